//! What should be looked at first, from what was said. It never hides anything; a person can flag as well.

use saphan_protocol::message::{InterpreterRequest, Report};

/// Kinds in which somebody may be hurt or held while we read.
const DANGER: [&str; 7] = [
    "locked-in",
    "violence",
    "sexual-exploitation",
    "scam-compound",
    "forced-marriage",
    "missing-person",
    "child",
];

/// Whether a report is urgent: a child, or danger that goes on now or today.
pub(crate) fn report(report: &Report) -> bool {
    let child = report.under_18 == Some(true) || report.kinds.iter().any(|kind| kind == "child");
    let soon = matches!(report.when.kind.as_str(), "now" | "today");
    let danger = report.kinds.iter().any(|kind| DANGER.contains(&kind.as_str()));
    child || (soon && danger)
}

/// Whether a request is urgent: an interpreter is needed now, or today at the police or a hospital.
pub(crate) fn request(request: &InterpreterRequest) -> bool {
    match request.when.kind.as_str() {
        "now" => true,
        "today" => matches!(request.purpose.as_str(), "police" | "hospital"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use saphan_protocol::message::When;

    #[test]
    fn a_child_or_danger_now_is_urgent_and_old_trouble_is_not() {
        for (kinds, when, under_18, expected) in [
            (&["wages-unpaid"][..], "now", None, false),
            (&["locked-in"], "now", None, true),
            (&["locked-in"], "today", Some(false), true),
            (&["locked-in"], "longer", None, false),
            (&["wages-unpaid"], "longer", Some(true), true),
            (&["child"], "unknown", None, true),
            (&[], "now", None, false),
        ] {
            let said = Report {
                kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
                when: When { kind: when.to_owned(), date: None },
                under_18,
                ..Report::default()
            };
            assert_eq!(report(&said), expected, "{kinds:?} {when} {under_18:?}");
        }
    }

    #[test]
    fn an_interpreter_needed_now_or_today_at_a_hospital_is_urgent() {
        for (purpose, when, expected) in [
            ("talk", "now", true),
            ("hospital", "today", true),
            ("work", "today", false),
            ("police", "date", false),
        ] {
            let asked = InterpreterRequest {
                purpose: purpose.to_owned(),
                when: When { kind: when.to_owned(), date: None },
                ..InterpreterRequest::default()
            };
            assert_eq!(request(&asked), expected, "{purpose} {when}");
        }
    }
}
