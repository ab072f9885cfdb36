//! Where a key has its meaning.

/// Where a key has its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// Everywhere but in a text field.
    Global,
    /// With a document open, on any of its screens.
    Document,
    /// The home screen.
    Home,
    /// The set-up.
    SetUp,
    /// The interview, at any step.
    Interview,
    /// The felt need, or a later step while the descriptors are still hidden.
    Felt,
    /// Evidence and level.
    Level,
    /// The desired level.
    Desired,
    /// The importance.
    Importance,
    /// What the answer says.
    Notes,
    /// The results.
    Results,
    /// The plan, in any of its views.
    Plan,
    /// Priorities and their actions.
    PlanActions,
    /// Findings of the guard.
    PlanGuard,
    /// How good the plan is.
    PlanQuality,
    /// Assets written up for others.
    PlanPractices,
    /// What became of the actions.
    PlanFollowUp,
    /// Lists of the plan whose lines are ticked.
    PlanTicks,
    /// A good practice, a result or a group being written down.
    PlanRecord,
    /// What became of an action, with its results and groups.
    PlanOutcome,
    /// The ways that are offered for an indicator.
    PlanOffers,
    /// An action that is not in the plan yet.
    PlanNew,
    /// Everything that can be said of an action.
    PlanForm,
    /// The report.
    Report,
    /// The ways to develop capacity.
    Catalogue,
    /// The words that need an explanation, found by typing.
    Glossary,
    /// A page to read: orientation, method, explanation, probes, help.
    Reading,
    /// How a figure of the results came about.
    Explanation,
    /// The ways to take the steps of an indicator.
    Approaches,
    /// A text being typed.
    Editor,
    /// Finding an indicator or choosing from a list by typing.
    Find,
    /// A list whose items can be added and removed: evidence, participants.
    List,
    /// Which areas are asked.
    Areas,
    /// Who is in the room.
    Participants,
    /// A silent rating while hands go up.
    Rating,
    /// Hands being typed in a line.
    HandsLine,
    /// The reveal of a rating.
    Reveal,
    /// The counts of a rating being put right.
    Counts,
    /// What a move to another edition would change.
    Moving,
    /// The parking lot.
    Parking,
    /// Closing and reopening.
    Closing,
    /// The run sheet of the day.
    RunSheet,
    /// Choosing three constituents.
    Choosing,
    /// Three constituents together.
    Tripartite,
    /// How the others are seen.
    Mirror,
    /// What two copies say differently.
    Undecided,
    /// A question with named answers.
    Choice,
    /// The screen for the room, in a window of its own.
    Projected,
    /// Answering alone, at any page.
    Respond,
    /// Answering alone: welcome and end.
    RespondPage,
    /// Answering alone: the felt need.
    RespondFelt,
    /// Answering alone: the level that fits.
    RespondLevel,
    /// Answering alone: the level that is wanted.
    RespondDesired,
    /// Answering alone: a question about the person.
    RespondAbout,
}

impl Context {
    /// Every context, in the order of the key list.
    pub const ALL: [Context; 54] = [
        Context::Global,
        Context::Home,
        Context::Document,
        Context::SetUp,
        Context::Interview,
        Context::Felt,
        Context::Level,
        Context::Desired,
        Context::Importance,
        Context::Notes,
        Context::Results,
        Context::Plan,
        Context::PlanActions,
        Context::PlanGuard,
        Context::PlanQuality,
        Context::PlanPractices,
        Context::PlanFollowUp,
        Context::PlanOffers,
        Context::PlanNew,
        Context::PlanForm,
        Context::PlanTicks,
        Context::PlanRecord,
        Context::PlanOutcome,
        Context::Report,
        Context::Approaches,
        Context::Catalogue,
        Context::Glossary,
        Context::Reading,
        Context::Explanation,
        Context::Respond,
        Context::RespondPage,
        Context::RespondFelt,
        Context::RespondLevel,
        Context::RespondDesired,
        Context::RespondAbout,
        Context::Editor,
        Context::Find,
        Context::List,
        Context::Areas,
        Context::Participants,
        Context::Rating,
        Context::HandsLine,
        Context::Reveal,
        Context::Counts,
        Context::Moving,
        Context::Parking,
        Context::Closing,
        Context::RunSheet,
        Context::Choosing,
        Context::Tripartite,
        Context::Mirror,
        Context::Undecided,
        Context::Choice,
        Context::Projected,
    ];

    /// Whether it belongs to answering alone and to nothing else.
    pub const fn is_of_one_person(self) -> bool {
        matches!(
            self,
            Context::Respond
                | Context::RespondPage
                | Context::RespondFelt
                | Context::RespondLevel
                | Context::RespondDesired
                | Context::RespondAbout
        )
    }

    /// Whether it can be met in the session of a group.
    pub const fn is_of_the_session(self) -> bool {
        !self.is_of_one_person()
    }

