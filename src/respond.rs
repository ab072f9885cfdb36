//! One person answering alone: what is asked next, what is accepted, and the way back.
//!
//! The screen and the plain way both work on [`Answering`]. It knows nothing of either, nor of files: whoever changes
//! it saves [`Answering::response`] before saying that the answer stands.

use std::collections::BTreeSet;

use crate::model::limits::LONGEST_TEXT;
use crate::model::{
    Age, FeltNeed, IndicatorId, Instrument, Invitation, Level, Part, Person, Placed, Response, ResponseId, Role, Said,
    Seniority, Sex,
};

/// What is asked about an indicator, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The felt need, before title and descriptors are shown.
    Felt,
    /// The level that fits.
    Level,
    /// The level that is wanted.
    Desired,
    /// Anything to add.
    Comment,
}

impl Step {
    /// Every step in order.
    pub const ALL: [Step; 4] = [Step::Felt, Step::Level, Step::Desired, Step::Comment];
}

/// A question about the person. All of them can be passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// What they do.
    Role,
    /// Sex.
    Sex,
    /// Age band.
    Age,
    /// Seniority.
    Seniority,
}

impl About {
    /// Every question in order.
    pub const ALL: [About; 4] = [About::Role, About::Sex, About::Age, About::Seniority];

    /// How many answers can be chosen from.
    pub const fn choices(self) -> usize {
        match self {
            About::Role => Role::ALL.len(),
            About::Sex => Sex::ALL.len(),
            About::Age => Age::ALL.len(),
            About::Seniority => Seniority::ALL.len(),
        }
    }

    /// Which answer was chosen, counted from 1; 0 when none was.
    pub fn chosen(self, person: Person) -> usize {
        fn place<T: PartialEq>(all: &[T], given: Option<T>) -> usize {
            given.and_then(|given| all.iter().position(|one| *one == given)).map_or(0, |at| at + 1)
        }
        match self {
            About::Role => place(Role::ALL, person.role),
            About::Sex => place(Sex::ALL, person.sex),
            About::Age => place(Age::ALL, person.age),
            About::Seniority => place(Seniority::ALL, person.seniority),
        }
    }

    /// The person with another answer, counted from 1; 0 takes it away.
    fn set(self, person: Person, choice: usize) -> Person {
        let at = choice.wrapping_sub(1);
        match self {
            About::Role => Person { role: Role::ALL.get(at).copied(), ..person },
            About::Sex => Person { sex: Sex::ALL.get(at).copied(), ..person },
            About::Age => Person { age: Age::ALL.get(at).copied(), ..person },
            About::Seniority => Person { seniority: Seniority::ALL.get(at).copied(), ..person },
        }
    }
}

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// What this is and who gets it.
    Welcome,
    /// An indicator, counted from 0, and a step of it.
    Asked(usize, Step),
    /// A question about the person.
    About(About),
    /// Where the answers are, and what to do with them.
    End,
}

/// One thing the person says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// How strongly they feel a need.
    Felt(FeltNeed),
    /// The level that fits.
    Level(Level),
    /// The level they want.
    Desired(Level),
    /// What they want to add; empty takes it away.
    Comment(String),
    /// Nothing any more at the present step.
    Nothing,
    /// An answer to the present question about the person, counted from 1; 0 is no answer.
    About(usize),
}

/// Why something was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The felt need comes first: nothing else is shown until then.
    FeltFirst,
    /// Nothing is asked here that this could answer.
    NotHere,
    /// The text is longer than [`LONGEST_TEXT`] characters.
    TooLong {
        /// Its length in characters.
        length: usize,
    },
    /// Nothing to take back, or to make again.
    NothingThere,
}

/// A response as it grows.
#[derive(Clone, Debug)]
pub struct Answering {
    invitation: Invitation,
    instrument: Instrument,
    asked: Vec<IndicatorId>,
    response: Response,
    page: Page,
    /// Indicators whose descriptors were asked for without a felt need.
    skipped: BTreeSet<IndicatorId>,
    past: Vec<Before>,
    future: Vec<Before>,
}

