# Saphan: what the app says, in Thai. Written directly in the language; no language is the master of another.
# review: unreviewed
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = กลับ
leave = ออกทันที
next = ต่อไป
skip = ข้าม
cancel = ยกเลิก
# yes and no answer "Is anyone under 18?" alone.
yes = มี
no = ไม่มี
unknown = ไม่ทราบ
not-sure = ไม่แน่ใจ
listen = ฟังเสียง
remove = เอาออก
notice-info = ควรรู้
notice-good = เรียบร้อย
notice-warning = โปรดดูตรงนี้
notice-danger = อันตราย
unreviewed = ข้อความนี้ยังไม่ได้ให้ทนายความที่รู้ภาษานี้ตรวจทาน
reviewed = ตรวจแล้วโดย { $name }

## Language
language-title = ภาษา
language-question = เลือกภาษาของคุณ
language-save = ใช้ภาษานี้

## PIN
pin-title = ป้องกันสิ่งที่คุณเขียน
pin-explain = คนอื่นอาจได้จับโทรศัพท์เครื่องนี้ ถ้าตั้งรหัสลับไว้ คนที่ไม่รู้รหัสจะเปิดดูสิ่งที่คุณเขียนไม่ได้ ถ้าลืมรหัส เราหาให้ไม่ได้ และจะเปิดสิ่งที่คุณเขียนไม่ได้อีก
pin-explain-skip = ถ้าไม่ตั้งรหัสลับ ใครที่เปิดโทรศัพท์เครื่องนี้ได้ก็อ่านสิ่งที่คุณเขียนได้
pin-set = ตั้งรหัสลับ
pin-skip = ใช้ต่อโดยไม่ตั้งรหัส
pin-new-title = รหัสลับใหม่
pin-new-label = เลือกตัวเลข 6 ถึง 12 ตัว
pin-new-hint = อย่าใช้วันเกิดหรือเบอร์โทร
pin-repeat-label = ใส่รหัสเดิมอีกครั้ง
pin-save = บันทึกรหัสนี้
pin-enter-title = รหัสลับของคุณ
pin-enter-label = ใส่รหัสลับ
pin-open = เปิด
pin-public = ดูสิทธิและเบอร์โทรได้โดยไม่ต้องใส่รหัส
pin-too-short = รหัสลับต้องมีตัวเลข 6 ถึง 12 ตัว ใส่เฉพาะตัวเลข
pin-not-same = รหัสสองครั้งไม่ตรงกัน ใส่ใหม่ทั้งสองครั้ง
pin-wrong = รหัสไม่ถูก ลองอีกครั้ง
pin-wait = ใส่ผิดหลายครั้งเกินไป รอ { $wait } แล้วลองใหม่
pin-saved = บันทึกรหัสลับแล้ว
pin-removed = เลิกใช้รหัสลับแล้ว

## Home
home-title = คุณต้องการอะไร
home-help = ขอความช่วยเหลือด่วน
home-report = แจ้งเรื่อง
home-reports = เรื่องที่แจ้งไว้
home-rights = สิทธิของฉัน
home-numbers = เบอร์โทร
home-interpreter = ล่าม
home-follow = ฉันมีรหัส
home-settings = ตั้งค่า
home-about = เกี่ยวกับแอป

## Report: what
report-title = แจ้งเรื่อง
report-step = ขั้นที่ { $step } จาก { $steps }
report-draft-found = คุณเขียนเรื่องค้างไว้ ยังเก็บอยู่ในโทรศัพท์เครื่องนี้
report-continue = ทำต่อ
report-kinds-title = เกิดอะไรขึ้น
report-kinds-label = แตะทุกข้อที่ตรง
kind-passport-kept = พาสปอร์ตหรือเอกสารถูกยึด
kind-wages-unpaid = ไม่ได้ค่าจ้าง
kind-debt = หนี้ที่จ่ายเท่าไรก็ไม่หมด
kind-locked-in = ถูกกักขัง
kind-violence = ถูกทำร้ายหรือข่มขู่
kind-forced-work = ถูกบังคับให้ทำงาน
kind-sexual-exploitation = ถูกล่วงละเมิดหรือบังคับทางเพศ
kind-scam-compound = ถูกบังคับให้หลอกคนทางเน็ต
kind-forced-marriage = ถูกบังคับแต่งงาน
kind-child = เด็กต่ำกว่า 18 ปีถูกเอาเปรียบ
kind-begging = ถูกบังคับให้ขอทานหรือขายของ
kind-fishing = บนเรือประมง
kind-domestic-work = ทำงานบ้านให้คนอื่น
kind-missing-person = มีคนหายไป
kind-online-recruitment = ถูกหลอกเรื่องงาน
kind-other-harm = เรื่องอื่น
report-kinds-danger = ถ้าอาจมีคนถูกทำร้ายตอนนี้ และคุณโทรได้อย่างปลอดภัย ให้โทรก่อน
report-call-first = ดูเบอร์โทร

