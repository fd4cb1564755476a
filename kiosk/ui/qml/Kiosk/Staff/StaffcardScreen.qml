// The outline of a bank card, made as large as the real one.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

StaffForm {
    id: root

    readonly property StaffCardPage card: page as StaffCardPage
    readonly property bool beside: scroller.width > outline.width + Theme.gap3 + Theme.mm(75)

    Grid {
        width: parent.width
        columns: root.beside ? 2 : 1
        columnSpacing: Theme.gap3
        rowSpacing: Theme.gap2

        Rectangle {
            id: outline
            objectName: "card-outline"
            width: root.card.cardWidth
            height: root.card.cardHeight
            radius: Theme.radius
            color: Theme.colours.tintSky
            border.width: Theme.stroke
            border.color: Theme.ink
        }
        Column {
            id: side
            width: root.beside ? root.scroller.width - outline.width - Theme.gap3 : root.scroller.width
            spacing: Theme.targetGap

            Grid {
                anchors.left: parent.left
                columns: side.width > 2 * Math.max(much.implicitWidth, bit.implicitWidth) + Theme.targetGap ? 2 : 1
                spacing: Theme.targetGap

                ActionButton {
                    objectName: "card-bigger-much"
                    guarded: false
                    iconName: "plus"
                    text: qsTr("Bigger")
                    onActivated: root.card.grow(20)
                }
                ActionButton {
                    id: much
                    objectName: "card-smaller-much"
                    guarded: false
                    iconName: "minus"
                    text: qsTr("Smaller")
                    onActivated: root.card.grow(-20)
                }
                ActionButton {
                    objectName: "card-bigger"
                    guarded: false
                    iconName: "plus"
                    text: qsTr("A little")
                    Accessible.name: text + ": " + qsTr("bigger")
                    onActivated: root.card.grow(1)
                }
                ActionButton {
                    id: bit
                    objectName: "card-smaller"
                    guarded: false
                    iconName: "minus"
                    text: qsTr("A little")
                    Accessible.name: text + ": " + qsTr("smaller")
                    onActivated: root.card.grow(-1)
                }
            }
            ActionButton {
                objectName: "card-fits"
                anchors.left: parent.left
                maximumWidth: side.width
                filled: true
                iconName: "tick"
                text: qsTr("It fits")
                onActivated: root.card.fits()
            }
        }
    }
    Label {
        objectName: "card-result"
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.readingWidth)
        text: root.card.result
        color: Theme.ink2
    }
}
