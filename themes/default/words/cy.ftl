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

## Calendars of meetings and of deadlines (feeds/meetings, feeds/deadlines)

feed-family = { $body } a’r cyrff oddi tano
event-calendar = { $of }: cyfarfodydd
event-kind = { $kind ->
    [extraordinary] cyfarfod eithriadol
    [urgent] cyfarfod brys
    [annual] cyfarfod blynyddol
    [whole-partnership] cyfarfod o’r bartneriaeth gyfan
    [event] digwyddiad
   *[ordinary] cyfarfod
}
event-summary = { $body }: { event-kind }
event-titled = { $body }: { $title }
event-cancelled = Canslwyd: { $what }
event-postponed = Gohiriwyd: { $what }
event-postponed-to = Gohiriwyd. Dyddiad newydd: { $date }.
event-reason = Pam: { $reason }
event-changed = Newidiwyd ar { $date }: { $note }
event-usual-length = Ni chofnodir pryd mae’n gorffen: neilltuir dwy awr.
event-closed = Ar gau i’r cyhoedd: { $text }
event-online = Ar-lein: { $text }
event-access = Mynediad: { $text }
event-agenda = Agenda: { $address }
event-minutes = Cofnodion: { $address }
event-page = Ar y wefan: { $address }
deadline-calendar = { $of }: beth sydd i’w wneud
deadline-due = I’w wneud: { $what }
deadline-overdue = Hwyr, heb ei wneud: { $what }
deadline-due-category = I’w wneud
deadline-overdue-category = Hwyr, heb ei wneud
deadline-explained = Esboniad a roddwyd: { $reason }
deadline-rule = Rheol: { $rule } ({ $force }).
deadline-rule-of-clause = Rheol: { $rule } ({ $force }; cymal: { $clause }).
deadline-working = Sut y cyfrifwyd y dyddiad hwn:

## Feeds (feeds/news, feeds/misses)

feed-changes = Yr hyn a gyhoeddwyd, a ddiwygiwyd, a gymeradwywyd, a dynnwyd yn ôl, a ganslwyd neu a esboniwyd.
feed-of-kind = { $kind }: { $site }
feed-record = { $of }: sut rydym yn perfformio
feed-misses = Rheolau na chadwyd, a’r rhesymau a roddwyd.
feed-explained = Y rheswm a roddwyd gan { $by }: { $reason }
feed-unexplained = Ni roddwyd esboniad.
feed-event-announced = Cyhoeddwyd y dyddiad
feed-event-published = Cyhoeddwyd
feed-event-revised = Newidiwyd
feed-event-changed = Newidiwyd
feed-event-approved = Cymeradwywyd
feed-event-superseded = Disodlwyd
feed-event-withdrawn = Tynnwyd yn ôl
feed-event-cancelled = Canslwyd
feed-event-postponed = Gohiriwyd
feed-event-explained = Esboniwyd

## Feeds and calendars to follow (parts-subscribe.html)

subscribe = Cael y newyddion diweddaraf
subscribe-how = Agorwch galendr ar eich ffôn neu’ch cyfrifiadur i’w ychwanegu yno. Copïwch gyfeiriad ffrwd i ddarllenydd ffrydiau.
subscribe-meetings = Calendr cyfarfodydd: { $of }
subscribe-changes = Ffrwd o’r hyn sy’n newydd: { $of }
subscribe-misses = Ffrwd o reolau na chadwyd a’r rhesymau a roddwyd: { $of }
subscribe-deadlines = Calendr o’r hyn sydd i’w wneud, i’r rhai sy’n cyhoeddi: { $of }
subscribe-kind = Ffrwd o’r hyn sy’n newydd yn ôl math o ddogfen: { $kind }
subscribe-event = Y cyfarfod hwn ar gyfer eich calendr

## What surrounds every page (base.html)

skip = Neidio i’r prif gynnwys
menu = Prif ddewislen
menu-bodies = Pwy sy’n cyfarfod
menu-organisations = Sefydliadau
menu-calendar = Calendr
menu-changes = Newidiadau diweddar
menu-record = Sut rydym yn perfformio
menu-data = Data
menu-documents = Dogfennau
menu-decisions = Penderfyniadau
menu-registers = Cofrestrau
menu-plan = Blaengynllun
menu-accessibility = Hygyrchedd
notice-label = Ynglŷn â’r wefan hon
notice-day = Mae’r wefan hon yn dangos y sefyllfa ar y dyddiad hwn: { $date }.
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
changes-explained = Rhoddodd { $by } y rheswm dros beidio â chadw rheol ({ $rule }). { $reason }
## Kinds and states

document-kind-agenda = agenda
document-kind-report = adroddiad
document-kind-minutes = cofnodion
document-kind-decision-notice = hysbysiad o benderfyniad
document-kind-terms-of-reference = cylch gorchwyl
document-kind-constitution = cyfansoddiad
document-kind-agreement = cytundeb
document-kind-protocol = protocol
document-kind-policy = polisi
document-kind-strategy = strategaeth
document-kind-work-programme = rhaglen waith
document-kind-action-plan = cynllun gweithredu
document-kind-annual-report = adroddiad blynyddol
document-kind-self-assessment = hunanasesiad
document-kind-register = cofrestr
document-kind-risk-register = cofrestr risgiau
document-kind-statement = datganiad
document-kind-briefing-note = nodyn briffio
document-kind-letter = llythyr
document-kind-page = tudalen

body-kind-partnership = partneriaeth
body-kind-council = cyngor
body-kind-executive = gweithrediaeth
body-kind-board = bwrdd
body-kind-committee = pwyllgor
body-kind-management-group = grŵp rheoli
body-kind-thematic-partnership = partneriaeth thematig
body-kind-thematic-leads = arweinwyr thematig
body-kind-delivery-partnership = partneriaeth gyflawni
body-kind-steering-group = grŵp llywio
body-kind-task-group = grŵp gorchwyl
body-kind-support-group = grŵp cymorth
body-kind-forum = fforwm
body-kind-area-board = bwrdd ardal
body-kind-local-council = cyngor lleol
body-kind-neighbourhood-partnership = partneriaeth gymdogaeth
body-kind-network = rhwydwaith
body-kind-conference = cynhadledd

sector-public = Cyhoeddus
sector-private = Preifat
sector-voluntary-and-community = Gwirfoddol a chymunedol
sector-other = Arall

role-chair = Cadeirydd
role-vice-chair = Is-gadeirydd
role-member = Aelod
role-adviser = Ymgynghorydd
role-observer = Sylwedydd

status-draft = Drafft
status-approved = Cymeradwywyd
status-superseded = Disodlwyd
status-withdrawn = Tynnwyd yn ôl
status-to-be-developed = I’w ddatblygu

standing-proposed = Arfaethedig
standing-dissolved = Diddymwyd

meeting-state-scheduled = Wedi’i drefnu
meeting-state-held = Cynhaliwyd
meeting-state-cancelled = Canslwyd
meeting-state-postponed = Gohiriwyd
meeting-state-postponed-to = Gohiriwyd tan { $date }
meeting-kind-extraordinary = Cyfarfod eithriadol
meeting-kind-urgent = Cyfarfod brys
meeting-kind-annual = Cyfarfod blynyddol
meeting-kind-whole-partnership = Y bartneriaeth gyfan
meeting-kind-event = Digwyddiad

outcome-met = Cyflawnwyd
outcome-late = Hwyr
outcome-overdue = Hwyr, heb ei wneud
outcome-breached = Torrwyd
outcome-upcoming = I ddod
outcome-not-recorded = Heb ei gofnodi
outcome-not-applicable = Ddim yn berthnasol
outcome-explained = Esboniwyd
outcome-late-by = { $days ->
    [two] 2 ddiwrnod gwaith yn hwyr
   *[other] { $days } diwrnod gwaith yn hwyr
}
outcome-overdue-by = { $days ->
    [two] 2 ddiwrnod gwaith yn hwyr, heb ei wneud
   *[other] { $days } diwrnod gwaith yn hwyr, heb ei wneud
}
mark-urgent = Brys
mark-tabled = Cyflwynwyd ar y diwrnod
mark-short-notice = Rhybudd byr

force-must = rhaid
force-should = dylid
force-may = gellir

## Times, sizes and files

clock-midnight = hanner nos
clock-noon = hanner dydd
clock-morning = { $time } y bore
clock-afternoon = { $time } y prynhawn
clock-evening = { $time } yr hwyr

size-bytes = { $count ->
    [two] 2 feit
   *[other] { $count } beit
}
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

file-text = Dogfen destun ({ $form })
file-spreadsheet = Taenlen ({ $form })
file-presentation = Cyflwyniad ({ $form })
file-picture = Llun ({ $form })
file-other = Ffeil ({ $form })
file-unknown = Ffeil
file-pages = { $count ->
    [one] 1 dudalen
    [two] 2 dudalen
    [many] 6 thudalen
   *[other] { $count } tudalen
}

## A paper in a list

paper-published = cyhoeddwyd { $date }

## A body (body.html)

body-contents = Ar y dudalen hon
body-contents-rules = Rheolau
body-contents-record = Cofnod
body-contents-documents = Dogfennau
body-next = Cyfarfodydd nesaf
body-past = Cyfarfodydd diweddaraf
body-years = Pob cyfarfod fesul blwyddyn
body-does = Beth mae’n ei wneud
body-themes = Themâu
body-area = Ardal
body-established = Sefydlwyd
body-ends = Daw i ben
body-aliases = Enwau eraill
body-note = Nodyn
body-about = Am y corff hwn
body-chart = Ei le yn y strwythur
body-members = Aelodau
body-seats = { $count ->
    [one] { $count } sedd
   *[other] { $count } sedd
}, { $voting } â phleidlais.
body-organisations = Pwy sy’n cael eu cynrychioli yma
body-all-members = Holl aelodau { $name }
body-rules = Y rheolau y mae’n eu cadw
body-rules-kept = { $count ->
    [0] Cyhoeddir ei reolau fel testun.
    [two] Mae’n cadw 2 reol.
   *[other] Mae’n cadw { $count } rheol.
} { $law ->
    [0] {""}
    [one] Daw un o’r gyfraith.
   *[other] Daw { $law } ohonynt o’r gyfraith.
}
body-all-rules = Rheolau { $name } mewn iaith glir
body-record = Ei gofnod
body-whole-record = Pob methiant, gyda’i esboniad
body-registers = Cofrestrau
body-documents = Dogfennau sefydlog
body-all-documents = Pob dogfen, gan gynnwys rhai cyfarfodydd
body-subscribe = Cael y newyddion diweddaraf
body-contact = Cysylltu

