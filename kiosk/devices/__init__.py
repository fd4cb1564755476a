"""What is beside the screen: speech engine, sound, printer, sticks; Qt in ``qt_*.py`` only."""
