"""Web pages in the layouts of committee sites, written for these tests about councils that do not exist, and the
lines that each has to give."""

from __future__ import annotations

MODERN_ITEM = (
    """<!DOCTYPE html>
<!-- saved from url=(0055)https://democracy.northmere.gov.uk/mgAi.aspx?ID=12345 -->
<html lang="en-GB"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Agenda item - Improvement plan |
  Northmere Borough Council</title><meta name="DC.date" content="2024-05-02">
<script>var a = "<p>not text</p>";</script><style>p { color: red }</style></head>
<body class="has-nav cookies-not-set">
<div id="cookie-banner"><h2>Cookies</h2><p>This notice about cookies is longer than all that the paper says, so that
nobody may take the longest part of a page for its text. It speaks of cookies, what they do, how to refuse them, and
who reads them, and it does so in a good many words, none of which is of any use to anybody at all.</p></div>
<a class="skip-link" href="#c">Skip to main content</a>
<header class="site-header"><a href="/">Northmere</a><nav><ul><li><a>Home</a><li><a>Bins</a></ul></nav></header>
<div class="breadcrumb"><a>Home</a> &gt; <a>Agenda item</a></div>
<form id="aspnetForm"><div class="mgContent">
<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Improvement plan</h2>
<ul class="mgActionList"><li><a>Meeting of Children&#39;s Scrutiny, Tuesday 4 June 2024 6.00 pm (Item 7.)</a></li></ul>
<div class="mgWordPara"><p class=MsoNormal>To consider the plan&nbsp;and comment.</p></div>
<h3>Minutes:</h3><div class="mgWordPara"><div class=WordSection1>
<p>The Director, <b>Ada&nbsp;Fen</b>,
 said co&shy;operation was better.<o:p></o:p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span>
</span><![endif]>First point
<p class=MsoListParagraph>o<span>&nbsp;&nbsp;&nbsp; </span>under it
<p>&nbsp;</p>
<p><b>RESOLVED</b> that:</p><ol type=a start=2><li>the plan be noted;
<li>a report come back:<ul><li>in May<li>in June</ul></ol>
<p><span style="mso-hide:all">Draft 3</span>7.&nbsp;&nbsp;&nbsp;&nbsp;Next item</p>
</div></div></div></form>
<footer><p><img alt=''>© Northmere</p></footer></body></html>""",
    [
        "Agenda item - Improvement plan | Northmere Borough Council",
        "Agenda item",
        "Improvement plan",
        "• Meeting of Children's Scrutiny, Tuesday 4 June 2024 6.00 pm (Item 7.)",
        "To consider the plan and comment.",
        "Minutes:",
        "The Director, Ada Fen, said cooperation was better.",
        "• First point",
        "• under it",
        "RESOLVED that:",
        "b. the plan be noted;",
        "c. a report come back:",
        "• in May",
        "• in June",
        "7. Next item",
    ],
)

MODERN_MEETING = (
    """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Agenda and minutes - Cabinet - Tuesday, 4th June, 2024</title>
<link rel="Canonical" href="https://democracy.northmere.gov.uk/ieListDocuments.aspx?CId=1&amp;MId=2"/></head>
<body><div id="wrapper" class="page-wrapper header-fixed"><div id="header"><a href="/">Northmere</a>
<ul class="menu"><li><a href="/a">Bins</a></li><li><a href="/b">Council tax</a></li></ul></div>
<div id="content"><h1>Agenda and minutes</h1><div class="mgContent"><p>Venue: Moot Hall</p><h3>Items</h3>
<table class="mgItemTable" cellspacing="1"><tr><th class="mgItemNumberCell">No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Apologies</p>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>Apologies came from Cllr Moss.</p><p>&nbsp;</p></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2.</p></td><td>
<p class="mgAiTitleTxt">Plan <a>PDF 200 KB</a></p>
<div class="mgWordPara"><p>Report of the Director.</p></div><p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>The Director spoke.</p><table><tr><td>Measure</td><td>Target</td></tr>
<tr><td>Visits</td><td>95%</td></tr></table><p>RESOLVED to note it.</p></div></td></tr>
<tr><td></td><td><p>PART TWO</p></td></tr></table></div></div>
<div id="footer"><p><a href="/c">Contact us</a></p><p>Privacy</p></div></div></body></html>""",
    [
        "Agenda and minutes - Cabinet - Tuesday, 4th June, 2024",
        "Agenda and minutes",
        "Venue: Moot Hall",
        "Items",
        "No.\tItem",
        "1.\tApologies",
        "Minutes:",
        "Apologies came from Cllr Moss.",
        "2.\tPlan PDF 200 KB",
        "Report of the Director.",
        "Minutes:",
        "The Director spoke.",
        "Measure\tTarget",
        "Visits\t95%",
        "RESOLVED to note it.",
        "PART TWO",
    ],
)

MODERN_HISTORY = (
    """<html><head><meta charset="utf-8"><title>Issue - history - Placements</title></head><body>
<div class="skip"><a href="#x">Skip to content</a></div><h1>Issue - history - Placements</h1>
<ul class="mgNonBulletList"><li>Issue status: Recommendations Approved<li>Wards affected: (All Wards)</ul>
<table class="mgTable1"><caption>Decisions</caption><thead><tr><th>Date<th>Body<th>Decision</thead>
<tbody><tr><td>04/06/2024<td>Cabinet<td><p>Approved<p>with changes</tr>
<tr><td>18/06/2024<td>Overview and Scrutiny Committee<td></tr></table></body></html>""",
    [
        "Issue - history - Placements",
        "Issue - history - Placements",
        "• Issue status: Recommendations Approved",
        "• Wards affected: (All Wards)",
        "Decisions",
        "Date\tBody\tDecision",
        "04/06/2024\tCabinet\tApproved\u2003with changes",
        "18/06/2024\tOverview and Scrutiny Committee\t",
    ][1:],
)

