//! What whole-system tests share: the real programs started as processes, a phone driven by JSON lines, a network that
//! can be cut, and agencies whose keys the test holds.
//!
//! [`program`] finds and starts `saphan`; [`world`] makes keys, a signed pack and an intake; [`phone`] drives
//! `saphan phone`; [`walk`] knows the way through a report; [`texts`] finds and copies `locales/`; [`proxy`] is a bad network; [`agency`] fetches and opens as a
//! desk would; [`desk`] drives the real desk's pages; [`demo`] starts all of it, [`browser`] looks at its pages in Chromium; [`kills`] kills programs at random moments and counts;
//! [`mod@bench`] measures the budgets.

pub mod agency;
pub mod bench;
pub mod browser;
pub mod demo;
pub mod desk;
pub mod kills;
pub mod phone;
pub mod program;
pub mod proxy;
pub mod texts;
pub mod walk;
pub mod world;
