//! What a screen says in lines: every screen and everything that can lie over one has its own small function.

mod browse;
mod day;
mod files;
mod indicator;
mod lists;
mod people;
mod plan;
mod rating;
mod results;
mod texts;
mod three;

use crate::say;
use crate::scoring::names;
use crate::tui::context::Context;
use crate::tui::keymap::GROUPS;
use crate::tui::overlay::Overlay;
use crate::tui::state::{Screen, State};
use crate::tui::view::saving_text;
use crate::tui::view::{closing, undecided};

/// One thing that a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A paragraph.
    Text(String),
    /// A line that a number chooses; counted through the page.
    Row(String),
}

/// What a screen says in lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Page {
    /// Where one is: a page of another place is said as a whole.
    pub(crate) place: String,
    /// What it says.
    pub(crate) parts: Vec<Part>,
    /// The row that keys without a number are for, counted from 0.
    pub(crate) focus: Option<usize>,
    /// What the row in focus says besides; said as a whole when it is of another row.
    pub(crate) detail: Vec<String>,
    /// What is said with the whole page only: that it changed is no news.
    pub(crate) aside: Vec<String>,
}

impl Page {
    fn new(place: impl Into<String>) -> Page {
        Page { place: place.into(), ..Page::default() }
    }

    /// Adds a paragraph; an empty one is left out.
    fn text(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.parts.push(Part::Text(text.trim_end().to_owned()));
        }
    }

    /// Adds a line that a number chooses.
    fn row(&mut self, text: impl Into<String>) {
        self.parts.push(Part::Row(text.into()));
    }

    /// Adds a heading and, below it, a line for each text; without a text there is no heading either.
    fn section(&mut self, heading: impl Into<String>, texts: impl IntoIterator<Item = String>) {
        let mut texts = texts.into_iter().filter(|text| !text.trim().is_empty()).peekable();
        if texts.peek().is_some() {
            self.text(heading);
            for text in texts {
                self.text(format!("- {text}"));
            }
        }
    }

    /// How many lines a number chooses from.
    pub(crate) fn rows(&self) -> usize {
        self.parts.iter().filter(|part| matches!(part, Part::Row(_))).count()
    }

    /// The page in lines, each with the row it is of.
    pub(crate) fn lines(&self, hashed: bool) -> Vec<(Option<usize>, String)> {
        let mut row = 0;
        let line = |part: &Part| match part {
            Part::Text(text) => (None, text.clone()),
            Part::Row(text) => {
                row += 1;
                (Some(row - 1), if hashed { format!("#{row} {text}") } else { format!("{row}. {text}") })
            }
        };
        self.parts.iter().map(line).collect()
    }
}

/// Whether a digit has another meaning here than a row, so that rows are chosen with `#3`.
pub(crate) fn is_hashed(context: Context) -> bool {
    GROUPS.iter().any(|group| group.context == context)
}

/// What there is to say now: of what lies on top.
pub(crate) fn page(state: &State) -> Page {
    let Some(overlay) = &state.overlay else { return screen(state) };
    match overlay {
        Overlay::Help { .. } => texts::help(&state.words, state.helped()),
        Overlay::Editor(editor) => texts::editor(state, editor),
        Overlay::Find(find) => lists::find(state, find),
        Overlay::Evidence(list) => lists::evidence(state, list),
        Overlay::Participants(list) => people::participants(state, list),
        Overlay::Areas { row } => lists::areas(state, *row),
        Overlay::Choice(choice) => lists::choice(choice),
        Overlay::Explain(explain) => texts::explanation(&state.words, explain),
        Overlay::Probes(_) => texts::probes(state),
        Overlay::Approaches { row } => browse::approaches(state, *row),
        Overlay::Move(plan) => texts::plan(&state.words, plan),
        Overlay::Earlier(_) => texts::earlier(state),
        Overlay::Rating(rating) => rating::rating(state, rating),
        Overlay::Parking { row } => day::parking(state, *row),
        Overlay::Closing(shown) => day::closing(state, shown),
        Overlay::Mirror(shown) => three::mirror(state, shown),
        Overlay::RunSheet(_) => day::run_sheet(state),
        Overlay::Voices(shown) => people::voices(state, shown),
        Overlay::Plan(shown) => plan::shown(state, shown),
        Overlay::Undecided { at, .. } => people::two_copies(state, *at),
    }
}

fn screen(state: &State) -> Page {
    match &state.screen {
        Screen::Home => files::home(state),
        Screen::SetUp(screen) => files::set_up(state, screen),
        Screen::Interview(screen) => indicator::interview(state, screen),
        Screen::Results(screen) => results::results(state, *screen),
        Screen::Plan(screen) => plan::plan(state, *screen),
        Screen::Report(screen) => files::report(&state.words, screen),
        Screen::Reading(screen) => texts::reading(&state.words, screen),
        Screen::Catalogue(screen) => browse::catalogue(state, screen),
        Screen::Glossary(screen) => browse::glossary(state, screen),
        Screen::Tripartite(screen) => three::tripartite(state, screen),
    }
}

/// Whose stocktake is open, which round, how much is asked, and what marks it: a rehearsal, closed, undecided; nothing
/// without a document.
pub(crate) fn header(state: &State) -> Option<String> {
    let words = &state.words;
    let document = state.document.as_ref()?;
    let assessment = document.interview.assessment();
    let organization = &assessment.subject.organization;
    let title =
        if organization.trim().is_empty() { words.say("new-assessment").into_owned() } else { organization.clone() };
    let round = say!(words, "round-number", round = i64::from(assessment.round));
    let rehearsal = assessment.rehearsal.then(|| words.say("rehearsal-mark").into_owned());
    let depth = words.say(names::depth(assessment.selection.depth)).into_owned();
    let marks = closing::mark(words, document).into_iter().chain(undecided::mark(words, document));
    let said: Vec<String> = rehearsal.into_iter().chain([title, round, depth]).chain(marks).collect();
    Some(said.join(", "))
}

/// Whether all is saved, in a few words; nothing without a document.
pub(crate) fn saving(state: &State) -> Option<String> {
    state.document.as_ref().map(|document| saving_text(&state.words, document))
}
