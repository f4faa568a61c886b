# Saphan: what the app says. English is written directly, as are the other six; none is the master of another.
# review: unreviewed
# {$…} are placeholders and stay as they are. Numbers and dates arrive already written as the language writes them.

## The frame
back = Back
leave = Leave
next = Next
skip = Skip
cancel = Cancel
yes = Yes
no = No
unknown = Not known
not-sure = I am not sure
listen = Listen
remove = Remove
notice-info = Good to know
notice-good = Done
notice-warning = Please look
notice-danger = Danger
unreviewed = This text has not yet been checked by a lawyer who speaks this language.
reviewed = Checked by { $name }

## Language
language-title = Language
language-question = Choose your language
language-save = Use this language

## PIN
pin-title = Protect what you write
pin-explain = Other people may hold this phone. With a PIN, nobody can open what you write here without it. We cannot find a lost PIN for you: what you wrote would stay closed.
pin-explain-skip = Without a PIN, anyone who can unlock this phone can read what you wrote.
pin-set = Set a PIN
pin-skip = Go on without a PIN
pin-new-title = New PIN
pin-new-label = Choose 6 to 12 digits
pin-new-hint = Do not use a birthday or a phone number.
pin-repeat-label = The same PIN once more
pin-save = Save this PIN
pin-enter-title = Your PIN
pin-enter-label = Type your PIN
pin-open = Open
pin-public = Rights and phone numbers open without a PIN.
pin-too-short = The PIN needs 6 to 12 digits. Type only digits.
pin-not-same = The two PINs are not the same. Type both again.
pin-wrong = This PIN is not right. Try again.
pin-wait = Too many wrong tries. Wait { $wait }, then try again.
pin-saved = The PIN is saved.
pin-removed = The PIN is removed.

## Home
home-title = What do you need?
home-help = Get help now
home-report = Report
home-reports = My reports
home-rights = My rights
home-numbers = Phone numbers
home-interpreter = Interpreter
home-follow = I have a code
home-settings = Settings
home-about = About

## Report: what
report-title = Report
report-step = Step { $step } of { $steps }
report-draft-found = You started a report. It is kept on this phone.
report-continue = Go on with it
report-kinds-title = What happened?
report-kinds-label = Touch all that fit
kind-passport-kept = Passport or papers taken
kind-wages-unpaid = Pay not given
kind-debt = Debt that does not end
kind-locked-in = Locked in
kind-violence = Hit or threatened
kind-forced-work = Made to work
kind-sexual-exploitation = Sexual abuse or forced sex
kind-scam-compound = Made to cheat people online
kind-forced-marriage = Forced marriage
kind-child = A child under 18 is used
kind-begging = Made to beg or sell
kind-fishing = On a fishing boat
kind-domestic-work = In a household
kind-missing-person = Somebody is missing
kind-online-recruitment = Cheated by a job offer
kind-other-harm = Something else
report-kinds-danger = If someone may be hurt right now and you can call safely, call first.
report-call-first = See the numbers

## Report: to whom
report-whom-title = Who needs help?
report-whom-label = This happened to
whom-me = Me
whom-other = Someone else
whom-group = Several people
whom-unknown = I do not know them
report-count-label = How many people?
report-count-hint = A guess is enough. You may leave it empty.
report-under-18-label = Is anyone under 18?
report-whom-safe = This app does not ask for your real name, for papers or for your status in the country.

## Report: when
report-when-title = When?
report-when-label = When did it happen?
when-now = It is happening now
when-today = Today
when-week = This week
when-month = This month
when-longer = For longer
when-date = On a day I know
report-date-label = Which day?

