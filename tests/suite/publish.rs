//! Publishing: a site is there whole or not at all, and nothing else is touched.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use minutebook::error::Error;
use minutebook::publish::{Destination, Failure, MARKER, publish};
use minutebook::tree::{Content, File, TreePath};
use rayon::prelude::*;
use tempfile::TempDir;

type Files = Vec<Result<File, String>>;

/// Everything below a folder: path → bytes.
pub(crate) fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// The names in a folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn file(path: &str, content: impl Into<Content>) -> Result<File, String> {
    let (path, content) = (TreePath::new(path).unwrap(), content.into());
    Ok(File { path, content })
}

/// A site of pages that all say which edition they are.
fn edition(number: usize) -> Files {
    (0..40)
        .map(|page| {
            file(
                &format!("body/{page}/index.html"),
                &*format!("edition {number}"),
            )
        })
        .collect()
}

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::create_dir(folder.path().join("www")).unwrap();
        Self { folder }
    }

    /// The folder that holds nothing but the published site.
    fn around(&self) -> PathBuf {
        self.folder.path().join("www")
    }

    fn out(&self) -> PathBuf {
        self.around().join("public")
    }

    fn destination(&self) -> Result<Destination, Failure<String>> {
        Destination::of(&self.out(), &self.folder.path().join("content"))
    }

    fn publish(&self, files: Files) -> Result<usize, Failure<String>> {
        let published = publish(&self.destination()?, files.into_par_iter())?;
        Ok(published.files)
    }

    /// What is published, and that there is nothing else beside it.
    fn published(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        assert_eq!(names(&self.around()), ["public"]);
        contents(&self.out())
    }

    fn refusal(&self, out: &Path) -> String {
        match Destination::of::<String>(out, &self.folder.path().join("content")) {
            Err(Failure::Refused(refused)) => refused.to_string(),
            other => panic!("{out:?} was not refused: {other:?}"),
        }
    }
}

#[test]
fn a_site_is_written_with_its_marker_and_replaced_whole() {
    let place = Place::new();
    let first = vec![file("index.html", "one"), file("gone/index.html", "one")];
    assert_eq!(place.publish(first).unwrap(), 2);
    assert_eq!(place.published().len(), 3);
    let second = vec![file("index.html", "two"), file("new/a/b.txt", "two")];
    assert_eq!(place.publish(second).unwrap(), 2);
    let published = place.published();
    let paths: Vec<_> = published
        .keys()
        .map(|path| path.to_str().unwrap())
        .collect();
    assert_eq!(paths, [MARKER, "index.html", "new/a/b.txt"]);
    assert_eq!(published[Path::new("index.html")], b"two");
}

#[test]
fn what_did_not_change_is_taken_over_from_the_site_before() {
    let place = Place::new();
    let long = "long ".repeat(10_000);
    let site = |last: &str| {
        vec![
            file("a/same/index.html", "same"),
            file("a/long.txt", &*long),
            file("a/empty.txt", ""),
            file("a/last.txt", last),
            file("a/longer.txt", &*format!("{last} and more")),
        ]
    };
    let number = |name: &str| fs::metadata(place.out().join(name)).unwrap().ino();
    let names = ["a/same/index.html", "a/long.txt", "a/empty.txt"];
    place.publish(site("one")).unwrap();
    let (before, last) = (names.map(number), number("a/last.txt"));
    assert_eq!(place.publish(site("two")).unwrap(), 5);
    assert_eq!(names.map(number), before);
    assert_ne!(number("a/last.txt"), last);
    let second = place.published();
    assert_eq!(second[Path::new("a/last.txt")], b"two");
    assert_eq!(second[Path::new("a/longer.txt")], b"two and more");
    // Nothing is left of the old site, in which these files were too.
    let links = |name: &str| fs::metadata(place.out().join(name)).unwrap().nlink();
    assert_eq!(names.map(links), [1, 1, 1]);
    // Without the site before, the same is written anew.
    fs::rename(place.out(), place.folder.path().join("before")).unwrap();
    place.publish(site("two")).unwrap();
    assert_eq!(place.published(), second);
    assert_ne!(number("a/long.txt"), before[1]);
}

