//! Accepted envelopes a second.
fn main() {}
