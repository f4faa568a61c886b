//! Where: a fix is checked, made as coarse as the person chose, and named, all on the phone.
//!
//! [`fix`] refuses a position that cannot be true or is too old to be where the person is. [`cell`] is the only
//! coarse form: the same place always gives the same cell. [`province`] names the province from borders that are
//! built in. [`plus_code`] and [`link`] read and write a place as people share it. [`picture`] takes the place out of
//! photographs before they are sealed. What is sent is put together in [`crate::report::place`].
//!
//! Nothing here asks a network, writes a file or logs a coordinate; errors say what is wrong, never where.

pub mod cell;
pub mod fix;
pub mod link;
pub mod picture;
pub mod plus_code;
pub mod province;
