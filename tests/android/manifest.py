"""Checks what the linked manifest and its rules say: python3 manifest.py RESOURCES.ap_ RES-FOLDER MIN-SDK TARGET-SDK."""

import re
import subprocess
import sys
import xml.etree.ElementTree as tree

# Each is asked of a person or seen by a store: a new one is a decision, not a line that slips in.
PERMISSIONS = {
    "INTERNET",
    "ACCESS_NETWORK_STATE",
    "RECEIVE_BOOT_COMPLETED",
    "ACCESS_COARSE_LOCATION",
    "ACCESS_FINE_LOCATION",
    "RECORD_AUDIO",
    "POST_NOTIFICATIONS",
}
BACKUP = {"root", "file", "database", "sharedpref", "external"}
DEVICE = {"device_root", "device_file", "device_database", "device_sharedpref"}
PARTS = ("activity", "activity-alias", "service", "receiver", "provider")


class Element:
    """An element of the linked manifest: its name, its attributes as text, its children."""

    def __init__(self, name):
        self.name, self.attributes, self.children = name, {}, []

    def get(self, name):
        return self.attributes.get(name)

    def all(self, name):
        return [child for child in self.children if child.name == name]

    def below(self):
        for child in self.children:
            yield child
            yield from child.below()


def linked(package):
    """The manifest in a linked package, as aapt2 prints it: one line an element or attribute, deeper ones further right."""
    dump = subprocess.run(["aapt2", "dump", "xmltree", "--file", "AndroidManifest.xml", package], capture_output=True, text=True, check=True)
    top = Element("")
    path = [(-1, top)]
    for line in dump.stdout.splitlines():
        depth = len(line) - len(line.lstrip())
        if element := re.match(r"\s*E: (\S+)", line):
            while path[-1][0] >= depth:
                path.pop()
            made = Element(element[1])
            path[-1][1].children.append(made)
            path.append((depth, made))
        elif attribute := re.match(r'\s*A: (?:\S+/)?([\w:]+)(?:\(0x\w+\))?=("?)(.*?)\2(?: \(Raw: .*\))?$', line):
            path[-1][1].attributes[attribute[1].split(":")[-1]] = attribute[3]
    return top.children[0]


def exported(manifest):
    """Every part says whether others may start it; only what stands on the start page may be."""
    for part in (part for part in manifest.below() if part.name in PARTS):
        name, says = part.get("name"), part.get("exported")
        filters = part.all("intent-filter")
        actions = {f.get("name") for each in filters for f in each.children}
        launcher = actions == {"android.intent.action.MAIN", "android.intent.category.LAUNCHER"}
        if says not in ("true", "false"):
            yield f"{name} does not say whether it is exported"
        if says == "true" and not (launcher and part.name.startswith("activity")):
            yield f"{name} can be started by others"
        if filters and not launcher:
            yield f"{name} answers to {sorted(actions)}"


def manifest_says(manifest, least, target):
    application = manifest.all("application")[0]
    expected = {"allowBackup": "false", "usesCleartextTraffic": "false"}
    for name, value in expected.items():
        if application.get(name) != value:
            yield f"{name} is {application.get(name)}"
    for name in ("dataExtractionRules", "fullBackupContent", "networkSecurityConfig"):
        if not application.get(name):
            yield f"{name} is not named"
    for name in ("debuggable", "testOnly", "sharedUserId", "hasFragileUserData"):
        if application.get(name) == "true" or manifest.get(name):
            yield f"{name} is set"
    sdk = manifest.all("uses-sdk")[0]
    if (sdk.get("minSdkVersion"), sdk.get("targetSdkVersion")) != (least, target):
        yield f"SDKs are {sdk.attributes}"
    asked = [p.get("name").removeprefix("android.permission.") for p in manifest.below() if p.name.startswith("uses-permission")]
    if sorted(asked) != sorted(PERMISSIONS):
        yield f"permissions differ: {sorted(set(asked) ^ PERMISSIONS) or asked}"
    yield from exported(manifest)


def rules_say(folder):
    """What the XML that the manifest names says."""
    extraction = tree.parse(f"{folder}/xml/data_extraction.xml").getroot()
    for rules, domains in [
        (extraction.find("cloud-backup"), BACKUP | DEVICE),
        (extraction.find("device-transfer"), BACKUP | DEVICE),
        (tree.parse(f"{folder}/xml/backup_rules.xml").getroot(), BACKUP),
    ]:
        left_out = {rule.get("domain") for rule in rules if rule.tag == "exclude" and rule.get("path") == "."}
        if left_out != domains or any(rule.tag != "exclude" for rule in rules):
            yield f"{rules.tag} lets something leave"
    network = tree.parse(f"{folder}/xml/network_security.xml").getroot()
    base = network.find("base-config")
    if base.get("cleartextTrafficPermitted") != "false" or network.find(".//domain-config") is not None:
        yield "something may go in the clear"
    if network.find("debug-overrides") is not None or [c.get("src") for c in network.iter("certificates")] != ["system"]:
        yield "other certificates than the system's are trusted"


def main():
    package, folder, least, target = sys.argv[1:]
    wrong = [*manifest_says(linked(package), least, target), *rules_say(folder)]
    print("\n".join(wrong))
    return bool(wrong)


sys.exit(main())
