// The readiness of the kiosk: every part with its light, a page to print and a pack for IT.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffReadyPage ready: page as StaffReadyPage

    Label {
        objectName: "ready-summed"
        width: parent.width
        text: root.ready.summed
        color: Theme.ink2
    }
    Flow {
        width: parent.width
        visible: root.ready.lines.count > 0
        spacing: Theme.targetGap

        ActionButton {
            objectName: "ready-page"
            maximumWidth: root.scroller.width
            iconName: "document"
            text: qsTr("Save a page to print")
            onActivated: root.ready.savePage()
        }
        ActionButton {
            objectName: "ready-pack"
            maximumWidth: root.scroller.width
            iconName: "stick"
            text: qsTr("Save the pack for IT")
            onActivated: root.ready.savePack()
        }
        ActionButton {
            objectName: "ready-again"
            maximumWidth: root.scroller.width
            iconName: "refresh"
            text: qsTr("Check again")
            onActivated: root.ready.look()
        }
    }
    Repeater {
        model: root.ready.lines

        StaffFinding {
            width: root.scroller.width
        }
    }
}
