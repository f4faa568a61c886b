import Foundation
import SaphanCore

/// Carries out effects: one function an effect, each with what happens where it cannot be done.
@MainActor
final class Hands {
    weak var model: AppModel?
    private let services: Services
    /// What was asked of the person or the platform and has not come back, by a number of its own.
    private var asked: [Int: Asked] = [:]
    private var count = 0
    /// What to do if the panel goes away without an answer.
    private var unanswered: (() -> Void)?

    private struct Asked {
        let screen: String?
        var then: [() -> Void] = []
    }

    init(_ services: Services) {
        self.services = services
    }

    /// A new effect does not compile until it is carried out here.
    func perform(_ effect: Effect) {
        switch effect {
        case let .dial(number): go { await $0.dial(number) }
        case let .openMap(geo, web): go { await $0.openMap(geo, web) }
        case let .openWeb(url): go { await $0.openWeb(url) }
        case let .share(text): told(services.sharer.share(text))
        case let .shareFile(path, _): told(services.sharer.share(file: path))
        case let .sendSms(number, text): sendSms(number, text)
        case let .locate(id, waitS): locate(id, waitS)
        case let .takePhoto(id): takePhoto(id)
        case let .pickPhoto(id): ask(id) { hands, copying in await hands.services.photos.pick(id: id, copying: copying) }
        case let .pickFile(id): ask(id) { hands, copying in await hands.services.files.pick(id: id, copying: copying) }
        case let .recordSound(id, maxSeconds): recordSound(id, maxSeconds)
        case let .playSound(path): if !services.player.play(path) { say(\.failed) }
        case let .speak(text, language): if !services.speaker.speak(text, language: language) { say(\.noVoice) }
        case let .notify(title, text): services.notifier.show(title: title, text: text)
        case let .secureWindow(on): services.window.secure(on)
        case let .leaveNow(url): services.leaver.leave(to: url)
        case let .appear(name, _): services.icon.show(name)
        case let .wakeAt(at):
            services.waker.wake(at: at)
            go { await $0.offerNotices() }
        }
    }

    func copy(_ text: String) {
        services.clipboard.copy(text)
        say(\.copied)
    }

    /// Closes the panel as if it had been refused.
    func dismiss() {
        show(nil)
    }

    /// Nobody sees the window: what was recorded so far is kept, all else ends. `then` is told of each late answer.
    func hide(then: @escaping () -> Void) {
        for number in asked.keys { asked[number]?.then.append(then) }
        end()
    }

    func stay(_ work: @escaping @MainActor @Sendable () async -> Void) {
        services.waker.stay(work)
    }

    /// The person leaves: nothing goes on, nothing is answered and nothing stays.
    func leave() {
        asked = [:]
        end()
        services.notifier.clear()
    }

    private func end() {
        dismiss()
        let going: [any Ended] = [
            services.sharer, services.messages, services.locator, services.camera, services.photos, services.files,
            services.recorder, services.player, services.speaker,
        ]
        going.forEach { $0.end() }
    }

    // MARK: One function an effect

    private func dial(_ number: String) async {
        if !(await services.dialer.dial(number)) { showNumber(number, nil) }
    }

    private func openMap(_ geo: String, _ web: String) async {
        if !(await services.maps.open(geo: geo)) { await openWeb(web) }
    }

    private func openWeb(_ url: String) async {
        told(await services.web.open(url))
    }

    private func sendSms(_ number: String, _ text: String) {
        if !services.messages.compose(to: number, text: text) { showNumber(number, text) }
    }

    private func locate(_ id: String, _ waitS: UInt32) {
        ask(id, unseen: .locateFailed(id: id, reason: "unavailable")) { hands, _ in
            guard await hands.allowed(hands.services.locator, \.locationReason, "map-pin") else {
                return .locateFailed(id: id, reason: "denied")
            }
            return await hands.services.locator.find(id: id, waitS: waitS)
        }
    }

    private func takePhoto(_ id: String) {
        ask(id) { hands, _ in
            guard await hands.allowed(hands.services.camera, \.cameraReason, "camera") else {
                return .pickFailed(id: id, reason: "denied")
            }
            return await hands.services.camera.take(id: id)
        }
    }

    private func recordSound(_ id: String, _ most: UInt32) {
        ask(id) { hands, _ in
            guard await hands.allowed(hands.services.recorder, \.microphoneReason, "mic") else {
                return .pickFailed(id: id, reason: "denied")
            }
            return await hands.record(id, most)
        }
    }

