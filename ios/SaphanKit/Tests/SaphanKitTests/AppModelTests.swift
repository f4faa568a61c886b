import Foundation
import SaphanCore
@testable import SaphanKit
import XCTest

/// The model over a core that answers when a test lets it.
@MainActor
final class AppModelTests: XCTestCase {
    private let a = Event.tap(id: "a"), b = Event.tap(id: "b")

    func test_events_are_handled_in_order_and_one_at_a_time() async throws {
        let rig = Rig()
        try await rig.start()
        rig.core.hold()
        let sent = (0..<50).map { Event.tap(id: "\($0)") }
        for event in sent { rig.model.send(event) }
        try await waitFor("the first") { rig.core.events.count == 2 ? true : nil }
        try await Task.sleep(nanoseconds: 20_000_000)
        XCTAssertEqual(rig.core.events.count, 2)
        rig.core.release(50)
        try await rig.settle()
        XCTAssertEqual(Array(rig.core.events.dropFirst()), sent)
    }

    func test_a_newer_text_takes_the_place_of_one_that_waits_and_no_other() async throws {
        let rig = Rig(FakeCore { _ in Step(screen: .of("story", [.input("x", ""), .input("y", "")]), effects: []) })
        try await rig.start()
        rig.core.hold()
        for text in ["k", "kh", "khm"] { rig.model.send(.type(id: "x", text: text)) }
        rig.model.send(.type(id: "y", text: "1"))
        rig.model.send(.type(id: "x", text: "khme"))
        rig.core.free()
        try await rig.settle()
        let texts: [Event] = [.type(id: "x", text: "k"), .type(id: "x", text: "khm"), .type(id: "y", text: "1")]
        XCTAssertEqual(Array(rig.core.events.dropFirst()), texts + [.type(id: "x", text: "khme")])
    }

    func test_equal_touches_are_not_doubled_and_a_later_one_counts() async throws {
        let rig = Rig()
        try await rig.start()
        rig.core.hold()
        for event in [a, a, b, b, a] { rig.model.send(event) }
        rig.core.free()
        try await rig.settle()
        XCTAssertEqual(Array(rig.core.events.dropFirst()), [a, b])
        try await rig.send(a)
        XCTAssertEqual(rig.core.events.last, a)
    }

    func test_a_touch_belongs_to_the_screen_it_was_made_on() async throws {
        let core = FakeCore { event in Step(screen: .of(event == .tap(id: "a") ? "second" : "home"), effects: []) }
        let rig = Rig(core)
        try await rig.start()
        rig.core.hold()
        rig.model.send(a)
        rig.model.send(b)
        rig.core.free()
        try await rig.settle()
        XCTAssertEqual(rig.model.screen?.id, "second")
        XCTAssertFalse(rig.core.events.contains(b))
    }

    func test_steps_come_on_the_main_thread_and_the_core_is_never_called_there() async throws {
        let called = FakeCore.Locked(0)
        let rig = Rig(FakeCore { _ in
            if Thread.isMainThread { called.withLock { $0.value += 1 } }
            return Step(screen: .of("home"), effects: [])
        })
        var onMain: [Bool] = []
        rig.model.$screen.sink { _ in onMain.append(Thread.isMainThread) }
        try await rig.start()
        try await rig.send(a)
        XCTAssertEqual(onMain, [true, true])
        XCTAssertEqual(called.withLock { $0.value }, 0)
    }

    func test_many_changes_are_one_look_and_one_during_a_look_brings_another() async throws {
        let core = FakeCore()
        let observers = Observers()
        let model = AppModel(services: Fakes().services) { observer in
            observers.list = [observer]
            return core
        }
        model.activate()
        try await waitFor("the start") { model.isIdle && observers.list.first != nil ? true : nil }
        let observer = observers.list[0]
        core.hold()
        for _ in 0..<100 { try observer.changed() }
        try await waitFor("a look") { core.events.last == .tick ? true : nil }
        for _ in 0..<100 { try observer.changed() }
        try await Task.sleep(nanoseconds: 20_000_000)
        core.free()
        try await waitFor("the end") { model.isIdle ? true : nil }
        XCTAssertEqual(core.events.filter { $0 == .tick }.count, 2)
    }

