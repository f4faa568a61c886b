//! What the tests of the vault share.
#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

use rusqlite::Connection;
use saphan_vault::{Cost, FileDeviceKey, Migration, Opened, Pin, Recovery, Vault, VaultError};
use std::{
    fs,
    path::{Path, PathBuf},
};

pub const MIGRATIONS: &[Migration] = &[Migration {
    version: 1,
    sql: "CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT;
          CREATE TABLE answer (note_id INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE, field TEXT NOT NULL,
                               value TEXT NOT NULL, PRIMARY KEY (note_id, field)) STRICT, WITHOUT ROWID;
          CREATE INDEX answer_field ON answer(field);",
}];

pub struct Phone {
    pub dir: tempfile::TempDir,
}

impl Phone {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// With a vault under this PIN.
    pub fn with_pin(pin: &str) -> Self {
        let phone = Self::new();
        drop(phone.create(Some(pin)).unwrap());
        phone
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn device(&self) -> FileDeviceKey {
        FileDeviceKey::new(self.path().join("device.key"))
    }

    pub fn create(&self, pin: Option<&str>) -> Result<Vault, VaultError> {
        let pin = pin.map(Pin::new);
        Vault::create_with_cost(self.path(), &self.device(), pin.as_ref(), MIGRATIONS, Cost::TEST)
    }

    pub fn open(&self, pin: Option<&str>) -> Result<Opened, VaultError> {
        let pin = pin.map(Pin::new);
        Vault::open(self.path(), &self.device(), pin.as_ref(), MIGRATIONS)
    }

    /// Opens a vault that is whole.
    pub fn vault(&self, pin: Option<&str>) -> Vault {
        let opened = self.open(pin).unwrap();
        assert_eq!(opened.recovery, None);
        opened.vault
    }

    /// The database behind this PIN.
    pub fn database(&self, pin: Option<&str>) -> PathBuf {
        let vault = self.vault(pin);
        database_of(&vault.connect().unwrap())
    }

    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path())
            .unwrap()
            .map(|f| f.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// A copy of the folder as it is this moment: what a kill would leave.
    pub fn killed(&self) -> Self {
        let copy = Self::new();
        for name in self.files() {
            if self.path().join(&name).is_file() {
                fs::copy(self.path().join(&name), copy.path().join(&name)).unwrap();
            }
        }
        copy
    }
}

pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

pub fn write(connection: &Connection, text: &str) -> i64 {
    connection.execute("INSERT INTO note (text) VALUES (?1)", [text]).unwrap();
    connection.last_insert_rowid()
}

pub fn notes(connection: &Connection) -> Vec<String> {
    connection
        .prepare("SELECT text FROM note ORDER BY id")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

/// A note that is known by its number.
pub fn numbered(number: usize) -> String {
    format!("note {number:04} {}", "x".repeat(200))
}

/// Writes `count` notes with two answers each.
pub fn fill(connection: &Connection, count: usize) {
    let transaction = connection.unchecked_transaction().unwrap();
    for number in 0..count {
        let id = write(connection, &numbered(number));
        for field in ["where", "when"] {
            connection
                .execute("INSERT INTO answer VALUES (?1, ?2, ?3)", (id, field, numbered(number)))
                .unwrap();
        }
    }
    transaction.commit().unwrap();
}

pub fn expect_recovery(opened: &Opened) -> &Recovery {
    opened.recovery.as_ref().expect("the damage was noticed")
}

/// Numbers that look random and are the same each time.
pub struct Draw(pub u64);

impl Draw {
    pub fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(below).unwrap()).unwrap()
    }
}

pub fn database_of(connection: &Connection) -> PathBuf {
    connection.path().unwrap().into()
}
