//! The catalogue and the glossary: opening them from anywhere, moving in them, and the way back.

use crate::model::ApproachId;

use crate::tui::action::Action;
use crate::tui::browse::{
    CatalogueScreen, GlossaryScreen, Grouping, Place, Row, entries, matches, row_of, shown, steps,
};
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::overlay::{Find, Overlay};
use crate::tui::state::{Screen, State};
use crate::tui::tripartite::TripartiteScreen;

/// Lines that a page of the catalogue's text moves by.
const PAGE: u16 = 8;
/// The narrowest column that texts are shown in, about.
const COLUMN: usize = 36;

/// Leaves the present screen, so that it can be come back to.
fn leave(state: &mut State) -> Box<Place> {
    let screen = std::mem::replace(&mut state.screen, Screen::Home);
    Box::new(Place { screen, overlay: state.overlay.take() })
}

/// Goes back to where the catalogue or the glossary was opened.
fn come_back(state: &mut State) {
    let from = match std::mem::replace(&mut state.screen, Screen::Home) {
        Screen::Catalogue(screen) => *screen.from,
        Screen::Glossary(screen) => *screen.from,
        screen @ (Screen::Home
        | Screen::SetUp(_)
        | Screen::Interview(_)
        | Screen::Results(_)
        | Screen::Plan(_)
        | Screen::Report(_)
        | Screen::Tripartite(_)
        | Screen::Reading(_)) => Place { screen, overlay: None },
    };
    state.screen = from.screen;
    state.overlay = from.overlay;
}

/// Opens the catalogue, at an approach if one is asked for.
pub(super) fn open_catalogue(state: &mut State, approach: Option<&ApproachId>) {
    let grouping = Grouping::Kind;
    let row = approach.map_or(0, |id| row_of(&state.catalogue, grouping, id));
    let from = leave(state);
    state.screen = Screen::Catalogue(CatalogueScreen { grouping, row, scroll: 0, from });
}

pub(super) fn catalogue(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::Catalogue(screen) = &mut state.screen else { return Vec::new() };
    let entries = entries(&state.catalogue, screen.grouping);
    let last = entries.len().saturating_sub(1);
    let groupings = Grouping::ALL.len();
    let at = screen.grouping.index();
    let before = screen.row;
    match action {
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::First => screen.row = 0,
        Action::Last => screen.row = last,
        Action::PageUp => screen.scroll = screen.scroll.saturating_sub(PAGE),
        Action::PageDown => {
            let longest = entries.get(screen.row).map_or(0, |entry| length(entry) / COLUMN + 20);
            screen.scroll = screen.scroll.saturating_add(PAGE).min(u16::try_from(longest).unwrap_or(u16::MAX));
        }
        Action::Right => group(state, (at + 1) % groupings),
        Action::Left => group(state, (at + groupings - 1) % groupings),
        Action::Digit(number) => group(state, usize::from(number.saturating_sub(1))),
        Action::Find => state.overlay = Some(Overlay::Find(Find::default())),
        Action::Back => come_back(state),
        _ => {}
    }
    if let Screen::Catalogue(screen) = &mut state.screen
        && screen.row != before
    {
        screen.scroll = 0;
    }
    Vec::new()
}

/// About how many characters the text of an entry has.
fn length(entry: &Row<'_>) -> usize {
    match entry {
        Row::Approach(one) => {
            let texts =
                [&one.logic, &one.where_used, &one.tools, &one.successes, &one.challenges, &one.vision, &one.lasts];
            texts.iter().map(|text| text.len()).sum()
        }
        Row::Outcome(outcome) => outcome.programmes.iter().map(|one| one.title.len() + one.work.len() + 80).sum(),
        Row::Kind(_) | Row::Constituent(_) | Row::NoOutcome => 0,
    }
}

/// Groups in another way, with the focus on the same approach once it was moved.
fn group(state: &mut State, at: usize) {
    let Screen::Catalogue(screen) = &mut state.screen else { return };
    let Some(grouping) = Grouping::ALL.get(at).copied() else { return };
    let catalogue = &state.catalogue;
    let id = match entries(catalogue, screen.grouping).get(screen.row) {
        Some(Row::Approach(approach)) if screen.row > 0 => Some(approach.id.clone()),
        Some(Row::Approach(_) | Row::Outcome(_) | Row::Kind(_) | Row::Constituent(_) | Row::NoOutcome) | None => None,
    };
    screen.grouping = grouping;
    screen.row = id.map_or(0, |id| row_of(catalogue, grouping, &id));
    screen.scroll = 0;
}

/// Goes to the approach that was found.
pub(super) fn go_to_match(state: &mut State, find: &Find) {
    let catalogue = &state.catalogue;
    let found = matches(catalogue, &find.query);
    let Some(approach) = found.get(find.row.min(found.len().saturating_sub(1))) else { return };
    if let Screen::Catalogue(screen) = &mut state.screen {
        screen.row = row_of(catalogue, screen.grouping, &approach.id);
        screen.scroll = 0;
    }
}

