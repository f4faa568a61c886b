# Saphan: places and services, and whom they are for.
# review: unreviewed

directory-title = Places and services
directory-explain = Help that is known by name. That a place stands here is no promise that it has room: call first.
directory-who = For whom
directory-who-title = Who is it for?
directory-who-label = Touch all that fit, or none
directory-who-privacy = This is not kept and not sent.
directory-everyone = Everyone
accepts-women = Women
accepts-men = Men
accepts-girls = Girls
accepts-boys = Boys
accepts-families = Families together
accepts-lgbtqi = LGBTQI+ people
accepts-foreigners = From another country
accepts-returnees = Came or sent back home
accepts-to-age = { $who } up to { $age } years
accepts-from-age = { $who } from { $age } years
directory-child-age-label = How old is the child, in years?
directory-child-age-hint = You may leave it empty.
directory-child-age-wrong = The age of a child is a number from 0 to { $oldest }.
directory-near = Near
directory-near-title = Near where?
directory-whole-country = The whole country
directory-locate = Find my province
directory-near-privacy = Your place is used only to find the province. It is not kept and not sent.
directory-elsewhere = No place is known where you are. Choose a country and a province.
directory-show = Show the places
directory-clear = Show everything
directory-here = In { $province }
directory-beside = In provinces beside it
directory-anywhere = By phone or online, or the place is not known
directory-farther = In other provinces
directory-closed = Not open
directory-closed-note = Not open when our source was written
directory-fit-some = Names some of those you chose, not all
directory-left-out = { $count ->
    [one] { $count } place is not shown: its source names only other people.
   *[other] { $count } places are not shown: their sources name only other people.
}
directory-none = No place is known for this country yet.
directory-nothing-fits = No place is known that fits what you chose. Call a number: they may know more.
country-JP = Japan
service-line = Phone lines
service-shelter = Shelters
service-office = Offices
service-service = Help and services
service-online = Online
service-by = By: { $name }
service-by-unknown = Who runs it: not known
service-where = Where: { $places }
service-where-every = Where: in every province of this country
service-where-unknown = Where: not known
service-address-unknown = The street and house are not known.
service-accepts = The source names: { $who }
service-accepts-unknown = Whom it accepts: not said
service-capacity = Room for about { $count } people
service-conditions = For whom
service-how = How to get there
service-differ = Sources differ
service-call = Who to call
service-no-number = Its own number is not known. This line may tell you more:
service-web = Open its page
service-map = Show on a map
