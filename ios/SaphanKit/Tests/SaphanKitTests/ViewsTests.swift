import SaphanCore
@testable import SaphanKit
import SwiftUI
import XCTest

/// The views over a little of SwiftUI that stands in: what they show, what VoiceOver would hear, what a touch sends.
@MainActor
final class ViewsTests: XCTestCase {
    /// A model that shows these blocks, and its window.
    private func shown(_ blocks: [Block], back: Bool = true) async throws -> (Rig, Window) {
        let rig = Rig(FakeCore { _ in Step(screen: .of("one", blocks), effects: []) })
        try await rig.start()
        return (rig, Window(SaphanView(model: rig.model, trouble: "trouble")))
    }

    // MARK: Each block

    func test_each_block_shows_its_words_and_can_be_read_heard_and_touched() async throws {
        XCTAssertEqual(Sample.all.count, 18)
        for sample in Sample.all {
            for (scheme, size) in [(ColorScheme.light, DynamicTypeSize.large), (.dark, .accessibility5)] {
                let (_, window) = try await shown([sample.block])
                (window.values.colorScheme, window.values.dynamicTypeSize) = (scheme, size)
                let page = window.draw()
                page.check("\(sample.block)")
                for words in sample.words {
                    XCTAssertTrue(page.seen.contains(words), "\(sample.block): \(words) is not seen")
                    XCTAssertTrue(page.heard.contains(words), "\(sample.block): \(words) is not heard: \(page.heard)")
                }
                for words in sample.heard { XCTAssertTrue(page.heard.contains(words), "\(sample.block): \(page.heard)") }
            }
        }
    }

    func test_each_touch_of_each_block_sends_its_event_with_its_id_and_nothing_else_does() async throws {
        // What opens something of the page's own and sends nothing yet.
        let opens: Set = ["date/b", "tap/b-table"]
        for sample in Sample.all {
            let names = Set(try await shown([sample.block]).1.draw().touchables.compactMap(\.name)).subtracting(["back", "leave"])
            XCTAssertEqual(names.subtracting(opens), Set(sample.touches.keys), "\(sample.block)")
            for name in names {
                let (rig, window) = try await shown([sample.block])
                let touched = try window.draw().touchable(name)
                touched.touch?()
                touched.type?("typed")
                try await rig.settle()
                XCTAssertEqual(Array(rig.core.events.dropFirst()), sample.touches[name].map { [$0] } ?? [], "\(name)")
            }
        }
    }

    func test_a_button_that_cannot_be_used_sends_nothing() async throws {
        let (rig, window) = try await shown([.button(id: "b", label: "b", icon: nil, role: .primary, enabled: false, hint: nil)])
        let page = window.draw()
        page.check("disabled")
        try page.touchable("tap/b").touch?()
        try await rig.settle()
        XCTAssertEqual(rig.core.events.count, 1)
    }

    func test_every_tone_role_and_kind_can_be_read() async throws {
        var blocks: [Block] = [Tone.info, .good, .warning, .danger].map {
            .notice(id: "\($0)", tone: $0, icon: "info", title: "title", text: "text", code: nil)
        }
        for role in [Role.primary, .secondary, .danger, .tile] {
            for isEnabled in [true, false] {
                blocks.append(.button(id: "\(role)\(isEnabled)", label: "b", icon: "x", role: role, enabled: isEnabled, hint: "h"))
            }
        }
        for kind in [InputKind.line, .paragraph, .pin, .number, .link, .code] { blocks.append(.input("\(kind)", "", kind)) }
        let (_, window) = try await shown(blocks)
        for scheme in [ColorScheme.light, .dark] {
            window.values.colorScheme = scheme
            window.draw().check("\(scheme)")
        }
        let kinds = window.draw().all.filter { $0.type != nil }.map(\.kind)
        XCTAssertEqual(kinds, ["TextField", "TextEditor", "SecureField", "TextField", "TextField", "TextField"])
    }

