// Ten large keys for digits, and one that takes the last digit away.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Grid {
    id: root

    // The key touched last: only that one may not be touched again at once.
    property string lastKey: ""
    readonly property int keyWidth: Theme.mm(27)
    readonly property int keyHeight: Theme.mm(25.5)

    signal typed(string digit)
    signal deleted

    // Keys stand where fingers know them, in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3
    spacing: Theme.mm(3)

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"]

        KeyButton {
            required property string modelData
            objectName: "pin-" + modelData
            opacity: modelData === "" ? 0 : 1
            enabled: modelData !== ""
            width: root.keyWidth
            height: root.keyHeight
            text: modelData
            board: root
            onActivated: root.typed(modelData)
        }
    }
    KeyButton {
        objectName: "pin-delete"
        width: root.keyWidth
        height: root.keyHeight
        iconName: "delete"
        spoken: qsTr("Delete the last digit")
        board: root
        onActivated: root.deleted()
    }
}
