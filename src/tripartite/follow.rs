//! What follows from looking together: shared interests, who can teach whom, joint actions, common priorities.

use std::cmp::Reverse;

use crate::model::{
    ApproachId, ApproachKind, Catalogue, Constituent, Indicator, IndicatorId, Level, Month, Status, Step,
};
use crate::scoring::Reading;

use super::{Cell, Row, Side};

/// The area about country programmes and UN planning.
const PROGRAMMES: &str = "COM-4";

/// The most ways that are suggested.
const MOST_WAYS: usize = 3;

/// A deficit that two or three have in common: there their interests meet (D1 10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The indicator.
    pub id: IndicatorId,
    /// Who has it, in the usual order.
    pub by: Vec<Constituent>,
}

/// One's asset is another's deficit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teaching {
    /// The indicator.
    pub id: IndicatorId,
    /// Whose asset it is.
    pub from: Constituent,
    /// Whose deficit it is.
    pub to: Vec<Constituent>,
    /// The asset hangs on one person or one project.
    pub at_risk: bool,
}

/// An action that one of them already has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointAction {
    /// Whose it is.
    pub constituent: Constituent,
    /// Its number in its owner's plan.
    pub number: usize,
    /// What.
    pub what: String,
    /// Who answers for it.
    pub owner: String,
    /// When it is to be done.
    pub due: Month,
    /// How far it is.
    pub status: Status,
}

/// A way out of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Which one.
    pub id: ApproachId,
    /// What it is called; empty when the catalogue has not got it.
    pub title: String,
}

/// What could be done together about a shared deficit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The indicator.
    pub id: IndicatorId,
    /// Who shares the deficit.
    pub by: Vec<Constituent>,
    /// The actions that their plans have for it, dropped ones left out.
    pub actions: Vec<JointAction>,
    /// Who could lead: of those with an action, or of all where nobody has one, whoever stands highest. More than one
    /// agree among themselves.
    pub lead: Vec<Constituent>,
    /// Ways to begin where nobody has an action; never training alone.
    pub ways: Vec<Way>,
}

/// Something for the country programme and the UN framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// The indicator.
    pub id: IndicatorId,
    /// Whose deficit it is.
    pub by: Vec<Constituent>,
    /// Whether it is about taking part in these programmes.
    pub is_about_programmes: bool,
}

fn with(row: &Row, reading: Reading) -> Vec<Constituent> {
    row.cells.iter().filter(|cell| cell.reading == Some(reading)).map(|cell| cell.constituent).collect()
}

pub(super) fn shared(rows: &[&Row]) -> Vec<Shared> {
    let shared = rows.iter().map(|row| Shared { id: row.indicator.id.clone(), by: with(row, Reading::Deficit) });
    shared.filter(|shared| shared.by.len() >= 2).collect()
}

pub(super) fn teaching(rows: &[&Row]) -> Vec<Teaching> {
    let mut found = Vec::new();
    for row in rows {
        let to = with(row, Reading::Deficit);
        if to.is_empty() {
            continue;
        }
        for cell in row.cells.iter().filter(|cell| cell.reading == Some(Reading::Asset)) {
            let id = row.indicator.id.clone();
            found.push(Teaching { id, from: cell.constituent, to: to.clone(), at_risk: cell.at_risk });
        }
    }
    found
}

pub(super) fn joint(rows: &[&Row], shared: &[Shared], sides: &[Side<'_>; 3], catalogue: &Catalogue) -> Vec<Joint> {
    let of = |shared: &Shared| {
        let row = rows.iter().find(|row| row.indicator.id == shared.id)?;
        let actions = actions(&shared.id, sides);
        let lead = lead(&row.cells, &actions);
        let ways = if actions.is_empty() { ways(row, &shared.by, catalogue) } else { Vec::new() };
        Some(Joint { id: shared.id.clone(), by: shared.by.clone(), actions, lead, ways })
    };
    shared.iter().filter_map(of).collect()
}

/// The actions of the plans that serve an indicator.
fn actions(id: &IndicatorId, sides: &[Side<'_>; 3]) -> Vec<JointAction> {
    let mut found = Vec::new();
    for side in sides {
        let plan = &side.assessment.plan;
        found.extend(plan.for_indicator(id).map(|action| JointAction {
            constituent: side.assessment.subject.constituent,
            number: plan.number(&action.id).unwrap_or(0),
            what: action.what.clone(),
            owner: action.owner.clone(),
            due: action.due,
            status: action.status,
        }));
    }
    found
}

/// Whoever stands highest among those with an action, or among all where nobody has one.
fn lead(cells: &[Cell; 3], actions: &[JointAction]) -> Vec<Constituent> {
    let has_one = |cell: &&Cell| actions.iter().any(|action| action.constituent == cell.constituent);
    let candidates: Vec<&Cell> = if actions.is_empty() {
        cells.iter().filter(|cell| cell.supported.is_some()).collect()
    } else {
        cells.iter().filter(has_one).collect()
    };
    let highest = candidates.iter().map(|cell| cell.supported).max().flatten();
    candidates.iter().filter(|cell| cell.supported == highest).map(|cell| cell.constituent).collect()
}

/// Ways to take the next step of whoever stands lowest: that step is one for all who share the deficit.
fn ways(row: &Row, by: &[Constituent], catalogue: &Catalogue) -> Vec<Way> {
    let sharing = row.cells.iter().filter(|cell| by.contains(&cell.constituent));
    let Some(lowest) = sharing.filter_map(|cell| cell.supported).min() else { return Vec::new() };
    let Some(step) = step_from(&row.indicator, lowest) else { return Vec::new() };
    let found = |id: &ApproachId| catalogue.approach(id);
    let is_training = |id: &&ApproachId| {
        found(id).is_some_and(|approach| {
            let kinds = [Some(approach.kind), approach.second_kind];
            kinds.into_iter().flatten().all(|kind| kind == ApproachKind::Transfer)
        })
    };
    let mut ways: Vec<&ApproachId> = step.approaches.iter().collect();
    ways.sort_by_key(|id| is_training(id));
    if ways.first().is_some_and(is_training) {
        // Training alone is no way (D1 2, 17(c)).
        return Vec::new();
    }
    let named = |id: &ApproachId| {
        let title = found(id).map(|approach| approach.title.clone()).unwrap_or_default();
        Way { id: id.clone(), title }
    };
    ways.into_iter().take(MOST_WAYS).map(named).collect()
}

/// The first step that leads on from a level.
fn step_from(indicator: &Indicator, level: Level) -> Option<&Step> {
    indicator.approaches.iter().filter(|step| step.to > level).min_by_key(|step| step.to)
}

pub(super) fn priorities(rows: &[&Row], shared: &[Shared]) -> Vec<Priority> {
    let mut found: Vec<Priority> = rows
        .iter()
        .filter_map(|row| {
            let id = row.indicator.id.clone();
            let by = with(row, Reading::Deficit);
            let is_about_programmes = id.area().as_str() == PROGRAMMES;
            let is_one = !by.is_empty() && (is_about_programmes || shared.iter().any(|shared| shared.id == id));
            is_one.then_some(Priority { id, by, is_about_programmes })
        })
        .collect();
    // Stable: those that equally many have stay in instrument order.
    found.sort_by_key(|priority| Reverse(priority.by.len()));
    found
}
