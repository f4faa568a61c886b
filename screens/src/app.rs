//! The loop: an event in, a step out.

use crate::{
    about,
    at::{Ask, At, Page},
    case, draw, home, interpreter, language, numbers, pin, problem, report, reports, rights, settings,
    vocabulary::{Block, Effect, Event, Role, Screen, Step, Tone},
};
use saphan_core::{
    Phone, PhoneConfig,
    content::Voice,
    report::{Kind, ReportError, draft::Draft},
};
use saphan_vault::{Pin, Standing, VaultError};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// How an app is made.
#[derive(Debug)]
pub struct AppConfig {
    /// The phone to open.
    pub phone: PhoneConfig,
}

/// The app. One instance a data folder; calls come from any thread, one at a time.
#[derive(Debug)]
pub struct App {
    state: Mutex<State>,
}

enum State {
    Open(Box<Inner>),
    /// The folder could not be opened; each event tries again.
    Shut(Box<Shut>),
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Open(_) => "Open",
            Self::Shut(_) => "Shut",
        })
    }
}

struct Shut {
    config: PhoneConfig,
    error: VaultError,
    locale: String,
    offset: i32,
}

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

/// An open app.
pub(crate) struct Inner {
    pub(crate) phone: Phone,
    pub(crate) voice: Voice,
    pub(crate) trail: Vec<At>,
    pub(crate) draft: Option<Draft>,
    pub(crate) notice: Option<Block>,
    pub(crate) typed: pin::Typed,
    pub(crate) code: Zeroizing<String>,
    pub(crate) offset: i32,
    /// Language of the platform, for a phone that has none of its own.
    locale: String,
    /// When a camera or a picker was opened that has not answered, Unix seconds.
    away: Option<i64>,
    pub(crate) effects: Vec<Effect>,
    pub(crate) show_code: bool,
    pub(crate) locating: bool,
    stored_trail: Zeroizing<String>,
    secure: bool,
    started: bool,
}

impl App {
    /// Opens the app. A folder that cannot be opened is not an error here: the screen says what to do.
    #[must_use]
    pub fn new(config: AppConfig) -> Self {
        Self { state: Mutex::new(State::try_open(config.phone, "en".to_owned(), 0)) }
    }

    /// Takes an event and answers with what to show and do. Everything typed or chosen is durable when this returns.
    pub fn handle(&self, event: Event) -> Step {
        // A panic in an earlier call must not take the app away: what was stored is stored.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.handle(event)
    }
}

impl State {
    fn try_open(config: PhoneConfig, locale: String, offset: i32) -> Self {
        match Phone::open(config.clone()) {
            Ok(phone) => Self::Open(Box::new(Inner::new(phone, locale, offset))),
            Err(error) => Self::Shut(Box::new(Shut { config, error, locale, offset })),
        }
    }

    fn handle(&mut self, event: Event) -> Step {
        let mut event = event;
        if let Self::Shut(shut) = self {
            if let Event::Start { locale, utc_offset_minutes } = &event {
                shut.locale = locale.as_deref().map_or("en", supported).to_owned();
                shut.offset = *utc_offset_minutes;
            }
            *self = Self::try_open(shut.config.clone(), shut.locale.clone(), shut.offset);
            if let Self::Open(inner) = self
                && event != Event::Leave
            {
                // What was touched was on a screen that is gone now: the app starts.
                event = Event::Start { locale: Some(inner.locale.clone()), utc_offset_minutes: inner.offset };
            }
        }
        match self {
            Self::Open(inner) => inner.handle(event),
            Self::Shut(shut) => shut.step(&event),
        }
    }
}

