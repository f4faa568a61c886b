#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI

/// The question of a block that opens over the blocks: one of many, or a day.
struct Question: Equatable {
    /// The block's id.
    let id: String
    /// Year and month, as far as they are chosen.
    var chosen: [Int] = []
}

/// Something over the blocks and under the frame. It begins at its title.
struct Over<Content: View>: View {
    let title: String
    var text: String?
    var large: String?
    /// What is scrolled to.
    var chosen: String?
    @ViewBuilder let content: Content
    @AccessibilityFocusState private var isTitleRead: Bool
    @Environment(\.look) private var look

    var body: some View {
        ScrollViewReader { scroll in
            ScrollView {
                VStack(alignment: .leading, spacing: 12) {
                    Letters(title, .heading, bold: true).header(.h2).accessibilityFocused($isTitleRead)
                        .task { isTitleRead = true }
                    if let text { Letters(text) }
                    if let large { Letters(large, .huge, bold: true) }
                    content
                }
                .padding(16).frame(maxWidth: 720, alignment: .leading).frame(maxWidth: .infinity)
            }
            .background(look.color(.page))
            .onAppear { if let chosen { scroll.scrollTo(chosen, anchor: .center) } }
        }
    }
}

struct QuestionView: View {
    let block: Block, question: Question
    let pen: Pen
    let close: @MainActor () -> Void
    @Environment(\.look) private var look

    var body: some View {
        VStack(spacing: 0) {
            if case let .choices(id, label, _, _, options) = block {
                Over(title: label, chosen: options.first(where: \.selected)?.value) {
                    ForEach(options, id: \.value) { option in
                        OptionView(id: id, option: option) { answer(.choose(id: id, value: option.value)) }
                    }
                }
            } else if case let .date(id, label, _, _, earliest, latest) = block {
                let days = Days(earliest: earliest, latest: latest, chosen: question.chosen)
                Over(title: label, text: days.said(look)) {
                    Tiles(least: [5, 5.6, 3][question.chosen.count]) {
                        ForEach(days.numbers, id: \.self) { number in
                            Pressed(name: "day/\(number)", label: days.label(number, look), hint: days.hint(number, look)) {
                                let chosen = question.chosen + [number]
                                if chosen.count < 3 { return pen.ask(Question(id: id, chosen: chosen)) }
                                answer(.setDate(id: id, date: String(format: "%04d-%02d-%02d", chosen[0], chosen[1], chosen[2])))
                            }
                        }
                    }
                }
                .id(question.chosen)
            }
            Pressed(name: "panel/x", label: pen.words.cancel, icon: "x", touched: close)
                .padding(16).fixedSize(horizontal: false, vertical: true)
        }
        .background(look.color(.page))
    }

    private func answer(_ event: Event) {
        close()
        pen.model.send(event)
    }
}

/// A day in three steps, each a few large numbers: only what lies between the earliest and the latest day is offered.
struct Days {
    let earliest: String, latest: String, chosen: [Int]

    var numbers: [Int] {
        let parts = { (day: String) in day.split(separator: "-").compactMap { Int($0) } }
        let first = parts(earliest), last = parts(latest), at = chosen.count
        guard first.count == 3, last.count == 3 else { return [] }
        let from = chosen == Array(first.prefix(at)) ? first[at] : 1
        let to = chosen == Array(last.prefix(at)) ? last[at] : at == 1 ? 12 : days
        let all = stride(from: from, through: to, by: 1)
        return at == 0 ? all.reversed() : Array(all)
    }

    /// Days of the month.
    private var days: Int {
        let calendar = Calendar(identifier: .gregorian)
        let month = calendar.date(from: DateComponents(year: chosen[0], month: chosen[1]))
        return month.flatMap { calendar.range(of: .day, in: .month, for: $0)?.count } ?? 31
    }

    func label(_ number: Int, _ look: Look) -> String { chosen.isEmpty ? year(number, look) : look.digits("\(number)") }

    /// The name of a month.
    func hint(_ number: Int, _ look: Look) -> String? { chosen.count == 1 ? month(number, look) : nil }

    /// What is chosen so far.
    func said(_ look: Look) -> String? {
        guard let first = chosen.first else { return nil }
        return (chosen.dropFirst().map { month($0, look) } + [year(first, look)]).joined(separator: " ")
    }

    /// In Thai with the year of the Buddhist era, which many write.
    private func year(_ year: Int, _ look: Look) -> String {
        look.digits(look.language.hasPrefix("th") ? "\(year) (\(year + 543))" : "\(year)")
    }

    private func month(_ month: Int, _ look: Look) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: look.language)
        return calendar.standaloneMonthSymbols[month - 1]
    }
}
#endif
