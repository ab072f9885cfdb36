//! What lies over a screen and gets the keys: help, texts, lists, counts, questions, explanations.

use std::path::PathBuf;

use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use crate::editions::moving::Moved;
use crate::interview::Change;
use crate::interview::closing::Wish;
use crate::model::{Constituent, Evidence, IndicatorId, Instrument, Participants};
use crate::report::moving::Group;
use crate::text::Words;

use super::action::Action;
use super::context::Context;
use super::effect::{Example, Manner};
use super::key::Key;
use super::plan::{PlanBox, PlanIntent, PlanText};
use super::rating::{Rating, Stage};
use super::tripartite::MirrorBox;

/// What lies over a screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// Every key.
    Help {
        /// Lines scrolled down.
        scroll: Scroll,
        /// What comes back when it is read.
        under: Option<Box<Overlay>>,
    },
    /// A text being typed.
    Editor(Box<Editor>),
    /// Finding an indicator, or an approach in the catalogue.
    Find(Find),
    /// The list of evidence.
    Evidence(EvidenceList),
    /// Who is in the room.
    Participants(ParticipantList),
    /// Areas to leave out.
    Areas {
        /// The row in focus.
        row: usize,
    },
    /// A rating of the room.
    Rating(Box<Rating>),
    /// A question with named answers.
    Choice(Choice),
    /// How a figure came about.
    Explain(Explain),
    /// Probes and prompts, for the facilitator.
    Probes(Scroll),
    /// Ways to take the steps of the present indicator.
    Approaches {
        /// The row in focus.
        row: usize,
    },
    /// What a move to newer editions would change.
    Move(Box<MovePlan>),
    /// Earlier wordings of the present indicator, with what was answered.
    Earlier(Scroll),
    /// Everything in the parking lot.
    Parking {
        /// The row in focus.
        row: usize,
    },
    /// Closing the assessment, or its closing.
    Closing(Box<ClosingBox>),
    /// The run sheet of the day.
    RunSheet(Scroll),
    /// What people said alone about an indicator.
    Voices(VoicesPage),
    /// A list or a form of the plan.
    Plan(Box<PlanBox>),
    /// How the others are seen.
    Mirror(Box<MirrorBox>),
    /// What two copies say differently, one field at a time.
    Undecided {
        /// The field, counted from 0.
        at: usize,
        /// Lines scrolled down.
        scroll: u16,
    },
}

/// What people said alone about an indicator, for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoicesPage {
    /// Which one.
    pub indicator: IndicatorId,
    /// Lines scrolled down.
    pub scroll: u16,
}

/// What a move to newer editions would change, and the move itself.
#[derive(Clone, Debug)]
pub struct MovePlan {
    /// What changes, in words.
    pub groups: Vec<Group>,
    /// The assessment after it.
    pub moved: Moved,
    /// Lines scrolled down.
    pub scroll: u16,
}

/// Closing the assessment: where the focus is, and what was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClosingBox {
    /// The row in focus: first what is missing, then what closes or reopens.
    pub row: usize,
    /// Who closes it, and why indicators may stay parked.
    pub wish: Wish,
    /// Why the last key did nothing.
    pub refusal: Option<String>,
}

/// Lines scrolled down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll(pub u16);

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A note of the discussion.
    Note,
    /// A good practice.
    GoodPractice,
    /// A minority statement.
    Dissent,
    /// Why an indicator does not apply.
    NotApplicable,
    /// The source of an item of evidence.
    Source(usize),
    /// A field of the set-up.
    SetUp(Field),
    /// How many participants.
    Count(usize),
    /// The name of a file to open.
    OpenPath,
    /// Where to put the document.
    SavePath,
    /// Where to put the report.
    ReportPlace,
    /// Who closes the assessment.
    ClosedBy,
    /// Why indicators may stay in the parking lot.
    Waive,
    /// Why a closed assessment is reopened.
    ReopenBecause,
    /// A text of the plan.
    Plan(PlanText),
    /// Who agreed that it is shown how the others are seen.
    MirrorBy,
    /// Why a level fits how another is seen.
    MirrorNote,
    /// What to find among the indicators on which the others are seen.
    MirrorFind,
}

impl Target {
    /// Whether the text is of one line.
    pub fn is_single_line(self) -> bool {
        match self {
            Target::Note | Target::GoodPractice | Target::Dissent | Target::NotApplicable | Target::MirrorNote => false,
            Target::SetUp(field) => !field.is_long(),
            Target::Plan(text) => !text.is_long(),
            Target::Source(_)
            | Target::Count(_)
            | Target::OpenPath
            | Target::SavePath
            | Target::ReportPlace
            | Target::ClosedBy
            | Target::Waive
            | Target::ReopenBecause
            | Target::MirrorBy
            | Target::MirrorFind => true,
        }
    }
}

