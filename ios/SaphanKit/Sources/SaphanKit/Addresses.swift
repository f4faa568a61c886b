import Foundation

/// Addresses as other apps take them, out of what the core says.
enum Addresses {
    /// A number for the dialler or a message; nil if it has no digits.
    static func number(_ scheme: String, _ number: String) -> URL? {
        let digits = number.filter { $0.isASCII && ($0.isNumber || "+*#".contains($0)) }
        let escaped = digits.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: "+*0123456789"))
        return digits.isEmpty ? nil : URL(string: "\(scheme):\(escaped ?? digits)")
    }

    /// A place for the map application: iOS knows no `geo:` (RFC 5870).
    static func map(_ geo: String) -> URL? {
        guard geo.hasPrefix("geo:") else { return nil }
        let numbers = geo.dropFirst(4).prefix { !";?".contains($0) }.split(separator: ",").map { Double($0) }
        guard numbers.count >= 2, let north = numbers[0], let east = numbers[1] else { return nil }
        return URL(string: "maps://?q=\(north),\(east)")
    }

    /// A page; nothing else is opened that came from outside.
    static func page(_ url: String) -> URL? {
        URL(string: url).flatMap { $0.scheme == "https" && $0.host?.isEmpty == false ? $0 : nil }
    }
}