## The rules of a body (rules-of-body.html)

body-rules-title = Rheolau { $name }
body-rules-lead = Yr hyn y mae { $name } yn ymrwymo iddo, neu y mae’r gyfraith yn ei ofyn ganddo. Caiff pob cyfarfod ei wirio yn erbyn y rheolau hyn, ac mae’r cofnod yn dangos sut y bu.
body-rules-must = Yr hyn y mae’n rhaid ei wneud
body-rules-should = Yr hyn y dylid ei wneud
body-rules-may = Yr hyn y gellir ei wneud
body-rules-off = Wedi’u diffodd
body-rules-clause = Cymal: { $clause }
body-rules-no-clause = Ni enwir cymal
body-rules-law = Y gyfraith: { $law }
body-rules-everywhere = Yn gymwys ar bob gwefan
body-rules-from = Oddi wrth { $body }
body-rules-conflict = Gwrthdaro:
body-rules-says = Beth mae’r cymal yn ei ddweud
body-rules-says-and-note = Beth mae’r cymal yn ei ddweud, a sut y caiff ei ddarllen
body-rules-books = O ble y daw’r rheolau
body-rules-book = Llyfr rheolau
body-rules-built-in = (y gyfraith, fel y mae wedi’i chynnwys yn y wefan hon)
body-rules-book-of = { $body }
body-rules-clauses = Beth arall mae’n ei ddweud ({ $count })
body-rules-clauses-about = Cyhoeddir y cymalau hyn fel y maent. Nid ydynt yn cael eu gwirio yma.

## The members of a body (members.html)

members-title = Aelodau { $name }
members-lead = Pwy sy’n eistedd ar { $name }, dros bwy, ac ers pryd.
members-reviewed = Adolygwyd y rhestr gyfan ddiwethaf ar { $date }.
members-list = Seddi
members-none = Nid oes sedd wedi’i chofnodi.
members-seat = Sedd
members-organisation = Sefydliad
members-sector = Sector
members-role = Rôl
members-held = Deiliad
members-votes = â phleidlais
members-no-vote = heb bleidlais
members-since = ers { $date }
members-vacant = Gwag
members-not-said = Heb ei nodi
members-interim = dros dro
members-to-be-confirmed = I’w gadarnhau
members-proposed = Arfaethedig
members-deputy = dirprwy: { $post }
members-code-signed = llofnodwyd y cod ymddygiad ar { $date }
members-code-not-signed = heb lofnodi’r cod ymddygiad eto
members-inducted = cafwyd sesiwn gynefino ar { $date }
members-not-inducted = heb gael sesiwn gynefino eto
## What is closed to the public (parts-meeting.html)

closed-to-public = Ar gau i’r cyhoedd
closed-until = Ar gau tan { $date }.

## How much notice a paper had (parts-meeting.html)
# $unit and $due-unit are working-days, clear-working-days, days, clear-days, weeks or months; $due-unit can be same.

notice-given = { $unit ->
    [working-days] { $given ->
        [0] Llai nag un diwrnod gwaith o rybudd
        [one] 1 diwrnod gwaith o rybudd
        [two] 2 ddiwrnod gwaith o rybudd
       *[other] { $given } diwrnod gwaith o rybudd
    }
    [clear-working-days] { $given ->
        [0] Llai nag un diwrnod gwaith clir o rybudd
        [one] 1 diwrnod gwaith clir o rybudd
        [two] 2 ddiwrnod gwaith clir o rybudd
       *[other] { $given } diwrnod gwaith clir o rybudd
    }
    [clear-days] { $given ->
        [0] Llai nag un diwrnod clir o rybudd
        [one] 1 diwrnod clir o rybudd
        [two] 2 ddiwrnod clir o rybudd
       *[other] { $given } diwrnod clir o rybudd
    }
   *[days] { $given ->
        [0] Llai nag un diwrnod o rybudd
        [one] 1 diwrnod o rybudd
        [two] 2 ddiwrnod o rybudd
       *[other] { $given } diwrnod o rybudd
    }
}
notice-due = roedd angen { $due-unit ->
    [working-days] { $due ->
        [two] 2 ddiwrnod gwaith
       *[other] { $due } diwrnod gwaith
    }
    [clear-working-days] { $due ->
        [two] 2 ddiwrnod gwaith clir
       *[other] { $due } diwrnod gwaith clir
    }
    [clear-days] { $due ->
        [two] 2 ddiwrnod clir
       *[other] { $due } diwrnod clir
    }
    [days] { $due ->
        [two] 2 ddiwrnod
       *[other] { $due } diwrnod
    }
    [weeks] { $due } wythnos
    [months] { $due ->
        [two] 2 fis
       *[other] { $due } mis
    }
   *[same] { $due }
}
notice-short = { notice-given }; { notice-due }.
notice-after = Dim rhybudd, gan iddo ddod ar ôl y cyfarfod; { notice-due }.
notice-enough = Rhoddwyd rhybudd mewn pryd; { notice-due }.

## The agenda of a meeting (parts-meeting.html)

agenda-item-link = Dolen i eitem { $number }
agenda-lead = Arweinir gan: { $lead }
agenda-asked-for = Gofynnwyd gan: { $by }
agenda-minutes = { $count ->
    [two] 2 funud
   *[other] { $count } munud
}
agenda-decision-sought = Penderfyniad a geisir:
agenda-with-file = gyda { $file } ({ $kind }, { $size })
agenda-added = Cyhoeddwyd ar { $date }, ar ôl yr agenda.
agenda-why = Pam: { $why }
agenda-paper-not-published = Papur nas cyhoeddwyd eto

## What minutes record (parts-meeting.html)

minutes-attendance = Pwy oedd yno
minutes-seats-filled = Llenwyd { $filled } o { $count } sedd.
minutes-members-there = { $count ->
    [zero] Nid oedd unrhyw aelod yno.
    [two] Roedd 2 aelod yno.
   *[other] Roedd { $count } aelod yno.
}
minutes-no-quorum = Dim cworwm
minutes-too-few = Nid oedd digon o aelodau yn y cyfarfod i benderfynu.
minutes-post = Swydd
minutes-organisation = Sefydliad
minutes-how = Presenoldeb
minutes-present = Yn bresennol
minutes-in-the-chair = Yn bresennol, yn y gadair
minutes-substitute = Anfonodd eilydd: { $by }
minutes-apologies = Ymddiheuriadau
minutes-apologies-received = Ymddiheuriadau, a ddaeth i law ar { $date }
minutes-absent = Yn absennol heb ymddiheuriad
minutes-officer = Yn bresennol, swyddog
minutes-adviser = Yn bresennol, ymgynghorydd
minutes-presenter = Yn bresennol, i gyflwyno
minutes-observer = Yn bresennol, sylwedydd
minutes-partner = Yn bresennol, partner
minutes-public = Yn bresennol, y cyhoedd
minutes-declarations = Buddiannau a ddatganwyd
minutes-declared = Datganwyd:
minutes-declarer-took-part = Arhosodd a chymerodd ran
minutes-declarer-spoke = Siaradodd ond ni chymerodd ran yn y penderfyniad
minutes-declarer-stayed = Arhosodd ond ni chymerodd ran
minutes-declarer-withdrew = Gadawodd yr ystafell
minutes-none = Dim.
minutes-none-beside = Dim heblaw’r rhai a ddangosir o dan yr eitemau.
minutes-decided = Penderfynwyd:
minutes-agreed = Cytunwyd heb bleidlais
minutes-voted = Pleidleisiwyd
minutes-taken-between = Penderfynwyd rhwng cyfarfodydd
minutes-votes = O blaid { $for }, yn erbyn { $against }, yn ymatal { $abstained }.
minutes-casting-for = Pleidlais fwrw ({ $post }): o blaid.
minutes-casting-against = Pleidlais fwrw ({ $post }): yn erbyn.
minutes-who-voted = Sut y pleidleisiodd pob un
minutes-vote = Pleidlais
minutes-number = Nifer
minutes-who = Pwy
minutes-for = O blaid
minutes-against = Yn erbyn
minutes-abstained = Yn ymatal
minutes-why = Pam: { $why }
minutes-action = Cam gweithredu:
minutes-action-of = Cam gweithredu, { $owner }:
minutes-action-open = Ar y gweill
minutes-action-overdue = Hwyr, heb ei wneud
minutes-action-done = Wedi’i wneud
minutes-action-unable = Ni ellir ei wneud
minutes-action-due = I’w wneud erbyn { $date }.
minutes-action-closed = Caewyd ar { $date }.

## What was due around a meeting (parts-meeting.html)

timeline-meeting = Y cyfarfod, { $date }
timeline-due = I’w wneud erbyn { $date }
timeline-other = Rheolau eraill ar gyfer y cyfarfod hwn
timeline-times = { $count ->
    [two] (2 waith)
   *[other] ({ $count } gwaith)
}
## Data

