# Saphan: what the app knows, where it comes from and how it is handed on, in Lao.
# review: unreviewed

pack-missing = ສິດ ເບີໂທ ແລະ ຜູ້ຊ່ວຍເຫຼືອ ທີ່ຕ້ອງມາກັບແອັບນີ້ ຫາຍໄປ ຫຼື ເສຍຫາຍ. ໃຫ້ຕິດຕັ້ງແອັບໃໝ່. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່ ແລະ ສິ່ງທີ່ລໍຖ້າຢູ່ຈະຖືກສົ່ງຫຼັງຈາກນັ້ນ. ລະຫວ່າງນີ້ ໂທເບີເຫຼົ່ານີ້ໄດ້.
