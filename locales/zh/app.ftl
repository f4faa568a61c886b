# review: unreviewed
# Saphan: what the app says, in Chinese (Simplified). Written directly in the language; no language is the master of another.
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = 返回
leave = 马上退出
next = 下一步
skip = 跳过
cancel = 取消
# yes and no answer "Is anyone under 18?" alone.
yes = 有
no = 没有
unknown = 不清楚
not-sure = 我不确定
listen = 听
remove = 去掉
notice-info = 提示
notice-good = 好了
notice-warning = 请看一下
notice-danger = 危险
unreviewed = 这段文字尚未经过懂中文的律师审核。
reviewed = 已由{ $name }审核

## Language
language-title = 语言
language-question = 请选择您的语言
language-save = 用这种语言

## PIN
pin-title = 保护您写的内容
pin-explain = 别人可能会拿到这部手机。设了密码，不知道密码的人就打不开您写的内容。忘了密码，我们找不回来：您写的内容就再也打不开了。
pin-explain-skip = 不设密码的话，谁能解锁这部手机，谁就能看到您写的内容。
pin-set = 设置密码
pin-skip = 不设密码，继续
pin-new-title = 新密码
pin-new-label = 选6到12位数字
pin-new-hint = 不要用生日或电话号码。
pin-repeat-label = 再输入一次
pin-save = 保存密码
pin-enter-title = 您的密码
pin-enter-label = 输入密码
pin-open = 打开
pin-public = 看权利和电话号码，不需要密码。
pin-too-short = 密码要6到12位。只能输入数字。
pin-not-same = 两次密码不一样。请都重新输入。
pin-wrong = 密码不对。请再试。
pin-wait = 输错太多次了。请等{ $wait }再试。
pin-saved = 密码已保存。
pin-removed = 密码已取消。

## Home
home-title = 您需要什么？
home-help = 马上求助
home-report = 报告
home-reports = 我的报告
home-rights = 我的权利
home-numbers = 电话号码
home-interpreter = 翻译
home-follow = 我有代码
home-settings = 设置
home-about = 关于

## Report: what
report-title = 报告
report-step = 第{ $step }步，共{ $steps }步
report-draft-found = 您写过一份报告，还没写完。它存在这部手机里。
report-continue = 接着写
report-kinds-title = 发生了什么事？
report-kinds-label = 符合的都可以点
kind-passport-kept = 护照、证件被拿走
kind-wages-unpaid = 不给工资
kind-debt = 债怎么也还不完
kind-locked-in = 被关起来
kind-violence = 被打或被威胁
kind-forced-work = 被逼干活
kind-sexual-exploitation = 被性侵害，或被逼发生性关系
kind-scam-compound = 被逼在网上骗人
kind-forced-marriage = 被逼结婚
kind-child = 未满18岁的孩子被利用
kind-begging = 被逼讨钱或卖东西
kind-fishing = 在渔船上
kind-domestic-work = 在别人家里做家政
kind-missing-person = 有人失踪
kind-online-recruitment = 被假招工骗了
kind-other-harm = 其他事情
report-kinds-danger = 如果现在有人可能受伤害，而您可以安全地打电话，请先打电话。
report-call-first = 看电话号码

## Report: to whom
report-whom-title = 谁需要帮助？
report-whom-label = 这件事发生在谁身上
whom-me = 我
whom-other = 别人
whom-group = 好几个人
whom-unknown = 我不认识他们
report-count-label = 有多少人？
report-count-hint = 大概的数就行，也可以不填。
report-under-18-label = 有没有人未满18岁？
report-whom-safe = 这个应用不问真实姓名和证件，也不问您在这个国家的居留身份。

## Report: when
report-when-title = 什么时候？
report-when-label = 什么时候发生的？
when-now = 正在发生
when-today = 今天
when-week = 这个星期
when-month = 这个月
when-longer = 更久以前开始
when-date = 我知道是哪天
report-date-label = 哪一天？

