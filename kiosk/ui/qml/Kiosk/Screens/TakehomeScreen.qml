// Ways to take a page home: large choices, only those that there are.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property TakeHomePage page
    required property Navigation navigation
    required property Reader reader
    readonly property var offers: ({
        scan: { title: qsTr("Scan it"), line: qsTr("With the camera of your phone") },
        print: { title: qsTr("Print it"), line: qsTr("A leaflet in large letters") },
        number: { title: qsTr("Write it down"), line: qsTr("The number, as large as can be") }
    })
    readonly property var icons: ({ scan: "qr-code", print: "print", number: "write" })
    readonly property int columns: scroller.width > scroller.height && (scroller.width - 2 * Theme.targetGap) / 3 > Theme.body * 9 ? 3 : 1
    readonly property int signSize: Theme.mm(scroller.low ? 20 : 34)

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: scroller.low ? Theme.gap1 : Theme.gap3
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
                text: root.page.trail
                size: Theme.lead
                color: Theme.accent
            }
        }
        Label {
            visible: root.page.ways.length === 0
            width: scroller.width
            text: qsTr("There is nothing to take home here. Please ask a member of staff.")
        }
        GridLayout {
            width: scroller.width
            columns: root.columns
            columnSpacing: Theme.targetGap
            rowSpacing: Theme.targetGap
            uniformCellWidths: true

            Repeater {
                model: root.page.ways

                Pressable {
                    id: way
                    required property string modelData
                    readonly property var offer: root.offers[modelData]
                    readonly property bool beside: root.columns === 1
                    objectName: "way-" + modelData
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    implicitWidth: Theme.mm(60)
                    implicitHeight: beside ? Math.max(Theme.mm(44), words.implicitHeight + 2 * Theme.gap2) : sign.height + words.implicitHeight + 3 * Theme.gap2
                    text: offer.title
                    Accessible.name: offer.title + ". " + offer.line
                    onActivated: root.navigation.takeHome(modelData)

                    background: Rectangle {
                        radius: Theme.radius
                        color: way.down ? Theme.colours.tintTeal : Theme.card
                        border.width: way.down ? 2 * Theme.stroke : Theme.stroke
                        border.color: way.down ? Theme.actionLine : Theme.line
                    }
                    contentItem: Item {
                        Rectangle {
                            id: sign
                            anchors.left: parent.left
                            anchors.leftMargin: Theme.gap2
                            y: way.beside ? (parent.height - height) / 2 : Theme.gap2
                            width: root.signSize
                            height: width
                            radius: width / 2
                            color: Theme.colours.tintTeal
                            border.width: Theme.name === "contrast" ? Theme.stroke : 0
                            border.color: Theme.hairline

                            Icon {
                                anchors.centerIn: parent
                                name: root.icons[way.modelData]
                                size: Math.round(sign.width * 0.6)
                                color: Theme.actionLine
                            }
                        }
                        Column {
                            id: words
                            anchors.left: way.beside ? sign.right : parent.left
                            anchors.right: parent.right
                            anchors.leftMargin: Theme.gap2
                            anchors.rightMargin: Theme.gap2
                            y: way.beside ? (parent.height - implicitHeight) / 2 : sign.y + sign.height + Theme.gap2
                            spacing: Theme.mm(2)

                            Label {
                                width: parent.width
                                text: way.offer.title
                                size: Theme.h2
                                spacing: 1.2
                                font.weight: Font.DemiBold
                                Accessible.ignored: true
                            }
                            Label {
                                width: parent.width
                                text: way.offer.line
                                color: Theme.ink2
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}
