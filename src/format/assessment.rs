//! Assessments as TOML (design section 4).

mod against;
mod answer;
mod closing;
pub(super) mod editions;
pub(super) mod end;
mod findings;
mod kept;
pub(super) mod parts;
mod plan;
mod planned;
mod round;
mod undecided;
mod voices;
pub(super) mod write;

pub use against::{ONE_OF_TWO, asked_twice, check_against};
pub use closing::{content_hash, is_changed_since_closing, spoken};
pub use kept::check_kept;
pub use planned::check_plan;
pub use write::write;

use std::collections::BTreeMap;

use super::check_format;
use super::clean::quoted;
use super::problem::{Problem, Unreadable};
use super::table::{MOST_ITEMS, Table};
use super::terms::Name;
use super::{Kind, syntax};
use crate::model::{Answer, AreaId, Assessment, IndicatorId};

/// An assessment as read, with what is worth knowing about its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The assessment.
    pub assessment: Assessment,
    /// What is worth knowing; nothing that stops it from being used.
    pub warnings: Vec<Problem>,
    /// Where things stand in the text, for [`check_against`], [`check_plan`] and [`check_kept`].
    pub places: Places,
}

/// Where things stand in a text, as byte offsets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Places {
    text: Box<str>,
    constituent: usize,
    /// The key of each answer, in the order of the answers.
    answers: Vec<usize>,
    /// The `revision` of each answer, or its table where it has none; in the same order.
    revisions: Vec<usize>,
    /// The key of each answer under `voices`, in the order of the answers.
    voices: Vec<usize>,
    /// Each indicator named under `[[undecided]]`, in the order of the file.
    undecided: Vec<(IndicatorId, usize)>,
    /// Each entry of `instrument.without`.
    without: Vec<usize>,
    /// Each entry of `instrument.modules`.
    modules: Vec<usize>,
    /// Each entry of `instrument.earlier`.
    left: Vec<usize>,
    /// The `module` and the `revision` of each earlier answer.
    earlier: Vec<(usize, usize)>,
    /// The hash of each closing.
    closings: Vec<usize>,
    /// The parts of the plan.
    plan: planned::PlanPlaces,
    /// Each carried instrument.
    carried: Vec<usize>,
}

const KEYS: &[&str] = &[
    "format",
    "id",
    "revision",
    "round",
    "previous",
    "rehearsal",
    "instrument",
    "subject",
    "scope",
    "workshop",
    "answers",
    "closing",
    "plan",
    "actions",
    "waivers",
    "good_practices",
    "mirror",
    "last",
    "voices",
    "undecided",
    "undecided_set_up",
    "undecided_actions",
    "undecided_practices",
    "undecided_seen",
    "earlier",
    "carried",
    "end",
];

/// The highest number of a round.
pub(super) const LAST_ROUND: u64 = crate::model::limits::LAST_ROUND as u64;
/// The highest revision a TOML file can hold.
pub(super) const LAST_REVISION: u64 = i64::MAX as u64;

/// Reads an assessment; finds every problem at once.
pub fn read(text: &str) -> Result<Read, Unreadable> {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, KEYS);
        check_format(&root, Kind::Assessment)?;
        end::refuse_a_cut_off_text(&root)?;
        let mut places = Places::default();
        let assessment = assessment(&root, &mut places);
        end::compare(&root)?;
        let (assessment, warnings) = notes.settle(assessment)?;
        places.text = text.into();
        let mut read = Read { assessment, warnings, places };
        let changed = closing::changed(&read);
        read.warnings.extend(changed);
        Ok(read)
    })
}

fn assessment(root: &Table<'_>, places: &mut Places) -> Option<Assessment> {
    let id = root.name("id");
    let revision = root.number("revision", 0..=LAST_REVISION);
    let round = root.number("round", 1..=LAST_ROUND).unwrap_or(1);
    let previous = root.name("previous");
    let rehearsal = root.flag("rehearsal");
    let selection = parts::selection(root, places);
    let subject = parts::subject(root, places);
    let scope = parts::scope(root);
    let workshop = parts::workshop(root);
    let answers = answers(root, places);
    let closings = closing::read(root, places);
    places.plan = planned::places(root);
    let (plan, mirror, last) = (plan::read(root), round::mirror(root), round::last(root));
    round::doubt(root, round, subject.as_ref().map(|subject| subject.constituent), last.as_ref(), &mirror);
    let voices = voices::voices(root, places);
    let undecided = undecided::read(root, places);
    let earlier = editions::earlier(root, places);
    let carried = editions::carried(root);
    places.carried = root.get("carried").map(|list| list.item_starts()).unwrap_or_default();
    Some(Assessment {
        id,
        revision,
        round: u32::try_from(round).ok()?,
        previous,
        rehearsal,
        selection: selection?,
        subject: subject?,
        scope,
        workshop,
        answers,
        closings,
        plan,
        mirror,
        last,
        voices,
        undecided,
        earlier,
        carried,
    })
}

fn answers(root: &Table<'_>, places: &mut Places) -> BTreeMap<IndicatorId, Answer> {
    let Some(value) = root.get("answers") else { return BTreeMap::new() };
    let Some(table) = value.open_table() else { return BTreeMap::new() };
    if table.len() > MOST_ITEMS {
        value.wrong(format!("{} answers; the limit is {MOST_ITEMS}", table.len()), "");
        return BTreeMap::new();
    }
    let mut read: Vec<(IndicatorId, Answer, usize, usize)> = Vec::with_capacity(table.len());
    for (key, span, value) in table.entries() {
        let id = IndicatorId::new(key);
        if id.is_none() {
            let message = format!("expected {}, found {}", IndicatorId::FORM, quoted(key));
            // Without quotation marks TOML takes the dot as the way into a table of its own.
            let unquoted = AreaId::new(key).is_some();
            let help = if unquoted { "write the whole id between quotation marks: [answers.\"GOV-3.1\"]" } else { "" };
            table.notes().wrong(&span, table.path(), message, help);
            if unquoted {
                continue;
            }
        }
        let Some(entry) = value.table(answer::KEYS) else { continue };
        let answer = answer::read(&entry);
        if let Some(id) = id {
            read.push((id, answer, span.start, entry.span_of("revision").start));
        }
    }
    read.sort_by(|one, other| one.0.cmp(&other.0));
    places.answers = read.iter().map(|entry| entry.2).collect();
    places.revisions = read.iter().map(|entry| entry.3).collect();
    read.into_iter().map(|(id, answer, ..)| (id, answer)).collect()
}
