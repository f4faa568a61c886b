import Foundation
import SaphanCore

/// Keeps one small thing past restarts and updates, on this phone alone.
protocol Shelf: Sendable {
    /// What lies there; nil only where it is certain that nothing does.
    func read() throws -> Data?

    /// Puts something where nothing lies; false if something does.
    func add(_ bytes: Data) throws -> Bool
}

/// Makes keys that only this phone can use, and computes with them.
protocol KeyMaker: Sendable {
    func make() throws -> Data

    /// 32 bytes for a purpose, the same each time; none if these bytes are no key.
    func secret(of key: Data, for purpose: String) throws -> Data
}

/// The phone's key store, as the core asks it.
///
/// The key asks for no face, finger or passcode, so that a report is sent while nobody looks. It counts as gone only where
/// that is certain; a store that merely does not answer may answer again, and a key that lies there is never replaced.
public final class DeviceKey: KeyStore {
    private let shelf: any Shelf
    private let maker: any KeyMaker

    init(shelf: any Shelf, maker: any KeyMaker) {
        self.shelf = shelf
        self.maker = maker
    }

    public func secret(purpose: String, create: Bool) throws -> Data {
        do {
            if let key = try shelf.read() { return try maker.secret(of: key, for: purpose) }
            guard create else { throw KeyStoreError.Missing }
            let made = try maker.make()
            if try shelf.add(made) { return try maker.secret(of: made, for: purpose) }
            // Somebody else made one at the same moment, or the store had forgotten what it keeps.
            guard let kept = try shelf.read() else { throw KeyStoreError.Unavailable }
            return try maker.secret(of: kept, for: purpose)
        } catch let error as KeyStoreError {
            throw error
        } catch {
            // Stores and enclaves fail in many ways; to the core all of them are one.
            throw KeyStoreError.Unavailable
        }
    }
}
