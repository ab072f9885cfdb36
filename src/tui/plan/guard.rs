//! What the guard finds in the plan: open findings first, then those that the group accepts, then what it accepted and
//! the guard does not find any more.

use crate::model::Catalogue;
use crate::planning::{Finding, guard, is_found};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

use super::listing::{Detail, Entry, Listing, about_named};

/// Where a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// To be mended or accepted.
    Open,
    /// Accepted with a reason.
    Accepted,
    /// Accepted with a reason, and not found any more.
    Gone,
}

/// The findings in the order of the view. What is gone is what was found, with the reason that stayed.
pub(crate) fn findings(document: &Document, catalogue: &Catalogue) -> Vec<(Standing, Finding)> {
    let interview = &document.interview;
    let all = guard(interview.instrument(), interview.assessment(), &document.scores, catalogue);
    let waivers = &interview.assessment().plan.waivers;
    let gone = waivers.iter().filter(|waiver| !is_found(waiver, &all)).map(|waiver| {
        let (rule, about, waived) = (waiver.rule, waiver.about.clone(), Some(waiver.because.clone()));
        (Standing::Gone, Finding { rule, about, waived })
    });
    let gone: Vec<_> = gone.collect();
    let (open, waived): (Vec<_>, Vec<_>) = all.into_iter().partition(|finding| finding.waived.is_none());
    let open = open.into_iter().map(|finding| (Standing::Open, finding));
    open.chain(waived.into_iter().map(|finding| (Standing::Accepted, finding))).chain(gone).collect()
}

pub(crate) fn listing(words: &Words, document: &Document, catalogue: &Catalogue) -> Listing {
    let plan = &document.interview.assessment().plan;
    let findings = findings(document, catalogue);
    let count = |standing| findings.iter().filter(|(other, _)| *other == standing).count();
    let (open, accepted, gone) = (count(Standing::Open), count(Standing::Accepted), count(Standing::Gone));
    let empty = if plan.is_empty() { words.say("guard-no-plan") } else { words.say("guard-nothing") }.into_owned();
    let lead = match (open, accepted, gone) {
        (0, 0, 0) => String::new(),
        (0, 0, _) => empty.clone(),
        (0, _, _) => words.say("guard-all-accepted").into_owned(),
        (_, _, _) => words.say("guard-lead").into_owned(),
    };
    let entries = findings.iter().enumerate().map(|(at, (standing, finding))| {
        let begins = at == 0 || findings.get(at - 1).is_some_and(|(before, _)| before != standing);
        let heading = match standing {
            Standing::Open => say!(words, "guard-heading-open", count = open),
            Standing::Accepted => say!(words, "guard-heading-accepted", count = accepted),
            Standing::Gone => say!(words, "guard-heading-gone", count = gone),
        };
        let heading = if begins { heading } else { String::new() };
        Entry { heading, ..entry(words, document, catalogue, *standing, finding) }
    });
    Listing { lead, entries: entries.collect(), empty }
}

fn entry(words: &Words, document: &Document, catalogue: &Catalogue, standing: Standing, finding: &Finding) -> Entry {
    let said = catalogue.guard_text(finding.rule);
    let text = said.map_or_else(|| finding.rule.word().to_owned(), |said| said.title.clone());
    let facts = about_named(words, document, &finding.about);
    // A narrow list clips both.
    let mut detail = vec![Detail::new(Role::Title, format!("{text}: {facts}"))];
    if standing == Standing::Gone {
        detail.push(Detail::new(Role::Warning, words.say("guard-gone")));
    }
    if let Some(because) = &finding.waived {
        detail.push(Detail::new(Role::Chosen, say!(words, "guard-accepted-because", because = because.clone())));
    }
    if let Some(said) = said {
        detail.push(Detail::new(Role::Text, said.finding.clone()));
        detail.push(Detail::new(Role::Text, say!(words, "guard-mend", mend = said.mend.clone())));
        detail.push(Detail::new(Role::Muted, say!(words, "guard-source", source = said.source.join(", "))));
    }
    let sign = match standing {
        Standing::Open => (Sign::Open, Role::Deficit),
        Standing::Accepted => (Sign::Tick, Role::Asset),
        Standing::Gone => (Sign::Across, Role::Muted),
    };
    Entry { sign: Some(sign), text, facts, detail, ..Entry::default() }
}
