//! What the guard finds in the plan, rule by rule, and what of it the group accepts with a reason.

use crate::model::{About, GuardRule, Waiver};
use crate::planning::{Finding, is_found};
use crate::say;

use super::super::document::{Column, ColumnKind, Fact, Section, Table};
use super::super::source::Source;

/// What is still to be mended.
pub(super) fn open(source: Source<'_>, findings: &[Finding]) -> Section {
    let open: Vec<_> = findings.iter().filter(|finding| super::is_open(finding)).collect();
    let mut part = Section::new(say!(source.words, "report-guard-heading", count = open.len()));
    part.say(source.text(if open.is_empty() { "report-guard-nothing" } else { "report-guard-lead" }));
    for rule in GuardRule::ALL {
        let about: Vec<_> = open.iter().filter(|finding| finding.rule == *rule).map(|one| &one.about).collect();
        if !about.is_empty() {
            part.part(of_rule(source, *rule, &about));
        }
    }
    part
}

/// What a rule finds, why it matters, and a way to mend it.
fn of_rule(source: Source<'_>, rule: GuardRule, about: &[&About]) -> Section {
    let mut part = Section::new(super::title(source, rule));
    let text = source.catalogue.guard_text(rule);
    if let Some(text) = text {
        part.say(text.finding.clone());
    }
    part.list(about.iter().map(|about| named(source, about)).collect());
    if let Some(text) = text {
        part.facts(vec![
            Fact::new(source.text("report-guard-mend"), text.mend.clone()),
            Fact::new(source.text("report-guard-source"), text.source.join(", ")),
        ]);
    }
    part
}

/// What the group accepts, and why. A reason stays also when its finding is gone.
pub(super) fn accepted(source: Source<'_>, findings: &[Finding]) -> Section {
    let mut part = Section::new(source.text("report-waivers-heading"));
    let row = |waiver: &Waiver| {
        let title = super::title(source, waiver.rule);
        let still = is_found(waiver, findings);
        vec![
            if still { title } else { say!(source.words, "report-waivers-gone", title = title) },
            named(source, &waiver.about),
            waiver.because.clone(),
        ]
    };
    let columns = vec![
        Column::new(ColumnKind::Text, source.text("report-waivers-finding")),
        Column::new(ColumnKind::Text, source.text("report-waivers-about")),
        Column::new(ColumnKind::Text, source.text("report-waivers-because")),
    ];
    let rows = source.assessment.plan.waivers.iter().map(row).collect();
    part.table(Table { caption: String::new(), columns, rows });
    part
}

fn named(source: Source<'_>, about: &About) -> String {
    match about {
        About::Plan => source.text("report-guard-plan"),
        About::Action(id) => say!(source.words, "report-guard-action", name = source.action_name(id)),
        About::Indicator(id) => source.indicator_name(id),
    }
}
