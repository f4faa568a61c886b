// A little of SwiftUI, for tests on Linux: the names that the views use. What they build is not laid out or drawn, but can be
// asked what it shows, what VoiceOver would read and what a touch sends. It is what we believe SwiftUI does, not SwiftUI.
@_exported import Foundation

public typealias CGFloat = Foundation.CGFloat

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError("it has no body") }
}

public extension View where Body == Never {
    var body: Never { fatalError("it has no body") }
}

/// A view that says itself what it shows.
@MainActor protocol Drawn {
    func draw(_ at: Place) -> [Shown]
}

/// Something that is on the window.
@MainActor public final class Shown {
    public let kind: String
    /// Where it stands: while this is the same, it is the same input to SwiftUI, with its caret and its keyboard.
    public let path: String
    public internal(set) var words = "", children: [Shown] = []
    /// What VoiceOver is told beside the words.
    public internal(set) var label: String?, hint: String?, traits = AccessibilityTraits(), reads = AccessibilityChildBehavior.contain
    public internal(set) var isUnread = false
    public internal(set) var name: String?
    /// What a touch does, and what typing does.
    public internal(set) var touch: (() -> Void)?, type: ((String) -> Void)?
    public internal(set) var escape: (() -> Void)?, isReading: () -> Bool = { false }
    public internal(set) var least: CGFloat = 0, values = EnvironmentValues()

    init(_ kind: String, _ at: Place, _ children: [Shown] = []) {
        (self.kind, path, values, self.children) = (kind, at.path, at.values, children)
    }

    /// This and all within it.
    public var all: [Shown] { [self] + children.flatMap(\.all) }

    /// All that VoiceOver comes to.
    public var read: [Shown] {
        if isUnread { return [] }
        return touch != nil || type != nil || reads != .contain || label != nil && children.isEmpty
            ? [self] : [self] + children.flatMap(\.read)
    }

    /// What VoiceOver says here.
    public var said: String {
        if isUnread { return "" }
        return label ?? (reads == .ignore ? "" : ([words] + children.map(\.said)).filter { !$0.isEmpty }.joined(separator: ", "))
    }
}

/// Where a view stands: what its state is kept by, and what it can read.
@MainActor struct Place {
    let window: Window
    var path = ""
    var values = EnvironmentValues()

    func within(_ name: String) -> Place {
        var next = self
        next.path += "/\(name)"
        return next
    }
}

extension View {
    func shown(_ at: Place) -> [Shown] {
        if let own = self as? any Drawn { return own.draw(at) }
        let here = at.within("\(Self.self)")
        for part in Mirror(reflecting: self).children { (part.value as? any Prepared)?.prepare(here.within(part.label ?? "")) }
        return body.shown(here)
    }
}

/// Shows a view, and again after something has changed. State lives as long as its view is on the window.
@MainActor public final class Window {
    public var values = EnvironmentValues()
    /// What was last scrolled to.
    public internal(set) var scrolled: AnyHashable?
    private let view: any View
    private var kept: [String: AnyObject] = [:]
    private var seen: Set<String> = []
    private var soon: [() -> Void] = []

    public init(_ view: some View) { self.view = view }

    public func draw() -> Shown {
        while true {
            (seen, soon) = ([], [])
            let place = Place(window: self, values: values)
            let all = Shown("Window", place, view.shown(place))
            kept = kept.filter { seen.contains($0.key) }
            if soon.isEmpty { return all }
            soon.forEach { $0() }
        }
    }

    func keep(_ path: String, _ new: AnyObject) -> AnyObject {
        seen.insert(path)
        let old = kept[path] ?? new
        kept[path] = old
        return old
    }

    /// Does something after this drawing if a value is another than before; at first only if it is to.
    func watch<V: Equatable>(_ at: Place, _ value: V, first: Bool = false, _ then: @escaping (V) -> Void) {
        let before = kept[at.path] as? Cell<V>
        seen.insert(at.path)
        kept[at.path] = Cell(value)
        if before.map({ $0.value != value }) ?? first { soon.append { then(value) } }
    }
}

// MARK: Values

final class Cell<Value> {
    private var own: Value
    var kept: Cell?
    init(_ value: Value) { own = value }
    var value: Value {
        get { kept?.value ?? own }
        set { if let kept { kept.value = newValue } else { own = newValue } }
    }
}

/// What is made ready before a view says what it shows.
@MainActor protocol Prepared {
    func prepare(_ at: Place)
}

protocol Kept: Prepared {
    associatedtype Value
    var state: Cell<Value> { get }
}

