# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = ຕົວເລກ
statistics-explain = ຕົວເລກແຕ່ລະຊຸດບອກວ່ານັບຫຍັງ ແລະ ໃຜນັບ ເທົ່າທີ່ຮູ້. ຖ້າແຫຼ່ງຂໍ້ມູນບໍ່ກົງກັນ ສະແດງທັງສອງຄຽງກັນ. ບໍ່ບວກກັນ.
statistics-several = ຫຼາຍປະເທດ
statistics-counted = ນັບຫຍັງ
statistics-note = ໝາຍເຫດ
statistics-unknown-is-not-zero = ບ່ອນທີ່ບໍ່ມີຕົວເລກແມ່ນບໍ່ຮູ້. ບໍ່ແມ່ນສູນ.
statistics-quarter = { $months } ເດືອນທຳອິດຂອງປີ { $year }
statistics-table = ຕົວເລກທັງໝົດ
statistics-row = ລາຍການ
documents-title = ກົດໝາຍ ແລະ ເອກະສານ
publicity-title = ສື່ໄວ້ແບ່ງປັນ
documents-explain = ລາຍຊື່ເອກະສານທີ່ມີ ແລະ ປີຂອງເອກະສານ. ແອັບນີ້ມີບົດຄວາມສັ້ນຂອງຕົນເອງ ບໍ່ໄດ້ເກັບເອກະສານເຫຼົ່ານີ້.
rights-more = ຕົວເລກ ແລະ ເອກະສານ
document-kind-law = ກົດໝາຍ
document-kind-treaty = ຂໍ້ຕົກລົງລະຫວ່າງລັດ
document-kind-guideline = ແນວທາງ
document-kind-form = ແບບຟອມ
document-kind-handbook = ຄູ່ມື
document-kind-website = ເວັບໄຊ
document-kind-booklet = ປຶ້ມນ້ອຍ
document-kind-card = ບັດ
document-kind-data = ຂໍ້ມູນ
document-year = ປີ: { $year }
document-year-unknown = ປີ: ບໍ່ຮູ້
document-no-link = ບໍ່ຮູ້ວ່າອ່ານໄດ້ຢູ່ໃສໃນອິນເຕີເນັດ.
document-open = ເປີດໜ້າເວັບ
document-needs-internet = ຕ້ອງມີອິນເຕີເນັດ, ອາດເສຍຄ່າເນັດ.
document-keep-yes = ເກັບທັງສະບັບໄວ້ໃນໂທລະສັບ ແລະ ສົ່ງຕໍ່ໄດ້.
document-keep-no = ຫ້າມເກັບທັງສະບັບ ແລະ ສົ່ງຕໍ່.
document-keep-unknown = ບໍ່ຮູ້ວ່າເກັບທັງສະບັບ ແລະ ສົ່ງຕໍ່ໄດ້ຫຼືບໍ່.
document-here = ໃນແອັບນີ້, ບໍ່ຕ້ອງມີອິນເຕີເນັດ
card-share = ສົ່ງເບີເຫຼົ່ານີ້
card-line = { $number }: { $name }
card-only-there = ສະເພາະໃນ{ $country }
