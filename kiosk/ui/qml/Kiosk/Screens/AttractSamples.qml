// A row of samples to choose from, each drawn in its own size or its own colours.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Row {
    id: root

    // Each has a key, a word that is heard, and points or colours of its own.
    required property list<var> samples
    required property int chosenIndex

    signal picked(int index)

    spacing: Theme.targetGap

    Repeater {
        model: root.samples

        Pressable {
            id: sample
            required property int index
            required property var modelData
            readonly property Colours own: modelData.colours ?? Theme.colours

            objectName: modelData.key
            chosen: root.chosenIndex === index
            implicitWidth: Math.max(Theme.actionTarget, letters.implicitWidth + Theme.mm(6))
            Accessible.role: Accessible.RadioButton
            choosable: true
            Accessible.name: modelData.word
            onActivated: root.picked(index)

            background: Rectangle {
                radius: Theme.radius
                color: sample.down ? sample.own.tintTeal : sample.own.card
                border.width: sample.chosen ? Theme.thickStroke : Theme.stroke
                border.color: sample.chosen ? Theme.actionLine : Theme.line
            }
            contentItem: Item {
                Label {
                    id: letters
                    objectName: "sample"
                    anchors.centerIn: parent
                    text: qsTr("Aa", "two letters that show a text size")
                    size: Math.ceil((sample.modelData.points ?? 24) * Theme.point)
                    spacing: 1.1
                    wrapMode: Text.NoWrap
                    color: sample.modelData.colours ? sample.own.accent : sample.own.ink
                    Accessible.ignored: true
                }
            }
        }
    }
}