#[test]
fn what_is_not_as_a_new_file_would_be_is_not_taken_over() {
    let place = Place::new();
    let site = || {
        let names = ["touched", "closed", "link", "folder/inner", "whole"];
        names.map(|name| file(name, "text")).into_iter().collect()
    };
    place.publish(site()).unwrap();
    let (out, fresh) = (place.out(), place.published());
    fs::write(out.join("touched"), "mine").unwrap();
    fs::set_permissions(out.join("closed"), PermissionsExt::from_mode(0o600)).unwrap();
    let elsewhere = place.folder.path().join("elsewhere");
    fs::rename(out.join("link"), &elsewhere).unwrap();
    symlink(&elsewhere, out.join("link")).unwrap();
    fs::remove_file(out.join("folder/inner")).unwrap();
    fs::create_dir(out.join("folder/inner")).unwrap();
    place.publish(site()).unwrap();
    assert_eq!(place.published(), fresh);
    let found = |name: &str| fs::symlink_metadata(out.join(name)).unwrap();
    assert!(found("link").is_file());
    assert_eq!(found("closed").mode(), found("whole").mode());
    assert_eq!(found("whole").nlink(), 1);
    assert_ne!(found("link").ino(), fs::metadata(&elsewhere).unwrap().ino());
}

#[test]
fn files_and_folders_have_the_permissions_that_new_ones_have() {
    let place = Place::new();
    place.publish(vec![file("a/index.html", "one")]).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let plain = place.folder.path().join("plain");
    fs::write(&plain, "").unwrap();
    let out = place.out();
    assert_eq!(mode(&out.join("a/index.html")), mode(&plain));
    assert_eq!(mode(&out.join(MARKER)), mode(&plain));
    assert_eq!(mode(&out), mode(&place.around()));
    assert_eq!(mode(&out.join("a")), mode(&place.around()));
}

#[test]
fn a_file_on_disk_is_copied() {
    let place = Place::new();
    let path = place.folder.path().join("content/budget.pdf");
    let bytes: Vec<u8> = (0..5_000_001_u32)
        .map(|n| n.wrapping_mul(2_654_435_761) as u8)
        .collect();
    fs::write(&path, &bytes).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let content = Content::OnDisk {
        path: path.clone(),
        len: bytes.len() as u64,
    };
    place.publish(vec![file("budget.pdf", content)]).unwrap();
    let copy = place.out().join("budget.pdf");
    assert!(fs::read(&copy).unwrap() == bytes);
    assert_ne!(fs::metadata(&copy).unwrap().permissions().mode() & 0o044, 0);
    assert_ne!(
        fs::metadata(&copy).unwrap().ino(),
        fs::metadata(&path).unwrap().ino()
    );
}

#[test]
fn a_page_that_cannot_be_made_leaves_the_old_site_and_all_such_are_told() {
    let place = Place::new();
    place.publish(edition(1)).unwrap();
    let old = place.published();
    for wrong in 0..=40 {
        let mut files = edition(2);
        files.insert(wrong, Err("first".to_owned()));
        files.insert(40 - wrong, Err("second".to_owned()));
        let Err(Failure::Wrong(mut told)) = place.publish(files) else {
            panic!("published with page {wrong} missing");
        };
        told.sort();
        assert_eq!(told, ["first", "second"]);
        assert_eq!(place.published(), old);
    }
}

#[test]
fn trouble_with_the_machine_leaves_the_old_site() {
    let place = Place::new();
    place.publish(edition(1)).unwrap();
    let old = place.published();
    let on_disk = |name: &str, len| Content::OnDisk {
        path: place.folder.path().join(name),
        len,
    };
    fs::write(place.folder.path().join("grown.pdf"), "grown").unwrap();
    symlink("/etc/hostname", place.folder.path().join("link.pdf")).unwrap();
    for (troubled, path) in [
        (file("a.pdf", on_disk("not-there.pdf", 4)), "a.pdf"),
        (file("b.pdf", on_disk("grown.pdf", 4)), "b.pdf"),
        (file("c.pdf", on_disk("link.pdf", 4)), "c.pdf"),
        (
            file("body/7/index.html", "the same again"),
            "body/7/index.html",
        ),
        (
            file("body/7/index.html/below", "a file is there"),
            "body/7/index.html/below",
        ),
        (
            file(&"long".repeat(70), "a name that no disk takes"),
            "longlong",
        ),
        (file(MARKER, "not a marker"), MARKER),
    ] {
        let mut files = edition(2);
        files.push(troubled);
        let Err(Failure::Machine(error)) = place.publish(files) else {
            panic!("{path} was published");
        };
        assert!(error.to_string().starts_with("could not write "), "{error}");
        assert_eq!(place.published(), old, "{path}");
    }
    for out in ["/proc/public", "/dev/null/public"] {
        let failure =
            Destination::of::<String>(Path::new(out), &place.folder.path().join("content"))
                .and_then(|destination| publish(&destination, edition(1).into_par_iter()));
        assert!(
            matches!(failure, Err(Failure::Machine(_))),
            "{out}: {failure:?}"
        );
    }
}