## Report: where
report-where-title = 在哪里？
report-where-label = 地点要说得多准确？
place-exact = 准确的地点
place-exact-hint = 如果要有人过来，这样最好
place-about = 大约5公里内
place-about-hint = 只知道一带，不知道哪一家
place-province = 只说省或府
place-landmark = 我来描述
place-none = 不说地点
report-locate = 找我现在的位置
report-locate-again = 再找一次
report-locating = 正在找位置…
report-place-age = { $age }前找到的，误差大约{ $metres }米
report-place-sends = 会发出的是：{ $place }
report-landmark-label = 描述这个地点
report-landmark-hint = 商店、寺庙、码头、路号、地图链接
report-country-label = 国家
report-province-choose = 选择省或府
report-where-other-phone = 如果您不在那里，请描述那个地点。
country-other = 其他国家
locate-denied = 手机不让这个应用看位置。您可以改为描述地点。
locate-off = 这部手机的定位关着。请打开，或者描述地点。
locate-timeout = 没能及时找到位置。请到窗边或外面再试，或者描述地点。
locate-unavailable = 这部手机找不到位置。请改为描述地点。
fix-invalid = 手机给出的位置不可能是对的。请再试，或者描述地点。
fix-old = 手机给出的是{ $age }前的旧位置。您可能已经不在那里。请再试，或者描述地点。
fix-future = 手机的时间和位置对不上。请检查手机的日期和时间，然后再试。
landmark-map-link = 链接里的地点看懂了：{ $place }
landmark-short-link = 没有网络，读不了这个短链接。请先打开它，再复制长链接，或者描述地点。

## Report: story
report-story-title = 发生了什么事？
report-story-label = 用您自己的话说
report-story-hint = 用什么语言写都可以。也可以说出来，或者不填。
report-voice-label = 或者说出来
report-record = 录我的声音
report-voice-item = 语音，{ $size }
report-other-language-label = 我的语言是…
report-other-language-hint = 和屏幕上的语言不同时才要填

## Report: photos and links
report-photos-title = 照片和文件
report-photos-label = 放上能说明这件事的东西
report-photos-hint = 对您安全才放。
photos-camera = 拍照
photos-gallery = 选照片
photos-file = 选文件
photo-item = 照片，{ $size }
file-item = 文件，{ $size }
photo-place-removed = 照片里的地点已去掉。
photo-place-kept = 照片里的地点留着。
photo-no-place = 里面没有地点。
report-keep-place-label = 照片里的地点
keep-place-no = 去掉
keep-place-yes = 留作证据
report-no-child-images = 不要放未满18岁的人的色情图片。请打这个专门的电话：
report-links-label = 链接或账号名
report-links-hint = 例如招工广告，或招工的人的聊天账号
report-links-add = 保存这个链接
link-kept = 已连同时间保存：{ $when }

## Report: about the person
report-alias-label = 怎么称呼您
report-alias-hint = 什么名字都可以，不必是真名。
report-nationality-label = 您是哪国人？
nationality-stateless = 没有国家承认我是它的国民

## Report: contact
report-contact-title = 怎么回复您？
report-contact-label = 对您安全的方式
contact-none = 只在这个应用里
contact-phone = 打电话
contact-sms = 短信
contact-line = LINE
contact-facebook = Facebook
contact-wechat = 微信
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = 电子邮件
contact-person = 通过我信任的人
contact-other = 其他方式
report-contact-value = 号码、名字或地址
report-contact-hours = 什么时候安全？
report-contact-hours-hint = 例如：星期天上午
report-contact-warning = 除此以外，这个应用不会把您的其他联系方式给他们。

## Report: who receives it
report-recipients-title = 谁可以看？
report-recipients-label = 点一下选上或划掉
report-recipients-explain = 只有您选的人或单位能打开报告。他们看了以后怎么做，这个应用管不了。不信任的，请划掉。
report-recipients-none = 这部手机还不知道有谁能收报告。您的报告留在这里。请改打电话，或者连上网络再试。
report-recipients-choose = 请至少选一个可以看的。
agency-level-central = 中央机构
agency-level-province = 省或府的机构
agency-level-district = 县里的机构
agency-level-commune = 乡里的机构
agency-level-ngo = 民间组织
report-consent-label = 您同意什么？
consent-help = 帮助我
consent-help-hint = 有人倾听、安全的住处、医生
consent-open-case = 立案
consent-open-case-hint = 警察和法院可能会参与。在泰国，政府庇护所的有些帮助要看您是否参与案件。
consent-share = 也让其他帮助者知道
consent-share-hint = 这样您就不用再说一遍

