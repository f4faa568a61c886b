# review: unreviewed
# Saphan: what the app says, in Burmese. Written directly; no other language is its master.
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = နောက်သို့
leave = ချက်ချင်း ထွက်
next = ရှေ့ဆက်
skip = ကျော်မယ်
cancel = မလုပ်တော့ပါ
# yes and no answer "Is anyone under 18?" alone.
yes = ပါပါတယ်
no = မပါပါ
unknown = မသိရသေး
not-sure = မသေချာပါ
listen = နားထောင်မယ်
remove = ဖြုတ်မယ်
notice-info = သိထားပါ
notice-good = ပြီးပါပြီ
notice-warning = ကြည့်ပါ
notice-danger = အန္တရာယ်
unreviewed = ဒီစာကို ဒီဘာသာစကားပြောတဲ့ ရှေ့နေက မစစ်ဆေးရသေးပါ။
reviewed = { $name } စစ်ဆေးပြီး

## Language
language-title = ဘာသာစကား
language-question = သင့်ဘာသာစကားကို ရွေးပါ
language-save = ဒီဘာသာစကားကို သုံးမယ်

## PIN
pin-title = သင်ရေးတာကို ကာကွယ်ပါ
pin-explain = ဒီဖုန်းကို တခြားသူ ကိုင်နိုင်ပါတယ်။ လျှို့ဝှက်ဂဏန်း ထားရင် ဂဏန်းမသိသူက သင်ရေးတာကို ဖွင့်မရပါ။ ဂဏန်းမေ့သွားရင် ပြန်ရှာမပေးနိုင်ပါ။ သင်ရေးထားတာကို ဖွင့်လို့ မရတော့ပါ။
pin-explain-skip = လျှို့ဝှက်ဂဏန်း မထားရင် ဒီဖုန်းကို ဖွင့်နိုင်သူတိုင်း သင်ရေးတာကို ဖတ်နိုင်ပါတယ်။
pin-set = လျှို့ဝှက်ဂဏန်း ထားမယ်
pin-skip = ဂဏန်းမထားဘဲ ရှေ့ဆက်မယ်
pin-new-title = လျှို့ဝှက်ဂဏန်း အသစ်
pin-new-label = ဂဏန်း ၆ လုံးကနေ ၁၂ လုံး ရွေးပါ
pin-new-hint = မွေးနေ့ ဒါမှမဟုတ် ဖုန်းနံပါတ် မသုံးပါနဲ့။
pin-repeat-label = အဲဒီဂဏန်းကို နောက်တစ်ခါ ရိုက်ပါ
pin-save = ဒီဂဏန်းကို သိမ်းမယ်
pin-enter-title = သင့်လျှို့ဝှက်ဂဏန်း
pin-enter-label = လျှို့ဝှက်ဂဏန်း ရိုက်ပါ
pin-open = ဖွင့်မယ်
pin-public = အခွင့်အရေးနဲ့ ဖုန်းနံပါတ်တွေကို လျှို့ဝှက်ဂဏန်းမပါဘဲ ကြည့်လို့ရပါတယ်။
pin-too-short = ဂဏန်း ၆ လုံးကနေ ၁၂ လုံး လိုပါတယ်။ ဂဏန်းပဲ ရိုက်ပါ။
pin-not-same = ဂဏန်းနှစ်ခု မတူပါ။ နှစ်ခုလုံး ပြန်ရိုက်ပါ။
pin-wrong = ဒီဂဏန်း မမှန်ပါ။ ထပ်ကြိုးစားပါ။
pin-wait = အကြိမ်များစွာ မှားထားပါတယ်။ { $wait } စောင့်ပြီး ထပ်ကြိုးစားပါ။
pin-saved = လျှို့ဝှက်ဂဏန်း သိမ်းပြီးပါပြီ။
pin-removed = လျှို့ဝှက်ဂဏန်း ဖြုတ်ပြီးပါပြီ။

## Home
home-title = ဘာလိုပါသလဲ
home-help = အခု အကူအညီ တောင်းမယ်
home-report = တိုင်ကြားမယ်
home-reports = ကိုယ့်တိုင်ကြားချက်များ
home-rights = ကိုယ့်အခွင့်အရေး
home-numbers = ဖုန်းနံပါတ်များ
home-interpreter = စကားပြန်
home-follow = ကုဒ် ရှိပါတယ်
home-settings = ဆက်တင်များ
home-about = ဒီအက်ပ်အကြောင်း

## Report: what
report-title = တိုင်ကြားမယ်
report-step = အဆင့် { $step } / { $steps }
report-draft-found = သင် တိုင်ကြားချက် ရေးလက်စ ရှိပါတယ်။ ဒီဖုန်းထဲမှာ သိမ်းထားပါတယ်။
report-continue = ဆက်ရေးမယ်
report-kinds-title = ဘာဖြစ်ခဲ့ပါသလဲ
report-kinds-label = ကိုက်ညီတာ အားလုံးကို နှိပ်ပါ
kind-passport-kept = ပတ်စပို့၊ စာရွက်တွေ အသိမ်းခံရ
kind-wages-unpaid = လုပ်ခ မပေး
kind-debt = အကြွေး ဆပ်လို့မကုန်
kind-locked-in = ပိတ်လှောင်ခံရ
kind-violence = အရိုက်ခံရ၊ ခြိမ်းခြောက်ခံရ
kind-forced-work = အတင်း အလုပ်ခိုင်းခံရ
kind-sexual-exploitation = လိင်ပိုင်း အနိုင်ကျင့်၊ အတင်းခိုင်းခံရ
kind-scam-compound = အွန်လိုင်းမှာ လူလိမ်ဖို့ ခိုင်းခံရ
kind-forced-marriage = အတင်း လက်ထပ်ခိုင်းခံရ
kind-child = အသက် ၁၈ နှစ်အောက်ကို ခိုင်းစား
kind-begging = တောင်းစားဖို့၊ ပစ္စည်းရောင်းဖို့ ခိုင်းခံရ
kind-fishing = ငါးဖမ်းလှေပေါ်မှာ
kind-domestic-work = အိမ်အကူအလုပ်မှာ
kind-missing-person = လူ ပျောက်နေ
kind-online-recruitment = အလုပ်ပေးမယ်ဆိုပြီး လိမ်ခံရ
kind-other-harm = တခြားကိစ္စ
report-kinds-danger = တစ်ယောက်ယောက် အခု ထိခိုက်နိုင်ပြီး ဘေးကင်းကင်း ဖုန်းဆက်နိုင်ရင် ဖုန်းအရင်ဆက်ပါ။
report-call-first = ဖုန်းနံပါတ်တွေ ကြည့်မယ်