data-twin = Y dudalen hon fel data (JSON)
data-title = Data
data-lead = Mae popeth ar y tudalennau hyn yma hefyd ar gyfer rhaglenni, i’w ailddefnyddio.
data-pages = Data pob tudalen
data-pages-how = Wrth ymyl pob tudalen mae ffeil “index.json” gyda’r hyn y mae’r dudalen yn ei ddangos: rhowch yr enw hwnnw ar ddiwedd cyfeiriad y dudalen. Mae pob tudalen yn cysylltu â’i ffeil ei hun ar ei gwaelod. Ysgrifennir dyddiadau fel 2026-03-10. Lle nad yw rhywbeth wedi’i gofnodi, mae’r ffeil yn dweud null. Mae gan bob math o dudalen Sgema JSON sy’n dweud beth yw ystyr pob allwedd.
data-pages-caption = Mathau o dudalennau a’u sgemâu
data-page = Tudalen
data-schema = Sgema
data-of-site = Y wefan: pwy sy’n cyfarfod
data-of-body = Corff
data-of-meeting = Cyfarfod
data-of-document = Dogfen
data-table-record = Sut rydym yn perfformio, fel tabl (CSV)
data-table-decisions = Penderfyniadau fel tabl (CSV)
data-table-actions = Camau gweithredu fel tabl (CSV)
data-table-interests = Buddiannau fel tabl (CSV)
data-table-hospitality = Rhoddion a lletygarwch fel tabl (CSV)
data-table-consultations = Ymgynghoriadau fel tabl (CSV)
data-table-work-programme = Rhaglenni gwaith fel tabl (CSV)
data-table-meetings = Cyfarfodydd fel tabl (CSV)
data-table-documents = Dogfennau fel tabl (CSV)
data-table-members = Seddi a’u deiliaid fel tabl (CSV)
data-table-attendance = Presenoldeb fel tabl (CSV)
data-table-bodies = Cyrff fel tabl (CSV)
data-table-organisations = Sefydliadau fel tabl (CSV)
data-of-comparison = Beth newidiodd mewn dogfen
data-of-member = Aelod: un sedd
data-of-members = Aelodau corff
data-of-organisation = Sefydliad
data-of-organisations = Sefydliadau
data-of-rules-of-body = Rheolau corff
data-of-structure = Strwythur partneriaeth
data-of-record = Sut rydym yn perfformio
data-of-record-of-body = Sut mae corff yn perfformio, ar y cyfan neu mewn blwyddyn
data-of-rule = Rheol
data-of-meetings = Cyfarfodydd blwyddyn
data-of-documents = Dogfennau: faint o bob math
data-of-document-list = Dogfennau o un math neu gan un corff
data-of-changes = Newidiadau diweddar
data-of-plan = Y blaengynllun
data-of-registers = Y cofrestrau sydd ar gael
data-of-decisions = Penderfyniadau
data-of-actions = Camau gweithredu
data-of-interests = Buddiannau
data-of-hospitality = Rhoddion a lletygarwch
data-of-consultations = Ymgynghoriadau
data-of-work-programme = Rhaglenni gwaith
data-of-accessibility = Y datganiad hygyrchedd
data-of-data = Data: beth sydd ar gael
data-tables = Rhestrau fel tablau
data-tables-how = Ffeiliau CSV yw’r rhain, ar gyfer taenlenni a rhaglenni: UTF-8, gydag enwau’r colofnau yn y llinell gyntaf. Mae tudalennau corff yn cysylltu â’r un rhestrau ar gyfer y corff hwnnw’n unig. Gwahenir rhestrau o fewn cell â hanner colonau. Nid yw cell wag wedi’i chofnodi. Lle byddai taenlen yn rhedeg testun fel fformiwla, mae collnod o’i flaen.
data-terms = Beth gewch chi ei wneud â’r data
data-licence = Mae { $licence } yn berthnasol i’r cyfan.
data-no-licence = Nid yw’r wefan hon yn dweud ar ba delerau y gellir ei hailddefnyddio. Gofynnwch i’r rhai sy’n ei rhedeg.
data-cite = I ddweud o ble mae rhywbeth yn dod, gallwch ysgrifennu:
data-cite-day = fel ar { $date }
data-often = Caiff y cyfan ei wneud o’r newydd bob tro y gwneir y wefan. Mae pob ffeil yn dweud sefyllfa pa ddiwrnod y mae’n ei dangos.
data-same = Fe’i gwneir o’r un cofnodion â’r tudalennau, felly yr un yw’r ffigurau yma ac acw. Nid yw’r hyn sydd ar gau i’r cyhoedd, neu heb ei gyhoeddi eto, yn y naill na’r llall.
data-shapes = Ar ffurfiau y mae eraill wedi’u pennu
data-popolo = Fformat yw Popolo ar gyfer pwy sy’n dal pa swydd, dros bwy, a sut y pleidleision nhw. Yma, adwaenir aelodau wrth eu swyddi, felly nid oes pobl yn y ffeil; mae pleidleisiau ac aelodaethau yn enwi swyddi.
data-popolo-link = Cyrff, partneriaid, swyddi, cyfarfodydd a phleidleisiau fel Popolo (JSON)
data-oparl = Fformat systemau gwybodaeth cynghorau yw OParl. Mae hwn ar ffurf OParl: ei wrthrychau a’i restrau fel ffeiliau. Ni all ffeiliau ateb cwestiwn am yr hyn a newidiodd ers diwrnod penodol, fel y mae’n rhaid i weinydd OParl; mae’r ffrydiau ar gyfer hynny. Mae’r hyn nad oes gan OParl air amdano, fel statws papur, yn dechrau â “minutebook:”.
data-oparl-link = Dechrau’r allforiad ar ffurf OParl (JSON)
data-oparl-none = Mae angen cyfeiriadau llawn arno, ac nid yw’r wefan hon yn dweud beth yw ei chyfeiriad ei hun, felly fe’i hepgorwyd.
data-schema-org = Mae tudalennau cyrff, cyfarfodydd a dogfennau yn dweud yng ngeiriau schema.org am beth y maent, ar gyfer peiriannau chwilio.
data-rest = Ffrydiau, calendrau a chyfeiriadau
data-feeds = Mae tudalennau’r wefan a phob corff yn cysylltu â ffrydiau (Atom) o’r hyn sy’n newydd ac o’r rheolau na chadwyd, ac â chalendrau (iCalendar) o gyfarfodydd ac o derfynau amser.
data-last = Mae cyfeiriadau’n para: mae’r hyn sy’n symud yn gadael ei hen gyfeiriad ar ei ôl, ac mae hwnnw’n arwain at yr un newydd.
data-addresses-link = Pob cyfeiriad ar y wefan hon
## How a deadline was counted

working = Sut y cyfrifwyd y dyddiad hwn
working-set = Pennwyd y diwrnod hwn, ac nid yw’n cael ei gyfrif o ddiwrnod arall.
working-before = { $period } cyn { $date }.
working-after = { $period } ar ôl { $date }.
working-day-one = Diwrnod y cyfarfod yw’r diwrnod cyntaf.
working-days = Dydd Llun i ddydd Gwener yw’r diwrnodau gwaith, heb wyliau banc { $division }.
working-days-closed = Dydd Llun i ddydd Gwener yw’r diwrnodau gwaith, heb wyliau banc { $division } na’r diwrnodau pan fydd swyddfeydd ar gau.
working-section-243 = Ni chyfrifir dyddiau Sul, gwyliau’r Nadolig a’r Pasg, gwyliau banc na diwrnodau o ddiolchgarwch neu alar cyhoeddus (Deddf Llywodraeth Leol 1972, adran 243). Mae dyddiau Sadwrn yn cyfrif.
working-section-243-breaks = Ni chyfrifir dyddiau Sul, gwyliau’r Nadolig a’r Pasg, gwyliau banc na’r diwrnod o’r wythnos cyn ac ar ôl pob un ohonynt, na diwrnodau o ddiolchgarwch neu alar cyhoeddus (Deddf Llywodraeth Leol 1972, adran 243). Mae dyddiau Sadwrn yn cyfrif.
working-clear = Nid yw diwrnodau clir yn cynnwys y diwrnod cyhoeddi na diwrnod y cyfarfod.
working-projected = Amcanestyniad yw’r gwyliau banc o { $year } ymlaen.

working-meeting = y cyfarfod
working-meeting-not-counted = y cyfarfod, heb ei gyfrif
working-start = y diwrnod y cyfrifir ohono
working-due = i’w wneud erbyn diwedd y diwrnod hwn
working-weekend = penwythnos
working-sunday = dydd Sul
working-bank-holiday = gŵyl banc: { $name }
working-bank-holiday-break = toriad gŵyl banc: { $name }
working-christmas-break = gwyliau’r Nadolig
working-easter-break = gwyliau’r Pasg
working-closed = swyddfeydd ar gau
working-closed-for = swyddfeydd ar gau: { $name }
working-appointed = diolchgarwch neu alar cyhoeddus
working-appointed-for = diolchgarwch neu alar cyhoeddus ({ $name })
working-span = hyd at { $date }: { $period }
working-month-end = diwrnod olaf mis byrrach
working-publication = y diwrnod olaf i gyhoeddi
working-called = galwyd y cyfarfod, ar fyr rybudd

period-days = { $count ->
    [two] 2 ddiwrnod
   *[other] { $count } diwrnod
}
period-clear-days = { $count ->
    [two] 2 ddiwrnod clir
   *[other] { $count } diwrnod clir
}
period-working-days = { $count ->
    [two] 2 ddiwrnod gwaith
   *[other] { $count } diwrnod gwaith
}
period-clear-working-days = { $count ->
    [two] 2 ddiwrnod gwaith clir
   *[other] { $count } diwrnod gwaith clir
}
period-weeks = { $count } wythnos
period-months = { $count ->
    [two] 2 fis
   *[other] { $count } mis
}

division-england-and-wales = Cymru a Lloegr
division-scotland = yr Alban
division-northern-ireland = Gogledd Iwerddon

bank-holiday-name = { $key ->
    [new-years-day] Dydd Calan
    [new-year-holiday] Gŵyl y Flwyddyn Newydd
    [saint-patricks-day] Dydd Gŵyl Padrig
    [good-friday] Dydd Gwener y Groglith
    [easter-monday] Dydd Llun y Pasg
    [may-day] Calan Mai
    [spring-bank-holiday] Gŵyl Banc y Gwanwyn
    [battle-of-the-boyne] Brwydr y Boyne
    [summer-bank-holiday] Gŵyl Banc yr Haf
    [late-summer-bank-holiday] Gŵyl Banc diwedd yr Haf
    [saint-andrews-day] Dydd Gŵyl Andreas
    [christmas-day] Dydd Nadolig
    [boxing-day] Gŵyl San Steffan
    [ve-day-50th-anniversary] Hanner canmlwyddiant Diwrnod VE
    [millennium-celebrations] Dathliadau’r Mileniwm
    [golden-jubilee-of-elizabeth-ii] Jiwbilî Aur Elizabeth II
    [diamond-jubilee-of-elizabeth-ii] Jiwbilî Ddiemwnt Elizabeth II
    [platinum-jubilee-of-elizabeth-ii] Jiwbilî Blatinwm Elizabeth II
    [wedding-of-william-and-catherine] Priodas William a Catherine
    [state-funeral-of-queen-elizabeth-ii] Angladd Gwladol y Frenhines Elizabeth II
    [coronation-of-charles-iii] Coroni Charles III
    [scotlands-participation-in-the-fifa-world-cup-final] Yr Alban yn rowndiau terfynol Cwpan y Byd FIFA
   *[other] { $name }
}
bank-holiday-observed = { $name } (diwrnod cyfnewid)

