#if canImport(UIKit)
import AVFoundation
@preconcurrency import PhotosUI
import SaphanCore
import UIKit
import UniformTypeIdentifiers

/// A camera or a picker over the window, answered once.
@MainActor
class Picking: Sheet {
    fileprivate let storage: Storage
    private var id = ""
    private var answer: ((Event) -> Void)?

    init(_ storage: Storage) { self.storage = storage }

    fileprivate func ask(_ id: String, _ controller: UIViewController) async -> Event {
        end()
        return await withCheckedContinuation { waiting in
            self.id = id
            answer = { waiting.resume(returning: $0) }
            if !show(controller) { finish(nil, "failed") }
        }
    }

    /// Takes the sheet away and answers with a file, or with why there is none.
    fileprivate func finish(_ file: URL?, _ reason: String = "cancelled") {
        super.end()
        let answer = answer
        self.answer = nil
        guard let answer else { return remove(file) }
        answer(file.map { .picked(id: id, path: $0.path, mediaType: nil) } ?? .pickFailed(id: id, reason: reason))
    }

    override func end() { finish(nil) }

    private func remove(_ file: URL?) {
        if let file { try? FileManager.default.removeItem(at: file) }
    }
}

final class TakingPhoto: Picking, Camera, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    var permission: Permission {
        get async { Capture.permission(.video) }
    }

    func ask() async -> Bool { await AVCaptureDevice.requestAccess(for: .video) }

    func take(id: String) async -> Event {
        guard UIImagePickerController.isSourceTypeAvailable(.camera) else { return .pickFailed(id: id, reason: "failed") }
        let camera = UIImagePickerController()
        camera.sourceType = .camera
        camera.delegate = self
        return await ask(id, camera)
    }

    func imagePickerController(
        _ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]
    ) {
        let file = storage.passingFile("jpg")
        // Written anew, so that nothing of the phone or the place is in it.
        let bytes = (info[.originalImage] as? UIImage)?.jpegData(compressionQuality: 0.9)
        let isWritten = bytes.map { (try? $0.write(to: file)) != nil } ?? false
        finish(isWritten ? file : nil, "failed")
    }

    func imagePickerControllerDidCancel(_ picker: UIImagePickerController) { end() }
}

/// The system's own picker: it needs no permission, since the app sees nothing but what was picked.
final class PickingPhoto: Picking, PhotoPicker, @preconcurrency PHPickerViewControllerDelegate {
    private var copying: () -> Void = {}

    func pick(id: String, copying: @escaping @MainActor () -> Void) async -> Event {
        self.copying = copying
        var wanted = PHPickerConfiguration()
        wanted.filter = .images
        wanted.preferredAssetRepresentationMode = .compatible
        let picker = PHPickerViewController(configuration: wanted)
        picker.delegate = self
        return await ask(id, picker)
    }

    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult]) {
        guard let picked = results.first else { return end() }
        picker.dismiss(animated: true, completion: nil)
        copying()
        let file = storage.passingFile("image")
        _ = picked.itemProvider.loadFileRepresentation(forTypeIdentifier: UTType.image.identifier) { @Sendable source, _ in
            // The system takes its file back when this returns.
            let isCopied = source.map { (try? FileManager.default.copyItem(at: $0, to: file)) != nil } ?? false
            Task { @MainActor in self.finish(isCopied ? file : nil, "failed") }
        }
    }
}

final class PickingFile: Picking, FilePicker, UIDocumentPickerDelegate {
    func pick(id: String, copying: @escaping @MainActor () -> Void) async -> Event {
        let picker = UIDocumentPickerViewController(forOpeningContentTypes: [.item], asCopy: true)
        picker.delegate = self
        return await ask(id, picker)
    }

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
        guard let source = urls.first else { return end() }
        let file = storage.passingFile("file")
        // It is a copy of the app's own already.
        let isMoved = (try? FileManager.default.moveItem(at: source, to: file)) != nil
        finish(isMoved ? file : nil, "failed")
    }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { end() }
}

/// Permission for camera and microphone.
enum Capture {
    static func permission(_ kind: AVMediaType) -> Permission {
        switch AVCaptureDevice.authorizationStatus(for: kind) {
        case .authorized: .given
        case .notDetermined: .unasked
        case .denied, .restricted: .refused
        @unknown default: .refused
        }
    }
}
#endif
