//! A rating of the room, from the first raised hand to the reveal; until then nothing says at which level a hand was.

use crate::interview::hands::{self, Trouble};
use crate::model::{Assessment, Indicator, IndicatorId, Tally};
use crate::say;
use crate::text::Words;

use super::context::Context;

/// The longest line of hands, in characters.
pub const LONGEST_LINE: usize = 80;

/// Where a rating stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Hands go up; the counts are hidden.
    Collecting,
    /// Everybody sees them.
    Revealed,
    /// The counts that everybody saw are put right.
    Correcting {
        /// The level in focus, counted from 0.
        row: usize,
    },
}

/// What a typed line is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Hands.
    Hands,
    /// How many people rate: the line of hands that waits for it needs to know.
    People(String),
}

/// A line being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What for.
    pub asked: Asked,
    /// What was typed.
    pub text: String,
    /// Why it was not accepted, until it changes.
    pub refusal: Option<String>,
}

impl Line {
    /// An empty line.
    pub fn new(asked: Asked) -> Line {
        Line { asked, text: String::new(), refusal: None }
    }

    /// Adds what was typed or pasted, as far as there is room and it is text.
    pub fn push(&mut self, text: &str) {
        let room = LONGEST_LINE.saturating_sub(self.text.chars().count());
        self.text.extend(text.chars().filter(|c| !c.is_control()).take(room));
        self.refusal = None;
    }
}

/// A rating over the interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Where it stands.
    pub stage: Stage,
    /// People at levels 1 to 5, as counted or corrected so far.
    pub counts: [u16; 5],
    /// The counts before each entry: what was entered last can be taken back unseen.
    pub before: Vec<[u16; 5]>,
    /// Whether the room has rated before: then that first rating is kept.
    pub again: bool,
    /// How many people rate, as far as that is known.
    pub people: Option<u32>,
    /// The line being typed.
    pub line: Option<Line>,
}

impl Rating {
    /// A rating that begins, or the reveal of the one that is there.
    pub fn new(assessment: &Assessment, id: &IndicatorId) -> Rating {
        let tally = assessment.answers.get(id).and_then(|answer| answer.tally);
        let mut rating = Rating {
            stage: Stage::Collecting,
            counts: [0; 5],
            before: Vec::new(),
            again: false,
            people: head_count(assessment),
            line: None,
        };
        if let Some(tally) = tally {
            rating.stage = Stage::Revealed;
            rating.counts = tally.counts();
        }
        rating
    }

    /// How many voices were counted.
    pub fn voices(&self) -> u32 {
        self.counts.iter().map(|count| u32::from(*count)).sum()
    }

    /// Begins to collect: nothing is counted yet.
    pub fn collect(&mut self, again: bool) {
        *self = Rating { stage: Stage::Collecting, counts: [0; 5], before: Vec::new(), again, line: None, ..*self };
    }

    /// Puts other counts in place; the ones before can be brought back.
    pub fn enter(&mut self, counts: [u16; 5]) {
        self.before.push(self.counts);
        self.counts = counts;
    }

    /// One more hand at a level, counted from 0.
    pub fn raise(&mut self, row: usize) {
        let mut counts = self.counts;
        if let Some(count) = counts.get_mut(row) {
            *count = count.saturating_add(1).min(Tally::MOST);
        }
        self.enter(counts);
    }

    /// Adds the hands of a typed line, or says what cannot be read.
    pub fn add(&mut self, line: &str) -> Result<(), Trouble> {
        let found = hands::read(line, self.people, self.voices())?;
        let mut counts = self.counts;
        for (count, more) in counts.iter_mut().zip(found) {
            *count = count.saturating_add(more);
        }
        let counts = Tally::new(counts).ok_or(Trouble::TooMany)?.counts();
        self.enter(counts);
        Ok(())
    }

    /// Where keys have their meaning.
    pub fn context(&self) -> Context {
        match self.stage {
            Stage::Collecting if self.line.is_some() => Context::HandsLine,
            Stage::Collecting => Context::Rating,
            Stage::Revealed => Context::Reveal,
            Stage::Correcting { .. } => Context::Counts,
        }
    }
}

/// How many people the list of participants has; `None` when it is empty.
pub fn head_count(assessment: &Assessment) -> Option<u32> {
    let counts = assessment.workshop.participants.iter().map(|group| group.count);
    Some(counts.fold(0_u32, u32::saturating_add)).filter(|people| *people > 0)
}

/// The levels that people gave alone on laptops for an indicator as it is worded now.
pub fn from_laptops(assessment: &Assessment, indicator: &Indicator) -> Option<Tally> {
    assessment.voices.answers.get(&indicator.id)?.rating(indicator.revision)
}

/// Why a line of hands was not read, and what to type instead.
pub fn trouble(words: &Words, trouble: &Trouble) -> String {
    let unread = |word: &str| if word.is_empty() { words.say("hands-end").into_owned() } else { format!("\"{word}\"") };
    match trouble {
        Trouble::Nothing => words.say("hands-nothing").into_owned(),
        Trouble::NotFive { found } => say!(words, "hands-not-five", found = *found),
        Trouble::People(word) => say!(words, "hands-people", word = unread(word)),
        Trouble::At(word) => say!(words, "hands-at", word = unread(word)),
        Trouble::Level(word) => say!(words, "hands-level", word = unread(word)),
        Trouble::TooMany => say!(words, "hands-too-many", most = Tally::MOST),
        Trouble::HeadCount => words.say("hands-head-count").into_owned(),
        Trouble::MoreThanAll { people, without } => {
            say!(words, "hands-more-than-all", people = *people, without = *without)
        }
        Trouble::TwoRests => words.say("hands-two-rests").into_owned(),
    }
}
