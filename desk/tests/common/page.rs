//! The page as a browser uses it.

use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    sync::Mutex,
    time::{Duration, Instant},
};

pub(crate) struct Page {
    pub(crate) origin: String,
    path: String,
    pub(crate) client: reqwest::Client,
    cookie: Mutex<String>,
}

impl Page {
    pub(crate) fn at(address: SocketAddr, path: &str) -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { origin: format!("http://{address}"), path: path.to_owned(), client, cookie: Mutex::default() }
    }

    /// Opens the first address and keeps its cookie.
    pub(crate) async fn enter(&self) {
        let response = self.client.get(format!("{}{}", self.origin, self.path)).send().await.unwrap();
        assert_eq!(response.status(), 303);
        assert_eq!(response.headers()["location"], "/");
        let cookie = response.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        *self.cookie.lock().unwrap() = cookie.split(';').next().unwrap().to_owned();
    }

    pub(crate) fn cookie(&self) -> String {
        self.cookie.lock().unwrap().clone()
    }

    pub(crate) async fn name(&self, name: &str) {
        let (status, _) = self.post("/api/operator", json!({ "name": name })).await;
        assert_eq!(status, 200);
    }

    pub(crate) async fn response(&self, path: &str) -> reqwest::Response {
        let request = self.client.get(format!("{}{path}", self.origin)).header("cookie", self.cookie());
        request.header("sec-fetch-site", "same-origin").send().await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let response = self.response(path).await;
        assert!(response.status().is_success(), "{path}: {}", response.text().await.unwrap());
        response.json().await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        let request = self.client.post(format!("{}{path}", self.origin)).header("cookie", self.cookie());
        let response = request.header("origin", &self.origin).json(&body).send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap_or(Value::Null))
    }

    pub(crate) async fn open(&self, id: i64) -> Value {
        let (status, case) = self.post(&format!("/api/cases/{id}/open"), json!({})).await;
        assert_eq!(status, 200, "{case}");
        case
    }

    /// Asks again until `enough`, for at most 20 seconds.
    pub(crate) async fn until(&self, path: &str, enough: impl Fn(&Value) -> bool) -> Value {
        let began = Instant::now();
        loop {
            let seen = self.get(path).await;
            if enough(&seen) {
                return seen;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "{path} stays at {seen}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// The list, once it has `count` cases.
    pub(crate) async fn list(&self, count: usize) -> Vec<Value> {
        let enough = |page: &Value| page["cases"].as_array().is_some_and(|cases| cases.len() >= count);
        let page = self.until("/api/cases", enough).await;
        let cases = page["cases"].as_array().unwrap().clone();
        assert_eq!(cases.len(), count);
        cases
    }
}

/// Waits until something holds, for at most 20 seconds.
pub(crate) async fn eventually(what: &str, holds: impl Fn() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(20), "{what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
