//! A folder that could not be opened: what to do about it, the numbers to call meanwhile, and the way out. A phone whose
//! key is lost can begin anew.

use crate::{
    app::leave_now,
    draw::{button, notice, text},
    numbers, problem,
    vocabulary::{Block, Event, Role, Screen, Step, Tone},
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
    /// Whether the person is asked if the phone shall begin anew.
    pub(crate) asks_anew: bool,
}

/// Whether the key for what is stored is gone, so that to try again may be in vain for ever.
pub(crate) fn is_loss(error: &VaultError) -> bool {
    matches!(error, VaultError::DeviceKey(error) if error.is_loss())
}

impl Shut {
    /// Takes what this screen alone is asked: which numbers, to dial one, whether to begin anew. Returns the step if it
    /// was that.
    pub(crate) fn own(&mut self, event: &Event) -> Option<Step> {
        let knowledge = &self.config.knowledge;
        let effect = match event {
            Event::Tap { id } if id == "anew" && is_loss(&self.error) => {
                self.asks_anew = true;
                None
            }
            Event::Back => {
                self.asks_anew = false;
                None
            }
            Event::Tap { id } if id == "keep" && self.asks_anew => {
                self.asks_anew = false;
                None
            }
            Event::Choose { id, value } if id == "country" && numbers::known(knowledge, value) => {
                value.clone_into(&mut self.country);
                None
            }
            Event::Tap { id } => Some(numbers::dialled(knowledge, id)?),
            // Whoever leaves in the middle of the question has not answered it.
            Event::Leave | Event::Lock | Event::Hidden => {
                self.asks_anew = false;
                return None;
            }
            _ => return None,
        };
        let mut step = self.step(event);
        step.effects.extend(effect);
        Some(step)
    }

    /// Whether the person was asked and says that the phone shall begin anew.
    pub(crate) fn agreed(&self, event: &Event) -> bool {
        self.asks_anew && matches!(event, Event::Tap { id } if id == "begin")
    }

    /// It could not be opened again.
    pub(crate) fn stays(&mut self, error: VaultError) {
        self.asks_anew &= is_loss(&error);
        self.error = error;
    }

    pub(crate) fn voice(&self) -> Voice {
        Voice::new(&self.config.knowledge, &self.locale)
    }

    pub(crate) fn step(&self, event: &Event) -> Step {
        let voice = self.voice();
        let (id, title) = if self.asks_anew { ("anew", "anew-title") } else { ("problem", "problem-title") };
        Step {
            screen: Screen {
                id: id.to_owned(),
                title: voice.say(title),
                language: self.locale.clone(),
                blocks: if self.asks_anew { question(&voice) } else { self.problem(&voice) },
                back: self.asks_anew,
                back_label: voice.say("back"),
                secure: false,
                leave_label: voice.say("leave"),
            },
            effects: if *event == Event::Leave { vec![leave_now()] } else { Vec::new() },
        }
    }

    fn problem(&self, voice: &Voice) -> Vec<Block> {
        let (code, message) = problem::of(&self.error);
        let mut blocks = vec![
            notice(voice, "notice", Tone::Warning, Some(code), voice.say(message)),
            button("retry", voice.say("retry-now"), "refresh-cw", Role::Primary),
        ];
        if is_loss(&self.error) {
            blocks.push(button("anew", voice.say("anew"), "", Role::Secondary));
        }
        // What is public needs no storage: nobody is left without a number.
        blocks.extend(numbers::blocks(voice, &self.config.knowledge, &self.country));
        blocks
    }
}

/// What it means to begin anew, said before it is done.
fn question(voice: &Voice) -> Vec<Block> {
    vec![
        text("explain", voice.say("anew-explain")),
        text("sent", voice.say("anew-sent")),
        button("keep", voice.say("cancel"), "", Role::Secondary),
        button("begin", voice.say("anew-yes"), "", Role::Danger),
    ]
}
