import Foundation
@testable import SaphanKit
import XCTest

/// What of the platform's side needs no platform.
final class PlatformTests: XCTestCase {
    func test_addresses_are_as_other_apps_take_them() {
        for (said, address) in [
            (Addresses.number("tel", "1300"), "tel:1300"), (Addresses.number("tel", "+855 (0)12-345"), "tel:+855012345"),
            (Addresses.number("tel", "*999#"), "tel:*999%23"), (Addresses.number("tel", "none"), nil),
            (Addresses.map("geo:13.75,100.5;u=12"), "maps://?q=13.75,100.5"),
            (Addresses.map("geo:-13.75,100.5,8?z=3"), "maps://?q=-13.75,100.5"),
            (Addresses.map("geo:here"), nil), (Addresses.map("https://a.example"), nil),
            (Addresses.page("https://a.example/b?c=d"), "https://a.example/b?c=d"),
            (Addresses.page("http://a.example"), nil), (Addresses.page("tel:1300"), nil), (Addresses.page("https://"), nil),
        ] as [(URL?, String?)] {
            XCTAssertEqual(said?.absoluteString, address)
        }
    }

    func test_what_a_process_left_on_its_way_is_swept_and_the_cores_folder_is_not() throws {
        let storage = Storage(base: try Places.folder(self))
        let left = storage.passingFile("jpg"), kept = storage.phone.appendingPathComponent("kept")
        XCTAssertNotEqual(left, storage.passingFile("jpg"))
        for file in [left, kept] { try Data([1]).write(to: file) }
        Storage(base: storage.phone.deletingLastPathComponent().deletingLastPathComponent()).sweep()
        XCTAssertFalse(FileManager.default.fileExists(atPath: left.path))
        XCTAssertTrue(FileManager.default.fileExists(atPath: kept.path))
    }
}
