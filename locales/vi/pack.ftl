# Saphan: what the app knows, where it comes from and how it is handed on, in Vietnamese.
# review: unreviewed

pack-missing = Phần quyền lợi, số điện thoại và nơi giúp đỡ đi kèm ứng dụng này bị thiếu hoặc bị hỏng. Hãy cài lại ứng dụng. Những gì bạn đã viết vẫn còn, và những gì đang chờ sẽ được gửi sau đó. Trong lúc này, hãy gọi các số dưới đây.
pack-open = Ứng dụng biết gì
pack-title = Ứng dụng biết gì
pack-made = Quyền lợi, số điện thoại và nơi giúp đỡ tính đến { $date }.
pack-made-unknown = Quyền lợi, số điện thoại và nơi giúp đỡ như khi cài ứng dụng này.
pack-old = Bản này lẽ ra được thay trước { $date }. Một số số điện thoại có thể đã đổi. Hãy tìm bản mới, hoặc nhận từ điện thoại khác.
pack-look = Tìm bản mới hơn
pack-look-cost = Việc này tốn một ít dữ liệu mạng, thường ít hơn một tấm ảnh. Người quản lý mạng bạn đang dùng có thể thấy điện thoại này hỏi.
pack-looking = Đang tìm bản mới. Bạn cứ dùng tiếp.
pack-none = Không có bản nào mới hơn.
pack-new = Ứng dụng đã có bản mới: quyền lợi, số điện thoại và nơi giúp đỡ tính đến { $date }.
pack-unreachable = Không liên lạc được với dịch vụ, hoặc bản nhận được không dùng được. Bản đang có vẫn còn. Hãy thử lại sau.
pack-give = Đưa cho máy khác
pack-give-explain = Một tệp có quyền lợi, số điện thoại và nơi giúp đỡ được gửi sang máy kia qua Bluetooth, Quick Share hoặc AirDrop. Không cần internet. Trong tệp không có gì bạn đã viết. Ở máy kia, mở ứng dụng này, vào Cài đặt, Ứng dụng biết gì, rồi nhận tệp.
pack-give-cannot = Phần đi kèm ứng dụng này không có chữ ký. Không thể đổi mới ở đây hay đưa cho máy khác. Bản ứng dụng mới hơn sẽ có phần mới hơn.
pack-take = Nhận từ máy khác
pack-take-explain = Chọn tệp bạn đã nhận. Ứng dụng chỉ nhận nếu tệp do người làm ứng dụng này đưa ra, còn nguyên vẹn và mới hơn.
pack-taken = Đã nhận. Ứng dụng có quyền lợi, số điện thoại và nơi giúp đỡ tính đến { $date }.
pack-not-ours = Ứng dụng này không nhận được tệp này. Hãy chọn tệp khác.
pack-damaged = Tệp này không đến nguyên vẹn. Hãy xin gửi lại.
pack-other-key = Tệp này không phải của người làm ứng dụng này, hoặc đã bị sửa. Ứng dụng không nhận.
pack-expired = Tệp này quá cũ, không nhận được. Hãy tìm bản mới, hoặc hỏi máy khác.
pack-older = Điện thoại này đã có bản giống vậy hoặc mới hơn.
pack-needs-app = Tệp này cần bản ứng dụng mới hơn. Hãy cài bản đó trước.
