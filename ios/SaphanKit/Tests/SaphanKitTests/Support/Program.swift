import Foundation
import SaphanCore

/// A program that runs beside the test, and ends when the test is over or has died: some notice by their standard input, any
/// other is held by a shell that kills it then.
final class Program {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest = Data()

    init(_ name: String, _ arguments: [String], log: URL, endsWithInput: Bool = false) throws {
        try Data().write(to: log)
        let hold = endsWithInput
            ? "exec \"$@\""
            : "exec 3<&0; \"$@\" </dev/null & program=$!; exec >&-; read -r word <&3; kill -9 $program; wait $program"
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", hold, "sh", Places.programs.appendingPathComponent(name).path] + arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
    }

    /// Reads what the program says until a line holds `mark`, and answers that line.
    func line(with mark: String) throws -> String {
        while true {
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
                rest = Data(rest[rest.index(after: end)...])
                if line.contains(mark) { return line }
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure("it ended before it said \(mark)") }
            rest.append(more)
        }
    }

    /// SIGKILL.
    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit { end() }
}

/// A pack and the key beside it that signed it.
func pack(_ file: String) throws -> SignedPack {
    let key = try String(contentsOfFile: file + ".key", encoding: .utf8)
    return SignedPack(bytes: try Data(contentsOf: URL(fileURLWithPath: file)), publisher: key.trimmed)
}

/// The world of a walk: an intake that takes everything or is not there, and a pack with the agencies `centre` and `ngo`.
struct World {
    private let program: Program
    let pack: SignedPack
    let intake: String

    init(online: Bool, folder: URL) throws {
        let log = folder.appendingPathComponent("world.log")
        program = try Program("world", online ? [] : ["--offline"], log: log, endsWithInput: true)
        let line = try program.line(with: "publisher")
        guard let said = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String],
              let file = said["pack"], let publisher = said["publisher"], let intake = said["intake"]
        else { throw Failure("the world said \(line)") }
        pack = SignedPack(bytes: try Data(contentsOf: URL(fileURLWithPath: file)), publisher: publisher)
        self.intake = intake
    }
}

/// `saphan demo`: the real intake, two desks and a kiosk on this machine.
struct Demo {
    private let program: Program
    /// Address of the first desk, with the key that opens it: new at each start.
    let desk: String
    let pack: SignedPack
    /// Ports of intake and desk.
    let ports: [Int]

    init(folder: URL, ports: [Int] = [0, 0]) throws {
        let options = zip(["--intake-port", "--desk-port", "--phone-port", "--second-desk-port"], ports + [0, 0])
        let data = folder.appendingPathComponent("demo").path
        // Often, so that a test waits little.
        program = try Program(
            "saphan", ["demo", "--data", data] + options.flatMap { [$0, "\($1)"] } + ["--poll-ms", "250"],
            log: folder.appendingPathComponent("demo.log"))
        let desk = try Self.address(program.line(with: "Desk:"))
        let intake = try Self.address(program.line(with: "intake between"))
        self.desk = desk
        self.ports = [intake, desk].map { URL(string: $0)?.port ?? 0 }
        pack = try SaphanKitTests.pack(data + "/intake/packs/current.pack")
    }

    func end() { program.end() }

    private static func address(_ line: String) -> String {
        String(line.split(separator: " ").last ?? "").replacingOccurrences(of: ")", with: "")
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
