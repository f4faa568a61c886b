# Saphan: the knowledge as web pages for people who install nothing, and how to use the app.
# review: unreviewed

site-title = Rights and phone numbers
site-start = All topics
site-skip = Go to the text
site-intro = What the app tells, as pages. They need no app, no name and no account. Saved on this device, they can be read without internet.
site-trace = This browser remembers the pages you opened. If somebody may look at your phone, delete them from its list. Whoever runs this network or this web address can see that the pages were opened.
site-app-title = How to use the app
site-app-language = Open the app and touch your language. You can change it later under "{ home-settings }".
site-app-pin = You can set a PIN. Without it, nobody opens what you write. A lost PIN cannot be found again.
site-app-read = "{ home-rights }" and "{ home-numbers }" need no internet and no PIN. Touch "{ listen }" and the phone reads aloud.
site-app-report = "{ home-report }" asks one thing on each page. Touch the pictures that fit, write, or speak. You choose who may read it. Nothing is sent before you touch "{ report-send }".
site-app-wait = Without internet, your report waits on the phone and is sent later. "{ state-accepted }" means that it arrived.
site-app-code = Each report has a code. With "{ home-follow }" you read the answers on another phone. Whoever has the code can read them too.
site-app-interpreter = "{ home-interpreter }" asks for a person who speaks for you.
site-app-leave = When somebody comes, touch "{ leave }" at the top: another page opens.
