//! What the guard finds in the plan: open findings first, then those that the group accepts.

use crate::model::Catalogue;
use crate::planning::{Finding, guard};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

use super::listing::{Detail, Entry, Listing, about_named};

/// The findings in the order of the view.
pub(crate) fn findings(document: &Document, catalogue: &Catalogue) -> Vec<Finding> {
    let interview = &document.interview;
    let all = guard(interview.instrument(), interview.assessment(), &document.scores, catalogue);
    let (open, waived): (Vec<_>, Vec<_>) = all.into_iter().partition(|finding| finding.waived.is_none());
    open.into_iter().chain(waived).collect()
}

pub(crate) fn listing(words: &Words, document: &Document, catalogue: &Catalogue) -> Listing {
    let plan = &document.interview.assessment().plan;
    let findings = findings(document, catalogue);
    let open = findings.iter().filter(|finding| finding.waived.is_none()).count();
    let lead = match (findings.is_empty(), open) {
        (true, _) => String::new(),
        (false, 0) => words.say("guard-all-accepted").into_owned(),
        (false, _) => words.say("guard-lead").into_owned(),
    };
    let empty = if plan.is_empty() { words.say("guard-no-plan") } else { words.say("guard-nothing") }.into_owned();
    let entries = findings.iter().enumerate().map(|(at, finding)| {
        let heading = match &finding.waived {
            None if at == 0 => say!(words, "guard-heading-open", count = open),
            Some(_) if at == open => say!(words, "guard-heading-accepted", count = findings.len() - open),
            None | Some(_) => String::new(),
        };
        Entry { heading, ..entry(words, document, catalogue, finding) }
    });
    Listing { lead, entries: entries.collect(), empty }
}

fn entry(words: &Words, document: &Document, catalogue: &Catalogue, finding: &Finding) -> Entry {
    let said = catalogue.guard_text(finding.rule);
    let text = said.map_or_else(|| finding.rule.word().to_owned(), |said| said.title.clone());
    let facts = about_named(words, document, &finding.about);
    // A narrow list clips both.
    let mut detail = vec![Detail::new(Role::Title, format!("{text}: {facts}"))];
    if let Some(because) = &finding.waived {
        detail.push(Detail::new(Role::Chosen, say!(words, "guard-accepted-because", because = because.clone())));
    }
    if let Some(said) = said {
        detail.push(Detail::new(Role::Text, said.finding.clone()));
        detail.push(Detail::new(Role::Text, say!(words, "guard-mend", mend = said.mend.clone())));
        detail.push(Detail::new(Role::Muted, say!(words, "guard-source", source = said.source.join(", "))));
    }
    let sign = if finding.waived.is_some() { (Sign::Tick, Role::Asset) } else { (Sign::Open, Role::Deficit) };
    Entry { sign: Some(sign), text, facts, detail, ..Entry::default() }
}
