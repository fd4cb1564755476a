// The on-screen keyboard: rows of keys from data, with its own keys for deleting, spacing, clearing and switching.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    // Key rows by layout name: letters, alphabet, numbers.
    required property var layouts
    property string layout: "letters"
    // For names and sentences: with capitals, and always there.
    property bool writing: false
    property bool capitals: false
    readonly property list<string> keyRows: layouts[layout]
    readonly property int columns: 10
    readonly property int gap: Theme.mm(3)
    // Where ten keys of full size leave no more, the keys come close to the edge (T01).
    readonly property int inset: Math.max(0, Math.min(Theme.gap1, (width - columns * Theme.mm(20.1) - (columns - 1) * gap) / 2))
    readonly property int keyWidth: Math.floor((width - 2 * inset - (columns - 1) * gap) / columns)

    // The key touched last: only that one may not be touched again at once.
    property string lastKey: ""

    signal typed(string letter)
    signal deleted
    signal cleared
    signal hidden
    signal finished

    function type(letter: string) {
        typed(letter);
        capitals = false;
    }
    function shown(letter: string): string {
        return capitals ? letter.toUpperCase() : letter;
    }

    // Keys stand where fingers know them, in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: keys.implicitHeight + 2 * Theme.gap1
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.hairline

    Column {
        id: keys
        anchors.centerIn: parent
        spacing: root.gap

        Repeater {
            model: root.keyRows

            Row {
                id: keyRow
                required property string modelData
                required property int index
                readonly property bool last: index === root.keyRows.length - 1
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: root.gap

                Repeater {
                    model: keyRow.modelData.split("")
                    KeyButton {
                        required property string modelData
                        objectName: "key-" + modelData
                        width: root.keyWidth
                        text: root.shown(modelData)
                        board: root
                        onActivated: root.type(text)
                    }
                }
                KeyButton {
                    visible: keyRow.last
                    objectName: "key-delete"
                    width: Math.max(implicitWidth, 2 * root.keyWidth + root.gap)
                    iconName: "delete"
                    text: Theme.textSize === 0 ? qsTr("Delete") : ""
                    spoken: qsTr("Delete the last letter")
                    board: root
                    onActivated: root.deleted()
                }
            }
        }
        Row {
            id: bottomRow
            readonly property list<Item> others: [abc, numbers, clear, capital, done, hide].filter(key => key.visible)
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.gap

            KeyButton {
                id: abc
                objectName: "key-layout"
                visible: !root.writing || root.layout !== "numbers"
                text: root.layout === "alphabet" ? qsTr("QWERTY") : qsTr("ABC")
                spoken: text + ". " + (root.layout === "alphabet" ? qsTr("Keys in QWERTY order") : qsTr("Keys in ABC order"))
                board: root
                onActivated: root.layout = root.layout === "alphabet" ? "letters" : "alphabet"
            }
            KeyButton {
                id: numbers
                objectName: "key-numbers"
                text: root.layout === "numbers" ? qsTr("Letters") : qsTr("123")
                spoken: root.layout === "numbers" ? qsTr("Letters") : qsTr("123, number keys")
                board: root
                onActivated: root.layout = root.layout === "numbers" ? "letters" : "numbers"
            }
            KeyButton {
                objectName: "key-space"
                width: Math.max(implicitWidth, root.width - 2 * root.inset - bottomRow.others.reduce((sum, key) => sum + key.width + root.gap, 0))
                iconName: Theme.textSize === 2 ? "space" : ""
                text: Theme.textSize === 2 ? "" : qsTr("Space")
                spoken: qsTr("Space")
                board: root
                onActivated: root.type(" ")
            }
            KeyButton {
                id: clear
                objectName: "key-clear"
                text: qsTr("Clear")
                spoken: qsTr("Clear all words")
                board: root
                onActivated: root.cleared()
            }
            KeyButton {
                id: capital
                objectName: "key-capital"
                visible: root.writing && root.layout !== "numbers"
                text: root.capitals ? qsTr("abc") : Theme.textSize === 0 ? qsTr("Capital") : qsTr("Aa", "a key for a capital letter")
                spoken: root.capitals ? qsTr("abc, small letters") : qsTr("Capital letter next")
                board: root
                onActivated: root.capitals = !root.capitals
            }
            KeyButton {
                id: done
                objectName: "key-done"
                visible: root.writing
                iconName: "tick"
                spoken: qsTr("Done")
                board: root
                onActivated: root.finished()
            }
            KeyButton {
                id: hide
                objectName: "key-hide"
                visible: !root.writing
                iconName: "keyboard"
                text: Theme.textSize === 2 ? "" : qsTr("Hide")
                spoken: qsTr("Hide the keyboard")
                board: root
                onActivated: root.hidden()
            }
        }
    }
}
