import Foundation
import SaphanCore

/// An object of a walk; what is in it and not understood is an error.
struct JSON {
    private let fields: [String: Any]

    init(_ file: URL) throws {
        let said = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        guard let fields = said as? [String: Any] else { throw Failure("\(file.lastPathComponent) is no object") }
        self.fields = fields
    }

    init(fields: [String: Any]) { self.fields = fields }

    func only(_ names: String...) throws -> JSON {
        guard let unknown = fields.keys.first(where: { !names.contains($0) }) else { return self }
        throw Failure("an unknown field: \(unknown)")
    }

    subscript<T>(_ name: String) -> T {
        get throws {
            guard let value = fields[name] as? T else { throw Failure("no \(name) in \(fields)") }
            return value
        }
    }

    /// What a field holds, or what stands for it where it is missing.
    func or<T>(_ missing: T, _ name: String) throws -> T {
        fields[name] == nil || fields[name] is NSNull ? missing : try self[name]
    }

    private func number(_ name: String) throws -> Double {
        // The world of these walks lives in the present.
        if let text = fields[name] as? String, text == "$now" { return Date().timeIntervalSince1970.rounded(.down) }
        let number: NSNumber = try self[name]
        return number.doubleValue
    }

    private func path() throws -> String {
        let path: String = try self["path"]
        return path.hasPrefix("$data/") ? Places.data(String(path.dropFirst(6))) : path
    }

    /// An event, as `saphan phone --help` describes it.
    func event() throws -> Event {
        let name: String = try self["event"]
        switch name {
        case "start":
            return .start(locale: try or(nil, "locale"), utcOffsetMinutes: Int32(try number("utc_offset_minutes")))
        case "tap": return .tap(id: try self["id"])
        case "choose": return .choose(id: try self["id"], value: try self["value"])
        case "type": return .type(id: try self["id"], text: try self["text"])
        case "set-date": return .setDate(id: try self["id"], date: try or(nil, "date"))
        case "back": return .back
        case "leave": return .leave
        case "located":
            return .located(
                id: try self["id"], latitude: try number("latitude"), longitude: try number("longitude"),
                accuracyM: fields["accuracy_m"] == nil ? nil : Float(try number("accuracy_m")),
                takenAt: Int64(try number("taken_at")))
        case "locate-failed": return .locateFailed(id: try self["id"], reason: try self["reason"])
        case "picked": return .picked(id: try self["id"], path: try path(), mediaType: try or(nil, "media_type"))
        case "pick-failed": return .pickFailed(id: try self["id"], reason: try self["reason"])
        case "tick": return .tick
        case "hidden": return .hidden
        case "lock": return .lock
        default: throw Failure("an unknown event: \(name)")
        }
    }
}

extension Effect {
    /// Its name in the walks.
    var name: String {
        switch self {
        case .dial: "dial"
        case .openMap: "open-map"
        case .openWeb: "open-web"
        case .share: "share"
        case .shareFile: "share-file"
        case .sendSms: "send-sms"
        case .locate: "locate"
        case .takePhoto: "take-photo"
        case .pickPhoto: "pick-photo"
        case .pickFile: "pick-file"
        case .recordSound: "record-sound"
        case .playSound: "play-sound"
        case .speak: "speak"
        case .notify: "notify"
        case .secureWindow: "secure-window"
        case .leaveNow: "leave-now"
        case .appear: "appear"
        case .wakeAt: "wake-at"
        }
    }
}
