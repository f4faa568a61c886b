import Foundation
import SaphanCore

/// Keeps one small thing past restarts and updates, on this phone alone.
protocol Shelf: Sendable {
    /// What lies there; nil only where it is certain that nothing does.
    func read() throws -> Data?

    /// Puts something where nothing lies; false if something does.
    func add(_ bytes: Data) throws -> Bool

    /// Puts something in the place of what lies there.
    func replace(_ bytes: Data) throws
}

/// Makes keys that only this phone can use, and computes with them.
protocol KeyMaker: Sendable {
    func make() throws -> Data

    /// A new key of the same kind as another, kept nowhere; it fails where keys of that kind cannot be made now.
    func another(like key: Data) throws -> Data

    /// 32 bytes for a purpose, the same each time; none if these bytes are no key.
    func secret(of key: Data, for purpose: String) throws -> Data
}

/// The phone's key store, as the core asks it.
///
/// The key asks for no face, finger or passcode, so that a report is sent while nobody looks. It counts as gone only where that
/// is certain: nothing lies in a store that takes something new, or what lies there is refused while a new key of the same kind
/// works. A store or an enclave that merely does not answer may answer again. A key that lies there is replaced only if it is
/// gone in that way and nothing needs it any more.
public final class DeviceKey: KeyStore {
    private let shelf: any Shelf
    private let maker: any KeyMaker

    init(shelf: any Shelf, maker: any KeyMaker) {
        self.shelf = shelf
        self.maker = maker
    }

    public func secret(purpose: String, create: Bool) throws -> Data {
        do {
            if let key = try shelf.read(), let secret = try secret(of: key, purpose) { return secret }
            guard create else { throw KeyStoreError.Missing }
            let made = try maker.make()
            if try shelf.add(made) { return try maker.secret(of: made, for: purpose) }
            // What cannot be used gives way. Or somebody else made one at the same moment, or the store had forgotten what it
            // keeps.
            guard let kept = try shelf.read() else { throw KeyStoreError.Unavailable }
            if let secret = try secret(of: kept, purpose) { return secret }
            try shelf.replace(made)
            return try maker.secret(of: made, for: purpose)
        } catch let error as KeyStoreError {
            throw error
        } catch {
            // Stores and enclaves fail in many ways; to the core all of them are one.
            throw KeyStoreError.Unavailable
        }
    }

    /// The secret of a key that lies on the shelf; nil if it is certain that it gives none ever again. One that is refused is
    /// asked once more, after a new key has shown that such keys can be made and used at this moment.
    private func secret(of key: Data, _ purpose: String) throws -> Data? {
        if let secret = try? maker.secret(of: key, for: purpose) { return secret }
        _ = try maker.secret(of: maker.another(like: key), for: purpose)
        if let secret = try? maker.secret(of: key, for: purpose) { return secret }
        guard try shelf.read() == key else { throw KeyStoreError.Unavailable }
        return nil
    }
}
