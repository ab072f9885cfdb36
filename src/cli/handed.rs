//! Files that go from hand to hand: invitations and responses, read with every problem.

use std::path::Path;

use crate::format::{self, Kind, Limit, Problem, Unreadable, invitation, response};
use crate::model::{Invitation, Response};

use super::desk::Desk;

/// The invitation in a file.
pub(super) fn invitation(desk: &Desk, path: &Path) -> Result<Invitation, Vec<Problem>> {
    let text = text(desk, path, Kind::Invitation)?;
    invitation::read(&text).map(|read| read.invitation).map_err(Unreadable::into_problems)
}

/// The response in a file.
pub(super) fn response(desk: &Desk, path: &Path) -> Result<Response, Vec<Problem>> {
    let text = text(desk, path, Kind::Response)?;
    response::read(&text).map(|read| read.response).map_err(Unreadable::into_problems)
}

/// The text of a file that says it is of this kind.
fn text(desk: &Desk, path: &Path, kind: Kind) -> Result<String, Vec<Problem>> {
    let whole = |problem: Problem| vec![problem];
    let bytes = desk.bytes(path).map_err(whole)?;
    let limit = if kind == Kind::Response { Limit::Instrument } else { Limit::Assessment };
    let text = format::decode(&bytes, limit).map_err(whole)?;
    match format::kind_of(text) {
        Some(found) if found == kind => Ok(text.to_owned()),
        Some(other) => {
            let message = format!("this is {}, not {}", other.name(), kind.name());
            Err(whole(Problem::whole(message, "name the right file")))
        }
        None => Err(whole(format::unknown_kind())),
    }
}
