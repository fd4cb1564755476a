// A leaflet from the printer: two sizes of letters to choose from, and in words how it goes.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property PrintPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool asking: page.state === "ready"

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: Theme.gap3
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Column {
            width: scroller.width
            spacing: Theme.mm(2)
            Heading {
                level: 1
                width: parent.width
                text: root.page.title
            }
            Label {
                width: parent.width
                text: root.page.subject
                size: Theme.lead
                color: Theme.accent
            }
        }
        GridLayout {
            visible: root.asking
            width: scroller.width
            columns: width > Theme.body * 30 ? 2 : 1
            columnSpacing: Theme.gap2
            rowSpacing: Theme.targetGap
            uniformCellWidths: true

            Repeater {
                model: [
                    { points: 14, title: qsTr("Large letters"), line: qsTr("Fewer pages"), size: Theme.h3 },
                    { points: 18, title: qsTr("Very large letters"), line: qsTr("More pages"), size: Theme.h1 }
                ]
                RowButton {
                    required property var modelData
                    objectName: "print-" + modelData.points
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Theme.mm(44)
                    iconName: "print"
                    arrow: false
                    centred: true
                    text: modelData.title
                    titleSize: modelData.size
                    line: modelData.line
                    onActivated: root.page.printLeaflet(modelData.points)
                }
            }
        }
        Rectangle {
            visible: !root.asking
            objectName: "print-status"
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            height: Math.max(sign.height, status.implicitHeight) + 2 * Theme.gap2
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.stroke
            border.color: Theme.line
            Accessible.role: Accessible.AlertMessage
            Accessible.name: root.page.status

            Icon {
                id: sign
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap2
                anchors.verticalCenter: parent.verticalCenter
                name: root.page.state === "failed" ? "warning" : root.page.state === "sent" ? "tick" : "print"
                size: Theme.largeIcon
                color: Theme.actionLine
            }
            Label {
                id: status
                anchors.left: sign.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap2
                anchors.rightMargin: Theme.gap2
                anchors.verticalCenter: parent.verticalCenter
                text: root.page.status
                size: Theme.lead
                Accessible.ignored: true
            }
        }
        Label {
            visible: root.asking
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            text: qsTr("Nothing about you is on it. The kiosk keeps no copy.")
            color: Theme.ink2
        }
    }
}
