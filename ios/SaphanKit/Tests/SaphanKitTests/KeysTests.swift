import Foundation
import SaphanCore
@testable import SaphanKit
import XCTest

/// The phone's key store: the same secret each time, gone only where that is certain, never replaced.
@MainActor
final class KeysTests: XCTestCase {
    /// A shelf that says what a test wants.
    private final class FakeShelf: Shelf, @unchecked Sendable {
        var lies: Data?
        /// What an answer fails with.
        var fails: (any Error)?
        /// What is put there by somebody else, just before.
        var race: Data?
        /// Whether it forgets, until something is put there, what lies there.
        var forgets = false
        var added = 0
        /// What lies there after the first look.
        var later: Data?

        func read() throws -> Data? {
            if let fails { throw fails }
            defer { if let later { (lies, self.later) = (later, nil) } }
            return forgets ? nil : lies
        }

        func replace(_ bytes: Data) throws {
            if let fails { throw fails }
            precondition(lies != nil)
            lies = bytes
        }

        func add(_ bytes: Data) throws -> Bool {
            if let fails { throw fails }
            if let race { (lies, self.race) = (race, nil) }
            forgets = false
            guard lies == nil else { return false }
            added += 1
            lies = bytes
            return true
        }
    }

    /// Keys that are numbers; a secret tells of key and purpose.
    private final class FakeMaker: KeyMaker, @unchecked Sendable {
        /// What everything fails with.
        var fails: (any Error)?
        /// A key that is refused, and how often.
        var refused: (key: Data, times: Int)?
        /// Whether no new key can be made, or used.
        var makesNone = false, usesNoneNew = false
        private var new: Set<Data> = []

        init(fails: (any Error)? = nil) { self.fails = fails }

        func make() throws -> Data {
            if let fails { throw fails }
            return Data([UInt8.random(in: 1...255), 7])
        }

        func another(like key: Data) throws -> Data {
            if makesNone { throw CocoaError(.fileReadUnknown) }
            let made = try make() + Data([8])
            new.insert(made)
            return made
        }

        func secret(of key: Data, for purpose: String) throws -> Data {
            if let fails { throw fails }
            if usesNoneNew, new.contains(key) { throw CocoaError(.fileReadUnknown) }
            if let (dead, times) = refused, dead == key, times > 0 {
                refused = (dead, times - 1)
                throw CocoaError(.fileReadCorruptFile)
            }
            return key + Data(purpose.utf8)
        }
    }

    private let shelf = FakeShelf()
    private func key(_ maker: FakeMaker = FakeMaker()) -> DeviceKey { DeviceKey(shelf: shelf, maker: maker) }

    private func error(_ create: Bool, _ maker: FakeMaker = FakeMaker()) -> KeyStoreError? {
        do {
            _ = try key(maker).secret(purpose: "one", create: create)
            return nil
        } catch { return error as? KeyStoreError }
    }

    func test_it_is_made_once_and_answers_the_same_for_the_same_purpose() async throws {
        let first = try key().secret(purpose: "one", create: true)
        XCTAssertEqual(try key().secret(purpose: "one", create: false), first)
        XCTAssertEqual(try key().secret(purpose: "one", create: true), first)
        XCTAssertNotEqual(try key().secret(purpose: "two", create: false), first)
        XCTAssertEqual(shelf.added, 1)
    }

    func test_a_key_that_is_needed_and_gone_is_missing_and_none_is_made() async {
        XCTAssertEqual(error(false), .Missing)
        XCTAssertNil(shelf.lies)
    }

    func test_a_store_that_does_not_answer_is_not_a_key_that_is_gone() async {
        let noKey = CocoaError(.fileReadUnknown)
        for create in [true, false] {
            shelf.fails = noKey
            XCTAssertEqual(error(create), .Unavailable)
            shelf.fails = KeyStoreError.DiskFull
            XCTAssertEqual(error(create), .DiskFull)
            shelf.fails = nil
        }
        XCTAssertEqual(error(true, FakeMaker(fails: noKey)), .Unavailable)
        XCTAssertNil(shelf.lies)
        shelf.lies = Data([1])
        XCTAssertEqual(error(false, FakeMaker(fails: noKey)), .Unavailable)
        XCTAssertEqual(shelf.lies, Data([1]))
    }

