//! Lists over a screen: finding, evidence, participants, areas.

use crate::interview::Change;
use crate::model::limits::{MOST_OPTIONS, MOST_PARTICIPANTS};
use crate::model::{Age, AreaId, Evidence, EvidenceKind, IndicatorId, Instrument, Participants, Role, Seniority, Sex};

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Editor, EvidenceList, Find, Overlay, ParticipantList, Target};
use crate::tui::state::{Document, Screen, State};

use super::{browse, interview, set_up};

/// The indicators that fit what was typed: every word of it in the id, the title or the area.
pub(crate) fn matches(document: &Document, query: &str) -> Vec<IndicatorId> {
    found(document.interview.instrument(), document.interview.asked(), query)
}

/// Those of some indicators that fit what was typed: every word must be in id, title, felt need or area.
pub(crate) fn found(instrument: &Instrument, asked: &[IndicatorId], query: &str) -> Vec<IndicatorId> {
    let wanted: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |id: &IndicatorId| {
        instrument.find(id).is_some_and(|placed| {
            let indicator = placed.indicator;
            let text = format!("{id} {} {} {}", indicator.title, indicator.felt_need, placed.area.title).to_lowercase();
            wanted.iter().all(|word| text.contains(word))
        })
    };
    asked.iter().filter(|id| fits(id)).cloned().collect()
}

pub(super) fn find(state: &mut State, mut find: Find, action: Action) {
    let catalogue = matches!(state.screen, Screen::Catalogue(_));
    let found = match &state.document {
        _ if catalogue => crate::tui::browse::matches(&state.catalogue, &find.query).len(),
        Some(document) => matches(document, &find.query).len(),
        None => 0,
    };
    let last = found.saturating_sub(1);
    match action {
        Action::Back => return,
        Action::Accept if found > 0 => {
            if catalogue {
                browse::go_to_match(state, &find);
            } else {
                go_to_match(state, &find);
            }
            return;
        }
        _ => find.turn(action, last),
    }
    state.overlay = Some(Overlay::Find(find));
}

/// Goes to the indicator that was found.
fn go_to_match(state: &mut State, find: &Find) {
    let Some(document) = &mut state.document else { return };
    let found = matches(document, &find.query);
    if let Some(id) = found.get(find.row.min(found.len().saturating_sub(1))) {
        document.interview.go_to_id(id);
        super::show_interview(state);
    }
}

/// Opens a text over the list it belongs to.
fn edit(state: &mut State, target: Target, text: &str, under: Overlay) -> Vec<Effect> {
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(target, text, Some(under)))));
    Vec::new()
}

/// What a key does to a list whose items can be added and removed.
enum Done {
    /// The focus moved, or nothing happened.
    Moved,
    /// The list is left.
    Left,
    /// The item in focus is to be edited.
    Edit,
    /// The items changed.
    Changed,
    /// It is for the kind of list to say.
    Other,
}

/// Moves, adds and removes in a list.
fn list_key<T>(items: &mut Vec<T>, row: &mut usize, action: Action, most: usize, new: impl FnOnce(usize) -> T) -> Done {
    let bottom = items.len().saturating_sub(1);
    match action {
        Action::Back => return Done::Left,
        Action::Up => *row = row.saturating_sub(1),
        Action::Down => *row = (*row + 1).min(bottom),
        Action::Accept if items.is_empty() => {}
        Action::Accept => return Done::Edit,
        Action::Add if items.len() < most => {
            items.push(new(items.len()));
            *row = items.len() - 1;
            return Done::Changed;
        }
        Action::Remove if !items.is_empty() => {
            items.remove((*row).min(bottom));
            *row = (*row).min(items.len().saturating_sub(1));
            return Done::Changed;
        }
        _ => return Done::Other,
    }
    Done::Moved
}

pub(super) fn evidence(state: &mut State, mut list: EvidenceList, action: Action) -> Vec<Effect> {
    let unnamed = |_| Evidence { kind: EvidenceKind::Document, source: String::new() };
    let mut done = list_key(&mut list.items, &mut list.row, action, MOST_OPTIONS, unnamed);
    if let (Done::Other, Action::ChangeKind, Some(item)) = (&done, action, list.items.get_mut(list.row)) {
        item.kind = following(EvidenceKind::ALL, item.kind);
        done = Done::Changed;
    }
    match done {
        Done::Left => return Vec::new(),
        Done::Edit => {
            let source = list.items.get(list.row).map(|item| item.source.clone()).unwrap_or_default();
            return edit(state, Target::Source(list.row), &source, Overlay::Evidence(list));
        }
        Done::Moved | Done::Changed | Done::Other => {}
    }
    let effects = match done {
        Done::Changed => interview::change(state, Change::Evidence(list.items.clone()), None),
        Done::Moved | Done::Left | Done::Edit | Done::Other => Vec::new(),
    };
    state.overlay = Some(Overlay::Evidence(list));
    effects
}

