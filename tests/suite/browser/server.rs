//! A small server of files, so that pages are seen as a host would serve them.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Whether an address is served.
type Serves = dyn Fn(&str) -> bool + Send + Sync;

/// A folder served at an address of this machine's own until the tests end.
pub(super) struct Server {
    origin: String,
}

impl Server {
    /// Serves `root`.
    pub(super) fn start(root: &Path) -> Self {
        Self::with(root, |_| true)
    }

    /// Serves `root`; an address for which `serves` says no has the answer 503. It may take its time to say.
    pub(super) fn with(root: &Path, serves: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        let serves: Arc<Serves> = Arc::new(serves);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let root = root.to_owned();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (root, serves) = (root.clone(), Arc::clone(&serves));
                // A browser opens connections ahead and leaves them be, so that one must not keep another waiting.
                thread::spawn(move || answer(stream, &root, &*serves));
            }
        });
        Self { origin }
    }

    /// The whole URL of the page at `address`.
    pub(super) fn url(&self, address: &str) -> String {
        format!("{}/{}", self.origin, address.trim_start_matches('/'))
    }
}

fn answer(mut stream: TcpStream, root: &Path, serves: &Serves) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let address = request.split(' ').nth(1).unwrap_or("/");
    let address = address.split(['?', '#']).next().unwrap_or("/");
    let (status, file) = match serves(address) {
        true => find(root, address),
        false => ("503 Service Unavailable", PathBuf::new()),
    };
    let body = fs::read(&file).unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        content_type(&file),
        body.len()
    )?;
    stream.write_all(&body)
}

fn find(root: &Path, address: &str) -> (&'static str, PathBuf) {
    let mut file = root.join(address.trim_start_matches('/'));
    if address.ends_with('/') {
        file.push("index.html");
    }
    if !address.contains("..") && file.is_file() {
        ("200 OK", file)
    } else {
        ("404 Not Found", root.join("404.html"))
    }
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}
