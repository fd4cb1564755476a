#!/bin/sh
# wayside-kiosk: switches the kiosk on this computer's screen on or off, and runs its commands with its data.
set -eu

unit=wayside-kiosk.service
data=/var/lib/wayside
kept=/var/lib/wayside-kiosk/display-manager

usage() {
    cat <<'WORDS'
usage: wayside-kiosk COMMAND

  enable      show the kiosk on this screen, now and whenever the computer starts
  disable     give the screen back to the usual login
  status      say whether the kiosk runs
  ARGUMENTS   any command of the program with the kiosk's own data, such as
              wayside-kiosk doctor
              wayside-kiosk update FILE

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
    for program in cage Xwayland; do
        if ! command -v "$program" >/dev/null; then
            echo "wayside-kiosk: $program is missing; install it with: sudo apt-get install cage xwayland" >&2
            exit 2
        fi
    done
    login=$(readlink /etc/systemd/system/display-manager.service || true)
    if [ -n "$login" ]; then
        login=${login##*/}
        install -d -m 0755 "${kept%/*}"
        echo "$login" >"$kept"
        systemctl disable --quiet "$login"
        echo "The usual login ($login) is switched off; 'wayside-kiosk disable' brings it back."
    fi
    systemctl set-default --quiet graphical.target
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
    echo "The kiosk is switched off."
}

case "${1:-}" in
    enable) enable ;;
    disable) disable ;;
    status) exec systemctl status --no-pager "$unit" ;;
    "" | -h | --help) usage ;;
    *)
        need_root "$*"
        # As the kiosk's own account, so that it can read again whatever is written here.
        exec setpriv --reuid=wayside --regid=wayside --init-groups \
            env HOME="$data" XDG_DATA_HOME="${data%/*}" /usr/lib/wayside/wayside "$@"
        ;;
esac
