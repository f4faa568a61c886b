# Saphan: ກ່ອນເດີນທາງ: ວຽກໜຶ່ງຕ້ອງຈ່າຍຫຍັງແດ່ ແລະ ໜີ້ຢູ່ດົນປານໃດ
# review: unreviewed

home-before = ກ່ອນເດີນທາງ
