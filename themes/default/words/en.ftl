# The words of the pages, in English. The syntax is Fluent's: https://projectfluent.org/fluent/guide/
#
# Each section is a kind of page, or a part that several have; within one, messages are in the order of the page.

## Dates
# $day, $month (1 to 12) and $weekday (1, Monday, to 7) are numbers, $year is text.

month-name = { $month ->
     [1] January
     [2] February
     [3] March
     [4] April
     [5] May
     [6] June
     [7] July
     [8] August
     [9] September
     [10] October
     [11] November
    *[12] December
}
month-short = { $month ->
     [1] Jan
     [2] Feb
     [3] Mar
     [4] Apr
     [5] May
     [6] Jun
     [7] Jul
     [8] Aug
     [9] Sep
     [10] Oct
     [11] Nov
    *[12] Dec
}
weekday-name = { $weekday ->
     [1] Monday
     [2] Tuesday
     [3] Wednesday
     [4] Thursday
     [5] Friday
     [6] Saturday
    *[7] Sunday
}
weekday-short = { $weekday ->
     [1] Mon
     [2] Tue
     [3] Wed
     [4] Thu
     [5] Fri
     [6] Sat
    *[7] Sun
}
date-plain = { $day } { month-name } { $year }
date-long = { weekday-name } { $day } { month-name } { $year }
date-short = { weekday-short } { $day } { month-short }
date-brief = { weekday-short } { $day } { month-short } { $year }
date-weekday = { weekday-short }
date-day = { $day }
date-month = { month-short }
date-month-year = { month-name } { $year }
date-year = { $year }

## Calendars of meetings and of deadlines (feeds/meetings, feeds/deadlines)

feed-family = { $body } and the bodies below it
event-calendar = { $of }: meetings
event-kind =
    { $kind ->
        [extraordinary] extraordinary meeting
        [urgent] urgent meeting
        [annual] annual meeting
        [whole-partnership] meeting of the whole partnership
        [event] event
       *[ordinary] meeting
    }
event-summary = { $body }: { event-kind }
event-titled = { $body }: { $title }
event-cancelled = Cancelled: { $what }
event-postponed = Postponed: { $what }
event-postponed-to = Postponed to { $date }.
event-reason = Why: { $reason }
event-changed = Changed on { $date }: { $note }
event-usual-length = When it ends is not recorded: two hours are set aside.
event-closed = Closed to the public: { $text }
event-online = Online: { $text }
event-access = Getting in: { $text }
event-agenda = Agenda: { $address }
event-minutes = Minutes: { $address }
event-page = On the website: { $address }
deadline-calendar = { $of }: what is due
deadline-due = Due: { $what }
deadline-overdue = Overdue: { $what }
deadline-due-category = Due
deadline-overdue-category = Overdue
deadline-explained = Explanation given: { $reason }
deadline-rule = Rule: { $rule } ({ $force }).
deadline-rule-of-clause = Rule: { $rule } ({ $force }; clause: { $clause }).
deadline-working = How this date was worked out:

## Feeds (feeds/news, feeds/misses)

feed-changes = What was published, revised, approved, withdrawn, called off or explained.
feed-of-kind = { $kind }: { $site }
feed-record = { $of }: how we are doing
feed-misses = Rules that were missed, and the reasons given.
feed-explained = The reason given by { $by }: { $reason }
feed-unexplained = No explanation has been given.
feed-event-announced = Announced
feed-event-published = Published
feed-event-revised = Changed
feed-event-changed = Changed
feed-event-approved = Approved
feed-event-superseded = Replaced
feed-event-withdrawn = Withdrawn
feed-event-cancelled = Cancelled
feed-event-postponed = Postponed
feed-event-explained = Explained

## Feeds and calendars to follow (parts-subscribe.html)

subscribe = Keep up to date
subscribe-how = Open a calendar on your phone or computer to add it there. Copy the address of a feed into a feed reader.
subscribe-meetings = Calendar of meetings: { $of }
subscribe-changes = Feed of what is new: { $of }
subscribe-misses = Feed of missed rules and the reasons given: { $of }
subscribe-deadlines = Calendar of what is due, for those who publish: { $of }
subscribe-kind = Feed of what is new by kind of document: { $kind }
subscribe-event = This meeting for your calendar

## What surrounds every page (base.html)

skip = Skip to the main content
menu = Main
menu-bodies = Who meets
menu-organisations = Organisations
menu-calendar = Calendar
menu-record = How we are doing
menu-data = Data
menu-changes = Changed lately
menu-documents = Documents
menu-decisions = Decisions
menu-registers = Registers
menu-plan = Forward plan
menu-accessibility = Accessibility
notice-label = About this site
notice-day = This site shows the position on { $date }.
trail-label = Where you are
home = Home
licence = Everything here may be used again under the { $licence }.
position = Position on { $date }. Made with minutebook.

## Changed lately (changes.html, and wherever changes are listed)

changes = Changed lately
changes-lead = What was published, revised, approved, withdrawn, called off or explained, the latest first.
changes-none = Nothing has changed yet.
changes-meeting = Meeting of { $date }
changes-announced = The date was announced.
changes-published = Published.
changes-revised = Changed. { $note }
changes-approved = Approved.
changes-approved-by = Approved by the meeting of { $date }.
changes-superseded = Replaced by “{ $title }”.
changes-withdrawn = Withdrawn. { $reason }
changes-cancelled = Cancelled. { $reason }
changes-postponed = Postponed. { $reason }
changes-postponed-to = Postponed to { $date }. { $reason }
changes-explained = { $by } gave the reason for a missed rule ({ $rule }). { $reason }
## Kinds and states
# The names after the last hyphen are those that files give. Kinds are written as in the middle of a sentence, the others as
# they stand alone.

document-kind-agenda = agenda
document-kind-report = report
document-kind-minutes = minutes
document-kind-decision-notice = decision notice
document-kind-terms-of-reference = terms of reference
document-kind-constitution = constitution
document-kind-agreement = agreement
document-kind-protocol = protocol
document-kind-policy = policy
document-kind-strategy = strategy
document-kind-work-programme = work programme
document-kind-action-plan = action plan
document-kind-annual-report = annual report
document-kind-self-assessment = self-assessment
document-kind-register = register
document-kind-risk-register = risk register
document-kind-statement = statement
document-kind-briefing-note = briefing note
document-kind-letter = letter
document-kind-page = page

body-kind-partnership = partnership
body-kind-council = council
body-kind-executive = executive
body-kind-board = board
body-kind-committee = committee
body-kind-management-group = management group
body-kind-thematic-partnership = thematic partnership
body-kind-thematic-leads = thematic leads
body-kind-delivery-partnership = delivery partnership
body-kind-steering-group = steering group
body-kind-task-group = task group
body-kind-support-group = support group
body-kind-forum = forum
body-kind-area-board = area board
body-kind-local-council = local council
body-kind-neighbourhood-partnership = neighbourhood partnership
body-kind-network = network
body-kind-conference = conference

