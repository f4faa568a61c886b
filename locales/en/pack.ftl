# Saphan: what the app knows, where it comes from and how it is handed on, in English.
# review: unreviewed

pack-missing = The rights, numbers and helpers that belong to this app are missing or damaged. Install the app again. What you wrote is kept, and what waits is sent after that. Until then, these numbers help.
pack-open = What the app knows
pack-title = What the app knows
pack-made = Rights, numbers and helpers as of { $date }.
pack-made-unknown = Rights, numbers and helpers as they came with this app.
pack-old = This was to be replaced by { $date }. Some numbers may have changed. Look for newer, or take it from another phone.
pack-look = Look for newer
pack-look-cost = This uses some mobile data, usually less than one photograph. Whoever runs your network can see that the phone asks.
pack-looking = Looking for newer. You can go on.
pack-none = Nothing newer was found.
pack-new = The app now knows more: rights, numbers and helpers as of { $date }.
pack-unreachable = The service could not be reached, or what it gave was not good. What is here stays. Try again later.
pack-give = Give to another phone
pack-give-explain = A file with rights, numbers and helpers goes to the other phone by Bluetooth, Quick Share or AirDrop. No internet is needed. Nothing that you wrote is in it. There, open this app, then Settings, What the app knows, and take it.
pack-give-cannot = What came with this app is not signed. It cannot be renewed here or given to another phone. A newer app brings newer knowledge.
pack-take = Take from another phone
pack-take-explain = Choose the file that you received. It is taken only if it comes from the makers of this app, is whole and is newer.
pack-taken = Taken. The app now has rights, numbers and helpers as of { $date }.
pack-not-ours = This file is not one that this app can take. Choose another.
pack-damaged = This file did not arrive whole. Ask for it again.
pack-other-key = This file is not from the makers of this app, or was changed by someone. It was not taken.
pack-expired = This file is too old to be taken. Look for newer, or ask another phone.
pack-older = This phone has the same or newer already.
pack-needs-app = This file needs a newer version of the app. Install that first.
