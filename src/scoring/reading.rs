//! What supported, desired and felt say together: gap, reading, felt against shown (rules 3 and 4).

use crate::model::{FeltNeed, Level};

use super::scores::{FeltReading, Reading};

/// Felt need from which a need counts as felt, and gap from which it counts as shown (rule 4).
const HIGH: u8 = 2;

/// How far a level is below another, 0 to 4: `max(0, upper - lower)`.
pub fn gap(lower: Level, upper: Level) -> u8 {
    upper.get().saturating_sub(lower.get())
}

/// The reading of a supported level and a gap: a complete partition.
pub fn reading(supported: Level, gap: u8) -> Reading {
    match (supported.get(), gap) {
        (4.., 0) => Reading::Asset,
        (3, 0) => Reading::Sufficient,
        (3.., 1..) => Reading::PartialAsset,
        (..3, 1..) => Reading::Deficit,
        (..3, 0) => Reading::NoCurrentAmbition,
    }
}

/// Felt need against the gap that is shown.
pub fn felt_reading(felt: FeltNeed, gap: u8) -> FeltReading {
    match (felt.get() >= HIGH, gap >= HIGH) {
        (true, true) => FeltReading::Confirmed,
        (false, true) => FeltReading::ShownMoreThanFelt,
        (true, false) => FeltReading::FeltMoreThanShown,
        (false, false) => FeltReading::Neither,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(supported: u8, desired: u8) -> Reading {
        let (supported, desired) = (Level::new(supported).unwrap(), Level::new(desired).unwrap());
        reading(supported, gap(supported, desired))
    }

    #[test]
    fn each_reading_has_its_worked_pair_of_levels() {
        assert_eq!(read(4, 4), Reading::Asset);
        assert_eq!(read(3, 3), Reading::Sufficient);
        assert_eq!(read(4, 5), Reading::PartialAsset);
        assert_eq!(read(2, 4), Reading::Deficit);
        assert_eq!(read(2, 2), Reading::NoCurrentAmbition);
    }

    #[test]
    fn the_readings_partition_all_pairs_of_levels() {
        for supported in 1..=5 {
            for desired in 1..=5 {
                let open = desired > supported;
                let fits = [
                    (Reading::Asset, supported >= 4 && !open),
                    (Reading::Sufficient, supported == 3 && !open),
                    (Reading::PartialAsset, supported >= 3 && open),
                    (Reading::Deficit, supported <= 2 && open),
                    (Reading::NoCurrentAmbition, supported <= 2 && !open),
                ];
                let found: Vec<_> = fits.iter().filter(|(_, fits)| *fits).map(|(reading, _)| *reading).collect();
                assert_eq!(found, [read(supported, desired)], "supported {supported}, desired {desired}");
            }
        }
    }

    #[test]
    fn a_desired_level_below_the_supported_one_is_no_gap() {
        assert_eq!(gap(Level::MAX, Level::MIN), 0);
        assert_eq!(gap(Level::MIN, Level::MAX), 4);
    }

    #[test]
    fn felt_against_shown_follows_the_worked_table() {
        for (felt, gap, expected) in [
            (3, 2, FeltReading::Confirmed),
            (2, 2, FeltReading::Confirmed),
            (1, 3, FeltReading::ShownMoreThanFelt),
            (3, 0, FeltReading::FeltMoreThanShown),
            (2, 1, FeltReading::FeltMoreThanShown),
            (0, 1, FeltReading::Neither),
        ] {
            assert_eq!(felt_reading(FeltNeed::new(felt).unwrap(), gap), expected, "felt {felt}, gap {gap}");
        }
    }
}
