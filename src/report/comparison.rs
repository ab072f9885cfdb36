//! What moved between two rounds, in words: for the screens, the command line and the report alike.

use crate::model::{ActionId, Assessment, Indicator, IndicatorId, LastLevel, Standing};
use crate::report::moving::Group as Said;
use crate::rounds::{Change, Comparison, Done, Group, Moved, Note, People, Uncompared, names as keys, strength};
use crate::say;
use crate::scoring::names;
use crate::text::Words;

/// The whole comparison: who was in the room first, then what to keep in mind, then what moved. `number` is what people
/// call an action by. Groups without items are left out.
pub fn said(words: &Words, comparison: &Comparison, number: impl Fn(&ActionId) -> Option<usize>) -> Vec<Said> {
    let moved = Said { heading: words.say("rounds-moved").into_owned(), items: vec![counts(words, comparison)] };
    let first = [
        Said { heading: words.say("rounds-people").into_owned(), items: people(words, &comparison.people) },
        Said { heading: words.say("rounds-mind").into_owned(), items: mind(words, comparison) },
        moved,
    ];
    let changes = [Change::Up, Change::Same, Change::Down].map(|change| {
        let those = comparison.indicators.iter().filter(|one| one.change() == change);
        Said {
            heading: heading(words, change, comparison.count(change)),
            items: those.map(|one| indicator(words, one)).collect(),
        }
    });
    let done = &comparison.done_unchanged;
    let without = &comparison.changed_without_action;
    let rest = [
        Said {
            heading: say!(words, "rounds-done-unchanged", count = done.len()),
            items: done.iter().map(|one| done_unchanged(one, number(&one.action))).collect(),
        },
        Said {
            heading: say!(words, "rounds-changed-without-action", count = without.len()),
            items: without.iter().map(|id| titled(comparison, id)).collect(),
        },
        Said {
            heading: say!(words, "rounds-uncompared", count = comparison.not_compared.len()),
            items: comparison.not_compared.iter().map(|one| uncompared(words, one)).collect(),
        },
    ];
    first.into_iter().chain(changes).chain(rest).filter(|said| !said.items.is_empty()).collect()
}

/// Who was in the room then and now, what changed in it, and who was missing.
pub fn people(words: &Words, people: &People) -> Vec<String> {
    let mut items = counted(words, people);
    let who = |missing: &[String]| missing.join(", ");
    if !people.missing_then.is_empty() {
        items.push(say!(words, "rounds-missing-then", who = who(&people.missing_then)));
    }
    if !people.missing_now.is_empty() {
        items.push(say!(words, "rounds-missing-now", who = who(&people.missing_now)));
    }
    items
}

/// Who was in the room then and now, and what changed in it.
pub fn counted(words: &Words, people: &People) -> Vec<String> {
    let mut items = Vec::new();
    match (people.then, people.now) {
        (Some(then), Some(now)) => {
            items.push(say!(words, "rounds-people-total", then = then, now = now));
            let changed = people.changed().map(|count| {
                say!(
                    words,
                    "rounds-people-group",
                    group = group(words, &count.group),
                    then = count.then,
                    now = count.now
                )
            });
            items.extend(changed);
            if items.len() == 1 {
                items.push(words.say("rounds-people-same").into_owned());
            }
        }
        (then, now) => {
            items.extend(then.is_none().then(|| words.say("rounds-people-unknown-then").into_owned()));
            items.extend(now.is_none().then(|| words.say("rounds-people-unknown-now").into_owned()));
        }
    }
    items
}

fn group(words: &Words, group: &Group) -> String {
    match group {
        Group::Role(word) if word.is_empty() => words.say("rounds-people-unrecorded-role").into_owned(),
        Group::Role(word) => match crate::model::Role::from_word(word) {
            Some(role) => words.say(names::role(role)).into_owned(),
            None => word.clone(),
        },
        Group::Sex(Some(sex)) => words.say(names::sex(*sex)).into_owned(),
        Group::Sex(None) => words.say("rounds-people-unrecorded-sex").into_owned(),
        Group::Age(Some(age)) => say!(words, "rounds-people-age", age = words.say(names::age(*age))),
        Group::Age(None) => words.say("rounds-people-unrecorded-age").into_owned(),
        Group::Seniority(Some(one)) => {
            say!(words, "rounds-people-seniority", seniority = words.say(names::seniority(*one)))
        }
        Group::Seniority(None) => words.say("rounds-people-unrecorded-seniority").into_owned(),
    }
}

/// The caution that stands beside every comparison, and what else a reader should know.
pub fn mind(words: &Words, comparison: &Comparison) -> Vec<String> {
    let caution = words.say("rounds-caution").into_owned();
    std::iter::once(caution).chain(comparison.notes.iter().map(|one| note(words, comparison, one))).collect()
}

fn note(words: &Words, comparison: &Comparison, note: &Note) -> String {
    match note {
        Note::OpenThen => say!(words, "rounds-open-then", round = comparison.then),
        Note::OpenNow => say!(words, "rounds-open-now", round = comparison.now),
        Note::ChangedThen => say!(words, "rounds-changed-then", round = comparison.then),
        Note::ChangedNow => say!(words, "rounds-changed-now", round = comparison.now),
        Note::NotNext { then, now } => say!(words, "rounds-not-next", then = *then, now = *now),
        Note::NotLinked => words.say("rounds-not-linked").into_owned(),
        Note::ChangedSince => words.say("rounds-changed-since").into_owned(),
        Note::OtherEdition { module, then, now } => {
            let module = module.to_string();
            match (then.map(|then| then.to_string()), now.map(|now| now.to_string())) {
                (Some(then), Some(now)) if then != now => {
                    say!(words, "rounds-edition", module = module, then = then, now = now)
                }
                (Some(then), Some(_)) => say!(words, "rounds-edition-same", module = module, then = then),
                (Some(then), None) => say!(words, "rounds-edition-gone", module = module, then = then),
                (None, now) => say!(words, "rounds-edition-new", module = module, now = now.unwrap_or_default()),
            }
        }
    }
}

