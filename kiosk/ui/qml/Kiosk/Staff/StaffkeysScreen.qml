// The ways in: a new PIN, a stick that is a key, and no key any more.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffKeysPage ways: page as StaffKeysPage

    columnWidth: Math.max(Theme.readingWidth, width * 0.7)

    RowButton {
        objectName: "staff-new-pin"
        width: parent.width
        iconName: "lock"
        text: qsTr("Choose a new PIN")
        line: qsTr("You also get a new recovery code. The old ones hold no longer.")
        onActivated: root.page.visit("staffpin", "new")
    }
    RowButton {
        objectName: "staff-make-key"
        width: parent.width
        arrow: false
        iconName: "stick"
        text: qsTr("Make the stick a key")
        line: qsTr("Put one stick in first. Nothing else on it is changed.")
        onActivated: root.ways.makeKey()
    }
    RowButton {
        objectName: "staff-forget-keys"
        width: parent.width
        visible: !root.ways.asking
        arrow: false
        iconName: "close"
        text: qsTr("Forget all key sticks")
        line: qsTr("When one is lost: no stick opens this menu any more.")
        onActivated: root.ways.forgetKeys(false)
    }
    StaffSure {
        visible: root.ways.asking
        width: parent.width
        question: qsTr("Let no stick in any more? You can make new ones later.")
        yes: qsTr("Forget all key sticks")
        onAgreed: root.ways.forgetKeys(true)
        onRefused: root.ways.dont()
    }
}
