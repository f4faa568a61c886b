import SaphanCore

extension Block {
    /// The id of the notice that says what was wrong with what was done last.
    static let problem = "notice"

    /// Its stable id, one for each block of a screen.
    var id: String {
        switch self {
        case let .heading(id, _, _, _): id
        case let .text(id, _, _, _): id
        case let .notice(id, _, _, _, _, _): id
        case let .button(id, _, _, _, _, _): id
        case let .choices(id, _, _, _, _): id
        case let .textInput(id, _, _, _, _, _): id
        case let .date(id, _, _, _, _, _): id
        case let .photos(id, _, _, _): id
        case let .voiceNote(id, _, _, _, _, _): id
        case let .map(id, _, _, _): id
        case let .list(id, _, _): id
        case let .link(id, _, _, _, _, _): id
        case let .progress(id, _, _): id
        case let .chart(id, _, _, _): id
        case let .table(id, _, _, _): id
        case let .receipt(id, _, _, _): id
        case let .picture(id, _, _): id
        case let .qr(id, _, _): id
        }
    }

    /// Whether it flows together with its neighbours.
    var isTile: Bool {
        if case .button(_, _, _, .tile, _, _) = self { true } else { false }
    }

    /// Whether it is a list with one line each that is longer than a page.
    var isLong: Bool {
        guard case let .choices(_, _, .list, false, options) = self else { return false }
        return options.count > 20 && options.allSatisfy { $0.icon == nil && $0.hint == nil }
    }
}

extension Screen {
    /// What was wrong with what was done last.
    var problem: String? {
        for case let .notice(Block.problem, _, _, title, text, _) in blocks { return "\(title). \(text)" }
        return nil
    }
}
