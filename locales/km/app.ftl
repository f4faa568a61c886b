# review: unreviewed
# Saphan: what the app says, in Khmer. Written directly; no other language is its master.
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = ថយក្រោយ
leave = ចេញភ្លាម
next = បន្ទាប់
skip = រំលង
cancel = បោះបង់
yes = មាន
no = គ្មាន
unknown = មិនដឹង
not-sure = ខ្ញុំមិនប្រាកដ
listen = ស្តាប់
remove = ដកចេញ
notice-info = គួរដឹង
notice-good = រួចហើយ
notice-warning = សូមមើល
notice-danger = គ្រោះថ្នាក់
unreviewed = អត្ថបទនេះមិនទាន់បានពិនិត្យដោយមេធាវីដែលចេះភាសានេះទេ។
reviewed = ពិនិត្យដោយ { $name }

## Language
language-title = ភាសា
language-question = ជ្រើសរើសភាសារបស់អ្នក
language-save = ប្រើភាសានេះ

## PIN
pin-title = ការពារអ្វីដែលអ្នកសរសេរ
pin-explain = អ្នកផ្សេងអាចកាន់ទូរស័ព្ទនេះ។ បើមានលេខសម្ងាត់ គ្មានអ្នកណាបើកមើលអ្វីដែលអ្នកសរសេរបានទេ បើមិនដឹងលេខនេះ។ បើភ្លេចលេខសម្ងាត់ យើងរកឱ្យវិញមិនបានទេ ហើយអ្វីដែលអ្នកសរសេរនឹងបើកលែងបាន។
pin-explain-skip = បើគ្មានលេខសម្ងាត់ អ្នកណាដែលបើកទូរស័ព្ទនេះបាន អាចអានអ្វីដែលអ្នកសរសេរ។
pin-set = ដាក់លេខសម្ងាត់
pin-skip = បន្តដោយគ្មានលេខសម្ងាត់
pin-new-title = លេខសម្ងាត់ថ្មី
pin-new-label = ជ្រើសលេខ ៦ ទៅ ១២ ខ្ទង់
pin-new-hint = កុំប្រើថ្ងៃកំណើត ឬលេខទូរស័ព្ទ។
pin-repeat-label = វាយលេខសម្ងាត់ដដែលម្តងទៀត
pin-save = រក្សាទុកលេខសម្ងាត់
pin-enter-title = លេខសម្ងាត់របស់អ្នក
pin-enter-label = វាយលេខសម្ងាត់
pin-open = បើក
pin-public = សិទ្ធិ និងលេខទូរស័ព្ទ មើលបានដោយមិនបាច់មានលេខសម្ងាត់។
pin-too-short = លេខសម្ងាត់ត្រូវមាន ៦ ទៅ ១២ ខ្ទង់។ វាយតែលេខប៉ុណ្ណោះ។
pin-not-same = លេខសម្ងាត់ទាំងពីរមិនដូចគ្នា។ សូមវាយទាំងពីរម្តងទៀត។
pin-wrong = លេខសម្ងាត់នេះមិនត្រូវ។ សូមសាកម្តងទៀត។
pin-wait = វាយខុសច្រើនដងពេក។ សូមរង់ចាំ { $wait } រួចសាកម្តងទៀត។
pin-saved = បានរក្សាទុកលេខសម្ងាត់ហើយ។
pin-removed = បានដកលេខសម្ងាត់ចេញហើយ។

## Home
home-title = អ្នកត្រូវការអ្វី?
home-help = សុំជំនួយឥឡូវនេះ
home-report = រាយការណ៍
home-reports = របាយការណ៍របស់ខ្ញុំ
home-rights = សិទ្ធិរបស់ខ្ញុំ
home-numbers = លេខទូរស័ព្ទ
home-interpreter = អ្នកបកប្រែ
home-follow = ខ្ញុំមានលេខកូដ
home-settings = ការកំណត់
home-about = អំពីកម្មវិធីនេះ

## Report: what
report-title = រាយការណ៍
report-step = ជំហានទី { $step } ក្នុង { $steps }
report-draft-found = អ្នកបានចាប់ផ្តើមរបាយការណ៍មួយ។ វានៅក្នុងទូរស័ព្ទនេះ។
report-continue = បន្តសរសេរ
report-kinds-title = មានរឿងអ្វី?
report-kinds-label = ចុចលើរឿងទាំងអស់ដែលត្រូវ
kind-passport-kept = គេដកយកប៉ាស្ព័រ ឬឯកសារ
kind-wages-unpaid = គេមិនបើកប្រាក់ឈ្នួល
kind-debt = បំណុលសងមិនចេះអស់
kind-locked-in = ត្រូវគេបង្ខាំង
kind-violence = ត្រូវគេវាយ ឬគំរាម
kind-forced-work = ត្រូវគេបង្ខំឱ្យធ្វើការ
kind-sexual-exploitation = ត្រូវគេបំពាន ឬបង្ខំផ្លូវភេទ
kind-scam-compound = ត្រូវគេបង្ខំឱ្យបោកគេតាមអនឡាញ
kind-forced-marriage = ត្រូវគេបង្ខំឱ្យរៀបការ
kind-child = គេកេងចំណេញក្មេងក្រោម ១៨ ឆ្នាំ
kind-begging = ត្រូវគេបង្ខំឱ្យសុំទាន ឬលក់របស់
kind-fishing = នៅលើទូកនេសាទ
kind-domestic-work = ធ្វើការតាមផ្ទះគេ
kind-missing-person = មានមនុស្សបាត់ខ្លួន
kind-online-recruitment = គេបោកថាមានការងារឱ្យធ្វើ
kind-other-harm = រឿងផ្សេង
report-kinds-danger = បើអាចមានអ្នករងគ្រោះថ្នាក់ឥឡូវនេះ ហើយអ្នកហៅទូរស័ព្ទបានដោយសុវត្ថិភាព សូមហៅមុន។
report-call-first = មើលលេខទូរស័ព្ទ

