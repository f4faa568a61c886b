use super::*;
use std::io::Cursor;

#[allow(dead_code)]
fn plan_of(bytes: &[u8]) -> Result<Plan, PictureError> {
    plan(&mut Cursor::new(bytes), bytes.len() as u64, None, false, false)
}
