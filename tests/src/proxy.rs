//! A bad network between a phone and an intake: it cuts, delays, lies, and is gone, as told or by chance.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// What the network does with each new connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Carries everything.
    Good,
    /// Accepts and closes at once.
    Away,
    /// Carries this many bytes up and then cuts.
    CutAfter(u64),
    /// Answers every request with a login page.
    Portal,
    /// Answers every request with status 500.
    Broken,
    /// Carries everything, each piece after a pause.
    Slow(u64),
    /// Each connection is good, cut or away by chance.
    Lossy,
}

/// The network.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
    up: Arc<Counted>,
    to: Arc<Mutex<SocketAddr>>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

/// What went up.
#[derive(Debug, Default)]
struct Counted {
    /// Everything.
    all: AtomicU64,
    /// Bodies of PATCH requests: pieces of files.
    files: AtomicU64,
}

/// Finds the bodies in what a client sends on one connection: HTTP/1.1 with `Content-Length`.
#[derive(Debug, Default)]
struct Bodies {
    head: Vec<u8>,
    left: u64,
    piece_of_file: bool,
}

impl Bodies {
    /// Bytes of `piece` that are part of a file.
    fn of_files(&mut self, mut piece: &[u8]) -> u64 {
        let mut found = 0;
        while !piece.is_empty() {
            if self.left > 0 {
                let body = usize::try_from(self.left).map_or(piece.len(), |left| left.min(piece.len()));
                self.left -= body as u64;
                found += if self.piece_of_file { body as u64 } else { 0 };
                piece = &piece[body..];
                continue;
            }
            self.head.push(piece[0]);
            piece = &piece[1..];
            if self.head.ends_with(b"\r\n\r\n") {
                let head = String::from_utf8_lossy(&self.head).to_ascii_lowercase();
                let length =
                    head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
                self.left = length.unwrap_or(0);
                self.piece_of_file = head.starts_with("patch ");
                self.head.clear();
            }
        }
        found
    }
}

impl Proxy {
    /// A good network to `to`.
    pub fn new(to: SocketAddr) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        let mood = Arc::new(Mutex::new(Mood::Good));
        let up = Arc::new(Counted::default());
        let to = Arc::new(Mutex::new(to));
        let open = Arc::new(Mutex::new(Vec::new()));
        let (moods, counted, goal) = (Arc::clone(&mood), Arc::clone(&up), Arc::clone(&to));
        let kept = Arc::clone(&open);
        std::thread::spawn(move || {
            let mut chance = 0x9E37_79B9_7F4A_7C15_u64;
            for client in listener.incoming().map_while(Result::ok) {
                let mood = match *moods.lock().expect("a mood") {
                    Mood::Lossy => by_chance(&mut chance),
                    mood => mood,
                };
                kept.lock().expect("connections").extend(client.try_clone());
                let (counted, goal) = (Arc::clone(&counted), *goal.lock().expect("a goal"));
                std::thread::spawn(move || carry(client, goal, mood, &counted));
            }
        });
        Self { address, mood, up, to, open }
    }

    /// Its address as an intake's.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Changes what it does; connections that are open are cut.
    pub fn set(&self, mood: Mood) {
        *self.mood.lock().expect("a mood") = mood;
        self.cut();
    }

    /// Leads elsewhere; connections that are open are cut.
    pub fn lead_to(&self, to: SocketAddr) {
        *self.to.lock().expect("a goal") = to;
        self.cut();
    }

    fn cut(&self) {
        for connection in self.open.lock().expect("connections").drain(..) {
            // An error means that it has ended already.
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    /// Bytes carried up so far.
    pub fn up(&self) -> u64 {
        self.up.all.load(Ordering::Relaxed)
    }

    /// Bytes of files carried up so far.
    pub fn file_bytes(&self) -> u64 {
        self.up.files.load(Ordering::Relaxed)
    }
}

/// xorshift64: the moments differ, each run is the same.
fn by_chance(state: &mut u64) -> Mood {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    match *state % 10 {
        0 => Mood::Away,
        1 => Mood::CutAfter(*state / 10 % 3000),
        2 => Mood::CutAfter(*state / 10 % 150_000),
        3 => Mood::Broken,
        _ => Mood::Good,
    }
}

fn carry(mut client: TcpStream, to: SocketAddr, mood: Mood, counted: &Counted) {
    let answer = |client: &mut TcpStream, status: &str, body: &str| {
        let mut waste = [0; 65_536];
        drop(client.read(&mut waste));
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        drop(client.write_all(head.as_bytes()));
        drop(client.shutdown(Shutdown::Write));
        // Read what still comes, so that the answer is not overtaken by a reset.
        drop(client.set_read_timeout(Some(Duration::from_millis(200))));
        while client.read(&mut waste).is_ok_and(|n| n > 0) {}
    };
    match mood {
        Mood::Away => {
            let _ = client.shutdown(Shutdown::Both);
            return;
        }
        Mood::Portal => return answer(&mut client, "200 OK", "<html><body>Please log in</body></html>"),
        Mood::Broken => return answer(&mut client, "500 Internal Server Error", "<html>broken</html>"),
        Mood::Good | Mood::CutAfter(_) | Mood::Slow(_) | Mood::Lossy => {}
    }
    let Ok(server) = TcpStream::connect(to) else { return };
    let (Ok(client_reads), Ok(server_writes)) = (client.try_clone(), server.try_clone()) else { return };
    let down =
        std::thread::spawn(move || pump(server, client, u64::MAX, Duration::ZERO, &Counted::default()));
    let limit = if let Mood::CutAfter(bytes) = mood { bytes } else { u64::MAX };
    let pause = if let Mood::Slow(millis) = mood { Duration::from_millis(millis) } else { Duration::ZERO };
    pump(client_reads, server_writes, limit, pause, counted);
    drop(down.join());
}

/// Carries bytes until an end or the limit; then both directions are shut.
fn pump(mut from: TcpStream, mut to: TcpStream, mut limit: u64, pause: Duration, counted: &Counted) {
    let mut piece = [0; 16_384];
    let mut bodies = Bodies::default();
    while limit > 0 {
        let Ok(read @ 1..) = from.read(&mut piece) else { break };
        std::thread::sleep(pause);
        let carried = u64::try_from(read).map_or(limit, |read| read.min(limit));
        if to.write_all(&piece[..usize::try_from(carried).unwrap_or(read)]).is_err() {
            break;
        }
        counted.all.fetch_add(carried, Ordering::Relaxed);
        let part = &piece[..usize::try_from(carried).unwrap_or(read)];
        counted.files.fetch_add(bodies.of_files(part), Ordering::Relaxed);
        limit -= carried;
    }
    drop(from.shutdown(Shutdown::Both));
    drop(to.shutdown(Shutdown::Both));
}
