//! The profile as a picture. Every mark has its own shape and its word in the legend, so that nothing hangs on colour.

use std::fmt::Write as _;

use crate::model::Level;
use crate::text::Words;

use super::escape;
use super::words as keys;

/// One area.
pub(super) struct Bar {
    /// Id and title.
    pub(super) label: String,
    /// The mean of supported levels, when it is shown.
    pub(super) mean: Option<f64>,
    /// The mean in figures, or why there is none.
    pub(super) shown: String,
    /// The other figures, in words.
    pub(super) numbers: String,
    /// The lowest supported level.
    pub(super) minimum: Option<f64>,
    /// The mean of agreed levels.
    pub(super) agreed: Option<f64>,
    /// The mean of desired levels.
    pub(super) desired: Option<f64>,
}

const WIDTH: u32 = 720;
const LEFT: f64 = 8.0;
const STEP: f64 = 92.0;
const TOP: usize = 78;
const ROW: usize = 46;
/// More does not fit on one line beside the bar's figures; the table has the whole title.
const LABEL: usize = 84;

/// Okabe-Ito blue and orange; both also differ in lightness.
const BLUE: &str = "#0072B2";
const ORANGE: &str = "#E69F00";

/// The SVG element. `id` must be unique in the document.
pub(super) fn draw(words: &Words, id: &str, title: &str, bars: &[Bar]) -> String {
    let height = TOP + bars.len() * ROW + 6;
    let title = escape::html(title);
    let description = escape::html(&words.say("report-profile-description")).into_owned();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#1a1a1a\">\
         <title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{description}</desc>"
    );
    legend(words, &mut svg);
    axis(words, &mut svg, height);
    for (index, bar) in bars.iter().enumerate() {
        row(&mut svg, bar, (TOP + index * ROW) as f64);
    }
    svg.push_str("</svg>");
    svg
}

fn x(level: f64) -> f64 {
    LEFT + level.clamp(0.0, 5.0) * STEP
}

/// Draws one mark with its middle at a place.
type Mark = fn(&mut String, f64, f64);

fn legend(words: &Words, svg: &mut String) {
    let entries: [(Mark, &str); 4] = [
        (supported_mark, "report-legend-supported"),
        (minimum_mark, "report-legend-minimum"),
        (agreed_mark, "report-legend-agreed"),
        (desired_mark, "report-legend-desired"),
    ];
    for (index, (mark, key)) in entries.into_iter().enumerate() {
        let at = 16.0 + index as f64 * 178.0;
        mark(svg, at, 14.0);
        text(svg, at + 14.0, 18.0, "font-size=\"12\"", &words.say(key));
    }
}

fn axis(words: &Words, svg: &mut String, height: usize) {
    for level in Level::all() {
        let at = x(f64::from(level.get()));
        let _ = write!(
            svg,
            "<line x1=\"{at:.1}\" y1=\"{}\" x2=\"{at:.1}\" y2=\"{height}\" stroke=\"#c8c8c8\" stroke-dasharray=\"2 3\"/>",
            TOP - 8
        );
        text(svg, at, 48.0, "text-anchor=\"middle\" font-weight=\"bold\"", &level.to_string());
        text(svg, at, 63.0, "text-anchor=\"middle\" font-size=\"11\"", &words.say(keys::level(level)));
    }
}

fn row(svg: &mut String, bar: &Bar, top: f64) {
    let label = shortened(&bar.label);
    // The white edge keeps the label readable where it crosses a line of the axis.
    let attributes = "font-weight=\"bold\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\"";
    text(svg, LEFT, top + 14.0, attributes, &label);
    let (bar_top, middle) = (top + 21.0, top + 29.0);
    rectangle(svg, 5.0, bar_top, "#ececec");
    if let Some(mean) = bar.mean {
        rectangle(svg, mean, bar_top, BLUE);
    }
    if let Some(minimum) = bar.minimum {
        minimum_mark(svg, x(minimum), bar_top + 20.5);
    }
    if let Some(desired) = bar.desired {
        desired_mark(svg, x(desired), middle);
    }
    if let Some(agreed) = bar.agreed {
        agreed_mark(svg, x(agreed), middle);
    }
    let end = x(5.0) + 14.0;
    let (weight, after) =
        if bar.mean.is_some() { ("font-size=\"16\" font-weight=\"bold\"", 36.0) } else { ("", 108.0) };
    text(svg, end, top + 34.0, weight, &bar.shown);
    text(svg, end + after, top + 34.0, "font-size=\"12\"", &bar.numbers);
}

fn rectangle(svg: &mut String, level: f64, top: f64, fill: &str) {
    let width = x(level) - LEFT;
    let _ = write!(svg, "<rect x=\"{LEFT}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"16\" fill=\"{fill}\"/>");
}

fn supported_mark(svg: &mut String, x: f64, y: f64) {
    let _ = write!(svg, "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"16\" height=\"10\" fill=\"{BLUE}\"/>", x - 8.0, y - 5.0);
}

fn minimum_mark(svg: &mut String, x: f64, y: f64) {
    let _ = write!(
        svg,
        "<path d=\"M{:.1} {:.1}h12l-6 -9z\" fill=\"#000\" stroke=\"#fff\" stroke-width=\"1\"/>",
        x - 6.0,
        y + 4.5
    );
}

fn agreed_mark(svg: &mut String, x: f64, y: f64) {
    let _ =
        write!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/>");
}

fn desired_mark(svg: &mut String, x: f64, y: f64) {
    let _ = write!(
        svg,
        "<path d=\"M{x:.1} {:.1}l9 9l-9 9l-9 -9z\" fill=\"{ORANGE}\" stroke=\"#000\" stroke-width=\"1.2\"/>",
        y - 9.0
    );
}

/// Text with its attributes, which are ours; the words are escaped here.
pub(super) fn text(svg: &mut String, x: f64, y: f64, attributes: &str, words: &str) {
    let _ = write!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" {attributes}>{}</text>", escape::html(words));
}

/// A label that fits on one line of a picture.
pub(super) fn shortened(label: &str) -> String {
    if label.chars().count() <= LABEL {
        return label.to_owned();
    }
    label.chars().take(LABEL - 1).chain(['…']).collect()
}
