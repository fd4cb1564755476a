// A choice with a picture: a tinted band for what is put into it, and a title with a line beside or below it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property int index
    // What the words below a band take of each tile in a row: each tells what its own need.
    required property Most wordsRoom
    property string line: ""
    // The line says more than is needed where there is little room.
    property bool brief: false
    property int titleSize: Theme.h3
    property color tint: Theme.colours.tintTeal
    property bool banded: true
    property bool beside: false
    property int besideWidth: Theme.mm(72)
    property int pad: Theme.gap1
    readonly property int wordsHeight: words.implicitHeight + 2 * pad
    default property alias inBand: band.data

    onWordsHeightChanged: wordsRoom.ask(index, wordsHeight)
    Accessible.name: text + ". " + line

    background: Rectangle {
        radius: Theme.radius
        color: root.down === root.banded ? root.tint : Theme.card
        border.width: root.down ? 2 * Theme.stroke : Theme.stroke
        border.color: root.down ? Theme.actionLine : Theme.line
    }
    contentItem: Item {
        Rectangle {
            id: band
            visible: root.banded
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Theme.stroke
            width: root.beside ? root.besideWidth : parent.width - 2 * Theme.stroke
            height: parent.height - (root.beside ? 2 * Theme.stroke : root.wordsRoom.most)
            topLeftRadius: root.mirrored && root.beside ? 0 : Theme.radius - Theme.stroke
            bottomLeftRadius: !root.beside || root.mirrored ? 0 : Theme.radius - Theme.stroke
            topRightRadius: root.beside && !root.mirrored ? 0 : Theme.radius - Theme.stroke
            bottomRightRadius: root.beside && root.mirrored ? Theme.radius - Theme.stroke : 0
            color: root.tint
        }
        Column {
            id: words
            anchors.left: root.beside ? band.right : parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.mm(6)
            anchors.rightMargin: Theme.mm(5)
            y: root.beside || !root.banded ? (parent.height - implicitHeight) / 2 : band.height + root.pad
            spacing: Theme.mm(1)

            Label {
                width: parent.width
                text: root.text
                size: root.titleSize
                spacing: 1.2
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                visible: !root.brief
                width: parent.width
                text: root.line
                color: Theme.ink2
                Accessible.ignored: true
            }
        }
    }
}