    func test_what_is_to_be_said_otherwise_is_said_so_and_what_is_chosen_is_told() async throws {
        let (_, window) = try await shown([
            .text(id: "t", text: "18,000 B", speak: "18 thousand baht", quoted: false),
            .choices(id: "c", label: "c", style: .list, multiple: false, options: [Sample.option]),
        ])
        let page = window.draw()
        XCTAssertTrue(page.heard.contains("18 thousand baht"))
        XCTAssertFalse(page.heard.contains("18,000"))
        let option = try page.touchable("choose/c/v1")
        XCTAssertTrue(option.traits.contains(.isSelected))
        // A language by its own name is said in it, whatever the phone's own.
        XCTAssertTrue(option.children.flatMap(\.all).allSatisfy { $0.values.locale.identifier == "km" })
        XCTAssertTrue(page.all.dropFirst().allSatisfy { $0.values.layoutDirection == .leftToRight || $0.kind == "ZStack" })
        XCTAssertEqual(page.all.filter { $0.traits.contains(.isHeader) }.map(\.said), ["one"])
    }

    // MARK: The frame

    func test_the_ways_back_and_out_are_there_whatever_lies_over_the_blocks() async throws {
        let (rig, window) = try await shown([.input("x", "")])
        rig.model.panel = Panel(title: "May it?", text: "why", large: "1300", buttons: [
            PanelButton(label: "Yes", icon: "camera", role: .primary) {}, PanelButton(label: "No", icon: "x", role: .secondary) {},
        ])
        let page = window.draw()
        page.check("panel")
        XCTAssertEqual(page.touchables.map(\.name), ["back", "leave", "panel/camera", "panel/x"])
        for words in ["May it?", "why", "1300", "Yes", "No"] { XCTAssertTrue(page.heard.contains(words)) }
        try page.touchable("leave").touch?()
        XCTAssertTrue(rig.model.covered)
        XCTAssertEqual(window.draw().seen, "")
        try await rig.settle()
        XCTAssertEqual(rig.core.events.last, .leave)
    }

    func test_the_way_back_is_there_only_where_there_is_one() async throws {
        let rig = Rig(FakeCore { event in
            var screen = Screen.of("\(event == .back)")
            screen.back = event != .back
            return Step(screen: screen, effects: [])
        })
        try await rig.start()
        let window = Window(SaphanView(model: rig.model, trouble: ""))
        try window.draw().touchable("back").touch?()
        try await rig.settle()
        XCTAssertEqual(window.draw().touchables.map(\.name), ["leave"])
    }

    /// An estimate, generous: a letter as wide as it is high, on the smallest screen of iOS 15 (320 by 568 points).
    func test_the_ways_leave_most_of_the_smallest_screen_at_the_largest_letters() async throws {
        let (_, window) = try await shown([])
        for size in DynamicTypeSize.allCases {
            window.values.dynamicTypeSize = size
            let words = window.draw().touchables.filter { $0.name == "back" || $0.name == "leave" }.flatMap(\.all)
                .filter { $0.kind == "Text" }
            XCTAssertEqual(words.count, 2)
            let heights = words.map { CGFloat($0.values.most ?? 99) * ($0.values.font.size * 1.2 + $0.values.spacing) + 20 }
            let isStacked = size.isAccessibilitySize
            XCTAssertLessThan(isStacked ? heights.reduce(0, +) : heights.max() ?? 0, 568 * 0.4, "\(size)")
        }
    }

    func test_the_way_on_stays_in_sight_where_there_is_room_for_it() async throws {
        let on = Block.button(id: "on", label: "Go on", icon: "check", role: .primary, enabled: true, hint: nil)
        let (_, window) = try await shown([.input("x", ""), on])
        func scrolls() throws -> Bool {
            let page = window.draw()
            XCTAssertEqual(page.touchables.filter { $0.name == "tap/on" }.count, 1)
            let scrolled = try XCTUnwrap(page.all.first { $0.kind == "ScrollView" })
            return scrolled.all.contains { $0.name == "tap/on" }
        }
        XCTAssertFalse(try scrolls())
        window.values.dynamicTypeSize = .accessibility1
        XCTAssertTrue(try scrolls())
        (window.values.dynamicTypeSize, window.values.verticalSizeClass) = (.large, .compact)
        XCTAssertTrue(try scrolls())
        let (_, other) = try await shown([on, .input("x", "")])
        XCTAssertTrue(try XCTUnwrap(other.draw().all.first { $0.kind == "ScrollView" }).all.contains { $0.name == "tap/on" })
    }

