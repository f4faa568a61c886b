# Saphan：给不装应用的人看的网页，以及应用的用法
# review: unreviewed

site-title = 权利和电话号码
site-start = 所有主题
site-skip = 直接看正文
site-intro = 应用里的内容，做成网页。不用装应用，不用姓名，不用账号。存到手机里，没有网络也能看。
site-trace = 浏览器会记住您打开过的网页。如果有人可能看您的手机，请把这些网页从历史记录里删掉。管理这个网络或这个网站的人，能看到有人打开过这些网页。
site-app-title = 应用怎么用
site-app-language = 打开应用，点您的语言。以后可以在“{ home-settings }”里改。
site-app-pin = 可以设密码。不知道密码的人打不开您写的内容。忘了密码就找不回来。
site-app-read = “{ home-rights }”和“{ home-numbers }”不用网络，也不用密码。点“{ listen }”，手机会读出来。
site-app-report = “{ home-report }”一页只问一件事。点符合的图，写下来，或者说出来。谁能看，由您选。您点“{ report-send }”以前，什么都不会发送。
site-app-wait = 没有网络时，报告留在手机里，以后再发送。“{ state-accepted }”就是已经送到了。
site-app-code = 每份报告都有一个代码。用“{ home-follow }”可以在别的手机上看回复。谁有代码，谁就能看。
site-app-interpreter = “{ home-interpreter }”用来请一个人替您说话。
site-app-leave = 有人过来时，点上面的“{ leave }”，会打开别的网页。
