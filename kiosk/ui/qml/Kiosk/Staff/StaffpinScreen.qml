// The keys for a PIN: signing in, or choosing a new PIN and writing its recovery code down.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffPinPage pin: page as StaffPinPage
    readonly property bool coded: pin.state === "code"
    // What the words ask for beside the keys at least; where there is more room, both buttons beside each other.
    readonly property real wordsWidth: Theme.gap3 + Theme.body * 6
    readonly property bool beside: width > pad.leastWidth + wordsWidth

    sideWidth: beside && !coded ? pad.width : 0
    onwardAllowed: false
    tells: false
    Keys.onPressed: event => pin.type(event.text)
    Keys.onReturnPressed: pin.enter()
    Keys.onEnterPressed: pin.enter()
    Keys.onDeletePressed: pin.delete()
    Keys.onBackPressed: pin.delete()
    Component.onCompleted: forceActiveFocus()

    Column {
        id: words
        width: root.scroller.width
        spacing: Theme.gap2

        Label {
            objectName: "pin-code"
            visible: root.coded
            width: parent.width
            text: root.pin.code
            size: Theme.phone
            spacing: Theme.headingLineHeight
            font.family: Theme.numberFamily
            font.weight: Font.DemiBold
            color: Theme.accent
        }
        Rectangle {
            visible: !root.coded
            width: parent.width
            height: Math.max(Theme.mm(22.5), digits.implicitHeight + Theme.mm(6))
            radius: Theme.radius
            color: Theme.card
            border.width: 2 * Theme.stroke
            border.color: Theme.actionLine

            Label {
                id: digits
                objectName: "pin-field"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.mm(5)
                anchors.verticalCenter: parent.verticalCenter
                text: root.pin.checking ? qsTr("One moment…") : root.pin.shown
                size: Theme.h2
                spacing: Theme.headingLineHeight
                font.family: Theme.numberFamily
                wrapMode: Text.WrapAnywhere
                // Digits are never said (A12), whether they are shown or not.
                Accessible.name: root.pin.spoken
            }
        }
        NoticeBox {
            objectName: "staff-told"
            visible: root.pin.told !== ""
            width: parent.width
            iconName: root.pin.troubled ? "warning" : "info"
            urgent: root.pin.troubled
            text: root.pin.told
        }
        Label {
            objectName: "staff-prompt"
            visible: !root.pin.troubled
            width: parent.width
            text: root.pin.prompt
        }
        Flow {
            width: parent.width
            spacing: Theme.targetGap

            ActionButton {
                id: enter
                objectName: "enter-pin"
                maximumWidth: words.width
                filled: true
                iconName: "tick"
                text: root.coded ? qsTr("I have written it down") : root.pin.state === "enter" ? qsTr("Come in") : qsTr("Next")
                onActivated: root.pin.enter()
            }
            ActionButton {
                objectName: "show-pin"
                visible: !root.coded
                maximumWidth: words.width
                iconName: root.pin.showing ? "hide" : "eye"
                text: root.pin.showing ? qsTr("Hide the digits") : qsTr("Show the digits")
                onActivated: root.pin.show()
            }
        }
    }
    Item {
        id: below
        visible: !root.coded && !root.beside
        width: root.scroller.width
        height: pad.height
    }
    StaffPad {
        id: pad
        parent: root.beside ? root.sideItem : below
        visible: !root.coded
        roomWidth: root.width - Theme.gap3 - Theme.body * 17.5
        // Well away from Finish and clear (T03).
        y: root.beside ? Theme.mm(6) : 0
        roomHeight: root.height - Theme.gap3
        onTyped: digit => root.pin.type(digit)
        onwardWord: enter.text
        onDeleted: root.pin.delete()
        onEntered: root.pin.enter()
    }
}
