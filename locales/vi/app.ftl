# review: unreviewed
# Saphan: what the app says, in Vietnamese. Written directly in the language; no language is the master of another.
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = Quay lại
leave = Thoát ngay
next = Tiếp
skip = Bỏ qua
cancel = Hủy
yes = Có
no = Không
unknown = Chưa rõ
not-sure = Tôi không chắc
listen = Nghe
remove = Bỏ đi
notice-info = Nên biết
notice-good = Xong
notice-warning = Bạn hãy xem
notice-danger = Nguy hiểm
unreviewed = Nội dung này chưa được luật sư nói tiếng Việt kiểm tra.
reviewed = Đã được { $name } kiểm tra

## Language
language-title = Ngôn ngữ
language-question = Chọn ngôn ngữ của bạn
language-save = Dùng tiếng này

## PIN
pin-title = Giữ kín điều bạn viết
pin-explain = Người khác có thể cầm điện thoại này. Có mã PIN thì không ai mở được điều bạn viết nếu không biết mã. Chúng tôi không tìm lại được mã PIN đã quên: khi đó điều bạn viết sẽ không mở được nữa.
pin-explain-skip = Không có mã PIN, ai mở được điện thoại này cũng đọc được điều bạn viết.
pin-set = Đặt mã PIN
pin-skip = Tiếp tục không mã PIN
pin-new-title = Mã PIN mới
pin-new-label = Chọn 6 đến 12 chữ số
pin-new-hint = Đừng dùng ngày sinh hay số điện thoại.
pin-repeat-label = Nhập lại mã PIN đó
pin-save = Lưu mã PIN
pin-enter-title = Mã PIN của bạn
pin-enter-label = Nhập mã PIN
pin-open = Mở
pin-public = Xem quyền và số điện thoại thì không cần mã PIN.
pin-too-short = Mã PIN cần 6 đến 12 chữ số. Chỉ nhập số.
pin-not-same = Hai mã PIN không giống nhau. Hãy nhập lại cả hai.
pin-wrong = Mã PIN không đúng. Hãy thử lại.
pin-wait = Sai quá nhiều lần. Hãy chờ { $wait } rồi thử lại.
pin-saved = Đã lưu mã PIN.
pin-removed = Đã bỏ mã PIN.

## Home
home-title = Bạn cần gì?
home-help = Cần giúp ngay
home-report = Báo tin
home-reports = Tin báo của tôi
home-rights = Quyền của tôi
home-numbers = Số điện thoại
home-interpreter = Phiên dịch
home-follow = Tôi có mã
home-settings = Cài đặt
home-about = Giới thiệu

## Report: what
report-title = Báo tin
report-step = Bước { $step }/{ $steps }
report-draft-found = Bạn đã viết dở một tin. Tin vẫn ở trong máy này.
report-continue = Viết tiếp
report-kinds-title = Chuyện gì đã xảy ra?
report-kinds-label = Chạm vào mọi điều đúng với bạn
kind-passport-kept = Bị giữ hộ chiếu, giấy tờ
kind-wages-unpaid = Không được trả lương
kind-debt = Nợ trả mãi không hết
kind-locked-in = Bị nhốt
kind-violence = Bị đánh hoặc đe dọa
kind-forced-work = Bị ép làm việc
kind-sexual-exploitation = Bị xâm hại hoặc ép tình dục
kind-scam-compound = Bị ép lừa người qua mạng
kind-forced-marriage = Bị ép kết hôn
kind-child = Trẻ dưới 18 tuổi bị lợi dụng
kind-begging = Bị ép ăn xin hoặc bán hàng
kind-fishing = Trên tàu cá
kind-domestic-work = Giúp việc nhà
kind-missing-person = Có người mất tích
kind-online-recruitment = Bị lừa khi xin việc
kind-other-harm = Chuyện khác
report-kinds-danger = Nếu có người có thể bị hại ngay lúc này và bạn gọi điện được an toàn, hãy gọi trước.
report-call-first = Xem các số