sector-public = Public
sector-private = Private
sector-voluntary-and-community = Voluntary and community
sector-other = Other

role-chair = Chair
role-vice-chair = Vice-chair
role-member = Member
role-adviser = Adviser
role-observer = Observer

status-draft = Draft
status-approved = Approved
status-superseded = Superseded
status-withdrawn = Withdrawn
status-to-be-developed = To be developed

standing-proposed = Proposed
standing-dissolved = Dissolved

meeting-state-scheduled = Scheduled
meeting-state-held = Held
meeting-state-cancelled = Cancelled
meeting-state-postponed = Postponed
meeting-state-postponed-to = Postponed to { $date }
meeting-kind-extraordinary = Extraordinary meeting
meeting-kind-urgent = Urgent meeting
meeting-kind-annual = Annual meeting
meeting-kind-whole-partnership = Whole partnership
meeting-kind-event = Event

outcome-met = Met
outcome-late = Late
outcome-overdue = Overdue
outcome-breached = Breached
outcome-upcoming = Upcoming
outcome-not-recorded = Not recorded
outcome-not-applicable = Not applicable
outcome-explained = Explained
outcome-late-by = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
outcome-overdue-by = { $days ->
    [one] Overdue by 1 working day
   *[other] Overdue by { $days } working days
}
mark-urgent = Urgent
mark-tabled = Tabled on the day
mark-short-notice = Short notice

force-must = must
force-should = should
force-may = may

## Times, sizes and files
# $time is text: 6.30. What is neither morning nor afternoon is from six in the evening.

clock-midnight = midnight
clock-noon = noon
clock-morning = { $time } am
clock-afternoon = { $time } pm
clock-evening = { $time } pm

size-bytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
}
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

file-text = Text document ({ $form })
file-spreadsheet = Spreadsheet ({ $form })
file-presentation = Presentation ({ $form })
file-picture = Picture ({ $form })
file-other = File ({ $form })
file-unknown = File
file-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}

## A paper in a list

paper-published = published { $date }

## A body (body.html)

body-contents = On this page
body-contents-rules = Rules
body-contents-record = Record
body-contents-documents = Documents
body-next = Next meetings
body-past = Latest meetings
body-years = All meetings by year
body-does = What it does
body-themes = Themes
body-area = Area
body-established = Set up
body-ends = Ends
body-aliases = Also called
body-note = Note
body-about = About this body
body-chart = Where it sits
body-members = Members
body-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}, { $voting } with a vote.
body-organisations = Represented here
body-all-members = All members of { $name }
body-rules = The rules it keeps
body-rules-kept = { $count ->
    [0] Its rules are published as text.
    [one] It keeps { $count } rule.
   *[other] It keeps { $count } rules.
} { $law ->
    [0] {""}
    [one] One is the law’s.
   *[other] { $law } of them are the law’s.
}
body-all-rules = The rules of { $name } in plain English
body-record = Its record
body-whole-record = Every miss, with its explanation
body-registers = Registers
body-documents = Standing documents
body-all-documents = All documents, those of meetings included
body-subscribe = Keep up to date
body-contact = Contact

## The rules of a body (rules-of-body.html)

body-rules-title = The rules of { $name }
body-rules-lead = What { $name } holds itself to, or the law asks of it. Each meeting is checked against these rules, and the record shows how it went.
body-rules-must = What must be done
body-rules-should = What should be done
body-rules-may = What may be done
body-rules-off = Switched off
body-rules-clause = Clause: { $clause }
body-rules-no-clause = No clause is named
body-rules-law = Law: { $law }
body-rules-everywhere = Holds on every site
body-rules-from = From { $body }
body-rules-conflict = Conflict:
body-rules-says = What the clause says
body-rules-says-and-note = What the clause says, and how it is read
body-rules-books = Where the rules come from
body-rules-book = Rulebook
body-rules-built-in = (the law, as this site has it built in)
body-rules-book-of = of { $body }
body-rules-clauses = What else it says ({ $count })
body-rules-clauses-about = These clauses are published as they stand. They are not checked here.

## The members of a body (members.html)

members-title = Members of { $name }
members-lead = Who sits on { $name }, for whom, and since when.
members-reviewed = The list was last gone through as a whole on { $date }.
members-list = Seats
members-none = No seat is recorded.
members-seat = Seat
members-organisation = Organisation
members-sector = Sector
members-role = Role
members-held = Held
members-votes = votes
members-no-vote = no vote
members-since = since { $date }
members-vacant = Vacant
members-not-said = Not said
members-interim = for the time being
members-to-be-confirmed = To be confirmed
members-proposed = Proposed
members-deputy = deputy: { $post }
members-code-signed = code of conduct signed on { $date }
members-code-not-signed = code of conduct not signed yet
members-inducted = induction given on { $date }
members-not-inducted = induction not given yet
## What is closed to the public (parts-meeting.html)

closed-to-public = Closed to the public
closed-until = Closed until { $date }.

## How much notice a paper had (parts-meeting.html)
# $unit and $due-unit are working-days, clear-working-days, days, clear-days, weeks or months; $due-unit can be same.

notice-given = { $unit ->
    [working-days] { $given ->
        [0] Less than one working day's notice
        [one] 1 working day's notice
       *[other] { $given } working days' notice
    }
    [clear-working-days] { $given ->
        [0] Less than one clear working day's notice
        [one] 1 clear working day's notice
       *[other] { $given } clear working days' notice
    }
    [clear-days] { $given ->
        [0] Less than one clear day's notice
        [one] 1 clear day's notice
       *[other] { $given } clear days' notice
    }
   *[days] { $given ->
        [0] Less than one day's notice
        [one] 1 day's notice
       *[other] { $given } days' notice
    }
}
notice-due = { $due-unit ->
    [working-days] { $due ->
        [one] 1 working day was due
       *[other] { $due } working days were due
    }
    [clear-working-days] { $due ->
        [one] 1 clear working day was due
       *[other] { $due } clear working days were due
    }
    [clear-days] { $due ->
        [one] 1 clear day was due
       *[other] { $due } clear days were due
    }
    [days] { $due ->
        [one] 1 day was due
       *[other] { $due } days were due
    }
    [weeks] { $due ->
        [one] 1 week was due
       *[other] { $due } weeks were due
    }
    [months] { $due ->
        [one] 1 month was due
       *[other] { $due } months were due
    }
   *[same] { $due ->
        [one] 1 was due
       *[other] { $due } were due
    }
}
notice-short = { notice-given }; { notice-due }.
notice-after = No notice, as it came after the meeting; { notice-due }.
notice-enough = Notice given in time; { notice-due }.

## The agenda of a meeting (parts-meeting.html)

