import Foundation
import SaphanCore
@testable import SaphanKit
import XCTest

/// Each effect through the fakes of the platform, and what happens where the platform or the person says no.
@MainActor
final class EffectsTests: XCTestCase {
    /// One of each: a new effect does not compile until it stands here.
    private func next(after effect: Effect?) -> Effect? {
        switch effect {
        case nil: .dial(number: "1300")
        case .dial: .openMap(geo: "geo:13.7,100.5", web: "https://map.example")
        case .openMap: .openWeb(url: "https://a.example")
        case .openWeb: .share(text: "text")
        case .share: .shareFile(path: "/give/knowledge.pack", mediaType: "application/octet-stream")
        case .shareFile: .sendSms(number: "1300", text: "text")
        case .sendSms: .locate(id: "id", waitS: 30)
        case .locate: .takePhoto(id: "id")
        case .takePhoto: .pickPhoto(id: "id")
        case .pickPhoto: .pickFile(id: "id")
        case .pickFile: .recordSound(id: "id", maxSeconds: 60)
        case .recordSound: .playSound(path: "/a.m4a")
        case .playSound: .speak(text: "text", language: "km")
        case .speak: .notify(title: "title", text: "text")
        case .notify: .secureWindow(on: true)
        case .secureWindow: .appear(name: .notes, label: "Notes")
        case .appear: .wakeAt(at: 1_790_500_000)
        case .wakeAt: .leaveNow(url: "https://a.example")
        case .leaveNow: nil
        }
    }

    /// What it asks of the platform.
    private func asks(_ effect: Effect) -> String {
        switch effect {
        case .dial: "dial 1300"
        case .openMap: "map geo:13.7,100.5"
        case .openWeb: "web https://a.example"
        case .share: "share text"
        case .shareFile: "share-file /give/knowledge.pack"
        case .sendSms: "sms 1300 text"
        case .locate: "locate id 30"
        case .takePhoto: "camera id"
        case .pickPhoto: "photo id"
        case .pickFile: "file id"
        case .recordSound: "record id 60"
        case .playSound: "play /a.m4a"
        case .speak: "speak km text"
        case .notify: "notify title text"
        case .secureWindow: "secure true"
        case .appear: "icon notes"
        case .wakeAt: "wake 1790500000"
        case .leaveNow: "leave https://a.example"
        }
    }

    private var rig: Rig!

    override func setUp() async throws {
        rig = Rig()
        try await rig.start()
    }

    /// Answers that came back to the core.
    private var answers: [Event] {
        rig.core.events.filter { $0 != .tap(id: "ask") && $0 != .tick }.dropFirst().map { $0 }
    }

    func test_each_effect_is_asked_of_its_service() async throws {
        var effect = next(after: nil)
        while let one = effect {
            let rig = Rig()
            try await rig.start()
            try await rig.ask(one)
            XCTAssertTrue(rig.log.contains(asks(one)), "\(one): \(rig.log)")
            effect = next(after: one)
        }
    }

    // MARK: Where nothing here can

    func test_a_number_that_cannot_be_dialled_or_written_to_is_shown_large_to_be_copied() async throws {
        rig.fakes.log.refuses = ["dial", "sms"]
        for (effect, text, copied) in [
            (Effect.dial(number: "1300"), nil, "1300"), (.sendSms(number: "1300", text: "SOS"), "SOS", "SOS"),
        ] as [(Effect, String?, String)] {
            try await rig.ask(effect)
            XCTAssertEqual(rig.model.panel?.large, "1300")
            XCTAssertEqual(rig.model.panel?.text, text)
            try await rig.press("copy")
            XCTAssertEqual(rig.log.last, "copy \(copied)")
            XCTAssertNil(rig.model.panel)
        }
    }

    func test_a_place_opens_in_the_browser_where_there_is_no_map() async throws {
        rig.fakes.log.refuses = ["map"]
        try await rig.ask(.openMap(geo: "geo:13.7,100.5", web: "https://map.example"))
        XCTAssertEqual(rig.log, ["map geo:13.7,100.5", "web https://map.example"])
    }

    func test_what_no_app_does_is_said() async throws {
        rig.fakes.log.refuses = ["web", "share", "play", "speak"]
        for (effect, word) in [
            (Effect.openWeb(url: "https://a.example"), "noApp"), (.share(text: "text"), "noApp"),
            (.playSound(path: "/a.m4a"), "failed"), (.speak(text: "text", language: "my"), "noVoice"),
        ] {
            rig.model.say(nil)
            try await rig.ask(effect)
            XCTAssertEqual(rig.model.said, word)
        }
    }

