//! Makes another instrument of the text of one, its comments and layout kept.

use crate::format::notes::Path;
use crate::format::syntax;
use crate::format::table::Table;
use crate::format::writer::string;
use crate::model::{ModuleId, Version};

/// The text of an instrument with another id and version, perhaps another title, and nothing else changed. `None` when
/// the text is none of an instrument.
pub fn renamed(text: &str, id: &ModuleId, version: Version, title: Option<&str>) -> Option<String> {
    let mut edits = vec![("id", string(id.as_str())), ("version", string(&version.to_string()))];
    edits.extend(title.map(|title| ("title", string(title))));
    syntax::parse(text, |entries, notes| {
        let root = Table::open(entries, 0, Path::Root, &notes);
        let mut places = Vec::with_capacity(edits.len());
        for (key, value) in edits {
            places.push((root.get(key)?.span(), value));
        }
        places.sort_by_key(|(place, _)| place.start);
        let mut renamed = String::with_capacity(text.len() + 64);
        let mut done = 0;
        for (place, value) in places {
            renamed.push_str(text.get(done..place.start)?);
            renamed.push_str(&value);
            done = place.end;
        }
        renamed.push_str(text.get(done..)?);
        Some(renamed)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_head_changes() {
        let text = "# mine\ntitle = 'Old' # why\nversion = \"1.0.0\"\nid = \"old\"\n[[area]]\nid = \"OLD-1\"\ntitle = \"Old\"\n";
        let (id, version) = (ModuleId::new("new").unwrap(), Version::new("1.2.0").unwrap());
        assert_eq!(
            renamed(text, &id, version, Some("A \"new\" one")).unwrap(),
            "# mine\ntitle = \"A \\\"new\\\" one\" # why\nversion = \"1.2.0\"\nid = \"new\"\n[[area]]\nid = \"OLD-1\"\ntitle = \"Old\"\n"
        );
        assert_eq!(renamed(text, &id, version, None).unwrap().lines().nth(1), Some("title = 'Old' # why"));
        assert_eq!(renamed("id = \"old\"\n", &id, version, None), None);
    }
}