## A meeting in a list

meeting-line-agenda = Agenda
meeting-line-papers = { $count ->
    [two] 2 bapur
    [few] 3 phapur
    [many] 6 phapur
   *[other] { $count } papur
}
meeting-line-minutes = Cofnodion
meeting-line-no-quorum = Dim cworwm
meeting-line-due = erbyn { $date }
meeting-line-late = { $count } yn hwyr
meeting-line-overdue = { $count ->
    [one] 1 yn hwyr, heb ei wneud
   *[other] { $count } yn hwyr, heb eu gwneud
}
meeting-line-breached = { $count ->
    [two] Torrwyd 2 reol
   *[other] Torrwyd { $count } rheol
}
meeting-line-not-recorded = { $count ->
    [one] 1 heb ei gofnodi
   *[other] { $count } heb eu cofnodi
}
meeting-line-kept = Cadwyd pob rheol
meeting-line-kept-so-far = Cadwyd pob rheol hyd yn hyn
meeting-line-explained = Esboniwyd { $count }

## How one thing came out

assessed-unexplained = Ni roddwyd esboniad.
assessed-meeting = Cyfarfod { $date }
assessed-due = i’w wneud erbyn { $date }

## What was missed

misses-none = Ni chafwyd unrhyw fethiant.
misses-rule = Rheol
misses-clause = Cymal
misses-due = I’w wneud erbyn
misses-done = Gwnaed
misses-not-yet = Ddim eto
misses-by = O faint

## A body's meetings of a year (meetings.html)

meetings = Cyfarfodydd { $year }
meetings-title = Cyfarfodydd { $year }, { $body }
meetings-years = Blynyddoedd eraill

## A rule, explained (rule.html)

rule = Egluro rheol
rule-held = Pwy sy’n gorfod ei chadw
rule-clause = (cymal: { $clause })

## The accessibility statement (accessibility.html)

accessibility = Hygyrchedd
accessibility-description = Pa mor hygyrch yw’r wefan hon, a sut i ofyn am bapur ar ffurf arall.
accessibility-heading = Hygyrchedd y wefan hon
accessibility-lead = Dylai pawb allu darllen, chwilio a defnyddio { $name }.
accessibility-how = Dylech allu chwyddo’r tudalennau hyd at 400% a’u darllen ar ffôn heb golli dim, symud o gwmpas gyda bysellfwrdd yn unig, a gwrando gyda darllenydd sgrin. Mae’r tudalennau’n gweithio heb sgriptiau, arddulliau na lliw, a gellir eu hargraffu. Mae geiriau a siapiau’n dangos statws pob peth, nid lliw yn unig.
accessibility-standard = Mae’r tudalennau wedi’u hadeiladu yn unol â fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe, lefel AA.
accessibility-problems = Beth sydd ddim yn hygyrch
accessibility-no-problems = Ni wyddom am ddim. Rhowch wybod i ni os dewch o hyd i rywbeth.
accessibility-in-english = Mae geiriad y rheolau, a’r hyn y maent yn ei ganfod, yn Saesneg.
accessibility-formats = Os oes angen papur arnoch ar ffurf arall
accessibility-enforcement = Os nad ydych yn fodlon ar yr ateb
accessibility-prepared = Paratowyd y datganiad hwn ar { $date }.

## The page that a server shows where there is none (not-found.html)

not-found = Heb ddod o hyd i’r dudalen
not-found-heading = Nid yw’r dudalen honno yma
not-found-lead = Efallai fod y cyfeiriad wedi’i deipio’n anghywir. Nid yw papurau’n diflannu o’r wefan hon heb air: mae’r hyn a dynnwyd yn ôl neu a ddisodlwyd yn dweud hynny ar ei dudalen ei hun.
not-found-home = Dechrau o’r hafan
not-found-calendar = Chwilio am y cyfarfod yn y calendr
## An address that leads on (moved.html)

moved-title = Mae’r dudalen hon wedi symud
moved-to = Mae hi bellach yn { $page }.

## An address where something was removed (gone.html)

gone-title = Cafodd hyn ei dynnu oddi ar y wefan
gone-word = Tynnwyd
gone-on = Tynnwyd ar { $date }.
gone-means = Nid yw’r hyn a gyhoeddwyd yn y cyfeiriad hwn ar y wefan mwyach. Cedwir ei gyfeiriad, fel na fydd dim yn diflannu heb i neb sylwi.
gone-ask = Anfonwch gwestiynau amdano at { $contact }.

## A meeting (meeting.html)

meeting-title = Cyfarfod { $date }
meeting-description = Agenda, papurau a chofnodion { $body }, { $date }.
meeting-time = { $from } tan { $to }
meeting-made-public = Cyhoeddwyd hyn ar { $date }.
meeting-moved-to = Ewch i gyfarfod { $date }
meeting-moved-from = Mae’r cyfarfod hwn yn cymryd lle cyfarfod { $date }.
meeting-facts = Pryd a ble
meeting-when = Pryd
meeting-agenda = Agenda
meeting-minutes = Cofnodion
meeting-published = cyhoeddwyd { $date }
meeting-not-published = Heb ei gyhoeddi
meeting-not-published-due = Heb ei gyhoeddi; i’w gyhoeddi erbyn { $date }
meeting-in-time = Mewn pryd
meeting-where = Ble
meeting-online = Ar-lein
meeting-getting-in = Mynediad
meeting-closed = Ar gau
meeting-closed-part = Mae rhan o’r cyfarfod hwn ar gau i’r cyhoedd.
meeting-first-notice = Hysbysiad cyntaf o hynny: { $date }.
meeting-second-notice = Ail hysbysiad: { $date }.
meeting-agreed = Cytunodd { $by } ar { $date } na allai aros am hysbysiad o’r fath.
meeting-announced = Cyhoeddwyd y dyddiad
meeting-called = Galwyd
meeting-called-by = gan { $by }
meeting-call-approved = cymeradwywyd gan y cadeirydd ar { $date }
meeting-short-notice = Rhybudd byr
meeting-pack = Agenda a phapurau ar un dudalen, i’w hargraffu
meeting-event = Ychwanegwch y cyfarfod hwn at eich calendr
meeting-on-this-page = Ar y dudalen hon
meeting-changed-short = Beth newidiodd
meeting-due-short = Beth oedd i’w wneud
meeting-other-business = Busnes arall
meeting-agenda-and-outcome = Agenda a’r hyn a ddaeth ohoni
meeting-other-papers = Papurau eraill
meeting-changed = Beth a ychwanegwyd neu a newidiwyd
meeting-changed-since = Ar ôl cyhoeddi dyddiad y cyfarfod, neu gyhoeddi’r agenda gyntaf.
meeting-due = Beth oedd i’w wneud, a phryd y’i gwnaed
meeting-neighbours = Cyfarfodydd cyn ac ar ôl
meeting-previous = Cyn hynny: { $date }
meeting-next = Ar ôl hynny: { $date }
## Registers (registers.html, register.html)

registers = Cofrestrau
registers-index-lead = Yr hyn a benderfynwyd, a roddwyd ar waith, a gynlluniwyd, a ofynnwyd ac a ddatganwyd, gan bawb sy’n cyfarfod yma gyda’i gilydd a chan bob un ar ei ben ei hun.
registers-each-body = Cofrestrau pob corff
registers-by-body = Fesul corff
registers-on-page = Ar y dudalen hon
registers-years = Fesul blwyddyn
registers-of-year = { $title } yn { $year }
registers-all-of = { $title } { $body }
registers-shown = Dangosir y { $shown } cyntaf o { $count }.
registers-others = Cofrestrau eraill
registers-others-of-body = Cofrestrau eraill y corff hwn
registers-no-day = Dim dyddiad wedi’i gofnodi
registers-latest = Y diweddaraf

registers-decisions = Penderfyniadau
registers-decisions-lead = Popeth a benderfynodd y corff hwn, y diweddaraf yn gyntaf, o’i gofnodion ac o’r hyn a benderfynodd rhwng cyfarfodydd.
registers-decisions-all = Yr hyn a benderfynwyd, mewn cyfarfodydd a rhyngddynt.
registers-decisions-none = Nid oes penderfyniad wedi’i gofnodi.
registers-actions = Camau gweithredu
registers-actions-lead = Yr hyn y mae’r corff hwn wedi’i roi ar waith, yn ei gyfarfodydd ac yn ei gynlluniau, a pha mor bell y mae wedi mynd.
registers-actions-all = Yr hyn a roddwyd ar waith, a pha mor bell y mae wedi mynd: yr hyn sy’n hwyr yn gyntaf.
registers-actions-none = Nid oes cam gweithredu wedi’i gofnodi.
registers-actions-plan = Mae’n cynnwys { $title }.
registers-work-programme = Rhaglen waith
registers-work-programme-lead = Yr hyn y mae’r corff hwn yn bwriadu ei drafod, a phryd.
registers-work-programme-all = Yr hyn y mae pob corff yn bwriadu ei drafod, a phryd.
registers-work-programme-none = Nid oes dim wedi’i gynllunio.
registers-programme-agreed = Cytunwyd ar { $date }.
registers-programme-not-agreed = Heb ei chytuno eto.
registers-programme-published = Cyhoeddwyd ar { $date }.
registers-consultations = Ymgynghoriadau
registers-consultations-lead = Yr hyn a ofynnir i’r cyhoedd, o ba ddyddiad i ba ddyddiad, a beth ddaeth ohono.
registers-consultations-all = Yr hyn a ofynnir i’r cyhoedd, o ba ddyddiad i ba ddyddiad, a beth ddaeth ohono: yr hyn sydd ar agor nawr yn gyntaf.
registers-consultations-none = Nid oes ymgynghoriadau.
registers-interests = Cofrestr buddiannau
registers-interests-lead = Yr hyn y mae pob aelod wedi’i ddatgan yn ysgrifenedig. Mae buddiannau a ddatganwyd mewn cyfarfod yn ei gofnodion.
registers-interests-all = Yr hyn y mae aelodau wedi’i ddatgan yn ysgrifenedig. Mae buddiannau a ddatganwyd mewn cyfarfod yn ei gofnodion.
registers-interests-none = Nid oes gan yr un aelod gofnod.
registers-interests-reviewed = Adolygwyd y gofrestr gyfan ddiwethaf ar { $date }.
registers-interests-name = Buddiannau
registers-interests-none-declared = Dim i’w ddatgan.
registers-hospitality = Rhoddion a lletygarwch
registers-hospitality-lead = Yr hyn a gynigiwyd i aelodau a swyddogion, ac a gafodd ei dderbyn ai peidio.
registers-hospitality-all = Yr hyn a gynigiwyd i aelodau a swyddogion, ac a gafodd ei dderbyn ai peidio.
registers-hospitality-none = Ni chynigiwyd dim.

