#if canImport(UIKit) && canImport(CryptoKit)
import Foundation
import SaphanCore

extension AppModel {
    /// The app on this phone. It is made once, and before the app has finished launching: iOS may have started it to be woken.
    public static func onThisPhone() -> AppModel {
        let storage = Storage()
        storage.sweep()
        let apps = OtherApps(), wakes = Wakes()
        let services = Services(
            dialer: apps, maps: apps, web: apps, sharer: Sharing(), messages: Composing(), locator: Place(),
            camera: TakingPhoto(storage), photos: PickingPhoto(storage), files: PickingFile(storage),
            recorder: Recording(storage), player: Playing(), speaker: Reading(), notifier: Notices(), window: Shield(),
            leaver: apps, waker: wakes, icon: apps, clipboard: apps, settings: apps)
        let model = AppModel(services: services) { observer in
            try openApp(storage, pack(), DeviceKey(shelf: Keychain(), maker: EnclaveKeys()), observer)
        }
        wakes.register { [weak model] in await model?.carry() }
        return model
    }

    /// The pack in this app, with its publisher's key if whoever deploys it put one beside it.
    private nonisolated static func pack() -> SignedPack? {
        guard let pack = Bundle.main.url(forResource: "saphan", withExtension: "pack"),
              let bytes = try? Data(contentsOf: pack)
        else { return nil }
        let publisher = try? String(contentsOf: pack.appendingPathExtension("key"), encoding: .utf8)
        return SignedPack(bytes: bytes, publisher: publisher)
    }
}
#endif
