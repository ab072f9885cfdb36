//! How things look: roles instead of colours, symbols for two kinds of terminals.
//!
//! Colour repeats what a symbol and a word already say. The colours are middle tones that keep their contrast on light
//! and dark backgrounds; blue and orange are told apart by people who do not tell red from green.

use ratatui::style::{Color, Modifier, Style};

/// How many colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Attributes only: bold, underlined, reversed.
    Mono,
    /// The terminal's own colours.
    Basic,
    /// Fixed colours out of 256.
    Full,
}

/// Whether signs outside ASCII may be used for frames, bars and marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// Lines, dots and blocks.
    Unicode,
    /// ASCII only.
    Ascii,
}

/// The look of the whole program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The colours.
    pub palette: Palette,
    /// The signs.
    pub charset: Charset,
}

/// What the environment says about the terminal; a closure so that tests need no environment.
pub fn detect(variable: impl Fn(&str) -> Option<String>, ascii: bool) -> Look {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let palette = if set("NO_COLOR").is_some() || term.ends_with("-m") || term.starts_with("vt") {
        Palette::Mono
    } else if term.contains("256color") || set("COLORTERM").is_some() || set("WT_SESSION").is_some() {
        Palette::Full
    } else {
        Palette::Basic
    };
    let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")).unwrap_or_default().to_uppercase();
    let utf8 = cfg!(windows) || locale.contains("UTF-8") || locale.contains("UTF8");
    // A console without a locale usually still shows UTF-8; one that says C or another encoding does not.
    let plain = ascii || term == "linux" || (!locale.is_empty() && !utf8);
    Look { palette, charset: if plain { Charset::Ascii } else { Charset::Unicode } }
}

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Text,
    /// Less important text.
    Muted,
    /// Headings.
    Title,
    /// What is in focus.
    Focus,
    /// A key in a footer or help.
    Key,
    /// What has been chosen.
    Chosen,
    /// Strengths.
    Asset,
    /// Gaps.
    Deficit,
    /// In between, and open.
    Open,
    /// Something to look at.
    Warning,
    /// The header of the window.
    Bar,
}

impl Look {
    /// The style of a role.
    pub const fn style(self, role: Role) -> Style {
        let plain = Style::new();
        match role {
            Role::Text => plain,
            Role::Muted => match self.palette {
                Palette::Mono | Palette::Basic => plain,
                Palette::Full => plain.fg(Color::Indexed(243)),
            },
            Role::Title => plain.add_modifier(Modifier::BOLD),
            Role::Focus => plain.add_modifier(Modifier::REVERSED).add_modifier(Modifier::BOLD),
            Role::Key | Role::Chosen => self.coloured(plain.add_modifier(Modifier::BOLD), 32, Color::Cyan),
            Role::Asset => self.coloured(plain, 32, Color::Cyan),
            Role::Deficit => self.coloured(plain, 166, Color::Magenta),
            Role::Open => self.coloured(plain, 30, Color::Reset),
            Role::Warning => self.coloured(plain.add_modifier(Modifier::BOLD), 166, Color::Magenta),
            Role::Bar => plain.add_modifier(Modifier::REVERSED),
        }
    }

    const fn coloured(self, style: Style, full: u8, basic: Color) -> Style {
        match self.palette {
            Palette::Mono => style,
            Palette::Basic => style.fg(basic),
            Palette::Full => style.fg(Color::Indexed(full)),
        }
    }

    /// The sign for something. Two signs may look alike in one set and not in the other.
    #[allow(clippy::match_same_arms)]
    pub const fn sign(self, sign: Sign) -> &'static str {
        match self.charset {
            Charset::Unicode => match sign {
                Sign::Done => "●",
                Sign::Partly => "◐",
                Sign::Open => "○",
                Sign::Separator => " · ",
                Sign::Across => "─",
                Sign::Down => "│",
                Sign::Here => "▶",
                Sign::Step => " › ",
                Sign::Tick => "✓",
                Sign::BoxOn => "[✓]",
                Sign::BoxOff => "[ ]",
                Sign::Full => "━",
                Sign::Rest => "─",
                Sign::Supported => "◆",
                Sign::Agreed => "△",
                Sign::Desired => "▷",
                Sign::Dot => "●",
                Sign::Parked => "P",
                Sign::Cursor => "▏",
                Sign::Rose => "▲",
                Sign::Stayed => "=",
                Sign::Fell => "▼",
                Sign::Late => "!",
            },
            Charset::Ascii => match sign {
                Sign::Done => "x",
                Sign::Partly => "~",
                Sign::Open => ".",
                Sign::Separator => " | ",
                Sign::Across => "-",
                Sign::Down => "|",
                Sign::Here => ">",
                Sign::Step => " > ",
                Sign::Tick => "+",
                Sign::BoxOn => "[x]",
                Sign::BoxOff => "[ ]",
                Sign::Full => "=",
                Sign::Rest => "-",
                Sign::Supported => "S",
                Sign::Agreed => "A",
                Sign::Desired => "D",
                Sign::Dot => "o",
                Sign::Parked => "P",
                Sign::Cursor => "_",
                Sign::Rose => "+",
                Sign::Stayed => "=",
                Sign::Fell => "-",
                Sign::Late => "!",
            },
        }
    }
}

/// A sign that both kinds of terminals have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Answered.
    Done,
    /// Some of it answered.
    Partly,
    /// Not answered.
    Open,
    /// Between facts in a line.
    Separator,
    /// A horizontal line.
    Across,
    /// A vertical line.
    Down,
    /// Where the focus is.
    Here,
    /// Between steps.
    Step,
    /// Given.
    Tick,
    /// A ticked box.
    BoxOn,
    /// An empty box.
    BoxOff,
    /// The full part of a bar.
    Full,
    /// The rest of a bar.
    Rest,
    /// The supported level on a scale.
    Supported,
    /// The agreed level on a scale.
    Agreed,
    /// The desired level on a scale.
    Desired,
    /// One person.
    Dot,
    /// In the parking lot.
    Parked,
    /// Where typing goes on.
    Cursor,
    /// Higher than in the last round.
    Rose,
    /// As in the last round.
    Stayed,
    /// Lower than in the last round.
    Fell,
    /// Its time has passed.
    Late,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(variables: &[(&str, &str)]) -> Look {
        let variables: Vec<_> = variables.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        detect(|name| variables.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()), false)
    }

    #[test]
    fn no_color_leaves_attributes_only() {
        let look = look(&[("TERM", "xterm-256color"), ("NO_COLOR", "1"), ("LANG", "en_GB.UTF-8")]);
        assert_eq!(look, Look { palette: Palette::Mono, charset: Charset::Unicode });
        assert_eq!(look.style(Role::Deficit).fg, None);
    }

    #[test]
    fn an_empty_no_color_means_nothing() {
        assert_eq!(look(&[("TERM", "xterm-256color"), ("NO_COLOR", "")]).palette, Palette::Full);
    }

    #[test]
    fn a_c_locale_gets_ascii() {
        assert_eq!(look(&[("TERM", "xterm"), ("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")]).charset, Charset::Ascii);
        assert_eq!(look(&[("TERM", "linux"), ("LANG", "en_GB.UTF-8")]).charset, Charset::Ascii);
    }
}
