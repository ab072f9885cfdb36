//! The five descriptions, all in full: spread out where there is room, down to the bare text from edge to edge.

use ratatui::text::{Line, Span};

use crate::model::Level;
use crate::say;
use crate::scoring::names;
use crate::tui::look::{Role, Sign};
use crate::tui::view::parts::wrap;

use super::piece::{Paper, Piece};

/// Columns before a description: mark, number, space.
const INDENT: u16 = 3;

/// What stands beside a level: a word, and whether it is the one that is being chosen.
pub(super) struct Mark {
    pub(super) level: Option<u8>,
    pub(super) word: String,
    pub(super) chosen: bool,
}

/// The descriptions with their marks.
pub(super) fn levels(paper: &Paper<'_>, descriptors: &[String], marks: &[Mark]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (level, text) in Level::all().zip(descriptors) {
        if level != Level::MIN {
            pieces.extend(paper.air());
        }
        let here = || marks.iter().filter(|mark| mark.level == Some(level.get()));
        let chosen = here().any(|mark| mark.chosen);
        let words: Vec<&str> = here().map(|mark| mark.word.as_str()).collect();
        pieces.extend(one(paper, level, text, &words.join(", "), chosen));
    }
    pieces
}

fn one(paper: &Paper<'_>, level: Level, text: &str, mark: &str, chosen: bool) -> Vec<Piece> {
    let role = if chosen { Role::Focus } else { Role::Title };
    let tick = paper.look.sign(Sign::Tick);
    let marked = if mark.is_empty() { String::new() } else { format!("  {tick} {mark}") };
    let name = paper.words.say(names::level(level)).into_owned();
    let named = || {
        Line::from(vec![
            Span::styled(name.clone(), paper.style(Role::Title)),
            Span::styled(marked.clone(), paper.style(Role::Chosen)),
        ])
    };
    let beside = paper.beside(&level.to_string(), role, |columns| {
        std::iter::once(named()).chain(wrap(text, columns).into_iter().map(Line::from)).collect()
    });
    if let Some(piece) = beside {
        return vec![piece];
    }
    let here = if mark.is_empty() { " " } else { paper.look.sign(Sign::Here) };
    let number = Span::styled(format!("{here}{level}"), paper.style(role));
    let room = paper.width.saturating_sub(INDENT);
    // What runs before the text, in its own style; blanks in it must not be where a line breaks.
    let lead = match (paper.density.names, paper.density.air) {
        (true, true) => {
            let mut first = named();
            first.spans.splice(0..0, [number, Span::raw(" ")]);
            let rest = wrap(text, room).into_iter().map(|line| Piece::Line(Line::from(format!("   {line}"))));
            return std::iter::once(Piece::Line(first)).chain(rest).collect();
        }
        (true, false) if mark.is_empty() => format!("{name}:"),
        (true, false) => say!(paper.words, "project-name-marked", name = name.clone(), tick = tick, mark = mark),
        (false, _) => String::new(),
    };
    let whole = if lead.is_empty() { text.to_owned() } else { format!("{lead} {text}") };
    let lines = wrap(&whole, room).into_iter().enumerate().map(|(at, line)| {
        let first = if at == 0 { number.clone() } else { Span::raw("  ") };
        let mut spans = vec![first, Span::raw(" ")];
        match line.strip_prefix(lead.as_str()) {
            Some(rest) if at == 0 => {
                spans.push(Span::styled(lead.clone(), paper.style(Role::Title)));
                spans.push(Span::raw(rest.to_owned()));
            }
            Some(_) | None => spans.push(Span::raw(line)),
        }
        Piece::Line(Line::from(spans))
    });
    lines.collect()
}
