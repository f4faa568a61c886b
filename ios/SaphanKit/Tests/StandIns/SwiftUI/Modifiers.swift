/// A view with something changed about what it shows.
struct Changed<Content: View>: View, Drawn {
    let content: Content
    let change: @MainActor (Shown) -> Void
    func draw(_ at: Place) -> [Shown] {
        let all = content.shown(at)
        for one in all { change(one) }
        return all
    }
}

/// A view with something changed about where it stands.
struct Within<Content: View>: View, Drawn {
    let content: Content
    let change: @MainActor (inout Place) -> Void
    func draw(_ at: Place) -> [Shown] {
        var next = at
        change(&next)
        return content.shown(next)
    }
}

extension View {
    func changed(_ change: @escaping @MainActor (Shown) -> Void) -> Changed<Self> { Changed(content: self, change: change) }
    func within(_ change: @escaping @MainActor (inout Place) -> Void) -> Within<Self> { Within(content: self, change: change) }
    func asIs() -> Changed<Self> { changed { _ in } }
}

// MARK: What is seen

public extension View {
    func font(_ font: Font?) -> some View { within { if let font { $0.values.font = font } } }
    func foregroundColor(_ color: Color?) -> some View { within { if let color { $0.values.ink = color } } }
    func lineSpacing(_ points: CGFloat) -> some View { within { $0.values.spacing = points } }
    func lineLimit(_ most: Int?) -> some View { within { $0.values.most = most } }
    func minimumScaleFactor(_ least: CGFloat) -> some View { asIs() }
    func multilineTextAlignment(_ alignment: TextAlignment) -> some View { asIs() }
    func fixedSize(horizontal: Bool, vertical: Bool) -> some View { asIs() }
    func padding(_ length: CGFloat) -> some View { asIs() }
    func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { asIs() }
    func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        changed { if let height { $0.least = height } }
    }
    func frame(
        minWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, maxHeight: CGFloat? = nil,
        alignment: Alignment = .center
    ) -> some View { changed { if let minHeight { $0.least = minHeight } } }
    func scaleEffect(x: CGFloat, y: CGFloat, anchor: UnitPoint = .center) -> some View { asIs() }
    /// Only a colour is seen behind words.
    func background<Ground: View>(_ ground: Ground) -> some View { within { if let color = ground as? Color { $0.values.ground = color } } }
    func overlay<Over: View>(_ over: Over) -> some View { asIs() }
    func opacity(_ part: Double) -> some View { asIs() }
    func ignoresSafeArea() -> some View { asIs() }
    func tint(_ color: Color?) -> some View { asIs() }
    func contentShape(_ shape: RoundedRectangle) -> some View { asIs() }
    func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { within { $0.values.style = style } }
    func typesettingLanguage(_ language: Locale.Language) -> some View { asIs() }
    func privacySensitive(_ on: Bool = true) -> some View { within { $0.values.isPrivate = on } }
    func disabled(_ on: Bool) -> some View { within { $0.values.isEnabled = $0.values.isEnabled && !on } }
    func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        within { $0.values[keyPath: path] = value }
    }
    func dynamicTypeSize<R: RangeExpression>(_ range: R) -> some View where R.Bound == DynamicTypeSize {
        within { place in
            let fit = DynamicTypeSize.allCases.filter(range.contains)
            if let least = fit.first, let most = fit.last {
                place.values.dynamicTypeSize = min(max(place.values.dynamicTypeSize, least), most)
            }
        }
    }
}

// MARK: What is kept and watched

public extension View {
    func id<ID: Hashable>(_ id: ID) -> some View { within { $0 = $0.within("\(id)") } }
    func onAppear(perform action: (() -> Void)? = nil) -> some View {
        within { $0.window.watch($0.within("appear"), true, first: true) { _ in action?() } }
    }
    func onChange<V: Equatable>(of value: V, perform action: @escaping (V) -> Void) -> some View {
        within { place in
            place = place.within("change")
            place.window.watch(place, value, action)
        }
    }
    func task(_ action: @escaping @MainActor () async -> Void) -> some View { onAppear { Task { await action() } } }
    func onTapGesture(perform action: @escaping () -> Void) -> some View { asIs() }
    func focused(_ state: FocusState<Bool>.Binding) -> some View { asIs() }
    func accessibilityFocused(_ state: AccessibilityFocusState<Bool>.Binding) -> some View {
        changed { $0.isReading = { state.wrappedValue } }
    }
}

// MARK: What is read

public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isHeader = AccessibilityTraits(rawValue: 1), isSelected = AccessibilityTraits(rawValue: 2)
}

public enum AccessibilityActionKind: Sendable { case escape }
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }
public enum AccessibilityHeadingLevel: Sendable { case h1, h2, h3 }

public extension View {
    func accessibilityLabel(_ label: Text) -> some View { changed { $0.label = label.spoken } }
    func accessibilityHint(_ hint: Text) -> some View { changed { $0.hint = hint.spoken } }
    func accessibilityIdentifier(_ name: String) -> some View { changed { $0.name = name } }
    func accessibilityAction(_ kind: AccessibilityActionKind = .escape, _ action: @escaping () -> Void) -> some View {
        changed { $0.escape = action }
    }
    func accessibilityHidden(_ on: Bool) -> some View { changed { $0.isUnread = $0.isUnread || on } }
    func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { changed { $0.traits.formUnion(traits) } }
    func accessibilityHeading(_ level: AccessibilityHeadingLevel) -> some View { asIs() }
    func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { changed { $0.reads = children } }
}

// MARK: What is typed

public enum UIKeyboardType: Sendable { case `default`, asciiCapable, numberPad, URL }
public struct UITextContentType: Sendable { public static let oneTimeCode = UITextContentType() }
public struct TextInputAutocapitalization: Sendable { public static var never: TextInputAutocapitalization { .init() } }
public struct WritingToolsBehavior: Sendable { public static let disabled = WritingToolsBehavior() }

public extension View {
    func keyboardType(_ type: UIKeyboardType) -> some View { asIs() }
    func textContentType(_ type: UITextContentType?) -> some View { asIs() }
    func textInputAutocapitalization(_ how: TextInputAutocapitalization?) -> some View { asIs() }
    func autocorrectionDisabled(_ on: Bool = true) -> some View { asIs() }
    func scrollContentBackground(_ visibility: Visibility) -> some View { asIs() }
    func writingToolsBehavior(_ behavior: WritingToolsBehavior) -> some View { asIs() }
    func keyboardShortcut(_ key: KeyEquivalent, modifiers: EventModifiers = .command) -> some View { asIs() }
}

public enum Visibility: Sendable { case hidden }
public struct KeyEquivalent: Sendable { public static let escape = KeyEquivalent() }
public struct EventModifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let command = EventModifiers(rawValue: 1)
}
