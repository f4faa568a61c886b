# Saphan: what the app knows, where it comes from and how it is handed on, in Vietnamese.
# review: unreviewed

pack-missing = Phần quyền lợi, số điện thoại và nơi giúp đỡ đi kèm ứng dụng này bị thiếu hoặc bị hỏng. Hãy cài lại ứng dụng. Những gì bạn đã viết vẫn còn, và những gì đang chờ sẽ được gửi sau đó. Trong lúc này, hãy gọi các số dưới đây.
