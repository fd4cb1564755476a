"""Keeping readers inside the kiosk by the system's own settings: planned, applied, compared, put back."""
