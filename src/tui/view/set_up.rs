//! The set-up: one field a row, in the groups that a facilitator thinks in.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::Part;
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::Field;
use crate::tui::state::{Document, Kind, SetUpScreen, State};
use crate::tui::update::field_value;

use super::parts::{Canvas, below, clip, fit, inset, show};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, screen: &SetUpScreen, area: Rect) {
    let Some(document) = &state.document else { return };
    let area = inset(area, if area.width >= 100 { 4 } else { 2 }, 0);
    let area = Rect { width: area.width.min(120), ..area };
    let words = canvas.words;
    let constituent = words.say(names::constituent(document.interview.assessment().subject.constituent)).into_owned();
    let asked = show(&document.interview.instrument().title());
    let who = clip(&say!(words, "set-up-for", constituent = constituent, asked = asked), area.width);
    let mut lines: Vec<(Option<usize>, Line<'static>)> = Vec::new();
    lines.push((None, Line::styled(who, canvas.look.style(Role::Title))));
    for (at, field) in Field::ALL.into_iter().enumerate() {
        if let Some(heading) = heading(canvas.words, field) {
            if area.height >= 22 {
                lines.push((None, Line::from("")));
            }
            lines.push((None, Line::styled(heading, canvas.look.style(Role::Title))));
        }
        lines.push((Some(at), row(canvas, document, field, at == screen.row, area.width)));
    }
    let focus = lines.iter().position(|(at, _)| *at == Some(screen.row)).unwrap_or(0);
    // The hint about the field in focus keeps two rows at the bottom.
    let list = Rect { height: area.height.saturating_sub(3), ..area };
    let room = usize::from(list.height);
    let skip = (focus + 2).saturating_sub(room).min(lines.len().saturating_sub(room.min(lines.len())));
    canvas.cursor(list.x, list.y + (focus - skip.min(focus)) as u16);
    canvas.lines(list, lines.into_iter().skip(skip).map(|(_, line)| line));
    if let Some(field) = Field::ALL.get(screen.row) {
        let hint = hint(canvas.words, *field, document);
        canvas.text(below(area, area.height.saturating_sub(2)), &hint, Role::Muted);
    }
}

/// The heading above a field, where a group begins.
pub(crate) fn heading(words: &Words, field: Field) -> Option<String> {
    match field {
        Field::Organization => Some(words.say("set-up-subject")),
        Field::Depth => Some(words.say("set-up-questions")),
        Field::Whom => Some(words.say("set-up-scope")),
        Field::WorkshopTitle => Some(words.say("set-up-workshop")),
        Field::Country
        | Field::Unit
        | Field::Which
        | Field::Purpose
        | Field::RequestedBy
        | Field::PlanningPeriod
        | Field::Place
        | Field::Date
        | Field::Facilitators
        | Field::Participants
        | Field::Missing
        | Field::Areas
        | Field::Questionnaire
        | Field::Rehearsal
        | Field::Begin => None,
    }
    .map(std::borrow::Cow::into_owned)
}

/// The name of a field.
pub(crate) fn field_name(field: Field) -> &'static str {
    match field {
        Field::Organization => "field-organization",
        Field::Country => "field-country",
        Field::Unit => "field-unit",
        Field::Whom => "field-whom",
        Field::Which => "field-which",
        Field::Purpose => "field-purpose",
        Field::RequestedBy => "field-requested-by",
        Field::PlanningPeriod => "field-planning-period",
        Field::WorkshopTitle => "field-title",
        Field::Place => "field-place",
        Field::Date => "field-date",
        Field::Facilitators => "field-facilitators",
        Field::Participants => "field-participants",
        Field::Missing => "field-missing",
        Field::Depth => "field-depth",
        Field::Areas => "field-areas",
        Field::Questionnaire => "field-questionnaire",
        Field::Rehearsal => "field-rehearsal",
        Field::Begin => "field-begin",
    }
}

