//! When the actions run: bars by months, and by quarters where the plan is longer than two years.
//!
//! Every state of an action has its own shape, so that nothing hangs on colour; the table says the same in numbers.

use std::fmt::Write as _;

use crate::model::{Action, Month, Status};
use crate::planning::names;
use crate::say;

use super::super::bars::{shortened, text};
use super::super::document::{Block, Column, ColumnKind, Figure, Table};
use super::super::escape;
use super::super::source::Source;

/// More months than these are counted by quarters.
const MONTHS: u32 = 24;
const WIDTH: f64 = 720.0;
const LEFT: f64 = 8.0;
const TOP: f64 = 66.0;
const ROW: f64 = 42.0;
/// Years nearer to each other than this would run into each other.
const YEAR: f64 = 36.0;
/// A step narrower than this has no room for its number.
const NUMBERED: f64 = 17.0;
const BLUE: &str = "#0072B2";
const ORANGE: &str = "#E69F00";

/// An action on the calendar, as steps counted from the first.
struct Lane<'a> {
    action: &'a Action,
    from: u32,
    to: u32,
    looks: Vec<u32>,
}

/// The calendar of a plan.
struct Calendar<'a> {
    /// The first step: months or quarters since the year 0.
    first: u32,
    steps: u32,
    /// Months in a step.
    step: u32,
    lanes: Vec<Lane<'a>>,
}

/// The picture and its table; none where every action was given up.
pub(super) fn figure(source: Source<'_>) -> Option<Figure> {
    let calendar = Calendar::of(&source.assessment.plan.actions)?;
    let by = if calendar.step == 1 { "report-timeline-months" } else { "report-timeline-quarters" };
    let caption = source.text(by);
    let table = Block::Table(table(source, &calendar));
    Some(Figure { svg: draw(source, &calendar, &caption), caption, alternative: Box::new(table) })
}

impl<'a> Calendar<'a> {
    fn of(actions: &'a [Action]) -> Option<Calendar<'a>> {
        let alive: Vec<_> = actions.iter().filter(|action| action.status != Status::Dropped).collect();
        let months = || alive.iter().flat_map(|action| months(action));
        let (first, last) = (months().min()?, months().max()?);
        let step = if last.saturating_sub(first) < MONTHS { 1 } else { 3 };
        let at = |month: u32| (month / step).saturating_sub(first / step);
        let lanes = alive
            .iter()
            .map(|action| {
                // A plan may be wrong: an action that is due before it begins runs between the two all the same.
                let start = action.start.unwrap_or(action.due);
                let (from, to) = (start.min(action.due), start.max(action.due));
                let looks = action.follow_up.iter().map(|day| at(Month::of(*day).number())).collect();
                Lane { action, from: at(from.number()), to: at(to.number()), looks }
            })
            .collect();
        Some(Calendar { first: first / step, steps: at(last).saturating_add(1), step, lanes })
    }

    fn year(&self, at: u32) -> u32 {
        self.first.saturating_add(at) / self.in_a_year()
    }

    /// From 1: which month or quarter of its year.
    fn in_year(&self, at: u32) -> u32 {
        self.first.saturating_add(at) % self.in_a_year() + 1
    }

    fn in_a_year(&self) -> u32 {
        12 / self.step
    }

    /// `2027-03`, or `2027 Q1`.
    fn name(&self, source: Source<'_>, at: u32) -> String {
        let (year, number) = (self.year(at), self.in_year(at));
        if self.step == 1 {
            format!("{year:04}-{number:02}")
        } else {
            say!(source.words, "report-timeline-quarter", year = year.to_string(), quarter = number)
        }
    }

    fn x(&self, at: u32) -> f64 {
        LEFT + (WIDTH - 2.0 * LEFT) / f64::from(self.steps) * f64::from(at)
    }
}

/// Every month that an action names.
fn months(action: &Action) -> impl Iterator<Item = u32> {
    let looks = action.follow_up.iter().map(|day| Month::of(*day).number());
    action.start.map(Month::number).into_iter().chain([action.due.number()]).chain(looks)
}

/// Every step in which something begins, ends or is looked at.
fn table(source: Source<'_>, calendar: &Calendar<'_>) -> Table {
    let listed = |wanted: &dyn Fn(&Lane<'_>) -> bool| {
        let lanes = calendar.lanes.iter().filter(|lane| wanted(lane));
        let numbers = lanes.filter_map(|lane| source.assessment.plan.number(&lane.action.id));
        let numbers: Vec<_> = numbers.map(|number| number.to_string()).collect();
        if numbers.is_empty() { source.dash() } else { numbers.join(", ") }
    };
    let row = |at: u32| {
        let begins = |lane: &Lane<'_>| lane.action.start.is_some() && lane.from == at;
        let ends = |lane: &Lane<'_>| lane.to == at;
        let looked_at = |lane: &Lane<'_>| lane.looks.contains(&at);
        let runs = |lane: &Lane<'_>| lane.from < at && at < lane.to;
        let happens = calendar.lanes.iter().any(|lane| begins(lane) || ends(lane) || looked_at(lane));
        happens
            .then(|| vec![calendar.name(source, at), listed(&begins), listed(&runs), listed(&ends), listed(&looked_at)])
    };
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-timeline-when")),
        Column::new(ColumnKind::Text, source.text("report-timeline-begins")),
        Column::new(ColumnKind::Text, source.text("report-timeline-runs")),
        Column::new(ColumnKind::Text, source.text("report-timeline-ends")),
        Column::new(ColumnKind::Text, source.text("report-timeline-looked-at")),
    ];
    Table { caption: String::new(), columns, rows: (0..calendar.steps).filter_map(row).collect() }
}

