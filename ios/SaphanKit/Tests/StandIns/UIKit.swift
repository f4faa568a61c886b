@_exported import Foundation

public typealias CGFloat = Foundation.CGFloat

@MainActor open class UIResponder: NSObject {}

@MainActor public final class CALayer {
    public var superlayer: CALayer?
    public var sublayers: [CALayer]?
    public func addSublayer(_ layer: CALayer) {}
}

@MainActor open class UIView: UIResponder {
    public let layer = CALayer()
    public var superview: UIView?
    public var isUserInteractionEnabled = true
    public func addSubview(_ view: UIView) {}
}

public final class UITextField: UIView { public var isSecureTextEntry = false }

public final class UIWindow: UIView {
    public var isKeyWindow: Bool { false }
    public var rootViewController: UIViewController?
}

@MainActor open class UIScene: UIResponder {}
public final class UIWindowScene: UIScene { public var windows: [UIWindow] { [] } }

@MainActor public final class UIPopoverPresentationController { public var sourceView: UIView? }

@MainActor open class UIViewController: UIResponder {
    public var view: UIView!
    public var presentedViewController: UIViewController? { nil }
    public var popoverPresentationController: UIPopoverPresentationController? { nil }
    public func present(_ controller: UIViewController, animated: Bool, completion: (() -> Void)?) {}
    public func dismiss(animated: Bool, completion: (() -> Void)?) {}
}

open class UINavigationController: UIViewController {}
@MainActor public protocol UINavigationControllerDelegate: NSObjectProtocol {}

public struct UIBackgroundTaskIdentifier: Hashable, Sendable { public static let invalid = UIBackgroundTaskIdentifier() }

@MainActor public final class UIApplication: UIResponder {
    public struct OpenExternalURLOptionsKey: Hashable, Sendable {}
    public struct LaunchOptionsKey: Hashable, Sendable {}
    public static let shared = UIApplication()
    public nonisolated static let openSettingsURLString = ""
    public var connectedScenes: Set<UIScene> { [] }
    public func open(_ url: URL, options: [OpenExternalURLOptionsKey: Any]) async -> Bool { false }
    public var supportsAlternateIcons: Bool { false }
    public var alternateIconName: String? { nil }
    public func setAlternateIconName(_ name: String?, completionHandler: (@Sendable ((any Error)?) -> Void)?) {}
    public func beginBackgroundTask(
        withName name: String?, expirationHandler: (@MainActor @Sendable () -> Void)?
    ) -> UIBackgroundTaskIdentifier { .invalid }
    public func endBackgroundTask(_ task: UIBackgroundTaskIdentifier) {}
}

@MainActor public protocol UIApplicationDelegate: NSObjectProtocol {
    func application(
        _ application: UIApplication, willFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool
}

@MainActor public final class UIPasteboard {
    public struct OptionsKey: Hashable, Sendable {
        public static let localOnly = OptionsKey(), expirationDate = OptionsKey()
    }
    public static let general = UIPasteboard()
    public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any]) {}
}

public final class UIActivity {}
public final class UIActivityViewController: UIViewController {
    public init(activityItems: [Any], applicationActivities: [UIActivity]?) {}
}

public final class UIImage {
    public init?(data: Data) { nil }
    public func jpegData(compressionQuality: CGFloat) -> Data? { nil }
}

public final class UIImagePickerController: UINavigationController {
    public enum SourceType: Sendable { case camera }
    public struct InfoKey: Hashable, Sendable { public static let originalImage = InfoKey() }
    public static func isSourceTypeAvailable(_ type: SourceType) -> Bool { false }
    public var sourceType = SourceType.camera
    public weak var delegate: (any UIImagePickerControllerDelegate & UINavigationControllerDelegate)?
}

@MainActor public protocol UIImagePickerControllerDelegate: NSObjectProtocol {
    func imagePickerController(
        _ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any])
    func imagePickerControllerDidCancel(_ picker: UIImagePickerController)
}

public final class UIDocumentPickerViewController: UIViewController {
    public weak var delegate: (any UIDocumentPickerDelegate)?
}

@MainActor public protocol UIDocumentPickerDelegate: NSObjectProtocol {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController)
}

@MainActor public enum UIAccessibility {
    public struct Notification: Sendable { public static let announcement = Notification() }
    public static func post(notification: Notification, argument: Any?) {}
}

public extension NSAttributedString.Key {
    static let accessibilitySpeechLanguage = NSAttributedString.Key("UIAccessibilitySpeechAttributeLanguage")
}