## Report: to whom
report-whom-title = Ai cần giúp?
report-whom-label = Chuyện này xảy ra với
whom-me = Tôi
whom-other = Người khác
whom-group = Nhiều người
whom-unknown = Tôi không quen họ
report-count-label = Bao nhiêu người?
report-count-hint = Đoán cũng được. Có thể để trống.
report-under-18-label = Có ai dưới 18 tuổi không?
report-whom-safe = Ứng dụng này không hỏi tên thật, giấy tờ hay việc bạn ở lại nước này theo diện gì.

## Report: when
report-when-title = Khi nào?
report-when-label = Chuyện xảy ra khi nào?
when-now = Đang xảy ra
when-today = Hôm nay
when-week = Tuần này
when-month = Tháng này
when-longer = Lâu hơn
when-date = Một ngày tôi biết
report-date-label = Ngày nào?

## Report: where
report-where-title = Ở đâu?
report-where-label = Bạn muốn nói địa điểm rõ đến đâu?
place-exact = Đúng chỗ đó
place-exact-hint = Tốt nhất nếu cần người đến
place-about = Khoảng 5 ki-lô-mét
place-about-hint = Biết khu vực, không biết nhà nào
place-province = Chỉ tên tỉnh
place-landmark = Tôi tả chỗ đó
place-none = Không nói địa điểm
report-locate = Tìm chỗ tôi đang ở
report-locate-again = Tìm lại
report-locating = Đang tìm địa điểm…
report-place-age = Tìm được cách đây { $age }, đúng trong khoảng { $metres } mét
report-place-sends = Sẽ gửi đi: { $place }
report-landmark-label = Tả chỗ đó
report-landmark-hint = Cửa hàng, chùa, bến tàu, số đường, đường dẫn bản đồ
report-country-label = Nước
report-province-choose = Chọn tỉnh
report-where-other-phone = Nếu bạn không ở chỗ đó, hãy tả chỗ đó.
country-other = Nước khác
locate-denied = Điện thoại không cho ứng dụng này xem địa điểm. Bạn có thể tả chỗ đó.
locate-off = Định vị trên điện thoại này đang tắt. Hãy bật lên, hoặc tả chỗ đó.
locate-timeout = Chưa tìm kịp địa điểm. Hãy ra gần cửa sổ hoặc ra ngoài rồi thử lại, hoặc tả chỗ đó.
locate-unavailable = Điện thoại này không tìm được địa điểm. Hãy tả chỗ đó.
fix-invalid = Điện thoại đưa ra một địa điểm không thể đúng. Hãy thử lại, hoặc tả chỗ đó.
fix-old = Điện thoại đưa ra địa điểm cũ, từ { $age } trước. Có thể bạn không còn ở đó. Hãy thử lại, hoặc tả chỗ đó.
fix-future = Giờ của điện thoại không khớp với địa điểm. Hãy xem lại ngày giờ của máy rồi thử lại.
landmark-map-link = Đã hiểu địa điểm trong đường dẫn: { $place }
landmark-short-link = Đường dẫn ngắn này không đọc được khi không có mạng. Hãy mở nó trước rồi chép đường dẫn dài, hoặc tả chỗ đó.

## Report: story
report-story-title = Chuyện gì đã xảy ra?
report-story-label = Kể theo lời của bạn
report-story-hint = Viết bằng tiếng nào cũng được. Bạn cũng có thể nói, hoặc để trống.
report-voice-label = Hoặc nói
report-record = Ghi âm giọng nói
report-voice-item = Tin nhắn thoại, { $size }
report-other-language-label = Tiếng của tôi là…
report-other-language-hint = Chỉ khi khác với tiếng trên màn hình này

## Report: photos and links
report-photos-title = Ảnh và tệp
report-photos-label = Thêm thứ cho thấy chuyện đã xảy ra
report-photos-hint = Chỉ khi an toàn cho bạn.
photos-camera = Chụp ảnh
photos-gallery = Chọn ảnh
photos-file = Chọn tệp
photo-item = Ảnh, { $size }
file-item = Tệp, { $size }
photo-place-removed = Đã xóa địa điểm trong ảnh.
photo-place-kept = Địa điểm trong ảnh được giữ lại.
photo-no-place = Trong ảnh không có địa điểm.
report-keep-place-label = Địa điểm trong ảnh
keep-place-no = Xóa đi
keep-place-yes = Giữ làm bằng chứng
report-no-child-images = Đừng thêm ảnh tình dục của trẻ dưới 18 tuổi. Hãy gọi số nhận tin này:
report-links-label = Đường dẫn hoặc tên tài khoản
report-links-hint = Ví dụ tin tuyển việc, hoặc tên của người tuyển dụng khi nhắn tin
report-links-add = Giữ đường dẫn này
link-kept = Đã giữ cùng thời gian: { $when }

