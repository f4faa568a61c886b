# Saphan: before you go: what a job costs, and how long a debt for it lasts.
# review: unreviewed

## Before you go
home-before = Before you go
before-title = Before you go
before-sum = Cost and debt
before-sum-hint = What is left each month, and when the debt ends
before-kept = Numbers I kept

## Money
currency-THB = Thai baht
currency-KHR = Cambodian riel
currency-LAK = Lao kip
currency-MMK = Myanmar kyat
currency-VND = Vietnamese dong
currency-CNY = Chinese yuan
money-THB = { $amount } baht
money-KHR = { $amount } riel
money-LAK = { $amount } kip
money-MMK = { $amount } kyat
money-VND = { $amount } dong
money-CNY = { $amount } yuan

## The questions
cost-intro = Type what you were told. Leave empty what you do not know. Nothing is sent. Nothing is kept unless you ask for it.
cost-pay-title = The pay
cost-currency-label = In which money are you paid?
cost-asked = { $question } ({ $currency })
cost-understood = Read as: { $amount }
cost-wage = Pay
cost-wage-label = How much pay each month?
cost-living-title = Costs each month
cost-rent = Room
cost-rent-label = How much for a room?
cost-rent-hint = Type 0 if it is free.
cost-food = Food
cost-food-label = How much for food?
cost-food-hint = Type 0 if it is free.
cost-home = Sent home
cost-home-label = How much do you send home?
cost-other = Everything else
cost-other-label = How much for everything else?
cost-other-hint = Phone, bus, doctor, papers, what is taken from the pay. Not the debt.
cost-debt-title = What you owe
cost-debt-currency-label = In which money is the debt?
cost-fee = Cost of going
cost-fee-label = How much does it cost to go, all together?
cost-fee-hint = Broker, papers, journey
cost-own = Own money
cost-own-label = How much of that do you pay with your own money?
cost-own-hint = The rest counts as debt.
cost-loan = Other debt
cost-loan-label = What else do you owe?
cost-loan-hint = Only what is not in the cost of going.
cost-interest-title = Paying it back
cost-exchange = Two kinds of money
cost-exchange-label = 1 { $one } is how many { $many }?
cost-exchange-hint = Type a rate that you were told. This app knows none.
cost-rate = Interest
cost-rate-label = How many percent each month?
cost-rate-hint = Type 0 if there is none. Leave it empty if you do not know.
cost-way-label = On what is the interest counted?
cost-way-first = On the first debt
cost-way-first-hint = Simple: the same interest every month, until all is paid
cost-way-owed = On what is still owed
cost-way-owed-hint = Compound: interest you did not pay becomes debt too
cost-pay = Paid each month
cost-pay-label = How much goes to the debt each month?
cost-pay-hint = Also what the boss takes from your pay for it. Empty: all that is left.

## What comes out
cost-result-title = What comes out
cost-unsaid = You typed no debt.
cost-no-debt = With these numbers there is no debt.
cost-no-payment = Type the pay, or what goes to the debt each month. Then the app can say when the debt ends.
cost-no-exchange = Pay and debt are in two kinds of money. Type how much one is worth in the other. Until then nobody can say when the debt ends.
cost-ends = With these numbers the debt ends after { $months }.
cost-ends-between = With these numbers the debt ends after { $least } or after { $most }. It depends on how the interest is counted. Ask.
cost-never = With these numbers the debt never ends. What is paid does not make it smaller.
cost-maybe-never = With these numbers the debt may never end. It depends on how the interest is counted. Ask before you say yes.
cost-without-interest = The interest is not known, so it is not in the sum. If the lender takes interest, the debt lasts longer and costs more.
cost-short = The costs are more than the pay. Each month { $amount } is missing.
cost-short-debt = More goes to the debt than is left. Each month { $amount } is missing.
cost-missing = Left empty and not in the sum: { $fields }
cost-left = Left of the pay each month
cost-debt = Debt at the start
cost-paying = Goes to the debt each month
cost-rest = In your hand after that
cost-paid = Paid to the lender in all
cost-of-that-interest = Of that, interest: { $amount }
cost-end = The debt ends
cost-after = After { $months }
cost-end-never = Never, with these numbers
cost-fifty = more than 50 years
cost-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
cost-rate-typed = 1 { $one } = { $rate } { $many }, as you typed
cost-chart = Still owed ({ $currency })
cost-start = Start
cost-month = Month { $n }
cost-table = The debt month by month ({ $currency })
cost-head-month = Month
cost-head-owed = Still owed
cost-head-paid = Paid so far
cost-means = What this means
cost-means-text = This is a sum, not a promise. Days without work, illness, fines or late pay make the debt last longer.
cost-means-law = The law of Thailand names forced labour: work made to be done by violence or threats, by taking identity papers, or by debt.
cost-limit = More than one fifth of the pay goes to the debt. Does an employer in Thailand take it from your pay? The law allows that for a few things only. Most of these together may not be above one fifth, unless you agreed before. Ask before you agree.
cost-ask = Ask before you say yes
cost-ask-fee = What do I pay for, and who gets the money?
cost-ask-paper = Do I get a paper for each payment, and a contract in my language?
cost-ask-interest = How much interest, counted on what? Can I see what I still owe?
cost-ask-taken = Who takes money from my pay, and how much?
cost-ask-leave = What about the debt if I fall ill, or the job is not as promised?
cost-ask-passport = Do I keep my passport myself?
cost-change = Change the numbers
cost-keep = Keep these numbers
cost-keep-explain = Kept numbers stay on this phone, behind your PIN if there is one. They replace numbers kept before. If you do not keep them, they are gone when you leave.
cost-forget = Delete these numbers
cost-kept = The numbers are kept on this phone.
cost-kept-none = No numbers are kept on this phone.
cost-forgotten = The numbers are deleted.

## What was typed wrongly
problem-cost-letters = Type only digits.
problem-cost-negative = Type it without a minus.
problem-cost-unclear = This can be read in two ways. Type it without points and commas.
problem-cost-unclear-rate = This can be read in two ways. Type at most two digits after the point.
problem-cost-large = This number is too large. Count the zeros.
problem-cost-zero = Type a number above 0.
problem-cost-own = Your own money is more than the cost of going. Look at both numbers.