    /// Where a key is looked up, nearest first.
    pub const fn chain(self) -> &'static [Context] {
        use Context as C;
        match self {
            C::Global => &[C::Global],
            C::Document => &[C::Document, C::Global],
            C::Home => &[C::Home, C::Global],
            C::SetUp => &[C::SetUp, C::Document, C::Global],
            C::Interview => &[C::Interview, C::Document, C::Global],
            C::Felt => &[C::Felt, C::Interview, C::Document, C::Global],
            C::Level => &[C::Level, C::Interview, C::Document, C::Global],
            C::Desired => &[C::Desired, C::Interview, C::Document, C::Global],
            C::Importance => &[C::Importance, C::Interview, C::Document, C::Global],
            C::Notes => &[C::Notes, C::Interview, C::Document, C::Global],
            C::Results => &[C::Results, C::Document, C::Global],
            C::Plan => &[C::Plan, C::Document, C::Global],
            C::PlanActions => &[C::PlanActions, C::Plan, C::Document, C::Global],
            C::PlanGuard => &[C::PlanGuard, C::Plan, C::Document, C::Global],
            C::PlanQuality => &[C::PlanQuality, C::Plan, C::Document, C::Global],
            C::PlanPractices => &[C::PlanPractices, C::Plan, C::Document, C::Global],
            C::PlanFollowUp => &[C::PlanFollowUp, C::Plan, C::Document, C::Global],
            C::PlanTicks => &[C::PlanTicks, C::Global],
            C::PlanRecord => &[C::PlanRecord, C::Global],
            C::PlanOutcome => &[C::PlanOutcome, C::PlanRecord, C::Global],
            C::PlanOffers => &[C::PlanOffers, C::Global],
            C::PlanNew => &[C::PlanNew, C::Global],
            C::PlanForm => &[C::PlanForm, C::Global],
            C::Report => &[C::Report, C::Document, C::Global],
            C::Catalogue => &[C::Catalogue, C::Global],
            C::Glossary => &[C::Glossary],
            C::Approaches => &[C::Approaches, C::Global],
            C::Reading => &[C::Reading, C::Global],
            C::Editor => &[C::Editor],
            C::Find => &[C::Find],
            C::List => &[C::List, C::Global],
            C::Areas => &[C::Areas, C::Global],
            C::Participants => &[C::Participants, C::List, C::Global],
            C::Explanation => &[C::Explanation, C::Reading, C::Global],
            C::Rating => &[C::Rating, C::Global],
            C::HandsLine => &[C::HandsLine],
            C::Reveal => &[C::Reveal, C::Global],
            C::Counts => &[C::Counts, C::Global],
            C::Moving => &[C::Moving, C::Global],
            C::Parking => &[C::Parking, C::Global],
            C::Closing => &[C::Closing, C::Global],
            C::RunSheet => &[C::RunSheet, C::Global],
            C::Choosing => &[C::Choosing, C::Global],
            C::Tripartite => &[C::Tripartite, C::Global],
            C::Mirror => &[C::Mirror, C::Global],
            C::Undecided => &[C::Undecided, C::Global],
            C::Choice => &[C::Choice, C::Global],
            C::Projected => &[C::Projected],
            C::Respond => &[C::Respond, C::Global],
            C::RespondPage => &[C::RespondPage, C::Respond, C::Global],
            C::RespondFelt => &[C::RespondFelt, C::Respond, C::Global],
            C::RespondLevel => &[C::RespondLevel, C::Respond, C::Global],
            C::RespondDesired => &[C::RespondDesired, C::Respond, C::Global],
            C::RespondAbout => &[C::RespondAbout, C::Respond, C::Global],
        }
    }

    /// Every context, those where a key of this one is looked up first.
    pub fn ordered(self) -> Vec<Context> {
        let near = self.chain();
        let others = Context::ALL.into_iter().filter(|other| !near.contains(other));
        near.iter().copied().chain(others).collect()
    }

    /// Whether plain characters are text here.
    pub const fn takes_text(self) -> bool {
        matches!(self, Context::Editor | Context::Find | Context::Glossary | Context::HandsLine)
    }

    /// The key of its heading in the key list.
    pub const fn heading(self) -> &'static str {
        match self {
            Context::Global => "keys-global",
            Context::Document => "keys-document",
            Context::Home => "keys-home",
            Context::SetUp => "keys-set-up",
            Context::Interview => "keys-interview",
            Context::Felt => "keys-felt",
            Context::Level => "keys-level",
            Context::Desired => "keys-desired",
            Context::Importance => "keys-importance",
            Context::Notes => "keys-notes",
            Context::Results => "keys-results",
            Context::Plan => "keys-plan",
            Context::PlanActions => "keys-plan-actions",
            Context::PlanGuard => "keys-plan-guard",
            Context::PlanQuality => "keys-plan-quality",
            Context::PlanPractices => "keys-plan-practices",
            Context::PlanFollowUp => "keys-plan-follow-up",
            Context::PlanTicks => "keys-plan-ticks",
            Context::PlanRecord => "keys-plan-record",
            Context::PlanOutcome => "keys-plan-outcome",
            Context::PlanOffers => "keys-plan-offers",
            Context::PlanNew => "keys-plan-new",
            Context::PlanForm => "keys-plan-form",
            Context::Report => "keys-report",
            Context::Catalogue => "keys-catalogue",
            Context::Glossary => "keys-glossary",
            Context::Approaches => "keys-approaches",
            Context::Reading => "keys-reading",
            Context::Editor => "keys-editor",
            Context::Find => "keys-find",
            Context::List => "keys-list",
            Context::Areas => "keys-areas",
            Context::Participants => "keys-participants",
            Context::Explanation => "keys-explanation",
            Context::Rating => "keys-rating",
            Context::HandsLine => "keys-hands-line",
            Context::Reveal => "keys-reveal",
            Context::Counts => "keys-counts",
            Context::Moving => "keys-moving",
            Context::Parking => "keys-parking",
            Context::Closing => "keys-closing",
            Context::RunSheet => "keys-run-sheet",
            Context::Choosing => "keys-choosing",
            Context::Tripartite => "keys-tripartite",
            Context::Mirror => "keys-mirror",
            Context::Undecided => "keys-undecided",
            Context::Choice => "keys-choice",
            Context::Projected => "keys-projected",
            Context::Respond => "keys-respond",
            Context::RespondPage => "keys-respond-page",
            Context::RespondFelt => "keys-respond-felt",
            Context::RespondLevel => "keys-respond-level",
            Context::RespondDesired => "keys-respond-desired",
            Context::RespondAbout => "keys-respond-about",
        }
    }
}
