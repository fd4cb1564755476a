// The staff menu: what needs somebody first, then everything that can be done.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

StaffForm {
    id: root

    readonly property StaffMenuPage menu: page as StaffMenuPage
    readonly property int columns: scroller.width > Theme.body * 34 ? 2 : 1

    NoticeBox {
        objectName: "staff-restart-needed"
        visible: root.menu.restartNeeded
        width: parent.width
        iconName: "refresh"
        text: qsTr("Some settings hold after the next restart.")
    }
    Flow {
        width: parent.width
        spacing: Theme.gap2

        Heading {
            objectName: "staff-readiness"
            level: 2
            whole: false
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, all.visible ? all.height : 0)
            verticalAlignment: Text.AlignVCenter
            text: root.menu.readiness
        }
        ActionButton {
            id: all
            objectName: "staff-all-needs"
            visible: root.menu.moreNeeds > 0
            maximumWidth: root.scroller.width
            iconName: "list"
            text: qsTr("Show all")
            onActivated: root.menu.do("staffready", "")
        }
    }
    GridLayout {
        width: parent.width
        uniformCellWidths: true
        columns: root.columns
        columnSpacing: Theme.targetGap
        rowSpacing: Theme.targetGap

        Repeater {
            model: root.menu.needs

            StaffFinding {
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitWidth: Theme.rowTarget
            }
        }
    }
    Heading {
        level: 2
        width: parent.width
        text: qsTr("What you can do")
    }
    GridLayout {
        width: parent.width
        uniformCellWidths: true
        columns: root.columns
        columnSpacing: Theme.targetGap
        rowSpacing: Theme.targetGap

        Repeater {
            model: root.menu.rows

            RowButton {
                required property string screen
                required property string key
                required iconName
                required property string title
                required line
                objectName: "staff-do-" + screen + (key === "" ? "" : "-" + key)
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: title
                onActivated: root.menu.do(screen, key)
            }
        }
    }
    ActionButton {
        objectName: "staff-sign-out"
        anchors.left: parent.left
        maximumWidth: root.scroller.width
        iconName: "finish"
        text: qsTr("Close the staff menu")
        onActivated: root.navigation.finish()
    }
}
