//! Three constituents together as JSON: a contract that other programs rely on (`docs/tripartite-json.md`).
//!
//! What is absent is `null`, so that every object has every key. Constituents stand in the order of the contract,
//! whatever the order of the files was. No number in here is a total or a mean.

use serde::Serialize;

use crate::model::{AssessmentId, Constituent, IndicatorId, Level};
use crate::scoring::{Reading, State};
use crate::tripartite::{Apart, Cell, Note, Reflection, Row, Together};

/// What three say together as one line of JSON, without a line end. How each is seen is in it only when that was asked
/// for, and says nothing before all three agreed.
pub fn to_json(together: &Together, with_mirror: bool) -> String {
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&File::new(together, with_mirror)).unwrap_or_default()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    country: Option<&'a str>,
    assessments: Vec<Head<'a>>,
    notes: Vec<Said<'a>>,
    areas: Vec<Group<'a>>,
    not_compared: Vec<Left<'a>>,
    agreed: Vec<Same<'a>>,
    differing: Vec<&'a str>,
    shared: Vec<Lacking<'a>>,
    teaching: Vec<Lesson<'a>>,
    joint: Vec<Common<'a>>,
    coordination: Option<Inputs<'a>>,
    priorities: Vec<Next<'a>>,
    mirror: Option<Mirror<'a>>,
}

#[derive(Serialize)]
struct Head<'a> {
    constituent: &'static str,
    organization: &'a str,
    id: Option<&'a str>,
    round: u32,
    date: Option<String>,
    closed: bool,
    instruments: Vec<Asked<'a>>,
}

#[derive(Serialize)]
struct Asked<'a> {
    id: &'a str,
    version: Option<String>,
    hash: Option<&'a str>,
}

/// A note: its word, about whom, and what differs.
#[derive(Serialize)]
struct Said<'a> {
    note: &'static str,
    module: Option<&'a str>,
    about: Vec<&'static str>,
    values: Vec<String>,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    title: &'a str,
    indicators: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    id: &'a str,
    revision: u32,
    title: &'a str,
    core: bool,
    answers: Vec<Answer<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    constituent: &'static str,
    state: Option<&'static str>,
    agreed: Option<u8>,
    supported: Option<u8>,
    desired: Option<u8>,
    reading: Option<&'static str>,
    at_risk: bool,
    good_practice: Option<&'a str>,
}

#[derive(Serialize)]
struct Left<'a> {
    id: &'a str,
    title: &'a str,
    why: &'static str,
    asked: Vec<Revision>,
}

#[derive(Serialize)]
struct Revision {
    constituent: &'static str,
    revision: Option<u32>,
}

#[derive(Serialize)]
struct Same<'a> {
    id: &'a str,
    reading: &'static str,
}

#[derive(Serialize)]
struct Lacking<'a> {
    id: &'a str,
    by: Vec<&'static str>,
}

#[derive(Serialize)]
struct Lesson<'a> {
    id: &'a str,
    from: &'static str,
    to: Vec<&'static str>,
    at_risk: bool,
}

#[derive(Serialize)]
struct Common<'a> {
    id: &'a str,
    by: Vec<&'static str>,
    actions: Vec<Action<'a>>,
    lead: Vec<&'static str>,
    approaches: Vec<&'a str>,
}

#[derive(Serialize)]
struct Action<'a> {
    constituent: &'static str,
    number: usize,
    what: &'a str,
    owner: &'a str,
    due: String,
    status: &'static str,
}

#[derive(Serialize)]
struct Inputs<'a> {
    id: &'static str,
    employers: Answer<'a>,
    workers: Answer<'a>,
}

#[derive(Serialize)]
struct Next<'a> {
    id: &'a str,
    by: Vec<&'static str>,
    about_programmes: bool,
}

#[derive(Serialize)]
struct Mirror<'a> {
    agreed: bool,
    not_agreed: Vec<&'static str>,
    indicators: Vec<Seen<'a>>,
    not_compared: Vec<Unseen<'a>>,
}

#[derive(Serialize)]
struct Seen<'a> {
    of: &'static str,
    id: &'a str,
    title: &'a str,
    own: Answer<'a>,
    others: Vec<Opinion<'a>>,
}

#[derive(Serialize)]
struct Opinion<'a> {
    by: &'static str,
    level: u8,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct Unseen<'a> {
    of: &'static str,
    by: &'static str,
    id: &'a str,
}

fn given(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text)
}

fn who(some: &[Constituent]) -> Vec<&'static str> {
    some.iter().map(|one| one.word()).collect()
}