/// Opens the ways to take each step of the present indicator, once its texts may be seen.
pub(super) fn open_approaches(state: &mut State) {
    let Some(document) = &state.document else { return };
    if document.interview.descriptors_open() {
        state.overlay = Some(Overlay::Approaches { row: 0 });
    } else {
        state.notice = Some(state.words.say("ways-after-felt").into_owned());
    }
}

pub(super) fn approaches(state: &mut State, row: usize, action: Action) {
    let Some(document) = &state.document else { return };
    let ids: Vec<ApproachId> = steps(document).iter().flat_map(|step| step.approaches.iter().cloned()).collect();
    let last = ids.len().saturating_sub(1);
    let row = match action {
        Action::Back | Action::Approaches => return,
        Action::Up => row.saturating_sub(1),
        Action::Down => (row + 1).min(last),
        Action::First | Action::PageUp => 0,
        Action::Last | Action::PageDown => last,
        _ => row,
    };
    state.overlay = Some(Overlay::Approaches { row });
    if let (Action::Accept, Some(id)) = (action, ids.get(row)) {
        open_catalogue(state, Some(id));
    }
}

/// Opens the glossary, with the words of the page one comes from first.
pub(super) fn open_glossary(state: &mut State) {
    let texts = page(state);
    let from = leave(state);
    state.screen = Screen::Glossary(GlossaryScreen { query: String::new(), row: 0, texts, from });
}

/// The texts of the present page in which words may need an explanation; what is hidden stays hidden.
fn page(state: &State) -> Vec<String> {
    match &state.screen {
        Screen::Interview(_) => {
            let Some(interview) = state.document.as_ref().map(|document| &document.interview) else {
                return Vec::new();
            };
            let Some(placed) = interview.current() else { return Vec::new() };
            let indicator = placed.indicator;
            let mut texts = vec![placed.area.title.clone(), indicator.felt_need.clone()];
            if interview.descriptors_open() {
                texts.extend([indicator.title.clone(), indicator.question.clone()]);
                texts.extend(indicator.descriptors.iter().chain(&indicator.evidence).cloned());
            }
            texts
        }
        Screen::Catalogue(screen) => match entries(&state.catalogue, screen.grouping).get(screen.row) {
            Some(Row::Approach(one)) => {
                let texts = [&one.title, &one.logic, &one.where_used, &one.tools, &one.successes];
                let more = [&one.challenges, &one.vision, &one.lasts];
                texts.into_iter().chain(more).cloned().collect()
            }
            Some(Row::Outcome(outcome)) => {
                let programmes = outcome.programmes.iter().flat_map(|one| [one.title.clone(), one.work.clone()]);
                std::iter::once(outcome.title.clone()).chain(programmes).collect()
            }
            Some(Row::Kind(_) | Row::Constituent(_) | Row::NoOutcome) | None => Vec::new(),
        },
        Screen::Reading(screen) => {
            let sheet = super::sheets(screen.page).get(screen.sheet);
            sheet.map(|key| state.words.say(key).into_owned()).into_iter().collect()
        }
        Screen::Tripartite(TripartiteScreen::Showing(showing)) => {
            let lines = showing.lines(&state.words);
            lines.get(showing.row).map(|line| vec![line.name.clone()]).unwrap_or_default()
        }
        Screen::Home
        | Screen::SetUp(_)
        | Screen::Results(_)
        | Screen::Plan(_)
        | Screen::Report(_)
        | Screen::Glossary(_)
        | Screen::Tripartite(TripartiteScreen::Choosing(_)) => Vec::new(),
    }
}

pub(super) fn glossary(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::Glossary(screen) = &mut state.screen else { return Vec::new() };
    let last = shown(&state.catalogue, screen).terms().count().saturating_sub(1);
    match action {
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::PageUp => screen.row = screen.row.saturating_sub(10),
        Action::PageDown => screen.row = (screen.row + 10).min(last),
        Action::Type(Key::Home) => screen.row = 0,
        Action::Type(Key::End) => screen.row = last,
        Action::Type(key) => {
            if let Some(c) = key.text() {
                type_in(screen, &c.to_string());
            }
        }
        Action::Remove => {
            screen.query.pop();
            screen.row = 0;
        }
        Action::Back => come_back(state),
        _ => {}
    }
    Vec::new()
}

/// Adds to what is looked for.
pub(super) fn type_in(screen: &mut GlossaryScreen, text: &str) {
    let room = 60usize.saturating_sub(screen.query.chars().count());
    screen.query.extend(text.chars().filter(|c| !c.is_control()).take(room));
    screen.row = 0;
}
