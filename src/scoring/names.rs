//! The message key of each value that users see as a word: levels, needs, states, readings (`text/en/common.ftl`).

use crate::model::{
    Age, Band, CapacityLevel, CapacityType, Cause, Constituent, Depth, EvidenceKind, FeltNeed, Importance, Level, Role,
    Seniority, Sex, Strength,
};

use super::ratings::Agreement;
use super::scores::{FeltReading, Reading, State};

/// The name of a level, for example "Partial".
pub fn level(level: Level) -> &'static str {
    ["level-1", "level-2", "level-3", "level-4", "level-5"][level.index()]
}

/// How strongly a need is felt.
pub fn felt(felt: FeltNeed) -> &'static str {
    ["felt-0", "felt-1", "felt-2", "felt-3"][usize::from(felt.get())]
}

/// How much a desired level matters.
pub fn importance(importance: Importance) -> &'static str {
    match importance.get() {
        1 => "importance-1",
        2 => "importance-2",
        _ => "importance-3",
    }
}

/// How strong the evidence is.
pub fn strength(strength: Strength) -> &'static str {
    ["strength-0", "strength-1", "strength-2", "strength-3"][usize::from(strength.get())]
}

/// A kind of evidence.
pub fn evidence(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Testimony => "evidence-testimony",
        EvidenceKind::Document => "evidence-document",
        EvidenceKind::Observation => "evidence-observation",
        EvidenceKind::Data => "evidence-data",
    }
}

/// How much is asked.
pub fn depth(depth: Depth) -> &'static str {
    match depth {
        Depth::Quick => "depth-quick",
        Depth::Standard => "depth-standard",
        Depth::Full => "depth-full",
    }
}

/// The kind of capacity.
pub fn capacity_type(kind: CapacityType) -> &'static str {
    match kind {
        CapacityType::Technical => "type-technical",
        CapacityType::Functional => "type-functional",
    }
}

/// The state of an answer.
pub fn state(state: State) -> &'static str {
    match state {
        State::Levelled => "state-levelled",
        State::NotApplicable => "state-not-applicable",
        State::InsufficientEvidence => "state-insufficient-evidence",
        State::NoConsensus => "state-no-consensus",
        State::Unanswered => "state-unanswered",
    }
}

/// What supported and desired level say together.
pub fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Asset => "reading-asset",
        Reading::Sufficient => "reading-sufficient",
        Reading::PartialAsset => "reading-partial-asset",
        Reading::Deficit => "reading-deficit",
        Reading::NoCurrentAmbition => "reading-no-current-ambition",
    }
}

/// Felt need against the gap that is shown.
pub fn felt_reading(reading: FeltReading) -> &'static str {
    match reading {
        FeltReading::Confirmed => "felt-reading-confirmed",
        FeltReading::ShownMoreThanFelt => "felt-reading-shown-more-than-felt",
        FeltReading::FeltMoreThanShown => "felt-reading-felt-more-than-shown",
        FeltReading::Neither => "felt-reading-neither",
    }
}

/// The agreement of a room.
pub fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Close => "agreement-close",
        Agreement::Mixed => "agreement-mixed",
        Agreement::FarApart => "agreement-far-apart",
    }
}

/// One of the three constituents.
pub fn constituent(constituent: Constituent) -> &'static str {
    match constituent {
        Constituent::Government => "constituent-government",
        Constituent::Employers => "constituent-employers",
        Constituent::Workers => "constituent-workers",
    }
}

/// Sex as recorded in head counts.
pub fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "sex-f",
        Sex::Male => "sex-m",
        Sex::Other => "sex-x",
    }
}

/// People with a role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::DecisionMaker => "role-decision-maker",
        Role::Manager => "role-manager",
        Role::Professional => "role-professional",
        Role::Support => "role-support",
        Role::ElectedOfficer => "role-elected-officer",
        Role::Member => "role-member",
        Role::OutsidePartner => "role-outside-partner",
        Role::Other => "role-other",
    }
}

/// An age band.
pub fn age(age: Age) -> &'static str {
    match age {
        Age::Under30 => "age-under-30",
        Age::From30 => "age-30-44",
        Age::From45 => "age-45-59",
        Age::From60 => "age-60-and-over",
    }
}

/// How long people have had a say.
pub fn seniority(seniority: Seniority) -> &'static str {
    match seniority {
        Seniority::Junior => "seniority-junior",
        Seniority::Middle => "seniority-middle",
        Seniority::Senior => "seniority-senior",
    }
}

/// One group along one line of division.
pub fn band(band: Band) -> &'static str {
    let given = match band {
        Band::Role(given) => given.map(role),
        Band::Sex(given) => given.map(sex),
        Band::Age(given) => given.map(age),
        Band::Seniority(given) => given.map(seniority),
    };
    given.unwrap_or("band-not-given")
}

/// A line of division.
pub fn division(band: Band) -> &'static str {
    match band {
        Band::Role(_) => "band-by-role",
        Band::Sex(_) => "band-by-sex",
        Band::Age(_) => "band-by-age",
        Band::Seniority(_) => "band-by-seniority",
    }
}

/// Where a capacity sits.
pub fn capacity_level(level: CapacityLevel) -> &'static str {
    match level {
        CapacityLevel::Individual => "capacity-individual",
        CapacityLevel::Organization => "capacity-organization",
        CapacityLevel::Environment => "capacity-environment",
    }
}

/// Why a capacity is missing.
pub fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Capacity => "cause-capacity",
        Cause::Mandate => "cause-mandate",
        Cause::Access => "cause-access",
        Cause::Resources => "cause-resources",
        Cause::Political => "cause-political",
        Cause::Other => "cause-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn every_value_has_a_word() {
        let keys = (Level::all().map(level))
            .chain(FeltNeed::all().map(felt))
            .chain(Importance::all().map(importance))
            .chain(Strength::all().map(strength))
            .chain(EvidenceKind::ALL.iter().map(|kind| evidence(*kind)))
            .chain(Depth::ALL.iter().map(|value| depth(*value)))
            .chain(CapacityType::ALL.iter().map(|value| capacity_type(*value)))
            .chain(State::ALL.iter().map(|value| state(*value)))
            .chain(Reading::ALL.iter().map(|value| reading(*value)))
            .chain(FeltReading::ALL.iter().map(|value| felt_reading(*value)))
            .chain(Agreement::ALL.iter().map(|value| agreement(*value)));
        let words = Words::english();
        for key in keys {
            assert!(!words.say(key).contains('['), "no words for {key}");
        }
    }

    #[test]
    fn the_first_and_the_last_of_a_scale_have_their_own_words() {
        assert_eq!((level(Level::MIN), level(Level::MAX)), ("level-1", "level-5"));
        assert_eq!((felt(FeltNeed::MIN), felt(FeltNeed::MAX)), ("felt-0", "felt-3"));
        assert_eq!((importance(Importance::MIN), importance(Importance::MAX)), ("importance-1", "importance-3"));
        assert_eq!((strength(Strength::MIN), strength(Strength::MAX)), ("strength-0", "strength-3"));
    }
}
