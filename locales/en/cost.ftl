# Saphan: before you go: what a job costs, and how long a debt for it lasts.
# review: unreviewed

home-before = Before you go
