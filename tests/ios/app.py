"""Checks the thin app without a Mac: python3 app.py CHECK ASSETS LIBRARY. What is wrong is printed; nothing is right.

ASSETS is what ios/Saphan/assets.py made, LIBRARY the core as it was built for this machine.
"""

import json
import pathlib
import plistlib
import re
import struct
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
APP = ROOT / "ios/Saphan/App"
KIT = ROOT / "ios/SaphanKit"
SWIFT = "\n".join(file.read_text(encoding="utf-8") for file in sorted([*KIT.glob("Sources/**/*.swift"), *APP.glob("*.swift")]))
INFO = plistlib.loads((APP / "Info.plist").read_bytes())
PROJECT = json.loads((ROOT / "ios/Saphan/project.json").read_text(encoding="utf-8"))
TARGET = PROJECT["targets"]["Saphan"]
SETTINGS = TARGET["settings"]["base"]

# What iOS wants a reason for, by what is called. A key that is not called for is one too many.
REASONS = {
    "NSCameraUsageDescription": r"requestAccess\(for: \.video\)|sourceType = \.camera",
    "NSMicrophoneUsageDescription": r"requestAccess\(for: \.audio\)|\bAVAudioRecorder\(",
    "NSLocationWhenInUseUsageDescription": r"\brequestWhenInUseAuthorization\b",
    "NSLocationAlwaysAndWhenInUseUsageDescription": r"\brequestAlwaysAuthorization\b|\ballowsBackgroundLocationUpdates\b",
    "NSPhotoLibraryUsageDescription": r"\bPHPhotoLibrary\b|\bPHAsset\b|sourceType = \.photoLibrary",
    "NSPhotoLibraryAddUsageDescription": r"\bUIImageWriteToSavedPhotosAlbum\b|\bPHAssetCreationRequest\b",
    "NSFaceIDUsageDescription": r"\bLAContext\b|\.biometry|\.userPresence\b",
    "NSContactsUsageDescription": r"\bCNContactStore\b",
    "NSCalendarsUsageDescription": r"\bEKEventStore\b",
    "NSSpeechRecognitionUsageDescription": r"\bSFSpeechRecognizer\b",
    "NSMotionUsageDescription": r"\bCMMotionActivityManager\b|\bCMPedometer\b",
    "NSBluetoothAlwaysUsageDescription": r"\bCBCentralManager\b|\bCBPeripheralManager\b",
    "NSLocalNetworkUsageDescription": r"\bNWBrowser\b|\bNetServiceBrowser\b",
    "NSUserTrackingUsageDescription": r"\bATTrackingManager\b",
}
MODES = {"fetch": "BGAppRefreshTaskRequest", "processing": "BGProcessingTaskRequest", "audio": r"\.playback\b", "location": "allowsBackground"}
# Every other key: a new one is a decision, not a line that slips in.
OTHERS = {
    "CFBundleDevelopmentRegion": "en",
    "CFBundleDisplayName": "Saphan",
    "CFBundleExecutable": "$(EXECUTABLE_NAME)",
    "CFBundleIdentifier": "$(PRODUCT_BUNDLE_IDENTIFIER)",
    "CFBundleInfoDictionaryVersion": "6.0",
    "CFBundleName": "$(PRODUCT_NAME)",
    "CFBundlePackageType": "APPL",
    "CFBundleShortVersionString": "$(MARKETING_VERSION)",
    "CFBundleVersion": "$(CURRENT_PROJECT_VERSION)",
    "LSRequiresIPhoneOS": True,
    "LSSupportsOpeningDocumentsInPlace": False,
    "NSAppTransportSecurity": {"NSAllowsArbitraryLoads": False},
    "UIApplicationSceneManifest": {"UIApplicationSupportsMultipleScenes": False},
    "UIFileSharingEnabled": False,
    "UILaunchScreen": {},
}
ELSEWHERE = {
    "BGTaskSchedulerPermittedIdentifiers",
    "CFBundleLocalizations",
    "UIBackgroundModes",
    "UISupportedInterfaceOrientations",
    "UISupportedInterfaceOrientations~ipad",
}
# The script of each language; the core's names of languages are folders of locales/.
LANGUAGES = {
    "th": ("th", "\u0e00-\u0e7f"),
    "en": ("en", "A-Za-z"),
    "my": ("my", "\u1000-\u109f"),
    "km": ("km", "\u1780-\u17ff"),
    "lo": ("lo", "\u0e80-\u0eff"),
    "vi": ("vi", "A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"),
    "zh-Hans": ("zh", "\u4e00-\u9fff"),
}
# Apple's list of calls that need a reason, with the reasons it takes for each ("Describing use of required reason API").
CALLS = {
    "UserDefaults": (r"\bUserDefaults\b|@AppStorage\b", [], {"CA92.1", "1C8F.1", "C56D.1", "AC6B.1"}),
    "FileTimestamp": (
        r"\.(?:creationDate|modificationDate|fileModificationDate)\b|\b(?:contentModificationDateKey|creationDateKey)\b|\battributesOfItem\b",
        ["stat", "fstat", "lstat", "fstatat", "stat64", "fstat64", "lstat64", "fstatat64", "statx", "getattrlist"],
        {"DDA9.1", "C617.1", "3B52.1", "0A2A.1"},
    ),
    "DiskSpace": (
        r"\bvolumeAvailableCapacity\w*|\bsystemFreeSize\b|\bsystemSize\b",
        ["statfs", "fstatfs", "statvfs", "fstatvfs", "statfs64", "fstatfs64", "statvfs64", "fstatvfs64"],
        {"85F4.1", "E174.1", "7D9E.1", "B728.1"},
    ),
    "SystemBootTime": (r"\bsystemUptime\b", ["mach_absolute_time"], {"35F9.1", "8FFB.1", "3D61.1"}),
    "ActiveKeyboards": (r"\bactiveInputModes\b", [], {"3EC4.1", "54BD.1"}),
}
# What the core calls on Apple's machines alone: SQLite's os_unix.c, below `defined(__APPLE__)`.
ON_APPLE = {"DiskSpace"}