/// How it was before a change, and where that was made.
#[derive(Clone, Debug)]
struct Before {
    page: Page,
    person: Person,
    said: Option<(IndicatorId, Option<Said>)>,
}

impl Answering {
    /// Begins a response to an invitation. `id` must be random.
    pub fn new(invitation: Invitation, id: ResponseId) -> Answering {
        let response = Response {
            id,
            revision: 0,
            assessment: invitation.assessment.clone(),
            rehearsal: invitation.rehearsal,
            modules: invitation.parts.iter().map(Part::reference).collect(),
            person: Person::default(),
            answers: std::collections::BTreeMap::new(),
        };
        Answering::go_on(invitation, response)
    }

    /// Goes on with a response to this invitation.
    pub fn go_on(invitation: Invitation, response: Response) -> Answering {
        let instrument = Instrument { parts: invitation.parts.clone() };
        let asked = instrument.in_scope(&invitation.selection).map(|placed| placed.indicator.id.clone()).collect();
        let (skipped, past, future) = (BTreeSet::new(), Vec::new(), Vec::new());
        Answering { invitation, instrument, asked, response, page: Page::Welcome, skipped, past, future }
    }

    /// Whether a response answers this invitation.
    pub fn fits(invitation: &Invitation, response: &Response) -> bool {
        response.assessment == invitation.assessment
            && response.rehearsal == invitation.rehearsal
            && response.modules.len() == invitation.parts.len()
            && response.modules.iter().zip(&invitation.parts).all(|(module, part)| part.is(module))
    }

    /// What is answered.
    pub fn invitation(&self) -> &Invitation {
        &self.invitation
    }

    /// The instruments that are asked.
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The indicators that are asked, in order.
    pub fn asked(&self) -> &[IndicatorId] {
        &self.asked
    }

    /// What was said so far.
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// Notes that the response was saved with this revision.
    pub fn saved(&mut self, revision: u64) {
        self.response.revision = revision;
    }

