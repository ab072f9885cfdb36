//! Keys as this program knows them, whatever terminal they come from.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key, alone or with Control or Alt. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character as typed.
    Char(char),
    /// A letter with Control, in small.
    Ctrl(char),
    /// Enter.
    Enter,
    /// Enter with Alt: a new line within a text.
    AltEnter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// The key that deletes backwards.
    Backspace,
    /// The key that deletes forwards.
    Delete,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Arrow with Control: a word to the left.
    CtrlLeft,
    /// Arrow with Control: a word to the right.
    CtrlRight,
    /// Start of the line or list.
    Home,
    /// End of the line or list.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// A function key.
    F(u8),
}

impl Key {
    /// The key of an event, if this program knows it. Control and Alt together are `AltGr`: plain text.
    pub fn from_event(event: KeyEvent) -> Option<Key> {
        let control = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        Some(match event.code {
            KeyCode::Char(c) if control && !alt => Key::Ctrl(c.to_ascii_lowercase()),
            KeyCode::Char(c) => Key::Char(c),
            KeyCode::Enter if alt => Key::AltEnter,
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Esc,
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
            KeyCode::Tab => Key::Tab,
            KeyCode::BackTab => Key::BackTab,
            KeyCode::Backspace => Key::Backspace,
            KeyCode::Delete => Key::Delete,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Left if control => Key::CtrlLeft,
            KeyCode::Right if control => Key::CtrlRight,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::F(number) => Key::F(number),
            _ => return None,
        })
    }

    /// Whether it moves within a text.
    pub const fn is_movement(self) -> bool {
        matches!(
            self,
            Key::Up
                | Key::Down
                | Key::Left
                | Key::Right
                | Key::CtrlLeft
                | Key::CtrlRight
                | Key::Home
                | Key::End
                | Key::PageUp
                | Key::PageDown
                | Key::Ctrl('a' | 'e')
        )
    }

    /// The character that a text field would take.
    pub fn text(self) -> Option<char> {
        match self {
            Key::Char(c) if !c.is_control() => Some(c),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Char(' ') => f.write_str("Space"),
            Key::Char(c) => write!(f, "{c}"),
            Key::Ctrl(c) => write!(f, "Ctrl-{}", c.to_ascii_uppercase()),
            Key::Enter => f.write_str("Enter"),
            Key::AltEnter => f.write_str("Alt-Enter"),
            Key::Esc => f.write_str("Esc"),
            Key::Tab => f.write_str("Tab"),
            Key::BackTab => f.write_str("Shift-Tab"),
            Key::Backspace => f.write_str("Backspace"),
            Key::Delete => f.write_str("Del"),
            Key::Up => f.write_str("Up"),
            Key::Down => f.write_str("Down"),
            Key::Left => f.write_str("Left"),
            Key::Right => f.write_str("Right"),
            Key::CtrlLeft => f.write_str("Ctrl-Left"),
            Key::CtrlRight => f.write_str("Ctrl-Right"),
            Key::Home => f.write_str("Home"),
            Key::End => f.write_str("End"),
            Key::PageUp => f.write_str("PgUp"),
            Key::PageDown => f.write_str("PgDn"),
            Key::F(number) => write!(f, "F{number}"),
        }
    }
}
