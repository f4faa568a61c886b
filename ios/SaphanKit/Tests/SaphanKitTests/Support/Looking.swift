import SaphanCore
@testable import SaphanKit
import SwiftUI
import XCTest

extension Shown {
    /// What is touched or typed into, by its name.
    func touchable(_ name: String) throws -> Shown {
        guard let found = touchables.first(where: { $0.name == name }) else { throw Failure("no \(name) in \(touchables.map(\.name))") }
        return found
    }

    /// All that can be touched or typed into and that VoiceOver comes to.
    var touchables: [Shown] { read.filter { $0.touch != nil || $0.type != nil } }

    /// All words that are seen.
    var seen: String { all.filter { $0.kind == "Text" }.map(\.words).joined(separator: "\n") }

    /// All that VoiceOver says.
    var heard: String { read.flatMap { $0.isRead ? [$0.said, $0.hint ?? ""] : [] }.joined(separator: "\n") }

    /// Whether VoiceOver stops here.
    private var isRead: Bool { touch != nil || children.isEmpty || reads != .contain }

    /// Whether everything on it can be read, heard and touched by a person.
    @MainActor func check(_ place: String) {
        for one in all where one.kind == "Text" {
            XCTAssertTrue(one.isUnread || !one.words.isEmpty, "\(place): words without words")
            XCTAssertGreaterThanOrEqual(one.values.font.size, 18, "\(place): \(one.words)")
            guard let ground = one.values.ground else { return XCTFail("\(place): \(one.words) stands on nothing") }
            XCTAssertGreaterThanOrEqual(contrast(one.values.ink, ground), 7, "\(place): \(one.words)")
        }
        for one in touchables {
            XCTAssertFalse(one.said.trimmingCharacters(in: .whitespaces).isEmpty, "\(place): \(one.name ?? "") says nothing")
            XCTAssertGreaterThanOrEqual(one.all.map(\.least).max() ?? 0, 48, "\(place): \(one.name ?? "")")
            XCTAssertFalse((one.name ?? "").isEmpty, "\(place): \(one.said) has no name")
        }
        let names = touchables.map(\.name)
        XCTAssertEqual(Set(names).count, names.count, "\(place): \(names)")
        for one in all where one.kind == "Image" {
            let file = Places.root.appendingPathComponent("screens/icons/\(one.name ?? "").svg").path
            XCTAssertTrue(FileManager.default.fileExists(atPath: file), "\(place): no icon \(one.name ?? "")")
        }
    }
}

extension Phone {
    /// Looks at the window: all of the core's words are on it, to be seen and heard.
    func look(_ window: Window) throws {
        let page = window.draw(), place = "\(screen.language) \(screen.id)"
        page.check(place)
        // Many open over the blocks, and what is said otherwise is not read.
        let words = [screen.title] + screen.blocks.filter { !$0.isLong }.flatMap(\.words)
        for words in words.flatMap({ $0.components(separatedBy: "\n• ") }) where !words.isEmpty {
            XCTAssertTrue(page.seen.contains(words.hasPrefix("• ") ? String(words.dropFirst(2)) : words), "\(place): \(words)")
        }
        for name in ["leave"] + (screen.back ? ["back"] : []) { _ = try page.touchable(name) }
    }
}

