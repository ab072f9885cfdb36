//! Turns the bytes of a file into text: size limit, encoding, and what a damaged or foreign file looks like.

use super::problem::Problem;

/// How large a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// An instrument, a catalogue or a response: 1 MiB.
    Instrument,
    /// An assessment, or an invitation with its instruments: 4 MiB.
    Assessment,
}

const MEBIBYTE: u64 = 1024 * 1024;

impl Limit {
    /// The limit in bytes.
    pub const fn bytes(self) -> u64 {
        match self {
            Limit::Instrument => MEBIBYTE,
            Limit::Assessment => 4 * MEBIBYTE,
        }
    }

    /// The problem with a file of this many bytes, for use before it is read.
    pub fn refuse(self, size: u64) -> Option<Problem> {
        let tenths = size.saturating_mul(10).div_ceil(MEBIBYTE);
        let shown = if tenths < 100 && !tenths.is_multiple_of(10) {
            format!("{}.{}", tenths / 10, tenths % 10)
        } else {
            tenths.div_ceil(10).to_string()
        };
        let limit = self.bytes() / MEBIBYTE;
        (size > self.bytes()).then(|| {
            Problem::whole(
                format!("this file is {shown} MB; the limit is {limit} MB"),
                "check that it is the right file; a real one is rarely larger than 0.1 MB",
            )
        })
    }
}

/// How the files that are opened by mistake begin, and what they are.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "an office document or a ZIP archive"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"%PDF-", "a PDF document"),
    (b"\x1F\x8B", "a compressed file"),
    (b"SQLite format 3\0", "a database"),
];

const SAVE_AS_UTF8: &str = "open it in a text editor and save it as UTF-8";
const LOST: &str = "it was damaged while it was saved or copied; open the version saved before it";

/// The bytes as text, without a byte order mark.
pub fn decode(bytes: &[u8], limit: Limit) -> Result<&str, Problem> {
    if let Some(problem) = limit.refuse(bytes.len() as u64) {
        return Err(problem);
    }
    if let Some((_, what)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Problem::whole(format!("this is {what}, not text"), "choose the .toml file"));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(Problem::whole("this file is empty", LOST));
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(Problem::whole("this file holds nothing but zero bytes", LOST));
    }
    if let Some(name) = wide_encoding(bytes) {
        return Err(Problem::whole(format!("this file is {name} text"), SAVE_AS_UTF8));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let (whole, rest) = bytes.split_at(at);
        let whole = std::str::from_utf8(whole).unwrap_or_default();
        match (error.error_len(), rest.first()) {
            (Some(_), Some(byte)) => Problem::at_end_of(
                whole,
                format!("this is not UTF-8 text: byte 0x{byte:02X} cannot stand here"),
                &format!("it is probably in an older encoding such as Windows-1252; {SAVE_AS_UTF8}"),
            ),
            _ => Problem::at_end_of(whole, "this file breaks off within a character".to_owned(), LOST),
        }
    })?;
    match text.split_once('\0') {
        None => Ok(text),
        Some((before, after)) if after.bytes().all(|byte| byte == 0) => {
            Err(Problem::at_end_of(before, "from here on this file holds nothing but zero bytes".to_owned(), LOST))
        }
        Some((before, _)) => Err(Problem::at_end_of(
            before,
            "this is not a text file: a zero byte stands here".to_owned(),
            "choose the .toml file",
        )),
    }
}

/// The name of an encoding of two or four bytes a character, by its mark or by the zero bytes of plain letters.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [a, 0, b, 0, ..] | [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some("UTF-16"),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn says(bytes: &[u8]) -> String {
        decode(bytes, Limit::Assessment).unwrap_err().to_string()
    }

    #[test]
    fn a_byte_order_mark_is_accepted() {
        assert_eq!(decode(b"\xEF\xBB\xBFa = 1", Limit::Instrument), Ok("a = 1"));
    }

    #[test]
    fn a_large_file_is_refused_with_both_sizes() {
        let size = |limit: Limit, size| limit.refuse(size).map(|problem| problem.message);
        assert_eq!(size(Limit::Assessment, 4 * MEBIBYTE), None);
        assert_eq!(
            size(Limit::Assessment, 4 * MEBIBYTE + 1).as_deref(),
            Some("this file is 4.1 MB; the limit is 4 MB")
        );
        assert_eq!(size(Limit::Assessment, 100 * MEBIBYTE).as_deref(), Some("this file is 100 MB; the limit is 4 MB"));
        assert_eq!(size(Limit::Instrument, 2 * MEBIBYTE).as_deref(), Some("this file is 2 MB; the limit is 1 MB"));
        assert!(size(Limit::Instrument, u64::MAX).is_some());
        assert!(decode(&vec![b'#'; MEBIBYTE as usize + 1], Limit::Instrument).is_err());
    }

    #[test]
    fn every_kind_of_wrong_bytes_has_its_name() {
        for (bytes, start) in [
            (&b""[..], "1:1: this file is empty"),
            (b"\xEF\xBB\xBF \n", "1:1: this file is empty"),
            (b"\0\0\0\0", "1:1: this file holds nothing but zero bytes"),
            (b"a = 1\nb\0\0\0", "2:2: from here on this file holds nothing but zero bytes"),
            (b"a = 1\nb\0 = 2", "2:2: this is not a text file: a zero byte"),
            (b"\xFF\xFEa\0", "1:1: this file is UTF-16 text"),
            (b"a\0 \0=\0", "1:1: this file is UTF-16 text"),
            (b"\0a\0 \0=", "1:1: this file is UTF-16 text"),
            (b"\xFF\xFE\0\0a\0\0\0", "1:1: this file is UTF-32 text"),
            ("é = 1\nx".as_bytes(), ""),
            (b"# \xC3\xA9\nname = \"caf\xE9\"", "2:12: this is not UTF-8 text: byte 0xE9 cannot stand here"),
            (b"name = \"caf\xC3", "1:12: this file breaks off within a character"),
            (b"PK\x03\x04\x14", "1:1: this is an office document or a ZIP archive, not text"),
        ] {
            match decode(bytes, Limit::Assessment) {
                Ok(_) => assert_eq!(start, "", "{bytes:?}"),
                Err(_) => assert!(says(bytes).starts_with(start), "{}", says(bytes)),
            }
        }
    }
}
