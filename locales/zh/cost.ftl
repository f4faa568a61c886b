# Saphan：出发前：一份工作要花多少钱，债要还多久
# review: unreviewed

## 出发前
home-before = 出发前
before-title = 出发前
before-sum = 花费和欠债
before-sum-hint = 每月剩多少，债什么时候还完
before-kept = 我保存的数字

## 钱
currency-THB = 泰铢
currency-KHR = 柬埔寨瑞尔
currency-LAK = 老挝基普
currency-MMK = 缅甸元
currency-VND = 越南盾
currency-CNY = 人民币
money-THB = { $amount }泰铢
money-KHR = { $amount }瑞尔
money-LAK = { $amount }基普
money-MMK = { $amount }缅元
money-VND = { $amount }越南盾
money-CNY = { $amount }元

## 问题
cost-intro = 别人怎么告诉您的，就怎么填。不知道的空着。什么都不会发出去。您不要求，就什么都不保存。
cost-pay-title = 工资
cost-currency-label = 工资用哪种钱发？
cost-asked = { $question }（{ $currency }）
cost-understood = 读作：{ $amount }
cost-wage = 工资
cost-wage-label = 每月工资多少？
cost-living-title = 每月的花费
cost-rent = 住处
cost-rent-label = 住处要多少钱？
cost-rent-hint = 不要钱就填0。
cost-food = 吃饭
cost-food-label = 吃饭要多少钱？
cost-food-hint = 不要钱就填0。
cost-home = 寄回家
cost-home-label = 寄回家多少钱？
cost-other = 其他
cost-other-label = 其他一共多少钱？
cost-other-hint = 电话、坐车、看病、证件、从工资里扣的钱。不算还债。
cost-debt-title = 您欠的钱
cost-debt-currency-label = 欠的是哪种钱？
cost-fee = 出去的费用
cost-fee-label = 出去打工一共要交多少钱？
cost-fee-hint = 中介、证件、路费
cost-own = 自己的钱
cost-own-label = 其中用自己的钱付多少？
cost-own-hint = 其余的算欠债。
cost-loan = 别的债
cost-loan-label = 另外还欠多少？
cost-loan-hint = 只填不在上面费用里的。
cost-interest-title = 还债
cost-exchange = 两种钱
cost-exchange-label = 1{ $one }是多少{ $many }？
cost-exchange-hint = 填别人告诉您的汇率。这个应用不知道汇率。
cost-rate = 利息
cost-rate-label = 每月利息百分之几？
cost-rate-hint = 没有利息填0。不知道就空着。
cost-way-label = 利息按什么算？
cost-way-first = 按最初的债
cost-way-first-hint = 单利：还清之前每月利息都一样
cost-way-owed = 按还欠的债
cost-way-owed-hint = 复利：没付的利息也变成债
cost-pay = 每月还
cost-pay-label = 每月还多少债？
cost-pay-hint = 老板从工资里扣来还债的也算。空着就是剩下的全部。

## 结果
cost-result-title = 算出来的结果
cost-unsaid = 您没有填欠债。
cost-no-debt = 按这些数字，没有欠债。
cost-no-payment = 请填工资，或者每月还多少。这样才能算出债什么时候还完。
cost-no-exchange = 工资和债是两种钱。请填一种钱换多少另一种钱。在这之前算不出债什么时候还完。
cost-ends = 按这些数字，{ $months }后债还完。
cost-ends-between = 按这些数字，{ $least }或{ $most }后债还完。要看利息怎么算。请问清楚。
cost-never = 按这些数字，债永远还不完。付的钱没有让债变少。
cost-maybe-never = 按这些数字，债可能永远还不完。要看利息怎么算。答应之前请问清楚。
cost-without-interest = 不知道利息，所以没有算进去。如果借钱的人要利息，债会还得更久，花得更多。
cost-short = 花费比工资多。每月缺{ $amount }。
cost-short-debt = 还债的钱比剩下的多。每月缺{ $amount }。
cost-missing = 空着没算的：{ $fields }
cost-left = 每月工资剩下
cost-debt = 开始时的债
cost-paying = 每月还债
cost-rest = 还债后手里还有
cost-paid = 一共付给借钱的人
cost-of-that-interest = 其中利息：{ $amount }
cost-end = 债还完
cost-after = { $months }后
cost-end-never = 按这些数字，永远还不完
cost-fifty = 50多年
cost-months = { $n }个月
cost-rate-typed = 1{ $one } = { $rate }{ $many }，是您填的
cost-chart = 还欠多少（{ $currency }）
cost-start = 开始
cost-month = 第{ $n }个月
cost-table = 每月的债（{ $currency }）
cost-head-month = 月
cost-head-owed = 还欠
cost-head-paid = 已付
cost-means = 这是什么意思
cost-means-text = 这只是算出来的，不是保证。没活干的日子、生病、罚款、工资晚发，都会让债还得更久。
cost-means-law = 泰国法律写了什么是强迫劳动：用暴力或威胁、扣身份证件，或者用债，逼人干活。
cost-limit = 工资的五分之一以上用来还债。是泰国的老板从您工资里扣吗？法律只许为少数几种事扣钱，其中大多数加起来不能超过五分之一，除非您事先同意。同意之前请问清楚。
cost-ask = 答应之前先问
cost-ask-fee = 我付的是什么钱？谁拿这些钱？
cost-ask-paper = 每次付钱都有收条吗？有我看得懂的合同吗？
cost-ask-interest = 利息多少？按什么算？能看到我还欠多少吗？
cost-ask-taken = 谁从我的工资里扣钱？扣多少？
cost-ask-leave = 如果我病了，或者工作和说的不一样，债怎么办？
cost-ask-passport = 护照是我自己拿着吗？
cost-change = 改数字
cost-keep = 保存这些数字
cost-keep-explain = 保存的数字留在这部手机里，设了密码就要密码才能打开。以前保存的会被换掉。不保存的话，离开时就没有了。
cost-forget = 删除这些数字
cost-kept = 数字已保存在这部手机里。
cost-kept-none = 这部手机里没有保存的数字。
cost-forgotten = 数字已删除。

## 填得不对
problem-cost-letters = 只填数字。
problem-cost-negative = 不要填负号。
problem-cost-unclear = 这个数有两种读法。请不要填点和逗号。
problem-cost-unclear-rate = 这个数有两种读法。点后面最多填两位。
problem-cost-large = 这个数太大了。请数一数有几个零。
problem-cost-zero = 请填大于0的数。
problem-cost-own = 自己的钱比出去的费用还多。请看看这两个数。