## Report: to whom
report-whom-title = ใครต้องการความช่วยเหลือ
report-whom-label = เรื่องนี้เกิดกับ
whom-me = ฉันเอง
whom-other = คนอื่น
whom-group = หลายคน
whom-unknown = คนที่ฉันไม่รู้จัก
report-count-label = กี่คน
report-count-hint = เดาก็ได้ หรือเว้นว่างไว้ก็ได้
report-under-18-label = มีคนอายุต่ำกว่า 18 ปีไหม
report-whom-safe = แอปนี้ไม่ถามชื่อจริง ไม่ถามหาเอกสาร และไม่ถามว่าคุณมีใบอนุญาตอยู่ในประเทศนี้หรือไม่

## Report: when
report-when-title = เมื่อไร
report-when-label = เกิดขึ้นเมื่อไร
when-now = กำลังเกิดขึ้นตอนนี้
when-today = วันนี้
when-week = สัปดาห์นี้
when-month = เดือนนี้
when-longer = นานกว่านั้น
when-date = ฉันรู้ว่าวันไหน
report-date-label = วันไหน

## Report: where
report-where-title = ที่ไหน
report-where-label = จะบอกสถานที่ละเอียดแค่ไหน
place-exact = ตรงจุดนั้นเลย
place-exact-hint = ดีที่สุด ถ้าต้องมีคนไปหา
place-about = ประมาณ 5 กิโลเมตร
place-about-hint = คนอ่านรู้แค่ว่าแถวไหน ไม่รู้ว่าบ้านไหน
place-province = แค่จังหวัด
place-landmark = ฉันจะบอกเอง
place-none = ไม่บอกสถานที่
report-locate = หาว่าฉันอยู่ที่ไหน
report-locate-again = หาอีกครั้ง
report-locating = กำลังหาสถานที่…
report-place-age = หาเจอเมื่อ { $age }ที่แล้ว คลาดเคลื่อนได้ประมาณ { $metres } เมตร
report-place-sends = จะส่งสถานที่นี้: { $place }
report-landmark-label = บอกว่าสถานที่เป็นอย่างไร
report-landmark-hint = ร้านค้า วัด ท่าเรือ เลขถนน หรือลิงก์แผนที่
report-country-label = ประเทศ
report-province-choose = เลือกจังหวัด
report-where-other-phone = ถ้าคุณไม่ได้อยู่ที่นั่น ให้บอกว่าสถานที่เป็นอย่างไร
country-other = ประเทศอื่น
locate-denied = โทรศัพท์ไม่ให้แอปนี้ดูสถานที่ คุณบอกสถานที่เองได้
locate-off = โทรศัพท์ปิดการหาตำแหน่งไว้ เปิดก่อน หรือบอกสถานที่เอง
locate-timeout = หาสถานที่ไม่ทันเวลา ไปใกล้หน้าต่างหรือข้างนอกแล้วลองใหม่ หรือบอกสถานที่เอง
locate-unavailable = โทรศัพท์เครื่องนี้หาตำแหน่งไม่ได้ บอกสถานที่เองได้
fix-invalid = สถานที่ที่โทรศัพท์ให้มาเป็นไปไม่ได้ ลองใหม่ หรือบอกสถานที่เอง
fix-old = โทรศัพท์ให้สถานที่เก่า เมื่อ { $age }ที่แล้ว ตอนนี้คุณอาจไม่ได้อยู่ที่นั่นแล้ว ลองใหม่ หรือบอกสถานที่เอง
fix-future = เวลาในโทรศัพท์กับเวลาของสถานที่ไม่ตรงกัน ดูวันที่และเวลาในโทรศัพท์ แล้วลองใหม่
landmark-map-link = อ่านสถานที่ในลิงก์ได้แล้ว: { $place }
landmark-short-link = ลิงก์แบบสั้นนี้อ่านไม่ได้ถ้าไม่มีอินเทอร์เน็ต เปิดลิงก์ก่อนแล้วคัดลอกลิงก์ยาวมา หรือบอกสถานที่เอง

