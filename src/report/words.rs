//! The keys of the words for closed sets that only reports say, beside those that `scoring` knows.

use crate::model::{CapacityLevel, Cause, Constituent, Depth, Sex};
use crate::scoring::{FeltReading, Reading};

pub(super) use crate::scoring::names::{
    agreement, capacity_type, evidence, felt, felt_reading, importance, level, reading, state, strength,
};

pub(super) fn constituent(constituent: Constituent) -> &'static str {
    match constituent {
        Constituent::Government => "constituent-government",
        Constituent::Employers => "constituent-employers",
        Constituent::Workers => "constituent-workers",
    }
}

/// A depth with what it means.
pub(super) fn depth(depth: Depth) -> &'static str {
    match depth {
        Depth::Quick => "report-depth-quick",
        Depth::Standard => "report-depth-standard",
        Depth::Full => "report-depth-full",
    }
}

pub(super) fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "sex-f",
        Sex::Male => "sex-m",
        Sex::Other => "sex-x",
    }
}

pub(super) fn capacity_level(level: CapacityLevel) -> &'static str {
    match level {
        CapacityLevel::Individual => "capacity-individual",
        CapacityLevel::Organization => "capacity-organization",
        CapacityLevel::Environment => "capacity-environment",
    }
}

pub(super) fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Capacity => "cause-capacity",
        Cause::Mandate => "cause-mandate",
        Cause::Access => "cause-access",
        Cause::Resources => "cause-resources",
        Cause::Political => "cause-political",
        Cause::Other => "cause-other",
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
