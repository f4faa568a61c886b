import Foundation
import SaphanCore
#if canImport(Combine)
import Combine
#endif

/// What the views watch: the screen the core says, and what lies over it. Touches go in as events.
///
/// Events are handled in the order they were sent, one at a time, and each is answered once. A touch made on a screen that
/// is gone by then touches nothing. One model lives as long as the process; the window and the background share it.
@MainActor
public final class AppModel: ObservableObject {
    /// Version of the vocabulary that is drawn and carried out here.
    public nonisolated static let vocabulary: UInt32 = 1

    /// The newest screen; none before the first answer and from the way out until the person is back.
    @Published public private(set) var screen: Screen?
    /// The renderer's own words in the language of the screens.
    @Published public private(set) var words: Words?
    /// A question over the screen.
    @Published public internal(set) var panel: Panel?
    /// A passing word, to be read out too.
    @Published public private(set) var said: String?
    /// Whether nothing of the person may be seen now.
    @Published public private(set) var covered = true
    /// Whether the core cannot be used: another version than this app was made for.
    @Published public private(set) var broken = false

    /// Whether somebody can see the window.
    private(set) var seen = false
    /// The first event, and the one after nobody saw the window; a test says another.
    var start = {
        let minutes = TimeZone.current.secondsFromGMT() / 60
        return Event.start(locale: Locale.preferredLanguages.first, utcOffsetMinutes: Int32(minutes))
    }
    /// Whether every event was answered.
    var isIdle: Bool { flying == nil && waiting.isEmpty }
    private var inactive = false
    private var left = false
    /// Whether the core answered since the person came.
    private var fresh = false
    private var now: String?
    private var waiting: [Waiting] = []
    private var flying: Waiting?
    /// What stands in inputs beside what the core holds, by screen and input.
    private var typed: [String: String] = [:]
    private let core: Core
    private let hands: Hands

    /// - Parameters:
    ///   - services: What carries out effects.
    ///   - open: Makes the app, at the first event, off the main thread.
    public init(services: Services, open: @escaping @Sendable (Observer) throws -> AppProtocol) {
        let changes = Changes()
        core = Core { try open(changes) }
        hands = Hands(services)
        changes.model = self
        hands.model = self
    }

    // MARK: What the views call

    /// Hands over what the person did on the screen that is shown.
    public func send(_ event: Event) {
        if event == .leave { return leave() }
        send(event, madeOn: event.isTouch ? screen?.id : nil)
    }

    /// What an input shows: what was typed, or what the core holds.
    public func text(_ id: String, _ value: String) -> String {
        typed[key(id)] ?? value
    }

    /// Says something for a moment.
    public func say(_ text: String?) {
        said = text
        guard text != nil else { return }
        after(6) { if $0.said == text { $0.said = nil } }
    }

    /// Copies text and says so.
    public func copy(_ text: String) {
        hands.copy(text)
    }

    /// The window is in front of the person.
    public func activate() {
        inactive = false
        cover()
        guard !seen else { return }
        seen = true
        send(start(), madeOn: nil)
    }

    /// Something lies over the window: a question of the system, or the list of apps with a picture of each.
    public func inactivate() {
        inactive = true
        cover()
    }

    /// Nobody sees the window.
    public func hide() {
        guard seen else { return }
        seen = false
        fresh = false
        cover()
        if !left { send(.hidden) }
        // Closing a camera is an answer, and after it the core locks.
        hands.hide { [weak self] in
            if let self, !self.seen, !self.left { self.send(.hidden) }
        }
        hands.stay { [weak self] in await self?.carry() }
    }

    /// The way out: nothing is to be seen before anybody answered.
    public func leave() {
        vanish()
        waiting.removeAll { !$0.event.isTyping }
        send(.leave, madeOn: nil)
    }

    /// Carries on while nobody looks, until nothing is left to do or the task is cancelled.
    public func carry() async {
        await answered(.tick)
        while !Task.isCancelled, await core.busy() {
            try? await Task.sleep(nanoseconds: 1_000_000_000)
        }
        await answered(.tick)
    }

    // MARK: Events, one at a time

    struct Waiting {
        let event: Event
        /// Id of the screen it was made on, if it touches something there.
        let screen: String?
        /// Told whether the core took it.
        var then: [(Bool) -> Void]
    }

