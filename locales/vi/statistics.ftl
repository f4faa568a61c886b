# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = Số liệu
statistics-explain = Mỗi con số đi cùng điều được đếm và ai đếm, theo những gì đã biết. Khi các nguồn khác nhau, cả hai để cạnh nhau. Không cộng lại.
statistics-several = Nhiều nước
statistics-counted = Đếm gì
statistics-note = Xin lưu ý
statistics-unknown-is-not-zero = Chỗ không có số nghĩa là chưa rõ. Không phải là số 0.
statistics-quarter = { $months } tháng đầu năm { $year }
statistics-table = Tất cả số liệu
statistics-row = Mục
documents-title = Luật và tài liệu
publicity-title = Tài liệu để chia sẻ
documents-explain = Những gì có, kèm năm. Ứng dụng này có bài ngắn riêng, không chứa các tài liệu này.
rights-more = Số liệu và tài liệu
document-kind-law = Luật
document-kind-treaty = Thỏa thuận giữa các nước
document-kind-guideline = Hướng dẫn
document-kind-form = Mẫu đơn
document-kind-handbook = Sổ tay
document-kind-website = Trang web
document-kind-booklet = Sách nhỏ
document-kind-card = Thẻ
document-kind-data = Dữ liệu
document-year = Năm: { $year }
document-year-unknown = Năm: chưa rõ
document-no-link = Chưa rõ đọc ở đâu trên mạng.
document-open = Mở trang
document-needs-internet = Cần mạng; có thể tốn dữ liệu.
document-keep-yes = Cả văn bản có thể lưu trên điện thoại và chuyển cho người khác.
document-keep-no = Không được lưu và chuyển cả văn bản.
document-keep-unknown = Chưa rõ có được lưu và chuyển cả văn bản không.
document-here = Trong ứng dụng này, không cần mạng
card-share = Gửi các số này
card-line = { $number }: { $name }
card-only-there = Chỉ ở { $country }
