// Rows of Easy Read: a picture at the start, and beside it one idea in a few large words (G08).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property RecordListModel rows
    readonly property int pictureWidth: Math.max(Theme.mm(40), Math.min(Theme.mm(70), Math.round(width * 0.3)))
    // Too narrow for words beside a picture: they stand under it.
    readonly property bool stacked: width - pictureWidth - Theme.gap2 < Theme.lead * 7

    spacing: stacked ? Theme.gap4 : Theme.gap2

    Repeater {
        model: root.rows

        Item {
            id: row
            required property string text
            required property string markup
            required property string imageId
            required property string imageAlt
            required property string place

            objectName: "easy-read-row"
            width: root.width
            implicitHeight: root.stacked ? words.y + words.height : Math.max(card.height, words.height)

            Rectangle {
                id: card
                objectName: "easy-read-picture"
                anchors.left: parent.left
                width: root.pictureWidth
                height: Math.round(width * 0.78)
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.stroke
                border.color: Theme.hairline

                Art {
                    anchors.centerIn: parent
                    width: parent.width - Theme.gap1
                    height: parent.height - Theme.gap1
                    pictureId: row.imageId
                    alt: row.imageAlt
                    said: row.place + ".picture"
                }
            }
            Label {
                id: words
                objectName: "easy-read-words"
                anchors.left: root.stacked ? parent.left : card.right
                anchors.leftMargin: root.stacked ? 0 : Theme.gap2
                anchors.right: parent.right
                y: root.stacked ? card.height + Theme.gap1 : Math.max(0, Math.round((card.height - height) / 2))
                text: row.markup
                textFormat: Text.StyledText
                said: row.place
                size: Theme.lead
                Accessible.name: row.text
            }
        }
    }
}
