//! From what a person meant, or the world answered, to the next state. Does no input or output and draws nothing.

mod browse;
mod closing;
pub(super) mod editor;
mod home;
mod interview;
mod lists;
mod mirror;
mod moving;
mod overlays;
mod plan;
mod rating;
mod report;
mod results;
mod run_sheet;
mod set_up;
mod tripartite;
mod undecided;
mod voices;

use crate::interview::{Refusal, Touched};
use crate::report::Reader;
use crate::say;

use super::action::Action;
use super::effect::{Effect, Message, Unfinished};
use super::overlay::{Answer, Choice, Editor, Field as SetUpField, Intent, Overlay, Scroll, Target};
use super::plan::{PlanScreen, PlanView};
use super::state::{
    Document, InterviewScreen, Kind, Page, ReadingScreen, ReportFormat, ReportScreen, ResultsScreen, Saving, Screen,
    SetUpScreen, State,
};
use super::tripartite::{Showing, TripartiteScreen};

pub(crate) use closing::{Row, parked, rows as closing_rows};
pub(crate) use home::{home_entries, sheets};
pub(crate) use lists::{all_areas, found, matches};
pub(crate) use set_up::value as field_value;

/// What happens when a person meant something.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    state.notice = None;
    if action == Action::Quit {
        return quit(state);
    }
    // A question is answered first; over anything else a word may need an explanation.
    if action == Action::ViewGlossary && !matches!(state.overlay, Some(Overlay::Choice(_))) {
        browse::open_glossary(state);
        return Vec::new();
    }
    if state.overlay.is_some() {
        return overlays::update(state, action);
    }
    match action {
        Action::Help => {
            state.overlay = Some(Overlay::Help { scroll: Scroll::default(), under: None });
            return Vec::new();
        }
        Action::ViewSetUp | Action::ViewInterview | Action::ViewResults | Action::ViewPlan | Action::ViewReport => {
            return view(state, action);
        }
        Action::ViewCatalogue => {
            browse::open_catalogue(state, None);
            return Vec::new();
        }
        Action::ViewRunSheet => return run_sheet::open(state),
        Action::Undecided => {
            undecided::ask(state);
            return Vec::new();
        }
        Action::Undo | Action::Redo if state.document.is_some() => return undo_or_redo(state, action),
        Action::SaveElsewhere if state.document.is_some() => {
            ask_for_place(state);
            return Vec::new();
        }
        Action::ParkingLot if state.document.is_some() => {
            closing::open_parking(state);
            return Vec::new();
        }
        Action::Mirror if state.document.is_some() => return mirror::open(state),
        Action::Closing if state.document.is_some() => {
            closing::open(state);
            return Vec::new();
        }
        _ => {}
    }
    match state.screen {
        Screen::Home => home::update(state, action),
        Screen::SetUp(_) => set_up::update(state, action),
        Screen::Interview(_) => interview::update(state, action),
        Screen::Results(_) => {
            let effects = results::update(state, action);
            if let Screen::Results(screen) = &state.screen {
                state.results = *screen;
            }
            effects
        }
        Screen::Plan(_) => plan::update(state, action),
        Screen::Report(_) => report::update(state, action),
        Screen::Reading(_) => home::reading(state, action),
        Screen::Catalogue(_) => browse::catalogue(state, action),
        Screen::Glossary(_) => browse::glossary(state, action),
        Screen::Tripartite(_) => tripartite::update(state, action),
    }
}

/// What happens when a text was pasted: only a text field takes it.
pub fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if let (None, Screen::Glossary(screen)) = (&state.overlay, &mut state.screen) {
        browse::type_in(screen, text);
        return Vec::new();
    }
    match &mut state.overlay {
        Some(Overlay::Editor(editor)) => editor::paste(editor, text),
        Some(Overlay::Rating(rating)) if rating.line.is_some() => {
            if let Some(line) = &mut rating.line {
                line.push(text);
            }
        }
        Some(Overlay::Find(find)) => find.query.extend(text.chars().filter(|c| !c.is_control()).take(60)),
        Some(
            Overlay::Help { .. }
            | Overlay::Evidence(_)
            | Overlay::Participants(_)
            | Overlay::Areas { .. }
            | Overlay::Rating(_)
            | Overlay::Choice(_)
            | Overlay::Explain(_)
            | Overlay::Probes(_)
            | Overlay::Move(_)
            | Overlay::Earlier(_)
            | Overlay::Parking { .. }
            | Overlay::Closing(_)
            | Overlay::RunSheet(_)
            | Overlay::Voices(_)
            | Overlay::Plan(_)
            | Overlay::Mirror(_)
            | Overlay::Undecided { .. }
            | Overlay::Approaches { .. },
        )
        | None => state.notice = Some(state.words.say("paste-needs-field").into_owned()),
    }
    Vec::new()
}

