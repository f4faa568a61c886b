//! `docs/coverage.md` says only what is so: its files exist, its tests exist, its counts are those of its rows.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Folders that hold nothing of ours.
const FOREIGN: [&str; 4] = ["target", ".git", "node_modules", "vendor"];

/// A row of a table that has a standing.
struct Row {
    part: String,
    name: String,
    files: Vec<String>,
    tests: Vec<String>,
    standing: String,
}

impl Row {
    /// `met`, `part` or `later`.
    fn kind(&self) -> &str {
        self.standing.split([':', ' ']).next().unwrap_or_default()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page() -> String {
    fs::read_to_string(root().join("docs/coverage.md")).unwrap()
}

/// What stands in backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// The rows of the tables with the columns row, feature, files, tests, standing, each under its `## ` heading.
fn rows(page: &str) -> Vec<Row> {
    let mut part = String::new();
    let mut found = Vec::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            part = heading.split(':').next().unwrap_or_default().to_owned();
        }
        let cells = if line.starts_with('|') { cells(line) } else { continue };
        if cells.len() != 5 || cells[4] == "standing" || cells[0].starts_with("--") {
            continue;
        }
        found.push(Row {
            part: part.clone(),
            name: cells[0].clone(),
            files: quoted(&cells[2]),
            tests: quoted(&cells[3]),
            standing: cells[4].clone(),
        });
    }
    found
}

/// Every source file of ours in the languages tests are written in.
fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if entry.file_type().unwrap().is_dir() {
            if !FOREIGN.contains(&name.as_str()) {
                sources(&path, found);
            }
        } else if path
            .extension()
            .is_some_and(|e| ["rs", "kt", "swift", "mjs", "py"].iter().any(|known| e == *known))
        {
            found.push(fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_row_names_files_that_exist_and_tests_that_exist() {
    let mut texts = Vec::new();
    sources(&root(), &mut texts);
    let mut wrong = Vec::new();
    for row in rows(&page()) {
        for file in row.files.iter().filter(|file| !root().join(file).exists()) {
            wrong.push(format!("{}: there is no {file}", row.name));
        }
        for test in &row.tests {
            let ways = [
                format!("fn {test}("),
                format!("fun {test}("),
                format!("func {test}("),
                format!("\"{test}\""),
            ];
            if !texts.iter().any(|text| ways.iter().any(|way| text.contains(way))) {
                wrong.push(format!("{}: there is no test {test}", row.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_met_has_a_file_and_a_test_and_what_is_not_says_what_is_missing() {
    let mut wrong = Vec::new();
    for row in rows(&page()) {
        let missing = row.standing.split_once(':').map_or("", |(_, missing)| missing.trim());
        let fair = match row.kind() {
            "met" => !row.files.is_empty() && !row.tests.is_empty() && row.standing == "met",
            "part" => !row.files.is_empty() && !missing.is_empty(),
            "later" => {
                ["B", "C", "D"].iter().any(|issue| missing.split([' ', ',']).any(|word| word == *issue))
            }
            _ => false,
        };
        if !fair {
            wrong.push(format!("{} / {}: {}", row.part, row.name, row.standing));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_counts_at_the_top_are_those_of_the_rows() {
    let page = page();
    let mut counted: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for row in rows(&page) {
        let place = ["met", "part", "later"].iter().position(|kind| *kind == row.kind()).unwrap();
        counted.entry(row.part).or_default()[place] += 1;
    }
    let all = ["Part 1", "Part 2", "Part 7"].iter().fold([0; 3], |sum, part| {
        let of = counted[*part];
        [sum[0] + of[0], sum[1] + of[1], sum[2] + of[2]]
    });
    counted.insert("Parts 1, 2 and 7".to_owned(), all);
    let said: BTreeMap<String, [usize; 3]> = page
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(cells)
        .filter(|cells| cells.len() == 4)
        .filter_map(|cells| {
            let numbers = [cells[1].parse().ok()?, cells[2].parse().ok()?, cells[3].parse().ok()?];
            Some((cells[0].clone(), numbers))
        })
        .collect();
    assert_eq!(said, counted);
}
