//! The plan: which view, which row, and what the keys of each view do.

mod actions;
mod choosing;
mod follow_up;
mod form;
mod guard;
mod lists;
mod offers;
mod practices;
mod quality;
mod record;

use crate::model::{About, Month, Plan};
use crate::planning::Field;
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Editor, Overlay, Target};
use crate::tui::plan::fields::Fault;
use crate::tui::plan::record::RecordText;
use crate::tui::plan::rows::row_of_chosen;
use crate::tui::plan::{PlanBox, PlanIntent, PlanScreen, PlanText, PlanView, listing, mend};
use crate::tui::state::{Screen, State};

pub(super) use choosing::toggle;

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let before = state.plan.view;
    let mut effects = key(state, action);
    if let Screen::Plan(screen) = &state.screen {
        state.plan = *screen;
        if state.plan.view != before {
            effects.extend(look_at_clock(state.plan.view));
        }
    }
    effects
}

/// What is overdue depends on the day.
pub(super) fn look_at_clock(view: PlanView) -> Option<Effect> {
    (view == PlanView::FollowUp).then_some(Effect::ReadClock)
}

fn key(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::Plan(PlanScreen { view, .. }) = state.screen else { return Vec::new() };
    let last = rows(state, view).saturating_sub(1);
    let Screen::Plan(screen) = &mut state.screen else { return Vec::new() };
    let (views, at) = (PlanView::ALL.len(), screen.view.index());
    screen.row = screen.row.min(last);
    match action {
        Action::Right => screen.show((at + 1) % views),
        Action::Left => screen.show((at + views - 1) % views),
        Action::Digit(number) => screen.show(usize::from(number.saturating_sub(1))),
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::PageUp => screen.row = screen.row.saturating_sub(10),
        Action::PageDown => screen.row = (screen.row + 10).min(last),
        Action::First => screen.row = 0,
        Action::Last => screen.row = last,
        Action::Back => super::show_interview(state),
        _ => {
            return match screen.view {
                PlanView::Actions => actions::update(state, action),
                PlanView::Guard => guard::update(state, action),
                PlanView::Quality => quality::update(state, action),
                PlanView::Practices => practices::update(state, action),
                PlanView::FollowUp => follow_up::update(state, action),
            };
        }
    }
    Vec::new()
}

/// How many rows the focus moves over.
fn rows(state: &State, view: PlanView) -> usize {
    match view {
        PlanView::Actions => state.document.as_ref().map_or(0, actions::rows),
        PlanView::Guard | PlanView::Quality | PlanView::Practices | PlanView::FollowUp => {
            listing(state, view).entries.len()
        }
    }
}

/// A key in what lies over the plan.
pub(super) fn box_key(state: &mut State, shown: PlanBox, action: Action) -> Vec<Effect> {
    match shown {
        PlanBox::Choose { row } => choosing::update(state, row, action),
        PlanBox::Record(record) => record::update(state, record, action),
        PlanBox::Offers { indicator, row } => offers::update(state, indicator, row, action),
        PlanBox::New(new) => offers::new_key(state, new, action),
        PlanBox::Action { action: id, row } => form::update(state, id, row, action),
        PlanBox::Pick { action: id, field, find } => lists::pick(state, id, field, find, action),
        PlanBox::Ticks { action: id, field, row } => lists::ticks(state, id, field, row, action),
    }
}

/// Puts an accepted text where it belongs, or says why not and keeps the text.
pub(super) fn accept(state: &mut State, editor: Box<Editor>, place: PlanText, text: &str) -> Vec<Effect> {
    match place {
        PlanText::Record(RecordText::Waiver) => guard::waive(state, editor, text),
        PlanText::Record(what) => record::accept(state, editor, what, text),
        PlanText::New(field) => offers::accept(state, editor, field, text),
        PlanText::Field(field) => form::accept(state, editor, field, text),
    }
}

/// Does what an answer to a question about the plan says.
pub(super) fn intend(state: &mut State, intent: PlanIntent) -> Vec<Effect> {
    match intent {
        PlanIntent::LeaveOut(id) => toggle(state, &id),
        PlanIntent::Record(step) => record::intend(state, step),
        PlanIntent::Delete(id) => actions::delete(state, &id),
        PlanIntent::AddBeside(action, approach) => offers::add_beside(state, action, approach),
    }
}

