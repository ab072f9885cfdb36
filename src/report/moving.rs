//! What a move to another edition changes, in words: for the screens and the command line alike.

use crate::editions::Facet;
use crate::editions::moving::{Line, Plan, Refused};
use crate::model::Answer;
use crate::say;
use crate::scoring::{State, names};
use crate::text::Words;

/// A part of a plan: a heading and what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the items have in common, and how many there are.
    pub heading: String,
    /// One item a line.
    pub items: Vec<String>,
}

/// What a move changes, first what a person decides by. Groups without items are left out, but for the modules and what deeper depths ask.
pub fn plan(words: &Words, plan: &Plan) -> Vec<Group> {
    let module = |one: &crate::editions::moving::ModuleMove| Group {
        heading: say!(
            words,
            "move-module",
            module = one.id.to_string(),
            from = one.from.to_string(),
            to = one.to.to_string()
        ),
        items: Vec::new(),
    };
    let all = |lines: &[Line]| lines.iter().map(|one| line(words, one)).collect::<Vec<_>>();
    let edited = |(one, facets): &(Line, Vec<Facet>)| {
        let facets: Vec<_> = facets.iter().map(|facet| words.say(facet_key(*facet))).collect();
        say!(words, "move-line", name = name(words, one), what = facets.join(", "))
    };
    let edited: Vec<String> = plan.edited.iter().map(edited).collect();
    let dropped: Vec<String> = plan.dropped.iter().map(ToString::to_string).collect();
    let (kept, returning, reworded) = (all(&plan.kept), all(&plan.returning), all(&plan.reworded));
    let (gone, added) = (all(&plan.gone), all(&plan.added));
    let groups = [
        (say!(words, "move-reworded", count = reworded.len()), reworded),
        (say!(words, "move-gone", count = gone.len()), gone),
        (say!(words, "move-dropped", count = dropped.len()), dropped),
        (say!(words, "move-added", count = added.len()), added),
        (say!(words, "move-returning", count = returning.len()), returning),
        (say!(words, "move-edited", count = edited.len()), edited),
        (say!(words, "move-kept", count = kept.len()), kept),
    ];
    let groups = groups.into_iter().filter(|(_, items)| !items.is_empty());
    let groups = groups.map(|(heading, items)| Group { heading, items });
    let deeper = (plan.deeper > 0)
        .then(|| Group { heading: say!(words, "move-deeper", count = plan.deeper), items: Vec::new() });
    plan.modules.iter().map(module).chain(deeper).chain(groups).collect()
}

/// Why an assessment cannot be moved.
pub fn refused(words: &Words, refused: &Refused) -> String {
    match refused {
        Refused::Nothing => words.say("move-refused-nothing").into_owned(),
        Refused::Unmarked { module, version, indicators } => {
            let indicators: Vec<_> = indicators.iter().map(ToString::to_string).collect();
            let (module, version) = (module.to_string(), version.to_string());
            say!(words, "move-refused-unmarked", module = module, version = version, indicators = indicators.join(", "))
        }
        Refused::OtherConstituent { module, version, constituent } => {
            let constituent = words.say(names::constituent(*constituent));
            let (module, version) = (module.to_string(), version.to_string());
            say!(words, "move-refused-constituent", module = module, version = version, constituent = constituent)
        }
        Refused::Twice { module, version, id } => {
            let (module, version) = (module.to_string(), version.to_string());
            say!(words, "move-refused-twice", module = module, version = version, id = id.as_str())
        }
    }
}

/// What an answer says in a few words: its level and the desired one, or why there is none.
pub fn gist(words: &Words, answer: &Answer) -> String {
    match (answer.agreed(), answer.desired) {
        (Some(level), Some(desired)) => {
            say!(words, "move-level-desired", level = level.get(), desired = desired.get())
        }
        (Some(level), None) => say!(words, "move-level", level = level.get()),
        (None, _) => words.say(names::state(State::from(&answer.standing))).into_owned(),
    }
}

fn line(words: &Words, line: &Line) -> String {
    match &line.answer {
        Some(answer) => say!(words, "move-line", name = name(words, line), what = gist(words, answer)),
        None => name(words, line),
    }
}

/// The id with the title; before the felt need is given with that of the area, since a title can tell what the good
/// answer is (D1 17(a)).
fn name(words: &Words, line: &Line) -> String {
    if line.answer.is_some() {
        return format!("{} {}", line.id, line.title);
    }
    say!(words, "move-in-area", id = line.id.to_string(), area = line.area.as_str())
}

fn facet_key(facet: Facet) -> &'static str {
    match facet {
        Facet::Title => "facet-title",
        Facet::FeltNeed => "facet-felt-need",
        Facet::Question => "facet-question",
        Facet::Evidence => "facet-evidence",
        Facet::Probes => "facet-probes",
        Facet::NotApplicable => "facet-not-applicable",
        Facet::AssetReading => "facet-asset-reading",
        Facet::DeficitReading => "facet-deficit-reading",
        Facet::FollowUp => "facet-follow-up",
        Facet::Depths => "facet-depths",
        Facet::CapacityType => "facet-type",
        Facet::CapacityLevel => "facet-level",
        Facet::Core => "facet-core",
        Facet::Mandate => "facet-mandate",
        Facet::GenderMarker => "facet-gender-marker",
        Facet::Weight => "facet-weight",
        Facet::Outcomes => "facet-outcomes",
        Facet::Source => "facet-source",
        Facet::PairsWith => "facet-pairs-with",
        Facet::Approaches => "facet-approaches",
    }
}
