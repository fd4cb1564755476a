// The two-band ring around what has the keyboard focus (L03): one of the bands stands out on any background.
import QtQuick
import Kiosk.Theme

Rectangle {
    anchors.fill: parent
    anchors.margins: -2 * Theme.ring
    radius: Theme.radius + 2 * Theme.ring
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.colours.ringA

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.ring
        radius: Theme.radius + Theme.ring
        color: "transparent"
        border.width: Theme.ring
        border.color: Theme.colours.ringB
    }
}