private extension Block {
    /// Words that are to be seen, where they are seen as they are.
    var words: [String] {
        switch self {
        case let .heading(_, text, _, _): [text]
        case let .text(_, text, _, isQuoted): isQuoted ? [] : [text]
        case let .notice(_, _, _, title, text, _): [title, text]
        case let .button(_, label, _, _, _, hint): [label, hint ?? ""]
        case let .choices(_, label, _, _, options): [label] + options.flatMap { [$0.label, $0.hint ?? ""] }
        case let .textInput(_, label, _, _, _, hint): [label, hint ?? ""]
        case let .date(_, label, _, shown, _, _): [label, shown ?? ""]
        case let .photos(_, label, items, add): [label] + items.map(\.label) + add.map(\.label)
        case let .voiceNote(_, label, items, recordLabel, _, _): [label, recordLabel] + items.map(\.label)
        case let .map(_, label, _, text): [label, text]
        case let .list(_, label, rows): [label ?? ""] + rows.flatMap { [$0.title] + $0.lines }
        case let .link(_, _, label, _, _, notes): [label] + notes
        case let .progress(_, label, _): [label]
        case let .chart(_, label, names, _): [label] + names
        case let .table(_, label, head, rows): [label] + head + rows.flatMap { $0 }
        case let .receipt(_, label, _, text): [label, text]
        case .picture, .qr: []
        }
    }
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2).
@MainActor private func contrast(_ one: Color, _ other: Color) -> Double {
    func light(_ color: Color) -> Double {
        let parts = [color.red, color.green, color.blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (light(one), light(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

/// A block with what is to be seen of it, heard, and sent by a touch.
struct Sample {
    let block: Block
    var words: [String] = []
    /// What is heard and not seen.
    var heard: [String] = []
    var touches: [String: Event] = [:]

    static let option = Choice(value: "v1", label: "an option", icon: "child", selected: true, hint: "its hint", language: "km")
    static let item = Attached(
        id: "a1", label: "a picture", mediaType: "image/jpeg", size: 9, note: "its place is gone", removeLabel: "Remove")

    /// One of each kind: the one after this one. A new kind of block does not compile without a sample.
    static func after(_ block: Block?) -> Sample? {
        switch block {
        case nil:
            Sample(block: .heading(id: "b", text: "a heading", level: 1, icon: "info"), words: ["a heading"])
        case .heading:
            Sample(
                block: .text(id: "b", text: "a\u{301} text\n• an item\n• its twin", speak: nil, quoted: false),
                words: ["a\u{301} text", "an item", "its twin"])
        case .text:
            Sample(
                block: .notice(id: "b", tone: .danger, icon: "siren", title: "a notice", text: "what to do", code: "no"),
                words: ["a notice", "what to do"])
        case .notice:
            Sample(
                block: .button(id: "b", label: "a button", icon: "send", role: .primary, enabled: true, hint: "a hint"),
                words: ["a button", "a hint"], touches: ["tap/b": .tap(id: "b")])
        case .button:
            Sample(
                block: .choices(id: "b", label: "a question", style: .tiles, multiple: true, options: [option]),
                words: ["a question", "an option", "its hint"], touches: ["choose/b/v1": .choose(id: "b", value: "v1")])
        case .choices:
            Sample(
                block: .textInput(id: "b", label: "an input", value: "stands", kind: .line, maxLetters: 9, hint: "help"),
                words: ["an input", "help"], heard: ["an input"], touches: ["type/b": .type(id: "b", text: "typed")])
        case .textInput:
            Sample(
                block: .date(
                    id: "b", label: "a day", value: "2024-02-29", shown: "29 February", earliest: "2020-01-01", latest: "2024-12-31"),
                words: ["a day", "29 February", "clear"], touches: ["date/b/clear": .setDate(id: "b", date: nil)])
        case .date:
            Sample(
                block: .photos(
                    id: "b", label: "pictures", items: [item],
                    add: [Choice(value: "add", label: "Add one", icon: "camera", selected: false, hint: nil, language: nil)]),
                words: ["pictures", "a picture", "its place is gone", "Remove", "Add one"], heard: ["Remove: a picture"],
                touches: ["tap/a1": .tap(id: "a1"), "tap/add": .tap(id: "add")])
        case .photos:
            Sample(
                block: .voiceNote(id: "b", label: "a voice", items: [item], recordLabel: "Record", record: "go", maxSeconds: 9),
                words: ["a voice", "a picture", "Record"], touches: ["tap/a1": .tap(id: "a1"), "tap/go": .tap(id: "go")])
        case .voiceNote:
            Sample(
                block: .map(
                    id: "b", label: "a map", points: ["here", "there"].map {
                        MapPoint(latitude: 1, longitude: 2, radiusM: nil, label: $0)
                    }, text: "a place"),
                words: ["a map", "a place", "here", "there"])
        case .map:
            Sample(
                block: .list(id: "b", label: "a list", rows: [
                    Row(id: "r1", title: "a row", lines: ["one", "two"], icon: "mail", tone: .good),
                    Row(id: "", title: "a still row", lines: [], icon: nil, tone: nil),
                ]),
                words: ["a list", "a row", "one", "two", "a still row"], heard: ["a row. one. two"],
                touches: ["tap/r1": .tap(id: "r1")])
        case .list:
            Sample(
                block: .link(id: "b", kind: .call, label: "1300", target: "1300", icon: "phone-call", notes: ["day and night"]),
                words: ["1300", "day and night"], touches: ["tap/b": .tap(id: "b")])
        case .link:
            Sample(block: .progress(id: "b", label: "how far", fraction: 0.5), words: ["how far"])
        case .progress:
            Sample(
                block: .chart(id: "b", label: "a chart", names: ["2022", "2023"], series: [Series(name: "all", values: [12, nil])]),
                words: ["a chart", "2022", "12", "2023", "–", "table"])
        case .chart:
            Sample(
                block: .table(id: "b", label: "a table", head: ["who", "how many"], rows: [["men", "3"]]),
                words: ["a table", "who", "how many", "men", "3"], heard: ["men, how many: 3"])
        case .table:
            Sample(block: .receipt(id: "b", label: "a receipt", code: "AB-CD", text: "it proves"), words: ["a receipt", "it proves"])
        case .receipt:
            Sample(block: .picture(id: "b", text: "a drawing", png: ""), heard: ["a drawing"])
        case .picture:
            Sample(block: .qr(id: "b", text: "a code", rows: ["101", "010", "101"]), heard: ["a code"])
        case .qr:
            nil
        }
    }

    static var all: [Sample] { Array(sequence(first: after(nil)!) { after($0.block) }) }
}
