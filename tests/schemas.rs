//! The JSON Schemas say what the readers say: the same keys, the same values. Nothing here lists the keys once more; what
//! a reader knows is asked of the reader.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value as Json;
use stocktake::format::{self, Kind, Problem, Severity, Unreadable};
use stocktake::model::{Invitation, Part};
use toml::{Table, Value};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn path_of(kind: Kind) -> PathBuf {
    root().join(format!("assessments/schemas/{}.schema.json", kind.word()))
}

fn schema(kind: Kind) -> Json {
    serde_json::from_str(&fs::read_to_string(path_of(kind)).unwrap()).unwrap()
}

fn validator(kind: Kind) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).unwrap()
}

/// What the reader of a kind says of a text.
fn read(kind: Kind, text: &str) -> Result<(), Vec<Problem>> {
    match kind {
        Kind::Instrument => format::instrument::read(text).map(|_| ()),
        Kind::Assessment => format::assessment::read(text).map(|_| ()),
        Kind::Invitation => format::invitation::read(text).map(|_| ()),
        Kind::Response => format::response::read(text).map(|_| ()),
        Kind::Approaches | Kind::Outcomes | Kind::Glossary | Kind::Guard => unreachable!("there is no schema for them"),
    }
    .map_err(Unreadable::into_problems)
}

/// What an editor checks: the document with its days as texts.
fn as_json(value: &Value) -> Json {
    match value {
        Value::String(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(number) => (*number).into(),
        Value::Boolean(flag) => (*flag).into(),
        Value::Datetime(day) => day.to_string().into(),
        Value::Array(items) => items.iter().map(as_json).collect(),
        Value::Table(entries) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), as_json(value))).collect())
        }
    }
}

/// A document with every key: of each kind the one the other tests have.
fn full(kind: Kind) -> Value {
    let name = match kind {
        Kind::Invitation => return full_invitation(),
        Kind::Response => "tests/formats/good/response.toml",
        Kind::Instrument => "tests/formats/review/edition.toml",
        Kind::Assessment => "tests/formats/good/full.toml",
        Kind::Approaches | Kind::Outcomes | Kind::Glossary | Kind::Guard => unreachable!("there is no schema for them"),
    };
    let text = fs::read_to_string(root().join(name)).unwrap();
    assert_eq!(read(kind, &text), Ok(()));
    Value::Table(text.parse::<Table>().unwrap())
}

/// An invitation to what the full assessment carries.
fn full_invitation() -> Value {
    let text = fs::read_to_string(root().join("tests/formats/good/full.toml")).unwrap();
    let assessment = format::assessment::read(&text).unwrap().assessment;
    let mut selection = assessment.selection;
    selection.modules = assessment.carried.iter().map(Part::reference).collect();
    let text = format::invitation::write(&Invitation {
        assessment: assessment.id.unwrap(),
        round: assessment.round,
        rehearsal: true,
        selection,
        subject: assessment.subject,
        parts: assessment.carried,
    });
    assert_eq!(read(Kind::Invitation, &text), Ok(()));
    Value::Table(text.parse::<Table>().unwrap())
}

const KINDS: [Kind; 4] = [Kind::Instrument, Kind::Assessment, Kind::Invitation, Kind::Response];

/// One step into a document.
#[derive(Clone, Debug)]
enum Step {
    Key(String),
    Item(usize),
}

/// Every place of a document, tables and lists too, the whole first. Of a list so many items speak for all.
fn places(value: &Value, here: &[Step], most: usize, found: &mut Vec<Vec<Step>>) {
    found.push(here.to_vec());
    let mut go = |step: Step, value: &Value| places(value, &[here, &[step]].concat(), most, found);
    match value {
        Value::Table(entries) => entries.iter().for_each(|(key, value)| go(Step::Key(key.clone()), value)),
        Value::Array(items) => {
            items.iter().take(most).enumerate().for_each(|(index, value)| go(Step::Item(index), value));
        }
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

fn at<'v>(document: &'v mut Value, place: &[Step]) -> &'v mut Value {
    place.iter().fold(document, |value, step| match step {
        Step::Key(key) => value.get_mut(key).unwrap(),
        Step::Item(index) => value.get_mut(index).unwrap(),
    })
}

