import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The real desk, used through its page's own interface as a browser would.
@MainActor
struct Desk {
    private let base: String
    private let cookie: String

    init(_ address: String) async throws {
        base = String(address.components(separatedBy: "/?")[0])
        var request = URLRequest(url: URL(string: address)!)
        request.httpShouldHandleCookies = false
        let quiet = Quiet()
        let session = URLSession(configuration: .ephemeral, delegate: quiet, delegateQueue: nil)
        let (_, answer) = try await session.data(for: request)
        guard let answer = answer as? HTTPURLResponse, let set = answer.value(forHTTPHeaderField: "Set-Cookie")
        else { throw Failure("the desk gave no cookie") }
        cookie = String(set.prefix { $0 != ";" })
        _ = try await post("/api/operator", ["name": "Practice"])
    }

    /// The cases of the list, newest first.
    func cases() async throws -> [[String: Any]] {
        try await read(request("/api/cases"))["cases"] as? [[String: Any]] ?? []
    }

    /// Opens a case as a person does: it is written into the log and told to the reporter.
    func open(_ id: Int) async throws -> [String: Any] {
        try await post("/api/cases/\(id)/open", [:])["said"] as? [String: Any] ?? [:]
    }

    /// Queues an answer.
    func answer(_ id: Int, _ words: [String: Any]) async throws {
        _ = try await post("/api/cases/\(id)/reply", words)
    }

    /// Bytes of a file of a case, if the desk has all of it.
    func file(_ id: Int, _ number: Int) async throws -> Data? {
        let (bytes, answer) = try await URLSession.shared.data(for: request("/api/cases/\(id)/files/\(number)"))
        return (answer as? HTTPURLResponse)?.statusCode == 200 ? bytes : nil
    }

    private func post(_ path: String, _ body: [String: Any]) async throws -> [String: Any] {
        var request = request(path)
        request.httpMethod = "POST"
        request.setValue(base, forHTTPHeaderField: "Origin")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try JSONSerialization.data(withJSONObject: body)
        return try await read(request)
    }

    private func request(_ path: String) -> URLRequest {
        var request = URLRequest(url: URL(string: base + path)!, timeoutInterval: 30)
        request.setValue(cookie, forHTTPHeaderField: "Cookie")
        return request
    }

    private func read(_ request: URLRequest) async throws -> [String: Any] {
        let (body, answer) = try await URLSession.shared.data(for: request)
        guard let status = (answer as? HTTPURLResponse)?.statusCode, 200..<300 ~= status,
              let said = try JSONSerialization.jsonObject(with: body) as? [String: Any]
        else { throw Failure("\(request.url?.path ?? ""): \(String(decoding: body, as: UTF8.self))") }
        return said
    }

    /// Follows no redirect: the cookie comes with the first answer.
    private final class Quiet: NSObject, URLSessionTaskDelegate, Sendable {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }
}
