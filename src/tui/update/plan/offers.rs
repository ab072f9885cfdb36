//! A new action: the ways that are offered, the three things it needs, and what must stand beside training.

use crate::model::{ActionId, ApproachId, IndicatorId, Month, Plan};
use crate::planning::{Field, action_id, draft, is_training, names};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Answer, Choice, Editor, Intent, Overlay};
use crate::tui::plan::fields::{self, Fault};
use crate::tui::plan::{NewAction, PlanBox, PlanIntent, PlanText, offers, options, rows};
use crate::tui::state::State;

use super::{focus, is_news, moved, refuse, refuse_once, show, store, write};

/// Shows the ways that are offered for an indicator; where there are none, an action is begun at once.
pub(super) fn open(state: &mut State, indicator: IndicatorId) {
    if offers(state, &indicator).is_empty() {
        begin(state, NewAction { indicator: Some(indicator), ..NewAction::default() });
    } else {
        show(state, PlanBox::Offers { indicator, row: 0 });
    }
}

pub(super) fn update(state: &mut State, indicator: IndicatorId, row: usize, action: Action) -> Vec<Effect> {
    let ways: Vec<ApproachId> = offers(state, &indicator).into_iter().map(|one| one.approach.id.clone()).collect();
    // The last row is "something else".
    let row = moved(row, ways.len(), action);
    let approach = ways.get(row).cloned();
    match (action, approach) {
        (Action::Back, _) => {}
        (Action::Accept, approach) => {
            begin(state, NewAction { indicator: Some(indicator), approach, ..NewAction::default() });
        }
        (Action::ViewCatalogue, Some(approach)) => {
            show(state, PlanBox::Offers { indicator, row });
            crate::tui::update::browse::open_catalogue(state, Some(&approach));
        }
        _ => show(state, PlanBox::Offers { indicator, row }),
    }
    Vec::new()
}

/// Begins an action with what is known of it, at the first thing it needs.
pub(super) fn begin(state: &mut State, new: NewAction) {
    edit(state, new, 0);
}

/// Opens the text of one of the three fields.
fn edit(state: &mut State, new: NewAction, row: usize) {
    let Some(field) = NewAction::FIELDS.get(row).copied() else { return };
    let text = new.text(field).to_owned();
    write(state, PlanText::New(field), &text, PlanBox::New(NewAction { row, ..new }));
}

pub(super) fn new_key(state: &mut State, mut new: NewAction, action: Action) -> Vec<Effect> {
    let save = NewAction::FIELDS.len();
    new.row = moved(new.row, save, action);
    match action {
        Action::Accept if new.row < save => {
            let row = new.row;
            edit(state, new, row);
        }
        Action::Accept => return add_or_ask(state, new),
        Action::Back => {
            let under = Overlay::Plan(Box::new(PlanBox::New(new)));
            state.overlay = Some(Overlay::Choice(crate::tui::update::discard_question(state, under)));
        }
        _ => show(state, PlanBox::New(new)),
    }
    Vec::new()
}

/// Takes a text into the action that is not in the plan yet, and goes on to what is missing.
pub(super) fn accept(state: &mut State, editor: Box<Editor>, field: Field, text: &str) -> Vec<Effect> {
    let Some(mut new) = under(&editor) else { return Vec::new() };
    let length = text.chars().count();
    if text.is_empty() {
        return refuse(state, editor, Fault::Empty);
    }
    if length > crate::model::limits::LONGEST_TEXT {
        return refuse(state, editor, Fault::Long(length));
    }
    if field == Field::Due && Month::parse(text).is_none() {
        return refuse(state, editor, Fault::NoMonth);
    }
    if field == Field::Due && is_news(state, &editor, text) {
        return refuse_once(state, editor, text);
    }
    let place = match field {
        Field::Owner => &mut new.owner,
        Field::Due => &mut new.due,
        _ => &mut new.what,
    };
    text.clone_into(place);
    add_or_ask(state, new)
}