    // MARK: Permissions

    private var permitted: [(effect: Effect, service: FakeAsked, reason: String, denied: Event)] {
        [
            (.locate(id: "id", waitS: 30), rig.fakes.locator, "locationReason", .locateFailed(id: "id", reason: "denied")),
            (.takePhoto(id: "id"), rig.fakes.camera, "cameraReason", .pickFailed(id: "id", reason: "denied")),
            (
                .recordSound(id: "id", maxSeconds: 60), rig.fakes.recorder, "microphoneReason",
                .pickFailed(id: "id", reason: "denied")
            ),
        ]
    }

    func test_a_reason_comes_before_the_systems_question() async throws {
        for (effect, service, reason, _) in permitted {
            service.state = .unasked
            try await rig.ask(effect)
            XCTAssertEqual(rig.model.panel?.title, reason)
            XCTAssertFalse(rig.log.contains("ask \(service.name)"))
            try await rig.press("goOn")
            XCTAssertEqual(rig.log.suffix(2), ["ask \(service.name)", asks(effect)])
            service.end()
            try await rig.settle()
        }
    }

    func test_not_now_asks_nothing_and_is_answered() async throws {
        for (effect, service, _, denied) in permitted {
            service.state = .unasked
            try await rig.ask(effect)
            try await rig.press("notNow")
            XCTAssertEqual(answers.last, denied)
            XCTAssertNil(rig.model.panel)
        }
        XCTAssertEqual(rig.log, [])
    }

    func test_refused_is_answered_and_the_way_to_the_settings_is_shown() async throws {
        for (effect, service, _, denied) in permitted {
            for state in [Permission.unasked, .refused] {
                service.state = state
                service.grants = false
                try await rig.ask(effect)
                if state == .unasked { try await rig.press("goOn") }
                XCTAssertEqual(answers.last, denied)
                XCTAssertEqual(rig.model.panel?.title, "refused")
                try await rig.press("openSettings")
                XCTAssertEqual(rig.log.last, "settings")
                XCTAssertFalse(rig.log.contains(asks(effect)))
            }
        }
    }

    func test_news_are_offered_once_and_only_to_somebody_who_looks() async throws {
        rig.fakes.notifier.state = .unasked
        rig.model.hide()
        rig.core.answers = { _ in Step(screen: .of("home"), effects: [.wakeAt(at: 7)]) }
        try await rig.send(.tick)
        XCTAssertNil(rig.model.panel)
        try await rig.start()
        XCTAssertEqual(rig.model.panel?.title, "notificationReason")
        try await rig.press("notNow")
        try await rig.send(.tick)
        XCTAssertNil(rig.model.panel)
        rig.fakes.notifier.offered = false
        try await rig.send(.tick)
        try await rig.press("goOn")
        XCTAssertEqual(rig.log.last, "ask notifier")
    }

    // MARK: Answers

    func test_answers_come_back_as_they_are() async throws {
        let fix = Event.located(id: "id", latitude: 13.7, longitude: 100.5, accuracyM: 8, takenAt: 1)
        rig.fakes.locator.answer = { _ in fix }
        try await rig.ask(.locate(id: "id", waitS: 30))
        let cancelled = Event.pickFailed(id: "id", reason: "cancelled")
        rig.fakes.camera.answer = { _ in cancelled }
        try await rig.ask(.takePhoto(id: "id"))
        XCTAssertEqual(answers, [fix, cancelled])
    }

    func test_a_file_is_removed_when_the_core_has_read_it_and_not_before() async throws {
        let file = try Places.folder(self).appendingPathComponent("photo.jpg")
        for (effect, service) in [
            (Effect.takePhoto(id: "id"), rig.fakes.camera as FakeAsked), (.pickPhoto(id: "id"), rig.fakes.photos),
            (.pickFile(id: "id"), rig.fakes.files), (.recordSound(id: "id", maxSeconds: 60), rig.fakes.recorder),
        ] {
            try Data([1]).write(to: file)
            service.answer = { .picked(id: $0, path: file.path, mediaType: nil) }
            rig.core.answers = { event in
                if case .picked = event { XCTAssertTrue(FileManager.default.fileExists(atPath: file.path)) }
                return Step(screen: .of("home"), effects: event == .tap(id: "ask") ? [effect] : [])
            }
            try await rig.send(.tap(id: "ask"))
            XCTAssertEqual(answers.last, .picked(id: "id", path: file.path, mediaType: nil))
            XCTAssertFalse(FileManager.default.fileExists(atPath: file.path))
        }
    }

