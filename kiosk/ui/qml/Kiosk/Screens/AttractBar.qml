// The foot of the attract screen: help, text sizes and colours that act at once, and the hold that starts cleaning.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Flow {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit
    readonly property list<var> samples: [
        { key: "text-0", word: qsTr("Standard text"), points: 20, size: 0 },
        { key: "text-1", word: qsTr("Large text"), points: 30, size: 1 },
        { key: "text-2", word: qsTr("Largest text"), points: 40, size: 2 },
        { key: "theme-paper", word: qsTr("Paper colours"), colours: Theme.paper, theme: "paper" },
        { key: "theme-dusk", word: qsTr("Dusk colours"), colours: Theme.dusk, theme: "dusk" },
        { key: "theme-contrast", word: qsTr("Contrast colours"), colours: Theme.contrast, theme: "contrast" }
    ]

    function take(sample: var) {
        if (sample.theme) reader.chooseTheme(sample.theme);
        else reader.chooseTextSize(sample.size);
    }
    function askForHelp() {
        visit.start();
        navigation.openScreen("help");
    }

    spacing: Theme.gap2

    readonly property int groupWidth: 3 * Theme.actionTarget + 2 * Theme.targetGap
    readonly property int spare: width - help.width - 2 * groupWidth - clean.width - 4 * spacing

    RailButton {
        id: help
        objectName: "attract-help"
        urgent: true
        iconName: "help"
        text: qsTr("Help now")
        onActivated: root.askForHelp()
    }
    Repeater {
        model: [root.samples.slice(0, 3), root.samples.slice(3)]

        Row {
            id: group
            required property list<var> modelData
            spacing: Theme.targetGap

            Repeater {
                model: group.modelData

                Pressable {
                    id: sample
                    required property var modelData
                    readonly property Colours own: modelData.colours ?? Theme.colours

                    objectName: modelData.key
                    chosen: modelData.theme ? root.reader.theme === modelData.theme : root.reader.textSize === modelData.size
                    implicitWidth: Theme.actionTarget
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    Accessible.name: modelData.word
                    onActivated: root.take(modelData)

                    background: Rectangle {
                        radius: Theme.radius
                        color: sample.down ? sample.own.tintTeal : sample.own.card
                        border.width: sample.chosen ? Theme.thickStroke : Theme.stroke
                        border.color: sample.chosen ? Theme.actionLine : Theme.line
                    }
                    contentItem: Item {
                        Label {
                            objectName: "sample"
                            anchors.centerIn: parent
                            text: qsTr("Aa", "two letters that show a text size")
                            size: Math.ceil((sample.modelData.points ?? 24) * Theme.point)
                            spacing: 1.1
                            wrapMode: Text.NoWrap
                            color: sample.modelData.theme ? sample.own.accent : sample.own.ink
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Item {
        // What staff hold stands away from what readers touch.
        visible: root.spare > 0
        width: root.spare
        height: clean.height
    }
    Pressable {
        id: clean
        objectName: "clean"
        role: "row"
        text: qsTr("Clean screen")
        implicitWidth: Math.min(root.width, words.implicitWidth + Theme.iconSize + Theme.mm(3) + 2 * Theme.mm(5))
        implicitHeight: Math.max(Theme.actionTarget, words.implicitHeight + Theme.mm(4))
        Accessible.name: text + ": " + qsTr("hold for 3 seconds")
        onPressedChanged: root.visit.holdToClean(pressed)

        background: Rectangle {
            radius: Theme.radius
            color: "transparent"
            border.width: Theme.stroke
            border.color: Theme.line

            Rectangle {
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.margins: Theme.stroke
                width: (parent.width - 2 * Theme.stroke) * root.visit.held
                radius: Theme.radius - Theme.stroke
                color: Theme.colours.tintSky
            }
        }
        contentItem: Item {
            Row {
                anchors.centerIn: parent
                spacing: Theme.mm(3)

                Icon {
                    id: sign
                    anchors.verticalCenter: parent.verticalCenter
                    name: "cleaning"
                }
                Column {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        text: clean.text
                        spacing: Theme.headingLineHeight
                        Accessible.ignored: true
                    }
                    Label {
                        visible: Theme.textSize < 2
                        text: clean.pressed ? qsTr("Keep holding") : qsTr("Hold 3 seconds")
                        spacing: Theme.headingLineHeight
                        color: Theme.ink2
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
