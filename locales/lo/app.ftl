# Saphan: what the app says, in Lao. Written directly in the language; no language is the master of another.
# review: unreviewed
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = ກັບຄືນ
leave = ອອກທັນທີ
next = ຕໍ່ໄປ
skip = ຂ້າມ
cancel = ຍົກເລີກ
# yes and no answer "Is anyone under 18?" alone.
yes = ມີ
no = ບໍ່ມີ
unknown = ບໍ່ຮູ້
not-sure = ຂ້ອຍບໍ່ແນ່ໃຈ
listen = ຟັງສຽງ
remove = ເອົາອອກ
notice-info = ຄວນຮູ້
notice-good = ສຳເລັດແລ້ວ
notice-warning = ກະລຸນາເບິ່ງ
notice-danger = ອັນຕະລາຍ
unreviewed = ຂໍ້ຄວາມນີ້ຍັງບໍ່ໄດ້ກວດ ໂດຍທະນາຍຄວາມທີ່ຮູ້ພາສານີ້.
reviewed = ກວດແລ້ວໂດຍ { $name }

## Language
language-title = ພາສາ
language-question = ເລືອກພາສາຂອງເຈົ້າ
language-save = ໃຊ້ພາສານີ້

## PIN
pin-title = ປົກປ້ອງສິ່ງທີ່ເຈົ້າຂຽນ
pin-explain = ຄົນອື່ນອາດຈັບໂທລະສັບເຄື່ອງນີ້. ຖ້າຕັ້ງລະຫັດລັບໄວ້ ຄົນທີ່ບໍ່ຮູ້ລະຫັດຈະເປີດເບິ່ງສິ່ງທີ່ເຈົ້າຂຽນບໍ່ໄດ້. ຖ້າລືມລະຫັດ ພວກເຮົາຫາຄືນໃຫ້ບໍ່ໄດ້ ແລະ ສິ່ງທີ່ເຈົ້າຂຽນຈະເປີດບໍ່ໄດ້ອີກ.
pin-explain-skip = ຖ້າບໍ່ຕັ້ງລະຫັດລັບ ໃຜທີ່ເປີດໂທລະສັບເຄື່ອງນີ້ໄດ້ ກໍອ່ານສິ່ງທີ່ເຈົ້າຂຽນໄດ້.
pin-set = ຕັ້ງລະຫັດລັບ
pin-skip = ໃຊ້ຕໍ່ໂດຍບໍ່ຕັ້ງລະຫັດ
pin-new-title = ລະຫັດລັບໃໝ່
pin-new-label = ເລືອກຕົວເລກ 6 ຫາ 12 ຕົວ
pin-new-hint = ຢ່າໃຊ້ວັນເກີດ ຫຼື ເບີໂທ.
pin-repeat-label = ໃສ່ລະຫັດເດີມອີກເທື່ອໜຶ່ງ
pin-save = ບັນທຶກລະຫັດນີ້
pin-enter-title = ລະຫັດລັບຂອງເຈົ້າ
pin-enter-label = ໃສ່ລະຫັດລັບ
pin-open = ເປີດ
pin-public = ເບິ່ງສິດ ແລະ ເບີໂທ ບໍ່ຕ້ອງໃສ່ລະຫັດ.
pin-too-short = ລະຫັດລັບຕ້ອງມີຕົວເລກ 6 ຫາ 12 ຕົວ. ໃສ່ແຕ່ຕົວເລກ.
pin-not-same = ລະຫັດສອງເທື່ອບໍ່ຄືກັນ. ໃສ່ໃໝ່ທັງສອງເທື່ອ.
pin-wrong = ລະຫັດບໍ່ຖືກ. ລອງໃໝ່.
pin-wait = ໃສ່ຜິດຫຼາຍເທື່ອເກີນໄປ. ລໍຖ້າ { $wait } ແລ້ວລອງໃໝ່.
pin-saved = ບັນທຶກລະຫັດລັບແລ້ວ.
pin-removed = ເລີກໃຊ້ລະຫັດລັບແລ້ວ.

## Home
home-title = ເຈົ້າຕ້ອງການຫຍັງ?
home-help = ຂໍຄວາມຊ່ວຍເຫຼືອດ່ວນ
home-report = ແຈ້ງເລື່ອງ
home-reports = ເລື່ອງທີ່ແຈ້ງໄວ້
home-rights = ສິດຂອງຂ້ອຍ
home-numbers = ເບີໂທ
home-interpreter = ນາຍພາສາ
home-follow = ຂ້ອຍມີລະຫັດ
home-settings = ຕັ້ງຄ່າ
home-about = ກ່ຽວກັບແອັບ

## Report: what
report-title = ແຈ້ງເລື່ອງ
report-step = ຂັ້ນທີ { $step } ໃນ { $steps }
report-draft-found = ເຈົ້າຂຽນເລື່ອງຄ້າງໄວ້. ຍັງເກັບໄວ້ໃນໂທລະສັບເຄື່ອງນີ້.
report-continue = ເຮັດຕໍ່
report-kinds-title = ເກີດຫຍັງຂຶ້ນ?
report-kinds-label = ແຕະທຸກຂໍ້ທີ່ກົງ
kind-passport-kept = ພາສປອດ ຫຼື ເອກະສານຖືກຍຶດ
kind-wages-unpaid = ບໍ່ໄດ້ຄ່າແຮງ
kind-debt = ໃຊ້ໜີ້ບໍ່ໝົດຈັກເທື່ອ
kind-locked-in = ຖືກກັກຂັງ
kind-violence = ຖືກຕີ ຫຼື ຂົ່ມຂູ່
kind-forced-work = ຖືກບັງຄັບໃຫ້ເຮັດວຽກ
kind-sexual-exploitation = ຖືກລ່ວງລະເມີດ ຫຼື ບັງຄັບທາງເພດ
kind-scam-compound = ຖືກບັງຄັບໃຫ້ຫຼອກຄົນທາງເນັດ
kind-forced-marriage = ຖືກບັງຄັບແຕ່ງງານ
kind-child = ເດັກອາຍຸຕ່ຳກວ່າ 18 ປີຖືກຂູດຮີດ
kind-begging = ຖືກບັງຄັບໃຫ້ຂໍທານ ຫຼື ຂາຍຂອງ
kind-fishing = ຢູ່ເຮືອຫາປາ
kind-domestic-work = ເຮັດວຽກຢູ່ເຮືອນຄົນອື່ນ
kind-missing-person = ມີຄົນຫາຍໄປ
kind-online-recruitment = ຖືກຫຼອກເລື່ອງວຽກ
kind-other-harm = ເລື່ອງອື່ນ
report-kinds-danger = ຖ້າອາດມີຄົນຖືກທຳຮ້າຍດຽວນີ້ ແລະ ເຈົ້າໂທໄດ້ຢ່າງປອດໄພ ໃຫ້ໂທກ່ອນ.
report-call-first = ເບິ່ງເບີໂທ