    /// Where the person is.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The indicator that is asked now.
    pub fn current(&self) -> Option<Placed<'_>> {
        match self.page {
            Page::Asked(at, _) => self.instrument.find(self.asked.get(at)?),
            Page::Welcome | Page::About(_) | Page::End => None,
        }
    }

    /// What was said about an indicator.
    pub fn said(&self, id: &IndicatorId) -> Said {
        self.response.answers.get(id).cloned().unwrap_or_default()
    }

    /// How many indicators have a level.
    pub fn answered(&self) -> usize {
        self.asked.iter().filter(|id| self.has_level(id)).count()
    }

    fn has_level(&self, id: &IndicatorId) -> bool {
        self.response.answers.get(id).is_some_and(|said| said.level.is_some())
    }

    /// Whether title and descriptors of an indicator may be shown.
    pub fn is_open(&self, id: &IndicatorId) -> bool {
        let said = self.response.answers.get(id);
        self.skipped.contains(id) || said.is_some_and(|said| said.felt.is_some() || said.level.is_some())
    }

    /// Accepts what the person says, and goes on to what is asked next.
    pub fn say(&mut self, says: Says) -> Result<(), Refusal> {
        if let Says::About(choice) = says {
            let Page::About(about) = self.page else { return Err(Refusal::NotHere) };
            if choice > about.choices() {
                return Err(Refusal::NotHere);
            }
            self.remember();
            self.response.person = about.set(self.response.person, choice);
            self.forward();
            return Ok(());
        }
        let Page::Asked(at, step) = self.page else { return Err(Refusal::NotHere) };
        let Some(placed) = self.current() else { return Err(Refusal::NotHere) };
        let (id, revision) = (placed.indicator.id.clone(), placed.indicator.revision);
        if !self.is_open(&id) && !matches!(says, Says::Felt(_)) {
            return Err(Refusal::FeltFirst);
        }
        let mut said = Said { revision: Some(revision), ..self.said(&id) };
        let next = match says {
            Says::Felt(felt) => {
                said.felt = Some(felt);
                Step::Level
            }
            Says::Level(level) => {
                said.level = Some(level);
                Step::Desired
            }
            Says::Desired(level) => {
                said.desired = Some(level);
                Step::Comment
            }
            Says::Comment(text) => {
                let length = text.chars().count();
                if length > LONGEST_TEXT {
                    return Err(Refusal::TooLong { length });
                }
                said.comment = text;
                Step::Comment
            }
            Says::Nothing => {
                match step {
                    Step::Felt => said.felt = None,
                    Step::Level => said.level = None,
                    Step::Desired => said.desired = None,
                    Step::Comment => said.comment.clear(),
                }
                // What was seen cannot be unseen.
                self.skipped.insert(id.clone());
                step
            }
            Says::About(_) => step,
        };
        self.remember();
        if said.is_empty() {
            self.response.answers.remove(&id);
        } else {
            self.response.answers.insert(id, said);
        }
        self.page = Page::Asked(at, next);
        Ok(())
    }

    /// Shows the descriptors without a felt need.
    pub fn skip_felt(&mut self) -> Result<(), Refusal> {
        let Page::Asked(at, Step::Felt) = self.page else { return Err(Refusal::NotHere) };
        self.skipped.extend(self.asked.get(at).cloned());
        self.page = Page::Asked(at, Step::Level);
        Ok(())
    }

    /// To a page, as far as it may be shown: of an indicator without a felt need only the first step is.
    pub fn go(&mut self, page: Page) {
        self.page = match page {
            Page::Asked(at, step) => match self.asked.get(at) {
                Some(id) if step != Step::Felt && !self.is_open(id) => Page::Asked(at, Step::Felt),
                Some(_) => page,
                None => Page::About(About::Role),
            },
            Page::Welcome | Page::About(_) | Page::End => page,
        };
    }

    /// One page on.
    pub fn forward(&mut self) {
        let page = match self.page {
            Page::Welcome => Page::Asked(self.first_open().unwrap_or(0), Step::Felt),
            Page::Asked(at, Step::Felt) => Page::Asked(at, Step::Level),
            Page::Asked(at, Step::Level) => Page::Asked(at, Step::Desired),
            Page::Asked(at, Step::Desired) => Page::Asked(at, Step::Comment),
            Page::Asked(at, Step::Comment) => Page::Asked(at + 1, Step::Felt),
            Page::About(About::Role) => Page::About(About::Sex),
            Page::About(About::Sex) => Page::About(About::Age),
            Page::About(About::Age) => Page::About(About::Seniority),
            Page::About(About::Seniority) | Page::End => Page::End,
        };
        self.go(page);
    }

    /// One page back.
    pub fn back(&mut self) {
        let last = self.asked.len().checked_sub(1);
        let page = match self.page {
            Page::Welcome | Page::Asked(0, Step::Felt) => Page::Welcome,
            Page::Asked(at, Step::Felt) => Page::Asked(at - 1, Step::Comment),
            Page::Asked(at, Step::Level) => Page::Asked(at, Step::Felt),
            Page::Asked(at, Step::Desired) => Page::Asked(at, Step::Level),
            Page::Asked(at, Step::Comment) => Page::Asked(at, Step::Desired),
            Page::About(About::Role) => last.map_or(Page::Welcome, |at| Page::Asked(at, Step::Comment)),
            Page::About(About::Sex) => Page::About(About::Role),
            Page::About(About::Age) => Page::About(About::Sex),
            Page::About(About::Seniority) => Page::About(About::Age),
            Page::End => Page::About(About::Seniority),
        };
        self.go(page);
    }

    /// To the first step of the next indicator, or to the questions about the person after the last one.
    pub fn next_indicator(&mut self) {
        match self.page {
            Page::Asked(at, _) => self.go(Page::Asked(at + 1, Step::Felt)),
            Page::Welcome | Page::About(_) | Page::End => self.forward(),
        }
    }

    /// To the first step of the indicator before.
    pub fn previous_indicator(&mut self) {
        match self.page {
            Page::Asked(0, _) | Page::Welcome => self.page = Page::Welcome,
            Page::Asked(at, _) => self.go(Page::Asked(at - 1, Step::Felt)),
            Page::About(_) => self.go(Page::Asked(self.asked.len().saturating_sub(1), Step::Felt)),
            Page::End => self.page = Page::About(About::Role),
        }
    }

    /// To the next indicator without a level, going round; `false` when all have one.
    pub fn next_unanswered(&mut self) -> bool {
        let here = match self.page {
            Page::Asked(at, _) => at + 1,
            Page::Welcome | Page::About(_) | Page::End => 0,
        };
        let open = |at: &usize| self.asked.get(*at).is_some_and(|id| !self.has_level(id));
        let Some(at) = (here..self.asked.len()).chain(0..here).find(open) else { return false };
        self.go(Page::Asked(at, Step::Felt));
        true
    }

    fn first_open(&self) -> Option<usize> {
        self.asked.iter().position(|id| !self.has_level(id))
    }

    /// To an indicator by its id.
    pub fn go_to(&mut self, id: &IndicatorId) {
        if let Some(at) = self.asked.iter().position(|one| one == id) {
            self.go(Page::Asked(at, Step::Felt));
        }
    }

    /// Takes the last change back, and goes to where it was made.
    pub fn undo(&mut self) -> Result<(), Refusal> {
        let before = self.past.pop().ok_or(Refusal::NothingThere)?;
        let now = self.put_back(before);
        self.future.push(now);
        Ok(())
    }

    /// Makes it again.
    pub fn redo(&mut self) -> Result<(), Refusal> {
        let after = self.future.pop().ok_or(Refusal::NothingThere)?;
        let now = self.put_back(after);
        self.past.push(now);
        Ok(())
    }

    fn snapshot(&self, page: Page) -> Before {
        let id = match page {
            Page::Asked(at, _) => self.asked.get(at).cloned(),
            Page::Welcome | Page::About(_) | Page::End => None,
        };
        let said = id.map(|id| (self.response.answers.get(&id).cloned(), id)).map(|(said, id)| (id, said));
        Before { page, person: self.response.person, said }
    }

    fn remember(&mut self) {
        self.past.push(self.snapshot(self.page));
        self.future.clear();
    }

    /// Puts something back and returns how it was until now.
    fn put_back(&mut self, before: Before) -> Before {
        let now = self.snapshot(before.page);
        self.response.person = before.person;
        if let Some((id, said)) = before.said {
            // Seen is seen: taking a felt need back does not hide the descriptors again.
            self.skipped.insert(id.clone());
            match said {
                Some(said) => self.response.answers.insert(id, said),
                None => self.response.answers.remove(&id),
            };
        }
        self.page = before.page;
        now
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::format;
    use crate::model::{AssessmentId, Constituent, Depth, Selection, Subject};

    fn invitation() -> Invitation {
        let text = include_str!("../assessments/instruments/workers.toml");
        let module = format::instrument::read(text).unwrap().module;
        let part = Part { hash: format::instrument::hash(&module), module: Arc::new(module) };
        Invitation {
            assessment: AssessmentId::new("a-1").unwrap(),
            round: 1,
            rehearsal: false,
            selection: Selection {
                depth: Depth::Quick,
                without: Vec::new(),
                modules: vec![part.reference()],
                earlier: Vec::new(),
            },
            subject: Subject {
                constituent: Constituent::Workers,
                organization: "Union".to_owned(),
                country: String::new(),
                unit: String::new(),
            },
            parts: vec![part],
        }
    }

    fn answering() -> Answering {
        Answering::new(invitation(), ResponseId::new("r-1").unwrap())
    }

    fn felt(number: u8) -> Says {
        Says::Felt(FeltNeed::new(number).unwrap())
    }

    fn level(number: u8) -> Says {
        Says::Level(Level::new(number).unwrap())
    }

    #[test]
    fn three_answers_and_one_step_bring_one_to_the_next_indicator() {
        let mut one = answering();
        one.forward();
        one.say(felt(2)).unwrap();
        one.say(level(3)).unwrap();
        one.say(Says::Desired(Level::MAX)).unwrap();
        assert_eq!(one.page(), Page::Asked(0, Step::Comment));
        one.forward();
        assert_eq!((one.page(), one.answered()), (Page::Asked(1, Step::Felt), 1));
    }

    #[test]
    fn nothing_is_shown_or_accepted_before_the_felt_need_or_its_refusal() {
        let mut one = answering();
        one.forward();
        let id = one.asked()[0].clone();
        one.forward();
        assert_eq!((one.page(), one.is_open(&id)), (Page::Asked(0, Step::Felt), false));
        assert_eq!(one.say(level(3)), Err(Refusal::FeltFirst));
        assert_eq!(one.say(Says::Comment("x".to_owned())), Err(Refusal::FeltFirst));
        one.skip_felt().unwrap();
        assert_eq!((one.page(), one.is_open(&id)), (Page::Asked(0, Step::Level), true));
        one.say(level(3)).unwrap();
        assert_eq!(one.said(&id).felt, None);
    }

    #[test]
    fn the_questions_about_the_person_come_last_and_can_all_be_passed_over() {
        let mut one = answering();
        let last = one.asked().len() - 1;
        one.go(Page::Asked(last, Step::Felt));
        one.say(felt(0)).unwrap();
        one.next_indicator();
        for about in About::ALL {
            assert_eq!(one.page(), Page::About(about));
            one.forward();
        }
        assert_eq!((one.page(), one.response().person), (Page::End, Person::default()));
        one.go(Page::About(About::Sex));
        assert_eq!(one.say(Says::About(4)), Err(Refusal::NotHere));
        one.say(Says::About(1)).unwrap();
        assert_eq!((one.response().person.sex, one.page()), (Some(Sex::Female), Page::About(About::Age)));
    }

    #[test]
    fn a_response_to_another_edition_does_not_fit() {
        let one = answering();
        let mut other = one.response().clone();
        assert!(Answering::fits(one.invitation(), &other));
        other.modules[0].hash = "sha256:0".to_owned();
        assert!(!Answering::fits(one.invitation(), &other));
    }

    proptest! {
        #[test]
        fn undo_takes_everything_back_and_redo_makes_it_again(moves in proptest::collection::vec(0u8..12, 0..60)) {
            let mut one = answering();
            let mut changes = 0;
            for step in moves {
                let changed = match step {
                    0..=3 => one.say(felt(step)),
                    4..=6 => one.say(level(step - 3)),
                    7 => one.say(Says::Desired(Level::MIN)),
                    8 => one.say(Says::Comment("a word".to_owned())),
                    9 => one.say(Says::Nothing),
                    10 => { one.forward(); Err(Refusal::NothingThere) }
                    _ => { one.back(); Err(Refusal::NothingThere) }
                };
                changes += usize::from(changed.is_ok());
                // What is said is never empty, and always names the revision that was asked.
                prop_assert!(one.response().answers.values().all(|said| !said.is_empty() && said.revision.is_some()));
            }
            let end = one.response().clone();
            for _ in 0..changes {
                prop_assert!(one.undo().is_ok());
            }
            prop_assert_eq!(one.undo(), Err(Refusal::NothingThere));
            prop_assert!(one.response().answers.is_empty());
            for _ in 0..changes {
                prop_assert!(one.redo().is_ok());
            }
            prop_assert_eq!(one.response(), &end);
        }
    }
}
