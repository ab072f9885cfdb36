//! The interview: what a key does to the present indicator.

use crate::interview::{Change, Interview, Step};
use crate::model::{Cause, FeltNeed, Importance, Level, Standing};
use crate::report::comparison::last;
use crate::scoring::{explain, names};

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Answer, Choice, Editor, EvidenceList, Explain, Find, Intent, Overlay, Scroll, Target};
use crate::tui::state::{InterviewScreen, Kind, Saving, Screen, State};

/// The choice that stands in focus when a step opens: what was chosen, else where reading begins, so that no level is
/// put forward.
pub(crate) fn focus_of(interview: &Interview) -> u8 {
    let answer = interview.answer();
    match interview.step() {
        Step::Felt => answer.felt.map_or(0, FeltNeed::get),
        Step::Level => answer.agreed().or(answer.set_aside).map_or(1, Level::get),
        Step::Desired => answer.desired.or(answer.agreed()).map_or(3, Level::get),
        Step::Importance => answer.importance.map_or(2, Importance::get),
        Step::Notes => 0,
    }
}

/// The smallest and largest choice of the present step.
fn choices(interview: &Interview) -> (u8, u8) {
    match interview.step() {
        Step::Felt => (0, 3),
        Step::Level | Step::Desired if !interview.descriptors_open() => (0, 3),
        Step::Level | Step::Desired => (1, 5),
        Step::Importance => (1, 3),
        Step::Notes => (0, 0),
    }
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    if super::closing::is_refused(state, action) {
        return Vec::new();
    }
    let Some(document) = &mut state.document else { return Vec::new() };
    let Screen::Interview(screen) = &mut state.screen else { return Vec::new() };
    let interview = &mut document.interview;
    let (least, most) = choices(interview);
    match action {
        Action::Up => {
            screen.focus = screen.focus.saturating_sub(1).max(least);
            screen.moved = true;
        }
        Action::Down => {
            screen.focus = screen.focus.saturating_add(1).min(most);
            screen.moved = true;
        }
        Action::Right => step_to(state, Step::next),
        Action::Left => step_to(state, Step::previous),
        Action::PageDown => moved(state, Interview::go_next),
        Action::PageUp => moved(state, Interview::go_previous),
        Action::First => moved(state, |interview| interview.go_to(0)),
        Action::Last => moved(state, |interview| interview.go_to(usize::MAX)),
        Action::NextUnanswered => {
            let found = interview.go_next_unanswered();
            refocus(state);
            if !found {
                state.notice = Some(state.words.say("all-answered").into_owned());
            }
        }
        Action::SkipFelt => moved(state, Interview::go_on_without_felt),
        Action::Digit(number) => return choose(state, number),
        Action::Accept => return accept(state),
        Action::Tick(kind) => return change(state, Change::ToggleEvidence(kind), None),
        Action::TickAll => return change(state, Change::ToggleAllEvidence, None),
        Action::AtRisk => return change(state, Change::ToggleAtRisk, None),
        Action::Review => return change(state, Change::ToggleReview, None),
        Action::CannotTell => return change(state, Change::CannotTell, Some(Step::Notes)),
        Action::NoConsensus => return change(state, Change::NoConsensus, Some(Step::Notes)),
        Action::Reopen => return change(state, Change::Reopen, Some(Step::Level)),
        Action::NotApplicable => edit(state, Target::NotApplicable, None),
        Action::Note => edit(state, Target::Note, None),
        Action::GoodPractice => edit(state, Target::GoodPractice, None),
        Action::Dissent => edit(state, Target::Dissent, None),
        Action::Cause => state.overlay = Some(Overlay::Choice(causes(state))),
        Action::Find => state.overlay = Some(Overlay::Find(Find { query: String::new(), row: interview.at() })),
        Action::EvidenceList => {
            let items = interview.answer().evidence;
            state.overlay = Some(Overlay::Evidence(EvidenceList { items, row: 0 }));
        }
        Action::Rate => super::rating::open(state),
        Action::Voices => super::voices::open_present(state),
        Action::Earlier => super::moving::earlier(state),
        Action::Probes => state.overlay = Some(Overlay::Probes(Scroll::default())),
        Action::Approaches => super::browse::open_approaches(state),
        Action::Explain => explain_current(state),
        Action::Back => return leave(state),
        _ => {}
    }
    Vec::new()
}

/// Back to the home screen; asks first when answers are not in the file.
fn leave(state: &mut State) -> Vec<Effect> {
    if state.has_unsaved() {
        state.overlay = Some(Overlay::Choice(super::unsaved_question(state, Intent::GoHome, None)));
        return Vec::new();
    }
    go_home(state)
}

/// Closes the document.
pub(super) fn go_home(state: &mut State) -> Vec<Effect> {
    let interview = state.document.take().map(|document| Box::new(document.interview));
    state.overlay = None;
    state.screen = Screen::Home;
    vec![Effect::Close(interview), Effect::RefreshHome]
}

/// Puts the focus on what is chosen at the place where the interview is now.
fn refocus(state: &mut State) {
    if let (Some(document), Screen::Interview(screen)) = (&state.document, &mut state.screen) {
        *screen = InterviewScreen { focus: focus_of(&document.interview), moved: false };
    }
}

fn moved(state: &mut State, go: impl FnOnce(&mut Interview)) {
    if let Some(document) = &mut state.document {
        go(&mut document.interview);
    }
    refocus(state);
}

