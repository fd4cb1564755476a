// A key of the on-screen keyboard; it never repeats while held (T08).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Pressable {
    id: root
    objectName: "key"

    // The keyboard it belongs to, which knows the key touched last. (A type of its own would refer to itself.)
    required property var board
    property string iconName: ""
    property string spoken: text
    // The one key that goes on.
    property bool filled: false
    readonly property color mark: down ? (Theme.name === "contrast" ? Theme.page : Theme.actionText) : filled ? Theme.actionText : Theme.ink

    role: "key"
    focusPolicy: Qt.TabFocus
    autoRepeat: false
    guarded: board.lastKey === objectName
    onActivated: board.lastKey = objectName
    // A key with a sign alone is no wider than one with a letter: ten keys stand in a row (T01).
    implicitWidth: Math.max(Theme.keyTarget, text === "" ? 0 : label.implicitWidth + (iconName === "" ? 0 : Theme.iconSize + Theme.mm(2)) + 2 * Theme.mm(3))
    Accessible.name: spoken

    background: Rectangle {
        radius: Theme.mm(3)
        color: root.down ? Theme.pressed : root.filled ? Theme.action : Theme.page
        border.width: Theme.stroke
        border.color: root.filled ? Theme.actionLine : Theme.line
    }

    // Most keys have no sign, and a keyboard has some forty of them.
    contentItem: Item {
        Label {
            id: label
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: root.iconName === "" || text === "" ? 0 : (Theme.iconSize + Theme.mm(2)) / 2
            text: root.text
            size: root.text.length === 1 ? Theme.keyCap : Theme.body
            spacing: Theme.headingLineHeight
            wrapMode: Text.NoWrap
            color: root.mark
            Accessible.ignored: true
        }
        Loader {
            active: root.iconName !== ""
            anchors.verticalCenter: parent.verticalCenter
            x: (parent.width - width - (root.text === "" ? 0 : Theme.mm(2) + label.implicitWidth)) / 2
            sourceComponent: Icon {
                name: root.iconName
                color: root.mark
            }
        }
    }
}
