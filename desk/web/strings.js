// Everything the page says, in English and Thai. Thai has not been checked by a native reader yet.

/** @typedef {"en" | "th"} Language */

/** @type {Record<string, [string, string]>} Key: English, Thai. */
const STRINGS = {
  "desk": ["Desk", "โต๊ะรับเรื่อง"],
  "language.switch": ["ภาษาไทย", "English"],
  "skip": ["Skip to the case", "ข้ามไปที่เรื่อง"],
  "close": ["Close", "ปิด"],
  "yes": ["Yes", "ใช่"],
  "no": ["No", "ไม่"],
  "not-said": ["not said", "ไม่ได้บอก"],
  "copy": ["Copy", "คัดลอก"],
  "copied": ["Copied", "คัดลอกแล้ว"],
  "unreviewed": ["", "คำแปลไทยของหน้านี้ยังไม่ได้ตรวจทาน"],

  "gate.no-key": ["This page needs its key", "หน้านี้ต้องมีกุญแจ"],
  "gate.no-key.do": [
    "Open the address that the program printed when it started. It holds a key that is new each time.",
    "เปิดที่อยู่ที่โปรแกรมแสดงตอนเริ่มทำงาน ในที่อยู่นั้นมีกุญแจซึ่งเปลี่ยนใหม่ทุกครั้ง",
  ],
  "gate.away": ["The desk does not answer", "โปรแกรมไม่ตอบ"],
  "gate.away.do": [
    "The program has ended or is starting. This page tries again by itself.",
    "โปรแกรมหยุดทำงานหรือกำลังเริ่ม หน้านี้จะลองใหม่เอง",
  ],
  "gate.locked": ["The vault is locked", "ที่เก็บข้อมูลล็อกอยู่"],
  "gate.passphrase": ["Passphrase", "รหัสผ่าน"],
  "gate.open": ["Open", "เปิด"],
  "gate.wrong": ["This passphrase is not right.", "รหัสผ่านไม่ถูกต้อง"],
  "gate.wait": ["Wait {seconds} seconds, then try again.", "รอ {seconds} วินาที แล้วลองใหม่"],
  "gate.who": ["Who are you?", "คุณคือใคร"],
  "gate.who.why": [
    "Every reading of a report is written in a log with this name.",
    "ทุกครั้งที่เปิดอ่านเรื่อง จะบันทึกชื่อนี้ไว้",
  ],
  "gate.name": ["Your name", "ชื่อของคุณ"],
  "gate.begin": ["Begin", "เริ่ม"],

  "nav.cases": ["Cases", "เรื่องทั้งหมด"],
  "nav.map": ["Map", "แผนที่"],
  "nav.audit": ["Log", "บันทึก"],
  "nav.counts": ["Counts (CSV)", "จำนวน (CSV)"],
  "nav.help": ["Keys", "ปุ่มลัด"],
  "nav.you": ["You: {name}", "คุณ: {name}"],

  "status.none": ["No intake is set; nothing will arrive.", "ยังไม่ได้ตั้งจุดรับ จะไม่มีเรื่องเข้ามา"],
  "status.asking": ["{intake}: asking for the first time", "{intake}: กำลังติดต่อครั้งแรก"],
  "status.ok": ["{intake}: in touch", "{intake}: ติดต่อได้"],
  "status.away": ["{intake}: no connection. Nothing is lost; it tries again.", "{intake}: ไม่มีการเชื่อมต่อ ไม่มีอะไรหาย จะลองใหม่เอง"],
  "status.slow": ["{intake}: no answer in time. It tries again.", "{intake}: ไม่ตอบภายในเวลา จะลองใหม่เอง"],
  "status.server": ["{intake}: has trouble of its own. It tries again.", "{intake}: จุดรับมีปัญหา จะลองใหม่เอง"],
  "status.not-an-intake": ["{intake}: something else answered, perhaps a page that asks to log in. Look at the network.", "{intake}: มีอย่างอื่นตอบแทน อาจเป็นหน้าให้ล็อกอินเข้าเครือข่าย โปรดตรวจเครือข่าย"],
  "status.clock": ["{intake}: the clocks differ. Set the clock of this machine.", "{intake}: เวลาไม่ตรงกัน โปรดตั้งเวลาของเครื่องนี้"],
  "status.unknown-key": ["{intake}: does not know this desk's key. Give its keeper the signing key.", "{intake}: ไม่รู้จักกุญแจของโต๊ะนี้ โปรดส่งกุญแจลงนามให้ผู้ดูแลจุดรับ"],
  "status.refused": ["{intake}: refused the request. Ask its keeper.", "{intake}: ปฏิเสธคำขอ โปรดถามผู้ดูแลจุดรับ"],
  "status.wrong-bytes": ["{intake}: gave other bytes than it named. What came is kept; ask its keeper.", "{intake}: ส่งข้อมูลไม่ตรงกับที่แจ้ง สิ่งที่ได้รับเก็บไว้แล้ว โปรดถามผู้ดูแลจุดรับ"],
  "status.disk-full": ["The disk of this machine is full. Make room; nothing is lost.", "ดิสก์ของเครื่องนี้เต็ม โปรดเพิ่มที่ว่าง ไม่มีอะไรหาย"],
  "status.vault": ["The vault of this desk has trouble. Nothing was deleted; start the desk again.", "ที่เก็บข้อมูลมีปัญหา ไม่มีอะไรถูกลบ โปรดเริ่มโปรแกรมใหม่"],
  "status.recovered": ["The vault was damaged. What could be read was saved; the damaged file was set aside.", "ที่เก็บข้อมูลเสียหาย ส่วนที่อ่านได้เก็บไว้แล้ว ไฟล์ที่เสียแยกไว้"],

  "list.title": ["Cases", "เรื่องทั้งหมด"],
  "list.search": ["Search in stories, places and links", "ค้นในเรื่องเล่า สถานที่ และลิงก์"],
  "list.kind": ["Kind", "ประเภท"],
  "list.state": ["State", "สถานะ"],
  "list.country": ["Country", "ประเทศ"],
  "list.province": ["Province", "จังหวัด"],
  "list.all": ["All", "ทั้งหมด"],
  "list.unread": ["New or with news", "ใหม่หรือมีข้อความใหม่"],
  "list.urgent": ["Urgent", "ด่วน"],
  "list.open": ["Not closed", "ยังไม่ปิด"],
  "list.closed": ["Closed", "ปิดแล้ว"],
  "list.withdrawn": ["Withdrawn", "ถอนแล้ว"],
  "list.count": ["{total} found, {unread} new", "พบ {total} เรื่อง ใหม่ {unread} เรื่อง"],
  "list.people": ["{count} people", "{count} คน"],
  "list.people.one": ["1 person", "1 คน"],
  "list.more": ["Show more", "แสดงเพิ่ม"],
  "list.empty": ["Nothing fits. When a report arrives it appears here by itself.", "ไม่พบเรื่อง เมื่อมีเรื่องเข้ามาจะแสดงที่นี่เอง"],
  "list.refused": ["{count} could not be opened", "เปิดไม่ได้ {count} รายการ"],

  "what.report": ["Report", "เรื่องที่แจ้ง"],
  "what.interpreter": ["Interpreter", "ขอล่าม"],
  "what.order": ["Order", "คำสั่งซื้อ"],
  "what.sos": ["SOS", "ขอความช่วยเหลือด่วน"],

  "badge.new": ["New", "ใหม่"],
  "badge.urgent": ["Urgent", "ด่วน"],
  "badge.flagged": ["Flagged", "ติดธง"],
  "badge.news": ["{count} new messages", "ข้อความใหม่ {count}"],
  "badge.news.one": ["1 new message", "ข้อความใหม่ 1"],
  "badge.waiting": ["Answer waiting", "คำตอบรอส่ง"],
  "badge.withdrawn": ["Withdrawn", "ถอนเรื่องแล้ว"],
  "badge.under-18": ["Under 18", "อายุต่ำกว่า 18 ปี"],
  "badge.files": ["{count} files", "ไฟล์ {count}"],
  "badge.files.one": ["1 file", "ไฟล์ 1"],

  "case.none": ["Choose a case on the left. j and k move, Enter opens.", "เลือกเรื่องทางซ้าย ใช้ j และ k เลื่อน กด Enter เปิด"],
  "case.back": ["Back to the list", "กลับไปที่รายการ"],
  "case.title": ["{what} {id}", "{what} {id}"],
  "case.loading": ["Opening…", "กำลังเปิด…"],
  "case.first": [
    "You are the first to open this. The reporter will see that it was opened.",
    "คุณเป็นคนแรกที่เปิดเรื่องนี้ ผู้แจ้งจะเห็นว่ามีคนเปิดอ่านแล้ว",
  ],
  "case.first-silent": [
    "You are the first to open this. It left no mailbox, so nobody can be told.",
    "คุณเป็นคนแรกที่เปิดเรื่องนี้ ไม่มีกล่องรับคำตอบ จึงแจ้งใครไม่ได้",
  ],
  "case.child": [
    "Someone here may be under 18: the procedure for children applies. Do not question the child alone; call those who are trained for it.",
    "อาจมีผู้มีอายุต่ำกว่า 18 ปี ให้ใช้ขั้นตอนสำหรับเด็ก อย่าซักถามเด็กตามลำพัง ให้ติดต่อผู้ที่ได้รับการฝึก",
  ],
  "case.withdrawn": ["The reporter took this back on {when}. Do not contact them about it.", "ผู้แจ้งถอนเรื่องนี้เมื่อ {when} อย่าติดต่อผู้แจ้งเกี่ยวกับเรื่องนี้"],
  "case.also": ["Also sent to: {names}", "ส่งถึงด้วย: {names}"],
  "case.also-none": ["Sent to this desk alone", "ส่งถึงโต๊ะนี้เท่านั้น"],
  "case.written": ["Written", "เขียนเมื่อ"],
  "case.received": ["At the intake", "ถึงจุดรับเมื่อ"],
  "case.opened": ["First opened", "เปิดครั้งแรก"],
  "case.opened-by": ["{when} by {name}", "{when} โดย {name}"],
  "case.stage": ["Stage", "ขั้นตอน"],

  "consent.title": ["What the reporter agrees to", "สิ่งที่ผู้แจ้งยินยอม"],
  "consent.help": ["Help me", "ช่วยฉันด้วย"],
  "consent.open-case": ["Open a case (police, court)", "เริ่มดำเนินคดี (ตำรวจ ศาล)"],
  "consent.share": ["Share with other helpers", "แบ่งปันกับผู้ช่วยอื่น"],
  "consent.given": ["Agreed", "ยินยอม"],
  "consent.not": ["Not agreed", "ไม่ได้ยินยอม"],
  "consent.only-help": [
    "Help was asked for, not a case. Do not start one without asking.",
    "ขอความช่วยเหลือ ไม่ได้ขอดำเนินคดี อย่าเริ่มคดีโดยไม่ถามก่อน",
  ],

  "fact.what": ["What happened", "เกิดอะไรขึ้น"],
  "fact.whom": ["To whom", "เกิดกับใคร"],
  "fact.count": ["How many people", "กี่คน"],
  "fact.under-18": ["Anyone under 18", "มีผู้อายุต่ำกว่า 18 ปี"],
  "fact.when": ["When", "เมื่อไร"],
  "fact.alias": ["Name to be called", "ชื่อที่ให้เรียก"],
  "fact.nationality": ["Nationality", "สัญชาติ"],
  "fact.stateless": ["Stateless", "ไร้สัญชาติ"],
  "fact.language": ["Reads", "อ่านภาษา"],
  "fact.other-language": ["Own language", "ภาษาของตน"],
  "fact.wanted": ["Interpreter for", "ต้องการล่ามภาษา"],
  "fact.purpose": ["For what", "เพื่ออะไร"],
  "fact.how": ["How", "อย่างไร"],
  "fact.gender": ["Wish", "ความประสงค์"],
  "fact.certified": ["Certified interpreter", "ล่ามที่ขึ้นทะเบียนรับรอง"],

  "whom.me": ["The reporter", "ผู้แจ้งเอง"],
  "whom.other": ["Someone else", "คนอื่น"],
  "whom.group": ["Several people", "หลายคน"],
  "whom.unknown": ["Somebody the reporter does not know", "คนที่ผู้แจ้งไม่รู้จัก"],
  "when.now": ["It is happening now", "กำลังเกิดขึ้น"],
  "when.today": ["Today", "วันนี้"],
  "when.week": ["That week", "สัปดาห์นั้น"],
  "when.month": ["That month", "เดือนนั้น"],
  "when.longer": ["For longer", "นานกว่านั้น"],
  "when.date": ["On a day", "ในวันที่"],
  "when.unknown": ["Not known", "ไม่ทราบ"],
  "asked.now": ["Now", "ตอนนี้"],
  "asked.today": ["Today", "วันนี้"],
  "asked.date": ["On a day", "ในวันที่"],
  "gender.woman": ["A woman", "ผู้หญิง"],
  "gender.man": ["A man", "ผู้ชาย"],
  "purpose.police": ["Police", "ตำรวจ"],
  "purpose.hospital": ["Hospital", "โรงพยาบาล"],
  "purpose.work": ["Work", "ที่ทำงาน"],
  "purpose.court": ["Court", "ศาล"],
  "purpose.office": ["Office", "สำนักงานราชการ"],
  "purpose.talk": ["To talk with someone", "พูดคุย"],
  "purpose.other": ["Something else", "เรื่องอื่น"],
  "how.call": ["By phone", "ทางโทรศัพท์"],
  "how.in-person": ["In person", "พบตัว"],
  "how.chat": ["By chat", "ทางแชต"],

  "order.list": ["From the shop", "จากร้านค้า"],
  "order.title": ["What is ordered", "ของที่สั่ง"],
  "order.centre": ["Shop", "ร้าน"],
  "order.good": ["Goods", "ของ"],
  "order.count": ["How many", "จำนวน"],
  "order.price": ["Price of one, as the phone showed it", "ราคาชิ้นละ ตามที่โทรศัพท์แสดง"],
  "order.total": ["Together", "รวม"],
  "order.baht": ["{amount} baht", "{amount} บาท"],
  "order.note": [
    "Answer whether there is any and how it is sent. Nothing was paid yet as far as this desk knows.",
    "ตอบว่ามีของหรือไม่และส่งอย่างไร เท่าที่โต๊ะนี้รู้ ยังไม่มีการจ่ายเงิน",
  ],

  "place.title": ["Place", "สถานที่"],
  "place.exact": ["Exact place", "ตำแหน่งที่แน่นอน"],
  "place.about": ["About 5 km: an area, not a point", "ประมาณ 5 กม. เป็นบริเวณ ไม่ใช่จุด"],
  "place.province": ["Only the province", "เฉพาะจังหวัด"],
  "place.landmark": ["Described in words", "บอกเป็นคำพูด"],
  "place.none": ["No place given", "ไม่ได้บอกสถานที่"],
  "place.landmark.label": ["As described", "ตามที่บอก"],
  "place.code": ["Plus Code", "Plus Code"],
  "place.coordinates": ["Coordinates", "พิกัด"],
  "place.accuracy": ["within about {metres} m", "คลาดเคลื่อนประมาณ {metres} เมตร"],
  "place.accuracy-unknown": ["accuracy not known", "ไม่ทราบความคลาดเคลื่อน"],
  "place.taken": ["Position taken", "หาตำแหน่งเมื่อ"],
  "place.taken-before": ["{when}, {age} before it was written", "{when} ก่อนเขียน {age}"],
  "place.centre": ["centre of the area", "กลางบริเวณ"],
  "place.geo": ["Open in a map program", "เปิดในโปรแกรมแผนที่"],
  "place.google": ["Google Maps (tells Google this place)", "Google Maps (Google จะรู้สถานที่นี้)"],
  "place.on-map": ["Show on the map", "แสดงบนแผนที่"],

  "story.title": ["In their words", "เรื่องเล่า"],
  "story.none": ["No words were written.", "ไม่ได้เขียนเรื่องเล่า"],
  "story.language": ["Written in the app in {language}; the words may be in another language.", "ผู้แจ้งใช้แอปภาษา{language} ข้อความอาจเป็นภาษาอื่น"],

  "files.title": ["Photos, voice and files", "รูป เสียง และไฟล์"],
  "files.warning": ["A file can harm this machine. Open what you save only where it is safe to.", "ไฟล์อาจเป็นอันตรายต่อเครื่องนี้ เปิดไฟล์ที่บันทึกเฉพาะในที่ปลอดภัย"],
  "file.photo": ["Photo", "รูปถ่าย"],
  "file.voice": ["Voice note", "เสียงที่อัดไว้"],
  "file.screenshot": ["Screenshot", "ภาพหน้าจอ"],
  "file.file": ["File", "ไฟล์"],
  "file.waiting": ["Being fetched: {percent} %", "กำลังรับ: {percent} %"],
  "file.refused": ["Refused: {why}", "ไม่รับ: {why}"],
  "file.show": ["Show", "แสดง"],
  "file.listen": ["Listen", "ฟัง"],
  "file.save": ["Save", "บันทึก"],
  "file.keeps-place": ["The reporter kept the place inside the photo.", "ผู้แจ้งเก็บตำแหน่งในรูปไว้"],
  "file.hash": ["SHA-256", "SHA-256"],
  "file.broken": ["The browser cannot draw or play this. Save it instead.", "เบราว์เซอร์แสดงไม่ได้ ให้บันทึกแทน"],

  "links.title": ["Links and account names", "ลิงก์และชื่อบัญชี"],
  "links.warning": ["Kept as evidence. Opening one can tell its owner that somebody looked.", "เก็บเป็นหลักฐาน การเปิดอาจทำให้เจ้าของรู้ว่ามีคนดู"],
  "links.noted": ["noted {when}", "จดไว้เมื่อ {when}"],

  "contact.title": ["Safe way to be reached", "วิธีติดต่อที่ปลอดภัย"],
  "contact.none": ["None given: answer only here; it appears in their app.", "ไม่ได้ให้ไว้ ให้ตอบที่นี่เท่านั้น คำตอบจะแสดงในแอปของผู้แจ้ง"],
  "contact.warning": ["Someone else may hold their phone. Keep to this way and these hours, and say nothing until you know who listens.", "อาจมีคนอื่นถือโทรศัพท์ของผู้แจ้ง ใช้เฉพาะวิธีและเวลานี้ และอย่าพูดเรื่องใดจนกว่าจะรู้ว่าใครฟังอยู่"],
  "contact.hours": ["Safe hours", "เวลาที่ปลอดภัย"],
  "contact.phone": ["Phone call", "โทรศัพท์"],
  "contact.sms": ["Text message", "ข้อความ"],
  "contact.line": ["LINE", "LINE"],
  "contact.facebook": ["Facebook", "Facebook"],
  "contact.wechat": ["WeChat", "WeChat"],
  "contact.telegram": ["Telegram", "Telegram"],
  "contact.whatsapp": ["WhatsApp", "WhatsApp"],
  "contact.email": ["E-mail", "อีเมล"],
  "contact.person": ["Through a person they trust", "ผ่านคนที่ไว้ใจ"],
  "contact.other": ["Another way", "วิธีอื่น"],

  "after.title": ["What followed", "สิ่งที่เกิดขึ้นต่อมา"],
  "after.none": ["Nothing yet.", "ยังไม่มี"],
  "after.message": ["The reporter wrote", "ผู้แจ้งเขียนเพิ่ม"],
  "after.withdraw": ["The reporter took it back", "ผู้แจ้งถอนเรื่อง"],
  "after.unproved": ["It could not be proved that the same person wrote this: it was sealed for a newer key.", "พิสูจน์ไม่ได้ว่าคนเดียวกันเขียน เพราะผนึกด้วยกุญแจใหม่กว่า"],
  "after.answer": ["Answer {number} by {name}", "คำตอบที่ {number} โดย {name}"],
  "after.posted": ["left in the mailbox at {intake}, {when}", "วางในกล่องรับคำตอบที่ {intake} เมื่อ {when}"],
  "after.waiting": ["waiting to be left in the mailbox; it tries again by itself", "รอวางในกล่องรับคำตอบ จะลองใหม่เอง"],

  "reply.title": ["Answer", "ตอบ"],
  "reply.none": ["No answer is possible: the sender left no mailbox.", "ตอบไม่ได้ เพราะผู้ส่งไม่ได้ให้กล่องรับคำตอบ"],
  "reply.stage": ["New stage", "ขั้นตอนใหม่"],
  "reply.no-stage": ["No change", "ไม่เปลี่ยน"],
  "reply.country": ["The stage holds in", "ขั้นตอนนี้มีผลใน"],
  "reply.language": ["Written in", "เขียนเป็นภาษา"],
  "reply.text": ["Words to the reporter", "ข้อความถึงผู้แจ้ง"],
  "reply.hint": ["Write so that it harms nobody if someone else reads it. Ctrl+Enter sends.", "เขียนให้ไม่เป็นอันตรายหากคนอื่นอ่าน กด Ctrl+Enter เพื่อส่ง"],
  "reply.send": ["Send the answer", "ส่งคำตอบ"],
  "reply.sent": ["Answer {number} is sealed and waits to be left in the mailbox.", "คำตอบที่ {number} ผนึกแล้ว รอวางในกล่องรับคำตอบ"],
  "reply.interpreter": ["About the interpreter", "เรื่องล่าม"],
  "answer.found": ["An interpreter is found", "พบล่ามแล้ว"],
  "answer.searching": ["Still searching", "กำลังหา"],
  "answer.none": ["There is none; say what else can be done", "ไม่มีล่าม บอกว่าทำอะไรได้อีก"],
  "answer.at": ["When", "เมื่อไร"],
  "answer.number": ["Number to call", "หมายเลขโทรศัพท์"],
  "answer.number-country": ["Country of the number", "ประเทศของหมายเลข"],
  "answer.certified": ["Certified", "ขึ้นทะเบียนรับรอง"],
  "answer.unknown": ["Not known", "ไม่ทราบ"],

  "stage.opened": ["Opened", "เปิดอ่านแล้ว"],
  "stage.assessing": ["Being looked at", "กำลังพิจารณา"],
  "stage.acting": ["Someone is acting", "กำลังดำเนินการ"],
  "stage.referred": ["Referred", "ส่งต่อแล้ว"],
  "stage.presumed-victim": ["Presumed victim", "ผู้ที่อาจเป็นผู้เสียหาย"],
  "stage.identified": ["Identified as victim", "ผู้เสียหายที่ยืนยันแล้ว"],
  "stage.not-identified": ["Not identified as victim", "ไม่ได้รับการยืนยันเป็นผู้เสียหาย"],
  "stage.closed": ["Closed", "ปิดเรื่องแล้ว"],

  "note.title": ["Notes for colleagues", "บันทึกถึงเพื่อนร่วมงาน"],
  "note.hint": ["They stay at this desk.", "อยู่ที่โต๊ะนี้เท่านั้น"],
  "note.add": ["Add the note", "เพิ่มบันทึก"],
  "note.label": ["New note", "บันทึกใหม่"],
  "flag.on": ["Flag it", "ติดธง"],
  "flag.off": ["Take the flag away", "เอาธงออก"],
  "tags.label": ["Tags, with commas between", "ป้าย คั่นด้วยจุลภาค"],
  "tags.save": ["Save the tags", "บันทึกป้าย"],
  "case.log": ["Who read this", "ใครเปิดอ่านเรื่องนี้"],

  "map.title": ["Map", "แผนที่"],
  "map.legend": [
    "Points are exact places with their accuracy around them. Dashed circles are areas of about 5 km. Filled provinces are reports that name only the province.",
    "จุดคือตำแหน่งที่แน่นอนพร้อมความคลาดเคลื่อน วงเส้นประคือบริเวณประมาณ 5 กม. จังหวัดที่ระบายสีคือเรื่องที่บอกเฉพาะจังหวัด",
  ],
  "map.borders": ["Borders: Natural Earth, simplified; not exact", "เขตแดน: Natural Earth แบบย่อ ไม่แน่นอน"],
  "map.in-province": ["{province}: {count}", "{province}: {count}"],

  "audit.title": ["Log of every reading", "บันทึกการเปิดอ่านทุกครั้ง"],
  "audit.of-case": ["Log of case {id}", "บันทึกของเรื่อง {id}"],
  "audit.intact": ["Chain intact: {lines} lines. Write the last hash down elsewhere now and then:", "สายบันทึกครบถ้วน: {lines} บรรทัด จดแฮชสุดท้ายไว้ที่อื่นเป็นครั้งคราว:"],
  "audit.broken": ["Chain broken at line {line}: somebody changed the log. Tell whoever is responsible, and keep a copy of the folder.", "สายบันทึกขาดที่บรรทัด {line}: มีคนแก้บันทึก แจ้งผู้รับผิดชอบ และเก็บสำเนาโฟลเดอร์ไว้"],
  "audit.limits": ["Whoever holds this machine and its passphrase can read without a line here.", "ผู้ที่ถือเครื่องนี้และรหัสผ่านอ่านได้โดยไม่มีบรรทัดในบันทึก"],
  "audit.line": ["Line", "บรรทัด"],
  "audit.at": ["When", "เมื่อ"],
  "audit.who": ["Who", "ใคร"],
  "audit.what": ["What", "ทำอะไร"],
  "audit.case": ["Case", "เรื่อง"],
  "audit.detail": ["More", "รายละเอียด"],
  "audit.more": ["Older lines", "บรรทัดก่อนหน้า"],
  "did.open": ["read the case", "อ่านเรื่อง"],
  "did.file": ["looked at a file", "ดูไฟล์"],
  "did.list": ["saw the list", "ดูรายการ"],
  "did.map": ["saw the map", "ดูแผนที่"],
  "did.reply": ["answered", "ตอบ"],
  "did.note": ["wrote a note", "เขียนบันทึก"],
  "did.flag": ["changed the flag", "เปลี่ยนธง"],
  "did.tags": ["changed the tags", "เปลี่ยนป้าย"],
  "did.export": ["saved counts", "บันทึกจำนวน"],
  "did.keys-new": ["keys were made", "สร้างกุญแจ"],
  "did.keys-rotate": ["keys were rotated", "เปลี่ยนกุญแจ"],

  "refused.title": ["Could not be opened", "เปิดไม่ได้"],
  "refused.explain": ["These arrived sealed and are kept as they came. They are tried again when the desk starts.", "สิ่งเหล่านี้ผนึกไว้และเก็บตามที่มาถึง จะลองเปิดใหม่เมื่อเริ่มโปรแกรม"],
  "refused.newer": ["Written by a newer program: update this desk.", "เขียนโดยโปรแกรมรุ่นใหม่กว่า โปรดอัปเดต"],
  "refused.not-for-us": ["Sealed for a key this desk does not have.", "ผนึกด้วยกุญแจที่โต๊ะนี้ไม่มี"],
  "refused.tampered": ["Changed after it was sealed; nothing in it can be believed.", "ถูกแก้หลังผนึก เชื่อถือไม่ได้"],
  "refused.malformed": ["Not a message this desk understands: damaged, or written by a newer program.", "ไม่ใช่ข้อความที่โต๊ะนี้เข้าใจ: เสียหาย หรือเขียนโดยโปรแกรมรุ่นใหม่กว่า"],
  "refused.other-writer": ["Speaks about a report of somebody else; it was not joined to it.", "กล่าวถึงเรื่องของคนอื่น จึงไม่ได้รวมเข้ากับเรื่องนั้น"],

  "help.title": ["Keys", "ปุ่มลัด"],
  "help.move": ["next, previous case", "เรื่องถัดไป ก่อนหน้า"],
  "help.open": ["open the case", "เปิดเรื่อง"],
  "help.reply": ["answer", "ตอบ"],
  "help.map": ["map", "แผนที่"],
  "help.search": ["search", "ค้นหา"],
  "help.help": ["these keys", "ปุ่มลัดเหล่านี้"],
  "help.escape": ["close, back", "ปิด กลับ"],

  "problem.no-operator": ["Say who you are first.", "บอกก่อนว่าคุณคือใคร"],
  "problem.disk-full": ["The disk of this machine is full. Nothing was lost; make room and try again.", "ดิสก์เต็ม ไม่มีอะไรหาย เพิ่มที่ว่างแล้วลองใหม่"],
  "problem.empty-reply": ["The answer is empty. Choose a stage or write something.", "คำตอบว่าง เลือกขั้นตอนหรือเขียนข้อความ"],
  "problem.dead-end": ["Give a number, a time or words: a request must not end in nothing.", "ให้หมายเลข เวลา หรือข้อความ คำขอต้องไม่จบลงโดยไม่ได้อะไร"],
  "problem.too-long": ["This is too long. Make it shorter or send two.", "ยาวเกินไป ทำให้สั้นลงหรือแบ่งเป็นสองข้อความ"],
  "problem.no-mailbox": ["The sender left no mailbox.", "ผู้ส่งไม่ได้ให้กล่องรับคำตอบ"],
  "problem.does-not-open": ["The sealed report could not be opened again. The vault may be damaged.", "เปิดเรื่องที่ผนึกไว้อีกไม่ได้ ที่เก็บข้อมูลอาจเสียหาย"],
  "problem.away": ["The desk does not answer. Is the program running?", "โปรแกรมไม่ตอบ โปรแกรมทำงานอยู่หรือไม่"],
  "problem.other": ["This could not be done: {title}", "ทำไม่ได้: {title}"],

  "kind.passport-kept": ["Passport or papers taken", "ถูกยึดหนังสือเดินทางหรือเอกสาร"],
  "kind.wages-unpaid": ["Pay not given", "ไม่ได้ค่าจ้าง"],
  "kind.debt": ["Debt that does not end", "หนี้ที่ไม่จบสิ้น"],
  "kind.locked-in": ["Locked in", "ถูกกักขัง"],
  "kind.violence": ["Hit or threatened", "ถูกทำร้ายหรือข่มขู่"],
  "kind.forced-work": ["Made to work", "ถูกบังคับให้ทำงาน"],
  "kind.sexual-exploitation": ["Sexual abuse or forced sex", "ถูกแสวงหาประโยชน์ทางเพศ"],
  "kind.scam-compound": ["Made to cheat people online", "ถูกบังคับให้หลอกลวงออนไลน์"],
  "kind.forced-marriage": ["Forced marriage", "ถูกบังคับแต่งงาน"],
  "kind.child": ["A child is used", "มีการใช้เด็ก"],
  "kind.begging": ["Made to beg or sell", "ถูกบังคับให้ขอทานหรือขายของ"],
  "kind.fishing": ["On a fishing boat", "บนเรือประมง"],
  "kind.domestic-work": ["In a household", "งานบ้าน"],
  "kind.missing-person": ["Somebody is missing", "มีคนหายไป"],
  "kind.online-recruitment": ["Cheated by a job offer", "ถูกหลอกด้วยงาน"],
  "kind.other-harm": ["Something else", "เรื่องอื่น"],
  "kind.sos-help": ["Help is needed", "ต้องการความช่วยเหลือ"],
  "kind.sos-danger": ["Someone is being hurt or threatened", "มีคนถูกทำร้ายหรือข่มขู่"],
  "kind.sos-held": ["Locked in or held", "ถูกกักขัง"],
  "kind.sos-injured": ["Injured or ill", "บาดเจ็บหรือป่วย"],
  "kind.sos-child": ["A child is in danger", "เด็กตกอยู่ในอันตราย"],
  "kind.sos-moved": ["Being moved against their will", "ถูกพาไปโดยไม่ยินยอม"],
};

/** @type {Language} */
let language = read();

/** @returns {Language} */
function read() {
  try {
    const kept = localStorage.getItem("language");
    if (kept === "en" || kept === "th") return kept;
  } catch {
    // A browser that keeps nothing begins in its own language each time.
  }
  return navigator.language.startsWith("th") ? "th" : "en";
}

/** The page's language. */
export function current() {
  return language;
}

/** @param {Language} next */
export function use(next) {
  language = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem("language", next);
  } catch {
    // It holds until the page is closed.
  }
}

/** Whether there are words for a key. @param {string} key */
export function has(key) {
  return Object.hasOwn(STRINGS, key);
}

/**
 * Words for a key, with values put in.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const pair = STRINGS[key];
  const words = pair ? pair[language === "th" ? 1 : 0] : key;
  return words.replace(/\{([a-z-]+)\}/g, (whole, name) => String(values[name] ?? whole));
}