    func test_nothing_is_heard_while_it_is_covered_and_nothing_is_there_after_leaving() async throws {
        let rig = Rig(FakeCore { _ in Step(screen: .of("one", [.input("x", "secret")], secure: true), effects: []) })
        let window = Window(SaphanView(model: rig.model, trouble: ""))
        XCTAssertEqual(window.draw().seen, "")
        try await rig.start()
        XCTAssertTrue(window.draw().all.contains { $0.words == "secret" && $0.values.isPrivate })
        rig.model.inactivate()
        XCTAssertEqual(window.draw().heard.trimmingCharacters(in: .newlines), "")
        XCTAssertEqual(window.draw().all.last?.kind, "Color")
        rig.model.leave()
        XCTAssertFalse(window.draw().all.contains { $0.words == "secret" })
        try await rig.settle()
    }

    func test_a_library_of_another_version_is_told_in_the_apps_words() async throws {
        let model = AppModel(services: Fakes().services) { _ in throw Failure("another version") }
        model.activate()
        try await waitFor("the answer") { model.isIdle ? true : nil }
        XCTAssertEqual(Window(SaphanView(model: model, trouble: "Install it anew.")).draw().seen, "Install it anew.")
    }

    func test_a_passing_word_is_seen_and_a_new_problem_is_brought_into_sight() async throws {
        let rig = Rig(FakeCore { event in
            Step(screen: .of("one", event == .tick ? [.input("x", ""), .refusal] : [.input("x", "")]), effects: [])
        })
        try await rig.start()
        let window = Window(SaphanView(model: rig.model, trouble: ""))
        rig.model.say("copied")
        XCTAssertTrue(window.draw().seen.contains("copied"))
        window.draw().check("passing")
        XCTAssertNil(window.scrolled)
        try await rig.send(.tick)
        _ = window.draw()
        XCTAssertEqual(window.scrolled, AnyHashable(Block.problem))
    }

    func test_voice_over_begins_at_the_title_and_its_gesture_goes_back() async throws {
        let rig = Rig(FakeCore { Step(screen: .of($0 == .back ? "two" : "one", [.input("x", "")]), effects: []) })
        try await rig.start()
        let window = Window(SaphanView(model: rig.model, trouble: ""))
        for title in ["one", "two"] {
            XCTAssertEqual(rig.model.screen?.title, title)
            let page = window.draw()
            try await rig.settle()
            XCTAssertEqual(page.all.filter { $0.isReading() }.map(\.said), [title])
            page.all.first { $0.escape != nil }?.escape?()
            try await rig.settle()
        }
        rig.model.panel = Panel(title: "May it?")
        let page = window.draw()
        try await rig.settle()
        XCTAssertTrue(page.all.contains { $0.isReading() && $0.said == "May it?" })
    }

    func test_neighbouring_tiles_flow_together() async throws {
        func tile(_ id: String) -> Block { .button(id: id, label: id, icon: "child", role: .tile, enabled: true, hint: nil) }
        let (_, window) = try await shown([tile("a"), tile("b"), .text(id: "t", text: "t", speak: nil, quoted: true), tile("c")])
        let grids = window.draw().all.filter { $0.kind == "LazyVGrid" }
        XCTAssertEqual(grids.map { $0.touchables.map(\.name) }, [["tap/a", "tap/b"], ["tap/c"]])
    }

    func test_the_first_screens_can_be_read_heard_and_touched_in_each_language() async throws {
        let phone = Phone(try Places.folder(self))
        let window = Window(SaphanView(model: phone.model, trouble: ""))
        window.values.dynamicTypeSize = .accessibility5
        try await phone.start()
        for language in ["th", "en", "my", "km", "lo", "vi", "zh"] {
            if phone.screen.id != "language" { try await phone.tap("language") }
            try await phone.choose("language", language)
            try phone.look(window)
            try await phone.tap("save")
            if phone.screen.ids.contains("skip") { try await phone.tap("skip") } else { try await phone.send(.back) }
            XCTAssertEqual(phone.screen.id, "home")
            try phone.look(window)
            for id in ["report", "rights", "numbers", "interpreter", "settings", "about"] where phone.screen.ids.contains(id) {
                try await phone.tap(id)
                try phone.look(window)
                try await phone.send(.back)
            }
            try await phone.tap("settings")
        }
    }

    // MARK: Questions of the page's own

