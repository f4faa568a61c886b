//! The desk's page.

use saphan_tests::browser::{Window, key};

/// A selector of what has a `data-testid`.
pub fn id(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// Says who sits at it.
pub fn sit_down(page: &Window<'_>, name: &str) {
    page.wait("document.activeElement?.id === 'operator'");
    page.keys(name);
    page.keys(key::ENTER);
    page.wait("document.querySelector('[data-testid=list]')");
}

/// Waits until the list has so many rows.
pub fn wait_rows(page: &Window<'_>, count: usize) {
    page.wait(&format!("document.querySelectorAll('[data-row]').length === {count}"));
}
