//! Counters for the operator. They count; they name nobody and nothing.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// One number that only grows while the process lives.
#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    pub(crate) fn one(&self) {
        self.more(1);
    }

    pub(crate) fn more(&self, by: u64) {
        self.0.fetch_add(by, Ordering::Relaxed);
    }
}

/// All counters.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) envelopes: Counter,
    pub(crate) envelopes_again: Counter,
    pub(crate) sms: Counter,
    pub(crate) acknowledged: Counter,
    pub(crate) files: Counter,
    pub(crate) file_bytes: Counter,
    pub(crate) files_cut: Counter,
    pub(crate) replies: Counter,
    pub(crate) swept_envelopes: Counter,
    pub(crate) swept_unread: Counter,
    pub(crate) swept_files: Counter,
    pub(crate) swept_replies: Counter,
    pub(crate) failures: Counter,
    answers: [AtomicU64; 6],
    refusals: Mutex<BTreeMap<&'static str, u64>>,
}

/// What is stored right now, asked from the store when the metrics are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Envelopes that at least one agency has not acknowledged.
    pub envelopes_waiting: u64,
    /// Files of which a part is still missing.
    pub files_unfinished: u64,
    /// Complete files.
    pub files: u64,
    /// Replies not yet deleted by their reader.
    pub replies: u64,
    /// Bytes in the database's own rows: envelopes and replies.
    pub bytes: u64,
}

impl Counts {
    /// Counts an answer by the first digit of its status, and a refusal by its code.
    pub(crate) fn answered(&self, status: u16, code: Option<&'static str>) {
        if let Some(class) = self.answers.get(usize::from(status / 100)) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(code) = code {
            *self.refusals.lock().unwrap_or_else(PoisonError::into_inner).entry(code).or_default() += 1;
        }
    }

    /// The Prometheus text format, version 0.0.4.
    pub(crate) fn text(&self, stored: Stored, used: u64) -> String {
        let mut text = String::new();
        let counters = [
            ("envelopes_accepted", "Envelopes accepted for the first time", &self.envelopes),
            ("envelopes_repeated", "Envelopes that were already here", &self.envelopes_again),
            ("sms_accepted", "Envelopes that came through the SMS gateway", &self.sms),
            ("deliveries_acknowledged", "Deliveries acknowledged by an agency", &self.acknowledged),
            ("files_completed", "Files completed and verified", &self.files),
            ("file_bytes_received", "Bytes of files received", &self.file_bytes),
            ("file_parts_cut", "Parts of files that ended early and were kept", &self.files_cut),
            ("replies_accepted", "Replies accepted", &self.replies),
            ("envelopes_swept", "Envelopes removed at the end of their time", &self.swept_envelopes),
            ("envelopes_swept_unread", "Of these, not acknowledged by every agency", &self.swept_unread),
            ("files_swept", "Files removed at the end of their time", &self.swept_files),
            ("replies_swept", "Replies removed at the end of their time", &self.swept_replies),
            ("failures", "Requests that failed on the intake's side", &self.failures),
        ];
        for (name, help, counter) in counters {
            line(&mut text, name, "_total", "counter", help, counter.0.load(Ordering::Relaxed));
        }
        let gauges = [
            ("envelopes_waiting", "Envelopes some agency has not acknowledged", stored.envelopes_waiting),
            ("files_unfinished", "Files of which a part is missing", stored.files_unfinished),
            ("files_kept", "Complete files", stored.files),
            ("replies_kept", "Replies not yet deleted by their reader", stored.replies),
            ("stored_bytes", "Bytes counted against the quota", used),
        ];
        for (name, help, value) in gauges {
            line(&mut text, name, "", "gauge", help, value);
        }
        text.push_str("# HELP saphan_intake_answers_total Answers by class of status\n");
        text.push_str("# TYPE saphan_intake_answers_total counter\n");
        for (class, count) in self.answers.iter().enumerate().skip(1) {
            let count = count.load(Ordering::Relaxed);
            let _ = writeln!(text, "saphan_intake_answers_total{{class=\"{class}xx\"}} {count}");
        }
        text.push_str("# HELP saphan_intake_refusals_total Refusals by code\n");
        text.push_str("# TYPE saphan_intake_refusals_total counter\n");
        for (code, count) in self.refusals.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let _ = writeln!(text, "saphan_intake_refusals_total{{code=\"{code}\"}} {count}");
        }
        text
    }
}

fn line(text: &mut String, name: &str, suffix: &str, kind: &str, help: &str, value: u64) {
    let name = format!("saphan_intake_{name}{suffix}");
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}");
}
