//! What every server started from here needs: a runtime, a listener, and the word to stop.

use crate::trouble::{Trouble, Trying};
use std::{io::Write, net::SocketAddr};
use tokio::{
    net::TcpListener,
    runtime::Runtime,
    signal::unix::{SignalKind, signal},
};

/// A runtime for servers.
pub(crate) fn runtime() -> Result<Runtime, Trouble> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().trying("starting the runtime")
}

/// Opens an address.
pub(crate) async fn listen(address: SocketAddr) -> Result<TcpListener, Trouble> {
    TcpListener::bind(address).await.trying(format!(
        "opening {address}: is another program using it? Choose another with --listen or the port options"
    ))
}

/// Resolves when the program is asked to stop: Ctrl-C or SIGTERM.
pub(crate) async fn stopped() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut word) => drop(word.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}

/// Writes a line to standard output at once, even into a pipe.
pub(crate) fn print(text: &str) -> Result<(), Trouble> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).trying("writing to standard output")
}
