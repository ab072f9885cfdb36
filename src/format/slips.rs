//! Slips in writing TOML, in words for somebody who writes a file by hand: what the parser found, and what to do.

use std::collections::HashSet;

use toml::de::Error;

use super::clean::one_line;
use super::notes::Lines;

/// The most characters of the parser's own words.
const LONGEST: usize = 120;

/// How the parser begins its message about a list without an end: it takes the keys below for items, line by line.
const UNCLOSED: &str = "unexpected `=` in array";

/// How the parser begins a message; what is said instead; what to do.
const SLIPS: &[(&str, &str, &str)] = &[
    (UNCLOSED, "the list above this line has no end", "close it with ]"),
    ("unclosed array table", "this heading has no end", "close it with ]]"),
    ("unclosed array", "this list has no end", "close it with ]"),
    ("unclosed table", "this heading has no end", "close it with ]"),
    ("unclosed inline table", "this table has no end", "close it with }"),
    (
        "missing comma between array elements",
        "a comma is missing before this item of a list",
        "a quotation mark inside a text is written \\\"",
    ),
    (
        "missing comma between key-value pairs",
        "a comma is missing before this key",
        "between { and } commas stand between the keys",
    ),
    (
        "string values must be quoted",
        "this is no value",
        "put a text between straight quotation marks; numbers, days, true and false stand without",
    ),
    ("invalid float", "this is no number", "a version, like every text, stands between quotation marks"),
    ("missing opening quote", "the quotation mark before this text is missing", "use the straight one: \""),
    ("invalid basic string, expected `\"`", "this text has no end in its line", "close it with a quotation mark"),
    ("invalid multi-line basic string, expected `\"`", "this text has no end", "close it with \"\"\""),
    ("key with no value", "no value follows this key", "write key = value, or put # before a remark"),
    ("invalid unquoted key", "this character cannot stand in a key", "write key = value, or put # before a remark"),
    (
        "duplicate key",
        "this key or heading stands here for the second time",
        "keep one of the two; headings that may come again have double brackets, such as [[area]]",
    ),
    ("missing escaped value", "a backslash begins a special character, and this is none", "write two backslashes"),
    (
        "too few unicode value digits",
        "a backslash begins a special character, and this is none",
        "write two backslashes",
    ),
];

/// Our words for a message of the parser; its own, clean and cut, where we have none.
pub(super) fn said(message: &str) -> (String, &'static str) {
    let known = SLIPS.iter().find(|(begins, ..)| message.starts_with(begins));
    if let Some((_, instead, help)) = known {
        return ((*instead).to_owned(), help);
    }
    let message = one_line(message, LONGEST);
    let mut rest = message.chars();
    let lower = rest.next().map(|first| first.to_ascii_lowercase());
    (lower.into_iter().chain(rest).collect(), "")
}

/// Whether keys were met within a list.
pub(super) fn is_list_without_end(error: &Error) -> bool {
    error.message().starts_with(UNCLOSED)
}

/// The errors that say where the text broke, by place. Those behind another one in its line, or below a list without an
/// end, only follow from it.
pub(super) fn telling<'e>(text: &str, errors: &'e [Error]) -> Vec<(usize, &'e Error)> {
    if errors.is_empty() {
        return Vec::new();
    }
    let lines = Lines::new(text);
    let mut placed: Vec<(usize, usize, &Error)> = errors
        .iter()
        .map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (at, lines.place(at).0, error)
        })
        .collect();
    placed.sort_by_key(|(at, ..)| *at);
    if let Some(index) = placed.iter().position(|(.., error)| is_list_without_end(error)) {
        placed.truncate(index + 1);
        let unclosed = placed.last().map(|(_, line, _)| *line);
        placed.retain(|(_, line, error)| Some(*line) != unclosed || is_list_without_end(error));
    }
    let mut seen = HashSet::new();
    placed.retain(|(_, line, _)| seen.insert(*line));
    placed.into_iter().map(|(at, _, error)| (at, error)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    /// What is said about a text, with the line.
    fn told(text: &str) -> Vec<(usize, String)> {
        let (_, errors) = DeTable::parse_recoverable(text);
        let lines = Lines::new(text);
        telling(text, &errors).iter().map(|(at, error)| (lines.place(*at).0, said(error.message()).0)).collect()
    }

    #[test]
    fn every_slip_is_one_that_the_parser_finds() {
        let texts = [
            "a = [1\nb = 2\n",
            "[[a\nb = 2\n",
            "a = [1, 2",
            "[a\nb = 2\n",
            "a = { b = 1\n",
            "a = [\"x\" \"y\"]\n",
            "a = { b = \"x\" c = 2 }\n",
            "a = yes\n",
            "a = x\"\n",
            "a = 1.0.0\n",
            "a = \"x\n",
            "a = \"\"\"x\n",
            "a\n",
            "a =\n",
            "a: 1\n",
            "a = 1\na = 2\n",
            "a = \"x\\ y\"\n",
            "a = \"x\\union\"\n",
        ];
        let all: Vec<String> =
            texts.iter().flat_map(|text| DeTable::parse_recoverable(text).1).map(|e| e.message().to_owned()).collect();
        for (begins, ..) in SLIPS {
            let meant = |message: &String| SLIPS.iter().find(|(one, ..)| message.starts_with(one));
            assert!(
                all.iter().any(|message| meant(message).is_some_and(|(one, ..)| one == begins)),
                "{begins}: {all:#?}"
            );
        }
    }

    #[test]
    fn what_only_follows_from_a_slip_is_not_told() {
        assert_eq!(
            told("x = yes\na = [1\nb = [2]\nc = 3\n[d]\ne = no\n"),
            [(1, "this is no value".to_owned()), (3, SLIPS[0].1.to_owned())]
        );
        assert_eq!(told("a = [\"say \"yes\" twice\"]\nb = 1\n").len(), 1);
    }
}
