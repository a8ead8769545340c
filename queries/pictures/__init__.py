"""Pictures of what stored queries answer: SVG that stands alone, the same bytes for the same answer."""
