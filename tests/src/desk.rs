//! The real desk, used through its page's own API as a browser would.

use crate::world::client;
use serde_json::{Value, json};

/// A browser session at a desk.
#[derive(Debug)]
pub struct Desk {
    base: String,
    cookie: String,
}

impl Desk {
    /// Opens the address that the program printed, and says who sits at it.
    pub fn enter(address: &str) -> Self {
        let (base, _) = address.split_once("/?").expect("an address with a key");
        let answer = client().get(address).send().expect("an answer");
        let cookie = answer.headers().get("set-cookie").expect("a cookie").to_str().expect("text");
        let cookie = cookie.split(';').next().expect("a value").to_owned();
        let desk = Self { base: base.to_owned(), cookie };
        desk.post("/api/operator", &json!({"name": "Practice"}));
        desk
    }

    /// GET.
    pub fn get(&self, path: &str) -> Value {
        let answer = client().get(format!("{}{path}", self.base)).header("cookie", &self.cookie).send();
        Self::read(answer, path)
    }

    /// POST, as the page does it.
    pub fn post(&self, path: &str, body: &Value) -> Value {
        let answer = client()
            .post(format!("{}{path}", self.base))
            .header("cookie", &self.cookie)
            .header("origin", &self.base)
            .header("content-type", "application/json")
            .body(body.to_string())
            .send();
        Self::read(answer, path)
    }

    fn read(answer: reqwest::Result<reqwest::blocking::Response>, path: &str) -> Value {
        let answer = answer.expect("an answer");
        let status = answer.status();
        let text = answer.text().expect("a body");
        assert!(status.is_success(), "{path}: {status} {text}");
        serde_json::from_str(&text).expect("JSON")
    }

    /// Bytes of a file of a case.
    pub fn file(&self, case: i64, n: usize) -> Option<Vec<u8>> {
        let address = format!("{}/api/cases/{case}/files/{n}", self.base);
        let answer = client().get(address).header("cookie", &self.cookie).send().expect("an answer");
        answer.status().is_success().then(|| answer.bytes().expect("a body").to_vec())
    }

    /// The cases of the list, newest first.
    pub fn cases(&self) -> Vec<Value> {
        self.get("/api/cases")["cases"].as_array().expect("cases").clone()
    }

    /// Opens a case as a person does: it is written into the log and told to the reporter.
    pub fn open(&self, case: i64) -> Value {
        self.post(&format!("/api/cases/{case}/open"), &json!({}))
    }

    /// Queues an answer.
    pub fn answer(&self, case: i64, words: &Value) {
        self.post(&format!("/api/cases/{case}/reply"), words);
    }
}