MODERN_DECISION = (
    """<html><head><title>Decision details</title></head><body><main><h1>Grants</h1>
<p><span class="mgLabel">Decision Maker: </span>Cabinet Member for Children</p>
<p><span class="mgLabel">Is Key decision?: </span>No</p><h3>Decision:</h3><div class="mgWordPara">
<p>1.&nbsp;&nbsp;&nbsp;&nbsp; That grants of £20,000 be paid &ndash; council&#8217;s share.</p>
<p>(a)&nbsp; now</p></div>
<dl><dt>Publication date:<dd>1 May 2024<dt>Date of decision:<dt>Effective from:<dd>2 May 2024<dd>3 May 2024</dl>
</main><aside>Related pages</aside></body></html>""",
    [
        "Decision details",
        "Grants",
        "Decision Maker: Cabinet Member for Children",
        "Is Key decision?: No",
        "Decision:",
        "1. That grants of £20,000 be paid – council’s share.",
        "(a) now",
        "Publication date:\t1 May 2024",
        "Date of decision:",
        "Effective from:\t2 May 2024",
        "\t3 May 2024",
    ],
)

CMIS = (
    """<!DOCTYPE html><html><head><title>
\tNorthmere &gt; Meetings &gt; Details
</title></head><body id="Body"><form method="post" id="Form"><input type="hidden" name="__VIEWSTATE" value="abcdef" />
<nav class="navbar"><a>Home</a></nav><div id="dnn_ContentPane"><h2>Children Committee</h2>
<table><tr><td>Date:</td><td>4 Jun 2024</td></tr><tr><td>Venue:</td><td>Moot Hall</td></tr></table>
<div id="tab1" style="display:none"><table><tr><th>Member</th><th>Representing</th></tr>
<tr><td>Cllr Ada Fen</td><td>Wexmoor East</td></tr></table></div>
<select><option>2024</option></select></div></form><script>document.write("<p>no</p>")</script></body></html>""",
    [
        "Northmere > Meetings > Details",
        "Children Committee",
        "Date:\t4 Jun 2024",
        "Venue:\tMoot Hall",
        "Member\tRepresenting",
        "Cllr Ada Fen\tWexmoor East",
    ],
)

LAID_OUT_AS_A_TABLE = (
    """<HTML><HEAD><TITLE>Minutes</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=100%><TR><TD WIDTH=20%><A HREF=a>Home</A><BR><A HREF=b>News</A></TD><TD>
<P>Present: Cllr A<P>Cllr B<P>Cllr C<P>Officers: D<P>E<P>F
<P><FONT SIZE=2>1. Minutes</FONT><BR>Agreed.<P>2. Plan<BR>Noted.
</TD></TR></TABLE>""",
    [
        *("Minutes", "Home", "News", "Present: Cllr A", "Cllr B", "Cllr C", "Officers: D", "E", "F"),
        *("1. Minutes", "Agreed.", "2. Plan", "Noted."),
    ],
)

EVERYTHING_IN_A_HEADER = (
    """<!DOCTYPE html><title>Minutes</title><body><div class="header"><div id="footer"><p>All of the minutes stand in
parts that are called after something else.</p><div class="nav menu"><p>RESOLVED to <a>note</a> it and go on with a
plan that is no link.</p></div></div></div><header><p>Wexmoor</p><h1>Cabinet</h1></header></body>""",
    [
        "Minutes",
        "All of the minutes stand in parts that are called after something else.",
        "RESOLVED to note it and go on with a plan that is no link.",
        "Wexmoor",
        "Cabinet",
    ],
)

HEADERS_OF_A_PAPER = (
    """<!DOCTYPE html><title>Minutes</title><body><header role="banner">Northmere</header><div class="header"><p>4 June
2024</p></div><main><header><p>Cabinet, <a href="#m">Moot Hall</a></p></header>
<div class="page-header"><a>Item 5</a></div>
<p>The minutes were agreed and signed.</p>
<footer><p>Signed <a>Ada Fen</a></p></footer></main><div class="siteFooter">
<a>Privacy</a></div></body></html>""",
    ["Minutes", "Cabinet, Moot Hall", "Item 5", "The minutes were agreed and signed.", "Signed Ada Fen"],
)

HEADERS_WITHOUT_A_MAIN = (
    """<!DOCTYPE html><title>Minutes</title><body><div class="header"><p>4 June 2024</p></div><p>Agreed.</p>
<div class="footer"><p>Ada Fen, Chair</p></div></body></html>""",
    ["Minutes", "4 June 2024", "Agreed.", "Ada Fen, Chair"],
)

A_MAIN_THAT_IS_NOT = (
    """<!DOCTYPE html><title>Minutes</title><body><main><p>Search</p></main><div><p>The minutes of the meeting stand
outside of what is marked as the main part.</p></div></body>""",
    ["Minutes", "Search", "The minutes of the meeting stand outside of what is marked as the main part."],
)

FRAGMENT = ("<div><p>Agreed <i>by all</i><p>Noted</div> and more", ["Agreed by all", "Noted", "and more"])

PAGES = {
    name.lower(): page
    for name, page in list(globals().items())
    if name.isupper() and isinstance(page, tuple) and not name.startswith("_")
}
