//! The shapes of an SVG as path data that every Android can read.

use roxmltree::Node;

type Numbers = Result<Vec<f64>, String>;

/// A shape's path data, and the attributes it was made of.
pub(crate) fn of(node: Node) -> Result<(String, &'static [&'static str]), String> {
    let name = node.tag_name().name();
    let number = |attribute: &str| match node.attribute(attribute).map(str::parse::<f64>) {
        Some(Ok(number)) => Ok(number),
        _ => Err(format!("{name}: {attribute} is missing or no number")),
    };
    let or_zero = |attribute: &str| node.attribute(attribute).map_or(Ok(0.0), |_| number(attribute));
    Ok(match name {
        "path" => {
            let data = node.attribute("d").ok_or("path: d is missing")?;
            (apart(data)?, &["d"])
        }
        "circle" => {
            let r = number("r")?;
            (ellipse(or_zero("cx")?, or_zero("cy")?, r, r), &["cx", "cy", "r"])
        }
        "ellipse" => {
            let data = ellipse(or_zero("cx")?, or_zero("cy")?, number("rx")?, number("ry")?);
            (data, &["cx", "cy", "rx", "ry"])
        }
        "rect" => {
            let (rx, ry) = match (node.attribute("rx"), node.attribute("ry")) {
                (None, None) => (0.0, 0.0),
                (Some(_), None) => (number("rx")?, number("rx")?),
                (None, Some(_)) => (number("ry")?, number("ry")?),
                (Some(_), Some(_)) => (number("rx")?, number("ry")?),
            };
            let size = [number("width")?, number("height")?];
            (rect([or_zero("x")?, or_zero("y")?], size, [rx, ry]), &["x", "y", "width", "height", "rx", "ry"])
        }
        "line" => {
            let [x1, y1, x2, y2] = [or_zero("x1")?, or_zero("y1")?, or_zero("x2")?, or_zero("y2")?];
            (format!("M{x1} {y1}L{x2} {y2}"), &["x1", "y1", "x2", "y2"])
        }
        "polyline" => (corners(node)?, &["points"]),
        "polygon" => (corners(node)? + "z", &["points"]),
        _ => return Err(format!("{name}: an element that is not known")),
    })
}

fn ellipse(cx: f64, cy: f64, rx: f64, ry: f64) -> String {
    let (left, across) = (round(cx - rx), round(2.0 * rx));
    format!("M{left} {cy}a{rx} {ry} 0 1 0 {across} 0a{rx} {ry} 0 1 0 -{across} 0z")
}

/// Clockwise from the end of the first corner (SVG 2, section 10.2).
fn rect([x, y]: [f64; 2], [width, height]: [f64; 2], [rx, ry]: [f64; 2]) -> String {
    if rx == 0.0 || ry == 0.0 {
        return format!("M{x} {y}h{width}v{height}h-{width}z");
    }
    let (rx, ry) = (rx.min(width / 2.0), ry.min(height / 2.0));
    let (start, h, v) = (round(x + rx), round(width - 2.0 * rx), round(height - 2.0 * ry));
    format!(
        "M{start} {y}h{h}a{rx} {ry} 0 0 1 {rx} {ry}v{v}a{rx} {ry} 0 0 1 -{rx} {ry}\
         h-{h}a{rx} {ry} 0 0 1 -{rx} -{ry}v-{v}a{rx} {ry} 0 0 1 {rx} -{ry}z"
    )
}

fn corners(node: Node) -> Result<String, String> {
    let points = numbers(node.attribute("points").ok_or("points is missing")?)?;
    let (pairs, rest) = points.as_chunks::<2>();
    if pairs.len() < 2 || !rest.is_empty() {
        return Err("points is no list of two or more".to_owned());
    }
    let pairs: Vec<_> = pairs.iter().map(|[x, y]| format!("{x} {y}")).collect();
    Ok(format!("M{}", pairs.join("L")))
}

