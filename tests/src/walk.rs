//! The way through the screens, as a person goes it.

use crate::{
    agency::now,
    phone::{Gone, Phone},
};
use serde_json::{Value, json};
use std::path::Path;

/// A story in Khmer: "My boss took my passport and has not paid me for three months."
pub const STORY: &str = "ថៅកែយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយមិនបើកប្រាក់ខែឱ្យខ្ញុំបីខែហើយ។";

/// A fix near Rongkluea market, Sa Kaeo.
pub const FIX: (f64, f64) = (13.662_81, 102.548_73);

/// A report's answers.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    /// Kinds.
    pub kinds: &'a [&'a str],
    /// The story.
    pub story: &'a str,
    /// A photograph.
    pub photo: Option<&'a Path>,
    /// Whether the fix is sent.
    pub fix: Option<(f64, f64)>,
}

/// Language and no PIN, to home. A phone that was used before is home already.
pub fn first_steps(phone: &mut Phone, language: &str) -> Result<(), Gone> {
    if phone.at() == "language" {
        phone.choose("language", language)?;
        phone.tap("save")?;
    }
    if phone.at() == "pin-choice" {
        phone.tap("skip")?;
    }
    phone.expect("home");
    Ok(())
}

/// Goes back until home.
pub fn home(phone: &mut Phone) -> Result<(), Gone> {
    for _ in 0..20 {
        if phone.at() == "home" {
            return Ok(());
        }
        phone.back()?;
    }
    panic!("no way home from {}", phone.at())
}

/// From home through all pages to the review.
pub fn to_review(phone: &mut Phone, said: &Said<'_>) -> Result<(), Gone> {
    phone.tap("report")?;
    phone.expect("report-kinds");
    for kind in said.kinds {
        phone.choose("kinds", kind)?;
    }
    phone.tap("next")?;
    phone.expect("report-whom");
    phone.choose("whom", "me")?;
    phone.tap("next")?;
    phone.expect("report-when");
    phone.choose("when", "now")?;
    phone.tap("next")?;
    phone.expect("report-where");
    match said.fix {
        Some((latitude, longitude)) => {
            phone.choose("place", "exact")?;
            phone.send(&located(latitude, longitude))?;
        }
        None => phone.choose("place", "none")?,
    }
    phone.tap("next")?;
    phone.expect("report-story");
    phone.write("story", said.story)?;
    phone.tap("next")?;
    phone.expect("report-photos");
    if let Some(photo) = said.photo {
        phone.pick("gallery", photo, "image/jpeg")?;
        assert_eq!(phone.notice(), None, "the photograph was refused");
    }
    phone.tap("next")?;
    phone.expect("report-contact");
    phone.tap("next")?;
    phone.expect("report-recipients");
    phone.choose("consent", "help")?;
    phone.tap("next")?;
    phone.expect("report-review");
    Ok(())
}

/// The answer to a request for the place.
pub fn located(latitude: f64, longitude: f64) -> Value {
    json!({"event": "located", "id": "locate", "latitude": latitude, "longitude": longitude,
           "accuracy_m": 12.5, "taken_at": now()})
}

/// From home to a request for an interpreter, sent.
pub fn ask_interpreter(phone: &mut Phone, wanted: &str) -> Result<(), Gone> {
    phone.tap("interpreter")?;
    phone.expect("interpreter-language");
    phone.choose("wanted", wanted)?;
    phone.tap("next")?;
    phone.expect("interpreter-purpose");
    phone.choose("purpose", "hospital")?;
    phone.choose("how", "call")?;
    phone.tap("next")?;
    phone.expect("interpreter-when");
    phone.choose("when", "today")?;
    phone.tap("next")?;
    phone.expect("interpreter-where");
    phone.choose("place", "none")?;
    phone.tap("next")?;
    phone.expect("interpreter-contact");
    phone.tap("next")?;
    phone.expect("interpreter-review");
    phone.tap("send")?;
    phone.expect("case");
    Ok(())
}
