#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI

/// Something to touch: as large as a finger. VoiceOver hears all its words at once.
struct Touch<Content: View>: View {
    /// By which a test finds it.
    let name: String
    let said: [String?]
    var box = Box()
    var isOn = false
    let touched: @MainActor () -> Void
    @ViewBuilder let content: Content
    @Environment(\.look) private var look

    var body: some View {
        Button(action: touched) { content }
            .buttonStyle(Style(box: box, look: look))
            .accessibilityLabel(Text(verbatim: said.compactMap { $0 }.joined(separator: ". ")))
            .accessibilityAddTraits(isOn ? .isSelected : [])
            .accessibilityIdentifier(name)
    }

    private struct Style: ButtonStyle {
        let box: Box, look: Look

        func makeBody(configuration: Configuration) -> some View {
            let inside = configuration.label.padding(10)
                // The platform asks for 44 points.
                .frame(maxWidth: .infinity, minHeight: 52, maxHeight: .infinity, alignment: .leading)
                .contentShape(RoundedRectangle(cornerRadius: 10))
            box.behind(inside, look).opacity(configuration.isPressed ? 0.6 : 1)
        }
    }
}

/// A button with its words.
struct Pressed: View {
    let name: String, label: String
    var icon: String?
    var role = Role.secondary
    var hint: String?
    var isEnabled = true
    var size = Size.body
    /// What is said if other than the words.
    var said: String?
    let touched: @MainActor () -> Void

    var body: some View {
        Touch(name: name, said: said.map { [$0] } ?? [label, hint], box: box, touched: touched) {
            if role == .tile { Tile(icon: icon, label: label, hint: hint, ink: ink) } else {
                Beside(icon: icon, ink: ink) {
                    Letters(label, size, ink, bold: true)
                    if let hint { Letters(hint, .body, role == .primary ? ink : .soft) }
                }
            }
        }
        .disabled(!isEnabled)
    }

    private var ink: Ink {
        switch role {
        case _ where !isEnabled: .soft
        case .primary: .onMain
        case .secondary: .main
        case .danger, .tile: .text
        }
    }

    private var box: Box {
        switch role {
        case _ where !isEnabled: Box(fill: role == .primary ? .card : .page, isDashed: true)
        case .primary: Box(fill: .main, border: .main)
        case .secondary: Box(border: .main)
        // Red is kept for danger to a person.
        case .danger: Box(border: .text)
        case .tile: Box(fill: .card)
        }
    }
}

/// What stands on a tile.
private struct Tile: View {
    let icon: String?, label: String, hint: String?
    var ink = Ink.text
    var mark: String?

    var body: some View {
        ZStack(alignment: .topTrailing) {
            VStack(spacing: 6) {
                Icon(name: icon, ink: .main, size: 2.5)
                Letters(label, .body, ink, bold: true)
                if let hint { Letters(hint, .body, .soft) }
            }
            .multilineTextAlignment(.center).frame(maxWidth: .infinity, minHeight: 96)
            Icon(name: mark, ink: .main)
        }
    }
}

/// One of several.
struct OptionView: View {
    let id: String, option: Choice
    var isTile = false
    let chosen: @MainActor () -> Void
    @Environment(\.look) private var look

    var body: some View {
        let box = option.selected ? Box(fill: .chosen, border: .main, wide: 4) : Box()
        let mark = option.selected ? "check" : nil
        // A language by its own name is in that language.
        Dressed(language: option.language ?? look.language) {
            Touch(
                name: "choose/\(id)/\(option.value)", said: [option.label, option.hint], box: box, isOn: option.selected, touched: chosen
            ) {
                if isTile { Tile(icon: option.icon, label: option.label, hint: option.hint, mark: mark) } else {
                    Beside(icon: option.icon, ink: .main, mark: mark) {
                        Letters(option.label)
                        if let hint = option.hint { Letters(hint, .body, .soft) }
                    }
                }
            }
        }
    }
}

/// What opens something to choose from: it shows what is chosen now.
struct Opener: View {
    let name: String, label: String, chosen: String?, icon: String
    let opened: @MainActor () -> Void

    var body: some View {
        Touch(name: name, said: [label, chosen], touched: opened) { Beside(icon: nil, mark: icon) { Letters(chosen ?? "—") } }
    }
}

/// A question with what answers it.
struct Field<Content: View>: View {
    let label: String
    /// Whether what answers it says the question itself.
    var isSaid = false
    @ViewBuilder let content: Content

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Letters(label, .label, bold: true).accessibilityHidden(isSaid)
            content
        }
    }
}

/// Where the person types. Nothing learns, suggests, corrects or writes.
struct TextInputView: View {
    let id: String, label: String, value: String, kind: InputKind, hint: String?
    @ObservedObject var model: AppModel
    /// How many texts were not taken: then the input is made anew, with what the model holds.
    @State private var refused = 0
    @FocusState private var isTyping: Bool
    @Environment(\.look) private var look

    var body: some View {
        let large = [.pin, .number, .code].contains(kind)
        let inside = input.id(refused).autocorrectionDisabled().focused($isTyping)
            .font(.system(size: look.points(large ? .number : .body)))
            .foregroundColor(look.color(.text)).lineSpacing(look.leading(.body))
            .accessibilityLabel(Text(verbatim: label)).accessibilityHint(Text(verbatim: hint ?? ""))
            .accessibilityIdentifier("type/\(id)")
            .padding(.horizontal, 12).frame(minHeight: 52)
        Field(label: label, isSaid: true) {
            // A field is no higher than its letters: what surrounds it can be touched too.
            Box().behind(inside, look).onTapGesture { isTyping = true }
            if let hint { Letters(hint, .body, .soft).accessibilityHidden(true) }
        }
        .privacySensitive()
    }

    @ViewBuilder private var input: some View {
        switch kind {
        case .line: TextField("", text: text)
        case .paragraph: editor.frame(height: min(look.body * 9, 300))
        // As a code that is used once: it is neither kept nor filled in.
        case .pin: SecureField("", text: text).keyboardType(.numberPad).textContentType(.oneTimeCode)
        case .number: TextField("", text: text).keyboardType(.numberPad)
        case .link: TextField("", text: text).keyboardType(.URL).textInputAutocapitalization(.never)
        case .code: TextField("", text: text).keyboardType(.asciiCapable).textInputAutocapitalization(.never)
        }
    }

    @ViewBuilder private var editor: some View {
        if #available(iOS 18, *) {
            TextEditor(text: text).scrollContentBackground(.hidden).writingToolsBehavior(.disabled)
        } else if #available(iOS 16, *) {
            TextEditor(text: text).scrollContentBackground(.hidden)
        } else {
            TextEditor(text: text)
        }
    }

    private var text: Binding<String> {
        Binding(get: { @MainActor in model.text(id, value) }, set: { @MainActor new in
            guard new != model.text(id, value) else { return }
            model.send(.type(id: id, text: new))
            if new != model.text(id, value) { refused += 1 }
        })
    }
}
#endif
