//! `stocktake invite`: writes what one person needs to answer alone.

use crate::format::{Limit, Problem, invitation};
use crate::model::{Invitation, Part, Selection};
use crate::store::Overwrite;

use super::arguments::Invite;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain, complain_about, shown};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Invite) -> Result<Ending, Failure> {
    let made = desk.load(&arguments.file).and_then(|loaded| {
        complain_about(&arguments.file, &loaded.warnings);
        made(&loaded).map_err(|problem| vec![problem])
    });
    let invitation = match made {
        Ok(invitation) => invitation,
        Err(problems) => {
            complain_about(&arguments.file, &problems);
            return Ok(Ending::Problems);
        }
    };
    let text = invitation::write(&invitation);
    let overwrite = if arguments.force { Overwrite::Allow } else { Overwrite::Refuse };
    let organization = &invitation.subject.organization;
    let written = desk.store.write_invitation(&arguments.output, organization, &text, overwrite);
    let path = written.map_err(|error| Failure::write(error, "choose another folder, or replace it with --force"))?;
    output.line(&shown(&path))?;
    if invitation.rehearsal {
        complain("REHEARSAL: what people answer counts for nobody, and never goes into a real assessment");
    }
    Ok(Ending::Fine)
}

/// What the invitation says: what is asked and for whom; no answers, no notes, no names.
fn made(loaded: &Loaded) -> Result<Invitation, Problem> {
    let assessment = &loaded.read.assessment;
    let Some(id) = assessment.id.clone() else {
        let help = "open it once with stocktake and give an answer: the first save gives it an id";
        return Err(Problem::whole("this assessment has no id that responses could name", help));
    };
    let parts = loaded.instrument().parts.clone();
    let selection = Selection {
        modules: parts.iter().map(Part::reference).collect(),
        earlier: Vec::new(),
        ..assessment.selection.clone()
    };
    if loaded.instrument().in_scope(&selection).next().is_none() {
        return Err(Problem::whole("every area is left out, so there is nothing to ask", "take at least one area in"));
    }
    let invitation = Invitation {
        assessment: id,
        round: assessment.round,
        rehearsal: assessment.rehearsal,
        selection,
        subject: assessment.subject.clone(),
        parts,
    };
    match Limit::Assessment.refuse(invitation::write(&invitation).len() as u64) {
        Some(_) => Err(Problem::whole("its instruments are larger than an invitation can be", "leave one out")),
        None => Ok(invitation),
    }
}
