//! What a phone shows: an [`Event`](vocabulary::Event) in, a [`Step`](vocabulary::Step) out.
pub mod vocabulary;
