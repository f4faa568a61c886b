//! An intake that answers as the tests want: a real one on 127.0.0.1 as far as a phone can see. It keeps what it
//! acknowledged and signs receipts with its own key. Also used by the tests of `screens`.

use data_encoding::{BASE64, HEXLOWER};
use saphan_protocol::{
    envelope::EnvelopeId,
    keys::{SigningPublic, SigningSecret},
    receipt,
    stream::FileId,
};
use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// When this intake says that it accepted something, Unix seconds.
pub(crate) const ACCEPTED_AT: i64 = 1_790_400_000;

/// How it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    Good,
    /// Closes the connection without a word.
    Away,
    /// Receipts by another key.
    Signature,
    /// A login page, status 200.
    Portal,
    /// A redirect to a login page.
    Redirect,
    /// 500.
    Broken,
    /// 426.
    Update,
    /// 429, with seconds to wait.
    Limit(u64),
    /// 429 without a word on how long.
    LimitUnsaid,
    /// 400 by an intake.
    Refuse,
    /// 200 with a receipt that is cut.
    Cut,
}

#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) envelopes: HashMap<String, Vec<u8>>,
    /// How many envelopes were posted, counted again when they came again.
    pub(crate) posts: usize,
    /// How often a mailbox was looked into.
    pub(crate) looks: usize,
    pub(crate) files: HashMap<String, (u64, Vec<u8>)>,
    pub(crate) mailboxes: HashMap<String, Vec<Vec<u8>>>,
    /// Bytes of a file after which the connection is cut once.
    pub(crate) cut_file_at: Option<usize>,
    /// Offsets at which pieces of files began.
    pub(crate) pieces: Vec<usize>,
    /// The pack it has, if any.
    pub(crate) pack: Vec<u8>,
    /// What it has for whoever takes a delta.
    pub(crate) delta: Option<Vec<u8>>,
    /// Bytes of the pack after which the connection is cut once.
    pub(crate) cut_pack_at: Option<usize>,
    /// Whether a gigabyte of zeros follows the pack.
    pub(crate) floods: bool,
    /// How it answered whoever asked for the pack: the status, and from which byte on.
    pub(crate) pack_asks: Vec<(u16, usize)>,
    /// Bytes of packs that left it.
    pub(crate) pack_bytes: usize,
}

pub(crate) struct Intake {
    pub(crate) url: String,
    key: SigningSecret,
    manner: Mutex<Manner>,
    kept: Mutex<Kept>,
    stop: AtomicBool,
}

