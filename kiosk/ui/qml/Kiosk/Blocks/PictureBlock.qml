// A picture on its own card, with its caption beneath.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property string text
    required property string markup
    required property string target
    required property real aspect
    required property string place

    spacing: Theme.mm(3)

    Rectangle {
        width: parent.width
        height: art.height + 2 * Theme.gap1
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.stroke
        border.color: Theme.hairline

        Art {
            id: art
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gap1, Theme.mm(150))
            height: Math.round(width / root.aspect)
            pictureId: root.target
            alt: root.markup
            said: root.place
        }
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: root.text
        said: root.place + ".caption"
        color: Theme.ink2
    }
}