agenda-item-link = Link to item { $number }
agenda-lead = Lead: { $lead }
agenda-asked-for = Asked for by: { $by }
agenda-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
agenda-decision-sought = Decision sought:
agenda-with-file = with { $file } ({ $kind }, { $size })
agenda-added = Published on { $date }, after the agenda.
agenda-why = Why: { $why }
agenda-paper-not-published = A paper not yet published

## What minutes record (parts-meeting.html)

minutes-attendance = Who was there
minutes-seats-filled = { $count ->
    [one] { $filled } of 1 seat filled.
   *[other] { $filled } of { $count } seats filled.
}
minutes-members-there = { $count ->
    [one] 1 member was there.
   *[other] { $count } members were there.
}
minutes-no-quorum = No quorum
minutes-too-few = The meeting had too few members to decide.
minutes-post = Post
minutes-organisation = Organisation
minutes-how = Attendance
minutes-present = Present
minutes-in-the-chair = Present, in the chair
minutes-substitute = Sent a substitute: { $by }
minutes-apologies = Apologies
minutes-apologies-received = Apologies, received on { $date }
minutes-absent = Absent without apologies
minutes-officer = In attendance, officer
minutes-adviser = In attendance, adviser
minutes-presenter = In attendance, to present
minutes-observer = In attendance, observer
minutes-partner = In attendance, partner
minutes-public = In attendance, public
minutes-declarations = Interests declared
minutes-declared = Declared:
minutes-declarer-took-part = Stayed and took part
minutes-declarer-spoke = Spoke and took no part in the decision
minutes-declarer-stayed = Stayed and took no part
minutes-declarer-withdrew = Left the room
minutes-none = None.
minutes-none-beside = None beside those shown under the items.
minutes-decided = Decided:
minutes-agreed = Agreed without a vote
minutes-voted = Voted
minutes-taken-between = Taken between meetings
minutes-votes = For { $for }, against { $against }, abstained { $abstained }.
minutes-casting-for = Casting vote ({ $post }): for.
minutes-casting-against = Casting vote ({ $post }): against.
minutes-who-voted = Who voted which way
minutes-vote = Vote
minutes-number = Number
minutes-who = Who
minutes-for = For
minutes-against = Against
minutes-abstained = Abstained
minutes-why = Why: { $why }
minutes-action = Action:
minutes-action-of = Action, { $owner }:
minutes-action-open = Open
minutes-action-overdue = Overdue
minutes-action-done = Done
minutes-action-unable = Cannot be done
minutes-action-due = Due by { $date }.
minutes-action-closed = Closed on { $date }.

## What was due around a meeting (parts-meeting.html)

timeline-meeting = The meeting, { $date }
timeline-due = Due by { $date }
timeline-other = Other rules for this meeting
timeline-times = ({ $count } times)
## Data

data-twin = This page as data (JSON)
data-title = Data
data-lead = Everything on these pages is also here for programs, to be used again.
data-pages = The data of each page
data-pages-how = Beside every page there is a file “index.json” with what the page shows: put that name at the end of the page’s address. Each page links to its own at its foot. Dates are written as in 2026-03-10. Where something is not recorded, the file says null. Each kind of page has a JSON Schema that says what every key means.
data-pages-caption = Kinds of pages and their schemas
data-page = The page of
data-schema = Schema
data-of-site = The site: who meets
data-of-body = A body
data-of-meeting = A meeting
data-of-document = A document
data-table-record = How we are doing, as a table (CSV)
data-table-decisions = Decisions as a table (CSV)
data-table-actions = Actions as a table (CSV)
data-table-interests = Interests as a table (CSV)
data-table-hospitality = Gifts and hospitality as a table (CSV)
data-table-consultations = Consultations as a table (CSV)
data-table-work-programme = Work programmes as a table (CSV)
data-table-meetings = Meetings as a table (CSV)
data-table-documents = Documents as a table (CSV)
data-table-members = Seats and their holders as a table (CSV)
data-table-attendance = Attendance as a table (CSV)
data-table-bodies = Bodies as a table (CSV)
data-table-organisations = Organisations as a table (CSV)
data-of-comparison = What changed in a document
data-of-member = A member: one seat
data-of-members = The members of a body
data-of-organisation = An organisation
data-of-organisations = Organisations
data-of-rules-of-body = The rules of a body
data-of-structure = How a partnership is made up
data-of-record = How we are doing
data-of-record-of-body = How a body is doing, in all or in one year
data-of-rule = A rule
data-of-meetings = Meetings of a year
data-of-documents = Documents: how many of each kind
data-of-document-list = Documents of one kind or of one body
data-of-changes = What changed lately
data-of-plan = The forward plan
data-of-registers = The registers there are
data-of-decisions = Decisions
data-of-actions = Actions
data-of-interests = Interests
data-of-hospitality = Gifts and hospitality
data-of-consultations = Consultations
data-of-work-programme = Work programmes
data-of-accessibility = The accessibility statement
data-of-data = Data: what there is
data-tables = Lists as tables
data-tables-how = These are CSV files, for spreadsheets and programs: UTF-8, with the names of the columns in the first line. The pages of a body link to the same lists of that body alone. Lists within a cell are set apart by semicolons. An empty cell is not recorded. Where a text would be run as a formula by a spreadsheet, there is an apostrophe before it.
data-terms = What you may do with it
data-licence = { $licence } applies to all of it.
data-no-licence = This site does not say on which terms it may be used again. Ask those who run it.
data-cite = To say where something comes from, you can write:
data-cite-day = as of { $date }
data-often = All of it is made new whenever the site is. Each file says the day whose position it shows.
data-same = It is made from the same records as the pages, so the figures here and there are the same. What is closed to the public, or not published yet, is in neither.
data-shapes = In shapes that others settled
data-popolo = Popolo is a format for who holds which post, for whom, and how they voted. Here, members are known by their posts, so the file has no persons; votes and memberships name posts.
data-popolo-link = Bodies, partners, posts, meetings and votes as Popolo (JSON)
data-oparl = OParl is a format of council information systems. This is OParl-shaped: its objects and lists as files. Files cannot answer a question for what changed since a day, as an OParl server must; for that there are the feeds. What OParl has no word for, such as the status of a paper, begins with “minutebook:”.
data-oparl-link = The start of the OParl-shaped export (JSON)
data-oparl-none = It needs full addresses, and this site does not say what its own is, so it is left out.
data-schema-org = The pages of bodies, meetings and documents say in the words of schema.org what they are about, for search engines.
data-rest = Feeds, calendars and addresses
data-feeds = The pages of the site and of each body link to feeds (Atom) of what is new and of what was missed, and to calendars (iCalendar) of meetings and of deadlines.
data-last = Addresses last: what moves leaves its old address behind, and it leads to the new one.
data-addresses-link = Every address of this site
## How a deadline was counted