/// The part of a schema that speaks of a place, where it is one part.
fn part_for<'s>(schema: &'s Json, place: &[Step]) -> Option<&'s Json> {
    let resolved = |part: &'s Json| match part.get("$ref").and_then(Json::as_str) {
        Some(reference) => schema.pointer(reference.strip_prefix('#').unwrap()).unwrap(),
        None => part,
    };
    place.iter().try_fold(schema, |part, step| match step {
        Step::Key(key) => {
            let own = part.get("properties").and_then(|properties| properties.get(key));
            own.or_else(|| part.get("additionalProperties")).map(resolved)
        }
        Step::Item(_) => part.get("items").map(resolved),
    })
}

/// The keys the reader knows in a table: it names them when it meets one it does not know.
fn known_to_the_reader(kind: Kind, document: &Value, table: &[Step]) -> Option<BTreeSet<String>> {
    const STRANGER: &str = "qqqqqqqqqqqqqqqq";
    let mut document = document.clone();
    at(&mut document, table).as_table_mut().unwrap().insert(STRANGER.to_owned(), Value::Boolean(true));
    let problems = read(kind, &toml::to_string(&document).unwrap()).unwrap_err();
    let unknown =
        problems.iter().find(|problem| problem.message == "unknown key" && problem.path.ends_with(STRANGER))?;
    let names = unknown.help.strip_prefix("known here: ").unwrap();
    Some(names.split(", ").map(str::to_owned).collect())
}

#[test]
fn every_table_has_the_keys_that_the_reader_knows() {
    for kind in KINDS {
        let (schema, document) = (schema(kind), full(kind));
        let mut all = Vec::new();
        places(&document, &[], usize::MAX, &mut all);
        // Tables of one kind may share the keys out among them.
        let mut used: Vec<(&Json, BTreeSet<String>, BTreeSet<String>)> = Vec::new();
        for place in all {
            let mut document = document.clone();
            let Value::Table(entries) = at(&mut document, &place).clone() else { continue };
            // A table keyed by id knows every key.
            let Some(known) = known_to_the_reader(kind, &document, &place) else { continue };
            let part = part_for(&schema, &place).unwrap_or_else(|| panic!("nothing describes {place:?}"));
            let described: BTreeSet<String> = part["properties"].as_object().unwrap().keys().cloned().collect();
            assert_eq!(described, known, "{} {place:?}", kind.word());
            assert_eq!(part["additionalProperties"], Json::Bool(false), "{} {place:?}", kind.word());
            let keys = entries.keys().cloned();
            match used.iter_mut().find(|(other, ..)| std::ptr::eq(*other, part)) {
                Some((_, before, _)) => before.extend(keys),
                None => used.push((part, keys.collect(), known)),
            }
        }
        assert!(used.len() >= 4);
        for (part, used, known) in used {
            assert_eq!(used, known, "the full document has every key: {} {}", kind.word(), part["description"]);
        }
    }
}

/// Values of every type and at the ends of every range of the formats.
fn probes() -> Vec<Value> {
    let numbers = [-1, 0, 1, 2, 3, 4, 5, 6, 19, 20, 100, 101, 999, 1_000, 9_999, 10_000, 999_999, 1_000_000, i64::MAX];
    let mut probes: Vec<Value> = numbers.into_iter().map(Value::Integer).collect();
    let texts = [
        "",
        " ",
        "x",
        "X-1",
        "X-1.1",
        "X-01.1",
        "TOOLONGONE-1.1",
        "AP-07",
        "AP-7",
        "1.0.0",
        "1.0",
        "01.0.0",
        "2026-11-21",
        "2026-11",
        "2026-13",
        "A-1",
    ];
    probes.extend(texts.map(|text| Value::String(text.to_owned())));
    probes.extend([63, 64, 65, 40, 41].map(|length| Value::String("a".repeat(length))));
    probes.push(Value::String(STRANGE.to_owned()));
    probes.extend([Value::Float(1.5), Value::Boolean(true), Value::Boolean(false), Value::Table(Table::new())]);
    probes.extend(["1899-12-31", "1900-01-01", "2200-12-31", "2201-01-01", "2026-11-21T10:00:00Z"].map(day));
    probes.push(Value::Array(Vec::new()));
    probes
}