/// What happens when a whole text takes the place of the one being typed; only a text field takes it.
pub(crate) fn retype(state: &mut State, text: &str) {
    if let Some(Overlay::Editor(editor)) = &mut state.overlay {
        editor::retype(editor, text);
    }
}

/// What happens when the world answered.
pub fn receive(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Opened { kind, interview, editions, notice, catalogue, draft } => {
            let begins = kind == Kind::New;
            // In a next round the organization stays what it is; who is in the room is new.
            let field =
                if interview.assessment().last.is_some() { SetUpField::Participants } else { SetUpField::Organization };
            let row = SetUpField::ALL.iter().position(|one| *one == field).unwrap_or_default();
            // A copy or another version of what is open goes on where the group is.
            let here = state
                .document
                .as_ref()
                .and_then(|open| Some((open.interview.current()?.indicator.id.clone(), open.interview.step())));
            state.document = Some(Document::new(kind, *interview, editions));
            state.catalogue = catalogue;
            state.results = ResultsScreen::START;
            state.plan = PlanScreen::START;
            state.now = None;
            state.overlay = None;
            state.notice = notice;
            if begins {
                state.screen = Screen::SetUp(SetUpScreen { row });
            } else {
                if let Some(document) = &mut state.document {
                    if let Some((id, _)) = &draft {
                        document.interview.go_to_id(id);
                    } else if let Some((id, step)) = here
                        && document.interview.go_to_id(&id)
                    {
                        document.interview.go_to_step(step);
                    }
                }
                show_interview(state);
                if std::mem::take(&mut state.home.to_plan) {
                    let screen = PlanScreen { view: PlanView::FollowUp, row: 0 };
                    (state.plan, state.screen) = (screen, Screen::Plan(screen));
                }
            }
            match draft {
                Some((_, Unfinished::Text(target, text))) => interview::edit(state, target, Some(&text)),
                Some((id, Unfinished::Hands(hands))) => rating::reopen(state, &id, hands),
                None if begins => {}
                None => undecided::show(state),
            }
            if let Screen::Plan(screen) = &state.screen {
                return plan::look_at_clock(screen.view).into_iter().collect();
            }
        }
        Message::Today(day, decision) => return closing::decide(state, day, decision),
        Message::Ask(choice) => state.overlay = Some(Overlay::Choice(choice)),
        Message::Notice(text) => state.notice = Some(text),
        Message::Home(recent) => {
            state.home.recent = recent;
            state.home.row = 0;
            state.home.to_plan = false;
        }
        Message::Handed(handed) => {
            if let Some(document) = &mut state.document {
                document.handed = handed;
            }
        }
        Message::Saved { handed, revision, time } => {
            if let Some(document) = &mut state.document {
                document.interview.saved(revision);
                // A change that came after this save began is still on its way.
                document.saving = if handed < document.handed { Saving::Under } else { Saving::Saved(time) };
            }
        }
        Message::SaveFailed(text) => {
            if let Some(document) = &mut state.document {
                document.saving = Saving::Failed(text);
            }
            ask_again_before_leaving(state);
        }
        Message::ChangedOutside => changed_outside(state),
        Message::CopyBeside(question) => undecided::copy_beside(state, question),
        Message::Merged(assessment, said) => return undecided::merged(state, *assessment, said),
        Message::Moved(path) => {
            let shown = path.display().to_string();
            if let Some(document) = &mut state.document {
                document.kind = Kind::File(path);
            }
            state.overlay = None;
            state.notice = Some(say!(state.words, "saved-elsewhere", path = shown));
        }
        Message::Written(path) => {
            state.overlay = None;
            if let Screen::Report(screen) = &mut state.screen {
                screen.written = Some(path);
            }
        }
        Message::Together(three) => {
            state.screen = Screen::Tripartite(TripartiteScreen::Showing(Showing::new(three)));
        }
        Message::Mirror(offered) => mirror::show(state, offered),
        Message::Now(now) => state.now = Some(now),
        Message::StartClock(now) => return run_sheet::start(state, now),
        Message::Terminate => return vec![Effect::Quit],
    }
    Vec::new()
}

