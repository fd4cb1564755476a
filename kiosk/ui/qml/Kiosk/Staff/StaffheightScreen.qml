// The height of the screen above the floor, and a drawing of who reaches it (T10).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffHeightPage hung: page as StaffHeightPage

    StaffStepper {
        objectName: "height-much"
        width: parent.width
        title: ""
        value: root.hung.edgeWords
        less: qsTr("10 cm lower")
        more: qsTr("10 cm higher")
        onMoved: steps => root.hung.move(100 * steps)
    }
    Flow {
        width: parent.width
        spacing: Theme.targetGap

        ActionButton {
            objectName: "height-lower"
            maximumWidth: root.scroller.width
            guarded: false
            iconName: "minus"
            text: qsTr("1 cm lower")
            onActivated: root.hung.move(-10)
        }
        ActionButton {
            objectName: "height-higher"
            maximumWidth: root.scroller.width
            guarded: false
            iconName: "plus"
            text: qsTr("1 cm higher")
            onActivated: root.hung.move(10)
        }
    }
    NoticeBox {
        objectName: "height-verdict"
        visible: text !== ""
        width: parent.width
        iconName: root.hung.good ? "tick" : "warning"
        urgent: !root.hung.good
        text: root.hung.verdict
    }
    StaffHeights {
        width: parent.width
        edge: root.hung.edge
        screenHeight: root.hung.screenHeight
    }
}
