# Saphan: trang web cho người không cài ứng dụng, và cách dùng ứng dụng.
# review: unreviewed

site-title = Quyền và số điện thoại
site-start = Mọi chủ đề
site-skip = Đến phần nội dung
site-intro = Những điều ứng dụng cho biết, viết thành trang. Không cần ứng dụng, không cần tên, không cần tài khoản. Lưu vào máy này thì đọc được khi không có mạng.
site-trace = Trình duyệt nhớ các trang bạn đã mở. Nếu ai đó có thể xem điện thoại của bạn, hãy xóa các trang này khỏi lịch sử. Người quản lý mạng hoặc trang web này thấy được là có người đã mở các trang này.
site-app-title = Cách dùng ứng dụng
site-app-language = Mở ứng dụng và chạm vào ngôn ngữ của bạn. Đổi sau này ở "{ home-settings }".
site-app-pin = Bạn có thể đặt mã PIN. Không biết mã thì không ai mở được điều bạn viết. Quên mã thì không tìm lại được.
site-app-read = "{ home-rights }" và "{ home-numbers }" xem được khi không có mạng và không cần mã PIN. Chạm "{ listen }" thì điện thoại đọc to.
site-app-report = "{ home-report }" hỏi mỗi trang một điều. Chạm vào hình đúng với bạn, viết, hoặc nói. Bạn chọn ai được đọc. Chưa có gì được gửi trước khi bạn chạm "{ report-send }".
site-app-wait = Không có mạng thì tin báo chờ trong điện thoại và được gửi sau. "{ state-accepted }" nghĩa là tin đã đến.
site-app-code = Mỗi tin báo có một mã. Với "{ home-follow }", bạn đọc câu trả lời trên điện thoại khác. Ai có mã cũng đọc được.
site-app-interpreter = "{ home-interpreter }" để xin một người nói thay bạn.
site-app-leave = Khi có người đến, chạm "{ leave }" ở trên: một trang khác sẽ mở ra.