def info():
    """Info.plist has these keys and no others."""
    for key, value in OTHERS.items():
        if key not in INFO or INFO[key] != value:
            yield f"Info.plist: {key} is {INFO.get(key)}"
    known = set(OTHERS) | ELSEWHERE | set(REASONS)
    yield from (f"Info.plist: {key} is new" for key in INFO if key not in known)
    if sorted(INFO["CFBundleLocalizations"]) != sorted(LANGUAGES):
        yield f"Info.plist: {INFO['CFBundleLocalizations']}"
    if {own for own, _ in LANGUAGES.values()} != {folder.name for folder in (ROOT / "locales").iterdir() if (folder / "app.ftl").exists()}:
        yield "the languages are not those of locales/"
    entitled = plistlib.loads((APP / "Saphan.entitlements").read_bytes())
    if entitled != {"com.apple.developer.default-data-protection": "NSFileProtectionCompleteUntilFirstUserAuthentication"}:
        yield f"entitlements: {entitled}"
    if "FileProtectionType.completeUntilFirstUserAuthentication" not in SWIFT:
        yield "the folders have another protection than the entitlement"


def permissions():
    """Each thing that is asked for has its reason, and nothing else has."""
    for key, called in REASONS.items():
        asks, says = bool(re.search(called, SWIFT)), key in INFO
        if asks != says:
            yield f"{key}: " + ("is asked for without a text" if asks else "has a text and is not asked for")


def read(language, name):
    """A file of strings (Apple's old form of property lists): its lines, and whether nothing else is in it."""
    text = (APP / f"{language}.lproj/{name}.strings").read_text(encoding="utf-8")
    line, rest = r'^"(\w+)" = "([^"\\]+)";$', re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return dict(re.findall(line, rest, flags=re.M)), not re.sub(line, "", rest, flags=re.M).strip()


def strings():
    """Seven files with the same keys, each in its own script alone, the English one as in Info.plist."""
    wanted = {"InfoPlist": {key for key in INFO if key in REASONS}, "Localizable": set(re.findall(r'NSLocalizedString\("(\w+)"', SWIFT))}
    found = {(file.parent.name.removesuffix(".lproj"), file.stem) for file in APP.glob("*.lproj/*")}
    if found != {(language, name) for language in LANGUAGES for name in wanted}:
        yield f"files: {sorted(found)}"
    seen = {}
    for language, (_, script) in LANGUAGES.items():
        for name, keys in wanted.items():
            lines, is_whole = read(language, name)
            if not is_whole:
                yield f"{language}: {name} is not a file of strings"
            if set(lines) != keys or not keys:
                yield f"{language}: keys {sorted(set(lines) ^ keys)}"
            for key, value in lines.items():
                letters = [c for c in value if c.isalpha()]
                if not letters or any(not re.match(f"[{script}]", c) for c in letters):
                    yield f"{language}: {key} is not in its script"
                if len(value) > 250:
                    yield f"{language}: {key} is too long"
                if value in seen:
                    yield f"{language}: {key} is as in {seen[value]}"
                seen[value] = language
    if any(INFO[key] != value for key, value in read("en", "InfoPlist")[0].items()):
        yield "en: another text than in Info.plist"


