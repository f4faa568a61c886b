# Saphan: trước khi đi: đi làm tốn bao nhiêu, và nợ kéo dài bao lâu.
# review: unreviewed

## Trước khi đi
home-before = Trước khi đi
before-title = Trước khi đi
before-sum = Chi phí và nợ
before-sum-hint = Mỗi tháng còn lại bao nhiêu, và khi nào hết nợ
before-kept = Các số tôi đã giữ

## Tiền
currency-THB = bạt Thái Lan
currency-KHR = riel Campuchia
currency-LAK = kíp Lào
currency-MMK = kyat Myanmar
currency-VND = đồng Việt Nam
currency-CNY = nhân dân tệ
money-THB = { $amount } bạt
money-KHR = { $amount } riel
money-LAK = { $amount } kíp
money-MMK = { $amount } kyat
money-VND = { $amount } đồng
money-CNY = { $amount } tệ

## Các câu hỏi
cost-intro = Hãy gõ đúng những gì người ta nói với bạn. Không biết thì để trống. Không có gì được gửi đi. Không có gì được giữ lại nếu bạn không muốn.
cost-pay-title = Tiền lương
cost-currency-label = Bạn được trả lương bằng tiền nào?
cost-asked = { $question } ({ $currency })
cost-understood = Đọc là: { $amount }
cost-wage = Lương
cost-wage-label = Lương mỗi tháng bao nhiêu?
cost-living-title = Chi tiêu mỗi tháng
cost-rent = Phòng ở
cost-rent-label = Tiền phòng bao nhiêu?
cost-rent-hint = Nếu không mất tiền, gõ 0.
cost-food = Ăn uống
cost-food-label = Tiền ăn bao nhiêu?
cost-food-hint = Nếu không mất tiền, gõ 0.
cost-home = Gửi về nhà
cost-home-label = Bạn gửi về nhà bao nhiêu?
cost-other = Những thứ khác
cost-other-label = Tất cả những thứ khác hết bao nhiêu?
cost-other-hint = Điện thoại, xe, khám bệnh, giấy tờ, tiền bị trừ vào lương. Không tính tiền trả nợ.
cost-debt-title = Bạn nợ những gì
cost-debt-currency-label = Nợ bằng tiền nào?
cost-fee = Chi phí để đi
cost-fee-label = Để đi làm, tất cả tốn bao nhiêu?
cost-fee-hint = Môi giới, giấy tờ, đi đường
cost-own = Tiền của mình
cost-own-label = Trong đó bạn trả bằng tiền của mình bao nhiêu?
cost-own-hint = Phần còn lại tính là nợ.
cost-loan = Nợ khác
cost-loan-label = Bạn còn nợ gì khác?
cost-loan-hint = Chỉ những gì chưa có trong chi phí để đi.
cost-interest-title = Trả nợ
cost-exchange = Hai loại tiền
cost-exchange-label = 1 { $one } bằng bao nhiêu { $many }?
cost-exchange-hint = Gõ tỷ giá mà người ta nói với bạn. Ứng dụng này không biết tỷ giá.
cost-rate = Lãi
cost-rate-label = Lãi bao nhiêu phần trăm mỗi tháng?
cost-rate-hint = Không có lãi thì gõ 0. Không biết thì để trống.
cost-way-label = Lãi tính trên số nào?
cost-way-first = Trên số nợ ban đầu
cost-way-first-hint = Lãi đơn: tháng nào cũng như nhau cho đến khi trả hết
cost-way-owed = Trên số còn nợ
cost-way-owed-hint = Lãi kép: lãi chưa trả cũng thành nợ
cost-pay = Trả mỗi tháng
cost-pay-label = Mỗi tháng trả nợ bao nhiêu?
cost-pay-hint = Kể cả tiền chủ trừ vào lương để trả nợ. Để trống: tất cả số còn lại.

