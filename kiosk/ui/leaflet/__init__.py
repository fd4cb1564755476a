"""The leaflet: the facts of `takeaway/leaflet.py` set in large print, black on white, page by page."""
