//! The report screen: format, place, and writing.

use crate::report::Reader;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Editor, Overlay, Target};
use crate::tui::state::{Document, Kind, ReportFormat, Screen, State};

/// The part of a file name that says whose assessment it is.
pub(super) fn stem(document: &Document) -> String {
    let assessment = document.interview.assessment();
    crate::store::slug(&format!("{} round {}", assessment.subject.organization, assessment.round))
}

/// Where a report goes unless somebody says otherwise: beside the document.
pub(super) fn suggested_place(document: &Document, format: ReportFormat, reader: Reader) -> String {
    let kind = match (format, reader) {
        (ReportFormat::Booklet, _) => "-booklet",
        (ReportFormat::Html | ReportFormat::Markdown, Reader::Funder) => "-funder",
        (ReportFormat::Html | ReportFormat::Markdown, Reader::Organization) => "",
    };
    match &document.kind {
        Kind::File(path) | Kind::ReadOnly(path) => {
            let stem = path.file_stem().map_or_else(|| stem(document), |stem| stem.to_string_lossy().into_owned());
            path.with_file_name(format!("{stem}{kind}.{}", format.extension())).display().to_string()
        }
        Kind::New | Kind::Example | Kind::Practice => format!("{}{kind}.{}", stem(document), format.extension()),
    }
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let Screen::Report(screen) = &mut state.screen else { return Vec::new() };
    // The formats, for whom, the place, and "write".
    let formats = ReportFormat::ALL.len();
    let place = formats + Reader::ALL.len();
    let last = place + 1;
    match action {
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::First => screen.row = 0,
        Action::Last => screen.row = last,
        Action::Accept if screen.row < formats => {
            if let Some(format) = ReportFormat::ALL.get(screen.row) {
                screen.format = *format;
                screen.place = suggested_place(document, *format, screen.reader);
                screen.row = last;
            }
        }
        Action::Accept if screen.row < place => {
            if let Some(reader) = Reader::ALL.get(screen.row.saturating_sub(formats)) {
                screen.reader = *reader;
                screen.place = suggested_place(document, screen.format, *reader);
                screen.row = last;
            }
        }
        Action::Accept if screen.row == place => {
            let editor = Editor::new(Target::ReportPlace, &screen.place, None);
            state.overlay = Some(Overlay::Editor(Box::new(editor)));
        }
        Action::Accept => return write(state, false),
        Action::Back => {
            state.screen = Screen::Results(state.results);
        }
        _ => {}
    }
    Vec::new()
}

/// Writes the report as chosen.
pub(super) fn write(state: &mut State, overwrite: bool) -> Vec<Effect> {
    let Screen::Report(screen) = &state.screen else { return Vec::new() };
    let Some(document) = &state.document else { return Vec::new() };
    let assessment = Box::new(document.interview.assessment().clone());
    let instrument = Box::new(document.interview.instrument().clone());
    let (format, reader) = (screen.format, screen.reader);
    vec![Effect::WriteReport { format, reader, place: screen.place.clone(), overwrite, assessment, instrument }]
}
