//! Run before compiling: the default theme is compiled into the binary, and cargo must notice a changed or a new file in
//! it.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}
