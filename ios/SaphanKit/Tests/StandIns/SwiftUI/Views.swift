@resultBuilder public enum ViewBuilder {
    public static func buildExpression<C: View>(_ content: C) -> C { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<C: View>(_ content: C) -> C { content }
    @_disfavoredOverload
    @MainActor public static func buildBlock<each C: View>(_ content: repeat each C) -> TupleView<(repeat each C)> {
        var all: [any View] = []
        repeat all.append(each content)
        return TupleView(all)
    }
    public static func buildIf<C: View>(_ content: C?) -> C? { content }
    public static func buildEither<T: View, F: View>(first: T) -> ConditionalContent<T, F> { .first(first) }
    public static func buildEither<T: View, F: View>(second: F) -> ConditionalContent<T, F> { .second(second) }
    @MainActor public static func buildLimitedAvailability<C: View>(_ content: C) -> AnyView { AnyView(content) }
}

public struct EmptyView: View, Drawn {
    public nonisolated init() {}
    func draw(_ at: Place) -> [Shown] { [] }
}

public struct TupleView<T>: View, Drawn {
    private let all: [any View]
    init(_ all: [any View]) { self.all = all }
    func draw(_ at: Place) -> [Shown] { all.enumerated().flatMap { $1.shown(at.within("\($0)")) } }
}

extension Optional: View, Drawn where Wrapped: View {
    public typealias Body = Never
    func draw(_ at: Place) -> [Shown] { self?.shown(at) ?? [] }
}

public enum ConditionalContent<T: View, F: View>: View, Drawn {
    case first(T), second(F)
    func draw(_ at: Place) -> [Shown] {
        switch self {
        case let .first(view): view.shown(at.within("first"))
        case let .second(view): view.shown(at.within("second"))
        }
    }
}

public struct AnyView: View, Drawn {
    private let view: any View
    public init(_ view: some View) { self.view = view }
    func draw(_ at: Place) -> [Shown] { view.shown(at) }
}

public struct Text: View, Drawn {
    private let words: String
    public nonisolated init(verbatim words: String) { self.words = words }
    public func speechSpellsOutCharacters(_ on: Bool = true) -> Text { self }
    func draw(_ at: Place) -> [Shown] {
        let shown = Shown("Text", at)
        shown.words = words
        return [shown]
    }
    fileprivate var said: String { words }
}

public struct Image: View, Drawn {
    public enum TemplateRenderingMode { case template }
    private let name: String
    public init(decorative name: String) { self.name = name }
    public init(uiImage: AnyObject) { name = "image" }
    public func renderingMode(_ mode: TemplateRenderingMode?) -> Image { self }
    public func resizable() -> Image { self }
    func draw(_ at: Place) -> [Shown] {
        let shown = Shown("Image", at)
        (shown.name, shown.isUnread) = (name, true)
        return [shown]
    }
}

public struct Button<Label: View>: View, Drawn {
    private let action: @MainActor () -> Void, label: Label
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        (self.action, self.label) = (action, label())
    }
    func draw(_ at: Place) -> [Shown] {
        let label = ButtonStyleConfiguration(label: .init(view: AnyView(label)), isPressed: false)
        let inside = at.values.style?.styled(label) ?? label.label.view
        let shown = Shown("Button", at, inside.shown(at.within("Button")))
        shown.touch = { [action] in if at.values.isEnabled { action() } }
        return [shown]
    }
}

public struct ButtonStyleConfiguration {
    public struct Label: View, Drawn {
        let view: AnyView
        func draw(_ at: Place) -> [Shown] { view.shown(at) }
    }
    public let label: Label, isPressed: Bool
}

@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
}

extension ButtonStyle {
    func styled(_ configuration: Configuration) -> AnyView { AnyView(makeBody(configuration: configuration)) }
}

/// What is typed into.
public struct TextField: View, Drawn {
    private let text: Binding<String>
    public init(_ title: String, text: Binding<String>) { self.text = text }
    func draw(_ at: Place) -> [Shown] { typed("TextField", text, at) }
}

public struct SecureField: View, Drawn {
    private let text: Binding<String>
    public init(_ title: String, text: Binding<String>) { self.text = text }
    func draw(_ at: Place) -> [Shown] { typed("SecureField", text, at) }
}

