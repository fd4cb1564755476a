"""Proves on the spot that an installation works: its window, fonts, edition, voice, leaflets, restart."""