impl<'a> File<'a> {
    fn new(together: &'a Together, with_mirror: bool) -> File<'a> {
        File {
            format: "stocktake.tripartite/1",
            country: given(&together.country),
            assessments: together.members.iter().map(head).collect(),
            notes: together.notes.iter().map(said).collect(),
            areas: (together.areas.iter())
                .map(|area| Group {
                    id: area.id.as_str(),
                    title: &area.title,
                    indicators: area.rows.iter().map(one).collect(),
                })
                .collect(),
            not_compared: together.not_compared.iter().map(left).collect(),
            agreed: (together.agreed.iter())
                .map(|(id, reading)| Same { id: id.as_str(), reading: reading.word() })
                .collect(),
            differing: together.differing.iter().map(IndicatorId::as_str).collect(),
            shared: (together.shared.iter())
                .map(|shared| Lacking { id: shared.id.as_str(), by: who(&shared.by) })
                .collect(),
            teaching: (together.teaching.iter())
                .map(|one| Lesson {
                    id: one.id.as_str(),
                    from: one.from.word(),
                    to: who(&one.to),
                    at_risk: one.at_risk,
                })
                .collect(),
            joint: together.joint.iter().map(common).collect(),
            coordination: together.coordination().map(|(employers, workers)| Inputs {
                id: crate::tripartite::COORDINATION,
                employers: answer(employers),
                workers: answer(workers),
            }),
            priorities: (together.priorities.iter())
                .map(|one| Next { id: one.id.as_str(), by: who(&one.by), about_programmes: one.is_about_programmes })
                .collect(),
            mirror: with_mirror.then(|| mirror(&together.mirror)),
        }
    }
}

fn head(member: &crate::tripartite::Member) -> Head<'_> {
    Head {
        constituent: member.constituent.word(),
        organization: &member.organization,
        id: member.id.as_ref().map(AssessmentId::as_str),
        round: member.round,
        date: member.date.map(|date| date.to_string()),
        closed: member.is_closed,
        instruments: (member.modules.iter())
            .map(|module| Asked {
                id: module.id.as_str(),
                version: module.version.map(|version| version.to_string()),
                hash: given(&module.hash),
            })
            .collect(),
    }
}

fn said(note: &Note) -> Said<'_> {
    fn differ<T: std::fmt::Display>(note: &'static str, values: &[(Constituent, T)]) -> Said<'static> {
        Said {
            note,
            module: None,
            about: values.iter().map(|(one, _)| one.word()).collect(),
            values: values.iter().map(|(_, value)| value.to_string()).collect(),
        }
    }
    let about = |note, one: &Constituent| Said { note, module: None, about: vec![one.word()], values: Vec::new() };
    match note {
        Note::Unclosed(one) => about("not-closed", one),
        Note::Changed(one) => about("changed-after-closing", one),
        Note::Undecided(one) => about("undecided", one),
        Note::NoCountry(one) => about("no-country", one),
        Note::NoDate(one) => about("no-date", one),
        Note::OtherRounds(rounds) => differ("other-rounds", rounds),
        Note::OtherYears(years) => differ("other-years", years),
        Note::OtherEditions { module, asked } => {
            Said { module: Some(module.as_str()), ..differ("other-editions", asked) }
        }
    }
}

fn one(row: &Row) -> One<'_> {
    One {
        id: row.indicator.id.as_str(),
        revision: row.indicator.revision,
        title: &row.indicator.title,
        core: row.indicator.core,
        answers: row.cells.iter().map(answer).collect(),
    }
}

fn answer(cell: &Cell) -> Answer<'_> {
    Answer {
        constituent: cell.constituent.word(),
        state: cell.state.map(State::word),
        agreed: cell.agreed.map(Level::get),
        supported: cell.supported.map(Level::get),
        desired: cell.desired.map(Level::get),
        reading: cell.reading.map(Reading::word),
        at_risk: cell.at_risk,
        good_practice: given(&cell.practice),
    }
}

fn left(one: &crate::tripartite::NotCompared) -> Left<'_> {
    let (why, asked) = match &one.why {
        Apart::Reworded(asked) => {
            let asked =
                asked.iter().map(|(who, revision)| Revision { constituent: who.word(), revision: Some(*revision) });
            ("reworded", asked.collect())
        }
        Apart::AskedOnce(who) => ("asked-once", vec![Revision { constituent: who.word(), revision: None }]),
    };
    Left { id: one.id.as_str(), title: &one.title, why, asked }
}

fn common(joint: &crate::tripartite::Joint) -> Common<'_> {
    Common {
        id: joint.id.as_str(),
        by: who(&joint.by),
        actions: (joint.actions.iter())
            .map(|action| Action {
                constituent: action.constituent.word(),
                number: action.number,
                what: &action.what,
                owner: &action.owner,
                due: action.due.to_string(),
                status: action.status.word(),
            })
            .collect(),
        lead: who(&joint.lead),
        approaches: joint.ways.iter().map(|way| way.id.as_str()).collect(),
    }
}

fn mirror(reflection: &Reflection) -> Mirror<'_> {
    Mirror {
        agreed: reflection.not_agreed.is_empty(),
        not_agreed: who(&reflection.not_agreed),
        indicators: (reflection.rows.iter())
            .map(|row| Seen {
                of: row.of.word(),
                id: row.id.as_str(),
                title: &row.title,
                own: answer(&row.own),
                others: (row.others.iter())
                    .map(|one| Opinion { by: one.by.word(), level: one.level.get(), note: given(&one.note) })
                    .collect(),
            })
            .collect(),
        not_compared: (reflection.unseen.iter())
            .map(|one| Unseen { of: one.of.word(), by: one.by.word(), id: one.id.as_str() })
            .collect(),
    }
}
