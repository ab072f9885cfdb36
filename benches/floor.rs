//! The floor: a ratatui program that draws a list, a text and a bar, and does nothing else.
//!
//! It says what the library, the terminal and this computer cost. Stocktake is compared with it in the same run.

use std::io;

use ratatui::crossterm::event::{Event, KeyCode, read};
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Style, Stylize};
use ratatui::text::Line;
use ratatui::widgets::{Block, Gauge, List, ListState, Paragraph, Wrap};

const ENTRIES: usize = 60;

/// Draws on the terminal until `q` is typed.
pub(crate) fn run() -> io::Result<()> {
    let mut terminal = ratatui::init();
    let entries: Vec<String> = (1..=ENTRIES).map(|number| format!("{number:>2}. A question to answer")).collect();
    let text = "A paragraph about the entry in focus, long enough to be wrapped over several lines. ".repeat(12);
    let mut list = ListState::default().with_selected(Some(0));
    loop {
        let at = list.selected().unwrap_or(0);
        terminal.draw(|frame| {
            let rows = Layout::vertical([Constraint::Length(3), Constraint::Fill(1), Constraint::Length(1)]);
            let [top, middle, bottom] = rows.areas(frame.area());
            let [left, right] = Layout::horizontal([Constraint::Percentage(40), Constraint::Fill(1)]).areas(middle);
            let bar = Gauge::default().block(Block::bordered().title("Done")).ratio(at as f64 / ENTRIES as f64);
            frame.render_widget(bar, top);
            let names = List::new(entries.iter().map(String::as_str)).block(Block::bordered().title("Entries"));
            let names = names.highlight_style(Style::new().reversed()).highlight_symbol("> ");
            frame.render_stateful_widget(names, left, &mut list);
            let heading = entries.get(at).map(String::as_str).unwrap_or_default();
            let lines = vec![Line::from(heading).bold(), Line::default(), Line::from(text.as_str())];
            let about = Paragraph::new(lines).wrap(Wrap { trim: true }).block(Block::bordered().title("About"));
            frame.render_widget(about, right);
            frame.render_widget(Line::from(" Up and Down move, q leaves").dim(), bottom);
        })?;
        if let Event::Key(key) = read()? {
            match key.code {
                KeyCode::Char('q') => break,
                KeyCode::Down => list.select(Some((at + 1) % ENTRIES)),
                KeyCode::Up => list.select(Some((at + ENTRIES - 1) % ENTRIES)),
                _ => {}
            }
        }
    }
    ratatui::restore();
    Ok(())
}
