//! `saphan phone` as a script uses it: lines as editors and pipes make them, each answered under its own number.

use saphan_tests::program;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What the phone answers to these bytes, and whether it ended well.
fn answers(data: &Path, more: &[&str], input: &[u8]) -> (Vec<Value>, bool) {
    let mut child = Command::new(program::saphan())
        .arg("phone")
        .arg("--data")
        .arg(data)
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let bytes = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&bytes)));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let lines = String::from_utf8(out.stdout).unwrap();
    (lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), out.status.success())
}

/// By its number, what is said to a line: an error's code, or the screen's id.
fn by_number(said: &[Value]) -> BTreeMap<u64, String> {
    let word = |line: &Value| line["error"].as_str().or(line["screen"]["id"].as_str()).unwrap().to_owned();
    said.iter().filter_map(|line| Some((line["re"].as_u64()?, word(line)))).collect()
}

#[test]
fn every_line_is_answered_under_its_own_number_whatever_made_it() {
    let folder = tempfile::tempdir().unwrap();
    let start = r#"{"event":"start","locale":"en"}"#;
    let long = " ".repeat((8 << 20) + 1);
    let mut input = Vec::new();
    for line in [
        format!("\u{FEFF}{start}\r\n").as_bytes(),
        b"\n  \r\n",
        b"{\"event\":\"tick\"}{\"event\":\"tick\"}\n",
        b"{\"event\":\"tap\",\"id\":\"\xFF\xFE\"}\n",
        format!("{{\"event\":\"tick\"{long}}}\n").as_bytes(),
        format!("{{\"event\":\"tick\"}}{}\n", " ".repeat(70_000)).as_bytes(),
        b"{\"event\":\"choose\",\"id\":\"language\",\"value\":\"lo\"}\r\n",
        // The last line without an end.
        b"{\"event\":\"tap\",\"id\":\"save\"}",
    ] {
        input.extend_from_slice(line);
    }
    let (said, well) = answers(&folder.path().join("phone"), &[], &input);
    assert!(well);
    let expected = [
        (1, "language"),
        (4, "not-json"),
        (5, "not-json"),
        (6, "line-too-long"),
        (7, "language"),
        (8, "language"),
        (9, "pin-choice"),
    ];
    let expected: BTreeMap<u64, String> = expected.map(|(re, word)| (re, word.to_owned())).into();
    assert_eq!(by_number(&said), expected);
}

#[test]
fn a_line_far_longer_than_is_taken_is_refused_and_does_not_fill_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("phone");
    let mut input = vec![b'x'; 64 << 20];
    input.extend_from_slice(b"\n{\"event\":\"start\"}\n");
    let (said, well) = answers(&data, &[], &input);
    assert!(well);
    let expected = [(1, "line-too-long".to_owned()), (2, "language".to_owned())];
    assert_eq!(by_number(&said), expected.into());
}

#[test]
fn it_ends_with_its_input_or_lingers_as_long_as_it_was_told() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("phone");
    let (said, well) = answers(&data, &[], b"");
    assert!(said.is_empty() && well);
    let begun = Instant::now();
    let (said, well) = answers(&data, &["--linger", "2"], b"{\"event\":\"start\"}\n");
    assert!(said.len() == 1 && well);
    assert!((Duration::from_secs(2)..Duration::from_secs(30)).contains(&begun.elapsed()));
}

#[test]
fn the_schema_is_printed_without_a_phone_and_names_every_event() {
    let out = Command::new(program::saphan()).args(["phone", "--schema"]).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let schema: Value = serde_json::from_slice(&out.stdout).unwrap();
    let text = schema.to_string();
    for event in ["start", "tap", "choose", "type", "set-date", "back", "leave", "located", "tick", "lock"] {
        assert!(text.contains(&format!("\"{event}\"")), "{event}");
    }
}

#[test]
fn a_pack_that_was_damaged_on_the_disk_does_not_keep_the_phone_from_starting() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("phone");
    let pack = data.join("knowledge/current.pack");
    std::fs::create_dir_all(data.join("knowledge")).unwrap();
    let key = "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c";
    std::fs::write(data.join("publisher.key"), key).unwrap();
    for damaged in [&b""[..], b"SPHP", &[0; 5000]] {
        std::fs::write(&pack, damaged).unwrap();
        // An intake that is away.
        let away = format!("http://127.0.0.1:{}", program::free_port());
        let (said, well) = answers(&data, &["--intake", &away], b"{\"event\":\"start\"}\n");
        assert!(well && said[0]["screen"]["id"] == "language", "{said:?}");
        assert!(!pack.exists(), "what cannot be read is fetched again");
    }
}