fn step_to(state: &mut State, which: fn(Step) -> Option<Step>) {
    moved(state, |interview| {
        if let Some(step) = which(interview.step()) {
            interview.go_to_step(step);
        }
    });
}

/// A number was chosen in the present step.
fn choose(state: &mut State, number: u8) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let interview = &document.interview;
    let hidden = !interview.descriptors_open();
    let (change_to, next) = match interview.step() {
        Step::Felt => (FeltNeed::new(number).map(Change::Felt), Step::Level),
        // The felt need comes first wherever the group stands (D1 17(a)).
        step @ (Step::Level | Step::Desired) if hidden => (FeltNeed::new(number).map(Change::Felt), step),
        Step::Level => (Level::new(number).map(Change::Agree), Step::Desired),
        Step::Desired => (Level::new(number).map(Change::Desired), Step::Importance),
        Step::Importance => (Importance::new(number).map(Change::Importance), Step::Notes),
        Step::Notes => (None, Step::Notes),
    };
    change_to.map_or_else(Vec::new, |change_to| change(state, change_to, Some(next)))
}

/// Enter: chooses what the arrows were moved to, or goes on where an answer is given already.
fn accept(state: &mut State) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let Screen::Interview(screen) = &state.screen else { return Vec::new() };
    if document.interview.step() == Step::Notes {
        let last = document.interview.at() + 1 >= document.interview.asked().len();
        if last {
            state.notice = Some(state.words.say("last-indicator").into_owned());
        } else {
            moved(state, Interview::go_next);
        }
        return Vec::new();
    }
    if screen.moved {
        return choose(state, screen.focus);
    }
    if document.interview.is_given() {
        step_to(state, Step::next);
    } else {
        state.notice = Some(state.words.say("choose-first").into_owned());
    }
    Vec::new()
}

/// Makes a change and, when it is accepted, goes on to a step.
pub(super) fn change(state: &mut State, change: Change, then: Option<Step>) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    if let Err(refusal) = document.interview.change(change) {
        state.notice = Some(super::refusal_text(state, refusal));
        return Vec::new();
    }
    if let Some(step) = then {
        document.interview.go_to_step(step);
    }
    if matches!(document.kind, Kind::ReadOnly(_)) {
        document.saving = Saving::Failed(state.words.say("read-only-answers").into_owned());
    }
    let effects = super::changed(document);
    // Within a step the focus stays where it is.
    if then.is_some() {
        refocus(state);
    }
    effects
}

/// Opens the text that belongs to a target, with what was recovered of it typed in already.
pub(super) fn edit(state: &mut State, target: Target, recovered: Option<&str>) {
    let Some(document) = &state.document else { return };
    let answer = document.interview.answer();
    let text = match target {
        Target::Note => answer.note,
        Target::GoodPractice => answer.good_practice,
        Target::Dissent => answer.dissent,
        Target::NotApplicable => match answer.standing {
            Standing::NotApplicable { reason } => reason,
            Standing::Unanswered | Standing::Levelled(_) | Standing::InsufficientEvidence | Standing::NoConsensus => {
                answer.reason
            }
        },
        Target::Source(_)
        | Target::SetUp(_)
        | Target::Count(_)
        | Target::OpenPath
        | Target::SavePath
        | Target::ReportPlace
        | Target::ClosedBy
        | Target::Waive
        | Target::ReopenBecause
        | Target::Plan(_)
        | Target::MirrorBy
        | Target::MirrorNote
        | Target::MirrorFind => return,
    };
    let mut editor = Editor::new(target, recovered.unwrap_or(&text), None);
    editor.original = text;
    state.overlay = Some(Overlay::Editor(Box::new(editor)));
}

fn causes(state: &State) -> Choice {
    let words = &state.words;
    let mut options: Vec<Answer> = Cause::ALL
        .iter()
        .map(|cause| {
            let letter = match cause {
                Cause::Capacity => 'c',
                Cause::Mandate => 'm',
                Cause::Access => 'a',
                Cause::Resources => 'r',
                Cause::Political => 'p',
                Cause::Other => 'o',
            };
            let key = names::cause(*cause);
            Answer { letter, label: words.say(key).into_owned(), intent: Intent::Change(Change::Cause(Some(*cause))) }
        })
        .collect();
    options.push(Answer {
        letter: 'n',
        label: words.say("cause-none").into_owned(),
        intent: Intent::Change(Change::Cause(None)),
    });
    let chosen = state.document.as_ref().and_then(|document| document.interview.answer().cause);
    let row = chosen.and_then(|cause| Cause::ALL.iter().position(|each| *each == cause)).unwrap_or(0);
    Choice {
        title: words.say("cause-title").into_owned(),
        text: vec![words.say("cause-text").into_owned()],
        options,
        row,
        under: None,
    }
}

fn explain_current(state: &mut State) {
    let Some(document) = &state.document else { return };
    let Some(id) = document.interview.current().map(|placed| placed.indicator.id.clone()) else { return };
    let interview = &document.interview;
    let explanation =
        explain::indicator(&state.words, interview.instrument(), interview.assessment(), &document.scores, &id);
    if let (Some(mut explanation), Some(placed)) = (explanation, interview.current()) {
        explanation.steps.extend(last(&state.words, interview.assessment(), placed.indicator));
        state.overlay = Some(Overlay::Explain(Explain {
            title: explanation.title,
            steps: explanation.steps,
            indicator: None,
            scroll: 0,
        }));
    }
}
