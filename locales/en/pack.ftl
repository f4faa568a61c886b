# Saphan: what the app knows, where it comes from and how it is handed on, in English.
# review: unreviewed

pack-missing = The rights, numbers and helpers that belong to this app are missing or damaged. Install the app again. What you wrote is kept, and what waits is sent after that. Until then, these numbers help.
