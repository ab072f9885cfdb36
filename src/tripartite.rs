//! The three constituents of a country side by side: three columns, and never one averaged number (D1 10, D2 11).
//!
//! Every level in here is the level of one of the three. What is put beside each other was asked with the same words:
//! the same indicator in the same revision. Nobody is ranked: constituents always stand in the same order.

mod check;
mod compare;
mod follow;
mod mirror;

pub use check::{Note, Refusal};
pub use follow::{Joint, JointAction, Priority, Shared, Teaching, Way};
pub use mirror::{CREDIBLE, Offered, Opinion, Reflection, SeenRow, Unseen, offered};

use crate::model::{
    AreaId, Assessment, AssessmentId, Catalogue, Constituent, Date, Indicator, IndicatorId, Instrument, Level,
    ModuleRef, Part,
};
use crate::scoring::{Reading, Scores, State};

/// One of the three: what it was asked, what it said, and what follows from that.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What it was asked.
    pub instrument: &'a Instrument,
    /// What it said.
    pub assessment: &'a Assessment,
    /// The results of that.
    pub scores: &'a Scores,
}

/// One of the three, as it is named in the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which one.
    pub constituent: Constituent,
    /// Its organization.
    pub organization: String,
    /// Its assessment.
    pub id: Option<AssessmentId>,
    /// Which round of it.
    pub round: u32,
    /// The day of its workshop.
    pub date: Option<Date>,
    /// What it was asked.
    pub modules: Vec<ModuleRef>,
    /// Whether its group closed it.
    pub is_closed: bool,
}

/// What one constituent says of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Who.
    pub constituent: Constituent,
    /// Where its answer stands; `None` when it was not asked.
    pub state: Option<State>,
    /// The level its group agreed on.
    pub agreed: Option<Level>,
    /// The level its evidence supports.
    pub supported: Option<Level>,
    /// Where it wants to be.
    pub desired: Option<Level>,
    /// What supported and desired level say together.
    pub reading: Option<Reading>,
    /// An asset or partial asset that hangs on one person or one project.
    pub at_risk: bool,
    /// What it wrote of its practice for others to learn from. Notes, reasons and minority statements stay at home.
    pub practice: String,
}

/// An indicator that was asked with the same words, as the three see themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The indicator.
    pub indicator: Indicator,
    /// Government, employers, workers.
    pub cells: [Cell; 3],
}

/// An area of the common module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaRows {
    /// Its id.
    pub id: AreaId,
    /// Its title.
    pub title: String,
    /// Its indicators, in instrument order.
    pub rows: Vec<Row>,
}

/// Why an indicator of the common module is not put side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Its levels were described in other words: who was asked which revision.
    Reworded(Vec<(Constituent, u32)>),
    /// Only one of the three was asked.
    AskedOnce(Constituent),
}

/// An indicator of the common module that is not put side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCompared {
    /// Which one.
    pub id: IndicatorId,
    /// What it is called.
    pub title: String,
    /// Why.
    pub why: Apart,
}

/// What the three say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The country, as the first of them that names it writes it; may be empty.
    pub country: String,
    /// Government, employers, workers.
    pub members: [Member; 3],
    /// What a reader should know before comparing.
    pub notes: Vec<Note>,
    /// The common module side by side.
    pub areas: Vec<AreaRows>,
    /// What is not put side by side.
    pub not_compared: Vec<NotCompared>,
    /// Indicators that all three read in the same way.
    pub agreed: Vec<(IndicatorId, Reading)>,
    /// Indicators on which two of the three stand two levels apart or more.
    pub differing: Vec<IndicatorId>,
    /// Deficits that two or three of them have in common (D1 10).
    pub shared: Vec<Shared>,
    /// One's asset is another's deficit (D2 8).
    pub teaching: Vec<Teaching>,
    /// What could be done together about each shared deficit, and who could lead.
    pub joint: Vec<Joint>,
    /// What is for the country programme and the UN framework (D1 10, 15), those that most have in common first.
    pub priorities: Vec<Priority>,
    /// How each is seen by the others; it says nothing before all three agreed.
    pub mirror: Reflection,
}

/// How employers and workers bring their inputs together (D1 4).
pub const COORDINATION: &str = "COM-3.3";

/// Puts three assessments side by side, in any order; or says everything that stands in the way.
pub fn together(mut sides: [Side<'_>; 3], catalogue: &Catalogue) -> Result<Together, Vec<Refusal>> {
    let refusals = stands_in_the_way(&mut sides);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let (areas, not_compared) = compare::side_by_side(&sides);
    let rows: Vec<&Row> = areas.iter().flat_map(|area| &area.rows).collect();
    let shared = follow::shared(&rows);
    let joint = follow::joint(&rows, &shared, &sides, catalogue);
    Ok(Together {
        country: sides
            .iter()
            .map(|side| side.assessment.subject.country.trim())
            .find(|country| !country.is_empty())
            .unwrap_or_default()
            .to_owned(),
        members: sides.map(member),
        notes: check::notes(&sides),
        agreed: compare::agreed(&rows),
        differing: compare::differing(&rows),
        teaching: follow::teaching(&rows),
        priorities: follow::priorities(&rows, &shared),
        mirror: mirror::reflection(&sides),
        shared,
        joint,
        not_compared,
        areas,
    })
}

/// What is known to stand in the way; also of fewer than three, while the others cannot be read. Puts them in order.
pub fn stands_in_the_way(sides: &mut [Side<'_>]) -> Vec<Refusal> {
    sides.sort_by_key(|side| {
        let (assessment, subject) = (side.assessment, &side.assessment.subject);
        (subject.constituent, &subject.organization, assessment.round, &assessment.id, assessment.revision)
    });
    check::refusals(sides)
}

fn member(side: Side<'_>) -> Member {
    let assessment = side.assessment;
    Member {
        constituent: assessment.subject.constituent,
        organization: assessment.subject.organization.clone(),
        id: assessment.id.clone(),
        round: assessment.round,
        date: assessment.workshop.date,
        modules: side.instrument.parts.iter().map(Part::reference).collect(),
        is_closed: assessment.is_closed(),
    }
}

impl Together {
    /// Says of whom the file is no longer what its group closed; only whoever knows the text of a file can tell.
    pub fn note_changes(&mut self, of: impl Iterator<Item = Constituent>) {
        self.notes.splice(0..0, of.map(Note::Changed));
    }

    /// Every indicator that is put side by side, in instrument order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.areas.iter().flat_map(|area| &area.rows)
    }

    /// One of them.
    pub fn row(&self, id: &IndicatorId) -> Option<&Row> {
        self.rows().find(|row| row.indicator.id == *id)
    }

    /// How the social partners read the coordination of their inputs, where they were asked with the same words (D1 4).
    pub fn coordination(&self) -> Option<(&Cell, &Cell)> {
        let row = self.rows().find(|row| row.indicator.id.as_str() == COORDINATION)?;
        let [_, employers, workers] = &row.cells;
        (employers.state.is_some() && workers.state.is_some()).then_some((employers, workers))
    }
}
