//! Parses TOML into a tree with places, and goes on where the parser's own recovery gives up.

use std::collections::HashSet;

use toml::de::{DeTable, Error};

use super::notes::Notes;

/// How the parser begins its message about a line after which it builds no more of the tree.
const DEAD_END: &str = "key with no value";
/// How often the text is parsed again without such lines.
const ATTEMPTS: usize = 8;

/// Parses a text and hands `read` the tree, with notes that hold what is wrong with the TOML itself.
pub(super) fn parse<R>(text: &str, read: impl FnOnce(&DeTable<'_>, Notes<'_>) -> R) -> R {
    let (tree, mut errors) = DeTable::parse_recoverable(text);
    if !errors.iter().any(is_dead_end) {
        return read(tree.get_ref(), Notes::new(text, &errors));
    }
    let mut rest = text.to_owned();
    let mut dead_ends: Vec<usize> = errors.iter().filter(|error| is_dead_end(error)).map(start).collect();
    for _ in 0..ATTEMPTS {
        rest = without_lines(rest, &dead_ends);
        let known: HashSet<usize> = errors.iter().map(start).collect();
        let (_, more) = DeTable::parse_recoverable(&rest);
        dead_ends = more.iter().filter(|error| is_dead_end(error)).map(start).collect();
        errors.extend(more.into_iter().filter(|error| !known.contains(&start(error))));
        if dead_ends.is_empty() {
            break;
        }
    }
    let (tree, _) = DeTable::parse_recoverable(&rest);
    read(tree.get_ref(), Notes::new(text, &errors))
}

fn is_dead_end(error: &Error) -> bool {
    error.message().starts_with(DEAD_END)
}

fn start(error: &Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

/// The text with spaces instead of the lines at these offsets, so that every other place stays where it is.
fn without_lines(text: String, places: &[usize]) -> String {
    let mut bytes = text.into_bytes();
    let mut done = 0;
    for at in places {
        let at = (*at).min(bytes.len());
        if at < done {
            continue;
        }
        let (before, after) = bytes.split_at_mut(at);
        let begin = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let length = after.iter().position(|byte| *byte == b'\n').unwrap_or(after.len());
        before.iter_mut().skip(begin).chain(after.iter_mut().take(length)).for_each(|byte| *byte = b' ');
        done = at + length;
    }
    // Whole lines were replaced, so what is left is still text.
    String::from_utf8(bytes).unwrap_or_default()
}
