// The week as it will be: for each day, when the screen is awake, as a bar and in words.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Column {
    id: root

    required property string title
    required property RecordListModel days
    // Day, bar and words beside each other; else the bar stands below both.
    readonly property bool wide: width > Theme.body * 19
    readonly property int dayWidth: Math.round(wide ? Theme.body * 6 : width * 0.42)
    readonly property int wordsWidth: wide ? Math.round(Theme.body * 7.5) : width - dayWidth

    spacing: Theme.mm(wide ? 0.5 : 3)

    Heading {
        level: 3
        width: parent.width
        bottomPadding: Theme.mm(2)
        text: root.title
    }
    Repeater {
        model: root.days

        Item {
            id: line
            required property string word
            required property string awake
            required property list<real> spans
            width: root.width
            height: Math.max(day.implicitHeight, words.implicitHeight) + (root.wide ? 0 : track.height)
            Accessible.role: Accessible.StaticText
            Accessible.name: word + ": " + awake

            Label {
                id: day
                anchors.left: parent.left
                width: root.dayWidth
                text: line.word
                Accessible.ignored: true
            }
            Rectangle {
                id: track
                anchors.left: parent.left
                anchors.leftMargin: root.wide ? root.dayWidth : 0
                y: root.wide ? (line.height - height) / 2 : line.height - height
                width: root.width - (root.wide ? root.dayWidth + root.wordsWidth : 0)
                height: Theme.mm(6)
                radius: Theme.mm(1)
                color: Theme.card
                border.width: Theme.stroke
                border.color: Theme.line

                Repeater {
                    model: line.spans.length / 2

                    Rectangle {
                        required property int index
                        readonly property real start: line.spans[2 * index]
                        objectName: "awake"
                        anchors.left: track.left
                        anchors.leftMargin: Math.round(track.width * start)
                        width: Math.round(track.width * (line.spans[2 * index + 1] - start))
                        height: track.height
                        radius: track.radius
                        color: Theme.action
                        border.width: Theme.stroke
                        border.color: Theme.actionLine
                    }
                }
            }
            Label {
                id: words
                anchors.right: parent.right
                width: root.wordsWidth - (root.wide ? Theme.gap1 : 0)
                text: line.awake
                Accessible.ignored: true
            }
        }
    }
}
