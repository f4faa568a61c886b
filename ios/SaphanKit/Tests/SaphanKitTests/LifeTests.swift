import Foundation
import SaphanCore
@testable import SaphanKit
import XCTest

/// What is let go is gone, and what goes on for long does not grow.
@MainActor
final class LifeTests: XCTestCase {
    private final class Watch: Observer {
        func changed() {}
    }

    func test_model_core_observer_keys_and_services_are_gone_after_use() async throws {
        let folder = try Places.folder(self)
        weak var model: AppModel?
        weak var bridge: Bridge?
        weak var keys: MemoryKeys?
        var services: [Weak] = []
        do {
            let phone = Phone(folder)
            phone.fakes.camera.state = .unasked
            try await phone.start()
            try await phone.choose("language", "km")
            for id in ["save", "skip", "report"] { try await phone.tap(id) }
            try await phone.type("story", "text")
            // A question, a recording and background work that were under way.
            phone.fakes.waker.gives = true
            phone.model.hide()
            await phone.fakes.waker.staying?.value
            phone.fakes.waker.staying = nil
            try await phone.settle()
            (model, bridge, keys) = (phone.model, phone.bridge, phone.keys)
            services = phone.fakes.all.map(Weak.init)
            XCTAssertNotNil(model)
        }
        try await waitFor("the end", seconds: 10) { model == nil && bridge == nil && keys == nil ? true : nil }
        XCTAssertEqual(services.compactMap(\.it).map { "\(type(of: $0))" }, [])
    }

    func test_the_core_lets_its_observer_and_its_keys_go() async throws {
        let folder = try Places.folder(self)
        weak var observer: Watch?
        weak var keys: MemoryKeys?
        do {
            let (watch, secret) = (Watch(), MemoryKeys())
            (observer, keys) = (watch, secret)
            let setup = Setup(dataDir: folder.path, pack: Places.pack, pollMs: 100)
            let app = try App.open(setup: setup, keys: secret, observer: watch)
            _ = app.handle(event: .start(locale: "km", utcOffsetMinutes: 420))
        }
        try await waitFor("the end", seconds: 10) { observer == nil && keys == nil ? true : nil }
    }

    func test_thirty_phones_leave_no_threads_and_no_files_open() async throws {
        var after: [[Int]] = []
        for number in 0..<30 {
            do {
                let phone = Phone(try Places.folder(self))
                try await phone.start()
                try await phone.choose("language", "km")
                for id in ["save", "skip"] { try await phone.tap(id) }
                _ = try await waitFor("a courier") { try threads() > 0 ? true : nil }
            }
            if number % 10 == 9 {
                try await Task.sleep(nanoseconds: 300_000_000)
                after.append([try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count, try threads()])
            }
        }
        for (first, last) in zip(after[0], after[2]) { XCTAssertLessThanOrEqual(last, first + 4, "\(after)") }
    }

    /// How many threads the core has: each has a name. Dispatch's have the program's, and a busy machine has many of them.
    private func threads() throws -> Int {
        let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
        let own = try String(contentsOfFile: "/proc/self/comm", encoding: .utf8)
        return tasks.filter { (try? String(contentsOfFile: "/proc/self/task/\($0)/comm", encoding: .utf8)) ?? own != own }.count
    }

    func test_ten_thousand_events_are_answered_in_order_and_memory_stays_level() async throws {
        let phone = Phone(try Places.folder(self))
        try await phone.begin("debt", pages: 4)
        XCTAssertEqual(phone.screen.id, "report-story")
        await fillQueue()
        var taken: [Int] = []
        for part in 0..<5 {
            phone.bridge.forget()
            for number in 0..<2000 {
                let event = Event.type(id: "story", text: "ថៅកែ \(part) \(number)")
                await withCheckedContinuation { answer in
                    phone.model.send(event, madeOn: "report-story") { _ in answer.resume() }
                }
            }
            let texts = phone.bridge.events.compactMap { if case let .type(_, text) = $0 { text } else { nil } }
            XCTAssertEqual(texts, (0..<2000).map { "ថៅកែ \(part) \($0)" })
            XCTAssertTrue("\(phone.model.screen?.blocks ?? [])".contains("ថៅកែ \(part) 1999"))
            phone.bridge.forget()
            taken.append(try memory())
        }
        // What is kept of each event grows in every part, a step by many MiB; on a busy machine the allocator takes more in some.
        let grown = zip(taken.dropFirst(), taken).map { $0 - $1 }
        XCTAssertLessThan(grown.min() ?? .max, 512, "KiB: \(taken)")
        print("KiB after each 2,000 events: \(taken)")
    }

    /// Linux's Dispatch keeps what it used for up to 114,688 turns of the main queue, 18 MiB. Here it gets them at once.
    private func fillQueue() async {
        for _ in 0..<120_000 { DispatchQueue.main.async {} }
        await withCheckedContinuation { done in DispatchQueue.main.async { done.resume() } }
    }

    /// KiB of this process in memory.
    private func memory() throws -> Int {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(pages[1]) ?? 0) * 4
    }

    private final class Weak {
        weak var it: AnyObject?
        init(_ it: AnyObject) { self.it = it }
    }
}