registers-closed-decision = Penderfyniad y mae ei destun ar gau i’r cyhoedd
registers-key-decision = Penderfyniad allweddol
registers-no-quorum = Nid oedd digon o aelodau yn y cyfarfod i benderfynu
registers-meeting-of = Cyfarfod
registers-item = Eitem
registers-how = Sut
registers-how-interim = Gwnaed rhwng cyfarfodydd
registers-how-urgent = Gwnaed rhwng cyfarfodydd, am na allai aros
registers-how-executive = Gwnaed gan aelod o’r weithrediaeth
registers-how-officer = Gwnaed gan swyddog
registers-votes = Pleidleisiau
registers-quorum = Cworwm
registers-why = Pam
registers-urgent = Pam na allai aros
registers-decided-on = Penderfynwyd ar
registers-taken-by = Gwnaed gan
registers-officer = Swyddog
registers-consulted = Ymgynghorwyd â
registers-alternatives = Beth arall a ystyriwyd
registers-conflicts = Buddiannau a ddatganwyd
registers-reported-to = Adroddwyd i gyfarfod

registers-overdue = Hwyr, heb ei wneud
registers-open = Ar y gweill
registers-unable = Ni ellir ei wneud
registers-done = Wedi’i wneud
registers-no-owner = Neb wedi’i enwi
registers-no-date = Dim dyddiad
registers-who = Pwy
registers-organisation = Sefydliad
registers-by = Erbyn
registers-closed = Caewyd
registers-theme = Thema
registers-agreed-at = Cytunwyd yn

registers-programme = Rhaglen
registers-planned-for = Cynlluniwyd ar gyfer
registers-leads = Pwy sy’n arwain
registers-decides = Pwy sy’n penderfynu
registers-notice = Cyhoeddwyd yr hysbysiad
registers-private = Pam yn breifat
registers-documents = Dogfennau

registers-open-now = Ar agor nawr
registers-to-come = I ddod
registers-answered = Wedi cau
registers-passed-round = Pryd y cylchredwyd y rhestr hon
registers-major = Sylweddol
registers-about = Ynglŷn â
registers-run-by = Cynhelir gan
registers-opens = Yn agor
registers-closes = Yn cau
registers-shorter = Pam y mae’n fyrrach
registers-answer = Ble i ateb
registers-to-read = I’w ddarllen
registers-events = Digwyddiadau
registers-came-of-it = Beth ddaeth ohono
registers-results = Canlyniadau
registers-results-on = Cyhoeddwyd y canlyniadau
registers-to = At

registers-declared = Datganwyd
registers-no-entry = Dim cofnod
registers-confirmed = Cadarnhawyd ddiwethaf
registers-interest = Buddiant
registers-interest-number = Buddiant { $number }
registers-since = ers { $date }
registers-until = tan { $date }

registers-offers = Cynigion
registers-offered-to = Cynigiwyd i
registers-from = Gan
registers-on = Ar
registers-worth = Gwerth
registers-told = Rhoddwyd gwybod i
registers-told-on = { $who } ar { $date }
registers-told-not-yet = { $who } heb gael gwybod eto
registers-chair = y cadeirydd
registers-deputy = y dirprwy
registers-secretariat = yr ysgrifenyddiaeth
registers-accepted = Derbyniwyd
registers-refused = Gwrthodwyd
registers-no-outcome = Canlyniad heb ei gofnodi
## A oedd agendâu, papurau a chofnodion ar gael mewn pryd, mewn brawddeg (answer)

answer-agendas = { $met } o { $due } agenda
answer-papers = { $met } o { $due ->
    [two] 2 bapur
    [few] 3 phapur
    [many] 6 phapur
   *[other] { $due } papur
}
answer-minutes = { $met } o { $due } set o gofnodion
answer-and = { $things } a { $last }
answer-last-year = Yn y deuddeng mis hyd at { $date }, roedd { $things } ar gael mewn pryd.
answer-last-year-none = Yn y deuddeng mis hyd at { $date }, nid oedd disgwyl yr un agenda, papur na chofnodion.
answer-year = Yn { $year }, roedd { $things } ar gael mewn pryd.
answer-year-none = Yn { $year }, nid oedd disgwyl yr un agenda, papur na chofnodion.
answer-all = Ers dechrau’r cofnod, roedd { $things } ar gael mewn pryd.
answer-all-none = Ers dechrau’r cofnod, ni fu disgwyl yr un agenda, papur na chofnodion.
answer-no-agendas = Nid oedd disgwyl yr un agenda.
answer-no-minutes = Nid oedd disgwyl unrhyw gofnodion.
answer-unrecorded = { $count ->
    [one] Ar gyfer un ohonynt, nid yw’r diwrnod wedi’i gofnodi.
   *[other] Ar gyfer { $count } ohonynt, nid yw’r diwrnod wedi’i gofnodi.
}
answer-no-rule = Nid oes rheol sy’n pennu diwrnod ar gyfer agendâu, papurau na chofnodion.
answer-no-rule-agendas = Nid oes rheol sy’n pennu diwrnod ar gyfer agendâu.
answer-no-rule-minutes = Nid oes rheol sy’n pennu diwrnod ar gyfer cofnodion.

## Agendâu, papurau a chofnodion dros amser (timeliness)

timeliness = Agendâu, papurau a chofnodion dros amser
timeliness-agenda-by-quarter = Agendâu fesul chwarter
timeliness-agenda-by-year = Agendâu fesul blwyddyn
timeliness-agenda-few = Dim ond { $due } hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
timeliness-paper-by-quarter = Papurau fesul chwarter
timeliness-paper-by-year = Papurau fesul blwyddyn
timeliness-paper-few = Dim ond { $due } hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
timeliness-minutes-by-quarter = Cofnodion fesul chwarter
timeliness-minutes-by-year = Cofnodion fesul blwyddyn
timeliness-minutes-few = Dim ond { $due } hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
timeliness-description = Bar ar gyfer pob cyfnod. O’r { $due } yr oedd eu disgwyl, roedd { $met } mewn pryd, { $late } yn hwyr, { $overdue } heb eu cyhoeddi eto, ac nid yw’r diwrnod wedi’i gofnodi ar gyfer { $unrecorded }. Mae ffigurau pob cyfnod yn y tablau o dan y lluniau.
timeliness-quarter = { $quarter ->
    [1] Ionawr i Fawrth
    [2] Ebrill i Fehefin
    [3] Gorffennaf i Fedi
   *[4] Hydref i Ragfyr
} { $year }
timeliness-of = { $met } o { $due }
timeliness-none = dim i’w disgwyl
timeliness-when = Pryd
timeliness-due = I’w disgwyl
timeliness-met = Mewn pryd
timeliness-late = Hwyr
timeliness-overdue = Hwyr, heb ei wneud
timeliness-unrecorded = Heb ei gofnodi
timeliness-explained = Esboniwyd
timeliness-tables = Yr un ffigurau mewn tablau
timeliness-counted = Beth sy’n cael ei gyfrif
timeliness-counted-what = Mae pob agenda, pob papur y mae agenda yn ei restru, a chofnodion pob cyfarfod yn cael eu cyfrif unwaith, o dan y diwrnod yr oedd eu disgwyl. Ystyr mewn pryd yw: erbyn y diwrnod y mae rheol y corff ei hun yn ei bennu, ac yn y ffordd y mae’r rheol yn gofyn amdani, sef eu cyhoeddi, eu hanfon at yr aelodau, eu dosbarthu neu eu gorffen. Lle mae gan gorff ddwy reol o’r fath ar gyfer yr un peth, rhaid iddo gadw’r ddwy. Y fersiwn gyntaf o’r cofnodion sy’n cyfrif, boed yn ddrafft ai peidio. Ni chynhwysir yr hyn nad yw ei ddyddiad wedi cyrraedd, yr hyn sydd ar gau i’r cyhoedd, na chyfarfodydd a ganslwyd neu a ohiriwyd. Mae methiant y rhoddwyd esboniad amdano yn dal i gyfrif fel methiant.

## Diwrnodau'n gynnar neu'n hwyr, fesul cyfarfod (days)

