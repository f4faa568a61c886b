#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI
#if canImport(UIKit)
import UIKit
#endif

/// Colours, sizes and letters: calm and plain, bright enough for sunlight, no motion.
struct Look: Sendable {
    var isDark = false
    /// BCP 47 tag of what is written.
    var language = "en"
    /// Points of body text and of a title at the size that the person has set: large letters grow less than small ones.
    var body: CGFloat = 18, title: CGFloat = 27

    func color(_ ink: Ink) -> Color {
        let part = { (at: UInt64) in Double(ink.rawValue >> (isDark ? at : at + 24) & 255) / 255 }
        return Color(red: part(16), green: part(8), blue: part(0))
    }

    func points(_ size: Size) -> CGFloat { max(size.rawValue / Size.title.rawValue * title, body) }

    /// Points between two lines: with what a font leaves there itself, 1.5 sizes of letters from line to line, and 1.75 where
    /// marks stack.
    func leading(_ size: Size) -> CGFloat {
        points(size) * (["km", "my", "lo", "th"].contains(language.prefix(2)) ? 0.55 : 0.3)
    }

    /// Digits as the language writes them.
    func digits(_ number: String) -> String {
        guard let zero = ["my": 0x1040, "km": 0x17E0][language.prefix(2)] else { return number }
        return String(number.map { $0.isASCII ? $0.wholeNumberValue.flatMap { Unicode.Scalar(zero + $0) }.map(Character.init) ?? $0 : $0 })
    }
}

/// Sizes of letters, in points where the person has set no other.
enum Size: CGFloat { case body = 18, label = 20, heading = 22, first = 24, number = 25, title = 27, huge = 43 }

/// Colours in light and in dark, those of kiosk/web/style.css: body text has at least 7:1 on every ground it stands on.
enum Ink: UInt64 {
    case page = 0xffffff_0e181d, card = 0xf1f5f6_18262c, chosen = 0xd9eef2_123e48, line = 0x6f828b_7f949c
    case text = 0x14232b_eef4f5, soft = 0x34464f_c3d1d6, main = 0x0b4f5d_86d6e4, onMain = 0xffffff_04252c
    case good = 0x14532d_a5e3b8, goodCard = 0xe3f3e8_10301c, warn = 0x5c3500_ffd68a, warnCard = 0xfff1d0_3a2a08
    case danger = 0x8f0f0a_ffb3ac, dangerCard = 0xfde7e5_431614

    /// Colour and ground of a tone; its icon and its word come with the screen.
    static func of(_ tone: Tone) -> (ink: Ink, ground: Ink) {
        switch tone {
        case .info: (.text, .card)
        case .good: (.good, .goodCard)
        case .warning: (.warn, .warnCard)
        case .danger: (.danger, .dangerCard)
        }
    }
}

private struct LookKey: EnvironmentKey { static let defaultValue = Look() }

extension EnvironmentValues {
    var look: Look {
        get { self[LookKey.self] }
        set { self[LookKey.self] = newValue }
    }
}

/// Gives what is within a look, for its language and for the size and the light that the person has set.
struct Dressed<Content: View>: View {
    let language: String
    @ViewBuilder let content: Content
    @Environment(\.colorScheme) private var scheme
    @ScaledMetric(relativeTo: .body) private var points: CGFloat = 18
    @ScaledMetric(relativeTo: .title) private var title: CGFloat = 27

    var body: some View {
        // All of the languages are written from left to right, whatever the phone's own. The locale chooses VoiceOver's voice.
        let dressed = content.environment(\.layoutDirection, .leftToRight).environment(\.locale, Locale(identifier: language))
            .environment(\.look, Look(isDark: scheme == .dark, language: language, body: points, title: title))
        if #available(iOS 17, *) { dressed.typesettingLanguage(Locale.Language(identifier: language)) } else { dressed }
    }
}

/// Words.
struct Letters: View {
    private let words: String, size: Size, ink: Ink, isBold: Bool, isSpelled: Bool
    @Environment(\.look) private var look

    init(_ words: String, _ size: Size = .body, _ ink: Ink = .text, bold: Bool = false, spelled: Bool = false) {
        (self.words, self.size, self.ink, isBold, isSpelled) = (words, size, ink, bold, spelled)
    }

