@_exported import Foundation

public struct AVMediaType: Sendable { public static let video = AVMediaType(), audio = AVMediaType() }
public enum AVAuthorizationStatus: Sendable { case notDetermined, restricted, denied, authorized }

public final class AVCaptureDevice {
    public static func authorizationStatus(for type: AVMediaType) -> AVAuthorizationStatus { .denied }
    public static func requestAccess(for type: AVMediaType) async -> Bool { false }
}

public let kAudioFormatMPEG4AAC: UInt32 = 0
public let AVFormatIDKey = "", AVNumberOfChannelsKey = "", AVSampleRateKey = "", AVEncoderBitRateKey = ""

public final class AVAudioSession {
    public struct Category: Sendable { public static let record = Category(), soloAmbient = Category() }
    public struct SetActiveOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let notifyOthersOnDeactivation = SetActiveOptions(rawValue: 1)
    }
    public static func sharedInstance() -> AVAudioSession { AVAudioSession() }
    public func setCategory(_ category: Category) throws {}
    public func setActive(_ active: Bool, options: SetActiveOptions) throws {}
}

public final class AVAudioRecorder {
    public init(url: URL, settings: [String: Any]) throws { self.url = url }
    public let url: URL
    public var isRecording: Bool { false }
    public func record() -> Bool { false }
    public func stop() {}
}

public final class AVAudioPlayer {
    public init(contentsOf url: URL) throws {}
    public func play() -> Bool { false }
    public func stop() {}
}

public enum AVSpeechBoundary: Sendable { case immediate }
public enum AVSpeechSynthesisVoiceQuality: Int, Sendable { case `default` = 1 }

public final class AVSpeechSynthesisVoice: Sendable {
    public static func speechVoices() -> [AVSpeechSynthesisVoice] { [] }
    public var language: String { "" }
    public var quality: AVSpeechSynthesisVoiceQuality { .default }
}

public final class AVSpeechUtterance {
    public init(string: String) {}
    public var voice: AVSpeechSynthesisVoice?
}

public final class AVSpeechSynthesizer {
    public init() {}
    public var isSpeaking: Bool { false }
    public func speak(_ utterance: AVSpeechUtterance) {}
    @discardableResult public func stopSpeaking(at boundary: AVSpeechBoundary) -> Bool { false }
}
