//! The catalogue: the approaches in groups on the left, the one in focus with all its fields on the right.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::model::{Approach, ApproachId, ApproachKind, Catalogue, Outcome, Programme};
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::browse::{CatalogueScreen, Grouping, Row, rows};
use crate::tui::look::{Role, Sign};
use crate::tui::state::State;

use super::overlays::{mark, role, scrolled_with, wrapped};
use super::parts::{Canvas, Rows, below, clip, fit, inset, show};

/// From this width on, list and text stand side by side.
const WIDE: u16 = 72;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, screen: &CatalogueScreen, area: Rect) {
    let area = inset(area, 1, 0);
    tabs(canvas, screen.grouping, area);
    canvas.rule(area, 1);
    let [list, text] = halves(canvas, below(area, 2));
    let rows = rows(&state.catalogue, screen.grouping);
    listed(canvas, &rows, screen, list);
    match rows.iter().filter(|row| row.is_entry()).nth(screen.row) {
        Some(Row::Approach(approach)) => approach_text(canvas, &state.catalogue, approach, screen.scroll, text),
        Some(Row::Outcome(outcome)) => outcome_text(canvas, &state.catalogue, outcome, screen.scroll, text),
        Some(Row::Kind(_) | Row::Constituent(_) | Row::NoOutcome) | None => {}
    }
}

/// A list beside its text, or above it in a narrow window, with a line between them.
pub(super) fn halves(canvas: &mut Canvas<'_, '_>, area: Rect) -> [Rect; 2] {
    if area.width < WIDE {
        let above = area.height * 2 / 5;
        canvas.rule(area, above);
        return [Rect { height: above, ..area }, below(area, above + 1)];
    }
    let left = (area.width * 2 / 5).min(56);
    let [list, edge, text] =
        Layout::horizontal([Constraint::Length(left), Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let style = canvas.look.style(Role::Muted);
    for row in 0..edge.height {
        canvas.line(edge, row, Line::styled(canvas.look.sign(Sign::Down), style));
    }
    let text = Rect { x: text.x + 1.min(text.width), width: text.width.saturating_sub(1).min(100), ..text };
    [Rect { width: list.width.saturating_sub(1), ..list }, text]
}

fn tabs(canvas: &mut Canvas<'_, '_>, present: Grouping, area: Rect) {
    let spans: Vec<_> = Grouping::ALL
        .into_iter()
        .map(|grouping| {
            let name = match grouping {
                Grouping::Kind => canvas.words.say("catalogue-by-kind"),
                Grouping::Outcome => canvas.words.say("catalogue-by-outcome"),
                Grouping::Constituent => canvas.words.say("catalogue-by-constituent"),
            };
            let role = if grouping == present { Role::Focus } else { Role::Text };
            canvas.span(format!(" {} {name} ", grouping.index() + 1), role)
        })
        .collect();
    canvas.line(area, 0, Line::from(spans));
}

/// The key of the name of a kind.
pub(crate) fn kind_name(kind: ApproachKind) -> &'static str {
    match kind {
        ApproachKind::Transfer => "kind-transfer",
        ApproachKind::Network => "kind-network",
        ApproachKind::Institution => "kind-institution",
        ApproachKind::Environment => "kind-environment",
        ApproachKind::Measurement => "kind-measurement",
    }
}

fn listed(canvas: &mut Canvas<'_, '_>, rows: &[Row<'_>], screen: &CatalogueScreen, area: Rect) {
    let mut lines = Rows::new();
    let mut entry = 0;
    for row in rows {
        let text = match row {
            Row::Kind(kind) => canvas.words.say(kind_name(*kind)).into_owned(),
            Row::Constituent(constituent) => canvas.words.say(names::constituent(*constituent)).into_owned(),
            Row::NoOutcome => canvas.words.say("catalogue-no-outcome").into_owned(),
            Row::Outcome(outcome) => format!("{:>2} {}", outcome.number, show(&outcome.title)),
            Row::Approach(approach) => format!("{} {}", approach.id, show(&approach.title)),
        };
        if !row.is_entry() {
            lines.push(Line::styled(clip(&text, area.width), canvas.look.style(Role::Title)));
            continue;
        }
        let focused = entry == screen.row;
        entry += 1;
        if focused {
            lines.focus = Some(lines.lines.len());
        }
        let indent = if screen.grouping == Grouping::Outcome && matches!(row, Row::Approach(_)) { "  " } else { "" };
        let text = fit(&format!("{indent}{text}"), area.width.saturating_sub(2));
        let plain = if matches!(row, Row::Outcome(_)) { Role::Title } else { role(false) };
        let role = if focused { Role::Focus } else { plain };
        lines.push(Line::from(vec![mark(canvas, focused), canvas.span(text, role)]));
    }
    lines.draw(canvas, area);
}

/// The titles of approaches.
pub(crate) fn titles(catalogue: &Catalogue, ids: &[ApproachId]) -> String {
    let title = |id: &ApproachId| catalogue.approach(id).map_or_else(|| id.to_string(), |one| one.title.clone());
    ids.iter().map(title).collect::<Vec<_>>().join("; ")
}

/// Approaches by id and title, one a line, as the list names them.
fn named(catalogue: &Catalogue, ids: &[ApproachId]) -> String {
    let title = |id: &ApproachId| catalogue.approach(id).map_or("", |one| one.title.as_str());
    ids.iter().map(|id| format!("{id} {}", title(id))).collect::<Vec<_>>().join("\n")
}

/// Texts under their headings; those without a text are left out.
struct Page<'a> {
    lines: Vec<Line<'static>>,
    width: u16,
    air: bool,
    words: &'a Words,
}

impl Page<'_> {
    fn field(&mut self, canvas: &Canvas<'_, '_>, heading: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if self.air {
            self.lines.push(Line::from(""));
        }
        self.lines.extend(wrapped(canvas.look, heading, Role::Chosen, self.width));
        self.lines.extend(wrapped(canvas.look, text, Role::Text, self.width));
    }

    fn draw(self, canvas: &mut Canvas<'_, '_>, scroll: u16, area: Rect) {
        let more = self.words.say("catalogue-more").into_owned();
        scrolled_with(canvas, self.lines, scroll, &more, area);
    }
}