    func test_a_file_whose_screen_is_gone_is_removed_unread() async throws {
        let file = try Places.folder(self).appendingPathComponent("photo.jpg")
        try Data([1]).write(to: file)
        rig.fakes.photos.ending = { .picked(id: $0, path: file.path, mediaType: nil) }
        try await rig.ask(.pickPhoto(id: "id"))
        rig.core.answers = { _ in Step(screen: .of("another"), effects: []) }
        try await rig.send(.back)
        rig.fakes.photos.end()
        try await rig.settle()
        XCTAssertEqual(answers, [.back])
        XCTAssertFalse(FileManager.default.fileExists(atPath: file.path))
    }

    func test_a_recording_shows_its_time_and_is_stopped_or_dropped() async throws {
        let file = try Places.folder(self).appendingPathComponent("sound.m4a")
        rig.fakes.recorder.ending = { .picked(id: $0, path: file.path, mediaType: "audio/mp4") }
        for (label, answer) in [
            ("stop", Event.picked(id: "id", path: file.path, mediaType: "audio/mp4")),
            ("cancel", .pickFailed(id: "id", reason: "cancelled")),
        ] {
            try Data([1]).write(to: file)
            try await rig.ask(.recordSound(id: "id", maxSeconds: 120))
            XCTAssertEqual(rig.model.panel?.large, "0:00 / 2:00")
            rig.fakes.recorder.tick(61)
            XCTAssertEqual(rig.model.panel?.large, "1:01 / 2:00")
            try await rig.press(label)
            XCTAssertEqual(answers.last, answer)
            XCTAssertNil(rig.model.panel)
            XCTAssertFalse(FileManager.default.fileExists(atPath: file.path))
        }
    }

    // MARK: Nobody looks

    func test_what_needs_somebody_fails_while_nobody_looks() async throws {
        rig.model.hide()
        for (effect, answer) in [
            (Effect.locate(id: "id", waitS: 30), Event.locateFailed(id: "id", reason: "unavailable")),
            (.takePhoto(id: "id"), .pickFailed(id: "id", reason: "failed")),
            (.pickPhoto(id: "id"), .pickFailed(id: "id", reason: "failed")),
            (.pickFile(id: "id"), .pickFailed(id: "id", reason: "failed")),
            (.recordSound(id: "id", maxSeconds: 60), .pickFailed(id: "id", reason: "failed")),
        ] {
            rig.core.answers = { event in Step(screen: .of("home"), effects: event == .tick ? [effect] : []) }
            try await rig.send(.tick)
            XCTAssertEqual(answers.last, answer)
        }
        XCTAssertFalse(rig.log.contains { $0.hasSuffix("id") })
    }

    func test_hiding_keeps_a_recording_and_locks_after_its_answer() async throws {
        rig.fakes.recorder.ending = { .picked(id: $0, path: "/nowhere", mediaType: "audio/mp4") }
        try await rig.ask(.recordSound(id: "id", maxSeconds: 60))
        rig.model.hide()
        try await rig.settle()
        XCTAssertEqual(answers, [.hidden, .picked(id: "id", path: "/nowhere", mediaType: "audio/mp4"), .hidden])
        XCTAssertNil(rig.model.panel)
    }

    func test_a_question_nobody_answers_is_answered_with_no_when_the_window_hides_or_the_screen_changes() async throws {
        rig.fakes.camera.state = .unasked
        try await rig.ask(.takePhoto(id: "id"))
        rig.model.hide()
        try await rig.settle()
        XCTAssertEqual(answers, [.hidden, .pickFailed(id: "id", reason: "denied"), .hidden])
        try await rig.start()
        try await rig.ask(.takePhoto(id: "id"))
        rig.core.answers = { _ in Step(screen: .of("another"), effects: []) }
        try await rig.send(.back)
        XCTAssertNil(rig.model.panel)
        XCTAssertEqual(rig.log.filter { $0.hasPrefix("ask") }, [])
    }

    func test_leaving_ends_all_and_what_was_asked_answers_nothing() async throws {
        let file = try Places.folder(self).appendingPathComponent("sound.m4a")
        try Data([1]).write(to: file)
        rig.fakes.recorder.ending = { .picked(id: $0, path: file.path, mediaType: "audio/mp4") }
        try await rig.ask(.recordSound(id: "id", maxSeconds: 60))
        rig.model.leave()
        XCTAssertNil(rig.model.panel)
        try await rig.settle()
        XCTAssertEqual(answers, [.leave])
        XCTAssertFalse(FileManager.default.fileExists(atPath: file.path))
        XCTAssertTrue(rig.log.contains("clear") && rig.log.contains("silence"), "\(rig.log)")
    }
}
