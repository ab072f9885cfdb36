//! What a person meant by a key.

use crate::model::EvidenceKind;

use super::key::Key;

/// What a person meant. Which key means what stands in `keymap.rs` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Leave the program.
    Quit,
    /// Show every key.
    Help,
    /// Back to where one came from.
    Back,
    /// Do or accept what is in focus.
    Accept,
    /// Move the focus.
    Up,
    /// Move the focus.
    Down,
    /// The choice, step or tab before.
    Left,
    /// The choice, step or tab after.
    Right,
    /// The next constituent of a list.
    NextConstituent,
    /// A page up, or the indicator before.
    PageUp,
    /// A page down, or the indicator after.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Choose by number.
    Digit(u8),
    /// Choose by letter, in a question with named answers.
    Letter(char),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Put the document somewhere else.
    SaveElsewhere,
    /// Begin the next round of the assessment in focus.
    FollowUp,
    /// The set-up of the document.
    ViewSetUp,
    /// The interview.
    ViewInterview,
    /// The results.
    ViewResults,
    /// The report.
    ViewReport,
    /// The plan.
    ViewPlan,
    /// The ways to develop capacity.
    ViewCatalogue,
    /// The words that need an explanation.
    ViewGlossary,
    /// The ways to take the steps of the present indicator.
    Approaches,
    /// The run sheet of the day.
    ViewRunSheet,
    /// Start the clock at the present indicator.
    StartClock,
    /// Stop the clock.
    StopClock,
    /// A new assessment.
    New,
    /// Open a file by its name.
    Open,
    /// The examples.
    Examples,
    /// The practice indicator.
    Practice,
    /// About the method.
    Method,
    /// Find an indicator.
    Find,
    /// The next indicator without an answer.
    NextUnanswered,
    /// Show the descriptors without a felt need.
    SkipFelt,
    /// Tick a kind of evidence.
    Tick(EvidenceKind),
    /// Tick every kind.
    TickAll,
    /// The list of evidence.
    EvidenceList,
    /// A note.
    Note,
    /// A good practice.
    GoodPractice,
    /// A minority statement.
    Dissent,
    /// Why the capacity is missing.
    Cause,
    /// It hangs on one person or project.
    AtRisk,
    /// The parking lot.
    Review,
    /// Everything in the parking lot.
    ParkingLot,
    /// Close the assessment, or look at its closing.
    Closing,
    /// Rehearse with an invented organization.
    Rehearse,
    /// Not applicable.
    NotApplicable,
    /// We cannot tell.
    CannotTell,
    /// No consensus.
    NoConsensus,
    /// Unanswered again.
    Reopen,
    /// Rate in the room: open a silent rating, or the reveal of the one that is there.
    Rate,
    /// Type the raised hands in a line.
    TypeHands,
    /// Rate again after the discussion.
    RateAgain,
    /// Put the revealed counts right.
    CorrectCounts,
    /// Probes and prompts, for the facilitator.
    Probes,
    /// Earlier wordings of the indicator, and what was answered.
    Earlier,
    /// Explain the figure in focus.
    Explain,
    /// Choose an indicator for the plan, or take it out again; in the plan, choose from all.
    Choose,
    /// Move what is in focus one place up.
    MoveUp,
    /// Move what is in focus one place down.
    MoveDown,
    /// Go to the indicator in focus.
    GoTo,
    /// Accept a finding of the guard, or take that back.
    Waive,
    /// Add an item to a list.
    Add,
    /// Remove an item from a list.
    Remove,
    /// Change the kind of an item.
    ChangeKind,
    /// Change the age band of an item.
    ChangeAge,
    /// Change the seniority of an item.
    ChangeSeniority,
    /// What people said alone.
    Voices,
    /// Three constituents together.
    Together,
    /// How the others are seen.
    Mirror,
    /// Agree that how the others are seen is shown, or take that back.
    Permit,
    /// What two copies say differently.
    Undecided,
    /// Every text, one after the other.
    KeepAll,
    /// A new line within a text.
    NewLine,
    /// A key that a text field takes.
    Type(Key),
}
