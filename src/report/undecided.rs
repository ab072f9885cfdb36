//! What two copies say differently, in words: for the report, the screens and the command line alike.

mod plan;

use std::collections::BTreeSet;

use crate::merging::{Cell, Refused, cells};
use crate::model::{Answer, AnswerField, Assessment, ModuleRef, Participants, SetUpField, SetUpPart, Standing, Tally};
use crate::say;
use crate::scoring::{State, names};
use crate::text::Words;

use super::document::Section;
use super::source::Source;

/// A field that is undecided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Which field.
    pub cell: Cell,
    /// Its name: the indicator's id, and which part of the answer; or the part of the set-up.
    pub name: String,
    /// What was said, in the order in which it is chosen by number.
    pub values: Vec<String>,
    /// Whether these are texts that can stand one after the other.
    pub can_join: bool,
}

/// Every undecided field that reports and lists may show: how the group sees another constituent is not among them, as
/// long as nobody asks for it.
pub fn shown(words: &Words, assessment: &Assessment) -> Vec<Open> {
    let cells = cells(assessment).into_iter().filter(|cell| !matches!(cell, Cell::Seen(..)));
    cells.map(|cell| open(words, assessment, cell)).collect()
}

/// Every undecided field, for those who decide: those of the set-up first, then those of answers and of the plan.
pub fn undecided(words: &Words, assessment: &Assessment) -> Vec<Open> {
    cells(assessment).into_iter().map(|cell| open(words, assessment, cell)).collect()
}

fn open(words: &Words, assessment: &Assessment, cell: Cell) -> Open {
    let versions = &assessment.undecided;
    match &cell {
        Cell::Action(id) => plan::action(words, id, versions.actions.get(id).unwrap_or(&BTreeSet::new())),
        Cell::Practice(id) => plan::practice(words, id, versions.practices.get(id).unwrap_or(&BTreeSet::new())),
        Cell::Seen(whom, id) => {
            plan::seen(words, *whom, id, versions.seen.get(&(*whom, id.clone())).unwrap_or(&BTreeSet::new()))
        }
        Cell::SetUp(field) => {
            let values: Vec<_> = assessment.undecided.set_up.get(field).into_iter().flatten().collect();
            Open {
                name: words.say(set_up_key(*field)).into_owned(),
                can_join: joinable(values.iter().map(|part| field.text(part))),
                values: values.into_iter().map(|part| set_up_value(words, *field, part)).collect(),
                cell,
            }
        }
        Cell::Answer(id, field) => {
            let values: Vec<_> =
                assessment.undecided.answers.get(&(id.clone(), *field)).into_iter().flatten().collect();
            let name = say!(words, "undecided-name", id = id.to_string(), part = words.say(answer_key(*field)));
            Open {
                name,
                can_join: joinable(values.iter().map(|part| field.text(part))),
                values: values.into_iter().map(|part| answer_value(words, *field, part)).collect(),
                cell,
            }
        }
    }
}

/// Whether there are two texts and more that say something.
fn joinable<'t>(texts: impl Iterator<Item = Option<&'t str>>) -> bool {
    texts.flatten().filter(|text| !text.is_empty()).count() > 1
}

/// Why two copies are not merged.
pub fn refused(words: &Words, refused: &Refused) -> String {
    let named = |modules: &[ModuleRef]| {
        let named = modules.iter().map(|module| match module.version {
            Some(version) => format!("{} {version}", module.id),
            None => module.id.to_string(),
        });
        named.collect::<Vec<_>>().join(", ")
    };
    match refused {
        Refused::NoId => words.say("merge-refused-no-id").into_owned(),
        Refused::OtherAssessment => words.say("merge-refused-other").into_owned(),
        Refused::OtherBase => words.say("merge-refused-base").into_owned(),
        Refused::Rehearsal => words.say("merge-refused-rehearsal").into_owned(),
        Refused::OtherModules { one, other } => {
            say!(words, "merge-refused-modules", one = named(one), other = named(other))
        }
        Refused::Closed { on } => say!(words, "merge-refused-closed", date = on.to_string()),
        Refused::TooMuch => words.say("merge-refused-long").into_owned(),
    }
}

/// The section of a report; none when everything is decided.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let open = shown(source.words, source.assessment);
    if open.is_empty() {
        return None;
    }
    let mut section = Section::new(source.text("undecided-heading"));
    section.note(say!(source.words, "undecided-line", count = open.len()));
    for field in open {
        let mut part = Section::new(field.name);
        part.list(field.values);
        section.part(part);
    }
    Some(section)
}

fn answer_value(words: &Words, field: AnswerField, answer: &Answer) -> String {
    let nothing = || words.say("undecided-nothing").into_owned();
    let text = |text: &str| if text.is_empty() { nothing() } else { text.to_owned() };
    let flag = |is: bool| words.say(if is { "undecided-yes" } else { "undecided-no" }).into_owned();
    match field {
        AnswerField::Standing => standing(words, answer),
        AnswerField::Felt => answer.felt.map_or_else(nothing, |felt| words.say(names::felt(felt)).into_owned()),
        AnswerField::Desired => {
            answer.desired.map_or_else(nothing, |level| say!(words, "move-level", level = level.get()))
        }
        AnswerField::Importance => {
            answer.importance.map_or_else(nothing, |importance| words.say(names::importance(importance)).into_owned())
        }
        AnswerField::Cause => answer.cause.map_or_else(nothing, |cause| words.say(names::cause(cause)).into_owned()),
        AnswerField::AtRisk => flag(answer.at_risk),
        AnswerField::Review => flag(answer.review),
        AnswerField::Note => text(&answer.note),
        AnswerField::GoodPractice => text(&answer.good_practice),
        AnswerField::Dissent => text(&answer.dissent),
        AnswerField::Tally => match (answer.tally, answer.tally_first) {
            (None, None) => nothing(),
            (Some(last), None) => counts(last),
            (None, Some(first)) => say!(words, "undecided-first", counts = counts(first)),
            (Some(last), Some(first)) => {
                format!("{}; {}", counts(last), say!(words, "undecided-first", counts = counts(first)))
            }
        },
    }
}

