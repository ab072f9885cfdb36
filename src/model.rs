//! The words of the design as types: instruments, assessments, answers, evidence.
//!
//! Pure values. A value that exists is valid: numbers have checked constructors, closed sets are enums, and what
//! belongs together is held together. Nothing here reads a file, a clock or the environment, or derives serde.

/// Defines a closed set of words as an enum: the variants, the word each has in a file, and both ways between them.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the design.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word that files and the JSON contract use.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value with this word, if there is one.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

pub mod answer;
pub mod assessment;
pub mod catalogue;
pub mod closing;
pub mod id;
pub mod instrument;
pub mod limits;
pub mod measure;
pub mod mirror;
pub mod people;
pub mod plan;
pub mod round;
pub mod time;
pub mod undecided;
pub mod voices;

pub use answer::{Answer, Cause, Evidence, EvidenceKind, Standing, Tally};
pub use assessment::{
    Assessment, Constituent, Date, Depth, EarlierAnswer, ModuleRef, Scope, Selection, Subject, Workshop,
};
pub use catalogue::{Approach, ApproachKind, Catalogue, GuardText, Outcome, Programme, Term};
pub use closing::{Closing, Reopening};
pub use id::{ActionId, ApproachId, AreaId, AssessmentId, IndicatorId, ModuleId, ResponseId, Version};
pub use instrument::{
    Area, Audience, CapacityLevel, CapacityType, Indicator, Instrument, Mandate, Module, Part, Placed, Step,
};
pub use measure::{FeltNeed, GenderMarker, Importance, Level, OutcomeNumber, Strength, Weight};
pub use mirror::{Mirror, Permission, Seen};
pub use people::{Age, Band, Participants, Role, Seniority, Sex};
pub use plan::{
    About, Action, ActionResult, Funding, FundingSource, GoodPractice, GuardRule, Measure, Month, Plan, ProviderKind,
    Recipients, ResultLevel, Status, Tracer, Verb, Waiver,
};
pub use round::{LastLevel, LastRound};
pub use time::{Clock, Now, TimeOfDay};
pub use undecided::{AnswerField, SetUpField, SetUpPart, Undecided};
pub use voices::{BandLevels, Counted, Heard, Invitation, Person, Response, Said, Voices};