## Report: to whom
report-whom-title = ໃຜຕ້ອງການຄວາມຊ່ວຍເຫຼືອ?
report-whom-label = ເລື່ອງນີ້ເກີດກັບ
whom-me = ຂ້ອຍເອງ
whom-other = ຄົນອື່ນ
whom-group = ຫຼາຍຄົນ
whom-unknown = ຄົນທີ່ຂ້ອຍບໍ່ຮູ້ຈັກ
report-count-label = ຈັກຄົນ?
report-count-hint = ເດົາກໍໄດ້. ປະຫວ່າງໄວ້ກໍໄດ້.
report-under-18-label = ມີຄົນອາຍຸຕ່ຳກວ່າ 18 ປີບໍ່?
report-whom-safe = ແອັບນີ້ບໍ່ຖາມຊື່ແທ້ ບໍ່ຖາມຫາເອກະສານ ແລະ ບໍ່ຖາມວ່າເຈົ້າມີໃບອະນຸຍາດຢູ່ປະເທດນີ້ບໍ່.

## Report: when
report-when-title = ເມື່ອໃດ?
report-when-label = ເກີດຂຶ້ນເມື່ອໃດ?
when-now = ກຳລັງເກີດຂຶ້ນດຽວນີ້
when-today = ມື້ນີ້
when-week = ອາທິດນີ້
when-month = ເດືອນນີ້
when-longer = ດົນກວ່ານັ້ນ
when-date = ຂ້ອຍຮູ້ວ່າມື້ໃດ
report-date-label = ມື້ໃດ?

## Report: where
report-where-title = ຢູ່ໃສ?
report-where-label = ຈະບອກສະຖານທີ່ລະອຽດປານໃດ?
place-exact = ບ່ອນນັ້ນເລີຍ
place-exact-hint = ດີທີ່ສຸດ ຖ້າຕ້ອງມີຄົນໄປຫາ
place-about = ປະມານ 5 ກິໂລແມັດ
place-about-hint = ຜູ້ອ່ານຮູ້ພຽງເຂດ ບໍ່ຮູ້ວ່າເຮືອນໃດ
place-province = ບອກພຽງແຂວງ
place-landmark = ຂ້ອຍຈະບອກເອງ
place-none = ບໍ່ບອກສະຖານທີ່
report-locate = ຊອກວ່າຂ້ອຍຢູ່ໃສ
report-locate-again = ຊອກໃໝ່
report-locating = ກຳລັງຊອກສະຖານທີ່…
report-place-age = ພົບເມື່ອ { $age }ກ່ອນ, ອາດຜິດປະມານ { $metres } ແມັດ
report-place-sends = ຈະສົ່ງສະຖານທີ່ນີ້: { $place }
report-landmark-label = ບອກວ່າສະຖານທີ່ເປັນແນວໃດ
report-landmark-hint = ຮ້ານຄ້າ ວັດ ທ່າເຮືອ ເລກທາງ ຫຼື ລິ້ງແຜນທີ່
report-country-label = ປະເທດ
report-province-choose = ເລືອກແຂວງ
report-where-other-phone = ຖ້າເຈົ້າບໍ່ໄດ້ຢູ່ບ່ອນນັ້ນ ໃຫ້ບອກວ່າສະຖານທີ່ເປັນແນວໃດ.
country-other = ປະເທດອື່ນ
locate-denied = ໂທລະສັບບໍ່ໃຫ້ແອັບນີ້ເບິ່ງສະຖານທີ່. ເຈົ້າບອກສະຖານທີ່ເອງໄດ້.
locate-off = ໂທລະສັບປິດການຊອກສະຖານທີ່ໄວ້. ໃຫ້ເປີດກ່ອນ ຫຼື ບອກສະຖານທີ່ເອງ.
locate-timeout = ຊອກສະຖານທີ່ບໍ່ທັນເວລາ. ໄປໃກ້ປ່ອງຢ້ຽມ ຫຼື ອອກໄປນອກ ແລ້ວລອງໃໝ່ ຫຼື ບອກສະຖານທີ່ເອງ.
locate-unavailable = ໂທລະສັບເຄື່ອງນີ້ຊອກສະຖານທີ່ບໍ່ໄດ້. ເຈົ້າບອກເອງໄດ້.
fix-invalid = ສະຖານທີ່ທີ່ໂທລະສັບບອກ ເປັນໄປບໍ່ໄດ້. ລອງໃໝ່ ຫຼື ບອກສະຖານທີ່ເອງ.
fix-old = ໂທລະສັບໃຫ້ສະຖານທີ່ເກົ່າ ເມື່ອ { $age }ກ່ອນ. ດຽວນີ້ເຈົ້າອາດບໍ່ຢູ່ບ່ອນນັ້ນແລ້ວ. ລອງໃໝ່ ຫຼື ບອກສະຖານທີ່ເອງ.
fix-future = ໂມງໃນໂທລະສັບກັບເວລາຂອງສະຖານທີ່ບໍ່ກົງກັນ. ກວດເບິ່ງວັນທີ ແລະ ເວລາໃນໂທລະສັບ ແລ້ວລອງໃໝ່.
landmark-map-link = ອ່ານສະຖານທີ່ໃນລິ້ງໄດ້ແລ້ວ: { $place }
landmark-short-link = ລິ້ງສັ້ນນີ້ອ່ານບໍ່ໄດ້ຖ້າບໍ່ມີອິນເຕີເນັດ. ເປີດລິ້ງກ່ອນ ແລ້ວສຳເນົາລິ້ງຍາວມາ ຫຼື ບອກສະຖານທີ່ເອງ.

## Report: story
report-story-title = ເກີດຫຍັງຂຶ້ນ?
report-story-label = ເລົ່າດ້ວຍຄຳເວົ້າຂອງເຈົ້າເອງ
report-story-hint = ຂຽນພາສາໃດກໍໄດ້. ຈະເວົ້າແທນ ຫຼື ປະຫວ່າງໄວ້ກໍໄດ້.
report-voice-label = ຫຼື ເວົ້າກໍໄດ້
report-record = ອັດສຽງຂອງຂ້ອຍ
report-voice-item = ສຽງທີ່ອັດໄວ້ { $size }
report-other-language-label = ພາສາຂອງຂ້ອຍແມ່ນ…
report-other-language-hint = ໃສ່ເມື່ອບໍ່ແມ່ນພາສາໃນໜ້າຈໍນີ້ເທົ່ານັ້ນ

