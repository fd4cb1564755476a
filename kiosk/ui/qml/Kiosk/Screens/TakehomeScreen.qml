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
    readonly property list<color> tints: [Theme.colours.tintTeal, Theme.colours.tintGold, Theme.colours.tintSky]
    // Each choice is a tile with a band like those of Home, and all of them fill the room that there is.
    readonly property int room: scroller.height - top.height - scroller.spacing - Theme.gap2
    readonly property int share: Math.min(Theme.mm(72), (room - 2 * Theme.targetGap) / 3)
    readonly property int tileHeight: columns === 1 ? Math.max(Theme.mm(36), words.most, share) : Math.max(words.most + Theme.mm(30), Math.min(Theme.mm(150), room))
    readonly property int pad: scroller.low || Theme.textSize === 2 ? Theme.gap1 : Theme.gap2
    // Where there is little room the titles alone say enough: all choices in sight matter more.
    readonly property bool brief: columns === 1 && share < 1.2 * Theme.h2 + 1.6 * Theme.body + 2 * pad

    Most {
        id: words
    }
    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: scroller.low ? Theme.gap1 : Theme.gap3
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

                Tile {
                    id: way
                    required property string modelData
                    objectName: "way-" + modelData
                    Layout.fillWidth: true
                    implicitWidth: Theme.mm(60)
                    implicitHeight: root.tileHeight
                    text: root.offers[modelData].title
                    line: root.offers[modelData].line
                    titleSize: Theme.h2
                    tint: root.tints[index % root.tints.length]
                    beside: root.columns === 1
                    besideWidth: Math.min(Theme.mm(72), width * 0.28)
                    wordsRoom: words
                    pad: root.pad
                    brief: root.brief
                    onActivated: root.navigation.takeHome(modelData)

                    Icon {
                        anchors.centerIn: parent
                        name: root.icons[way.modelData]
                        size: Math.min(Theme.mm(46), Math.round(Math.min(parent.width, parent.height) * 0.6))
                        color: Theme.actionLine
                    }
                }
            }
        }
    }
}