struct Request {
    method: String,
    path: String,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

impl Intake {
    pub(crate) fn start() -> Arc<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let intake = Arc::new(Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            key: SigningSecret::from_bytes(&[21; 32]).unwrap(),
            manner: Mutex::new(Manner::Good),
            kept: Mutex::default(),
            stop: AtomicBool::new(false),
        });
        let serving = Arc::clone(&intake);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if serving.stop.load(Ordering::Relaxed) {
                    return;
                }
                let serving = Arc::clone(&serving);
                std::thread::spawn(move || drop(serving.serve(stream)));
            }
        });
        intake
    }

    pub(crate) fn receipt_key(&self) -> SigningPublic {
        self.key.public()
    }

    pub(crate) fn set(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    pub(crate) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Leaves a sealed reply in a mailbox.
    pub(crate) fn leave(&self, mailbox: &[u8], reply: Vec<u8>) {
        self.kept().mailboxes.entry(HEXLOWER.encode(mailbox)).or_default().push(reply);
    }

    fn serve(&self, stream: TcpStream) -> std::io::Result<()> {
        let manner = *self.manner.lock().unwrap_or_else(PoisonError::into_inner);
        if manner == Manner::Away {
            return Ok(());
        }
        let mut reader = BufReader::new(stream);
        let Some(request) = read(&mut reader)? else { return Ok(()) };
        let mut stream = reader.into_inner();
        let page = |stream: &mut TcpStream, status: &str, more: &str| {
            let body = "<html><h1>Welcome, please log in</h1></html>";
            write!(
                stream,
                "HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{more}Connection: close\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            )
        };
        match manner {
            Manner::Portal => page(&mut stream, "200 OK", ""),
            Manner::Redirect => page(&mut stream, "302 Found", "Location: http://127.0.0.1:9/login\r\n"),
            Manner::Broken => page(&mut stream, "500 Internal Server Error", ""),
            Manner::Update => answer(&mut stream, "426 Upgrade Required", &[], b""),
            Manner::Limit(seconds) => {
                answer(&mut stream, "429 Too Many Requests", &[("Retry-After", &seconds.to_string())], b"")
            }
            Manner::LimitUnsaid => answer(&mut stream, "429 Too Many Requests", &[], b""),
            Manner::Refuse => answer(&mut stream, "400 Bad Request", &[], b""),
            _ => self.answer(&mut stream, &request, manner),
        }
    }

    fn answer(&self, stream: &mut TcpStream, request: &Request, manner: Manner) -> std::io::Result<()> {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        match (request.method.as_str(), path) {
            ("POST", "/v1/envelopes") => {
                let id = EnvelopeId::of(&request.body);
                let mut kept = self.kept();
                kept.posts += 1;
                kept.envelopes.insert(HEXLOWER.encode(&id.0), request.body.clone());
                drop(kept);
                let other = SigningSecret::from_bytes(&[22; 32]).unwrap();
                let key = if manner == Manner::Signature { &other } else { &self.key };
                let mut receipt = receipt::sign(key, id, ACCEPTED_AT);
                if manner == Manner::Cut {
                    receipt.truncate(40);
                }
                let kind = [("Content-Type", "application/vnd.saphan.receipt")];
                answer(stream, "201 Created", &kind, &receipt)
            }
            ("POST", "/v1/files") => {
                let length = request.headers["upload-length"].parse().unwrap();
                let id = request.headers["upload-metadata"].strip_prefix("id ").unwrap();
                let id = String::from_utf8(BASE64.decode(id.as_bytes()).unwrap()).unwrap();
                self.kept().files.entry(id).or_insert((length, Vec::new()));
                answer(stream, "201 Created", &[], b"")
            }
            ("HEAD" | "PATCH", path) if path.starts_with("/v1/files/") => self.file(stream, request, path),
            ("GET", path) if path.starts_with("/v1/mailboxes/") => {
                let after: usize = query.strip_prefix("after=").unwrap().parse().unwrap();
                let mut kept = self.kept();
                kept.looks += 1;
                let messages = kept.mailboxes.get(path.rsplit('/').next().unwrap());
                let items: Vec<String> = messages
                    .into_iter()
                    .flatten()
                    .enumerate()
                    .skip(after)
                    .map(|(seq, body)| {
                        format!("{{\"seq\":{},\"body\":\"{}\"}}", seq + 1, BASE64.encode(body))
                    })
                    .collect();
                let body = format!("{{\"messages\":[{}]}}", items.join(","));
                answer(stream, "200 OK", &[("Content-Type", "application/json")], body.as_bytes())
            }
            ("GET", "/v1/packs/current") => self.pack(stream, request),
            _ => answer(stream, "404 Not Found", &[], b""),
        }
    }

    fn pack(&self, stream: &mut TcpStream, request: &Request) -> std::io::Result<()> {
        let mut kept = self.kept();
        let etag = format!("\"{}\"", HEXLOWER.encode(&EnvelopeId::of(&kept.pack).0));
        let header = |name: &str| request.headers.get(name);
        let whole = kept.pack.len();
        if header("if-none-match") == Some(&etag) {
            kept.pack_asks.push((304, 0));
            return answer(stream, "304 Not Modified", &[], b"");
        }
        if let (Some(delta), Some(_)) = (kept.delta.clone(), header("a-im")) {
            kept.pack_asks.push((226, 0));
            return answer(stream, "226 IM Used", &[("ETag", &etag), ("IM", "saphan-delta")], &delta);
        }
        let range = header("range").filter(|_| header("if-range") == Some(&etag));
        let from = range.map(|range| range["bytes=".len()..].trim_end_matches('-').parse().unwrap());
        kept.pack_asks.push((if from.is_some() { 206 } else { 200 }, from.unwrap_or(0)));
        let start: usize = from.unwrap_or(0);
        let status = if from.is_some() { "206 Partial Content" } else { "200 OK" };
        let length = if kept.floods { 1 << 30 } else { whole - start };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nSaphan-Protocol: 1\r\nConnection: close\r\nETag: {etag}\r\nContent-Length: {length}\r\n\
             Content-Range: bytes {start}-{}/{whole}\r\n\r\n",
            whole.saturating_sub(1)
        )?;
        let end = kept.cut_pack_at.take().unwrap_or(whole);
        let (bytes, floods) = (kept.pack[start..end].to_vec(), kept.floods);
        kept.pack_bytes += bytes.len();
        drop(kept);
        stream.write_all(&bytes)?;
        while floods && stream.write_all(&[0; 16 << 10]).is_ok() {
            self.kept().pack_bytes += 16 << 10;
        }
        Ok(())
    }

    fn file(&self, stream: &mut TcpStream, request: &Request, path: &str) -> std::io::Result<()> {
        let id = path.rsplit('/').next().unwrap();
        let mut kept = self.kept();
        let cut = kept.cut_file_at;
        let Some((length, mut bytes)) = kept.files.get(id).cloned() else {
            return answer(stream, "404 Not Found", &[], b"");
        };
        if request.method == "PATCH" {
            let offset: usize = request.headers["upload-offset"].parse().unwrap();
            if offset != bytes.len() {
                return answer(stream, "409 Conflict", &[], b"");
            }
            kept.pieces.push(offset);
            bytes.extend_from_slice(&request.body);
            kept.files.insert(id.to_owned(), (length, bytes.clone()));
            if cut.is_some_and(|at| bytes.len() >= at) {
                // Kept, but the phone never hears of it.
                kept.cut_file_at = None;
                return Ok(());
            }
        }
        let at = bytes.len().to_string();
        let mut headers = vec![("Upload-Offset", at.as_str())];
        let proof;
        if bytes.len() as u64 == length {
            proof = BASE64.encode(&receipt::sign(&self.key, FileId::of(&bytes), ACCEPTED_AT));
            headers.push(("Saphan-Receipt", &proof));
        }
        answer(stream, if request.method == "HEAD" { "200 OK" } else { "204 No Content" }, &headers, b"")
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> std::io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let (Some(method), Some(path)) = (words.next(), words.next()) else { return Ok(None) };
    let (method, path) = (method.to_owned(), path.to_owned());
    let mut headers = HashMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        match line.trim_end().split_once(':') {
            Some((name, value)) => headers.insert(name.to_ascii_lowercase(), value.trim().to_owned()),
            None => break,
        };
    }
    let length = headers.get("content-length").and_then(|l| l.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Some(Request { method, path, headers, body }))
}

fn answer(
    stream: &mut TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\nSaphan-Protocol: 1\r\nConnection: close\r\n");
    if !status.starts_with("204") {
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(head.as_bytes())?;
    stream.write_all(b"\r\n")?;
    stream.write_all(body)
}
