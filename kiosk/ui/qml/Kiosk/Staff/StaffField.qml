// One line of text: what is typed, always above its keyboard.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property string typed
    required property string name
    required property var keys
    property bool digits: false

    signal edited(string text)
    signal entered

    spacing: Theme.gap1
    Component.onCompleted: field.forceActiveFocus()

    Rectangle {
        width: parent.width
        height: Math.max(Theme.mm(22.5), field.implicitHeight + Theme.mm(8))
        radius: Theme.radius
        color: Theme.card
        border.width: 2 * Theme.stroke
        border.color: Theme.actionLine

        TextInput {
            id: field
            objectName: "staff-field"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.mm(5)
            anchors.verticalCenter: parent.verticalCenter
            focus: true
            activeFocusOnTab: true
            clip: true
            text: root.typed
            // Words that a mouse selects go to the clipboard of some systems (P05).
            selectByMouse: false
            horizontalAlignment: TextInput.AlignLeft
            font.family: Theme.fontFamily
            font.pixelSize: Theme.lead
            color: Theme.ink
            selectionColor: Theme.action
            selectedTextColor: Theme.actionText
            cursorVisible: activeFocus
            cursorDelegate: Rectangle {
                width: Theme.mm(0.8)
                color: Theme.accent
                visible: field.cursorVisible
            }
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            // Not only what keys have edited: assistive technology puts words in at once.
            onTextChanged: if (text !== root.typed) root.edited(text)
            onAccepted: root.entered()
            Accessible.role: Accessible.EditableText
            Accessible.name: root.name
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: field.forceActiveFocus()
        }
    }
    Keyboard {
        objectName: "keyboard"
        width: parent.width
        layouts: root.keys
        layout: root.digits ? "numbers" : "letters"
        writing: true
        onTyped: letter => root.edited(root.typed + letter)
        onDeleted: root.edited(root.typed.slice(0, -1))
        onCleared: root.edited("")
        onFinished: root.entered()
    }
}