/// Another program changed the file: people decide, and nothing is written until then.
fn changed_outside(state: &mut State) {
    let words = &state.words;
    let answer = |letter, key, intent| Answer::new(words, letter, key, intent);
    let question = Choice {
        title: words.say("changed-title").into_owned(),
        text: vec![words.say("changed-text").into_owned()],
        options: vec![
            answer('m', "answer-merge-both", Intent::MergeBoth),
            answer('k', "answer-keep-mine", Intent::KeepMine),
            answer('t', "answer-take-theirs", Intent::TakeTheirs),
            answer('s', "answer-elsewhere", Intent::SaveElsewhere),
        ],
        row: 0,
        under: None,
    };
    let waiting = words.say("changed-waiting").into_owned();
    if let Some(document) = &mut state.document {
        document.saving = Saving::Failed(waiting);
        state.overlay = Some(Overlay::Choice(question));
    }
}

/// Leaves at once where nothing is open; with a document open it asks, since a room may be looking.
fn quit(state: &mut State) -> Vec<Effect> {
    let words = &state.words;
    let question = match &state.document {
        None => return vec![Effect::Quit],
        Some(_) if state.has_unsaved() => None,
        Some(document) => {
            let kept = match document.kind {
                Kind::File(_) if document.saving == Saving::Under => words.say("quit-under"),
                Kind::File(_) => words.say("quit-saved"),
                Kind::ReadOnly(_) | Kind::New | Kind::Example | Kind::Practice => words.say("quit-not-kept"),
            };
            Some(kept.into_owned())
        }
    };
    let answer = |letter, key, intent| Answer::new(words, letter, key, intent);
    let options = vec![answer('l', "quit-leave", Intent::Quit), answer('b', "unsaved-stay", Intent::Stay)];
    let title = words.say("quit-title").into_owned();
    let under = state.overlay.take().map(Box::new);
    state.overlay = Some(Overlay::Choice(match question {
        Some(kept) => Choice { title, text: vec![kept], options, row: 0, under },
        None => unsaved_question(state, Intent::Quit, under),
    }));
    Vec::new()
}

/// A save that fails while people are asked whether to leave changes what they should know.
fn ask_again_before_leaving(state: &mut State) {
    let leaving = |choice: &Choice| matches!(choice.options.first().map(|answer| &answer.intent), Some(Intent::Quit));
    if let Some(Overlay::Choice(choice)) = state.overlay.take_if(|overlay| match overlay {
        Overlay::Choice(choice) => leaving(choice),
        _ => false,
    }) {
        state.overlay = Some(Overlay::Choice(unsaved_question(state, Intent::Quit, choice.under)));
    }
}

/// The question before answers that are not in the file are left behind.
fn unsaved_question(state: &State, leave: Intent, under: Option<Box<Overlay>>) -> Choice {
    let words = &state.words;
    let failed = match state.document.as_ref().map(|document| &document.saving) {
        Some(Saving::Failed(text)) => text.clone(),
        Some(Saving::Idle | Saving::Saved(_) | Saving::Under) | None => String::new(),
    };
    Choice {
        title: words.say("unsaved-title").into_owned(),
        text: vec![failed],
        options: vec![
            Answer::new(words, 's', "unsaved-elsewhere", Intent::SaveElsewhere),
            Answer::new(words, 'b', "unsaved-stay", Intent::Stay),
            Answer::new(words, 'l', "unsaved-leave", leave),
        ],
        row: 0,
        under,
    }
}

/// The question before something typed or counted is thrown away.
fn discard_question(state: &State, under: Overlay) -> Choice {
    let words = &state.words;
    let answer = |letter, key, intent| Answer::new(words, letter, key, intent);
    Choice {
        title: words.say("discard-title").into_owned(),
        text: Vec::new(),
        options: vec![answer('b', "discard-no", Intent::Stay), answer('d', "discard-yes", Intent::Discard)],
        row: 0,
        under: Some(Box::new(under)),
    }
}