public struct TextEditor: View, Drawn {
    private let text: Binding<String>
    public init(text: Binding<String>) { self.text = text }
    func draw(_ at: Place) -> [Shown] { typed("TextEditor", text, at) }
}

@MainActor private func typed(_ kind: String, _ text: Binding<String>, _ at: Place) -> [Shown] {
    let shown = Shown(kind, at)
    shown.words = text.wrappedValue
    shown.type = { text.wrappedValue = $0 }
    return [shown]
}

public struct ProgressView<Label: View>: View, Drawn {
    private let label: Label
    public init(value: Double?, @ViewBuilder label: () -> Label) { self.label = label() }
    func draw(_ at: Place) -> [Shown] { [Shown("ProgressView", at, label.shown(at))] }
}

public struct VStack<Content: View>: View, Drawn {
    private let content: Content
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    func draw(_ at: Place) -> [Shown] { [Shown("VStack", at, content.shown(at))] }
}

public struct HStack<Content: View>: View, Drawn {
    private let content: Content
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    func draw(_ at: Place) -> [Shown] { [Shown("HStack", at, content.shown(at))] }
}

public struct ZStack<Content: View>: View, Drawn {
    private let content: Content
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { self.content = content() }
    func draw(_ at: Place) -> [Shown] { [Shown("ZStack", at, content.shown(at))] }
}

public struct LazyVGrid<Content: View>: View, Drawn {
    private let content: Content
    public init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) { self.content = content() }
    func draw(_ at: Place) -> [Shown] { [Shown("LazyVGrid", at, content.shown(at))] }
}

public struct GridItem {
    public enum Size { case fixed(CGFloat), flexible(minimum: CGFloat = 10), adaptive(minimum: CGFloat) }
    public init(_ size: Size = .flexible(), spacing: CGFloat? = nil) {}
}

public struct ScrollView<Content: View>: View, Drawn {
    private let content: Content
    public init(_ axes: Axis.Set = .vertical, @ViewBuilder content: () -> Content) { self.content = content() }
    func draw(_ at: Place) -> [Shown] { [Shown("ScrollView", at, content.shown(at))] }
}

public struct ScrollViewReader<Content: View>: View, Drawn {
    private let content: (ScrollViewProxy) -> Content
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) { self.content = content }
    func draw(_ at: Place) -> [Shown] { content(ScrollViewProxy(window: at.window)).shown(at) }
}

@MainActor public struct ScrollViewProxy {
    let window: Window
    public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) { window.scrolled = AnyHashable(id) }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: View, Drawn {
    private let data: Data, id: KeyPath<Data.Element, ID>, content: (Data.Element) -> Content
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {
        (self.data, self.id, self.content) = (data, id, content)
    }
    func draw(_ at: Place) -> [Shown] { data.flatMap { content($0).shown(at.within("\($0[keyPath: id])")) } }
}

public extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) { self.init(data, id: \.id, content: content) }
}

public struct Spacer: View, Drawn {
    public init(minLength: CGFloat? = nil) {}
    func draw(_ at: Place) -> [Shown] { [] }
}

public struct Color: View, Drawn, Equatable, Sendable {
    public let red, green, blue: Double
    public nonisolated init(red: Double, green: Double, blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }
    func draw(_ at: Place) -> [Shown] { [Shown("Color", at)] }
}

public struct RoundedRectangle {
    public init(cornerRadius: CGFloat) {}
    @MainActor public func fill(_ color: Color) -> Color { color }
    @MainActor public func strokeBorder(_ color: Color, style: StrokeStyle) -> some View { EmptyView() }
}

public struct StrokeStyle { public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) {} }
public enum HorizontalAlignment { case leading, center, trailing }
public enum VerticalAlignment { case top, center, bottom, firstTextBaseline }
public enum Alignment { case leading, center, topLeading, topTrailing, bottom, trailing, top }
public enum TextAlignment { case leading, center }
public enum UnitPoint { case leading, center, top }

public enum Axis {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
    }
}

public enum Edge {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2), leading = Set(rawValue: 4)
        public static let top = Set(rawValue: 8), all = Set(rawValue: 15)
    }
}

extension Text {
    /// What is said for it.
    var spoken: String { said }
}
