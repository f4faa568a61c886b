//! A reporter with a case secret, who seals as a phone does and opens answers as a phone does.

use super::{FakeIntake, now};
use ring::digest::{SHA256, digest};
use saphan_protocol::{
    case::CaseSecret,
    envelope::{SealedEnvelope, seal},
    keys::{SealingPublic, SigningPublic},
    mailbox::open_reply,
    message::{FileRef, FollowUp, InterpreterRequest, Message, Place, Reply, Report, When},
    stream::{CHUNK, FileId, FileKey, Sealer},
};

pub(crate) const STORY: &str = "ពួកគេយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយចាក់សោទ្វារ";

pub(crate) struct Reporter {
    pub(crate) secret: CaseSecret,
}

/// A report as a phone makes it.
pub(crate) fn report() -> Report {
    Report {
        language: "km".to_owned(),
        written_at: now() - 30,
        kinds: vec!["locked-in".to_owned(), "passport-kept".to_owned()],
        whom: Some("group".to_owned()),
        head_count: Some(7),
        when: When { kind: "now".to_owned(), date: None },
        place: Place {
            mode: "exact".to_owned(),
            latitude: Some(13.547_21),
            longitude: Some(100.274_38),
            accuracy_m: Some(12.0),
            taken_at: Some(now() - 600),
            province: Some("TH-74".to_owned()),
            country: Some("TH".to_owned()),
            ..Place::default()
        },
        story: STORY.to_owned(),
        ..Report::default()
    }
}

impl Reporter {
    pub(crate) fn new() -> Self {
        Self { secret: CaseSecret::generate().unwrap() }
    }

    pub(crate) fn mailbox(&self) -> String {
        self.secret.mailbox_id().to_string()
    }

    pub(crate) fn seal(&self, message: &Message, recipients: &[SealingPublic]) -> SealedEnvelope {
        seal(message, recipients, &self.secret).unwrap()
    }

    pub(crate) fn report(&self, report: Report, recipients: &[SealingPublic]) -> SealedEnvelope {
        let mailbox = self.secret.mailbox_id().0.to_vec();
        self.seal(&Message::Report(Report { mailbox, ..report }), recipients)
    }

    pub(crate) fn request(&self, request: InterpreterRequest, recipient: &SealingPublic) -> SealedEnvelope {
        let mailbox = self.secret.mailbox_id().0.to_vec();
        self.seal(
            &Message::Interpreter(InterpreterRequest { mailbox, ..request }),
            std::slice::from_ref(recipient),
        )
    }

    pub(crate) fn follow_up(
        &self,
        about: &[u8],
        kind: &str,
        text: &str,
        recipient: &SealingPublic,
    ) -> SealedEnvelope {
        let follow_up = FollowUp {
            about: about.to_vec(),
            written_at: now(),
            kind: kind.to_owned(),
            text: text.to_owned(),
            mailbox: self.secret.mailbox_id().0.to_vec(),
        };
        self.seal(&Message::FollowUp(follow_up), std::slice::from_ref(recipient))
    }

    /// Answers that lie in the mailbox, opened and checked.
    pub(crate) fn answers(&self, intake: &FakeIntake, agency: &[SigningPublic]) -> Vec<Reply> {
        let open = |body: &Vec<u8>| {
            let key = |recipient: &_| Some(self.secret.reply_key(recipient));
            open_reply(body, key, &self.secret.mailbox_id(), |_| Some(agency.to_vec())).unwrap()
        };
        intake.mailbox(&self.mailbox()).iter().map(open).collect()
    }
}

/// Seals a file as a phone does.
pub(crate) fn sealed_file(plain: &[u8], media_type: &str, role: &str) -> (FileRef, Vec<u8>) {
    let key = FileKey::generate().unwrap();
    let (mut sealer, header) = Sealer::new(&key).unwrap();
    let mut sealed = header.to_vec();
    let mut chunks = plain.chunks(CHUNK).peekable();
    while let Some(chunk) = chunks.next() {
        let mut chunk = chunk.to_vec();
        sealer.seal_chunk(&mut chunk, chunks.peek().is_none()).unwrap();
        sealed.extend(chunk);
    }
    let file = FileRef {
        id: FileId::of(&sealed).0.to_vec(),
        key: key.to_bytes().to_vec(),
        sealed_size: sealed.len() as u64,
        size: plain.len() as u64,
        media_type: media_type.to_owned(),
        sha256: digest(&SHA256, plain).as_ref().to_vec(),
        role: role.to_owned(),
        attached_at: now(),
        keeps_place: false,
    };
    (file, sealed)
}
