# Rights: groups of the articles, in Lao. Written directly in the language; no language is the master of another.
# review: unreviewed

rights-group-work = ວຽກ ແລະ ຄ່າແຮງ
rights-group-danger = ອັນຕະລາຍ ແລະ ການຖືກບັງຄັບ
rights-group-papers = ເອກະສານ ແລະ ຊາຍແດນ
rights-group-help = ແຈ້ງເລື່ອງ ແລະ ຄວາມຊ່ວຍເຫຼືອ
rights-group-home = ກັບບ້ານ ແລະ ຄອບຄົວ
rights-group-money = ໂທລະສັບ ແລະ ເງິນ
rights-group-other = ເລື່ອງອື່ນ
