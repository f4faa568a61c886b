# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = ตัวเลข
statistics-explain = ตัวเลขแต่ละชุดบอกว่านับอะไรและใครนับ เท่าที่ทราบ ถ้าแหล่งข้อมูลไม่ตรงกัน แสดงทั้งสองข้างกัน ไม่นำมารวมกัน
statistics-several = หลายประเทศ
statistics-counted = นับอะไร
statistics-note = โปรดทราบ
statistics-unknown-is-not-zero = ที่ไม่มีตัวเลขคือไม่ทราบ ไม่ใช่ศูนย์
statistics-quarter = { $months } เดือนแรกของปี { $year }
statistics-table = ตัวเลขทั้งหมด
statistics-row = รายการ
documents-title = กฎหมายและเอกสาร
publicity-title = สื่อที่ส่งต่อได้
documents-explain = รายชื่อเอกสารที่มี และปีของเอกสาร แอปนี้มีบทความสั้นของตัวเอง ไม่ได้เก็บเอกสารเหล่านี้
rights-more = ตัวเลขและเอกสาร
document-kind-law = กฎหมาย
document-kind-treaty = ข้อตกลงระหว่างรัฐ
document-kind-guideline = แนวทาง
document-kind-form = แบบฟอร์ม
document-kind-handbook = คู่มือ
document-kind-website = เว็บไซต์
document-kind-booklet = หนังสือเล่มเล็ก
document-kind-card = การ์ด
document-kind-data = ข้อมูล
document-year = ปี: { $year }
document-year-unknown = ปี: ไม่ทราบ
document-no-link = ไม่ทราบว่าอ่านได้ที่ไหนในอินเทอร์เน็ต
document-open = เปิดหน้าเว็บ
document-needs-internet = ต้องใช้อินเทอร์เน็ต อาจเสียค่าเน็ต
document-keep-yes = เก็บทั้งฉบับไว้ในโทรศัพท์และส่งต่อได้
document-keep-no = ห้ามเก็บทั้งฉบับและส่งต่อ
document-keep-unknown = ไม่ทราบว่าเก็บทั้งฉบับและส่งต่อได้หรือไม่
document-here = ในแอปนี้ ไม่ต้องใช้อินเทอร์เน็ต
card-share = ส่งเบอร์เหล่านี้
card-line = { $number }: { $name }
card-only-there = เฉพาะใน{ $country }