## Report: to whom
report-whom-title = ဘယ်သူ အကူအညီ လိုပါသလဲ
report-whom-label = ဒါကို ကြုံရသူက
whom-me = ကိုယ်တိုင်
whom-other = တခြားသူ
whom-group = လူအများ
whom-unknown = သူတို့ကို မသိပါ
report-count-label = လူ ဘယ်နှစ်ယောက်လဲ
report-count-hint = ခန့်မှန်းလည်း ရပါတယ်။ မဖြည့်လည်း ရပါတယ်။
report-under-18-label = အသက် ၁၈ နှစ်အောက်လူ ပါပါသလား
report-whom-safe = ဒီအက်ပ်က အမည်ရင်း၊ စာရွက်စာတမ်း၊ ဒီနိုင်ငံမှာ နေခွင့် ရှိမရှိကို မမေးပါ။

## Report: when
report-when-title = ဘယ်တုန်းကလဲ
report-when-label = ဘယ်တုန်းက ဖြစ်ခဲ့ပါသလဲ
when-now = အခု ဖြစ်နေပါတယ်
when-today = ဒီနေ့
when-week = ဒီအပတ်
when-month = ဒီလ
when-longer = ဒီထက် ကြာပြီ
when-date = ရက်ကို သိပါတယ်
report-date-label = ဘယ်နေ့လဲ

## Report: where
report-where-title = ဘယ်မှာလဲ
report-where-label = နေရာကို ဘယ်လောက် တိတိကျကျ ပြောမလဲ
place-exact = နေရာ အတိအကျ
place-exact-hint = တစ်ယောက်ယောက် လာဖို့လိုရင် အကောင်းဆုံး
place-about = ၅ ကီလိုမီတာလောက်
place-about-hint = အိမ်မဟုတ်ဘဲ ရပ်ဝန်းကိုပဲ
place-province = ခရိုင်ကိုပဲ
place-landmark = ကိုယ်တိုင် ပြောပြမယ်
place-none = နေရာ မပြောပါ
report-locate = ကိုယ်ရှိတဲ့နေရာ ရှာမယ်
report-locate-again = ထပ်ရှာမယ်
report-locating = နေရာ ရှာနေပါတယ်…
report-place-age = လွန်ခဲ့တဲ့ { $age }က တွေ့တာပါ၊ { $metres } မီတာလောက် လွဲနိုင်ပါတယ်
report-place-sends = ဒါကို ပို့ပါမယ် - { $place }
report-landmark-label = နေရာကို ပြောပြပါ
report-landmark-hint = ဆိုင်၊ ဘုန်းကြီးကျောင်း၊ ဆိပ်ကမ်း၊ လမ်းနံပါတ်၊ မြေပုံလင့်ခ်
report-country-label = နိုင်ငံ
report-province-choose = ခရိုင် ရွေးပါ
report-where-other-phone = အဲဒီနေရာမှာ မရှိရင် နေရာကို ပြောပြပါ။
country-other = တခြားနိုင်ငံ
locate-denied = ဖုန်းက ဒီအက်ပ်ကို နေရာကြည့်ခွင့် မပေးပါ။ နေရာကို စာနဲ့ ပြောပြနိုင်ပါတယ်။
locate-off = ဒီဖုန်းမှာ နေရာပြတာ ပိတ်ထားပါတယ်။ ဖွင့်ပါ၊ ဒါမှမဟုတ် နေရာကို စာနဲ့ ပြောပြပါ။
locate-timeout = အချိန်မီ နေရာ ရှာမတွေ့ပါ။ ပြတင်းပေါက်နား ဒါမှမဟုတ် အပြင်ထွက်ပြီး ထပ်ရှာပါ၊ ဒါမှမဟုတ် နေရာကို စာနဲ့ ပြောပြပါ။
locate-unavailable = ဒီဖုန်းက နေရာ ရှာမရပါ။ စာနဲ့ ပြောပြပါ။
fix-invalid = ဖုန်းပေးတဲ့ နေရာ မမှန်နိုင်ပါ။ ထပ်ကြိုးစားပါ၊ ဒါမှမဟုတ် နေရာကို စာနဲ့ ပြောပြပါ။
fix-old = ဖုန်းပေးတဲ့နေရာက လွန်ခဲ့တဲ့ { $age }က နေရာဟောင်းပါ။ အခု အဲဒီမှာ မရှိတော့တာ ဖြစ်နိုင်ပါတယ်။ ထပ်ကြိုးစားပါ၊ ဒါမှမဟုတ် စာနဲ့ ပြောပြပါ။
fix-future = ဖုန်းနာရီနဲ့ နေရာ မကိုက်ပါ။ ဖုန်းရဲ့ ရက်နဲ့အချိန်ကို စစ်ပြီး ထပ်ကြိုးစားပါ။
landmark-map-link = လင့်ခ်ထဲက နေရာကို သိပါပြီ - { $place }
landmark-short-link = ဒီလင့်ခ်အတိုကို အင်တာနက်မရှိဘဲ ဖတ်မရပါ။ အရင်ဖွင့်ပြီး လင့်ခ်အရှည်ကို ကူးယူပါ၊ ဒါမှမဟုတ် နေရာကို စာနဲ့ ပြောပြပါ။