working = How this date was worked out
working-set = The day was set, and is not counted from another.
working-before = { $period } before { $date }.
working-after = { $period } after { $date }.
working-day-one = The day of the meeting is day one.
working-days = Working days are Monday to Friday, without the bank holidays of { $division }.
working-days-closed = Working days are Monday to Friday, without the bank holidays of { $division } and the days on which offices are closed.
working-section-243 = Not counted are Sundays, the Christmas and Easter breaks, bank holidays and days of public thanksgiving or mourning (Local Government Act 1972, section 243). Saturdays count.
working-section-243-breaks = Not counted are Sundays, the Christmas and Easter breaks, bank holidays with the weekday before and after each, and days of public thanksgiving or mourning (Local Government Act 1972, section 243). Saturdays count.
working-clear = Clear days leave out the day of publication and the day of the meeting.
working-projected = Bank holidays from { $year } on are a projection.

working-meeting = the meeting
working-meeting-not-counted = the meeting, not counted
working-start = the day counted from
working-due = due by the end of this day
working-weekend = weekend
working-sunday = Sunday
working-bank-holiday = bank holiday: { $name }
working-bank-holiday-break = bank holiday break: { $name }
working-christmas-break = Christmas break
working-easter-break = Easter break
working-closed = offices closed
working-closed-for = offices closed: { $name }
working-appointed = public thanksgiving or mourning
working-appointed-for = public thanksgiving or mourning ({ $name })
working-span = to { $date }: { $period }
working-month-end = the last day of a shorter month
working-publication = the last day to publish
working-called = the meeting was called, at short notice

period-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
period-clear-days = { $count ->
    [one] 1 clear day
   *[other] { $count } clear days
}
period-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
period-clear-working-days = { $count ->
    [one] 1 clear working day
   *[other] { $count } clear working days
}
period-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
period-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}

division-england-and-wales = England and Wales
division-scotland = Scotland
division-northern-ireland = Northern Ireland

# $name is the name in English, $key the same as a key for a choice: good-friday. A site can add bank holidays of its own.
bank-holiday-name = { $key ->
   *[other] { $name }
}
bank-holiday-observed = { $name } (observed)

## A meeting in a list

meeting-line-agenda = Agenda
meeting-line-papers = { $count ->
    [one] 1 paper
   *[other] { $count } papers
}
meeting-line-minutes = Minutes
meeting-line-no-quorum = No quorum
# Stands after what is due, which is said in English.
meeting-line-due = due by { $date }
meeting-line-late = { $count } late
meeting-line-overdue = { $count } overdue
meeting-line-breached = { $count ->
    [one] 1 rule broken
   *[other] { $count } rules broken
}
meeting-line-not-recorded = { $count } not recorded
meeting-line-kept = All rules kept
meeting-line-kept-so-far = All rules kept so far
meeting-line-explained = { $count } explained

## How one thing came out

assessed-unexplained = No explanation has been given.
assessed-meeting = Meeting of { $date }
assessed-due = due by { $date }

## What was missed

misses-none = Nothing was missed.
misses-rule = Rule
misses-clause = Clause
misses-due = Due by
misses-done = Done
misses-not-yet = Not yet
misses-by = By

## A body’s meetings of a year (meetings.html)

meetings = Meetings in { $year }
meetings-title = Meetings in { $year }, { $body }
meetings-years = Other years

## A rule, explained (rule.html)

rule = A rule, explained
rule-held = Who is held to it
rule-clause = (clause: { $clause })

## The accessibility statement (accessibility.html)

accessibility = Accessibility
accessibility-description = How accessible this site is, and how to ask for a paper in another form.
accessibility-heading = Accessibility of this site
accessibility-lead = Everyone should be able to read, search and use { $name }.
accessibility-how = You should be able to zoom to 400 % and read on a phone without losing anything, move about with a keyboard alone, and listen with a screen reader. The pages work without scripts, styles and colour, and they print. Statuses are told apart by words and shapes, not by colour alone.
accessibility-standard = The pages are built to the Web Content Accessibility Guidelines version 2.2, level AA.
accessibility-problems = What is not accessible
accessibility-no-problems = We know of nothing. Please tell us if you find something.
# Said where the site is not in English.
accessibility-in-english = What the rules ask and find is in English.
accessibility-formats = If you need a paper in another form
accessibility-enforcement = If you are not content with the answer
accessibility-prepared = This statement was prepared on { $date }.

## The page that a server shows where there is none (not-found.html)

not-found = Page not found
not-found-heading = That page is not here
not-found-lead = The address may be mistyped. Papers on this site are not taken away in silence: what was withdrawn or replaced says so on its own page.
not-found-home = Start from the home page
not-found-calendar = Look for the meeting in the calendar
## An address that leads on (moved.html)

moved-title = This page has moved
moved-to = It is now at { $page }.

## An address where something was removed (gone.html)

gone-title = This was removed
gone-word = Removed
gone-on = Removed on { $date }.
gone-means = What was published at this address is no longer on this site. Its address is kept, so that nothing vanishes unseen.
gone-ask = Questions about it go to { $contact }.

## A meeting (meeting.html)

meeting-title = Meeting of { $date }
meeting-description = Agenda, papers and minutes of { $body }, { $date }.
meeting-time = { $from } to { $to }
meeting-made-public = Made public on { $date }.
meeting-moved-to = Go to the meeting of { $date }
meeting-moved-from = This meeting takes the place of the one of { $date }.
meeting-facts = When and where
meeting-when = When
meeting-agenda = Agenda
meeting-minutes = Minutes
meeting-published = published { $date }
meeting-not-published = Not published
meeting-not-published-due = Not published; due by { $date }
meeting-in-time = In time
meeting-where = Where
meeting-online = Online
meeting-getting-in = Getting in
meeting-closed = Closed
meeting-closed-part = A part of this meeting is closed to the public.
meeting-first-notice = First notice of that: { $date }.
meeting-second-notice = Second notice: { $date }.
meeting-agreed = { $by } agreed on { $date } that it could not wait for such notice.
meeting-announced = Announced
meeting-called = Called
meeting-called-by = by { $by }
meeting-call-approved = approved by the chair on { $date }
meeting-short-notice = Short notice
meeting-pack = Agenda and papers on one page, to print
meeting-event = Add this meeting to your calendar
meeting-on-this-page = On this page
meeting-changed-short = What changed
meeting-due-short = What was due
meeting-other-business = Other business
meeting-agenda-and-outcome = Agenda and what came of it
meeting-other-papers = Other papers
meeting-changed = What was added or changed
meeting-changed-since = After the meeting was announced, or its agenda first published.
meeting-due = What was due, and when it was done
meeting-neighbours = Meetings before and after
meeting-previous = Before: { $date }
meeting-next = After: { $date }
## Registers (registers.html, register.html)
# Of each kind: its title, what it is for one body (lead) and for the whole site (all), and what is said of an empty one.

