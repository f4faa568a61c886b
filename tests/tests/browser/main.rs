//! The pages in real Chromium: the main job walked on both, every screen in every language pictured and measured, used
//! without a mouse, and used while the programs behind them die.
//!
//! [`job`] walks; [`walks`] walks what every front end walks; [`pictures`] pictures; [`reach`] is for those who use keys, a
//! screen reader, large text or less light; [`site`] reads the pages for people who install nothing; [`preview`] is an editor
//! at work; [`trouble`] breaks things. [`phone`] and [`desk`] know the pages; `measure.js`
//! finds what is cut, small, pale or nameless.

mod desk;
mod job;
mod measure;
mod phone;
mod pictures;
mod preview;
mod reach;
mod site;
mod trouble;
mod walks;
