# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = Search
search-label = What are you looking for?
search-hint = Type a few words as you would say them. Mistakes do not matter. No network is needed.
search-forgotten = What you type here is not kept.
search-none = Nothing was found. Try other words, or look here:
search-found = Found
search-mark = "{ $words }"
home-search = Search