## Report: photos and links
report-photos-title = ຮູບຖ່າຍ ແລະ ໄຟລ໌
report-photos-label = ໃສ່ສິ່ງທີ່ສະແດງວ່າເກີດຫຍັງຂຶ້ນ
report-photos-hint = ເຮັດເມື່ອປອດໄພສຳລັບເຈົ້າເທົ່ານັ້ນ.
photos-camera = ຖ່າຍຮູບ
photos-gallery = ເລືອກຮູບຖ່າຍ
photos-file = ເລືອກໄຟລ໌
photo-item = ຮູບຖ່າຍ { $size }
file-item = ໄຟລ໌ { $size }
photo-place-removed = ເອົາສະຖານທີ່ທີ່ຢູ່ໃນຮູບອອກແລ້ວ.
photo-place-kept = ເກັບສະຖານທີ່ທີ່ຢູ່ໃນຮູບໄວ້.
photo-no-place = ໃນຮູບບໍ່ມີສະຖານທີ່.
report-keep-place-label = ສະຖານທີ່ທີ່ຢູ່ໃນຮູບ
keep-place-no = ເອົາອອກ
keep-place-yes = ເກັບໄວ້ເປັນຫຼັກຖານ
report-no-child-images = ຢ່າໃສ່ຮູບທາງເພດຂອງຄົນອາຍຸຕ່ຳກວ່າ 18 ປີ. ໃຫ້ໂທຫາສາຍທີ່ຮັບເລື່ອງນີ້:
report-links-label = ລິ້ງ ຫຼື ຊື່ບັນຊີ
report-links-hint = ເຊັ່ນ: ປະກາດວຽກ ຫຼື ຊື່ໃນແຊັດຂອງຄົນຊວນໄປເຮັດວຽກ
report-links-add = ເກັບລິ້ງນີ້
link-kept = ເກັບໄວ້ພ້ອມເວລາ: { $when }

## Report: about the person
report-alias-label = ຊື່ທີ່ໃຊ້ເອີ້ນເຈົ້າ
report-alias-hint = ຊື່ຫຍັງກໍໄດ້. ບໍ່ຕ້ອງແມ່ນຊື່ແທ້.
report-nationality-label = ເຈົ້າມາຈາກປະເທດໃດ?
nationality-stateless = ບໍ່ມີປະເທດໃດຮັບວ່າຂ້ອຍເປັນຄົນຂອງເຂົາ

## Report: contact
report-contact-title = ໃຫ້ຕອບເຈົ້າທາງໃດ?
report-contact-label = ວິທີຕິດຕໍ່ທີ່ປອດໄພສຳລັບເຈົ້າ
contact-none = ໃນແອັບນີ້ເທົ່ານັ້ນ
contact-phone = ໂທລະສັບ
contact-sms = ຂໍ້ຄວາມໃນໂທລະສັບ
contact-line = LINE
contact-facebook = Facebook
contact-wechat = WeChat
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = ອີເມວ
contact-person = ຜ່ານຄົນທີ່ຂ້ອຍໄວ້ໃຈ
contact-other = ວິທີອື່ນ
report-contact-value = ເບີ ຊື່ ຫຼື ທີ່ຢູ່
report-contact-hours = ເວລາໃດປອດໄພ?
report-contact-hours-hint = ເຊັ່ນ: ຕອນເຊົ້າວັນອາທິດ
report-contact-warning = ແອັບນີ້ບໍ່ໃຫ້ທາງຕິດຕໍ່ອື່ນຂອງເຈົ້າກັບຜູ້ທີ່ອ່ານ.

## Report: who receives it
report-recipients-title = ໃຜອ່ານໄດ້?
report-recipients-label = ແຕະເພື່ອເພີ່ມ ຫຼື ຂີດອອກ
report-recipients-explain = ມີແຕ່ຜູ້ທີ່ເຈົ້າເລືອກ ຈຶ່ງເປີດເລື່ອງຂອງເຈົ້າໄດ້. ອ່ານແລ້ວເຂົາເຈົ້າຈະເຮັດຫຍັງ ແອັບນີ້ຄວບຄຸມບໍ່ໄດ້. ຂີດອອກຜູ້ທີ່ເຈົ້າບໍ່ໄວ້ໃຈ.
report-recipients-none = ໂທລະສັບເຄື່ອງນີ້ຍັງບໍ່ຮູ້ຈັກໜ່ວຍງານທີ່ຮັບເລື່ອງໄດ້. ເລື່ອງຂອງເຈົ້າຍັງຢູ່ບ່ອນນີ້. ໃຫ້ໂທເບີຊ່ວຍເຫຼືອແທນ ຫຼື ຕໍ່ອິນເຕີເນັດແລ້ວລອງໃໝ່.
report-recipients-choose = ເລືອກຢ່າງໜ້ອຍໜຶ່ງແຫ່ງທີ່ອ່ານໄດ້.
agency-level-central = ໜ່ວຍງານສູນກາງ
agency-level-province = ໜ່ວຍງານຂອງແຂວງ
agency-level-district = ໜ່ວຍງານຂອງເມືອງ
agency-level-commune = ໜ່ວຍງານຂອງຕາແສງ
agency-level-ngo = ອົງການທີ່ບໍ່ຂຶ້ນກັບລັດ
report-consent-label = ເຈົ້າຕົກລົງເລື່ອງໃດແດ່?
consent-help = ຊ່ວຍຂ້ອຍແດ່
consent-help-hint = ມີຄົນລົມນຳ ມີບ່ອນປອດໄພ ມີໝໍ
consent-open-case = ເປີດຄະດີ
consent-open-case-hint = ຕຳຫຼວດ ແລະ ສານ ອາດມີສ່ວນຮ່ວມ. ການຊ່ວຍເຫຼືອບາງຢ່າງໃນບ້ານພັກພິງຂອງລັດໄທ ຂຶ້ນກັບຂໍ້ນີ້.
consent-share = ສົ່ງເລື່ອງຕໍ່ໃຫ້ບ່ອນອື່ນທີ່ຊ່ວຍໄດ້
consent-share-hint = ເພື່ອເຈົ້າບໍ່ຕ້ອງເລົ່າຊ້ຳອີກ

