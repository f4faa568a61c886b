//! `saphan kiosk --preview LOCALES`: an editor changes a file and sees the change.
//!
//! The folder is looked at several times a second. What can be read is shown at once; what cannot leaves the page as it
//! was, and the page says which line of which file is to blame. The same page shows what `saphan pack check` finds.

use crate::{knowledge::Start, trouble::Trouble};
use saphan_core::content::{Knowledge, check, model::PackPayload};
use saphan_kiosk::{Preview, Trouble as Told};
use saphan_screens::App;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Weak},
    time::{Duration, SystemTime},
};

/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(200);

/// What a file was like when it was looked at: when it was changed, and its bytes.
type Seen = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Shows the folder's texts now and after each change, until the app is gone. Agencies and intakes stay those of `known`.
pub(crate) fn watch(
    locales: &Path,
    start: Start,
    known: Knowledge,
    app: Arc<App>,
    preview: Preview,
    changed: Arc<dyn Fn() + Send + Sync>,
) {
    let (locales, app) = (locales.to_owned(), Arc::downgrade(&app));
    std::thread::spawn(move || {
        let mut shown = Shown { locales, start, known, app, preview };
        let mut before = Seen::new();
        let mut taken = None;
        while shown.app.strong_count() > 0 {
            let now = seen(&shown.locales);
            // A file that is being written is read when it has come to rest.
            if now == before && taken.as_ref() != Some(&now) {
                shown.take();
                changed();
                taken = Some(now.clone());
            }
            before = now;
            std::thread::sleep(PAUSE);
        }
    });
}

struct Shown {
    locales: PathBuf,
    start: Start,
    known: Knowledge,
    app: Weak<App>,
    preview: Preview,
}

impl Shown {
    /// Reads the texts, shows them if they can be read, and says what is wrong with them.
    fn take(&mut self) {
        let (report, payload) = check::with_pack(&self.locales, saphan_cut::words);
        let told = |problem: &check::Problem| Told {
            at: problem.place(),
            what: format!("{}; {} ({})", problem.what, problem.mend, problem.rule),
            stays: problem.keeps_from_being_read(),
        };
        let mut told: Vec<Told> = report.problems.iter().map(told).collect();
        if let Some(payload) = payload.filter(|_| !told.iter().any(|one| one.stays))
            && let Err(trouble) = self.show(payload)
        {
            told.push(Told {
                at: self.locales.display().to_string(),
                what: trouble.to_string(),
                stays: true,
            });
        }
        told.sort_by_key(|one| !one.stays);
        self.preview.set(told);
    }

    fn show(&mut self, mut payload: PackPayload) -> Result<(), Trouble> {
        payload.agencies = self.known.all_agencies().to_vec();
        payload.intakes = self.known.intakes().to_vec();
        let mut next = self.start.as_asked(Knowledge::of(payload)?)?;
        next.version = self.known.version + 1;
        self.known = next.clone();
        if let Some(app) = self.app.upgrade() {
            app.preview(next);
        }
        Ok(())
    }
}

/// All files of the folder as they are now.
fn seen(folder: &Path) -> Seen {
    let mut found = Seen::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(about) = entry.metadata() else { continue };
            if about.is_dir() {
                folders.push(entry.path());
            } else {
                found.insert(entry.path(), (about.modified().ok(), about.len()));
            }
        }
    }
    found
}
