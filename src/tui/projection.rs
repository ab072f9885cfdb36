//! What a room may see on a second screen, as a closed list: what is meant for the facilitator has no place in these types.
//!
//! [`Projection::of`] says it of a state. It travels through a small file (`store/projected.rs`) to the program in the other
//! window, which draws it (`project`).

use serde::{Deserialize, Serialize};

use crate::interview::{Interview, Step};
use crate::model::{Answer, EvidenceKind, FeltNeed, Importance, Level, Placed, Standing};
use crate::scoring::State as AnswerState;

use super::overlay::Overlay;
use super::rating::{Rating, Stage, from_laptops};
use super::state::{Document, Kind, Screen, State};

/// The format of the file between the two programs.
pub const FORMAT: &str = "stocktake.projection/1";

/// Everything a room may see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Projection {
    /// Whose stocktake it is.
    pub organization: String,
    /// 1 = baseline, 2 and more = follow-ups.
    pub round: u32,
    /// Nothing of this counts.
    pub rehearsal: bool,
    /// How far each area is, in order.
    pub areas: Vec<AreaProjection>,
    /// What is being asked or shown.
    pub page: Page,
}

/// How far an area is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaProjection {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Indicators asked.
    pub asked: usize,
    /// Indicators whose answer stands.
    pub answered: usize,
    /// Whether the group is in it.
    pub here: bool,
}

/// Which indicator a page is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Its id.
    pub id: String,
    /// Its title; that of its area while the descriptors are hidden, since a title can tell what the good answer is.
    pub title: String,
}

/// Where an answer stands, without reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// No level yet.
    Open,
    /// The group agreed on this level, 1 to 5.
    Agreed(u8),
    /// It does not apply.
    NotApplicable,
    /// The group cannot tell.
    CannotTell,
    /// The group could not agree.
    NoConsensus,
}

/// People at levels 1 to 5.
pub type Counts = [u16; 5];

/// What is being asked or shown. Levels are 1 to 5, felt needs 0 to 3, importance 1 to 3.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// Nothing that a room works on: organization and progress only.
    #[default]
    Waiting,
    /// How strongly a need is felt, before any description.
    Felt {
        /// The indicator, under the title of its area.
        heading: Heading,
        /// What is asked.
        question: String,
        /// What the group said.
        given: Option<u8>,
    },
    /// Which of the descriptions fits.
    Level {
        /// The indicator.
        heading: Heading,
        /// What is asked.
        question: String,
        /// The five descriptions, lowest first.
        descriptors: Vec<String>,
        /// Where the answer stands.
        stands: Stands,
        /// The kinds of evidence there are, as words of the file format; never a source.
        evidence: Vec<String>,
    },
    /// Everybody chooses in silence.
    Rating {
        /// The indicator.
        heading: Heading,
        /// What is asked.
        question: String,
        /// The five descriptions, lowest first.
        descriptors: Vec<String>,
        /// People counted so far; not where.
        counted: u32,
    },
    /// What everybody chose.
    Reveal {
        /// The indicator.
        heading: Heading,
        /// People at each level.
        counts: Counts,
        /// The same in the rating before this one.
        first: Option<Counts>,
    },
    /// Where the organization wants to be.
    Desired {
        /// The indicator.
        heading: Heading,
        /// The planning period.
        period: String,
        /// The five descriptions, lowest first.
        descriptors: Vec<String>,
        /// The agreed level.
        current: Option<u8>,
        /// The desired level.
        desired: Option<u8>,
    },
    /// How much it matters to get there.
    Importance {
        /// The indicator.
        heading: Heading,
        /// The agreed level.
        current: Option<u8>,
        /// The desired level.
        desired: Option<u8>,
        /// What the group said.
        given: Option<u8>,
    },
    /// What the group said of an indicator.
    Summary {
        /// The indicator.
        heading: Heading,
        /// Where the answer stands.
        stands: Stands,
        /// The desired level.
        desired: Option<u8>,
        /// How much it matters.
        importance: Option<u8>,
    },
}

/// A projection in its file, whose format is looked at first.
#[derive(Deserialize)]
struct Envelope {
    format: String,
}

#[derive(Serialize)]
struct Outgoing<'a> {
    format: &'static str,
    #[serde(flatten)]
    projection: &'a Projection,
}

impl Projection {
    /// What a room may see of a document in this state.
    pub fn of(state: &State, document: &Document) -> Projection {
        let interview = &document.interview;
        let (at, assessment) = (interview.at(), interview.assessment());
        let page = page(state, document);
        let areas = interview.areas().map(|area| AreaProjection {
            id: area.area.id.to_string(),
            title: area.area.title.clone(),
            asked: area.progress.asked,
            answered: area.progress.answered,
            here: page != Page::Waiting && (area.first..area.first + area.progress.asked).contains(&at),
        });
        Projection {
            organization: assessment.subject.organization.clone(),
            round: assessment.round,
            rehearsal: document.kind == Kind::Practice || document.interview.assessment().rehearsal,
            areas: areas.collect(),
            page,
        }
    }

