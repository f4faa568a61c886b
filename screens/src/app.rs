//! The loop: an event in, a step out.

use crate::{
    about, appearance,
    at::{At, Buy, Page},
    bare::Bare,
    before, case, cost, directory, documents, draw, home, interpreter, language, numbers, pack, pin, problem,
    report, reports, rights, search, settings, shop,
    shut::{self, Shut},
    statistics,
    vocabulary::{Block, Effect, Event, Screen, Step, Tone, Words},
    wake, words,
};
use saphan_core::{
    Phone, PhoneConfig,
    content::{Knowledge, Voice},
    cost::Typed,
    report::{Kind, ReportError, draft::Draft},
};
use saphan_vault::{Standing, VaultError};
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
    /// There is no pack.
    Bare(Box<Bare>),
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Open(_) => "Open",
            Self::Shut(_) => "Shut",
            Self::Bare(_) => "Bare",
        })
    }
}

/// An open app.
pub(crate) struct Inner {
    pub(crate) phone: Phone,
    pub(crate) voice: Voice,
    pub(crate) trail: Vec<At>,
    pub(crate) draft: Option<Draft>,
    pub(crate) notice: Option<Block>,
    pub(crate) filter: directory::Filter,
    pub(crate) typed: pin::Typed,
    pub(crate) code: Zeroizing<String>,
    pub(crate) searching: search::Searching,
    /// Numbers of a job that are being typed or were kept.
    pub(crate) cost: Typed,
    pub(crate) offset: i32,
    /// Version of the pack whose words are spoken.
    learnt: u64,
    /// Number of the newest sealed answer that was told of.
    pub(crate) told: i64,
    /// What was asked for with [`Effect::WakeAt`] last.
    pub(crate) asked_wake: Option<i64>,
    /// Whether the app is in front of the person, as far as its events say.
    pub(crate) front: bool,
    /// Language of the platform, for a phone that has none of its own.
    pub(crate) locale: String,
    /// When a camera or a picker was opened that has not answered, Unix seconds.
    pub(crate) away: Option<i64>,
    pub(crate) effects: Vec<Effect>,
    pub(crate) show_code: bool,
    pub(crate) locating: bool,
    /// When the PIN was typed last, by this phone's clock.
    pub(crate) proved: Option<i64>,
    pub(crate) stored_trail: Zeroizing<String>,
    secure: bool,
    started: bool,
}

impl App {
    /// Opens the app. A folder that cannot be opened is not an error here: the screen says what to do.
    #[must_use]
    pub fn new(config: AppConfig) -> Self {
        Self { state: Mutex::new(State::open(config.phone)) }
    }

    /// Takes an event and answers with what to show and do. Everything typed or chosen is durable when this returns.
    pub fn handle(&self, event: Event) -> Step {
        // A panic in an earlier call must not take the app away: what was stored is stored.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.handle(event)
    }

    /// Whether there is something to do in the background now or in a moment: to send what is due, to end what is under
    /// way, or to look into the mailboxes for the first time. Whoever was woken by [`Effect::WakeAt`] stays until this
    /// is false. It is true from the moment the app is made; a folder that cannot be opened gives nothing to do.
    #[must_use]
    pub fn busy(&self) -> bool {
        match &*self.state.lock().unwrap_or_else(PoisonError::into_inner) {
            State::Open(inner) => inner.phone.busy(),
            State::Shut(_) | State::Bare(_) => false,
        }
    }

    /// Takes up what an editor has just written: shown with the next event if its version is newer, and kept nowhere.
    pub fn preview(&self, knowledge: Knowledge) {
        match &mut *self.state.lock().unwrap_or_else(PoisonError::into_inner) {
            State::Open(inner) => inner.phone.preview(knowledge),
            State::Shut(shut) => shut.config.knowledge = knowledge,
            State::Bare(_) => {}
        }
    }

    /// The renderers' own words in the language of the screens now. Changes nothing.
    #[must_use]
    pub fn words(&self) -> Words {
        match &*self.state.lock().unwrap_or_else(PoisonError::into_inner) {
            State::Open(inner) => words::of(&inner.voice),
            State::Shut(shut) => words::of(&shut.voice()),
            State::Bare(bare) => words::of(&bare.voice()),
        }
    }
}

impl State {
    fn open(config: PhoneConfig) -> Self {
        let locale = "en".to_owned();
        if config.knowledge.is_bare() {
            return Self::Bare(Box::new(Bare::new(config.knowledge, locale)));
        }
        match Phone::open(config.clone()) {
            Ok(phone) => Self::Open(Box::new(Inner::new(phone, locale, 0))),
            Err(error) => {
                let country = "TH".to_owned();
                Self::Shut(Box::new(Shut { config, error, locale, offset: 0, country, asks_anew: false }))
            }
        }
    }

