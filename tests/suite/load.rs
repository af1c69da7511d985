//! Loading: the good case gives a site; every kind of wrong content is told with its place and its mend.

use std::path::Path;

use minutebook::check;
use minutebook::load::{Loaded, load};
use minutebook::source::line_column;
use minutebook::tree::{Content, Tree, TreePath};

/// The files of a folder.
fn tree_at(folder: &Path) -> Tree {
    let mut tree = Tree::default();
    for entry in walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
    {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap();
            let path = TreePath::new(path.to_str().unwrap()).unwrap();
            tree.files
                .insert(path, Content::from(std::fs::read(entry.path()).unwrap()));
        }
    }
    tree
}

/// The diagnostics as lines `path:line:column code`.
fn told(tree: &Tree, loaded: &Loaded) -> Vec<String> {
    let place = |d: &minutebook::diagnostic::Diagnostic| match tree.get(d.place.path.as_str()) {
        Some(Content::Bytes(bytes)) => {
            let at = line_column(&String::from_utf8_lossy(bytes), d.place.span.start);
            format!("{}:{}:{}", d.place.path, at.line, at.column)
        }
        _ => d.place.path.to_string(),
    };
    loaded
        .diagnostics
        .iter()
        .map(|d| format!("{} {}", place(d), d.code))
        .collect()
}

#[test]
fn the_example_content_loads() {
    let tree = tree_at(Path::new("content"));
    let loaded = load(&tree, &check::forms());
    assert_eq!(told(&tree, &loaded), [""; 0]);
    assert!(loaded.site.is_some());
    let site = loaded.site.unwrap();
    assert!(site.bodies.len() > 20 && site.documents.len() > 50);
}
