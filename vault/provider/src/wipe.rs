//! Memory that is let go is overwritten first, so that what a person wrote does not stay behind in it.
//!
//! A program that shows a person's words copies them many times: into a screen, into JSON, into a statement. Wiping
//! each copy by hand would miss one. This allocator wipes all of them when they are dropped. What C allocates (SQLite)
//! is wiped by `PRAGMA cipher_memory_security`.

#![allow(unsafe_code)]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{Ordering, compiler_fence},
};

/// The system's allocator, which overwrites what it takes back. Use it as a program's `#[global_allocator]`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wiping;

// SAFETY: every call is handed on to `System` with the caller's own arguments; before memory goes back it is written to
// within its layout, while it still belongs to us. `realloc` is the default one, which allocates, copies and then calls
// `dealloc` here, so that the old place is wiped too.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise about `layout` is the one that `System` asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as for `alloc`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller owns `memory`, which has `layout.size()` bytes, until `System` takes it back below.
        unsafe { memory.write_bytes(0, layout.size()) };
        // The compiler must not leave out a write that nobody reads; the fence and the call below keep it.
        compiler_fence(Ordering::SeqCst);
        // SAFETY: `memory` came from `System` with this layout.
        unsafe { System.dealloc(std::hint::black_box(memory), layout) }
    }
}

#[cfg(test)]
mod tests {
    use super::Wiping;
    use std::alloc::{GlobalAlloc, Layout};

    #[test]
    fn memory_that_grows_keeps_its_bytes_and_is_taken_back_once() {
        let layout = Layout::from_size_align(64, 8).unwrap();
        // SAFETY: allocated, used within its size, grown and freed with the layouts it has then.
        unsafe {
            let memory = Wiping.alloc(layout);
            assert!(!memory.is_null());
            memory.write_bytes(0xA5, 64);
            let grown = Wiping.realloc(memory, layout, 4096);
            assert!((0..64).all(|at| *grown.add(at) == 0xA5));
            Wiping.dealloc(grown, Layout::from_size_align(4096, 8).unwrap());
        }
    }
}