## Report: story
report-story-title = เกิดอะไรขึ้น
report-story-label = เล่าด้วยคำของคุณเอง
report-story-hint = เขียนภาษาไหนก็ได้ จะพูดแทนหรือเว้นว่างไว้ก็ได้
report-voice-label = หรือพูดก็ได้
report-record = อัดเสียงของฉัน
report-voice-item = เสียงที่อัดไว้ { $size }
report-other-language-label = ภาษาของฉันคือ…
report-other-language-hint = ใส่เมื่อไม่ใช่ภาษาในหน้าจอนี้เท่านั้น

## Report: photos and links
report-photos-title = รูปถ่ายและไฟล์
report-photos-label = ใส่สิ่งที่แสดงว่าเกิดอะไรขึ้น
report-photos-hint = ทำเมื่อปลอดภัยสำหรับคุณเท่านั้น
photos-camera = ถ่ายรูป
photos-gallery = เลือกรูปถ่าย
photos-file = เลือกไฟล์
photo-item = รูปถ่าย { $size }
file-item = ไฟล์ { $size }
photo-place-removed = เอาสถานที่ที่อยู่ในรูปออกแล้ว
photo-place-kept = เก็บสถานที่ที่อยู่ในรูปไว้
photo-no-place = ในรูปไม่มีสถานที่
report-keep-place-label = สถานที่ที่อยู่ในรูป
keep-place-no = เอาออก
keep-place-yes = เก็บไว้เป็นหลักฐาน
report-no-child-images = อย่าใส่ภาพทางเพศของคนอายุต่ำกว่า 18 ปี ให้โทรหาสายที่รับเรื่องนี้:
report-links-label = ลิงก์หรือชื่อบัญชี
report-links-hint = เช่น ประกาศงาน หรือชื่อในแชตของคนชวนไปทำงาน
report-links-add = เก็บลิงก์นี้
link-kept = เก็บไว้พร้อมเวลา: { $when }

## Report: about the person
report-alias-label = ชื่อที่ใช้เรียกคุณ
report-alias-hint = ชื่ออะไรก็ได้ ไม่ต้องเป็นชื่อจริง
report-nationality-label = คุณมาจากประเทศไหน
nationality-stateless = ไม่มีประเทศไหนรับว่าฉันเป็นคนของเขา

## Report: contact
report-contact-title = ให้ตอบคุณทางไหน
report-contact-label = วิธีติดต่อที่ปลอดภัยสำหรับคุณ
contact-none = ในแอปนี้เท่านั้น
contact-phone = โทรศัพท์
contact-sms = ข้อความในโทรศัพท์
contact-line = LINE
contact-facebook = Facebook
contact-wechat = WeChat
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = อีเมล
contact-person = ผ่านคนที่ฉันไว้ใจ
contact-other = วิธีอื่น
report-contact-value = เบอร์ ชื่อ หรือที่อยู่
report-contact-hours = เวลาไหนปลอดภัย
report-contact-hours-hint = เช่น เช้าวันอาทิตย์
report-contact-warning = แอปนี้จะไม่ให้ทางติดต่ออื่นของคุณกับคนที่อ่าน

## Report: who receives it
report-recipients-title = ใครอ่านได้
report-recipients-label = แตะเพื่อเพิ่มหรือตัดออก
report-recipients-explain = คนที่คุณเลือกเท่านั้นที่เปิดเรื่องของคุณได้ อ่านแล้วเขาจะทำอะไรต่อ แอปนี้ควบคุมไม่ได้ ตัดคนที่คุณไม่ไว้ใจออกได้
report-recipients-none = โทรศัพท์เครื่องนี้ยังไม่รู้จักหน่วยงานที่รับเรื่องได้ เรื่องของคุณยังอยู่ที่นี่ ให้โทรเบอร์ช่วยเหลือแทน หรือต่ออินเทอร์เน็ตแล้วลองใหม่
report-recipients-choose = เลือกอย่างน้อยหนึ่งแห่งที่อ่านได้
agency-level-central = หน่วยงานส่วนกลาง
agency-level-province = หน่วยงานของจังหวัด
agency-level-district = หน่วยงานของอำเภอ
agency-level-commune = หน่วยงานของตำบล
agency-level-ngo = องค์กรเอกชน
report-consent-label = คุณตกลงเรื่องอะไรบ้าง
consent-help = ช่วยฉันด้วย
consent-help-hint = มีคนคุยด้วย มีที่ปลอดภัย มีหมอ
consent-open-case = เริ่มดำเนินคดี
consent-open-case-hint = ตำรวจและศาลอาจเข้ามาเกี่ยวข้อง ความช่วยเหลือบางอย่างในบ้านพักของรัฐไทยขึ้นอยู่กับข้อนี้
consent-share = ส่งเรื่องต่อให้ที่อื่นที่ช่วยได้
consent-share-hint = คุณจะได้ไม่ต้องเล่าซ้ำ