## Report: where
report-where-title = Where?
report-where-label = How exactly do you want to say where?
place-exact = The exact place
place-exact-hint = Best if someone must come
place-about = About 5 kilometres
place-about-hint = The area, not the house
place-province = Only the province
place-landmark = I describe it
place-none = No place
report-locate = Find where I am
report-locate-again = Find it again
report-locating = Looking for the place…
report-place-age = Found { $age } ago, exact to about { $metres } metres
report-place-sends = This will be sent: { $place }
report-landmark-label = Describe the place
report-landmark-hint = A shop, a temple, a pier, a road number, a map link
report-country-label = Country
report-province-choose = Choose the province
report-where-other-phone = If you are not at the place, describe it.
country-other = Another country
locate-denied = The phone did not allow this app to see the place. You can describe the place instead.
locate-off = Location is switched off on this phone. Switch it on, or describe the place.
locate-timeout = The place was not found in time. Go near a window or outside and try again, or describe the place.
locate-unavailable = This phone cannot find its place. Describe it instead.
fix-invalid = The phone gave a place that cannot be right. Try again, or describe the place.
fix-old = The phone gave an old place, from { $age } ago. You may not be there now. Try again, or describe the place.
fix-future = The phone's clock and the place do not agree. Check the date and time of the phone, then try again.
landmark-map-link = The place in the link was understood: { $place }
landmark-short-link = This short link cannot be read without the internet. Open it first and copy the long link, or describe the place.

## Report: story
report-story-title = What happened?
report-story-label = Tell it in your words
report-story-hint = You can write in any language. You can also speak, or leave this empty.
report-voice-label = Or speak
report-record = Record my voice
report-voice-item = Voice note, { $size }
report-other-language-label = My language is…
report-other-language-hint = Only if it is not the one on this screen

## Report: photos and links
report-photos-title = Photos and files
report-photos-label = Add what shows what happened
report-photos-hint = Only if it is safe for you.
photos-camera = Take a photo
photos-gallery = Choose a photo
photos-file = Choose a file
photo-item = Photo, { $size }
file-item = File, { $size }
photo-place-removed = The place inside the photo was taken out.
photo-place-kept = The place inside the photo is kept.
photo-no-place = There is no place inside.
report-keep-place-label = Place inside photos
keep-place-no = Take it out
keep-place-yes = Keep it as proof
report-no-child-images = Do not add sexual pictures of anyone under 18. Call the line that takes them:
report-links-label = Link or account name
report-links-hint = For example the job offer or the chat name of the recruiter
report-links-add = Keep this link
link-kept = Kept with the time: { $when }

## Report: about the person
report-alias-label = A name to call you by
report-alias-hint = Any name. It does not need to be your own.
report-nationality-label = Where are you from?
nationality-stateless = No country accepts me as its own

## Report: contact
report-contact-title = How can an answer reach you?
report-contact-label = A way that is safe for you
contact-none = Only here in the app
contact-phone = Phone call
contact-sms = Text message
contact-line = LINE
contact-facebook = Facebook
contact-wechat = WeChat
contact-telegram = Telegram
contact-whatsapp = WhatsApp
contact-email = E-mail
contact-person = Through a person I trust
contact-other = Another way
report-contact-value = Number, name or address
report-contact-hours = When is it safe?
report-contact-hours-hint = For example: Sunday morning
report-contact-warning = From this app they get no other way to reach you.

## Report: who receives it
report-recipients-title = Who may read it?
report-recipients-label = Touch to add or strike out
report-recipients-explain = Only those you choose can open your report. What they do after reading, this app cannot control. Strike out anyone you do not trust.
report-recipients-none = No helper that can receive reports is known to this phone. Your report stays here. Call a number instead, or connect to the internet and try again.
report-recipients-choose = Choose at least one who may read it.
agency-level-central = National office
agency-level-province = Office of the province
agency-level-district = Office of the district
agency-level-commune = Office of the commune
agency-level-ngo = Independent organisation
report-consent-label = What do you agree to?
consent-help = Help me
consent-help-hint = Someone to talk to, a safe place, a doctor
consent-open-case = Open a case
consent-open-case-hint = Police and a court may take part. Some services of state shelters in Thailand depend on this.
consent-share = Share it with other helpers
consent-share-hint = So that you need not tell it again