days = Diwrnodau’n gynnar neu’n hwyr, fesul cyfarfod
days-what = Y llinell fertigol yw’r diwrnod yr oedd disgwyl pob un. Mae’r marciau o’i blaen yn gynnar a’r rhai ar ei hôl yn hwyr; diwrnodau gwaith yw’r rhifau.
days-few = { $count ->
    [one] Dim ond un cyfarfod hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
    [two] Dim ond 2 gyfarfod hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
    [few] Dim ond 3 chyfarfod hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
   *[other] Dim ond { $count } cyfarfod hyd yn hyn: rhy ychydig i ddangos sut mae pethau’n mynd.
}
days-description = Rhes ar gyfer pob cyfarfod, { $meetings } i gyd, y diweddaraf yn gyntaf. O’r { $due } agenda a set o gofnodion yr oedd eu disgwyl, roedd { $met } mewn pryd, { $late } yn hwyr, { $overdue } heb eu cyhoeddi eto, ac nid yw’r diwrnod wedi’i gofnodi ar gyfer { $unrecorded }. Mae diwrnodau pob un yn y tabl o dan y llun.
days-agenda = Agenda
days-minutes = Cofnodion
days-key-met = Mewn pryd
days-key-late = Hwyr
days-key-overdue = Heb ei gyhoeddi eto: diwrnodau hyd yn hyn
days-key-far = Ymhellach nag a ddangosir
days-key-explained = Esboniwyd gan y corff
days-early-side = cynnar
days-late-side = hwyr
days-unrecorded-short = heb ei gofnodi
days-more = { $count ->
    [one] Mae un cyfarfod cynharach ar dudalen ei flwyddyn.
    [two] Mae 2 gyfarfod cynharach ar dudalennau eu blynyddoedd.
    [few] Mae 3 chyfarfod cynharach ar dudalennau eu blynyddoedd.
    [many] Mae 6 chyfarfod cynharach ar dudalennau eu blynyddoedd.
   *[other] Mae { $count } cyfarfod cynharach ar dudalennau eu blynyddoedd.
}
days-left-out = Wedi’u gadael allan, am iddynt gael eu canslo neu eu gohirio:
days-table = Diwrnodau pob cyfarfod mewn tabl
days-meeting = Cyfarfod
days-thing = Beth
days-due = I fod erbyn
days-done = Gwnaed
days-late-or-early = Cynnar neu hwyr
days-outcome = Canlyniad
days-unrecorded = Heb ei gofnodi
days-so-far = { $count ->
    [two] 2 ddiwrnod gwaith yn hwyr hyd yn hyn
   *[other] { $count } diwrnod gwaith yn hwyr hyd yn hyn
}
days-late = { $count ->
    [two] 2 ddiwrnod gwaith yn hwyr
   *[other] { $count } diwrnod gwaith yn hwyr
}
days-late-within-one = Yn hwyr o lai na diwrnod gwaith
days-on-the-day = Ar y diwrnod olaf
days-early-within-one = Yn gynnar o lai na diwrnod gwaith
days-early = { $count ->
    [two] 2 ddiwrnod gwaith yn gynnar
   *[other] { $count } diwrnod gwaith yn gynnar
}

## Sut hwyl rydym yn ei chael (record.html, record-of-body.html)

record = Sut rydym yn perfformio
record-description = A oedd agendâu, papurau a chofnodion ar gael mewn pryd, fesul corff.
record-what = Mae pob corff wedi addo pryd y bydd ei agendâu, ei bapurau a’i gofnodion ar gael, a phwy sy’n gorfod eu cymeradwyo. Dyma bob addewid y daeth ei ddyddiad, p’un a gafodd ei gadw ai peidio.
record-jump = Ewch i
record-by-body = Fesul corff
record-by-body-what = Dyma’r deuddeng mis hyd at { $date }: faint oedd mewn pryd, o’r rhai y daeth eu dyddiad.
record-bodies = { $count ->
    [one] Un corff { $name }
   *[other] { $count } o gyrff { $name }
}
record-body = Corff
record-agendas = Agendâu
record-papers = Papurau
record-minutes = Cofnodion
record-missed = Rheolau na chadwyd
record-explained = Esboniwyd
record-misses-of = { $name }: { $count } heb eu cadw neu heb eu cofnodi
record-misses-more = { $count ->
    [one] Mae un arall ar dudalen ei gorff, uchod.
   *[other] Mae { $count } arall ar dudalennau’r cyrff, uchod.
}
record-rules-last-year = Pob rheol, yn y deuddeng mis hyd at { $date }
record-came-due = i’w gwneud
record-met = wedi’u cadw
record-missed-low = heb eu cadw
record-explained-low = wedi’u hesbonio
record-by-rule = Fesul rheol
record-rule = Rheol
record-words = Ystyr y geiriau
record-means-met = Wedi’i wneud, ac mewn pryd.
record-means-late = Wedi’i wneud, ond ar ôl y dyddiad.
record-means-overdue = Mae’r dyddiad wedi mynd heibio, ac nid yw wedi’i wneud eto.
record-means-breached = Ni chadwyd rheol nad oes iddi ddyddiad.
record-means-unrecorded = Ni ysgrifennodd neb y dyddiad, felly ni all neb ddweud.
record-means-upcoming = Nid yw’r dyddiad wedi cyrraedd eto.
record-means-none = Nid yw’r rheol yn berthnasol yma.
record-means-explained = Mae’r corff wedi cyhoeddi ei reswm. Mae’r methiant yn dal i gyfrif.
record-in-year = Sut y gwnaethom berfformio yn { $year }
record-of-body-title = Sut mae { $name } yn perfformio
record-of-body-title-year = Sut y perfformiodd { $name } yn { $year }
record-of-body-short = Cofnod
record-of-body-page = Ewch i dudalen y corff ei hun
record-by-year = Fesul blwyddyn
record-rules-all = Pob rheol, ers dechrau’r cofnod
record-rules-in-year = Pob rheol yn { $year }
record-misses = Pob methiant
record-misses-latest = Y methiannau diweddaraf
record-misses-in-year = Pob methiant yn { $year }
record-misses-more-in-years = { $count ->
    [one] Mae un arall ar dudalen ei flwyddyn, uchod.
   *[other] Mae { $count } arall ar dudalennau eu blynyddoedd, uchod.
}
record-not-applicable = Yr hyn nad yw’n berthnasol
record-not-applicable-what = Rheolau nad ydynt yn berthnasol i’r corff, neu i rai o’i gyfarfodydd, a pham.
record-times = { $count ->
    [one] unwaith
    [two] ddwywaith
   *[other] { $count } gwaith
}
record-others = Heblaw ei gyfarfodydd
record-others-what = Yr hyn a gadwyd, a’r hyn sydd i ddod. Mae’r hyn sy’n perthyn i gyfarfod ar dudalen y cyfarfod.
record-show-all = Dangos pob un o’r { $count }
record-clause = cymal: { $clause }

## Bathodynnau ar gyfer gwefannau eraill (badge.svg)

badge = Bathodyn ar gyfer gwefannau eraill
badge-what = Caiff y llun hwn ei dynnu o’r newydd gyda phob newid i’r wefan hon. Caiff unrhyw un ei ddangos.
badge-embed = Sut i’w ddangos ar dudalen
badge-agendas = { $due ->
    [0] Agendâu: dim i’w disgwyl
   *[other] Agendâu mewn pryd: { $met } o { $due }{ $unrecorded ->
        [0] { "" }
       *[other] , { $unrecorded } heb eu cofnodi
    }
}
badge-minutes = { $due ->
    [0] Cofnodion: dim i’w disgwyl
   *[other] Cofnodion mewn pryd: { $met } o { $due }{ $unrecorded ->
        [0] { "" }
       *[other] , { $unrecorded } heb eu cofnodi
    }
}
badge-when = Yn y 12 mis hyd at { $date }
members-attendance = Presenoldeb
members-from = o { $date }
members-until = tan { $date }
members-from-to = { $from } hyd { $to }

## Attendance (wherever it is counted)

attendance-present = Mewn { $present } o { $meetings ->
    [two] 2 gyfarfod
    [few] 3 chyfarfod
    [many] 6 chyfarfod
   *[other] { $meetings } cyfarfod
}
attendance-substitute = { $count } drwy eilydd
attendance-apologies = { $count ->
    [one] 1 ymddiheuriad
   *[other] { $count } ymddiheuriad
}
attendance-absent = { $count } yn absennol heb ymddiheuro
attendance-not-mentioned = { $count } heb eu crybwyll yn y cofnodion
attendance-share = { $share }%
attendance-none = Ni ellir cyfrif unrhyw gyfarfod eto.
attendance-how = Sut y caiff presenoldeb ei gyfrif
attendance-caveat-meetings = Caiff cyfarfod ei gyfrif os cafodd ei gynnal ac os yw’r cofnodion a gyhoeddir yma yn nodi pwy oedd yno.
attendance-caveat-seat = Caiff ei gyfrif ar gyfer sedd dim ond tra bod y sedd wedi’i chytuno a rhywun yn ei dal. Caiff sedd heb bleidlais ei chyfrif dim ond lle mae’r cofnodion yn ei chrybwyll.
attendance-caveat-substitutes = Caiff eilydd ei gyfrif ar wahân i’r aelod. Gall eilyddion gynrychioli sedd yn dda.
attendance-caveat-apologies = Yn aml mae rhesymau da dros ymddiheuro, megis salwch, absenoldeb neu ddyletswyddau eraill. Nid ydynt wedi’u cofnodi yma.
attendance-caveat-share = Y ganran yw’r cyfarfodydd lle’r oedd y deiliad yno’n bersonol, o’r holl rai a gyfrifir. Nid yw’n dweud llawer dros ychydig o gyfarfodydd.
presence-present = Yn bresennol
presence-substitute = Anfonwyd eilydd
presence-substitute-by = Anfonwyd eilydd: { $by }
presence-apologies = Ymddiheuriadau
presence-absent = Yn absennol heb ymddiheuro
presence-not-mentioned = Heb ei grybwyll yn y cofnodion
presence-vacant = Nid oedd neb yn dal y sedd
presence-not-counted = { $presence } (heb ei gyfrif)

## A seat (member.html)