## Report: read once more, send
report-review-title = 再看一遍
report-review-explain = 现在什么都还没发出。
report-send = 发送
report-empty = 请说发生了什么：点图、写字或说话。
review-what = 什么事
review-whom = 谁
review-when = 时间
review-where = 地点
review-story = 经过
review-files = 照片、语音、文件
review-links = 链接
review-contact = 怎么回复
review-recipients = 谁可以看
review-consent = 您同意
review-alias = 称呼
review-nationality = 哪国人
review-nothing = 没有
people-count = { $count ->
   *[other] { $count }人
}
files-count = { $count ->
   *[other] { $count }个文件
}
under-18-yes = 有人未满18岁
under-18-no = 没有人未满18岁
delete-draft = 删除这份
delete-draft-title = 删除您写的内容？
delete-draft-explain = 这份还没发出。删了就找不回来。
delete-draft-yes = 是，删除

## Sent, and after
case-report = 报告
case-interpreter = 翻译
case-title = 您的报告
case-interpreter-title = 您的请求
state-draft = 还没发出
state-queued = 等待发出
state-sending = 正在发送
state-held = 还没发出，会再试
state-accepted = 已送达，有回执
state-opened = 已有人打开
state-assessing = 正在了解情况
state-acting = 正在处理
state-referred = 已转交
state-presumed-victim = 您可能已经有权得到保护
state-identified = 已认定为人口贩运受害人
state-not-identified = 没有认定为受害人；可能还有别的帮助
state-closed = 已结束
state-withdrawn = 已撤回
state-with-country = { $state }（{ $country }）
held-offline = 没有网络。手机{ $when }会自动再试。
held-server = 接收的电脑出了问题。手机{ $when }会自动再试。
held-portal = 这个网络要求先登录。手机{ $when }会自动再试。
held-signature = 回应不是来自正确的电脑，手机不相信它。手机{ $when }会自动再试。
held-limit = 接收的电脑要求等一等。手机{ $when }会自动再试。
held-update = 这个应用太旧，发不出去。请更新应用。您的报告还留着。
held-refused = 接收的电脑没有收下。您的报告还留着。请打电话，或者换一个帮助者试试。
held-file-lost = 有一张照片或一个文件，这部手机读不出来了。
time-now = 现在
time-in = { $wait }后
retry-now = 现在再试
case-safe-kept = 它保存在这部手机里。有回执证明送达以前，它会一直留着。
case-files-on-way = { $count ->
   *[other] 还有{ $count }个文件正在发送。
}
case-timeline = 到现在为止
timeline-written = 您发出了
timeline-accepted = 已送达
timeline-opened = { $agency }打开了
timeline-stage = { $agency }：{ $state }
timeline-reply = { $agency }回复了
timeline-you = 您写了
timeline-withdrawn = 您撤回了
case-next-title = 接下来会怎样
case-next = 选定的人或单位现在可以打开看，并在这里回复。要多久不清楚。如果很急，请打电话。
case-receipt-label = 您的代码
case-receipt-text = 用这个代码，可以在别的手机上看回复。谁有代码，谁就能看。只在安全的地方记下来。
case-show-code = 显示我的代码
case-message-label = 写给能看报告的人
case-message-send = 发送这条消息
case-withdraw = 撤回
case-withdraw-title = 要撤回吗？
case-withdraw-explain = 收到的人会知道您撤回了。他们已经看过的内容收不回来，已经开始做的事也可能会继续。
case-withdraw-unsent = 它还没发出，也不会再发出。
case-withdraw-yes = 是，撤回
case-remove = 从这部手机删除
case-remove-title = 要从这部手机删除吗？
case-remove-explain = 它和照片、回复都会从这部手机上删除，在这部手机上找不回来。收到的人仍然保留着它，也不会知道您删除了。有代码的话，以后还可以继续查看；如果需要，请先把代码记下来。
case-remove-yes = 是，删除
case-removed = 它已经不在这部手机上了。
case-opened-honest = 显示“已打开”，是因为看的人的电脑这样写。如果它的密钥被偷，别人看了，这里可能不会显示。
reports-title = 我的报告
reports-none = 您还没有发出过什么。
reports-new-reply = 有新回复
follow-title = 我有代码
follow-label = 输入代码
follow-hint = 分成几组的字母和数字
follow-open = 看回复
follow-wrong = 代码不对。请逐个核对，再输入一次。
follow-case = 用代码查看的

## Rights
rights-title = 我的权利
rights-source = 来源：{ $source }
rights-as-of = 资料时间：{ $date }
rights-countries = 适用于：{ $countries }
rights-general = 适用于文中提到的每个国家
rights-call = 打给谁