fn day(text: &str) -> Value {
    Value::Datetime(text.parse().unwrap())
}

/// The longest text, and one that is too long: by far the slowest to write and to read.
fn long_texts() -> Vec<Value> {
    [10_000, 10_001].map(|length| Value::String("ü".repeat(length))).into()
}

/// Whether a part of a schema may take a long text: all but numbers and the like, and closed sets, which refuse every
/// strange text, however long.
fn may_be_long(part: &Json) -> bool {
    let is_text = part.get("type").is_none_or(|kind| !kind.is_string() || kind == "string");
    is_text && part.get("enum").is_none()
}

/// A word that is in none of the closed sets.
const STRANGE: &str = "none-of-them";

/// Whether a part of a schema may tell one word from another. What is a text of any words, or no text at all, takes all
/// words or none: there the strange one speaks for all, since a reader with a closed set refuses it.
fn tells_words_apart(part: &Json) -> bool {
    let is_open = |kind: &Json| {
        kind != "string" || ["enum", "const", "pattern", "format"].iter().all(|key| part.get(key).is_none())
    };
    !part.get("type").is_some_and(|kind| kind.is_string() && is_open(kind))
}

/// Every word of every closed set of the formats.
fn words() -> Vec<String> {
    use stocktake::model::*;
    let mut words = vec!["all".to_owned()];
    macro_rules! add {
        ($($set:ty),+) => { $(words.extend(<$set>::ALL.iter().map(|one| one.word().to_owned()));)+ };
    }
    add!(
        AnswerField,
        SetUpField,
        Constituent,
        Depth,
        Sex,
        CapacityType,
        CapacityLevel,
        Mandate,
        Cause,
        EvidenceKind,
        Role,
        Verb,
        Funding,
        FundingSource,
        ProviderKind,
        Status,
        ResultLevel,
        GuardRule,
        stocktake::scoring::State
    );
    words
}

/// Whether a document is refused only for what no schema can say: how its values fit each other.
fn is_beyond_a_schema(problems: &[Problem]) -> bool {
    const BEYOND: [&str; 15] = [
        "stands in area",
        "is used twice",
        "the descriptors of levels",
        "but its end mark says",
        "this step leads",
        "its hash differs",
        "the text of \"",
        "does not say which instruments are asked",
        "holds a text that is not asked",
        "it begins in",
        "it is done, and nothing",
        "two actions have the id",
        " people",
        "is written up twice",
        "is seen twice",
    ];
    let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.all(|problem| BEYOND.iter().any(|words| problem.message.contains(words)))
}

#[test]
fn reader_and_schema_take_and_refuse_the_same_values_in_an_instrument() {
    reader_and_schema_agree(Kind::Instrument);
}

#[test]
fn reader_and_schema_take_and_refuse_the_same_values_in_an_assessment() {
    reader_and_schema_agree(Kind::Assessment);
}

#[test]
fn reader_and_schema_take_and_refuse_the_same_values_in_an_invitation() {
    reader_and_schema_agree(Kind::Invitation);
}

#[test]
fn reader_and_schema_take_and_refuse_the_same_values_in_a_response() {
    reader_and_schema_agree(Kind::Response);
}

/// The document with one of the tables that can be left out, so that each of thousands of readings is short.
fn with_only(document: &Value, kind: Kind, place: &[Step]) -> Value {
    const SEPARATE: [&str; 16] = [
        "workshop",
        "voices",
        "closing",
        "plan",
        "actions",
        "waivers",
        "good_practices",
        "mirror",
        "last",
        "undecided",
        "undecided_set_up",
        "undecided_actions",
        "undecided_practices",
        "undecided_seen",
        "earlier",
        "carried",
    ];
    let mut document = document.clone();
    if let (Kind::Assessment, Value::Table(entries), Some(Step::Key(key))) = (kind, &mut document, place.first()) {
        entries.retain(|other, _| other == key || !SEPARATE.contains(&other));
    }
    document
}