## Report: read once more, send
report-review-title = Read it once more
report-review-explain = Nothing has been sent yet.
report-send = Send
report-empty = Say what happened: touch a picture, write, or speak.
review-what = What
review-whom = Who
review-when = When
review-where = Where
review-story = Story
review-files = Photos, voice, files
review-links = Links
review-contact = Answer by
review-recipients = May read it
review-consent = You agree to
review-alias = Name
review-nationality = From
review-nothing = nothing
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
files-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
under-18-yes = Someone is under 18
under-18-no = Nobody is under 18
delete-draft = Delete this
delete-draft-title = Delete what you wrote?
delete-draft-explain = It was not sent. Deleted is deleted: it cannot come back.
delete-draft-yes = Yes, delete it

## Sent, and after
case-report = Report
case-interpreter = Interpreter
case-title = Your report
case-interpreter-title = Your request
state-draft = Not sent yet
state-queued = Waiting to be sent
state-sending = Being sent
state-held = Not sent yet, will be tried again
state-accepted = Arrived, proof received
state-opened = Opened by a person
state-assessing = Being looked at
state-acting = Someone is acting
state-referred = Passed on
state-presumed-victim = You may already have a right to protection
state-identified = Seen as a victim of trafficking
state-not-identified = Not seen as a victim; other help may be open
state-closed = Closed
state-withdrawn = Taken back
state-with-country = { $state } ({ $country })
held-offline = No connection. The phone tries again by itself { $when }.
held-server = The receiving computer has a problem. The phone tries again by itself { $when }.
held-portal = This network asks you to log in first. The phone tries again by itself { $when }.
held-signature = The answer was not from the right computer, so the phone does not trust it. It tries again by itself { $when }.
held-limit = The receiving computer asks to wait. The phone tries again by itself { $when }.
held-update = This app is too old to send. Update the app. Your report is kept.
held-refused = The receiving computer did not accept it. Your report is kept. Call a number, or try another helper.
held-file-lost = A photo or file can no longer be read from this phone.
time-now = now
time-in = in { $wait }
retry-now = Try now
case-safe-kept = It is kept on this phone. It stays here until there is proof that it arrived.
case-files-on-way = { $count ->
    [one] { $count } file is still on its way.
   *[other] { $count } files are still on their way.
}
case-timeline = What happened so far
timeline-written = You sent it
timeline-accepted = It arrived
timeline-opened = { $agency } opened it
timeline-stage = { $agency }: { $state }
timeline-reply = { $agency } wrote
timeline-you = You wrote
timeline-withdrawn = You took it back
case-next-title = What happens next
case-next = Those chosen to read it can now open it and answer here. How long that takes is not known. If it is urgent, call.
case-receipt-label = Your code
case-receipt-text = With this code you can read the answers on another phone. Whoever has it can read them too. Write it down only where it is safe.
case-show-code = Show my code
case-message-label = Write to those who read it
case-message-send = Send this message
case-withdraw = Take it back
case-withdraw-title = Take it back?
case-withdraw-explain = Those who have it are told that you take it back. What they have read cannot be taken back, and what they have begun may go on.
case-withdraw-unsent = It was not sent yet. It will not be sent.
case-withdraw-yes = Yes, take it back
case-remove = Remove from this phone
case-remove-title = Remove it from this phone?
case-remove-explain = It is taken off this phone with its photos and answers, and cannot be brought back here. Those who have it keep it and are not told. With its code you can still follow it later: if you want that, write the code down first.
case-remove-yes = Yes, remove it
case-removed = It is no longer on this phone.
case-opened-honest = "Opened" is shown because the reader's computer writes it. If its keys were stolen, somebody could read without this.
reports-title = My reports
reports-none = You have not sent anything yet.
reports-new-reply = New answer
follow-title = I have a code
follow-label = Type the code
follow-hint = Letters and numbers in groups
follow-open = Show the answers
follow-wrong = This code is not right. Look at each letter and type it again.
follow-case = Followed with a code

