//! The phone's knowledge without its screens.