## Report: to whom
report-whom-title = អ្នកណាត្រូវការជំនួយ?
report-whom-label = រឿងនេះកើតឡើងលើ
whom-me = ខ្ញុំ
whom-other = អ្នកផ្សេង
whom-group = មនុស្សច្រើននាក់
whom-unknown = ខ្ញុំមិនស្គាល់គេ
report-count-label = ប៉ុន្មាននាក់?
report-count-hint = ប៉ាន់ស្មានក៏បាន។ ទុកទំនេរក៏បាន។
report-under-18-label = មានអ្នកអាយុក្រោម ១៨ ឆ្នាំទេ?
report-whom-safe = កម្មវិធីនេះមិនសួររកឈ្មោះពិត ឬឯកសារទេ ហើយមិនសួរថាអ្នកមានច្បាប់ស្នាក់នៅក្នុងប្រទេសនេះឬអត់ទេ។

## Report: when
report-when-title = ពេលណា?
report-when-label = រឿងនេះកើតឡើងពេលណា?
when-now = កំពុងកើតឡើងឥឡូវនេះ
when-today = ថ្ងៃនេះ
when-week = សប្តាហ៍នេះ
when-month = ខែនេះ
when-longer = យូរជាងនេះ
when-date = ខ្ញុំដឹងថ្ងៃ
report-date-label = ថ្ងៃណា?

## Report: where
report-where-title = នៅឯណា?
report-where-label = ចង់ប្រាប់ទីកន្លែងច្បាស់ប៉ុនណា?
place-exact = កន្លែងពិតប្រាកដ
place-exact-hint = ល្អបំផុត បើត្រូវការឱ្យគេមករក
place-about = ប្រហែល ៥ គីឡូម៉ែត្រ
place-about-hint = ដឹងតែតំបន់ មិនដឹងផ្ទះ
place-province = តែខេត្តប៉ុណ្ណោះ
place-landmark = ខ្ញុំប្រាប់ដោយពាក្យ
place-none = មិនប្រាប់កន្លែង
report-locate = រកកន្លែងដែលខ្ញុំនៅ
report-locate-again = រកម្តងទៀត
report-locating = កំពុងរកទីកន្លែង…
report-place-age = រកឃើញកាលពី { $age }មុន អាចខុសប្រហែល { $metres } ម៉ែត្រ
report-place-sends = នេះនឹងត្រូវផ្ញើទៅ៖ { $place }
report-landmark-label = ប្រាប់ថាកន្លែងនោះយ៉ាងម៉េច
report-landmark-hint = ហាង វត្ត កំពង់ផែ លេខផ្លូវ ឬតំណផែនទី
report-country-label = ប្រទេស
report-province-choose = ជ្រើសរើសខេត្ត
report-where-other-phone = បើអ្នកមិននៅកន្លែងនោះ សូមប្រាប់ដោយពាក្យ។
country-other = ប្រទេសផ្សេង
locate-denied = ទូរស័ព្ទមិនឱ្យកម្មវិធីនេះមើលទីកន្លែងទេ។ អ្នកអាចប្រាប់កន្លែងដោយពាក្យជំនួស។
locate-off = ទូរស័ព្ទនេះបានបិទការរកទីកន្លែង។ សូមបើកវា ឬប្រាប់កន្លែងដោយពាក្យ។
locate-timeout = អស់ពេលហើយ រកកន្លែងមិនឃើញ។ សូមទៅជិតបង្អួច ឬចេញក្រៅ រួចសាកម្តងទៀត ឬប្រាប់កន្លែងដោយពាក្យ។
locate-unavailable = ទូរស័ព្ទនេះរកទីកន្លែងមិនបានទេ។ សូមប្រាប់ដោយពាក្យជំនួស។
fix-invalid = ទូរស័ព្ទប្រាប់ទីកន្លែងដែលមិនអាចត្រូវបាន។ សូមសាកម្តងទៀត ឬប្រាប់ដោយពាក្យ។
fix-old = ទូរស័ព្ទប្រាប់កន្លែងចាស់ កាលពី { $age }មុន។ ឥឡូវអ្នកប្រហែលមិននៅទីនោះទេ។ សូមសាកម្តងទៀត ឬប្រាប់ដោយពាក្យ។
fix-future = នាឡិកាទូរស័ព្ទ និងទីកន្លែងមិនត្រូវគ្នា។ សូមពិនិត្យថ្ងៃ និងម៉ោងក្នុងទូរស័ព្ទ រួចសាកម្តងទៀត។
landmark-map-link = យល់ទីកន្លែងក្នុងតំណនេះហើយ៖ { $place }
landmark-short-link = តំណខ្លីនេះអានមិនបានទេ បើគ្មានអ៊ីនធឺណិត។ សូមបើកវាមុន រួចចម្លងតំណវែង ឬប្រាប់កន្លែងដោយពាក្យ។

