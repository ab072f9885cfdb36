//! The results in lines: eight views of the same figures, each figure a row.

use crate::model::Level;
use crate::report::comparison::{self, counts, mind, people, uncompared};
use crate::say;
use crate::scoring::agreement::{least_agreed, too_few_for_a_word};
use crate::scoring::{AreaScore, IndicatorScore, Mean, names};
use crate::text::Words;
use crate::tui::results::{
    CORNERS, GAPS, STRENGTHS, counterparts, coverage_text, in_corner, is_chosen, open, open_points, priority_parts,
    technical, title_of, with_reading,
};
use crate::tui::since::{ORDER, since, with_change};
use crate::tui::state::{Document, ResultsScreen, State, Tab};
use crate::tui::view::results::agreement::Facts;

use super::Page;

pub(super) fn results(state: &State, screen: ResultsScreen) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("results {:?}", screen.tab));
    let Some(document) = &state.document else { return page };
    let tabs = Tab::of(document).iter().map(|&tab| {
        let mark = if tab == screen.tab { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        format!("{} {}{mark}", tab.index() + 1, words.say(tab_name(tab)))
    });
    page.text(tabs.collect::<Vec<_>>().join(", "));
    match screen.tab {
        Tab::Balance => balance(words, &mut page, document),
        Tab::Profile => profile(words, &mut page, document),
        Tab::Corners => corners(words, &mut page, document),
        Tab::Kinds => kinds(words, &mut page, document),
        Tab::Priorities => priorities(words, &mut page, document),
        Tab::Coverage => coverage(words, &mut page, document),
        Tab::Agreement => agreement(words, &mut page, document),
        Tab::Since => since_last(words, &mut page, document),
    }
    page.focus = (page.rows() > 0).then_some(screen.row);
    page
}

fn tab_name(tab: Tab) -> &'static str {
    match tab {
        Tab::Balance => "tab-balance",
        Tab::Profile => "tab-profile",
        Tab::Corners => "tab-corners",
        Tab::Kinds => "tab-kinds",
        Tab::Priorities => "tab-priorities",
        Tab::Coverage => "tab-coverage",
        Tab::Agreement => "tab-agreement",
        Tab::Since => "tab-since",
    }
}

/// Who was in the room, what moved, what is not compared.
fn since_last(words: &Words, page: &mut Page, document: &Document) {
    let Some(comparison) = since(document) else { return };
    page.text(words.say("rounds-people"));
    for text in people(words, &comparison.people) {
        page.text(text);
    }
    page.text(counts(words, &comparison));
    for change in ORDER {
        let count = comparison.count(change);
        if count > 0 {
            page.text(comparison::heading(words, change, count));
        }
        for one in with_change(&comparison, change) {
            page.row(format!("{} {}: {}", one.id, one.title, comparison::facts(words, one)));
        }
    }
    if !comparison.not_compared.is_empty() {
        page.text(say!(words, "rounds-uncompared", count = comparison.not_compared.len()));
    }
    for one in &comparison.not_compared {
        page.row(uncompared(words, one));
    }
    for text in mind(words, &comparison) {
        page.text(text);
    }
}

fn row(words: &Words, page: &mut Page, document: &Document, score: &IndicatorScore, facts: &str) {
    let chosen =
        if is_chosen(document, &score.id) { format!(", {}", words.say("plan-chosen-mark")) } else { String::new() };
    page.row(format!("{} {}: {facts}{chosen}", score.id, title_of(document, score)));
}

/// Strengths, then gaps, with the same detail.
fn balance(words: &Words, page: &mut Page, document: &Document) {
    for (heading, readings) in [("balance-assets", &STRENGTHS[..]), ("balance-deficits", &GAPS[..])] {
        page.text(words.say(heading));
        let scores = with_reading(document, readings);
        if scores.is_empty() {
            page.text(words.say("nothing-here"));
        }
        for score in scores {
            let number = |level: Option<Level>| level.map_or_else(|| "-".to_owned(), |level| level.to_string());
            let reading = score.reading.map(|reading| words.say(names::reading(reading))).unwrap_or_default();
            let risk = if score.is_asset_at_risk() { format!(", {}", words.say("at-risk")) } else { String::new() };
            let levels =
                say!(words, "plain-levels", supported = number(score.supported), desired = number(score.desired));
            row(words, page, document, score, &format!("{reading}{risk}, {levels}"));
        }
    }
}

fn mean(mean: Option<Mean>) -> String {
    mean.map_or_else(|| "-".to_owned(), Mean::one_decimal)
}