    /// Sends an event after those that wait. The second of two equal touches is not sent while the first is on its way.
    func send(_ event: Event, madeOn screen: String?, then: @escaping (Bool) -> Void = { _ in }) {
        let equal = waiting.lastIndex { $0.event == event }
        if case let .type(id, text) = event {
            // A text so long that drawing it would hold up everything is not shown: the core refuses it and says so.
            if text.utf8.count <= 200_000 { typed[key(id)] = text }
            // All of the text goes each time, so the newest stands for one that still waits.
            if let last = waiting.last, last.screen == screen, last.event.input == id { waiting.removeLast() }
        } else if event == .tick, let equal {
            // Many changes in a row are one look; one that comes during a look brings another.
            return waiting[equal].then.append(then)
        } else if event.isTouch, equal != nil || flying?.event == event {
            return then(false)
        }
        waiting.append(Waiting(event: event, screen: screen, then: [then]))
        pump()
    }

    private func pump() {
        guard flying == nil, !waiting.isEmpty else { return }
        let next = waiting.removeFirst()
        if next.screen != nil, next.screen != now {
            next.then.forEach { $0(false) }
            return pump()
        }
        flying = next
        Task { [weak self, core] in
            let answer = await core.handle(next.event)
            self?.came(answer, to: next)
        }
    }

    private func came(_ answer: Core.Answer?, to sent: Waiting) {
        flying = nil
        if let answer { take(answer, sent.event) } else { broken = true }
        sent.then.forEach { $0(answer != nil) }
        pump()
    }

    private func take(_ answer: Core.Answer, _ event: Event) {
        let step = answer.step
        now = step.screen.id
        if let words = answer.words { self.words = words }
        if case .start = event, seen { (fresh, left) = (true, false) }
        if step.effects.contains(where: \.isLeaving) { vanish() }
        if !left {
            let isNew = step.screen.id != screen?.id
            settle(step.screen, event)
            screen = step.screen
            if isNew { hands.dismiss() }
        }
        cover()
        for effect in step.effects { hands.perform(effect) }
    }

    /// What is stored is shown as the core holds it; what is still on its way stays as it was typed. A text that was refused
    /// stays too, to be made right, and a PIN until it was used: the core never gives it back.
    private func settle(_ screen: Screen, _ event: Event) {
        let refused = screen.blocks.contains(where: \.isRefusal)
        let used = event.isTouch && !event.isTyping
        typed = typed.filter { key, text in
            if isOnItsWay(key) { return true }
            let input = screen.blocks.compactMap(\.input).first { "\(screen.id)/\($0.id)" == key }
            guard let input, !used else { return false }
            return event != .type(id: input.id, text: text) || refused || input.kind == .pin
        }
    }

    private func isOnItsWay(_ key: String) -> Bool {
        waiting.contains { sent in sent.event.input.map { "\(sent.screen ?? "")/\($0)" } == key }
    }

    private func answered(_ event: Event) async {
        await withCheckedContinuation { answer in
            send(event, madeOn: nil) { _ in answer.resume() }
        }
    }

    // MARK: What may be seen

    private func cover() {
        let hidden = left || !fresh || inactive && screen?.secure != false
        if covered != hidden { covered = hidden }
    }

    /// Takes everything of the person off the window, now.
    private func vanish() {
        guard !left else { return }
        left = true
        cover()
        (screen, said, typed) = (nil, nil, [:])
        hands.leave()
    }

    private func key(_ id: String) -> String { "\(screen?.id ?? "")/\(id)" }

    private func after(_ seconds: UInt64, _ work: @escaping @MainActor (AppModel) -> Void) {
        Task { [weak self] in
            try? await Task.sleep(nanoseconds: seconds * 1_000_000_000)
            if let self { work(self) }
        }
    }
}

extension Event {
    /// Whether it belongs to the screen it was made on.
    var isTouch: Bool {
        switch self {
        case .tap, .choose, .type, .setDate, .back: true
        case .start, .leave, .located, .locateFailed, .picked, .pickFailed, .tick, .hidden, .lock: false
        }
    }

    var isTyping: Bool { input != nil }

    /// The input it types into.
    var input: String? {
        if case let .type(id, _) = self { id } else { nil }
    }
}

private extension Effect {
    var isLeaving: Bool {
        if case .leaveNow = self { true } else { false }
    }
}

private extension Block {
    var input: (id: String, kind: InputKind)? {
        if case let .textInput(id, _, _, kind, _, _) = self { (id, kind) } else { nil }
    }

    var isRefusal: Bool {
        if case let .notice(_, _, _, _, _, code) = self { code != nil } else { false }
    }
}
