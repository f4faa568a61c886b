import SaphanCore
@testable import SaphanKit

/// What the fakes of the platform were asked to do, in order.
@MainActor
final class Log {
    var lines: [String] = []
    /// Services that say no: by the word their line begins with.
    var refuses: Set<String> = []

    @discardableResult
    func note(_ words: String...) -> Bool {
        lines.append(words.joined(separator: " "))
        return !refuses.contains(words[0])
    }
}

/// A service that takes its time: it answers with what a test says, or when it is ended.
@MainActor
class FakeAsked: Permitted, Ended {
    let log: Log
    let name: String
    /// What it answers; nil waits for the end.
    var answer: (String) -> Event? = { _ in nil }
    /// What it answers when it is ended.
    var ending: (String) -> Event = { .pickFailed(id: $0, reason: "cancelled") }
    var state = Permission.given
    /// Whether the system's dialog is answered with yes.
    var grants = true
    private var waiting: (() -> Void)?

    init(_ log: Log, _ name: String) {
        self.log = log
        self.name = name
    }

    var permission: Permission {
        get async { state }
    }

    func ask() async -> Bool {
        log.note("ask", name)
        state = grants ? .given : .refused
        return grants
    }

    func reply(_ id: String) async -> Event {
        if let event = answer(id) { return event }
        await withCheckedContinuation { done in waiting = { done.resume() } }
        return ending(id)
    }

    func end() {
        let done = waiting
        waiting = nil
        done?()
    }
}

final class FakeLocator: FakeAsked, Locator {
    func find(id: String, waitS: UInt32) async -> Event {
        log.note("locate", id, "\(waitS)")
        return await reply(id)
    }
}

final class FakeCamera: FakeAsked, Camera {
    func take(id: String) async -> Event {
        log.note("camera", id)
        return await reply(id)
    }
}

final class FakePicker: FakeAsked, PhotoPicker, FilePicker {
    func pick(id: String, copying: @escaping @MainActor () -> Void) async -> Event {
        log.note(name, id)
        copying()
        return await reply(id)
    }
}

final class FakeRecorder: FakeAsked, SoundRecorder {
    var tick: (UInt32) -> Void = { _ in }

    func record(id: String, maxSeconds: UInt32, tick: @escaping @MainActor (UInt32) -> Void) async -> Event {
        log.note("record", id, "\(maxSeconds)")
        self.tick = tick
        return await reply(id)
    }
}

final class FakeNotifier: FakeAsked, Notifier {
    var offered = false
    func show(title: String, text: String) { log.note("notify", title, text) }
    func clear() { log.note("clear") }
}

/// All services that answer at once.
@MainActor
final class FakePlain: Dialer, Maps, Web, Sharer, Messages, WindowGuard, Leaver, AppIcon, Clipboard, SettingsPage {
    private let log: Log
    init(_ log: Log) { self.log = log }

    func dial(_ number: String) async -> Bool { log.note("dial", number) }
    func open(geo: String) async -> Bool { log.note("map", geo) }
    func open(_ url: String) async -> Bool { log.note("web", url) }
    func share(_ text: String) -> Bool { log.note("share", text) }
    func share(file path: String) -> Bool { log.note("share-file", path) }
    func end() {}
    func compose(to number: String, text: String) -> Bool { log.note("sms", number, text) }
    func secure(_ on: Bool) { log.note("secure", "\(on)") }
    func leave(to url: String) { log.note("leave", url) }
    func show(_ name: Appearance) { log.note("icon", "\(name)") }
    func copy(_ text: String) { log.note("copy", text) }
    func open() { log.note("settings") }
}

@MainActor
final class FakeSound: SoundPlayer, Speaker {
    private let log: Log
    init(_ log: Log) { self.log = log }

    func play(_ path: String) -> Bool { log.note("play", path) }
    func speak(_ text: String, language: String) -> Bool { log.note("speak", language, text) }
    func end() { log.note("silence") }
}

@MainActor
final class FakeWaker: Waker {
    private let log: Log
    /// What goes on in the background; a test awaits or cancels it.
    var staying: Task<Void, Never>?
    /// Whether the platform gives time in the background.
    var gives = false

    init(_ log: Log) { self.log = log }

    func wake(at: Int64) { log.note("wake", "\(at)") }

    func stay(_ work: @escaping @MainActor @Sendable () async -> Void) {
        log.note("stay")
        if gives { staying = Task { await work() } }
    }
}

/// A platform made of fakes.
@MainActor
final class Fakes {
    let log = Log()
    let locator: FakeLocator, camera: FakeCamera, photos: FakePicker, files: FakePicker, recorder: FakeRecorder
    let notifier: FakeNotifier, waker: FakeWaker
    let services: Services

    /// Every service.
    var all: [AnyObject] {
        Mirror(reflecting: services).children.map { $0.value as AnyObject }
    }

    init() {
        let locator = FakeLocator(log, "locator"), camera = FakeCamera(log, "camera"), photos = FakePicker(log, "photo")
        let files = FakePicker(log, "file"), recorder = FakeRecorder(log, "recorder"), notifier = FakeNotifier(log, "notifier")
        let plain = FakePlain(log), sound = FakeSound(log), waker = FakeWaker(log)
        services = Services(
            dialer: plain, maps: plain, web: plain, sharer: plain, messages: plain, locator: locator, camera: camera,
            photos: photos, files: files, recorder: recorder, player: sound, speaker: sound, notifier: notifier,
            window: plain, leaver: plain, waker: waker, icon: plain, clipboard: plain, settings: plain)
        locator.ending = { .locateFailed(id: $0, reason: "timeout") }
        (self.locator, self.camera, self.photos, self.files) = (locator, camera, photos, files)
        (self.recorder, self.notifier, self.waker) = (recorder, notifier, waker)
    }
}