## Rights
rights-title = My rights
rights-source = Source: { $source }
rights-as-of = As of { $date }
rights-countries = Holds for: { $countries }
rights-general = Holds for every country named in the text
rights-call = Who to call

## Numbers
numbers-title = Phone numbers
numbers-country = In which country are you?
numbers-free-choice = The number is right only in its country.
number-label = { $number } ({ $country })
number-unknown = Number not known
hours-24 = Day and night
hours-unknown = Hours: not known
cost-free = Free
cost-unknown = Cost: not known
calls-recorded = Calls are recorded
calls-recorded-unknown = Whether calls are recorded is not known
line-languages = Languages: { $languages }
line-languages-unknown = Languages: not known
line-source = Source: { $source } ({ $date })
numbers-none = No number is known for this country yet.
country-TH = Thailand
country-KH = Cambodia
country-LA = Laos
country-MM = Myanmar
country-VN = Viet Nam
country-CN = China
country-MY = Malaysia

## Interpreter
interpreter-title = Interpreter
interpreter-language-label = Which language do you need?
interpreter-other = Another language
interpreter-honest = Known to be on call in Thailand in 2022: Burmese, Khmer and Lao. For other languages someone has to be looked for. Until then you see a number to call, where one is known.
interpreter-purpose-title = What for?
interpreter-purpose-label = What do you need help with?
purpose-police = Police
purpose-hospital = Doctor or hospital
purpose-work = Work
purpose-court = Court
purpose-office = An office
purpose-talk = To tell someone
purpose-other = Something else
interpreter-how-label = How?
how-call = By phone
how-in-person = A person comes
how-chat = In writing
interpreter-gender-label = Who would you rather speak with?
gender-woman = A woman
gender-man = A man
gender-any = Either is fine
interpreter-certified-label = Certified interpreter
certified-yes = Only certified
certified-no = Anyone who can help
interpreter-when-title = When?
interpreter-when-label = When do you need them?
interpreter-where-title = Where?
interpreter-contact-title = How can they reach you?
interpreter-note-label = Something else to say
interpreter-review-title = Read it once more
interpreter-wait = How long it takes is not known. Until somebody is found, this app shows whom you can call, where a number is known.
interpreter-found = An interpreter was found.
interpreter-searching = They are still looking for an interpreter.
interpreter-none = Nobody was found. Ask again, or turn to the help shown below.
interpreter-at = When: { $when }
interpreter-number = Call { $number } ({ $country })
interpreter-is-certified = The interpreter is certified.
review-language = Language
review-purpose = For
review-how = How
review-note = Also

## Settings
settings-title = Settings
settings-language = Language
settings-pin-set = Set a PIN
settings-pin-change = Change the PIN
settings-pin-remove = Remove the PIN
settings-lock = Lock now
settings-calendar = Years
calendar-buddhist = Buddhist years ({ $year })
calendar-common = Common years ({ $year })
settings-appearance = Name and picture of this app
settings-appearance-explain = The home screen of the phone then shows this name and picture. It can take a moment, and the icon may move to another place. It does not hide the app: the list of apps in the phone's settings, and notifications, can still say Saphan.
app-name = Saphan
appearance-notes = Notes
appearance-calendar = Calendar
appearance-weather = Weather
settings-duress = A second PIN that erases
settings-duress-explain = If someone makes you open this app, type this other PIN. Everything you wrote, also what was not sent yet, is destroyed for good, and the app looks new.
settings-duress-save = Save the second PIN
settings-duress-saved = The second PIN is saved.
settings-duress-same = This is your first PIN. Choose another.
settings-erase = Erase everything
settings-erase-title = Erase everything?
settings-erase-explain = All you wrote, also what was not sent yet, and all answers on this phone are destroyed. They cannot come back. Reports that were sent stay with those who received them.
settings-erase-yes = Yes, erase everything
settings-erased = Everything was erased.