impl Target {
    /// The word that the recovery journal knows a text of an answer by; other texts are not worth recovering.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Target::Note => Some("note"),
            Target::GoodPractice => Some("good-practice"),
            Target::Dissent => Some("dissent"),
            Target::NotApplicable => Some("reason"),
            Target::Source(_)
            | Target::SetUp(_)
            | Target::Count(_)
            | Target::OpenPath
            | Target::SavePath
            | Target::ReportPlace
            | Target::ClosedBy
            | Target::Waive
            | Target::ReopenBecause
            | Target::Plan(_)
            | Target::MirrorBy
            | Target::MirrorNote
            | Target::MirrorFind => None,
        }
    }

    /// The text of an answer with this word.
    pub fn from_word(word: &str) -> Option<Target> {
        [Target::Note, Target::GoodPractice, Target::Dissent, Target::NotApplicable]
            .into_iter()
            .find(|target| target.word() == Some(word))
    }
}

/// A field of the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The organization's name.
    Organization,
    /// The country.
    Country,
    /// The unit.
    Unit,
    /// Whose capacity.
    Whom,
    /// Which capabilities.
    Which,
    /// For what purpose.
    Purpose,
    /// Who asked for it.
    RequestedBy,
    /// The planning period.
    PlanningPeriod,
    /// What the day is called.
    WorkshopTitle,
    /// Where.
    Place,
    /// When.
    Date,
    /// Who facilitates.
    Facilitators,
    /// Who is in the room.
    Participants,
    /// Who was missing, one group a line.
    Missing,
    /// How much is asked.
    Depth,
    /// Areas left out.
    Areas,
    /// Which editions of which instruments are asked.
    Questionnaire,
    /// Whether it is only tried out.
    Rehearsal,
    /// Begin or go on.
    Begin,
}

impl Field {
    /// All fields in order.
    pub const ALL: [Field; 19] = [
        Field::Organization,
        Field::Country,
        Field::Unit,
        Field::Depth,
        Field::Areas,
        Field::Questionnaire,
        Field::Rehearsal,
        Field::Begin,
        Field::Whom,
        Field::Which,
        Field::Purpose,
        Field::RequestedBy,
        Field::PlanningPeriod,
        Field::WorkshopTitle,
        Field::Place,
        Field::Date,
        Field::Facilitators,
        Field::Participants,
        Field::Missing,
    ];

    fn is_long(self) -> bool {
        matches!(self, Field::Whom | Field::Which | Field::Purpose | Field::Missing)
    }
}

/// A text being typed, and what lies under it.
#[derive(Clone, Debug)]
pub struct Editor {
    /// What the text is for.
    pub target: Target,
    /// The text field.
    pub area: TextArea<'static>,
    /// The text before.
    pub original: String,
    /// Why the text was not accepted, until it changes.
    pub refusal: Option<String>,
    /// A text that was warned of: the same again is meant.
    pub warned: Option<String>,
    /// What comes back when the text is done.
    pub under: Option<Box<Overlay>>,
}

impl Editor {
    /// An editor with a text in it, the cursor at its end.
    pub fn new(target: Target, text: &str, under: Option<Overlay>) -> Editor {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(ratatui::style::Style::new());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        if matches!(target, Target::Count(_)) {
            // Who comes to a number wants another one: the first digit takes its place.
            area.set_selection_style(ratatui::style::Style::new().reversed());
            area.select_all();
        }
        Editor { target, area, original: text.to_owned(), refusal: None, warned: None, under: under.map(Box::new) }
    }

    /// The text as typed.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }
}

/// Finding an indicator or an approach by id or word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    /// What was typed.
    pub query: String,
    /// The row in focus among those that fit.
    pub row: usize,
}

impl Find {
    /// Types, or moves through the rows, of which the last has this number.
    pub fn turn(&mut self, action: Action, last: usize) {
        match action {
            Action::Up => self.row = self.row.min(last).saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::PageUp => self.row = self.row.min(last).saturating_sub(10),
            Action::PageDown => self.row = (self.row + 10).min(last),
            Action::Type(Key::Home) => self.row = 0,
            Action::Type(Key::End) => self.row = last,
            Action::Remove => {
                self.query.pop();
                self.row = 0;
            }
            Action::Type(key) => {
                if let Some(c) = key.text().filter(|_| self.query.chars().count() < 60) {
                    self.query.push(c);
                    self.row = 0;
                }
            }
            _ => {}
        }
    }
}

/// The evidence of one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceList {
    /// The items.
    pub items: Vec<Evidence>,
    /// The row in focus.
    pub row: usize,
}

/// Who is in the room.
#[derive(Clone, Debug, PartialEq)]
pub struct ParticipantList {
    /// Head counts.
    pub items: Vec<Participants>,
    /// The row in focus.
    pub row: usize,
}

/// A question with named answers.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is asked.
    pub title: String,
    /// What one should know to answer.
    pub text: Vec<String>,
    /// The answers; the first is what Enter does.
    pub options: Vec<Answer>,
    /// The row in focus.
    pub row: usize,
    /// What comes back when nothing is chosen.
    pub under: Option<Box<Overlay>>,
}