## Report: story
report-story-title = មានរឿងអ្វីកើតឡើង?
report-story-label = រៀបរាប់តាមពាក្យរបស់អ្នក
report-story-hint = សរសេរជាភាសាណាក៏បាន។ និយាយក៏បាន ទុកទំនេរក៏បាន។
report-voice-label = ឬនិយាយ
report-record = ថតសំឡេងខ្ញុំ
report-voice-item = សារជាសំឡេង { $size }
report-other-language-label = ភាសារបស់ខ្ញុំគឺ…
report-other-language-hint = បំពេញតែបើមិនមែនជាភាសាលើអេក្រង់នេះ

## Report: photos and links
report-photos-title = រូបថត និងឯកសារ
report-photos-label = ដាក់អ្វីដែលបង្ហាញពីរឿងនេះ
report-photos-hint = តែពេលមានសុវត្ថិភាពសម្រាប់អ្នក។
photos-camera = ថតរូប
photos-gallery = ជ្រើសរូបថត
photos-file = ជ្រើសឯកសារ
photo-item = រូបថត { $size }
file-item = ឯកសារ { $size }
photo-place-removed = បានដកទីកន្លែងចេញពីរូបថតហើយ។
photo-place-kept = ទុកទីកន្លែងក្នុងរូបថត។
photo-no-place = គ្មានទីកន្លែងក្នុងរូបនេះទេ។
report-keep-place-label = ទីកន្លែងក្នុងរូបថត
keep-place-no = ដកចេញ
keep-place-yes = ទុកជាភស្តុតាង
report-no-child-images = កុំដាក់រូបភាពផ្លូវភេទរបស់ក្មេងអាយុក្រោម ១៨ ឆ្នាំ។ សូមហៅលេខដែលទទួលរឿងនេះ៖
report-links-label = តំណ ឬឈ្មោះគណនី
report-links-hint = ឧទាហរណ៍ តំណផ្សាយការងារ ឬឈ្មោះដែលអ្នកជ្រើសរើសពលករប្រើក្នុងឆាត
report-links-add = ទុកតំណនេះ
link-kept = ទុកហើយ ពេល៖ { $when }

## Report: about the person
report-alias-label = ឈ្មោះសម្រាប់ហៅអ្នក
report-alias-hint = ឈ្មោះអ្វីក៏បាន។ មិនបាច់ជាឈ្មោះពិតទេ។
report-nationality-label = អ្នកមកពីប្រទេសណា?
nationality-stateless = គ្មានប្រទេសណាទទួលខ្ញុំជាពលរដ្ឋ

## Report: contact
report-contact-title = ឱ្យគេឆ្លើយទៅអ្នកតាមណា?
report-contact-label = វិធីដែលមានសុវត្ថិភាពសម្រាប់អ្នក
contact-none = តែក្នុងកម្មវិធីនេះ
contact-phone = ហៅទូរស័ព្ទ
contact-sms = សារទូរស័ព្ទ
contact-line = LINE
contact-facebook = Facebook
contact-wechat = WeChat
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = អ៊ីមែល
contact-person = តាមអ្នកដែលខ្ញុំទុកចិត្ត
contact-other = វិធីផ្សេង
report-contact-value = លេខ ឈ្មោះ ឬអាសយដ្ឋាន
report-contact-hours = ពេលណាមានសុវត្ថិភាព?
report-contact-hours-hint = ឧទាហរណ៍៖ ព្រឹកថ្ងៃអាទិត្យ
report-contact-warning = កម្មវិធីនេះមិនប្រាប់អ្នកអាននូវវិធីផ្សេងទៀត ដើម្បីទាក់ទងអ្នកទេ។

## Report: who receives it
report-recipients-title = អ្នកណាអាចអានបាន?
report-recipients-label = ចុចដើម្បីបន្ថែម ឬដកចេញ
report-recipients-explain = មានតែអ្នកដែលអ្នកជ្រើសរើសប៉ុណ្ណោះ ទើបអាចបើករបាយការណ៍របស់អ្នក។ ក្រោយអានហើយ គេធ្វើអ្វី កម្មវិធីនេះគ្រប់គ្រងមិនបានទេ។ ដកចេញអ្នកណាដែលអ្នកមិនទុកចិត្ត។
report-recipients-none = ទូរស័ព្ទនេះមិនទាន់ស្គាល់អ្នកជួយណាដែលអាចទទួលរបាយការណ៍ទេ។ របាយការណ៍របស់អ្នកនៅក្នុងនេះ។ សូមហៅទូរស័ព្ទជំនួស ឬភ្ជាប់អ៊ីនធឺណិត រួចសាកម្តងទៀត។
report-recipients-choose = សូមជ្រើសរើសយ៉ាងតិចម្នាក់ ដែលអាចអានបាន។
agency-level-central = ការិយាល័យថ្នាក់ជាតិ
agency-level-province = ការិយាល័យខេត្ត
agency-level-district = ការិយាល័យស្រុក
agency-level-commune = ការិយាល័យឃុំ
agency-level-ngo = អង្គការមិនមែនរដ្ឋាភិបាល
report-consent-label = អ្នកយល់ព្រមអ្វីខ្លះ?
consent-help = ជួយខ្ញុំ
consent-help-hint = មនុស្សសម្រាប់និយាយជាមួយ កន្លែងសុវត្ថិភាព គ្រូពេទ្យ
consent-open-case = បើករឿងក្តី
consent-open-case-hint = ប៉ូលិស និងតុលាការអាចចូលរួម។ នៅប្រទេសថៃ ជំនួយខ្លះក្នុងមណ្ឌលជម្រករបស់រដ្ឋ អាស្រ័យលើការយល់ព្រមនេះ។
consent-share = ប្រាប់បន្តទៅអ្នកជួយផ្សេង
consent-share-hint = ដើម្បីអ្នកមិនបាច់រៀបរាប់ម្តងទៀត

