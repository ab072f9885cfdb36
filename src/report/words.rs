//! The keys of the words for closed sets that only reports say, beside those that `scoring` knows.

use crate::model::Depth;
use crate::scoring::{FeltReading, Reading};

pub(super) use crate::scoring::names::{
    agreement, capacity_level, capacity_type, cause, constituent, evidence, felt, felt_reading, importance, level,
    reading, sex, state, strength,
};

/// A depth with what it means.
pub(super) fn depth(depth: Depth) -> &'static str {
    match depth {
        Depth::Quick => "report-depth-quick",
        Depth::Standard => "report-depth-standard",
        Depth::Full => "report-depth-full",
    }
}

/// What a reading means, in a sentence.
pub(super) fn reading_meaning(reading: Reading) -> &'static str {
    match reading {
        Reading::Asset => "report-meaning-asset",
        Reading::Sufficient => "report-meaning-sufficient",
        Reading::PartialAsset => "report-meaning-partial-asset",
        Reading::Deficit => "report-meaning-deficit",
        Reading::NoCurrentAmbition => "report-meaning-no-current-ambition",
    }
}

/// Where a corner lies: how the need is felt, and how large the gap is.
pub(super) fn corner(reading: FeltReading) -> &'static str {
    match reading {
        FeltReading::Confirmed => "report-corner-confirmed",
        FeltReading::ShownMoreThanFelt => "report-corner-shown-more-than-felt",
        FeltReading::FeltMoreThanShown => "report-corner-felt-more-than-shown",
        FeltReading::Neither => "report-corner-neither",
    }
}
