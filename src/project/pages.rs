//! Each page as its pieces, one idea a line.

use ratatui::layout::Alignment;
use ratatui::text::{Line, Span};

use crate::format::clean::visible;
use crate::model::{EvidenceKind, FeltNeed, Importance, Level};
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::projection::{AreaProjection, Heading, Page, Projection, Stands};
use crate::tui::view::parts::{fit, width, wrap};

use super::levels::{Mark, levels};
use super::piece::{Paper, Piece};
use super::reveal::reveal;

/// The most lines of a question in big letters.
const QUESTION: usize = 6;

/// A page in pieces.
pub(super) fn pieces(paper: &Paper<'_>, shown: &Projection) -> Vec<Piece> {
    let words = paper.words;
    match &shown.page {
        Page::Waiting => waiting(paper, shown),
        Page::Felt { heading, question, given } => {
            let mut pieces = asked(paper, heading, question);
            pieces.extend((!paper.density.air).then_some(Piece::Gap));
            pieces.extend(choices(paper, &felt_choices(), *given));
            pieces.extend(paper.air());
            pieces.extend(paper.text(&words.say("project-felt-note"), Role::Text));
            pieces
        }
        Page::Level { heading, question, descriptors, stands, evidence } => {
            let mut pieces = asked(paper, heading, question);
            pieces.extend(level_facts(paper, *stands, evidence));
            let word = words.say("project-agreed").into_owned();
            let mark = Mark { level: stands.level().map(Level::get), word, chosen: true };
            pieces.extend(levels(paper, descriptors, &[mark]));
            pieces
        }
        Page::Rating { heading, question, descriptors, counted } => {
            let mut pieces = silent(paper, heading, question, *counted);
            pieces.extend(levels(paper, descriptors, &[]));
            pieces
        }
        Page::Reveal { heading, counts, first } => {
            let mut pieces = self::heading(paper, heading);
            pieces.push(Piece::Gap);
            pieces.extend(reveal(paper, *counts, *first));
            pieces
        }
        Page::Desired { heading, period, descriptors, current, desired } => {
            let mut pieces = asked(paper, heading, &desired_question(words, period));
            let today = Mark { level: *current, word: words.say("project-today").into_owned(), chosen: false };
            let wanted = Mark { level: *desired, word: words.say("mark-desired").into_owned(), chosen: true };
            pieces.extend(levels(paper, descriptors, &[today, wanted]));
            pieces
        }
        Page::Importance { heading, current, desired, given } => {
            let mut pieces = self::heading(paper, heading);
            pieces.extend(way(paper, *current, *desired));
            pieces.extend(paper.air());
            pieces.extend(question(paper, &words.say("importance-question")));
            pieces.extend(choices(paper, &importance_choices(), *given));
            pieces
        }
        Page::Summary { heading, stands, desired, importance } => {
            let mut pieces = self::heading(paper, heading);
            pieces.push(Piece::Gap);
            pieces.extend(summary(paper, *stands, *desired, *importance));
            pieces
        }
    }
}

/// A number, and the keys of its word and of what it means.
pub(super) type Choice = (u8, &'static str, &'static str);

/// The felt needs.
pub(super) fn felt_choices() -> Vec<Choice> {
    let choice = |felt: FeltNeed| {
        let meaning = match felt.get() {
            0 => "felt-0-meaning",
            1 => "felt-1-meaning",
            2 => "felt-2-meaning",
            _ => "felt-3-meaning",
        };
        (felt.get(), names::felt(felt), meaning)
    };
    FeltNeed::all().map(choice).collect()
}

/// How much it can matter.
pub(super) fn importance_choices() -> Vec<Choice> {
    let choice = |importance: Importance| {
        let meaning = match importance.get() {
            1 => "importance-1-meaning",
            2 => "importance-2-meaning",
            _ => "importance-3-meaning",
        };
        (importance.get(), names::importance(importance), meaning)
    };
    Importance::all().map(choice).collect()
}

/// Where the organization wants to be, and by when where that is known.
pub(super) fn desired_question(words: &Words, period: &str) -> String {
    if period.trim().is_empty() {
        words.say("desired-question").into_owned()
    } else {
        say!(words, "desired-question-by", period = period)
    }
}

/// `Agreed level: 3, Partial`; nothing without a level.
pub(super) fn named(words: &Words, label: &str, level: Option<u8>) -> Option<String> {
    let level = level.and_then(Level::new)?;
    Some(format!("{}: {level}, {}", words.say(label), words.say(names::level(level))))
}

/// The kinds of evidence there are; nothing without any.
pub(super) fn evidence_said(words: &Words, evidence: &[String]) -> Option<String> {
    let kinds: Vec<String> = (evidence.iter().filter_map(|kind| EvidenceKind::from_word(kind)))
        .map(|kind| words.say(names::evidence(kind)).into_owned())
        .collect();
    (!kinds.is_empty()).then(|| say!(words, "project-evidence", kinds = kinds.join(", ")))
}

