// The height of the screen above the floor, and a drawing of who reaches it (T10).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffHeightPage hung: page as StaffHeightPage

    Label {
        objectName: "height-value"
        width: parent.width
        text: root.hung.edgeWords
        size: Theme.h2
        spacing: Theme.headingLineHeight
    }
    Flow {
        id: steps
        width: parent.width
        spacing: Theme.targetGap

        Repeater {
            // In the order of a ruler, so that lower and higher lie on either side.
            model: [
                { key: "height-much-less", by: -100, icon: "minus", word: qsTr("10 cm lower") },
                { key: "height-lower", by: -10, icon: "minus", word: qsTr("1 cm lower") },
                { key: "height-higher", by: 10, icon: "plus", word: qsTr("1 cm higher") },
                { key: "height-much-more", by: 100, icon: "plus", word: qsTr("10 cm higher") }
            ]
            ActionButton {
                required property var modelData
                objectName: modelData.key
                maximumWidth: steps.width
                guarded: false
                iconName: modelData.icon
                text: modelData.word
                onActivated: root.hung.move(modelData.by)
            }
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
        height: root.scroller.low ? implicitHeight : Theme.mm(84)
        edge: root.hung.edge
        screenHeight: root.hung.screenHeight
    }
}
