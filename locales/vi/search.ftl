# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = Tìm kiếm
search-label = Bạn muốn tìm gì?
search-hint = Gõ vài chữ như bạn nói. Gõ sai hay không dấu cũng được. Không cần mạng.
search-forgotten = Những gì bạn gõ ở đây không được lưu lại.
search-none = Không tìm thấy gì. Hãy thử chữ khác, hoặc xem ở đây:
search-found = Tìm thấy
search-mark = "{ $words }"
home-search = Tìm kiếm