## Numbers
numbers-title = 电话号码
numbers-country = 您在哪个国家？
numbers-free-choice = 号码只在它自己的国家有用。
number-label = { $number }（{ $country }）
number-unknown = 号码不清楚
hours-24 = 日夜都可以打
hours-unknown = 服务时间：不清楚
cost-free = 免费
cost-unknown = 费用：不清楚
calls-recorded = 通话会被录音
calls-recorded-unknown = 通话会不会被录音，不清楚
line-languages = 语言：{ $languages }
line-languages-unknown = 语言：不清楚
line-source = 来源：{ $source }（{ $date }）
numbers-none = 这个国家的号码还不清楚。
country-TH = 泰国
country-KH = 柬埔寨
country-LA = 老挝
country-MM = 缅甸
country-VN = 越南
country-CN = 中国
country-MY = 马来西亚

## Interpreter
interpreter-title = 翻译
interpreter-language-label = 您需要哪种语言？
interpreter-other = 其他语言
interpreter-honest = 据我们所知，2022年在泰国，缅甸语、高棉语和老挝语有随时待命的翻译。其他语言要先找人。找到以前，如果有已知的号码，您会看到可以打的号码。
interpreter-purpose-title = 做什么用？
interpreter-purpose-label = 您哪方面需要帮忙？
purpose-police = 警察
purpose-hospital = 医生或医院
purpose-work = 工作
purpose-court = 法院
purpose-office = 政府办事处
purpose-talk = 想找人说说
purpose-other = 其他事情
interpreter-how-label = 用什么方式？
how-call = 打电话
how-in-person = 翻译本人过来
how-chat = 写字交流
interpreter-gender-label = 您更愿意和谁说？
gender-woman = 女性
gender-man = 男性
gender-any = 都可以
interpreter-certified-label = 持证翻译
certified-yes = 只要持证的
certified-no = 能帮忙的都可以
interpreter-when-title = 什么时候？
interpreter-when-label = 您什么时候需要翻译？
interpreter-where-title = 在哪里？
interpreter-contact-title = 翻译怎么联系您？
interpreter-note-label = 还有什么想说的
interpreter-review-title = 再看一遍
interpreter-wait = 要多久不清楚。找到人以前，如果有已知的号码，应用会显示您可以打给谁。
interpreter-found = 找到翻译了。
interpreter-searching = 还在找翻译。
interpreter-none = 没有找到人。请再请求一次，或者联系下面的帮助。
interpreter-at = 时间：{ $when }
interpreter-number = 请打{ $number }（{ $country }）
interpreter-is-certified = 这位翻译是持证的。
review-language = 语言
review-purpose = 用途
review-how = 方式
review-note = 其他

## Settings
settings-title = 设置
settings-language = 语言
settings-pin-set = 设置密码
settings-pin-change = 修改密码
settings-pin-remove = 取消密码
settings-lock = 马上锁上
settings-calendar = 年份写法
calendar-buddhist = 佛历（{ $year }年）
calendar-common = 公历（{ $year }年）
settings-appearance = 这个应用的名字和图标
settings-appearance-explain = 手机主屏幕会显示这个名字和图标。可能要等一会儿，图标的位置也可能会变。这并没有把应用藏起来：手机设置里的应用列表和通知，仍可能显示 Saphan。
app-name = Saphan
appearance-notes = 备忘录
appearance-calendar = 日历
appearance-weather = 天气
settings-duress = 会删除一切的第二个密码
settings-duress-explain = 如果有人逼您打开这个应用，就输入这个密码。您写的一切，包括还没发出的，都会销毁，找不回来，应用看起来像新的一样。
settings-duress-save = 保存第二个密码
settings-duress-saved = 第二个密码已保存。
settings-duress-same = 这是您的第一个密码。请换一个。
settings-erase = 删除一切
settings-erase-title = 要删除一切吗？
settings-erase-explain = 这部手机里您写的一切（包括还没发出的）和所有回复都会销毁，找不回来。已经发出的报告，仍在收到的人那里。
settings-erase-yes = 是，删除一切
settings-erased = 已全部删除。

## About
about-title = 关于
about-text = Saphan的意思是桥。它告诉您权利和电话号码，把报告送给您选的帮助者。它不要账号，不要姓名，不要证件。
about-limits-title = 它保护不了您的情况
about-limits = 有人看着您打字。手机里有监视软件。帮助者看了以后做坏事。有人逼您说出密码。
about-version = 版本{ $version }
about-pack = 资料日期：{ $date }
about-licences = 这里用到的别人的作品
about-no-image = 这个应用是自由软件，采用Apache 2.0许可证。

