//! What a new assessment can ask, as a question to those who set it up.

use super::World;
use crate::format::Problem;
use crate::model::Assessment;
use crate::say;
use crate::scoring::names;
use crate::store::{Place, Questionnaire, file_name};
use crate::tui::effect::Message;
use crate::tui::overlay::{Answer, Choice, Intent};

/// What chooses an answer: digits, then letters that mean nothing else on every screen.
const LETTERS: &str = "123456789abcdefghiklmnoprstuvwxyz";

/// Most files that cannot be used are somebody's drafts: a few lines say enough.
const MOST_UNUSABLE: usize = 3;

impl World {
    /// What can be asked, with what is asked now in focus, and why something that is here cannot be.
    pub(super) fn offer(&self, assessment: &Assessment) -> Vec<Message> {
        let offer = self.library.offer(assessment.subject.constituent);
        let (fit, misfit): (Vec<_>, Vec<_>) =
            offer.questionnaires.into_iter().partition(|questionnaire| questionnaire.misfits.is_empty());
        let asked_now = assessment.module_ids();
        let is_asked =
            |one: &Questionnaire| one.instrument.parts.iter().map(|part| &part.module.id).eq(asked_now.iter());
        let row = fit.iter().position(is_asked).unwrap_or(0);
        let options = LETTERS.chars().zip(&fit).map(|(letter, one)| Answer {
            letter,
            label: self.label(one, &fit, assessment),
            intent: Intent::Ask(Box::new(one.instrument.clone())),
        });
        let depth = self.words.say(names::depth(assessment.selection.depth)).into_owned();
        let mut text = vec![say!(self.words, "questionnaires-text", depth = depth)];
        if !assessment.selection.without.is_empty() {
            text.push(self.words.say("questionnaires-areas").into_owned());
        }
        text.extend(self.unusable(&misfit, &offer.unreadable));
        let title = self.words.say("questionnaires-title").into_owned();
        vec![Message::Ask(Choice { title, text, options: options.collect(), row, under: None })]
    }

    /// Why something that is here cannot be chosen, a line for each.
    fn unusable(&self, misfit: &[Questionnaire], unreadable: &[(Place, Vec<Problem>)]) -> Vec<String> {
        let misfit =
            misfit.iter().filter_map(|one| Some((one.instrument.parts.first()?.module.id.to_string(), &one.misfits)));
        let unreadable = unreadable.iter().map(|(place, problems)| {
            let name = match place {
                Place::Shipped(name) => (*name).to_owned(),
                Place::Installed(path) => file_name(path),
            };
            (name, problems)
        });
        let line = |(name, problems): (String, &Vec<Problem>)| {
            let problem = problems.first()?.message.clone();
            Some(say!(self.words, "questionnaires-unusable", name = name, problem = problem))
        };
        misfit.chain(unreadable).filter_map(line).take(MOST_UNUSABLE).collect()
    }

    /// The titles with the number of indicators at the depth; with the ids too where another has the same titles.
    fn label(&self, one: &Questionnaire, all: &[Questionnaire], assessment: &Assessment) -> String {
        let mut name = one.instrument.title();
        if all.iter().filter(|other| other.instrument.title() == name).count() > 1 {
            let ids: Vec<&str> = one.instrument.parts.iter().map(|part| part.module.id.as_str()).collect();
            name = format!("{name} [{}]", ids.join(", "));
        }
        let depth = assessment.selection.depth;
        let asked = one.instrument.indicators().filter(|placed| placed.indicator.is_asked_at(depth)).count();
        say!(self.words, "questionnaires-option", titles = name, asked = asked)
    }
}
