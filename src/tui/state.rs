//! Everything the screens show. What a facilitator would call "where we are" is a value here, never a pair of flags.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use crate::format::assessment::is_changed_since_closing;
use crate::interview::Interview;
use crate::model::{Catalogue, Constituent, Now, Part};
use crate::report::Reader;
use crate::scoring::{Scores, score};
use crate::store::SharedCatalogue;
use crate::text::Words;

use super::browse::{CatalogueScreen, GlossaryScreen};
use super::context::Context;
use super::overlay::Overlay;
use super::plan::PlanScreen;
use super::tripartite::TripartiteScreen;

/// The whole state of the screens.
pub struct State {
    /// The words of the interface.
    pub words: Arc<Words>,
    /// Which screen is shown.
    pub screen: Screen,
    /// What lies over it and gets the keys.
    pub overlay: Option<Overlay>,
    /// One line about what just happened; gone with the next key.
    pub notice: Option<String>,
    /// The document that is open.
    pub document: Option<Document>,
    /// The home screen's list.
    pub home: Home,
    /// Where somebody was in the results of the document: they come back there.
    pub results: ResultsScreen,
    /// Where somebody was in the plan of the document: they come back there.
    pub plan: PlanScreen,
    /// What the clock showed when it was last looked at, since the document was opened.
    pub now: Option<Now>,
    /// Approaches, outcomes and words; read when they are first looked at.
    pub catalogue: SharedCatalogue,
}

/// Which screen is shown.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Where everything starts.
    Home,
    /// Subject, scope, workshop, depth.
    SetUp(SetUpScreen),
    /// The heart.
    Interview(InterviewScreen),
    /// Assets and deficits, and the other views.
    Results(ResultsScreen),
    /// What the group will do.
    Plan(PlanScreen),
    /// Format and place of a report.
    Report(ReportScreen),
    /// Pages to read.
    Reading(ReadingScreen),
    /// Ways to develop capacity.
    Catalogue(CatalogueScreen),
    /// Words that need an explanation.
    Glossary(GlossaryScreen),
    /// Three constituents together.
    Tripartite(TripartiteScreen),
}

/// The list of the home screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// Recent assessments, newest first.
    pub recent: Vec<RecentLine>,
    /// The row in focus.
    pub row: usize,
    /// The assessment that is being opened has something due: its plan is shown first.
    pub to_plan: bool,
}

/// One recent assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct RecentLine {
    /// Where it is.
    pub path: PathBuf,
    /// Whose it is.
    pub organization: String,
    /// Which constituent.
    pub constituent: Option<Constituent>,
    /// Which round.
    pub round: u32,
    /// Answers that stand.
    pub answered: usize,
    /// Indicators asked.
    pub asked: usize,
    /// The day it was last opened.
    pub opened: String,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// What of its plan is due in a sentence; empty when nothing is.
    pub due: String,
}

/// Where the focus is in the set-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetUpScreen {
    /// The row in focus.
    pub row: usize,
}

/// Where the focus is in the interview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InterviewScreen {
    /// The choice in focus within the step.
    pub focus: u8,
    /// Whether somebody moved the focus: only then does Enter choose, so that no answer is given by accident.
    pub moved: bool,
}

/// The views of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Assets and deficits side by side.
    Balance,
    /// The profile of the areas.
    Profile,
    /// Felt against shown.
    Corners,
    /// Technical against functional.
    Kinds,
    /// The order of priorities.
    Priorities,
    /// Coverage and what is still open.
    Coverage,
    /// Where the room agreed least.
    Agreement,
    /// What moved since the last round; only where there was one.
    Since,
}

impl Tab {
    /// All views in order.
    pub const ALL: [Tab; 8] = [
        Tab::Balance,
        Tab::Profile,
        Tab::Corners,
        Tab::Kinds,
        Tab::Priorities,
        Tab::Coverage,
        Tab::Agreement,
        Tab::Since,
    ];

    /// The views that a document has: the last of them only after a first round.
    pub fn of(document: &Document) -> &'static [Tab] {
        let has_last = document.interview.assessment().last.is_some();
        let [all @ .., _] = &Tab::ALL;
        if has_last { &Tab::ALL } else { all }
    }

    /// The position, counted from 0.
    pub fn index(self) -> usize {
        Tab::ALL.iter().position(|tab| *tab == self).unwrap_or(0)
    }
}

/// Where the focus is in the results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ResultsScreen {
    /// Which view.
    pub tab: Tab,
    /// The row in focus.
    pub row: usize,
}

impl ResultsScreen {
    /// The first row of the first view.
    pub const START: ResultsScreen = ResultsScreen { tab: Tab::Balance, row: 0 };

    /// Shows a view by its position, from its first row.
    pub fn show(&mut self, at: usize) {
        if let Some(tab) = Tab::ALL.get(at) {
            self.tab = *tab;
            self.row = 0;
        }
    }
}

/// A document format of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// One self-contained file for a browser, printable.
    Html,
    /// Plain text with marks.
    Markdown,
    /// The questions on paper.
    Booklet,
}

impl ReportFormat {
    /// All formats in order.
    pub const ALL: [ReportFormat; 3] = [ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Booklet];

    /// What a file name ends in.
    pub fn extension(self) -> &'static str {
        match self {
            ReportFormat::Html | ReportFormat::Booklet => "html",
            ReportFormat::Markdown => "md",
        }
    }
}

