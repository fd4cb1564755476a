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
    readonly property int columns: scroller.width > Theme.body * 40 ? 2 : 1

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: Theme.gap3
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Item {
            width: scroller.width
            height: Math.max(intro.implicitHeight, picture.visible ? picture.height : 0)

            Column {
                id: intro
                anchors.left: parent.left
                anchors.right: picture.visible ? picture.left : parent.right
                anchors.rightMargin: picture.visible ? Theme.gap3 : 0
                anchors.verticalCenter: parent.verticalCenter
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
            Rectangle {
                id: picture
                visible: root.page.imageId !== "" && scroller.width > Theme.body * 34
                anchors.right: parent.right
                anchors.top: parent.top
                width: Theme.mm(72)
                height: Theme.mm(50)
                radius: Theme.radius
                color: Theme.colours.tintTeal

                Art {
                    anchors.centerIn: parent
                    height: parent.height - Theme.mm(3)
                    width: Math.floor(height * 4 / 3)
                    pictureId: root.page.imageId
                }
            }
        }
        Repeater {
            model: root.page.groups

            Column {
                id: group
                required property string title
                required property string icon
                required property RecordListModel links
                width: scroller.width
                spacing: Theme.gap1

                Row {
                    visible: group.title !== ""
                    anchors.left: parent.left
                    spacing: Theme.mm(3)
                    Icon {
                        name: group.icon
                        color: Theme.accent
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Heading {
                        level: 2
                        text: group.title
                        width: Math.min(implicitWidth, scroller.width - Theme.mm(14))
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
                GridLayout {
                    uniformCellWidths: true
                    width: scroller.width
                    columns: root.columns
                    columnSpacing: Theme.gap2
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
                            onActivated: root.navigation.open(kind, id)
                        }
                    }
                }
            }
        }
    }
}
