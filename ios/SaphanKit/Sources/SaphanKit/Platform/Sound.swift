#if canImport(UIKit) && canImport(AVFoundation)
import AVFoundation
import SaphanCore

/// Records a voice note: AAC in MP4, one channel, what the core reads everywhere.
@MainActor
final class Recording: SoundRecorder {
    private let storage: Storage
    private var recorder: AVAudioRecorder?
    private var answer: ((Bool) -> Void)?

    init(_ storage: Storage) { self.storage = storage }

    var permission: Permission {
        get async { Capture.permission(.audio) }
    }

    func ask() async -> Bool { await AVCaptureDevice.requestAccess(for: .audio) }

    func record(id: String, maxSeconds: UInt32, tick: @escaping @MainActor (UInt32) -> Void) async -> Event {
        end()
        listen(true)
        let file = storage.passingFile("m4a")
        let form: [String: Any] = [
            AVFormatIDKey: Int(kAudioFormatMPEG4AAC), AVNumberOfChannelsKey: 1, AVSampleRateKey: 16_000,
            AVEncoderBitRateKey: 32_000,
        ]
        guard let made = try? AVAudioRecorder(url: file, settings: form), made.record() else {
            listen(false)
            return .pickFailed(id: id, reason: "failed")
        }
        recorder = made
        let counting = Task {
            for second in 1...max(maxSeconds, 1) {
                try await Task.sleep(nanoseconds: 1_000_000_000)
                // A call takes the microphone away: what was recorded so far is kept.
                if second == maxSeconds || !made.isRecording { return end() }
                tick(second)
            }
        }
        let isKept = await withCheckedContinuation { done in answer = { done.resume(returning: $0) } }
        counting.cancel()
        if isKept { return .picked(id: id, path: file.path, mediaType: "audio/mp4") }
        try? FileManager.default.removeItem(at: file)
        return .pickFailed(id: id, reason: "failed")
    }

    func end() {
        guard let ending = recorder else { return }
        recorder = nil
        ending.stop()
        listen(false)
        let size = try? ending.url.resourceValues(forKeys: [.fileSizeKey]).fileSize
        answer?(size ?? 0 > 0)
        answer = nil
    }

    /// Another app's music pauses while the microphone is open, and goes on after.
    private func listen(_ on: Bool) {
        let session = AVAudioSession.sharedInstance()
        try? session.setCategory(on ? .record : .soloAmbient)
        try? session.setActive(on, options: .notifyOthersOnDeactivation)
    }
}

/// Plays a sound file; it is as silent as the phone's switch says.
@MainActor
final class Playing: SoundPlayer {
    private var player: AVAudioPlayer?

    func play(_ path: String) -> Bool {
        player = try? AVAudioPlayer(contentsOf: URL(fileURLWithPath: path))
        return player?.play() ?? false
    }

    func end() {
        player?.stop()
        player = nil
    }
}

/// Reads aloud with the phone's own voices: the text stays on it.
@MainActor
final class Reading: Speaker {
    private let speech = AVSpeechSynthesizer()

    func speak(_ text: String, language: String) -> Bool {
        if speech.isSpeaking {
            end()
            return true
        }
        let fitting = AVSpeechSynthesisVoice.speechVoices().filter { primary($0.language) == primary(language) }
        guard let voice = fitting.max(by: { $0.quality.rawValue < $1.quality.rawValue }) else { return false }
        for line in text.split(separator: "\n") {
            let said = AVSpeechUtterance(string: String(line))
            said.voice = voice
            speech.speak(said)
        }
        return true
    }

    func end() { speech.stopSpeaking(at: .immediate) }

    private func primary(_ tag: String) -> String { String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }) }
}
#endif
