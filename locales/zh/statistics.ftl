# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = 统计数字
statistics-explain = 每个数字都写明数的是什么、谁数的（已知的话）。资料不一致时并列显示，不相加。
statistics-several = 多个国家
statistics-counted = 数的是什么
statistics-note = 请注意
statistics-unknown-is-not-zero = 没有数字的地方是不清楚，不是零。
statistics-quarter = { $year }年前{ $months }个月
statistics-table = 全部数字
statistics-row = 项目
documents-title = 法律和文件
publicity-title = 可分享的资料
documents-explain = 已有的文件及年份。本应用有自己的短文，不含这些文件。
rights-more = 统计数字和文件
document-kind-law = 法律
document-kind-treaty = 国家间协议
document-kind-guideline = 指南
document-kind-form = 表格
document-kind-handbook = 手册
document-kind-website = 网站
document-kind-booklet = 小册子
document-kind-card = 卡片
document-kind-data = 数据
document-year = 年份：{ $year }
document-year-unknown = 年份：不清楚
document-no-link = 在网上哪里能看到，不清楚。
document-open = 打开网页
document-needs-internet = 需要网络，可能花流量。
document-keep-yes = 全文可以存在手机里并转给别人。
document-keep-no = 全文不可以保存和转发。
document-keep-unknown = 全文可不可以保存和转发，不清楚。
document-here = 本应用内，不用网络
card-share = 发送这些号码
card-line = { $number }：{ $name }
card-only-there = 只在{ $country }
