//! The plan on screen: its views, and what can lie over them.

pub mod fields;
pub(crate) mod follow_up;
pub(crate) mod guard;
pub(crate) mod listing;
pub(crate) mod mend;
pub mod options;
pub(crate) mod practices;
pub(crate) mod quality;
pub mod record;
pub mod rows;
pub(crate) mod sheet;
pub mod writing;

use crate::model::{ActionId, ApproachId, IndicatorId};
use crate::planning::{Field, Suggestion, suggestions};
use crate::scoring::Reading;

use super::context::Context;
use super::overlay::Find;
use super::results::with_reading;
use super::state::{Document, State};

use listing::Listing;
use record::{Record, RecordStep, RecordText};

/// The views of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanView {
    /// Priorities and assets with their actions.
    Actions,
    /// What the guard finds.
    Guard,
    /// How good the plan is.
    Quality,
    /// Assets written up for others.
    Practices,
    /// What became of the actions.
    FollowUp,
}

impl PlanView {
    /// All views in order.
    pub const ALL: [PlanView; 5] =
        [PlanView::Actions, PlanView::Guard, PlanView::Quality, PlanView::Practices, PlanView::FollowUp];

    /// The position, counted from 0.
    pub fn index(self) -> usize {
        PlanView::ALL.iter().position(|view| *view == self).unwrap_or(0)
    }

    /// Where keys have their meaning.
    pub const fn context(self) -> Context {
        match self {
            PlanView::Actions => Context::PlanActions,
            PlanView::Guard => Context::PlanGuard,
            PlanView::Quality => Context::PlanQuality,
            PlanView::Practices => Context::PlanPractices,
            PlanView::FollowUp => Context::PlanFollowUp,
        }
    }
}

/// Where the focus is in the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanScreen {
    /// Which view.
    pub view: PlanView,
    /// The row in focus.
    pub row: usize,
}

impl PlanScreen {
    /// The first row of the first view.
    pub const START: PlanScreen = PlanScreen { view: PlanView::Actions, row: 0 };

    /// Shows a view by its position, from its first row.
    pub fn show(&mut self, at: usize) {
        if let Some(view) = PlanView::ALL.get(at) {
            *self = PlanScreen { view: *view, row: 0 };
        }
    }
}

/// A list or a form that lies over the plan.
#[derive(Clone, Debug)]
pub enum PlanBox {
    /// The indicators to choose from.
    Choose {
        /// The row in focus.
        row: usize,
    },
    /// A good practice being written up, or what became of an action.
    Record(Record),
    /// The ways that are offered for an indicator.
    Offers {
        /// Which one.
        indicator: IndicatorId,
        /// The row in focus; the last is "something else".
        row: usize,
    },
    /// An action that is not in the plan yet.
    New(NewAction),
    /// Everything that can be said of an action.
    Action {
        /// Which one.
        action: ActionId,
        /// The row in focus.
        row: usize,
    },
    /// One value of a field, found by typing.
    Pick {
        /// Of which action.
        action: ActionId,
        /// Which field.
        field: Field,
        /// What was typed, and the row in focus.
        find: Find,
    },
    /// The values of a field, each ticked or not.
    Ticks {
        /// Of which action.
        action: ActionId,
        /// Which field.
        field: Field,
        /// The row in focus.
        row: usize,
    },
}

impl PlanBox {
    /// Where keys have their meaning.
    pub fn context(&self) -> Context {
        match self {
            PlanBox::Record(record) => record.context(),
            PlanBox::Choose { .. } | PlanBox::Ticks { .. } => Context::PlanTicks,
            PlanBox::Offers { .. } => Context::PlanOffers,
            PlanBox::New(_) => Context::PlanNew,
            PlanBox::Action { .. } => Context::PlanForm,
            // Among few values nobody types: the words of the list are enough.
            PlanBox::Pick { field, .. } if fields::has_few(*field) => Context::Choice,
            PlanBox::Pick { .. } => Context::Find,
        }
    }
}

/// An action that is not in the plan yet: three things are all it needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAction {
    /// The indicator that asks for it.
    pub indicator: Option<IndicatorId>,
    /// The way it goes.
    pub approach: Option<ApproachId>,
    /// The action it must stand beside.
    pub beside: Option<ActionId>,
    /// What.
    pub what: String,
    /// Who answers for it.
    pub owner: String,
    /// When it is to be done, as typed.
    pub due: String,
    /// The row in focus: the three fields, then what puts it into the plan.
    pub row: usize,
}

impl NewAction {
    /// The fields it needs, in order.
    pub const FIELDS: [Field; 3] = [Field::What, Field::Owner, Field::Due];

    /// The text of a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Owner => &self.owner,
            Field::Due => &self.due,
            _ => &self.what,
        }
    }

    /// The field that is missing first.
    pub fn missing(&self) -> Option<usize> {
        NewAction::FIELDS.iter().position(|field| self.text(*field).is_empty())
    }
}

/// What a text of the plan is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanText {
    /// Something that is recorded beside the plan.
    Record(RecordText),
    /// A field of an action that is not in the plan yet.
    New(Field),
    /// A field of an action.
    Field(Field),
}

impl PlanText {
    /// Whether it may have several lines.
    pub fn is_long(self) -> bool {
        match self {
            PlanText::Record(text) => !text.is_single_line(),
            PlanText::New(_) => false,
            PlanText::Field(field) => fields::kind(field) == fields::Kind::Text,
        }
    }
}

/// What an answer to a question about the plan does.
#[derive(Clone, Debug)]
pub enum PlanIntent {
    /// Take an indicator out of the plan.
    LeaveOut(IndicatorId),
    /// Take a step of the follow-up.
    Record(RecordStep),
    /// Take an action out of the plan.
    Delete(ActionId),
    /// Add another action beside one, by a way.
    AddBeside(ActionId, ApproachId),
}

/// The indicators to choose from: the group's priorities in their order, then its assets, then what else is chosen.
pub fn choices(document: &Document) -> Vec<IndicatorId> {
    let mut ids: Vec<IndicatorId> = document.scores.priorities.clone();
    let assets = with_reading(document, &[Reading::Asset, Reading::PartialAsset]);
    let chosen = document.interview.assessment().plan.chosen.iter();
    for id in assets.into_iter().map(|score| &score.id).chain(chosen) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}

/// What a view lists; nothing for the actions, which have a view of their own kind.
pub(crate) fn listing(state: &State, view: PlanView) -> Listing {
    let Some(document) = &state.document else { return Listing::default() };
    let words = &state.words;
    match view {
        PlanView::Actions => Listing::default(),
        PlanView::Guard => guard::listing(words, document, &state.catalogue),
        PlanView::Quality => quality::listing(words, document, &state.catalogue),
        PlanView::Practices => practices::listing(words, document),
        PlanView::FollowUp => follow_up::listing(words, document, state.now.map(|now| now.on)),
    }
}

/// The ways that are offered for an indicator.
pub fn offers<'a>(state: &'a State, indicator: &IndicatorId) -> Vec<Suggestion<'a>> {
    let Some(document) = &state.document else { return Vec::new() };
    let placed = document.interview.instrument().find(indicator);
    match (placed, document.scores.indicator(indicator)) {
        (Some(placed), Some(score)) => suggestions(placed.indicator, score, &state.catalogue),
        _ => Vec::new(),
    }
}
