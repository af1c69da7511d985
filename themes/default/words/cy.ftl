# Geiriau'r tudalennau, yn Gymraeg: the words of the pages, in Welsh. The order is that of en.ftl.

## Dates

month-name = { $month ->
     [1] Ionawr
     [2] Chwefror
     [3] Mawrth
     [4] Ebrill
     [5] Mai
     [6] Mehefin
     [7] Gorffennaf
     [8] Awst
     [9] Medi
     [10] Hydref
     [11] Tachwedd
    *[12] Rhagfyr
}
month-short = { $month ->
     [1] Ion
     [2] Chwef
     [3] Maw
     [4] Ebr
     [5] Mai
     [6] Meh
     [7] Gorff
     [8] Awst
     [9] Medi
     [10] Hyd
     [11] Tach
    *[12] Rhag
}
weekday-name = { $weekday ->
     [1] Dydd Llun
     [2] Dydd Mawrth
     [3] Dydd Mercher
     [4] Dydd Iau
     [5] Dydd Gwener
     [6] Dydd Sadwrn
    *[7] Dydd Sul
}
weekday-short = { $weekday ->
     [1] Llun
     [2] Maw
     [3] Mer
     [4] Iau
     [5] Gwe
     [6] Sad
    *[7] Sul
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

skip = Neidio i'r prif gynnwys
menu = Prif ddewislen
menu-bodies = Pwy sy'n cyfarfod
menu-calendar = Calendr
menu-record = Sut hwyl rydym yn ei chael
menu-changes = Newidiadau diweddar
menu-accessibility = Hygyrchedd
notice-label = Ynglŷn â'r wefan hon
notice-day = Mae'r wefan hon yn dangos y sefyllfa ar { $date }.
trail-label = Ble rydych chi
home = Hafan
licence = Gellir ailddefnyddio popeth yma o dan y { $licence }.
position = Y sefyllfa ar { $date }. Gwnaed gyda minutebook.

## Changed lately (changes.html, and wherever changes are listed)

changes = Newidiadau diweddar
changes-lead = Yr hyn a gyhoeddwyd, a ddiwygiwyd, a gymeradwywyd, a dynnwyd yn ôl, a ganslwyd neu a esboniwyd, y diweddaraf yn gyntaf.
changes-none = Nid oes dim wedi newid eto.
changes-meeting = Cyfarfod { $date }
changes-announced = Cyhoeddwyd y dyddiad.
changes-published = Cyhoeddwyd.
changes-revised = Newidiwyd. { $note }
changes-approved = Cymeradwywyd.
changes-approved-by = Cymeradwywyd gan gyfarfod { $date }.
changes-superseded = Disodlwyd gan “{ $title }”.
changes-withdrawn = Tynnwyd yn ôl. { $reason }
changes-cancelled = Canslwyd. { $reason }
changes-postponed = Gohiriwyd. { $reason }
changes-postponed-to = Gohiriwyd tan { $date }. { $reason }
changes-explained = Rhoddodd { $by } y rheswm dros dorri rheol ({ $rule }). { $reason }
