// The clinic's own numbers on Help now: the list, and the two questions for a new one.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Screens

StaffForm {
    id: root

    readonly property StaffNumbersPage own: page as StaffNumbersPage
    readonly property bool asking: own.asked !== ""

    onwardAllowed: !asking
    foot: Loader {
        width: root.width
        active: root.asking
        visible: active
        height: active ? implicitHeight : 0
        sourceComponent: StaffField {
            typed: root.own.text
            keys: root.own.keys
            digits: root.own.asked === "phone"
            name: root.own.prompt
            onEdited: text => root.own.text = text
            onEntered: root.own.next()
        }
    }

    Repeater {
        model: root.asking ? null : root.own.numbers

        RowButton {
            required property string name
            required property string phone
            required property int index
            objectName: "staff-number-" + index
            width: root.scroller.width
            arrow: false
            iconName: "close"
            text: name
            strong: phone
            detail: qsTr("Touch to take it off Help now")
            onActivated: root.own.remove(index)
        }
    }
    ActionButton {
        objectName: "staff-add-number"
        anchors.left: parent.left
        visible: root.own.mayAdd && !root.asking
        maximumWidth: root.scroller.width
        filled: !root.page.inSetup
        iconName: "plus"
        text: qsTr("Add a number")
        onActivated: root.own.add()
    }
    Label {
        visible: usual.visible
        width: parent.width
        text: qsTr("Or add one of these. You type its number alone.")
        color: Theme.ink2
    }
    Flow {
        id: usual
        visible: !root.asking && root.own.usual.length > 0
        width: parent.width
        spacing: Theme.targetGap

        Repeater {
            model: root.asking ? null : root.own.usual

            ActionButton {
                required property string modelData
                required property int index
                objectName: "staff-usual-" + index
                maximumWidth: root.scroller.width
                iconName: "phone"
                text: modelData
                onActivated: root.own.addUsual(modelData)
            }
        }
    }
    Label {
        visible: preview.visible
        width: parent.width
        text: qsTr("This is what readers see on Help now:")
        font.weight: Font.DemiBold
    }
    HelpNumbers {
        id: preview
        objectName: "staff-numbers-preview"
        visible: !root.asking && root.own.numbers.count > 0
        width: parent.width
        title: root.own.readersTitle
        numbers: root.own.numbers
    }
    Label {
        objectName: "staff-number-prompt"
        visible: root.asking
        width: parent.width
        text: root.own.prompt
        font.weight: Font.DemiBold
    }
    Flow {
        visible: root.asking
        width: parent.width
        spacing: Theme.targetGap

        ActionButton {
            objectName: "staff-number-next"
            maximumWidth: root.scroller.width
            filled: true
            iconName: "tick"
            text: root.own.asked === "name" ? qsTr("Next: the number") : qsTr("Save")
            onActivated: root.own.next()
        }
        ActionButton {
            objectName: "staff-number-dont"
            maximumWidth: root.scroller.width
            iconName: "close"
            text: qsTr("Cancel")
            onActivated: root.own.dont()
        }
    }
}