## Report: read once more, send
report-review-title = อ่านอีกครั้ง
report-review-explain = ยังไม่ได้ส่งอะไรเลย
report-send = ส่ง
report-empty = บอกก่อนว่าเกิดอะไรขึ้น: แตะรูป เขียน หรือพูดก็ได้
review-what = เรื่องอะไร
review-whom = ใคร
review-when = เมื่อไร
review-where = ที่ไหน
review-story = เรื่องที่เล่า
review-files = รูปถ่าย เสียง ไฟล์
review-links = ลิงก์
review-contact = ตอบกลับทาง
review-recipients = คนที่อ่านได้
review-consent = คุณตกลง
review-alias = ชื่อ
review-nationality = มาจาก
review-nothing = ไม่มี
people-count = { $count ->
   *[other] { $count } คน
}
files-count = { $count ->
   *[other] { $count } ไฟล์
}
under-18-yes = มีคนอายุต่ำกว่า 18 ปี
under-18-no = ไม่มีคนอายุต่ำกว่า 18 ปี
delete-draft = ลบเรื่องนี้
delete-draft-title = ลบสิ่งที่คุณเขียนไหม
delete-draft-explain = เรื่องนี้ยังไม่ได้ส่ง ลบแล้วเอาคืนไม่ได้
delete-draft-yes = ลบเลย

## Sent, and after
case-report = เรื่องที่แจ้ง
case-interpreter = ล่าม
case-title = เรื่องของคุณ
case-interpreter-title = คำขอของคุณ
state-draft = ยังไม่ได้ส่ง
state-queued = รอส่ง
state-sending = กำลังส่ง
state-held = ยังส่งไม่ได้ จะลองใหม่
state-accepted = ส่งถึงแล้ว มีหลักฐาน
state-opened = มีคนเปิดอ่านแล้ว
state-assessing = กำลังพิจารณา
state-acting = กำลังดำเนินการ
state-referred = ส่งต่อแล้ว
state-presumed-victim = คุณอาจมีสิทธิได้รับการคุ้มครองแล้ว
state-identified = เจ้าหน้าที่ยืนยันว่าเป็นผู้เสียหายจากการค้ามนุษย์
state-not-identified = เจ้าหน้าที่ไม่ถือว่าเป็นผู้เสียหาย แต่อาจขอความช่วยเหลืออื่นได้
state-closed = ปิดเรื่องแล้ว
state-withdrawn = ถอนเรื่องแล้ว
state-with-country = { $state } ({ $country })
held-offline = ไม่มีสัญญาณ โทรศัพท์จะลองใหม่เอง { $when }
held-server = คอมพิวเตอร์ที่รับเรื่องมีปัญหา โทรศัพท์จะลองใหม่เอง { $when }
held-portal = อินเทอร์เน็ตที่นี่ต้องล็อกอินก่อน โทรศัพท์จะลองใหม่เอง { $when }
held-signature = คำตอบไม่ได้มาจากคอมพิวเตอร์ที่ถูกต้อง โทรศัพท์จึงไม่เชื่อ จะลองใหม่เอง { $when }
held-limit = คอมพิวเตอร์ที่รับเรื่องขอให้รอ โทรศัพท์จะลองใหม่เอง { $when }
held-update = แอปนี้เก่าเกินไป จึงส่งไม่ได้ ให้อัปเดตแอป เรื่องของคุณยังเก็บไว้อยู่
held-refused = คอมพิวเตอร์ที่รับเรื่องไม่รับ เรื่องของคุณยังเก็บไว้อยู่ ให้โทรเบอร์ช่วยเหลือ หรือลองส่งให้หน่วยงานอื่น
held-file-lost = มีรูปหรือไฟล์ที่อ่านจากโทรศัพท์เครื่องนี้ไม่ได้แล้ว
time-now = เดี๋ยวนี้
time-in = ในอีก { $wait }
retry-now = ลองเดี๋ยวนี้
case-safe-kept = เรื่องนี้เก็บอยู่ในโทรศัพท์เครื่องนี้ และจะอยู่ที่นี่จนกว่าจะมีหลักฐานว่าส่งถึงแล้ว
case-files-on-way = { $count ->
   *[other] ยังส่งไฟล์อยู่อีก { $count } ไฟล์
}
case-timeline = ที่ผ่านมามีอะไรบ้าง
timeline-written = คุณกดส่ง
timeline-accepted = ส่งถึงแล้ว
timeline-opened = { $agency } เปิดอ่านแล้ว
timeline-stage = { $agency }: { $state }
timeline-reply = { $agency } เขียนมา
timeline-you = คุณเขียน
timeline-withdrawn = คุณถอนเรื่อง
case-next-title = ต่อไปจะเป็นอย่างไร
case-next = ตอนนี้คนที่เลือกไว้เปิดอ่านและตอบที่นี่ได้แล้ว ไม่ทราบว่าต้องรอนานเท่าไร ถ้าเรื่องด่วนให้โทร
case-receipt-label = รหัสของคุณ
case-receipt-text = รหัสนี้ใช้อ่านคำตอบในโทรศัพท์เครื่องอื่นได้ ใครมีรหัสนี้ก็อ่านได้เหมือนกัน จดไว้ในที่ปลอดภัยเท่านั้น
case-show-code = ดูรหัสของฉัน
case-message-label = เขียนถึงคนที่อ่านเรื่องนี้
case-message-send = ส่งข้อความนี้
case-withdraw = ถอนเรื่อง
case-withdraw-title = ถอนเรื่องนี้ไหม
case-withdraw-explain = คนที่ได้รับเรื่องไปแล้วจะรู้ว่าคุณถอนเรื่อง แต่สิ่งที่เขาอ่านไปแล้วเอาคืนไม่ได้ และสิ่งที่เขาเริ่มทำแล้วอาจทำต่อ
case-withdraw-unsent = เรื่องนี้ยังไม่ได้ส่ง และจะไม่ส่ง
case-withdraw-yes = ถอนเรื่องเลย
case-remove = ลบออกจากเครื่องนี้
case-remove-title = ลบออกจากเครื่องนี้ไหม
case-remove-explain = เรื่องนี้พร้อมรูปและคำตอบจะถูกลบออกจากเครื่องนี้ และเอากลับมาในเครื่องนี้ไม่ได้ คนที่ได้รับเรื่องแล้วยังเก็บไว้ และจะไม่รู้ว่าคุณลบ ถ้ามีรหัส คุณยังติดตามเรื่องได้ภายหลัง ถ้าต้องการ ให้จดรหัสไว้ก่อน
case-remove-yes = ลบเลย
case-removed = เรื่องนี้ไม่อยู่ในเครื่องนี้แล้ว
case-opened-honest = ที่บอกว่า "มีคนเปิดอ่านแล้ว" เพราะคอมพิวเตอร์ของผู้อ่านเขียนบอกไว้ ถ้ากุญแจของเขาถูกขโมย อาจมีคนอ่านโดยไม่ขึ้นตรงนี้
reports-title = เรื่องที่แจ้งไว้
reports-none = คุณยังไม่เคยส่งอะไร
reports-new-reply = มีคำตอบใหม่
follow-title = ฉันมีรหัส
follow-label = ใส่รหัส
follow-hint = ตัวอักษรและตัวเลขเป็นกลุ่ม
follow-open = ดูคำตอบ
follow-wrong = รหัสนี้ไม่ถูก ดูทีละตัวแล้วใส่ใหม่
follow-case = เรื่องที่ติดตามด้วยรหัส

