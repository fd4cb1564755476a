"""Keeps the kiosk running: starts it, listens to its heartbeat, starts it again. No Qt."""