## Report: read once more, send
report-review-title = អានម្តងទៀត
report-review-explain = មិនទាន់បានផ្ញើអ្វីទេ។
report-send = ផ្ញើ
report-empty = សូមប្រាប់ថាមានរឿងអ្វី៖ ចុចរូបភាព សរសេរ ឬនិយាយ។
review-what = រឿងអ្វី
review-whom = អ្នកណា
review-when = ពេលណា
review-where = នៅឯណា
review-story = ដំណើររឿង
review-files = រូបថត សំឡេង ឯកសារ
review-links = តំណ
review-contact = ឆ្លើយតាម
review-recipients = អ្នកដែលអាចអានបាន
review-consent = អ្នកយល់ព្រម
review-alias = ឈ្មោះ
review-nationality = មកពី
review-nothing = គ្មាន
people-count = { $count ->
   *[other] { $count } នាក់
}
files-count = { $count ->
   *[other] ឯកសារ { $count }
}
under-18-yes = មានអ្នកអាយុក្រោម ១៨ ឆ្នាំ
under-18-no = គ្មានអ្នកអាយុក្រោម ១៨ ឆ្នាំទេ
delete-draft = លុបរឿងនេះ
delete-draft-title = លុបអ្វីដែលអ្នកសរសេរមែនទេ?
delete-draft-explain = វាមិនទាន់បានផ្ញើទេ។ លុបហើយ យកមកវិញមិនបានទេ។
delete-draft-yes = បាទ/ចាស លុបវា

## Sent, and after
case-report = របាយការណ៍
case-interpreter = អ្នកបកប្រែ
case-title = របាយការណ៍របស់អ្នក
case-interpreter-title = សំណើរបស់អ្នក
state-draft = មិនទាន់ផ្ញើ
state-queued = កំពុងរង់ចាំផ្ញើ
state-sending = កំពុងផ្ញើ
state-held = ផ្ញើមិនទាន់បាន នឹងព្យាយាមម្តងទៀត
state-accepted = ដល់ហើយ មានភស្តុតាង
state-opened = មានមនុស្សបើកអានហើយ
state-assessing = កំពុងពិនិត្យ
state-acting = កំពុងចាត់វិធានការ
state-referred = បានបញ្ជូនបន្ត
state-presumed-victim = អ្នកអាចមានសិទ្ធិទទួលការការពារហើយ
state-identified = បានបញ្ជាក់ថាជាជនរងគ្រោះនៃការជួញដូរមនុស្ស
state-not-identified = មិនបានបញ្ជាក់ថាជាជនរងគ្រោះ អាចនៅមានជំនួយផ្សេង
state-closed = បានបិទ
state-withdrawn = បានដកវិញ
state-with-country = { $state } ({ $country })
held-offline = គ្មានអ៊ីនធឺណិត។ ទូរស័ព្ទនឹងព្យាយាមម្តងទៀតដោយខ្លួនឯង { $when }។
held-server = កុំព្យូទ័រខាងទទួលមានបញ្ហា។ ទូរស័ព្ទនឹងព្យាយាមម្តងទៀតដោយខ្លួនឯង { $when }។
held-portal = បណ្តាញអ៊ីនធឺណិតនេះ ឱ្យអ្នកចូលគណនីសិន។ ទូរស័ព្ទនឹងព្យាយាមម្តងទៀតដោយខ្លួនឯង { $when }។
held-signature = ចម្លើយនេះមិនមែនមកពីកុំព្យូទ័រត្រឹមត្រូវទេ ដូច្នេះទូរស័ព្ទមិនជឿវា។ ទូរស័ព្ទនឹងព្យាយាមម្តងទៀតដោយខ្លួនឯង { $when }។
held-limit = កុំព្យូទ័រខាងទទួលសុំឱ្យរង់ចាំ។ ទូរស័ព្ទនឹងព្យាយាមម្តងទៀតដោយខ្លួនឯង { $when }។
held-update = កម្មវិធីនេះចាស់ពេក ផ្ញើមិនបានទេ។ សូមដំឡើងកម្មវិធីជំនាន់ថ្មី។ របាយការណ៍របស់អ្នកនៅទុកដដែល។
held-refused = កុំព្យូទ័រខាងទទួលមិនព្រមទទួលវាទេ។ របាយការណ៍របស់អ្នកនៅទុកដដែល។ សូមហៅទូរស័ព្ទ ឬសាកអ្នកជួយផ្សេង។
held-file-lost = រូបថត ឬឯកសារមួយ អានពីទូរស័ព្ទនេះលែងបានហើយ។
time-now = ឥឡូវនេះ
time-in = ក្នុង { $wait }ទៀត
retry-now = សាកឥឡូវនេះ
case-safe-kept = វាត្រូវបានទុកក្នុងទូរស័ព្ទនេះ។ វានៅទីនេះ រហូតមានភស្តុតាងថាដល់ហើយ។
case-files-on-way = { $count ->
   *[other] ឯកសារ { $count } កំពុងផ្ញើនៅឡើយ។
}
case-timeline = រឿងដែលកើតឡើងមកដល់ពេលនេះ
timeline-written = អ្នកបានផ្ញើ
timeline-accepted = វាដល់ហើយ
timeline-opened = { $agency } បានបើកអាន
timeline-stage = { $agency }៖ { $state }
timeline-reply = { $agency } បានសរសេរ
timeline-you = អ្នកបានសរសេរ
timeline-withdrawn = អ្នកបានដកវិញ
case-next-title = បន្ទាប់មានអ្វី
case-next = ឥឡូវអ្នកដែលត្រូវបានជ្រើសរើស អាចបើកអាន ហើយឆ្លើយនៅទីនេះ។ មិនដឹងថាយូរប៉ុនណាទេ។ បើបន្ទាន់ សូមហៅទូរស័ព្ទ។
case-receipt-label = លេខកូដរបស់អ្នក
case-receipt-text = លេខកូដនេះឱ្យអ្នកអានចម្លើយលើទូរស័ព្ទផ្សេងបាន។ អ្នកណាមានវា ក៏អានបានដែរ។ កត់ទុកតែកន្លែងដែលមានសុវត្ថិភាព។
case-show-code = បង្ហាញលេខកូដខ្ញុំ
case-message-label = សរសេរទៅអ្នកដែលអានរឿងនេះ
case-message-send = ផ្ញើសារនេះ
case-withdraw = ដកវិញ
case-withdraw-title = ដកវិញមែនទេ?
case-withdraw-explain = អ្នកដែលបានទទួល នឹងដឹងថាអ្នកដកវិញ។ អ្វីដែលគេបានអានហើយ យកវិញមិនបានទេ ហើយអ្វីដែលគេបានចាប់ផ្តើម អាចនៅបន្ត។
case-withdraw-unsent = វាមិនទាន់បានផ្ញើទេ។ វានឹងមិនត្រូវផ្ញើទេ។
case-withdraw-yes = បាទ/ចាស ដកវិញ
case-remove = លុបចេញពីទូរស័ព្ទនេះ
case-remove-title = លុបចេញពីទូរស័ព្ទនេះមែនទេ?
case-remove-explain = វានឹងត្រូវលុបចេញពីទូរស័ព្ទនេះ ជាមួយរូបថត និងចម្លើយ ហើយយកមកវិញក្នុងទូរស័ព្ទនេះមិនបានទេ។ អ្នកដែលបានទទួល នៅតែរក្សាទុក ហើយគេមិនដឹងថាអ្នកលុបទេ។ បើមានលេខកូដ អ្នកនៅអាចតាមដានពេលក្រោយបាន។ បើចង់តាមដាន សូមកត់លេខកូដទុកសិន។
case-remove-yes = បាទ/ចាស លុបចេញ
case-removed = វាមិននៅក្នុងទូរស័ព្ទនេះទៀតទេ។
case-opened-honest = ពាក្យ «បើកអានហើយ» បង្ហាញឡើង ព្រោះកុំព្យូទ័ររបស់អ្នកអានកត់ត្រាវា។ បើមានគេលួចកូនសោរបស់វា គេអាចអានបាន ដោយគ្មានពាក្យនេះបង្ហាញទេ។
reports-title = របាយការណ៍របស់ខ្ញុំ
reports-none = អ្នកមិនទាន់បានផ្ញើអ្វីទេ។
reports-new-reply = មានចម្លើយថ្មី
follow-title = ខ្ញុំមានលេខកូដ
follow-label = វាយលេខកូដ
follow-hint = អក្សរ និងលេខ ជាក្រុមៗ
follow-open = បង្ហាញចម្លើយ
follow-wrong = លេខកូដនេះមិនត្រូវ។ សូមមើលអក្សរម្តងមួយៗ រួចវាយម្តងទៀត។
follow-case = តាមដានដោយលេខកូដ

