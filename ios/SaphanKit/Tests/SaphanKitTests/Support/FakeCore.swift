import Foundation
import SaphanCore
@testable import SaphanKit

/// A core that answers as a test says, and only when it may.
final class FakeCore: AppProtocol, @unchecked Sendable {
    private let lock = NSLock()
    private let gate = DispatchSemaphore(value: 0)
    private var isHeld = false
    private var taken: [Event] = []
    private var said: (Event) -> Step

    init(_ said: @escaping (Event) -> Step = { _ in Step(screen: .of("home"), effects: []) }) {
        self.said = said
    }

    /// Events it was given, answered or not.
    var events: [Event] { lock.withLock { taken } }
    var answers: (Event) -> Step {
        get { lock.withLock { said } }
        set { lock.withLock { said = newValue } }
    }

    /// From now on each answer waits for `release`.
    func hold() { lock.withLock { isHeld = true } }
    func release(_ times: Int = 1) { for _ in 0..<times { gate.signal() } }

    /// Lets all go that waits, and what comes.
    func free() {
        lock.withLock { isHeld = false }
        gate.signal()
    }

    func handle(event: Event) -> Step {
        let waits = lock.withLock {
            taken.append(event)
            return isHeld
        }
        if waits { gate.wait() }
        return answers(event)
    }

    func words() -> Words { .fake }
    func busy() -> Bool { busyFor.withLock { left in
        left.value -= 1
        return left.value >= 0
    } }

    /// How often it says that it is busy.
    let busyFor = Locked(0)

    final class Locked: @unchecked Sendable {
        private let lock = NSLock()
        var value: Int
        init(_ value: Int) { self.value = value }
        func withLock<T>(_ body: (Locked) -> T) -> T { lock.withLock { body(self) } }
    }
}

extension Screen {
    static func of(_ id: String, _ blocks: [Block] = [], secure: Bool = false) -> Screen {
        Screen(
            id: id, title: id, language: "en", blocks: blocks, back: true, backLabel: "Back", secure: secure, leaveLabel: "Leave")
    }
}

extension Block {
    static func input(_ id: String, _ value: String, _ kind: InputKind = .line) -> Block {
        .textInput(id: id, label: id, value: value, kind: kind, maxLetters: 100, hint: nil)
    }

    static let refusal = Block.notice(id: "notice", tone: .warning, icon: "info", title: "", text: "", code: "not-a-number")
}

extension Words {
    /// Each word is its own name.
    static let fake = Words(
        language: "language", offline: "offline", failed: "failed", adding: "adding", recording: "recording", stop: "stop",
        play: "play", cancel: "cancel", close: "close", choose: "choose", copy: "copy", copied: "copied", call: "call",
        mapApp: "mapApp", mapWeb: "mapWeb", table: "table", clear: "clear", noVoice: "noVoice", noApp: "noApp",
        unreadable: "unreadable", locationReason: "locationReason", microphoneReason: "microphoneReason",
        cameraReason: "cameraReason", notificationReason: "notificationReason", goOn: "goOn", notNow: "notNow",
        refused: "refused", openSettings: "openSettings", news: "news")
}

/// The model over a core and a platform made of fakes.
@MainActor
final class Rig {
    let core: FakeCore
    let fakes = Fakes()
    let model: AppModel

    init(_ core: FakeCore = FakeCore()) {
        self.core = core
        model = AppModel(services: fakes.services) { _ in core }
    }

    var log: [String] { fakes.log.lines }

    /// The person opens the app, and it shows.
    func start() async throws {
        model.activate()
        try await settle()
    }

    func settle() async throws {
        try await waitFor("answers") { model.isIdle ? true : nil }
        for _ in 0..<50 { await Task.yield() }
        if !model.isIdle { try await settle() }
    }

    func send(_ event: Event) async throws {
        model.send(event)
        try await settle()
    }

    /// Lets the core ask for something, as the answer to a touch.
    func ask(_ effects: Effect...) async throws {
        let screen = model.screen ?? .of("home")
        core.answers = { event in Step(screen: screen, effects: event == .tap(id: "ask") ? effects : []) }
        try await send(.tap(id: "ask"))
    }

    func press(_ label: String) async throws {
        guard let button = model.panel?.buttons.first(where: { $0.label == label }) else { throw Failure("no button \(label)") }
        button.tapped()
        try await settle()
    }
}
