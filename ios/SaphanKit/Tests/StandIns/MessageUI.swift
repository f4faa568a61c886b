import UIKit

public enum MessageComposeResult: Sendable { case cancelled, sent, failed }

public final class MFMessageComposeViewController: UINavigationController {
    public static func canSendText() -> Bool { false }
    public var recipients: [String]?
    public var body: String?
    public weak var messageComposeDelegate: (any MFMessageComposeViewControllerDelegate)?
}

public protocol MFMessageComposeViewControllerDelegate: NSObjectProtocol {
    func messageComposeViewController(
        _ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult)
}
