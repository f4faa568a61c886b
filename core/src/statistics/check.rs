//! Refuses figures and documents that cannot be true. Also run by `build.rs`.

use super::model::{Document, Figure, KINDS, Series};
use crate::content::rows::{Row, country, maybe, one_of, sourced, tags, texts, url};

impl Row for Series {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        self.country.as_deref().map_or(Ok(()), country)?;
        texts("title", &self.title)?;
        texts("definition", &self.definition)?;
        maybe("note", self.note.as_ref())?;
        self.columns.iter().try_for_each(|column| texts("a column's name", &column.name))?;
        if self.columns.is_empty() || self.rows.is_empty() {
            return Err("a series has columns and rows".to_owned());
        }
        for (number, row) in self.rows.iter().enumerate() {
            let named = format!("its row {}", number + 1);
            if row.period.is_none() && row.name.is_none() {
                return Err(format!("{named} has neither period nor name"));
            }
            row.period.as_deref().map_or(Ok(()), period)?;
            maybe("a row's name", row.name.as_ref())?;
            if row.values.len() != self.columns.len() {
                return Err(format!(
                    "{named} has {} values for {} columns",
                    row.values.len(),
                    self.columns.len()
                ));
            }
            row.values.iter().flatten().try_for_each(value)?;
        }
        sourced(&self.source, &self.as_of)
    }
}

/// A year, two years with a hyphen, or the first quarter of a year.
fn period(period: &str) -> Result<(), String> {
    let year = |text: &str| text.len() == 4 && text.parse::<u16>().is_ok_and(|y| (1990..2100).contains(&y));
    let good = match (period.split_once(" Q"), period.split_once('-')) {
        (Some((of, quarter)), _) => year(of) && quarter == "1",
        (_, Some((from, to))) => year(from) && year(to) && from < to,
        _ => year(period),
    };
    if good { Ok(()) } else { Err(format!("period {period:?} is not 2021, 2019-2021 or 2022 Q1")) }
}

fn value(value: &Figure) -> Result<(), String> {
    match value {
        Figure::Number(number) if *number < 0.0 => Err(format!("{number} counts less than nothing")),
        Figure::Mark(mark) if mark.trim().is_empty() || mark.len() > 8 => {
            Err(format!("{mark:?} is neither a number nor a mark of a few letters"))
        }
        _ => Ok(()),
    }
}

impl Row for Document {
    fn id(&self) -> &str {
        &self.id
    }

    fn check(&self) -> Result<(), String> {
        self.country.as_deref().map_or(Ok(()), country)?;
        texts("title", &self.title)?;
        one_of("kind", &self.kind, &KINDS)?;
        maybe("description", self.description.as_ref())?;
        if let Some(year) = self.year
            && !(1900..2100).contains(&year)
        {
            return Err(format!("year {year} is not from 1900 to 2099"));
        }
        tags(self.languages.as_deref())?;
        url("url", self.url.as_deref())?;
        sourced(&self.source, &self.as_of)
    }
}