## Report: story
report-story-title = ဘာဖြစ်ခဲ့ပါသလဲ
report-story-label = ကိုယ့်စကားနဲ့ ပြောပြပါ
report-story-hint = ဘယ်ဘာသာစကားနဲ့မဆို ရေးနိုင်ပါတယ်။ အသံနဲ့ ပြောလည်းရ၊ မဖြည့်လည်း ရပါတယ်။
report-voice-label = ဒါမှမဟုတ် အသံနဲ့ပြောပါ
report-record = အသံဖမ်းမယ်
report-voice-item = အသံဖိုင်၊ { $size }
report-other-language-label = ကိုယ့်ဘာသာစကားက…
report-other-language-hint = ဒီစာမျက်နှာရဲ့ ဘာသာစကား မဟုတ်မှသာ ဖြည့်ပါ

## Report: photos and links
report-photos-title = ဓာတ်ပုံနဲ့ ဖိုင်များ
report-photos-label = ဖြစ်ခဲ့တာကို ပြတဲ့အရာ ထည့်ပါ
report-photos-hint = သင့်အတွက် ဘေးကင်းမှသာ ထည့်ပါ။
photos-camera = ဓာတ်ပုံ ရိုက်မယ်
photos-gallery = ဓာတ်ပုံ ရွေးမယ်
photos-file = ဖိုင် ရွေးမယ်
photo-item = ဓာတ်ပုံ၊ { $size }
file-item = ဖိုင်၊ { $size }
photo-place-removed = ဓာတ်ပုံထဲက နေရာကို ထုတ်ပြီးပါပြီ။
photo-place-kept = ဓာတ်ပုံထဲက နေရာကို ထားထားပါတယ်။
photo-no-place = ဓာတ်ပုံထဲမှာ နေရာ မပါပါ။
report-keep-place-label = ဓာတ်ပုံထဲက နေရာ
keep-place-no = ထုတ်ပါ
keep-place-yes = သက်သေအဖြစ် ထားပါ
report-no-child-images = အသက် ၁၈ နှစ်အောက်ရဲ့ လိင်ပိုင်းဆိုင်ရာ ပုံကို မထည့်ပါနဲ့။ ဒါကို လက်ခံတဲ့ ဖုန်းလိုင်းကို ခေါ်ပါ -
report-links-label = လင့်ခ် ဒါမှမဟုတ် အကောင့်အမည်
report-links-hint = ဥပမာ - အလုပ်ကြော်ငြာ ဒါမှမဟုတ် အလုပ်ခေါ်သူရဲ့ ချတ်အမည်
report-links-add = ဒီလင့်ခ်ကို သိမ်းမယ်
link-kept = သိမ်းတဲ့အချိန် - { $when }

## Report: about the person
report-alias-label = သင့်ကို ဘယ်လို ခေါ်ရမလဲ
report-alias-hint = ဘယ်အမည်မဆို ရပါတယ်။ အမည်ရင်း မလိုပါ။
report-nationality-label = ဘယ်နိုင်ငံကပါလဲ
nationality-stateless = ဘယ်နိုင်ငံကမှ နိုင်ငံသားအဖြစ် လက်မခံပါ

## Report: contact
report-contact-title = ဘယ်လို ပြန်ဖြေပေးရမလဲ
report-contact-label = သင့်အတွက် ဘေးကင်းတဲ့ နည်း
contact-none = ဒီအက်ပ်ထဲမှာပဲ
contact-phone = ဖုန်းခေါ်ပါ
contact-sms = ဖုန်းမက်ဆေ့ချ်
contact-line = LINE
contact-facebook = Facebook
contact-wechat = WeChat
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = အီးမေးလ်
contact-person = ယုံကြည်ရသူမှတစ်ဆင့်
contact-other = တခြားနည်း
report-contact-value = နံပါတ်၊ အမည် ဒါမှမဟုတ် လိပ်စာ
report-contact-hours = ဘယ်အချိန် ဘေးကင်းလဲ
report-contact-hours-hint = ဥပမာ - တနင်္ဂနွေနေ့ မနက်
report-contact-warning = ဒီအက်ပ်က သင့်ကို ဆက်သွယ်နိုင်တဲ့ တခြားနည်းကို ဖတ်သူတွေကို မပေးပါ။

## Report: who receives it
report-recipients-title = ဘယ်သူ ဖတ်နိုင်မလဲ
report-recipients-label = ထည့်ရန် ဒါမှမဟုတ် ဖြုတ်ရန် နှိပ်ပါ
report-recipients-explain = သင်ရွေးသူတွေပဲ သင့်တိုင်ကြားချက်ကို ဖွင့်နိုင်ပါတယ်။ ဖတ်ပြီး သူတို့ ဘာလုပ်မလဲဆိုတာကို ဒီအက်ပ်က မထိန်းနိုင်ပါ။ မယုံသူကို ဖြုတ်ပါ။
report-recipients-none = တိုင်ကြားချက်ကို လက်ခံနိုင်တဲ့ ကူညီသူကို ဒီဖုန်းက မသိသေးပါ။ သင့်တိုင်ကြားချက်ကို ဒီမှာ သိမ်းထားပါတယ်။ ဖုန်းခေါ်ပါ၊ ဒါမှမဟုတ် အင်တာနက်ချိတ်ပြီး ထပ်ကြိုးစားပါ။
report-recipients-choose = ဖတ်နိုင်မယ့်သူ အနည်းဆုံး တစ်ယောက် ရွေးပါ။
agency-level-central = နိုင်ငံအဆင့် ရုံး
agency-level-province = ခရိုင်ရုံး
agency-level-district = မြို့နယ်ရုံး
agency-level-commune = ကျေးရွာအုပ်စုရုံး
agency-level-ngo = အစိုးရမဟုတ်သော အဖွဲ့
report-consent-label = ဘာတွေ သဘောတူပါသလဲ
consent-help = ကူညီပေးပါ
consent-help-hint = စကားပြောဖော်၊ ဘေးကင်းတဲ့နေရာ၊ ဆရာဝန်
consent-open-case = အမှုဖွင့်မယ်
consent-open-case-hint = ရဲနဲ့ တရားရုံး ပါဝင်နိုင်ပါတယ်။ ထိုင်းအစိုးရ ခိုလှုံရာဂေဟာရဲ့ တချို့အကူအညီဟာ ဒီအပေါ် မူတည်ပါတယ်။
consent-share = တခြားကူညီသူတွေကိုပါ ပြောပါ
consent-share-hint = ထပ်ခါ မပြောပြရအောင်

