//! Lines of input as they come: of bounded length, ended in any manner, and only as many as are asked for.

use std::io::{BufRead, ErrorKind};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use crate::tui::run::Input;

/// The longest line that is taken, in bytes: more than any text may have.
pub(crate) const LONGEST: usize = 1 << 17;

/// A line of input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// What was typed.
    Text(String),
    /// More than is taken.
    TooLong,
    /// Not UTF-8.
    NotText,
}

/// Something that happened.
pub(crate) enum Happened {
    /// A line was asked for and came.
    Line(Line),
    /// There is no more input; the last line was not ended.
    End(Option<Line>),
    /// The world answered.
    World(Input),
}

/// Lines out of bytes. A line ends with a line feed, a carriage return, or both.
struct Lines<R> {
    reader: R,
    after_return: bool,
}

impl<R: BufRead> Lines<R> {
    fn next(&mut self) -> Happened {
        let mut bytes = Vec::new();
        let mut long = false;
        loop {
            let buffer = match self.reader.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                // A terminal that is gone has no more lines.
                Err(_) => &[],
            };
            if buffer.is_empty() {
                return Happened::End((long || !bytes.is_empty()).then(|| line(bytes, long)));
            }
            if std::mem::take(&mut self.after_return) && buffer.first() == Some(&b'\n') {
                self.reader.consume(1);
                continue;
            }
            let end = buffer.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or(buffer);
            if bytes.len() + part.len() <= LONGEST {
                bytes.extend_from_slice(part);
            } else {
                long = true;
            }
            self.after_return = end.and_then(|at| buffer.get(at)) == Some(&b'\r');
            let taken = part.len() + usize::from(end.is_some());
            self.reader.consume(taken);
            if end.is_some() {
                return Happened::Line(line(bytes, long));
            }
        }
    }
}

fn line(bytes: Vec<u8>, long: bool) -> Line {
    match String::from_utf8(bytes) {
        _ if long => Line::TooLong,
        Ok(text) => Line::Text(text),
        Err(_) => Line::NotText,
    }
}

/// Reads a line each time one is asked for, until there is no more.
pub(crate) fn read(reader: impl BufRead, asked: &Receiver<()>, happened: &Sender<Happened>) {
    let mut lines = Lines { reader, after_return: false };
    while asked.recv().is_ok() {
        let next = lines.next();
        let end = matches!(next, Happened::End(_));
        if happened.send(next).is_err() || end {
            return;
        }
    }
}

/// Hands on what the world says.
pub(crate) fn forward(inputs: Receiver<Input>, happened: Sender<Happened>) {
    spawn("world", move || {
        for input in inputs {
            if happened.send(Happened::World(input)).is_err() {
                return;
            }
        }
    });
}

/// A thread that only waits.
pub(crate) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    // Without the thread the program still works; it only hears less.
    let _ = thread::Builder::new().name(name.to_owned()).spawn(work);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> (Vec<Line>, Option<Line>) {
        let mut lines = Lines { reader: std::io::BufReader::with_capacity(3, bytes), after_return: false };
        let mut all = Vec::new();
        loop {
            match lines.next() {
                Happened::Line(line) => all.push(line),
                Happened::End(rest) => return (all, rest),
                Happened::World(_) => unreachable!(),
            }
        }
    }

    fn text(text: &str) -> Line {
        Line::Text(text.to_owned())
    }

    #[test]
    fn a_line_ends_with_a_line_feed_a_carriage_return_or_both() {
        let (all, rest) = lines(b"a\nbcdef\r\n\rg\r\r\nend");
        assert_eq!(all, ["a", "bcdef", "", "g", ""].map(text));
        assert_eq!(rest, Some(text("end")));
        assert_eq!(lines(b"a\n"), (vec![text("a")], None));
    }

    #[test]
    fn what_is_too_long_or_not_text_is_told_from_text() {
        let mut bytes = vec![b'x'; LONGEST + 1];
        bytes.extend_from_slice(b"\n\xff\xfe\nok\n");
        assert_eq!(lines(&bytes).0, [Line::TooLong, Line::NotText, text("ok")]);
        assert_eq!(lines(&vec![b'x'; LONGEST]).1, Some(text(&"x".repeat(LONGEST))));
    }
}
