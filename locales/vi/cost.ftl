# Saphan: trước khi đi: đi làm tốn bao nhiêu, và nợ kéo dài bao lâu.
# review: unreviewed

home-before = Trước khi đi