## Report: about the person
report-alias-label = Tên để gọi bạn
report-alias-hint = Tên nào cũng được. Không cần là tên thật.
report-nationality-label = Bạn là người nước nào?
nationality-stateless = Không nước nào nhận tôi là dân của mình

## Report: contact
report-contact-title = Trả lời bạn bằng cách nào?
report-contact-label = Cách an toàn cho bạn
contact-none = Chỉ trong ứng dụng này
contact-phone = Gọi điện
contact-sms = Tin nhắn SMS
contact-line = LINE
contact-facebook = Facebook
contact-wechat = WeChat
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = Thư điện tử
contact-person = Qua một người tôi tin
contact-other = Cách khác
report-contact-value = Số, tên hoặc địa chỉ
report-contact-hours = Khi nào thì an toàn?
report-contact-hours-hint = Ví dụ: sáng chủ nhật
report-contact-warning = Ứng dụng này không cho họ biết cách nào khác để liên lạc với bạn.

## Report: who receives it
report-recipients-title = Ai được đọc?
report-recipients-label = Chạm để thêm hoặc gạch bỏ
report-recipients-explain = Chỉ nơi bạn chọn mới mở được tin báo. Sau khi đọc, họ làm gì thì ứng dụng này không kiểm soát được. Hãy gạch bỏ nơi nào bạn không tin.
report-recipients-none = Điện thoại này chưa biết nơi nào nhận được tin báo. Tin của bạn vẫn ở đây. Hãy gọi một số điện thoại, hoặc kết nối mạng rồi thử lại.
report-recipients-choose = Hãy chọn ít nhất một nơi được đọc.
agency-level-central = Cơ quan trung ương
agency-level-province = Cơ quan của tỉnh
agency-level-district = Cơ quan của huyện
agency-level-commune = Cơ quan của xã
agency-level-ngo = Tổ chức phi chính phủ
report-consent-label = Bạn đồng ý điều gì?
consent-help = Giúp tôi
consent-help-hint = Người để nói chuyện, chỗ an toàn, bác sĩ
consent-open-case = Mở vụ án
consent-open-case-hint = Cảnh sát và tòa án có thể tham gia. Ở Thái Lan, một số giúp đỡ tại nhà tạm lánh của nhà nước phụ thuộc vào việc này.
consent-share = Cho nơi giúp khác cùng biết
consent-share-hint = Để bạn không phải kể lại

## Report: read once more, send
report-review-title = Đọc lại lần nữa
report-review-explain = Chưa gửi gì cả.
report-send = Gửi
report-empty = Hãy cho biết chuyện gì xảy ra: chạm vào hình, viết, hoặc nói.
review-what = Chuyện gì
review-whom = Ai
review-when = Khi nào
review-where = Ở đâu
review-story = Lời kể
review-files = Ảnh, giọng nói, tệp
review-links = Đường dẫn
review-contact = Trả lời qua
review-recipients = Được đọc
review-consent = Bạn đồng ý
review-alias = Tên
review-nationality = Người nước
review-nothing = không có
people-count = { $count ->
   *[other] { $count } người
}
files-count = { $count ->
   *[other] { $count } tệp
}
under-18-yes = Có người dưới 18 tuổi
under-18-no = Không ai dưới 18 tuổi
delete-draft = Xóa tin này
delete-draft-title = Xóa điều bạn đã viết?
delete-draft-explain = Tin này chưa gửi. Xóa rồi thì không lấy lại được.
delete-draft-yes = Có, xóa đi

