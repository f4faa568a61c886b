#if canImport(BackgroundTasks) && canImport(UIKit)
@preconcurrency import BackgroundTasks
import SaphanCore
import UIKit

/// Wakes the process when something waits to be sent or looked for, so that a report never waits for the app to be opened.
///
/// iOS gives two kinds of time: a short one for a look, and a longer one with a network, mostly while the phone is charged.
/// Both are asked for each time, and which comes first does the work. When they come iOS decides, by how often the app is
/// used; an app that the person has swiped away is not woken at all until it is opened again.
@MainActor
final class Wakes: Waker {
    /// Info.plist names both under `BGTaskSchedulerPermittedIdentifiers`.
    private static let look = "org.saphan.app.look", carry = "org.saphan.app.carry"
    /// Seconds after which to come again if a run is ended before the core said when.
    private static let again = 3600.0

    /// What iOS calls a time it gave.
    private final class Given {
        var name = UIBackgroundTaskIdentifier.invalid
    }

    /// The time asked for last, Unix seconds. One that comes during a run counts from its end.
    private var asked: Int64?
    private var runs = 0

    func wake(at: Int64) {
        asked = at
        if runs == 0 { schedule(Date(timeIntervalSince1970: Double(at))) }
    }

    func stay(_ work: @escaping @MainActor @Sendable () async -> Void) {
        let given = Given()
        // It begins when this has returned.
        let task = Task {
            await work()
            UIApplication.shared.endBackgroundTask(given.name)
        }
        given.name = UIApplication.shared.beginBackgroundTask(withName: nil) { task.cancel() }
    }

    /// Registers what is done when woken; to be called before the app has finished launching.
    func register(_ work: @escaping @MainActor @Sendable () async -> Void) {
        for name in [Self.look, Self.carry] {
            BGTaskScheduler.shared.register(forTaskWithIdentifier: name, using: .main) { task in
                MainActor.assumeIsolated { self.run(task, work) }
            }
        }
    }

    private func run(_ given: BGTask, _ work: @escaping @MainActor @Sendable () async -> Void) {
        runs += 1
        schedule(Date(timeIntervalSinceNow: Self.again))
        let task = Task {
            await work()
            runs -= 1
            if let asked { schedule(Date(timeIntervalSince1970: Double(asked))) }
            given.setTaskCompleted(success: true)
        }
        given.expirationHandler = { @Sendable in task.cancel() }
    }

    private func schedule(_ earliest: Date) {
        let short = BGAppRefreshTaskRequest(identifier: Self.look)
        let long = BGProcessingTaskRequest(identifier: Self.carry)
        long.requiresNetworkConnectivity = true
        for request in [short, long] {
            request.earliestBeginDate = earliest
            // Refused where the person turned background work off: then it goes on when the app is opened.
            try? BGTaskScheduler.shared.submit(request)
        }
    }
}
#endif
