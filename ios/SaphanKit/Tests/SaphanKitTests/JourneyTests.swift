import Foundation
import SaphanCore
@testable import SaphanKit
import XCTest

/// The main job over the real core, with the real intake and desk as programs beside the test.
@MainActor
final class JourneyTests: XCTestCase {
    private let story = "ថៅកែយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយមិនបើកប្រាក់ខែឱ្យខ្ញុំបីខែហើយ។"
    private let reply = "យើងបានអានរបាយការណ៍របស់អ្នកហើយ។"

    func test_a_report_with_a_place_and_a_photograph_reaches_the_desk_and_is_answered() async throws {
        let folder = try Places.folder(self)
        let demo = try Demo(folder: folder)
        let phone = Phone(folder, pack: demo.pack)
        let photo = folder.appendingPathComponent("photo.jpg")
        try FileManager.default.copyItem(atPath: Places.data("pictures/lighthouse.jpg"), toPath: photo.path)
        phone.fakes.photos.answer = { .picked(id: $0, path: photo.path, mediaType: "image/jpeg") }
        phone.fakes.locator.state = .unasked
        phone.fakes.notifier.state = .unasked
        phone.fakes.locator.answer = {
            let now = Int64(Date().timeIntervalSince1970)
            return .located(id: $0, latitude: 13.662_81, longitude: 102.548_73, accuracyM: 12.5, takenAt: now)
        }
        try await write(phone, place: "exact")
        XCTAssertFalse(FileManager.default.fileExists(atPath: photo.path))
        try await phone.tap("send")
        XCTAssertEqual(phone.model.panel?.title, phone.model.words?.notificationReason)
        try await phone.until("a signed receipt") { phone.model.screen?.codes.contains("accepted") == true }

        let desk = try await Desk(demo.desk)
        let id = try await waitFor("the report at the desk") { try await desk.cases().first?["id"] as? Int }
        let said = try await desk.open(id)
        XCTAssertEqual(said["story"] as? String, story)
        XCTAssertEqual((said["place"] as? [String: Any])?["latitude"] as? Double, 13.662_81)
        let picture = try await waitFor("the photograph at the desk") { try await desk.file(id, 0) }
        XCTAssertEqual(picture.prefix(2), Data([0xFF, 0xD8]))
        try await desk.answer(id, ["stage": "acting", "text": reply, "language": "km"])
        try await phone.until("the answer") { phone.model.screen.map { "\($0)".contains(reply) } ?? false }
        XCTAssertEqual(phone.model.screen?.secure, true)
        let cases = try await desk.cases()
        XCTAssertEqual(cases.count, 1)
        XCTAssertFalse(phone.bridge.blockedMain)
    }

    func test_a_report_that_found_no_network_is_sent_by_a_process_that_is_woken() async throws {
        let folder = try Places.folder(self), keys = MemoryKeys()
        var demo = try Demo(folder: folder)
        let (ports, pack) = (demo.ports, demo.pack)
        demo.end()
        try await sendInto(nothing: Phone(folder, pack: pack, keys: keys, pollMs: 60_000))

        demo = try Demo(folder: folder, ports: ports)
        let desk = try await Desk(demo.desk)
        var cases = try await desk.cases()
        XCTAssertEqual(cases.count, 0)
        // No window, no touch.
        let woken = Phone(folder, pack: pack, keys: keys, pollMs: 60_000)
        await woken.model.carry()
        cases = try await waitFor("the report at the desk", seconds: 5) {
            let cases = try await desk.cases()
            return cases.isEmpty ? nil : cases
        }
        XCTAssertEqual(cases.count, 1)
        XCTAssertTrue(woken.model.covered)
        XCTAssertEqual(Set(woken.bridge.events), [.tick])
        XCTAssertTrue(woken.log.contains { $0.hasPrefix("wake ") }, "it asks to be woken for the answer: \(woken.log)")
    }

    /// A report is sent, nobody is there to take it, and the process ends.
    private func sendInto(nothing phone: Phone) async throws {
        try await write(phone, place: "none")
        try await phone.tap("send")
        phone.model.hide()
        try await phone.settle()
        XCTAssertTrue(phone.log.contains { $0.hasPrefix("wake ") }, "\(phone.log)")
        XCTAssertFalse(phone.screen.codes.contains("accepted"))
    }

    /// From the first start to the last page of a report.
    private func write(_ phone: Phone, place: String) async throws {
        try await phone.begin("passport-kept", pages: 3)
        try await phone.choose("place", place)
        if let panel = phone.model.panel, place == "exact" {
            XCTAssertEqual(panel.title, phone.model.words?.locationReason)
            panel.buttons[0].tapped()
            try await phone.settle()
        }
        try await phone.tap("next")
        try await phone.type("story", story)
        try await phone.tap("next")
        if place == "exact" { try await phone.tap("gallery") }
        XCTAssertEqual(phone.screen.codes, [])
        for _ in 0..<2 { try await phone.tap("next") }
        try await phone.choose("consent", "help")
        try await phone.tap("next")
        XCTAssertEqual(phone.screen.id, "report-review")
    }
}