    func test_a_long_list_opens_over_the_blocks_at_what_is_chosen_and_closes_with_an_answer() async throws {
        let options = (0..<77).map {
            Choice(value: "\($0)", label: "province \($0)", icon: nil, selected: $0 == 50, hint: nil, language: nil)
        }
        let (rig, window) = try await shown([.choices(id: "p", label: "Where?", style: .list, multiple: false, options: options)])
        XCTAssertEqual(window.draw().touchables.map(\.name), ["back", "leave", "choose/p"])
        XCTAssertTrue(window.draw().heard.contains("Where?. province 50"))
        for answer in ["back", "panel/x", "choose/p/3"] {
            try window.draw().touchable("choose/p").touch?()
            let page = window.draw()
            page.check("list")
            XCTAssertEqual(page.touchables.count, 80)
            XCTAssertEqual(window.scrolled, AnyHashable("50"))
            try page.touchable(answer).touch?()
            XCTAssertEqual(window.draw().touchables.count, 3, answer)
        }
        try await rig.settle()
        XCTAssertEqual(Array(rig.core.events.dropFirst()), [.choose(id: "p", value: "3")])
    }

    func test_a_day_is_chosen_in_three_steps_between_the_earliest_and_the_latest() async throws {
        let (rig, window) = try await shown([
            .date(id: "d", label: "When?", value: nil, shown: nil, earliest: "2022-11-20", latest: "2024-02-29"),
        ])
        func offered() -> [String] {
            window.draw().touchables.compactMap(\.name).filter { $0.hasPrefix("day/") }.map { String($0.dropFirst(4)) }
        }
        func choose(_ numbers: Int...) throws {
            if let close = try? window.draw().touchable("panel/x") { close.touch?() }
            try window.draw().touchable("date/d").touch?()
            for number in numbers { try window.draw().touchable("day/\(number)").touch?() }
        }
        try choose()
        XCTAssertEqual(offered(), ["2024", "2023", "2022"])
        window.draw().check("years")
        try choose(2022)
        XCTAssertEqual(offered(), ["11", "12"])
        XCTAssertTrue(window.draw().heard.contains("November"))
        window.draw().check("months")
        try choose(2022, 11)
        XCTAssertEqual(offered(), (20...30).map(String.init))
        XCTAssertTrue(window.draw().heard.contains("November 2022"))
        try choose(2024)
        XCTAssertEqual(offered(), ["1", "2"])
        try choose(2023, 2)
        XCTAssertEqual(offered().count, 28)
        try choose(2024, 2)
        XCTAssertEqual(offered().count, 29)
        try choose(2024, 2, 9)
        XCTAssertEqual(offered(), [])
        try await rig.settle()
        XCTAssertEqual(Array(rig.core.events.dropFirst()), [.setDate(id: "d", date: "2024-02-09")])
    }

    func test_years_months_and_digits_are_as_the_language_writes_them() async {
        let days = Days(earliest: "2020-01-01", latest: "2024-12-31", chosen: [2024])
        XCTAssertEqual(days.said(Look(language: "th")), "2024 (2567)")
        XCTAssertEqual(days.said(Look(language: "km")), "២០២៤")
        XCTAssertEqual(days.label(12, Look(language: "my")), "၁၂")
        for language in ["th", "en", "my", "km", "lo", "vi", "zh"] {
            let names = (1...12).compactMap { days.hint($0, Look(language: language)) }
            XCTAssertEqual(Set(names).count, 12, "\(language): \(names)")
            if language != "en" { XCTAssertFalse(names.contains("January"), language) }
        }
    }

    func test_a_question_goes_with_its_screen() async throws {
        let date = Block.date(id: "d", label: "When?", value: nil, shown: nil, earliest: "2022-11-20", latest: "2024-02-29")
        let rig = Rig(FakeCore { Step(screen: .of($0 == .tick ? "two" : "one", [date]), effects: []) })
        try await rig.start()
        let window = Window(SaphanView(model: rig.model, trouble: ""))
        try window.draw().touchable("date/d").touch?()
        XCTAssertNoThrow(try window.draw().touchable("day/2023"))
        try await rig.send(.tick)
        XCTAssertThrowsError(try window.draw().touchable("day/2023"))
    }

    func test_a_chart_opens_as_a_table_that_says_row_and_column() async throws {
        let series = [Series(name: "men", values: [1, nil]), Series(name: "women", values: [2.5, 4])]
        let (_, window) = try await shown([.chart(id: "c", label: "who", names: ["2022", "2023"], series: series)])
        try window.draw().touchable("tap/c-table").touch?()
        let page = window.draw()
        page.check("chart")
        for words in ["2022, men: 1", "2023, men: –", "2022, women: 2.5"] { XCTAssertTrue(page.heard.contains(words), words) }
        try page.touchable("tap/c-table").touch?()
        XCTAssertFalse(window.draw().heard.contains("2022, men: 1"))
    }

