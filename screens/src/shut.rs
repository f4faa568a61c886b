//! A folder that could not be opened: what to do about it, and the way out.

use crate::{
    app::leave_now,
    draw, problem,
    vocabulary::{Event, Role, Screen, Step, Tone},
};
use saphan_core::{PhoneConfig, content::Voice};
use saphan_vault::VaultError;

/// What is known while the folder is shut.
pub(crate) struct Shut {
    pub(crate) config: PhoneConfig,
    pub(crate) error: VaultError,
    pub(crate) locale: String,
    pub(crate) offset: i32,
}

impl Shut {
    pub(crate) fn step(&self, event: &Event) -> Step {
        let voice = Voice::new(&self.config.knowledge, &self.locale);
        let (code, message) = problem::of(&self.error);
        let blocks = vec![
            draw::notice(&voice, "notice", Tone::Warning, Some(code), voice.say(message)),
            draw::button("retry", voice.say("retry-now"), "refresh-cw", Role::Primary),
        ];
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
            effects: if *event == Event::Leave { vec![leave_now()] } else { Vec::new() },
        }
    }
}