/// Goes to one of the five views of a document.
fn view(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    if document.kind == Kind::New {
        // Nothing to look at before it is set up; "begin" is the way on.
        return if action == Action::ViewInterview { set_up::begin(state) } else { Vec::new() };
    }
    match action {
        Action::ViewSetUp => state.screen = Screen::SetUp(SetUpScreen::default()),
        Action::ViewInterview => show_interview(state),
        Action::ViewResults => state.screen = Screen::Results(state.results),
        Action::ViewPlan => {
            state.screen = Screen::Plan(state.plan);
            // Which months are over depends on the day.
            return vec![Effect::ReadClock];
        }
        Action::ViewReport => {
            let format = ReportFormat::Html;
            let reader = Reader::Organization;
            let place = report::suggested_place(document, format, reader);
            state.screen = Screen::Report(ReportScreen { row: 0, format, reader, place, written: None });
        }
        _ => {}
    }
    Vec::new()
}

/// Shows the interview with the focus on what was chosen.
fn show_interview(state: &mut State) {
    let focus = state.document.as_ref().map_or(0, |document| interview::focus_of(&document.interview));
    state.screen = Screen::Interview(InterviewScreen { focus, moved: false });
}

fn undo_or_redo(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let outcome = if action == Action::Undo { document.interview.undo() } else { document.interview.redo() };
    match outcome {
        Ok(touched) => {
            let effects = changed(document);
            let id = match touched {
                Touched::Answer(id) => id.to_string(),
                Touched::SetUp => state.words.say("touched-set-up").into_owned(),
                Touched::Copies => state.words.say("touched-copies").into_owned(),
                Touched::Questionnaire => state.words.say("touched-questionnaire").into_owned(),
                Touched::Closing => state.words.say("touched-closing").into_owned(),
                Touched::Plan => state.words.say("touched-plan").into_owned(),
                Touched::Mirror => state.words.say("touched-mirror").into_owned(),
            };
            state.notice = Some(if action == Action::Undo {
                say!(state.words, "undone", id = id)
            } else {
                say!(state.words, "redone", id = id)
            });
            if matches!(state.screen, Screen::Interview(_)) {
                show_interview(state);
            }
            effects
        }
        Err(refusal) => {
            state.notice = Some(refusal_text(state, refusal));
            Vec::new()
        }
    }
}

/// What follows from a change: new results, and a save where the document is a file.
fn changed(document: &mut Document) -> Vec<Effect> {
    document.rescore();
    match document.kind {
        Kind::File(_) => {
            if !matches!(document.saving, Saving::Failed(_)) {
                document.saving = Saving::Under;
            }
            // Until it has a number, no earlier save is the newest one.
            document.handed = u64::MAX;
            vec![Effect::Save(Box::new(document.interview.assessment().clone()))]
        }
        Kind::ReadOnly(_) | Kind::New | Kind::Example | Kind::Practice => Vec::new(),
    }
}

/// A refusal in words.
fn refusal_text(state: &State, refusal: Refusal) -> String {
    let words = &state.words;
    match refusal {
        Refusal::NothingAsked => words.say("refused-nothing-asked").into_owned(),
        Refusal::Closed => closing::refused(state),
        Refusal::NotClosed => words.say("refused-not-closed").into_owned(),
        Refusal::WhoNeeded => words.say("refused-who").into_owned(),
        Refusal::Parked { count } => say!(words, "refused-parked", count = count),
        Refusal::ReasonNeeded => words.say("refused-reason").into_owned(),
        Refusal::TooLong { length } => say!(words, "refused-long", length = length),
        Refusal::TooManyItems => words.say("refused-many").into_owned(),
        Refusal::SourcesNamed => words.say("refused-sources").into_owned(),
        Refusal::NothingToUndo => words.say("refused-undo").into_owned(),
        Refusal::NothingToRedo => words.say("refused-redo").into_owned(),
    }
}

/// Asks where to put the document.
fn ask_for_place(state: &mut State) {
    let Some(document) = &state.document else { return };
    let suggestion = match &document.kind {
        Kind::Practice | Kind::New => {
            state.notice = Some(state.words.say("nothing-to-save").into_owned());
            return;
        }
        Kind::File(path) | Kind::ReadOnly(path) => path.display().to_string(),
        Kind::Example => {
            format!("{}.toml", report::stem(document))
        }
    };
    let under = state.overlay.take();
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(Target::SavePath, &suggestion, under))));
}

/// Opens a page to read.
fn read(state: &mut State, page: Page) {
    state.screen = Screen::Reading(ReadingScreen { page, sheet: 0, scroll: 0 });
}