## Rights
rights-title = សិទ្ធិរបស់ខ្ញុំ
rights-source = ប្រភព៖ { $source }
rights-as-of = គិតត្រឹម { $date }
rights-countries = ប្រើសម្រាប់៖ { $countries }
rights-general = ប្រើសម្រាប់គ្រប់ប្រទេសដែលមានឈ្មោះក្នុងអត្ថបទ
rights-call = ហៅទៅអ្នកណា

## Numbers
numbers-title = លេខទូរស័ព្ទ
numbers-country = អ្នកនៅប្រទេសណា?
numbers-free-choice = លេខនីមួយៗ ប្រើបានតែក្នុងប្រទេសរបស់វា។
number-label = { $number } ({ $country })
number-unknown = មិនដឹងលេខ
hours-24 = ទាំងថ្ងៃទាំងយប់
hours-unknown = ម៉ោងធ្វើការ៖ មិនដឹង
cost-free = មិនអស់លុយ
cost-unknown = តម្លៃ៖ មិនដឹង
calls-recorded = គេថតសំឡេងពេលហៅ
calls-recorded-unknown = មិនដឹងថាគេថតសំឡេងពេលហៅឬអត់
line-languages = ភាសា៖ { $languages }
line-languages-unknown = ភាសា៖ មិនដឹង
line-source = ប្រភព៖ { $source } ({ $date })
numbers-none = មិនទាន់ដឹងលេខសម្រាប់ប្រទេសនេះទេ។
country-TH = ថៃ
country-KH = កម្ពុជា
country-LA = ឡាវ
country-MM = មីយ៉ាន់ម៉ា
country-VN = វៀតណាម
country-CN = ចិន
country-MY = ម៉ាឡេស៊ី

