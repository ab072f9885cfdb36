//! Names as types: ids of modules, areas, indicators, approaches and assessments, and instrument versions.

use std::cmp::Ordering;
use std::fmt;

/// The id of an area: capital letters, a hyphen, a number; for example `GOV-3`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AreaId(String);

/// The id of an indicator: its area's id, a dot, a number; for example `GOV-3.1`. Never reused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IndicatorId(String);

/// The id of an instrument or module: small letters, digits and hyphens, at most 40; for example `gender-audit`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleId(String);

/// The id of an approach in the catalogue: `AP-` and two digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ApproachId(String);

/// The id of an assessment, normally a UUID version 7: at most 64 letters, digits, hyphens and underscores.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(String);

/// The id of one person's response, a random UUID (version 4): it tells neither a time nor a machine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResponseId(String);

/// The id of an action of a plan: at most 64 letters, digits, hyphens and underscores. It stays when the action changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(String);

/// A semantic version of an instrument: three numbers, for example `1.0.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Grows when answers of the version before can no longer be compared.
    pub major: u32,
    /// Grows when indicators are added or reworded.
    pub minor: u32,
    /// Grows for corrections.
    pub patch: u32,
}

/// A number without sign or leading zero, of at most three digits.
fn small_number(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    (plain && !text.starts_with('0')).then(|| text.parse().ok()).flatten()
}

/// Splits `GOV-3` into prefix and number.
fn area_parts(text: &str) -> Option<(&str, u32)> {
    let (prefix, number) = text.split_once('-')?;
    let letters = (1..=8).contains(&prefix.len()) && prefix.bytes().all(|b| b.is_ascii_uppercase());
    letters.then_some(())?;
    Some((prefix, small_number(number)?))
}

impl AreaId {
    /// The id, if the text has the form of one.
    pub fn new(text: &str) -> Option<AreaId> {
        area_parts(text).map(|_| AreaId(text.to_owned()))
    }

    fn parts(&self) -> (&str, u32) {
        area_parts(&self.0).unwrap_or((&self.0, 0))
    }
}

impl IndicatorId {
    /// The id, if the text has the form of one.
    pub fn new(text: &str) -> Option<IndicatorId> {
        let (area, number) = text.split_once('.')?;
        area_parts(area)?;
        small_number(number)?;
        Some(IndicatorId(text.to_owned()))
    }

    /// The id of the area it stands in.
    pub fn area(&self) -> AreaId {
        AreaId(self.0.split('.').next().unwrap_or_default().to_owned())
    }

    /// Prefix, area and number, borrowed: answers are looked up by comparing ids.
    fn parts(&self) -> (&str, u32, u32) {
        let (area, number) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let (prefix, area) = area_parts(area).unwrap_or((area, 0));
        (prefix, area, small_number(number).unwrap_or(0))
    }
}

impl Ord for AreaId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl PartialOrd for AreaId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for IndicatorId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl PartialOrd for IndicatorId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl ModuleId {
    /// The id, if the text has the form of one.
    pub fn new(text: &str) -> Option<ModuleId> {
        let first = text.bytes().next()?;
        let fits = text.len() <= 40
            && first.is_ascii_lowercase()
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| ModuleId(text.to_owned()))
    }
}

impl ApproachId {
    /// The id, if the text has the form of one.
    pub fn new(text: &str) -> Option<ApproachId> {
        let digits = text.strip_prefix("AP-")?;
        let fits = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| ApproachId(text.to_owned()))
    }
}

/// At most 64 letters, digits, hyphens and underscores.
fn is_document_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// A UUID as it is written, given as its number.
fn uuid_text(uuid: u128) -> String {
    let part = |shift: u32, digits: u32| (uuid >> shift) & ((1 << (4 * digits)) - 1);
    format!("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", part(96, 8), part(80, 4), part(64, 4), part(48, 4), part(0, 12))
}

impl AssessmentId {
    /// The id, if the text has the form of one.
    pub fn new(text: &str) -> Option<AssessmentId> {
        is_document_id(text).then(|| AssessmentId(text.to_owned()))
    }

    /// The id a UUID makes, given as its number.
    pub fn from_number(uuid: u128) -> AssessmentId {
        AssessmentId(uuid_text(uuid))
    }
}

impl ResponseId {
    /// The id, if the text has the form of one: that of an assessment's.
    pub fn new(text: &str) -> Option<ResponseId> {
        is_document_id(text).then(|| ResponseId(text.to_owned()))
    }

    /// The id a UUID makes, given as its number.
    pub fn from_number(uuid: u128) -> ResponseId {
        ResponseId(uuid_text(uuid))
    }
}

impl ActionId {
    /// The id, if the text has the form of one: that of an assessment's.
    pub fn new(text: &str) -> Option<ActionId> {
        is_document_id(text).then(|| ActionId(text.to_owned()))
    }

    /// `A-` and the number as eight hexadecimal digits.
    pub fn from_number(number: u32) -> ActionId {
        ActionId(format!("A-{number:08x}"))
    }
}

impl Version {
    /// The version, if the text is three numbers with dots.
    pub fn new(text: &str) -> Option<Version> {
        let mut parts = text.split('.').map(|part| if part == "0" { Some(0) } else { small_number(part) });
        let version = Version { major: parts.next()??, minor: parts.next()??, patch: parts.next()?? };
        parts.next().is_none().then_some(version)
    }

    /// The version that comes after this one when indicators are added or reworded.
    #[must_use]
    pub fn next(self) -> Version {
        Version { minor: self.minor.saturating_add(1), patch: 0, ..self }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

macro_rules! text_id {
    ($($name:ident),+) => { $(
        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+ };
}

text_id!(AreaId, IndicatorId, ModuleId, ApproachId, AssessmentId, ResponseId, ActionId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_form() {
        for good in ["GOV-3.1", "COM-10.12", "A-1.1"] {
            assert!(IndicatorId::new(good).is_some(), "{good}");
        }
        for bad in
            ["", "GOV-3", "gov-3.1", "GOV-03.1", "GOV-3.0", "GOV-3.1.1", "GOV3.1", "GOV-3.x", "ÉMP-1.1", "GOV-3.1 "]
        {
            assert!(IndicatorId::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn indicators_sort_by_number_not_by_letter() {
        let mut ids: Vec<_> =
            ["GOV-10.1", "GOV-2.10", "COM-1.1", "GOV-2.9"].iter().filter_map(|t| IndicatorId::new(t)).collect();
        ids.sort();
        assert_eq!(
            ids.iter().map(IndicatorId::as_str).collect::<Vec<_>>(),
            ["COM-1.1", "GOV-2.9", "GOV-2.10", "GOV-10.1"]
        );
    }

    #[test]
    fn a_uuid_becomes_an_id() {
        let id = AssessmentId::from_number(0x0197_0000_abcd_7def_8123_4567_89ab_cdef);
        assert_eq!(id.as_str(), "01970000-abcd-7def-8123-456789abcdef");
        assert_eq!(AssessmentId::new(id.as_str()), Some(id));
    }

    #[test]
    fn a_version_is_three_numbers() {
        assert_eq!(Version::new("1.0.12").map(|v| v.to_string()).as_deref(), Some("1.0.12"));
        for bad in ["1.0", "1.0.0.0", "01.0.0", "1.0.x", ""] {
            assert!(Version::new(bad).is_none(), "{bad}");
        }
    }
}
