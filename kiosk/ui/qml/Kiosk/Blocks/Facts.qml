// Facts one under the other, each with its name above it; a fact without a value is left out.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    // Objects with name and value.
    required property var facts

    spacing: Theme.gap1

    Repeater {
        model: root.facts

        Column {
            id: fact
            required property var modelData
            visible: modelData.value !== ""
            width: root.width

            Label {
                width: parent.width
                text: fact.modelData.name
                color: Theme.ink2
            }
            Label {
                width: parent.width
                text: fact.modelData.value
                font.weight: Font.DemiBold
            }
        }
    }
}
