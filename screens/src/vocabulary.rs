//! The closed vocabulary between the core and a renderer: what is drawn, what is done, what comes back.
//!
//! A renderer draws each [`Block`] with one function, carries out each [`Effect`], and turns touches into [`Event`]s.
//! It decides nothing. All texts arrive in the person's language, numbers and dates already written as that language
//! writes them. Every block has an `id` that is stable while the screen has the same `id`, and words to speak.
//!
//! All types are plain records and enums of strings, numbers, options and lists, so that they cross UniFFI unchanged.

pub use crate::words::Words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of this vocabulary. A renderer shows it in "about" and refuses a newer one.
pub const VOCABULARY: u32 = 1;

/// What to show now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Screen {
    /// Stable name of the screen, such as `report-story`.
    pub id: String,
    /// Title in the person's language.
    pub title: String,
    /// BCP 47 tag of the language everything on this screen is written in.
    pub language: String,
    /// Blocks from top to bottom.
    pub blocks: Vec<Block>,
    /// Whether there is a way back; a renderer shows it at the top left and sends [`Event::Back`].
    pub back: bool,
    /// Words of the way back.
    pub back_label: String,
    /// Whether the screen holds what a person wrote: no screenshot, no preview in the app switcher.
    pub secure: bool,
    /// Words of the way out; always shown at the top right, sends [`Event::Leave`].
    pub leave_label: String,
}

/// How serious a notice is. Never shown by colour alone: each has an icon and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// For information.
    Info,
    /// Something worked.
    Good,
    /// Look before you go on.
    Warning,
    /// Danger to a person. The only one drawn red.
    Danger,
}

/// How a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The one thing to do on this screen; at the bottom, full width.
    Primary,
    /// Another thing to do.
    Secondary,
    /// Removes or ends something.
    Danger,
    /// A large tile with icon and two words, as on the home screen; neighbours flow in two columns.
    Tile,
}

/// How choices are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum ChoiceStyle {
    /// Icon tiles in two columns.
    Tiles,
    /// Rows.
    List,
}

/// What a text input takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum InputKind {
    /// One line.
    Line,
    /// Several lines.
    Paragraph,
    /// A PIN of digits, not shown, not remembered by a keyboard.
    Pin,
    /// A whole number.
    Number,
    /// A link or an account name: no auto-correction.
    Link,
    /// A receipt code: no auto-correction.
    Code,
}

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// A phone call.
    Call,
    /// A place on a map.
    Map,
    /// A web page.
    Web,
    /// A text message.
    Sms,
}