/// The value after this one, round the end.
fn following<T: Copy + PartialEq>(all: &[T], value: T) -> T {
    let at = all.iter().position(|each| *each == value).map_or(0, |at| (at + 1) % all.len());
    all.get(at).copied().unwrap_or(value)
}

/// The same, with "not recorded" after the last.
fn following_or_none<T: Copy + PartialEq>(all: &[T], value: Option<T>) -> Option<T> {
    match value.and_then(|value| all.iter().position(|each| *each == value)) {
        None => all.first().copied(),
        Some(at) => all.get(at + 1).copied(),
    }
}

pub(super) fn participants(state: &mut State, mut list: ParticipantList, action: Action) -> Vec<Effect> {
    // The role words of the method (D1 17(d)), in turn, so that most rooms need no typing.
    let role = |at: usize| Role::ALL.get(at % Role::ALL.len()).map_or("other", |role| role.word()).to_owned();
    let one = |at| Participants { role: role(at), sex: None, age: None, seniority: None, count: 1 };
    let mut done = list_key(&mut list.items, &mut list.row, action, MOST_PARTICIPANTS, one);
    if let (Done::Other, Some(item)) = (&done, list.items.get_mut(list.row)) {
        match action {
            Action::ChangeKind => item.sex = following_or_none(Sex::ALL, item.sex),
            Action::ChangeAge => item.age = following_or_none(Age::ALL, item.age),
            Action::ChangeSeniority => item.seniority = following_or_none(Seniority::ALL, item.seniority),
            Action::Left => {
                let now = Role::of(&item.role).and_then(|band| Role::ALL.iter().position(|role| *role == band));
                item.role = role(now.map_or(0, |at| at + 1));
            }
            _ => return stay(state, list),
        }
        done = Done::Changed;
    }
    match done {
        Done::Left => Vec::new(),
        Done::Edit => {
            let count = list.items.get(list.row).map(|item| item.count.to_string()).unwrap_or_default();
            edit(state, Target::Count(list.row), &count, Overlay::Participants(list))
        }
        Done::Moved | Done::Other => stay(state, list),
        Done::Changed => {
            let items = list.items.clone();
            state.overlay = Some(Overlay::Participants(list));
            set_up::store(state, |set_up| set_up.workshop.participants = items)
        }
    }
}

/// The list stays open, and nothing was changed.
fn stay(state: &mut State, list: ParticipantList) -> Vec<Effect> {
    state.overlay = Some(Overlay::Participants(list));
    Vec::new()
}

/// The areas of the instrument at the present depth, with or without those left out.
pub(crate) fn all_areas(document: &Document) -> Vec<AreaId> {
    let depth = document.interview.assessment().selection.depth;
    let mut areas: Vec<AreaId> = Vec::new();
    for placed in document.interview.instrument().indicators() {
        if placed.indicator.is_asked_at(depth) && !areas.contains(&placed.area.id) {
            areas.push(placed.area.id.clone());
        }
    }
    areas
}

pub(super) fn areas(state: &mut State, row: usize, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let areas = all_areas(document);
    let last = areas.len().saturating_sub(1);
    let mut row = row.min(last);
    let mut effects = Vec::new();
    match action {
        Action::Back => return Vec::new(),
        Action::Up => row = row.saturating_sub(1),
        Action::Down => row = (row + 1).min(last),
        Action::First => row = 0,
        Action::Last => row = last,
        Action::Accept => {
            if let Some(area) = areas.get(row).cloned() {
                effects = set_up::store(state, |set_up| {
                    let without = &mut set_up.selection.without;
                    if without.contains(&area) {
                        without.retain(|left_out| *left_out != area);
                    } else {
                        without.push(area);
                        without.sort_by_key(|left_out| areas.iter().position(|each| each == left_out));
                    }
                });
            }
        }
        _ => {}
    }
    state.overlay = Some(Overlay::Areas { row });
    effects
}
