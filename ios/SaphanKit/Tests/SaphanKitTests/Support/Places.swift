import Foundation
import SaphanCore
import XCTest

/// Where the Rust programs and the repository lie.
enum Places {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../..").standardizedFileURL

    /// tests/ios.sh says it.
    static let programs = URL(fileURLWithPath: ProcessInfo.processInfo.environment["SAPHAN_BUILT"] ?? "")

    /// A file of `tests/data`, which all front ends share.
    static func data(_ name: String) -> String { root.appendingPathComponent("tests/data/\(name)").path }

    /// The pack that an app brings of which nobody said another.
    static let pack = SignedPack(
        bytes: (try? Data(contentsOf: root.appendingPathComponent("out/saphan.pack"))) ?? Data(), publisher: nil)

    /// A new folder of a test's own; it goes when the test ends.
    static func folder(_ test: XCTestCase) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saphan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        test.addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
        return folder
    }
}

/// Something that did not come about.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Waits until `done` answers something, at most as long as other programs may take.
@MainActor
@discardableResult
func waitFor<T>(_ what: String, seconds: Double = 30, _ done: @MainActor () async throws -> T?) async throws -> T {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
        if let found = try await done() { return found }
        guard Date() < end else { throw Failure("waited \(seconds) s for \(what)") }
        try await Task.sleep(nanoseconds: 5_000_000)
    }
}
