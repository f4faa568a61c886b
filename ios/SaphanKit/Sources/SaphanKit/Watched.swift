#if !canImport(Combine)
// Where there is no Combine, as on Linux, a little of it: the same model is compiled and tested there.

/// Something whose published values can be watched.
public protocol ObservableObject: AnyObject {}

/// A value that tells who watches it.
@propertyWrapper
public struct Published<Value> {
    /// Those who watch.
    public final class Watchers {
        private var told: [(Value) -> Void] = []

        /// Tells of each change from now on, before it is there, as Combine does.
        public func sink(receiveValue: @escaping (Value) -> Void) { told.append(receiveValue) }

        fileprivate func tell(_ value: Value) { told.forEach { $0(value) } }
    }

    public let projectedValue = Watchers()
    public var wrappedValue: Value { willSet { projectedValue.tell(newValue) } }

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}
#endif
