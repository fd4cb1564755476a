// What something rests on: each source with who published it, when, and where it can be found.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property RecordListModel sources
    property alias title: heading.text

    visible: sources.count > 0
    spacing: Theme.gap1

    Heading {
        id: heading
        level: 2
        width: parent.width
        text: qsTr("Sources")
    }
    Repeater {
        model: root.sources

        Column {
            id: source
            required property string title
            required property string publisher
            required property string published
            required property string reference
            width: root.width

            Label {
                width: parent.width
                text: source.title
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: [source.publisher, source.published, source.reference].filter(part => part !== "").join(", ")
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                color: Theme.ink2
            }
        }
    }
}
