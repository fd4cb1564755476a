"""For the people who look after a kiosk: sign-in, settings, readiness. No Qt, no screens."""
