//! What a reading means for one indicator, in the words of its instrument.

use crate::model::{Indicator, Level};
use crate::say;
use crate::text::Words;

use super::Reading;

/// The level from which the instrument's text on the asset speaks of what is there.
const ASSET_FROM: u8 = 4;

/// The instrument's text for a reading. At supported level 3 its text on the asset tells what lies ahead, and says so:
/// nobody is to read a strength that the group did not claim.
pub fn meaning(words: &Words, indicator: &Indicator, reading: Reading, supported: Level) -> String {
    match reading {
        Reading::Deficit | Reading::NoCurrentAmbition => indicator.deficit_reading.clone(),
        Reading::Asset | Reading::Sufficient | Reading::PartialAsset
            if supported.get() >= ASSET_FROM || indicator.asset_reading.trim().is_empty() =>
        {
            indicator.asset_reading.clone()
        }
        Reading::Asset | Reading::Sufficient | Reading::PartialAsset => {
            say!(words, "meaning-ahead", text = indicator.asset_reading.as_str())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::scoring::fixtures::{indicator, level};

    #[test]
    fn a_strength_is_told_as_there_from_level_4_only() {
        let one = Indicator {
            asset_reading: "Members can correct their leaders.".to_owned(),
            deficit_reading: "Nobody can.".to_owned(),
            ..indicator("WRK-1.1")
        };
        let said = |reading, number| meaning(&Words::english(), &one, reading, level(number));
        assert_eq!(said(Reading::Asset, 4), one.asset_reading);
        assert_eq!(said(Reading::PartialAsset, 4), one.asset_reading);
        for reading in [Reading::PartialAsset, Reading::Sufficient] {
            let ahead = said(reading, 3);
            assert!(ahead != one.asset_reading && ahead.ends_with(&one.asset_reading), "{ahead}");
        }
        assert_eq!(said(Reading::Deficit, 2), one.deficit_reading);
    }
}
