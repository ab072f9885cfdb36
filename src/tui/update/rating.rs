//! The silent rating: hands go up unseen, everybody sees them at once, the room talks and rates again.

use crate::interview::hands::Trouble;
use crate::interview::{Change, Step};
use crate::model::{IndicatorId, Tally};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::rating::{Asked, Line, Rating, Stage, from_laptops, trouble};
use crate::tui::state::{Screen, State};

use super::interview;

/// Opens the rating of the present indicator: its reveal, when the room has rated before.
pub(super) fn open(state: &mut State) {
    let Some(document) = &mut state.document else { return };
    if document.interview.step() == Step::Felt && document.interview.descriptors_open() {
        // The room rates with the descriptors in view.
        document.interview.go_to_step(Step::Level);
        super::show_interview(state);
    }
    let Some(document) = &state.document else { return };
    let Some(placed) = document.interview.current() else { return };
    let rating = Rating::new(document.interview.assessment(), &placed.indicator.id);
    state.overlay = Some(Overlay::Rating(Box::new(rating)));
}

/// Opens a rating that was interrupted, with its hands as hidden as they were. A rating that was revealed since is kept: then
/// this one is the second.
pub(super) fn reopen(state: &mut State, id: &IndicatorId, hands: Tally) {
    let Some(document) = &state.document else { return };
    let is_here = document.interview.current().is_some_and(|placed| placed.indicator.id == *id);
    if !is_here || document.interview.assessment().is_closed() {
        return;
    }
    open(state);
    if let Some(Overlay::Rating(rating)) = &mut state.overlay {
        rating.collect(rating.voices() > 0);
        rating.counts = hands.counts();
        state.notice = Some(say!(state.words, "rating-interrupted", voices = hands.people()));
    }
}

/// What a key does to a rating.
pub(super) fn update(state: &mut State, mut rating: Rating, action: Action) -> Vec<Effect> {
    match rating.stage {
        Stage::Collecting => match rating.line.take() {
            Some(line) => typed(state, &mut rating, line, action),
            None => return collecting(state, rating, action),
        },
        Stage::Revealed => return revealed(state, rating, action),
        Stage::Correcting { row } => return correcting(state, rating, row, action),
    }
    stay(state, rating)
}

/// The rating stays open.
fn stay(state: &mut State, rating: Rating) -> Vec<Effect> {
    state.overlay = Some(Overlay::Rating(Box::new(rating)));
    Vec::new()
}

fn collecting(state: &mut State, mut rating: Rating, action: Action) -> Vec<Effect> {
    match action {
        Action::Digit(number) => rating.raise(usize::from(number.saturating_sub(1))),
        Action::Remove => {
            if let Some(before) = rating.before.pop() {
                rating.counts = before;
            }
        }
        // What was counted so far comes back with the key that takes the last entry back.
        Action::Reopen if rating.voices() > 0 => rating.enter([0; 5]),
        Action::Up | Action::Down => read(state, action),
        Action::TypeHands => rating.line = Some(Line::new(Asked::Hands)),
        Action::Accept => return reveal(state, rating),
        Action::Back if rating.voices() == 0 => return leave_uncounted(state, &rating),
        Action::Back => {
            let under = Overlay::Rating(Box::new(rating));
            state.overlay = Some(Overlay::Choice(super::discard_question(state, under)));
            return Vec::new();
        }
        _ => {}
    }
    stay(state, rating)
}

/// Shows another descriptor in full while people think; nothing is chosen by it.
fn read(state: &mut State, action: Action) {
    let Screen::Interview(screen) = &mut state.screen else { return };
    let at = if action == Action::Up { screen.focus.saturating_sub(1) } else { screen.focus.saturating_add(1) };
    screen.focus = at.clamp(1, 5);
}

/// Back from a rating that did not begin: to the reveal of the one before it, if there is one.
fn leave_uncounted(state: &mut State, rating: &Rating) -> Vec<Effect> {
    if rating.again {
        open(state);
    }
    Vec::new()
}

/// What is shown when counts were thrown away: the reveal of the rating that stands, if there is one.
pub(super) fn after_discarding(state: &mut State) -> Option<Overlay> {
    let rated = state.document.as_ref().is_some_and(|document| document.interview.answer().tally.is_some());
    if rated {
        open(state);
    }
    state.overlay.take()
}

