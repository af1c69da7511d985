//! A host as the web has them: files sent compressed, and counted.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;

/// A file that was sent: its address and its bytes over the wire, without headers.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) address: String,
    pub(crate) bytes: usize,
}

/// Serves a folder at an address of this machine's own until the benchmark ends.
pub(crate) struct Host {
    origin: String,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Host {
    pub(crate) fn start(root: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let sent = Arc::new(Mutex::new(Vec::new()));
        let (root, log) = (root.to_owned(), Arc::clone(&sent));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (root, log) = (root.clone(), Arc::clone(&log));
                thread::spawn(move || answer(stream, &root, &log));
            }
        });
        Self { origin, sent }
    }

    pub(crate) fn url(&self, address: &str) -> String {
        format!("{}{address}", self.origin)
    }

    /// What was sent since the last time this was asked.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        std::mem::take(&mut self.sent.lock().unwrap())
    }
}

/// Answers one request after another, as long as the browser keeps the line.
fn answer(mut stream: TcpStream, root: &Path, log: &Mutex<Vec<Sent>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut request = String::new();
        if reader.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let mut header = String::new();
        while reader.read_line(&mut header)? > 2 {
            header.clear();
        }
        let address = request.split(' ').nth(1).unwrap_or("/");
        let address = address.split(['?', '#']).next().unwrap_or("/");
        let file = find(root, address);
        let (status, body) = match fs::read(&file) {
            Ok(body) => ("200 OK", sent_as(&file, &body)),
            Err(_) => ("404 Not Found", Vec::new()),
        };
        log.lock().unwrap().push(Sent {
            address: address.to_owned(),
            bytes: body.len(),
        });
        let coding = if is_compressed(&file) {
            ""
        } else {
            "Content-Encoding: gzip\r\n"
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {}\r\n{coding}Content-Length: {}\r\n\r\n",
            content_type(&file),
            body.len()
        )?;
        stream.write_all(&body)?;
    }
}

fn find(root: &Path, address: &str) -> PathBuf {
    let mut file = root.join(address.trim_start_matches('/'));
    if address.ends_with('/') {
        file.push("index.html");
    }
    file
}

fn sent_as(file: &Path, body: &[u8]) -> Vec<u8> {
    if is_compressed(file) {
        return body.to_vec();
    }
    compressed(body)
}

/// As a host compresses: gzip at its usual level.
pub(crate) fn compressed(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

/// Pagefind writes its files compressed; they are sent as they are.
fn is_compressed(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| extension.starts_with("pf_") || extension == "pagefind")
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