## Report: read once more, send
report-review-title = ອ່ານອີກເທື່ອໜຶ່ງ
report-review-explain = ຍັງບໍ່ທັນໄດ້ສົ່ງຫຍັງ.
report-send = ສົ່ງ
report-empty = ບອກກ່ອນວ່າເກີດຫຍັງຂຶ້ນ: ແຕະຮູບ ຂຽນ ຫຼື ເວົ້າກໍໄດ້.
review-what = ເລື່ອງຫຍັງ
review-whom = ໃຜ
review-when = ເມື່ອໃດ
review-where = ຢູ່ໃສ
review-story = ເລື່ອງທີ່ເລົ່າ
review-files = ຮູບຖ່າຍ ສຽງ ໄຟລ໌
review-links = ລິ້ງ
review-contact = ຕອບຄືນທາງ
review-recipients = ຜູ້ທີ່ອ່ານໄດ້
review-consent = ເຈົ້າຕົກລົງ
review-alias = ຊື່
review-nationality = ມາຈາກ
review-nothing = ບໍ່ມີ
people-count = { $count ->
   *[other] { $count } ຄົນ
}
files-count = { $count ->
   *[other] { $count } ໄຟລ໌
}
under-18-yes = ມີຄົນອາຍຸຕ່ຳກວ່າ 18 ປີ
under-18-no = ບໍ່ມີຄົນອາຍຸຕ່ຳກວ່າ 18 ປີ
delete-draft = ລຶບເລື່ອງນີ້
delete-draft-title = ລຶບສິ່ງທີ່ເຈົ້າຂຽນບໍ່?
delete-draft-explain = ເລື່ອງນີ້ຍັງບໍ່ທັນສົ່ງ. ລຶບແລ້ວເອົາຄືນບໍ່ໄດ້.
delete-draft-yes = ລຶບເລີຍ

## Sent, and after
case-report = ເລື່ອງທີ່ແຈ້ງ
case-interpreter = ນາຍພາສາ
case-title = ເລື່ອງຂອງເຈົ້າ
case-interpreter-title = ຄຳຂໍຂອງເຈົ້າ
state-draft = ຍັງບໍ່ທັນສົ່ງ
state-queued = ລໍຖ້າສົ່ງ
state-sending = ກຳລັງສົ່ງ
state-held = ຍັງສົ່ງບໍ່ໄດ້ ຈະລອງໃໝ່
state-accepted = ສົ່ງຮອດແລ້ວ ມີຫຼັກຖານ
state-opened = ມີຄົນເປີດອ່ານແລ້ວ
state-assessing = ກຳລັງພິຈາລະນາ
state-acting = ກຳລັງດຳເນີນການ
state-referred = ສົ່ງຕໍ່ແລ້ວ
state-presumed-victim = ເຈົ້າອາດມີສິດໄດ້ຮັບການປົກປ້ອງແລ້ວ
state-identified = ເຈົ້າໜ້າທີ່ຢືນຢັນວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍຈາກການຄ້າມະນຸດ
state-not-identified = ເຈົ້າໜ້າທີ່ບໍ່ຖືວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍ ແຕ່ອາດຂໍຄວາມຊ່ວຍເຫຼືອອື່ນໄດ້
state-closed = ປິດເລື່ອງແລ້ວ
state-withdrawn = ຖອນຄືນແລ້ວ
state-with-country = { $state } ({ $country })
held-offline = ບໍ່ມີສັນຍານ. ໂທລະສັບຈະລອງໃໝ່ເອງ { $when }.
held-server = ຄອມພິວເຕີທີ່ຮັບເລື່ອງມີບັນຫາ. ໂທລະສັບຈະລອງໃໝ່ເອງ { $when }.
held-portal = ອິນເຕີເນັດຢູ່ນີ້ຕ້ອງລັອກອິນກ່ອນ. ໂທລະສັບຈະລອງໃໝ່ເອງ { $when }.
held-signature = ຄຳຕອບບໍ່ໄດ້ມາຈາກຄອມພິວເຕີທີ່ຖືກຕ້ອງ ໂທລະສັບຈຶ່ງບໍ່ເຊື່ອ. ຈະລອງໃໝ່ເອງ { $when }.
held-limit = ຄອມພິວເຕີທີ່ຮັບເລື່ອງຂໍໃຫ້ລໍຖ້າ. ໂທລະສັບຈະລອງໃໝ່ເອງ { $when }.
held-update = ແອັບນີ້ເກົ່າເກີນໄປ ຈຶ່ງສົ່ງບໍ່ໄດ້. ໃຫ້ອັບເດດແອັບ. ເລື່ອງຂອງເຈົ້າຍັງເກັບໄວ້ຢູ່.
held-refused = ຄອມພິວເຕີທີ່ຮັບເລື່ອງບໍ່ຮັບ. ເລື່ອງຂອງເຈົ້າຍັງເກັບໄວ້ຢູ່. ໃຫ້ໂທເບີຊ່ວຍເຫຼືອ ຫຼື ລອງສົ່ງຫາໜ່ວຍງານອື່ນ.
held-file-lost = ມີຮູບ ຫຼື ໄຟລ໌ ທີ່ອ່ານຈາກໂທລະສັບເຄື່ອງນີ້ບໍ່ໄດ້ແລ້ວ.
time-now = ດຽວນີ້
time-in = ໃນອີກ { $wait }
retry-now = ລອງດຽວນີ້
case-safe-kept = ເລື່ອງນີ້ເກັບໄວ້ໃນໂທລະສັບເຄື່ອງນີ້ ແລະ ຈະຢູ່ບ່ອນນີ້ຈົນກວ່າຈະມີຫຼັກຖານວ່າສົ່ງຮອດແລ້ວ.
case-files-on-way = { $count ->
   *[other] ຍັງກຳລັງສົ່ງອີກ { $count } ໄຟລ໌.
}
case-timeline = ຜ່ານມາມີຫຍັງແດ່
timeline-written = ເຈົ້າກົດສົ່ງ
timeline-accepted = ສົ່ງຮອດແລ້ວ
timeline-opened = { $agency } ເປີດອ່ານແລ້ວ
timeline-stage = { $agency }: { $state }
timeline-reply = { $agency } ຂຽນມາ
timeline-you = ເຈົ້າຂຽນ
timeline-withdrawn = ເຈົ້າຖອນຄືນ
case-next-title = ຕໍ່ໄປຈະເປັນແນວໃດ
case-next = ຕອນນີ້ ຜູ້ທີ່ເລືອກໄວ້ເປີດອ່ານ ແລະ ຕອບຢູ່ບ່ອນນີ້ໄດ້ແລ້ວ. ບໍ່ຮູ້ວ່າຕ້ອງລໍຖ້າດົນປານໃດ. ຖ້າດ່ວນ ໃຫ້ໂທ.
case-receipt-label = ລະຫັດຂອງເຈົ້າ
case-receipt-text = ລະຫັດນີ້ໃຊ້ອ່ານຄຳຕອບໃນໂທລະສັບເຄື່ອງອື່ນໄດ້. ໃຜມີລະຫັດນີ້ກໍອ່ານໄດ້ຄືກັນ. ຈົດໄວ້ບ່ອນທີ່ປອດໄພເທົ່ານັ້ນ.
case-show-code = ເບິ່ງລະຫັດຂອງຂ້ອຍ
case-message-label = ຂຽນຫາຜູ້ທີ່ອ່ານເລື່ອງນີ້
case-message-send = ສົ່ງຂໍ້ຄວາມນີ້
case-withdraw = ຖອນຄືນ
case-withdraw-title = ຖອນເລື່ອງນີ້ຄືນບໍ່?
case-withdraw-explain = ຜູ້ທີ່ໄດ້ຮັບເລື່ອງແລ້ວ ຈະຮູ້ວ່າເຈົ້າຖອນຄືນ. ສິ່ງທີ່ເຂົາເຈົ້າອ່ານໄປແລ້ວ ເອົາຄືນບໍ່ໄດ້ ແລະ ສິ່ງທີ່ເຂົາເຈົ້າເລີ່ມເຮັດແລ້ວ ອາດເຮັດຕໍ່ໄປ.
case-withdraw-unsent = ເລື່ອງນີ້ຍັງບໍ່ທັນສົ່ງ ແລະ ຈະບໍ່ສົ່ງ.
case-withdraw-yes = ຖອນຄືນເລີຍ
case-remove = ລຶບອອກຈາກໂທລະສັບນີ້
case-remove-title = ລຶບອອກຈາກໂທລະສັບນີ້ບໍ່?
case-remove-explain = ເລື່ອງນີ້ພ້ອມຮູບ ແລະ ຄຳຕອບ ຈະຖືກລຶບອອກຈາກໂທລະສັບນີ້ ແລະ ເອົາກັບມາໃນເຄື່ອງນີ້ບໍ່ໄດ້. ຜູ້ທີ່ໄດ້ຮັບເລື່ອງແລ້ວ ຍັງເກັບໄວ້ ແລະ ຈະບໍ່ຮູ້ວ່າເຈົ້າລຶບ. ຖ້າມີລະຫັດ ເຈົ້າຍັງຕິດຕາມໄດ້ໃນພາຍຫຼັງ. ຖ້າຕ້ອງການ ໃຫ້ຈົດລະຫັດໄວ້ກ່ອນ.
case-remove-yes = ລຶບເລີຍ
case-removed = ເລື່ອງນີ້ບໍ່ຢູ່ໃນໂທລະສັບນີ້ແລ້ວ.
case-opened-honest = ທີ່ບອກວ່າ "ມີຄົນເປີດອ່ານແລ້ວ" ເພາະຄອມພິວເຕີຂອງຜູ້ອ່ານຂຽນບອກໄວ້. ຖ້າກະແຈຂອງເຂົາຖືກລັກ ອາດມີຄົນອ່ານໂດຍບໍ່ຂຶ້ນຢູ່ນີ້.
reports-title = ເລື່ອງທີ່ແຈ້ງໄວ້
reports-none = ເຈົ້າຍັງບໍ່ໄດ້ສົ່ງຫຍັງ.
reports-new-reply = ມີຄຳຕອບໃໝ່
follow-title = ຂ້ອຍມີລະຫັດ
follow-label = ໃສ່ລະຫັດ
follow-hint = ຕົວອັກສອນ ແລະ ຕົວເລກ ເປັນກຸ່ມ
follow-open = ເບິ່ງຄຳຕອບ
follow-wrong = ລະຫັດນີ້ບໍ່ຖືກ. ເບິ່ງເທື່ອລະຕົວ ແລ້ວໃສ່ໃໝ່.
follow-case = ເລື່ອງທີ່ຕິດຕາມດ້ວຍລະຫັດ

