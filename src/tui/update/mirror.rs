//! How the others are seen: levels with a digit, notes, and the permission to show it. Also on a closed assessment.

use crate::model::limits::LONGEST_TEXT;
use crate::model::{Date, Level, Mirror, Permission};
use crate::say;
use crate::tripartite::Offered;
use crate::tui::action::Action;
use crate::tui::effect::{Decision, Effect};
use crate::tui::overlay::{Answer, Choice, Editor, Intent, Overlay, Target};
use crate::tui::state::{Kind, State};
use crate::tui::tripartite::{MirrorBox, said, with_level, without};

/// Lines of a page.
const PAGE: usize = 10;

/// Asks for the indicators on which the group may say how it sees the others.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(document) = state.document.as_ref().filter(|document| document.kind != Kind::New) else {
        return Vec::new();
    };
    vec![Effect::OfferMirror(Box::new(document.interview.assessment().clone()))]
}

/// Shows them.
pub(super) fn show(state: &mut State, offered: Vec<Offered>) {
    state.overlay = Some(Overlay::Mirror(Box::new(MirrorBox { offered, row: 0, reading: None })));
}

fn mirror(state: &State) -> Option<&Mirror> {
    state.document.as_ref().map(|document| &document.interview.assessment().mirror)
}

/// Puts another mirror in the place of the present one.
fn put(state: &mut State, mirror: Mirror) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    document.interview.mirror(mirror);
    super::changed(document)
}

pub(super) fn update(state: &mut State, mut shown: Box<MirrorBox>, action: Action) -> Vec<Effect> {
    let (last, before) = (shown.offered.len(), shown.row);
    let mut effects = Vec::new();
    match action {
        Action::Back | Action::Mirror => return Vec::new(),
        Action::Up => shown.row = shown.row.saturating_sub(1),
        Action::Down => shown.row = (shown.row + 1).min(last),
        Action::PageUp => shown.row = shown.row.saturating_sub(PAGE),
        Action::PageDown => shown.row = (shown.row + PAGE).min(last),
        Action::First => shown.row = 0,
        Action::Last => shown.row = last,
        Action::NextConstituent => shown.row = shown.next_constituent(),
        Action::Left | Action::Right => {
            if let Some(mirror) = mirror(state) {
                shown.read(mirror, action == Action::Right);
            }
        }
        Action::Permit => return permission(state, shown),
        Action::Accept if shown.row == 0 => return permission(state, shown),
        Action::Digit(digit) => effects = choose(state, &mut shown, Level::new(digit)),
        // Only a level that was turned to with the arrows: Enter alone says nothing of anybody.
        Action::Accept => {
            let level = shown.reading;
            effects = choose(state, &mut shown, level);
        }
        Action::Remove => {
            if let Some((offered, mirror)) = shown.current().zip(mirror(state)) {
                let mirror = without(mirror, offered);
                effects = put(state, mirror);
            }
        }
        Action::Undo | Action::Redo => effects = super::undo_or_redo(state, action),
        Action::Note => return note(state, shown),
        Action::Find => {
            state.overlay =
                Some(Overlay::Editor(Box::new(Editor::new(Target::MirrorFind, "", Some(Overlay::Mirror(shown))))));
            return Vec::new();
        }
        _ => {}
    }
    if shown.row != before {
        shown.reading = None;
    }
    state.overlay = Some(Overlay::Mirror(shown));
    effects
}

/// Says that a level fits what is in focus, and shows that level in full.
fn choose(state: &mut State, shown: &mut MirrorBox, level: Option<Level>) -> Vec<Effect> {
    let changed = shown.current().zip(level).zip(mirror(state));
    let Some(((offered, level), mirror)) = changed else { return Vec::new() };
    let mirror = with_level(mirror, offered, level);
    shown.reading = Some(level);
    put(state, mirror)
}

