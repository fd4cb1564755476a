// Text and colours: every choice is shown as it will look and takes effect at once.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property Page page
    required property Navigation navigation
    required property Reader reader
    readonly property Listening listening: page.listening
    // The slowest, usual and fast steps of pace; quiet, usual and the loudest of loudness.
    readonly property list<int> paces: [0, 2, 4]
    readonly property list<int> volumes: [1, 3, 5]
    readonly property bool complete: turn.complete
    readonly property bool touched: reader.touched || listening.manner[0] !== paces[1] || listening.manner[1] !== volumes[1]

    function putBack() {
        reader.reset();
        listening.faster(paces[1] - listening.manner[0]);
        listening.louder(volumes[1] - listening.manner[1]);
    }

    InTurn {
        id: turn
        count: 4
        made: root.page.scroll > 0 ? count : 1
    }

    ScrollPage {
        id: scroller
        anchors.fill: parent
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Heading {
            level: 1
            width: scroller.width
            text: root.page.title
        }
        SettingRow {
            width: scroller.width
            title: qsTr("Text size")
            options: [
                { key: "text-0", word: qsTr("Standard"), points: 20 },
                { key: "text-1", word: qsTr("Large"), points: 30 },
                { key: "text-2", word: qsTr("Largest"), points: 40 }
            ]
            chosenIndex: root.reader.textSize
            onPicked: index => root.reader.chooseTextSize(index)
        }
        SettingRow {
            width: scroller.width
            title: qsTr("Colours")
            options: [
                { key: "theme-paper", word: qsTr("Paper"), palette: Theme.paper },
                { key: "theme-dusk", word: qsTr("Dusk"), palette: Theme.dusk },
                { key: "theme-contrast", word: qsTr("Contrast"), palette: Theme.contrast }
            ]
            chosenIndex: ["paper", "dusk", "contrast"].indexOf(root.reader.theme)
            onPicked: index => root.reader.chooseTheme(["paper", "dusk", "contrast"][index])
        }
        Grid {
            columns: scroller.width > Theme.body * 40 ? 2 : 1
            columnSpacing: Theme.gap6
            rowSpacing: Theme.gap2
            readonly property int cell: Math.floor((scroller.width - (columns - 1) * columnSpacing) / columns)

            SettingRow {
                width: parent.cell
                title: qsTr("Buttons")
                options: [{ key: "buttons-normal", word: qsTr("Normal") }, { key: "buttons-bigger", word: qsTr("Bigger") }]
                chosenIndex: root.reader.biggerButtons ? 1 : 0
                onPicked: index => root.reader.chooseBiggerButtons(index === 1)
            }
            SettingRow {
                width: parent.cell
                title: qsTr("Movement")
                options: [{ key: "movement-on", word: qsTr("On") }, { key: "movement-off", word: qsTr("Off") }]
                chosenIndex: root.reader.movement ? 0 : 1
                onPicked: index => root.reader.chooseMovement(index === 0)
            }
            SettingRow {
                width: parent.cell
                title: qsTr("Time to read")
                options: [{ key: "time-normal", word: qsTr("Normal") }, { key: "time-more", word: qsTr("More time") }]
                chosenIndex: root.reader.moreTime ? 1 : 0
                onPicked: index => root.reader.chooseMoreTime(index === 1)
            }
            SettingRow {
                width: parent.cell
                title: qsTr("Steady touch, for shaky hands")
                options: [{ key: "steady-off", word: qsTr("Off") }, { key: "steady-on", word: qsTr("On") }]
                chosenIndex: root.reader.steadyTouch ? 1 : 0
                onPicked: index => root.reader.chooseSteadyTouch(index === 1)
            }
            SettingRow {
                made: turn.made > 1
                width: parent.cell
                title: qsTr("Side of the buttons")
                // Each stands on the side that it names.
                options: root.LayoutMirroring.enabled ? [rightOne, leftOne] : [leftOne, rightOne]
                chosenIndex: root.reader.side === "end" ? 1 : 0
                onPicked: index => root.reader.chooseSide(index === 1 ? "end" : "start")

                readonly property var leftOne: ({ key: "side-left", word: qsTr("Left") })
                readonly property var rightOne: ({ key: "side-right", word: qsTr("Right") })
            }
        }
        SettingRow {
            visible: root.listening.available
            width: scroller.width
            made: turn.made > 1
            title: qsTr("Voice: how fast")
            options: [{ key: "voice-slow", word: qsTr("Slow") }, { key: "voice-usual", word: qsTr("Normal") }, { key: "voice-fast", word: qsTr("Fast") }]
            chosenIndex: root.paces.indexOf(root.listening.manner[0])
            onPicked: index => root.listening.faster(root.paces[index] - root.listening.manner[0])
        }
        SettingRow {
            visible: root.listening.available
            width: scroller.width
            made: turn.made > 2
            title: qsTr("Voice: how loud")
            options: [{ key: "voice-quiet", word: qsTr("Quiet") }, { key: "voice-middle", word: qsTr("Normal") }, { key: "voice-loud", word: qsTr("Loud") }]
            chosenIndex: root.volumes.indexOf(root.listening.manner[1])
            onPicked: index => root.listening.louder(root.volumes[index] - root.listening.manner[1])
        }
        SettingRow {
            readonly property list<string> lengths: ["off", "short", "medium", "long"]
            width: scroller.width
            made: turn.made > 3
            title: qsTr("Hold to choose, in place of a tap")
            options: [
                { key: "hold-off", word: qsTr("Off") },
                { key: "hold-short", word: qsTr("Short") },
                { key: "hold-medium", word: qsTr("Medium") },
                { key: "hold-long", word: qsTr("Long") }
            ]
            chosenIndex: lengths.indexOf(root.reader.hold)
            onPicked: index => root.reader.chooseHold(lengths[index])
        }
        SettingRow {
            readonly property list<string> ways: ["off", "switches", "slow", "medium", "fast"]
            width: scroller.width
            made: turn.complete
            title: qsTr("Switches, in place of touch")
            options: [
                { key: "scan-off", word: qsTr("Off") },
                { key: "scan-switches", word: qsTr("Two switches") },
                { key: "scan-slow", word: qsTr("Slow") },
                { key: "scan-medium", word: qsTr("Medium") },
                { key: "scan-fast", word: qsTr("Fast") }
            ]
            chosenIndex: ways.indexOf(root.reader.scanning)
            onPicked: index => root.reader.chooseScanning(ways[index])
        }
        Label {
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            text: qsTr("These go back when you finish.")
            color: Theme.ink2
        }
        ActionButton {
            objectName: "settings-reset"
            anchors.left: parent.left
            maximumWidth: scroller.width
            visible: root.touched
            iconName: "undo"
            text: qsTr("Put back as it was")
            onActivated: root.putBack()
        }
    }
}