/// One thing on a screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading {
        /// Stable id.
        id: String,
        /// Words.
        text: String,
        /// 1 or 2.
        level: u8,
        /// Icon name from `screens/icons`.
        icon: Option<String>,
    },
    /// A paragraph.
    Text {
        /// Stable id.
        id: String,
        /// Words; line breaks are kept.
        text: String,
        /// Words to speak, if other than `text`.
        speak: Option<String>,
        /// Whether this is the person's or an agency's own text: isolated, never interpreted.
        quoted: bool,
    },
    /// Something to know, with a tone.
    Notice {
        /// Stable id.
        id: String,
        /// How serious.
        tone: Tone,
        /// Icon name.
        icon: String,
        /// Short heading that names the tone in words.
        title: String,
        /// What it is and what to do next.
        text: String,
        /// Machine-readable name of the problem, such as `wrong-pin`, if it is one.
        code: Option<String>,
    },
    /// A button: [`Event::Tap`] with its id.
    Button {
        /// Stable id.
        id: String,
        /// Words.
        label: String,
        /// Icon name.
        icon: Option<String>,
        /// How it stands out.
        role: Role,
        /// False while it cannot be used; drawn and read out as such.
        enabled: bool,
        /// A second line.
        hint: Option<String>,
    },
    /// One or more of several: [`Event::Choose`].
    Choices {
        /// Stable id.
        id: String,
        /// The question.
        label: String,
        /// Layout.
        style: ChoiceStyle,
        /// Whether several can be on at once.
        multiple: bool,
        /// What can be chosen.
        options: Vec<Choice>,
    },
    /// Text typed by the person: [`Event::Type`] on each change.
    TextInput {
        /// Stable id.
        id: String,
        /// The question.
        label: String,
        /// What is stored now.
        value: String,
        /// What it takes.
        kind: InputKind,
        /// Most letters it takes, Unicode scalar values.
        max_letters: u32,
        /// A line of help under it.
        hint: Option<String>,
    },
    /// A day: [`Event::SetDate`].
    Date {
        /// Stable id.
        id: String,
        /// The question.
        label: String,
        /// The day stored now, ISO 8601 `YYYY-MM-DD`.
        value: Option<String>,
        /// The same as the language writes it.
        shown: Option<String>,
        /// Earliest day, ISO 8601.
        earliest: String,
        /// Latest day, ISO 8601.
        latest: String,
    },
    /// Photographs and files: [`Event::Tap`] with `add_photo`, `add_camera` or `add_file`, or with an item's id to remove it.
    Photos {
        /// Stable id.
        id: String,
        /// The question.
        label: String,
        /// What is attached.
        items: Vec<Attached>,
        /// Buttons that add; each is tapped by its id.
        add: Vec<Choice>,
    },
    /// A voice note: tapping `record` asks for [`Effect::RecordSound`].
    VoiceNote {
        /// Stable id.
        id: String,
        /// The question.
        label: String,
        /// What was recorded.
        items: Vec<Attached>,
        /// Words of the record button.
        record_label: String,
        /// Id to tap to record.
        record: String,
        /// Longest recording, seconds.
        max_seconds: u32,
    },
    /// Places on a map, with the same in words for those who do not see it.
    Map {
        /// Stable id.
        id: String,
        /// What it shows.
        label: String,
        /// Points.
        points: Vec<MapPoint>,
        /// The same in words.
        text: String,
    },
    /// Rows that open something: [`Event::Tap`] with a row's id.
    List {
        /// Stable id.
        id: String,
        /// Heading, if any.
        label: Option<String>,
        /// Rows.
        rows: Vec<Row>,
    },
    /// A number, place or page outside the app: [`Event::Tap`] with its id brings the [`Effect`].
    Link {
        /// Stable id.
        id: String,
        /// What it opens.
        kind: LinkKind,
        /// Words; for a call the number as printed, with its country.
        label: String,
        /// The number or address itself.
        target: String,
        /// Icon name.
        icon: String,
        /// Hours, cost, source: one line each.
        notes: Vec<String>,
    },
    /// How far something is.
    Progress {
        /// Stable id.
        id: String,
        /// Words.
        label: String,
        /// 0 to 1, or none while unknown.
        fraction: Option<f64>,
    },
    /// A chart of few values; renderers draw bars and offer the same as a table.
    Chart {
        /// Stable id.
        id: String,
        /// What it shows, with unit.
        label: String,
        /// Names of the points on the x axis.
        names: Vec<String>,
        /// Series.
        series: Vec<Series>,
    },
    /// A table.
    Table {
        /// Stable id.
        id: String,
        /// What it shows.
        label: String,
        /// Column heads.
        head: Vec<String>,
        /// Rows of cells, each as long as `head`.
        rows: Vec<Vec<String>>,
    },
    /// Proof that a report arrived, and the code that follows it from another phone.
    Receipt {
        /// Stable id.
        id: String,
        /// Words.
        label: String,
        /// The code in groups, to be copied by hand.
        code: String,
        /// What it proves and what not.
        text: String,
    },
    /// A small drawing of flat colours, 320 by 240 points; never wider than the page.
    Picture {
        /// Stable id.
        id: String,
        /// What it shows, for those who do not see it.
        text: String,
        /// Base64 (RFC 4648, section 4) of a PNG.
        png: String,
    },
    /// A code that another program reads from the screen: squares, dark on white whatever the colours around, with a margin of
    /// four squares.
    Qr {
        /// Stable id.
        id: String,
        /// What it is and says, for those who do not see it.
        text: String,
        /// Rows from the top, each as long as there are rows; `1` is a dark square, `0` a light one.
        rows: Vec<String>,
    },
}

/// One of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Choice {
    /// Value sent back (for [`Block::Photos::add`]: the id to tap).
    pub value: String,
    /// Words.
    pub label: String,
    /// Icon name.
    pub icon: Option<String>,
    /// Whether it is on.
    pub selected: bool,
    /// A second line.
    pub hint: Option<String>,
    /// BCP 47 tag of `label` where it differs from the screen's (a language by its own name).
    pub language: Option<String>,
}

