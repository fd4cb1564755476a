// A care card (N08): what to do, how soon, and when; the level is said in words and in the accessible name.
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property ReadingPage page
    required property string text
    required property string name
    required property RecordListModel rows
    required property string place
    readonly property bool emergency: name === "emergency"
    readonly property color edge: emergency ? Theme.colours.careCEdge : name === "urgent" ? Theme.colours.careBEdge : Theme.colours.careAEdge
    readonly property color fill: emergency ? Theme.colours.careC : name === "urgent" ? Theme.colours.careB : Theme.colours.careA
    readonly property color fillText: emergency ? Theme.colours.careCText : name === "urgent" ? Theme.colours.careBText : Theme.colours.careAText
    readonly property string levelWord: emergency ? qsTr("Emergency") : name === "urgent" ? qsTr("Urgent") : qsTr("Ask for advice")

    implicitHeight: head.height + body.anchors.topMargin + body.implicitHeight + Theme.gap2
    radius: Theme.radius
    color: emergency ? fill : Theme.card
    border.width: Theme.thickStroke
    border.color: edge
    Accessible.role: Accessible.Grouping
    Accessible.name: levelWord + ": " + text

    Rectangle {
        id: head
        width: parent.width
        height: words.implicitHeight + 2 * Theme.mm(5)
        radius: Theme.radius
        color: root.emergency ? "transparent" : root.fill
        bottomLeftRadius: 0
        bottomRightRadius: 0

        Column {
            id: words
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap2
            anchors.rightMargin: Theme.gap2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(1)

            Row {
                anchors.left: parent.left
                spacing: Theme.mm(2.5)
                Icon {
                    name: root.emergency ? "emergency" : root.name === "urgent" ? "phone" : "chat"
                    size: Theme.smallIcon
                    color: root.fillText
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    text: root.levelWord
                    spacing: Theme.headingLineHeight
                    color: root.fillText
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            Heading {
                level: 3
                width: parent.width
                text: root.text
                said: root.place
                color: root.fillText
                Accessible.name: root.levelWord + ": " + root.text
            }
        }
    }
    CardColumn {
        id: body
        anchors.top: head.bottom
        anchors.topMargin: root.emergency ? 0 : Theme.gap2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap2
        anchors.rightMargin: Theme.gap2
        page: root.page
        model: root.rows
        listColumns: width > Theme.body * 30 ? 2 : 1
        color: root.emergency ? root.fillText : Theme.ink
        markColor: root.emergency ? root.fillText : root.edge
    }
}