fn reader_and_schema_agree(kind: Kind) {
    let (schema, document) = (schema(kind), full(kind));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let (probes, long): (_, Vec<Value>) = (probes(), long_texts());
    let words: Vec<Value> = words().into_iter().map(Value::String).collect();
    let mut all = Vec::new();
    places(&document, &[], 1, &mut all);
    let (mut taken, mut refused) = (0, 0);
    let mut compare = |changed: &Value, what: String| {
        let said = read(kind, &toml::to_string(changed).unwrap());
        let fits = validator.is_valid(&as_json(changed));
        if said.as_ref().is_err_and(|problems| is_beyond_a_schema(problems)) {
            return;
        }
        let shown: String = what.chars().take(300).collect();
        assert_eq!(said.is_ok(), fits, "{} {shown}: {said:?}", kind.word());
        if fits { taken += 1 } else { refused += 1 }
    };
    let whole = document;
    for place in all.iter().filter(|place| !place.is_empty()) {
        let document = with_only(&whole, kind, place);
        let part = part_for(&schema, place);
        let words = if part.is_none_or(tells_words_apart) { &words[..] } else { &[] };
        let long = if part.is_none_or(may_be_long) { &long[..] } else { &[] };
        let plain = part.and_then(|part| part.get("type")).and_then(Json::as_str);
        let mut other_types = BTreeSet::new();
        for probe in probes.iter().chain(words).chain(long) {
            // Of a type that does not fit at all, one value speaks for all.
            let is_other = match plain {
                Some("string") => !probe.is_str() && !probe.is_datetime(),
                Some("object" | "array" | "boolean") => probe.is_str() || probe.is_integer(),
                Some("integer") => probe.is_str(),
                Some(_) | None => false,
            };
            if is_other && !other_types.insert(probe.type_str()) {
                continue;
            }
            let mut changed = document.clone();
            let value = at(&mut changed, place);
            // To an editor's check a day is a text.
            if probe.is_datetime() && !value.is_datetime() {
                continue;
            }
            *value = probe.clone();
            compare(&changed, format!("{place:?} = {probe}"));
        }
        let mut changed = document.clone();
        if let (Step::Key(key), table) = (place.last().unwrap(), &place[..place.len() - 1]) {
            at(&mut changed, table).as_table_mut().unwrap().remove(key);
            compare(&changed, format!("without {place:?}"));
        }
        let mut longer = document.clone();
        if let Value::Array(items) = at(&mut longer, place) {
            for length in [1, 4, 5, 6, 64, 65, 200, 201] {
                *items = items.iter().cycle().take(length).cloned().collect();
                let longer = longer_at(&document, place, items.clone());
                compare(&longer, format!("{place:?} with {length} items"));
            }
        }
    }
    assert!(taken > 300 && refused > 1_000, "{taken} {refused}");
}

fn longer_at(document: &Value, place: &[Step], items: Vec<Value>) -> Value {
    let mut document = document.clone();
    *at(&mut document, place) = Value::Array(items);
    document
}

