//! Closing and reopening the assessment, and the parking lot.

use crate::format::assessment::content_hash;
use crate::interview::closing::Wish;
use crate::interview::{Change, Refusal};
use crate::model::{Date, IndicatorId, SetUpField};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::{Decision, Effect};
use crate::tui::overlay::{Answer, Choice, ClosingBox, Editor, Intent, Overlay, Target};
use crate::tui::state::{Document, Kind, State};

/// A row of the closing that can be in focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    /// An indicator of which something is missing, and the keys of the words that say what.
    Missing(IndicatorId, Vec<&'static str>),
    /// A part of the set-up of which two copies say different things.
    SetUp(SetUpField),
    /// Why indicators may stay in the parking lot.
    Waive,
    /// Who closes it.
    By,
    /// Close it.
    Close,
    /// Go on with the plan, which a closed assessment takes too.
    Plan,
    /// Reopen it.
    Reopen,
}

impl Row {
    /// Whether it says what is missing.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self, Row::Missing(..) | Row::SetUp(_))
    }
}

/// The rows of the closing, in order: what is missing, then what closes or reopens.
pub(crate) fn rows(document: &Document) -> Vec<Row> {
    let interview = &document.interview;
    if interview.assessment().is_closed() {
        return vec![Row::Plan, Row::Reopen];
    }
    let missing = interview.missing();
    let is_parked = !missing.parked.is_empty();
    let lists = [
        (missing.parked, "closing-parked"),
        (missing.undecided, "closing-undecided"),
        (missing.unanswered, "closing-unanswered"),
        (missing.cannot_tell, "closing-cannot-tell"),
        (missing.no_consensus, "closing-no-consensus"),
        (missing.sources, "closing-sources"),
    ];
    // An indicator of which more than one thing is missing is one place to go to.
    let mut named: Vec<(IndicatorId, Vec<&'static str>)> = Vec::new();
    for (id, word) in lists.into_iter().flat_map(|(ids, word)| ids.into_iter().map(move |id| (id, word))) {
        match named.iter_mut().find(|(other, _)| *other == id) {
            Some((_, said)) => said.push(word),
            None => named.push((id, vec![word])),
        }
    }
    let named = named.into_iter().map(|(id, said)| Row::Missing(id, said));
    let set_up = missing.undecided_set_up.into_iter().map(Row::SetUp);
    set_up.chain(named).chain(is_parked.then_some(Row::Waive)).chain([Row::By, Row::Close]).collect()
}

/// The indicators in the parking lot, in the order of the questions.
pub(crate) fn parked(document: &Document) -> Vec<IndicatorId> {
    document.interview.missing().parked
}

/// Opens the closing where there is something to close.
pub(super) fn open(state: &mut State) {
    let Some(document) = &state.document else { return };
    match document.kind {
        Kind::File(_) | Kind::Example => {}
        Kind::New | Kind::Practice | Kind::ReadOnly(_) => {
            state.notice = Some(state.words.say("closing-not-here").into_owned());
            return;
        }
    }
    let people: u32 = document.interview.assessment().workshop.participants.iter().map(|line| line.count).sum();
    let by = if people == 0 {
        state.words.say("closing-group").into_owned()
    } else {
        say!(state.words, "closing-group-of", count = i64::from(people))
    };
    let wish = Wish { by, waive: String::new() };
    state.overlay = Some(Overlay::Closing(Box::new(ClosingBox { row: 0, wish, refusal: None })));
}

pub(super) fn update(state: &mut State, mut shown: Box<ClosingBox>, action: Action) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let rows = rows(document);
    let last = rows.len().saturating_sub(1);
    shown.row = shown.row.min(last);
    shown.refusal = None;
    match action {
        Action::Back | Action::Help => return Vec::new(),
        Action::Up => shown.row = shown.row.saturating_sub(1),
        Action::Down => shown.row = (shown.row + 1).min(last),
        Action::PageUp => shown.row = shown.row.saturating_sub(10),
        Action::PageDown => shown.row = (shown.row + 10).min(last),
        Action::First | Action::Left => shown.row = 0,
        Action::Last => shown.row = last,
        Action::Right => {
            shown.row = rows.iter().position(|row| !row.is_missing()).unwrap_or(last);
        }
        Action::Accept => return accept_row(state, rows.get(shown.row).cloned(), shown),
        _ => {}
    }
    state.overlay = Some(Overlay::Closing(shown));
    Vec::new()
}

