#if canImport(UIKit)
import UIKit

/// Keeps the window out of screenshots, recordings and mirrored screens.
///
/// iOS has no call for it; what it keeps out is what a field for passwords draws, so that the window's layer is laid into one.
/// Where a version of iOS builds such a field in another way, the window is shown as ever and nothing is kept out. The cover in
/// the list of apps does not depend on it.
@MainActor
final class Shield: WindowGuard {
    private let field = UITextField()

    func secure(_ on: Bool) {
        field.isSecureTextEntry = on
        guard on, field.superview == nil else { return }
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        guard let window = scenes.flatMap(\.windows).first(where: \.isKeyWindow), let parent = window.layer.superlayer
        else { return }
        field.isUserInteractionEnabled = false
        window.addSubview(field)
        parent.addSublayer(field.layer)
        if #available(iOS 17, *) {
            field.layer.sublayers?.last?.addSublayer(window.layer)
        } else {
            field.layer.sublayers?.first?.addSublayer(window.layer)
        }
    }
}
#endif
