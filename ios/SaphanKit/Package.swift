// swift-tools-version:6.0
// The app without its project: what the core says is drawn and carried out here. Swift 6, so with strict concurrency.
//
// `Generated/` is made by tests/ios.sh (on Linux) and by ios/Saphan/framework.sh (on a Mac): Swift and headers by
// saphan-generate, and on a Mac the built core as Saphan.xcframework.
import PackageDescription

#if os(Linux)
// The core is the shared library that cargo built; tests/ios.sh says where it lies.
// There is no SwiftUI: a little of it stands in, so that tests can ask the views what they show.
let more: [Target] = [
    .executableTarget(name: "bench", dependencies: ["SaphanCore"], path: "Bench"),
    .target(name: "SwiftUI", path: "Tests/StandIns/SwiftUI"),
]
let standIns: [Target.Dependency] = ["SwiftUI"]
let core = Target.target(
    name: "SaphanCore", dependencies: ["saphan_screensFFI", "saphan_bindingsFFI"], path: "Generated/Core",
    linkerSettings: [.linkedLibrary("saphan_bindings")])
#else
let standIns: [Target.Dependency] = []
let more = [Target.binaryTarget(name: "Saphan", path: "Generated/Saphan.xcframework")]
let core = Target.target(
    name: "SaphanCore", dependencies: ["saphan_screensFFI", "saphan_bindingsFFI", "Saphan"], path: "Generated/Core",
    // What the core uses of the system: the certificates it trusts.
    linkerSettings: [.linkedFramework("Security"), .linkedFramework("CoreFoundation")])
#endif

let package = Package(
    name: "SaphanKit",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "SaphanKit", targets: ["SaphanKit"])],
    targets: more + [
        .systemLibrary(name: "saphan_screensFFI", path: "Generated/saphan_screensFFI"),
        .systemLibrary(name: "saphan_bindingsFFI", path: "Generated/saphan_bindingsFFI"),
        core,
        .target(name: "SaphanKit", dependencies: ["SaphanCore"] + standIns),
        .testTarget(name: "SaphanKitTests", dependencies: ["SaphanKit"] + standIns),
    ]
)