#[test]
fn without_an_exchange_two_renames_do_the_same() {
    let place = Place::new();
    let publish = |files: Files| {
        let destination = place.destination().unwrap().in_two_steps();
        publish(&destination, files.into_par_iter())
    };
    publish(edition(1)).unwrap();
    assert!(place.published().values().any(|text| text == b"edition 1"));
    publish(edition(2)).unwrap();
    let second = place.published();
    assert!(second.values().any(|text| text == b"edition 2"));
    let mut failing = edition(3);
    failing.push(Err("wrong".to_owned()));
    assert!(matches!(publish(failing), Err(Failure::Wrong(_))));
    assert_eq!(place.published(), second);
}

#[test]
fn a_kill_between_two_renames_is_mended_by_the_next_run() {
    let place = Place::new();
    place.publish(edition(1)).unwrap();
    let old = place.published();
    fs::rename(place.out(), place.around().join(".public.minutebook-last")).unwrap();
    assert!(!place.out().exists());
    place.destination().unwrap();
    assert_eq!(place.published(), old);
}

#[test]
fn a_kill_before_the_old_site_was_removed_is_mended_by_the_next_run() {
    let place = Place::new();
    place.publish(edition(1)).unwrap();
    for name in [".public.minutebook-last", ".public.minutebook-Ab12Cd"] {
        let left = place.around().join(name);
        fs::create_dir_all(left.join("body")).unwrap();
        fs::write(left.join(MARKER), "").unwrap();
        fs::write(left.join("body/page"), "half-made").unwrap();
    }
    // A run that was killed before it had marked its folder.
    fs::create_dir(place.around().join(".public.minutebook-Empty1")).unwrap();
    place.publish(edition(2)).unwrap();
    assert!(place.published().values().any(|text| text == b"edition 2"));
}

#[test]
fn only_leftovers_of_our_own_are_removed() {
    let place = Place::new();
    let around = place.around();
    for kept in [
        ".public.minutebook-Theirs/file",
        ".other.minutebook-Ab12Cd/.minutebook",
        ".public.minutebook-Living/.minutebook",
        "public.minutebook-Ab12Cd/.minutebook",
    ] {
        fs::create_dir(around.join(kept).parent().unwrap()).unwrap();
        fs::write(around.join(kept), "kept").unwrap();
    }
    symlink(
        around.join(".other.minutebook-Ab12Cd"),
        around.join(".public.minutebook-Linked"),
    )
    .unwrap();
    let living = fs::File::open(around.join(".public.minutebook-Living")).unwrap();
    living.lock().unwrap();
    let before = names(&around);
    place.publish(edition(1)).unwrap();
    let mut after = names(&around);
    after.retain(|name| name != "public");
    assert_eq!(after, before);
    assert!(around.join(".other.minutebook-Ab12Cd/.minutebook").exists());
    drop(living);
    place.publish(edition(2)).unwrap();
    assert!(!around.join(".public.minutebook-Living").exists());
}

#[test]
fn what_minutebook_did_not_write_is_never_replaced() {
    let place = Place::new();
    let (out, content) = (place.out(), place.folder.path().join("content"));
    fs::create_dir(&out).unwrap();
    place
        .publish(edition(1))
        .expect("an empty folder may be replaced");
    fs::remove_file(out.join(MARKER)).unwrap();
    let foreign = place.published();
    assert!(place.refusal(&out).contains("minutebook did not write"));
    assert_eq!(place.published(), foreign);

    let plain_file = place.folder.path().join("file");
    fs::write(&plain_file, "kept").unwrap();
    assert!(place.refusal(&plain_file).contains("it is a file"));
    let link = place.folder.path().join("link");
    symlink(&out, &link).unwrap();
    for link in [link.clone(), place.folder.path().join("link/")] {
        assert!(place.refusal(&link).contains("symbolic link"), "{link:?}");
    }
    let dangling = place.folder.path().join("dangling");
    symlink("nowhere", &dangling).unwrap();
    assert!(place.refusal(&dangling).contains("symbolic link"));

    for (inside, why) in [
        (content.clone(), "the content is in it"),
        (content.join("public"), "inside the content"),
        (content.join("not/yet/there"), "inside the content"),
        (place.folder.path().to_owned(), "the content is in it"),
        (
            place.folder.path().join("www/../content/public"),
            "inside the content",
        ),
        (
            place.folder.path().join("nowhere/../content/public"),
            "not a folder of its own",
        ),
        (PathBuf::from("/"), "not a folder of its own"),
        (PathBuf::from("."), "current folder"),
        // Whichever reason comes first: the content of this test may lie in it too.
        (PathBuf::from(".."), "cannot publish to"),
        // Whichever reason comes first: the content of this test may lie in it too.
        (PathBuf::from(".."), "cannot publish to"),
    ] {
        assert!(
            place.refusal(&inside).contains(why),
            "{inside:?}: {}",
            place.refusal(&inside)
        );
    }
    assert_eq!(names(&content), [""; 0]);
    assert_eq!(names(&place.around()), ["public"]);
}