/// One answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The letter that chooses it.
    pub letter: char,
    /// What it says.
    pub label: String,
    /// What it does.
    pub intent: Intent,
}

impl Answer {
    /// An answer whose label is a message without variables.
    pub fn new(words: &Words, letter: char, key: &str, intent: Intent) -> Answer {
        Answer { letter, label: words.say(key).into_owned(), intent }
    }
}

/// What an answer to a question does.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Back to where one was.
    Stay,
    /// Leave the program.
    Quit,
    /// Close the document and go home.
    GoHome,
    /// Throw away what was typed.
    Discard,
    /// Set up a new assessment.
    Prepare(Constituent),
    /// Set up a rehearsal.
    Rehearse(Constituent),
    /// Close the assessment.
    Close(Wish),
    /// Ask these instruments in the assessment that is being set up.
    Ask(Box<Instrument>),
    /// Open an example.
    Example(Example),
    /// Look at the examples of the three constituents together.
    ExamplesTogether,
    /// Open a file in a certain manner.
    Open(PathBuf, Manner),
    /// Change the answer.
    Change(Change),
    /// Choose where to put the document.
    SaveElsewhere,
    /// Put the document there although something is there.
    SaveOver(PathBuf),
    /// Write the report although something is there.
    WriteOver(PathBuf),
    /// Keep this version of a file that was changed outside.
    KeepMine,
    /// Take the version of the file.
    TakeTheirs,
    /// Merge both versions of a file that was changed outside.
    MergeBoth,
    /// Merge a copy that lies beside the document into it.
    MergeCopy(PathBuf),
    /// Leave it as it is.
    LeaveCopy(PathBuf),
    /// Change the plan.
    Plan(PlanIntent),
    /// Say who agrees that it is shown how the others are seen.
    PermitMirror,
    /// Take that back.
    ForbidMirror,
}

/// How a figure came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explain {
    /// The title.
    pub title: String,
    /// One sentence a step.
    pub steps: Vec<String>,
    /// The indicator it is about, when it is about one.
    pub indicator: Option<IndicatorId>,
    /// Lines scrolled down.
    pub scroll: u16,
}

impl Overlay {
    /// What it lies over and what comes back when it is done.
    fn under(&self) -> Option<&Overlay> {
        match self {
            Overlay::Editor(editor) => editor.under.as_deref(),
            Overlay::Choice(choice) => choice.under.as_deref(),
            Overlay::Help { under, .. } => under.as_deref(),
            Overlay::Find(_)
            | Overlay::Evidence(_)
            | Overlay::Participants(_)
            | Overlay::Areas { .. }
            | Overlay::Rating(_)
            | Overlay::Explain(_)
            | Overlay::Probes(_)
            | Overlay::Move(_)
            | Overlay::Earlier(_)
            | Overlay::Parking { .. }
            | Overlay::Closing(_)
            | Overlay::RunSheet(_)
            | Overlay::Voices(_)
            | Overlay::Plan(_)
            | Overlay::Mirror(_)
            | Overlay::Undecided { .. }
            | Overlay::Approaches { .. } => None,
        }
    }

    /// The text being typed, also while something lies over it.
    pub fn editor(&self) -> Option<&Editor> {
        if let Overlay::Editor(editor) = self { Some(editor) } else { self.under()?.editor() }
    }

    /// The rating of the room, also while something lies over it.
    pub fn rating(&self) -> Option<&Rating> {
        if let Overlay::Rating(rating) = self { Some(rating) } else { self.under()?.rating() }
    }

    /// Whether hands go up unseen, also while something lies over it: then no count of the room may be on the screen.
    pub fn is_collecting(&self) -> bool {
        self.rating().is_some_and(|rating| rating.stage == Stage::Collecting)
    }

    /// Where keys have their meaning.
    pub fn context(&self) -> Context {
        match self {
            Overlay::Explain(explain) if explain.indicator.is_some() => Context::Explanation,
            Overlay::Help { .. }
            | Overlay::Explain(_)
            | Overlay::Probes(_)
            | Overlay::Earlier(_)
            | Overlay::Voices(_) => Context::Reading,
            Overlay::Approaches { .. } => Context::Approaches,
            Overlay::Move(_) => Context::Moving,
            Overlay::Parking { .. } => Context::Parking,
            Overlay::Closing(_) => Context::Closing,
            Overlay::RunSheet(_) => Context::RunSheet,
            Overlay::Mirror(_) => Context::Mirror,
            Overlay::Editor(_) => Context::Editor,
            Overlay::Find(_) => Context::Find,
            Overlay::Evidence(_) => Context::List,
            Overlay::Areas { .. } => Context::Areas,
            Overlay::Participants(_) => Context::Participants,
            Overlay::Rating(rating) => rating.context(),
            Overlay::Plan(shown) => shown.context(),
            Overlay::Undecided { .. } => Context::Undecided,
            Overlay::Choice(_) => Context::Choice,
        }
    }
}