def background():
    """The names of background tasks, and what they may do."""
    names = set(re.findall(r'"(org\.saphan\.app\.\w+)"', SWIFT))
    if names != set(INFO["BGTaskSchedulerPermittedIdentifiers"]) or not names:
        yield f"tasks: {sorted(names)} in code"
    modes = {mode for mode, called in MODES.items() if re.search(called, SWIFT)}
    if modes != set(INFO["UIBackgroundModes"]):
        yield f"modes: {sorted(modes)} in code"
    if "canOpenURL" in SWIFT:
        yield "what is asked with canOpenURL has to stand in LSApplicationQueriesSchemes"


def pictures(assets):
    """Every icon and every look is in a catalogue under the name that is asked for."""
    drawn = {file.stem for file in (ROOT / "screens/icons").glob("*.svg")}
    made = {folder.name.removesuffix(".imageset") for folder in (assets / "Icons.xcassets").glob("*.imageset")}
    if drawn != made or not drawn:
        yield f"icons: {sorted(drawn ^ made)}"
    for name in made:
        folder = assets / f"Icons.xcassets/{name}.imageset"
        says = json.loads((folder / "Contents.json").read_text(encoding="utf-8"))
        files = [image["filename"] for image in says["images"]]
        if files != [f"{name}.svg"] or "currentColor" in (folder / files[0]).read_text(encoding="utf-8"):
            yield f"icon {name}: {files}"
        if says["properties"]["template-rendering-intent"] != "template":
            yield f"icon {name} is not tinted"
    # What Swift names by itself; the core's own names are tried in Rust against screens/icons.
    own = set(re.findall(r'(?:\b(?:button|allowed|agreed|Icon|Image)\((?:[^"\n]*, |name: )?|\bicon: )"([a-z0-9-]+)"', SWIFT))
    if len(own) < 10 or own - drawn:
        yield f"icons that Swift names: {sorted(own - drawn) or own}"

    looks = {folder.name.removesuffix(".appiconset") for folder in (assets / "Looks.xcassets").glob("*.appiconset")}
    first, others = SETTINGS["ASSETCATALOG_COMPILER_APPICON_NAME"], SETTINGS["ASSETCATALOG_COMPILER_ALTERNATE_APPICON_NAMES"].split()
    asked = set(re.findall(r'case \.\w+: "([A-Z]\w+)"', (KIT / "Sources/SaphanKit/Platform/OtherApps.swift").read_text(encoding="utf-8")))
    if looks != {first, *others} or asked != set(others):
        yield f"looks: {sorted(looks)} made, {first} and {others} in the project, {sorted(asked)} in code"
    for look in looks:
        folder = assets / f"Looks.xcassets/{look}.appiconset"
        image = json.loads((folder / "Contents.json").read_text(encoding="utf-8"))["images"][0]
        data = (folder / image["filename"]).read_bytes()
        width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
        if (width, height, depth, kind) != (1024, 1024, 8, 2):
            yield f"look {look}: {width} × {height}, {depth} bits, kind {kind}"


def pen():
    """The reader of paths and the pen of assets.py on shapes whose answer is known."""
    sys.path.insert(0, str(ROOT / "ios/Saphan"))
    import assets

    for data, expected in [
        ("M1,2h3v4H1z", [[(1, 2), (4, 2), (4, 6), (1, 6), (1, 2)]]),
        ("M1 2m1 1l1 0 0 1M9 9", [[(1, 2)], [(2, 3), (3, 3), (3, 4)], [(9, 9)]]),
    ]:
        if assets.lines(data) != expected:
            yield f"{data}: {assets.lines(data)}"
    [half] = assets.lines("M5,16a7,7 0,0 1,14 0")
    if half[-1] != (19, 16) or any(abs((x - 12) ** 2 + (y - 16) ** 2 - 49) > 1e-6 or y > 16.001 for x, y in half):
        yield "an arc is not half a circle upwards"
    if assets.lines("M0 0a2,2 0,012 2") != assets.lines("M0 0a2 2 0 0 1 2 2"):
        yield "an arc's flags are read with what stands beside them"
    [bow] = assets.lines("M0 0c0 3 6 3 6 0")
    if max(y for _, y in bow) != 2.25 or bow[-1] != (6, 0):
        yield f"a curve: {bow}"
    for odd in ("M0 0q1 1 2 2", "M0 0h", "M0 0l1", "M0 0a1 1 0 2 1 2 2"):
        try:
            yield f"{odd} is read as {assets.lines(odd)}"
        except ValueError:
            pass
    dot = sum(assets.cover([[(500.0, 500.0), (500.0, 500.0)]], 200).values())
    bar = sum(assets.cover([[(300.0, 500.0), (700.0, 500.0)]], 100).values())
    if abs(dot - 31416) > 60 or abs(bar - (40000 + 7854)) > 60:
        yield f"the pen covers {dot} and {bar}"