## Sent, and after
case-report = Tin báo
case-interpreter = Phiên dịch
case-title = Tin báo của bạn
case-interpreter-title = Yêu cầu của bạn
state-draft = Chưa gửi
state-queued = Đang chờ gửi
state-sending = Đang gửi
state-held = Chưa gửi được, sẽ thử lại
state-accepted = Đã đến nơi, có biên nhận
state-opened = Đã có người mở xem
state-assessing = Đang xem xét
state-acting = Đang xử lý
state-referred = Đã chuyển tiếp
state-presumed-victim = Có thể bạn đã có quyền được bảo vệ
state-identified = Đã được xác định là nạn nhân mua bán người
state-not-identified = Không được xác định là nạn nhân; có thể vẫn có giúp đỡ khác
state-closed = Đã đóng
state-withdrawn = Đã rút lại
state-with-country = { $state } ({ $country })
held-offline = Không có mạng. Điện thoại sẽ tự thử lại { $when }.
held-server = Máy nhận tin đang có trục trặc. Điện thoại sẽ tự thử lại { $when }.
held-portal = Mạng này đòi đăng nhập trước. Điện thoại sẽ tự thử lại { $when }.
held-signature = Câu trả lời không đến từ đúng máy, nên điện thoại không tin. Điện thoại sẽ tự thử lại { $when }.
held-limit = Máy nhận tin bảo chờ. Điện thoại sẽ tự thử lại { $when }.
held-update = Ứng dụng này quá cũ nên không gửi được. Hãy cập nhật ứng dụng. Tin của bạn vẫn được giữ.
held-refused = Máy nhận tin không nhận tin này. Tin của bạn vẫn được giữ. Hãy gọi điện, hoặc thử nơi giúp khác.
held-file-lost = Có ảnh hoặc tệp không còn đọc được từ điện thoại này.
time-now = ngay bây giờ
time-in = sau { $wait }
retry-now = Thử ngay
case-safe-kept = Tin được giữ trong máy này. Tin ở lại đây cho đến khi có biên nhận là đã đến nơi.
case-files-on-way = { $count ->
   *[other] Còn { $count } tệp đang được gửi đi.
}
case-timeline = Đến nay đã có gì
timeline-written = Bạn đã gửi
timeline-accepted = Tin đã đến nơi
timeline-opened = { $agency } đã mở xem
timeline-stage = { $agency }: { $state }
timeline-reply = { $agency } đã trả lời
timeline-you = Bạn đã viết
timeline-withdrawn = Bạn đã rút lại
case-next-title = Tiếp theo là gì
case-next = Bây giờ những nơi được chọn có thể mở xem và trả lời ở đây. Chưa rõ mất bao lâu. Nếu gấp, hãy gọi điện.
case-receipt-label = Mã của bạn
case-receipt-text = Với mã này, bạn đọc được câu trả lời trên điện thoại khác. Ai có mã cũng đọc được. Chỉ ghi mã ở chỗ an toàn.
case-show-code = Xem mã của tôi
case-message-label = Viết cho những nơi đang đọc tin
case-message-send = Gửi lời nhắn này
case-withdraw = Rút lại
case-withdraw-title = Rút lại tin này?
case-withdraw-explain = Nơi đã nhận sẽ được báo là bạn rút lại. Điều họ đã đọc thì không lấy lại được, và việc họ đã bắt đầu có thể vẫn tiếp tục.
case-withdraw-unsent = Tin này chưa gửi. Tin sẽ không được gửi.
case-withdraw-yes = Có, rút lại
case-remove = Xóa khỏi điện thoại này
case-remove-title = Xóa khỏi điện thoại này?
case-remove-explain = Tin này cùng ảnh và câu trả lời sẽ bị xóa khỏi điện thoại này và không lấy lại được trên máy này. Nơi đã nhận vẫn giữ tin và không biết bạn đã xóa. Nếu có mã, sau này bạn vẫn theo dõi được. Nếu muốn vậy, hãy ghi lại mã trước.
case-remove-yes = Có, xóa đi
case-removed = Tin này không còn trên điện thoại này.
case-opened-honest = Chữ "đã mở" hiện ra vì máy của người đọc ghi như vậy. Nếu khóa của máy đó bị lấy cắp, kẻ khác có thể đọc mà ở đây không báo.
reports-title = Tin báo của tôi
reports-none = Bạn chưa gửi gì.
reports-new-reply = Có trả lời mới
follow-title = Tôi có mã
follow-label = Nhập mã
follow-hint = Chữ và số, chia thành từng nhóm
follow-open = Xem trả lời
follow-wrong = Mã này không đúng. Hãy xem từng chữ rồi nhập lại.
follow-case = Theo dõi bằng mã