    func test_a_key_that_is_refused_while_a_new_one_works_is_gone() async throws {
        let dead = Data([1]), maker = FakeMaker()
        shelf.lies = dead
        maker.refused = (dead, .max)
        XCTAssertEqual(error(false, maker), .Missing)
        XCTAssertEqual(shelf.lies, dead)
        // Where nothing is stored that needs it, a new one takes its place.
        let secret = try key(maker).secret(purpose: "one", create: true)
        XCTAssertNotEqual(shelf.lies, dead)
        XCTAssertEqual(try key(maker).secret(purpose: "one", create: false), secret)
    }

    func test_a_key_that_is_refused_is_not_gone_where_a_new_one_fails_too() async {
        let kept = Data([1])
        for prepare in [{ $0.makesNone = true }, { $0.usesNoneNew = true }] as [(FakeMaker) -> Void] {
            for create in [true, false] {
                let maker = FakeMaker()
                maker.refused = (kept, .max)
                prepare(maker)
                shelf.lies = kept
                XCTAssertEqual(error(create, maker), .Unavailable)
                XCTAssertEqual(shelf.lies, kept)
            }
        }
    }

    func test_a_key_that_is_refused_once_and_one_that_is_another_at_a_second_look_are_not_gone() async throws {
        let kept = Data([1])
        for create in [true, false] {
            let maker = FakeMaker()
            shelf.lies = kept
            maker.refused = (kept, 1)
            XCTAssertEqual(try key(maker).secret(purpose: "one", create: create), kept + Data("one".utf8))
            maker.refused = (kept, .max)
            shelf.later = Data([2])
            XCTAssertEqual(error(create, maker), .Unavailable)
            XCTAssertEqual(shelf.lies, Data([2]))
        }
    }

    func test_of_two_made_at_once_and_of_one_that_was_forgotten_the_kept_one_counts() async throws {
        shelf.race = Data([1])
        XCTAssertEqual(try key().secret(purpose: "one", create: true), Data([1]) + Data("one".utf8))
        shelf.forgets = true
        XCTAssertEqual(try key().secret(purpose: "one", create: true), Data([1]) + Data("one".utf8))
        XCTAssertEqual(shelf.lies, Data([1]))
    }

    // MARK: Before the real core

    func test_a_locked_store_is_told_and_tried_again() async throws {
        let folder = try Places.folder(self), keys = MemoryKeys()
        try await fill(Phone(folder, keys: keys))
        let phone = Phone(folder, keys: keys)
        keys.fails = .Unavailable
        try await phone.start()
        try await phone.tap("report")
        XCTAssertTrue(phone.screen.codes.contains("key-store"), "\(phone.screen)")
        keys.fails = nil
        try await phone.start()
        try await phone.tap(phone.screen.ids.contains("retry") ? "retry" : "report")
        if phone.screen.id == "home" { try await phone.tap("report") }
        XCTAssertEqual(phone.screen.codes, [])
    }

    func test_a_key_that_is_gone_is_told_and_what_was_stored_stays() async throws {
        let folder = try Places.folder(self), keys = MemoryKeys()
        try await fill(Phone(folder, keys: keys))
        let before = try files(folder)
        keys.forget()
        let phone = Phone(folder, keys: keys)
        try await phone.start()
        try await phone.tap("report")
        XCTAssertTrue(phone.screen.codes.contains("key-store"), "\(phone.screen)")
        XCTAssertTrue(try files(folder).isSuperset(of: before))
    }

    private func fill(_ phone: Phone) async throws {
        try await phone.start()
        try await phone.choose("language", "km")
        for id in ["save", "skip", "report"] { try await phone.tap(id) }
        try await phone.choose("kinds", "debt")
        XCTAssertEqual(phone.screen.codes, [])
    }

    private func files(_ folder: URL) throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: folder.path))
    }
}
