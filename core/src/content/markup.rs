//! What an article may not hold. Its text is paragraphs, `## ` headings and `- ` items; a renderer shows everything else
//! as it stands and fetches nothing. A tag, a picture or a link in it is a mistake or worse, and no pack is made of it and
//! none is taken.

/// Says what a text holds that is no plain text.
pub(crate) fn check(text: &str) -> Result<(), &'static str> {
    let bytes = text.as_bytes();
    let tag = |at: usize| {
        bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'))
    };
    if bytes.iter().enumerate().any(|(at, byte)| *byte == b'<' && tag(at)) {
        return Err("a tag");
    }
    if text.contains("![") {
        return Err("a picture");
    }
    if text.contains("](") || text.contains("][") || text.contains("]:") {
        return Err("a link");
    }
    let lower = text.to_ascii_lowercase();
    if ["javascript:", "data:text", "data:image", "vbscript:"].iter().any(|scheme| lower.contains(scheme)) {
        return Err("a script");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn scripts_pictures_and_links_are_found_and_plain_words_pass() {
        for (text, what) in [
            ("a <script>alert(1)</script>", "a tag"),
            ("<img src=x onerror=y>", "a tag"),
            ("<!-- hidden -->", "a tag"),
            ("end</p>", "a tag"),
            ("![map](https://example.org/map.png)", "a picture"),
            ("![map][1]", "a picture"),
            ("[read](https://example.org)", "a link"),
            ("[read][1]\n\n[1]: https://example.org", "a link"),
            ("JavaScript:alert(1)", "a script"),
        ] {
            assert_eq!(check(text), Err(what), "{text}");
        }
        for text in [
            "## What you can do\n\n- Call 1300 [24 h]",
            "ages < 18 and > 12",
            "x <3",
            "https://www.doe.go.th",
            "",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }
}