fn draw(source: Source<'_>, calendar: &Calendar<'_>, caption: &str) -> String {
    let height = TOP + ROW * calendar.lanes.len() as f64 + 6.0;
    let (title, description) = (escape::html(caption), source.text("report-timeline-description"));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"timeline-title timeline-desc\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#1a1a1a\">\
         <title id=\"timeline-title\">{title}</title><desc id=\"timeline-desc\">{}</desc>",
        escape::html(&description)
    );
    legend(source, &mut svg);
    axis(source, calendar, &mut svg, height);
    for (index, lane) in calendar.lanes.iter().enumerate() {
        row(source, calendar, &mut svg, lane, TOP + ROW * index as f64);
    }
    svg.push_str("</svg>");
    svg
}

fn legend(source: Source<'_>, svg: &mut String) {
    for (at, status) in [(8.0, Status::Planned), (148.0, Status::UnderWay), (288.0, Status::Done)] {
        bar(svg, at, at + 26.0, 6.0, status);
        text(svg, at + 34.0, 18.0, "font-size=\"12\"", &source.words.say(names::status(status)));
    }
    diamond(svg, 440.0, 14.0);
    text(svg, 455.0, 18.0, "font-size=\"12\"", &source.words.say("report-timeline-looked-at"));
}

/// A line where a year begins, and the number of each step where there is room.
fn axis(source: Source<'_>, calendar: &Calendar<'_>, svg: &mut String, height: f64) {
    let width = calendar.x(1) - calendar.x(0);
    let mut free = 0.0;
    for at in 0..calendar.steps {
        let x = calendar.x(at);
        if at == 0 || calendar.in_year(at) == 1 {
            let _ = write!(
                svg,
                "<line x1=\"{x:.1}\" y1=\"34\" x2=\"{x:.1}\" y2=\"{height}\" stroke=\"#c8c8c8\" stroke-dasharray=\"2 3\"/>"
            );
            if x >= free {
                text(svg, x + 2.0, 44.0, "font-size=\"12\" font-weight=\"bold\"", &calendar.year(at).to_string());
                free = x + YEAR;
            }
        }
        if width >= NUMBERED {
            let number = calendar.in_year(at);
            let number = if calendar.step == 1 {
                number.to_string()
            } else {
                say!(source.words, "report-timeline-quarter-short", quarter = number)
            };
            text(svg, x + width / 2.0, 60.0, "text-anchor=\"middle\" font-size=\"11\"", &number);
        }
    }
}

fn row(source: Source<'_>, calendar: &Calendar<'_>, svg: &mut String, lane: &Lane<'_>, top: f64) {
    // The white edge keeps the label readable where it crosses a line of the axis.
    let attributes = "font-size=\"12\" font-weight=\"bold\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\"";
    text(svg, LEFT, top + 14.0, attributes, &shortened(&super::name(source, lane.action)));
    bar(svg, calendar.x(lane.from) + 1.0, calendar.x(lane.to.saturating_add(1)) - 1.0, top + 20.0, lane.action.status);
    for at in &lane.looks {
        diamond(svg, f64::midpoint(calendar.x(*at), calendar.x(at.saturating_add(1))), top + 27.5);
    }
}

/// Hollow while planned, half filled while under way, full when done.
fn bar(svg: &mut String, from: f64, to: f64, top: f64, status: Status) {
    let width = (to - from).max(2.0);
    let _ = write!(
        svg,
        "<rect x=\"{from:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"15\" fill=\"#fff\" stroke=\"{BLUE}\" stroke-width=\"2\"/>"
    );
    let filled = match status {
        Status::Planned | Status::Dropped => return,
        Status::UnderWay => 7.5,
        Status::Done => 15.0,
    };
    let _ = write!(
        svg,
        "<rect x=\"{from:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{filled}\" fill=\"{BLUE}\"/>",
        top + 15.0 - filled
    );
}

fn diamond(svg: &mut String, x: f64, y: f64) {
    let _ = write!(
        svg,
        "<path d=\"M{x:.1} {:.1}l7 7l-7 7l-7 -7z\" fill=\"{ORANGE}\" stroke=\"#000\" stroke-width=\"1.2\"/>",
        y - 7.0
    );
}