## Rights
rights-title = Quyền của tôi
rights-source = Nguồn: { $source }
rights-as-of = Thông tin lúc: { $date }
rights-countries = Áp dụng ở: { $countries }
rights-general = Áp dụng ở mọi nước có tên trong bài
rights-call = Gọi cho ai

## Numbers
numbers-title = Số điện thoại
numbers-country = Bạn đang ở nước nào?
numbers-free-choice = Số nào chỉ đúng ở nước đó.
number-label = { $number } ({ $country })
number-unknown = Chưa rõ số
hours-24 = Cả ngày lẫn đêm
hours-unknown = Giờ làm việc: chưa rõ
cost-free = Miễn phí
cost-unknown = Giá cước: chưa rõ
calls-recorded = Cuộc gọi được ghi âm
calls-recorded-unknown = Chưa rõ cuộc gọi có bị ghi âm không
line-languages = Ngôn ngữ: { $languages }
line-languages-unknown = Ngôn ngữ: chưa rõ
line-source = Nguồn: { $source } ({ $date })
numbers-none = Chưa biết số nào ở nước này.
country-TH = Thái Lan
country-KH = Campuchia
country-LA = Lào
country-MM = Myanmar
country-VN = Việt Nam
country-CN = Trung Quốc
country-MY = Malaysia

## Interpreter
interpreter-title = Phiên dịch
interpreter-language-label = Bạn cần tiếng nào?
interpreter-other = Tiếng khác
interpreter-honest = Năm 2022 ở Thái Lan, chúng tôi biết có phiên dịch trực sẵn cho tiếng Miến Điện, tiếng Khmer và tiếng Lào. Với tiếng khác thì phải đi tìm. Trong lúc chờ, bạn thấy số để gọi, nếu có số đã biết.
interpreter-purpose-title = Để làm gì?
interpreter-purpose-label = Bạn cần giúp việc gì?
purpose-police = Cảnh sát
purpose-hospital = Bác sĩ, bệnh viện
purpose-work = Việc làm
purpose-court = Tòa án
purpose-office = Cơ quan
purpose-talk = Kể cho ai đó
purpose-other = Việc khác
interpreter-how-label = Bằng cách nào?
how-call = Qua điện thoại
how-in-person = Có người đến
how-chat = Nhắn tin
interpreter-gender-label = Bạn muốn nói với ai hơn?
gender-woman = Phụ nữ
gender-man = Đàn ông
gender-any = Ai cũng được
interpreter-certified-label = Phiên dịch được chứng nhận
certified-yes = Chỉ người được chứng nhận
certified-no = Ai giúp được cũng được
interpreter-when-title = Khi nào?
interpreter-when-label = Bạn cần phiên dịch khi nào?
interpreter-where-title = Ở đâu?
interpreter-contact-title = Liên lạc với bạn bằng cách nào?
interpreter-note-label = Điều khác muốn nói
interpreter-review-title = Đọc lại lần nữa
interpreter-wait = Chưa rõ mất bao lâu. Khi chưa tìm được ai, ứng dụng này cho bạn biết có thể gọi cho ai, nếu có số đã biết.
interpreter-found = Đã tìm được phiên dịch.
interpreter-searching = Vẫn đang tìm phiên dịch.
interpreter-none = Không tìm được ai. Hãy yêu cầu lại, hoặc liên lạc nơi giúp ở bên dưới.
interpreter-at = Khi nào: { $when }
interpreter-number = Gọi { $number } ({ $country })
interpreter-is-certified = Phiên dịch này có chứng nhận.
review-language = Tiếng
review-purpose = Để
review-how = Cách
review-note = Thêm