    // MARK: What is typed

    func test_any_text_is_sent_as_it_is_and_once() async throws {
        let (rig, window) = try await shown([.input("x", "")])
        let texts = ["👩🏾‍🦱🇰🇭👍🏽", "ថៅកែ\u{200B}យក", "e\u{301}", "\u{202E}abc", "'; --\0", " "]
        for text in texts {
            let input = try window.draw().touchable("type/x")
            input.type?(text)
            input.type?(text)
            XCTAssertEqual(try window.draw().touchable("type/x").words, text)
        }
        try await rig.settle()
        XCTAssertEqual(rig.core.events.last, .type(id: "x", text: " "))
        XCTAssertEqual(Set(rig.core.events.compactMap { if case let .type(_, text) = $0 { text } else { nil } }).subtracting(texts), [])
    }

    func test_an_input_stays_the_same_while_problems_come_and_go_above_it() async throws {
        let rig = Rig(FakeCore { event in
            let input = [Block.input("x", ""), .input("y", "")]
            return Step(screen: .of("one", event == .type(id: "y", text: "two") ? [.refusal] + input : input), effects: [])
        })
        try await rig.start()
        let window = Window(SaphanView(model: rig.model, trouble: ""))
        let before = try window.draw().touchable("type/y")
        before.type?("two")
        try await rig.settle()
        XCTAssertTrue(window.draw().all.contains { $0.values.ink == Look().color(.warn) })
        XCTAssertEqual(try window.draw().touchable("type/y").path, before.path)
        XCTAssertEqual(try window.draw().touchable("type/y").words, "two")
    }

    func test_two_megabytes_that_are_pasted_are_refused_by_the_core_and_never_drawn() async throws {
        let phone = Phone(try Places.folder(self))
        try await phone.begin("debt", pages: 4)
        let window = Window(SaphanView(model: phone.model, trouble: ""))
        try window.draw().touchable("type/story").type?("kept")
        try await phone.settle()
        let begun = Date(), path = try window.draw().touchable("type/story").path
        try window.draw().touchable("type/story").type?(String(repeating: "ថៅកែ", count: 2_000_000 / 12))
        XCTAssertEqual(try window.draw().touchable("type/story").words, "kept")
        try await phone.settle()
        let page = window.draw()
        XCTAssertEqual(try page.touchable("type/story").words, "kept")
        // Made anew: the input itself may still hold what was pasted.
        XCTAssertNotEqual(try page.touchable("type/story").path, path)
        XCTAssertTrue(phone.screen.codes.contains("text-too-long"))
        XCTAssertEqual(window.scrolled, AnyHashable(Block.problem))
        XCTAssertLessThan(Date().timeIntervalSince(begun), 5)
        page.check("too long")
    }

    // MARK: Their end

    func test_a_window_and_its_model_are_let_go() async throws {
        var window: Window?
        weak var model: AppModel?
        weak var gone: Window?
        do {
            let rig = Rig(FakeCore { _ in Step(screen: .of("one", [
                .date(id: "d", label: "d", value: nil, shown: nil, earliest: "2022-11-20", latest: "2024-02-29"),
                .chart(id: "c", label: "c", names: ["n"], series: []), .input("x", ""),
            ]), effects: []) })
            try await rig.start()
            window = Window(SaphanView(model: rig.model, trouble: ""))
            model = rig.model
            for name in ["tap/c-table", "date/d"] { try window?.draw().touchable(name).touch?() }
            XCTAssertNoThrow(try window?.draw().touchable("day/2023"))
            window?.draw().all.first { $0.name == "type/x" }?.type?("typed")
            rig.model.panel = Panel(title: "?", buttons: [PanelButton(label: "x", icon: "x", role: .secondary) {}])
            _ = window?.draw()
            rig.model.leave()
            _ = window?.draw()
            try await rig.settle()
        }
        XCTAssertNotNil(model)
        gone = window
        window = nil
        try await waitFor("the end", seconds: 10) { gone == nil && model == nil ? true : nil }
    }
}
