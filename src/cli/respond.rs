//! `stocktake respond`: one person answers alone.

use std::path::PathBuf;

use crate::format::Problem;
use crate::model::Invitation;
use crate::respond::Answering;
use crate::store::fresh_response_id;
use crate::tui::respond::plain;
use crate::tui::respond::start::{Options, start};
use crate::tui::start::Failed;

use super::arguments::Respond;
use super::desk::Desk;
use super::output::{Output, complain_about, shown};
use super::screens::is_simple;
use super::{Ending, Failure, handed};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Respond) -> Result<Ending, Failure> {
    let invitation = match handed::invitation(desk, &arguments.invitation) {
        Ok(invitation) => invitation,
        Err(problems) => {
            complain_about(&arguments.invitation, &problems);
            return Ok(Ending::Problems);
        }
    };
    let (answering, path) = match begun(desk, invitation, arguments) {
        Ok(begun) => begun,
        Err((path, problems)) => {
            complain_about(&path, &problems);
            return Ok(Ending::Problems);
        }
    };
    let options = Options { ascii: arguments.ascii, colours: arguments.color.into() };
    let saved = if arguments.plain || is_simple() {
        plain::start(&desk.store, answering, path)
    } else {
        start(&desk.store, answering, path, options)
    };
    let saved = saved.map_err(|failed| match failed {
        Failed::NoTerminal => Failure::NoTerminalToRespond,
        Failed::NoHome => Failure::NoHome,
        Failed::Terminal(_) | Failed::NotSaved(_) => Failure::Screens(failed),
    })?;
    if let Some(path) = saved {
        output.line(&format!("Your answers are in {}", shown(&path)))?;
        output.line("Hand this file to your facilitator.")?;
    }
    Ok(Ending::Fine)
}

/// A new response, or the one to go on with, and where it is saved.
fn begun(
    desk: &Desk,
    invitation: Invitation,
    arguments: &Respond,
) -> Result<(Answering, PathBuf), (PathBuf, Vec<Problem>)> {
    let id = fresh_response_id();
    let Some(path) = arguments.output.clone() else {
        let path = desk.store.suggest_response(&arguments.invitation, &id);
        return Ok((Answering::new(invitation, id), path));
    };
    if !desk.store.is_taken(&path) {
        return Ok((Answering::new(invitation, id), path));
    }
    match handed::response(desk, &path) {
        Ok(response) if Answering::fits(&invitation, &response) => Ok((Answering::go_on(invitation, response), path)),
        Ok(_) => {
            let message = "this is a response to another invitation, and was not changed";
            Err((path, vec![Problem::whole(message, "choose another name with --output")]))
        }
        Err(mut problems) => {
            let message = "this file is there already, and is no response that can be gone on with";
            problems.insert(0, Problem::whole(message, "choose another name with --output"));
            Err((path, problems))
        }
    }
}
