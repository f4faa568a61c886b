//! Ending a connection so that the last answer arrives.
//!
//! Closing a socket while the client still sends makes the kernel reset the connection, and the reset can
//! overtake the answer ("too large", "too many requests"). So the end of a connection is: no more from us,
//! then read and throw away for a short time until the client has stopped, then close.
//!
//! A client that does not take its answer is ended too: each piece of it has its time.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// How long and how much is thrown away at most.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 1 << 20;

/// A TCP connection whose shutdown waits a moment for the client, and whose writes do not wait for ever.
pub(crate) struct Lingering {
    stream: TcpStream,
    write_time: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
    left: usize,
    end: Option<Pin<Box<Sleep>>>,
}

impl Lingering {
    pub(crate) fn new(stream: TcpStream, write_time: Duration) -> Self {
        Self { stream, write_time, stalled: None, left: LINGER_BYTES, end: None }
    }

    /// Passes on what a write gave; one that waits longer than its time fails.
    fn in_time(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(self.write_time)));
        ready!(stalled.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Lingering {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Lingering {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let me = self.get_mut();
        let written = Pin::new(&mut me.stream).poll_write(cx, buf);
        me.in_time(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let me = self.get_mut();
        let written = Pin::new(&mut me.stream).poll_write_vectored(cx, bufs);
        me.in_time(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let me = self.get_mut();
        if me.end.is_none() {
            ready!(Pin::new(&mut me.stream).poll_shutdown(cx))?;
            me.end = Some(Box::pin(sleep(LINGER)));
        }
        let mut waste = [0; 8192];
        loop {
            if me.left == 0 || me.end.as_mut().is_none_or(|end| end.as_mut().poll(cx).is_ready()) {
                return Poll::Ready(Ok(()));
            }
            let mut buf = ReadBuf::new(&mut waste);
            if ready!(Pin::new(&mut me.stream).poll_read(cx, &mut buf)).is_err() || buf.filled().is_empty() {
                return Poll::Ready(Ok(()));
            }
            me.left = me.left.saturating_sub(buf.filled().len());
        }
    }
}
