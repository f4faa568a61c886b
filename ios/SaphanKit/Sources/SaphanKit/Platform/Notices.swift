#if canImport(UserNotifications) && canImport(UIKit)
import Foundation
import SaphanCore
@preconcurrency import UserNotifications

/// Notifications in the core's neutral words.
@MainActor
final class Notices: Notifier {
    private static let one = "1"
    private let center = UNUserNotificationCenter.current()

    /// Kept where the system keeps settings; it says nothing about the person.
    var offered: Bool {
        get { UserDefaults.standard.bool(forKey: Self.one) }
        set { UserDefaults.standard.set(newValue, forKey: Self.one) }
    }

    var permission: Permission {
        get async {
            let status = await withCheckedContinuation { answer in
                center.getNotificationSettings { @Sendable in answer.resume(returning: $0.authorizationStatus) }
            }
            switch status {
            case .authorized, .provisional, .ephemeral: return .given
            case .notDetermined: return .unasked
            case .denied: return .refused
            @unknown default: return .refused
            }
        }
    }

    func ask() async -> Bool { (try? await center.requestAuthorization(options: [.alert, .sound])) ?? false }

    func show(title: String, text: String) {
        let content = UNMutableNotificationContent()
        content.title = title
        content.body = text
        content.sound = .default
        // The same name each time: a newer one takes the place of the one before.
        center.add(UNNotificationRequest(identifier: Self.one, content: content, trigger: nil))
    }

    func clear() {
        center.removeAllDeliveredNotifications()
        center.removeAllPendingNotificationRequests()
    }
}
#endif
