@_exported import Foundation

public enum UNAuthorizationStatus: Sendable { case notDetermined, denied, authorized, provisional, ephemeral }
public final class UNNotificationSettings { public var authorizationStatus: UNAuthorizationStatus { .denied } }
public final class UNNotificationSound { public static var `default`: UNNotificationSound { UNNotificationSound() } }
public final class UNNotificationTrigger {}

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 4), sound = UNAuthorizationOptions(rawValue: 2)
}

open class UNNotificationContent {}
public final class UNMutableNotificationContent: UNNotificationContent {
    public override init() {}
    public var title = "", body = ""
    public var sound: UNNotificationSound?
}

public final class UNNotificationRequest {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
}

public final class UNUserNotificationCenter: Sendable {
    public static func current() -> UNUserNotificationCenter { UNUserNotificationCenter() }
    public func getNotificationSettings(completionHandler: @escaping @Sendable (UNNotificationSettings) -> Void) {}
    public func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { false }
    public func add(_ request: UNNotificationRequest, withCompletionHandler: (@Sendable ((any Error)?) -> Void)? = nil) {}
    public func removeAllDeliveredNotifications() {}
    public func removeAllPendingNotificationRequests() {}
}