member-unsettled = Statws
member-deputy = Dirprwy
member-represents = Yn siarad dros
member-holders = Pwy sydd wedi’i dal
member-holder = Deiliad
member-period = Pryd
member-about = Beth arall sy’n hysbys
member-no-holder = Nid yw deiliad y sedd wedi’i gofnodi.
member-meeting = Cyfarfod
member-meeting-of = Cyfarfod { $date }
member-more-meetings = { $count ->
    [one] Mae 1 cyfarfod cynharach wedi’i gyfrif ond heb ei restru.
    [two] Mae 2 gyfarfod cynharach wedi’u cyfrif ond heb eu rhestru.
    [few] Mae 3 chyfarfod cynharach wedi’u cyfrif ond heb eu rhestru.
    [many] Mae 6 chyfarfod cynharach wedi’u cyfrif ond heb eu rhestru.
   *[other] Mae { $count } cyfarfod cynharach wedi’u cyfrif ond heb eu rhestru.
}
member-letter = Anfonwyd llythyr am absenoldeb.
member-decision = Penderfynodd y corff a gedwir y sedd.
member-declared = Buddiannau a ddatganwyd mewn cyfarfodydd
member-interests = Buddiannau a gofrestrwyd
member-no-interests = Dim i’w ddatgan.
member-interests-declared = Datganwyd ar { $date }.
member-interests-updated = Cadarnhawyd ddiwethaf ar { $date }.
member-interests-register = Y gofrestr fuddiannau gyfan
member-hospitality = Rhoddion a lletygarwch a gynigiwyd
member-offer-from = gan { $from }
member-offer-accepted = derbyniwyd
member-offer-refused = gwrthodwyd
member-actions = Camau ar y gweill ac wedi’u cwblhau

## An action in a list

action-line-open = Ar y gweill, dim dyddiad
action-line-due = Ar y gweill, i’w gwblhau erbyn { $date }
action-line-done = Wedi’i wneud
action-line-done-on = Gwnaed ar { $date }
action-line-unable = Ni ellir ei wneud
action-line-overdue = Hwyr, heb ei wneud

## Organisations (organisations.html)

organisations-title = Sefydliadau
organisations-lead = Pwy sy’n eistedd dros bwy, a pha mor aml y daethant: dewiswch sefydliad.
organisations-seats = { $seats ->
    [0] dim sedd
   *[other] { $seats } sedd ar { $bodies ->
        [two] 2 gorff
        [few] 3 chorff
        [many] 6 chorff
       *[other] { $bodies } corff
    }
}

## An organisation (organisation.html)

organisation-lead = Pwy sy’n eistedd dros { $name } ar ba gorff, pa mor aml y daethant, ei bapurau a’i gamau gweithredu.
organisation-listed = Partner i
organisation-website = Gwefan
organisation-seats = Pwy sy’n eistedd drosto
organisation-no-seat = Nid yw’n dal sedd.
organisation-represented = Drwy un sedd neu’r llall cafodd ei gynrychioli mewn { $count } o { $meetings ->
    [two] 2 gyfarfod
    [few] 3 chyfarfod
    [many] 6 chyfarfod
   *[other] { $meetings } cyfarfod
}.
organisation-runs = Cyrff y mae’n eu rhedeg
organisation-actions = Yr hyn y mae’n atebol amdano
organisation-more-actions = { $count ->
    [one] Mae 1 arall yng nghofrestrau camau gweithredu ei gyrff.
   *[other] Mae { $count } arall yng nghofrestrau camau gweithredu ei gyrff.
}
organisation-documents = Papurau sy’n dod ganddo
organisation-more-documents = { $count ->
    [one] Nid yw 1 papur cynharach wedi’i restru yma.
    [two] Nid yw 2 bapur cynharach wedi’u rhestru yma.
    [few] Nid yw 3 phapur cynharach wedi’u rhestru yma.
    [many] Nid yw 6 phapur cynharach wedi’u rhestru yma.
   *[other] Nid yw { $count } papur cynharach wedi’u rhestru yma.
}

## Documents (documents.html, documents-list.html)

documents = Dogfennau
documents-lead = Pob agenda, adroddiad, set o gofnodion a phapur arall y gellir ei ddarllen yma.
documents-by-kind = Fesul math
documents-by-body = Fesul corff
documents-none = Nid oes dim wedi’i gyhoeddi eto.
documents-years = Fesul blwyddyn
documents-months = Fesul mis
documents-years-from-to = { $from } i { $to }
documents-part = { $title }, { $part }
documents-count = { $count ->
    [zero] Dim dogfen
    [one] 1 ddogfen
    [two] 2 ddogfen
    [few] { $count } dogfen
    [many] { $count } dogfen
   *[other] { $count } dogfen
}
documents-no-day = Dim dyddiad wedi’i gofnodi
documents-standing = Dogfennau sefydlog
documents-meeting = cyfarfod { $date }
documents-agenda = Agendâu
documents-report = Adroddiadau
documents-minutes = Cofnodion
documents-decision-notice = Hysbysiadau o benderfyniad
documents-terms-of-reference = Cylchoedd gorchwyl
documents-constitution = Cyfansoddiadau
documents-agreement = Cytundebau
documents-protocol = Protocolau
documents-policy = Polisïau
documents-strategy = Strategaethau
documents-work-programme = Rhaglenni gwaith
documents-action-plan = Cynlluniau gweithredu
documents-annual-report = Adroddiadau blynyddol
documents-self-assessment = Hunanasesiadau
documents-register = Cofrestrau a gyhoeddwyd fel dogfennau
documents-risk-register = Cofrestrau risgiau
documents-statement = Datganiadau
documents-briefing-note = Nodiadau briffio
documents-letter = Llythyrau
documents-page = Tudalennau eraill
## The print pack of a meeting (pack.html)

pack-title = Agenda a phapurau, { $title }
pack-lead = Yr agenda a thestun pob papur cyhoeddus ar un dudalen, i’w hargraffu neu i’w chadw fel un ffeil.
pack-files = Rhestrir ffeiliau atodol, a rhaid eu hargraffu ar wahân.
pack-data = Y cyfarfod fel data (JSON)
pack-more = Tudalen y cyfarfod
pack-contents = Cynnwys
pack-file = { $file } ({ $kind }, { $size }): argraffwch ar wahân
pack-notice = Rhybudd
pack-attached = Atodwyd
pack-page = Tudalen
pack-page-of = { $title }, ar ei dudalen ei hun
pack-recommendations = Argymhellion
pack-options = Opsiynau
pack-decisions = Penderfyniadau a chamau gweithredu
## What changed in a document (comparison.html)

comparison-kind = Beth sydd wedi newid
comparison-page-title = Beth sydd wedi newid: { $title }
comparison-lead = Testunau cynharach { $document }, pob un wedi’i gymharu â’r testun a ddaeth yn ei le.
comparison-legend = Mae geiriau a ychwanegwyd wedi’u { $added }; mae geiriau a dynnwyd wedi’u { $removed }.
comparison-underlined = tanlinellu
comparison-struck = croesi allan
comparison-contents = Newidiadau, y diweddaraf yn gyntaf
comparison-changed-on = Newidiwyd ar { $date }
comparison-before = Cyn hynny
comparison-after = Wedyn
comparison-now = Fel y mae nawr
comparison-published = Cyhoeddwyd ar { $date }
comparison-cover = Taflen glawr
comparison-items = Eitemau
comparison-attendance = Pwy oedd yno
comparison-declarations = Buddiannau a ddatganwyd
comparison-approvals = Cofnodion cynharach a gymeradwywyd
comparison-decisions = Penderfyniadau
comparison-votes = Sut y pleidleisiodd pob un
comparison-actions = Camau gweithredu
comparison-text = Testun
comparison-added = Ychwanegwyd:
comparison-removed = Tynnwyd:
comparison-moved = Symudwyd o safle { $from } i safle { $to }:
comparison-word-added = ychwanegwyd:
comparison-word-removed = tynnwyd:
comparison-folded = { $count ->
    [one] 1 paragraff heb ei newid
    [two] 2 baragraff heb eu newid
   *[other] { $count } paragraff heb eu newid
}
comparison-lines-same = { $count ->
    [one] Mae 1 arall yr un fath.
   *[other] Mae { $count } arall yr un fath.
}
comparison-lines-added = { $count ->
    [one] ychwanegwyd 1 cofnod
    [two] ychwanegwyd 2 gofnod
   *[other] ychwanegwyd { $count } cofnod
}
comparison-lines-removed = { $count ->
    [one] tynnwyd 1 cofnod
    [two] tynnwyd 2 gofnod
   *[other] tynnwyd { $count } cofnod
}
comparison-lines-changed = { $count ->
    [one] newidiwyd 1 cofnod
    [two] newidiwyd 2 gofnod
   *[other] newidiwyd { $count } cofnod
}
comparison-lines-unchanged = { $count ->
    [one] 1 cofnod heb ei newid
    [two] 2 gofnod heb eu newid
   *[other] { $count } cofnod heb eu newid
}
comparison-paragraphs-added = { $count ->
    [one] ychwanegwyd 1 paragraff
    [two] ychwanegwyd 2 baragraff
   *[other] ychwanegwyd { $count } paragraff
}
comparison-paragraphs-removed = { $count ->
    [one] tynnwyd 1 paragraff
    [two] tynnwyd 2 baragraff
   *[other] tynnwyd { $count } paragraff
}
comparison-paragraphs-changed = { $count ->
    [one] newidiwyd 1 paragraff
    [two] newidiwyd 2 baragraff
   *[other] newidiwyd { $count } paragraff
}
comparison-paragraphs-unchanged = { $count ->
    [one] 1 paragraff heb ei newid
    [two] 2 baragraff heb eu newid
   *[other] { $count } paragraff heb eu newid
}
comparison-text-same = Mae’r testun ei hun yr un fath.
comparison-links-to = (dolen i { $targets })
comparison-papers = Papurau: { $papers }
comparison-approved = Cymeradwywyd cofnodion { $date }.
comparison-title = Teitl
comparison-version = Fersiwn
comparison-author = Awdur
comparison-summary = Crynodeb
comparison-purpose = Diben
comparison-decision-sought = Penderfyniad a geisir
comparison-options = Opsiynau
comparison-recommendations = Argymhellion
comparison-criteria = Meini prawf a fodlonir
comparison-corrective-action = Camau unioni
comparison-adequacy = Digonolrwydd
comparison-circulation = Cylchrediad
comparison-audience = Cynulleidfa
comparison-urgent = Pam yr oedd yn frys
comparison-tabled = Pam y’i cyflwynwyd ar y diwrnod
comparison-file = Ffeil

