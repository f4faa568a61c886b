# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = ຊອກຫາ
search-label = ເຈົ້າຊອກຫາຫຍັງ?
search-hint = ພິມຄຳງ່າຍໆ ຄືທີ່ເຈົ້າເວົ້າ. ພິມຜິດກໍບໍ່ເປັນຫຍັງ. ບໍ່ຕ້ອງໃຊ້ເນັດ.
search-forgotten = ສິ່ງທີ່ພິມຢູ່ນີ້ ຈະບໍ່ຖືກເກັບໄວ້.
search-none = ຊອກບໍ່ເຫັນ. ລອງໃຊ້ຄຳອື່ນ ຫຼື ເບິ່ງຢູ່ນີ້:
search-found = ພົບແລ້ວ
search-mark = "{ $words }"
home-search = ຊອກຫາ
