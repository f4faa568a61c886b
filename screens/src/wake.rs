//! What comes from the background: taken in, told of in neutral words, and asked to be woken for.

use crate::{
    app::Inner,
    appearance,
    at::At,
    vocabulary::{Effect, Event},
};
use saphan_core::Phone;

/// Setting: number of the newest sealed answer that was told of.
const TOLD: &str = "told";

/// The number stored.
pub(crate) fn told(phone: &Phone) -> i64 {
    phone.setting(TOLD).ok().flatten().and_then(|told| told.parse().ok()).unwrap_or(0)
}

/// Whether the app is in front of the person after this event; none if the event does not say.
pub(crate) fn in_front(event: &Event) -> Option<bool> {
    match event {
        Event::Hidden | Event::Leave => Some(false),
        Event::Tick | Event::Lock | Event::Located { .. } | Event::LocateFailed { .. } => None,
        _ => Some(true),
    }
}

/// Whether this event may change when the phone is to be woken. Typing never does, and costs no question.
pub(crate) fn may_change(event: &Event) -> bool {
    matches!(event, Event::Start { .. } | Event::Tick | Event::Tap { .. } | Event::Hidden | Event::Lock)
}

/// Whether to ask to be woken anew: what was asked for has passed or is another time by more than a tenth of the wait,
/// at least a minute, so that neither typing nor each look into the mailboxes asks.
fn moved(asked: Option<i64>, at: i64, now: i64) -> bool {
    const LEAST: u64 = 60;
    let Some(asked) = asked else { return true };
    let wait = at.saturating_sub(now).max(0).unsigned_abs();
    (asked <= now && at > now) || asked.abs_diff(at) > LEAST.max(wait / 10)
}

impl Inner {
    /// Asks to be woken, if something waits and what is to be asked for is not what was asked for last.
    pub(crate) fn ask_wake(&mut self) {
        let Ok(Some(at)) = self.phone.wake_at() else { return };
        if moved(self.asked_wake, at, self.phone.now()) {
            self.asked_wake = Some(at);
            self.effects.push(Effect::WakeAt { at });
        }
    }

    /// Takes in what came, and tells of it if nobody sees it.
    pub(crate) fn catch_up(&mut self) {
        let caught_up = self.phone.catch_up();
        self.learn();
        match caught_up {
            Ok(true) if self.front && matches!(self.at(), At::Case(_)) => self.look_at_case(),
            Ok(true) => self.notify(),
            Ok(false) => {}
            Err(error) => self.report_problem(&error),
        }
        // Told of once, also by the next process. If that cannot be stored, it is told of again.
        let newest = self.phone.newest_sealed().unwrap_or(0);
        if newest > self.told {
            if !self.phone.is_open() {
                self.notify();
            }
            self.told = newest;
            drop(self.phone.set_setting(TOLD, &newest.to_string()));
        }
    }

    /// What is shown of a case is read.
    pub(crate) fn look_at_case(&mut self) {
        if let At::Case(id) = *self.at()
            && self.phone.is_open()
            && let Err(error) = self.phone.mark_read(id)
        {
            self.report_problem(&error);
        }
    }

    /// In words that say nothing of what the app is for.
    fn notify(&mut self) {
        let (title, text) = (appearance::name(self), self.voice.say("notify-text"));
        self.effects.push(Effect::Notify { title, text });
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_wake_is_asked_for_anew_when_it_passed_or_moved_by_much() {
        const NOW: i64 = 1_790_500_000;
        for (asked, at, anew) in [
            (None, 0, true),
            // Due, and asked for just now or longer ago.
            (Some(0), 0, false),
            (Some(-60), 0, false),
            (Some(-61), 0, true),
            // What was asked for has passed, and there is a next time.
            (Some(0), 2, true),
            (Some(-1), 6 * 3600, true),
            // Still to come, and about the same or another.
            (Some(30), 0, false),
            (Some(90), 0, true),
            (Some(600), 610, false),
            (Some(600), 900, true),
            (Some(21_600), 21_660, false),
            (Some(21_600), 23_700, false),
            (Some(21_600), 25_000, true),
            (Some(21_600), 8, true),
            // A clock that was put back by a year.
            (Some(365 * 86_400), 60, true),
        ] {
            assert_eq!(moved(asked.map(|asked: i64| NOW + asked), NOW + at, NOW), anew, "{asked:?} {at}");
        }
        assert!(moved(Some(i64::MAX), i64::MIN, i64::MIN) && moved(Some(i64::MIN), i64::MAX, 0));
    }
}
