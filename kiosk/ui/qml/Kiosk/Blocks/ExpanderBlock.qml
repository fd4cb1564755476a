// More detail for those who want it, closed at first (N11).
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property ReadingPage page
    required property string text
    required property RecordListModel rows
    required property string place
    property bool open: false

    spacing: Theme.gap1

    RowButton {
        width: parent.width
        objectName: "expander"
        text: root.text
        said: root.place
        iconName: root.open ? "minus" : "plus"
        arrow: false
        onActivated: root.open = !root.open
        Accessible.name: root.text + ". " + (root.open ? qsTr("Open") : qsTr("Closed"))
        choosable: true
        marked: root.open
    }
    Item {
        visible: root.open
        width: parent.width
        implicitHeight: body.implicitHeight

        Rectangle {
            anchors.left: parent.left
            width: Theme.mm(1)
            height: parent.height
            color: Theme.accent
        }
        CardColumn {
            id: body
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap2
            page: root.page
            model: root.open ? root.rows : null
        }
    }
}
