//! The lines of each view.

use crate::model::{Constituent, IndicatorId, Level};
use crate::say;
use crate::scoring::{Reading, names};
use crate::text::Words;
use crate::tripartite::{Apart, COORDINATION, Joint, Opinion, Row, SeenRow, Together};

use super::{Line, all, cell, one, status, within};

/// An indicator and what each says of it.
fn line(words: &Words, row: &Row, group: String) -> Line {
    Line {
        group,
        name: format!("{} {}", row.indicator.id, row.indicator.title),
        cells: row.cells.iter().map(|one| cell(words, one)).collect(),
        facts: Vec::new(),
        more: closer(words, row),
    }
}

/// The same for the row of an indicator.
fn line_of(words: &Words, together: &Together, id: &IndicatorId, group: String) -> Option<Line> {
    together.row(id).map(|row| line(words, row, group))
}

/// What each says in full: levels, the description of its level, its practice for others.
fn closer(words: &Words, row: &Row) -> Vec<String> {
    let number = |level: Option<Level>| level.map_or_else(|| "-".to_owned(), |level| level.to_string());
    let mut said = Vec::new();
    for each in &row.cells {
        let who = one(words, each.constituent);
        let Some(supported) = each.supported else {
            said.push(say!(words, "three-says", who = who, said = cell(words, each)));
            continue;
        };
        said.push(say!(
            words,
            "three-agreed-level",
            who = who.as_str(),
            agreed = number(each.agreed),
            supported = number(each.supported),
            desired = number(each.desired)
        ));
        said.push(say!(
            words,
            "three-descriptor",
            level = supported.get(),
            who = within(words, each.constituent),
            text = row.indicator.descriptor(supported)
        ));
        if !each.practice.is_empty() {
            let who = within(words, each.constituent);
            said.push(say!(words, "three-practice", who = who, text = each.practice.as_str()));
        }
    }
    said
}

pub(super) fn side(words: &Words, together: &Together) -> Vec<Line> {
    let areas = together.areas.iter();
    areas
        .flat_map(|area| area.rows.iter().map(move |row| line(words, row, format!("{} {}", area.id, area.title))))
        .collect()
}

/// Strengths first, then what two or three lack, then how the social partners coordinate.
pub(super) fn common(words: &Words, together: &Together) -> Vec<Line> {
    let mut lines = Vec::new();
    for reading in Reading::ALL {
        let group = say!(words, "three-group-agreed", reading = words.say(names::reading(*reading)));
        let same = together.agreed.iter().filter(|(_, read)| read == reading);
        lines.extend(same.filter_map(|(id, _)| line_of(words, together, id, group.clone())));
    }
    let mut sets: Vec<&[Constituent]> = Vec::new();
    for shared in together.shared.iter().filter(|shared| shared.by.len() < together.members.len()) {
        if !sets.contains(&shared.by.as_slice()) {
            sets.push(&shared.by);
        }
    }
    sets.sort();
    for set in sets {
        let group = say!(words, "three-group-shared", who = all(words, set));
        let same = together.shared.iter().filter(|shared| shared.by == set);
        lines.extend(same.filter_map(|shared| line_of(words, together, &shared.id, group.clone())));
    }
    if let (Some(_), Some(id)) = (together.coordination(), IndicatorId::new(COORDINATION)) {
        lines.extend(line_of(words, together, &id, words.say("three-group-inputs").into_owned()));
    }
    lines
}

pub(super) fn teach(words: &Words, together: &Together) -> Vec<Line> {
    let of = |teaching: &crate::tripartite::Teaching| {
        let line = line_of(words, together, &teaching.id, String::new())?;
        let (from, to) = (within(words, teaching.from), all(words, &teaching.to));
        let mut facts = vec![say!(words, "three-can-teach", from = from, to = to)];
        if teaching.at_risk {
            facts.push(words.say("three-teach-at-risk").into_owned());
        }
        Some(Line { facts, ..line })
    };
    together.teaching.iter().filter_map(of).collect()
}

pub(super) fn differ(words: &Words, together: &Together) -> Vec<Line> {
    together.differing.iter().filter_map(|id| line_of(words, together, id, String::new())).collect()
}

pub(super) fn joint(words: &Words, together: &Together) -> Vec<Line> {
    let of = |joint: &Joint| {
        let line = line_of(words, together, &joint.id, String::new())?;
        let facts = joint_facts(words, together, joint);
        Some(Line { facts, cells: Vec::new(), ..line })
    };
    together.joint.iter().filter_map(of).collect()
}

fn joint_facts(words: &Words, together: &Together, joint: &Joint) -> Vec<String> {
    let mut facts = vec![say!(words, "three-deficit-of", who = all(words, &joint.by))];
    for action in &joint.actions {
        facts.push(say!(
            words,
            "three-action",
            who = one(words, action.constituent),
            number = action.number,
            what = action.what.trim_end_matches('.'),
            owner = action.owner.as_str(),
            due = action.due.to_string(),
            status = words.say(status(action.status))
        ));
    }
    if joint.actions.is_empty() {
        facts.push(words.say("three-no-action").into_owned());
    }
    for way in &joint.ways {
        facts.push(say!(words, "three-way", id = way.id.to_string(), title = way.title.as_str()));
    }
    facts.push(lead(words, together, joint));
    facts
}

