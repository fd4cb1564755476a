// A button with a word and, mostly, an icon; filled for the one main action of a screen, outlined for the rest.
import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    property string iconName: ""
    property bool filled: false
    property bool trailingIcon: false
    property bool compact: false
    // Where a word may not be longer than the room it has, it wraps.
    property real maximumWidth: Infinity
    readonly property color foreground: filled || down ? Theme.actionText : Theme.ink

    implicitHeight: Math.max(compact ? Theme.minimumTarget : Theme.actionTarget, label.implicitHeight + Theme.gap1)
    implicitWidth: Math.max(implicitHeight, row.implicitWidth + 2 * Theme.gap2)

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.filled ? Theme.action : Theme.card
        border.width: Theme.stroke + (root.down ? Theme.stroke : 0)
        border.color: root.compact && !root.filled ? Theme.line : Theme.actionLine
    }

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.mm(3)
            layoutDirection: root.trailingIcon !== root.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false

            Icon {
                name: root.iconName
                visible: name !== ""
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.name === "contrast" && root.down ? Theme.page : root.foreground
            }
            Label {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.maximumWidth - 2 * Theme.gap2 - (root.iconName === "" ? 0 : Theme.iconSize + Theme.mm(3)))
                text: root.text
                spacing: Theme.headingLineHeight
                font.weight: Font.DemiBold
                color: Theme.name === "contrast" && root.down ? Theme.page : root.foreground
                Accessible.ignored: true
            }
        }
    }
}