## Kết quả
cost-result-title = Kết quả
cost-unsaid = Bạn chưa gõ khoản nợ nào.
cost-no-debt = Với những số này thì không có nợ.
cost-no-payment = Hãy gõ tiền lương, hoặc số tiền trả nợ mỗi tháng. Khi đó mới biết khi nào hết nợ.
cost-no-exchange = Lương và nợ là hai loại tiền. Hãy gõ một bên đổi được bao nhiêu bên kia. Trước đó chưa thể biết khi nào hết nợ.
cost-ends = Với những số này, { $months } thì hết nợ.
cost-ends-between = Với những số này, { $least } hoặc { $most } thì hết nợ. Còn tùy lãi được tính thế nào. Hãy hỏi.
cost-never = Với những số này, nợ không bao giờ hết. Tiền đã trả không làm nợ nhỏ đi.
cost-maybe-never = Với những số này, nợ có thể không bao giờ hết. Còn tùy lãi được tính thế nào. Hãy hỏi trước khi đồng ý.
cost-without-interest = Chưa biết lãi nên không tính lãi. Nếu người cho vay lấy lãi, nợ sẽ lâu hơn và tốn hơn.
cost-short = Chi tiêu nhiều hơn lương. Mỗi tháng thiếu { $amount }.
cost-short-debt = Tiền trả nợ nhiều hơn số còn lại. Mỗi tháng thiếu { $amount }.
cost-missing = Để trống nên không tính: { $fields }
cost-left = Lương còn lại mỗi tháng
cost-debt = Nợ lúc đầu
cost-paying = Trả nợ mỗi tháng
cost-rest = Còn trong tay sau đó
cost-paid = Trả cho người cho vay tất cả
cost-of-that-interest = Trong đó tiền lãi: { $amount }
cost-end = Hết nợ
cost-after = Sau { $months }
cost-end-never = Không bao giờ, với những số này
cost-fifty = hơn 50 năm
cost-months = { $n } tháng
cost-rate-typed = 1 { $one } = { $rate } { $many }, như bạn đã gõ
cost-chart = Còn nợ ({ $currency })
cost-start = Lúc đầu
cost-month = Tháng thứ { $n }
cost-table = Nợ theo từng tháng ({ $currency })
cost-head-month = Tháng
cost-head-owed = Còn nợ
cost-head-paid = Đã trả
cost-means = Điều này nghĩa là gì
cost-means-text = Đây là phép tính, không phải lời hứa. Ngày không có việc, ốm đau, bị phạt hay lương trả muộn làm nợ kéo dài hơn.
cost-means-law = Luật Thái Lan gọi là lao động cưỡng bức khi bắt người làm việc bằng bạo lực hay đe dọa, bằng cách giữ giấy tờ tùy thân, hoặc bằng nợ.
cost-limit = Hơn một phần năm tiền lương dùng để trả nợ. Có phải chủ ở Thái Lan trừ vào lương của bạn không? Luật chỉ cho trừ vì một số ít việc. Phần lớn các khoản đó cộng lại không được quá một phần năm, trừ khi bạn đã đồng ý trước. Hãy hỏi trước khi đồng ý.
cost-ask = Hãy hỏi trước khi đồng ý
cost-ask-fee = Tôi trả tiền cho việc gì, và ai nhận tiền?
cost-ask-paper = Mỗi lần trả tiền có biên nhận không? Có hợp đồng bằng tiếng của tôi không?
cost-ask-interest = Lãi bao nhiêu, tính trên số nào? Tôi có được xem mình còn nợ bao nhiêu không?
cost-ask-taken = Ai trừ tiền vào lương của tôi, và trừ bao nhiêu?
cost-ask-leave = Nếu tôi ốm, hoặc việc không như đã hứa, thì nợ ra sao?
cost-ask-passport = Tôi có tự giữ hộ chiếu không?
cost-change = Sửa các số
cost-keep = Giữ các số này
cost-keep-explain = Các số được giữ nằm trong điện thoại này, sau mã PIN nếu bạn có đặt. Chúng thay các số đã giữ trước đó. Nếu không giữ, chúng mất khi bạn rời đi.
cost-forget = Xóa các số này
cost-kept = Các số đã được giữ trong điện thoại này.
cost-kept-none = Điện thoại này không giữ số nào.
cost-forgotten = Đã xóa các số.

## Gõ chưa đúng
problem-cost-letters = Chỉ gõ chữ số.
problem-cost-negative = Gõ không có dấu trừ.
problem-cost-unclear = Số này có thể đọc theo hai cách. Hãy gõ không có dấu chấm và dấu phẩy.
problem-cost-unclear-rate = Số này có thể đọc theo hai cách. Hãy gõ nhiều nhất hai chữ số sau dấu phẩy.
problem-cost-large = Số này quá lớn. Hãy đếm lại các số không.
problem-cost-zero = Hãy gõ một số lớn hơn 0.
problem-cost-own = Tiền của mình nhiều hơn chi phí để đi. Hãy xem lại hai số.
