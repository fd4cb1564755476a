// An icon of the set, in one colour; always beside a word, so silent to assistive technology.
import QtQuick
import Kiosk.Theme

Image {
    required property string name
    property color color: Theme.ink
    property int size: Theme.iconSize

    width: size
    height: size
    mirror: (name === "finish" || name === "undo") && LayoutMirroring.enabled
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(1)
    Accessible.ignored: true
}