fn accept_row(state: &mut State, row: Option<Row>, mut shown: Box<ClosingBox>) -> Vec<Effect> {
    let (target, text) = match row {
        Some(Row::Missing(id, _)) => {
            go_to(state, &id);
            return Vec::new();
        }
        Some(Row::SetUp(field)) => {
            // Parts of the set-up stand first among all that is undecided.
            let assessment = state.document.as_ref().map(|document| document.interview.assessment());
            let at = assessment.and_then(|one| one.undecided.set_up.keys().position(|open| *open == field));
            state.overlay = Some(Overlay::Undecided { at: at.unwrap_or(0), scroll: 0 });
            return Vec::new();
        }
        Some(Row::Waive) => (Target::Waive, shown.wish.waive.clone()),
        Some(Row::By) => (Target::ClosedBy, shown.wish.by.clone()),
        Some(Row::Plan) => return super::view(state, Action::ViewPlan),
        Some(Row::Reopen) => (Target::ReopenBecause, String::new()),
        Some(Row::Close) => {
            match stands_in_the_way(state, &shown.wish) {
                Some(refusal) => {
                    shown.refusal = Some(super::refusal_text(state, refusal));
                    state.overlay = Some(Overlay::Closing(shown));
                }
                None => state.overlay = Some(Overlay::Choice(question(state, shown))),
            }
            return Vec::new();
        }
        None => return Vec::new(),
    };
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(target, &text, Some(Overlay::Closing(shown))))));
    Vec::new()
}

/// Why it cannot be closed yet, before anybody is asked whether to.
fn stands_in_the_way(state: &State, wish: &Wish) -> Option<Refusal> {
    let document = state.document.as_ref()?;
    let parked = parked(document).len();
    if parked > 0 && wish.waive.trim().is_empty() {
        return Some(Refusal::Parked { count: parked });
    }
    wish.by.trim().is_empty().then_some(Refusal::WhoNeeded)
}

fn question(state: &State, shown: Box<ClosingBox>) -> Choice {
    let words = &state.words;
    let is_rehearsal = state.document.as_ref().is_some_and(|document| document.interview.assessment().rehearsal);
    let text = if is_rehearsal { words.say("closing-ask-rehearsal") } else { words.say("closing-ask-text") };
    let close = Intent::Close(shown.wish.clone());
    Choice {
        title: words.say("closing-ask").into_owned(),
        text: vec![text.into_owned()],
        options: vec![
            Answer::new(words, 'b', "closing-ask-no", Intent::Stay),
            Answer::new(words, 'c', "closing-ask-yes", close),
        ],
        row: 0,
        under: Some(Box::new(Overlay::Closing(shown))),
    }
}

/// Takes a text of the closing.
pub(super) fn accept(state: &mut State, mut editor: Box<Editor>, text: &str) -> Vec<Effect> {
    if editor.target == Target::ReopenBecause && text.trim().is_empty() {
        editor.refusal = Some(state.words.say("refused-reopen").into_owned());
        state.overlay = Some(Overlay::Editor(editor));
        return Vec::new();
    }
    let target = editor.target;
    let Some(Overlay::Closing(mut shown)) = editor.under.map(|under| *under) else { return Vec::new() };
    let mut effects = Vec::new();
    match target {
        Target::ClosedBy => text.trim().clone_into(&mut shown.wish.by),
        Target::Waive => text.trim().clone_into(&mut shown.wish.waive),
        Target::ReopenBecause => effects.push(Effect::Today(Decision::Reopen(text.trim().to_owned()))),
        Target::Note
        | Target::GoodPractice
        | Target::Dissent
        | Target::NotApplicable
        | Target::Source(_)
        | Target::SetUp(_)
        | Target::Count(_)
        | Target::OpenPath
        | Target::SavePath
        | Target::ReportPlace
        | Target::Plan(_)
        | Target::MirrorBy
        | Target::MirrorNote
        | Target::MirrorFind => {}
    }
    if target != Target::ReopenBecause {
        shown.row += 1;
    }
    state.overlay = Some(Overlay::Closing(shown));
    effects
}