extension Kept {
    func prepare(_ at: Place) {
        let kept = at.window.keep(at.path, state)
        state.kept = kept === state ? nil : kept as? Cell<Value>
    }
}

@propertyWrapper public struct State<Value>: Kept {
    let state: Cell<Value>
    public init(wrappedValue: Value) { state = Cell(wrappedValue) }
    public var wrappedValue: Value {
        get { state.value }
        nonmutating set { state.value = newValue }
    }
}

@propertyWrapper public struct FocusState<Value: Hashable>: Kept {
    public typealias Binding = FocusState
    let state: Cell<Value>
    public init() where Value == Bool { state = Cell(false) }
    public var wrappedValue: Value {
        get { state.value }
        nonmutating set { state.value = newValue }
    }
    public var projectedValue: FocusState { self }
}

public typealias AccessibilityFocusState = FocusState

@propertyWrapper public struct Binding<Value> {
    let get: () -> Value, set: (Value) -> Void
    public init(get: @escaping @MainActor @Sendable () -> Value, set: @escaping @MainActor @Sendable (Value) -> Void) {
        self.get = { MainActor.assumeIsolated { Sent(get()) }.value }
        self.set = { value in
            let sent = Sent(value)
            MainActor.assumeIsolated { set(sent.value) }
        }
    }
    public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }
}

private struct Sent<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}

@propertyWrapper public struct ObservedObject<Object: AnyObject> {
    public var wrappedValue: Object
    public init(wrappedValue: Object) { self.wrappedValue = wrappedValue }
}

@propertyWrapper public struct Environment<Value>: Prepared {
    private let path: KeyPath<EnvironmentValues, Value>, read = Cell(EnvironmentValues())
    public init(_ path: KeyPath<EnvironmentValues, Value>) { self.path = path }
    func prepare(_ at: Place) { read.value = at.values }
    public var wrappedValue: Value { read.value[keyPath: path] }
}

@propertyWrapper public struct ScaledMetric: Prepared {
    private let value: CGFloat, style: Font.TextStyle, size = Cell(DynamicTypeSize.large)
    public init(wrappedValue: CGFloat, relativeTo style: Font.TextStyle) { (value, self.style) = (wrappedValue, style) }
    func prepare(_ at: Place) { size.value = at.values.dynamicTypeSize }
    public var wrappedValue: CGFloat { value * style.scale(size.value) }
}

public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public struct EnvironmentValues: @unchecked Sendable {
    private var own: [ObjectIdentifier: Any] = [:]
    public subscript<K: EnvironmentKey>(_ key: K.Type) -> K.Value {
        get { own[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { own[ObjectIdentifier(key)] = newValue }
    }
    public init() {}
    public var colorScheme = ColorScheme.light, dynamicTypeSize = DynamicTypeSize.large, isEnabled = true
    public var locale = Locale(identifier: "en"), layoutDirection = LayoutDirection.rightToLeft
    public var verticalSizeClass: UserInterfaceSizeClass? = .regular
    /// What SwiftUI keeps to itself.
    public internal(set) var ink = Color(red: 0.5, green: 0.5, blue: 0.5), ground: Color?
    public internal(set) var font = Font(size: 17), most: Int?, spacing: CGFloat = 0, isPrivate = false
    var style: (any ButtonStyle)?
}

public enum ColorScheme: Sendable { case light, dark }
public enum LayoutDirection: Sendable { case leftToRight, rightToLeft }
public enum UserInterfaceSizeClass: Sendable { case compact, regular }

public enum DynamicTypeSize: Int, Comparable, CaseIterable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    public static func < (a: DynamicTypeSize, b: DynamicTypeSize) -> Bool { a.rawValue < b.rawValue }
    public var isAccessibilitySize: Bool { self >= .accessibility1 }
}

public struct Font: Sendable {
    public enum Weight: Sendable { case regular, bold }
    public enum TextStyle: Sendable {
        case body, title
        /// Points of each size, after the Human Interface Guidelines.
        func scale(_ size: DynamicTypeSize) -> CGFloat {
            switch self {
            case .body: [14, 15, 16, 17, 19, 21, 23, 28, 33, 40, 47, 53][size.rawValue] / 17
            case .title: [25, 26, 27, 28, 30, 32, 34, 38, 43, 48, 53, 58][size.rawValue] / 28
            }
        }
    }
    public let size: CGFloat
    public static func system(size: CGFloat, weight: Weight? = nil) -> Font { Font(size: size) }
}