    private final class Observers: @unchecked Sendable { var list: [Observer] = [] }

    // MARK: What is typed

    func test_what_is_typed_stays_while_older_steps_come_back() async throws {
        let core = FakeCore { event in
            let stored = if case let .type(_, text) = event { text } else { "" }
            return Step(screen: .of("story", [.input("x", stored)]), effects: [])
        }
        let rig = Rig(core)
        try await rig.start()
        rig.core.hold()
        rig.model.send(.type(id: "x", text: "k"))
        rig.model.send(.type(id: "x", text: "kh"))
        rig.core.release()
        try await waitFor("the older answer") { rig.core.events.count == 3 ? true : nil }
        XCTAssertEqual(rig.model.text("x", "k"), "kh")
        rig.core.free()
        try await rig.settle()
        XCTAssertEqual(rig.model.text("x", "kh stored"), "kh stored")
    }

    func test_what_is_typed_stays_while_a_touch_before_it_is_answered() async throws {
        let rig = Rig(FakeCore { _ in Step(screen: .of("story", [.input("x", "")]), effects: []) })
        try await rig.start()
        rig.core.hold()
        rig.model.send(a)
        rig.model.send(.type(id: "x", text: "kh"))
        rig.core.release()
        try await waitFor("the text") { rig.core.events.count == 3 ? true : nil }
        XCTAssertEqual(rig.model.text("x", ""), "kh")
        rig.core.free()
        try await rig.settle()
    }

    func test_a_refused_text_stays_until_the_person_goes_on() async throws {
        let rig = Rig(FakeCore { _ in Step(screen: .of("whom", [.input("count", "2"), .refusal]), effects: []) })
        try await rig.start()
        try await rig.send(.type(id: "count", text: "two"))
        XCTAssertEqual(rig.model.text("count", "2"), "two")
        try await rig.send(.tick)
        XCTAssertEqual(rig.model.text("count", "2"), "two")
        try await rig.send(a)
        XCTAssertEqual(rig.model.text("count", "2"), "2")
    }

    func test_a_pin_stays_until_it_was_used() async throws {
        let rig = Rig(FakeCore { _ in Step(screen: .of("pin-enter", [.input("pin", "", .pin)]), effects: []) })
        try await rig.start()
        try await rig.send(.type(id: "pin", text: "3141"))
        XCTAssertEqual(rig.model.text("pin", ""), "3141")
        try await rig.send(.tap(id: "open"))
        XCTAssertEqual(rig.model.text("pin", ""), "")
    }

    func test_what_was_typed_goes_with_its_screen_and_with_the_person() async throws {
        let rig = Rig(FakeCore { event in
            Step(screen: event == .tick ? .of("home") : .of("whom", [.input("count", ""), .refusal]), effects: [])
        })
        try await rig.start()
        try await rig.send(.type(id: "count", text: "two"))
        try await rig.send(.tick)
        try await rig.send(.back)
        XCTAssertEqual(rig.model.screen?.id, "whom")
        XCTAssertEqual(rig.model.text("count", ""), "")
        try await rig.send(.type(id: "count", text: "two"))
        rig.model.leave()
        try await rig.settle()
        try await rig.start()
        XCTAssertEqual(rig.model.text("count", ""), "")
    }

    // MARK: What may be seen

    func test_nothing_is_seen_before_the_core_answered_and_while_nobody_looks() async throws {
        let rig = Rig()
        rig.core.hold()
        XCTAssertTrue(rig.model.covered)
        rig.model.activate()
        XCTAssertTrue(rig.model.covered)
        rig.core.free()
        try await rig.settle()
        XCTAssertFalse(rig.model.covered)
        rig.model.hide()
        XCTAssertTrue(rig.model.covered)
        try await rig.settle()
        XCTAssertEqual(rig.core.events.last, .hidden)
        XCTAssertTrue(rig.model.covered)
        rig.core.hold()
        rig.model.activate()
        XCTAssertTrue(rig.model.covered)
        rig.core.free()
        try await rig.settle()
        XCTAssertFalse(rig.model.covered)
    }

