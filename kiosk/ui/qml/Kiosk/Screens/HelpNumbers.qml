// The clinic's own numbers on Help now, large enough to dial from.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Rectangle {
    id: root

    required property string title
    required property RecordListModel numbers
    readonly property int columns: Math.max(1, Math.min(numbers.count, Math.floor(width / (Theme.phone * 8))))

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.stroke
    border.color: Theme.actionLine

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.mm(3)

        Heading {
            level: 2
            width: parent.width
            text: root.title
            said: "own"
        }
        Grid {
            id: grid
            width: parent.width
            columns: root.columns
            spacing: Theme.gap2

            Repeater {
                model: root.numbers

                Column {
                    id: own
                    required property string name
                    required property string phone
                    required property int index
                    width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)

                    Label {
                        width: parent.width
                        text: own.name
                        said: "own." + own.index + ".name"
                        spacing: Theme.headingLineHeight
                    }
                    Label {
                        objectName: "own-number"
                        width: parent.width
                        text: own.phone
                        said: "own." + own.index + ".phone"
                        size: Theme.phone
                        spacing: Theme.headingLineHeight
                        font.family: Theme.numberFamily
                        font.weight: Font.DemiBold
                        color: Theme.accent
                    }
                }
            }
        }
    }
}
