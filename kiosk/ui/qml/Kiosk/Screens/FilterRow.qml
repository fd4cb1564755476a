// A heading with choices to filter by, the first of which is everything.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property string title
    required property string all
    required property RecordListModel model
    required property string chosen

    signal picked(string key)

    spacing: Theme.mm(3)

    Label {
        width: parent.width
        text: root.title
        font.weight: Font.DemiBold
        spacing: Theme.headingLineHeight
    }
    Flow {
        width: parent.width
        spacing: Theme.targetGap

        ChoiceButton {
            objectName: "filter-all"
            text: root.all
            chosen: root.chosen === ""
            onActivated: root.picked("")
        }
        Repeater {
            model: root.model
            ChoiceButton {
                required property string key
                required property string title
                required property string icon
                objectName: "filter-" + key
                text: title
                iconName: icon
                chosen: root.chosen === key
                onActivated: root.picked(key)
            }
        }
    }
}