    var body: some View {
        Text(verbatim: words).speechSpellsOutCharacters(isSpelled)
            .font(.system(size: look.points(size), weight: isBold ? .bold : .regular))
            .foregroundColor(look.color(ink))
            .lineSpacing(look.leading(size)).padding(.vertical, look.leading(size) / 2)
            .fixedSize(horizontal: false, vertical: true)
    }
}

/// Words of several lines: those that begin with a bullet hang from it.
struct Lines: View {
    let text: String

    var body: some View {
        let parts = "\n\(text)".components(separatedBy: "\n• ")
        VStack(alignment: .leading, spacing: 4) {
            if !parts[0].isEmpty { Letters(String(parts[0].dropFirst())) }
            ForEach(Array(parts.dropFirst().enumerated()), id: \.offset) { _, item in
                HStack(alignment: .firstTextBaseline, spacing: 6) {
                    Letters("•").accessibilityHidden(true)
                    Letters(item)
                }
            }
        }
    }
}

/// A picture of the set, as large as letters make it; it never stands alone, so that VoiceOver leaves it out.
struct Icon: View {
    let name: String?
    var ink = Ink.text
    /// Sizes of letters.
    var size: CGFloat = 1.5
    @Environment(\.look) private var look

    var body: some View {
        if let name {
            Image(decorative: name).renderingMode(.template).resizable()
                .frame(width: look.body * size, height: look.body * size).foregroundColor(look.color(ink))
        }
    }
}

/// A picture beside words and a mark after them; with letters so large that words would have no room, above them.
struct Beside<Content: View>: View {
    let icon: String?
    var ink = Ink.text
    var mark: String?
    @ViewBuilder let content: Content
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        if size.isAccessibilitySize {
            VStack(alignment: .leading, spacing: 4) {
                HStack {
                    Icon(name: icon, ink: ink)
                    Spacer()
                    Icon(name: mark, ink: ink)
                }
                content
            }
        } else {
            HStack(alignment: .top, spacing: 12) {
                Icon(name: icon, ink: ink)
                VStack(alignment: .leading, spacing: 2) { content }.frame(maxWidth: .infinity, alignment: .leading)
                Icon(name: mark, ink: ink)
            }
        }
    }
}

/// A box with round corners.
struct Box: Sendable {
    var fill = Ink.page, border: Ink? = .line, wide: CGFloat = 2, isDashed = false

    @MainActor func behind(_ content: some View, _ look: Look) -> some View {
        let shape = RoundedRectangle(cornerRadius: 10)
        let line = StrokeStyle(lineWidth: border == nil ? 0 : wide, dash: isDashed ? [6] : [])
        return content.background(shape.fill(look.color(fill)))
            .overlay(shape.strokeBorder(look.color(border ?? fill), style: line))
    }
}

struct Boxed<Content: View>: View {
    let box: Box
    @ViewBuilder let content: Content
    @Environment(\.look) private var look

    var body: some View {
        let all = VStack(alignment: .leading, spacing: 8) { content }
        box.behind(all.padding(12).frame(maxWidth: .infinity, alignment: .leading), look)
    }
}

/// Tiles: as many side by side as have room for their words; those of a row are equally high.
struct Tiles<Content: View>: View {
    /// Least width, in sizes of letters.
    var least: CGFloat = 7.6
    @ViewBuilder let content: Content
    @Environment(\.look) private var look

    var body: some View {
        LazyVGrid(columns: [GridItem(.adaptive(minimum: look.body * least), spacing: 12)], spacing: 12) { content }
    }
}

extension View {
    /// A heading: VoiceOver goes from one to the next.
    func header(_ level: AccessibilityHeadingLevel) -> some View {
        accessibilityElement(children: .combine).accessibilityAddTraits(.isHeader).accessibilityHeading(level)
    }
}

/// Says something to who does not see it.
@MainActor func announce(_ words: String?, _ language: String) {
    #if canImport(UIKit)
    guard let words else { return }
    let said = NSAttributedString(string: words, attributes: [.accessibilitySpeechLanguage: language])
    UIAccessibility.post(notification: .announcement, argument: said)
    #endif
}
#endif
