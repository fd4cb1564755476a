"""Wayside for Windows, made on Linux: interpreter, program, installers and signatures."""
