//! The little the program remembers about its user on this computer.

use serde::{Deserialize, Serialize};

use super::{ExportError, Store};

/// What a user chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The orientation of the first start was seen.
    pub orientation_seen: bool,
    /// The name of the chosen theme.
    pub theme: Option<String>,
}

const NAME: &str = "preferences.toml";

impl Store {
    /// What the user chose; a damaged file counts as a first start.
    pub fn preferences(&self) -> Preferences {
        self.read_state(NAME)
    }

    /// Remembers what the user chose.
    pub fn set_preferences(&self, preferences: &Preferences) -> Result<(), ExportError> {
        self.write_state(NAME, preferences)
    }
}