/// Something attached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Attached {
    /// Id; tapping it removes the attachment.
    pub id: String,
    /// What it is, in words, with its size.
    pub label: String,
    /// Media type found in the bytes.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// A line about it, such as that the place was removed.
    pub note: Option<String>,
    /// Words of the button that removes it.
    pub remove_label: String,
}

/// A point on a map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct MapPoint {
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east, WGS 84.
    pub longitude: f64,
    /// Radius in metres within which the place lies.
    pub radius_m: Option<f64>,
    /// Words.
    pub label: String,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Row {
    /// Id to tap; empty if the row opens nothing.
    pub id: String,
    /// First line.
    pub title: String,
    /// Further lines.
    pub lines: Vec<String>,
    /// Icon name.
    pub icon: Option<String>,
    /// Tone of the icon, if any.
    pub tone: Option<Tone>,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Series {
    /// Name.
    pub name: String,
    /// One value a name of the x axis; none is unknown, never zero.
    pub values: Vec<Option<f64>>,
}

/// How the app shows where others see it: its own name and picture, or those of something ordinary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// The app's own; icon `bridge`.
    Saphan,
    /// Notes; icon `sticky-note`.
    Notes,
    /// A calendar; icon `calendar`.
    Calendar,
    /// Weather; icon `cloud-sun`.
    Weather,
}

