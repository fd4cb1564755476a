#!/bin/sh
# wayside-kiosk: switches the kiosk on this computer's screen on or off, and runs its commands with its data.
set -eu

unit=wayside-kiosk.service
wanted=/etc/systemd/system/graphical.target.wants/$unit
program=/usr/lib/wayside/wayside
data=/var/lib/wayside
# What root keeps to put back later; the kiosk's own account cannot write here.
own=/var/lib/wayside-kiosk
kept=$own/display-manager
target=$own/default-target

usage() {
    cat <<'WORDS'
usage: wayside-kiosk COMMAND

  enable      show the kiosk on this screen, now and whenever the computer starts
  disable     give the screen back to the usual login
  status      say whether the kiosk runs
  ARGUMENTS   any command of the program with the kiosk's own data, such as
              wayside-kiosk doctor
              wayside-kiosk update FILE
              wayside-kiosk lockdown plan

See wayside-kiosk(8).
WORDS
}

need_root() {
    if [ "$(id -u)" -ne 0 ]; then
        echo "wayside-kiosk: this needs the rights of an administrator: sudo wayside-kiosk $1" >&2
        exit 2
    fi
}

enable() {
    need_root enable
    for needed in cage Xwayland; do
        if ! command -v "$needed" >/dev/null; then
            echo "wayside-kiosk: $needed is missing; install it with: sudo apt-get install cage xwayland" >&2
            exit 2
        fi
    done
    login=$(readlink /etc/systemd/system/display-manager.service || true)
    if [ -n "$login" ]; then
        login=${login##*/}
        install -d -m 0755 "$own"
        echo "$login" >"$kept"
        systemctl disable --quiet "$login"
        echo "The usual login ($login) is switched off; 'wayside-kiosk disable' brings it back."
    fi
    usual=$(systemctl get-default)
    if [ "$usual" != graphical.target ]; then
        install -d -m 0755 "$own"
        echo "$usual" >"$target"
        systemctl set-default --quiet graphical.target
    fi
    systemctl enable --quiet "$unit"
    if [ -d /run/systemd/system ]; then
        systemctl start --no-block "$unit"
    fi
    echo "The kiosk is switched on."
}

disable() {
    need_root disable
    systemctl disable --quiet "$unit"
    if [ -d /run/systemd/system ]; then
        systemctl stop "$unit"
    fi
    if [ -s "$kept" ]; then
        login=$(cat "$kept")
        systemctl enable --quiet "$login"
        rm -f "$kept"
        if [ -d /run/systemd/system ]; then
            systemctl start --no-block "$login"
        fi
        echo "The usual login ($login) is back."
    fi
    if [ -s "$target" ]; then
        systemctl set-default --quiet "$(cat "$target")"
        rm -f "$target"
    fi
    echo "The kiosk is switched off."
    if [ -e "$own/lockdown.json" ]; then
        echo "The computer is still locked down; 'wayside-kiosk lockdown undo' puts its settings back."
    fi
}

# As root, since it changes the system's settings.
lockdown() {
    need_root "$*"
    if [ "${2:-}" = apply ] && [ ! -L "$wanted" ]; then
        echo "wayside-kiosk: the kiosk is switched off; first switch it on: sudo wayside-kiosk enable" >&2
        exit 2
    fi
    umask 022
    exec "$program" "$@" --data "$own"
}

case "${1:-}" in
    enable) enable ;;
    disable) disable ;;
    status) exec systemctl status --no-pager "$unit" ;;
    lockdown) lockdown "$@" ;;
    "" | -h | --help) usage ;;
    *)
        need_root "$*"
        # As the kiosk's own account, so that it can read again whatever is written here.
        exec setpriv --reuid=wayside --regid=wayside --init-groups \
            env HOME="$data" XDG_DATA_HOME="${data%/*}" "$program" "$@"
        ;;
esac
