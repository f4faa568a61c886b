import Foundation

/// The folders that are the app's own, out of backups.
///
/// Their protection class is "until first unlock", not "while unlocked": a report is sent in the background while the phone
/// lies locked, and the core opens its files for it. What is in them is encrypted by the core in any case, under a key of this
/// phone and, where the person has set one, the PIN. New files take the class of their folder.
public struct Storage: Sendable {
    /// What the core keeps.
    public let phone: URL
    /// Files on their way to the core: photographs, picked files, recordings.
    let passing: URL

    /// A folder that cannot be made is told by the core, which says what to do.
    public init(base: URL? = nil) {
        let support = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
        var own = (base ?? support).appendingPathComponent("Saphan")
        phone = own.appendingPathComponent("phone")
        passing = own.appendingPathComponent("passing")
        for folder in [own, phone, passing] {
            try? FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication])
        }
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try? own.setResourceValues(values)
    }

    /// A file on its way, which is not there yet.
    func passingFile(_ kind: String) -> URL {
        passing.appendingPathComponent(UUID().uuidString).appendingPathExtension(kind)
    }

    /// Removes what a process that ended left behind.
    public func sweep() {
        let left = try? FileManager.default.contentsOfDirectory(at: passing, includingPropertiesForKeys: nil)
        left?.forEach { try? FileManager.default.removeItem(at: $0) }
    }
}
