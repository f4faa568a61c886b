import SaphanKit
import SwiftUI
import UIKit

/// The app: one window, drawn by SaphanKit.
@main
struct SaphanApp: App {
    @UIApplicationDelegateAdaptor(Launch.self) private var launch
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            SaphanView(model: launch.model, trouble: NSLocalizedString("trouble", comment: ""))
                .onAppear { tell(phase) }
                .onChange(of: phase) { tell($0) }
        }
    }

    private func tell(_ phase: ScenePhase) {
        switch phase {
        case .active: launch.model.activate()
        case .inactive: launch.model.inactivate()
        case .background: launch.model.hide()
        @unknown default: launch.model.inactivate()
        }
    }
}

/// Holds the model for as long as the process lives. It is made while the app is launched, also where nobody looks and iOS only
/// wakes the process to carry on: background work has to be registered before launching ends.
final class Launch: NSObject, UIApplicationDelegate {
    private(set) lazy var model = AppModel.onThisPhone()

    func application(
        _ application: UIApplication, willFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool {
        _ = model
        return true
    }
}