    func test_an_answer_that_comes_when_nobody_looks_any_more_uncovers_nothing() async throws {
        let rig = Rig()
        rig.core.hold()
        rig.model.activate()
        rig.model.hide()
        rig.core.free()
        try await rig.settle()
        XCTAssertTrue(rig.model.covered)
    }

    func test_something_over_the_window_covers_what_the_person_wrote_and_not_what_is_public() async throws {
        for isSecure in [true, false] {
            let rig = Rig(FakeCore { _ in Step(screen: .of("one", secure: isSecure), effects: []) })
            try await rig.start()
            rig.model.inactivate()
            XCTAssertEqual(rig.model.covered, isSecure)
            rig.model.activate()
            XCTAssertFalse(rig.model.covered)
            XCTAssertEqual(rig.core.events.count, 1)
        }
    }

    func test_the_way_out_covers_first_and_forgets_all_but_what_was_typed() async throws {
        let rig = Rig(FakeCore { event in
            Step(screen: .of("story", [.input("x", "")]), effects: event == .leave ? [.leaveNow(url: "https://a.example")] : [])
        })
        try await rig.start()
        rig.core.hold()
        rig.model.send(a)
        rig.model.send(b)
        rig.model.send(.type(id: "x", text: "k"))
        rig.model.send(.leave)
        XCTAssertTrue(rig.model.covered)
        XCTAssertNil(rig.model.screen)
        rig.core.free()
        try await rig.settle()
        XCTAssertEqual(Array(rig.core.events.dropFirst()), [a, .type(id: "x", text: "k"), .leave])
        XCTAssertTrue(rig.log.contains("leave https://a.example"))
        // The ordinary page is over the window now, and background work changes nothing of that.
        rig.model.inactivate()
        rig.model.hide()
        try await rig.send(.tick)
        XCTAssertTrue(rig.model.covered)
        XCTAssertNil(rig.model.screen)
        XCTAssertFalse(rig.core.events.contains(.hidden))
        try await rig.start()
        XCTAssertFalse(rig.model.covered)
        XCTAssertEqual(rig.model.screen?.id, "story")
    }

    func test_a_core_that_asks_to_leave_covers_too() async throws {
        let rig = Rig()
        try await rig.start()
        try await rig.ask(.leaveNow(url: "https://a.example"))
        XCTAssertTrue(rig.model.covered)
        XCTAssertNil(rig.model.screen)
    }

    func test_a_library_of_another_version_is_told() async throws {
        let model = AppModel(services: Fakes().services) { _ in throw Failure("another version") }
        model.activate()
        try await waitFor("the answer") { model.isIdle ? true : nil }
        XCTAssertTrue(model.broken)
        XCTAssertTrue(model.covered)
    }

    func test_a_passing_word_passes() async throws {
        let rig = Rig()
        try await rig.start()
        rig.model.copy("1300")
        XCTAssertEqual(rig.model.said, "copied")
        XCTAssertEqual(rig.log, ["copy 1300"])
        try await waitFor("its end", seconds: 10) { rig.model.said == nil ? true : nil }
    }

    // MARK: In the background

    func test_it_stays_until_the_core_is_not_busy_and_looks_once_more() async throws {
        let rig = Rig()
        try await rig.start()
        rig.core.busyFor.withLock { $0.value = 2 }
        rig.fakes.waker.gives = true
        rig.model.hide()
        let begun = Date()
        await rig.fakes.waker.staying?.value
        XCTAssertGreaterThan(Date().timeIntervalSince(begun), 1.9)
        XCTAssertEqual(Array(rig.core.events.dropFirst()), [.hidden, .tick, .tick])
    }

    func test_it_ends_at_once_when_the_platforms_time_is_over() async throws {
        let rig = Rig()
        rig.core.busyFor.withLock { $0.value = 1000 }
        let run = Task { await rig.model.carry() }
        try await waitFor("a look") { rig.core.events.count == 1 && rig.model.isIdle ? true : nil }
        try await Task.sleep(nanoseconds: 50_000_000)
        let begun = Date()
        run.cancel()
        await run.value
        XCTAssertLessThan(Date().timeIntervalSince(begun), 0.9)
        XCTAssertEqual(rig.core.events, [.tick, .tick])
    }
}