registers = Registers
registers-index-lead = What was decided, put in hand, planned, asked and declared, of all who meet here together and of each on its own.
registers-each-body = The registers of each body
registers-by-body = Of one body
registers-on-page = On this page
registers-years = By year
registers-of-year = { $title } in { $year }
registers-all-of = { $title } of { $body }
registers-shown = The first { $shown } of { $count } are shown.
registers-others = Other registers
registers-others-of-body = Other registers of this body
registers-no-day = No day recorded
registers-latest = The latest

registers-decisions = Decisions
registers-decisions-lead = Everything that this body decided, the latest first, from its minutes and from what it decided between meetings.
registers-decisions-all = What was decided, at meetings and between them.
registers-decisions-none = No decision has been recorded.
registers-actions = Actions
registers-actions-lead = What this body has put in hand, at its meetings and in its plans, and how far it has come.
registers-actions-all = What was put in hand, and how far it has come: what is overdue first.
registers-actions-none = No action has been recorded.
registers-actions-plan = It holds the { $title }.
registers-work-programme = Work programme
registers-work-programme-lead = What this body plans to deal with, and when.
registers-work-programme-all = What each body plans to deal with, and when.
registers-work-programme-none = Nothing is planned.
registers-programme-agreed = Agreed on { $date }.
registers-programme-not-agreed = Not agreed yet.
registers-programme-published = Published on { $date }.
registers-consultations = Consultations
registers-consultations-lead = What the public is asked, from when to when, and what came of it.
registers-consultations-all = What the public is asked, from when to when, and what came of it: what is open now first.
registers-consultations-none = There are no consultations.
registers-interests = Register of interests
registers-interests-lead = What each member has declared in writing. Interests declared at a meeting are in its minutes.
registers-interests-all = What members have declared in writing. Interests declared at a meeting are in its minutes.
registers-interests-none = No member has an entry.
registers-interests-reviewed = The register was last gone through as a whole on { $date }.
registers-interests-name = Interests
registers-interests-none-declared = None to declare.
registers-hospitality = Gifts and hospitality
registers-hospitality-lead = What members and officers were offered, and whether they took it.
registers-hospitality-all = What members and officers were offered, and whether they took it.
registers-hospitality-none = Nothing was offered.

registers-closed-decision = A decision whose text is closed to the public
registers-key-decision = Key decision
registers-no-quorum = The meeting had too few members to decide
registers-meeting-of = Meeting of
registers-item = Item
registers-how = How
registers-how-interim = Taken between meetings
registers-how-urgent = Taken between meetings, because it could not wait
registers-how-executive = Taken by a member of the executive
registers-how-officer = Taken by an officer
registers-votes = Votes
registers-quorum = Quorum
registers-why = Why
registers-urgent = Why it could not wait
registers-decided-on = Decided on
registers-taken-by = Taken by
registers-officer = Officer
registers-consulted = Consulted
registers-alternatives = What else was considered
registers-conflicts = Interests declared
registers-reported-to = Reported to the meeting of

registers-overdue = Overdue
registers-open = Open
registers-unable = Cannot be done
registers-done = Done
registers-no-owner = Nobody named
registers-no-date = No date
registers-who = Who
registers-organisation = Organisation
registers-by = By
registers-closed = Closed
registers-theme = Theme
registers-agreed-at = Agreed at

registers-programme = Programme
registers-planned-for = Planned for
registers-leads = Who leads
registers-decides = Who decides
registers-notice = Notice published
registers-private = Why in private
registers-documents = Documents

registers-open-now = Open now
registers-to-come = To come
registers-answered = Closed
registers-passed-round = When this list was passed round
registers-major = Major
registers-about = About
registers-run-by = Run by
registers-opens = Opens
registers-closes = Closes
registers-shorter = Why it is shorter
registers-answer = Where to answer
registers-to-read = To read
registers-events = Events
registers-came-of-it = What came of it
registers-results = Results
registers-results-on = Results published
registers-to = To

registers-declared = Declared
registers-no-entry = No entry
registers-confirmed = Last confirmed
registers-interest = Interest
registers-interest-number = Interest { $number }
registers-since = since { $date }
registers-until = until { $date }

registers-offers = Offers
registers-offered-to = Offered to
registers-from = By
registers-on = On
registers-worth = Worth
registers-told = Told
registers-told-on = { $who } on { $date }
registers-told-not-yet = { $who } not yet
registers-chair = the chair
registers-deputy = the deputy
registers-secretariat = the secretariat
registers-accepted = Accepted
registers-refused = Refused
registers-no-outcome = Outcome not recorded
## Whether agendas, papers and minutes were in time, in a sentence (the record, the page of a body, home)
# $things is a list of the messages above it, $number is one where one thing of one kind was in time.

answer-agendas = { $met } of { $due } { $due ->
    [one] agenda
   *[other] agendas
}
answer-papers = { $met } of { $due } { $due ->
    [one] paper
   *[other] papers
}
answer-minutes = { $met } of { $due } { $due ->
    [one] set of minutes
   *[other] sets of minutes
}
answer-and = { $things } and { $last }
answer-last-year = In the twelve months to { $date }, { $things } { $number ->
    [one] was
   *[other] were
} out in time.
answer-last-year-none = In the twelve months to { $date }, no agenda, paper or minutes came due.
answer-year = In { $year }, { $things } { $number ->
    [one] was
   *[other] were
} out in time.
answer-year-none = In { $year }, no agenda, paper or minutes came due.
answer-all = Since the record began, { $things } { $number ->
    [one] was
   *[other] were
} out in time.
answer-all-none = Since the record began, no agenda, paper or minutes came due.
answer-unrecorded = { $count ->
    [one] For one of them the day is not recorded.
   *[other] For { $count } of them the day is not recorded.
}
answer-no-agendas = No agenda came due.
answer-no-minutes = No minutes came due.
answer-no-rule = No rule sets a day for agendas, papers or minutes.
answer-no-rule-agendas = No rule sets a day for agendas.
answer-no-rule-minutes = No rule sets a day for minutes.

## Agendas, papers and minutes over time (the record)