## Report: read once more, send
report-review-title = နောက်တစ်ခါ ဖတ်ပါ
report-review-explain = ဘာမှ မပို့ရသေးပါ။
report-send = ပို့မယ်
report-empty = ဘာဖြစ်ခဲ့သလဲ ပြောပါ - ပုံကိုနှိပ်ပါ၊ ရေးပါ ဒါမှမဟုတ် အသံနဲ့ပြောပါ။
review-what = ဘာဖြစ်ခဲ့
review-whom = ဘယ်သူ
review-when = ဘယ်တုန်းက
review-where = ဘယ်မှာ
review-story = အကြောင်းစုံ
review-files = ဓာတ်ပုံ၊ အသံ၊ ဖိုင်
review-links = လင့်ခ်များ
review-contact = ပြန်ဖြေရန် နည်း
review-recipients = ဖတ်နိုင်သူ
review-consent = သဘောတူတာ
review-alias = အမည်
review-nationality = နိုင်ငံ
review-nothing = မရှိပါ
people-count = { $count ->
   *[other] လူ { $count } ယောက်
}
files-count = { $count ->
   *[other] ဖိုင် { $count } ခု
}
under-18-yes = အသက် ၁၈ နှစ်အောက် ပါပါတယ်
under-18-no = အသက် ၁၈ နှစ်အောက် မပါပါ
delete-draft = ဒါကို ဖျက်မယ်
delete-draft-title = ရေးထားတာကို ဖျက်မလား
delete-draft-explain = မပို့ရသေးပါ။ ဖျက်လိုက်ရင် ပြန်မရတော့ပါ။
delete-draft-yes = ဟုတ်ကဲ့၊ ဖျက်မယ်

## Sent, and after
case-report = တိုင်ကြားချက်
case-interpreter = စကားပြန်
case-title = သင့်တိုင်ကြားချက်
case-interpreter-title = သင့်တောင်းဆိုချက်
state-draft = မပို့ရသေး
state-queued = ပို့ရန် စောင့်နေ
state-sending = ပို့နေဆဲ
state-held = မပို့နိုင်သေး၊ ထပ်ကြိုးစားမည်
state-accepted = ရောက်ပြီ၊ သက်သေ ရပြီ
state-opened = လူတစ်ဦး ဖွင့်ဖတ်ပြီ
state-assessing = စိစစ်နေဆဲ
state-acting = ဆောင်ရွက်နေဆဲ
state-referred = လွှဲပြောင်းပေးပြီ
state-presumed-victim = သင် အကာအကွယ် ရပိုင်ခွင့် ရှိနိုင်ပြီ
state-identified = လူကုန်ကူးမှု နစ်နာသူဟု အတည်ပြုပြီ
state-not-identified = နစ်နာသူဟု အတည်မပြုပါ၊ တခြားအကူအညီ ရနိုင်သေး
state-closed = ပိတ်ပြီ
state-withdrawn = ပြန်ရုပ်သိမ်းပြီ
state-with-country = { $state } ({ $country })
held-offline = အင်တာနက် မရှိပါ။ ဖုန်းက { $when } အလိုအလျောက် ထပ်ကြိုးစားပါမယ်။
held-server = လက်ခံတဲ့ ကွန်ပျူတာမှာ ပြဿနာ ရှိနေပါတယ်။ ဖုန်းက { $when } အလိုအလျောက် ထပ်ကြိုးစားပါမယ်။
held-portal = ဒီအင်တာနက်က အရင် လော့ဂ်အင်ဝင်ခိုင်းပါတယ်။ ဖုန်းက { $when } အလိုအလျောက် ထပ်ကြိုးစားပါမယ်။
held-signature = အဖြေက ကွန်ပျူတာအမှန်ဆီက မဟုတ်လို့ ဖုန်းက မယုံပါ။ ဖုန်းက { $when } အလိုအလျောက် ထပ်ကြိုးစားပါမယ်။
held-limit = လက်ခံတဲ့ ကွန်ပျူတာက စောင့်ခိုင်းပါတယ်။ ဖုန်းက { $when } အလိုအလျောက် ထပ်ကြိုးစားပါမယ်။
held-update = ဒီအက်ပ် ဟောင်းလွန်းလို့ ပို့မရပါ။ အက်ပ်ကို အသစ်တင်ပါ။ သင့်တိုင်ကြားချက်ကို သိမ်းထားပါတယ်။
held-refused = လက်ခံတဲ့ ကွန်ပျူတာက လက်မခံပါ။ သင့်တိုင်ကြားချက်ကို သိမ်းထားပါတယ်။ ဖုန်းခေါ်ပါ၊ ဒါမှမဟုတ် တခြားကူညီသူကို ရွေးပါ။
held-file-lost = ဓာတ်ပုံ ဒါမှမဟုတ် ဖိုင်တစ်ခုကို ဒီဖုန်းက ဖတ်မရတော့ပါ။
time-now = အခု
time-in = နောက် { $wait } ကြာရင်
retry-now = အခု ထပ်ကြိုးစားမယ်
case-safe-kept = ဒီဖုန်းထဲမှာ သိမ်းထားပါတယ်။ ရောက်ပြီဆိုတဲ့ သက်သေ ရတဲ့အထိ ဒီမှာ ရှိနေပါမယ်။
case-files-on-way = { $count ->
   *[other] ဖိုင် { $count } ခု ပို့နေဆဲပါ။
}
case-timeline = အခုအထိ ဖြစ်ခဲ့တာ
timeline-written = သင် ပို့ခဲ့တယ်
timeline-accepted = ရောက်ပြီ
timeline-opened = { $agency } က ဖွင့်ဖတ်ပြီ
timeline-stage = { $agency } - { $state }
timeline-reply = { $agency } က စာရေးတယ်
timeline-you = သင် စာရေးတယ်
timeline-withdrawn = သင် ပြန်ရုပ်သိမ်းတယ်
case-next-title = နောက် ဘာဖြစ်မလဲ
case-next = ရွေးထားသူတွေက အခု ဖွင့်ဖတ်ပြီး ဒီမှာ ပြန်ဖြေနိုင်ပါပြီ။ ဘယ်လောက်ကြာမလဲ မသိရသေးပါ။ အရေးကြီးရင် ဖုန်းခေါ်ပါ။
case-receipt-label = သင့်ကုဒ်
case-receipt-text = ဒီကုဒ်နဲ့ တခြားဖုန်းမှာ အဖြေကို ဖတ်နိုင်ပါတယ်။ ကုဒ်ရသူတိုင်းလည်း ဖတ်နိုင်ပါတယ်။ ဘေးကင်းတဲ့နေရာမှာပဲ ရေးမှတ်ပါ။
case-show-code = ကုဒ်ကို ပြပါ
case-message-label = ဖတ်သူတွေဆီ စာရေးပါ
case-message-send = ဒီစာကို ပို့မယ်
case-withdraw = ပြန်ရုပ်သိမ်းမယ်
case-withdraw-title = ပြန်ရုပ်သိမ်းမလား
case-withdraw-explain = သင် ပြန်ရုပ်သိမ်းကြောင်း ရထားသူတွေ သိရပါမယ်။ သူတို့ ဖတ်ပြီးသားကို ပြန်ယူလို့ မရပါ။ သူတို့ စလုပ်ထားတာကိုတော့ ဆက်လုပ်နိုင်ပါတယ်။
case-withdraw-unsent = မပို့ရသေးပါ။ ပို့တော့မှာ မဟုတ်ပါ။
case-withdraw-yes = ဟုတ်ကဲ့၊ ရုပ်သိမ်းမယ်
case-remove = ဒီဖုန်းထဲက ဖျက်မယ်
case-remove-title = ဒီဖုန်းထဲက ဖျက်မလား
case-remove-explain = ဓာတ်ပုံတွေ၊ အဖြေတွေနဲ့အတူ ဒီဖုန်းထဲက ဖျက်ပါမယ်။ ဒီဖုန်းထဲ ပြန်ယူလို့ မရပါ။ ရထားသူတွေဆီမှာတော့ ရှိနေဆဲဖြစ်ပြီး ဖျက်ကြောင်း သူတို့ မသိရပါ။ ကုဒ်ရှိရင် နောက်မှ ဆက်ကြည့်နိုင်ပါတယ်။ ဆက်ကြည့်ချင်ရင် ကုဒ်ကို အရင် ရေးမှတ်ထားပါ။
case-remove-yes = ဟုတ်ကဲ့၊ ဖျက်မယ်
case-removed = ဒီဖုန်းထဲမှာ မရှိတော့ပါ။
case-opened-honest = "ဖွင့်ဖတ်ပြီ" ဆိုတာကို ဖတ်သူရဲ့ ကွန်ပျူတာက ရေးပေးလို့ ပြတာပါ။ အဲဒီကွန်ပျူတာရဲ့ သော့ကို ခိုးခံရရင် ဒီစာသား မပေါ်ဘဲ တခြားသူ ဖတ်နိုင်ပါတယ်။
reports-title = ကိုယ့်တိုင်ကြားချက်များ
reports-none = သင် ဘာမှ မပို့ရသေးပါ။
reports-new-reply = အဖြေအသစ် ရှိတယ်
follow-title = ကုဒ် ရှိပါတယ်
follow-label = ကုဒ် ရိုက်ပါ
follow-hint = အုပ်စုခွဲထားတဲ့ စာလုံးနဲ့ ဂဏန်း
follow-open = အဖြေတွေ ပြပါ
follow-wrong = ဒီကုဒ် မမှန်ပါ။ စာလုံး တစ်လုံးချင်း ကြည့်ပြီး ပြန်ရိုက်ပါ။
follow-case = ကုဒ်နဲ့ ကြည့်နေတာ

