//! The common module in three columns: what was asked with the same words, and what was not.

use crate::model::{Audience, Constituent, Indicator, IndicatorId, Module, Placed};
use crate::scoring::Reading;

use super::{Apart, AreaRows, Cell, NotCompared, Row, Side};

/// Two levels apart is a difference that is said.
const APART: u8 = 2;

/// Whether a module asks all three with the same words.
pub(super) fn is_for_all(module: &Module) -> bool {
    module.audience == Audience::All
}

/// The indicators for all three that a side was asked, in instrument order.
fn asked<'a>(side: &Side<'a>) -> Vec<Placed<'a>> {
    side.instrument.in_scope(&side.assessment.selection).filter(|placed| is_for_all(placed.module)).collect()
}

/// The areas with their rows, and what is not put side by side.
pub(super) fn side_by_side(sides: &[Side<'_>; 3]) -> (Vec<AreaRows>, Vec<NotCompared>) {
    let every: Vec<(Constituent, Placed<'_>)> = sides
        .iter()
        .flat_map(|side| asked(side).into_iter().map(|placed| (side.assessment.subject.constituent, placed)))
        .collect();
    let mut ids: Vec<&IndicatorId> = every.iter().map(|(_, placed)| &placed.indicator.id).collect();
    ids.sort();
    ids.dedup();
    // The order of the first that was asked; ids in their own order where it was not asked them all.
    let place = |id: &IndicatorId| every.iter().position(|(_, placed)| placed.indicator.id == *id);
    let area_place = |id: &IndicatorId| every.iter().position(|(_, placed)| placed.area.id == id.area());
    ids.sort_by_key(|id| (area_place(id), place(id)));
    let (mut areas, mut not_compared): (Vec<AreaRows>, Vec<NotCompared>) = (Vec::new(), Vec::new());
    for id in ids {
        let askers: Vec<&(Constituent, Placed<'_>)> =
            every.iter().filter(|(_, placed)| placed.indicator.id == *id).collect();
        let [(who, first), others @ ..] = askers.as_slice() else { continue };
        let is_same = |other: &&(Constituent, Placed<'_>)| other.1.indicator.revision == first.indicator.revision;
        let why = if others.is_empty() {
            Some(Apart::AskedOnce(*who))
        } else if others.iter().all(is_same) {
            None
        } else {
            Some(Apart::Reworded(askers.iter().map(|(who, placed)| (*who, placed.indicator.revision)).collect()))
        };
        if let Some(why) = why {
            not_compared.push(NotCompared { id: id.clone(), title: first.indicator.title.clone(), why });
            continue;
        }
        let row = Row { indicator: first.indicator.clone(), cells: sides.map(|side| cell(&side, first.indicator)) };
        if let Some(area) = areas.iter_mut().find(|area| area.id == first.area.id) {
            area.rows.push(row);
        } else {
            let area = first.area;
            areas.push(AreaRows { id: area.id.clone(), title: area.title.clone(), rows: vec![row] });
        }
    }
    (areas, not_compared)
}

/// What a side says of an indicator.
pub(super) fn cell(side: &Side<'_>, indicator: &Indicator) -> Cell {
    let score = side.scores.indicator(&indicator.id);
    let answer = side.assessment.answers.get(&indicator.id);
    Cell {
        constituent: side.assessment.subject.constituent,
        state: score.map(|score| score.state),
        agreed: score.and_then(|score| score.agreed),
        supported: score.and_then(|score| score.supported),
        desired: score.and_then(|score| score.desired),
        reading: score.and_then(|score| score.reading),
        at_risk: score.is_some_and(crate::scoring::IndicatorScore::is_asset_at_risk),
        practice: score.and(answer).map(|answer| answer.good_practice.trim().to_owned()).unwrap_or_default(),
    }
}

/// The indicators that all three read in the same way.
pub(super) fn agreed(rows: &[&Row]) -> Vec<(IndicatorId, Reading)> {
    let same = |row: &&Row| {
        let [one, two, three] = &row.cells;
        let reading = one.reading?;
        (two.reading == Some(reading) && three.reading == Some(reading)).then(|| (row.indicator.id.clone(), reading))
    };
    rows.iter().filter_map(same).collect()
}

/// The indicators on which two stand apart.
pub(super) fn differing(rows: &[&Row]) -> Vec<IndicatorId> {
    let apart = |row: &&&Row| {
        let levels = || row.cells.iter().filter_map(|cell| cell.supported);
        match (levels().min(), levels().max()) {
            (Some(low), Some(high)) => high.get().saturating_sub(low.get()) >= APART,
            _ => false,
        }
    };
    rows.iter().filter(apart).map(|row| row.indicator.id.clone()).collect()
}
