//! HTML as text, always well-formed: it reads as XML too.

/// A piece of a page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Html(String);

impl Html {
    /// Opens an element.
    pub(crate) fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.start(tag, attributes);
        self.0.push('>');
        self
    }

    /// Closes an element.
    pub(crate) fn close(&mut self, tag: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push_str(">\n");
        self
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, tag: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.start(tag, attributes);
        self.0.push_str(" />\n");
        self
    }

    /// An element with words.
    pub(crate) fn element(&mut self, tag: &str, attributes: &[(&str, &str)], words: &str) -> &mut Self {
        self.open(tag, attributes).text(words).close(tag)
    }

    /// Words; whatever stands in them stays words.
    pub(crate) fn text(&mut self, words: &str) -> &mut Self {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // Not allowed in XML, and nothing to read.
                control if control.is_control() && !matches!(control, '\n' | '\t') => {}
                letter => self.0.push(letter),
            }
        }
        self
    }

    /// What is HTML already.
    pub(crate) fn add(&mut self, piece: &Self) -> &mut Self {
        self.raw(&piece.0)
    }

    /// What is HTML already and comes from this program: a document type, a picture of the icons.
    pub(crate) fn raw(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// As bytes of a file.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn start(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
    }
}