def privacy(library):
    """The privacy manifest says what is called and what can be sent."""
    says = plistlib.loads((APP / "PrivacyInfo.xcprivacy").read_bytes())
    if (says["NSPrivacyTracking"], says["NSPrivacyTrackingDomains"]) != (False, []):
        yield "it tracks"
    for kind in says["NSPrivacyCollectedDataTypes"]:
        name, purposes = kind["NSPrivacyCollectedDataType"], kind["NSPrivacyCollectedDataTypePurposes"]
        if kind["NSPrivacyCollectedDataTypeTracking"] or purposes != ["NSPrivacyCollectedDataTypePurposeAppFunctionality"]:
            yield f"{name}: {purposes}"
        if not kind["NSPrivacyCollectedDataTypeLinked"]:
            yield f"{name} is said to belong to nobody"
    given = {t["NSPrivacyAccessedAPIType"].removeprefix("NSPrivacyAccessedAPICategory"): t for t in says["NSPrivacyAccessedAPITypes"]}
    listed = subprocess.run(["nm", "-D", "--undefined-only", library], capture_output=True, text=True, check=True).stdout
    core = {word.split("@")[0] for word in listed.split()}
    if "write" not in core:
        yield f"{library}: what it calls cannot be read"
    for name, (swift, symbols, reasons) in CALLS.items():
        called = bool(re.search(swift, SWIFT)) or bool(core & set(symbols)) or name in ON_APPLE
        if called != (name in given):
            yield f"{name}: " + ("is called and not given" if called else "is given and not called")
        elif called and (len(set(given[name]["NSPrivacyAccessedAPITypeReasons"])) != 1 or not set(given[name]["NSPrivacyAccessedAPITypeReasons"]) <= reasons):
            yield f"{name}: {given[name]}"
    yield from (f"{name} is no category of Apple's" for name in given if name not in CALLS)


def project():
    """project.json names what is there, and the versions are the same everywhere."""
    here = ROOT / "ios/Saphan"
    script, framework = ((here / name).read_text(encoding="utf-8") for name in ("build", "framework.sh"))
    package = (KIT / "Package.swift").read_text(encoding="utf-8")
    files = [SETTINGS["INFOPLIST_FILE"], SETTINGS["CODE_SIGN_ENTITLEMENTS"], PROJECT["packages"]["SaphanKit"]["path"] + "/Package.swift"]
    for source in TARGET["sources"]:
        files += [f"{source['path']}/{name}" for name in source.get("excludes", [])]
        if source["path"] == "Generated":
            if "$app/Generated" not in script or "/Generated/" not in (here / ".gitignore").read_text(encoding="utf-8"):
                yield "Generated is not made, or is kept"
        else:
            files.append(source["path"])
    yield from (f"{file} is not there" for file in files if not (here / file).exists())
    least = PROJECT["options"]["deploymentTarget"]["iOS"]
    if f"IPHONEOS_DEPLOYMENT_TARGET={least}\n" not in framework or f".iOS(.v{least.split('.')[0]})" not in package:
        yield f"not {least} everywhere"
    if not package.startswith(f"// swift-tools-version:{SETTINGS['SWIFT_VERSION']}"):
        yield f"not Swift {SETTINGS['SWIFT_VERSION']} everywhere"
    for name in re.findall(r"\$\{(\w+)\}", json.dumps(PROJECT)):
        if f"{name}=" not in script:
            yield f"{name} is not set by build"
    if any(not task.startswith(SETTINGS["PRODUCT_BUNDLE_IDENTIFIER"] + ".") for task in INFO["BGTaskSchedulerPermittedIdentifiers"]):
        yield "a background task is another app's"
    if {d["package"] for d in TARGET["dependencies"]} != set(PROJECT["packages"]) or not set(PROJECT["schemes"]["Saphan"]["build"]["targets"]) <= set(PROJECT["targets"]):
        yield "a package or a target is named and not there"


def main():
    name, assets, library = sys.argv[1:]
    given = {"pictures": [pathlib.Path(assets)], "privacy": [library]}.get(name, [])
    checks = {"info": info, "permissions": permissions, "strings": strings, "background": background}
    checks |= {"pictures": pictures, "pen": pen, "privacy": privacy, "project": project}
    wrong = list(checks[name](*given))
    print("\n".join(wrong))
    return bool(wrong)


sys.exit(main())
