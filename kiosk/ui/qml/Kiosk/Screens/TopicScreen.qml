// What stands behind a tile: its topics, and under each the pages to choose from.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property TopicPage page
    required property Navigation navigation
    required property Reader reader
    // On a low screen or in large text the rows matter more than a line on each topic.
    readonly property bool roomy: Theme.textSize === 0 && !scroller.low
    readonly property int columns: scroller.width > Theme.body * 32 ? 2 : 1

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: root.roomy ? Theme.gap3 : Theme.gap2
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Column {
            width: scroller.width
            spacing: Theme.gap1

            Heading {
                level: 1
                width: parent.width
                text: root.page.title
            }
            Label {
                anchors.left: parent.left
                width: Math.min(parent.width, Theme.readingWidth)
                text: root.page.summary
            }
        }
        Repeater {
            model: root.page.groups

            Column {
                id: group
                required property string title
                required property string line
                required property string imageId
                required property RecordListModel links
                width: scroller.width
                spacing: root.roomy ? Theme.gap2 : Theme.gap1

                Item {
                    visible: group.title !== ""
                    width: scroller.width
                    height: Math.max(words.implicitHeight, picture.visible ? picture.height : 0)

                    Rectangle {
                        id: picture
                        visible: scroller.width > Theme.body * 24
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        width: visible ? height * 1.45 : 0
                        height: root.roomy ? Theme.mm(33) : Theme.mm(20)
                        radius: Theme.radius
                        color: Theme.colours.tintTeal

                        Art {
                            anchors.centerIn: parent
                            height: parent.height - Theme.mm(2)
                            width: Math.floor(height * 4 / 3)
                            pictureId: group.imageId
                        }
                    }
                    Column {
                        id: words
                        anchors.left: picture.right
                        anchors.leftMargin: picture.visible ? Theme.gap2 : 0
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.mm(1.5)

                        Heading {
                            level: 2
                            width: parent.width
                            text: group.title
                        }
                        Label {
                            visible: root.roomy
                            anchors.left: parent.left
                            width: Math.min(parent.width, Theme.readingWidth)
                            text: group.line
                            color: Theme.ink2
                        }
                    }
                }
                GridLayout {
                    uniformCellWidths: true
                    width: scroller.width
                    columns: root.columns
                    columnSpacing: root.roomy ? Theme.gap2 : Theme.targetGap
                    rowSpacing: Theme.targetGap

                    Repeater {
                        model: group.links
                        RowButton {
                            id: row
                            required property string kind
                            required property string id
                            required property string title
                            required detail
                            objectName: "row-" + id
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            text: title
                            titleSize: Theme.lead
                            onPressed: root.navigation.touch(kind, id)
                            onActivated: root.navigation.open(kind, id)
                        }
                    }
                }
            }
        }
    }
}
