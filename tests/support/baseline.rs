//! A shipped example as it stood before its group closed it: without a plan, and without how the others are seen.

/// The same document, open and without what came after the closing.
pub(crate) fn before_closing(text: &str) -> String {
    let (before, _) = text.split_once("\n[[closing]]").unwrap();
    let (_, end) = text.split_once("\n[end]").unwrap();
    format!("{before}\n[end]{end}")
}

/// A shipped example by the name of its file.
pub(crate) fn baseline(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments/examples");
    before_closing(&std::fs::read_to_string(std::path::Path::new(folder).join(name)).unwrap())
}
