//! `stocktake schema`: the JSON Schema of a file format, with which editors complete and check while somebody types.

use super::arguments::{Schema, SchemaKind};
use super::output::Output;
use super::{Ending, Failure};

const INSTRUMENT: &str = include_str!("../../assessments/schemas/stocktake.instrument.schema.json");
const ASSESSMENT: &str = include_str!("../../assessments/schemas/stocktake.assessment.schema.json");
const INVITATION: &str = include_str!("../../assessments/schemas/stocktake.invitation.schema.json");
const RESPONSE: &str = include_str!("../../assessments/schemas/stocktake.response.schema.json");

pub(super) fn run(output: &mut Output, arguments: &Schema) -> Result<Ending, Failure> {
    let schema = match arguments.kind {
        SchemaKind::Instrument => INSTRUMENT,
        SchemaKind::Assessment => ASSESSMENT,
        SchemaKind::Invitation => INVITATION,
        SchemaKind::Response => RESPONSE,
    };
    output.own(schema.as_bytes())?;
    Ok(Ending::Fine)
}
