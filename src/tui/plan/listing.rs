//! What a view of the plan lists, in words that the screen draws and `--plain` reads out.

use crate::model::{About, ActionId, IndicatorId};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

/// What a view lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    /// What one should know first.
    pub(crate) lead: String,
    /// What can be in focus.
    pub(crate) entries: Vec<Entry>,
    /// What is said where nothing is listed.
    pub(crate) empty: String,
}

/// A row that can be in focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The heading above it, where a group begins.
    pub(crate) heading: String,
    /// A sign beside the words, for those who see the screen.
    pub(crate) sign: Option<(Sign, Role)>,
    /// What it is.
    pub(crate) text: String,
    /// What is known of it, in words.
    pub(crate) facts: String,
    /// What else there is to say while it is in focus, a paragraph each.
    pub(crate) detail: Vec<Detail>,
}

/// A paragraph about the row in focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Detail {
    /// What kind of text it is.
    pub(crate) role: Role,
    /// What it says.
    pub(crate) text: String,
}

impl Detail {
    pub(crate) fn new(role: Role, text: impl Into<String>) -> Detail {
        Detail { role, text: text.into() }
    }

    /// `Name: text`, or nothing for an empty text.
    pub(crate) fn named(name: &str, text: &str) -> Option<Detail> {
        (!text.trim().is_empty()).then(|| Detail::new(Role::Text, format!("{name}: {text}")))
    }
}

/// An action as people call it: its number in the plan, and what it is.
pub(crate) fn action_named(words: &Words, document: &Document, id: &ActionId) -> String {
    let plan = &document.interview.assessment().plan;
    match (plan.number(id), plan.action(id)) {
        (Some(number), Some(action)) => {
            say!(words, "plan-action-named", number = number, what = action.what.clone())
        }
        (None, _) | (_, None) => id.to_string(),
    }
}

/// An indicator with its title.
pub(crate) fn indicator_named(document: &Document, id: &IndicatorId) -> String {
    let placed = document.interview.instrument().find(id);
    placed.map_or_else(|| id.to_string(), |placed| format!("{id} {}", placed.indicator.title))
}

/// What a finding is about.
pub(crate) fn about_named(words: &Words, document: &Document, about: &About) -> String {
    match about {
        About::Plan => words.say("plan-as-a-whole").into_owned(),
        About::Action(id) => action_named(words, document, id),
        About::Indicator(id) => indicator_named(document, id),
    }
}
