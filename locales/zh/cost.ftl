# Saphan：出发前：一份工作要花多少钱，债要还多久
# review: unreviewed

home-before = 出发前