## Problems
problem-title = 出问题了
problem-in-use = 这个应用已在另一个窗口打开。请关掉那个，再重新打开这个。
problem-disk-full = 手机存满了，刚才的改动没能保存。请删掉一些东西，比如视频，然后再试。
problem-recovered = 存储坏了。能读的已经救回，坏的部分另外放着。请检查您写的内容。
problem-newer = 您写的内容是用更新版本的应用保存的。请更新应用再打开。什么都没丢。
problem-storage = 手机没能读写存储。请关掉应用再打开。什么都没删除。
problem-key-store = 应用没能从手机拿到密钥。请重新启动手机，再打开应用。什么都没删除。
anew = 重新开始
anew-title = 要重新开始吗？
anew-explain = 如果重新启动手机也没用，说明这部手机丢了密钥。以前在这部手机上写的内容，谁也打不开了，您和别人都一样。
anew-sent = 已经发出的报告，仍在收到的人那里。记下的代码仍然可以看回复。还在等待发送的内容，需要重新写。重新开始不会向任何人发送任何东西。
anew-yes = 是，重新开始
anew-done = 应用已重新开始。以前写的内容另外放在这部手机里，打不开。
problem-clock = 手机的时间好像差很多。请调好日期和时间，不然报告里的时间可能不对。
problem-text-long = 超过{ $max }个字了。之前的文字还留着。请写短一点，或者把其余的放进文件。
problem-text-cleaned = 文字里看不见的符号已去掉。
problem-number = 请输入1到{ $max }的整数。
problem-date = 这个日期不可能对。请选今天或今天以前的日期。
problem-file-large = 这个文件太大：最多{ $max }。请选小一点的。
problem-file-other = 名字像照片，但它不是照片。请选别的，或者当作文件放上。
problem-file-bomb = 这张图太大，打开不安全。请选别的。
problem-file-vanished = 文件已经不在了。请重新选。
problem-file-read = 文件读不出来。请重新选，或者选别的。
problem-file-place = 这张照片里的地点没能安全去掉，所以没有放上。请给它截屏，放上截屏；或者选择保留地点。
problem-file-many = 一份报告最多放{ $max }个文件。
problem-links-many = 一份报告最多放{ $max }个链接。
problem-camera = 相机或文件打不开。不放也可以继续。
problem-unknown = 这个按钮来自别的版本的应用。什么都没丢。请返回再试。

## Sizes and times
size-kb = { $n }千字节
size-mb = { $n }兆
wait-seconds = { $n ->
   *[other] { $n }秒
}
wait-minutes = { $n ->
   *[other] { $n }分钟
}
wait-hours = { $n ->
   *[other] { $n }小时
}
wait-days = { $n ->
   *[other] { $n }天
}
date-format = { $year }年{ $month }{ $day }日
month-format = { $year }年{ $month }
date-time-format = { $date } { $time }
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

## Notifications: neutral on purpose
notify-text = 有新内容。

## The renderers: what the page or the phone itself does and asks
frame-offline = 尚未连接，正在重试。您输入的内容仍保留着。
frame-failed = 没有成功，请再试一次。
frame-adding = 正在添加文件
frame-recording = 正在录音
frame-stop = 停止
frame-play = 播放
frame-close = 关闭
frame-choose = 打开
frame-copy = 复制
frame-copied = 已复制
frame-call = 拨打此号码
frame-map-app = 地图应用
frame-map-web = 网页地图
frame-table = 以表格查看
frame-clear = 清除
frame-no-voice = 此设备没有这种语言的语音。
frame-no-app = 这部手机上没有应用能做这件事。
frame-location-reason = 要写上您的位置，手机接下来会问您。您可以不同意，改为描述地点。
frame-microphone-reason = 要录下您的声音，手机接下来会问您。您可以不同意，改为打字。
frame-camera-reason = 要拍照，手机接下来会问您。您可以不同意。
frame-notification-reason = 为了让您看到回复，手机接下来会问您。您可以不同意。
frame-go-on = 继续
frame-not-now = 以后再说
frame-refused = 手机不允许。您可以在手机设置里更改。
frame-open-settings = 手机设置
frame-news = 新内容