## Settings
settings-title = Cài đặt
settings-language = Ngôn ngữ
settings-pin-set = Đặt mã PIN
settings-pin-change = Đổi mã PIN
settings-pin-remove = Bỏ mã PIN
settings-lock = Khóa ngay
settings-calendar = Cách ghi năm
calendar-buddhist = Phật lịch ({ $year })
calendar-common = Dương lịch ({ $year })
settings-appearance = Tên và hình của ứng dụng này
settings-appearance-explain = Màn hình chính của điện thoại sẽ hiện tên và hình này. Có thể phải chờ một lúc, và biểu tượng có thể đổi chỗ. Việc này không giấu ứng dụng: danh sách ứng dụng trong phần cài đặt của điện thoại và thông báo vẫn có thể hiện chữ Saphan.
app-name = Saphan
appearance-notes = Ghi chú
appearance-calendar = Lịch
appearance-weather = Thời tiết
settings-duress = Mã PIN thứ hai xóa hết
settings-duress-explain = Nếu có người ép bạn mở ứng dụng này, hãy nhập mã PIN khác này. Mọi điều bạn viết, cả tin chưa gửi, sẽ bị xóa sạch, không lấy lại được, và ứng dụng trông như mới.
settings-duress-save = Lưu mã PIN thứ hai
settings-duress-saved = Đã lưu mã PIN thứ hai.
settings-duress-same = Đây là mã PIN thứ nhất của bạn. Hãy chọn mã khác.
settings-erase = Xóa tất cả
settings-erase-title = Xóa tất cả?
settings-erase-explain = Mọi điều bạn viết, cả tin chưa gửi, và mọi câu trả lời trong máy này sẽ bị xóa sạch, không lấy lại được. Tin đã gửi thì vẫn ở chỗ những nơi đã nhận.
settings-erase-yes = Có, xóa tất cả
settings-erased = Đã xóa tất cả.

## About
about-title = Giới thiệu
about-text = Saphan nghĩa là cây cầu. Ứng dụng cho bạn biết quyền và số điện thoại, và chuyển tin báo đến nơi giúp mà bạn chọn. Không cần tài khoản, không cần tên, không cần giấy tờ.
about-limits-title = Điều ứng dụng không bảo vệ được bạn
about-limits = Người nhìn bạn gõ chữ. Điện thoại bị cài phần mềm theo dõi. Người giúp làm điều sai sau khi đọc. Người ép bạn nói mã PIN.
about-version = Phiên bản { $version }
about-pack = Thông tin lúc { $date }
about-licences = Phần của người khác được dùng ở đây
about-no-image = Ứng dụng này là phần mềm tự do theo giấy phép Apache 2.0.