/// A note needs a level first.
fn note(state: &mut State, shown: Box<MirrorBox>) -> Vec<Effect> {
    let text = shown.current().zip(mirror(state)).and_then(|(offered, mirror)| said(mirror, offered));
    state.overlay = Some(if let Some(text) = text.map(|seen| seen.note.clone()) {
        Overlay::Editor(Box::new(Editor::new(Target::MirrorNote, &text, Some(Overlay::Mirror(shown)))))
    } else {
        state.notice = Some(state.words.say("mirror-level-first").into_owned());
        Overlay::Mirror(shown)
    });
    Vec::new()
}

/// Explains what the permission means before it is given, and asks before it is taken back.
fn permission(state: &mut State, shown: Box<MirrorBox>) -> Vec<Effect> {
    let words = &state.words;
    let given = mirror(state).and_then(|mirror| mirror.permission.clone());
    let under = Some(Box::new(Overlay::Mirror(shown)));
    let stay = Answer::new(words, 'b', "mirror-not-now", Intent::Stay);
    let choice = match given {
        Some(permission) => Choice {
            title: words.say("mirror-take-back-title").into_owned(),
            text: vec![say!(words, "mirror-given", date = permission.on.to_string(), by = permission.by)],
            options: vec![stay, Answer::new(words, 't', "mirror-take-back", Intent::ForbidMirror)],
            row: 0,
            under,
        },
        None => Choice {
            title: words.say("mirror-permit-title").into_owned(),
            text: vec![words.say("mirror-permit-text").into_owned(), words.say("mirror-permit-back").into_owned()],
            options: vec![stay, Answer::new(words, 'a', "mirror-permit", Intent::PermitMirror)],
            row: 0,
            under,
        },
    };
    state.overlay = Some(Overlay::Choice(choice));
    Vec::new()
}

/// Asks who agreed.
pub(super) fn ask_by_whom(state: &mut State, under: Option<Overlay>) -> Vec<Effect> {
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(Target::MirrorBy, "", under))));
    Vec::new()
}

/// Takes the permission back.
pub(super) fn forbid(state: &mut State, under: Option<Overlay>) -> Vec<Effect> {
    state.overlay = under;
    let Some(mirror) = mirror(state) else { return Vec::new() };
    let mirror = Mirror { permission: None, ..mirror.clone() };
    put(state, mirror)
}

/// Records the permission, now that the day is known.
pub(super) fn permit(state: &mut State, on: Date, by: String) -> Vec<Effect> {
    let Some(mirror) = mirror(state) else { return Vec::new() };
    let mirror = Mirror { permission: Some(Permission { on, by }), ..mirror.clone() };
    put(state, mirror)
}

/// A text for the mirror: who agreed, why a level fits, or what to find.
pub(super) fn accept(state: &mut State, mut editor: Box<Editor>, text: &str) -> Vec<Effect> {
    let text = text.trim();
    let length = text.chars().count();
    let refusal = if length > LONGEST_TEXT {
        Some(say!(state.words, "refused-long", length = length))
    } else if text.is_empty() && editor.target == Target::MirrorBy {
        Some(state.words.say("refused-empty").into_owned())
    } else {
        None
    };
    if refusal.is_some() {
        editor.refusal = refusal;
        state.overlay = Some(Overlay::Editor(editor));
        return Vec::new();
    }
    let target = editor.target;
    let Some(Overlay::Mirror(mut shown)) = editor.under.map(|under| *under) else { return Vec::new() };
    let mut effects = Vec::new();
    if target == Target::MirrorBy {
        effects.push(Effect::Today(Decision::PermitMirror(text.to_owned())));
    } else if target == Target::MirrorNote {
        if let Some((offered, mirror)) = shown.current().zip(mirror(state)) {
            let mut mirror = mirror.clone();
            let is_it = |seen: &&mut crate::model::Seen| {
                seen.constituent == offered.constituent && seen.indicator == offered.indicator.id
            };
            if let Some(seen) = mirror.seen.iter_mut().find(is_it) {
                text.clone_into(&mut seen.note);
            }
            effects = put(state, mirror);
        }
    } else if target == Target::MirrorFind {
        match shown.find(text) {
            Some(row) => (shown.row, shown.reading) = (row, None),
            None => state.notice = Some(state.words.say("find-nothing").into_owned()),
        }
    }
    state.overlay = Some(Overlay::Mirror(shown));
    effects
}
