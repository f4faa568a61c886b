import SaphanCore

/// A question or a word of the renderer's own, over the blocks and under the frame: the way out stays reachable.
public struct Panel {
    public let title: String
    public var text: String?
    /// A number or a clock, shown large and from left to right.
    public var large: String?
    public var buttons: [PanelButton] = []
}

/// A button of a panel.
public struct PanelButton: Identifiable {
    /// The icon, one for each button of a panel.
    public var id: String { icon }
    public let label: String
    public let icon: String
    public let role: Role
    public let tapped: @MainActor () -> Void
}