fn standing(words: &Words, answer: &Answer) -> String {
    let state = |state: State| words.say(names::state(state)).into_owned();
    let mut said = match &answer.standing {
        Standing::Unanswered => vec![state(State::Unanswered)],
        Standing::Levelled(level) => {
            let name = words.say(names::level(*level));
            vec![say!(words, "undecided-level", level = level.get(), name = name)]
        }
        Standing::NotApplicable { reason } => vec![state(State::NotApplicable), reason.clone()],
        Standing::InsufficientEvidence => vec![state(State::InsufficientEvidence)],
        Standing::NoConsensus => vec![state(State::NoConsensus)],
    };
    said.extend(answer.set_aside.map(|level| say!(words, "undecided-aside", level = level.get())));
    said.extend((!answer.reason.is_empty()).then(|| answer.reason.clone()));
    said.join(": ")
}

/// `0 2 3 2 1`: people at levels 1 to 5.
fn counts(tally: Tally) -> String {
    tally.counts().map(|count| count.to_string()).join(" ")
}

fn set_up_value(words: &Words, field: SetUpField, part: &SetUpPart) -> String {
    let text = match field {
        SetUpField::Constituent => {
            part.constituent.map(|one| words.say(names::constituent(one)).into_owned()).unwrap_or_default()
        }
        SetUpField::Organization => part.organization.clone(),
        SetUpField::Country => part.country.clone(),
        SetUpField::Unit => part.unit.clone(),
        SetUpField::Whom => part.whom.clone(),
        SetUpField::Which => part.which.clone(),
        SetUpField::Purpose => part.purpose.clone(),
        SetUpField::RequestedBy => part.requested_by.clone(),
        SetUpField::PlanningPeriod => part.planning_period.clone(),
        SetUpField::Title => part.title.clone(),
        SetUpField::Place => part.place.clone(),
        SetUpField::Date => part.date.map(|date| date.to_string()).unwrap_or_default(),
        SetUpField::Participants => part.participants.iter().map(people).collect::<Vec<_>>().join(", "),
        SetUpField::Depth => part.depth.map(|depth| words.say(names::depth(depth)).into_owned()).unwrap_or_default(),
        SetUpField::Without => part.without.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        SetUpField::Round => part.round.map(|round| round.to_string()).unwrap_or_default(),
        SetUpField::Previous => part.previous.as_ref().map(ToString::to_string).unwrap_or_default(),
        SetUpField::Voices => String::new(),
    };
    if text.trim().is_empty() { words.say("undecided-nothing").into_owned() } else { text }
}

/// `3 manager f`: a head count in a few words.
fn people(group: &Participants) -> String {
    let bands = [
        group.sex.map(crate::model::Sex::word),
        group.age.map(crate::model::Age::word),
        group.seniority.map(crate::model::Seniority::word),
    ];
    let count = group.count.to_string();
    let said: Vec<&str> = [count.as_str(), &group.role].into_iter().chain(bands.into_iter().flatten()).collect();
    said.join(" ")
}

const fn answer_key(field: AnswerField) -> &'static str {
    match field {
        AnswerField::Standing => "part-standing",
        AnswerField::Felt => "part-felt",
        AnswerField::Desired => "part-desired",
        AnswerField::Importance => "part-importance",
        AnswerField::Cause => "part-cause",
        AnswerField::AtRisk => "part-at-risk",
        AnswerField::Note => "part-note",
        AnswerField::GoodPractice => "part-good-practice",
        AnswerField::Dissent => "part-dissent",
        AnswerField::Review => "part-review",
        AnswerField::Tally => "part-tally",
    }
}

/// The key of the name of a part of the set-up.
pub(crate) const fn set_up_key(field: SetUpField) -> &'static str {
    match field {
        SetUpField::Constituent => "part-constituent",
        SetUpField::Organization => "field-organization",
        SetUpField::Country => "field-country",
        SetUpField::Unit => "field-unit",
        SetUpField::Whom => "field-whom",
        SetUpField::Which => "field-which",
        SetUpField::Purpose => "field-purpose",
        SetUpField::RequestedBy => "field-requested-by",
        SetUpField::PlanningPeriod => "field-planning-period",
        SetUpField::Title => "field-title",
        SetUpField::Place => "field-place",
        SetUpField::Date => "field-date",
        SetUpField::Participants => "field-participants",
        SetUpField::Depth => "field-depth",
        SetUpField::Without => "field-areas",
        SetUpField::Round => "part-round",
        SetUpField::Previous => "part-previous",
        SetUpField::Voices => "part-voices",
    }
}
