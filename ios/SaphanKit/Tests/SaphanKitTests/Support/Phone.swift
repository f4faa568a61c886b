import Foundation
import SaphanCore
@testable import SaphanKit
import XCTest

/// A key store of a test, in memory.
final class MemoryKeys: KeyStore, @unchecked Sendable {
    private let lock = NSLock()
    private var key: Data?
    /// What it says instead of a secret.
    var fails: KeyStoreError?

    func secret(purpose: String, create: Bool) throws -> Data {
        try lock.withLock {
            if let fails { throw fails }
            if key == nil, create { key = Data((0..<32).map { _ in UInt8.random(in: 0...255) }) }
            guard let key else { throw KeyStoreError.Missing }
            return key
        }
    }

    func forget() { lock.withLock { key = nil } }
}

/// The bridge to the core, which keeps what crossed it.
final class Bridge: AppProtocol, @unchecked Sendable {
    private let app: AppProtocol
    private let lock = NSLock()
    private var crossed: [(Event, Step)] = []
    private var onMain = false

    init(_ app: AppProtocol) { self.app = app }

    func handle(event: Event) -> Step {
        let step = app.handle(event: event)
        lock.withLock {
            crossed.append((event, step))
            onMain = onMain || Thread.isMainThread
        }
        return step
    }

    func words() -> Words { app.words() }
    func busy() -> Bool { app.busy() }

    var events: [Event] { lock.withLock { crossed.map(\.0) } }
    var steps: [Step] { lock.withLock { crossed.map(\.1) } }
    /// Whether the core was ever called on the main thread.
    var blockedMain: Bool { lock.withLock { onMain } }
    func forget() { lock.withLock { crossed = [] } }

    /// The last answer to an event.
    func answer(to event: Event) -> Step? { lock.withLock { crossed.last { $0.0 == event }?.1 } }
}

/// The model over the real core and a platform made of fakes.
@MainActor
final class Phone {
    let fakes = Fakes()
    let keys: MemoryKeys
    let pack: SignedPack?
    let model: AppModel
    private let opened = Opened()

    /// - Parameter pollMs: Milliseconds between two looks into the mailboxes.
    init(_ folder: URL, pack: SignedPack? = Places.pack, keys: MemoryKeys = MemoryKeys(), pollMs: UInt64 = 100) {
        self.keys = keys
        self.pack = pack
        let opened = opened
        model = AppModel(services: fakes.services) { observer in
            let setup = Setup(dataDir: folder.appendingPathComponent("phone").path, pack: pack, pollMs: pollMs)
            let bridge = Bridge(try App.open(setup: setup, keys: keys, observer: observer))
            opened.bridge = bridge
            return bridge
        }
    }

    private final class Opened: @unchecked Sendable { var bridge: Bridge? }

    /// There once the first event was answered.
    var bridge: Bridge { opened.bridge! }
    var log: [String] { fakes.log.lines }

    /// What the core answered last.
    var screen: Screen { bridge.steps.last!.screen }

    /// Until every event is answered, and those that the answers brought.
    func settle() async throws {
        try await waitFor("answers") { model.isIdle ? true : nil }
        for _ in 0..<20 { await Task.yield() }
        if !model.isIdle { try await settle() }
    }

    func send(_ event: Event) async throws {
        model.send(event)
        try await settle()
    }

    func tap(_ id: String) async throws { try await send(.tap(id: id)) }
    func choose(_ id: String, _ value: String) async throws { try await send(.choose(id: id, value: value)) }
    func type(_ id: String, _ text: String) async throws { try await send(.type(id: id, text: text)) }

    /// The person opens the app, and it shows.
    func start() async throws {
        model.activate()
        try await settle()
    }

    /// From the first start of a phone to a page of a report.
    /// - Parameter pages: How many pages after the kinds.
    func begin(_ kind: String, pages: Int) async throws {
        model.start = { .start(locale: "km", utcOffsetMinutes: 420) }
        try await start()
        try await choose("language", "km")
        for id in ["save", "skip", "report"] { try await tap(id) }
        try await choose("kinds", kind)
        for _ in 0..<pages { try await tap("next") }
    }

    /// Until the screen is as said; what changes in the background comes by itself.
    func until(_ what: String, _ seen: () -> Bool) async throws {
        try await waitFor(what) { seen() ? true : nil }
        try await settle()
    }
}

extension Screen {
    var ids: [String] { blocks.map(\.id) }

    /// Codes of its notices.
    var codes: [String] {
        blocks.compactMap { if case let .notice(_, _, _, _, _, code) = $0 { code } else { nil } }
    }
}
