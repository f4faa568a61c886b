import UIKit

public struct UTType: Sendable {
    public var identifier: String { "" }
    public static let image = UTType(), item = UTType(), utf8PlainText = UTType()
}

public extension UIDocumentPickerViewController {
    convenience init(forOpeningContentTypes types: [UTType], asCopy: Bool) { self.init() }
}
