//! Invitations as TOML: what one person needs to answer alone, with the whole text of the instruments (issue 4, part 3).

use super::assessment::write::{selection as write_selection, subject as write_subject};
use super::assessment::{LAST_ROUND, Places, editions, parts};
use super::check_format;
use super::problem::{Problem, Unreadable};
use super::table::Table;
use super::writer::Writer;
use super::{Kind, syntax};
use crate::model::{Invitation, Part, Selection};

/// An invitation as read, with what is worth knowing about its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The invitation.
    pub invitation: Invitation,
    /// What is worth knowing; nothing that stops it from being used.
    pub warnings: Vec<Problem>,
}

const KEYS: &[&str] = &["format", "assessment", "round", "rehearsal", "instrument", "subject", "carried"];

const ASK_AGAIN: &str = "it was cut off or edited; ask the facilitator for the file once more";

/// Reads an invitation; finds every problem at once. What it asks must be in it word for word: a text that was cut off
/// or edited no longer has the hash that stands at its head.
pub fn read(text: &str) -> Result<Read, Unreadable> {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, KEYS);
        check_format(&root, Kind::Invitation)?;
        let invitation = invitation(&root);
        let (invitation, warnings) = notes.settle(invitation)?;
        Ok(Read { invitation, warnings })
    })
}

fn invitation(root: &Table<'_>) -> Option<Invitation> {
    let assessment = root.needed_name("assessment");
    let round = root.number("round", 1..=LAST_ROUND).unwrap_or(1);
    let rehearsal = root.flag("rehearsal");
    let selection = parts::selection(root, &mut Places::default());
    let subject = parts::subject(root, &mut Places::default());
    let carried = editions::carried(root);
    let selection = selection?;
    let parts = whole(root, &selection, &carried);
    Some(Invitation {
        assessment: assessment?,
        round: u32::try_from(round).ok()?,
        rehearsal,
        selection,
        subject: subject?,
        parts: parts?,
    })
}

/// The instruments in the order in which they are asked; notes those that are not here as they were sent.
fn whole(root: &Table<'_>, selection: &Selection, carried: &[Part]) -> Option<Vec<Part>> {
    let at = root.span_of("instrument");
    let wrong = |message: String| root.notes().missing(&at, root.path(), message, ASK_AGAIN);
    if selection.modules.is_empty() {
        wrong("it does not say which instruments are asked".to_owned());
        return None;
    }
    let is_asked = |part: &Part| selection.modules.iter().any(|asked| part.is(asked));
    let mut parts = Vec::new();
    for asked in &selection.modules {
        match carried.iter().find(|part| part.module.id == asked.id) {
            Some(part) if part.is(asked) => parts.push(part.clone()),
            Some(_) => wrong(format!("the text of \"{}\" is not the one that was sent: its hash differs", asked.id)),
            None => wrong(format!("the text of \"{}\" is missing", asked.id)),
        }
    }
    if carried.len() > selection.modules.len() && carried.iter().any(|part| !is_asked(part)) {
        wrong("it holds a text that is not asked".to_owned());
    }
    Some(parts)
}

/// The canonical text of an invitation.
pub fn write(invitation: &Invitation) -> String {
    let mut w = Writer::default();
    w.text("format", &Kind::Invitation.format());
    w.text("assessment", invitation.assessment.as_str());
    w.raw("round", invitation.round);
    w.flag_if("rehearsal", invitation.rehearsal);
    write_selection(&mut w, &invitation.selection);
    write_subject(&mut w, &invitation.subject);
    editions::write_carried(&mut w, &invitation.parts);
    w.finish()
}