impl Shut {
    fn step(&self, event: &Event) -> Step {
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

fn leave_now() -> Effect {
    Effect::LeaveNow { url: "https://www.wikipedia.org/".to_owned() }
}

/// The one of the seven languages a platform's tag asks for, English if none.
fn supported(tag: &str) -> &str {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    language::NAMES.iter().map(|(t, _)| *t).find(|t| *t == primary).unwrap_or("en")
}

impl Inner {
    fn new(phone: Phone, locale: String, offset: i32) -> Self {
        let chosen = phone.setting("language").ok().flatten();
        let mut voice = Voice::new(phone.knowledge(), chosen.as_deref().unwrap_or(&locale));
        voice.buddhist_years = buddhist(&phone, voice.language());
        Self {
            voice,
            trail: vec![if chosen.is_some() { At::Home } else { At::Language }],
            phone,
            draft: None,
            notice: None,
            typed: pin::Typed::default(),
            code: Zeroizing::default(),
            offset,
            locale,
            away: None,
            effects: Vec::new(),
            show_code: false,
            locating: false,
            stored_trail: Zeroizing::default(),
            secure: false,
            started: false,
        }
    }

    pub(crate) fn at(&self) -> &At {
        self.trail.last().unwrap_or(&At::Home)
    }

    fn handle(&mut self, event: Event) -> Step {
        if event != Event::Tick {
            self.notice = None;
        }
        if !self.started {
            self.started = true;
            self.resume();
        }
        let at = self.at().clone();
        match event {
            Event::Start { locale, utc_offset_minutes } => {
                self.offset = utc_offset_minutes.clamp(-840, 840);
                if let Some(locale) = locale {
                    supported(&locale).clone_into(&mut self.locale);
                    if at == At::Language && self.phone.setting("language").ok().flatten().is_none() {
                        self.speak_anew();
                    }
                }
                self.lock_if_long_away();
                self.catch_up();
                self.check_clock();
            }
            Event::Tick => {
                self.lock_if_long_away();
                self.catch_up();
            }
            Event::Back => self.back(),
            Event::Leave => {
                self.leave();
                self.effects.push(leave_now());
            }
            Event::Lock => self.leave(),
            // Locks only where there is a PIN: without one, nothing would be gained. A camera or a picker hides the app
            // too, and its answer must find the draft open.
            Event::Hidden => {
                if self.away.is_none() && matches!(self.phone.standing(), Ok(Standing::Pin)) {
                    self.leave();
                }
            }
            event => {
                if matches!(event, Event::Picked { .. } | Event::PickFailed { .. }) {
                    self.away = None;
                }
                self.route(&at, event);
            }
        }
        self.store_trail();
        self.step()
    }

    /// Opens a camera, picker or recorder.
    pub(crate) fn send_away(&mut self, effect: Effect) {
        self.away = Some(self.phone.now());
        self.effects.push(effect);
    }

    /// Locks if a camera or picker was opened long ago and never answered.
    fn lock_if_long_away(&mut self) {
        const LONGEST: i64 = 15 * 60;
        let long =
            self.away.is_some_and(|since| !(0..LONGEST).contains(&self.phone.now().saturating_sub(since)));
        if long {
            self.away = None;
            if matches!(self.phone.standing(), Ok(Standing::Pin)) {
                self.leave();
            }
        }
    }

    /// Whether the screen now shown offers this: only what was asked is stored.
    pub(crate) fn offers(&self, event: &Event) -> bool {
        let offered = |block: &Block| match (block, event) {
            (Block::Choices { id, options, .. }, Event::Choose { id: chosen, value }) => {
                id == chosen && options.iter().any(|option| option.value == *value)
            }
            (Block::TextInput { id, .. }, Event::Type { id: typed, .. }) => id == typed,
            (Block::Date { id, .. }, Event::SetDate { id: set, .. }) => id == set,
            _ => false,
        };
        match event {
            Event::Choose { .. } | Event::Type { .. } | Event::SetDate { .. } => {
                self.blocks().iter().any(offered)
            }
            _ => true,
        }
    }

    fn route(&mut self, at: &At, event: Event) {
        match at {
            At::Language => language::on(self, event),
            At::PinChoice | At::PinNew | At::PinRepeat | At::PinEnter | At::Duress => {
                pin::on(self, at, event)
            }
            At::Home => home::on(self, event),
            At::ReportFound | At::Report(_) | At::DeleteDraft => report::on(self, at, event),
            At::Reports | At::Follow => reports::on(self, at, event),
            At::Case(id) | At::Withdraw(id) => case::on(self, at, *id, event),
            At::Rights | At::Article(_) => rights::on(self, at, event),
            At::Numbers => numbers::on(self, event),
            At::Interpreter(page) => interpreter::on(self, *page, event),
            At::Settings | At::Erasing => settings::on(self, at, event),
            At::About => self.unknown_touch(),
        }
    }

    fn blocks(&self) -> Vec<Block> {
        match self.at() {
            At::Language => language::draw(self),
            at @ (At::PinChoice | At::PinNew | At::PinRepeat | At::PinEnter | At::Duress) => {
                pin::draw(self, at)
            }
            At::Home => home::draw(self),
            at @ (At::ReportFound | At::Report(_) | At::DeleteDraft) => report::draw(self, at),
            at @ (At::Reports | At::Follow) => reports::draw(self, at),
            at @ (At::Case(id) | At::Withdraw(id)) => case::draw(self, at, *id),
            at @ (At::Rights | At::Article(_)) => rights::draw(self, at),
            At::Numbers => numbers::draw(self),
            At::Interpreter(page) => interpreter::draw(self, *page),
            at @ (At::Settings | At::Erasing) => settings::draw(self, at),
            At::About => about::draw(self),
        }
    }

    fn title(&self) -> String {
        let id = match self.at() {
            At::Language => "language-title",
            At::PinChoice => "pin-title",
            At::PinNew => "pin-new-title",
            At::PinRepeat => "pin-repeat-label",
            At::PinEnter => "pin-enter-title",
            At::Home => "home-title",
            At::ReportFound => "report-title",
            At::Report(Page::Kinds) => "report-kinds-title",
            At::Report(Page::Whom) => "report-whom-title",
            At::Report(Page::When) => "report-when-title",
            At::Report(Page::Where) => "report-where-title",
            At::Report(Page::Story) => "report-story-title",
            At::Report(Page::Photos) => "report-photos-title",
            At::Report(Page::Contact) => "report-contact-title",
            At::Report(Page::Recipients) => "report-recipients-title",
            At::Report(Page::Review) => "report-review-title",
            At::DeleteDraft => "delete-draft-title",
            At::Reports => "reports-title",
            At::Case(_) if self.draft.as_ref().is_some_and(|d| d.kind == Kind::Interpreter) => {
                "case-interpreter-title"
            }
            At::Case(_) => "case-title",
            At::Withdraw(_) => "case-withdraw-title",
            At::Follow => "follow-title",
            At::Rights => "rights-title",
            At::Article(topic) => {
                return rights::article(self, topic).map_or_else(String::new, |a| a.title.clone());
            }
            At::Numbers => "numbers-title",
            At::Interpreter(page) => interpreter::title(*page),
            At::Settings => "settings-title",
            At::Erasing => "settings-erase-title",
            At::Duress => "settings-duress",
            At::About => "about-title",
        };
        self.voice.say(id)
    }

    fn step(&mut self) -> Step {
        let secure = self.at().secure();
        if secure != self.secure {
            self.secure = secure;
            self.effects.push(Effect::SecureWindow { on: secure });
        }
        let mut blocks = self.blocks();
        if let Some(notice) = &self.notice {
            blocks.insert(0, notice.clone());
        }
        let screen = Screen {
            id: self.at().id().to_owned(),
            title: self.title(),
            language: self.voice.language().to_owned(),
            blocks,
            back: self.trail.len() > 1,
            back_label: self.voice.say("back"),
            secure,
            leave_label: self.voice.say("leave"),
        };
        Step { screen, effects: std::mem::take(&mut self.effects) }
    }

    // Moving about.

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
            At::Report(Page::Where) | At::Interpreter(Ask::Where) => self.locating = false,
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
        if let Some(At::Case(_)) = self.trail.last() {
            if let Some(at) = self.trail.pop() {
                self.enter(at);
            }
        }
    }

    pub(crate) fn back(&mut self) {
        self.show_code = false;
        self.typed.clear();
        self.trail.pop();
        // Without the PIN the way back leads past what the PIN protects.
        while self.at().private() && !self.phone.is_open() {
            self.trail.pop();
        }
        if self.trail.is_empty() {
            self.trail.push(At::Home);
        }
        if let At::Case(id) = *self.at() {
            self.draft = self.phone.draft(id).ok();
        }
    }

    /// After everything was erased: nothing of the person is left here.
    pub(crate) fn forget(&mut self) {
        self.typed.clear();
        self.code = Zeroizing::default();
        self.draft = None;
        self.away = None;
        self.stored_trail = Zeroizing::default();
        self.voice.buddhist_years = buddhist(&self.phone, self.voice.language());
    }

    /// Speaks the language of the platform, as a phone that was never used.
    fn speak_anew(&mut self) {
        self.voice = Voice::new(self.phone.knowledge(), &self.locale);
        self.voice.buddhist_years = buddhist(&self.phone, &self.locale);
    }

    /// Covers everything: closes the vault if a PIN can open it again.
    pub(crate) fn leave(&mut self) {
        self.store_trail();
        self.typed.clear();
        self.code = Zeroizing::default();
        self.away = None;
        self.show_code = false;
        self.draft = None;
        if matches!(self.phone.standing(), Ok(Standing::Pin | Standing::NoPin)) {
            self.phone.lock();
            self.stored_trail = Zeroizing::default();
            self.trail = vec![At::Home];
        }
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
        self.trail = stored.trail;
        self.code = Zeroizing::new(stored.code);
        match self.at().clone() {
            At::Report(_) | At::ReportFound | At::DeleteDraft => self.take_up(Kind::Report),
            At::Interpreter(_) => self.take_up(Kind::Interpreter),
            At::Case(id) | At::Withdraw(id) => self.draft = self.phone.draft(id).ok(),
            _ => {}
        }
        if self.draft.is_none() && matches!(self.at(), At::Report(_) | At::Interpreter(_) | At::Case(_)) {
            self.trail = vec![At::Home];
        }
    }

    /// At the first event: a phone without a PIN opens where it was.
    fn resume(&mut self) {
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

    fn store_trail(&mut self) {
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

    fn catch_up(&mut self) {
        match self.phone.catch_up() {
            Ok(true) => {
                if let At::Case(id) = *self.at() {
                    if let Err(error) = self.phone.mark_read(id) {
                        self.report_problem(&error);
                    }
                } else {
                    self.effects.push(Effect::Notify {
                        title: self.voice.say("notify-title"),
                        text: self.voice.say("notify-text"),
                    });
                }
            }
            Ok(false) => {}
            Err(error) => self.report_problem(&error),
        }
    }

    /// A clock that stands before this program was written is wrong; so is one decades ahead.
    fn check_clock(&mut self) {
        const EARLIEST: i64 = 1_790_000_000; // 2026-09-21
        const LATEST: i64 = EARLIEST + 15 * 365 * 86_400;
        if !(EARLIEST..LATEST).contains(&self.phone.now()) && self.notice.is_none() {
            self.problem("clock", "problem-clock");
        }
    }

    pub(crate) fn set_language(&mut self, tag: &str) {
        self.voice = Voice::new(self.phone.knowledge(), tag);
        self.voice.buddhist_years = buddhist(&self.phone, tag);
        if let Err(error) = self.phone.set_setting("language", tag) {
            self.vault_problem(&error);
        }
    }

    // Saying what happened.

    pub(crate) fn say(&mut self, tone: Tone, message: &str) {
        self.notice = Some(draw::notice(&self.voice, "notice", tone, None, self.voice.say(message)));
    }

    pub(crate) fn problem(&mut self, code: &str, message: &str) {
        let text = self.voice.say(message);
        self.problem_text(code, text);
    }

    pub(crate) fn problem_text(&mut self, code: &str, text: String) {
        self.notice = Some(draw::notice(&self.voice, "notice", Tone::Warning, Some(code), text));
    }

    pub(crate) fn vault_problem(&mut self, error: &VaultError) {
        let (code, message) = problem::of(error);
        self.problem(code, message);
    }

    pub(crate) fn report_problem(&mut self, error: &ReportError) {
        report::problem(self, error);
    }

    /// An event that this screen does not know: said, nothing lost.
    pub(crate) fn unknown_touch(&mut self) {
        self.problem("unknown-touch", "problem-unknown");
    }
}

fn buddhist(phone: &Phone, language: &str) -> bool {
    match phone.setting("calendar").ok().flatten().as_deref() {
        Some("buddhist") => true,
        Some(_) => false,
        None => language == "th",
    }
}