/// What a renderer is asked to do beside drawing. Its answer, if any, comes back as an [`Event`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(tag = "effect", rename_all = "kebab-case")]
pub enum Effect {
    /// Open the dialler with a number; never call by itself.
    Dial {
        /// Number as dialled.
        number: String,
    },
    /// Open a place in a map application.
    OpenMap {
        /// A `geo:` URI (RFC 5870).
        geo: String,
        /// The same as an https link for platforms without `geo:`.
        web: String,
    },
    /// Open a web page outside the app.
    OpenWeb {
        /// An https address.
        url: String,
    },
    /// Offer text to share.
    Share {
        /// The text.
        text: String,
    },
    /// Offer a file to share, also with a phone nearby and without a network.
    ShareFile {
        /// Path of a file the app can read; the end of it is the name that others see. It holds nothing of the person.
        path: String,
        /// Its media type (RFC 6838).
        media_type: String,
    },
    /// Open the message application with a text ready; never send by itself.
    SendSms {
        /// Number.
        number: String,
        /// Text.
        text: String,
    },
    /// Find the place: answer [`Event::Located`] or [`Event::LocateFailed`].
    Locate {
        /// Id to answer with.
        id: String,
        /// Seconds to try at most.
        wait_s: u32,
    },
    /// Take a photograph: answer [`Event::Picked`] or [`Event::PickFailed`].
    TakePhoto {
        /// Id to answer with.
        id: String,
    },
    /// Pick a photograph: answer [`Event::Picked`] or [`Event::PickFailed`].
    PickPhoto {
        /// Id to answer with.
        id: String,
    },
    /// Pick any file: answer [`Event::Picked`] or [`Event::PickFailed`].
    PickFile {
        /// Id to answer with.
        id: String,
    },
    /// Record sound: answer [`Event::Picked`] or [`Event::PickFailed`].
    RecordSound {
        /// Id to answer with.
        id: String,
        /// Seconds at most.
        max_seconds: u32,
    },
    /// Play a sound file.
    PlaySound {
        /// Path of a file readable by the app.
        path: String,
    },
    /// Read text aloud, if the platform has the language.
    Speak {
        /// Text.
        text: String,
        /// BCP 47 tag.
        language: String,
    },
    /// Show a notification. The words are neutral: nothing in them says what the app is for.
    Notify {
        /// First line.
        title: String,
        /// Second line.
        text: String,
    },
    /// Keep the window out of screenshots and the app switcher, or no longer.
    SecureWindow {
        /// Whether to.
        on: bool,
    },
    /// Leave at once: cover the screen, clear it, open something ordinary.
    LeaveNow {
        /// An ordinary https address to open.
        url: String,
    },
    /// Show the app on the phone's home screen, and wherever else the platform lets it, under this name and picture. It
    /// comes when the person chose it and, unless it is the app's own, each time the app starts or its language is
    /// changed: nothing is to be done where it is so already. What the platform cannot change stays; the settings say
    /// so. Erasing asks for nothing: an own name that comes back on the home screen would tell of it.
    Appear {
        /// Which.
        name: Appearance,
        /// The same in the language of the screens.
        label: String,
    },
    /// Be woken at this time, also if the process is gone by then, with a network if there can be one: open the app,
    /// send [`Event::Tick`], stay until `App::busy` is false (ask again when `changed` is called, and every second or
    /// so) or until the platform's time is over, and then send [`Event::Tick`] once more and carry out what it brings:
    /// a notification, and the next time to be woken. The newest time replaces the one before; one that comes during a
    /// wake counts from its end. A wake too many does no harm.
    WakeAt {
        /// Unix seconds; may be now.
        at: i64,
    },
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Enum)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// The app came to the front. Answered with the current screen.
    Start {
        /// BCP 47 tag of the platform's language, if known.
        #[serde(default)]
        locale: Option<String>,
        /// Minutes east of UTC of the platform's clock, -840 to 840.
        #[serde(default)]
        utc_offset_minutes: i32,
    },
    /// A button, row, link or attachment was tapped.
    Tap {
        /// Its id.
        id: String,
    },
    /// A choice was made; with `multiple`, the value is switched over.
    Choose {
        /// Id of the choices.
        id: String,
        /// Value.
        value: String,
    },
    /// The text of an input is now this.
    Type {
        /// Id of the input.
        id: String,
        /// All of its text.
        text: String,
    },
    /// A day was set, or cleared.
    SetDate {
        /// Id of the date.
        id: String,
        /// ISO 8601 `YYYY-MM-DD`, or none.
        date: Option<String>,
    },
    /// The way back.
    #[serde(deserialize_with = "nothing_more")]
    Back,
    /// The way out: hide everything now.
    #[serde(deserialize_with = "nothing_more")]
    Leave,
    /// Answer to [`Effect::Locate`].
    Located {
        /// Its id.
        id: String,
        /// Degrees north, WGS 84.
        latitude: f64,
        /// Degrees east, WGS 84.
        longitude: f64,
        /// Radius of 68 % confidence in metres, if known.
        #[serde(default)]
        accuracy_m: Option<f32>,
        /// Unix seconds when the fix was taken.
        taken_at: i64,
    },
    /// Answer to [`Effect::Locate`]: no place.
    LocateFailed {
        /// Its id.
        id: String,
        /// `denied`, `off`, `timeout` or `unavailable`.
        reason: String,
    },
    /// Answer to a camera, picker or recorder: a file.
    Picked {
        /// Id of the effect.
        id: String,
        /// Path of a file the app can read. The app reads it once, before `handle` returns, and never deletes it.
        path: String,
        /// Media type the platform claims, if any.
        #[serde(default)]
        media_type: Option<String>,
    },
    /// Answer to a camera, picker or recorder: nothing.
    PickFailed {
        /// Id of the effect.
        id: String,
        /// `cancelled`, `denied` or `failed`.
        reason: String,
    },
    /// Time has passed, or something changed in the background: answered with the current screen.
    #[serde(deserialize_with = "nothing_more")]
    Tick,
    /// The app went to the back.
    #[serde(deserialize_with = "nothing_more")]
    Hidden,
    /// Lock now: after it, no key and no text of the person is in memory.
    #[serde(deserialize_with = "nothing_more")]
    Lock,
}

/// Refuses fields beside the name of an event that has none.
fn nothing_more<'de, D: serde::Deserializer<'de>>(fields: D) -> Result<(), D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Nothing {}
    Nothing::deserialize(fields).map(|Nothing {}| ())
}

/// Answer to an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Step {
    /// What to show.
    pub screen: Screen,
    /// What to do, in order.
    pub effects: Vec<Effect>,
}

impl Block {
    /// The block's stable id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Heading { id, .. }
            | Self::Text { id, .. }
            | Self::Notice { id, .. }
            | Self::Button { id, .. }
            | Self::Choices { id, .. }
            | Self::TextInput { id, .. }
            | Self::Date { id, .. }
            | Self::Photos { id, .. }
            | Self::VoiceNote { id, .. }
            | Self::Map { id, .. }
            | Self::List { id, .. }
            | Self::Link { id, .. }
            | Self::Progress { id, .. }
            | Self::Chart { id, .. }
            | Self::Table { id, .. }
            | Self::Receipt { id, .. }
            | Self::Picture { id, .. }
            | Self::Qr { id, .. } => id,
        }
    }
}
