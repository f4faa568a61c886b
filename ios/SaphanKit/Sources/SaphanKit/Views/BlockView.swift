#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI

/// What a block is drawn with.
@MainActor struct Pen {
    let model: AppModel
    let words: Words
    /// Opens the question of a block, by its id, over the blocks.
    let ask: (Question) -> Void

    func tap(_ id: String) { model.send(.tap(id: id)) }
}

/// One view a block: what the core says, drawn. Nothing here decides. What is touched is named `tap/ID`, `choose/ID/VALUE`,
/// `type/ID`, `date/ID`.
struct BlockView: View {
    let block: Block
    let pen: Pen
    @Environment(\.look) private var look

    var body: some View {
        switch block {
        case let .heading(_, text, level, icon):
            Beside(icon: icon) { Letters(text, level == 1 ? .first : .heading, bold: true) }.header(level == 1 ? .h2 : .h3)
        case let .text(_, text, speak, isQuoted):
            if isQuoted { quote(text) } else if let speak, speak != text {
                Lines(text: text).accessibilityElement(children: .ignore).accessibilityLabel(Text(verbatim: speak))
            } else { Lines(text: text) }
        case let .notice(_, tone, icon, title, text, _):
            notice(Ink.of(tone), icon, title, text)
        case let .button(id, label, icon, role, isEnabled, hint):
            Pressed(name: "tap/\(id)", label: label, icon: icon, role: role, hint: hint, isEnabled: isEnabled) { pen.tap(id) }
        case let .choices(id, label, style, _, options):
            Field(label: label) {
                if block.isLong {
                    let chosen = options.first(where: \.selected)?.label
                    Opener(name: "choose/\(id)", label: label, chosen: chosen, icon: "chevron-right") { pen.ask(Question(id: id)) }
                } else if style == .tiles { Tiles { all(id, options, true) } } else { all(id, options, false) }
            }
        case let .textInput(id, label, value, kind, _, hint):
            TextInputView(id: id, label: label, value: value, kind: kind, hint: hint, model: pen.model)
        case let .date(id, label, value, shown, _, _):
            Field(label: label) {
                Opener(name: "date/\(id)", label: label, chosen: shown ?? value, icon: "calendar") { pen.ask(Question(id: id)) }
                if value != nil {
                    Pressed(name: "date/\(id)/clear", label: pen.words.clear, icon: "x") {
                        pen.model.send(.setDate(id: id, date: nil))
                    }
                }
            }
        case let .photos(_, label, items, add):
            Field(label: label) {
                ForEach(items, id: \.id) { attached($0) }
                ForEach(add, id: \.value) { button($0.value, $0.label, $0.icon) }
            }
        case let .voiceNote(_, label, items, recordLabel, record, _):
            Field(label: label) {
                ForEach(items, id: \.id) { attached($0) }
                button(record, recordLabel, "mic")
            }
        case let .map(_, label, points, text):
            map(label, points.count > 1 ? points.map(\.label) : [], text)
        case let .list(_, label, rows):
            list(label, rows)
        case let .link(id, _, label, _, icon, notes):
            VStack(alignment: .leading, spacing: 6) {
                // Numbers are large.
                Pressed(name: "tap/\(id)", label: label, icon: icon, size: .number) { pen.tap(id) }
                soft(notes)
            }
        case let .progress(_, label, fraction):
            // While it is not known, the words alone say so.
            if let fraction {
                ProgressView(value: min(max(fraction, 0), 1)) { Letters(label, .body, .soft) }.tint(look.color(.main))
            } else { Letters(label, .body, .soft) }
        case let .chart(id, label, names, series):
            ChartView(id: id, label: label, names: names, series: series, word: pen.words.table)
        case let .table(_, label, head, rows):
            Field(label: label) { Cells(head: head, rows: rows) }
        case let .receipt(_, label, code, text):
            Boxed(box: Box(fill: .goodCard, border: .good, wide: 3)) {
                Beside(icon: "badge-check") { Letters(label, .label, bold: true) }.header(.h3)
                // Not to be selected: what is copied is kept by the clipboard. Lines end between groups.
                Letters(code.replacingOccurrences(of: "-", with: "-\u{200B}"), .number, bold: true, spelled: true)
                Letters(text)
            }
        case let .picture(_, text, png):
            Drawing(text: text, png: png)
        case let .qr(_, text, rows):
            Squares(text: text, rows: rows)
        }
    }

    /// What somebody wrote stands apart, and letters that turn the direction of writing turn nothing beside them.
    private func quote(_ text: String) -> some View {
        let lines = text.components(separatedBy: "\n").map { "\u{2068}\($0)\u{2069}" }
        return Boxed(box: Box(fill: .card)) { Letters(lines.joined(separator: "\n")) }.privacySensitive()
    }

    private func notice(_ tone: (ink: Ink, ground: Ink), _ icon: String, _ title: String, _ text: String) -> some View {
        Boxed(box: Box(fill: tone.ground, border: tone.ink == .text ? .line : tone.ink)) {
            Beside(icon: icon, ink: tone.ink) {
                Letters(title, .body, tone.ink, bold: true)
                Lines(text: text)
            }
        }
        .accessibilityElement(children: .combine)
    }

    private func all(_ id: String, _ options: [Choice], _ isTile: Bool) -> some View {
        ForEach(options, id: \.value) { option in
            OptionView(id: id, option: option, isTile: isTile) { pen.model.send(.choose(id: id, value: option.value)) }
        }
    }

    private func button(_ id: String, _ label: String, _ icon: String?) -> some View {
        Pressed(name: "tap/\(id)", label: label, icon: icon) { pen.tap(id) }
    }

    private func soft(_ lines: [String]) -> some View {
        ForEach(Array(lines.enumerated()), id: \.offset) { Letters($0.element, .body, .soft) }
    }

    private func attached(_ item: Attached) -> some View {
        let icons = ["image": "image", "audio": "audio-lines", "video": "video"]
        return Boxed(box: Box(fill: .card, wide: 1)) {
            Beside(icon: icons[String(item.mediaType.prefix { $0 != "/" })] ?? "file") {
                Letters(item.label)
                if let note = item.note { Letters(note, .body, .soft) }
            }
            .accessibilityElement(children: .combine)
            Pressed(name: "tap/\(item.id)", label: item.removeLabel, icon: "x", said: "\(item.removeLabel): \(item.label)") {
                pen.tap(item.id)
            }
        }
    }

    private func map(_ label: String, _ points: [String], _ text: String) -> some View {
        Boxed(box: Box(fill: .card)) {
            Beside(icon: "map-pinned") {
                Letters(text)
                soft((label == text ? [] : [label]) + points)
            }
        }
        .accessibilityElement(children: .combine)
    }

    private func list(_ label: String?, _ rows: [Row]) -> some View {
        VStack(alignment: .leading, spacing: 8) {
            if let label { Letters(label, .label, bold: true).header(.h3) }
            ForEach(Array(rows.enumerated()), id: \.offset) { _, row in
                let inside = Beside(
                    icon: row.icon, ink: row.tone.map { Ink.of($0).ink } ?? .main, mark: row.id.isEmpty ? nil : "chevron-right"
                ) {
                    Letters(row.title, bold: true)
                    soft(row.lines)
                }
                if row.id.isEmpty {
                    Boxed(box: Box(wide: 1)) { inside }.accessibilityElement(children: .combine)
                } else {
                    Touch(name: "tap/\(row.id)", said: [row.title] + row.lines, box: Box(wide: 1)) { pen.tap(row.id) } content: { inside }
                }
            }
        }
    }
}
#endif
