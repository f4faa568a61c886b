//! The story: typed, spoken, or left out.

use super::{fields::RECORD_SECONDS, files::attached};
use crate::{
    app::Inner,
    draw::input,
    vocabulary::{Block, InputKind},
};
use saphan_core::report::draft::Draft;
use saphan_protocol::message::limits;

pub(crate) fn draw(app: &Inner, draft: &Draft) -> Vec<Block> {
    let voice = &app.voice;
    vec![
        input(
            "story",
            voice.say("report-story-label"),
            draft.answer("story"),
            InputKind::Paragraph,
            limits::STORY_LETTERS,
            Some(voice.say("report-story-hint")),
        ),
        Block::VoiceNote {
            id: "voice".to_owned(),
            label: voice.say("report-voice-label"),
            items: attached(app, draft, |role| role == "voice"),
            record_label: voice.say("report-record"),
            record: "record".to_owned(),
            max_seconds: RECORD_SECONDS,
        },
        input(
            "other-language",
            voice.say("report-other-language-label"),
            draft.answer("other-language"),
            InputKind::Line,
            limits::LINE_LETTERS,
            Some(voice.say("report-other-language-hint")),
        ),
    ]
}
