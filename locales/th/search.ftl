# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = ค้นหา
search-label = คุณหาเรื่องอะไร
search-hint = พิมพ์คำง่าย ๆ แบบที่คุณพูด พิมพ์ผิดก็ไม่เป็นไร ไม่ต้องใช้เน็ต
search-forgotten = สิ่งที่พิมพ์ตรงนี้จะไม่ถูกเก็บไว้
search-none = หาไม่พบ ลองใช้คำอื่น หรือดูที่นี่:
search-found = พบแล้ว
search-mark = "{ $words }"
home-search = ค้นหา
