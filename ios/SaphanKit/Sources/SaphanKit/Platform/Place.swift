#if canImport(CoreLocation)
@preconcurrency import CoreLocation
import Foundation
import SaphanCore

/// Finds where the phone is, while the app is in front.
///
/// The first good fix is the answer; where none comes in time the best that came, and last one of a few minutes ago.
@MainActor
final class Place: NSObject, Locator, CLLocationManagerDelegate {
    /// A radius in metres that is good enough to stop looking.
    private static let good = 100.0
    /// Oldest fix of before that is taken, seconds; the core says its age.
    private static let fresh = 600.0

    private struct Fix: Sendable {
        let latitude, longitude, radius: Double
        let taken: Date

        init(_ fix: CLLocation) {
            (latitude, longitude) = (fix.coordinate.latitude, fix.coordinate.longitude)
            (radius, taken) = (fix.horizontalAccuracy, fix.timestamp)
        }
    }

    private let manager = CLLocationManager()
    private var asking: CheckedContinuation<Bool, Never>?
    private var finding: CheckedContinuation<Fix?, Never>?
    private var best: Fix?
    private var turn = 0

    override init() {
        super.init()
        manager.delegate = self
        manager.desiredAccuracy = kCLLocationAccuracyBest
    }

    var permission: Permission {
        get async { state }
    }

    private var state: Permission {
        switch manager.authorizationStatus {
        case .authorizedAlways, .authorizedWhenInUse: .given
        case .notDetermined: .unasked
        case .denied, .restricted: .refused
        @unknown default: .refused
        }
    }

    func ask() async -> Bool {
        await withCheckedContinuation { answer in
            asking = answer
            manager.requestWhenInUseAuthorization()
        }
    }

    func find(id: String, waitS: UInt32) async -> Event {
        // It may wait for another process: not on the main thread.
        guard await Task.detached(operation: { CLLocationManager.locationServicesEnabled() }).value else {
            return .locateFailed(id: id, reason: "off")
        }
        end()
        best = nil
        turn += 1
        let mine = turn
        Task {
            try? await Task.sleep(nanoseconds: UInt64(waitS) * 1_000_000_000)
            if mine == turn { end() }
        }
        let fix = await withCheckedContinuation { answer in
            finding = answer
            manager.startUpdatingLocation()
        }
        guard let fix else { return .locateFailed(id: id, reason: "timeout") }
        return .located(
            id: id, latitude: fix.latitude, longitude: fix.longitude, accuracyM: Float(fix.radius),
            takenAt: Int64(fix.taken.timeIntervalSince1970))
    }

    func end() {
        manager.stopUpdatingLocation()
        let known = manager.location.map(Fix.init).flatMap { -$0.taken.timeIntervalSinceNow < Self.fresh ? $0 : nil }
        finding?.resume(returning: best ?? known)
        finding = nil
    }

    private func take(_ fixes: [Fix]) {
        // A negative radius says that the coordinates are none.
        for fix in fixes where fix.radius >= 0 && fix.radius <= best?.radius ?? .infinity { best = fix }
        if let best, best.radius <= Self.good { end() }
    }

    private func permitted() {
        guard state != .unasked else { return }
        asking?.resume(returning: state == .given)
        asking = nil
    }

    // The system calls on the thread the manager was made on, the main one.

    nonisolated func locationManager(_ manager: CLLocationManager, didUpdateLocations fixes: [CLLocation]) {
        let fixes = fixes.map(Fix.init)
        MainActor.assumeIsolated { take(fixes) }
    }

    nonisolated func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {
        // What it cannot find now it may find yet: the wait goes on.
    }

    nonisolated func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
        MainActor.assumeIsolated { permitted() }
    }
}
#endif
