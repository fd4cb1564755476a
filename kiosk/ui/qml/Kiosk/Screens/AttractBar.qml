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
    function askForHelp() {
        visit.start();
        navigation.openScreen("help");
    }

    spacing: Theme.gap2

    readonly property Staff staff: visit.poster.staff
    readonly property int spare: width - help.width - sizes.width - themes.width - clean.width - (setUp.visible ? setUp.width + spacing : 0) - 4 * spacing

    RailButton {
        id: help
        objectName: "attract-help"
        urgent: true
        iconName: "help"
        text: qsTr("Help now")
        onActivated: root.askForHelp()
    }
    AttractSamples {
        id: sizes
        samples: [
            { key: "text-0", word: qsTr("Standard text"), points: 20 },
            { key: "text-1", word: qsTr("Large text"), points: 30 },
            { key: "text-2", word: qsTr("Largest text"), points: 40 }
        ]
        chosenIndex: root.reader.textSize
        onPicked: index => root.reader.chooseTextSize(index)
    }
    AttractSamples {
        id: themes
        samples: [
            { key: "theme-paper", word: qsTr("Paper colours"), colours: Theme.paper },
            { key: "theme-dusk", word: qsTr("Dusk colours"), colours: Theme.dusk },
            { key: "theme-contrast", word: qsTr("Contrast colours"), colours: Theme.contrast }
        ]
        chosenIndex: ["paper", "dusk", "contrast"].indexOf(root.reader.theme)
        onPicked: index => root.reader.chooseTheme(["paper", "dusk", "contrast"][index])
    }
    Item {
        // What staff hold stands away from what readers touch.
        visible: root.spare > 0
        width: root.spare
        height: clean.height
    }
    ChoiceButton {
        id: setUp
        objectName: "set-up"
        visible: root.staff.setUpOffered
        height: Math.max(Theme.actionTarget, implicitHeight)
        maximumWidth: root.width
        iconName: "settings"
        text: qsTr("Set up this kiosk")
        Accessible.role: Accessible.Button
        choosable: false
        onActivated: root.staff.setUp()
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
                    anchors.verticalCenter: parent.verticalCenter
                    name: "cleaning"
                }
                Column {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        anchors.left: parent.left
                        text: clean.text
                        spacing: Theme.headingLineHeight
                        Accessible.ignored: true
                    }
                    Label {
                        anchors.left: parent.left
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
