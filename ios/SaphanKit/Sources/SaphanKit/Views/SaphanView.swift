#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI

/// All that the window shows: the screen the core says, and over it nothing but the page's colour while nothing of the person
/// may be seen.
public struct SaphanView: View {
    @ObservedObject private var model: AppModel
    private let trouble: String

    /// - Parameter trouble: Words for a library of another version, which has none itself.
    public init(model: AppModel, trouble: String) {
        self.model = model
        self.trouble = trouble
    }

    public var body: some View {
        Dressed(language: model.screen?.language ?? Locale.preferredLanguages.first ?? "en") {
            ZStack {
                Ground()
                if let screen = model.screen, let words = model.words {
                    Page(model: model, screen: screen, words: words)
                        .privacySensitive(screen.secure).accessibilityHidden(model.covered)
                }
                if model.covered { Ground() }
                if model.broken { ScrollView { Beside(icon: "triangle-alert") { Letters(trouble) }.padding(24) } }
            }
        }
    }
}

/// The page's colour, to the edges of the screen.
private struct Ground: View {
    @Environment(\.look) private var look
    var body: some View { look.color(.page).ignoresSafeArea() }
}

/// The frame with what it holds. The ways back and out stay in reach, whatever lies over the blocks.
private struct Page: View {
    @ObservedObject var model: AppModel
    let screen: Screen, words: Words
    @State private var question: Question?
    @Environment(\.look) private var look

    var body: some View {
        let pen = Pen(model: model, words: words) { question = $0 }
        let asked = screen.blocks.first { $0.id == question?.id }
        let isVeiled = model.panel != nil || asked != nil
        let back = { @MainActor in asked != nil ? question = nil : screen.back ? model.send(.back) : () }
        VStack(spacing: 0) {
            Ways(model: model, screen: screen, back: back)
                // Large enough to be read, and never all of the screen.
                .dynamicTypeSize(...DynamicTypeSize.accessibility1)
            look.color(.line).frame(height: 1)
            ZStack(alignment: .bottom) {
                Blocks(screen: screen, pen: pen).id(screen.id).disabled(isVeiled).accessibilityHidden(isVeiled)
                if let panel = model.panel {
                    Over(title: panel.title, text: panel.text, large: panel.large) {
                        ForEach(panel.buttons) {
                            Pressed(name: "panel/\($0.icon)", label: $0.label, icon: $0.icon, role: $0.role, touched: $0.tapped)
                        }
                    }
                    .id(panel.title)
                } else if let asked, let question {
                    QuestionView(block: asked, question: question, pen: pen) { self.question = nil }
                }
                if let said = model.said {
                    Boxed(box: Box(fill: .text, border: nil)) { Letters(said, .body, .page) }.padding(12).accessibilityHidden(true)
                }
            }
        }
        .background(look.color(.page))
        .accessibilityAction(.escape) { back() }
        .onChange(of: screen.id) { _ in question = nil }
        .onChange(of: screen.problem) { announce($0, screen.language) }
        .onChange(of: model.said) { announce($0, screen.language) }
    }
}

/// The way back at the beginning and the way out at the end, one under the other where letters are so large that they do not
/// fit beside each other.
private struct Ways: View {
    let model: AppModel, screen: Screen
    let back: @MainActor () -> Void
    @Environment(\.dynamicTypeSize) private var size
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        let isBeside = !size.isAccessibilitySize || height == .compact
        // The letters of this size.
        Dressed(language: screen.language) {
            if isBeside {
                HStack(alignment: .top, spacing: 8) {
                    if screen.back { wayBack } else { Spacer() }
                    wayOut
                }
            } else {
                VStack(spacing: 0) {
                    if screen.back { wayBack }
                    wayOut
                }
            }
        }
    }

    private var wayBack: some View {
        way("back", screen.backLabel, touched: back) {
            Icon(name: "arrow-left")
            word(screen.backLabel)
            Spacer(minLength: 0)
        }
    }

    private var wayOut: some View {
        way("leave", screen.leaveLabel) { model.leave() } content: {
            Spacer(minLength: 0)
            word(screen.leaveLabel)
            Icon(name: "log-out")
        }
        .keyboardShortcut(.escape, modifiers: [])
    }

    private func way(
        _ name: String, _ label: String, touched: @escaping @MainActor () -> Void, @ViewBuilder content: () -> some View
    ) -> some View {
        let inside = HStack(spacing: 8) { content() }
        return Touch(name: name, said: [label], box: Box(border: nil), touched: touched) { inside }
            .fixedSize(horizontal: false, vertical: true)
    }

    private func word(_ label: String) -> some View { Letters(label, bold: true).lineLimit(2).minimumScaleFactor(0.5) }
}

/// The title and the blocks. A new screen begins at its title; a problem that is new is brought into sight. The way on stays in
/// sight at the foot, where there is room for it.
private struct Blocks: View {
    let screen: Screen
    let pen: Pen
    @AccessibilityFocusState private var isTitleRead: Bool
    @Environment(\.dynamicTypeSize) private var size
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        VStack(spacing: 0) {
            page
            if let last {
                BlockView(block: last, pen: pen).padding(.horizontal, 16).padding(.vertical, 8)
                    .frame(maxWidth: 720).frame(maxWidth: .infinity)
            }
        }
    }

    /// What stands at the foot: a button that leads on and is the last on its screen.
    private var last: Block? {
        guard !size.isAccessibilitySize, height != .compact, case .button(_, _, _, .primary, _, _)? = screen.blocks.last
        else { return nil }
        return screen.blocks.last
    }

    private var page: some View {
        ScrollViewReader { scroll in
            ScrollView {
                VStack(alignment: .leading, spacing: 20) {
                    Letters(screen.title, .title, bold: true).header(.h1).accessibilityFocused($isTitleRead)
                        .task { isTitleRead = true }
                    ForEach(flow, id: \.[0].id) { blocks in
                        if blocks[0].isTile {
                            Tiles { ForEach(blocks, id: \.id) { BlockView(block: $0, pen: pen) } }
                        } else {
                            BlockView(block: blocks[0], pen: pen)
                        }
                    }
                }
                .padding(16).frame(maxWidth: 720, alignment: .leading).frame(maxWidth: .infinity)
            }
            .onChange(of: screen.problem) { if $0 != nil { scroll.scrollTo(Block.problem, anchor: .center) } }
        }
    }

    /// Neighbouring tiles flow together.
    private var flow: [[Block]] {
        screen.blocks.dropLast(last == nil ? 0 : 1).reduce(into: []) { all, block in
            if block.isTile, all.last?[0].isTile == true { all[all.count - 1].append(block) } else { all.append([block]) }
        }
    }
}
#endif
