//! Reads an instrument piece by piece, in a fraction of the memory and time of reading it as a whole.
//!
//! That is for the instruments inside the program, which every start reads and a test has read as a whole.

use std::collections::HashSet;

use super::{AREA_KEYS, KEYS, Seen, area, indicator, module};
use crate::format::table::{MOST_ITEMS, Table};
use crate::format::{Kind, check_format, syntax};
use crate::model::Module;

/// The instrument in a text, if each area and each indicator stands under a header of its own as [`super::write()`] writes
/// it, and nothing is to be said about any of them. Otherwise [`super::read`] says what.
pub fn read_pieces(text: &str) -> Option<Module> {
    let mut pieces = text.split("\n[[");
    let mut whole = piece(&alone(pieces.next()?, "area"), KEYS, |root| {
        check_format(root, Kind::Instrument).ok()?;
        module(root)
    })?;
    for text in pieces {
        if let Some(text) = text.strip_prefix("area.indicator]]\n") {
            let area = whole.areas.last_mut()?;
            let read = |table: &Table<'_>| indicator::read(table, Some(&area.id), &mut Seen::default());
            let indicator = piece(text, indicator::KEYS, read)?;
            area.indicators.push(indicator);
        } else {
            let text = alone(text.strip_prefix("area]]\n")?, "indicator");
            let read = |table: &Table<'_>| area(table, &mut Seen::default());
            whole.areas.push(piece(&text, AREA_KEYS, read)?);
        }
    }
    is_whole(&whole).then_some(whole)
}

/// A piece from which the list that follows it was cut off.
fn alone(text: &str, list: &str) -> String {
    format!("{text}\n{list} = []\n")
}

fn piece<T>(text: &str, known: &[&str], read: impl FnOnce(&Table<'_>) -> Option<T>) -> Option<T> {
    syntax::parse(text, |entries, notes| {
        let value = read(&Table::root(entries, &notes, known));
        let (value, warnings) = notes.settle(value).ok()?;
        warnings.is_empty().then_some(value)
    })
}

/// What cannot be seen in any single piece: lists that are empty or too long, ids used twice.
fn is_whole(module: &Module) -> bool {
    let fits = |length: usize| (1..=MOST_ITEMS).contains(&length);
    let mut ids = HashSet::new();
    fits(module.areas.len())
        && module.areas.iter().all(|area| fits(area.indicators.len()) && ids.insert(area.id.as_str()))
        && module.indicators().all(|(_, indicator)| ids.insert(indicator.id.as_str()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::format::instrument;

    const TEXT: &str = include_str!("../../../assessments/practice.toml");

    #[test]
    fn a_text_that_is_not_in_order_has_no_pieces() {
        assert_eq!(read_pieces(TEXT), Some(instrument::read(TEXT).unwrap().module));
        let (head, areas) = TEXT.split_once("\n[[area]]").unwrap();
        let (area, indicator) = areas.split_once("\n[[area.indicator]]").unwrap();
        let indicator = indicator.split("\n[[").next().unwrap();
        let texts = [
            ("no area", head.to_owned()),
            ("an area of another kind", TEXT.replacen("[[area]]", "[[place]]", 1)),
            ("an area without indicators", format!("{head}\n[[area]]{area}")),
            ("an area without a title", TEXT.replacen("[[area]]", "[[area]]\n\n[[area]]", 1)),
            ("an indicator before any area", format!("{head}\n[[area.indicator]]{indicator}")),
            ("an id twice", format!("{TEXT}\n[[area.indicator]]{indicator}")),
            ("an area twice", format!("{TEXT}\n[[area]]{area}\n[[area.indicator]]{indicator}")),
            ("an unknown key", TEXT.replacen("felt_need", "felt_want", 1)),
            ("another format", TEXT.replacen("stocktake.instrument", "stocktake.glossary", 1)),
            ("a text that does not end", TEXT.replacen("felt_need = \"", "felt_need = \"\"\"", 1)),
        ];
        for (what, text) in texts {
            assert!(text != TEXT, "{what}");
            assert_eq!(read_pieces(&text), None, "{what}");
            assert!(instrument::read(&text).is_err(), "{what}: reading it as a whole says what is wrong");
        }
    }
}
