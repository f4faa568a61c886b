# Rights: groups of the articles, in Burmese. Written directly; no other language is its master.
# review: unreviewed

rights-group-work = အလုပ်နဲ့ လုပ်အားခ
rights-group-danger = အန္တရာယ်နဲ့ အတင်းခိုင်းစေမှု
rights-group-papers = စာရွက်စာတမ်းနဲ့ နယ်စပ်
rights-group-help = တိုင်ကြားမှုနဲ့ အကူအညီ
rights-group-home = အိမ်ပြန်ရေးနဲ့ မိသားစု
rights-group-money = ဖုန်းနဲ့ ငွေ
rights-group-other = တခြားအကြောင်းများ
