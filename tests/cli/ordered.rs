//! JSON with the order of its keys, which is part of the contract.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Object(Vec<(String, Json)>),
    List(Vec<Json>),
    Leaf(Value),
}

impl Json {
    pub(crate) fn parse(text: &str) -> Json {
        serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
    }

    /// The keys of an object, with spaces between.
    pub(crate) fn keys(&self) -> String {
        let Json::Object(entries) = self else { panic!("{self:?} is no object") };
        entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn get(&self, key: &str) -> &Json {
        let Json::Object(entries) = self else { panic!("{self:?} is no object") };
        &entries.iter().find(|(found, _)| found == key).unwrap_or_else(|| panic!("no {key} in {self:?}")).1
    }

    pub(crate) fn list(&self) -> &[Json] {
        let Json::List(items) = self else { panic!("{self:?} is no list") };
        items
    }

    pub(crate) fn leaf(&self) -> &Value {
        let Json::Leaf(value) = self else { panic!("{self:?} is no plain value") };
        value
    }

    pub(crate) fn text(&self) -> &str {
        self.leaf().as_str().unwrap_or_else(|| panic!("{self:?} is no text"))
    }

    pub(crate) fn is_null(&self) -> bool {
        *self == Json::Leaf(Value::Null)
    }

    /// The texts of a list.
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.list().iter().map(Json::text).collect()
    }

    /// Without order, to compare with `json!`.
    pub(crate) fn value(&self) -> Value {
        match self {
            Json::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), value.value())).collect(),
            Json::List(items) => items.iter().map(Json::value).collect(),
            Json::Leaf(value) => value.clone(),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Json::Object(entries))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Leaf(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }
}
