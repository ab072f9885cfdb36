//! `stocktake agenda`: the run sheet to hang on the wall.

use crate::place::Place;

fn sheet(place: &Place, depth: &str, more: &[&str]) -> String {
    let file = format!("{depth}.toml");
    if !place.at(&file).exists() {
        let new = ["new", "--constituent", "government", "--organization", "Ministry", "--output", &file];
        assert_eq!(place.run(new.iter().chain(&["--depth", depth])).code, 0);
    }
    let said = place.run(["agenda", &file].iter().chain(more));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

#[test]
fn the_run_sheet_follows_from_depth_and_head_count() {
    let place = Place::new();
    let quick = sheet(&place, "quick", &[]);
    assert!(quick.contains("For 12 people, since the set-up counts nobody yet; 6 minutes for each of 16"), "{quick}");
    assert!(quick.contains("| 09:30 | GOV-1 Participatory law-making | 6 |"), "{quick}");
    let crowd = sheet(&place, "quick", &["--people", "30", "--start", "8:15"]);
    assert!(crowd.contains("For 30 people, 8 minutes for each"), "{crowd}");
    assert!(crowd.contains("| 08:15 | Purpose") && !crowd.contains("Midday meal"), "{crowd}");
    let full = sheet(&place, "full", &[]);
    assert!(full.contains("Day 2, 09:00") && full.contains("Where we are"), "{full}");
    let standard = sheet(&place, "standard", &[]);
    assert!(
        !standard.contains("Day 2") && standard.contains("| 12:") && standard.contains("Midday meal"),
        "{standard}"
    );
}

#[test]
fn it_can_be_printed_and_refuses_what_is_no_time_and_no_room() {
    let place = Place::new();
    let said = sheet(&place, "quick", &["--output", "sheet.html"]);
    assert!(said.ends_with("sheet.html\n"), "{said}");
    let printed = place.read("sheet.html");
    assert!(printed.contains(">Run sheet: Ministry</h1>") && !printed.contains("<nav"), "{printed}");
    let held = "[workshop]\ndate = 2026-11-21\nplace = \"Hall 2\"\n\n[end]";
    place.write("held.toml", place.read("quick.toml").replacen("[end]", held, 1));
    let held = sheet(&place, "held", &[]);
    assert!(held.contains("2026-11-21 · Hall 2 · For 12 people"), "{held}");
    assert!(sheet(&place, "quick", &["--start", "8"]).contains("| 08:00 | Purpose"));
    for wrong in [["--start", "25:00"], ["--start", "24"], ["--start", "8:"], ["--people", "0"], ["--people", "many"]] {
        let said = place.run(["agenda", "quick.toml"].iter().chain(&wrong));
        assert_eq!(said.code, 2, "{wrong:?}: {}", said.out);
    }
}