## Rights
rights-title = สิทธิของฉัน
rights-source = ที่มา: { $source }
rights-as-of = ข้อมูลเมื่อ { $date }
rights-countries = ใช้กับ: { $countries }
rights-general = ใช้กับทุกประเทศที่พูดถึงในเรื่องนี้
rights-call = โทรหาใคร

## Numbers
numbers-title = เบอร์โทร
numbers-country = คุณอยู่ประเทศไหน
numbers-free-choice = เบอร์ใช้ได้เฉพาะในประเทศของเบอร์นั้น
number-label = { $number } ({ $country })
number-unknown = ไม่ทราบเบอร์
hours-24 = ตลอดวันตลอดคืน
hours-unknown = เวลารับสาย: ไม่ทราบ
cost-free = โทรฟรี
cost-unknown = ค่าโทร: ไม่ทราบ
calls-recorded = มีการบันทึกเสียงสนทนา
calls-recorded-unknown = ไม่ทราบว่ามีการบันทึกเสียงสนทนาหรือไม่
line-languages = ภาษา: { $languages }
line-languages-unknown = ภาษา: ไม่ทราบ
line-source = ที่มา: { $source } ({ $date })
numbers-none = ยังไม่ทราบเบอร์ของประเทศนี้
country-TH = ไทย
country-KH = กัมพูชา
country-LA = ลาว
country-MM = เมียนมา
country-VN = เวียดนาม
country-CN = จีน
country-MY = มาเลเซีย

