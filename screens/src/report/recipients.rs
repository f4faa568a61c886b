//! Who may read it: proposed from place and topic, each can be struck out, and what the person agrees to.

use crate::{
    app::Inner,
    at::Page,
    draw::{choice, choices, notice, text},
    numbers::in_language,
    vocabulary::{Block, ChoiceStyle, Tone},
};
use saphan_core::{
    directory,
    report::{draft::Draft, place::place_of},
};
use saphan_protocol::envelope::MAX_RECIPIENTS;

/// What can be agreed to: value, icon.
const CONSENT: [(&str, &str); 3] = [("help", "hand-helping"), ("open-case", "scale"), ("share", "share-2")];

/// Proposes recipients once, on entering; after the first touch the person's choice stands.
pub(crate) fn propose(app: &mut Inner, what: &str) {
    let Some(mut draft) = app.draft.take() else { return };
    if draft.answer("recipients-touched").is_empty() {
        let place = place_of(&draft);
        let proposed: Vec<String> = directory::recipients(
            app.phone.knowledge(),
            what,
            place.country.as_deref(),
            place.province.as_deref(),
            app.phone.now(),
        )
        .into_iter()
        .filter(|(_, proposed)| *proposed)
        .take(MAX_RECIPIENTS)
        .map(|(agency, _)| agency.id.clone())
        .collect();
        if let Err(error) = app.phone.answer(&mut draft, "recipients", &proposed.join(",")) {
            app.draft = Some(draft);
            return app.report_problem(&error);
        }
    }
    app.draft = Some(draft);
}

pub(crate) fn draw(app: &Inner, draft: &Draft, what: &str) -> Vec<Block> {
    let voice = &app.voice;
    let place = place_of(draft);
    let found = directory::recipients(
        app.phone.knowledge(),
        what,
        place.country.as_deref(),
        place.province.as_deref(),
        app.phone.now(),
    );
    let mut blocks = vec![text("explain", voice.say("report-recipients-explain"))];
    if found.is_empty() {
        let said = voice.say("report-recipients-none");
        blocks.push(notice(voice, "no-recipients", Tone::Warning, Some("no-recipients"), said));
    } else {
        let options = found
            .iter()
            .map(|(agency, _)| {
                let name = in_language(&agency.name, voice.language());
                let icon = if agency.level == "ngo" { "heart-handshake" } else { "building" };
                let mut option = choice(&agency.id, name, Some(icon), draft.has("recipients", &agency.id));
                let level = voice.say(&format!("agency-level-{}", agency.level));
                let about = in_language(&agency.about, voice.language());
                option.hint = Some(if about.is_empty() { level } else { format!("{level}. {about}") });
                option
            })
            .collect();
        blocks.push(choices(
            "recipients",
            voice.say("report-recipients-label"),
            true,
            ChoiceStyle::List,
            options,
        ));
    }
    if what == "report" {
        let options = CONSENT
            .iter()
            .map(|(value, icon)| {
                let label = voice.say(&format!("consent-{value}"));
                let mut option = choice(value, label, Some(icon), draft.has("consent", value));
                option.hint = Some(voice.say(&format!("consent-{value}-hint")));
                option
            })
            .collect();
        blocks.push(choices("consent", voice.say("report-consent-label"), true, ChoiceStyle::List, options));
    }
    blocks
}

/// Whether the page may be left forward; if not, says why.
pub(crate) fn may_leave(app: &mut Inner, page: Page) -> bool {
    let nobody = app.draft.as_ref().is_some_and(|draft| app.phone.recipients(draft).next().is_none());
    if page == Page::Recipients && nobody && !app.phone.knowledge().all_agencies().is_empty() {
        app.problem("no-recipient", "report-recipients-choose");
        return false;
    }
    true
}
