#if canImport(Security) && canImport(CryptoKit)
import CryptoKit
import Foundation
import SaphanCore
import Security

/// One item of the Keychain. It can be read from the first unlock after a start on, also while the phone is locked, and it
/// leaves this phone neither by backup nor by synchronisation.
struct Keychain: Shelf {
    private let account: String

    init(account: String = "device key") { self.account = account }

    func read() throws -> Data? {
        var item = query
        item[kSecReturnData] = true
        var found: CFTypeRef?
        switch SecItemCopyMatching(item as CFDictionary, &found) {
        case errSecSuccess:
            guard let bytes = found as? Data else { throw KeyStoreError.Unavailable }
            return bytes
        case errSecItemNotFound where account == Self.probe.account:
            return nil
        case errSecItemNotFound:
            // Before the first unlock some versions find nothing where something is. Where another item can be put, the
            // store is open, and nothing is nothing.
            _ = try Self.probe.add(Data())
            SecItemDelete(Self.probe.query as CFDictionary)
            return nil
        default: throw KeyStoreError.Unavailable
        }
    }

    func add(_ bytes: Data) throws -> Bool {
        var item = query
        item[kSecValueData] = bytes
        item[kSecAttrAccessible] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        switch SecItemAdd(item as CFDictionary, nil) {
        case errSecSuccess: return true
        case errSecDuplicateItem: return false
        case errSecDiskFull: throw KeyStoreError.DiskFull
        default: throw KeyStoreError.Unavailable
        }
    }

    func replace(_ bytes: Data) throws {
        switch SecItemUpdate(query as CFDictionary, [kSecValueData: bytes] as CFDictionary) {
        case errSecSuccess: return
        case errSecDiskFull: throw KeyStoreError.DiskFull
        default: throw KeyStoreError.Unavailable
        }
    }

    private static let probe = Keychain(account: "probe")

    private var query: [CFString: Any] {
        [
            kSecClass: kSecClassGenericPassword, kSecAttrService: "saphan", kSecAttrAccount: account,
            kSecAttrSynchronizable: false, kSecUseDataProtectionKeychain: true,
        ]
    }
}

/// A key in the Secure Enclave, which never leaves it: the secret is derived (HKDF-SHA256, RFC 5869) from what the enclave
/// agrees on (ECDH, P-256) with a public point whose own key was thrown away, salted with random bytes beside it. A copy of the
/// Keychain alone opens nothing. Where there is no enclave, as in the simulator, the random bytes are all there is.
struct EnclaveKeys: KeyMaker {
    private static let label = Data("saphan/1 device key".utf8)
    private static let salt = 32, point = 64

    func make() throws -> Data { SecureEnclave.isAvailable ? try inEnclave() : salted() }

    func another(like key: Data) throws -> Data { key.count == Self.salt ? salted() : try inEnclave() }

    private func salted() -> Data { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } }

    private func inEnclave() throws -> Data {
        let access = SecAccessControlCreateWithFlags(
            nil, kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly, .privateKeyUsage, nil)
        guard SecureEnclave.isAvailable, let access else { throw KeyStoreError.Unavailable }
        let own = try SecureEnclave.P256.KeyAgreement.PrivateKey(accessControl: access)
        return salted() + P256.KeyAgreement.PrivateKey().publicKey.rawRepresentation + own.dataRepresentation
    }

    func secret(of key: Data, for purpose: String) throws -> Data {
        // The core calls it damaged.
        guard key.count == Self.salt || key.count > Self.salt + Self.point else { return Data() }
        let salt = key.prefix(Self.salt), rest = key.dropFirst(Self.salt)
        var secret = SymmetricKey(data: salt)
        if !rest.isEmpty {
            let own = try SecureEnclave.P256.KeyAgreement.PrivateKey(dataRepresentation: Data(rest.dropFirst(Self.point)))
            let point = try P256.KeyAgreement.PublicKey(rawRepresentation: Data(rest.prefix(Self.point)))
            secret = try own.sharedSecretFromKeyAgreement(with: point).withUnsafeBytes { SymmetricKey(data: $0) }
        }
        let info = Self.label + Data(purpose.utf8)
        let derived = HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, salt: salt, info: info, outputByteCount: 32)
        return derived.withUnsafeBytes { Data($0) }
    }
}
#endif
