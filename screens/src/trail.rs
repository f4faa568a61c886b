//! Moving about: the trail of places, the vault on the way to a private one, and the way back after a kill.

use crate::{
    app::{Inner, buddhist},
    at::{Ask, At, Buy, Page},
    cost,
    directory::Filter,
    pin, report, shop,
    vocabulary::Tone,
};
use saphan_core::{content::Voice, cost::Typed, report::Kind};
use saphan_vault::{Pin, Standing, VaultError};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Where the person was, as the vault keeps it: the trail, and a code that is being typed.
#[derive(Default, Deserialize)]
struct Position {
    trail: Vec<At>,
    code: String,
}

/// The same, to be stored.
#[derive(Serialize)]
struct PositionRef<'a> {
    trail: &'a [At],
    code: &'a str,
}

/// Seconds for which a typed PIN is proof enough to change or remove it.
const PROOF: i64 = 60;

impl Inner {
    /// Goes to a place. A private one asks for the PIN first, and opens where the person was.
    pub(crate) fn go(&mut self, at: At) {
        self.show_code = false;
        if at.private() { self.go_open(at) } else { self.enter(at) }
    }

    /// Goes to a place that needs the open vault.
    pub(crate) fn go_open(&mut self, at: At) {
        if self.phone.is_open() {
            return self.enter(at);
        }
        self.trail.push(at);
        self.open_vault();
    }

    fn enter(&mut self, at: At) {
        match &at {
            At::Case(id) => {
                self.draft = self.phone.draft(*id).ok();
                if let Err(error) = self.phone.mark_read(*id) {
                    self.report_problem(&error);
                }
            }
            At::Report(Page::Recipients) => report::propose(self, "report"),
            At::Interpreter(Ask::Contact) => report::propose(self, "interpreter"),
            At::Interpreter(Ask::Language) => self.take_up(Kind::Interpreter),
            At::Order(Buy::Goods) => self.take_up(Kind::Order),
            At::Take(good) => {
                self.take_up(Kind::Order);
                shop::order::take(self, good);
                self.trail.push(At::Order(Buy::Goods));
                return;
            }
            At::CostKept(_) => {
                let typed_now = cost::is_typing(self);
                if typed_now || self.cost.is_empty() {
                    cost::open_kept(self, typed_now);
                }
            }
            At::Report(Page::Where) | At::Interpreter(Ask::Where) | At::DirectoryNear => {
                self.locating = false
            }
            At::ReportFound if !report::has_draft(self) => {
                self.take_up(Kind::Report);
                self.trail.push(At::Report(Page::Kinds));
                return;
            }
            At::ReportFound => self.take_up(Kind::Report),
            _ => {}
        }
        self.trail.push(at);
    }

    /// Goes to places that replace the trail.
    pub(crate) fn go_only(&mut self, trail: Vec<At>) {
        self.trail = trail;
        if let Some(at) = self.trail.pop_if(|at| matches!(at, At::Case(_))) {
            self.enter(at);
        }
    }

    pub(crate) fn back(&mut self) {
        self.show_code = false;
        self.typed.clear();
        let asked = self.trail.pop() == Some(At::PinEnter);
        // Without the PIN the way back leads past what the PIN protects, a new PIN among it.
        while !self.phone.is_open() && (self.at().private() || (asked && self.at() == &At::PinNew)) {
            self.trail.pop();
        }
        if self.trail.is_empty() {
            self.trail.push(At::Home);
        }
        if let At::Case(id) = *self.at() {
            self.draft = self.phone.draft(id).ok();
        }
        if !self.trail.contains(&At::Search) {
            self.searching.clear();
        }
    }

    /// After everything was erased: nothing of the person is left here.
    pub(crate) fn forget(&mut self) {
        self.typed.clear();
        self.code = Zeroizing::default();
        self.filter = Filter::default();
        self.searching.clear();
        self.draft = None;
        self.cost = Typed::default();
        self.away = None;
        self.told = 0;
        self.asked_wake = None;
        self.stored_trail = Zeroizing::default();
        self.voice.buddhist_years = buddhist(&self.phone, self.voice.language());
    }

    /// Speaks the language of the platform, as a phone that was never used.
    pub(crate) fn speak_anew(&mut self) {
        self.voice = Voice::new(self.phone.knowledge(), &self.locale);
        self.voice.buddhist_years = buddhist(&self.phone, &self.locale);
    }

    /// Covers everything: closes the vault if a PIN can open it again.
    pub(crate) fn leave(&mut self) {
        self.store_trail();
        self.typed.clear();
        self.code = Zeroizing::default();
        self.filter = Filter::default();
        self.searching.clear();
        self.cost = Typed::default();
        self.away = None;
        self.proved = None;
        self.show_code = false;
        self.draft = None;
        self.notice = None;
        // An open vault is closed, whatever can be read of its keys now: what is shown is covered first of all.
        if self.phone.is_open() || matches!(self.phone.standing(), Ok(Standing::Pin | Standing::NoPin)) {
            self.phone.lock();
            self.stored_trail = Zeroizing::default();
            self.trail = vec![At::Home];
        }
    }

    /// Whether whoever holds the phone knows the PIN: typed within the last minute, or there is none.
    pub(crate) fn knows_pin(&self) -> bool {
        let since = self.proved.map(|at| self.phone.now() - at);
        !matches!(self.phone.standing(), Ok(Standing::Pin)) || since.is_some_and(|s| (0..=PROOF).contains(&s))
    }