/// Which indicator it is about.
fn heading(paper: &Paper<'_>, heading: &Heading) -> Vec<Piece> {
    let title = paper.style(Role::Title);
    let beside = |columns| wrap(&heading.title, columns).into_iter().map(|line| Line::styled(line, title)).collect();
    // Large only where that takes no room from what is asked.
    match paper.density.air.then(|| paper.beside(&heading.id, Role::Chosen, beside)).flatten() {
        Some(piece) => vec![piece],
        None => vec![Piece::Line(Line::from(vec![
            Span::styled(format!("{}{}", paper.lead(), visible(&heading.id)), paper.style(Role::Chosen)),
            Span::styled(format!("  {}", visible(&heading.title)), title),
        ]))],
    }
}

fn question(paper: &Paper<'_>, text: &str) -> Vec<Piece> {
    let grand = paper.density.grand.then(|| paper.big(text, QUESTION, Role::Text, Alignment::Left)).flatten();
    let mut pieces = grand.map_or_else(|| paper.text(text, Role::Title), |piece| vec![piece]);
    pieces.extend(paper.air());
    pieces
}

/// Indicator and question.
fn asked(paper: &Paper<'_>, indicator: &Heading, text: &str) -> Vec<Piece> {
    let mut pieces = heading(paper, indicator);
    pieces.extend(paper.air());
    pieces.extend(question(paper, text));
    pieces
}

/// Numbered choices with their words and what these mean, the given one marked.
fn choices(paper: &Paper<'_>, texts: &[Choice], given: Option<u8>) -> Vec<Piece> {
    let words = paper.words;
    let columns = texts.iter().map(|(_, word, _)| width(&words.say(word))).max().unwrap_or(0);
    let mut pieces = Vec::new();
    for (number, word, meaning) in texts {
        let (word, meaning) = (fit(&words.say(word), columns), words.say(meaning));
        let chosen = given == Some(*number);
        let (role, text) = if chosen { (Role::Focus, Role::Chosen) } else { (Role::Title, Role::Text) };
        let said = if chosen { format!("{} {meaning}", paper.look.sign(Sign::Tick)) } else { meaning.into_owned() };
        let style = paper.style(text);
        let beside = |columns| wrap(&said, columns).into_iter().map(|line| Line::styled(line, style)).collect();
        if let Some(piece) = paper.beside(&format!("{number} {word}"), role, beside) {
            pieces.push(piece);
            continue;
        }
        let here = if chosen { paper.look.sign(Sign::Here) } else { " " };
        let label = format!("{here} {number}  {word}");
        let room = paper.width.saturating_sub(width(&label).saturating_add(2)).max(1);
        for (at, line) in wrap(&said, room).into_iter().enumerate() {
            let label = if at == 0 { label.clone() } else { fit("", width(&label)) };
            let label = Span::styled(label, if at == 0 { paper.style(role) } else { style });
            pieces.push(Piece::Line(Line::from(vec![label, Span::raw("  "), Span::styled(line, style)])));
        }
        pieces.extend(paper.air());
    }
    pieces
}

/// Evidence and state, where they are not told by a mark.
fn level_facts(paper: &Paper<'_>, stands: Stands, evidence: &[String]) -> Vec<Piece> {
    let words = paper.words;
    let mut facts = Vec::new();
    match stands {
        Stands::Open | Stands::Agreed(_) => {}
        Stands::NotApplicable | Stands::CannotTell | Stands::NoConsensus => {
            facts.push(format!("{} {}", paper.look.sign(Sign::Here), words.say(names::state(stands.state()))));
        }
    }
    facts.extend(evidence_said(words, evidence));
    if facts.is_empty() || !paper.density.facts {
        return Vec::new();
    }
    let mut pieces = paper.text(&facts.join(paper.look.sign(Sign::Separator)), Role::Chosen);
    pieces.extend(paper.air());
    pieces
}

/// Everybody chooses: that is said before anything else, and stays where room for nothing else is left.
fn silent(paper: &Paper<'_>, indicator: &Heading, text: &str, counted: u32) -> Vec<Piece> {
    let words = paper.words;
    let (silent, counted) = (words.say("project-silent"), say!(words, "project-counted", count = i64::from(counted)));
    let focus = paper.style(Role::Focus);
    let bar = |text: &str| Piece::Line(Line::styled(fit(&format!(" {text}"), paper.width), focus));
    if !paper.density.names {
        let separator = paper.look.sign(Sign::Separator);
        return vec![bar(&format!(
            "{}{}{separator}{silent}{separator}{counted}",
            paper.lead(),
            visible(&indicator.id)
        ))];
    }
    let how = words.say("project-silent-how").into_owned();
    let lines = vec![Line::from(how.clone()), Line::styled(counted.clone(), paper.style(Role::Title))];
    let mut pieces = heading(paper, indicator);
    pieces.extend(paper.air());
    match paper.density.grand.then(|| paper.beside(&silent, Role::Focus, |_| lines)).flatten() {
        Some(piece) => pieces.push(piece),
        None => pieces.push(bar(&format!("{silent}{}{counted}", paper.look.sign(Sign::Separator)))),
    }
    pieces.extend(paper.air());
    pieces.extend(question(paper, text));
    pieces
}

