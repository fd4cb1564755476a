// What hard words mean, at the bottom of the page, never over the line being read.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Rectangle {
    id: root

    required property ReadingPage page
    required property real limit

    implicitHeight: Math.min(limit, Math.max(words.implicitHeight, buttons.height) + 2 * Theme.gap2)
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.stroke
    border.color: Theme.accent
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Hard words")

    Flickable {
        anchors.left: parent.left
        anchors.right: buttons.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap2
        contentHeight: words.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: words
            anchors.left: parent.left
            width: Math.min(parent.width, Theme.readingWidth)
            spacing: Theme.gap2

            Repeater {
                model: root.page.terms
                Column {
                    id: entry
                    required property string term
                    required property string meaning
                    required property int index
                    width: words.width
                    spacing: Theme.mm(1)

                    Heading {
                        level: 3
                        width: parent.width
                        text: entry.term
                        said: "term." + entry.index
                        color: Theme.accent
                    }
                    Label {
                        width: parent.width
                        text: entry.meaning
                        said: "term." + entry.index + ".meaning"
                    }
                }
            }
        }
    }
    Column {
        id: buttons
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap2
        spacing: Theme.targetGap

        ActionButton {
            objectName: "close-terms"
            anchors.right: parent.right
            iconName: "close"
            text: qsTr("Close")
            onActivated: root.page.closeTerms()
        }
        ActionButton {
            objectName: "hear-terms"
            anchors.right: parent.right
            visible: root.page.listening.available
            iconName: "listen"
            text: qsTr("Hear this")
            Accessible.name: text + ": " + root.Accessible.name
            onActivated: root.page.listening.hearTerms()
        }
    }
}
