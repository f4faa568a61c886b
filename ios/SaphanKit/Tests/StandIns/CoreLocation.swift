import Foundation

public struct CLLocationCoordinate2D: Sendable { public var latitude = 0.0, longitude = 0.0 }
public let kCLLocationAccuracyBest = -1.0
public enum CLAuthorizationStatus: Sendable { case notDetermined, restricted, denied, authorizedAlways, authorizedWhenInUse }

public final class CLLocation: Sendable {
    public var coordinate: CLLocationCoordinate2D { CLLocationCoordinate2D() }
    public var horizontalAccuracy: Double { 0 }
    public var timestamp: Date { Date() }
}

public protocol CLLocationManagerDelegate: NSObjectProtocol {
    func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation])
    func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error)
    func locationManagerDidChangeAuthorization(_ manager: CLLocationManager)
}

public final class CLLocationManager {
    public weak var delegate: (any CLLocationManagerDelegate)?
    public var desiredAccuracy = 0.0
    public var authorizationStatus: CLAuthorizationStatus { .notDetermined }
    public var location: CLLocation? { nil }
    public init() {}
    public static func locationServicesEnabled() -> Bool { false }
    public func requestWhenInUseAuthorization() {}
    public func startUpdatingLocation() {}
    public func stopUpdatingLocation() {}
}