timeliness = Agendas, papers and minutes over time
timeliness-agenda-by-quarter = Agendas by quarter
timeliness-agenda-by-year = Agendas by year
timeliness-agenda-few = Only { $due } so far: too few to show how things go.
timeliness-paper-by-quarter = Papers by quarter
timeliness-paper-by-year = Papers by year
timeliness-paper-few = Only { $due } so far: too few to show how things go.
timeliness-minutes-by-quarter = Minutes by quarter
timeliness-minutes-by-year = Minutes by year
timeliness-minutes-few = Only { $due } so far: too few to show how things go.
timeliness-description = A bar for each period. Of { $due } that came due, { $met } { $met ->
    [one] was
   *[other] were
} in time, { $late } late, { $overdue } { $overdue ->
    [one] is
   *[other] are
} overdue, and of { $unrecorded } the day is not recorded. The tables below the pictures have the figures of each period.
timeliness-quarter = { $quarter ->
    [1] January to March
    [2] April to June
    [3] July to September
   *[4] October to December
} { $year }
timeliness-of = { $met } of { $due }
timeliness-none = none due
timeliness-when = When
timeliness-due = Came due
timeliness-met = In time
timeliness-late = Late
timeliness-overdue = Overdue
timeliness-unrecorded = Not recorded
timeliness-explained = Explained
timeliness-tables = The same figures in tables
timeliness-counted = What is counted
timeliness-counted-what = Each agenda, each paper that an agenda lists, and the minutes of each meeting are counted once, under the day they were due. In time means: by the day that the body’s own rule sets, and in the way it asks for, which is published, sent to the members, passed round or finished. Where a body has two such rules for the same thing, it has to keep both. The minutes are the first version, draft or not. What is not due yet, what is closed to the public, and meetings that were cancelled or postponed are left out. An explained miss still counts as a miss.

## Days early or late, meeting by meeting (the record)

days = Days early or late, meeting by meeting
days-what = The upright line is the day it was due. Marks before it were early, marks after it late; the numbers are working days.
days-few = { $count ->
    [one] Only one meeting so far: too few to show how things go.
   *[other] Only { $count } meetings so far: too few to show how things go.
}
days-description = A row for each of { $meetings } { $meetings ->
    [one] meeting
   *[other] meetings
}, the latest first. Of { $due } agendas and minutes that came due, { $met } { $met ->
    [one] was
   *[other] were
} in time, { $late } late, { $overdue } { $overdue ->
    [one] is
   *[other] are
} overdue, and of { $unrecorded } the day is not recorded. The table below the picture has the days of each.
days-agenda = Agenda
days-minutes = Minutes
days-key-met = In time
days-key-late = Late
days-key-overdue = Not out yet: days so far
days-key-far = Further off than is drawn
days-key-explained = Explained by the body
days-early-side = early
days-late-side = late
days-unrecorded-short = not recorded
days-more = { $count ->
    [one] One earlier meeting is on the page of its year.
   *[other] { $count } earlier meetings are on the pages of their years.
}
days-left-out = Left out, because they were cancelled or postponed:
days-table = The days of each meeting in a table
days-meeting = Meeting
days-thing = What
days-due = Due by
days-done = Done
days-late-or-early = Early or late
days-outcome = Outcome
days-unrecorded = Not recorded
days-so-far = { $count ->
    [one] 1 working day late so far
   *[other] { $count } working days late so far
}
days-late = { $count ->
    [one] 1 working day late
   *[other] { $count } working days late
}
days-late-within-one = Late by less than a working day
days-on-the-day = On the last day
days-early-within-one = Early by less than a working day
days-early = { $count ->
    [one] 1 working day early
   *[other] { $count } working days early
}

## How we are doing (record.html, record-of-body.html)

record = How we are doing
record-description = Whether agendas, papers and minutes were out in time, body by body.
record-what = Each body has promised when its agendas, papers and minutes will be out, and who has to approve them. Here is every promise that came due, kept or not.
record-jump = Go to
record-by-body = Body by body
record-by-body-what = These are the twelve months to { $date }. How many were in time, of those that came due.
record-bodies = { $count ->
    [one] The one body of { $name }
   *[other] The { $count } bodies of { $name }
}
record-body = Body
record-agendas = Agendas
record-papers = Papers
record-minutes = Minutes
record-missed = Rules missed
record-explained = Explained
record-misses-of = { $name }: { $count } missed or not recorded
record-misses-more = { $count ->
    [one] One more is on the page of its body, above.
   *[other] { $count } more are on the pages of the bodies, above.
}
record-rules-last-year = Every rule, in the twelve months to { $date }
record-came-due = came due
record-met = met
record-missed-low = missed
record-explained-low = explained
record-by-rule = Rule by rule
record-rule = Rule
record-words = What the words mean
record-means-met = Done, and in time.
record-means-late = Done, but after it was due.
record-means-overdue = Due, and not done yet.
record-means-breached = A rule that has no date was not kept.
record-means-unrecorded = Nobody wrote down the date, so nobody can tell.
record-means-upcoming = Not due yet.
record-means-none = The rule does not apply here.
record-means-explained = The body has published its reason. The miss still counts.
record-in-year = How we are doing in { $year }
record-of-body-title = How { $name } is doing
record-of-body-title-year = How { $name } did in { $year }
record-of-body-short = Record
record-of-body-page = Go to the body’s own page
record-by-year = By year
record-rules-all = Every rule, since the record began
record-rules-in-year = Every rule in { $year }
record-misses = Every miss
record-misses-latest = The latest misses
record-misses-in-year = Every miss in { $year }
record-misses-more-in-years = { $count ->
    [one] One more is on the page of its year, above.
   *[other] { $count } more are on the pages of their years, above.
}
record-not-applicable = What does not apply
record-not-applicable-what = Rules that the body is not held to, or not at some of its meetings, and why.
record-times = { $count } times
record-others = Beside its meetings
record-others-what = What was kept, and what is to come. What belongs to a meeting is on the meeting’s page.
record-show-all = Show all { $count }
record-clause = clause: { $clause }

## Badges for other sites (badge.svg)

badge = A badge for other sites
badge-what = This picture is drawn anew with every change of this site. Anyone may show it.
badge-embed = How to show it on a page
badge-agendas = { $due ->
    [0] Agendas: none came due
   *[other] Agendas in time: { $met } of { $due }{ $unrecorded ->
        [0] { "" }
       *[other] , { $unrecorded } not recorded
    }
}
badge-minutes = { $due ->
    [0] Minutes: none came due
   *[other] Minutes in time: { $met } of { $due }{ $unrecorded ->
        [0] { "" }
       *[other] , { $unrecorded } not recorded
    }
}
badge-when = In the 12 months to { $date }
members-attendance = Attendance
members-from = from { $date }
members-until = until { $date }
members-from-to = { $from } to { $to }

## Attendance (wherever it is counted)

attendance-present = At { $present } of { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}
attendance-substitute = { $count } by a substitute
attendance-apologies = { $count ->
    [one] 1 apology
   *[other] { $count } apologies
}
attendance-absent = { $count } absent without apologies
attendance-not-mentioned = { $count } not mentioned in the minutes
attendance-share = { $share }%
attendance-none = No meeting can be counted yet.
attendance-how = How attendance is counted
attendance-caveat-meetings = A meeting is counted if it was held and its minutes, as published here, record who was there.
attendance-caveat-seat = It is counted for a seat only while the seat was agreed and somebody held it. A seat without a vote is counted only where the minutes mention it.
attendance-caveat-substitutes = A substitute is counted apart from the member. A seat can be well represented by substitutes.
attendance-caveat-apologies = Apologies often have good reasons, such as illness, leave or other duties. They are not recorded here.
attendance-caveat-share = The percentage is the meetings at which the holder was there in person, of all that are counted. Over few meetings it says little.
presence-present = Present
presence-substitute = Sent a substitute
presence-substitute-by = Sent a substitute: { $by }
presence-apologies = Apologies
presence-absent = Absent without apologies
presence-not-mentioned = Not mentioned in the minutes
presence-vacant = Nobody held the seat
presence-not-counted = { $presence } (not counted)

