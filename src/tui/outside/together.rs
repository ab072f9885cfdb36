//! Three assessments read to be looked at together, and the indicators on which a group may say how it sees the others.

use std::path::Path;

use crate::format::assessment::is_changed_since_closing;
use crate::format::{self, Severity};
use crate::model::{Assessment, Constituent, Instrument, ModuleId, Part};
use crate::report::tripartite::refusal;
use crate::scoring::{Scores, score};
use crate::store::{Opening, messages};
use crate::tripartite::{Refusal, Side, offered, stands_in_the_way, together};
use crate::tui::effect::{Example, Message};
use crate::tui::overlay::Intent;
use crate::tui::tripartite::Three;

use super::World;

/// What one side is made of.
type Read = (Instrument, Assessment, Scores);

impl World {
    /// Reads three assessments and puts them side by side; what stands in the way is said all at once.
    pub(super) fn together(&self, three: &Three) -> Vec<Message> {
        let read: Vec<Result<Read, String>> = match three {
            Three::Files(paths) => paths.iter().map(|path| self.read_side(path)).collect(),
            Three::Examples => {
                let baselines = Constituent::ALL.iter().filter_map(|one| self.shipped(Example::Baseline(*one)));
                baselines.map(|one| self.side(one)).collect()
            }
        };
        let problems: Vec<String> = read.iter().filter_map(|one| one.as_ref().err().cloned()).collect();
        let read: Vec<Read> = read.into_iter().filter_map(Result::ok).collect();
        let sides = read.iter().map(|(instrument, assessment, scores)| Side { instrument, assessment, scores });
        let said = |refusals: Vec<Refusal>| refusals.iter().map(|one| refusal(&self.words, one)).collect::<Vec<_>>();
        let reasons = match <[Side<'_>; 3]>::try_from(sides.collect::<Vec<_>>()) {
            Ok(sides) => match together(sides, &self.library.catalogue()) {
                Ok(mut together) => {
                    let changed = read.iter().map(|(_, one, _)| one).filter(|one| is_changed_since_closing(one));
                    together.note_changes(changed.map(|one| one.subject.constituent));
                    return vec![Message::Together(Box::new(together))];
                }
                Err(refusals) => said(refusals),
            },
            Err(mut known) => [problems, said(stands_in_the_way(&mut known))].concat(),
        };
        let back = vec![self.answer('b', "three-refused-back", Intent::Stay)];
        Self::ask(self.words.say("three-refused").into_owned(), reasons, back)
    }

    /// A file as it stands; nothing is held and nothing recovered.
    fn read_side(&self, path: &Path) -> Result<Read, String> {
        match self.store.open_to_read(path) {
            Ok(Opening::Ready(opened)) => {
                let resolved = self.library.instrument_for(&opened.read.assessment);
                if let Ok(resolved) = &resolved {
                    let problems = format::assessment::check_against(&opened.read, &resolved.instrument);
                    let bad = problems.iter().find(|problem| problem.severity == Severity::Error);
                    if let Some(problem) = bad {
                        return Err(format!("{}: {problem}", path.display()));
                    }
                }
                self.side(opened.read.assessment)
            }
            Ok(Opening::Damaged(damaged)) => Err(messages::damaged(&self.words, &damaged)),
            Err(error) => Err(messages::open_error(&self.words, &error)),
        }
    }

    fn side(&self, assessment: Assessment) -> Result<Read, String> {
        let resolved = self.library.instrument_for(&assessment);
        let instrument = resolved.map_err(|missing| messages::missing(&self.words, &missing))?.instrument;
        let scores = score(&instrument, &assessment);
        Ok((instrument, assessment, scores))
    }

    /// The indicators on which a group may say how it sees the others: its own edition of what all are asked, and the
    /// government's newest.
    pub(super) fn offer_mirror(&self, assessment: &Assessment) -> Vec<Message> {
        let of = |id: &str| {
            let id = ModuleId::new(id)?;
            let own = self.library.instrument_for(assessment).ok().map(|resolved| resolved.instrument.parts);
            let own = own.unwrap_or_default().into_iter().find(|part: &Part| part.module.id == id);
            own.or_else(|| self.library.module(&id).ok())
        };
        let (common, government) = (of("common"), of(Constituent::Government.word()));
        let module = |part: &Option<Part>| part.as_ref().map(|part| std::sync::Arc::clone(&part.module));
        let (common, government) = (module(&common), module(&government));
        let by = assessment.subject.constituent;
        vec![Message::Mirror(offered(by, common.as_deref(), government.as_deref()))]
    }
}