fn page<'a>(canvas: &Canvas<'a, '_>, title: &str, area: Rect) -> Page<'a> {
    let lines = wrapped(canvas.look, title, Role::Title, area.width);
    Page { lines, width: area.width, air: area.height >= 26, words: canvas.words }
}

/// The fields of an approach under their headings.
pub(crate) fn approach_fields(words: &Words, catalogue: &Catalogue, one: &Approach) -> [(String, String); 10] {
    let outcomes: Vec<_> = catalogue.outcomes_with(&one.id).map(|outcome| used_in(outcome, &one.id)).collect();
    [
        (words.say("approach-logic").into_owned(), one.logic.clone()),
        (words.say("approach-where-used").into_owned(), one.where_used.clone()),
        (words.say("approach-tools").into_owned(), one.tools.clone()),
        (words.say("approach-successes").into_owned(), one.successes.clone()),
        (words.say("approach-challenges").into_owned(), one.challenges.clone()),
        (words.say("approach-vision").into_owned(), one.vision.clone()),
        (words.say("approach-lasts").into_owned(), one.lasts.clone()),
        (words.say("approach-complements").into_owned(), named(catalogue, &one.complements)),
        (words.say("approach-outcomes").into_owned(), outcomes.join("\n")),
        (words.say("source-label").into_owned(), one.source.join(", ")),
    ]
}

/// What kind of way an approach is, and who uses it.
pub(crate) fn approach_facts(words: &Words, one: &Approach) -> Vec<String> {
    let kinds = std::iter::once(one.kind).chain(one.second_kind).map(kind_name);
    let users = one.constituents.iter().map(|who| names::constituent(*who));
    kinds.chain(users).map(|key| words.say(key).into_owned()).collect()
}

fn approach_text(canvas: &mut Canvas<'_, '_>, catalogue: &Catalogue, one: &Approach, scroll: u16, area: Rect) {
    let words = canvas.words;
    let mut page = page(canvas, &format!("{}  {}", one.id, show(&one.title)), area);
    let facts = approach_facts(words, one);
    let facts = facts.join(canvas.look.sign(Sign::Separator));
    page.lines.extend(wrapped(canvas.look, &facts, Role::Muted, page.width));
    for (heading, text) in approach_fields(words, catalogue, one) {
        page.field(canvas, &heading, &text);
    }
    page.draw(canvas, scroll, area);
}

/// An outcome with its programmes that use an approach.
fn used_in(outcome: &Outcome, id: &ApproachId) -> String {
    let uses = |programme: &&Programme| programme.approaches.contains(id);
    let programmes: Vec<_> = outcome.programmes.iter().filter(uses).map(|programme| programme.title.as_str()).collect();
    format!("{} {}: {}", outcome.number, outcome.title, programmes.join("; "))
}

fn outcome_text(canvas: &mut Canvas<'_, '_>, catalogue: &Catalogue, outcome: &Outcome, scroll: u16, area: Rect) {
    let words = canvas.words;
    let title = say!(words, "catalogue-outcome", number = i64::from(outcome.number.get()));
    let mut page = page(canvas, &format!("{title}  {}", show(&outcome.title)), area);
    let objective = say!(words, "catalogue-objective", objective = show(&outcome.objective));
    page.lines.extend(wrapped(canvas.look, &objective, Role::Muted, page.width));
    if outcome.programmes.is_empty() {
        page.field(canvas, &words.say("catalogue-programmes"), &words.say("catalogue-no-programmes"));
    }
    for programme in &outcome.programmes {
        let uses = titles(catalogue, &programme.approaches);
        let uses = if uses.is_empty() { uses } else { say!(words, "catalogue-uses", approaches = uses) };
        page.field(canvas, &programme.title, &format!("{}\n{uses}", programme.work));
    }
    page.draw(canvas, scroll, area);
}
