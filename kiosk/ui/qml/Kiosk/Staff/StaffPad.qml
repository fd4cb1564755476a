// Ten large keys for digits, one that takes the last digit away, and one that goes on.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Grid {
    id: root

    // The key touched last: only that one may not be touched again at once.
    property string lastKey: ""
    required property string onwardWord
    // As large as the room allows, up to what one hand reaches without moving.
    property real roomWidth: 0
    property real roomHeight: 0
    readonly property int leastWidth: 3 * Theme.mm(27) + 2 * spacing
    readonly property int keyWidth: Math.max(Theme.mm(27), Math.min(Theme.mm(36), Math.floor((roomWidth - 2 * spacing) / 3)))
    readonly property int keyHeight: Math.max(Theme.mm(25.5), Math.min(Theme.mm(34), Math.floor(keyWidth * 0.95), Math.floor((roomHeight - 3 * spacing) / 4)))

    signal typed(string digit)
    signal deleted
    signal entered

    // Keys stand where fingers know them, in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3
    spacing: Theme.mm(3)

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "enter"]

        KeyButton {
            required property string modelData
            readonly property bool digit: modelData.length === 1
            objectName: "pin-" + modelData
            width: root.keyWidth
            height: root.keyHeight
            text: digit ? modelData : ""
            iconName: digit ? "" : modelData === "enter" ? "tick" : "delete"
            spoken: digit ? modelData : modelData === "enter" ? root.onwardWord : qsTr("Delete the last digit")
            filled: modelData === "enter"
            board: root
            onActivated: digit ? root.typed(modelData) : modelData === "enter" ? root.entered() : root.deleted()
        }
    }
}
