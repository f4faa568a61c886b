// @ts-check
// The page's own few words, for what only a browser does. Everything else comes with the screen.
// review: unreviewed

/**
 * @typedef {object} Words
 * @property {string} offline The program behind the page does not answer.
 * @property {string} failed Something the browser tried did not work.
 * @property {string} recording
 * @property {string} stop
 * @property {string} cancel
 * @property {string} close
 * @property {string} choose Opens the camera or the file picker.
 * @property {string} adding A file is on its way to the app.
 * @property {string} noVoice The browser cannot read this language aloud.
 * @property {string} copied
 * @property {string} call Above a number.
 * @property {string} mapApp
 * @property {string} mapWeb
 * @property {string} table The same chart as a table.
 * @property {string} clear Takes a date away.
 */

/** @type {Record<string, Words>} */
const WORDS = {
  en: {
    offline: "Not connected. Trying again. What you typed is kept.",
    failed: "That did not work. Try again.",
    recording: "Recording",
    stop: "Stop",
    cancel: "Cancel",
    close: "Close",
    choose: "Open",
    adding: "Adding the file",
    noVoice: "This device has no voice for this language.",
    copied: "Copied",
    call: "Call this number",
    mapApp: "Map app",
    mapWeb: "Map on the web",
    table: "As a table",
    clear: "Clear",
  },
  th: {
    offline: "ยังไม่ได้เชื่อมต่อ กำลังลองใหม่ สิ่งที่คุณพิมพ์ยังอยู่",
    failed: "ไม่สำเร็จ ลองอีกครั้ง",
    recording: "กำลังบันทึกเสียง",
    stop: "หยุด",
    cancel: "ยกเลิก",
    close: "ปิด",
    choose: "เปิด",
    adding: "กำลังเพิ่มไฟล์",
    noVoice: "เครื่องนี้ไม่มีเสียงอ่านภาษานี้",
    copied: "คัดลอกแล้ว",
    call: "โทรเบอร์นี้",
    mapApp: "แอปแผนที่",
    mapWeb: "แผนที่บนเว็บ",
    table: "ดูเป็นตาราง",
    clear: "ล้าง",
  },
  my: {
    offline: "ချိတ်ဆက်မှု မရသေးပါ။ ထပ်ကြိုးစားနေပါတယ်။ သင်ရိုက်ထားတာတွေ ရှိနေပါသေးတယ်။",
    failed: "မအောင်မြင်ပါ။ ထပ်ကြိုးစားပါ။",
    recording: "အသံဖမ်းနေပါတယ်",
    stop: "ရပ်မယ်",
    cancel: "မလုပ်တော့ပါ",
    close: "ပိတ်မယ်",
    choose: "ဖွင့်မယ်",
    adding: "ဖိုင်ထည့်နေပါတယ်",
    noVoice: "ဒီစက်မှာ ဒီဘာသာစကားအတွက် အသံ မရှိပါ။",
    copied: "ကူးယူပြီးပါပြီ",
    call: "ဒီနံပါတ်ကို ခေါ်ပါ",
    mapApp: "မြေပုံအက်ပ်",
    mapWeb: "ဝဘ်ပေါ်က မြေပုံ",
    table: "ဇယားနဲ့ ကြည့်မယ်",
    clear: "ရှင်းမယ်",
  },
  km: {
    offline: "មិនទាន់ភ្ជាប់ទេ។ កំពុងព្យាយាមម្តងទៀត។ អ្វីដែលអ្នកបានវាយនៅតែមាន។",
    failed: "មិនបានសម្រេច។ សូមព្យាយាមម្តងទៀត។",
    recording: "កំពុងថតសំឡេង",
    stop: "បញ្ឈប់",
    cancel: "បោះបង់",
    close: "បិទ",
    choose: "បើក",
    adding: "កំពុងបន្ថែមឯកសារ",
    noVoice: "ឧបករណ៍នេះគ្មានសំឡេងអានភាសានេះទេ។",
    copied: "បានចម្លង",
    call: "ហៅលេខនេះ",
    mapApp: "កម្មវិធីផែនទី",
    mapWeb: "ផែនទីលើវេប",
    table: "មើលជាតារាង",
    clear: "លុប",
  },
  lo: {
    offline: "ຍັງບໍ່ໄດ້ເຊື່ອມຕໍ່. ກຳລັງລອງໃໝ່. ສິ່ງທີ່ເຈົ້າພິມຍັງຢູ່.",
    failed: "ບໍ່ສຳເລັດ. ລອງໃໝ່.",
    recording: "ກຳລັງບັນທຶກສຽງ",
    stop: "ຢຸດ",
    cancel: "ຍົກເລີກ",
    close: "ປິດ",
    choose: "ເປີດ",
    adding: "ກຳລັງເພີ່ມໄຟລ໌",
    noVoice: "ເຄື່ອງນີ້ບໍ່ມີສຽງອ່ານພາສານີ້.",
    copied: "ສຳເນົາແລ້ວ",
    call: "ໂທເບີນີ້",
    mapApp: "ແອັບແຜນທີ່",
    mapWeb: "ແຜນທີ່ໃນເວັບ",
    table: "ເບິ່ງເປັນຕາຕະລາງ",
    clear: "ລ້າງ",
  },
  vi: {
    offline: "Chưa kết nối. Đang thử lại. Những gì bạn gõ vẫn còn.",
    failed: "Không được. Hãy thử lại.",
    recording: "Đang ghi âm",
    stop: "Dừng",
    cancel: "Hủy",
    close: "Đóng",
    choose: "Mở",
    adding: "Đang thêm tệp",
    noVoice: "Thiết bị này không có giọng đọc cho ngôn ngữ này.",
    copied: "Đã sao chép",
    call: "Gọi số này",
    mapApp: "Ứng dụng bản đồ",
    mapWeb: "Bản đồ trên web",
    table: "Xem dạng bảng",
    clear: "Xóa",
  },
  zh: {
    offline: "尚未连接，正在重试。您输入的内容仍保留着。",
    failed: "没有成功，请再试一次。",
    recording: "正在录音",
    stop: "停止",
    cancel: "取消",
    close: "关闭",
    choose: "打开",
    adding: "正在添加文件",
    noVoice: "此设备没有这种语言的语音。",
    copied: "已复制",
    call: "拨打此号码",
    mapApp: "地图应用",
    mapWeb: "网页地图",
    table: "以表格查看",
    clear: "清除",
  },
};

/**
 * The words in a screen's language.
 * @param {string} language BCP 47 tag
 * @returns {Words}
 */
export const words = (language) => WORDS[language.split("-")[0] ?? ""] ?? /** @type {Words} */ (WORDS.en);
