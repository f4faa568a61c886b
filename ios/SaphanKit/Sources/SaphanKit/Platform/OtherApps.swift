#if canImport(UIKit)
import MessageUI
import SaphanCore
import UIKit
import UniformTypeIdentifiers

/// What is done by opening an address: another app, or a page of the settings.
@MainActor
final class OtherApps: Dialer, Maps, Web, Leaver, SettingsPage, AppIcon, Clipboard {
    /// iOS asks before it dials.
    func dial(_ number: String) async -> Bool { await open(Addresses.number("tel", number)) }

    func open(geo: String) async -> Bool { await open(Addresses.map(geo)) }

    func open(_ url: String) async -> Bool { await open(Addresses.page(url)) }

    func leave(to url: String) {
        Task { await open(Addresses.page(url)) }
    }

    func open() {
        Task { await open(URL(string: UIApplication.openSettingsURLString)) }
    }

    @discardableResult
    private func open(_ address: URL?) async -> Bool {
        guard let address else { return false }
        return await UIApplication.shared.open(address, options: [:])
    }

    func show(_ name: Appearance) {
        let icon: String? = switch name {
        case .saphan: nil
        case .notes: "Notes"
        case .calendar: "Calendar"
        case .weather: "Weather"
        }
        let app = UIApplication.shared
        // Each change is told by iOS in an alert of its own: none without need.
        guard app.supportsAlternateIcons, app.alternateIconName != icon else { return }
        app.setAlternateIconName(icon, completionHandler: nil)
    }

    func copy(_ text: String) {
        let soon = Date(timeIntervalSinceNow: 120)
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: text]], options: [.localOnly: true, .expirationDate: soon])
    }
}

/// What is laid over the window by the system: it goes when nobody looks, and when the person leaves.
@MainActor
class Sheet: NSObject {
    private weak var shown: UIViewController?

    /// False if there is no window to lay it over.
    func show(_ controller: UIViewController) -> Bool {
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        guard var top = scenes.flatMap(\.windows).first(where: \.isKeyWindow)?.rootViewController else { return false }
        while let next = top.presentedViewController { top = next }
        // On a large screen it would be a bubble that has to point at something.
        controller.popoverPresentationController?.sourceView = top.view
        top.present(controller, animated: true, completion: nil)
        shown = controller
        return true
    }

    func end() {
        shown?.dismiss(animated: false, completion: nil)
        shown = nil
    }
}

final class Sharing: Sheet, Sharer {
    func share(_ text: String) -> Bool {
        show(UIActivityViewController(activityItems: [text], applicationActivities: nil))
    }

    func share(file path: String) -> Bool {
        show(UIActivityViewController(activityItems: [URL(fileURLWithPath: path)], applicationActivities: nil))
    }
}

final class Composing: Sheet, Messages, @preconcurrency MFMessageComposeViewControllerDelegate {
    func compose(to number: String, text: String) -> Bool {
        guard MFMessageComposeViewController.canSendText() else { return false }
        let message = MFMessageComposeViewController()
        message.recipients = [number]
        message.body = text
        message.messageComposeDelegate = self
        return show(message)
    }

    func messageComposeViewController(
        _ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult
    ) { end() }
}
#endif
