//! What the catalogue and the glossary show, in the order in which the focus moves over it, and where they lead back to.

use crate::glossary;
use crate::model::{Approach, ApproachId, ApproachKind, Catalogue, Constituent, Outcome, Step, Term};

use super::overlay::Overlay;
use super::state::{Document, Screen};

/// Where one came from: the screen and what lay over it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    /// What lay over it.
    pub overlay: Option<Overlay>,
}

/// By what the approaches are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// By what kind of way they are.
    Kind,
    /// By the outcomes whose programmes use them.
    Outcome,
    /// By who uses them.
    Constituent,
}

impl Grouping {
    /// All groupings in order.
    pub const ALL: [Grouping; 3] = [Grouping::Kind, Grouping::Outcome, Grouping::Constituent];

    /// The position, counted from 0.
    pub fn index(self) -> usize {
        Grouping::ALL.iter().position(|grouping| *grouping == self).unwrap_or(0)
    }
}

/// Where the focus is in the catalogue.
#[derive(Clone, Debug)]
pub struct CatalogueScreen {
    /// How it is grouped.
    pub grouping: Grouping,
    /// The entry in focus, counted without headings.
    pub row: usize,
    /// Lines of its text scrolled down.
    pub scroll: u16,
    /// Where one came from.
    pub from: Box<Place>,
}

/// A row of the catalogue's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// The heading of a kind.
    Kind(ApproachKind),
    /// The heading of a constituent.
    Constituent(Constituent),
    /// The heading of what no outcome uses.
    NoOutcome,
    /// An outcome, with its programmes.
    Outcome(&'a Outcome),
    /// An approach.
    Approach(&'a Approach),
}

impl Row<'_> {
    /// Whether the focus can stand on it.
    pub fn is_entry(&self) -> bool {
        match self {
            Row::Outcome(_) | Row::Approach(_) => true,
            Row::Kind(_) | Row::Constituent(_) | Row::NoOutcome => false,
        }
    }

    fn is_approach(&self, id: &ApproachId) -> bool {
        matches!(self, Row::Approach(approach) if approach.id == *id)
    }
}

/// The rows of a grouping. An approach of two kinds stands under both; one for nobody in particular is for all.
pub fn rows(catalogue: &Catalogue, grouping: Grouping) -> Vec<Row<'_>> {
    match grouping {
        Grouping::Kind => by_heading(catalogue, ApproachKind::ALL, Row::Kind, |one, kind| {
            one.kind == kind || one.second_kind == Some(kind)
        }),
        Grouping::Constituent => by_heading(catalogue, Constituent::ALL, Row::Constituent, |one, constituent| {
            one.constituents.is_empty() || one.constituents.contains(&constituent)
        }),
        Grouping::Outcome => by_outcome(catalogue),
    }
}

fn by_heading<'a, T: Copy>(
    catalogue: &'a Catalogue,
    headings: &[T],
    row: fn(T) -> Row<'a>,
    fits: fn(&Approach, T) -> bool,
) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for heading in headings {
        let mut members = catalogue.approaches.iter().filter(|one| fits(one, *heading)).map(Row::Approach).peekable();
        if members.peek().is_some() {
            rows.push(row(*heading));
            rows.extend(members);
        }
    }
    rows
}

fn by_outcome(catalogue: &Catalogue) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for outcome in &catalogue.outcomes {
        rows.push(Row::Outcome(outcome));
        let uses = |one: &&Approach| outcome.programmes.iter().any(|programme| programme.approaches.contains(&one.id));
        rows.extend(catalogue.approaches.iter().filter(uses).map(Row::Approach));
    }
    let unused = |one: &&Approach| catalogue.outcomes_with(&one.id).next().is_none();
    let rest: Vec<_> = catalogue.approaches.iter().filter(unused).map(Row::Approach).collect();
    if !rest.is_empty() {
        rows.push(Row::NoOutcome);
        rows.extend(rest);
    }
    rows
}

/// The entries of a grouping: its rows without the headings.
pub fn entries(catalogue: &Catalogue, grouping: Grouping) -> Vec<Row<'_>> {
    rows(catalogue, grouping).into_iter().filter(Row::is_entry).collect()
}

/// The first entry of a grouping that is an approach.
pub fn row_of(catalogue: &Catalogue, grouping: Grouping, id: &ApproachId) -> usize {
    entries(catalogue, grouping).iter().position(|row| row.is_approach(id)).unwrap_or(0)
}

/// The approaches that fit what was typed: every word of it in the id, the title or how it works.
pub fn matches<'a>(catalogue: &'a Catalogue, query: &str) -> Vec<&'a Approach> {
    let wanted: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |approach: &&Approach| {
        let text = format!("{} {} {}", approach.id, approach.title, approach.logic).to_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    catalogue.approaches.iter().filter(fits).collect()
}

/// The steps of the present indicator with their approaches, the one from the supported level first.
pub fn steps(document: &Document) -> Vec<&Step> {
    let Some(placed) = document.interview.current() else { return Vec::new() };
    let score = document.scores.indicators.iter().find(|score| score.id == placed.indicator.id);
    let present = score.and_then(|score| score.supported);
    let mut steps: Vec<&Step> = placed.indicator.approaches.iter().collect();
    steps.sort_by_key(|step| (Some(step.from) != present, step.from));
    steps
}

/// Where the focus is in the glossary.
#[derive(Clone, Debug)]
pub struct GlossaryScreen {
    /// What was typed.
    pub query: String,
    /// The row in focus, counted without headings.
    pub row: usize,
    /// The texts that one came from, as far as they may be seen.
    pub texts: Vec<String>,
    /// Where one came from.
    pub from: Box<Place>,
}

/// What the glossary shows: the words of the page one came from, then all; only what fits as soon as something is typed.
pub struct Shown<'a> {
    /// Words on this page.
    pub here: Vec<&'a Term>,
    /// All words, or those that fit.
    pub all: Vec<&'a Term>,
}

impl<'a> Shown<'a> {
    /// The words in the order of the focus.
    pub fn terms(&self) -> impl Iterator<Item = &'a Term> {
        self.here.iter().chain(&self.all).copied()
    }
}

/// What the glossary shows now.
pub fn shown<'a>(catalogue: &'a Catalogue, screen: &GlossaryScreen) -> Shown<'a> {
    let wanted = screen.query.trim().to_lowercase();
    let mut all: Vec<&Term> = catalogue.terms.iter().collect();
    all.sort_by_cached_key(|term| term.term.to_lowercase());
    if wanted.is_empty() {
        let mut here = glossary::found_in(&catalogue.terms, &screen.texts);
        here.sort_by_cached_key(|term| term.term.to_lowercase());
        return Shown { here, all };
    }
    all.retain(|term| fit(term, &wanted).is_some());
    all.sort_by_key(|term| fit(term, &wanted));
    Shown { here: Vec::new(), all }
}

/// How well a term fits what was typed: 0 begins with it, 1 has it, 2 its meaning has it.
fn fit(term: &Term, wanted: &str) -> Option<u8> {
    let mut forms = std::iter::once(&term.term).chain(&term.also).map(|form| form.to_lowercase());
    if forms.clone().any(|form| form.starts_with(wanted)) {
        Some(0)
    } else if forms.any(|form| form.contains(wanted)) {
        Some(1)
    } else {
        term.meaning.to_lowercase().contains(wanted).then_some(2)
    }
}