## Interpreter
interpreter-title = ล่าม
interpreter-language-label = คุณต้องการล่ามภาษาอะไร
interpreter-other = ภาษาอื่น
interpreter-honest = เท่าที่ทราบ เมื่อปี พ.ศ. 2565 ในประเทศไทยมีล่ามภาษาพม่า เขมร และลาวที่เรียกได้ ภาษาอื่นต้องหาก่อน ระหว่างนั้นคุณจะเห็นเบอร์ที่โทรได้ ถ้ามีเบอร์ที่ทราบ
interpreter-purpose-title = ใช้ทำอะไร
interpreter-purpose-label = คุณต้องการล่ามเพื่อเรื่องอะไร
purpose-police = ตำรวจ
purpose-hospital = หมอหรือโรงพยาบาล
purpose-work = งาน
purpose-court = ศาล
purpose-office = หน่วยงานราชการ
purpose-talk = เล่าให้ใครสักคนฟัง
purpose-other = เรื่องอื่น
interpreter-how-label = แบบไหน
how-call = ทางโทรศัพท์
how-in-person = ให้ล่ามมาหา
how-chat = ทางข้อความ
interpreter-gender-label = คุณอยากคุยกับใคร
gender-woman = ผู้หญิง
gender-man = ผู้ชาย
gender-any = ใครก็ได้
interpreter-certified-label = ล่ามที่ขึ้นทะเบียนรับรอง
certified-yes = ต้องรับรองแล้วเท่านั้น
certified-no = ใครช่วยได้ก็ได้
interpreter-when-title = เมื่อไร
interpreter-when-label = คุณต้องการล่ามเมื่อไร
interpreter-where-title = ที่ไหน
interpreter-contact-title = ให้เขาติดต่อคุณทางไหน
interpreter-note-label = มีอะไรอยากบอกอีกไหม
interpreter-review-title = อ่านอีกครั้ง
interpreter-wait = ไม่ทราบว่าต้องรอนานเท่าไร ระหว่างที่ยังหาไม่ได้ แอปนี้จะบอกว่าโทรหาใครได้ ถ้ามีเบอร์ที่ทราบ
interpreter-found = หาล่ามได้แล้ว
interpreter-searching = กำลังหาล่ามอยู่
interpreter-none = หาล่ามไม่ได้ ขอใหม่อีกครั้งได้ หรือติดต่อตามที่บอกไว้ข้างล่าง
interpreter-at = เวลา: { $when }
interpreter-number = โทร { $number } ({ $country })
interpreter-is-certified = ล่ามคนนี้ขึ้นทะเบียนรับรองแล้ว
review-language = ภาษา
review-purpose = เพื่อ
review-how = แบบไหน
review-note = อย่างอื่น

## Settings
settings-title = ตั้งค่า
settings-language = ภาษา
settings-pin-set = ตั้งรหัสลับ
settings-pin-change = เปลี่ยนรหัสลับ
settings-pin-remove = เลิกใช้รหัสลับ
settings-lock = ล็อกเดี๋ยวนี้
settings-calendar = แสดงปีแบบ
calendar-buddhist = พ.ศ. ({ $year })
calendar-common = ค.ศ. ({ $year })
settings-appearance = ชื่อและรูปของแอปนี้
settings-appearance-explain = หน้าจอหลักของโทรศัพท์จะแสดงชื่อและรูปนี้ อาจต้องรอสักครู่ และไอคอนอาจย้ายที่ การเปลี่ยนนี้ไม่ได้ซ่อนแอป รายชื่อแอปในการตั้งค่าของโทรศัพท์และการแจ้งเตือนอาจยังแสดงคำว่า Saphan
app-name = Saphan
appearance-notes = สมุดโน้ต
appearance-calendar = ปฏิทิน
appearance-weather = สภาพอากาศ
settings-duress = รหัสที่สอง ใช้ลบทุกอย่าง
settings-duress-explain = ถ้ามีคนบังคับให้คุณเปิดแอปนี้ ให้ใส่รหัสที่สองนี้ สิ่งที่คุณเขียนจะถูกทำลายทั้งหมด รวมทั้งเรื่องที่ยังไม่ได้ส่ง เอาคืนไม่ได้ และแอปจะดูเหมือนเพิ่งลงใหม่
settings-duress-save = บันทึกรหัสที่สอง
settings-duress-saved = บันทึกรหัสที่สองแล้ว
settings-duress-same = นี่คือรหัสแรกของคุณ เลือกรหัสอื่น
settings-erase = ลบทุกอย่าง
settings-erase-title = ลบทุกอย่างไหม
settings-erase-explain = สิ่งที่คุณเขียน เรื่องที่ยังไม่ได้ส่ง และคำตอบทั้งหมดในโทรศัพท์เครื่องนี้จะถูกทำลาย เอาคืนไม่ได้ เรื่องที่ส่งไปแล้วยังอยู่กับคนที่ได้รับ
settings-erase-yes = ลบทุกอย่างเลย
settings-erased = ลบทุกอย่างแล้ว

