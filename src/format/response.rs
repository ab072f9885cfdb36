//! Responses as TOML: what one person said alone (issue 4, part 3). No name, no time, no machine, no path stands in them.

use std::collections::BTreeMap;

use super::assessment::{LAST_REVISION, end, parts};
use super::check_format;
use super::clean::quoted;
use super::problem::{Problem, Unreadable};
use super::table::{LAST_INDICATOR_REVISION, MOST_ITEMS, MOST_OPTIONS, Table};
use super::terms::Name;
use super::writer::{Writer, string};
use super::{Kind, assessment, syntax};
use crate::model::{AreaId, IndicatorId, Person, Response, Said};

/// A response as read, with what is worth knowing about its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The response.
    pub response: Response,
    /// What is worth knowing; nothing that stops it from being used.
    pub warnings: Vec<Problem>,
}

const KEYS: &[&str] = &["format", "id", "revision", "assessment", "rehearsal", "modules", "person", "answers", "end"];
const ANSWER_KEYS: &[&str] = &["revision", "felt", "level", "desired", "comment"];

/// Reads a response; finds every problem at once. A text that was cut off or whose count is another is damaged.
pub fn read(text: &str) -> Result<Read, Unreadable> {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, KEYS);
        check_format(&root, Kind::Response)?;
        end::refuse_a_cut_off_text(&root).map_err(ask_again)?;
        if !root.has("end") {
            root.missing("end", "every response ends with a table [end]; ask for the file once more");
        }
        let response = response(&root);
        end::compare(&root).map_err(ask_again)?;
        let (response, warnings) = notes.settle(response)?;
        Ok(Read { response, warnings })
    })
}

/// There is no earlier version to go back to here, and nobody but its author may say what it should hold.
fn ask_again(why: Unreadable) -> Unreadable {
    match why {
        Unreadable::Damaged { problem, mended: _ } => {
            let help = "it was cut off or edited; ask for the file once more".to_owned();
            Unreadable::Damaged { problem: Problem { help, ..problem }, mended: None }
        }
        Unreadable::Newer { .. } | Unreadable::Problems(_) => why,
    }
}

fn response(root: &Table<'_>) -> Option<Response> {
    let id = root.needed_name("id");
    if !root.has("revision") {
        root.missing("revision", "add revision = 1");
    }
    let revision = root.number("revision", 1..=LAST_REVISION);
    let assessment = root.needed_name("assessment");
    let rehearsal = root.flag("rehearsal");
    if !root.has("modules") {
        root.missing("modules", "name the instruments that were asked");
    }
    let modules = root.list("modules", MOST_OPTIONS, parts::module);
    let person = person(root);
    let answers = answers(root);
    Some(Response { id: id?, revision: revision?, assessment: assessment?, rehearsal, modules, person, answers })
}

fn person(root: &Table<'_>) -> Person {
    let value = root.get("person");
    let Some(table) = value.and_then(|value| value.table(&["role", "sex", "age", "seniority"])) else {
        return Person::default();
    };
    Person {
        role: table.word("role"),
        sex: table.word("sex"),
        age: table.word("age"),
        seniority: table.word("seniority"),
    }
}

fn answers(root: &Table<'_>) -> BTreeMap<IndicatorId, Said> {
    let Some(value) = root.get("answers") else { return BTreeMap::new() };
    let Some(table) = value.open_table() else { return BTreeMap::new() };
    if table.len() > MOST_ITEMS {
        value.wrong(format!("{} answers; the limit is {MOST_ITEMS}", table.len()), "");
        return BTreeMap::new();
    }
    let mut read = BTreeMap::new();
    for (key, span, value) in table.entries() {
        let id = IndicatorId::new(key);
        if id.is_none() {
            let message = format!("expected {}, found {}", IndicatorId::FORM, quoted(key));
            // Without quotation marks TOML takes the dot as the way into a table of its own.
            let unquoted = AreaId::new(key).is_some();
            let help = if unquoted { "write the whole id between quotation marks: [answers.\"GOV-3.1\"]" } else { "" };
            table.notes().wrong(&span, table.path(), message, help);
            if unquoted {
                continue;
            }
        }
        let Some(entry) = value.table(ANSWER_KEYS) else { continue };
        let said = Said {
            revision: entry.number("revision", 1..=LAST_INDICATOR_REVISION).and_then(|one| u32::try_from(one).ok()),
            felt: entry.scale("felt"),
            level: entry.scale("level"),
            desired: entry.scale("desired"),
            comment: entry.text("comment"),
        };
        if let Some(id) = id {
            read.insert(id, said);
        }
    }
    read
}

/// The canonical text of a response. Answers that say nothing are left out.
pub fn write(response: &Response) -> String {
    let mut w = Writer::default();
    w.text("format", &Kind::Response.format());
    w.text("id", response.id.as_str());
    w.raw("revision", response.revision);
    w.text("assessment", response.assessment.as_str());
    w.flag_if("rehearsal", response.rehearsal);
    if response.modules.is_empty() {
        w.raw("modules", "[]");
    }
    w.lines_if("modules", response.modules.iter().map(assessment::write::module));
    w.table_if("[person]", |w| {
        let Person { role, sex, age, seniority } = response.person;
        w.raw_if("role", role.map(|role| string(role.word())));
        w.raw_if("sex", sex.map(|sex| string(sex.word())));
        w.raw_if("age", age.map(|age| string(age.word())));
        w.raw_if("seniority", seniority.map(|seniority| string(seniority.word())));
    });
    let mut answers = 0;
    for (id, said) in response.answers.iter().filter(|(_, said)| !said.is_empty()) {
        answers += 1;
        w.header(&format!("[answers.\"{id}\"]"));
        w.raw_if("revision", said.revision);
        w.raw_if("felt", said.felt);
        w.raw_if("level", said.level);
        w.raw_if("desired", said.desired);
        w.text_if("comment", &said.comment);
    }
    w.header("[end]");
    w.raw("revision", response.revision);
    w.raw("answers", answers);
    w.finish()
}
