// The screen on its wall, drawn to scale: the floor, the band that everybody reaches, and where the screen hangs.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    // Millimetres of the real wall.
    required property real edge
    required property real screenHeight
    property real low: 750
    property real high: 1200
    readonly property real reaches: Math.max(high, edge + screenHeight) * 1.08
    readonly property real pixels: wall.height / reaches

    implicitHeight: Theme.mm(62)
    Accessible.ignored: true

    Item {
        id: wall
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height - Theme.stroke

        Rectangle {
            id: band
            width: parent.width
            y: parent.height - root.high * root.pixels
            height: (root.high - root.low) * root.pixels
            color: Theme.colours.tintLeaf
            border.width: Theme.stroke
            border.color: Theme.hairline
        }
        Rectangle {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap2
            width: Theme.mm(30)
            y: parent.height - (root.edge + root.screenHeight) * root.pixels
            height: Math.max(Theme.stroke, root.screenHeight * root.pixels)
            radius: Theme.mm(1)
            color: "transparent"
            border.width: Theme.thickStroke
            border.color: Theme.actionLine
        }
        Label {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap2 + Theme.mm(30) + Theme.gap1
            y: band.y + (band.height - height) / 2
            text: qsTr("Everybody reaches this: 75 to 120 cm")
            spacing: Theme.headingLineHeight
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.thickStroke
        color: Theme.line
    }
}