## A seat (member.html)

member-unsettled = Standing
member-deputy = Deputy
member-represents = Speaks for
member-holders = Who has held it
member-holder = Holder
member-period = When
member-about = What else is known
member-no-holder = Who holds the seat is not recorded.
member-meeting = Meeting
member-meeting-of = Meeting of { $date }
member-more-meetings = { $count ->
    [one] 1 earlier meeting is counted but not listed.
   *[other] { $count } earlier meetings are counted but not listed.
}
member-letter = A letter was sent about absences.
member-decision = The body decided whether the seat is kept.
member-declared = Interests declared at meetings
member-interests = Interests registered
member-no-interests = None to declare.
member-interests-declared = Declared on { $date }.
member-interests-updated = Last confirmed on { $date }.
member-interests-register = The whole register of interests
member-hospitality = Gifts and hospitality offered
member-offer-from = from { $from }
member-offer-accepted = accepted
member-offer-refused = refused
member-actions = Actions in hand and done

## An action in a list

action-line-open = Open, no date
action-line-due = Open, due by { $date }
action-line-done = Done
action-line-done-on = Done on { $date }
action-line-unable = Cannot be done
action-line-overdue = Overdue

## Organisations (organisations.html)

organisations-title = Organisations
organisations-lead = Who sits for whom, and how often they came: choose an organisation.
organisations-seats = { $seats ->
    [0] no seat
    [one] 1 seat
   *[other] { $seats } seats on { $bodies ->
        [one] 1 body
       *[other] { $bodies } bodies
    }
}

## An organisation (organisation.html)

organisation-lead = Who sits for { $name } on which body, how often they came, its papers and its actions.
organisation-listed = Partner of
organisation-website = Website
organisation-seats = Who sits for it
organisation-no-seat = It holds no seat.
organisation-represented = Through one seat or another it was represented at { $count } of { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}.
organisation-runs = Bodies that it runs
organisation-actions = What it answers for
organisation-more-actions = { $count ->
    [one] 1 more is in the registers of actions of its bodies.
   *[other] { $count } more are in the registers of actions of its bodies.
}
organisation-documents = Papers that come from it
organisation-more-documents = { $count ->
    [one] 1 earlier paper is not listed here.
   *[other] { $count } earlier papers are not listed here.
}

## Documents (documents.html, documents-list.html)
# The names after documents- are those that files give, as headings of many.

documents = Documents
documents-lead = Every agenda, report, set of minutes and other paper that can be read here.
documents-by-kind = By kind
documents-by-body = By body
documents-none = Nothing has been published yet.
documents-years = By year
documents-months = By month
documents-years-from-to = { $from } to { $to }
documents-part = { $title }, { $part }
documents-count = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
documents-no-day = No day recorded
documents-standing = Standing documents
documents-meeting = meeting of { $date }
documents-agenda = Agendas
documents-report = Reports
documents-minutes = Minutes
documents-decision-notice = Decision notices
documents-terms-of-reference = Terms of reference
documents-constitution = Constitutions
documents-agreement = Agreements
documents-protocol = Protocols
documents-policy = Policies
documents-strategy = Strategies
documents-work-programme = Work programmes
documents-action-plan = Action plans
documents-annual-report = Annual reports
documents-self-assessment = Self-assessments
documents-register = Registers published as documents
documents-risk-register = Risk registers
documents-statement = Statements
documents-briefing-note = Briefing notes
documents-letter = Letters
documents-page = Other pages
## The print pack of a meeting (pack.html)

pack-title = Agenda and papers, { $title }
pack-lead = The agenda and the text of every public paper on one page, to print or to save as one file.
pack-files = Attached files are listed, and have to be printed by themselves.
pack-data = The meeting as data (JSON)
pack-more = The meeting’s page
pack-contents = Contents
pack-file = { $file } ({ $kind }, { $size }): print separately
pack-notice = Notice
pack-attached = Attached
pack-page = Page
pack-page-of = { $title }, on a page of its own
pack-recommendations = Recommendations
pack-options = Options
pack-decisions = Decisions and actions
## What changed in a document (comparison.html)

comparison-kind = What changed
comparison-page-title = What changed: { $title }
comparison-lead = Earlier texts of { $document }, each compared with the text that took its place.
comparison-legend = Words that were added are { $added }; words that were removed are { $removed }.
comparison-underlined = underlined
comparison-struck = struck through
comparison-contents = Changes, the latest first
comparison-changed-on = Changed on { $date }
comparison-before = Before
comparison-after = After
comparison-now = As it is now
comparison-published = Published on { $date }
comparison-cover = Cover sheet
comparison-items = Items
comparison-attendance = Who was there
comparison-declarations = Interests declared
comparison-approvals = Earlier minutes approved
comparison-decisions = Decisions
comparison-votes = Who voted which way
comparison-actions = Actions
comparison-text = Text
comparison-added = Added:
comparison-removed = Removed:
comparison-moved = Moved from place { $from } to { $to }:
comparison-word-added = added:
comparison-word-removed = removed:
comparison-folded = { $count ->
    [one] 1 paragraph unchanged
   *[other] { $count } paragraphs unchanged
}
comparison-lines-same = { $count ->
    [one] 1 other is the same.
   *[other] { $count } others are the same.
}
comparison-lines-added = { $count ->
    [one] 1 entry added
   *[other] { $count } entries added
}
comparison-lines-removed = { $count ->
    [one] 1 entry removed
   *[other] { $count } entries removed
}
comparison-lines-changed = { $count ->
    [one] 1 entry changed
   *[other] { $count } entries changed
}
comparison-lines-unchanged = { $count ->
    [one] 1 entry unchanged
   *[other] { $count } entries unchanged
}
comparison-paragraphs-added = { $count ->
    [one] 1 paragraph added
   *[other] { $count } paragraphs added
}
comparison-paragraphs-removed = { $count ->
    [one] 1 paragraph removed
   *[other] { $count } paragraphs removed
}
comparison-paragraphs-changed = { $count ->
    [one] 1 paragraph changed
   *[other] { $count } paragraphs changed
}
comparison-paragraphs-unchanged = { $count ->
    [one] 1 paragraph unchanged
   *[other] { $count } paragraphs unchanged
}
comparison-text-same = The text itself is the same.
comparison-links-to = (links to { $targets })
comparison-papers = Papers: { $papers }
comparison-approved = The minutes of { $date } were approved.
comparison-title = Title
comparison-version = Version
comparison-author = Author
comparison-summary = Summary
comparison-purpose = Purpose
comparison-decision-sought = Decision sought
comparison-options = Options
comparison-recommendations = Recommendations
comparison-criteria = Criteria met
comparison-corrective-action = Corrective action
comparison-adequacy = Adequacy
comparison-circulation = Circulation
comparison-audience = Audience
comparison-urgent = Why it was urgent
comparison-tabled = Why it was tabled on the day
comparison-file = File