    private func record(_ id: String, _ most: UInt32) async -> Event {
        guard let words = model?.words else { return .pickFailed(id: id, reason: "failed") }
        let recorder = services.recorder
        var kept = true
        let stop = button(words.stop, "square", .primary) { recorder.end() }
        let cancel = button(words.cancel, "x") {
            kept = false
            recorder.end()
        }
        let tick = { @MainActor [weak self] (seconds: UInt32) in
            let time = "\(clock(seconds)) / \(clock(most))"
            self?.close()
            self?.show(Panel(title: words.recording, large: time, buttons: [stop, cancel])) { recorder.end() }
        }
        tick(0)
        let event = await recorder.record(id: id, maxSeconds: most, tick: tick)
        close()
        if kept { return event }
        discard(event)
        return .pickFailed(id: id, reason: "cancelled")
    }

    /// Asks once whether news may be told: the first time that there is something to wait for.
    private func offerNotices() async {
        let notifier = services.notifier
        guard model?.seen == true, unanswered == nil, asked.isEmpty, !notifier.offered else { return }
        guard await notifier.permission == .unasked, let reason = model?.words?.notificationReason else { return }
        notifier.offered = true
        if await agreed(reason, "bell") { _ = await notifier.ask() }
    }

    // MARK: Asking and answering

    /// Asks for something that takes its time, and answers once, on the screen it was asked on. Nobody sees a picker while
    /// the window is hidden, so that it fails then.
    private func ask(
        _ id: String, unseen: Event? = nil,
        _ work: @escaping @MainActor (Hands, @escaping @MainActor () -> Void) async -> Event
    ) {
        let screen = model?.screen?.id
        guard model?.seen == true else { return answer(unseen ?? .pickFailed(id: id, reason: "failed"), on: screen) }
        count += 1
        let number = count
        asked[number] = Asked(screen: screen)
        go { hands in
            let event = await work(hands) { [weak hands] in hands?.say(\.adding) }
            // Whoever left has no answer coming.
            guard let ask = hands.asked.removeValue(forKey: number) else { return hands.discard(event) }
            hands.answer(event, on: ask.screen, then: ask.then)
        }
    }

    private func answer(_ event: Event, on screen: String?, then: [() -> Void] = []) {
        model?.send(event, madeOn: screen) { [weak self] _ in
            self?.discard(event)
            then.forEach { $0() }
        }
    }

    /// The core has read the file, or never will.
    private func discard(_ event: Event) {
        guard case let .picked(_, path, _) = event else { return }
        try? FileManager.default.removeItem(atPath: path)
        model?.say(nil)
    }

    private func allowed(_ service: any Permitted, _ reason: KeyPath<Words, String>, _ icon: String) async -> Bool {
        guard let words = model?.words else { return false }
        switch await service.permission {
        case .given: return true
        case .unasked:
            guard await agreed(words[keyPath: reason], icon) else { return false }
            if await service.ask() { return true }
        case .refused: break
        }
        let settings = button(words.openSettings, "settings", .primary) { [services] in services.settings.open() }
        show(Panel(title: words.refused, buttons: [settings, button(words.close, "x")]))
        return false
    }

    // MARK: Panels

    private func agreed(_ reason: String, _ icon: String) async -> Bool {
        guard let words = model?.words else { return false }
        return await withCheckedContinuation { answer in
            let yes = button(words.goOn, icon, .primary) { answer.resume(returning: true) }
            let no = button(words.notNow, "x") { answer.resume(returning: false) }
            show(Panel(title: reason, buttons: [yes, no])) { answer.resume(returning: false) }
        }
    }

    /// Nothing here dials or sends: the number is shown large, to be used on another phone.
    private func showNumber(_ number: String, _ text: String?) {
        guard let words = model?.words else { return }
        let copying = button(words.copy, "copy") { [weak self] in self?.copy(text ?? number) }
        show(Panel(title: words.noApp, text: text, large: number, buttons: [copying, button(words.close, "x")]))
    }

    private func show(_ panel: Panel?, gone: (() -> Void)? = nil) {
        let before = unanswered
        unanswered = gone
        model?.panel = panel
        before?()
    }

    /// Takes the panel away after its answer.
    private func close() {
        unanswered = nil
        model?.panel = nil
    }

    private func button(
        _ label: String, _ icon: String, _ role: Role = .secondary, tapped: @escaping @MainActor () -> Void = {}
    ) -> PanelButton {
        PanelButton(label: label, icon: icon, role: role) { [weak self] in
            self?.close()
            tapped()
        }
    }

    private func told(_ done: Bool) {
        if !done { say(\.noApp) }
    }

    private func say(_ word: KeyPath<Words, String>) {
        if let words = model?.words { model?.say(words[keyPath: word]) }
    }

    private func go(_ work: @escaping @MainActor (Hands) async -> Void) {
        Task { await work(self) }
    }
}

/// Minutes and seconds.
private func clock(_ seconds: UInt32) -> String {
    "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
}
