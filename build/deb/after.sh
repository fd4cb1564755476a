#!/bin/sh
# What follows when the kiosk has ended for good: $1 is its exit code (see kiosk/exits.py).
case "${1:-}" in
    0) exec systemctl start --no-block getty@tty1.service ;;
    12) exec systemctl poweroff --no-block ;;
esac
