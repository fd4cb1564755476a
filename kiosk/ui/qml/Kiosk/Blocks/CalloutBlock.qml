// A warning callout (N09), spoken as "Important:".
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property ReadingPage page
    required property string text
    required property RecordListModel rows
    required property string place

    implicitHeight: body.y + body.implicitHeight + Theme.gap2
    radius: Theme.radius
    color: Theme.colours.warnBg
    border.width: Theme.stroke
    border.color: Theme.colours.warnLine

    Rectangle {
        width: Theme.mm(2.4)
        height: parent.height
        anchors.left: parent.left
        radius: width / 2
        color: Theme.colours.warnLine
    }
    Row {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.mm(3)

        Icon {
            id: sign
            name: "warning"
            color: Theme.colours.warnLine
        }
        Heading {
            level: 3
            width: parent.width - sign.width - parent.spacing
            text: root.text
            said: root.place
            Accessible.name: qsTr("Important: %1").arg(root.text)
        }
    }
    CardColumn {
        id: body
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap2
        anchors.rightMargin: Theme.gap2
        y: head.y + head.height + Theme.mm(4)
        page: root.page
        model: root.rows
    }
}
