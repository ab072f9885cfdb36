//! The set-up: fields, choices, and the way into the interview.

use crate::interview::SetUp;
use crate::model::{Depth, Instrument};

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Answer, Choice, Editor, Field, Intent, Overlay, ParticipantList, Target};
use crate::tui::state::{Document, Kind, Screen, State};

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::SetUp(screen) = &mut state.screen else { return Vec::new() };
    let last = Field::ALL.len() - 1;
    match action {
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::First | Action::PageUp => screen.row = 0,
        Action::Last | Action::PageDown => screen.row = last,
        Action::Accept => return accept(state),
        Action::Left | Action::Right if Field::ALL.get(screen.row) == Some(&Field::Depth) => {
            return change_depth(state, action == Action::Right);
        }
        Action::Back => return leave(state),
        _ => {}
    }
    Vec::new()
}

/// Back: home from a new assessment, after a question where something was entered; the interview from one that exists.
fn leave(state: &mut State) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    if document.kind != Kind::New {
        super::show_interview(state);
        return Vec::new();
    }
    if !is_entered(document) {
        return super::interview::go_home(state);
    }
    let words = &state.words;
    state.overlay = Some(Overlay::Choice(Choice {
        title: words.say("set-up-discard-title").into_owned(),
        text: vec![words.say("set-up-discard-text").into_owned()],
        options: vec![
            Answer::new(words, 'b', "discard-no", Intent::Stay),
            Answer::new(words, 'd', "set-up-discard-yes", Intent::GoHome),
        ],
        row: 0,
        under: None,
    }));
    Vec::new()
}

/// Whether somebody typed anything or counted anybody; the day and the name of a rehearsal are filled in for them.
fn is_entered(document: &Document) -> bool {
    let set_up = document.interview.current_set_up();
    let holds_text = |field: &Field| *field != Field::Date && !value(&set_up, *field).is_empty();
    let says_something = !set_up.workshop.participants.is_empty() || Field::ALL.iter().any(holds_text);
    document.interview.can_undo() && says_something
}

fn accept(state: &mut State) -> Vec<Effect> {
    let Screen::SetUp(screen) = &state.screen else { return Vec::new() };
    let Some(field) = Field::ALL.get(screen.row).copied() else { return Vec::new() };
    let Some(document) = &mut state.document else { return Vec::new() };
    if field != Field::Begin && document.interview.assessment().is_closed() {
        state.notice = Some(super::closing::refused(state));
        return Vec::new();
    }
    match field {
        Field::Begin => return begin(state),
        Field::Depth => return change_depth(state, true),
        Field::Rehearsal => return rehearse(state),
        Field::Areas => state.overlay = Some(Overlay::Areas { row: 0 }),
        Field::Participants => {
            let items = document.interview.assessment().workshop.participants.clone();
            state.overlay = Some(Overlay::Participants(ParticipantList { items, row: 0 }));
        }
        Field::Questionnaire if document.kind == Kind::New => {
            return vec![Effect::OfferQuestionnaires(Box::new(document.interview.assessment().clone()))];
        }
        Field::Questionnaire => super::moving::ask(state),
        Field::Organization
        | Field::Country
        | Field::Unit
        | Field::Whom
        | Field::Which
        | Field::Purpose
        | Field::RequestedBy
        | Field::PlanningPeriod
        | Field::WorkshopTitle
        | Field::Place
        | Field::Date
        | Field::Missing
        | Field::Facilitators => {
            let text = value(&document.interview.current_set_up(), field);
            state.overlay = Some(Overlay::Editor(Box::new(Editor::new(Target::SetUp(field), &text, None))));
        }
    }
    Vec::new()
}

/// What a text field holds, as text.
pub(crate) fn value(set_up: &SetUp, field: Field) -> String {
    match field {
        Field::Organization => set_up.subject.organization.clone(),
        Field::Country => set_up.subject.country.clone(),
        Field::Unit => set_up.subject.unit.clone(),
        Field::Whom => set_up.scope.whom.clone(),
        Field::Which => set_up.scope.which.clone(),
        Field::Purpose => set_up.scope.purpose.clone(),
        Field::RequestedBy => set_up.scope.requested_by.clone(),
        Field::PlanningPeriod => set_up.scope.planning_period.clone(),
        Field::WorkshopTitle => set_up.workshop.title.clone(),
        Field::Place => set_up.workshop.place.clone(),
        Field::Date => set_up.workshop.date.map(|date| date.to_string()).unwrap_or_default(),
        Field::Facilitators => set_up.workshop.facilitators.join(", "),
        Field::Missing => set_up.workshop.missing.join("\n"),
        Field::Participants | Field::Depth | Field::Areas | Field::Questionnaire | Field::Rehearsal | Field::Begin => {
            String::new()
        }
    }
}

/// Marks what is being set up as a rehearsal, or takes the mark away. A file keeps what it is for good.
fn rehearse(state: &mut State) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    if document.kind == Kind::New {
        let rehearsal = !document.interview.assessment().rehearsal;
        document.interview.rehearse(rehearsal);
    } else {
        state.notice = Some(state.words.say("rehearsal-fixed").into_owned());
    }
    Vec::new()
}

fn change_depth(state: &mut State, deeper: bool) -> Vec<Effect> {
    store(state, |set_up| {
        let depth = &mut set_up.selection.depth;
        *depth = match (*depth, deeper) {
            (Depth::Quick, true) | (Depth::Full, false) => Depth::Standard,
            // The ends are ends: a full stocktake never becomes a quick one by a key too many.
            (Depth::Standard | Depth::Full, true) => Depth::Full,
            (Depth::Standard | Depth::Quick, false) => Depth::Quick,
        };
    })
}

/// Asks another questionnaire in the assessment that is being set up; what was typed so far stays.
pub(super) fn ask(state: &mut State, instrument: Instrument) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    if *document.interview.instrument() != instrument
        && let Err(refusal) = document.interview.ask_with(instrument)
    {
        state.notice = Some(super::refusal_text(state, refusal));
        return Vec::new();
    }
    super::changed(document)
}

/// Changes the set-up; what follows is a save where there is a file.
pub(super) fn store(state: &mut State, fill: impl FnOnce(&mut SetUp)) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let mut set_up = document.interview.current_set_up();
    fill(&mut set_up);
    if let Err(refusal) = document.interview.set_up(set_up) {
        state.notice = Some(super::refusal_text(state, refusal));
        return Vec::new();
    }
    super::changed(document)
}

/// Moves the focus to the next field after one was filled in.
pub(super) fn next_field(state: &mut State) {
    if let Screen::SetUp(screen) = &mut state.screen {
        screen.row = (screen.row + 1).min(Field::ALL.len() - 1);
    }
}

/// Into the interview: a new assessment becomes a file first.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    if document.kind != Kind::New {
        super::show_interview(state);
        return Vec::new();
    }
    let assessment = document.interview.assessment();
    if assessment.subject.organization.trim().is_empty() {
        state.notice = Some(state.words.say("refused-organization").into_owned());
        if let Screen::SetUp(screen) = &mut state.screen {
            screen.row = 0;
        }
        return Vec::new();
    }
    if document.interview.asked().is_empty() {
        state.notice = Some(state.words.say("refused-nothing-asked").into_owned());
        return Vec::new();
    }
    vec![Effect::Create(Box::new(assessment.clone()))]
}
