// The last page of the guided set-up.
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    Flow {
        width: parent.width
        spacing: Theme.targetGap

        ActionButton {
            objectName: "setup-menu"
            maximumWidth: root.scroller.width
            filled: true
            iconName: "settings"
            text: qsTr("Open the staff menu")
            onActivated: root.page.visit("staff", "")
        }
        ActionButton {
            objectName: "setup-finish"
            maximumWidth: root.scroller.width
            iconName: "finish"
            text: qsTr("Show the waiting screen")
            onActivated: root.navigation.finish()
        }
    }
}
