//! What the app says is whole in seven languages, in the right script, and true to its sources.
//!
//! Read from `locales/` itself: [`messages`] looks at `app.ftl`, [`used`] at the code that says them, [`articles`] at the
//! rights articles, [`lines`] at the phone numbers and the practice agencies, [`script`] at letters, digits and signs
//! that nobody sees. Each test gathers everything that is wrong before it fails, so that an editor mends it in one go.

// `cfg(test)` is always so here; the lints see by it that helpers are tests too.
#[cfg(test)]
mod articles;
#[cfg(test)]
mod lines;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod read;
#[cfg(test)]
mod script;
#[cfg(test)]
mod used;

/// Fails with every finding on a line of its own.
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
