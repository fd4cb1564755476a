"""How often pages are opened: totals for a day, and nothing finer."""