/// Closes or reopens, now that the day is known.
pub(super) fn decide(state: &mut State, day: Date, decision: Decision) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let interview = &mut document.interview;
    let is_closing = matches!(decision, Decision::Close(_));
    let was_changed = document.is_changed_since_closing;
    let done = match decision {
        Decision::Close(wish) => {
            let hash = content_hash(interview.assessment());
            interview.close(&wish, day, hash)
        }
        Decision::Reopen(because) => {
            let hash = content_hash(interview.assessment());
            interview.reopen(&because, day, &hash)
        }
        Decision::PermitMirror(by) => return super::mirror::permit(state, day, by),
    };
    if let Err(refusal) = done {
        state.notice = Some(super::refusal_text(state, refusal));
        return Vec::new();
    }
    let effects = super::changed(document);
    if is_closing {
        state.overlay = Some(Overlay::Closing(Box::default()));
    } else {
        state.overlay = None;
        state.notice = Some(if was_changed {
            state.words.say("closing-reopened-changed").into_owned()
        } else {
            state.words.say("closing-reopened-now").into_owned()
        });
    }
    effects
}

/// What is said when a closed assessment should be changed.
pub(super) fn refused(state: &State) -> String {
    let on = state
        .document
        .as_ref()
        .and_then(|document| document.interview.assessment().closing().map(|closing| closing.on.to_string()))
        .unwrap_or_default();
    say!(state.words, "refused-closed", date = on)
}

/// Refuses a key that would change an answer of a closed assessment, before a text is typed in vain.
pub(super) fn is_refused(state: &mut State, action: Action) -> bool {
    let is_closed = state.document.as_ref().is_some_and(|document| document.interview.assessment().is_closed());
    let changes = matches!(
        action,
        Action::Digit(_)
            | Action::Tick(_)
            | Action::TickAll
            | Action::EvidenceList
            | Action::Rate
            | Action::RateAgain
            | Action::NotApplicable
            | Action::CannotTell
            | Action::NoConsensus
            | Action::Note
            | Action::GoodPractice
            | Action::Dissent
            | Action::Cause
            | Action::AtRisk
            | Action::Review
            | Action::Reopen
    );
    if is_closed && changes {
        state.notice = Some(refused(state));
    }
    is_closed && changes
}

/// Opens the parking lot, unless it is empty.
pub(super) fn open_parking(state: &mut State) {
    let Some(document) = &state.document else { return };
    if parked(document).is_empty() {
        state.notice = Some(state.words.say("parking-empty").into_owned());
    } else {
        state.overlay = Some(Overlay::Parking { row: 0 });
    }
}

pub(super) fn parking(state: &mut State, row: usize, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let parked = parked(document);
    let last = parked.len().saturating_sub(1);
    let row = row.min(last);
    let row = match action {
        Action::Back | Action::Help => return Vec::new(),
        Action::Up => row.saturating_sub(1),
        Action::Down => (row + 1).min(last),
        Action::PageUp => row.saturating_sub(10),
        Action::PageDown => (row + 10).min(last),
        Action::First => 0,
        Action::Last => last,
        Action::Accept => {
            if let Some(id) = parked.get(row) {
                go_to(state, id);
            }
            return Vec::new();
        }
        Action::Remove => {
            let effects = parked.get(row).map_or_else(Vec::new, |id| unpark(state, id));
            if parked.len() > 1 || effects.is_empty() {
                state.overlay = Some(Overlay::Parking { row: row.min(last.saturating_sub(1)) });
            }
            return effects;
        }
        _ => row,
    };
    state.overlay = Some(Overlay::Parking { row });
    Vec::new()
}

/// Takes an indicator out of the parking lot and stays where the group is.
fn unpark(state: &mut State, id: &IndicatorId) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let interview = &mut document.interview;
    let (at, step) = (interview.at(), interview.step());
    interview.go_to_id(id);
    let done = interview.change(Change::ToggleReview);
    interview.go_to(at);
    interview.go_to_step(step);
    if let Err(refusal) = done {
        state.notice = Some(super::refusal_text(state, refusal));
        return Vec::new();
    }
    let effects = super::changed(document);
    state.notice = Some(say!(state.words, "parking-out", id = id.to_string()));
    effects
}

/// Shows the interview at an indicator.
fn go_to(state: &mut State, id: &IndicatorId) {
    if let Some(document) = &mut state.document
        && document.interview.go_to_id(id)
    {
        super::show_interview(state);
    }
}
