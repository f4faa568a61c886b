#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI

/// Bars of few values, each with its words and its number, and the same as a table.
struct ChartView: View {
    let id: String, label: String, names: [String], series: [Series]
    /// Opens the table.
    let word: String
    @State private var isTable = false
    @Environment(\.look) private var look

    var body: some View {
        Field(label: label) {
            ForEach(Array(names.enumerated()), id: \.offset) { at, name in
                Letters(name, bold: true)
                ForEach(Array(series.enumerated()), id: \.offset) { which, one in
                    bar(series.count > 1 ? one.name : nil, one.value(at), [.main, .line, .good, .warn][which % 4])
                }
            }
            Pressed(name: "tap/\(id)-table", label: word) { isTable.toggle() }
            if isTable {
                Cells(head: [""] + series.map(\.name), rows: names.enumerated().map { at, name in
                    [name] + series.map { number($0.value(at)) }
                })
            }
        }
    }

    /// An unknown value has no bar and a dash, never a zero.
    private func bar(_ name: String?, _ value: Double?, _ ink: Ink) -> some View {
        let most = max(series.flatMap(\.values).compactMap { $0 }.max() ?? 0, 1e-9)
        return VStack(alignment: .leading, spacing: 2) {
            Letters([name, number(value)].compactMap { $0 }.joined(separator: ": "), .body, .soft)
            if let value {
                look.color(ink).scaleEffect(x: max(value / most, 0.005), y: 1, anchor: .leading)
                    .background(look.color(.card)).frame(height: look.body * 0.67).accessibilityHidden(true)
            }
        }
    }

    private func number(_ value: Double?) -> String {
        guard let value else { return "–" }
        return look.digits(value.rounded() == value ? String(format: "%.0f", value) : "\(value)")
    }
}

private extension Series {
    func value(_ at: Int) -> Double? { values.indices.contains(at) ? values[at] : nil }
}

/// Cells that are moved sideways where they are wider than the page. VoiceOver hears a cell with its row and its column.
struct Cells: View {
    let head: [String], rows: [[String]]
    @Environment(\.look) private var look

    var body: some View {
        if head.count < 3 { grid(.flexible()) } else { ScrollView(.horizontal) { grid(.fixed(look.body * 7)) } }
    }

    private func grid(_ size: GridItem.Size) -> some View {
        LazyVGrid(columns: head.map { _ in GridItem(size, spacing: 0) }, alignment: .leading, spacing: 0) {
            ForEach(0..<(rows.count + 1) * head.count, id: \.self) { cell($0 / head.count - 1, $0 % head.count) }
        }
    }

    private func cell(_ row: Int, _ column: Int) -> some View {
        let isHead = row < 0 || column == 0
        let cells = row < 0 ? head : rows[row]
        let words = cells.indices.contains(column) ? cells[column] : ""
        return Letters(words, bold: isHead).padding(8)
            .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .leading)
            .background(look.color(isHead ? .card : .page))
            .overlay(RoundedRectangle(cornerRadius: 0).strokeBorder(look.color(.line), style: StrokeStyle(lineWidth: 1)))
            .accessibilityElement(children: .ignore).accessibilityHidden(words.isEmpty)
            .accessibilityLabel(Text(verbatim: isHead ? words : "\(cells[0]), \(head[column]): \(words)"))
    }
}
#endif
