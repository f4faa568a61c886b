import SaphanCore

/// What only the platform can do, one protocol a service, so that tests can stand in for each.
@MainActor
public struct Services {
    public var dialer: any Dialer
    public var maps: any Maps
    public var web: any Web
    public var sharer: any Sharer
    public var messages: any Messages
    public var locator: any Locator
    public var camera: any Camera
    public var photos: any PhotoPicker
    public var files: any FilePicker
    public var recorder: any SoundRecorder
    public var player: any SoundPlayer
    public var speaker: any Speaker
    public var notifier: any Notifier
    public var window: any WindowGuard
    public var leaver: any Leaver
    public var waker: any Waker
    public var icon: any AppIcon
    public var clipboard: any Clipboard
    public var settings: any SettingsPage
}

/// Whether the person lets the app do something.
public enum Permission: Sendable {
    case unasked, given, refused
}

/// A service the person has to permit. It is asked for with a reason in the app's words before the system asks.
@MainActor
public protocol Permitted: AnyObject {
    var permission: Permission { get async }

    /// Lets the system ask; true if it may now.
    func ask() async -> Bool
}

/// A service that takes its time and can be ended: it answers then at once, with what it has.
@MainActor
public protocol Ended: AnyObject {
    func end()
}

/// Opens the dialler; it never calls by itself. False where nothing here dials.
@MainActor
public protocol Dialer: AnyObject {
    func dial(_ number: String) async -> Bool
}

/// Opens a `geo:` URI (RFC 5870) in a map application; false if there is none.
@MainActor
public protocol Maps: AnyObject {
    func open(geo: String) async -> Bool
}

/// Opens an https address outside the app; false if it cannot.
@MainActor
public protocol Web: AnyObject {
    func open(_ url: String) async -> Bool
}

/// Offers text or a file to other apps and phones nearby; false if it cannot.
@MainActor
public protocol Sharer: Ended {
    func share(_ text: String) -> Bool
    func share(file path: String) -> Bool
}

/// Opens a message with its text ready; it never sends by itself. False where nothing here sends.
@MainActor
public protocol Messages: Ended {
    func compose(to number: String, text: String) -> Bool
}

/// Finds the place. Answers `located`, or `locate-failed` with `off`, `timeout` or `unavailable`.
@MainActor
public protocol Locator: Permitted, Ended {
    func find(id: String, waitS: UInt32) async -> Event
}

/// Takes a photograph. Answers `picked` with a file that is the app's to delete, or `pick-failed`; so do the next three.
@MainActor
public protocol Camera: Permitted, Ended {
    func take(id: String) async -> Event
}

/// Lets the person pick one picture; it sees no other. `copying` is told when it is on its way here.
@MainActor
public protocol PhotoPicker: Ended {
    func pick(id: String, copying: @escaping @MainActor () -> Void) async -> Event
}

/// Lets the person pick a file.
@MainActor
public protocol FilePicker: Ended {
    func pick(id: String, copying: @escaping @MainActor () -> Void) async -> Event
}

/// Records a voice note until it is ended or `maxSeconds` are over; `tick` is told the seconds so far.
@MainActor
public protocol SoundRecorder: Permitted, Ended {
    func record(id: String, maxSeconds: UInt32, tick: @escaping @MainActor (UInt32) -> Void) async -> Event
}

/// Plays a sound file; false if it cannot.
@MainActor
public protocol SoundPlayer: Ended {
    func play(_ path: String) -> Bool
}

/// Reads aloud in a voice of the phone; false where it has none for the language. A second text while it reads stops it.
@MainActor
public protocol Speaker: Ended {
    func speak(_ text: String, language: String) -> Bool
}

/// Shows notifications in the core's neutral words; a newer one takes the place of the one before.
@MainActor
public protocol Notifier: Permitted {
    /// Whether the person was asked already, in the app's words; kept on the phone.
    var offered: Bool { get set }
    func show(title: String, text: String)
    func clear()
}

/// Keeps the window out of screenshots and recordings as far as the platform lets it, or no longer.
@MainActor
public protocol WindowGuard: AnyObject {
    func secure(_ on: Bool)
}

/// Goes away to an ordinary page.
@MainActor
public protocol Leaver: AnyObject {
    func leave(to url: String)
}

/// Time in the background.
@MainActor
public protocol Waker: AnyObject {
    /// Asks to be woken at this time, Unix seconds, with a network. It replaces the time before.
    func wake(at: Int64)

    /// Lets `work` go on for as long as the platform allows now that nobody looks; it is cancelled when that is over.
    func stay(_ work: @escaping @MainActor @Sendable () async -> Void)
}

/// The app's picture on the home screen. Its name there cannot be changed on this platform.
@MainActor
public protocol AppIcon: AnyObject {
    func show(_ name: Appearance)
}

/// Copies text, for this phone alone and for a short time.
@MainActor
public protocol Clipboard: AnyObject {
    func copy(_ text: String)
}

/// Opens this app's page in the system's settings.
@MainActor
public protocol SettingsPage: AnyObject {
    func open()
}
