//! Reads one answer.

use crate::format::table::{LAST_INDICATOR_REVISION, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::model::{Answer, Evidence, Level, Standing, Tally};
use crate::scoring::State;

pub(super) const KEYS: &[&str] = &[
    "revision",
    "state",
    "felt",
    "agreed",
    "desired",
    "importance",
    "cause",
    "at_risk",
    "note",
    "good_practice",
    "dissent",
    "review",
    "reason",
    "tally",
    "tally_first",
    "evidence",
];

pub(super) fn read(table: &Table<'_>) -> Answer {
    let agreed = table.scale("agreed");
    let reason = table.text("reason");
    let (standing, set_aside, reason) = standing(table, agreed, reason);
    Answer {
        revision: revision(table),
        standing,
        set_aside,
        reason,
        felt: table.scale("felt"),
        desired: table.scale("desired"),
        importance: table.scale("importance"),
        cause: table.word("cause"),
        at_risk: table.flag("at_risk"),
        note: table.text("note"),
        good_practice: table.text("good_practice"),
        dissent: table.text("dissent"),
        review: table.flag("review"),
        tally: table.get("tally").and_then(|value| tally(&value)),
        tally_first: table.get("tally_first").and_then(|value| tally(&value)),
        evidence: table.list("evidence", MOST_OPTIONS, evidence),
    }
}

/// The revision of an indicator whose words were answered.
pub(super) fn revision(table: &Table<'_>) -> Option<u32> {
    table.number("revision", 1..=LAST_INDICATOR_REVISION).and_then(|number| u32::try_from(number).ok())
}

/// Where the answer stands, the level set aside, and the reason that goes with another standing.
fn standing(table: &Table<'_>, agreed: Option<Level>, reason: String) -> (Standing, Option<Level>, String) {
    match table.word("state").unwrap_or(State::Unanswered) {
        State::Levelled => {
            if !table.has("agreed") {
                table.missing("agreed", "state = \"levelled\" needs it: add agreed = a level from 1 to 5");
            }
            (agreed.map_or(Standing::Unanswered, Standing::Levelled), None, reason)
        }
        State::NotApplicable => {
            if reason.trim().is_empty() {
                let help = "state = \"not-applicable\" needs it: say why it does not apply";
                match table.get("reason") {
                    Some(value) => value.wrong("this text is blank", help),
                    None => table.missing("reason", help),
                }
            }
            (Standing::NotApplicable { reason }, agreed, String::new())
        }
        State::InsufficientEvidence => (Standing::InsufficientEvidence, agreed, reason),
        State::NoConsensus => (Standing::NoConsensus, agreed, reason),
        State::Unanswered => {
            if let Some(value) = table.get("agreed").filter(|_| agreed.is_some() && !table.has("state")) {
                value.warn("an agreed level without state = \"levelled\" is not counted", "");
            }
            (Standing::Unanswered, agreed, reason)
        }
    }
}

pub(super) fn tally(value: &Value<'_>) -> Option<Tally> {
    Tally::new(counts(value, |found| format!("expected five counts, one for each level, found {found}"))?)
}

/// Counts of people, one for each value of a scale.
pub(super) fn counts<const N: usize>(value: &Value<'_>, other: impl FnOnce(usize) -> String) -> Option<[u16; N]> {
    let mut items = 0;
    let counts = value.list(MOST_OPTIONS, |count| {
        items += 1;
        count.number(0..=u64::from(Tally::MOST)).and_then(|count| u16::try_from(count).ok())
    });
    if items != N && value.is_list() {
        value.miscounted(other(items), "write 0 where nobody stands");
        return None;
    }
    counts.try_into().ok()
}

pub(super) fn evidence(value: Value<'_>) -> Option<Evidence> {
    let table = value.table(&["kind", "source"])?;
    let kind = table.needed_word("kind");
    let source = table.text("source");
    Some(Evidence { kind: kind?, source })
}