    /// As it stands in its file.
    pub fn to_json(&self) -> Option<String> {
        serde_json::to_string(&Outgoing { format: FORMAT, projection: self }).ok()
    }

    /// What a file says; `None` for a torn one, and for one of another format.
    pub fn from_json(bytes: &[u8]) -> Option<Projection> {
        let envelope: Envelope = serde_json::from_slice(bytes).ok()?;
        (envelope.format == FORMAT).then(|| serde_json::from_slice(bytes).ok()).flatten()
    }

    /// How many of how many indicators are answered.
    pub fn progress(&self) -> (usize, usize) {
        self.areas.iter().fold((0, 0), |(answered, asked), area| {
            (answered.saturating_add(area.answered), asked.saturating_add(area.asked))
        })
    }
}

/// What a room may see now. Whatever lies over the interview is the facilitator's, but for the counting of the room.
fn page(state: &State, document: &Document) -> Page {
    let interview = &document.interview;
    let (Screen::Interview(_), Some(placed)) = (&state.screen, interview.current()) else { return Page::Waiting };
    let (answer, step) = (interview.answer(), interview.step());
    let is_open = interview.descriptors_open();
    let level = answer.agreed().map(Level::get);
    let desired = answer.desired.map(Level::get);
    if !is_open && matches!(step, Step::Felt | Step::Level | Step::Desired) {
        return felt(placed, &answer);
    }
    let heading = heading(placed, is_open);
    if let Some(shown) = state.overlay.as_ref().and_then(Overlay::rating).filter(|_| is_open) {
        return rating(heading, interview, placed, shown);
    }
    match step {
        Step::Felt => felt(placed, &answer),
        Step::Level => Page::Level {
            heading,
            question: placed.indicator.question.clone(),
            descriptors: descriptors(placed),
            stands: stands(&answer),
            evidence: kinds(&answer),
        },
        Step::Desired => Page::Desired {
            heading,
            period: period(interview),
            descriptors: descriptors(placed),
            current: level,
            desired,
        },
        Step::Importance => {
            Page::Importance { heading, current: level, desired, given: answer.importance.map(Importance::get) }
        }
        Step::Notes => Page::Summary {
            heading,
            stands: stands(&answer),
            desired,
            importance: answer.importance.map(Importance::get),
        },
    }
}

/// Counts stay hidden until the reveal; where no hands were counted it shows what people said on their laptops.
fn rating(heading: Heading, interview: &Interview, placed: Placed<'_>, shown: &Rating) -> Page {
    if shown.stage == Stage::Collecting {
        return Page::Rating {
            heading,
            question: placed.indicator.question.clone(),
            descriptors: descriptors(placed),
            counted: shown.voices(),
        };
    }
    let laptops = from_laptops(interview.assessment(), placed.indicator).map(crate::model::Tally::counts);
    let counts = if shown.voices() > 0 { shown.counts } else { laptops.unwrap_or(shown.counts) };
    Page::Reveal { heading, counts, first: interview.answer().tally_first.map(crate::model::Tally::counts) }
}

fn felt(placed: Placed<'_>, answer: &Answer) -> Page {
    Page::Felt {
        heading: heading(placed, false),
        question: placed.indicator.felt_need.clone(),
        given: answer.felt.map(FeltNeed::get),
    }
}

fn heading(placed: Placed<'_>, is_open: bool) -> Heading {
    let title = if is_open { &placed.indicator.title } else { &placed.area.title };
    Heading { id: placed.indicator.id.to_string(), title: title.clone() }
}

fn descriptors(placed: Placed<'_>) -> Vec<String> {
    Level::all().map(|level| placed.indicator.descriptor(level).to_owned()).collect()
}

fn kinds(answer: &Answer) -> Vec<String> {
    let there = EvidenceKind::ALL.iter().filter(|kind| answer.has_evidence(**kind));
    there.map(|kind| kind.word().to_owned()).collect()
}

fn period(interview: &Interview) -> String {
    interview.assessment().scope.planning_period.clone()
}

fn stands(answer: &Answer) -> Stands {
    match &answer.standing {
        Standing::Unanswered => Stands::Open,
        Standing::Levelled(level) => Stands::Agreed(level.get()),
        Standing::NotApplicable { .. } => Stands::NotApplicable,
        Standing::InsufficientEvidence => Stands::CannotTell,
        Standing::NoConsensus => Stands::NoConsensus,
    }
}

impl Stands {
    /// The agreed level, when there is one and it is a level.
    pub fn level(self) -> Option<Level> {
        match self {
            Stands::Agreed(level) => Level::new(level),
            Stands::Open | Stands::NotApplicable | Stands::CannotTell | Stands::NoConsensus => None,
        }
    }

    /// The state of the answer in the words of the results.
    pub fn state(self) -> AnswerState {
        match self {
            Stands::Open => AnswerState::Unanswered,
            Stands::Agreed(_) => AnswerState::Levelled,
            Stands::NotApplicable => AnswerState::NotApplicable,
            Stands::CannotTell => AnswerState::InsufficientEvidence,
            Stands::NoConsensus => AnswerState::NoConsensus,
        }
    }
}