## Rights
rights-title = ကိုယ့်အခွင့်အရေး
rights-source = ရင်းမြစ် - { $source }
rights-as-of = { $date } အထိ သိရသလောက်
rights-countries = ဒီနိုင်ငံအတွက် - { $countries }
rights-general = စာထဲမှာ အမည်ပါတဲ့ နိုင်ငံအားလုံးအတွက်
rights-call = ဘယ်သူ့ကို ဖုန်းဆက်ရမလဲ

## Numbers
numbers-title = ဖုန်းနံပါတ်များ
numbers-country = ဘယ်နိုင်ငံမှာ ရှိပါသလဲ
numbers-free-choice = နံပါတ်ကို သူ့နိုင်ငံထဲမှာပဲ ခေါ်လို့ရပါတယ်။
number-label = { $number } ({ $country })
number-unknown = နံပါတ် မသိရသေး
hours-24 = နေ့ရောညပါ
hours-unknown = ဖွင့်ချိန် - မသိရသေး
cost-free = အခမဲ့
cost-unknown = ကုန်ကျငွေ - မသိရသေး
calls-recorded = ဖုန်းခေါ်ဆိုမှုကို အသံဖမ်းပါတယ်
calls-recorded-unknown = အသံဖမ်းသလား - မသိရသေး
line-languages = ဘာသာစကား - { $languages }
line-languages-unknown = ဘာသာစကား - မသိရသေး
line-source = ရင်းမြစ် - { $source } ({ $date })
numbers-none = ဒီနိုင်ငံအတွက် နံပါတ် မသိရသေးပါ။
country-TH = ထိုင်း
country-KH = ကမ္ဘောဒီးယား
country-LA = လာအို
country-MM = မြန်မာ
country-VN = ဗီယက်နမ်
country-CN = တရုတ်
country-MY = မလေးရှား

