// A key of the on-screen keyboard; it never repeats while held (T08).
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
    implicitWidth: Math.max(Theme.keyTarget, iconName !== "" && text === "" ? 0 : label.implicitWidth + (iconName === "" ? 0 : Theme.iconSize + Theme.mm(2)) + 2 * Theme.mm(3))
    Accessible.name: spoken

    background: Rectangle {
        radius: Theme.mm(3)
        color: root.down ? Theme.pressed : root.filled ? Theme.action : Theme.page
        border.width: Theme.stroke
        border.color: root.filled ? Theme.actionLine : Theme.line
    }

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(2)
            Icon {
                name: root.iconName
                visible: name !== ""
                anchors.verticalCenter: parent.verticalCenter
                color: root.mark
            }
            Label {
                id: label
                visible: text !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                size: root.text.length === 1 ? Theme.keyCap : Theme.body
                spacing: Theme.headingLineHeight
                wrapMode: Text.NoWrap
                color: root.mark
                Accessible.ignored: true
            }
        }
    }
}
