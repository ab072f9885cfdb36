//! `stocktake explain`: how the figures of one indicator or area came about.

use crate::format;
use crate::format::clean::quoted;
use crate::model::{AreaId, IndicatorId, Instrument};
use crate::report::comparison::last;
use crate::scoring::{self, Explanation};
use crate::text::Words;

use super::arguments::Explain;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain, complain_about, on_one_line};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Explain) -> Result<Ending, Failure> {
    let loaded = match desk.load(&arguments.file) {
        Ok(loaded) => loaded,
        Err(problems) => {
            complain_about(&arguments.file, &problems);
            return Ok(Ending::Problems);
        }
    };
    let Some(explanation) = explain(&loaded, &arguments.id) else {
        complain(&format!("error: {}", unknown(loaded.instrument(), &arguments.id)));
        return Ok(Ending::Problems);
    };
    complain_about(&arguments.file, &loaded.warnings);
    if loaded.read.assessment.rehearsal {
        output.line(&Words::english().say("rehearsal-mark"))?;
    }
    output.line(&on_one_line(&explanation.title))?;
    for (number, step) in (1..).zip(&explanation.steps) {
        output.line(&format!("{number:>3}. {}", on_one_line(step)))?;
    }
    Ok(Ending::Fine)
}

fn explain(loaded: &Loaded, id: &str) -> Option<Explanation> {
    let (words, id) = (Words::english(), id.trim().to_ascii_uppercase());
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let scores = scoring::score(instrument, assessment);
    match (IndicatorId::new(&id), AreaId::new(&id)) {
        (Some(id), _) => {
            let mut explanation = scoring::explain::indicator(&words, instrument, assessment, &scores, &id)?;
            let placed = instrument.find(&id)?;
            explanation.steps.extend(last(&words, assessment, placed.indicator));
            Some(explanation)
        }
        (None, Some(id)) => scoring::explain::area(&words, instrument, assessment, &scores, &id),
        (None, None) => None,
    }
}

fn unknown(instrument: &Instrument, id: &str) -> String {
    let modules = instrument.parts.iter().map(|part| part.module.id.as_str()).collect::<Vec<_>>().join(" and ");
    let areas = instrument.parts.iter().flat_map(|part| &part.module.areas);
    let ids = areas.flat_map(|area| {
        let indicators = area.indicators.iter().map(|indicator| indicator.id.as_str());
        std::iter::once(area.id.as_str()).chain(indicators)
    });
    let help = format::meant(id, ids, "name one such as \"COM-1\" or \"COM-1.1\"");
    format!("{modules} have no indicator or area {} ({help})", quoted(id))
}
