// The paragraphs and lists inside a card, one under another. (Cards cannot hold cards: QML types may not nest in themselves.)
pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.qmlmodels
import Kiosk.Models
import Kiosk.Theme

Column {
    id: root

    required property ReadingPage page
    property alias model: repeater.model
    property color color: Theme.ink
    property color markColor: Theme.accent
    property int listColumns: 1

    spacing: Theme.gap1

    Repeater {
        id: repeater
        delegate: DelegateChooser {
            role: "kind"
            DelegateChoice { roleValue: "paragraph"; ParagraphBlock { width: root.width; page: root.page; color: root.color } }
            DelegateChoice { roleValue: "list"; ListBlock { width: root.width; columns: root.listColumns; page: root.page; color: root.color; markColor: root.markColor } }
        }
    }
}