/// Puts something over the plan.
fn show(state: &mut State, shown: PlanBox) {
    state.overlay = Some(Overlay::Plan(Box::new(shown)));
}

/// Opens a text over something that lies over the plan.
fn write(state: &mut State, place: PlanText, text: &str, under: PlanBox) {
    let under = Some(Overlay::Plan(Box::new(under)));
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(Target::Plan(place), text, under))));
}

/// Keeps the text in the editor and says why it was not accepted.
fn refuse(state: &mut State, mut editor: Box<Editor>, fault: Fault) -> Vec<Effect> {
    let words = &state.words;
    editor.refusal = Some(match fault {
        Fault::Empty => words.say("plan-refused-empty").into_owned(),
        Fault::Long(length) => say!(words, "refused-long", length = length),
        Fault::NoMonth => words.say("plan-refused-month").into_owned(),
        Fault::AfterDue => words.say("plan-refused-order").into_owned(),
        Fault::NoDay => words.say("plan-refused-days").into_owned(),
        Fault::ManyDays => words.say("refused-many").into_owned(),
        Fault::NoNumber => words.say("plan-refused-number").into_owned(),
    });
    state.overlay = Some(Overlay::Editor(editor));
    Vec::new()
}

/// Whether a typed month is over, and nobody was told so yet. What stood there before is not asked about again.
fn is_news(state: &State, editor: &Editor, text: &str) -> bool {
    let workshop = state.document.as_ref().and_then(|document| document.interview.assessment().workshop.date);
    let today = state.now.map(|now| now.on).or(workshop);
    let is_over = Month::parse(text).zip(today).is_some_and(|(month, today)| month < Month::of(today));
    is_over && text != editor.original && editor.warned.as_deref() != Some(text)
}

/// Keeps a month that is over in the editor; who says it again means it.
fn refuse_once(state: &mut State, mut editor: Box<Editor>, text: &str) -> Vec<Effect> {
    editor.warned = Some(text.to_owned());
    editor.refusal = Some(state.words.say("plan-refused-over").into_owned());
    state.overlay = Some(Overlay::Editor(editor));
    Vec::new()
}

/// The row after a key that moves in a list, of which the last row has this number.
fn moved(row: usize, last: usize, action: Action) -> usize {
    match action {
        Action::Up => row.min(last).saturating_sub(1),
        Action::Down => (row + 1).min(last),
        Action::PageUp => row.min(last).saturating_sub(10),
        Action::PageDown => (row + 10).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => row.min(last),
    }
}

/// Puts the focus of the first view on a row.
fn focus(state: &mut State, row_of: impl FnOnce(&Plan) -> usize) {
    let Some(document) = &state.document else { return };
    let row = row_of(&document.interview.assessment().plan);
    state.plan = PlanScreen { view: PlanView::Actions, row };
    if let Screen::Plan(screen) = &mut state.screen {
        *screen = state.plan;
    }
}

/// Changes the plan; what follows is a save where there is a file.
pub(super) fn store(state: &mut State, fill: impl FnOnce(&mut Plan)) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let before = &document.interview.assessment().plan;
    let mut plan = before.clone();
    fill(&mut plan);
    if plan == *before {
        return Vec::new();
    }
    document.interview.plan(plan);
    super::changed(document)
}

/// Goes to what a finding is about: the form of the action, where these fields mend it, the row of what was chosen, or
/// the indicator itself.
fn lead_to(state: &mut State, about: &About, fields: &[Field]) {
    let Some(document) = &mut state.document else { return };
    let plan = &document.interview.assessment().plan;
    match about {
        About::Indicator(id) if !plan.chosen.contains(id) => {
            if document.interview.go_to_id(id) {
                super::show_interview(state);
            }
        }
        About::Plan => focus(state, |_| 0),
        About::Indicator(id) => focus(state, |plan| row_of_chosen(plan, id)),
        About::Action(id) => {
            // The reason for accepting something can outlive the action.
            let Some(action) = plan.action(id) else { return };
            // The view stays under it: who mends one finding goes on with the next.
            let row = mend::row(action, fields);
            show(state, PlanBox::Action { action: id.clone(), row });
        }
    }
}
