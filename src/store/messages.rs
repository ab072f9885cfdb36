//! Stub until the real words land.
#![allow(missing_docs)]
use super::*;
use crate::text::Words;
pub fn event(_: &Words, event: &SaveEvent, name: &str) -> String {
    format!("{name}: {event:?}")
}
pub fn fault(_: &Words, fault: &Fault) -> String {
    fault.to_string()
}
pub fn open_error(_: &Words, error: &OpenError) -> String {
    error.to_string()
}
pub fn damage(_: &Words, damaged: &Damaged) -> String {
    format!("{:?}", damaged.path)
}
pub fn candidate(_: &Words, candidate: &Candidate) -> String {
    format!("{:?}", candidate.origin)
}
pub fn recovery(_: &Words, recovery: &Recovery, name: &str) -> String {
    format!("{name}: {}", recovery.answers)
}
pub fn other_text(_: &Words, other: &OtherText) -> String {
    format!("{other:?}")
}
pub fn missing(_: &Words, missing: &Missing) -> String {
    missing.to_string()
}
pub fn access(_: &Words, _: &Access, _: &str) -> Option<String> {
    None
}
