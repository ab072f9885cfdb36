//! How far the group has come.

use crate::model::{Area, Standing};

use super::Interview;

/// How many of what is asked have an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Indicators asked.
    pub asked: usize,
    /// Indicators whose answer stands, whatever it is.
    pub answered: usize,
    /// Indicators in the parking lot.
    pub parked: usize,
}

/// The progress in one area.
#[derive(Clone, Copy, Debug)]
pub struct AreaProgress<'a> {
    /// The area.
    pub area: &'a Area,
    /// The position of its first indicator in what is asked.
    pub first: usize,
    /// How far it is.
    pub progress: Progress,
}

impl Interview {
    /// The progress over everything that is asked.
    pub fn progress(&self) -> Progress {
        self.areas().fold(Progress::default(), |sum, area| Progress {
            asked: sum.asked + area.progress.asked,
            answered: sum.answered + area.progress.answered,
            parked: sum.parked + area.progress.parked,
        })
    }

    /// The progress in each area that is asked, in order.
    pub fn areas(&self) -> impl Iterator<Item = AreaProgress<'_>> {
        let mut areas: Vec<AreaProgress<'_>> = Vec::new();
        for (first, placed) in self.instrument.in_scope(&self.assessment.selection).enumerate() {
            let answer = self.assessment.answers.get(&placed.indicator.id);
            let answered = answer.is_some_and(|answer| answer.standing != Standing::Unanswered);
            let parked = answer.is_some_and(|answer| answer.review);
            if areas.last().is_none_or(|last| last.area.id != placed.area.id) {
                areas.push(AreaProgress { area: placed.area, first, progress: Progress::default() });
            }
            if let Some(last) = areas.last_mut() {
                last.progress.asked += 1;
                last.progress.answered += usize::from(answered);
                last.progress.parked += usize::from(parked);
            }
        }
        areas.into_iter()
    }
}