## A document (document.html)

document-draft = Not yet agreed. It may still change.
document-draft-minutes = Not yet approved. Minutes stay draft until a later meeting of the same body approves them.
document-next-meeting = The next meeting: { $date }
document-approved-by = Approved as a true record by the meeting of
document-agreed-on = Agreed on { $date }.
document-agreed-in = Agreed in { $date }.
document-agreed = Agreed by those who have to agree it.
document-replaced-by = Read instead:
document-replaced = Another document has taken its place.
document-withdrawn-on = Withdrawn on { $date }.
document-no-reason = No reason was given.
document-promised = This document is promised and not yet written.
document-awaited = Awaited since { $date }.
document-takes-place-of = Takes the place of { $document }
document-published-on = Published on { $date }
document-published-unknown = When it was published is not recorded.
document-in-time = In time
document-due = due by { $date }
document-changed = { $times } since then, last on { $date }.
document-changed-times = { $count ->
    [one] Changed once
    [two] Changed twice
   *[other] Changed { $count } times
}
document-about = About this document
document-meeting = Meeting
document-version = Version
document-author = Author
document-organisation = Organisation
document-contact = Contact
document-prepared = Prepared
document-despatched = Sent to members
document-published = Published
document-circulated = Circulated
document-agreed-day = Agreed
document-agreed-by = Agreed by { $by }
document-review-due = Review due
document-reviewed = Reviewed
document-purpose = Purpose
document-decision-sought = Decision sought
document-corrective-action = Corrective action
document-adequacy = Adequacy
document-criteria = Criteria met
document-circulation = Circulation
document-audience = Audience
document-builds-on = Builds on
document-recommendations = Recommendations
document-options = Options
document-outline = On this page
document-withheld = Its text and files are no longer published. Its place is kept, so that nothing vanishes unseen.
document-items = Items
document-decisions = Decisions
document-history = Its history
document-changes = What has changed
document-minor = Minor change.
document-material = Material change.
document-change-agreed = Agreed by { $by } on { $date }.
document-told = Those concerned were told on { $date }.
document-compare = Compare the texts before and after { $date }
document-earlier = Read the text before
document-rules = How it kept the rules

## Search (search.html, the box on every page, words.json)
# search-plural names the plural category of a number and is the same in every language. $words is what was asked for.

search = Search
search-description = Find words in every paper that can be read here, by body, kind, year and status.
search-label = Search all papers
search-button = Search
search-unscripted = Searching needs JavaScript, and it is not running here. These lists lead to every paper.
search-years = By year
search-help = Help with searching
search-help-words = A paper is found if it has all the words, in any order. The last word need not be complete.
search-help-phrase = Quotation marks find words that stand side by side:
search-help-phrase-example = "terms of reference"
search-help-minus = A minus leaves out papers that have the word after it:
search-help-minus-example = housing -strategy
search-filters = Narrow the results
search-body = Body
search-body-all = All bodies
search-kind = Kind
search-kind-all = All kinds
search-kind-body = Body
search-kind-organisation = Organisation
search-status = Status
search-status-all = Any status
search-from = From year
search-to = To year
search-year-all = Any year
search-sort = Order
search-sort-relevance = Best matches first
search-sort-date = Newest first
search-clear = Clear the filters
search-results-heading = Results
search-plural = { $count ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-all = { $count ->
    [one] See { $count } result
   *[other] See all { $count } results
}
search-found = Papers found
search-page-of = page { $page } of { $pages }
search-none = No paper has these words.
search-partial = No paper has all of these words. These papers have some of them.
search-suggestion = Search for { $words } instead
search-ignored = Not looked for, because nearly every paper has it: { $words }
search-common = Nearly every paper has these words. Add another.
search-only-minus = This only says what to leave out. Add a word to look for.
search-bounded = Only the best matches were looked through for the words side by side.
search-waiting = Searching…
search-failed = The search did not load. The connection may be lost.
search-again = Try again
search-pages = Pages of results
search-page = Page { $page }
search-next = Next page
search-previous = Previous page

## Home (home.html)

home-ways = Find
home-by-body = Who meets
home-by-organisation = Organisations and members
home-documents = Documents
home-decisions = Decisions
home-plan = Forward plan
home-registers = Registers
home-next = Next meetings
home-next-none = No meeting is announced.
home-calendar = The whole calendar
home-latest = Changed lately
home-changes = Everything that changed lately
home-doing = How we are doing
home-figures = Each body has promised when its agendas, papers and minutes will be out, and more. This is how it kept what came due in the twelve months to { $date }.
home-explained = { $missed ->
    [one] The one miss { $explained ->
        [0] is not explained.
       *[other] is explained.
    }
   *[other] { $explained ->
        [one] One of the { $missed } misses is explained.
       *[other] { $explained } of the { $missed } misses are explained.
    }
}
home-record = See the whole record, with every miss and its explanation
home-overdue = Overdue now
home-more-overdue = And { $count } more
home-bodies = Who meets

## Calendar (calendar.html)

calendar = Calendar
calendar-of-year = Calendar { $year }
calendar-lead = Every meeting of the year, month by month, those cancelled and moved included.
calendar-years = Years
calendar-months = Months
calendar-none = No meeting is announced for this year.

## Forward plan (forward-plan.html)

plan = Forward plan
plan-lead = What is coming: meetings, what is planned for them, decisions to be taken, and what the public is asked.
plan-months = Months
plan-none = Nothing is planned yet.
plan-meeting = meeting
plan-agenda = Agenda published
plan-planned = planned
plan-opens = consultation opens
plan-closes = consultation closes
plan-leads = Lead: { $lead }.
plan-decides = To be decided by: { $who }.
plan-private = In private: { $reason }
## The structure of a partnership (structure.html)

structure-title = How { $name } is made up
structure-lead = The bodies of { $name }, each below the one that it reports to, and who sits on them.
structure-link = The whole structure of { $name }
structure-picture = As a picture
structure-shapes = Round ends: proposed. Cut corners: dissolved. An arrow leads to a body that it works with and does not report to.
structure-picture-title = The structure of { $name }
structure-picture-about = { $count } bodies, each below the one that it reports to and further to the right. The same is in the list.
structure-list = As a list
structure-sectors-of-bodies = Body by body
structure-body = Body
body-chart-deeper = and { $count } below it

## Seats by sector

by-sector = Seats by sector
by-sector-seats = Seats
by-sector-voting = With a vote
by-sector-unknown = Not said
