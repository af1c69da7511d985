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

## What surrounds every page (base.html)

skip = Skip to the main content
menu = Main
menu-bodies = Who meets
menu-calendar = Calendar
menu-record = How we are doing
menu-changes = Changed lately
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
