// The screen on its wall, drawn to scale: the floor, somebody who sits, the band that everybody reaches, the screen.
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
    // The head of somebody who sits, and how much of the sign the figure fills.
    readonly property real seated: 1300
    readonly property real figure: 185 / 256
    readonly property real ground: 232 / 256
    readonly property real reaches: Math.max(seated, edge + screenHeight) * 1.08
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
        Icon {
            id: sitting
            visible: root.width > Theme.body * 30
            name: "wheelchair"
            size: Math.round(root.seated / root.figure * root.pixels)
            mirror: LayoutMirroring.enabled
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap2
            y: Math.round(wall.height - size * root.ground)
            color: Theme.ink2
        }
        Rectangle {
            id: screen
            anchors.left: sitting.visible ? sitting.right : parent.left
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
            anchors.left: screen.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap1
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