/// Today's level and the one wanted.
fn way(paper: &Paper<'_>, current: Option<u8>, desired: Option<u8>) -> Vec<Piece> {
    let words = paper.words;
    let agreed = named(words, "project-agreed-level", current);
    let facts: Vec<String> = agreed.into_iter().chain(named(words, "project-desired-level", desired)).collect();
    if facts.is_empty() { Vec::new() } else { paper.text(&facts.join(paper.look.sign(Sign::Step)), Role::Chosen) }
}

/// Agreed, desired, importance: a number and its name each.
fn summary(paper: &Paper<'_>, stands: Stands, desired: Option<u8>, importance: Option<u8>) -> Vec<Piece> {
    let words = paper.words;
    let Some(agreed) = stands.level() else {
        let text = words.say(names::state(stands.state())).into_owned();
        return paper
            .big(&text, 2, Role::Title, Alignment::Left)
            .map_or_else(|| paper.text(&text, Role::Title), |big| vec![big]);
    };
    let mut facts = vec![("project-agreed-level", agreed.get(), names::level(agreed))];
    if let Some(desired) = desired.and_then(Level::new) {
        facts.push(("project-desired-level", desired.get(), names::level(desired)));
    }
    if let Some(importance) = importance.and_then(Importance::new) {
        facts.push(("project-importance", importance.get(), names::importance(importance)));
    }
    let mut pieces = Vec::new();
    for (label, number, name) in facts {
        let (label, name) = (words.say(label).into_owned(), words.say(name).into_owned());
        let title = paper.style(Role::Title);
        let beside = |_| vec![Line::from(label.clone()), Line::styled(name.clone(), title)];
        match paper.beside(&number.to_string(), Role::Title, beside) {
            Some(piece) => pieces.push(piece),
            None => pieces.extend(paper.text(&format!("{label}: {number}  {name}"), Role::Title)),
        }
        pieces.extend(paper.air());
    }
    pieces
}

/// Whose stocktake it is, and how far it has come.
fn waiting(paper: &Paper<'_>, shown: &Projection) -> Vec<Piece> {
    let words = paper.words;
    let organization = shown.organization.trim();
    let name = if organization.is_empty() { words.say("program").into_owned() } else { organization.to_owned() };
    let big = paper.big(&name, 3, Role::Title, Alignment::Center);
    let mut pieces = big.map_or_else(|| paper.middle(&name, Role::Title), |big| vec![big]);
    if shown.round > 0 {
        pieces.extend(paper.middle(&say!(words, "round-number", round = i64::from(shown.round)), Role::Text));
    }
    pieces.push(Piece::Gap);
    if shown.areas.is_empty() {
        pieces.extend(paper.middle(&words.say("project-not-begun"), Role::Text));
        return pieces;
    }
    let (answered, asked) = shown.progress();
    let progress = say!(words, "answered-of", answered = answered, asked = asked);
    match paper.big(&progress, 1, Role::Chosen, Alignment::Center) {
        Some(big) => pieces.push(big),
        None => pieces.extend(paper.middle(&progress, Role::Chosen)),
    }
    pieces.extend(paper.middle(&words.say("project-answered"), Role::Text));
    if paper.density.names {
        pieces.push(Piece::Gap);
        pieces.extend(areas(paper, &shown.areas));
    }
    pieces
}

/// The areas with their progress, in two columns where that makes the page shorter.
fn areas(paper: &Paper<'_>, areas: &[AreaProjection]) -> Vec<Piece> {
    let columns: u16 = if paper.width >= 72 && areas.len() > 6 { 2 } else { 1 };
    let room = paper.width / columns;
    let one = |area: &AreaProjection| {
        let count = say!(paper.words, "answered-of", answered = area.answered, asked = area.asked);
        let text = format!("{} {} {}", sign(paper, area), visible(&area.id), visible(&area.title));
        let titled = room.saturating_sub(width(&count).saturating_add(4));
        fit(&format!("{}  {count}", fit(&text, titled)), room)
    };
    let height = areas.len().div_ceil(usize::from(columns)).max(1);
    let row = |at: usize| areas.iter().skip(at).step_by(height).map(one).collect::<String>();
    (0..height).map(|at| Piece::Line(Line::from(row(at)))).collect()
}

/// How far an area is, as a sign.
pub(super) fn sign(paper: &Paper<'_>, area: &AreaProjection) -> &'static str {
    paper.look.sign(match area.answered {
        0 => Sign::Open,
        answered if answered >= area.asked => Sign::Done,
        _ => Sign::Partly,
    })
}
