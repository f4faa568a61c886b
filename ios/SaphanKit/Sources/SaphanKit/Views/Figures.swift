#if canImport(SwiftUI) && !os(macOS)
import SaphanCore
import SwiftUI
#if canImport(UIKit)
import UIKit
#endif

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

/// A drawing that comes within a screen: 4 by 3, narrow enough for the smallest phone.
struct Drawing: View {
    let text: String, png: String

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            #if canImport(UIKit)
            if let bytes = Data(base64Encoded: png), let image = UIImage(data: bytes) {
                Image(uiImage: image).resizable().frame(width: 280, height: 210)
            }
            #else
            Image(decorative: "image").resizable().frame(width: 280, height: 210)
            #endif
        }
        .accessibilityElement(children: .ignore).accessibilityLabel(Text(verbatim: text))
    }
}

/// A code that another program reads: dark on white also where the page is dark, with the margin that readers need.
struct Squares: View {
    let text: String, rows: [String]
    /// Squares of light around it.
    private let margin = 4
    private let dark = Color(red: 0, green: 0, blue: 0), light = Color(red: 1, green: 1, blue: 1)

    var body: some View {
        // A whole number of points each, narrow enough for the smallest phone.
        let each = CGFloat(max(280 / (rows.count + 2 * margin), 2))
        return VStack(alignment: .leading, spacing: 0) {
            ForEach(Array(rows.enumerated()), id: \.offset) { _, row in
                HStack(spacing: 0) {
                    ForEach(Array(runs(row).enumerated()), id: \.offset) { _, run in
                        (run.isDark ? dark : light).frame(width: each * CGFloat(run.length), height: each)
                    }
                }
            }
        }
        .padding(each * CGFloat(margin)).background(light)
        .accessibilityElement(children: .ignore).accessibilityLabel(Text(verbatim: text))
    }

    /// Neighbours of the same colour, together.
    private func runs(_ row: String) -> [(isDark: Bool, length: Int)] {
        var found: [(isDark: Bool, length: Int)] = []
        for point in row {
            let isDark = point == "1"
            if let last = found.last, last.isDark == isDark {
                found[found.count - 1].length += 1
            } else {
                found.append((isDark, 1))
            }
        }
        return found
    }
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
