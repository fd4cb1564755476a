// What was found on a stick, and the press that shows it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Rectangle {
    id: root

    required property StaffUpdatePage page

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.gap1

        Heading {
            level: 2
            width: parent.width
            text: root.page.found
        }
        Label {
            width: parent.width
            text: root.page.foundBy
            color: Theme.ink2
        }
        Label {
            objectName: "update-counted"
            width: parent.width
            text: root.page.counted
            font.weight: Font.DemiBold
        }
        NoticeBox {
            objectName: "update-caution"
            width: parent.width
            visible: root.page.caution !== ""
            iconName: "warning"
            urgent: true
            text: root.page.caution
        }
        Flow {
            width: parent.width
            spacing: Theme.targetGap

            ActionButton {
                objectName: "update-show"
                maximumWidth: column.width
                filled: !root.page.older
                iconName: "tick"
                text: root.page.older ? qsTr("Show the older edition all the same") : qsTr("Show this edition now")
                onActivated: root.page.activate()
            }
            ActionButton {
                objectName: "update-forget"
                maximumWidth: column.width
                iconName: "close"
                text: qsTr("Not now")
                onActivated: root.page.forget()
            }
        }
        Repeater {
            model: root.page.changes

            Label {
                id: change
                required property string what
                required property string title
                width: column.width
                text: qsTr("%1: %2").arg(change.what).arg(change.title)
            }
        }
        Label {
            visible: root.page.moreChanges > 0
            width: parent.width
            text: qsTr("and %n more", "", root.page.moreChanges)
            color: Theme.ink2
        }
    }
}