## Interpreter
interpreter-title = អ្នកបកប្រែ
interpreter-language-label = អ្នកត្រូវការភាសាអ្វី?
interpreter-other = ភាសាផ្សេង
interpreter-honest = អ្វីដែលដឹង៖ ក្នុងឆ្នាំ ២០២២ នៅប្រទេសថៃ មានអ្នកបកប្រែភាសាភូមា ខ្មែរ និងឡាវ ត្រៀមជួយ។ ភាសាផ្សេងទៀត ត្រូវរកសិន។ ពេលរង់ចាំ អ្នកឃើញលេខសម្រាប់ហៅ បើមានលេខដែលដឹង។
interpreter-purpose-title = សម្រាប់អ្វី?
interpreter-purpose-label = អ្នកត្រូវការជំនួយរឿងអ្វី?
purpose-police = ប៉ូលិស
purpose-hospital = គ្រូពេទ្យ ឬមន្ទីរពេទ្យ
purpose-work = ការងារ
purpose-court = តុលាការ
purpose-office = ការិយាល័យ
purpose-talk = ចង់ប្រាប់អ្នកណាម្នាក់
purpose-other = រឿងផ្សេង
interpreter-how-label = តាមរបៀបណា?
how-call = តាមទូរស័ព្ទ
how-in-person = មានគេមកជួប
how-chat = តាមការសរសេរ
interpreter-gender-label = អ្នកចង់និយាយជាមួយអ្នកណា?
gender-woman = ស្ត្រី
gender-man = បុរស
gender-any = អ្នកណាក៏បាន
interpreter-certified-label = អ្នកបកប្រែមានការទទួលស្គាល់
certified-yes = តែអ្នកមានការទទួលស្គាល់
certified-no = អ្នកណាក៏បាន ឱ្យតែជួយបាន
interpreter-when-title = ពេលណា?
interpreter-when-label = អ្នកត្រូវការពេលណា?
interpreter-where-title = នៅឯណា?
interpreter-contact-title = គេអាចទាក់ទងអ្នកតាមណា?
interpreter-note-label = មានអ្វីចង់ប្រាប់ទៀតទេ?
interpreter-review-title = អានម្តងទៀត
interpreter-wait = មិនដឹងថាយូរប៉ុនណាទេ។ ពេលរកមិនទាន់បាន កម្មវិធីនេះបង្ហាញថាអាចហៅទៅអ្នកណា បើមានលេខដែលដឹង។
interpreter-found = រកបានអ្នកបកប្រែហើយ។
interpreter-searching = គេនៅតែរកអ្នកបកប្រែ។
interpreter-none = រកមិនបានអ្នកណាទេ។ សូមសុំម្តងទៀត ឬទាក់ទងជំនួយដែលបង្ហាញខាងក្រោម។
interpreter-at = ពេល៖ { $when }
interpreter-number = ហៅ { $number } ({ $country })
interpreter-is-certified = អ្នកបកប្រែនេះមានការទទួលស្គាល់។
review-language = ភាសា
review-purpose = សម្រាប់
review-how = របៀប
review-note = បន្ថែម

## Settings
settings-title = ការកំណត់
settings-language = ភាសា
settings-pin-set = ដាក់លេខសម្ងាត់
settings-pin-change = ប្តូរលេខសម្ងាត់
settings-pin-remove = ដកលេខសម្ងាត់ចេញ
settings-lock = ចាក់សោឥឡូវនេះ
settings-calendar = ឆ្នាំ
calendar-buddhist = ពុទ្ធសករាជថៃ ({ $year })
calendar-common = គ្រិស្តសករាជ ({ $year })
settings-appearance = ឈ្មោះ និងរូបរបស់កម្មវិធីនេះ
settings-appearance-explain = អេក្រង់ដើមរបស់ទូរស័ព្ទនឹងបង្ហាញឈ្មោះ និងរូបនេះ។ វាអាចត្រូវការពេលបន្តិច ហើយរូបតំណាងអាចប្តូរកន្លែង។ វាមិនលាក់កម្មវិធីទេ៖ បញ្ជីកម្មវិធីក្នុងការកំណត់របស់ទូរស័ព្ទ និងការជូនដំណឹង អាចនៅតែបង្ហាញពាក្យ Saphan។
app-name = Saphan
appearance-notes = កំណត់ចំណាំ
appearance-calendar = ប្រតិទិន
appearance-weather = អាកាសធាតុ
settings-duress = លេខសម្ងាត់ទីពីរ ដែលលុបទាំងអស់
settings-duress-explain = បើមានគេបង្ខំឱ្យបើកកម្មវិធីនេះ សូមវាយលេខសម្ងាត់ទីពីរនេះ។ អ្វីៗដែលអ្នកសរសេរ រួមទាំងអ្វីដែលមិនទាន់ផ្ញើ នឹងត្រូវលុបអស់ យកមកវិញមិនបានទេ ហើយកម្មវិធីមើលទៅដូចថ្មី។
settings-duress-save = រក្សាទុកលេខទីពីរ
settings-duress-saved = បានរក្សាទុកលេខសម្ងាត់ទីពីរហើយ។
settings-duress-same = នេះជាលេខសម្ងាត់ទីមួយរបស់អ្នក។ សូមជ្រើសលេខផ្សេង។
settings-erase = លុបទាំងអស់
settings-erase-title = លុបទាំងអស់មែនទេ?
settings-erase-explain = អ្វីៗដែលអ្នកសរសេរ រួមទាំងអ្វីដែលមិនទាន់ផ្ញើ និងចម្លើយទាំងអស់ក្នុងទូរស័ព្ទនេះ នឹងត្រូវលុបចោល យកមកវិញមិនបានទេ។ របាយការណ៍ដែលផ្ញើហើយ នៅជាមួយអ្នកដែលបានទទួល។
settings-erase-yes = បាទ/ចាស លុបទាំងអស់
settings-erased = បានលុបទាំងអស់ហើយ។

