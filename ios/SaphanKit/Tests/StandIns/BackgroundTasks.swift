@_exported import Foundation
import Dispatch

open class BGTask {
    public var expirationHandler: (() -> Void)?
    public func setTaskCompleted(success: Bool) {}
}

open class BGTaskRequest { public var earliestBeginDate: Date? }
public final class BGAppRefreshTaskRequest: BGTaskRequest { public init(identifier: String) {} }
public final class BGProcessingTaskRequest: BGTaskRequest {
    public init(identifier: String) {}
    public var requiresNetworkConnectivity = false
}

public final class BGTaskScheduler: Sendable {
    public static var shared: BGTaskScheduler { BGTaskScheduler() }
    @discardableResult public func register(
        forTaskWithIdentifier name: String, using queue: DispatchQueue?, launchHandler: @escaping (BGTask) -> Void
    ) -> Bool { false }
    public func submit(_ request: BGTaskRequest) throws {}
}