## Interpreter
interpreter-title = စကားပြန်
interpreter-language-label = ဘယ်ဘာသာစကား လိုပါသလဲ
interpreter-other = တခြားဘာသာစကား
interpreter-honest = သိရသလောက် ၂၀၂၂ ခုနှစ်က ထိုင်းနိုင်ငံမှာ မြန်မာ၊ ခမာ၊ လာအို စကားပြန်တွေ အသင့်ရှိခဲ့ပါတယ်။ တခြားဘာသာစကားဆိုရင် အရင် ရှာရပါမယ်။ ရှာမတွေ့ခင် ခေါ်နိုင်တဲ့ နံပါတ် သိထားရင် ပြပေးပါမယ်။
interpreter-purpose-title = ဘာအတွက်လဲ
interpreter-purpose-label = ဘာအတွက် အကူအညီ လိုပါသလဲ
purpose-police = ရဲ
purpose-hospital = ဆရာဝန်၊ ဆေးရုံ
purpose-work = အလုပ်
purpose-court = တရားရုံး
purpose-office = ရုံးကိစ္စ
purpose-talk = တစ်ယောက်ယောက်ကို ပြောပြဖို့
purpose-other = တခြားကိစ္စ
interpreter-how-label = ဘယ်လိုလဲ
how-call = ဖုန်းနဲ့
how-in-person = လူကိုယ်တိုင် လာမယ်
how-chat = စာနဲ့
interpreter-gender-label = ဘယ်သူနဲ့ ပြောချင်ပါသလဲ
gender-woman = အမျိုးသမီး
gender-man = အမျိုးသား
gender-any = ဘယ်သူဖြစ်ဖြစ် ရပါတယ်
interpreter-certified-label = အသိအမှတ်ပြု စကားပြန်
certified-yes = အသိအမှတ်ပြုသူပဲ
certified-no = ကူညီနိုင်သူ ဘယ်သူမဆို
interpreter-when-title = ဘယ်တော့လဲ
interpreter-when-label = ဘယ်တော့ လိုပါသလဲ
interpreter-where-title = ဘယ်မှာလဲ
interpreter-contact-title = သင့်ကို ဘယ်လို ဆက်သွယ်ရမလဲ
interpreter-note-label = တခြား ပြောစရာ ရှိသေးလား
interpreter-review-title = နောက်တစ်ခါ ဖတ်ပါ
interpreter-wait = ဘယ်လောက်ကြာမလဲ မသိရသေးပါ။ ရှာမတွေ့ခင် ဘယ်သူ့ကို ဖုန်းခေါ်နိုင်လဲ ဒီအက်ပ်မှာ ပြထားပါမယ်။ နံပါတ် သိမှ ပြနိုင်ပါတယ်။
interpreter-found = စကားပြန် တွေ့ပါပြီ။
interpreter-searching = စကားပြန်ကို ရှာနေဆဲပါ။
interpreter-none = ဘယ်သူမှ မတွေ့ပါ။ ထပ်တောင်းဆိုပါ၊ ဒါမှမဟုတ် အောက်မှာ ပြထားတဲ့ အကူအညီကို ဆက်သွယ်ပါ။
interpreter-at = အချိန် - { $when }
interpreter-number = { $number } ({ $country }) ကို ခေါ်ပါ
interpreter-is-certified = ဒီစကားပြန်ဟာ အသိအမှတ်ပြု စကားပြန် ဖြစ်ပါတယ်။
review-language = ဘာသာစကား
review-purpose = ဘာအတွက်
review-how = ဘယ်လို
review-note = နောက်ထပ်

## Settings
settings-title = ဆက်တင်များ
settings-language = ဘာသာစကား
settings-pin-set = လျှို့ဝှက်ဂဏန်း ထားမယ်
settings-pin-change = လျှို့ဝှက်ဂဏန်း ပြောင်းမယ်
settings-pin-remove = လျှို့ဝှက်ဂဏန်း ဖြုတ်မယ်
settings-lock = အခု သော့ခတ်မယ်
settings-calendar = ခုနှစ်
calendar-buddhist = ထိုင်း သာသနာနှစ် ({ $year })
calendar-common = ခရစ်နှစ် ({ $year })
settings-appearance = ဒီအက်ပ်ရဲ့ အမည်နဲ့ ပုံ
settings-appearance-explain = ဖုန်းရဲ့ ပင်မမျက်နှာပြင်မှာ ဒီအမည်နဲ့ ပုံ ပေါ်ပါမယ်။ ခဏ စောင့်ရနိုင်ပြီး အိုင်ကွန် နေရာပြောင်းသွားနိုင်ပါတယ်။ အက်ပ်ကို ဖျောက်ထားတာ မဟုတ်ပါ။ ဖုန်းရဲ့ ဆက်တင်များထဲက အက်ပ်စာရင်းနဲ့ အသိပေးချက်တွေမှာ Saphan လို့ ပေါ်နေနိုင်ပါသေးတယ်။
app-name = Saphan
appearance-notes = မှတ်စု
appearance-calendar = ပြက္ခဒိန်
appearance-weather = မိုးလေဝသ
settings-duress = အားလုံးဖျက်တဲ့ ဒုတိယဂဏန်း
settings-duress-explain = ဒီအက်ပ်ကို တစ်ယောက်ယောက်က အတင်းဖွင့်ခိုင်းရင် ဒီဂဏန်းကို ရိုက်ပါ။ မပို့ရသေးတာအပါအဝင် သင်ရေးထားသမျှ ပျက်သွားပြီး ပြန်မရတော့ပါ။ အက်ပ်က အသစ်လို ပေါ်ပါမယ်။
settings-duress-save = ဒုတိယဂဏန်း သိမ်းမယ်
settings-duress-saved = ဒုတိယဂဏန်း သိမ်းပြီးပါပြီ။
settings-duress-same = ဒါက သင့်ပထမဂဏန်းပါ။ တခြားဂဏန်း ရွေးပါ။
settings-erase = အားလုံး ဖျက်မယ်
settings-erase-title = အားလုံး ဖျက်မလား
settings-erase-explain = မပို့ရသေးတာအပါအဝင် သင်ရေးထားသမျှနဲ့ ဒီဖုန်းထဲက အဖြေအားလုံး ပျက်သွားပြီး ပြန်မရတော့ပါ။ ပို့ပြီးသား တိုင်ကြားချက်တွေက လက်ခံသူတွေဆီမှာ ရှိနေပါမယ်။
settings-erase-yes = ဟုတ်ကဲ့၊ အားလုံးဖျက်မယ်
settings-erased = အားလုံး ဖျက်ပြီးပါပြီ။

