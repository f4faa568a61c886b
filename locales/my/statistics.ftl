# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = ကိန်းဂဏန်းများ
statistics-explain = ဂဏန်းတိုင်းမှာ ဘာကို ဘယ်သူ ရေတွက်သလဲ သိသလောက် ပါပါတယ်။ ရင်းမြစ်တွေ မတူရင် နှစ်ခုလုံး ယှဉ်ပြပါတယ်။ ဘာကိုမှ မပေါင်းပါ။
statistics-several = နိုင်ငံ အများအပြား
statistics-counted = ဘာကို ရေတွက်သလဲ
statistics-note = သတိပြုရန်
statistics-unknown-is-not-zero = ဂဏန်း မပါတဲ့နေရာက မသိရသေးတာပါ။ သုည မဟုတ်ပါ။
statistics-quarter = { $year } ပထမ { $months } လ
statistics-table = ကိန်းဂဏန်းအားလုံး
statistics-row = အကြောင်းအရာ
documents-title = ဥပဒေနှင့် စာရွက်စာတမ်း
publicity-title = မျှဝေရန် ပစ္စည်းများ
documents-explain = ရှိတဲ့ စာရွက်စာတမ်းနဲ့ နှစ်။ ဒီအက်ပ်မှာ ကိုယ်ပိုင် စာတိုများသာ ရှိပြီး ဒီစာရွက်စာတမ်းတွေ မပါပါ။
rights-more = ဂဏန်းနှင့် စာရွက်စာတမ်း
document-kind-law = ဥပဒေ
document-kind-treaty = နိုင်ငံချင်း သဘောတူညီချက်
document-kind-guideline = လမ်းညွှန်
document-kind-form = ပုံစံ
document-kind-handbook = လက်စွဲ
document-kind-website = ဝက်ဘ်ဆိုက်
document-kind-booklet = စာအုပ်ငယ်
document-kind-card = ကတ်
document-kind-data = အချက်အလက်
document-year = နှစ် - { $year }
document-year-unknown = နှစ် - မသိရသေး
document-no-link = အင်တာနက်ပေါ်မှာ ဘယ်မှာ ဖတ်ရမလဲ မသိရသေးပါ။
document-open = စာမျက်နှာ ဖွင့်ပါ
document-needs-internet = အင်တာနက် လိုပါတယ်၊ ဒေတာခ ကုန်နိုင်ပါတယ်။
document-keep-yes = စာတစ်ခုလုံးကို ဖုန်းထဲ သိမ်းပြီး ဝေမျှနိုင်ပါတယ်။
document-keep-no = စာတစ်ခုလုံးကို သိမ်းပြီး ဝေမျှခွင့် မရှိပါ။
document-keep-unknown = စာတစ်ခုလုံးကို သိမ်းပြီး ဝေမျှခွင့် ရှိမရှိ မသိရသေးပါ။
document-here = ဒီအက်ပ်ထဲမှာ၊ အင်တာနက် မလိုပါ
card-share = ဒီနံပါတ်များ ပို့ပါ
card-line = { $number } - { $name }
card-only-there = { $country } မှာသာ
