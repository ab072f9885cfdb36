//! A rating of the room in lines: while hands go up only how many, at the reveal the counts and what they say.

use crate::model::Level;
use crate::say;
use crate::scoring::{Ratings, explain, names};
use crate::text::Words;
use crate::tui::rating::{Asked, Line, Rating, Stage};
use crate::tui::state::{Document, State};
use crate::tui::view::rating::{Column, columns, how_many, laptops, last_round, standing, warning};

use super::{Page, indicator};

pub(super) fn rating(state: &State, rating: &Rating) -> Page {
    let words = &state.words;
    let Some(document) = &state.document else { return Page::default() };
    match (rating.stage, &rating.line) {
        (Stage::Collecting, Some(line)) => hands(words, line),
        (Stage::Collecting, None) => collecting(words, document, rating),
        (Stage::Revealed, _) => revealed(words, document),
        (Stage::Correcting { row }, _) => correcting(words, rating, row),
    }
}

/// A page about the present indicator.
fn of_indicator(document: &Document, what: &str) -> Page {
    let id = document.interview.current().map(|placed| placed.indicator.id.as_str()).unwrap_or_default();
    Page::new(format!("{what} {id}"))
}

/// How many voices are in, and the descriptions that people choose from; never how many chose one.
fn collecting(words: &Words, document: &Document, rating: &Rating) -> Page {
    let mut page = of_indicator(document, if rating.again { "rating again" } else { "rating" });
    page.text(words.say(if rating.again { "rating-title-again" } else { "rating-title" }));
    let interview = &document.interview;
    if let Some(placed) = interview.current().filter(|_| interview.descriptors_open()) {
        let mut answer = interview.answer();
        // The rating before must not sway them.
        answer.tally = None;
        page.text(placed.indicator.question.as_str());
        indicator::levels(words, &mut page, placed.indicator, &answer);
    }
    page.text(standing(words, document, rating));
    page.text(warning(words, document, rating).unwrap_or_default());
    page.text(words.say("rating-help"));
    page.text(format!("{} {}", words.say("plain-hands-line"), words.say("rating-line-help")));
    page
}

/// The line of many hands at once: the next line of input is it.
fn hands(words: &Words, line: &Line) -> Page {
    let mut page;
    match &line.asked {
        Asked::Hands => {
            page = Page::new("hands");
            page.text(format!("{} {}", words.say("plain-hands-line"), words.say("rating-line-help")));
        }
        Asked::People(_) => {
            page = Page::new("people");
            page.text(words.say("rating-ask-people"));
        }
    }
    page
}

/// The people at each level, what that says, and whom to hear first.
fn revealed(words: &Words, document: &Document) -> Page {
    let mut page = of_indicator(document, "reveal");
    let (answer, laptops) = (document.interview.answer(), laptops(document));
    let Some(now) = answer.tally.or(laptops).and_then(Ratings::of) else { return page };
    let first = answer.tally_first.and_then(Ratings::of);
    let id = document.interview.current().map(|placed| placed.indicator.id.as_str()).unwrap_or_default();
    page.text(format!("{id}: {}", words.say("rating-reveal-title")));
    let columns = columns(&answer, laptops);
    for level in Level::all() {
        page.text(counted(words, level, &columns));
    }
    for sentence in explain::reveal(words, first.as_ref(), &now) {
        page.text(sentence);
    }
    for sentence in last_round(words, document) {
        page.text(sentence);
    }
    page.text(explain::hear_first(words, &now).unwrap_or_default());
    page.text(words.say("rating-then"));
    page
}

/// `3 Partial: 4 people`, or beside another rating `3 Partial: at first 2, now 4 (+2)`.
fn counted(words: &Words, level: Level, columns: &[Column]) -> String {
    let at = |counts: [u16; 5]| counts.get(level.index()).copied().unwrap_or(0);
    let name = words.say(names::level(level));
    let said: Vec<String> = match columns {
        [one] => vec![say!(words, "plain-people-at", count = at(one.counts))],
        many => {
            let one = |column: &Column| {
                let count = at(column.counts);
                let moved = column.before.map_or(0, |before| i32::from(count) - i32::from(at(before)));
                let moved = if moved == 0 { String::new() } else { format!(" ({moved:+})") };
                format!("{} {count}{moved}", words.say(column.heading))
            };
            many.iter().map(one).collect()
        }
    };
    format!("{level} {name}: {}", said.join(", "))
}

/// The counts that everybody saw, each of which can be changed.
fn correcting(words: &Words, rating: &Rating, row: usize) -> Page {
    let mut page = Page::new("counts");
    page.text(words.say("rating-correct-title"));
    page.text(words.say("rating-correct-help"));
    let columns = [Column { heading: "rating-now", counts: rating.counts, before: None }];
    for level in Level::all() {
        page.row(counted(words, level, &columns));
    }
    page.text(how_many(words, rating));
    page.focus = Some(row);
    page
}