## Rights
rights-title = ສິດຂອງຂ້ອຍ
rights-source = ແຫຼ່ງຂໍ້ມູນ: { $source }
rights-as-of = ຂໍ້ມູນເມື່ອ { $date }
rights-countries = ໃຊ້ກັບ: { $countries }
rights-general = ໃຊ້ກັບທຸກປະເທດທີ່ເວົ້າເຖິງໃນເລື່ອງນີ້
rights-call = ໂທຫາໃຜ

## Numbers
numbers-title = ເບີໂທ
numbers-country = ເຈົ້າຢູ່ປະເທດໃດ?
numbers-free-choice = ເບີໃຊ້ໄດ້ສະເພາະໃນປະເທດຂອງເບີນັ້ນ.
number-label = { $number } ({ $country })
number-unknown = ບໍ່ຮູ້ເບີ
hours-24 = ໝົດມື້ໝົດຄືນ
hours-unknown = ເວລາຮັບສາຍ: ບໍ່ຮູ້
cost-free = ໂທຟຣີ
cost-unknown = ຄ່າໂທ: ບໍ່ຮູ້
calls-recorded = ມີການບັນທຶກສຽງການໂທ
calls-recorded-unknown = ບໍ່ຮູ້ວ່າມີການບັນທຶກສຽງການໂທບໍ່
line-languages = ພາສາ: { $languages }
line-languages-unknown = ພາສາ: ບໍ່ຮູ້
line-source = ແຫຼ່ງຂໍ້ມູນ: { $source } ({ $date })
numbers-none = ຍັງບໍ່ຮູ້ເບີຂອງປະເທດນີ້.
country-TH = ໄທ
country-KH = ກຳປູເຈຍ
country-LA = ລາວ
country-MM = ມຽນມາ
country-VN = ຫວຽດນາມ
country-CN = ຈີນ
country-MY = ມາເລເຊຍ