/// How many went up, stayed, went down, of how many.
pub fn counts(words: &Words, comparison: &Comparison) -> String {
    if comparison.n() == 0 {
        return words.say("rounds-nothing").into_owned();
    }
    let [up, same, down] = [Change::Up, Change::Same, Change::Down].map(|change| comparison.count(change));
    say!(words, "rounds-counts", up = up, same = same, down = down, n = comparison.n())
}

/// What indicators that went there have in common, and how many there are.
pub fn heading(words: &Words, change: Change, count: usize) -> String {
    match change {
        Change::Up => say!(words, "rounds-up", count = count),
        Change::Same => say!(words, "rounds-same", count = count),
        Change::Down => say!(words, "rounds-down", count = count),
    }
}

/// The levels and the evidence of an indicator then and now.
pub fn facts(words: &Words, one: &Moved) -> String {
    let mut facts = vec![
        say!(words, "rounds-levels", then = one.then.agreed.get(), now = one.now.agreed.get()),
        evidence_moved(words, one),
    ];
    if one.rose_while_evidence_fell() {
        facts.push(words.say("rounds-evidence-fell").into_owned());
    }
    facts.join("; ")
}

/// How strong the evidence was, and is where that is another strength.
pub fn evidence_moved(words: &Words, one: &Moved) -> String {
    let [then, now] = [one.then.strength, one.now.strength].map(|strength| words.say(names::strength(strength)));
    if one.then.strength == one.now.strength {
        say!(words, "rounds-evidence-as-then", then = then)
    } else if one.rose_while_evidence_fell() {
        say!(words, "rounds-evidence-weaker", then = then, now = now)
    } else {
        say!(words, "rounds-evidence-changed", then = then, now = now)
    }
}

fn indicator(words: &Words, one: &Moved) -> String {
    format!("{} {}: {}", one.id, one.title, facts(words, one))
}

fn done_unchanged(done: &Done, number: Option<usize>) -> String {
    let ids: Vec<&str> = done.indicators.iter().map(IndicatorId::as_str).collect();
    let number = number.map(|number| format!("{number}. ")).unwrap_or_default();
    format!("{number}{}: {}", done.what, ids.join(", "))
}

/// The id with the title of an indicator that is compared.
pub fn titled(comparison: &Comparison, id: &IndicatorId) -> String {
    comparison.moved(id).map_or_else(|| id.to_string(), |one| format!("{} {}", one.id, one.title))
}

/// An indicator that is not compared, with every reason.
pub fn uncompared(words: &Words, one: &Uncompared) -> String {
    format!("{} {}", one.id, one.title).trim_end().to_owned() + ": " + &reasons(words, one)
}

/// Why an indicator is not compared.
pub fn reasons(words: &Words, one: &Uncompared) -> String {
    let reasons: Vec<_> = one.reasons.iter().map(|reason| words.say(keys::reason(*reason))).collect();
    reasons.join(", ")
}

/// What the last round said of an indicator, a sentence each; nothing before the group has said something new, so that
/// the old level does not become the new one.
pub fn last(words: &Words, assessment: &Assessment, indicator: &Indicator) -> Vec<String> {
    let (Some(last), Some(answer)) = (&assessment.last, assessment.answers.get(&indicator.id)) else {
        return Vec::new();
    };
    if answer.standing == Standing::Unanswered {
        return Vec::new();
    }
    let round = last.round;
    let Some(then) = last.levels.get(&indicator.id) else {
        return vec![say!(words, "last-line-none", round = round)];
    };
    if then.revision != answer.revision.or(Some(indicator.revision)) {
        return vec![say!(words, "last-line-reworded", round = round)];
    }
    let (level, name) = (then.agreed.get(), words.say(names::level(then.agreed)));
    let first = match answer.agreed() {
        Some(now) if now > then.agreed => say!(words, "last-line-up", then = level, name = name, round = round),
        Some(now) if now < then.agreed => say!(words, "last-line-down", then = level, name = name, round = round),
        Some(_) => say!(words, "last-line-same", then = level, name = name, round = round),
        None => say!(words, "last-line-level", then = level, name = name, round = round),
    };
    let fell = answer.agreed().is_some_and(|now| now > then.agreed && answer.strength() < strength(then));
    [
        Some(first),
        Some(evidence(words, then)),
        then.desired.map(|desired| say!(words, "last-desired", desired = desired.get())),
        fell.then(|| words.say("last-fell").into_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The evidence of the last round, each kind with its source.
fn evidence(words: &Words, then: &LastLevel) -> String {
    if then.evidence.is_empty() {
        return words.say("last-evidence-none").into_owned();
    }
    let items = then.evidence.iter().map(|item| {
        let kind = words.say(names::evidence(item.kind));
        if item.source.trim().is_empty() { kind.into_owned() } else { format!("{kind} ({})", item.source.trim()) }
    });
    say!(words, "last-evidence", evidence = items.collect::<Vec<_>>().join(", "))
}
