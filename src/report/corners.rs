//! The four corners as a picture: two by two fields, each with its words and the indicators in it.

use std::fmt::Write as _;

use super::bars::text;
use super::escape;

/// One field.
pub(super) struct Corner {
    /// What the field is called.
    pub(super) heading: String,
    /// Where it lies: how the need is felt, how large the gap is.
    pub(super) place: String,
    /// The indicators in it.
    pub(super) ids: Vec<String>,
    /// What is said when there are none.
    pub(super) none: String,
}

const FIELD: usize = 354;
const GAP: usize = 12;
const HEAD: usize = 56;
const LINE: usize = 21;
/// Characters on a line of ids.
const COLUMNS: usize = 42;

/// The SVG element, from the fields in reading order. `id` must be unique in the document.
pub(super) fn draw(id: &str, title: &str, description: &str, corners: &[Corner; 4]) -> String {
    let lines: Vec<Vec<String>> = corners.iter().map(wrapped).collect();
    let most = lines.iter().map(Vec::len).max().unwrap_or(1).max(2);
    let field = HEAD + most * LINE + 12;
    let (width, height) = (2 * FIELD + GAP, 2 * field + GAP);
    let (title, description) = (escape::html(title), escape::html(description));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"sans-serif\" font-size=\"15\" fill=\"#1a1a1a\">\
         <title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{description}</desc>"
    );
    for (index, (corner, lines)) in corners.iter().zip(&lines).enumerate() {
        let (x, y) = ((index % 2) * (FIELD + GAP), (index / 2) * (field + GAP));
        let _ = write!(
            svg,
            "<rect x=\"{}.5\" y=\"{}.5\" width=\"{}\" height=\"{}\" fill=\"#f6f8fa\" stroke=\"#5a6570\"/>",
            x,
            y,
            FIELD - 1,
            field - 1
        );
        let left = x as f64 + 14.0;
        let top = y as f64;
        text(&mut svg, left, top + 25.0, "font-size=\"16\" font-weight=\"bold\"", &corner.heading);
        text(&mut svg, left, top + 44.0, "font-size=\"12\" fill=\"#4d4d4d\"", &corner.place);
        for (row, line) in lines.iter().enumerate() {
            text(&mut svg, left, top + (HEAD + 14 + row * LINE) as f64, "", line);
        }
    }
    svg.push_str("</svg>");
    svg
}

/// The ids on as many lines as they need.
fn wrapped(corner: &Corner) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for id in &corner.ids {
        match lines.last_mut() {
            Some(line) if line.len() + id.len() + 3 <= COLUMNS => {
                line.push_str("   ");
                line.push_str(id);
            }
            Some(_) | None => lines.push(id.clone()),
        }
    }
    if lines.is_empty() {
        lines.push(corner.none.clone());
    }
    lines
}
