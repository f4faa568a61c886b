//! The words a renderer needs for what only it does: asking the platform, recording, telling that something failed.

use saphan_core::content::Voice;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The renderers' own words, in the language of the screens. Everything else comes with the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, uniffi::Record)]
pub struct Words {
    /// BCP 47 tag of the language they are in. While a screen has another, they are asked for again.
    pub language: String,
    /// The program behind a page does not answer; what was typed is kept.
    pub offline: String,
    /// Something the platform tried did not work.
    pub failed: String,
    /// A file is on its way to the app.
    pub adding: String,
    /// A recording runs.
    pub recording: String,
    /// Button: ends a recording, or what plays.
    pub stop: String,
    /// Button: plays what was recorded.
    pub play: String,
    /// Button: gives up what is being done.
    pub cancel: String,
    /// Button: closes what lies over the screen.
    pub close: String,
    /// Button: opens the camera or a picker.
    pub choose: String,
    /// Button: copies what is shown, such as a number.
    pub copy: String,
    /// What was to be copied or shared lies in the clipboard.
    pub copied: String,
    /// Above a number that is to be dialled.
    pub call: String,
    /// Button: opens the map application.
    pub map_app: String,
    /// Button: opens a map on the web.
    pub map_web: String,
    /// Opens the same chart as a table.
    pub table: String,
    /// Button: takes a day away.
    pub clear: String,
    /// The platform cannot read this language aloud.
    pub no_voice: String,
    /// No application here can dial, show a map or a page, send a message, share, take a photograph or pick a file.
    pub no_app: String,
    /// A file that was picked could not be read.
    pub unreadable: String,
    /// Why the platform is about to ask for the place.
    pub location_reason: String,
    /// Why the platform is about to ask for the microphone.
    pub microphone_reason: String,
    /// Why the platform is about to ask for the camera, where it does.
    pub camera_reason: String,
    /// Why the platform is about to ask for notifications, without saying of what.
    pub notification_reason: String,
    /// Button under a reason: let the platform ask.
    pub go_on: String,
    /// Button under a reason: do not ask.
    pub not_now: String,
    /// A permission was refused for good, and where it can be given.
    pub refused: String,
    /// Button: opens this app's page in the platform's settings.
    pub open_settings: String,
    /// Name of the group of notifications in the platform's settings; neutral.
    pub news: String,
}

/// The words in the language of a voice.
pub(crate) fn of(voice: &Voice) -> Words {
    Words {
        language: voice.language().to_owned(),
        offline: voice.say("frame-offline"),
        failed: voice.say("frame-failed"),
        adding: voice.say("frame-adding"),
        recording: voice.say("frame-recording"),
        stop: voice.say("frame-stop"),
        play: voice.say("frame-play"),
        cancel: voice.say("cancel"),
        close: voice.say("frame-close"),
        choose: voice.say("frame-choose"),
        copy: voice.say("frame-copy"),
        copied: voice.say("frame-copied"),
        call: voice.say("frame-call"),
        map_app: voice.say("frame-map-app"),
        map_web: voice.say("frame-map-web"),
        table: voice.say("frame-table"),
        clear: voice.say("frame-clear"),
        no_voice: voice.say("frame-no-voice"),
        no_app: voice.say("frame-no-app"),
        unreadable: voice.say("problem-file-read"),
        location_reason: voice.say("frame-location-reason"),
        microphone_reason: voice.say("frame-microphone-reason"),
        camera_reason: voice.say("frame-camera-reason"),
        notification_reason: voice.say("frame-notification-reason"),
        go_on: voice.say("frame-go-on"),
        not_now: voice.say("frame-not-now"),
        refused: voice.say("frame-refused"),
        open_settings: voice.say("frame-open-settings"),
        news: voice.say("frame-news"),
    }
}