/// Who could lead and why: an action that is there already, or the level where nobody has one.
fn lead(words: &Words, together: &Together, joint: &Joint) -> String {
    let cells = together.row(&joint.id).map(|row| &row.cells);
    let level = cells.and_then(|cells| cells.iter().find(|cell| joint.lead.contains(&cell.constituent))?.supported);
    let by_level = level.filter(|_| joint.actions.is_empty());
    let who = all(words, &joint.lead);
    match (joint.lead.len(), by_level) {
        (1, Some(level)) => say!(words, "three-lead-level", who = who, level = level.get()),
        (1, None) => say!(words, "three-lead-action", who = who),
        (2, Some(level)) => say!(words, "three-lead-agree-level", who = who, level = level.get()),
        (2, None) => say!(words, "three-lead-agree-action", who = who),
        (_, _) => words.say("three-lead-nobody").into_owned(),
    }
}

pub(super) fn next(words: &Words, together: &Together) -> Vec<Line> {
    let of = |priority: &crate::tripartite::Priority| {
        let line = line_of(words, together, &priority.id, String::new())?;
        let mut facts = vec![say!(words, "three-deficit-of", who = all(words, &priority.by))];
        if priority.is_about_programmes {
            facts.push(words.say("three-about-programmes").into_owned());
        }
        Some(Line { facts, cells: Vec::new(), ..line })
    };
    together.priorities.iter().filter_map(of).collect()
}

/// Self beside others; nothing before all three agreed, since there are no rows then.
pub(super) fn mirror(words: &Words, together: &Together) -> Vec<Line> {
    let mut lines = Vec::new();
    for row in &together.mirror.rows {
        let mut facts = vec![say!(words, "three-own", said = own(words, row))];
        facts.extend(row.others.iter().map(|opinion| seen(words, opinion)));
        lines.push(Line {
            group: words.say(seen_group(row.of)).into_owned(),
            name: format!("{} {}", row.id, row.title),
            cells: Vec::new(),
            facts,
            more: Vec::new(),
        });
    }
    for unseen in &together.mirror.unseen {
        let (by, of) = (within(words, unseen.by), within(words, unseen.of));
        lines.push(Line {
            group: words.say("three-view-apart").into_owned(),
            name: say!(words, "three-unseen", by = by, id = unseen.id.to_string(), of = of),
            cells: Vec::new(),
            facts: Vec::new(),
            more: Vec::new(),
        });
    }
    lines
}

/// How one of them sees itself.
fn own(words: &Words, row: &SeenRow) -> String {
    let level = row.own.supported.map(Level::get);
    match (level, row.own.reading) {
        (Some(level), Some(reading)) => {
            let reading = words.say(names::reading(reading)).to_lowercase();
            if row.own.at_risk {
                say!(words, "three-own-level-at-risk", level = level, reading = reading)
            } else {
                say!(words, "three-own-level", level = level, reading = reading)
            }
        }
        (Some(level), None) => say!(words, "three-own-level-open", level = level),
        (None, _) if row.own.state.is_none() && !row.is_asked_at_depth => words.say("three-own-depth").into_owned(),
        (None, _) => cell(words, &row.own),
    }
}

/// How another sees it: the level, and why in its own words.
fn seen(words: &Words, opinion: &Opinion) -> String {
    let level = opinion.level.get();
    let seen = match opinion.by {
        Constituent::Government => say!(words, "three-seen-government", level = level),
        Constituent::Employers => say!(words, "three-seen-employers", level = level),
        Constituent::Workers => say!(words, "three-seen-workers", level = level),
    };
    if opinion.note.is_empty() {
        return seen;
    }
    say!(words, "three-seen-note", seen = seen, note = opinion.note.as_str())
}

/// What stands over how one of them is seen.
fn seen_group(of: Constituent) -> &'static str {
    match of {
        Constituent::Government => "three-group-government",
        Constituent::Employers => "three-group-employers",
        Constituent::Workers => "three-group-workers",
    }
}

pub(super) fn apart(words: &Words, together: &Together) -> Vec<String> {
    let why = |apart: &Apart| match apart {
        Apart::AskedOnce(who) => say!(words, "three-asked-once", who = within(words, *who)),
        Apart::Reworded(asked) => {
            let revision = |(who, revision): &(Constituent, u32)| {
                say!(words, "three-revision", who = one(words, *who), revision = i64::from(*revision))
            };
            say!(words, "three-reworded", list = asked.iter().map(revision).collect::<Vec<_>>().join(", "))
        }
    };
    let of = |one: &crate::tripartite::NotCompared| format!("{} {}: {}", one.id, one.title, why(&one.why));
    together.not_compared.iter().map(of).collect()
}
