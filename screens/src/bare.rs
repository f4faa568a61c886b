//! An app without its knowledge: what to do about it, and the first number of each country meanwhile. Nothing is opened,
//! nothing is lost: what was written waits for the app to be whole again.

use crate::{
    app::leave_now,
    draw::notice,
    numbers,
    vocabulary::{Event, Screen, Step, Tone},
};
use saphan_core::content::{Knowledge, Voice};

/// What is known while there is no pack.
pub(crate) struct Bare {
    knowledge: Knowledge,
    locale: String,
    /// Whose number is shown.
    country: String,
}

impl Bare {
    pub(crate) fn new(knowledge: Knowledge, locale: String) -> Self {
        Self { knowledge, locale, country: "TH".to_owned() }
    }

    pub(crate) fn speak(&mut self, locale: &str) {
        locale.clone_into(&mut self.locale);
    }

    pub(crate) fn voice(&self) -> Voice {
        Voice::new(&self.knowledge, &self.locale)
    }

    pub(crate) fn handle(&mut self, event: &Event) -> Step {
        let effect = match event {
            Event::Choose { id, value } if id == "country" && numbers::known(&self.knowledge, value) => {
                value.clone_into(&mut self.country);
                None
            }
            Event::Tap { id } => numbers::dialled(&self.knowledge, id),
            Event::Leave => Some(leave_now()),
            _ => None,
        };
        let voice = self.voice();
        let mut blocks =
            vec![notice(&voice, "notice", Tone::Warning, Some("no-pack"), voice.say("pack-missing"))];
        blocks.extend(numbers::blocks(&voice, &self.knowledge, &self.country));
        Step {
            screen: Screen {
                id: "problem".to_owned(),
                title: voice.say("problem-title"),
                language: self.locale.clone(),
                blocks,
                back: false,
                back_label: voice.say("back"),
                secure: false,
                leave_label: voice.say("leave"),
            },
            effects: effect.into_iter().collect(),
        }
    }
}
