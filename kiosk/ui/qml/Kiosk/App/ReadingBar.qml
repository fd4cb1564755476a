// Steers what is read aloud: shown while it is, under the page, with the four main buttons or with all of them.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Rectangle {
    id: root

    required property Listening listening
    readonly property string now: listening.state
    readonly property bool talks: now === "asking" || now === "telling"
    // The second four, where there is no room for eight.
    property bool more: false
    readonly property real widest: Math.max(pauseButton.wantedWidth, backButton.wantedWidth, nextButton.wantedWidth, stopButton.wantedWidth, slowerButton.wantedWidth, fasterButton.wantedWidth, quieterButton.wantedWidth, louderButton.wantedWidth)
    readonly property int fitting: Math.floor((width - 2 * Theme.gap1 + Theme.targetGap) / (widest + Theme.targetGap))
    readonly property bool all: fitting >= 8
    readonly property int columns: all ? 8 : fitting >= 5 ? 5 : Math.max(1, Math.min(3, fitting))
    // In two rows the icons give their height to the page.
    readonly property bool wordOnly: Theme.textSize === 2 || columns < 5
    readonly property int cell: Math.floor((width - 2 * Theme.gap1 - (columns - 1) * Theme.targetGap) / columns)

    objectName: "reading-bar"
    visible: now !== ""
    implicitHeight: content.implicitHeight + 2 * Theme.gap1
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.stroke
    border.color: Theme.actionLine
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Reading aloud")
    onVisibleChanged: more = false

    Column {
        id: content
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap1
        spacing: Theme.targetGap

        Label {
            objectName: "reading-by"
            visible: text !== ""
            width: parent.width
            text: root.talks ? "" : root.listening.message
            spacing: Theme.headingLineHeight
        }
        Label {
            objectName: "reading-words"
            visible: text !== ""
            width: parent.width
            text: root.talks ? root.listening.message : status.fits && (root.columns >= 5 || root.more) ? root.listening.status : ""
            spacing: Theme.headingLineHeight
            color: root.talks ? Theme.ink : Theme.ink2
            font.weight: root.talks ? Font.DemiBold : Font.Normal
        }
        Flow {
            width: parent.width
            visible: root.talks
            spacing: Theme.targetGap

            ActionButton {
                objectName: "reading-yes"
                visible: root.now === "asking"
                filled: true
                iconName: "listen"
                text: qsTr("Yes, read aloud")
                maximumWidth: parent.width
                onActivated: root.listening.readAloud()
            }
            ActionButton {
                objectName: "reading-no"
                iconName: "close"
                text: root.now === "asking" ? qsTr("No") : qsTr("Close")
                onActivated: root.listening.stop()
            }
        }
        Grid {
            visible: !root.talks
            columns: root.columns
            spacing: Theme.targetGap

            RailButton {
                id: pauseButton
                objectName: "reading-pause"
                visible: root.all || !root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                chosen: true
                iconName: root.now === "paused" ? "play" : "pause"
                text: root.now === "paused" ? qsTr("Play") : qsTr("Pause")
                onActivated: root.listening.togglePause()
            }
            RailButton {
                id: backButton
                objectName: "reading-back"
                visible: root.all || !root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                guarded: false
                iconName: mirrored ? "next" : "previous"
                text: qsTr("Previous")
                Accessible.name: qsTr("Previous sentence")
                onActivated: root.listening.back()
            }
            RailButton {
                id: nextButton
                objectName: "reading-next"
                visible: root.all || !root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                guarded: false
                iconName: mirrored ? "previous" : "next"
                text: qsTr("Next")
                Accessible.name: qsTr("Next sentence")
                onActivated: root.listening.forward()
            }
            RailButton {
                id: stopButton
                objectName: "reading-stop"
                visible: root.all || !root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                iconName: "stop"
                text: qsTr("Stop")
                onActivated: root.listening.stop()
            }
            RailButton {
                id: slowerButton
                objectName: "reading-slower"
                visible: root.all || root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                guarded: false
                iconName: "minus"
                text: qsTr("Slower")
                onActivated: root.listening.faster(-1)
            }
            RailButton {
                id: fasterButton
                objectName: "reading-faster"
                visible: root.all || root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                guarded: false
                iconName: "plus"
                text: qsTr("Faster")
                onActivated: root.listening.faster(1)
            }
            RailButton {
                id: quieterButton
                objectName: "reading-quieter"
                visible: root.all || root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                guarded: false
                iconName: "quieter"
                text: qsTr("Quieter")
                onActivated: root.listening.louder(-1)
            }
            RailButton {
                id: louderButton
                objectName: "reading-louder"
                visible: root.all || root.more
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                guarded: false
                iconName: "louder"
                text: qsTr("Louder")
                onActivated: root.listening.louder(1)
            }
            RailButton {
                objectName: "reading-more"
                visible: !root.all
                width: root.cell
                stacked: true
                wordOnly: root.wordOnly
                iconName: root.more ? "up" : "settings"
                text: root.more ? qsTr("Fewer") : qsTr("More")
                Accessible.name: root.more ? qsTr("Fewer buttons") : qsTr("More buttons")
                onActivated: root.more = !root.more
            }
        }
    }

    TextMetrics {
        id: status
        readonly property bool fits: width <= root.width - 2 * Theme.gap1
        font.family: Theme.fontFamily
        font.pixelSize: Theme.body
        text: root.listening.status
    }
}