    /// Closes the vault so that the next private place asks for the PIN.
    pub(crate) fn ask_again(&mut self) {
        self.store_trail();
        self.draft = None;
        self.phone.lock();
        self.stored_trail = Zeroizing::default();
    }

    fn open_vault(&mut self) {
        match self.phone.standing() {
            Ok(Standing::NoPin) => self.unlock(None),
            Ok(Standing::Pin) => self.trail.push(At::PinEnter),
            Ok(Standing::Missing) => self.go_only(vec![At::PinChoice]),
            Err(error) => {
                self.trail.pop();
                self.vault_problem(&error);
            }
        }
    }

    /// Opens the vault and goes where the person wanted to go.
    pub(crate) fn unlock(&mut self, pin: Option<&Pin>) {
        match self.phone.unlock(pin) {
            Ok(recovered) => {
                self.proved = pin.map(|_| self.phone.now());
                if self.at() == &At::PinEnter {
                    self.trail.pop();
                }
                self.catch_up();
                self.restore();
                if recovered {
                    self.problem("recovered", "problem-recovered");
                }
            }
            Err(VaultError::Erased) => {
                // Looks like a phone that was never used.
                self.forget();
                self.speak_anew();
                self.go_only(vec![At::Language]);
            }
            Err(error) => {
                if self.at() != &At::PinEnter {
                    self.trail.pop();
                }
                pin::refused(self, &error);
            }
        }
    }

    /// After unlocking: the place that was wanted, or the stored trail as far as it is private, if it leads to the same
    /// part of the app.
    fn restore(&mut self) {
        let wanted = self.trail.pop().unwrap_or(At::Home);
        let mut stored = self.stored();
        let leads = |at: &At| match (&wanted, at) {
            (At::ReportFound, At::Report(_) | At::DeleteDraft) => true,
            _ => std::mem::discriminant(at) == std::mem::discriminant(&wanted),
        };
        if wanted.private() && stored.trail.iter().any(leads) {
            let last = stored.trail.iter().rposition(At::private).map_or(0, |last| last + 1);
            stored.trail.truncate(last);
            self.resume_trail(stored);
        } else {
            self.enter(wanted);
        }
    }

    fn stored(&self) -> Position {
        let stored = self.phone.position().ok().flatten().map(Zeroizing::new);
        stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
    }

    fn resume_trail(&mut self, stored: Position) {
        let typed_now = cost::is_typing(self);
        self.trail = stored.trail;
        // Numbers that were not kept are gone.
        self.trail.retain(|at| !matches!(at, At::Cost(_)));
        self.code = Zeroizing::new(stored.code);
        match self.at().clone() {
            At::DeleteDraft if self.trail.iter().any(|at| matches!(at, At::Interpreter(_))) => {
                self.take_up(Kind::Interpreter);
            }
            At::DeleteDraft if self.trail.iter().any(|at| matches!(at, At::Order(_))) => {
                self.take_up(Kind::Order);
            }
            At::Order(_) => self.take_up(Kind::Order),
            At::Report(_) | At::ReportFound | At::DeleteDraft => self.take_up(Kind::Report),
            At::Interpreter(_) => self.take_up(Kind::Interpreter),
            At::Case(id) | At::Withdraw(id) | At::Remove(id) | At::Pay(id) => {
                self.draft = self.phone.draft(id).ok();
            }
            _ => {}
        }
        if self.trail.iter().any(|at| matches!(at, At::CostKept(_))) {
            cost::open_kept(self, typed_now);
        }
        let needs_draft =
            matches!(self.at(), At::Report(_) | At::Interpreter(_) | At::Order(_) | At::Case(_) | At::Pay(_));
        if self.draft.is_none() && needs_draft {
            self.trail = vec![At::Home];
        }
    }

    /// At the first event: a phone without a PIN opens where it was.
    pub(crate) fn resume(&mut self) {
        if self.phone.began_anew() {
            self.say(Tone::Info, "anew-done");
        }
        if self.at() == &At::Language {
            return;
        }
        match self.phone.standing() {
            Ok(Standing::Missing) => self.trail = vec![At::PinChoice],
            Ok(Standing::NoPin) => match self.phone.unlock(None) {
                Ok(recovered) => {
                    let stored = self.stored();
                    if !stored.trail.is_empty() {
                        self.resume_trail(stored);
                    }
                    self.catch_up();
                    if recovered {
                        self.problem("recovered", "problem-recovered");
                    }
                }
                Err(error) => self.vault_problem(&error),
            },
            Ok(Standing::Pin) => {}
            Err(error) => self.vault_problem(&error),
        }
    }

    pub(crate) fn store_trail(&mut self) {
        if !self.phone.is_open() || !self.at().keeps() {
            return;
        }
        let position = PositionRef { trail: &self.trail, code: &self.code };
        let Ok(position) = serde_json::to_string(&position).map(Zeroizing::new) else { return };
        if position != self.stored_trail {
            match self.phone.set_position(&position) {
                Ok(()) => self.stored_trail = position,
                Err(error) => self.report_problem(&error),
            }
        }
    }

    /// Takes up the newest draft of a kind, or starts one.
    pub(crate) fn take_up(&mut self, kind: Kind) {
        if !self.phone.is_open() {
            return;
        }
        let draft = match self.phone.newest_draft(kind) {
            Ok(Some(draft)) => Ok(draft),
            Ok(None) => self.phone.start_draft(kind),
            Err(error) => Err(error),
        };
        match draft {
            Ok(draft) => self.draft = Some(draft),
            Err(error) => {
                self.draft = None;
                self.report_problem(&error);
            }
        }
    }
}