/// To a thousandth: what a sum of decimals leaves behind is not written.
fn round(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

/// The path written anew so that an Android reads it as SVG does: it does not part the two flags of an arc where they are
/// written without a space. An unknown command, or one with too few numbers, is an error.
fn apart(data: &str) -> Result<String, String> {
    let odd = |what: &str| Err(format!("path: {what} in \"{data}\""));
    if !data.starts_with(['M', 'm']) {
        return odd("no start");
    }
    let starts: Vec<_> = data.match_indices(|c: char| c.is_ascii_alphabetic()).map(|(at, _)| at).collect();
    let mut written = String::new();
    for (nth, &start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(data.len());
        let command = &data[start..=start];
        let each = match &command.to_ascii_lowercase()[..] {
            "z" => 0,
            "h" | "v" => 1,
            "m" | "l" | "t" => 2,
            "s" | "q" => 4,
            "c" => 6,
            "a" => 7,
            _ => return odd("an unknown command"),
        };
        let arc = each == 7;
        let numbers = read(&data[start + 1..end], |nth| arc && matches!(nth % 7, 3 | 4))?;
        let whole = if each == 0 {
            numbers.is_empty()
        } else {
            !numbers.is_empty() && numbers.len().is_multiple_of(each)
        };
        if !whole {
            return odd("a command with too many or too few numbers");
        }
        let numbers: Vec<_> = numbers.iter().map(f64::to_string).collect();
        written += &format!("{command}{}", numbers.join(" "));
    }
    Ok(written)
}

/// Numbers with spaces, commas or nothing between them where a minus or a second point begins the next.
pub(crate) fn numbers(text: &str) -> Numbers {
    read(text, |_| false)
}

/// Numbers, of which some are flags: a 0 or a 1 each.
fn read(text: &str, flag: impl Fn(usize) -> bool) -> Numbers {
    let mut numbers = Vec::new();
    let mut rest = text.trim_start_matches(between);
    while !rest.is_empty() {
        let length =
            if flag(numbers.len()) { usize::from(rest.starts_with(['0', '1'])) } else { length(rest) };
        let number = rest.get(..length).and_then(|number| number.parse().ok());
        numbers.push(number.ok_or_else(|| format!("\"{rest}\" is no number"))?);
        rest = rest[length..].trim_start_matches(between);
    }
    Ok(numbers)
}

fn between(c: char) -> bool {
    c == ',' || c.is_ascii_whitespace()
}

/// Of the number that the text begins with; 0 if it begins with none.
fn length(text: &str) -> usize {
    let mut point = false;
    let end = text.char_indices().find(|&(at, c)| match c {
        '0'..='9' => false,
        '-' | '+' => at > 0,
        '.' => std::mem::replace(&mut point, true),
        _ => true,
    });
    end.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use roxmltree::Document;

    fn data(svg: &str) -> Result<String, String> {
        of(Document::parse(svg).unwrap().root_element()).map(|(data, _)| data)
    }

    #[test]
    fn shapes_are_paths() {
        for (svg, path) in [
            ("<circle cx='12' cy='12' r='4'/>", "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
            ("<ellipse cx='12' cy='5' rx='9' ry='3'/>", "M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0z"),
            ("<rect x='3' y='11' width='18' height='2'/>", "M3 11h18v2h-18z"),
            (
                "<rect x='3' y='11' width='18' height='11' rx='2'/>",
                "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2z",
            ),
            (
                "<rect x='0' y='0' width='4' height='2' rx='9' ry='1'/>",
                "M2 0h0a2 1 0 0 1 2 1v0a2 1 0 0 1 -2 1h-0a2 1 0 0 1 -2 -1v-0a2 1 0 0 1 2 -1z",
            ),
            ("<line x1='1' x2='3' y2='4'/>", "M1 0L3 4"),
            ("<polyline points='1,2 3,4'/>", "M1 2L3 4"),
            ("<polygon points='1 2 3 4 5-6'/>", "M1 2L3 4L5 -6z"),
            ("<path d='m14.83 9.17 4.24-4.24z'/>", "m14.83 9.17 4.24 -4.24z"),
            (
                "<path d='M1,1a2.5.5 0 00-2-.5\n2 2 0 01.5.5'/>",
                "M1 1a2.5 0.5 0 0 0 -2 -0.5 2 2 0 0 1 0.5 0.5",
            ),
        ] {
            assert_eq!(data(svg).as_deref(), Ok(path));
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for odd in [
            "<path/>",
            "<path d='L1 1'/>",
            "<path d='M1 1 1'/>",
            "<path d='M1 1x3'/>",
            "<path d='M1 1a1 1 0 21.5.5'/>",
            "<path d='M1 1a1 1 0 01.5'/>",
            "<path d='M1 1z2'/>",
            "<path d='M1 one'/>",
            "<polygon points='1 2 3'/>",
            "<rect x='1' y='1' width='2'/>",
            "<circle r='wide'/>",
        ] {
            assert!(data(odd).is_err(), "{odd}");
        }
    }
}