/// The new action under a text.
fn under(editor: &Editor) -> Option<NewAction> {
    match editor.under.as_deref()? {
        Overlay::Plan(shown) => match &**shown {
            PlanBox::New(new) => Some(new.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Puts the action into the plan, or asks for what is missing.
fn add_or_ask(state: &mut State, new: NewAction) -> Vec<Effect> {
    match (new.missing(), Month::parse(&new.due)) {
        (None, Some(due)) => add(state, &new, due),
        (missing, _) => {
            edit(state, new, missing.unwrap_or(NewAction::FIELDS.len() - 1));
            Vec::new()
        }
    }
}

fn add(state: &mut State, new: &NewAction, due: Month) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let interview = &document.interview;
    let assessment = interview.assessment();
    let placed =
        new.indicator.as_ref().and_then(|id| Some((interview.instrument().find(id)?, document.scores.indicator(id)?)));
    let mut action = if let Some((placed, score)) = placed {
        let ways = offers(state, &placed.indicator.id);
        let way = ways.iter().find(|way| Some(&way.approach.id) == new.approach.as_ref());
        draft(assessment, placed, score, way, &new.what, &new.owner, due)
    } else {
        let id = action_id(assessment, &new.what, &new.owner, due);
        crate::model::Action::new(id, &new.what, &new.owner, due)
    };
    action.approach.clone_from(&new.approach);
    if action.indicators.is_empty() {
        action.indicators.extend(new.indicator.clone());
    }
    let id = action.id.clone();
    let effects = store(state, |plan| {
        plan.actions.push(action);
        if let Some(beside) = &new.beside {
            options::link(plan, &id, beside, true);
        }
    });
    focus(state, |plan| rows::row_of(plan, &id));
    state.overlay = None;
    if new.beside.is_none() {
        ask_for_company(state, new, &id);
    }
    if state.overlay.is_none() {
        state.notice = Some(state.words.say("plan-action-added").into_owned());
    }
    effects
}

/// Training alone changes little (D1 2, 17(c)): while nothing else is planned for the indicator, something is offered.
fn ask_for_company(state: &mut State, new: &NewAction, id: &ActionId) {
    let (Some(document), Some(indicator), Some(approach)) = (&state.document, &new.indicator, &new.approach) else {
        return;
    };
    let catalogue = &state.catalogue;
    if !catalogue.approach(approach).is_some_and(is_training)
        || has_company(&document.interview.assessment().plan, indicator, |id| {
            catalogue.approach(id).is_some_and(|approach| !is_training(approach))
        })
    {
        return;
    }
    let ways = offers(state, indicator);
    let Some(way) = ways.iter().find(|way| way.approach.id == *approach) else { return };
    let known = way.beside.iter().filter_map(|id| catalogue.approach(id));
    let mut options: Vec<Answer> = known
        .zip('1'..='9')
        .map(|(other, letter)| Answer {
            letter,
            label: say!(state.words, "plan-company-add", title = other.title.clone()),
            intent: Intent::Plan(PlanIntent::AddBeside(id.clone(), other.id.clone())),
        })
        .collect();
    options.push(Answer::new(&state.words, 'l', "plan-company-later", Intent::Stay));
    let text = names::beside(&state.words, catalogue, way).into_iter().collect();
    let title = state.words.say("plan-company-title").into_owned();
    state.overlay = Some(Overlay::Choice(Choice { title, text, options, row: 0, under: None }));
}

/// Whether anything but training is planned for an indicator.
fn has_company(plan: &Plan, indicator: &IndicatorId, is_other: impl Fn(&ApproachId) -> bool) -> bool {
    plan.for_indicator(indicator).any(|action| action.approach.as_ref().is_some_and(&is_other))
}

/// Begins an action that goes with another one, for the same indicator.
pub(super) fn add_beside(state: &mut State, action: ActionId, approach: ApproachId) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let Some(first) = document.interview.assessment().plan.action(&action) else { return Vec::new() };
    let new = NewAction {
        indicator: first.indicators.first().cloned(),
        owner: first.owner.clone(),
        due: fields::text(first, Field::Due),
        approach: Some(approach),
        beside: Some(action),
        ..NewAction::default()
    };
    begin(state, new);
    Vec::new()
}
