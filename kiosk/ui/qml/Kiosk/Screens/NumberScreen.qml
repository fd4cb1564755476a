// A number to write down, as large as the screen allows; the others of the page below it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property NumberPage page
    required property Navigation navigation
    required property Reader reader

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
        Rectangle {
            width: scroller.width
            height: card.implicitHeight + 2 * Theme.gap2
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.stroke
            border.color: Theme.hairline

            Column {
                id: card
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.gap2
                spacing: Theme.mm(2)

                Label {
                    width: parent.width
                    text: root.page.name
                    size: Theme.lead
                    font.weight: Font.DemiBold
                    color: Theme.accent
                }
                Label {
                    visible: text !== ""
                    width: parent.width
                    text: root.page.label
                    color: Theme.ink2
                }
                TextMetrics {
                    id: measured
                    // Not that of the label: its font waits for this measure.
                    font.family: root.page.figures ? Theme.numberFamily : Theme.fontFamily
                    font.weight: Font.DemiBold
                    font.pixelSize: Theme.phone
                    text: root.page.shown
                }
                Label {
                    id: huge
                    objectName: "huge"
                    width: parent.width
                    text: root.page.shown
                    // One line if that is much larger than elsewhere, else as many as it takes.
                    size: Math.max(Theme.phone, Math.min(Theme.mm(!root.page.figures ? 22 : scroller.low ? 30 : 40), Math.floor(Theme.phone * 0.98 * card.width / measured.advanceWidth)))
                    spacing: 1.2
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    font.family: root.page.figures ? Theme.numberFamily : Theme.fontFamily
                    font.weight: Font.DemiBold
                }
                Label {
                    visible: text !== ""
                    width: parent.width
                    text: root.page.when
                }
            }
        }
        Label {
            width: scroller.width
            text: qsTr("Write it down, or take a photo of this screen.")
            color: Theme.ink2
        }
        Flow {
            visible: root.page.numbers.count > 1
            width: scroller.width
            spacing: Theme.targetGap

            Repeater {
                model: root.page.numbers
                ChoiceButton {
                    required property string key
                    required property string name
                    required property string label
                    required property string shown
                    objectName: "number-" + key
                    maximumWidth: scroller.width
                    text: name === shown ? shown : name + ": " + shown
                    chosen: root.page.choice === key
                    Accessible.name: [name, label, shown].join(". ")
                    onActivated: root.page.choice = key
                }
            }
        }
    }
}
