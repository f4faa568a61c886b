//! One kiosk: an app, a page, a listener.

use crate::{
    Changes, KioskError, changes, event, file, guard,
    incoming::Incoming,
    page,
    preview::{self, Preview},
    problem::Problem,
    sound,
    sound::Sounds,
    words,
};
use axum::{
    Router,
    body::Bytes,
    http::{HeaderName, header::CONTENT_TYPE},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use ring::rand::{SecureRandom, SystemRandom};
use saphan_screens::{App, AppConfig};
use std::{sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    sync::{Mutex, watch},
};

/// After the word to stop, requests that run have this long to end.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a kiosk is made of.
#[derive(Debug)]
pub struct KioskConfig {
    /// The app to show. Its phone's `changed` is the callback of `changes`.
    pub app: AppConfig,
    /// Brings word of background work to the page.
    pub changes: Changes,
    /// If there is one, only a browser that opened the address with it is answered: letters, digits, `-` and `_`.
    pub access_key: Option<String>,
    /// What is wrong with the texts an editor works on, where the page shows them.
    pub preview: Option<Preview>,
}

/// A phone in a browser page, ready to be served.
#[derive(Debug)]
pub struct Kiosk {
    app: Arc<App>,
    changes: Changes,
    access_key: Option<String>,
    preview: Option<Preview>,
    incoming: Incoming,
}

/// What every request can reach.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Inside>);

pub(crate) struct Inside {
    pub(crate) app: Arc<App>,
    pub(crate) changes: Changes,
    pub(crate) access_key: Option<String>,
    pub(crate) preview: Option<Preview>,
    pub(crate) incoming: Incoming,
    pub(crate) sounds: Sounds,
    pub(crate) port: u16,
    /// Name of the cookie that holds the key; two kiosks on one machine differ by their port.
    pub(crate) cookie: String,
    /// Which start of the kiosk this is.
    pub(crate) instance: String,
    pub(crate) turn: Arc<Mutex<Turn>>,
    pub(crate) stopping: watch::Sender<bool>,
}

impl std::ops::Deref for Shared {
    type Target = Inside;

    fn deref(&self) -> &Inside {
        &self.0
    }
}

/// Whose turn it is with the app: what was answered last, and how many events there were.
#[derive(Default)]
pub(crate) struct Turn {
    pub(crate) count: u64,
    pub(crate) last: Option<(String, Answer)>,
}

/// A step on its way to the page.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) instance: String,
    pub(crate) number: u64,
    pub(crate) body: Bytes,
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let headers = [
            (CONTENT_TYPE, "application/json".to_owned()),
            (HeaderName::from_static("saphan-instance"), self.instance),
            // Answers may overtake each other; the page draws the newest.
            (HeaderName::from_static("saphan-step"), self.number.to_string()),
        ];
        (headers, self.body).into_response()
    }
}

impl Kiosk {
    /// Opens the app's data folder and cleans what an earlier kiosk left. Blocks: call it off the async threads.
    ///
    /// # Errors
    /// [`KioskError::AccessKey`] and [`KioskError::Incoming`]. An app that cannot be opened is no error here: its
    /// screen says what to do.
    pub fn new(config: KioskConfig) -> Result<Self, KioskError> {
        let plain = |key: &String| {
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        };
        if !config.access_key.as_ref().is_none_or(plain) {
            return Err(KioskError::AccessKey);
        }
        let incoming = Incoming::open(&config.app.phone.data_dir).map_err(KioskError::Incoming)?;
        let KioskConfig { app, changes, access_key, preview } = config;
        Ok(Self { app: Arc::new(App::new(app)), changes, access_key, preview, incoming })
    }

    /// The app behind the page.
    #[must_use]
    pub fn app(&self) -> Arc<App> {
        Arc::clone(&self.app)
    }

    /// What follows host and port in the address to open: the page, with the key if there is one.
    #[must_use]
    pub fn address_path(&self) -> String {
        self.access_key.as_ref().map_or_else(|| "/".to_owned(), |key| format!("/?key={key}"))
    }

    /// Serves the page until `stop`; then lets what runs end.
    ///
    /// # Errors
    /// [`KioskError::NotThisMachine`] for a listener others can reach, [`KioskError::Serve`] if listening fails.
    pub async fn serve(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), KioskError> {
        let at = listener.local_addr().map_err(KioskError::Serve)?;
        if !at.ip().is_loopback() {
            return Err(KioskError::NotThisMachine(at));
        }
        let shared = Shared(Arc::new(Inside {
            app: self.app,
            changes: self.changes,
            access_key: self.access_key,
            preview: self.preview,
            incoming: self.incoming,
            sounds: Sounds::default(),
            port: at.port(),
            cookie: format!("saphan-kiosk-{}", at.port()),
            instance: instance().map_err(KioskError::Serve)?,
            turn: Arc::default(),
            stopping: watch::Sender::new(false),
        }));
        let served = until(listener, shared.clone(), stop).await;
        // Closing the app waits for its background work.
        drop(tokio::task::spawn_blocking(move || drop(shared)).await);
        served.map_err(KioskError::Serve)
    }
}

async fn until(
    listener: TcpListener,
    shared: Shared,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let mut stopping = shared.stopping.subscribe();
    let stopped = shared.clone();
    let graceful = async move {
        stop.await;
        stopped.stopping.send_replace(true);
    };
    let server = axum::serve(listener, router(shared)).with_graceful_shutdown(graceful).into_future();
    tokio::select! {
        served = server => served,
        () = async {
            drop(stopping.wait_for(|stopping| *stopping).await);
            tokio::time::sleep(PATIENCE).await;
        } => Ok(()),
    }
}

fn router(shared: Shared) -> Router {
    Router::new()
        .route("/", get(page::open))
        .route("/assets/{*file}", get(page::part))
        .route("/fonts/{file}", get(page::part))
        .route("/icons.svg", get(page::part))
        .route("/event", post(event::post))
        .route("/file", post(file::post))
        .route("/changes", get(changes::stream))
        .route("/sounds/{number}", get(sound::get))
        .route("/sounds/{number}/{name}", get(sound::get_named))
        .route("/words", get(words::get))
        .route("/preview", get(preview::get))
        .route("/health", get(page::health))
        .fallback(|| async { Problem::NotFound })
        .layer(middleware::from_fn_with_state(shared.clone(), guard::guard))
        .with_state(shared)
}

fn instance() -> std::io::Result<String> {
    let mut bytes = [0; 8];
    SystemRandom::new().fill(&mut bytes).map_err(|_| std::io::ErrorKind::Other)?;
    Ok(format!("{:016x}", u64::from_be_bytes(bytes)))
}
