//! The quality appraisal of a plan in the sense of D2 12(b) and 12(d): for each criterion pass, weak or missing.
//!
//! The guard finds single faults; the appraisal says how far the plan as a whole does what a good one does. It is no
//! score: criteria are neither weighed nor added up.

use std::collections::BTreeSet;

use crate::model::{Action, ActionId, Assessment, Catalogue, Funding, IndicatorId, Instrument, Role, Status};
use crate::scoring::Scores;

use super::guard::{counterparts, money, results};
use super::look::Look;

words! {
    /// How far a plan meets a criterion.
    Mark {
        /// All that it asks is there.
        Pass = "pass",
        /// Some of it is there.
        Weak = "weak",
        /// None of it is there.
        Missing = "missing",
    }
}

words! {
    /// What a good plan shows.
    Criterion {
        /// Evidence stands behind each action.
        Evidence = "evidence",
        /// The group said whom, which and what for.
        Ownership = "ownership",
        /// Social partners and others had a say.
        Consulted = "consulted",
        /// Somebody answers for each action by a date.
        Responsible = "responsible",
        /// Each action says what happens first.
        FirstStep = "first-step",
        /// Each output can be measured.
        Output = "output",
        /// People, organization and what is around it, for each core deficit.
        ThreeLevels = "three-levels",
        /// Technical capacity goes with institutional capacity.
        Institutional = "institutional",
        /// Recipients are chosen by criteria and have a back-up.
        Selection = "selection",
        /// Recipients pass it on.
        PassingOn = "passing-on",
        /// The money is there or asked for, and its source is named.
        Funding = "funding",
        /// It goes on when the support ends.
        Sustained = "sustained",
        /// Somebody looks later, and beyond how people liked it.
        FollowUp = "follow-up",
        /// It serves an outcome and stands in a programme.
        Linked = "linked",
    }
}

impl Criterion {
    /// The paragraph of the founding papers it comes from.
    pub const fn source(self) -> &'static str {
        match self {
            Criterion::Evidence => "D1 17(a)",
            Criterion::Ownership => "D1 2",
            Criterion::Consulted | Criterion::Selection | Criterion::PassingOn => "D1 17(d)",
            Criterion::Responsible | Criterion::Output => "D2 12(d)",
            Criterion::FirstStep => "D1 fn 7",
            Criterion::ThreeLevels => "D2 7",
            Criterion::Institutional => "D1 17(c)",
            Criterion::Funding | Criterion::Linked => "D1 17(f)",
            Criterion::Sustained => "D1 16(c)",
            Criterion::FollowUp => "D1 17(e)",
        }
    }
}

/// How a plan stands with a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Which criterion.
    pub criterion: Criterion,
    /// Pass when all meet it, weak when some do, missing when none does.
    pub mark: Mark,
    /// How many of those it asks about meet it.
    pub met: usize,
    /// How many it asks about: actions, core deficits, or questions.
    pub of: usize,
    /// The actions that do not meet it, in the order of the plan.
    pub lacking: Vec<ActionId>,
}

impl Judged {
    /// Whether it asks about anything in this plan. Of a plan without actions all is missing that they should say.
    pub fn is_asked(&self) -> bool {
        self.of > 0 || self.mark == Mark::Missing
    }
}

/// Every criterion in order. What a plan without actions should say of them is missing.
pub fn appraise(
    instrument: &Instrument,
    assessment: &Assessment,
    scores: &Scores,
    catalogue: &Catalogue,
) -> Vec<Judged> {
    let look = Look { instrument, assessment, plan: &assessment.plan, scores, catalogue };
    Criterion::ALL.iter().map(|&criterion| judge(criterion, &look, assessment)).collect()
}

fn judge(criterion: Criterion, look: &Look<'_>, assessment: &Assessment) -> Judged {
    let actions = |is_asked: &dyn Fn(&Action) -> bool, meets: &dyn Fn(&Action) -> bool| {
        let asked = look.actions().filter(|action| is_asked(action));
        of_actions(criterion, look, asked, meets)
    };
    let all = |meets: &dyn Fn(&Action) -> bool| actions(&|_| true, meets);
    match criterion {
        Criterion::Evidence => all(&|action| action.indicators.iter().any(|id| has_evidence(look, id))),
        Criterion::Ownership => {
            let scope = &assessment.scope;
            of_questions(criterion, [&scope.whom, &scope.which, &scope.purpose].map(|text| is_said(text)))
        }
        Criterion::Consulted => of_questions(criterion, consulted(assessment)),
        Criterion::Responsible => all(&|action| !money::is_nobody(&action.owner)),
        Criterion::FirstStep => all(&|action| is_said(&action.first_step)),
        Criterion::Output => all(&|action| !results::no_measure(action)),
        Criterion::ThreeLevels => three_levels(look),
        Criterion::Institutional => {
            let is_technical = look.actions().filter(|action| counterparts::is_technical(look, action));
            of_actions(criterion, look, is_technical, |action| !counterparts::technical_alone(look, action))
        }
        Criterion::Selection => actions(&|action| look.is_for_people(action), &|action| {
            is_said(&action.recipients.criteria) && is_said(&action.recipients.back_up)
        }),
        Criterion::PassingOn => {
            actions(&|action| look.is_for_people(action), &|action| is_said(&action.recipients.transfer))
        }
        Criterion::Funding => all(&is_paid),
        Criterion::Sustained => all(&|action| is_said(&action.sustained_by)),
        Criterion::FollowUp => all(&is_followed_up),
        Criterion::Linked => all(&|action| action.outcome.is_some() && is_said(&action.programme)),
    }
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}