fn row(canvas: &Canvas<'_, '_>, document: &Document, field: Field, focused: bool, width: u16) -> Line<'static> {
    let words = canvas.words;
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let label = match field {
        Field::Begin if document.kind != Kind::New => words.say("field-go-on"),
        field => words.say(field_name(field)),
    };
    let role = if focused { Role::Focus } else { Role::Text };
    let value = clip(&value(canvas.words, document, field), width.saturating_sub(32));
    Line::from(vec![
        canvas.span(format!("{mark} "), Role::Chosen),
        canvas.span(fit(&label, 27.min(width)), role),
        canvas.span(format!("  {value}"), Role::Chosen),
    ])
}

/// The instruments that are asked with their versions, and which newer ones are here.
fn questionnaire(words: &Words, document: &Document) -> String {
    let named = |part: &Part| format!("{} {}", part.module.id, part.module.version);
    let asked: Vec<String> = document.interview.instrument().parts.iter().map(named).collect();
    let newer: Vec<String> = document.newer().into_iter().map(named).collect();
    let asked = asked.join(", ");
    if newer.is_empty() {
        return asked;
    }
    say!(words, "questionnaire-newer", asked = asked, newer = newer.join(", "))
}

/// What a field holds, as it is shown.
pub(crate) fn value(words: &Words, document: &Document, field: Field) -> String {
    let assessment = document.interview.assessment();
    match field {
        Field::Depth => {
            let asked = document.interview.asked().len();
            let depth = words.say(names::depth(assessment.selection.depth)).into_owned();
            say!(words, "depth-asked", depth = depth, asked = asked)
        }
        Field::Questionnaire => questionnaire(words, document),
        Field::Areas => {
            let without: Vec<&str> = assessment.selection.without.iter().map(crate::model::AreaId::as_str).collect();
            if without.is_empty() { words.say("areas-none").into_owned() } else { without.join(", ") }
        }
        Field::Participants => {
            let people: u32 = assessment.workshop.participants.iter().map(|line| line.count).sum();
            if people == 0 { String::new() } else { say!(words, "optional-people", count = i64::from(people)) }
        }
        Field::Rehearsal if assessment.rehearsal => words.say("rehearsal-yes").into_owned(),
        Field::Rehearsal => words.say("rehearsal-no").into_owned(),
        Field::Begin => String::new(),
        Field::Missing => show(&assessment.workshop.missing.join(", ")),
        Field::Organization
        | Field::Country
        | Field::Unit
        | Field::Whom
        | Field::Which
        | Field::Purpose
        | Field::RequestedBy
        | Field::PlanningPeriod
        | Field::WorkshopTitle
        | Field::Place
        | Field::Date
        | Field::Facilitators => show(&field_value(&document.interview.current_set_up(), field)),
    }
}

/// What a field is for.
pub(crate) fn hint(words: &Words, field: Field, document: &Document) -> String {
    let new = document.kind == Kind::New;
    let is_kept = new && document.interview.assessment().last.is_some();
    match field {
        Field::Organization => words.say("help-organization"),
        Field::Country | Field::Unit | Field::WorkshopTitle | Field::Place | Field::RequestedBy => {
            words.say("help-optional")
        }
        Field::Whom => words.say("help-whom"),
        Field::Which => words.say("help-which"),
        Field::Purpose => words.say("help-purpose"),
        Field::PlanningPeriod if is_kept => words.say("help-planning-period-kept"),
        Field::PlanningPeriod => words.say("help-planning-period"),
        Field::Date => words.say("help-date"),
        Field::Facilitators => words.say("help-facilitators"),
        Field::Participants => words.say("help-participants"),
        Field::Missing => words.say("help-missing"),
        Field::Depth => words.say("help-depth"),
        Field::Areas => words.say("help-areas"),
        Field::Questionnaire if new => words.say("help-questionnaire-new"),
        Field::Questionnaire => words.say("help-questionnaire"),
        Field::Rehearsal if new => words.say("help-rehearsal-new"),
        Field::Rehearsal => words.say("rehearsal-fixed"),
        Field::Begin if new => words.say("help-begin"),
        Field::Begin => words.say("help-go-on"),
    }
    .into_owned()
}
