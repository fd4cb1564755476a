"""The parts of build/dev.py: standard library only, so they run before anything is installed."""
