//! `stocktake tripartite`: three constituents of a country together, as text, as JSON or as a page.

mod text;

use std::path::Path;

use crate::format::assessment::is_changed_since_closing;
use crate::format::tripartite::to_json;
use crate::report::tripartite as said;
use crate::scoring::{self, Scores};
use crate::text::Words;
use crate::tripartite::{Side, stands_in_the_way, together};
use crate::tui::documents::made;

use super::arguments::{Document, Tripartite};
use super::desk::{Desk, Loaded};
use super::output::{Output, complain};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Tripartite) -> Result<Ending, Failure> {
    let words = Words::english();
    let loaded: Vec<Option<(Loaded, Scores)>> = arguments.files.iter().map(|path| load(desk, path)).collect();
    let loaded: Vec<(Loaded, Scores)> = loaded.into_iter().flatten().collect();
    let sides = loaded.iter().map(|(loaded, scores)| Side {
        instrument: loaded.instrument(),
        assessment: &loaded.read.assessment,
        scores,
    });
    let catalogue = desk.library.catalogue();
    let changed = loaded.iter().map(|(one, _)| &one.read.assessment).filter(|one| is_changed_since_closing(one));
    // What can be known of two is said too when the third cannot be read.
    let looked = match <[Side<'_>; 3]>::try_from(sides.collect::<Vec<_>>()) {
        Ok(sides) => together(sides, &catalogue),
        Err(mut known) => Err(stands_in_the_way(&mut known)),
    };
    let mut together = match looked {
        Ok(together) => together,
        Err(refusals) => {
            for refusal in &refusals {
                complain(&format!("error: {}", said::refusal(&words, refusal)));
            }
            complain("nothing was shown");
            return Ok(Ending::Problems);
        }
    };
    together.note_changes(changed.map(|one| one.subject.constituent));
    if arguments.json {
        output.json(&to_json(&together, arguments.mirror))?;
        return Ok(Ending::Fine);
    }
    let Tripartite { format, output: to, force, .. } = arguments;
    if to.is_none() && format.is_none() {
        output.text(&text::page(&words, &together, arguments.mirror))?;
        return Ok(Ending::Fine);
    }
    let document = said::document(&words, &together, arguments.mirror, &made());
    let page = Document { format: *format, output: to.clone(), force: *force };
    super::report::write(desk, output, &document, &page)
}

/// An assessment with its results; says what is wrong with it.
fn load(desk: &Desk, path: &Path) -> Option<(Loaded, Scores)> {
    let loaded = desk.load_aloud(path)?;
    let scores = scoring::score(loaded.instrument(), &loaded.read.assessment);
    Some((loaded, scores))
}
