//! The one place where text becomes harmless for HTML and SVG, in elements and attributes alike.

use std::borrow::Cow;

/// Text for an element or a quoted attribute: what could be markup is written as references, what cannot be seen is shown.
pub(super) fn html(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    if !text.contains(['&', '<', '>', '"', '\'', '`']) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '`' => escaped.push_str("&#96;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

/// Text without characters that cannot be seen or that change the order of others; line breaks stay.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    crate::format::clean::visible(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_person_writes_can_leave_its_place() {
        let cases = [
            ("plain – text", "plain – text"),
            ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"),
            ("]]> & `", "]]&gt; &amp; &#96;"),
            ("a\u{1b}[31mb", "a␛[31mb"),
            ("a\u{202e}b\u{200b}c", "a\u{fffd}b\u{fffd}c"),
            ("two\nlines\tand", "two\nlines and"),
        ];
        for (text, expected) in cases {
            assert_eq!(html(text), expected);
        }
    }
}
