import Foundation
import SaphanCore
@testable import SaphanKit
import SwiftUI
import XCTest

/// The walks of `tests/walks` through the model: what a person does and what must be seen, as for every front end. The
/// views show each step.
@MainActor
final class WalksTests: XCTestCase {
    // In four, which run side by side: every fourth walk each.
    func test_every_walk_leads_where_it_says_1() async throws { try await walks(of: 0) }
    func test_every_walk_leads_where_it_says_2() async throws { try await walks(of: 1) }
    func test_every_walk_leads_where_it_says_3() async throws { try await walks(of: 2) }
    func test_every_walk_leads_where_it_says_4() async throws { try await walks(of: 3) }

    private func walks(of part: Int) async throws {
        let folder = Places.root.appendingPathComponent("tests/walks")
        let all = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        let names = stride(from: part, to: all.count, by: 4).map { all[$0] }
        XCTAssertFalse(names.isEmpty)
        for name in names {
            let walk = try JSON(folder.appendingPathComponent(name)).only("name", "online", "steps")
            try await follow(walk, Places.folder(self))
        }
    }

    private func follow(_ walk: JSON, _ folder: URL) async throws {
        let name: String = try walk["name"]
        let world = try World(online: walk["online"], folder: folder)
        let phone = Phone(folder, pack: world.pack)
        let window = Window(SaphanView(model: phone.model, trouble: ""))
        let steps: [[String: Any]] = try walk["steps"]
        for (number, fields) in steps.enumerated() {
            let step = try JSON(fields: fields).only("event", "expect")
            let event = try JSON(fields: step["event"]).event()
            let expect = try JSON(fields: step["expect"])
                .only("screen", "effects", "has", "lacks", "code", "back", "secure", "eventually")
            try await compare(phone, event, expect, "\(name), step \(number + 1): \(event)")
            if phone.model.screen == nil { XCTAssertEqual(window.draw().seen, "") } else { try phone.look(window) }
        }
    }

    private func compare(_ phone: Phone, _ event: Event, _ expect: JSON, _ place: String) async throws {
        let has: [String] = try expect.or([], "has"), lacks: [String] = try expect.or([], "lacks")
        let code: String? = try expect.or(nil, "code")
        var step = try await answer(phone, event)
        if try expect.or(false, "eventually") {
            step = try await waitFor(place, seconds: 20) {
                let step = try await answer(phone, event)
                return has.allSatisfy(step.screen.ids.contains) && (code == nil || step.screen.codes.contains(code!)) ? step : nil
            }
        }
        let screen = step.screen
        XCTAssertEqual(screen.id, try expect["screen"], place)
        if let effects: [String] = try expect.or(nil, "effects") { XCTAssertEqual(step.effects.map(\.name), effects, place) }
        for id in has { XCTAssertTrue(screen.ids.contains(id), "\(place): no \(id)") }
        for id in lacks { XCTAssertFalse(screen.ids.contains(id), "\(place): \(id) is there") }
        if let code { XCTAssertTrue(screen.codes.contains(code), "\(place): \(screen.codes)") }
        if let back: Bool = try expect.or(nil, "back") { XCTAssertEqual(screen.back, back, "\(place): back") }
        if let secure: Bool = try expect.or(nil, "secure") { XCTAssertEqual(screen.secure, secure, "\(place): secure") }
    }

    /// Hands an event to the model; the step that the core answered it with.
    private func answer(_ phone: Phone, _ event: Event) async throws -> Step {
        if case .start = event, !phone.model.seen {
            phone.model.start = { event }
            phone.model.activate()
        } else if event == .leave {
            phone.model.leave()
        } else {
            phone.model.send(event, madeOn: nil)
        }
        try await phone.settle()
        guard let step = phone.bridge.answer(to: event) else { throw Failure("\(event) was not answered") }
        return step
    }
}