## About
about-title = ဒီအက်ပ်အကြောင်း
about-text = Saphan ဆိုတာ တံတား လို့ အဓိပ္ပာယ်ရပါတယ်။ အခွင့်အရေးနဲ့ ဖုန်းနံပါတ်တွေကို ပြပေးပြီး သင်ရွေးတဲ့ ကူညီသူတွေဆီ တိုင်ကြားချက်ကို ပို့ပေးပါတယ်။ အကောင့်၊ အမည်၊ စာရွက်စာတမ်း မလိုပါ။
about-limits-title = ဒီအက်ပ်က မကာကွယ်နိုင်တာ
about-limits = စာရိုက်တာကို ကြည့်နေသူ။ သူလျှိုဆော့ဖ်ဝဲ ပါတဲ့ ဖုန်း။ ဖတ်ပြီးမှ မကောင်းတာလုပ်တဲ့ ကူညီသူ။ လျှို့ဝှက်ဂဏန်းကို အတင်း ပြောခိုင်းသူ။
about-version = ဗားရှင်း { $version }
about-pack = { $date } က အချက်အလက်
about-licences = ဒီမှာသုံးထားတဲ့ တခြားသူတွေရဲ့ လက်ရာ
about-no-image = ဒီအက်ပ်ဟာ Apache License 2.0 နဲ့ လွတ်လပ်စွာ သုံးနိုင်တဲ့ ဆော့ဖ်ဝဲ ဖြစ်ပါတယ်။

## Problems
problem-title = တစ်ခုခု မှားနေပါတယ်
problem-in-use = ဒီအက်ပ်ကို နောက်ဝင်းဒိုးတစ်ခုမှာ ဖွင့်ထားပါတယ်။ အဲဒါကို ပိတ်ပြီး ဒီတစ်ခုကို ပြန်ဖွင့်ပါ။
problem-disk-full = ဖုန်းမှာ နေရာပြည့်နေလို့ နောက်ဆုံးပြောင်းတာကို မသိမ်းနိုင်ပါ။ ဗီဒီယိုလိုမျိုး တစ်ခုခု ဖျက်ပြီး ထပ်ကြိုးစားပါ။
problem-recovered = သိမ်းထားတာ ပျက်စီးခဲ့ပါတယ်။ ဖတ်လို့ရတာကို ကယ်ထားပြီး ပျက်တဲ့အပိုင်းကို ဘေးမှာ သိမ်းထားပါတယ်။ သင်ရေးထားတာတွေကို ပြန်ကြည့်ပါ။
problem-newer = သင်ရေးထားတာကို ဒီထက်သစ်တဲ့ အက်ပ်က သိမ်းထားတာပါ။ ဖွင့်ဖို့ အက်ပ်ကို အသစ်တင်ပါ။ ဘာမှ မပျောက်ပါ။
problem-storage = ဖုန်းက သိမ်းထားတာကို ဖတ်မရ၊ ရေးမရ ဖြစ်နေပါတယ်။ အက်ပ်ကို ပိတ်ပြီး ပြန်ဖွင့်ပါ။ ဘာမှ မဖျက်ထားပါ။
problem-key-store = အက်ပ်က ဖုန်းဆီက သော့ကို မရနိုင်ပါ။ ဖုန်းကို ပိတ်ပြီး ပြန်ဖွင့်ပါ၊ ပြီးရင် အက်ပ်ကို ဖွင့်ပါ။ ဘာမှ မဖျက်ထားပါ။
anew = အသစ်က စမယ်
anew-title = အသစ်က စမလား
anew-explain = ဖုန်းကို ပိတ်ပြီး ပြန်ဖွင့်တာ မရရင် ဒီဖုန်းရဲ့ သော့ ပျောက်သွားပါပြီ။ အရင်က ဒီဖုန်းမှာ ရေးထားတာတွေကို သင်ရော တခြားသူပါ ဘယ်သူမှ ဖွင့်လို့ မရတော့ပါ။
anew-sent = ပို့ပြီးသား တိုင်ကြားချက်တွေက လက်ခံသူတွေဆီမှာ ရှိနေပါမယ်။ ကုဒ်ကို ရေးမှတ်ထားရင် အဲဒီကုဒ်နဲ့ အဖြေကို ဖတ်နိုင်ပါသေးတယ်။ ပို့ဖို့ စောင့်နေတာတွေကို ပြန်ရေးရပါမယ်။ အသစ်က စတာကြောင့် ဘယ်သူ့ဆီကိုမှ ဘာမှ မပို့ပါ။
anew-yes = ဟုတ်ကဲ့၊ အသစ်က စမယ်
anew-done = အသစ်က စပြီးပါပြီ။ အရင်က ရေးထားတာတွေကို ဒီဖုန်းထဲမှာ ဘေးဖယ် သိမ်းထားပြီး ဖွင့်လို့ မရပါ။
problem-clock = ဖုန်းနာရီ အများကြီး လွဲနေပုံရပါတယ်။ ရက်နဲ့အချိန်ကို မှန်အောင်ထားပါ။ မဟုတ်ရင် တိုင်ကြားချက်ထဲက အချိန်တွေ မှားနိုင်ပါတယ်။
problem-text-long = စာလုံး { $max } ထက် ရှည်နေပါတယ်။ အရင်စာကို သိမ်းထားပါတယ်။ တိုအောင်ရေးပါ၊ ဒါမှမဟုတ် ကျန်တာကို ဖိုင်အဖြစ် ထည့်ပါ။
problem-text-cleaned = စာထဲက မမြင်ရတဲ့ အမှတ်အသားတွေကို ထုတ်ပြီးပါပြီ။
problem-number = ၁ ကနေ { $max } အထိ ဂဏန်းပြည့် ရိုက်ပါ။
problem-date = ဒီရက် မမှန်နိုင်ပါ။ ဒီနေ့ ဒါမှမဟုတ် ဒီနေ့မတိုင်ခင် ရက်ကို ရွေးပါ။
problem-file-large = ဒီဖိုင် ကြီးလွန်းပါတယ် - အများဆုံး { $max } ပါ။ ပိုသေးတာ ရွေးပါ။
problem-file-other = အမည်က ဓာတ်ပုံဆိုပေမယ့် ဒါ ဓာတ်ပုံ မဟုတ်ပါ။ တခြားပုံ ရွေးပါ၊ ဒါမှမဟုတ် ဖိုင်အဖြစ် ထည့်ပါ။
problem-file-bomb = ဒီပုံက ဘေးကင်းကင်း ပြဖို့ ကြီးလွန်းပါတယ်။ တခြားပုံ ရွေးပါ။
problem-file-vanished = ဖိုင် မရှိတော့ပါ။ ပြန်ရွေးပါ။
problem-file-read = ဖိုင်ကို ဖတ်မရပါ။ ပြန်ရွေးပါ၊ ဒါမှမဟုတ် တခြားဖိုင် ရွေးပါ။
problem-file-place = ဒီဓာတ်ပုံထဲက နေရာကို ဘေးကင်းကင်း ထုတ်မရလို့ ပုံကို မထည့်ရသေးပါ။ စခရင်ရှော့ရိုက်ပြီး ထည့်ပါ၊ ဒါမှမဟုတ် နေရာကို ထားဖို့ ရွေးပါ။
problem-file-many = တိုင်ကြားချက် တစ်ခုမှာ ဖိုင် { $max } ခုထက် ပိုထည့်မရပါ။
problem-links-many = တိုင်ကြားချက် တစ်ခုမှာ လင့်ခ် { $max } ခုထက် ပိုထည့်မရပါ။
problem-camera = ကင်မရာ ဒါမှမဟုတ် ဖိုင်တွေကို ဖွင့်မရပါ။ မပါဘဲ ရှေ့ဆက်နိုင်ပါတယ်။
problem-unknown = ဒီခလုတ်က အက်ပ်ဗားရှင်း တခြားတစ်ခုကပါ။ ဘာမှ မပျောက်ပါ။ နောက်ပြန်သွားပြီး ထပ်ကြိုးစားပါ။

