//! The words of the interface: Fluent messages, one folder a language, read through one small type.
//!
//! Texts of instruments are content, not interface, and live in the instrument files. Messages about the TOML of a file
//! are worded in `format`, since its keys are English too.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

/// The English messages, those of the screens first. No message refers to one of another file.
pub const ENGLISH: &[(&str, &str)] = &[
    ("common.ftl", include_str!("text/en/common.ftl")),
    ("screens.ftl", include_str!("text/en/screens.ftl")),
    ("rating.ftl", include_str!("text/en/rating.ftl")),
    ("keys.ftl", include_str!("text/en/keys.ftl")),
    ("plain.ftl", include_str!("text/en/plain.ftl")),
    ("catalogue.ftl", include_str!("text/en/catalogue.ftl")),
    ("closing.ftl", include_str!("text/en/closing.ftl")),
    ("editions.ftl", include_str!("text/en/editions.ftl")),
    ("project.ftl", include_str!("text/en/project.ftl")),
    ("merge.ftl", include_str!("text/en/merge.ftl")),
    ("plan.ftl", include_str!("text/en/plan.ftl")),
    ("rounds.ftl", include_str!("text/en/rounds.ftl")),
    ("tripartite.ftl", include_str!("text/en/tripartite.ftl")),
    ("store.ftl", include_str!("text/en/store.ftl")),
    ("agenda.ftl", include_str!("text/en/agenda.ftl")),
    ("explain.ftl", include_str!("text/en/explain.ftl")),
    ("voices.ftl", include_str!("text/en/voices.ftl")),
    ("respond.ftl", include_str!("text/en/respond.ftl")),
    ("report.ftl", include_str!("text/en/report.ftl")),
];

/// The words of one language. A file of messages is parsed when a message is in none of those before it, so that the
/// first screen does not wait for the words of reports.
pub struct Words {
    files: Vec<(&'static str, OnceLock<Messages>)>,
}

type Messages = FluentBundle<FluentResource>;

fn parse(source: &str) -> Messages {
    let mut messages = FluentBundle::new_concurrent(vec![langid!("en")]);
    // The invisible isolation marks would upset column counts.
    messages.set_use_isolating(false);
    // A slip in a catalogue costs its message, never the program; a test refuses it.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
    messages.add_resource_overriding(resource);
    messages
}

impl Words {
    /// English.
    pub fn english() -> Words {
        Words { files: ENGLISH.iter().map(|(_, source)| (*source, OnceLock::new())).collect() }
    }

    /// A message without variables.
    pub fn say(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// A message with variables; [`say!`](crate::say) is the short way.
    pub fn say_with(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.format(key, Some(arguments)).into_owned()
    }

    fn format<'a>(&'a self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let mut files = self.files.iter().map(|(source, messages)| messages.get_or_init(|| parse(source)));
        let found = files.find_map(|messages| Some((messages, messages.get_message(key)?.value()?)));
        let Some((messages, pattern)) = found else { return Cow::Owned(format!("[{key}]")) };
        let mut errors = Vec::new();
        Cow::Owned(messages.format_pattern(pattern, arguments, &mut errors).into_owned())
    }
}

/// Says a message with variables: `say!(words, "saving-saved", time = "14:03")`.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)+ $(,)?) => {{
        let mut arguments = $crate::text::FluentArgs::new();
        $(arguments.set(stringify!($name), $crate::text::FluentValue::from($value));)+
        $words.say_with($key, &arguments)
    }};
}