## Interpreter
interpreter-title = ນາຍພາສາ
interpreter-language-label = ເຈົ້າຕ້ອງການນາຍພາສາ ພາສາໃດ?
interpreter-other = ພາສາອື່ນ
interpreter-honest = ໃນປີ 2022 ເທົ່າທີ່ຮູ້ ໃນປະເທດໄທມີນາຍພາສາມຽນມາ ຂະແມ ແລະ ລາວ ທີ່ເອີ້ນໄດ້. ພາສາອື່ນຕ້ອງຊອກຫາກ່ອນ. ໃນລະຫວ່າງນັ້ນ ເຈົ້າຈະເຫັນເບີທີ່ໂທໄດ້ ຖ້າມີເບີທີ່ຮູ້.
interpreter-purpose-title = ໃຊ້ເຮັດຫຍັງ?
interpreter-purpose-label = ເຈົ້າຕ້ອງການນາຍພາສາສຳລັບເລື່ອງຫຍັງ?
purpose-police = ຕຳຫຼວດ
purpose-hospital = ໝໍ ຫຼື ໂຮງໝໍ
purpose-work = ວຽກ
purpose-court = ສານ
purpose-office = ຫ້ອງການລັດ
purpose-talk = ເລົ່າໃຫ້ໃຜຜູ້ໜຶ່ງຟັງ
purpose-other = ເລື່ອງອື່ນ
interpreter-how-label = ແບບໃດ?
how-call = ທາງໂທລະສັບ
how-in-person = ໃຫ້ນາຍພາສາມາຫາ
how-chat = ທາງຂໍ້ຄວາມ
interpreter-gender-label = ເຈົ້າຢາກລົມກັບໃຜ?
gender-woman = ຜູ້ຍິງ
gender-man = ຜູ້ຊາຍ
gender-any = ໃຜກໍໄດ້
interpreter-certified-label = ນາຍພາສາທີ່ມີໃບຮັບຮອງ
certified-yes = ຕ້ອງມີໃບຮັບຮອງເທົ່ານັ້ນ
certified-no = ໃຜຊ່ວຍໄດ້ກໍໄດ້
interpreter-when-title = ເມື່ອໃດ?
interpreter-when-label = ເຈົ້າຕ້ອງການນາຍພາສາເມື່ອໃດ?
interpreter-where-title = ຢູ່ໃສ?
interpreter-contact-title = ໃຫ້ເຂົາເຈົ້າຕິດຕໍ່ເຈົ້າທາງໃດ?
interpreter-note-label = ມີຫຍັງຢາກບອກອີກບໍ່?
interpreter-review-title = ອ່ານອີກເທື່ອໜຶ່ງ
interpreter-wait = ບໍ່ຮູ້ວ່າຕ້ອງລໍຖ້າດົນປານໃດ. ຕອນທີ່ຍັງຫາບໍ່ໄດ້ ແອັບນີ້ຈະບອກວ່າໂທຫາໃຜໄດ້ ຖ້າມີເບີທີ່ຮູ້.
interpreter-found = ຫານາຍພາສາໄດ້ແລ້ວ.
interpreter-searching = ກຳລັງຊອກຫານາຍພາສາຢູ່.
interpreter-none = ຫານາຍພາສາບໍ່ໄດ້. ຂໍໃໝ່ອີກໄດ້ ຫຼື ຕິດຕໍ່ຕາມທີ່ບອກໄວ້ຂ້າງລຸ່ມ.
interpreter-at = ເວລາ: { $when }
interpreter-number = ໂທ { $number } ({ $country })
interpreter-is-certified = ນາຍພາສາຜູ້ນີ້ມີໃບຮັບຮອງ.
review-language = ພາສາ
review-purpose = ເພື່ອ
review-how = ແບບໃດ
review-note = ຢ່າງອື່ນ

## Settings
settings-title = ຕັ້ງຄ່າ
settings-language = ພາສາ
settings-pin-set = ຕັ້ງລະຫັດລັບ
settings-pin-change = ປ່ຽນລະຫັດລັບ
settings-pin-remove = ເລີກໃຊ້ລະຫັດລັບ
settings-lock = ລັອກດຽວນີ້
settings-calendar = ສະແດງປີແບບ
calendar-buddhist = ພ.ສ. ({ $year })
calendar-common = ຄ.ສ. ({ $year })
settings-appearance = ຊື່ ແລະ ຮູບຂອງແອັບນີ້
settings-appearance-explain = ໜ້າຈໍຫຼັກຂອງໂທລະສັບຈະສະແດງຊື່ ແລະ ຮູບນີ້. ອາດຕ້ອງລໍຖ້າບຶດໜຶ່ງ ແລະ ໄອຄອນອາດຍ້າຍບ່ອນ. ອັນນີ້ບໍ່ໄດ້ເຊື່ອງແອັບ. ລາຍຊື່ແອັບໃນການຕັ້ງຄ່າຂອງໂທລະສັບ ແລະ ການແຈ້ງເຕືອນ ອາດຍັງສະແດງຄຳວ່າ Saphan.
app-name = Saphan
appearance-notes = ບັນທຶກ
appearance-calendar = ປະຕິທິນ
appearance-weather = ອາກາດ
settings-duress = ລະຫັດທີສອງ ໃຊ້ລຶບທຸກຢ່າງ
settings-duress-explain = ຖ້າມີຄົນບັງຄັບໃຫ້ເຈົ້າເປີດແອັບນີ້ ໃຫ້ໃສ່ລະຫັດທີສອງນີ້. ທຸກຢ່າງທີ່ເຈົ້າຂຽນ ລວມທັງເລື່ອງທີ່ຍັງບໍ່ທັນສົ່ງ ຈະຖືກທຳລາຍ ເອົາຄືນບໍ່ໄດ້ ແລະ ແອັບຈະເບິ່ງຄືຫາກໍລົງໃໝ່.
settings-duress-save = ບັນທຶກລະຫັດທີສອງ
settings-duress-saved = ບັນທຶກລະຫັດທີສອງແລ້ວ.
settings-duress-same = ນີ້ແມ່ນລະຫັດທຳອິດຂອງເຈົ້າ. ໃຫ້ເລືອກລະຫັດອື່ນ.
settings-erase = ລຶບທຸກຢ່າງ
settings-erase-title = ລຶບທຸກຢ່າງບໍ່?
settings-erase-explain = ທຸກຢ່າງທີ່ເຈົ້າຂຽນ ເລື່ອງທີ່ຍັງບໍ່ທັນສົ່ງ ແລະ ຄຳຕອບທັງໝົດໃນໂທລະສັບເຄື່ອງນີ້ ຈະຖືກທຳລາຍ ເອົາຄືນບໍ່ໄດ້. ເລື່ອງທີ່ສົ່ງໄປແລ້ວ ຍັງຢູ່ກັບຜູ້ທີ່ໄດ້ຮັບ.
settings-erase-yes = ລຶບທຸກຢ່າງເລີຍ
settings-erased = ລຶບທຸກຢ່າງແລ້ວ.

