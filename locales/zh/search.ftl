# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = 搜索
search-label = 您想找什么？
search-hint = 像平时说话那样打几个字就行。打错也没关系。不需要网络。
search-forgotten = 您在这里打的字不会保存。
search-none = 没有找到。请换个说法，或者看这里：
search-found = 找到的内容
search-mark = “{ $words }”
home-search = 搜索
