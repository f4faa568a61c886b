import Foundation
import SaphanCore

/// The app of the core in this process, on a queue of its own: opening a vault or taking in a film can last.
///
/// What is mutable here is touched on that queue only, which is why it may be sent anywhere.
final class Core: @unchecked Sendable {
    /// What an event brought: a step, and the renderer's words where their language is new.
    struct Answer: Sendable {
        let step: Step
        let words: Words?
    }

    private let queue = DispatchQueue(label: "core", qos: .userInitiated)
    private let open: @Sendable () throws -> AppProtocol
    private var app: AppProtocol?
    private var language = ""

    init(open: @escaping @Sendable () throws -> AppProtocol) {
        self.open = open
    }

    /// Hands an event over, after those before; nil if the core cannot be opened.
    func handle(_ event: Event) async -> Answer? {
        await asked { app in
            let step = app.handle(event: event)
            guard step.screen.language != self.language else { return Answer(step: step, words: nil) }
            self.language = step.screen.language
            return Answer(step: step, words: app.words())
        }
    }

    /// Whether there is something to do in the background now or in a moment.
    func busy() async -> Bool {
        await asked { $0.busy() } ?? false
    }

    private func asked<T: Sendable>(_ ask: @escaping @Sendable (AppProtocol) -> T) async -> T? {
        await withCheckedContinuation { answer in
            queue.async {
                if self.app == nil { self.app = try? self.open() }
                answer.resume(returning: self.app.map(ask))
            }
        }
    }
}

/// Makes the app of the core. It fails where the library is of another version than this app was made for; with a pack
/// that is no good the app says what to do.
func openApp(_ storage: Storage, _ pack: SignedPack?, _ keys: KeyStore, _ observer: Observer) throws -> AppProtocol {
    guard vocabulary() == AppModel.vocabulary else { throw CocoaError(.executableLoad) }
    let setup = { Setup(dataDir: storage.phone.path, pack: $0, pollMs: 60_000) }
    do {
        return try App.open(setup: setup(pack), keys: keys, observer: observer)
    } catch is PackError {
        return try App.open(setup: setup(nil), keys: keys, observer: observer)
    }
}

/// Told by the core, from a thread of its own, that something changed: the model looks.
final class Changes: Observer, @unchecked Sendable {
    @MainActor weak var model: AppModel?

    func changed() {
        Task { @MainActor in model?.send(.tick) }
    }
}
