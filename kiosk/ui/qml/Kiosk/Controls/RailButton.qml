// A button of the side rail or the bottom bar: the same word in the same place on every screen (M07).
import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string iconName
    property bool stacked: false
    property bool wordOnly: Theme.textSize === 2
    property bool urgent: false
    readonly property color foreground: down ? Theme.actionText : urgent ? Theme.colours.careBText : chosen ? Theme.actionText : Theme.ink
    readonly property real wantedWidth: label.implicitWidth + 2 * Theme.mm(4) + (stacked || wordOnly ? 0 : Theme.iconSize + Theme.mm(3))

    implicitWidth: wantedWidth
    implicitHeight: Math.max(Theme.actionTarget, stacked && !wordOnly ? Theme.iconSize + label.implicitHeight + Theme.mm(5) : label.implicitHeight + Theme.mm(6))

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.urgent ? Theme.colours.careB : root.chosen ? Theme.action : Theme.card
        border.width: Theme.stroke
        border.color: root.urgent ? Theme.colours.careBEdge : Theme.actionLine
    }

    contentItem: Item {
        Grid {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: root.stacked ? (parent.width - width) / 2 : Theme.mm(4)
            columns: root.stacked ? 1 : 2
            spacing: root.stacked ? Theme.mm(1) : Theme.mm(3)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                visible: !root.wordOnly
                name: root.iconName
                color: Theme.name === "contrast" && root.down ? Theme.page : root.foreground
            }
            Label {
                id: label
                text: root.text
                wrapMode: Text.NoWrap
                spacing: Theme.headingLineHeight
                font.weight: Font.DemiBold
                color: Theme.name === "contrast" && root.down ? Theme.page : root.foreground
                Accessible.ignored: true
            }
        }
    }
}
