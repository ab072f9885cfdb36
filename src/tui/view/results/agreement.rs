//! Where the room agreed least: the indicators in the order in which a short meeting should talk about them.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::say;
use crate::scoring::agreement::{least_agreed, too_few_for_a_word};
use crate::scoring::{IndicatorScore, Ratings, names};
use crate::text::Words;
use crate::tui::look::Role;
use crate::tui::state::Document;

use super::super::parts::{Canvas, Rows, below, fit};
use super::indicator_line;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let used = canvas.text(area, &words.say("agreement-note"), Role::Muted);
    let list = below(area, used + 1);
    let (groups, few) = (least_agreed(&document.scores), too_few_for_a_word(&document.scores));
    let wide = list.width >= 110;
    let mut rows = Rows::new();
    for (at, score) in groups.iter().chain(&few).enumerate() {
        if at == groups.len() {
            if at > 0 {
                rows.push(Line::from(""));
            }
            rows.push(Line::from(canvas.span(words.say("agreement-few").into_owned(), Role::Title)));
        }
        let Some(ratings) = &score.ratings else { continue };
        if at == row {
            rows.focus = Some(rows.lines.len());
        }
        let facts = facts(words, document, score, ratings, wide);
        rows.push(indicator_line(canvas, document, score, &facts, at == row, list.width));
    }
    if rows.lines.is_empty() {
        rows.push(Line::from(canvas.span(words.say("agreement-none").into_owned(), Role::Muted)));
    }
    rows.draw(canvas, list);
}

/// `mixed, 2 to 5`: with the lowest and the highest level that somebody chose.
fn with_ends(words: &Words, ratings: &Ratings, word: &str) -> String {
    let chosen: Vec<u8> = ratings.chosen().map(|(level, _)| level.get()).collect();
    match chosen.as_slice() {
        [low, .., high] => say!(words, "agreement-wide", word = word, low = *low, high = *high),
        [_] | [] => word.to_owned(),
    }
}

/// What is said of a rated indicator.
pub(crate) struct Facts {
    /// The word, with the ends where they are far apart.
    pub(crate) word: Option<String>,
    /// How many people.
    pub(crate) people: String,
    /// The two levels that hold most of them.
    pub(crate) pair: Option<String>,
    /// The agreed level.
    pub(crate) agreed: String,
    /// That there is a minority statement.
    pub(crate) dissent: Option<String>,
}

impl Facts {
    pub(crate) fn of(words: &Words, document: &Document, score: &IndicatorScore, ratings: &Ratings) -> Facts {
        let word = ratings.agreement.map(|agreement| {
            let word = words.say(names::agreement(agreement));
            if ratings.wide_range { with_ends(words, ratings, &word) } else { word.into_owned() }
        });
        let pair = ratings.agreement.map(|_| {
            let (low, high) = (ratings.best_pair.get(), ratings.best_pair_upper().get());
            say!(words, "agreement-pair", count = ratings.best_pair_count, low = low, high = high)
        });
        let agreed = score.agreed.map_or_else(|| "-".to_owned(), |level| level.to_string());
        let answer = document.interview.assessment().answers.get(&score.id);
        let dissent = answer.is_some_and(|answer| !answer.dissent.trim().is_empty());
        Facts {
            word,
            people: say!(words, "agreement-people", people = ratings.people),
            pair,
            agreed: say!(words, "agreement-agreed", level = agreed),
            dissent: dissent.then(|| words.say("agreement-dissent").into_owned()),
        }
    }
}

/// The facts under each other, as far as there is room.
fn facts(words: &Words, document: &Document, score: &IndicatorScore, ratings: &Ratings, wide: bool) -> String {
    let said = Facts::of(words, document, score, ratings);
    let mut facts = Vec::new();
    facts.extend(said.word.map(|word| fit(&word, if wide { 22 } else { 17 })));
    facts.push(fit(&said.people, 10));
    facts.extend(said.pair.filter(|_| wide).map(|pair| fit(&pair, 12)));
    facts.push(said.agreed);
    facts.push(fit(&said.dissent.unwrap_or_default(), 8));
    facts.join(" ")
}
