//! Reading a content folder: texts are held, the rest stays on disk, and nothing outside comes in.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;

use minutebook::read::{LONGEST_HELD, read};
use minutebook::tree::{Content, Refusal, Tree};
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn paths(tree: &Tree) -> Vec<&str> {
    tree.files.keys().map(|path| path.as_str()).collect()
}

#[test]
fn texts_and_the_theme_are_held_and_the_rest_stays_on_disk() {
    let folder = folder(&[
        ("site.yaml", "name: A"),
        ("board/a.md", "# A"),
        ("board/B.MD", "# B"),
        ("board/c.yml", "c"),
        ("board/d.pdf", "pdf"),
        ("_theme/style.css", "body {}"),
        ("board/_e/f.css", "not a theme"),
    ]);
    let tree = read(folder.path()).unwrap();
    let held = |path: &str| match tree.get(path).unwrap() {
        Content::Bytes(bytes) => Some(String::from_utf8(bytes.to_vec()).unwrap()),
        Content::OnDisk { path: on_disk, len } => {
            assert_eq!(*len, fs::metadata(folder.path().join(path)).unwrap().len());
            assert_eq!(*on_disk, folder.path().join(path));
            None
        }
    };
    assert_eq!(tree.files.len(), 7);
    assert_eq!(held("site.yaml").as_deref(), Some("name: A"));
    assert_eq!(held("board/a.md").as_deref(), Some("# A"));
    assert_eq!(held("board/B.MD").as_deref(), Some("# B"));
    assert_eq!(held("board/c.yml").as_deref(), Some("c"));
    assert_eq!(held("_theme/style.css").as_deref(), Some("body {}"));
    assert_eq!(held("board/d.pdf"), None);
    assert_eq!(held("board/_e/f.css"), None);
    assert!(tree.refused.is_empty());
}

#[test]
fn a_text_that_is_too_long_stays_on_disk() {
    let folder = folder(&[]);
    for (name, len) in [
        ("longest.yaml", LONGEST_HELD),
        ("longer.yaml", LONGEST_HELD + 1),
    ] {
        fs::File::create(folder.path().join(name))
            .unwrap()
            .set_len(len)
            .unwrap();
    }
    // A hundred million bytes that are nowhere on the disk.
    fs::File::create(folder.path().join("huge.md"))
        .unwrap()
        .set_len(100_000_000)
        .unwrap();
    let tree = read(folder.path()).unwrap();
    let held = |name: &str| matches!(tree.get(name).unwrap(), Content::Bytes(_));
    assert!(held("longest.yaml") && !held("longer.yaml") && !held("huge.md"));
    assert_eq!(tree.get("huge.md").unwrap().len(), 100_000_000);
}

#[test]
fn links_and_special_files_and_odd_names_are_refused() {
    let outside = folder(&[("secret.md", "secret"), ("inside/secret.md", "secret")]);
    let folder = folder(&[
        ("a/kept.md", ""),
        ("back\\slash.md", ""),
        ("b/line\nbreak/c.md", ""),
    ]);
    symlink(
        outside.path().join("secret.md"),
        folder.path().join("a/file.md"),
    )
    .unwrap();
    symlink(
        outside.path().join("inside"),
        folder.path().join("a/folder"),
    )
    .unwrap();
    symlink("nowhere", folder.path().join("a/dangling.pdf")).unwrap();
    symlink("..", folder.path().join("a/loop")).unwrap();
    let _socket = UnixListener::bind(folder.path().join("a/socket.md")).unwrap();
    fs::write(folder.path().join(OsStr::from_bytes(b"latin-\xe9.md")), "").unwrap();
    let tree = read(folder.path()).unwrap();
    assert_eq!(paths(&tree), ["a/kept.md"]);
    let refused: Vec<_> = tree.refused.iter().map(|r| (&*r.path, r.reason)).collect();
    let expected = [
        ("a/dangling.pdf", Refusal::Symlink),
        ("a/file.md", Refusal::Symlink),
        ("a/folder", Refusal::Symlink),
        ("a/loop", Refusal::Symlink),
        ("a/socket.md", Refusal::Special),
        ("b/line\nbreak", Refusal::Name),
        ("back\\slash.md", Refusal::Name),
        ("latin-\u{fffd}.md", Refusal::Name),
    ];
    assert_eq!(refused, expected);
}

#[test]
fn what_editors_and_version_control_leave_is_passed_over() {
    let folder = folder(&[
        ("site.yaml", ""),
        (".git/config.yaml", ""),
        (".DS_Store", ""),
        (".agenda.md.swp", ""),
        ("agenda.md~", ""),
        ("#agenda.md#", ""),
        ("~$budget.docx", ""),
        ("Thumbs.db", ""),
        ("board/.hidden.md", ""),
        ("board/~temp/a.md", ""),
    ]);
    symlink("elsewhere", folder.path().join(".#agenda.md")).unwrap();
    let tree = read(folder.path()).unwrap();
    assert_eq!(paths(&tree), ["site.yaml"]);
    assert!(tree.refused.is_empty());
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_an_empty_one_is_not() {
    let folder = folder(&[("file", "")]);
    for wrong in ["nowhere", "file"] {
        let error = read(&folder.path().join(wrong)).unwrap_err();
        assert!(error.to_string().starts_with("could not read "), "{error}");
        assert_eq!(error.path, folder.path().join(wrong));
    }
    fs::create_dir(folder.path().join("empty")).unwrap();
    assert_eq!(read(&folder.path().join("empty")).unwrap(), Tree::default());
}

#[test]
fn the_folder_itself_may_be_a_link() {
    let real = folder(&[("site.yaml", "name: A")]);
    let folder = folder(&[]);
    symlink(real.path(), folder.path().join("content")).unwrap();
    let tree = read(&folder.path().join("content")).unwrap();
    assert_eq!(paths(&tree), ["site.yaml"]);
    assert!(Path::new(folder.path()).exists());
}