    fn handle(&mut self, event: Event) -> Step {
        let mut event = event;
        if let (Self::Bare(bare), Event::Start { locale: Some(locale), .. }) = (&mut *self, &event) {
            bare.speak(supported(locale));
        }
        if let Self::Shut(shut) = self {
            if let Event::Start { locale, utc_offset_minutes } = &event {
                shut.locale = locale.as_deref().map_or("en", supported).to_owned();
                shut.offset = *utc_offset_minutes;
            }
            if let Some(step) = shut.own(&event) {
                return step;
            }
            // The key may be back by now: then nothing is set aside.
            let opened = match Phone::open(shut.config.clone()) {
                Err(error) if shut.agreed(&event) && shut::is_loss(&error) => {
                    Phone::begin_anew(shut.config.clone())
                }
                opened => opened,
            };
            match opened {
                Ok(phone) => {
                    let (locale, offset) = (shut.locale.clone(), shut.offset);
                    if !matches!(event, Event::Leave | Event::Tick | Event::Hidden | Event::Lock) {
                        // What was touched was on a screen that is gone now: the app starts.
                        event = Event::Start { locale: Some(locale.clone()), utc_offset_minutes: offset };
                    }
                    *self = Self::Open(Box::new(Inner::new(phone, locale, offset)));
                }
                Err(error) => shut.stays(error),
            }
        }
        match self {
            Self::Open(inner) => inner.handle(event),
            Self::Shut(shut) => shut.step(&event),
            Self::Bare(bare) => bare.handle(&event),
        }
    }
}