## About
about-title = ກ່ຽວກັບແອັບ
about-text = Saphan ແປວ່າ ຂົວ. ແອັບນີ້ບອກສິດ ແລະ ເບີໂທ ແລະ ພາເລື່ອງຂອງເຈົ້າໄປຮອດຜູ້ຊ່ວຍທີ່ເຈົ້າເລືອກ. ບໍ່ຕ້ອງມີບັນຊີ ບໍ່ຕ້ອງບອກຊື່ ບໍ່ຕ້ອງມີເອກະສານ.
about-limits-title = ສິ່ງທີ່ແອັບນີ້ປົກປ້ອງໃຫ້ບໍ່ໄດ້
about-limits = ຄົນທີ່ເບິ່ງເຈົ້າພິມ. ໂທລະສັບທີ່ມີໂປຣແກຣມລັກເບິ່ງ. ຜູ້ຊ່ວຍທີ່ອ່ານແລ້ວເຮັດຜິດ. ຄົນທີ່ບັງຄັບໃຫ້ເຈົ້າບອກລະຫັດລັບ.
about-version = ລຸ້ນ { $version }
about-pack = ຂໍ້ມູນເມື່ອ { $date }
about-licences = ຜົນງານຂອງຜູ້ອື່ນທີ່ໃຊ້ໃນແອັບນີ້
about-no-image = ແອັບນີ້ແມ່ນຊອບແວເສລີ ພາຍໃຕ້ໃບອະນຸຍາດ Apache License 2.0.

## Problems
problem-title = ມີບາງຢ່າງຜິດປົກກະຕິ
problem-in-use = ແອັບນີ້ເປີດຢູ່ໃນອີກໜ້າຕ່າງໜຶ່ງ. ປິດໜ້າຕ່າງນັ້ນ ແລ້ວເປີດໜ້ານີ້ໃໝ່.
problem-disk-full = ບ່ອນເກັບຂໍ້ມູນໃນໂທລະສັບເຕັມ ຈຶ່ງເກັບສິ່ງທີ່ແກ້ຫຼ້າສຸດບໍ່ໄດ້. ລຶບບາງຢ່າງອອກ ເຊັ່ນ ວິດີໂອ ແລ້ວລອງໃໝ່.
problem-recovered = ບ່ອນເກັບຂໍ້ມູນເສຍຫາຍ. ສ່ວນທີ່ອ່ານໄດ້ ເກັບຮັກສາໄວ້ແລ້ວ; ສ່ວນທີ່ເສຍ ແຍກເກັບໄວ້ຕ່າງຫາກ. ກະລຸນາກວດເບິ່ງສິ່ງທີ່ເຈົ້າຂຽນ.
problem-newer = ສິ່ງທີ່ເຈົ້າຂຽນ ບັນທຶກໄວ້ດ້ວຍແອັບລຸ້ນໃໝ່ກວ່າ. ໃຫ້ອັບເດດແອັບເພື່ອເປີດ. ບໍ່ມີຫຍັງຫາຍ.
problem-storage = ໂທລະສັບອ່ານ ຫຼື ບັນທຶກຂໍ້ມູນບໍ່ໄດ້. ປິດແອັບແລ້ວເປີດໃໝ່. ບໍ່ມີຫຍັງຖືກລຶບ.
problem-key-store = ແອັບຂໍກະແຈເປີດຂໍ້ມູນຈາກໂທລະສັບບໍ່ໄດ້. ປິດເຄື່ອງແລ້ວເປີດໃໝ່ ຈາກນັ້ນເປີດແອັບອີກ. ບໍ່ມີຫຍັງຖືກລຶບ.
anew = ເລີ່ມໃໝ່
anew-title = ເລີ່ມໃໝ່ບໍ່?
anew-explain = ຖ້າປິດເຄື່ອງແລ້ວເປີດໃໝ່ກໍຍັງບໍ່ໄດ້ ແປວ່າກະແຈຂອງໂທລະສັບເຄື່ອງນີ້ຫາຍໄປແລ້ວ. ສິ່ງທີ່ເຄີຍຂຽນໄວ້ໃນເຄື່ອງນີ້ ຈະບໍ່ມີໃຜເປີດໄດ້ອີກ ທັງເຈົ້າ ແລະ ຄົນອື່ນ.
anew-sent = ເລື່ອງທີ່ສົ່ງໄປແລ້ວ ຍັງຢູ່ກັບຜູ້ທີ່ໄດ້ຮັບ. ຖ້າຈົດລະຫັດໄວ້ ກໍຍັງໃຊ້ລະຫັດນັ້ນອ່ານຄຳຕອບໄດ້. ເລື່ອງທີ່ຍັງລໍຖ້າສົ່ງ ຕ້ອງຂຽນໃໝ່. ການເລີ່ມໃໝ່ບໍ່ສົ່ງຫຍັງໄປຫາໃຜເລີຍ.
anew-yes = ເລີ່ມໃໝ່ເລີຍ
anew-done = ເລີ່ມໃໝ່ແລ້ວ. ສິ່ງທີ່ຂຽນໄວ້ກ່ອນໜ້ານີ້ ແຍກເກັບໄວ້ໃນເຄື່ອງນີ້ ແລະ ເປີດບໍ່ໄດ້.
problem-clock = ໂມງໃນໂທລະສັບຜິດໄປຫຼາຍ. ຕັ້ງວັນທີ ແລະ ເວລາໃໝ່ ຖ້າບໍ່ດັ່ງນັ້ນເວລາໃນເລື່ອງທີ່ແຈ້ງອາດຜິດ.
problem-text-long = ຍາວເກີນ { $max } ຕົວອັກສອນ. ຂໍ້ຄວາມກ່ອນໜ້ານີ້ຍັງເກັບໄວ້. ເຮັດໃຫ້ສັ້ນລົງ ຫຼື ໃສ່ສ່ວນທີ່ເຫຼືອເປັນໄຟລ໌.
problem-text-cleaned = ເອົາເຄື່ອງໝາຍທີ່ເບິ່ງບໍ່ເຫັນໃນຂໍ້ຄວາມອອກແລ້ວ.
problem-number = ໃສ່ຈຳນວນເຕັມ ແຕ່ 1 ຫາ { $max }.
problem-date = ມື້ທີ່ເລືອກເປັນໄປບໍ່ໄດ້. ໃຫ້ເລືອກມື້ນີ້ ຫຼື ມື້ກ່ອນໜ້ານີ້.
problem-file-large = ໄຟລ໌ນີ້ໃຫຍ່ເກີນໄປ. ໃຫຍ່ທີ່ສຸດໄດ້ { $max }. ເລືອກໄຟລ໌ທີ່ນ້ອຍກວ່າ.
problem-file-other = ຊື່ບອກວ່າເປັນຮູບຖ່າຍ ແຕ່ຂ້າງໃນບໍ່ແມ່ນ. ເລືອກຮູບອື່ນ ຫຼື ໃສ່ເປັນໄຟລ໌.
problem-file-bomb = ຮູບນີ້ໃຫຍ່ເກີນກວ່າຈະເປີດໄດ້ຢ່າງປອດໄພ. ເລືອກຮູບອື່ນ.
problem-file-vanished = ບໍ່ມີໄຟລ໌ນີ້ແລ້ວ. ເລືອກໃໝ່.
problem-file-read = ອ່ານໄຟລ໌ບໍ່ໄດ້. ເລືອກໃໝ່ ຫຼື ເລືອກໄຟລ໌ອື່ນ.
problem-file-place = ເອົາສະຖານທີ່ທີ່ຢູ່ໃນຮູບນີ້ອອກຢ່າງປອດໄພບໍ່ໄດ້ ຈຶ່ງບໍ່ໄດ້ໃສ່ຮູບນີ້. ໃຫ້ຖ່າຍໜ້າຈໍຂອງຮູບ ແລ້ວໃສ່ຮູບນັ້ນ ຫຼື ເລືອກເກັບສະຖານທີ່ໄວ້.
problem-file-many = ໜຶ່ງເລື່ອງໃສ່ໄດ້ບໍ່ເກີນ { $max } ໄຟລ໌.
problem-links-many = ໜຶ່ງເລື່ອງໃສ່ໄດ້ບໍ່ເກີນ { $max } ລິ້ງ.
problem-camera = ເປີດກ້ອງ ຫຼື ໄຟລ໌ບໍ່ໄດ້. ເຮັດຕໍ່ໂດຍບໍ່ໃສ່ກໍໄດ້.
problem-unknown = ປຸ່ມນີ້ເປັນຂອງແອັບລຸ້ນອື່ນ. ບໍ່ມີຫຍັງຫາຍ. ກັບຄືນແລ້ວລອງໃໝ່.

