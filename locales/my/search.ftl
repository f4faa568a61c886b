# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = ရှာရန်
search-label = ဘာကို ရှာချင်ပါသလဲ
search-hint = ပြောသလိုပဲ စကားလုံး နည်းနည်း ရိုက်ပါ။ မှားရိုက်မိလည်း ရပါတယ်။ အင်တာနက် မလိုပါ။
search-forgotten = ဒီမှာ ရိုက်တာကို မသိမ်းထားပါ။
search-none = ဘာမှ မတွေ့ပါ။ တခြားစကားလုံးနဲ့ ရှာပါ။ ဒါမှမဟုတ် ဒီမှာ ကြည့်ပါ။
search-found = တွေ့တာများ
search-mark = "{ $words }"
home-search = ရှာရန်