/// Everybody sees the counts, and the answer has them from now on.
fn reveal(state: &mut State, mut rating: Rating) -> Vec<Effect> {
    if rating.voices() == 0 {
        if !rating.again && has_laptops(state) {
            rating.stage = Stage::Revealed;
        } else {
            state.notice = Some(state.words.say("rating-nobody").into_owned());
        }
        return stay(state, rating);
    }
    let tally = Tally::new(rating.counts).unwrap_or_default();
    let change = if rating.again { Change::RateAgain(tally) } else { Change::Rate(tally) };
    let effects = interview::change(state, change, None);
    rating.stage = Stage::Revealed;
    rating.before.clear();
    stay(state, rating);
    effects
}

/// Whether anybody said a level of the present indicator on a laptop.
fn has_laptops(state: &State) -> bool {
    state.document.as_ref().is_some_and(|document| {
        let interview = &document.interview;
        interview.current().is_some_and(|placed| from_laptops(interview.assessment(), placed.indicator).is_some())
    })
}

fn typed(state: &State, rating: &mut Rating, mut line: Line, action: Action) {
    match action {
        Action::Back => return,
        Action::Accept => match line.asked.clone() {
            Asked::Hands => match rating.add(&line.text) {
                Ok(()) => return,
                // The head count is asked for at once, and the line is not typed again.
                Err(Trouble::HeadCount) => line = Line::new(Asked::People(line.text)),
                Err(found) => line.refusal = Some(trouble(&state.words, &found)),
            },
            Asked::People(waiting) => match line.text.trim().parse() {
                Ok(people) if people > 0 => {
                    rating.people = Some(people);
                    let refusal = match rating.add(&waiting) {
                        Ok(()) => return,
                        Err(found) => Some(trouble(&state.words, &found)),
                    };
                    line = Line { asked: Asked::Hands, text: waiting, refusal };
                }
                _ => line.refusal = Some(state.words.say("hands-how-many").into_owned()),
            },
        },
        Action::Remove => {
            line.text.pop();
            line.refusal = None;
        }
        Action::Type(key) => {
            if let Some(c) = key.text() {
                line.push(c.encode_utf8(&mut [0; 4]));
            }
        }
        _ => {}
    }
    rating.line = Some(line);
}

fn revealed(state: &mut State, mut rating: Rating, action: Action) -> Vec<Effect> {
    let counted = rating.voices() > 0;
    match action {
        Action::Accept | Action::Back => return Vec::new(),
        Action::RateAgain => rating.collect(counted),
        Action::CorrectCounts if counted => rating.stage = Stage::Correcting { row: 2 },
        Action::Reopen if counted => {
            let effects = interview::change(state, Change::TakeRatingAway, None);
            state.notice = Some(state.words.say("rating-taken-away").into_owned());
            return effects;
        }
        Action::CorrectCounts | Action::Reopen => {
            state.notice = Some(state.words.say("rating-laptops-only").into_owned());
        }
        _ => {}
    }
    stay(state, rating)
}

fn correcting(state: &mut State, mut rating: Rating, row: usize, action: Action) -> Vec<Effect> {
    let mut row = row;
    match action {
        Action::Back if rating.before.is_empty() => {
            open(state);
            return Vec::new();
        }
        Action::Back => {
            let under = Overlay::Rating(Box::new(rating));
            state.overlay = Some(Overlay::Choice(super::discard_question(state, under)));
            return Vec::new();
        }
        Action::Accept => {
            let effects = interview::change(state, Change::Rate(Tally::new(rating.counts).unwrap_or_default()), None);
            if rating.voices() > 0 {
                open(state);
            }
            return effects;
        }
        Action::Up => row = row.saturating_sub(1),
        Action::Down => row = (row + 1).min(4),
        Action::Digit(number) => {
            row = usize::from(number.saturating_sub(1)).min(4);
            rating.raise(row);
        }
        Action::Add | Action::Right => rating.raise(row),
        Action::Remove | Action::Left => {
            let mut counts = rating.counts;
            if let Some(count) = counts.get_mut(row).filter(|count| **count > 0) {
                *count -= 1;
                rating.enter(counts);
            }
        }
        _ => {}
    }
    rating.stage = Stage::Correcting { row };
    stay(state, rating)
}
