// A bulleted or numbered list; touching it explains the hard words in it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme

Item {
    id: root

    required property ReadingPage page
    required property RecordListModel rows
    required property int level
    required property list<string> terms
    property color color: Theme.ink
    property color markColor: Theme.accent
    property int columns: 1

    implicitHeight: Math.max(column.implicitHeight, terms.length > 0 ? Theme.minimumTarget - Theme.mm(5) : 0)

    Grid {
        id: column
        width: parent.width
        flow: Grid.TopToBottom
        // Not the columns too: between the two changes the items would not fit, and Qt says so.
        rows: Math.ceil(root.rows.count / root.columns)
        rowSpacing: Theme.mm(2)
        columnSpacing: Theme.gap2
        Accessible.role: Accessible.List

        Repeater {
            model: root.rows
            BulletRow {
                required property int index
                width: Math.floor((column.width - (root.columns - 1) * column.columnSpacing) / root.columns)
                mark: root.level === 1 ? (index + 1) + "." : "•"
                indent: Math.round(Theme.body * (root.level === 1 ? 1.5 : 1.0))
                color: root.color
                markColor: root.markColor
            }
        }
    }
    TermArea {
        page: root.page
        terms: root.terms
    }
}