pub(crate) fn leave_now() -> Effect {
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
        let told = wake::told(&phone);
        Self {
            voice,
            learnt: phone.knowledge().version,
            trail: vec![if chosen.is_some() { At::Home } else { At::Language }],
            phone,
            draft: None,
            notice: None,
            filter: directory::Filter::default(),
            typed: pin::Typed::default(),
            code: Zeroizing::default(),
            searching: search::Searching::default(),
            cost: Typed::default(),
            offset,
            locale,
            away: None,
            told,
            asked_wake: None,
            front: false,
            effects: Vec::new(),
            show_code: false,
            locating: false,
            proved: None,
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
        self.front = wake::in_front(&event).unwrap_or(self.front);
        if !self.started {
            self.started = true;
            self.resume();
        }
        let at = self.at().clone();
        let may_wake = wake::may_change(&event);
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
                self.look_at_case();
                self.check_clock();
                appearance::keep(self);
            }
            Event::Tick => {
                self.lock_if_long_away();
                self.catch_up();
            }
            Event::Back => {
                self.away = None;
                self.back();
            }
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
                // An answer, or a touch here: whoever was away is back, and what hides the app next locks it.
                if !matches!(event, Event::Located { .. } | Event::LocateFailed { .. }) {
                    self.away = None;
                }
                self.route(&at, event);
            }
        }
        cost::forget_if_left(self);
        self.store_trail();
        if may_wake {
            self.ask_wake();
        }
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
        // A place that was found after the person went on to something else: nobody waits for it any more.
        if matches!(event, Event::Located { .. } | Event::LocateFailed { .. })
            && !matches!(at, At::Report(_) | At::Interpreter(_) | At::DirectoryNear)
        {
            self.locating = false;
            return;
        }
        match at {
            At::Language => language::on(self, event),
            At::PinChoice | At::PinNew | At::PinRepeat | At::PinEnter | At::Duress => {
                pin::on(self, at, event)
            }
            At::Home => home::on(self, event),
            At::ReportFound | At::Report(_) | At::DeleteDraft => report::on(self, at, event),
            At::Reports | At::Follow => reports::on(self, at, event),
            At::Case(id) | At::Withdraw(id) | At::Remove(id) => case::on(self, at, *id, event),
            At::Rights | At::Article(_) => rights::on(self, at, event),
            At::Numbers => numbers::on(self, event),
            At::Directory | At::DirectoryWho | At::DirectoryNear | At::Service(_) => {
                directory::on(self, at, event);
            }
            At::Statistics | At::Series(_) => statistics::on(self, at, event),
            At::Documents | At::Publicity | At::Document(_) => documents::on(self, at, event),
            At::Search | At::Line(_) => search::on(self, at, event),
            At::Interpreter(page) => interpreter::on(self, *page, event),
            At::Shop | At::Good(_) => shop::on(self, at, event),
            At::Order(page) => shop::order::on(self, *page, event),
            At::Before => before::on(self, event),
            At::Cost(page) => cost::on(self, *page, false, event),
            At::CostKept(page) => cost::on(self, *page, true, event),
            At::Settings | At::Erasing => settings::on(self, at, event),
            At::Pack => pack::on(self, event),
            At::About | At::Pay(_) | At::Take(_) => self.unknown_touch(),
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
            at @ (At::Case(id) | At::Withdraw(id) | At::Remove(id)) => case::draw(self, at, *id),
            at @ (At::Rights | At::Article(_)) => rights::draw(self, at),
            At::Numbers => numbers::draw(self),
            at @ (At::Directory | At::DirectoryWho | At::DirectoryNear | At::Service(_)) => {
                directory::draw(self, at)
            }
            at @ (At::Statistics | At::Series(_)) => statistics::draw(self, at),
            at @ (At::Documents | At::Publicity | At::Document(_)) => documents::draw(self, at),
            at @ (At::Search | At::Line(_)) => search::draw(self, at),
            At::Interpreter(page) => interpreter::draw(self, *page),
            at @ (At::Shop | At::Good(_)) => shop::draw(self, at),
            At::Order(page) => shop::order::draw(self, *page),
            At::Take(_) => shop::order::draw(self, Buy::Goods),
            At::Pay(id) => shop::pay::draw(self, *id),
            At::Before => before::draw(self),
            At::Cost(page) => cost::draw(self, *page, false),
            At::CostKept(page) => cost::draw(self, *page, true),
            at @ (At::Settings | At::Erasing) => settings::draw(self, at),
            At::Pack => pack::draw(self),
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
            At::Case(_) if self.draft.as_ref().is_some_and(|d| d.kind == Kind::Order) => "case-order-title",
            At::Case(_) => "case-title",
            At::Withdraw(_) => "case-withdraw-title",
            At::Remove(_) => "case-remove-title",
            At::Follow => "follow-title",
            At::Rights => "rights-title",
            At::Article(topic) => {
                return rights::article(self, topic).map_or_else(String::new, |a| a.title.clone());
            }
            At::Numbers | At::Line(_) => "numbers-title",
            At::Search => "search-title",
            at @ (At::Directory | At::DirectoryWho | At::DirectoryNear | At::Service(_)) => {
                return directory::title(self, at);
            }
            at @ (At::Statistics | At::Series(_)) => return statistics::title(self, at),
            at @ (At::Documents | At::Publicity | At::Document(_)) => return documents::title(self, at),
            At::Interpreter(page) => interpreter::title(*page),
            at @ (At::Shop | At::Good(_)) => return shop::title(self, at),
            At::Order(page) => shop::order::title(*page),
            At::Take(_) => "order-title",
            At::Pay(_) => "pay-title",
            At::Before => "before-title",
            At::Cost(page) | At::CostKept(page) => cost::title(*page),
            At::Settings => "settings-title",
            At::Pack => "pack-title",
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

    /// A clock that stands before this program was written is wrong; so is one decades ahead.
    fn check_clock(&mut self) {
        const EARLIEST: i64 = 1_790_000_000; // 2026-09-21
        const LATEST: i64 = EARLIEST + 15 * 365 * 86_400;
        if !(EARLIEST..LATEST).contains(&self.phone.now()) && self.notice.is_none() {
            self.problem("clock", "problem-clock");
        }
    }

    /// Speaks with the words of a pack that took the place of the one before.
    pub(crate) fn learn(&mut self) {
        if self.learnt == self.phone.knowledge().version {
            return;
        }
        self.learnt = self.phone.knowledge().version;
        let buddhist_years = self.voice.buddhist_years;
        self.voice = Voice::new(self.phone.knowledge(), self.voice.language());
        self.voice.buddhist_years = buddhist_years;
    }

    pub(crate) fn set_language(&mut self, tag: &str) {
        self.voice = Voice::new(self.phone.knowledge(), tag);
        self.voice.buddhist_years = buddhist(&self.phone, tag);
        if let Err(error) = self.phone.set_setting("language", tag) {
            self.vault_problem(&error);
        }
        appearance::keep(self);
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

pub(crate) fn buddhist(phone: &Phone, language: &str) -> bool {
    match phone.setting("calendar").ok().flatten().as_deref() {
        Some("buddhist") => true,
        Some(_) => false,
        None => Voice::buddhist_at_first(language),
    }
}
