//! A folder that could not be opened: what to do about it, the numbers to call meanwhile, and the way out.

use crate::{
    app::leave_now,
    draw, numbers, problem,
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
    /// Whose numbers are shown.
    pub(crate) country: String,
}

impl Shut {
    /// Takes what this screen alone is asked: which numbers, and to dial one. Returns the step if it was that.
    pub(crate) fn own(&mut self, event: &Event) -> Option<Step> {
        let knowledge = &self.config.knowledge;
        let effect = match event {
            Event::Choose { id, value } if id == "country" && numbers::known(knowledge, value) => {
                value.clone_into(&mut self.country);
                None
            }
            Event::Tap { id } => Some(numbers::dialled(knowledge, id)?),
            _ => return None,
        };
        let mut step = self.step(event);
        step.effects.extend(effect);
        Some(step)
    }

    pub(crate) fn voice(&self) -> Voice {
        Voice::new(&self.config.knowledge, &self.locale)
    }

    pub(crate) fn step(&self, event: &Event) -> Step {
        let voice = self.voice();
        let (code, message) = problem::of(&self.error);
        let mut blocks = vec![
            draw::notice(&voice, "notice", Tone::Warning, Some(code), voice.say(message)),
            draw::button("retry", voice.say("retry-now"), "refresh-cw", Role::Primary),
        ];
        // What is public needs no storage: nobody is left without a number.
        blocks.extend(numbers::blocks(&voice, &self.config.knowledge, &self.country));
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