fn profile(words: &Words, page: &mut Page, document: &Document) {
    page.text(words.say("plain-profile"));
    for score in &document.scores.areas {
        let title = document.interview.instrument().area(&score.id).map_or("", |area| area.title.as_str());
        let means = say!(
            words,
            "plain-means",
            supported = mean(score.mean),
            agreed = mean(score.agreed_mean),
            desired = mean(score.desired_mean)
        );
        let warning = if score.unsupported_technical {
            format!(", {}", words.say("unsupported-mark").trim())
        } else {
            String::new()
        };
        page.row(format!("{} {title}: {means}, {}{warning}", score.id, answered(words, score)));
    }
}

fn answered(words: &Words, score: &AreaScore) -> String {
    let (levelled, applicable) = (i64::from(score.levelled), i64::from(score.applicable));
    match (score.mean, score.applicable) {
        (Some(_), _) => say!(words, "answered-of", answered = levelled, asked = applicable),
        (None, 0) => words.say("profile-nothing-applies").into_owned(),
        (None, _) => say!(words, "profile-too-few", answered = levelled, asked = applicable),
    }
}

fn corners(words: &Words, page: &mut Page, document: &Document) {
    for corner in CORNERS {
        let scores = in_corner(document, corner);
        page.text(format!("{} ({})", words.say(names::felt_reading(corner)), scores.len()));
        for score in scores {
            let felt = score.felt.map_or(0, |felt| i64::from(felt.get()));
            let facts = say!(words, "corner-facts", felt = felt, gap = i64::from(score.gap.unwrap_or(0)));
            row(words, page, document, score, &facts);
        }
    }
}

/// Technical against functional: areas that have both, then each technical indicator before its counterparts.
fn kinds(words: &Words, page: &mut Page, document: &Document) {
    page.text(words.say("kinds-note"));
    for score in document.scores.areas.iter().filter(|a| a.technical_mean.is_some() && a.functional_mean.is_some()) {
        let (technical, functional) = (mean(score.technical_mean), mean(score.functional_mean));
        let facts = say!(words, "kinds-area", technical = technical, functional = functional);
        let warning = if score.unsupported_technical { words.say("unsupported-mark") } else { "".into() };
        page.row(format!("{}: {facts}{warning}", score.id));
    }
    for score in technical(document) {
        let level = |score: &IndicatorScore| score.supported.map_or(0, |level| i64::from(level.get()));
        row(words, page, document, score, &say!(words, "kinds-technical", level = level(score)));
        for other in counterparts(document, score) {
            let facts = match other.supported {
                Some(_) => say!(words, "kinds-functional", level = level(other)),
                None => words.say(names::state(other.state)).into_owned(),
            };
            let lower = other.supported.is_some_and(|own| score.supported.is_some_and(|technical| technical > own));
            let mark = if lower { format!(" {}", words.say("weaker-mark")) } else { String::new() };
            page.text(format!("- {} {}: {facts}{mark}", other.id, title_of(document, other)));
        }
    }
    if page.rows() == 0 {
        page.text(words.say("nothing-here"));
    }
}

/// The order of priorities with the parts that made it.
fn priorities(words: &Words, page: &mut Page, document: &Document) {
    page.text(words.say("priorities-note"));
    for id in &document.scores.priorities {
        let Some(score) = document.scores.indicator(id) else { continue };
        let parts = priority_parts(words, score);
        let core = if score.core { format!(", {}", words.say("core-need")) } else { String::new() };
        row(words, page, document, score, &format!("{parts}{core}"));
    }
    if page.rows() == 0 {
        page.text(words.say("no-priorities"));
    }
}

/// How much is answered, and what is still open.
fn coverage(words: &Words, page: &mut Page, document: &Document) {
    page.text(coverage_text(words, document.scores.coverage));
    for score in open(document) {
        let points: Vec<_> = open_points(document, score).iter().map(|point| words.say(point.message())).collect();
        row(words, page, document, score, &points.join(", "));
    }
    if page.rows() == 0 {
        page.text(words.say("nothing-open"));
    }
}

/// Where the room agreed least; groups that are too small for a word stand apart.
fn agreement(words: &Words, page: &mut Page, document: &Document) {
    page.text(words.say("agreement-note"));
    let (groups, few) = (least_agreed(&document.scores), too_few_for_a_word(&document.scores));
    for (at, score) in groups.iter().chain(&few).enumerate() {
        if at == groups.len() {
            page.text(words.say("agreement-few"));
        }
        let Some(ratings) = &score.ratings else { continue };
        let said = Facts::of(words, document, score, ratings);
        let facts =
            said.word.into_iter().chain([said.people]).chain(said.pair).chain([said.agreed]).chain(said.dissent);
        row(words, page, document, score, &facts.collect::<Vec<_>>().join(", "));
    }
    if page.rows() == 0 {
        page.text(words.say("agreement-none"));
    }
}