## Sizes and times
size-kb = { $n } ກິໂລໄບ
size-mb = { $n } ເມກາໄບ
wait-seconds = { $n ->
   *[other] { $n } ວິນາທີ
}
wait-minutes = { $n ->
   *[other] { $n } ນາທີ
}
wait-hours = { $n ->
   *[other] { $n } ຊົ່ວໂມງ
}
wait-days = { $n ->
   *[other] { $n } ມື້
}
date-format = { $day } { $month } { $year }
month-format = { $month } { $year }
date-time-format = { $date } ເວລາ { $time }
month-1 = ມັງກອນ
month-2 = ກຸມພາ
month-3 = ມີນາ
month-4 = ເມສາ
month-5 = ພຶດສະພາ
month-6 = ມິຖຸນາ
month-7 = ກໍລະກົດ
month-8 = ສິງຫາ
month-9 = ກັນຍາ
month-10 = ຕຸລາ
month-11 = ພະຈິກ
month-12 = ທັນວາ

## Notifications: neutral on purpose
notify-text = ມີເລື່ອງໃໝ່.

## The renderers: what the page or the phone itself does and asks
frame-offline = ຍັງບໍ່ໄດ້ເຊື່ອມຕໍ່. ກຳລັງລອງໃໝ່. ສິ່ງທີ່ເຈົ້າພິມຍັງຢູ່.
frame-failed = ບໍ່ສຳເລັດ. ລອງໃໝ່.
frame-adding = ກຳລັງເພີ່ມໄຟລ໌
frame-recording = ກຳລັງບັນທຶກສຽງ
frame-stop = ຢຸດ
frame-play = ເປີດສຽງ
frame-close = ປິດ
frame-choose = ເປີດ
frame-copy = ສຳເນົາ
frame-copied = ສຳເນົາແລ້ວ
frame-call = ໂທເບີນີ້
frame-map-app = ແອັບແຜນທີ່
frame-map-web = ແຜນທີ່ໃນເວັບ
frame-table = ເບິ່ງເປັນຕາຕະລາງ
frame-clear = ລ້າງ
frame-no-voice = ເຄື່ອງນີ້ບໍ່ມີສຽງອ່ານພາສານີ້.
frame-no-app = ໂທລະສັບເຄື່ອງນີ້ບໍ່ມີແອັບທີ່ເຮັດສິ່ງນີ້ໄດ້.
frame-location-reason = ເພື່ອໃສ່ສະຖານທີ່ຂອງເຈົ້າ ຕໍ່ຈາກນີ້ໂທລະສັບຈະຖາມເຈົ້າ. ເຈົ້າບໍ່ອະນຸຍາດກໍໄດ້ ແລ້ວບອກສະຖານທີ່ເອງ.
frame-microphone-reason = ເພື່ອບັນທຶກສຽງຂອງເຈົ້າ ຕໍ່ຈາກນີ້ໂທລະສັບຈະຖາມເຈົ້າ. ເຈົ້າບໍ່ອະນຸຍາດກໍໄດ້ ແລ້ວຂຽນແທນ.
frame-camera-reason = ເພື່ອຖ່າຍຮູບ ຕໍ່ຈາກນີ້ໂທລະສັບຈະຖາມເຈົ້າ. ເຈົ້າບໍ່ອະນຸຍາດກໍໄດ້.
frame-notification-reason = ເພື່ອໃຫ້ເຈົ້າເຫັນເມື່ອມີຄຳຕອບ ຕໍ່ຈາກນີ້ໂທລະສັບຈະຖາມເຈົ້າ. ເຈົ້າບໍ່ອະນຸຍາດກໍໄດ້.
frame-go-on = ເຮັດຕໍ່
frame-not-now = ໄວ້ເທື່ອໜ້າ
frame-refused = ໂທລະສັບບໍ່ອະນຸຍາດ. ເຈົ້າປ່ຽນໄດ້ໃນການຕັ້ງຄ່າຂອງໂທລະສັບ.
frame-open-settings = ຕັ້ງຄ່າໂທລະສັບ
frame-news = ເລື່ອງໃໝ່
