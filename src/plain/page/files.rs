//! What is around an interview, in lines: home, set-up, report.

use crate::report::Reader;
use crate::say;
use crate::text::Words;
use crate::tui::overlay::Field;
use crate::tui::state::{Kind, ReportFormat, ReportScreen, SetUpScreen, State};
use crate::tui::update::home_entries;
use crate::tui::view::home::next_round;
use crate::tui::view::report::reader;
use crate::tui::view::set_up::{field_name, heading, hint, value};

use super::Page;

pub(super) fn home(state: &State) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("home {}", state.home.recent.len()));
    page.text(words.say("home-title"));
    page.text(words.say("home-purpose"));
    if !state.home.recent.is_empty() {
        page.text(words.say("home-recent"));
    }
    for line in &state.home.recent {
        let round = say!(words, "round-number", round = i64::from(line.round));
        let answered = say!(words, "answered-of", answered = line.answered, asked = line.asked);
        let file = line.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let rehearsal = if line.rehearsal { format!("{} ", words.say("rehearsal-mark")) } else { String::new() };
        let due = if line.due.is_empty() { String::new() } else { format!(". {}", line.due) };
        page.row(format!("{rehearsal}{}, {round}, {answered}, {} ({file}){due}", line.organization, line.opened));
    }
    page.text(words.say("home-begin"));
    for (key, text) in home_entries(words) {
        page.row(format!("{text} ({key})"));
    }
    if let Some(next) = next_round(state) {
        page.text(format!("{next} (f)"));
    }
    page.text(words.say("home-not-ilo"));
    page.focus = Some(state.home.row);
    page
}

pub(super) fn set_up(state: &State, screen: &SetUpScreen) -> Page {
    let words = &state.words;
    let mut page = Page::new("set-up");
    let Some(document) = &state.document else { return page };
    let constituent = document.interview.assessment().subject.constituent;
    let constituent = words.say(crate::scoring::names::constituent(constituent)).into_owned();
    let asked = document.interview.instrument().title();
    page.text(say!(words, "set-up-for", constituent = constituent, asked = asked));
    for field in Field::ALL {
        if let Some(heading) = heading(words, field) {
            page.text(heading);
        }
        let label = match field {
            Field::Begin if document.kind != Kind::New => words.say("field-go-on"),
            field => words.say(field_name(field)),
        };
        let value = value(words, document, field);
        page.row(if value.is_empty() { label.into_owned() } else { format!("{label}: {value}") });
    }
    page.focus = Some(screen.row);
    page.detail = Field::ALL.get(screen.row).map(|field| vec![hint(words, *field, document)]).unwrap_or_default();
    page
}

pub(super) fn report(words: &Words, screen: &ReportScreen) -> Page {
    let mut page = Page::new("report");
    page.text(words.say("write-title"));
    page.text(words.say("write-purpose"));
    for format in ReportFormat::ALL {
        let text = match format {
            ReportFormat::Html => words.say("write-html"),
            ReportFormat::Markdown => words.say("write-markdown"),
            ReportFormat::Booklet => words.say("write-booklet"),
        };
        let chosen = if screen.format == format { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        page.row(format!("{text}{chosen}"));
    }
    for one in Reader::ALL {
        let chosen = if screen.reader == *one { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        page.row(format!("{}{chosen}", words.say(reader(*one))));
    }
    page.row(format!("{} {}", words.say("write-place"), screen.place));
    page.row(words.say("write-write"));
    if let Some(path) = &screen.written {
        page.text(say!(words, "write-written", path = path.display().to_string()));
        page.text(words.say("write-open"));
    }
    page.focus = Some(screen.row);
    page
}
