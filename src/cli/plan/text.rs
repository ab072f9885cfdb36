//! A plan, and its outputs, as plain text: what it is about and which ways there are, the actions, what it leans on.

use std::fmt::Write;

use crate::cli::output::on_one_line;
use crate::cli::table::{hanging, paragraph};
use crate::model::{Action, Assessment, Catalogue, IndicatorId, Instrument, Measure};
use crate::planning::{Field, Output, balance, considered, missing, names, other_cause, suggestions};
use crate::say;
use crate::scoring::{IndicatorScore, Scores, names as scored};
use crate::text::Words;

/// What is said with.
struct Page<'a> {
    words: &'a Words,
    catalogue: &'a Catalogue,
}

/// The whole plan, ending with a line feed.
pub(super) fn plan(
    words: &Words,
    instrument: &Instrument,
    assessment: &Assessment,
    scores: &Scores,
    catalogue: &Catalogue,
) -> String {
    let page = Page { words, catalogue };
    let mut text = page.head(assessment);
    let chosen = considered(assessment, scores);
    let title = if assessment.plan.chosen.is_empty() { "plan-text-priorities" } else { "plan-text-chosen" };
    let _ = writeln!(text, "\n{}", words.say(title));
    if chosen.is_empty() {
        text += &paragraph(&words.say("plan-text-nothing"), "  ");
    }
    for id in chosen {
        text += &page.indicator(id, instrument, assessment, scores);
    }
    let _ = writeln!(text, "\n{}", words.say("plan-text-actions"));
    if let Some(undecided) = undecided_actions(words, assessment) {
        text += &paragraph(&undecided, "  ");
    } else if assessment.plan.actions.is_empty() {
        text += &paragraph(&words.say("plan-text-no-action"), "  ");
    }
    for (number, action) in (1..).zip(&assessment.plan.actions) {
        text += &page.action(number, action, assessment);
    }
    text + &page.balance(instrument, assessment)
}

/// How many actions two copies say differently: they do not stand in the plan.
pub(in crate::cli) fn undecided_actions(words: &Words, assessment: &Assessment) -> Option<String> {
    let count = assessment.undecided.actions.len();
    (count > 0).then(|| say!(words, "plan-text-undecided", count = count))
}

