//! Accepts connections, and ends well.

use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::select;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

use crate::config::{IntakeConfig, Limits};
use crate::error::IntakeError;
use crate::gate::Peer;
use crate::linger::Lingering;
use crate::problem::Refusal;
use crate::state::Intake;
use crate::{routes, sweep};

/// Most bytes of the head of a request.
const HEAD: usize = 16 << 10;
/// Most bytes read at once from a connection.
const BUFFER: usize = 64 << 10;
/// The pause after a connection could not be accepted, most likely for want of file descriptors.
const PAUSE: Duration = Duration::from_millis(100);

/// Runs an intake on `listener` until `shutdown` is ready. Then no connection is accepted any more, requests under way
/// may finish within [`Limits::stop_time`], and everything is closed; what a request had not finished by then is where
/// its client left it.
///
/// # Errors
/// [`IntakeError`] when the intake cannot start. It is the only one in its data folder, or it does not start.
pub async fn serve(
    config: IntakeConfig,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), IntakeError> {
    let intake = Intake::open(config).await?;
    let limits = intake.config.limits.clone();
    let app = routes::router(Arc::clone(&intake));
    let mut sweeper = JoinSet::new();
    sweeper.spawn(sweep::run(Arc::clone(&intake)));

    let (stop, stopped) = watch::channel(());
    let mut connections = JoinSet::new();
    let room = Arc::new(Semaphore::new(limits.connections));
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = select! {
            accepted = accept(&listener, &room) => accepted,
            () = &mut shutdown => break,
        };
        match accepted {
            Ok((stream, peer, place)) => {
                let talk = talk(stream, peer, app.clone(), limits.clone(), stopped.clone());
                connections.spawn(async move {
                    talk.await;
                    drop(place);
                });
            }
            Err(error) => {
                tracing::warn!(kind = %error.kind(), "a connection could not be accepted");
                sleep(PAUSE).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }

    drop((listener, stop));
    let rest = async { while connections.join_next().await.is_some() {} };
    if timeout(limits.stop_time, rest).await.is_err() {
        tracing::warn!(connections = connections.len(), "requests did not finish in time and are ended");
    }
    connections.shutdown().await;
    sweeper.shutdown().await;
    intake.store.close().await;
    Ok(())
}

/// Waits for a place and then for a connection.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit)> {
    let place = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, place))
}

/// Answers the requests of one connection until it ends or the intake stops.
async fn talk(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    limits: Limits,
    mut stopped: watch::Receiver<()>,
) {
    // Answers are small and written at once; without this the last piece of one can wait for the client's ear.
    drop(stream.set_nodelay(true));
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer.ip()));
        app.clone().oneshot(request)
    });
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_time)
        .max_header_size(HEAD)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(Lingering::new(stream, limits.body_time)), service);
    let ended = select! {
        ended = &mut connection => ended,
        // The sender is dropped when the intake stops.
        _ = stopped.changed() => {
            std::pin::Pin::new(&mut connection).graceful_shutdown();
            (&mut connection).await
        }
    };
    let Err(error) = ended else { return };
    let left = connection.into_parts();
    if error.is_timeout() && !left.read_buf.is_empty() {
        let title = "The head of the request did not arrive in time.";
        let refusal = Refusal::new(StatusCode::REQUEST_TIMEOUT, "header-too-slow", title);
        let mut stream = left.io.into_inner();
        if stream.write_all(refusal.as_text().as_bytes()).await.is_ok() {
            drop(stream.shutdown().await);
        }
    }
}
