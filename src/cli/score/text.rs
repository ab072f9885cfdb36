//! The results of an assessment as plain text: strengths first, then deficits in the same way; no total.

use std::fmt::Write;

use crate::cli::output::on_one_line;
use crate::cli::table::{Side, Table};
use crate::format::assessment::is_changed_since_closing;
use crate::model::{Assessment, Instrument, Level, Weight};
use crate::report::undecided::shown;
use crate::say;
use crate::scoring::agreement::{least_agreed, too_few_for_a_word};
use crate::scoring::{AreaScore, FORMULA, IndicatorScore, Mean, Reading, Scores, State, names};
use crate::text::Words;

/// What stands where there is no value.
const ABSENT: &str = "-";

/// What is said with: words, and where the titles are.
struct Page<'a> {
    words: &'a Words,
    instrument: &'a Instrument,
    assessment: &'a Assessment,
    scores: &'a Scores,
}

/// The whole text, ending with a line feed.
pub(super) fn results(words: &Words, instrument: &Instrument, assessment: &Assessment, scores: &Scores) -> String {
    let page = Page { words, instrument, assessment, scores };
    let strengths = [Reading::Asset, Reading::Sufficient, Reading::PartialAsset];
    let parts = [
        page.head(),
        page.coverage(),
        page.undecided(),
        page.readings("Strengths", &strengths),
        page.readings("Deficits", &[Reading::Deficit, Reading::NoCurrentAmbition]),
        page.areas(),
        page.indicators(),
        page.priorities(),
        page.agreement(),
        page.dissent(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Whether the group has closed it, with its hash.
fn closed(assessment: &Assessment) -> String {
    match assessment.closing() {
        None if assessment.closings.is_empty() => "not closed yet: a draft\n".to_owned(),
        None => "reopened: a draft again\n".to_owned(),
        Some(closing) if is_changed_since_closing(assessment) => {
            format!("CHANGED AFTER it was closed on {}: {}\n", closing.on, closing.hash)
        }
        Some(closing) => format!("closed on {} by {}: {}\n", closing.on, on_one_line(&closing.by), closing.hash),
    }
}

/// The reopenings that found another text than the one that was closed.
fn changed_before_reopening(assessment: &Assessment) -> String {
    let said = assessment.closings.iter().filter_map(|closing| {
        let reopened = closing.reopened.as_ref().filter(|reopened| reopened.changed)?;
        let (closed, reopened) = (closing.on, reopened.on);
        Some(format!("was CHANGED AFTER it was closed on {closed}, before it was reopened on {reopened}\n"))
    });
    said.collect()
}

impl Page<'_> {
    fn head(&self) -> String {
        let assessment = self.assessment;
        let subject = &assessment.subject;
        let whose = [&subject.organization, &subject.unit, &subject.country].map(|text| on_one_line(text.trim()));
        let facts = [
            self.words.say(names::constituent(subject.constituent)).into_owned(),
            format!("round {}", assessment.round),
            assessment.workshop.date.map(|date| date.to_string()).unwrap_or_default(),
            format!("depth {}", self.words.say(names::depth(assessment.selection.depth))),
        ];
        let mark = if assessment.rehearsal { self.words.say("rehearsal-mark") } else { "".into() };
        let mark = if mark.is_empty() { String::new() } else { format!("{mark}\n") };
        let mut text = format!("{mark}{}\n{}\n", listed(&whose), listed(&facts));
        text.push_str(&closed(assessment));
        text.push_str(&changed_before_reopening(assessment));
        for part in &self.instrument.parts {
            let module = &part.module;
            // Writing to a string cannot fail, here and below.
            let _ = writeln!(text, "asked: {} {} {}", module.id, module.version, part.hash);
        }
        let _ = writeln!(text, "formula {FORMULA}");
        text
    }

    /// How much is answered, in numbers of indicators.
    fn coverage(&self) -> String {
        let coverage = &self.scores.coverage;
        let rest = [
            (State::NotApplicable, coverage.not_applicable),
            (State::InsufficientEvidence, coverage.insufficient_evidence),
            (State::NoConsensus, coverage.no_consensus),
            (State::Unanswered, coverage.unanswered),
        ];
        let mut text =
            format!("Levels agreed for {} of {} applicable indicators", coverage.levelled, coverage.applicable);
        for (state, count) in rest.into_iter().filter(|(_, count)| *count > 0) {
            let _ = write!(text, "; {count} {}", self.words.say(names::state(state)));
        }
        text.push('\n');
        let undecided = shown(self.words, self.assessment).len();
        if undecided > 0 {
            let _ = writeln!(text, "{}", say!(self.words, "undecided-line", count = undecided));
        }
        text
    }

    /// What two copies say differently.
    fn undecided(&self) -> String {
        let mut text = String::new();
        for field in shown(self.words, self.assessment) {
            let _ = writeln!(text, "  {}", on_one_line(&field.name));
            for value in &field.values {
                let _ = writeln!(text, "    {}", on_one_line(value));
            }
        }
        if text.is_empty() { text } else { format!("Undecided\n{text}") }
    }

    /// Every indicator with one of these readings, in this order of readings.
    fn readings(&self, heading: &str, readings: &[Reading]) -> String {
        let mut table = Table::new(&[
            (Side::Left, "reading"),
            (Side::Left, "id"),
            (Side::Right, "supported"),
            (Side::Right, "desired"),
            (Side::Left, "capacity"),
        ]);
        for reading in readings {
            for score in self.scores.indicators.iter().filter(|score| score.reading == Some(*reading)) {
                let mut said = vec![self.words.say(names::reading(*reading)).into_owned()];
                if score.is_asset_at_risk() {
                    said.push(self.words.say("at-risk").into_owned());
                }
                table.row(&[
                    said.join(", "),
                    score.id.to_string(),
                    level(score.supported),
                    level(score.desired),
                    self.title(score),
                ]);
            }
        }
        let body = if table.is_empty() { "  none\n".to_owned() } else { table.text("  ") };
        format!("{heading}\n{body}")
    }

    fn areas(&self) -> String {
        let mut table = Table::new(&[
            (Side::Left, "id"),
            (Side::Right, "levelled"),
            (Side::Right, "mean"),
            (Side::Right, "lowest"),
            (Side::Right, "technical"),
            (Side::Right, "functional"),
            (Side::Left, "area"),
        ]);
        for area in &self.scores.areas {
            table.row(&[
                area.id.to_string(),
                format!("{} of {}", area.levelled, area.applicable),
                mean(area.mean),
                level(area.minimum),
                mean(area.technical_mean),
                mean(area.functional_mean),
                self.area_title(area),
            ]);
        }
        if table.is_empty() { String::new() } else { format!("Areas\n{}", table.text("  ")) }
    }

    /// The area's title, with what must be read beside its mean.
    fn area_title(&self, area: &AreaScore) -> String {
        let title = self.instrument.area(&area.id).map(|area| area.title.as_str()).unwrap_or_default();
        let mut said = title.to_owned();
        if area.mean.is_none() && area.applicable > 0 {
            let _ = write!(said, " ({})", self.words.say("too-few-answers"));
        }
        let weights = self.weights(area);
        if !weights.is_empty() {
            let _ = write!(said, " (weights: {weights})");
        }
        if let Some(lower) = area.weaker_mean() {
            let lower = lower.one_decimal();
            let _ = write!(said, " (technical capacity is not supported: rely on {lower})");
        }
        said
    }

    /// The weights that went into the means of an area, where any is not 1 (rule 5).
    fn weights(&self, area: &AreaScore) -> String {
        let weighted = self.scores.indicators.iter().filter(|score| score.area == area.id && score.supported.is_some());
        let weights: Vec<String> = weighted
            .filter(|score| score.weight > Weight::MIN)
            .map(|score| format!("{} x {}", score.id, score.weight))
            .collect();
        weights.join(", ")
    }

    fn indicators(&self) -> String {
        let mut table = Table::new(&[
            (Side::Left, "id"),
            (Side::Left, "felt"),
            (Side::Right, "agreed"),
            (Side::Right, "evidence"),
            (Side::Right, "supported"),
            (Side::Right, "desired"),
            (Side::Right, "gap"),
            (Side::Left, "importance"),
            (Side::Right, "priority"),
            (Side::Left, "result"),
            (Side::Left, "capacity"),
        ]);
        for score in &self.scores.indicators {
            table.row(&[
                score.id.to_string(),
                score.felt.map_or(ABSENT.into(), |felt| self.words.say(names::felt(felt))).into_owned(),
                level(score.agreed),
                score.strength.to_string(),
                level(score.supported),
                level(score.desired),
                number(score.gap),
                score.importance.map_or(ABSENT.into(), |word| self.words.say(names::importance(word))).into_owned(),
                number(score.priority),
                self.result(score),
                self.title(score),
            ]);
        }
        if table.is_empty() { String::new() } else { format!("Indicators\n{}", table.text("  ")) }
    }

    /// The reading, or else the state; and what is to be said beside it.
    fn result(&self, score: &IndicatorScore) -> String {
        let key = score.reading.map_or_else(|| names::state(score.state), names::reading);
        let mut said = vec![self.words.say(key).into_owned()];
        if let Some(felt) = score.felt_reading {
            said.push(self.words.say(names::felt_reading(felt)).to_lowercase());
        }
        if let Some(by) = score.exceeds_evidence_by.filter(|by| *by > 0) {
            said.push(format!("claim exceeds evidence by {by}"));
        }
        said.join(", ")
    }

    fn priorities(&self) -> String {
        let mut table = Table::new(&[
            (Side::Right, ""),
            (Side::Left, "id"),
            (Side::Right, "gap"),
            (Side::Right, "priority"),
            (Side::Left, "capacity"),
        ]);
        let scores = self.scores.priorities.iter().filter_map(|id| self.scores.indicator(id));
        for (place, score) in (1..).zip(scores) {
            let core = if score.core { format!(" ({})", self.words.say("core-need")) } else { String::new() };
            table.row(&[
                format!("{place}."),
                score.id.to_string(),
                number(score.gap),
                number(score.priority),
                format!("{}{core}", self.title(score)),
            ]);
        }
        if table.is_empty() { String::new() } else { format!("Priorities\n{}", table.text("  ")) }
    }

    /// What five or more people rated, the least agreed first, and then what fewer rated, without a word.
    fn agreement(&self) -> String {
        let mut table = Table::new(&[
            (Side::Left, "id"),
            (Side::Right, "people"),
            (Side::Left, "ratings"),
            (Side::Left, "most on"),
            (Side::Right, "agreed"),
            (Side::Left, "capacity"),
        ]);
        for score in least_agreed(self.scores).into_iter().chain(too_few_for_a_word(self.scores)) {
            let Some(ratings) = &score.ratings else { continue };
            let word =
                ratings.agreement.map_or("too few for a word".into(), |word| self.words.say(names::agreement(word)));
            let far =
                if ratings.wide_range { format!(", up to {} levels apart", ratings.range) } else { String::new() };
            let (low, high) = (ratings.best_pair, ratings.best_pair_upper());
            let most = ratings.agreement.map(|_| format!("{} on levels {low} and {high}", ratings.best_pair_count));
            table.row(&[
                score.id.to_string(),
                ratings.people.to_string(),
                format!("{word}{far}"),
                most.unwrap_or_else(|| ABSENT.to_owned()),
                level(score.agreed),
                self.title(score),
            ]);
        }
        if table.is_empty() { String::new() } else { format!("Where the room agreed least\n{}", table.text("  ")) }
    }

    /// What minorities stated, also where no level was agreed.
    fn dissent(&self) -> String {
        let mut table = Table::new(&[(Side::Left, "id"), (Side::Right, "agreed"), (Side::Left, "statement")]);
        for score in &self.scores.indicators {
            let answer = self.assessment.answers.get(&score.id);
            if let Some(answer) = answer.filter(|answer| !answer.dissent.trim().is_empty()) {
                table.row(&[score.id.to_string(), level(score.agreed), answer.dissent.trim().to_owned()]);
            }
        }
        if table.is_empty() { String::new() } else { format!("Minority statements\n{}", table.text("  ")) }
    }

    fn title(&self, score: &IndicatorScore) -> String {
        self.instrument.find(&score.id).map(|placed| placed.indicator.title.clone()).unwrap_or_default()
    }
}

fn level(level: Option<Level>) -> String {
    number(level.map(Level::get))
}

fn number(number: Option<u8>) -> String {
    number.map_or_else(|| ABSENT.to_owned(), |number| number.to_string())
}

fn mean(mean: Option<Mean>) -> String {
    mean.map_or_else(|| ABSENT.to_owned(), Mean::one_decimal)
}

/// What is not empty, with commas between.
fn listed(texts: &[String]) -> String {
    texts.iter().filter(|text| !text.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
}