## A document (document.html)

document-draft = Heb ei gytuno eto. Gall newid o hyd.
document-draft-minutes = Heb eu cymeradwyo eto. Mae cofnodion yn aros yn ddrafft nes bod cyfarfod diweddarach o’r un corff yn eu cymeradwyo.
document-next-meeting = Y cyfarfod nesaf: { $date }
document-approved-by = Cymeradwywyd fel cofnod cywir gan gyfarfod
document-agreed-on = Cytunwyd ar { $date }.
document-agreed-in = Cytunwyd yn { $date }.
document-agreed = Cytunwyd gan y rhai y mae’n rhaid iddynt ei gytuno.
document-replaced-by = Darllenwch yn ei lle:
document-replaced = Mae dogfen arall wedi cymryd ei lle.
document-withdrawn-on = Tynnwyd yn ôl ar { $date }.
document-no-reason = Ni roddwyd rheswm.
document-promised = Addawyd y ddogfen hon ac nid yw wedi’i hysgrifennu eto.
document-awaited = Disgwylir ers { $date }.
document-takes-place-of = Yn cymryd lle { $document }
document-published-on = Cyhoeddwyd ar { $date }
document-published-unknown = Ni chofnodwyd pryd y’i cyhoeddwyd.
document-in-time = Mewn pryd
document-due = i’w wneud erbyn { $date }
document-changed = { $times } ers hynny, ddiwethaf ar { $date }.
document-changed-times = { $count ->
    [one] Newidiwyd unwaith
    [two] Newidiwyd ddwywaith
   *[other] Newidiwyd { $count } gwaith
}
document-about = Ynglŷn â’r ddogfen hon
document-meeting = Cyfarfod
document-version = Fersiwn
document-author = Awdur
document-organisation = Sefydliad
document-contact = Cyswllt
document-prepared = Paratowyd
document-despatched = Anfonwyd at yr aelodau
document-published = Cyhoeddwyd
document-circulated = Dosbarthwyd
document-agreed-day = Cytunwyd
document-agreed-by = Cytunwyd gan { $by }
document-review-due = I’w hadolygu erbyn
document-reviewed = Adolygwyd
document-purpose = Diben
document-decision-sought = Penderfyniad a geisir
document-corrective-action = Camau unioni
document-adequacy = Digonolrwydd
document-criteria = Meini prawf a fodlonir
document-circulation = Cylchrediad
document-audience = Cynulleidfa
document-builds-on = Yn adeiladu ar
document-recommendations = Argymhellion
document-options = Opsiynau
document-outline = Ar y dudalen hon
document-withheld = Nid yw ei thestun na’i ffeiliau yn cael eu cyhoeddi mwyach. Cedwir ei lle, fel na fydd dim yn diflannu heb i neb sylwi.
document-items = Eitemau
document-decisions = Penderfyniadau
document-history = Ei hanes
document-changes = Beth sydd wedi newid
document-minor = Newid bach.
document-material = Newid o bwys.
document-change-agreed = Cytunwyd gan { $by } ar { $date }.
document-told = Rhoddwyd gwybod i’r rhai perthnasol ar { $date }.
document-compare = Cymharu’r testunau cyn ac ar ôl { $date }
document-earlier = Darllen y testun cynt
document-rules = Sut y cadwodd at y rheolau

## Search (search.html, the box on every page, words.json)
# search-plural names the plural category of a number and is the same in every language. $words is what was asked for.

search = Chwilio
search-description = Dod o hyd i eiriau ym mhob papur y gellir ei ddarllen yma, fesul corff, math, blwyddyn a statws.
search-label = Chwilio’r holl bapurau
search-button = Chwilio
search-unscripted = Mae angen JavaScript i chwilio, ac nid yw’n rhedeg yma. Mae’r rhestrau hyn yn arwain at bob papur.
search-years = Fesul blwyddyn
search-help = Help gyda chwilio
search-help-words = Ceir papur os yw’r holl eiriau ynddo, mewn unrhyw drefn. Nid oes rhaid i’r gair olaf fod yn gyflawn.
search-help-phrase = Mae dyfynodau yn dod o hyd i eiriau sydd ochr yn ochr:
search-help-phrase-example = "cylch gorchwyl"
search-help-minus = Mae minws yn hepgor papurau sy’n cynnwys y gair ar ei ôl:
search-help-minus-example = tai -strategaeth
search-filters = Cyfyngu’r canlyniadau
search-body = Corff
search-body-all = Pob corff
search-kind = Math
search-kind-all = Pob math
search-kind-body = Corff
search-kind-organisation = Sefydliad
search-status = Statws
search-status-all = Unrhyw statws
search-from = O’r flwyddyn
search-to = Hyd at y flwyddyn
search-year-all = Unrhyw flwyddyn
search-sort = Trefn
search-sort-relevance = Y canlyniadau gorau yn gyntaf
search-sort-date = Y diweddaraf yn gyntaf
search-clear = Clirio’r hidlwyr
search-results-heading = Canlyniadau
search-plural = { $count ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
search-results = { $count ->
    [zero] { $count } canlyniad
    [one] { $count } canlyniad
    [two] { $count } ganlyniad
    [few] { $count } chanlyniad
    [many] { $count } chanlyniad
   *[other] { $count } canlyniad
}
search-all = { $count ->
    [zero] Gweld { $count } canlyniad
    [one] Gweld { $count } canlyniad
    [two] Gweld y { $count } ganlyniad
    [few] Gweld y { $count } chanlyniad
    [many] Gweld y { $count } chanlyniad
   *[other] Gweld pob un o’r { $count } canlyniad
}
search-found = Papurau a gafwyd
search-page-of = tudalen { $page } o { $pages }
search-none = Nid oes papur â’r geiriau hyn.
search-partial = Nid oes papur â’r holl eiriau hyn. Mae rhai ohonynt yn y papurau hyn.
search-suggestion = Chwilio am { $words } yn lle hynny
search-ignored = Heb chwilio amdano, am ei fod ym mron pob papur: { $words }
search-common = Mae’r geiriau hyn ym mron pob papur. Ychwanegwch air arall.
search-only-minus = Dim ond beth i’w hepgor a ddywedwyd. Ychwanegwch air i chwilio amdano.
search-bounded = Dim ond yn y canlyniadau gorau y chwiliwyd am y geiriau ochr yn ochr.
search-waiting = Yn chwilio…
search-failed = Ni lwythodd y chwiliad. Efallai bod y cysylltiad wedi’i golli.
search-again = Rhoi cynnig arall arni
search-pages = Tudalennau o ganlyniadau
search-page = Tudalen { $page }
search-next = Y dudalen nesaf
search-previous = Y dudalen flaenorol

## Home (home.html)

home-ways = Dod o hyd
home-by-body = Pwy sy’n cyfarfod
home-by-organisation = Sefydliadau ac aelodau
home-documents = Dogfennau
home-decisions = Penderfyniadau
home-plan = Blaengynllun
home-registers = Cofrestrau
home-next = Cyfarfodydd nesaf
home-next-none = Nid oes cyfarfod wedi’i gyhoeddi.
home-calendar = Y calendr cyfan
home-latest = Newidiadau diweddar
home-changes = Popeth a newidiodd yn ddiweddar
home-doing = Sut rydym yn perfformio
home-figures = Mae pob corff wedi addo pryd y bydd ei agendâu, ei bapurau a’i gofnodion ar gael, a mwy. Dyma sut y cadwodd at hynny yn y deuddeng mis hyd at { $date }.
home-explained = Rhoddwyd esboniad am { $explained } o’r { $missed } na chadwyd.
home-record = Gweld y cofnod cyfan, gyda phob methiant a’i esboniad
home-overdue = Hwyr, a heb eu gwneud
home-more-overdue = A { $count } arall
home-bodies = Pwy sy’n cyfarfod

## Calendar (calendar.html)

calendar = Calendr
calendar-of-year = Calendr { $year }
calendar-lead = Pob cyfarfod yn y flwyddyn, fesul mis, gan gynnwys y rhai a ganslwyd ac a symudwyd.
calendar-years = Blynyddoedd
calendar-months = Misoedd
calendar-none = Nid oes cyfarfod wedi’i gyhoeddi ar gyfer y flwyddyn hon.

## Forward plan (forward-plan.html)

plan = Blaengynllun
plan-lead = Yr hyn sydd i ddod: cyfarfodydd, yr hyn a gynlluniwyd ar eu cyfer, penderfyniadau i’w gwneud, a’r hyn a ofynnir i’r cyhoedd.
plan-months = Misoedd
plan-none = Nid oes dim wedi’i gynllunio eto.
plan-meeting = cyfarfod
plan-agenda = Agenda wedi’i chyhoeddi
plan-planned = wedi’i gynllunio
plan-opens = ymgynghoriad yn agor
plan-closes = ymgynghoriad yn cau
plan-leads = Arweinydd: { $lead }.
plan-decides = I’w benderfynu gan: { $who }.
plan-private = Yn breifat: { $reason }
## The structure of a partnership (structure.html)

structure-title = Strwythur { $name }
structure-lead = Cyrff { $name }, pob un o dan yr un y mae’n adrodd iddo, a phwy sy’n eistedd arnynt.
structure-link = Strwythur cyfan { $name }
structure-picture = Fel llun
structure-shapes = Pennau crwn: arfaethedig. Corneli wedi’u torri: diddymwyd. Mae saeth yn arwain at gorff y mae’n gweithio gydag ef heb adrodd iddo.
structure-picture-title = Strwythur { $name }
structure-picture-about = { $count ->
    [two] 2 gorff
    [few] 3 chorff
    [many] 6 chorff
   *[other] { $count } corff
}, pob un o dan yr un y mae’n adrodd iddo ac ymhellach i’r dde. Mae’r un peth yn y rhestr.
structure-list = Fel rhestr
structure-sectors-of-bodies = Fesul corff
structure-body = Corff
body-chart-deeper = a { $count } oddi tano

## Seats by sector

by-sector = Seddi fesul sector
by-sector-seats = Seddi
by-sector-voting = Gyda phleidlais
by-sector-unknown = Heb ei nodi
