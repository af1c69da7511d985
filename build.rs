//! The default theme is compiled into the binary: cargo must notice a changed or a new file in it.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}