/// The files of a folder that are TOML of one of the two kinds.
fn documents(folder: &str) -> Vec<(PathBuf, Kind, Value, String)> {
    let mut paths = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "toml")
            && let Ok(text) = fs::read_to_string(&path)
            && let Some(kind) = format::kind_of(&text).filter(|kind| KINDS.contains(kind))
            && let Ok(table) = text.parse::<Table>()
        {
            found.push((path, kind, Value::Table(table), text));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

#[test]
fn what_is_shipped_and_every_good_file_fits_its_schema() {
    let mut checked = 0;
    for folder in ["assessments", "tests/formats/good", "tests/formats/review"] {
        for (path, kind, document, _) in documents(folder) {
            let validator = validator(kind);
            let document = as_json(&document);
            let errors: Vec<String> =
                validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
            checked += 1;
        }
    }
    assert!(checked >= 20, "{checked}");
}

#[test]
fn a_bad_file_that_the_reader_refuses_for_its_shape_does_not_fit() {
    let mut refused = 0;
    for (path, kind, document, text) in documents("tests/formats/bad") {
        let fits = validator(kind).is_valid(&as_json(&document));
        let said = read(kind, &text);
        match said {
            Ok(()) => assert!(fits, "{}: it is wrong only beside others", path.display()),
            Err(problems) if is_beyond_a_schema(&problems) => {}
            Err(problems) => {
                assert!(!fits, "{}: {problems:#?}", path.display());
                refused += 1;
            }
        }
    }
    assert!(refused >= 15, "{refused}");
}

/// The definitions of an instrument as an assessment has them, in which an instrument stands without `format`: the last
/// definitions of its schema, so that an editor needs that one file.
fn instrument_within(schema: &str) -> String {
    let (_, whole) = schema.split_once("\n  \"type\": \"object\",\n").unwrap();
    let (whole, definitions) = whole.split_once("\n  },\n  \"$defs\": {\n").unwrap();
    let (before, rest) = whole.split_once("    \"format\": {\n").unwrap();
    let (_, after) = rest.split_once("\n    },\n").unwrap();
    let whole = (before.to_owned() + after).replace("\"required\": [\"format\", ", "\"required\": [");
    let whole: Vec<String> = whole.lines().map(|line| format!("    {line}")).collect();
    format!(
        "    \"carried\": {{\n      \"description\": \"An instrument that travels with the assessment: as in a file of its \
         own, without format.\",\n      \"type\": \"object\",\n{}\n      }}\n    }},\n{definitions}",
        whole.join("\n"),
    )
}

/// The names that a part of `$defs` defines, as it is laid out.
fn defined(text: &str) -> BTreeSet<&str> {
    let entries = text.lines().filter_map(|line| line.strip_prefix("    \""));
    entries.filter_map(|line| line.split_once('"').map(|(name, _)| name)).collect()
}

/// The copy is generated: `STOCKTAKE_BLESS=1 cargo test --test schemas` writes it.
#[test]
fn an_assessment_describes_the_instruments_it_carries_as_the_instrument_schema_does() {
    let path = path_of(Kind::Assessment);
    let text = fs::read_to_string(&path).unwrap();
    let at = text.rfind("    \"carried\": {\n").unwrap();
    let (own, found) = text.split_at(at);
    let expected = instrument_within(&fs::read_to_string(path_of(Kind::Instrument)).unwrap());
    if std::env::var_os("STOCKTAKE_BLESS").is_some() {
        fs::write(&path, own.to_owned() + &expected).unwrap();
        return;
    }
    assert!(found == expected, "{} is not up to date: bless it", path.display());
    // Of two definitions with one name a reader of JSON takes the last without a word.
    let (_, own) = own.split_once("\n  \"$defs\": {\n").unwrap();
    assert_eq!(defined(own).intersection(&defined(found)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

/// Every part of a schema that describes a value of a document.
fn described<'s>(part: &'s Json, path: &str, found: &mut Vec<(String, &'s Json)>) {
    let Some(part) = part.as_object() else { return };
    for (key, value) in part {
        let path = format!("{path}/{key}");
        match key.as_str() {
            "properties" => {
                for (name, property) in value.as_object().unwrap() {
                    found.push((format!("{path}/{name}"), property));
                    described(property, &format!("{path}/{name}"), found);
                }
            }
            "$defs" => value
                .as_object()
                .unwrap()
                .iter()
                .for_each(|(name, part)| described(part, &format!("{path}/{name}"), found)),
            "items" | "additionalProperties" => described(value, &path, found),
            _ => {}
        }
    }
}

#[test]
fn every_key_is_described_for_whoever_types_it() {
    for kind in KINDS {
        let schema = schema(kind);
        let mut parts = Vec::new();
        described(&schema, "", &mut parts);
        assert!(parts.len() >= 20);
        for (path, part) in parts {
            let behind = part.get("$ref").and_then(Json::as_str).and_then(|to| schema.pointer(to.strip_prefix('#')?));
            let text = part.get("description").or_else(|| behind.and_then(|part| part.get("description")));
            let text = text.and_then(Json::as_str).unwrap_or_default();
            assert!(text.ends_with('.') || text.ends_with("\"]."), "{} {path}: {text:?}", kind.word());
        }
    }
}
