//! A list of the plan in lines: rows with what is known of them, and what else there is to say of the one in focus.

use crate::plain::page::Page;
use crate::tui::plan::listing::Listing;
use crate::tui::plan::record::Record;
use crate::tui::plan::sheet;
use crate::tui::state::State;

pub(super) fn fill(listing: &Listing, row: usize, page: &mut Page) {
    if listing.entries.is_empty() {
        page.text(listing.empty.as_str());
        return;
    }
    page.text(listing.lead.as_str());
    for entry in &listing.entries {
        page.text(entry.heading.as_str());
        let facts = if entry.facts.is_empty() { String::new() } else { format!(": {}", entry.facts) };
        page.row(format!("{}{facts}", entry.text));
    }
    let row = row.min(listing.entries.len() - 1);
    let detail = listing.entries.get(row).into_iter().flat_map(|entry| &entry.detail);
    page.detail = detail.map(|detail| detail.text.clone()).collect();
}

/// A good practice being written up, or what became of an action.
pub(super) fn record(state: &State, record: &Record) -> Page {
    let mut page = Page::new(format!("plan record {:?}", record.of));
    let Some(document) = &state.document else { return page };
    page.text(sheet::title(&state.words, document, record));
    let listing = sheet::listing(&state.words, document, record);
    fill(&listing, record.row, &mut page);
    page.focus = Some(record.row.min(listing.entries.len().saturating_sub(1)));
    page
}
