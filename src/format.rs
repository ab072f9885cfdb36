//! Text to and from the model: TOML instruments, assessments, invitations and responses; the scores as JSON.
//!
//! Reading finds every problem of a text at once, each with its place and what to do. Writing is canonical: one order,
//! one fact a line, so that saving, loading and saving again gives the same bytes. The parsed TOML is walked by hand
//! (`table`), not by serde, so that each value is known with its place.

pub mod appraised;
pub mod assessment;
pub mod catalogue;
pub mod clean;
pub mod comparison;
pub mod decode;
pub mod guarded;
pub mod instrument;
pub mod invitation;
mod notes;
pub mod outputs;
pub mod planned;
pub mod problem;
pub mod response;
pub mod scores;
mod slips;
mod syntax;
mod table;
mod terms;
pub mod tripartite;
mod value;
mod writer;

pub use clean::visible;
pub use decode::{Limit, decode};
pub use problem::{Problem, Severity, Unreadable};
pub use table::{LONGEST_TEXT, MOST_ITEMS, MOST_OPTIONS};
pub(crate) use terms::meant;

use table::Table;
use toml_parser::lexer::TokenKind;

words! {
    /// What a text is, by its `format` key without the number.
    Kind {
        /// A questionnaire.
        Instrument = "stocktake.instrument",
        /// One organization's stocktake.
        Assessment = "stocktake.assessment",
        /// Asks one person to answer alone.
        Invitation = "stocktake.invitation",
        /// One person's answers.
        Response = "stocktake.response",
        /// The catalogue of ways to develop capacity.
        Approaches = "stocktake.approaches",
        /// The catalogue of outcomes.
        Outcomes = "stocktake.outcomes",
        /// The words that need an explanation.
        Glossary = "stocktake.glossary",
        /// The rules of the plan guard in words.
        Guard = "stocktake.guard-rules",
    }
}

/// The newest format number this program knows; the same for every kind so far.
const NEWEST: u64 = 1;

impl Kind {
    /// What it is called in a message.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Instrument => "an instrument",
            Kind::Assessment => "an assessment",
            Kind::Invitation => "an invitation",
            Kind::Response => "a response",
            Kind::Approaches => "a catalogue of approaches",
            Kind::Outcomes => "a catalogue of outcomes",
            Kind::Glossary => "a glossary",
            Kind::Guard => "the rules of the plan guard",
        }
    }

    /// The value of its `format` key.
    fn format(self) -> String {
        format!("{}/{NEWEST}", self.word())
    }
}

/// What a text says it is, whatever the number of its format; found without parsing the whole text.
pub fn kind_of(text: &str) -> Option<Kind> {
    plain_kind_of(text).or_else(|| parsed_kind_of(text))
}

/// The kind of a text whose `format` key stands on a line of its own, as this program writes it.
fn plain_kind_of(text: &str) -> Option<Kind> {
    text.lines().map(str::trim_start).take_while(|line| !line.starts_with('[')).find_map(|line| {
        let value = line.strip_prefix("format")?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (word, _) = value.strip_prefix(quote)?.split_once(quote)?.0.split_once('/')?;
        Kind::from_word(word)
    })
}

/// The kind of a text that writes its `format` key in another way, with quotation marks or escapes.
fn parsed_kind_of(text: &str) -> Option<Kind> {
    let tables = text.match_indices('[').map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).unwrap_or_default().trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with('\n')
    });
    let entries = toml::de::DeTable::parse(text.get(..tables.unwrap_or(text.len()))?).ok()?;
    let value = entries.get_ref().get("format")?.get_ref().as_str()?;
    Kind::from_word(value.split_once('/')?.0)
}

/// The problem with a text of which [`kind_of`] does not know what it is.
pub fn unknown_kind() -> Problem {
    let known = terms::either(Kind::ALL.iter().map(|kind| kind.word()));
    let first_line =
        format!("its first line must say what it is, for example format = \"{}\"", Kind::Assessment.format());
    Problem::whole(format!("this is not a file of Stocktake: its format is none of {known}"), &first_line)
}

/// A comment of a text, which saving would not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Line, counted from 1.
    pub line: usize,
    /// What it says, without the `#`.
    pub text: String,
}

/// Every comment of a TOML text, in order. The text of a comment is raw: show it with [`visible`].
pub fn comments(text: &str) -> Vec<Comment> {
    let lines = notes::Lines::new(text);
    toml_parser::Source::new(text)
        .lex()
        .filter(|token| token.kind() == TokenKind::Comment)
        .filter_map(|token| {
            let span = token.span();
            let comment = text.get(span.start()..span.end())?;
            let text = comment.strip_prefix('#').unwrap_or(comment).trim().to_owned();
            Some(Comment { line: lines.place(span.start()).0, text })
        })
        .collect()
}

/// Checks the `format` key of a document that should be of this kind.
fn check_format(root: &Table<'_>, kind: Kind) -> Result<(), Unreadable> {
    let right = kind.format();
    let Some(value) = root.get("format") else {
        root.missing("format", format!("begin the file with format = \"{right}\""));
        return Ok(());
    };
    let Some(text) = value.text() else { return Ok(()) };
    let (word, number) = text.split_once('/').unwrap_or((&text, ""));
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0');
    match Kind::from_word(word) {
        Some(found) if found != kind => {
            value.wrong(format!("this is {}, not {}", found.name(), kind.name()), "");
        }
        Some(_) if digits => {
            // A number too large for the type is newer still.
            let found = number.parse().unwrap_or(u64::MAX);
            if found > NEWEST {
                return Err(Unreadable::Newer { found });
            }
        }
        _ => value.wrong(format!("unknown format {}", clean::quoted(&text)), format!("use \"{right}\"")),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_its_format_key() {
        for (text, kind) in [
            ("format = \"stocktake.instrument/1\"\n", Some(Kind::Instrument)),
            ("# a comment\n\n  format='stocktake.assessment/99' # newer\n", Some(Kind::Assessment)),
            ("id = \"x\"\nformat = \"stocktake.outcomes/1\"", Some(Kind::Outcomes)),
            ("[table]\nformat = \"stocktake.outcomes/1\"", None),
            ("\"format\" = \"stocktake.assessment/1\"", Some(Kind::Assessment)),
            ("id = \"[\"\nformat = \"\"\"\nstocktake.assessment/1\"\"\" # spread\n[table]", Some(Kind::Assessment)),
            ("'format' = \"\\u0073tocktake.outcomes/1\"\n  [table]", Some(Kind::Outcomes)),
            ("  [table]\n\"format\" = \"stocktake.outcomes/1\"", None),
            ("format = \"stocktake/1\"", None),
            ("format = \"stocktake.assessment\"", None),
            ("formats = \"stocktake.assessment/1\"", None),
            ("format = stocktake.assessment/1", None),
            ("", None),
        ] {
            assert_eq!(kind_of(text), kind, "{text}");
        }
    }

    #[test]
    fn comments_are_found_but_not_number_signs_in_texts() {
        let text = "# first \na = \"# no\" # second\nb = '''\n# no\n'''\nc = [ # third\n]\n#";
        let found: Vec<_> = comments(text).into_iter().map(|comment| (comment.line, comment.text)).collect();
        let expected = [(1, "first"), (2, "second"), (6, "third"), (8, "")];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }
}