/// Choosing format and place.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportScreen {
    /// The row in focus: the formats, then for whom, then the place.
    pub row: usize,
    /// Which format.
    pub format: ReportFormat,
    /// For whom a report is written; the booklet is for everybody.
    pub reader: Reader,
    /// Where it goes; relative to the documents folder when it has no folder.
    pub place: String,
    /// What was written last, and where.
    pub written: Option<PathBuf>,
}

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The short orientation of the first start.
    Orientation,
    /// About the method.
    Method,
}

/// A page to read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingScreen {
    /// Which.
    pub page: Page,
    /// Which sheet of it, counted from 0.
    pub sheet: usize,
    /// Lines scrolled down.
    pub scroll: u16,
}

/// What kind of document is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A file.
    File(PathBuf),
    /// A file that can only be read; answers stay in memory until a copy is saved.
    ReadOnly(PathBuf),
    /// Being set up: not a file yet.
    New,
    /// A shipped example: changes stay in memory until a copy is saved.
    Example,
    /// The practice indicator: nothing is kept.
    Practice,
}

/// How the saving stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Nothing to save.
    Idle,
    /// On disk, with the time of day.
    Saved(String),
    /// On its way to the disk.
    Under,
    /// Not on disk: what happened, what is safe, what to do.
    Failed(String),
}

/// Editions of the instruments that are known beside those that are asked.
#[derive(Clone, Debug, Default)]
pub struct Editions {
    /// Those that were asked before, and those that were asked when the document was opened.
    pub earlier: Vec<Part>,
    /// The newest of each module.
    pub newest: Vec<Part>,
}

/// The document that is open.
pub struct Document {
    /// What kind it is.
    pub kind: Kind,
    /// The answers and where the group is.
    pub interview: Interview,
    /// The results of the answers as they stand.
    pub scores: Scores,
    /// How the saving stands.
    pub saving: Saving,
    /// Whether it says something else than when it was closed.
    pub is_changed_since_closing: bool,
    /// Other editions of its instruments.
    pub editions: Editions,
    /// The number under which the newest change was handed over to be saved; the highest of all until it has been.
    pub handed: u64,
}

impl Document {
    /// A document with its results.
    pub fn new(kind: Kind, interview: Interview, editions: Editions) -> Document {
        let scores = score(interview.instrument(), interview.assessment());
        let is_changed_since_closing = is_changed_since_closing(interview.assessment());
        Document { kind, interview, scores, saving: Saving::Idle, is_changed_since_closing, editions, handed: 0 }
    }

    /// The editions it can be moved to: newer than what is asked.
    pub fn newer(&self) -> Vec<&Part> {
        let asked = &self.interview.instrument().parts;
        let is_newer = |part: &&Part| {
            let version =
                asked.iter().find(|asked| asked.module.id == part.module.id).map(|asked| asked.module.version);
            version.is_some_and(|version| version < part.module.version)
        };
        self.editions.newest.iter().filter(is_newer).collect()
    }

    /// Computes the results anew after a change.
    pub fn rescore(&mut self) {
        self.scores = score(self.interview.instrument(), self.interview.assessment());
        self.is_changed_since_closing = is_changed_since_closing(self.interview.assessment());
    }
}

impl State {
    /// The state at the start.
    pub fn new(words: impl Into<Arc<Words>>) -> State {
        State {
            words: words.into(),
            screen: Screen::Home,
            overlay: None,
            notice: None,
            document: None,
            home: Home::default(),
            results: ResultsScreen::START,
            plan: PlanScreen::START,
            now: None,
            catalogue: Arc::new(LazyLock::new(Catalogue::default)),
        }
    }

    /// Where a key has its meaning now: what lies on top gets it.
    pub fn context(&self) -> Context {
        if let Some(overlay) = &self.overlay {
            return overlay.context();
        }
        self.under()
    }

    /// Where keys have their meaning once the list of keys is put away again.
    pub fn helped(&self) -> Context {
        let Some(overlay) = &self.overlay else { return self.under() };
        match overlay {
            Overlay::Help { under, .. } => under.as_ref().map_or_else(|| self.under(), |under| under.context()),
            other => other.context(),
        }
    }

    /// Where keys have their meaning on the screen itself.
    fn under(&self) -> Context {
        match &self.screen {
            Screen::Home => Context::Home,
            Screen::SetUp(_) => Context::SetUp,
            Screen::Interview(_) => self.document.as_ref().map_or(Context::Interview, step_context),
            Screen::Results(_) => Context::Results,
            Screen::Plan(screen) => screen.view.context(),
            Screen::Report(_) => Context::Report,
            Screen::Reading(_) => Context::Reading,
            Screen::Catalogue(_) => Context::Catalogue,
            Screen::Glossary(_) => Context::Glossary,
            Screen::Tripartite(TripartiteScreen::Choosing(_)) => Context::Choosing,
            Screen::Tripartite(TripartiteScreen::Showing(_)) => Context::Tripartite,
        }
    }

    /// Whether answers are not on disk, so that leaving needs a question.
    pub fn has_unsaved(&self) -> bool {
        self.document.as_ref().is_some_and(|document| {
            let kept = matches!(document.kind, Kind::File(_) | Kind::ReadOnly(_));
            kept && matches!(document.saving, Saving::Failed(_))
        })
    }
}

fn step_context(document: &Document) -> Context {
    use crate::interview::Step;
    let open = document.interview.descriptors_open();
    match document.interview.step() {
        Step::Felt => Context::Felt,
        Step::Level | Step::Desired if !open => Context::Felt,
        Step::Level => Context::Level,
        Step::Desired => Context::Desired,
        Step::Importance => Context::Importance,
        Step::Notes => Context::Notes,
    }
}
