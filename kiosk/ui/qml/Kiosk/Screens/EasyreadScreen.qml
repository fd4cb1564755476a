// The pages in Easy Read, to choose from by their pictures (G08).
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
    readonly property int columns: scroller.width > Theme.body * 36 ? 2 : 1
    readonly property int pictureWidth: Theme.mm(scroller.low ? 50 : 62)

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: Theme.gap3
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
                size: Theme.lead
            }
        }
        Repeater {
            model: root.page.groups

            GridLayout {
                id: group
                required property RecordListModel links
                width: scroller.width
                columns: root.columns
                uniformCellWidths: true
                columnSpacing: Theme.gap2
                rowSpacing: Theme.gap2

                Repeater {
                    model: group.links

                    Pressable {
                        id: row
                        required property string kind
                        required property string id
                        required property string title
                        required property string imageId
                        objectName: "row-" + id
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        // Not the height, as elsewhere: a layout that asks for both would never settle.
                        implicitWidth: Theme.rowTarget
                        implicitHeight: Math.max(band.height, words.implicitHeight + 2 * Theme.gap1) + 2 * Theme.stroke
                        text: title
                        onPressed: root.navigation.touch(kind, id)
                        onActivated: root.navigation.open(kind, id)

                        background: Rectangle {
                            radius: Theme.radius
                            color: row.down ? Theme.colours.tintTeal : Theme.card
                            border.width: row.down ? 2 * Theme.stroke : Theme.stroke
                            border.color: row.down ? Theme.actionLine : Theme.line
                        }
                        contentItem: Item {
                            Item {
                                id: band
                                anchors.left: parent.left
                                anchors.verticalCenter: parent.verticalCenter
                                width: root.pictureWidth
                                height: Math.round(width * 0.78)

                                Art {
                                    anchors.centerIn: parent
                                    width: parent.width - Theme.gap2
                                    height: parent.height - Theme.gap2
                                    pictureId: row.imageId
                                }
                            }
                            Label {
                                id: words
                                anchors.left: band.right
                                anchors.leftMargin: Theme.gap1
                                anchors.right: sign.left
                                anchors.rightMargin: Theme.gap1
                                anchors.verticalCenter: parent.verticalCenter
                                text: row.title
                                size: Theme.h3
                                spacing: Theme.headingLineHeight
                                font.weight: Font.DemiBold
                                Accessible.ignored: true
                            }
                            Icon {
                                id: sign
                                anchors.right: parent.right
                                anchors.rightMargin: Theme.gap1
                                anchors.verticalCenter: parent.verticalCenter
                                name: row.mirrored ? "previous" : "next"
                                size: Theme.smallIcon
                                color: Theme.actionLine
                            }
                        }
                    }
                }
            }
        }
    }
}
