# Saphan: what the app knows, where it comes from and how it is handed on, in Thai.
# review: unreviewed

pack-missing = ข้อมูลสิทธิ เบอร์โทร และผู้ช่วยเหลือที่ต้องมากับแอปนี้หายไปหรือเสียหาย ให้ติดตั้งแอปใหม่ สิ่งที่คุณเขียนยังอยู่ และสิ่งที่รออยู่จะถูกส่งหลังจากนั้น ระหว่างนี้โทรเบอร์เหล่านี้ได้
