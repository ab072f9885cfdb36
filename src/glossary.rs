//! Finds words that need an explanation in texts.
//!
//! A form of a term is found as whole words, small or capital, also over the end of a line; where two forms begin at the
//! same place the longer one counts, and what it took is not looked at again. A form in capitals only, such as `OSH`, is
//! found in capitals only: `WHO` is not "who".

use std::collections::{BTreeSet, HashMap};

use crate::model::Term;

/// The terms that occur in texts, in the order in which they are given.
pub fn found_in<T: AsRef<str>>(terms: &[Term], texts: impl IntoIterator<Item = T>) -> Vec<&Term> {
    let index = Index::of(terms);
    let mut found = BTreeSet::new();
    for text in texts {
        index.note(text.as_ref(), &mut found);
    }
    found.into_iter().filter_map(|at| terms.get(at)).collect()
}

/// Whether one of the terms, or a form of one, is exactly this word.
pub fn explains(terms: &[Term], word: &str) -> bool {
    let wanted = words(word);
    terms.iter().flat_map(forms).any(|form| {
        let form = words(form);
        form.len() == wanted.len() && form.iter().zip(&wanted).all(|(form, word)| form.small == word.small)
    })
}

fn forms(term: &Term) -> impl Iterator<Item = &str> {
    std::iter::once(term.term.as_str()).chain(term.also.iter().map(String::as_str))
}

/// A run of letters and digits.
#[derive(Debug)]
struct Word<'a> {
    text: &'a str,
    small: String,
    /// Whether a mark such as a full stop or a comma stands before it: a term does not reach over it.
    apart: bool,
}

/// The words of a text. Line ends, hyphens and apostrophes lie between words that belong together.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut apart = false;
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (between, from) = rest.split_at(start);
        apart |= between.chars().any(|c| !(c.is_whitespace() || matches!(c, '-' | '‑' | '\'' | '’')));
        let end = from.find(|c: char| !c.is_alphanumeric()).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        words.push(Word { text: word, small: word.to_lowercase(), apart });
        apart = false;
        rest = after;
    }
    words
}

/// One form of a term, as it is looked for.
struct Form<'a> {
    words: Vec<Word<'a>>,
    capitals: bool,
    term: usize,
}

impl Form<'_> {
    fn begins(&self, text: &[Word<'_>]) -> bool {
        self.words.len() <= text.len()
            && self.words.iter().zip(text).enumerate().all(|(at, (form, word))| {
                let same = if self.capitals { form.text == word.text } else { form.small == word.small };
                same && (at == 0 || form.apart == word.apart)
            })
    }
}

/// The forms of all terms by their first word, the longer ones first.
struct Index<'a> {
    forms: HashMap<String, Vec<Form<'a>>>,
}

impl<'a> Index<'a> {
    fn of(terms: &'a [Term]) -> Index<'a> {
        let mut index: HashMap<String, Vec<Form<'a>>> = HashMap::new();
        for (at, term) in terms.iter().enumerate() {
            for form in forms(term) {
                let words = words(form);
                let Some(first) = words.first() else { continue };
                let capitals =
                    form.chars().filter(|c| c.is_alphabetic()).count() > 1 && form.chars().all(|c| !c.is_lowercase());
                index.entry(first.small.clone()).or_default().push(Form { words, capitals, term: at });
            }
        }
        for forms in index.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        Index { forms: index }
    }

    /// Notes the terms that a text has.
    fn note(&self, text: &str, found: &mut BTreeSet<usize>) {
        let words = words(text);
        let mut rest = words.as_slice();
        while let Some(first) = rest.first() {
            let here = self.forms.get(&first.small).and_then(|forms| forms.iter().find(|form| form.begins(rest)));
            if let Some(form) = here {
                found.insert(form.term);
            }
            rest = rest.get(here.map_or(1, |form| form.words.len())..).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(term: &str, also: &[&str]) -> Term {
        let also = also.iter().map(|form| (*form).to_owned()).collect();
        Term { term: term.to_owned(), also, meaning: "What it means.".to_owned() }
    }

    fn glossary() -> Vec<Term> {
        vec![
            term("actuarial", &[]),
            term("collective bargaining", &["bargaining collectively"]),
            term("dialogue", &[]),
            term("employers' organization", &["employers' organizations"]),
            term("occupational safety and health", &["OSH"]),
            term("ratify", &["ratifies", "ratified", "ratification"]),
            term("social dialogue", &[]),
            term("World Health Organization", &["WHO"]),
        ]
    }

    fn check(text: &str, expected: &[&str]) {
        let terms = glossary();
        let found: Vec<&str> = found_in(&terms, [text]).into_iter().map(|term| term.term.as_str()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn whole_words_are_found_small_or_capital() {
        check("An Actuarial report, and ACTUARIAL ones.", &["actuarial"]);
        check("Counteractuarially speaking", &[]);
        check("(actuarial)", &["actuarial"]);
        check("", &[]);
    }

    #[test]
    fn other_forms_lead_to_their_term() {
        check("The country has ratified it.", &["ratify"]);
        check("Ratification is under way", &["ratify"]);
        check("They are ratifying it", &[]);
    }

    #[test]
    fn the_longest_form_counts_and_takes_its_words() {
        check("Social dialogue works.", &["social dialogue"]);
        check("A dialogue, then social dialogue.", &["dialogue", "social dialogue"]);
    }

    #[test]
    fn a_term_reaches_over_the_end_of_a_line_but_not_of_a_sentence() {
        check("by collective\n    bargaining", &["collective bargaining"]);
        check("It is collective. Bargaining is not.", &[]);
        check("social, dialogue", &["dialogue"]);
    }

    #[test]
    fn apostrophes_and_hyphens_of_any_kind_are_the_same() {
        check("Two employers’ organizations", &["employers' organization"]);
        check("OSH-related", &["occupational safety and health"]);
    }

    #[test]
    fn a_form_in_capitals_is_found_in_capitals_only() {
        check("Those who know", &[]);
        check("The WHO knows", &["World Health Organization"]);
        check("the world health organization", &["World Health Organization"]);
    }

    #[test]
    fn terms_of_several_texts_come_once_and_in_their_order() {
        let terms = glossary();
        let found = found_in(&terms, ["social dialogue", "actuarial", "Social dialogue"]);
        assert_eq!(found.iter().map(|term| term.term.as_str()).collect::<Vec<_>>(), ["actuarial", "social dialogue"]);
    }

    #[test]
    fn only_a_whole_form_explains_a_word() {
        assert!(explains(&glossary(), "osh"));
        assert!(explains(&glossary(), "Ratified"));
        assert!(!explains(&glossary(), "social dialogue institution"));
        assert!(!explains(&glossary(), "social"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_looked_through_and_a_term_in_it_is_found(before in "\\PC{0,40}", after in "\\PC{0,40}") {
            let terms = [term("actuarial", &[])];
            let text = format!("{before} actuarial {after}");
            proptest::prop_assert_eq!(found_in(&terms, [text]).len(), 1);
        }
    }
}
