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
    readonly property int room: scroller.height - top.height - promise.height - 2 * scroller.spacing - Theme.gap2

    Most {
        id: words
    }
    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: scroller.low ? Theme.gap2 : Theme.gap3
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Column {
            id: top
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
            id: choices
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
                Tile {
                    id: size
                    required property var modelData
                    objectName: "print-" + modelData.points
                    Layout.fillWidth: true
                    implicitWidth: Theme.mm(60)
                    implicitHeight: beside ? Math.max(Theme.mm(44), words.most) : Math.max(words.most + Theme.mm(30), Math.min(Theme.mm(110), root.room))
                    text: modelData.title
                    line: modelData.line
                    titleSize: modelData.size
                    tint: index === 0 ? Theme.colours.tintTeal : Theme.colours.tintGold
                    beside: choices.columns === 1
                    besideWidth: Theme.mm(44)
                    wordsRoom: words
                    onActivated: root.page.printLeaflet(modelData.points)

                    // A leaflet: the larger its letters, the fewer lines on a sheet and the more sheets.
                    Item {
                        id: leaflet
                        readonly property int sheets: size.index + 1
                        readonly property int lines: 6 - 2 * size.index
                        anchors.centerIn: parent
                        height: Math.min(parent.height, parent.width) - Theme.mm(14)
                        width: Math.round(height * 0.72)

                        Repeater {
                            model: leaflet.sheets
                            Rectangle {
                                required property int index
                                x: (leaflet.sheets - 1 - index) * Theme.mm(3)
                                y: -x
                                width: leaflet.width
                                height: leaflet.height
                                color: Theme.card
                                border.width: Theme.stroke
                                border.color: Theme.actionLine
                            }
                        }
                        Repeater {
                            model: leaflet.lines
                            Rectangle {
                                required property int index
                                x: Math.round(leaflet.width * 0.14)
                                y: Math.round(leaflet.height * (0.14 + 0.76 * index / leaflet.lines))
                                width: Math.round(leaflet.width * (index === leaflet.lines - 1 ? 0.44 : 0.72))
                                height: Math.round(leaflet.height * 0.4 / leaflet.lines)
                                color: Theme.actionLine
                            }
                        }
                    }
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
            id: promise
            visible: root.asking
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            text: qsTr("Nothing about you is on it. The kiosk keeps no copy.")
            color: Theme.ink2
        }
    }
}
