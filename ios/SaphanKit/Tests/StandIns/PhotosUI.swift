import UIKit

public struct PHPickerFilter: Sendable { public static let images = PHPickerFilter() }

public struct PHPickerConfiguration: Sendable {
    public enum AssetRepresentationMode: Sendable { case compatible }
    public init() {}
    public var filter: PHPickerFilter?
    public var preferredAssetRepresentationMode = AssetRepresentationMode.compatible
}

public final class NSItemProvider {
    public func loadFileRepresentation(
        forTypeIdentifier type: String, completionHandler: @escaping @Sendable (URL?, (any Error)?) -> Void
    ) -> Progress { Progress(totalUnitCount: 0) }
}

public struct PHPickerResult { public var itemProvider: NSItemProvider { NSItemProvider() } }

public final class PHPickerViewController: UIViewController {
    public init(configuration: PHPickerConfiguration) {}
    public weak var delegate: (any PHPickerViewControllerDelegate)?
}

public protocol PHPickerViewControllerDelegate: AnyObject {
    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult])
}
