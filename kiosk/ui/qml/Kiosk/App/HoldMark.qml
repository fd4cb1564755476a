// The ring that fills around a finger which rests on a target, and what to do where it was lifted too soon (T15).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property Holding holding
    readonly property point place: holding.place
    // Farther out than a fingertip reaches, so that it is seen.
    readonly property real reach: Theme.mm(19)

    objectName: "hold-mark"
    anchors.fill: parent
    z: 2

    Item {
        objectName: "hold-ring"
        visible: root.holding.filled > 0
        x: root.place.x
        y: root.place.y

        Repeater {
            model: root.holding.steps

            Rectangle {
                required property int index
                readonly property real turn: 2 * Math.PI * (index + 0.5) / root.holding.steps
                readonly property bool full: index < root.holding.filled
                x: root.reach * Math.sin(turn) - width / 2
                y: -root.reach * Math.cos(turn) - height / 2
                width: Theme.mm(full ? 7 : 5)
                height: width
                radius: width / 2
                // Each of the two stands out on any ground, and from the other.
                color: full ? Theme.actionLine : Theme.card
                border.width: 2 * Theme.stroke
                border.color: full ? Theme.card : Theme.ink
            }
        }
    }
    Rectangle {
        readonly property real above: root.place.y - root.reach - height
        objectName: "hold-hint"
        visible: root.holding.tooSoon
        x: Math.max(Theme.gap1, Math.min(root.width - width - Theme.gap1, root.place.x - width / 2))
        y: above > Theme.gap1 ? above : root.place.y + root.reach
        width: words.width + 2 * Theme.gap2
        height: words.height + 2 * Theme.gap1
        radius: Theme.radius
        color: Theme.card
        border.width: 2 * Theme.stroke
        border.color: Theme.actionLine

        Label {
            id: words
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.gap1 - 2 * Theme.gap2)
            text: qsTr("Keep your finger on it.")
            spacing: Theme.headingLineHeight
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
        }
    }
}