## Problems
problem-title = Có trục trặc
problem-in-use = Ứng dụng này đang mở ở một cửa sổ khác. Hãy đóng cửa sổ đó rồi mở lại ở đây.
problem-disk-full = Bộ nhớ điện thoại đã đầy, nên chưa giữ được thay đổi vừa rồi. Hãy xóa bớt, ví dụ video, rồi thử lại.
problem-recovered = Bộ nhớ bị hỏng. Phần đọc được đã được cứu; phần hỏng được để riêng. Hãy xem lại những gì bạn đã viết.
problem-newer = Điều bạn viết đã được lưu bằng bản mới hơn của ứng dụng. Hãy cập nhật ứng dụng để mở. Không mất gì cả.
problem-storage = Điện thoại không đọc hoặc không ghi được bộ nhớ. Hãy đóng ứng dụng rồi mở lại. Không có gì bị xóa.
problem-key-store = Ứng dụng không lấy được khóa từ điện thoại. Hãy khởi động lại điện thoại rồi mở ứng dụng. Không có gì bị xóa.
anew = Bắt đầu lại
anew-title = Bắt đầu lại?
anew-explain = Nếu đã khởi động lại điện thoại mà vẫn không được, tức là máy này đã mất khóa. Khi đó không ai còn mở được những gì đã viết trên máy này trước đây, cả bạn lẫn người khác.
anew-sent = Tin đã gửi thì vẫn ở chỗ những nơi đã nhận. Nếu bạn đã ghi lại mã, mã đó vẫn đọc được câu trả lời. Tin còn chờ gửi phải viết lại. Bắt đầu lại không gửi gì cho ai cả.
anew-yes = Có, bắt đầu lại
anew-done = Ứng dụng đã bắt đầu lại. Những gì đã viết trước đây được để riêng trong máy này và không mở được.
problem-clock = Đồng hồ của điện thoại có vẻ sai rất nhiều. Hãy chỉnh ngày giờ, nếu không thời gian trong tin báo có thể sai.
problem-text-long = Dài hơn { $max } chữ cái. Phần viết trước vẫn được giữ. Hãy viết ngắn lại, hoặc thêm phần còn lại bằng tệp.
problem-text-cleaned = Đã bỏ các ký hiệu ẩn trong lời viết.
problem-number = Hãy nhập một số nguyên từ 1 đến { $max }.
problem-date = Ngày này không thể đúng. Hãy chọn ngày không sau hôm nay.
problem-file-large = Tệp này quá lớn: nhiều nhất là { $max }. Hãy chọn tệp nhỏ hơn.
problem-file-other = Đây không phải là ảnh, dù tên tệp ghi là ảnh. Hãy chọn ảnh khác, hoặc thêm nó như một tệp.
problem-file-bomb = Ảnh này quá lớn, mở ra không an toàn. Hãy chọn ảnh khác.
problem-file-vanished = Tệp không còn ở đó. Hãy chọn lại.
problem-file-read = Không đọc được tệp. Hãy chọn lại hoặc chọn tệp khác.
problem-file-place = Không xóa được địa điểm trong ảnh này một cách an toàn, nên ảnh chưa được thêm. Hãy chụp màn hình tấm ảnh rồi thêm bản chụp đó, hoặc chọn giữ địa điểm.
problem-file-many = Một tin báo chỉ thêm được { $max } tệp.
problem-links-many = Một tin báo chỉ thêm được { $max } đường dẫn.
problem-camera = Không mở được máy ảnh hoặc kho tệp. Bạn có thể tiếp tục mà không cần.
problem-unknown = Nút này thuộc bản khác của ứng dụng. Không mất gì cả. Hãy quay lại và thử lần nữa.

## Sizes and times
size-kb = { $n } KB
size-mb = { $n } MB
wait-seconds = { $n ->
   *[other] { $n } giây
}
wait-minutes = { $n ->
   *[other] { $n } phút
}
wait-hours = { $n ->
   *[other] { $n } giờ
}
wait-days = { $n ->
   *[other] { $n } ngày
}
date-format = { $day } { $month } năm { $year }
month-format = { $month } năm { $year }
date-time-format = { $time }, { $date }
month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12

## Notifications: neutral on purpose
notify-text = Có nội dung mới.

## The renderers: what the page or the phone itself does and asks
frame-offline = Chưa kết nối. Đang thử lại. Những gì bạn gõ vẫn còn.
frame-failed = Không được. Hãy thử lại.
frame-adding = Đang thêm tệp
frame-recording = Đang ghi âm
frame-stop = Dừng
frame-play = Phát
frame-close = Đóng
frame-choose = Mở
frame-copy = Sao chép
frame-copied = Đã sao chép
frame-call = Gọi số này
frame-map-app = Ứng dụng bản đồ
frame-map-web = Bản đồ trên web
frame-table = Xem dạng bảng
frame-clear = Xóa
frame-no-voice = Thiết bị này không có giọng đọc cho ngôn ngữ này.
frame-no-app = Điện thoại này không có ứng dụng nào làm được việc này.
frame-location-reason = Để ghi địa điểm của bạn, điện thoại sẽ hỏi bạn ngay sau đây. Bạn có thể không cho phép và tả chỗ đó.
frame-microphone-reason = Để ghi âm giọng nói của bạn, điện thoại sẽ hỏi bạn ngay sau đây. Bạn có thể không cho phép và viết thay.
frame-camera-reason = Để chụp ảnh, điện thoại sẽ hỏi bạn ngay sau đây. Bạn có thể không cho phép.
frame-notification-reason = Để bạn thấy khi có câu trả lời, điện thoại sẽ hỏi bạn ngay sau đây. Bạn có thể không cho phép.
frame-go-on = Tiếp tục
frame-not-now = Để sau
frame-refused = Điện thoại không cho phép. Bạn có thể đổi trong phần cài đặt của điện thoại.
frame-open-settings = Cài đặt điện thoại
frame-news = Nội dung mới
