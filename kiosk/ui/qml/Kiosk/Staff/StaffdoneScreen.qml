// The last page of the guided set-up: how to come back, and every answer, each of which can be changed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

StaffForm {
    id: root

    readonly property StaffDonePage done: page as StaffDonePage

    Flow {
        width: parent.width
        spacing: Theme.targetGap

        ActionButton {
            objectName: "setup-finish"
            maximumWidth: root.scroller.width
            filled: true
            iconName: "finish"
            text: qsTr("Show the waiting screen")
            onActivated: root.navigation.finish()
        }
        ActionButton {
            objectName: "setup-menu"
            maximumWidth: root.scroller.width
            iconName: "settings"
            text: qsTr("Open the staff menu")
            onActivated: root.page.visit("staff", "")
        }
    }
    Heading {
        level: 2
        width: parent.width
        text: root.done.listTitle
    }
    GridLayout {
        width: parent.width
        uniformCellWidths: true
        columns: root.scroller.width > Theme.body * 28 ? 2 : 1
        columnSpacing: Theme.targetGap
        rowSpacing: Theme.targetGap

        Repeater {
            model: root.done.steps

            RowButton {
                required property string screen
                required property string key
                required iconName
                required property string title
                required line
                objectName: "answer-" + screen
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: title
                onActivated: root.page.visit(screen, key)
            }
        }
    }
}