/// More than what people say stands behind the level of an indicator.
fn has_evidence(look: &Look<'_>, id: &IndicatorId) -> bool {
    look.score(id).is_some_and(|score| score.supported.is_some() && score.strength.get() >= 2)
}

/// Whether people of several roles took part, and anybody from outside.
fn consulted(assessment: &Assessment) -> [bool; 2] {
    let lines = assessment.workshop.participants.iter().filter(|line| line.count > 0);
    let roles: BTreeSet<Option<Role>> = lines.map(|line| Role::of(&line.role)).collect();
    [roles.len() >= 2, roles.contains(&Some(Role::OutsidePartner))]
}

/// Free of cost, or paid for or asked for with a name for the source: whose money it is, or the line.
fn is_paid(action: &Action) -> bool {
    match action.funding {
        Some(Funding::NoCost) => true,
        Some(Funding::Funded | Funding::Requested) => action.funding_source.is_some() || is_said(&action.budget_line),
        Some(Funding::Unfunded) | None => false,
    }
}

/// Somebody looks when it has ended; and what is called done has more to show than that people liked it.
fn is_followed_up(action: &Action) -> bool {
    action.is_looked_at_later() && (action.status != Status::Done || action.has_more_than_reactions())
}

/// Core deficits with actions, and whether these reach the three levels.
fn three_levels(look: &Look<'_>) -> Judged {
    let (asked, missing) = (counterparts::core_deficits(look), counterparts::level_missing(look));
    let serves = |action: &&Action| action.indicators.iter().any(|id| missing.contains(id));
    let lacking = look.actions().filter(serves).map(|action| action.id.clone()).collect();
    let (met, of) = (asked.len().saturating_sub(missing.len()), asked.len());
    Judged { criterion: Criterion::ThreeLevels, mark: mark(look, met, of), met, of, lacking }
}

/// A criterion that is asked of each of these actions.
fn of_actions<'a>(
    criterion: Criterion,
    look: &Look<'a>,
    asked: impl Iterator<Item = &'a Action>,
    meets: impl Fn(&'a Action) -> bool,
) -> Judged {
    let (meeting, lacking): (Vec<&Action>, Vec<&Action>) = asked.partition(|action| meets(action));
    let (met, of) = (meeting.len(), meeting.len() + lacking.len());
    let lacking = lacking.into_iter().map(|action| action.id.clone()).collect();
    Judged { criterion, mark: mark(look, met, of), met, of, lacking }
}

/// A criterion that is asked of the whole.
fn of_questions<const N: usize>(criterion: Criterion, answers: [bool; N]) -> Judged {
    let met = answers.iter().filter(|is_met| **is_met).count();
    Judged { criterion, mark: mark_of(met, N), met, of: N, lacking: Vec::new() }
}

/// What asks nothing of a plan with actions stands in nobody's way; a plan without any has nothing to show.
fn mark(look: &Look<'_>, met: usize, of: usize) -> Mark {
    if of == 0 && look.actions().next().is_some() { Mark::Pass } else { mark_of(met, of) }
}

