// A simple chart: a label, a bar and its number in each line.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Column {
    id: root

    required property string title
    required property RecordListModel bars
    readonly property bool wide: width > Theme.body * 26
    readonly property int labelWidth: wide ? Math.round(width * 0.42) : width

    spacing: Theme.mm(3)

    Heading {
        level: 2
        width: parent.width
        text: root.title
    }
    Repeater {
        model: root.bars

        Flow {
            id: line
            required property string label
            required property string words
            required property double part
            width: root.width
            spacing: Theme.mm(2)

            Label {
                width: root.labelWidth
                text: line.label
            }
            Item {
                width: root.width - (root.wide ? root.labelWidth + 2 * line.spacing : 0) - Theme.body * 4
                height: Theme.body * Theme.lineHeight

                Rectangle {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(Theme.thickStroke, parent.width * line.part)
                    height: Theme.mm(6)
                    radius: Theme.mm(1)
                    color: Theme.action
                    border.width: Theme.stroke
                    border.color: Theme.actionLine
                }
            }
            Label {
                width: Theme.body * 4 - (root.wide ? 0 : line.spacing)
                text: line.words
                font.weight: Font.DemiBold
            }
        }
    }
}
