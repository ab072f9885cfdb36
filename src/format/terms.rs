//! What the fields of a file are made of: closed sets of words, small scales, names; and guesses at what was meant.

use crate::model::{
    ActionId, Age, AnswerField, ApproachId, ApproachKind, AreaId, AssessmentId, Audience, CapacityLevel, CapacityType,
    Cause, Constituent, Depth, EvidenceKind, FeltNeed, Funding, FundingSource, GenderMarker, GuardRule, Importance,
    IndicatorId, Level, Mandate, ModuleId, OutcomeNumber, ProviderKind, ResponseId, ResultLevel, Role, Seniority,
    SetUpField, Sex, Status, Verb, Version, Weight,
};
use crate::scoring::State;

/// A closed set of words.
pub(super) trait Word: Copy + 'static {
    /// What one of them is called in a message.
    const WHAT: &'static str;
    const ALL: &'static [Self];
    fn word(self) -> &'static str;

    /// The whole set, for a message.
    fn any() -> String {
        either(Self::ALL.iter().map(|one| one.word()))
    }
}

macro_rules! word_sets {
    ($($name:ident: $what:literal,)+) => { $(
        impl Word for $name {
            const WHAT: &'static str = $what;
            const ALL: &'static [Self] = $name::ALL;
            fn word(self) -> &'static str {
                $name::word(self)
            }
        }
    )+ };
}

word_sets! {
    Age: "age band",
    AnswerField: "part of an answer",
    ApproachKind: "kind of approach",
    CapacityLevel: "level of capacity",
    CapacityType: "type of capacity",
    Cause: "cause",
    Constituent: "constituent",
    Depth: "depth",
    EvidenceKind: "kind of evidence",
    Funding: "funding status",
    FundingSource: "source of money",
    GuardRule: "rule of the plan guard",
    Mandate: "mandate",
    ProviderKind: "kind of provider",
    ResultLevel: "level of a result",
    Role: "role",
    Seniority: "seniority",
    SetUpField: "part of the set-up",
    Sex: "sex",
    State: "state",
    Status: "status of an action",
    Verb: "verb of an action",
}

impl Word for Audience {
    const WHAT: &'static str = "constituent";
    const ALL: &'static [Self] = &[
        Audience::One(Constituent::Government),
        Audience::One(Constituent::Employers),
        Audience::One(Constituent::Workers),
        Audience::All,
    ];
    fn word(self) -> &'static str {
        Audience::word(self)
    }
}

/// A small whole number with a closed range.
pub(super) trait Scale: Sized {
    const LEAST: u8;
    const MOST: u8;
    fn from_number(number: u8) -> Option<Self>;
}

macro_rules! scales {
    ($($name:ident),+) => { $(
        impl Scale for $name {
            const LEAST: u8 = $name::MIN.get();
            const MOST: u8 = $name::MAX.get();
            fn from_number(number: u8) -> Option<Self> {
                $name::new(number)
            }
        }
    )+ };
}

scales!(FeltNeed, GenderMarker, Importance, Level, OutcomeNumber, Weight);

/// A name with one form.
pub(super) trait Name: Sized {
    /// The form in words, for a message.
    const FORM: &'static str;
    fn from_text(text: &str) -> Option<Self>;
}

macro_rules! names {
    ($($name:ident: $form:literal,)+) => { $(
        impl Name for $name {
            const FORM: &'static str = $form;
            fn from_text(text: &str) -> Option<Self> {
                $name::new(text)
            }
        }
    )+ };
}

names! {
    ActionId: "an id of at most 64 letters, digits, hyphens and underscores",
    ApproachId: "an approach such as \"AP-21\"",
    AreaId: "an area such as \"GOV-3\"",
    AssessmentId: "an id of at most 64 letters, digits, hyphens and underscores",
    IndicatorId: "an indicator such as \"GOV-3.1\"",
    ModuleId: "an instrument's id, small letters, digits and hyphens, such as \"government\"",
    ResponseId: "an id of at most 64 letters, digits, hyphens and underscores",
    Version: "a version of three numbers such as \"1.0.0\"",
}

/// The candidate that was probably meant: few letters away, whatever the case.
pub(super) fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = text.chars().take(65).count();
    if length > 64 {
        return None;
    }
    let text = text.to_ascii_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&text, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= (length / 3).max(1) && *distance < length)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "did you mean …?", or else what could have been meant.
pub(crate) fn meant<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>, otherwise: &str) -> String {
    nearest(text, candidates).map_or_else(|| otherwise.to_owned(), |name| format!("did you mean \"{name}\"?"))
}

/// `"a", "b" or "c"`.
pub(super) fn either<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> String {
    let last = words.len().saturating_sub(1);
    let mut text = String::new();
    for (index, word) in words.enumerate() {
        if index > 0 {
            text.push_str(if index == last { " or " } else { ", " });
        }
        text.push('"');
        text.push_str(word);
        text.push('"');
    }
    text
}
