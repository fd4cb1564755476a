// One setting: its name and its choices side by side, each sample drawn as it will look.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property string title
    // Each option has a key and a word, and may have points (its own text size) or a palette (its own colours).
    required property list<var> options
    required property int chosenIndex
    // Before its choices are made they take room already, so that the page has its buttons from the first frame.
    property bool made: true
    readonly property bool stacked: width < Theme.body * 8.5 * options.length

    signal picked(int index)

    spacing: Theme.mm(3)
    // Two settings have the same words to choose from: the group says which is which.
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Label {
        width: parent.width
        text: root.title
        font.weight: Font.DemiBold
        spacing: Theme.headingLineHeight
    }
    Grid {
        id: grid
        anchors.left: parent.left
        height: root.made ? implicitHeight : Theme.actionTarget
        columns: root.stacked ? 1 : root.options.length
        spacing: Theme.mm(5)

        Repeater {
            model: root.made ? root.options : null

            Pressable {
                id: sample
                required property var modelData
                required property int index
                readonly property Colours own: modelData.palette ?? Theme.colours
                objectName: modelData.key
                text: modelData.word
                chosen: root.chosenIndex === index
                width: Math.floor((root.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                implicitHeight: Math.max(Theme.actionTarget, Math.ceil((modelData.points ?? 0) * Theme.point * 1.1) + Theme.mm(8), word.implicitHeight + Theme.mm(8))
                height: implicitHeight
                Accessible.role: Accessible.RadioButton
                choosable: true
                Accessible.name: text
                Accessible.description: chosen ? qsTr("Chosen") : ""
                onActivated: root.picked(index)

                background: Rectangle {
                    radius: Theme.radius
                    color: sample.down ? sample.own.tintTeal : sample.own.card
                    border.width: sample.chosen ? Theme.thickStroke : Theme.stroke
                    border.color: sample.chosen ? Theme.actionLine : Theme.line
                }
                contentItem: Item {
                    Row {
                        anchors.centerIn: parent
                        spacing: Theme.mm(3)
                        Icon {
                            visible: sample.chosen
                            name: "tick"
                            color: sample.own.actionLine
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        Label {
                            id: letters
                            objectName: "sample"
                            visible: text !== ""
                            text: sample.modelData.points ? qsTr("Aa", "two letters that show a text size") : ""
                            size: sample.modelData.points ? Math.ceil(sample.modelData.points * Theme.point) : Theme.body
                            spacing: 1.1
                            wrapMode: Text.NoWrap
                            anchors.verticalCenter: parent.verticalCenter
                            Accessible.ignored: true
                        }
                        Label {
                            id: word
                            anchors.verticalCenter: parent.verticalCenter
                            text: sample.text
                            spacing: Theme.headingLineHeight
                            font.weight: sample.chosen ? Font.DemiBold : Font.Normal
                            wrapMode: Text.NoWrap
                            color: sample.own.ink
                            Accessible.ignored: true
                        }
                        Label {
                            visible: sample.chosen && sample.width > word.implicitWidth + implicitWidth + (letters.visible ? letters.implicitWidth : 0) + Theme.iconSize + Theme.mm(24)
                            anchors.verticalCenter: parent.verticalCenter
                            text: qsTr("Chosen")
                            spacing: Theme.headingLineHeight
                            wrapMode: Text.NoWrap
                            color: sample.own.ink2
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