## About
about-title = เกี่ยวกับแอป
about-text = Saphan หมายถึงสะพาน แอปนี้บอกสิทธิและเบอร์โทร และพาเรื่องของคุณไปถึงคนช่วยที่คุณเลือก ไม่ต้องมีบัญชี ไม่ต้องบอกชื่อ ไม่ต้องมีเอกสาร
about-limits-title = สิ่งที่แอปนี้ป้องกันให้ไม่ได้
about-limits = คนที่มองดูคุณพิมพ์ โทรศัพท์ที่มีโปรแกรมแอบดู คนช่วยที่อ่านแล้วทำเรื่องไม่ดี คนที่บังคับให้คุณบอกรหัสลับ
about-version = รุ่น { $version }
about-pack = ข้อมูลเมื่อ { $date }
about-licences = งานของคนอื่นที่ใช้ในแอปนี้
about-no-image = แอปนี้เป็นซอฟต์แวร์เสรี ใช้สัญญาอนุญาต Apache License 2.0

## Problems
problem-title = มีบางอย่างผิดปกติ
problem-in-use = แอปนี้เปิดอยู่ในอีกหน้าต่างหนึ่ง ปิดหน้าต่างนั้นแล้วเปิดหน้านี้ใหม่
problem-disk-full = ที่เก็บข้อมูลในโทรศัพท์เต็ม จึงเก็บสิ่งที่แก้ล่าสุดไม่ได้ ลบบางอย่าง เช่น วิดีโอ แล้วลองใหม่
problem-recovered = ที่เก็บข้อมูลเสียหาย ส่วนที่อ่านได้เก็บรักษาไว้แล้ว ส่วนที่เสียแยกเก็บไว้ต่างหาก โปรดตรวจดูสิ่งที่คุณเขียน
problem-newer = สิ่งที่คุณเขียนบันทึกไว้ด้วยแอปรุ่นใหม่กว่า ให้อัปเดตแอปเพื่อเปิดดู ไม่มีอะไรหาย
problem-storage = โทรศัพท์อ่านหรือบันทึกข้อมูลไม่ได้ ปิดแอปแล้วเปิดใหม่ ไม่มีอะไรถูกลบ
problem-key-store = แอปขอกุญแจเปิดข้อมูลจากโทรศัพท์ไม่ได้ ปิดเครื่องแล้วเปิดใหม่ จากนั้นเปิดแอปอีกครั้ง ไม่มีอะไรถูกลบ
anew = เริ่มใหม่
anew-title = เริ่มใหม่ไหม
anew-explain = ถ้าปิดเครื่องแล้วเปิดใหม่ยังไม่ได้ผล แปลว่ากุญแจของโทรศัพท์เครื่องนี้หายไปแล้ว สิ่งที่เคยเขียนไว้ในเครื่องนี้จะไม่มีใครเปิดได้อีก ทั้งคุณและคนอื่น
anew-sent = เรื่องที่ส่งไปแล้วยังอยู่กับคนที่ได้รับ ถ้าจดรหัสไว้ ก็ยังใช้รหัสนั้นอ่านคำตอบได้ เรื่องที่ยังรอส่งต้องเขียนใหม่ การเริ่มใหม่ไม่ส่งอะไรไปหาใครเลย
anew-yes = เริ่มใหม่เลย
anew-done = เริ่มใหม่แล้ว สิ่งที่เขียนไว้ก่อนหน้านี้แยกเก็บไว้ในเครื่องนี้ และเปิดไม่ได้
problem-clock = นาฬิกาในโทรศัพท์ผิดไปมาก ตั้งวันที่และเวลาใหม่ ไม่อย่างนั้นเวลาในเรื่องที่แจ้งอาจผิด
problem-text-long = ยาวเกิน { $max } ตัวอักษร ข้อความก่อนหน้ายังเก็บไว้ ทำให้สั้นลง หรือใส่ส่วนที่เหลือเป็นไฟล์
problem-text-cleaned = เอาเครื่องหมายที่มองไม่เห็นในข้อความออกแล้ว
problem-number = ใส่จำนวนเต็ม ตั้งแต่ 1 ถึง { $max }
problem-date = วันที่เลือกเป็นไปไม่ได้ ให้เลือกวันนี้หรือวันก่อนหน้านี้
problem-file-large = ไฟล์นี้ใหญ่เกินไป ใหญ่ที่สุดได้ { $max } เลือกไฟล์ที่เล็กกว่านี้
problem-file-other = ชื่อบอกว่าเป็นรูปถ่าย แต่ข้างในไม่ใช่ เลือกรูปอื่น หรือใส่เป็นไฟล์
problem-file-bomb = รูปนี้ใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย เลือกรูปอื่น
problem-file-vanished = ไม่มีไฟล์นี้แล้ว เลือกอีกครั้ง
problem-file-read = อ่านไฟล์ไม่ได้ เลือกอีกครั้ง หรือเลือกไฟล์อื่น
problem-file-place = เอาสถานที่ที่อยู่ในรูปนี้ออกอย่างปลอดภัยไม่ได้ จึงไม่ได้ใส่รูปนี้ ให้จับภาพหน้าจอของรูปแล้วใส่ภาพนั้น หรือเลือกเก็บสถานที่ไว้
problem-file-many = หนึ่งเรื่องใส่ไฟล์ได้ไม่เกิน { $max } ไฟล์
problem-links-many = หนึ่งเรื่องใส่ลิงก์ได้ไม่เกิน { $max } ลิงก์
problem-camera = เปิดกล้องหรือไฟล์ไม่ได้ ทำต่อโดยไม่ใส่ก็ได้
problem-unknown = ปุ่มนี้เป็นของแอปอีกรุ่นหนึ่ง ไม่มีอะไรหาย กลับไปแล้วลองใหม่