fn mark_of(met: usize, of: usize) -> Mark {
    match met {
        0 => Mark::Missing,
        _ if met == of => Mark::Pass,
        _ => Mark::Weak,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Date, Plan};
    use crate::planning::fixtures::{asked, bad, catalogue, good};
    use crate::scoring::fixtures::{id, levelled};
    use crate::scoring::score;

    fn judged(assessment: &Assessment) -> Vec<Judged> {
        let instrument = asked();
        let judged = appraise(&instrument, assessment, &score(&instrument, assessment), &catalogue());
        assert!(judged.iter().map(|one| one.criterion).eq(Criterion::ALL.iter().copied()));
        assert!(judged.iter().all(|one| one.met <= one.of));
        judged
    }

    fn one(assessment: &Assessment, criterion: Criterion) -> Judged {
        judged(assessment).into_iter().find(|one| one.criterion == criterion).unwrap()
    }

    #[test]
    fn a_good_plan_passes_every_criterion() {
        for one in judged(&good()) {
            assert_eq!(
                (one.mark, one.lacking.as_slice(), one.met),
                (Mark::Pass, &[][..], one.of),
                "{:?}",
                one.criterion
            );
        }
    }

    #[test]
    fn a_bad_plan_passes_none() {
        for one in judged(&bad()) {
            assert_ne!(one.mark, Mark::Pass, "{:?}", one.criterion);
        }
    }

    #[test]
    fn a_plan_without_actions_shows_nothing_but_who_was_asked_and_why() {
        let empty = Assessment { plan: Plan::default(), ..good() };
        for one in judged(&empty) {
            let is_of_the_whole = matches!(one.criterion, Criterion::Ownership | Criterion::Consulted);
            let expected = if is_of_the_whole { Mark::Pass } else { Mark::Missing };
            assert_eq!(one.mark, expected, "{:?}", one.criterion);
        }
    }

    /// The good plan with one fault in its first action.
    fn spoiled(criterion: Criterion) -> Assessment {
        let mut assessment = good();
        let action = &mut assessment.plan.actions[0];
        match criterion {
            Criterion::Evidence => {
                assessment.answers.insert(id("GOV-2.1"), levelled(2, 1));
            }
            Criterion::Ownership => assessment.scope.purpose = " ".to_owned(),
            Criterion::Consulted => {
                assessment.workshop.participants.remove(1);
                assessment.workshop.participants.push(crate::model::Participants {
                    role: "professional".to_owned(),
                    ..assessment.workshop.participants[0].clone()
                });
            }
            Criterion::Responsible => action.owner = "to be named".to_owned(),
            Criterion::FirstStep => action.first_step.clear(),
            Criterion::Output => action.measure.target.clear(),
            Criterion::ThreeLevels => action.level = None,
            Criterion::Institutional => assessment.plan.actions.drain(..3).for_each(drop),
            Criterion::Selection => action.recipients.back_up.clear(),
            Criterion::PassingOn => action.recipients.transfer.clear(),
            Criterion::Funding => {
                action.funding_source = None;
                action.budget_line.clear();
            }
            Criterion::Sustained => action.sustained_by.clear(),
            Criterion::FollowUp => action.follow_up = vec![Date::new(2027, 8, 31).unwrap()],
            Criterion::Linked => action.programme.clear(),
        }
        assessment
    }

    #[test]
    fn each_criterion_sees_its_own_fault() {
        for criterion in Criterion::ALL {
            let found = one(&spoiled(*criterion), *criterion);
            assert_ne!(found.mark, Mark::Pass, "{criterion:?}");
            assert!(found.met < found.of, "{criterion:?}");
        }
        let weak = one(&spoiled(Criterion::FirstStep), Criterion::FirstStep);
        assert_eq!((weak.mark, weak.met, weak.of, weak.lacking.len()), (Mark::Weak, 5, 6, 1));
        assert_eq!(weak.lacking[0].as_str(), "A-1");
    }

    #[test]
    fn money_is_named_by_its_source_or_by_its_line() {
        let mark = |source: bool, line: bool| {
            let mut assessment = good();
            let action = &mut assessment.plan.actions[0];
            if !source {
                action.funding_source = None;
            }
            if !line {
                action.budget_line.clear();
            }
            one(&assessment, Criterion::Funding).mark
        };
        assert_eq!([mark(true, false), mark(false, true), mark(false, false)], [Mark::Pass, Mark::Pass, Mark::Weak]);
    }

    #[test]
    fn what_is_about_nothing_in_the_plan_is_not_asked() {
        let mut assessment = good();
        assessment.plan.actions.retain(|action| action.indicators == [id("GOV-2.1")]);
        let of = |criterion| one(&assessment, criterion);
        let institutional = of(Criterion::Institutional);
        assert_eq!((institutional.mark, institutional.of, institutional.is_asked()), (Mark::Pass, 0, false));
        assert!(of(Criterion::FirstStep).is_asked());
        assessment.plan.actions.clear();
        assert!(judged(&assessment).iter().all(Judged::is_asked), "nothing is excused without any action");
    }

    #[test]
    fn done_on_reactions_alone_is_not_followed_up() {
        let mut assessment = good();
        assessment.plan.actions[0].status = Status::Done;
        assert_eq!(one(&assessment, Criterion::FollowUp).mark, Mark::Weak);
    }
}