## Sizes and times
size-kb = { $n } ကီလိုဘိုက်
size-mb = { $n } မီဂါဘိုက်
wait-seconds = { $n ->
   *[other] { $n } စက္ကန့်
}
wait-minutes = { $n ->
   *[other] { $n } မိနစ်
}
wait-hours = { $n ->
   *[other] { $n } နာရီ
}
wait-days = { $n ->
   *[other] { $n } ရက်
}
date-format = { $year } ခုနှစ် { $month } { $day } ရက်
month-format = { $year } ခုနှစ် { $month }
date-time-format = { $date }၊ { $time }
month-1 = ဇန်နဝါရီလ
month-2 = ဖေဖော်ဝါရီလ
month-3 = မတ်လ
month-4 = ဧပြီလ
month-5 = မေလ
month-6 = ဇွန်လ
month-7 = ဇူလိုင်လ
month-8 = ဩဂုတ်လ
month-9 = စက်တင်ဘာလ
month-10 = အောက်တိုဘာလ
month-11 = နိုဝင်ဘာလ
month-12 = ဒီဇင်ဘာလ

## Notifications: neutral on purpose
notify-text = အသစ် တစ်ခု ရှိပါတယ်။

## The renderers: what the page or the phone itself does and asks
frame-offline = ချိတ်ဆက်မှု မရသေးပါ။ ထပ်ကြိုးစားနေပါတယ်။ သင်ရိုက်ထားတာတွေ ရှိနေပါသေးတယ်။
frame-failed = မအောင်မြင်ပါ။ ထပ်ကြိုးစားပါ။
frame-adding = ဖိုင်ထည့်နေပါတယ်
frame-recording = အသံဖမ်းနေပါတယ်
frame-stop = ရပ်မယ်
frame-play = အသံ ဖွင့်မယ်
frame-close = ပိတ်မယ်
frame-choose = ဖွင့်မယ်
frame-copy = ကူးယူမယ်
frame-copied = ကူးယူပြီးပါပြီ
frame-call = ဒီနံပါတ်ကို ခေါ်ပါ
frame-map-app = မြေပုံအက်ပ်
frame-map-web = ဝဘ်ပေါ်က မြေပုံ
frame-table = ဇယားနဲ့ ကြည့်မယ်
frame-clear = ရှင်းမယ်
frame-no-voice = ဒီစက်မှာ ဒီဘာသာစကားအတွက် အသံ မရှိပါ။
frame-no-app = ဒါကို လုပ်နိုင်တဲ့ အက်ပ် ဒီဖုန်းမှာ မရှိပါ။
frame-location-reason = သင့်နေရာကို ထည့်ဖို့ ဖုန်းက အခု ဆက်မေးပါမယ်။ ခွင့်မပြုဘဲ နေရာကို စာနဲ့ ပြောပြလို့လည်း ရပါတယ်။
frame-microphone-reason = သင့်အသံကို ဖမ်းဖို့ ဖုန်းက အခု ဆက်မေးပါမယ်။ ခွင့်မပြုဘဲ စာနဲ့ ရေးလို့လည်း ရပါတယ်။
frame-camera-reason = ဓာတ်ပုံ ရိုက်ဖို့ ဖုန်းက အခု ဆက်မေးပါမယ်။ ခွင့်မပြုလည်း ရပါတယ်။
frame-notification-reason = အဖြေ ရောက်လာရင် သင်သိရဖို့ ဖုန်းက အခု ဆက်မေးပါမယ်။ ခွင့်မပြုလည်း ရပါတယ်။
frame-go-on = ဆက်လုပ်မယ်
frame-not-now = အခု မလုပ်သေးပါ
frame-refused = ဖုန်းက ခွင့်မပြုပါ။ ဖုန်းရဲ့ ဆက်တင်များမှာ ပြောင်းနိုင်ပါတယ်။
frame-open-settings = ဖုန်းဆက်တင်များ
frame-news = အသစ်များ
