//! Two places of what uniffi_bindgen writes, put in another way: they took most of the time of a call (ADR 0015).

/// What stands in the generated text, and what stands there afterwards.
type Place = (&'static str, &'static str);

/// A call's status. JNA would copy it, and the buffer in it, through reflection before and after each call; it is one byte
/// that has to be looked at, and a thread's calls can share it: an inner call has ended before the outer one's is written.
const KOTLIN: [Place; 2] = [
    (
        "    var status = UniffiRustCallStatus()
    val return_value = callback(status)
    uniffiCheckCallStatus(errorHandler, status)
    return return_value
",
        "    val status = uniffiStatus.get()
    val return_value = callback(status)
    if (status.pointer.getByte(0) != UNIFFI_CALL_SUCCESS) {
        status.read()
        status.pointer.setByte(0, UNIFFI_CALL_SUCCESS)
        uniffiCheckCallStatus(errorHandler, status)
    }
    return return_value
",
    ),
    (
        "// Call a rust function that returns a plain value
",
        "private val uniffiStatus: ThreadLocal<UniffiRustCallStatus> = object : ThreadLocal<UniffiRustCallStatus>() {
    override fun initialValue() = UniffiRustCallStatus().also {
        it.write()
        it.setAutoSynch(false)
    }
}

// Call a rust function that returns a plain value
",
    ),
];

/// Numbers and strings are read where they lie, and not through `Data.copyBytes` and an array.
const SWIFT: [Place; 2] = [
    (
        "    var value: T = 0
    let _ = withUnsafeMutableBytes(of: &value, { reader.data.copyBytes(to: $0, from: range)})
",
        "    let value = reader.data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: T.self) }
",
    ),
    (
        "        return String(decoding: try readBytes(&buf, count: Int(len)), as: UTF8.self)
",
        "        let range = buf.offset..<buf.offset + max(0, Int(len))
        guard buf.data.count >= range.upperBound else {
            throw UniffiInternalError.bufferOverflow
        }
        buf.offset = range.upperBound
        return buf.data.withUnsafeBytes { String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self) }
",
    ),
];

/// Kotlin, quicker.
pub(crate) fn kotlin(generated: &str) -> Result<String, String> {
    put(generated, &KOTLIN)
}

/// Swift, quicker.
pub(crate) fn swift(generated: &str) -> Result<String, String> {
    put(generated, &SWIFT)
}

/// Each place stands there once, or uniffi_bindgen writes otherwise now and this file is to be looked at again.
fn put(generated: &str, places: &[Place]) -> Result<String, String> {
    let mut text = generated.to_owned();
    for (old, new) in places {
        if text.matches(old).count() != 1 {
            return Err(format!(
                "bindings/generate/src/quicker.rs: not once in what uniffi_bindgen writes:\n{old}"
            ));
        }
        text = text.replacen(old, new, 1);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_template_is_refused() {
        let whole: String = KOTLIN.iter().map(|(old, _)| *old).collect();
        let quicker = kotlin(&whole).expect("both places");
        assert!(quicker.contains("uniffiStatus.get()"), "{quicker}");
        for text in [String::new(), KOTLIN[0].0.to_owned(), whole.repeat(2), quicker] {
            let error = kotlin(&text).expect_err("a place is missing, or there twice");
            assert!(error.contains("quicker.rs"), "{error}");
        }
    }
}