## About
about-title = អំពីកម្មវិធីនេះ
about-text = Saphan មានន័យថា ស្ពាន។ កម្មវិធីនេះបង្ហាញសិទ្ធិ និងលេខទូរស័ព្ទ ហើយនាំរបាយការណ៍ទៅអ្នកជួយដែលអ្នកជ្រើសរើស។ មិនបាច់មានគណនី មិនបាច់ប្រាប់ឈ្មោះ មិនបាច់មានឯកសារទេ។
about-limits-title = អ្វីដែលវាការពារអ្នកមិនបាន
about-limits = មានគេមើលពេលអ្នកវាយអក្សរ។ ទូរស័ព្ទមានកម្មវិធីលួចមើល។ អ្នកជួយដែលធ្វើខុស ក្រោយពេលអាន។ មានគេបង្ខំឱ្យអ្នកប្រាប់លេខសម្ងាត់។
about-version = ជំនាន់ { $version }
about-pack = ព័ត៌មានគិតត្រឹម { $date }
about-licences = ស្នាដៃអ្នកដទៃដែលប្រើក្នុងនេះ
about-no-image = កម្មវិធីនេះជាកម្មវិធីសេរី ក្រោមអាជ្ញាប័ណ្ណ Apache License 2.0។

## Problems
problem-title = មានបញ្ហា
problem-in-use = កម្មវិធីនេះបើកនៅផ្ទាំងមួយទៀត។ សូមបិទផ្ទាំងនោះ រួចបើកផ្ទាំងនេះម្តងទៀត។
problem-disk-full = ទូរស័ព្ទពេញហើយ ដូច្នេះអ្វីដែលទើបប្តូរ រក្សាទុកមិនបានទេ។ សូមលុបអ្វីខ្លះ ដូចជាវីដេអូ រួចសាកម្តងទៀត។
problem-recovered = កន្លែងផ្ទុកបានខូចខ្លះ។ អ្វីដែលអានបាន យើងបានសង្គ្រោះហើយ។ ផ្នែកដែលខូចទុកដោយឡែក។ សូមមើលអ្វីដែលអ្នកបានសរសេរឡើងវិញ។
problem-newer = អ្វីដែលអ្នកសរសេរ បានរក្សាទុកដោយកម្មវិធីជំនាន់ថ្មីជាងនេះ។ សូមដំឡើងកម្មវិធីជំនាន់ថ្មីដើម្បីបើកវា។ គ្មានអ្វីបាត់ទេ។
problem-storage = ទូរស័ព្ទអាន ឬសរសេរក្នុងកន្លែងផ្ទុកមិនបានទេ។ សូមបិទកម្មវិធី រួចបើកម្តងទៀត។ គ្មានអ្វីត្រូវបានលុបទេ។
problem-key-store = កម្មវិធីនេះយកកូនសោពីទូរស័ព្ទមិនបានទេ។ សូមបិទទូរស័ព្ទ រួចបើកវិញ ហើយបើកកម្មវិធីម្តងទៀត។ គ្មានអ្វីត្រូវបានលុបទេ។
anew = ចាប់ផ្តើមថ្មី
anew-title = ចាប់ផ្តើមថ្មីមែនទេ?
anew-explain = បើបិទទូរស័ព្ទ រួចបើកវិញហើយ នៅតែមិនបាន មានន័យថាកូនសោរបស់ទូរស័ព្ទនេះបានបាត់ហើយ។ អ្វីដែលបានសរសេរលើទូរស័ព្ទនេះពីមុន គ្មាននរណាបើកបានទៀតទេ ទាំងអ្នក ទាំងអ្នកដទៃ។
anew-sent = របាយការណ៍ដែលផ្ញើហើយ នៅជាមួយអ្នកដែលបានទទួល។ បើអ្នកបានកត់លេខកូដទុក វានៅតែឱ្យអ្នកអានចម្លើយបាន។ អ្វីដែលរង់ចាំផ្ញើ ត្រូវសរសេរម្តងទៀត។ ការចាប់ផ្តើមថ្មី មិនផ្ញើអ្វីទៅនរណាទេ។
anew-yes = បាទ/ចាស ចាប់ផ្តើមថ្មី
anew-done = កម្មវិធីបានចាប់ផ្តើមថ្មីហើយ។ អ្វីដែលបានសរសេរពីមុន ទុកដោយឡែកក្នុងទូរស័ព្ទនេះ ហើយបើកមិនបានទេ។
problem-clock = នាឡិកាទូរស័ព្ទហាក់ដូចជាខុសឆ្ងាយ។ សូមកំណត់ថ្ងៃ និងម៉ោងឱ្យត្រូវ បើមិនដូច្នេះ ម៉ោងក្នុងរបាយការណ៍អាចខុស។
problem-text-long = អត្ថបទនេះវែងជាង { $max } តួអក្សរ។ អត្ថបទមុននៅទុកដដែល។ សូមធ្វើឱ្យខ្លីជាងនេះ ឬដាក់ផ្នែកដែលសល់ជាឯកសារ។
problem-text-cleaned = បានដកសញ្ញាលាក់ក្នុងអត្ថបទចេញហើយ។
problem-number = សូមវាយលេខគត់ ពី ១ ដល់ { $max }។
problem-date = ថ្ងៃដែលអ្នកជ្រើសមិនអាចត្រូវបានទេ។ សូមជ្រើសថ្ងៃនេះ ឬថ្ងៃមុនៗ។
problem-file-large = ឯកសារនេះធំពេក៖ យ៉ាងច្រើន { $max }។ សូមជ្រើសឯកសារតូចជាង។
problem-file-other = នេះមិនមែនរូបថតទេ ទោះឈ្មោះវាប្រាប់ដូច្នេះក៏ដោយ។ សូមជ្រើសរូបផ្សេង ឬដាក់វាជាឯកសារ។
problem-file-bomb = រូបនេះធំពេក បង្ហាញដោយសុវត្ថិភាពមិនបានទេ។ សូមជ្រើសរូបផ្សេង។
problem-file-vanished = ឯកសារនេះលែងមានហើយ។ សូមជ្រើសវាម្តងទៀត។
problem-file-read = អានឯកសារនេះមិនបានទេ។ សូមជ្រើសវាម្តងទៀត ឬជ្រើសឯកសារផ្សេង។
problem-file-place = មិនអាចដកទីកន្លែងចេញពីរូបនេះដោយសុវត្ថិភាពបានទេ ដូច្នេះមិនបានដាក់វាទេ។ សូមថតរូបអេក្រង់របស់វា រួចដាក់រូបនោះ ឬយល់ព្រមទុកទីកន្លែងក្នុងរូប។
problem-file-many = របាយការណ៍មួយដាក់ឯកសារបានច្រើនបំផុត { $max }។
problem-links-many = របាយការណ៍មួយដាក់តំណបានច្រើនបំផុត { $max }។
problem-camera = បើកកាមេរ៉ា ឬឯកសារមិនបានទេ។ អ្នកអាចបន្តដោយមិនបាច់ប្រើវា។
problem-unknown = ប៊ូតុងនេះមកពីកម្មវិធីជំនាន់ផ្សេង។ គ្មានអ្វីបាត់ទេ។ សូមថយក្រោយ រួចសាកម្តងទៀត។

