// The first page of the guided set-up.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffWelcomePage welcome: page as StaffWelcomePage

    ActionButton {
        objectName: "setup-begin"
        anchors.left: parent.left
        maximumWidth: root.scroller.width
        filled: true
        trailingIcon: true
        iconName: mirrored ? "previous" : "next"
        text: qsTr("Begin")
        onActivated: root.welcome.begin()
    }
}
