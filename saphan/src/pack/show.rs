//! `pack show` and `pack verify`.

use super::file::{beside, read_pack};
use crate::{
    knowledge::{key_or_file, parse_key, unix_now},
    serve,
    trouble::Trouble,
};
use clap::Args;
use saphan_core::content::{Knowledge, model::LANGUAGES};
use saphan_protocol::{keys::KeyId, pack};
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The pack.
    file: PathBuf,
    /// The publisher's key: 64 hex digits, or a file that holds them. By default FILE.key.
    #[arg(long)]
    key: Option<String>,
    /// Version that is installed: an older pack, or the same, is refused.
    #[arg(long, default_value_t = 0)]
    installed: u64,
    /// Unix second at which it is offered; by default now.
    #[arg(long)]
    at: Option<i64>,
}

impl Verify {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let key = self.key.unwrap_or_else(|| beside(&self.file, "key").display().to_string());
        let trusted = parse_key(&key_or_file(&key)?)?;
        let now = self.at.unwrap_or_else(unix_now);
        let pack = Knowledge::newer(&read_pack(&self.file)?, &[trusted], now, self.installed)?;
        let signer = pack.pack().map_or(KeyId([0; 8]), pack::Pack::signer_id);
        serve::print(&format!("good: version {}, signed by {signer}, until {}", pack.version, pack.expires))
    }
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The pack.
    file: PathBuf,
    /// Check first that this key signed it: 64 hex digits, or a file that holds them.
    #[arg(long)]
    key: Option<String>,
    /// Say it as one JSON object.
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(super) fn run(self) -> Result<(), Trouble> {
        let bytes = read_pack(&self.file)?;
        let known = match &self.key {
            Some(key) => Knowledge::signed(&bytes, &[parse_key(&key_or_file(key)?)?], unix_now())?,
            None => Knowledge::shipped(bytes)?,
        };
        let Some(pack) = known.pack() else { return Ok(()) };
        let payload = known.payload();
        let articles: usize = LANGUAGES.iter().map(|language| known.articles(language).count()).sum();
        let languages = LANGUAGES.iter().filter(|language| known.messages(language).is_some()).count();
        let said = json!({
            "version": known.version,
            "created": known.created,
            "expires": known.expires,
            "bytes": pack.bytes().len(),
            "sha256": data_encoding::HEXLOWER.encode(&pack.hash()),
            "signer": pack.signer_id().to_string(),
            "checked": self.key.is_some(),
            "changes": pack.changes().iter().map(|c| json!([c.old.to_string(), c.new.to_string()])).collect::<Vec<_>>(),
            "languages": languages,
            "articles": articles,
            "lines": payload.lines.len(),
            "agencies": payload.agencies.len(),
            "intakes": payload.intakes.len(),
            "services": payload.directory.services.len(),
            "statistics": payload.statistics.len(),
            "documents": payload.documents.len(),
            "publicity": payload.publicity.len(),
            "goods": payload.shop.goods.len(),
            "parts": pack.parts().map(|(name, packed, length)| {
                json!({ "name": name, "packed": packed, "bytes": length })
            }).collect::<Vec<_>>(),
        });
        if self.json {
            return serve::print(&said.to_string());
        }
        let fields = said.as_object().into_iter().flatten().filter(|(name, _)| *name != "parts");
        let lines: Vec<String> = fields.map(|(name, value)| format!("{name} {}", plain(value))).collect();
        serve::print(&lines.join("\n"))?;
        for (name, packed, length) in pack.parts() {
            serve::print(&format!("part {name}: {length} bytes, packed {packed}"))?;
        }
        Ok(())
    }
}

fn plain(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
