// Types as often as it is told, for the row `swift` of ./bench. Given: the phone's folder. Each line of input is the letters
// of a round; after each letter the whole text so far is one event, as a keyboard sends it. Answers each line with the
// nanoseconds of its events.

import Dispatch
import Foundation
import SaphanCore

/// 32 random bytes, for as long as the program runs.
final class MemoryKeys: KeyStore {
    private let key = Data((0..<32).map { _ in UInt8.random(in: 0...255) })
    func secret(purpose: String, create: Bool) throws -> Data { key }
}

final class Quiet: Observer {
    func changed() {}
}

/// Says a line at once.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

let bytes = try Data(contentsOf: URL(fileURLWithPath: "out/saphan.pack"))
let pack = SignedPack(bytes: bytes, publisher: nil)
let setup = Setup(dataDir: CommandLine.arguments[1], pack: pack, pollMs: 3_600_000)
let app = try App.open(setup: setup, keys: MemoryKeys(), observer: Quiet())
// From a phone's first start to the story of a report: as in tests/src/world.rs.
let toStory: [Event] = [
    .start(locale: "km", utcOffsetMinutes: 420), .choose(id: "language", value: "km"), .tap(id: "save"), .tap(id: "skip"),
    .tap(id: "report"), .choose(id: "kinds", value: "passport-kept"), .tap(id: "next"), .tap(id: "next"), .tap(id: "next"),
    .tap(id: "next"),
]
for event in toStory { _ = app.handle(event: event) }
say("ready")
while let letters = readLine() {
    var nanoseconds: UInt64 = 0
    var text = ""
    // A letter as Rust counts them: a scalar.
    for letter in letters.unicodeScalars {
        text.unicodeScalars.append(letter)
        let event = Event.type(id: "story", text: text)
        let start = DispatchTime.now().uptimeNanoseconds
        let step = app.handle(event: event)
        nanoseconds += DispatchTime.now().uptimeNanoseconds - start
        precondition(step.screen.id == "report-story", step.screen.id)
    }
    say("\(nanoseconds)")
}