## About
about-title = About
about-text = Saphan means bridge. It shows rights and numbers, and carries a report to helpers you choose. It needs no account, no name and no papers.
about-limits-title = What it cannot protect you from
about-limits = Someone who watches you type. A phone with spy software. A helper who does wrong after reading. Someone who makes you give the PIN.
about-version = Version { $version }
about-pack = Knowledge of { $date }
about-licences = Work of others used here
about-no-image = This app is free software under the Apache License 2.0.

## Problems
problem-title = Something is wrong
problem-in-use = Another window of this app is open. Close it, then open this one again.
problem-disk-full = The phone's storage is full, so the last change could not be kept. Delete something, for example videos, then try again.
problem-recovered = The storage was damaged. What could be read was saved; the damaged part is kept aside. Please look through what you wrote.
problem-newer = What you wrote was saved by a newer version of this app. Update the app to open it. Nothing is lost.
problem-storage = The phone could not read or write its storage. Close the app and open it again. Nothing was deleted.
problem-key-store = The app could not get its key from the phone. Restart the phone and open the app again. Nothing was deleted.
anew = Start anew
anew-title = Start anew?
anew-explain = If restarting the phone did not help, this phone has lost its key. Then nobody can open what was written on it before, neither you nor anyone else.
anew-sent = Reports that were sent stay with those who received them. A code you wrote down still shows their answers. What still waited to be sent must be written again. Starting anew sends nothing to anyone.
anew-yes = Yes, start anew
anew-done = The app started anew. What was written before stays on this phone, set aside and closed.
problem-clock = The phone's clock looks wrong by a long time. Set date and time, or times in your report may be wrong.
problem-text-long = This is longer than { $max } letters. The earlier text is kept. Make it shorter, or add the rest as a file.
problem-text-cleaned = Hidden signs in the text were taken out.
problem-number = Type a whole number from 1 to { $max }.
problem-date = This day cannot be right. Choose a day up to today.
problem-file-large = This file is too large: at most { $max }. Choose a smaller one.
problem-file-other = This is not a photo, although its name says so. Choose another, or add it as a file.
problem-file-bomb = This picture is far too large to be shown safely. Choose another.
problem-file-vanished = The file is no longer there. Choose it again.
problem-file-read = The file could not be read. Choose it again or choose another.
problem-file-place = The place inside this photo could not be taken out safely, so it was not added. Take a screenshot of it and add that, or keep the place on purpose.
problem-file-many = No more than { $max } files fit into one report.
problem-links-many = No more than { $max } links fit into one report.
problem-camera = The camera or the files could not be opened. You can go on without.
problem-unknown = This button is from another version of the app. Nothing was lost. Go back and try again.

## Sizes and times
size-kb = { $n } KB
size-mb = { $n } MB
wait-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
wait-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
wait-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
wait-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
date-format = { $day } { $month } { $year }
month-format = { $month } { $year }
date-time-format = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Notifications: neutral on purpose
notify-text = There is something new.

## The renderers: what the page or the phone itself does and asks
frame-offline = Not connected. Trying again. What you typed is kept.
frame-failed = That did not work. Try again.
frame-adding = Adding the file
frame-recording = Recording
frame-stop = Stop
frame-play = Play
frame-close = Close
frame-choose = Open
frame-copy = Copy
frame-copied = Copied
frame-call = Call this number
frame-map-app = Map app
frame-map-web = Map on the web
frame-table = As a table
frame-clear = Clear
frame-no-voice = This device has no voice for this language.
frame-no-app = No app on this phone can do this.
frame-location-reason = To note your place, the phone asks you next. You can say no and describe the place instead.
frame-microphone-reason = To record your voice, the phone asks you next. You can say no and write instead.
frame-camera-reason = To take a photo, the phone asks you next. You can say no.
frame-notification-reason = So that you see when an answer comes, the phone asks you next. You can say no.
frame-go-on = Continue
frame-not-now = Not now
frame-refused = The phone does not allow this. You can change it in the phone's settings.
frame-open-settings = Phone settings
frame-news = What is new
