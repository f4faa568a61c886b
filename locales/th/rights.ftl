# Rights: groups of the articles, in Thai. Written directly in the language; no language is the master of another.
# review: unreviewed

rights-group-work = งานและค่าจ้าง
rights-group-danger = อันตรายและการถูกบังคับ
rights-group-papers = เอกสารและชายแดน
rights-group-help = แจ้งเรื่องและความช่วยเหลือ
rights-group-home = กลับบ้านและครอบครัว
rights-group-money = โทรศัพท์และเงิน
rights-group-other = เรื่องอื่น
