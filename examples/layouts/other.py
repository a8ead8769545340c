"""Files that are no report, or that cannot be read."""

from __future__ import annotations

from .paper import Paper

WEB_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Report not found</title>
</head>
<body>
  <h1>Report not found</h1>
  <p>The report that you asked for is not here any more. It may have been moved or taken down.</p>
  <p><a href="/">Start a new search</a></p>
</body>
</html>
"""
"""What a download leaves behind where a site answers with a page instead of the report."""


def scan(pages: int = 2) -> bytes:
    """A PDF of pictures of pages: grey bars where the lines would be, and no text."""
    from PIL import Image, ImageDraw

    paper = Paper("Scan")
    for _ in range(pages):
        paper.blank()
        image = Image.new("L", (248, 351), 255)
        pen = ImageDraw.Draw(image)
        for y in range(40, 300, 9):
            pen.line((30, y, 218, y), fill=90, width=3)
        paper.picture(image)
    return paper.close()


def newsletter() -> bytes:
    """A PDF with text that is no report of an inspection, although it speaks of one."""
    paper = Paper("The Harrowdale Lantern")
    paper.turn()
    paper.block("The Harrowdale Lantern", size=20)
    paper.block("News from the library service, spring 2022", style="B")
    for text in _NEWS:
        paper.block(text)
    return paper.close()


_NEWS = (
    "The reading room at Tannery Lane opens again on 4 April. The roof has been mended, the heating works, and the "
    "children’s corner has moved to the window side.",
    "Readers have asked about the report on children’s services. It was published in the autumn and the overall "
    "grade was requires improvement to be good. The library keeps a printed copy at the desk.",
    "What needs to improve? Tell us on the card in this issue. So far most of you have written: the opening hours.",
)
