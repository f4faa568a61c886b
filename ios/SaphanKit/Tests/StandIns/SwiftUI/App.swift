// What the thin app names of SwiftUI.

@MainActor @preconcurrency public protocol App {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
    init()
}

public extension App {
    static func main() {}
}

@MainActor @preconcurrency public protocol Scene {}

@resultBuilder public struct SceneBuilder {
    public static func buildBlock<S: Scene>(_ scene: S) -> S { scene }
}

public struct WindowGroup<Content: View>: Scene {
    public init(@ViewBuilder content: () -> Content) {}
}

@MainActor @propertyWrapper public struct UIApplicationDelegateAdaptor<Delegate: NSObject> {
    public init(_ type: Delegate.Type) {}
    public var wrappedValue: Delegate { fatalError("nothing is launched") }
}

public enum ScenePhase: Sendable { case background, inactive, active }

public extension EnvironmentValues {
    var scenePhase: ScenePhase { .background }
}
