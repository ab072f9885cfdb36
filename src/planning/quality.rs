//! The message key of each mark and criterion of the appraisal (`text/en/plan.ftl`).

use super::appraisal::{Criterion, Judged, Mark};

/// Pass, weak or missing; or that it asks about nothing in this plan.
pub fn mark(judged: &Judged) -> &'static str {
    if !judged.is_asked() {
        return "mark-not-asked";
    }
    match judged.mark {
        Mark::Pass => "mark-pass",
        Mark::Weak => "mark-weak",
        Mark::Missing => "mark-missing",
    }
}

/// What a criterion is called.
pub fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Evidence => "criterion-evidence",
        Criterion::Ownership => "criterion-ownership",
        Criterion::Consulted => "criterion-consulted",
        Criterion::Responsible => "criterion-responsible",
        Criterion::FirstStep => "criterion-first-step",
        Criterion::Output => "criterion-output",
        Criterion::ThreeLevels => "criterion-three-levels",
        Criterion::Institutional => "criterion-institutional",
        Criterion::Selection => "criterion-selection",
        Criterion::PassingOn => "criterion-passing-on",
        Criterion::Funding => "criterion-funding",
        Criterion::Sustained => "criterion-sustained",
        Criterion::FollowUp => "criterion-follow-up",
        Criterion::Linked => "criterion-linked",
    }
}

/// What a criterion asks.
pub fn criterion_asks(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Evidence => "asks-evidence",
        Criterion::Ownership => "asks-ownership",
        Criterion::Consulted => "asks-consulted",
        Criterion::Responsible => "asks-responsible",
        Criterion::FirstStep => "asks-first-step",
        Criterion::Output => "asks-output",
        Criterion::ThreeLevels => "asks-three-levels",
        Criterion::Institutional => "asks-institutional",
        Criterion::Selection => "asks-selection",
        Criterion::PassingOn => "asks-passing-on",
        Criterion::Funding => "asks-funding",
        Criterion::Sustained => "asks-sustained",
        Criterion::FollowUp => "asks-follow-up",
        Criterion::Linked => "asks-linked",
    }
}