## Sizes and times
size-kb = { $n } กิโลไบต์
size-mb = { $n } เมกะไบต์
wait-seconds = { $n ->
   *[other] { $n } วินาที
}
wait-minutes = { $n ->
   *[other] { $n } นาที
}
wait-hours = { $n ->
   *[other] { $n } ชั่วโมง
}
wait-days = { $n ->
   *[other] { $n } วัน
}
date-format = { $day } { $month } { $year }
month-format = { $month } { $year }
date-time-format = { $date } เวลา { $time } น.
month-1 = มกราคม
month-2 = กุมภาพันธ์
month-3 = มีนาคม
month-4 = เมษายน
month-5 = พฤษภาคม
month-6 = มิถุนายน
month-7 = กรกฎาคม
month-8 = สิงหาคม
month-9 = กันยายน
month-10 = ตุลาคม
month-11 = พฤศจิกายน
month-12 = ธันวาคม

## Notifications: neutral on purpose
notify-text = มีเรื่องใหม่

## The renderers: what the page or the phone itself does and asks
frame-offline = ยังไม่ได้เชื่อมต่อ กำลังลองใหม่ สิ่งที่คุณพิมพ์ยังอยู่
frame-failed = ไม่สำเร็จ ลองอีกครั้ง
frame-adding = กำลังเพิ่มไฟล์
frame-recording = กำลังบันทึกเสียง
frame-stop = หยุด
frame-play = เล่นเสียง
frame-close = ปิด
frame-choose = เปิด
frame-copy = คัดลอก
frame-copied = คัดลอกแล้ว
frame-call = โทรเบอร์นี้
frame-map-app = แอปแผนที่
frame-map-web = แผนที่บนเว็บ
frame-table = ดูเป็นตาราง
frame-clear = ล้าง
frame-no-voice = เครื่องนี้ไม่มีเสียงอ่านภาษานี้
frame-no-app = โทรศัพท์เครื่องนี้ไม่มีแอปที่ทำสิ่งนี้ได้
frame-location-reason = เพื่อใส่สถานที่ของคุณ ต่อจากนี้โทรศัพท์จะถามคุณ คุณไม่อนุญาตก็ได้ แล้วบอกสถานที่เอง
frame-microphone-reason = เพื่อบันทึกเสียงของคุณ ต่อจากนี้โทรศัพท์จะถามคุณ คุณไม่อนุญาตก็ได้ แล้วพิมพ์แทน
frame-camera-reason = เพื่อถ่ายรูป ต่อจากนี้โทรศัพท์จะถามคุณ คุณไม่อนุญาตก็ได้
frame-notification-reason = เพื่อให้คุณเห็นเมื่อมีคำตอบ ต่อจากนี้โทรศัพท์จะถามคุณ คุณไม่อนุญาตก็ได้
frame-go-on = ทำต่อ
frame-not-now = ไว้ทีหลัง
frame-refused = โทรศัพท์ไม่อนุญาต คุณเปลี่ยนได้ในการตั้งค่าของโทรศัพท์
frame-open-settings = ตั้งค่าโทรศัพท์
frame-news = เรื่องใหม่