/// The outputs, ending with a line feed.
pub(super) fn outputs(words: &Words, assessment: &Assessment, catalogue: &Catalogue, list: &[Output<'_>]) -> String {
    let page = Page { words, catalogue };
    let mut text = page.head(assessment);
    if list.is_empty() {
        text = format!("{text}\n{}", paragraph(&words.say("plan-text-no-action"), ""));
    }
    for output in list {
        text += &page.output(output);
    }
    text
}

/// What stands before whatever is said of an indicator or an action.
const UNDER: &str = "     ";

/// A line with what is said and its name before it; nothing where nothing is said.
fn line(name: &str, said: &str) -> String {
    if said.trim().is_empty() { String::new() } else { hanging(&format!("{name}: {said}"), UNDER, "       ") }
}

/// Whose plan it is.
pub(in crate::cli) fn head(words: &Words, assessment: &Assessment) -> String {
    let subject = &assessment.subject;
    let whose = [&subject.organization, &subject.unit, &subject.country].map(|text| on_one_line(text.trim()));
    let whose: Vec<String> = whose.into_iter().filter(|text| !text.is_empty()).collect();
    let constituent = words.say(scored::constituent(subject.constituent));
    let mark = if assessment.rehearsal { format!("{}\n", words.say("rehearsal-mark")) } else { String::new() };
    format!("{mark}{}{constituent}, round {}\n", hanging(&whose.join(", "), "", "  "), assessment.round)
}

impl Page<'_> {
    fn head(&self, assessment: &Assessment) -> String {
        head(self.words, assessment)
    }

    /// Where an indicator stands, which actions are for it, and which ways there are.
    fn indicator(&self, id: &IndicatorId, instrument: &Instrument, assessment: &Assessment, scores: &Scores) -> String {
        let words = self.words;
        let (Some(placed), Some(score)) = (instrument.find(id), scores.indicator(id)) else {
            return hanging(&format!("{id}  {}", words.say("plan-text-not-asked")), "  ", UNDER);
        };
        let mut text = hanging(&format!("{id}  {}", placed.indicator.title), "  ", UNDER);
        text += &paragraph(&self.standing(score), UNDER);
        if let Some(note) = other_cause(assessment, id).and_then(names::other_cause) {
            text += &paragraph(&words.say(note), UNDER);
        }
        let numbers: Vec<String> = assessment
            .plan
            .for_indicator(id)
            .filter_map(|action| assessment.plan.number(&action.id))
            .map(|number| number.to_string())
            .collect();
        let for_it = if numbers.is_empty() {
            words.say("plan-text-none-for-it").into_owned()
        } else {
            say!(words, "plan-text-for-it", numbers = numbers.join(", "))
        };
        text += &paragraph(&for_it, UNDER);
        for suggestion in suggestions(placed.indicator, score, self.catalogue) {
            let why = names::why(words, self.catalogue, &suggestion);
            let way = format!("{}  {}", suggestion.approach.id, suggestion.approach.title);
            text += &hanging(&way, "     - ", "       ");
            text += &paragraph(&why, "       ");
            if let Some(beside) = names::beside(words, self.catalogue, &suggestion) {
                text += &paragraph(&beside, "       ");
            }
        }
        text
    }

    /// Where an indicator stands, and where it should.
    fn standing(&self, score: &IndicatorScore) -> String {
        let words = self.words;
        let Some(supported) = score.supported else { return words.say("plan-text-no-level").into_owned() };
        let supported = i64::from(supported.get());
        let (Some(desired), Some(reading)) = (score.desired, score.reading) else {
            return say!(words, "plan-text-at", supported = supported);
        };
        let (reading, desired) = (words.say(scored::reading(reading)).into_owned(), i64::from(desired.get()));
        say!(words, "plan-text-from-to", reading = reading, supported = supported, desired = desired)
    }

    fn action(&self, number: usize, action: &Action, assessment: &Assessment) -> String {
        let words = self.words;
        let mut text = hanging(&action.what, &format!("{number:>3}. "), UNDER);
        for field in Field::ALL.iter().filter(|field| **field != Field::What) {
            text += &line(
                &words.say(names::field(*field)),
                &names::said(words, self.catalogue, assessment, action, *field),
            );
        }
        text += &line(&words.say("plan-text-status"), &words.say(names::status(action.status)));
        text += &line(&words.say("plan-text-status-note"), &action.status_note);
        for result in &action.results {
            let level = words.say(names::result_level(result.level));
            text += &line(&words.say("plan-text-result"), &format!("{}, {level}: {}", result.on, result.what));
        }
        text += &self.lacking(&missing(action));
        text
    }

    fn lacking(&self, fields: &[Field]) -> String {
        let named: Vec<_> = fields.iter().map(|field| self.words.say(names::field(*field))).collect();
        line(&self.words.say("plan-text-missing"), &named.join("; "))
    }

    fn balance(&self, instrument: &Instrument, assessment: &Assessment) -> String {
        let (words, counts) = (self.words, balance(&assessment.plan, instrument, self.catalogue));
        if counts.actions == 0 {
            return String::new();
        }
        let mut text = format!("\n{}\n", words.say("plan-text-balance"));
        let training = say!(words, "balance-training", count = counts.training, of = counts.with_approach);
        let individual = say!(
            words,
            "balance-levels",
            individual = counts.technical_individual,
            institutional = counts.institutional,
            of = counts.with_level
        );
        text += &(paragraph(&training, "  ") + &paragraph(&individual, "  "));
        if counts.leans_on_training() {
            text += &paragraph(&words.say("balance-leans-on-training"), "  ");
        }
        if counts.leans_on_individuals() {
            text += &paragraph(&words.say("balance-leans-on-individuals"), "  ");
        }
        text
    }

    fn output(&self, output: &Output<'_>) -> String {
        let words = self.words;
        let name = |field| words.say(names::field(field));
        let Measure { indicator, baseline, target } = output.measure;
        let mut text = format!("\n{}", hanging(&output.action.what, &format!("{:>3}. ", output.number), UNDER));
        text += &line(&name(Field::Output), output.statement);
        text += &line(&name(Field::OutcomeIndicator), indicator);
        text += &line(&name(Field::Baseline), baseline);
        text += &line(&name(Field::Target), target);
        text += &line(&name(Field::Owner), output.responsible);
        text += &line(&name(Field::Due), &output.due.to_string());
        text += &line(&name(Field::Outcome), &names::outcome(self.catalogue, output.outcome));
        text += &line(&name(Field::Programme), output.programme);
        text += &self.lacking(&output.lacks);
        text
    }
}