#[test]
fn a_folder_that_came_while_the_site_was_made_is_not_replaced() {
    let place = Place::new();
    let destination = place.destination().unwrap();
    fs::create_dir(place.out()).unwrap();
    fs::write(place.out().join("theirs"), "kept").unwrap();
    let failure = publish(&destination, edition(1).into_par_iter());
    assert!(matches!(failure, Err(Failure::Refused(_))), "{failure:?}");
    assert_eq!(place.published().len(), 1);
}

#[test]
fn the_folders_above_are_made_once_the_site_is() {
    let place = Place::new();
    let out = place.around().join("deep/er/public");
    let destination =
        Destination::of::<String>(&out, &place.folder.path().join("content")).unwrap();
    assert_eq!(names(&place.around()), [""; 0]);
    publish(&destination, edition(1).into_par_iter()).unwrap();
    assert_eq!(contents(&out).len(), 41);
}

/// What a reader finds who holds the site open while others publish: one edition, whole.
fn read_held_open(out: &Path) -> io::Result<Option<String>> {
    let held = fs::File::open(out)?;
    let through = PathBuf::from(format!(
        "/proc/self/fd/{}",
        std::os::fd::AsRawFd::as_raw_fd(&held)
    ));
    let pages =
        (0..40).map(|page| fs::read_to_string(through.join(format!("body/{page}/index.html"))));
    let pages: Vec<_> = pages.collect();
    // If another has taken its place meanwhile, it may already be going away.
    if fs::metadata(out)?.ino() != held.metadata()?.ino() {
        return Ok(None);
    }
    let pages: Vec<String> = pages.into_iter().collect::<Result<_, _>>()?;
    assert!(pages.iter().all(|page| *page == pages[0]), "{pages:?}");
    Ok(Some(pages[0].clone()))
}

#[test]
fn readers_and_other_runs_never_meet_half_a_site() {
    let place = Place::new();
    place.publish(edition(0)).unwrap();
    let done = AtomicBool::new(false);
    let seen = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = 0;
            while !done.load(Ordering::Relaxed) {
                seen += usize::from(read_held_open(&place.out()).unwrap().is_some());
            }
            seen
        });
        let writers: Vec<_> = (1..=3)
            .map(|writer| {
                let place = &place;
                scope.spawn(move || {
                    for round in 0..8 {
                        place.publish(edition(writer * 100 + round)).unwrap();
                    }
                })
            })
            .collect();
        let ended: Vec<_> = writers.into_iter().map(|writer| writer.join()).collect();
        done.store(true, Ordering::Relaxed);
        ended.into_iter().for_each(|writer| writer.unwrap());
        reader.join().unwrap()
    });
    assert!(seen > 0, "the reader never saw a site");
    assert!(read_held_open(&place.out()).unwrap().is_some());
    // One may have been taken away by two at once; the next run finds what is left of it.
    place.publish(edition(1)).unwrap();
    assert_eq!(place.published().len(), 41);
}

#[test]
fn an_error_of_the_machine_names_the_operation_the_path_and_the_cause() {
    let place = Place::new();
    let content = Content::OnDisk {
        path: place.folder.path().join("no"),
        len: 1,
    };
    let Err(Failure::Machine(error)) = place.publish(vec![file("a/b.pdf", content)]) else {
        panic!("published");
    };
    let Error {
        operation,
        path,
        cause,
    } = &error;
    assert_eq!(
        (*operation, path.as_path()),
        ("could not write", Path::new("a/b.pdf"))
    );
    assert_eq!(cause.kind(), io::ErrorKind::NotFound);
}