## Sizes and times
size-kb = { $n } គីឡូបៃ
size-mb = { $n } មេកាបៃ
wait-seconds = { $n ->
   *[other] { $n } វិនាទី
}
wait-minutes = { $n ->
   *[other] { $n } នាទី
}
wait-hours = { $n ->
   *[other] { $n } ម៉ោង
}
wait-days = { $n ->
   *[other] { $n } ថ្ងៃ
}
date-format = { $day } { $month } { $year }
month-format = { $month } { $year }
date-time-format = { $date } ម៉ោង { $time }
month-1 = មករា
month-2 = កុម្ភៈ
month-3 = មីនា
month-4 = មេសា
month-5 = ឧសភា
month-6 = មិថុនា
month-7 = កក្កដា
month-8 = សីហា
month-9 = កញ្ញា
month-10 = តុលា
month-11 = វិច្ឆិកា
month-12 = ធ្នូ

## Notifications: neutral on purpose
notify-text = មានអ្វីថ្មី។

## The renderers: what the page or the phone itself does and asks
frame-offline = មិនទាន់ភ្ជាប់ទេ។ កំពុងព្យាយាមម្តងទៀត។ អ្វីដែលអ្នកបានវាយនៅតែមាន។
frame-failed = មិនបានសម្រេច។ សូមព្យាយាមម្តងទៀត។
frame-adding = កំពុងបន្ថែមឯកសារ
frame-recording = កំពុងថតសំឡេង
frame-stop = បញ្ឈប់
frame-play = ចាក់សំឡេង
frame-close = បិទ
frame-choose = បើក
frame-copy = ចម្លង
frame-copied = បានចម្លង
frame-call = ហៅលេខនេះ
frame-map-app = កម្មវិធីផែនទី
frame-map-web = ផែនទីលើវេប
frame-table = មើលជាតារាង
frame-clear = លុប
frame-no-voice = ឧបករណ៍នេះគ្មានសំឡេងអានភាសានេះទេ។
frame-no-app = ទូរស័ព្ទនេះគ្មានកម្មវិធីណាអាចធ្វើបានទេ។
frame-location-reason = ដើម្បីដាក់ទីកន្លែងរបស់អ្នក ទូរស័ព្ទនឹងសួរអ្នកបន្ទាប់ពីនេះ។ អ្នកអាចមិនអនុញ្ញាត ហើយប្រាប់កន្លែងដោយពាក្យជំនួស។
frame-microphone-reason = ដើម្បីថតសំឡេងរបស់អ្នក ទូរស័ព្ទនឹងសួរអ្នកបន្ទាប់ពីនេះ។ អ្នកអាចមិនអនុញ្ញាត ហើយសរសេរជំនួស។
frame-camera-reason = ដើម្បីថតរូប ទូរស័ព្ទនឹងសួរអ្នកបន្ទាប់ពីនេះ។ អ្នកអាចមិនអនុញ្ញាតក៏បាន។
frame-notification-reason = ដើម្បីឱ្យអ្នកដឹងពេលមានចម្លើយ ទូរស័ព្ទនឹងសួរអ្នកបន្ទាប់ពីនេះ។ អ្នកអាចមិនអនុញ្ញាតក៏បាន។
frame-go-on = បន្តទៅមុខ
frame-not-now = កុំទាន់
frame-refused = ទូរស័ព្ទមិនអនុញ្ញាតទេ។ អ្នកអាចប្តូរបានក្នុងការកំណត់របស់ទូរស័ព្ទ។
frame-open-settings = ការកំណត់ទូរស័ព្ទ
frame-news = អ្វីដែលថ្មី
