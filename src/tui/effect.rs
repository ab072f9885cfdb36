//! What the screens want from the world, and what the world answers.

use std::path::PathBuf;

use crate::interview::Interview;
use crate::interview::closing::Wish;
use crate::model::{Assessment, Constituent, Date, IndicatorId, Instrument, Now, Tally};
use crate::report::Reader;
use crate::store::{Draft, SharedCatalogue};
use crate::tripartite::{Offered, Together};

use super::overlay::{Choice, Target};
use super::state::{Editions, Kind, RecentLine, ReportFormat};
use super::tripartite::Three;

/// How a file is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As usual: questions come back where the file needs them.
    Usual,
    /// To read only.
    ReadOnly,
    /// From one of the versions that were offered in place of a damaged file, counted from 0.
    Recovered(usize),
    /// As the file is, without the newer answers of the recovery journal.
    AsItIs,
    /// With the newer answers of the recovery journal.
    Newer,
    /// Although saving will not keep the comments in it.
    WithoutComments,
}

/// Which of the shipped examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// The first assessment of this constituent, with its plan.
    Baseline(Constituent),
    /// The government's next round.
    FollowUp,
}

/// What the screens want from the world.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Read the list of recent assessments.
    RefreshHome,
    /// Get the instrument for a new assessment.
    Prepare(Constituent),
    /// The same for a rehearsal of an invented organization.
    PrepareRehearsal(Constituent),
    /// Tell the day, for a decision that is recorded with it.
    Today(Decision),
    /// List what the assessment that is being set up can ask.
    OfferQuestionnaires(Box<Assessment>),
    /// Make a file for the assessment that was set up.
    Create(Box<Assessment>),
    /// Open a file.
    Open(PathBuf, Manner),
    /// Begin the round that follows up this file.
    FollowUp(PathBuf),
    /// Open an example, in memory.
    OpenExample(Example),
    /// Open the practice indicator, in memory.
    OpenPractice,
    /// Save the assessment as it stands.
    Save(Box<Assessment>),
    /// Keep the text being typed or the hands being counted, for the case of a crash; an empty one ends that.
    Draft(Draft),
    /// Close the document; the interview says how far it came.
    Close(Option<Box<Interview>>),
    /// Put the document somewhere else from now on.
    SaveElsewhere {
        /// Where.
        path: PathBuf,
        /// Whether a file that is there may be replaced.
        overwrite: bool,
        /// The assessment as it stands.
        assessment: Box<Assessment>,
    },
    /// Keep this version of a file that was changed outside.
    KeepMine,
    /// Take the version of the file.
    TakeTheirs,
    /// Merge both versions of a file that was changed outside.
    MergeBoth,
    /// Merge a copy that lies beside the document into it.
    MergeCopy {
        /// Where the copy is.
        path: PathBuf,
        /// The assessment as it stands.
        assessment: Box<Assessment>,
    },
    /// Leave a copy that lies beside the document as it is.
    LeaveCopy(PathBuf),
    /// Write a report.
    WriteReport {
        /// Which format.
        format: ReportFormat,
        /// For whom.
        reader: Reader,
        /// Where.
        place: String,
        /// Whether a file that is there may be replaced.
        overwrite: bool,
        /// The assessment as it stands.
        assessment: Box<Assessment>,
        /// What was asked.
        instrument: Box<Instrument>,
    },
    /// Look at three constituents together.
    Together(Three),
    /// List the indicators on which the group may say how it sees the others.
    OfferMirror(Box<Assessment>),
    /// Read the clock.
    ReadClock,
    /// Read the clock, to start that of the day.
    StartClock,
    /// The orientation has been read.
    OrientationSeen,
}

/// A decision of the group that is recorded with its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// To close the assessment.
    Close(Wish),
    /// To reopen it, for this reason.
    Reopen(String),
    /// To let it be shown how the others are seen; who agreed, in words.
    PermitMirror(String),
}

/// What was under way when the program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// A text being typed.
    Text(Target, String),
    /// A rating whose hands nobody has seen yet.
    Hands(Tally),
}

/// What the world answers.
pub enum Message {
    /// A document is open.
    Opened {
        /// What kind it is.
        kind: Kind,
        /// The interview, at its place.
        interview: Box<Interview>,
        /// Other editions of its instruments.
        editions: Editions,
        /// What to say about it.
        notice: Option<String>,
        /// Names of approaches and outcomes.
        catalogue: SharedCatalogue,
        /// What was under way when the program ended, and where it belongs.
        draft: Option<(IndicatorId, Unfinished)>,
    },
    /// The day of a decision.
    Today(Date, Decision),
    /// A question for the people.
    Ask(Choice),
    /// Something to say.
    Notice(String),
    /// The list of recent assessments.
    Home(Vec<RecentLine>),
    /// The changes so far were handed over to be saved, under this number.
    Handed(u64),
    /// The document is on disk.
    Saved {
        /// Up to which of the numbers that [`Message::Handed`] told.
        handed: u64,
        /// The revision it has there.
        revision: u64,
        /// The time of day.
        time: String,
    },
    /// The document is not on disk: what happened, what is safe, what to do.
    SaveFailed(String),
    /// Another program changed the file: nothing is written until people decide.
    ChangedOutside,
    /// Another copy of the assessment lies beside the document.
    CopyBeside(Choice),
    /// What the document and a copy say together, and what to say about it.
    Merged(Box<Assessment>, String),
    /// The document has a new place.
    Moved(PathBuf),
    /// A report was written.
    Written(PathBuf),
    /// What three constituents say together.
    Together(Box<Together>),
    /// The indicators on which the group may say how it sees the others.
    Mirror(Vec<Offered>),
    /// What the clock shows.
    Now(Now),
    /// What the clock shows, to start that of the day with it.
    StartClock(Now),
    /// Ends the program as soon as everything is saved: the terminal was closed or a signal came.
    Terminate,
}
