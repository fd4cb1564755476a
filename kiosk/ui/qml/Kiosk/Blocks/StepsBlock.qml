// A sequence of drawn steps: number, picture, what happens.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property ReadingPage page
    required property RecordListModel rows
    required property list<string> terms
    readonly property int gap: Theme.gap2
    readonly property int columns: Math.max(1, Math.min(2, Math.floor((width + gap) / (Theme.body * 15 + gap))))
    readonly property int cardWidth: Math.floor((width - (columns - 1) * gap) / columns)

    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid
        columns: root.columns
        columnSpacing: root.gap
        rowSpacing: root.gap

        Repeater {
            model: root.rows
            Rectangle {
                id: step
                required property int index
                required property string title
                required property string text
                required property string markup
                required property string imageId
                required property string imageAlt
                required property string place
                readonly property bool beside: root.columns === 1 && root.cardWidth > Theme.body * 20

                Layout.preferredWidth: root.cardWidth
                Layout.fillHeight: true
                implicitHeight: Math.max(words.y + words.implicitHeight + Theme.gap2, badge.y + badge.height + Theme.gap2, art.y + art.height + Theme.gap1)
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.stroke
                border.color: Theme.hairline

                Art {
                    id: art
                    visible: step.imageId !== ""
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.margins: Theme.gap1
                    width: step.beside ? Theme.mm(64) : parent.width - 2 * Theme.gap1
                    height: visible ? Math.round(width * 0.75) : 0
                    pictureId: step.imageId
                    alt: step.imageAlt
                    said: step.place + ".picture"
                }
                Rectangle {
                    id: badge
                    anchors.left: parent.left
                    // On the corner of a picture; without one, in line with the words.
                    anchors.leftMargin: art.visible ? Theme.mm(5) : Theme.gap2
                    y: art.visible ? Theme.mm(5) : Theme.gap2
                    width: Math.round(Theme.h3 * 1.7)
                    height: width
                    radius: width / 2
                    color: Theme.action
                    border.width: Theme.stroke
                    border.color: Theme.actionLine

                    Label {
                        anchors.centerIn: parent
                        text: step.index + 1
                        size: Theme.h3
                        spacing: 1.2
                        font.weight: Font.DemiBold
                        color: Theme.actionText
                        Accessible.name: qsTr("Step %1").arg(step.index + 1)
                    }
                }
                Column {
                    id: words
                    anchors.left: !art.visible ? badge.right : step.beside ? art.right : parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: art.visible ? Theme.gap2 : Theme.gap1
                    anchors.rightMargin: Theme.gap2
                    y: !art.visible ? badge.y + Math.round((badge.height - title.lineHeight) / 2) : step.beside ? Theme.gap2 : art.y + art.height + Theme.mm(3)
                    spacing: Theme.mm(2)

                    Heading {
                        id: title
                        level: 3
                        width: parent.width
                        text: step.title
                        said: step.place + ".title"
                    }
                    Label {
                        width: parent.width
                        text: step.markup
                        textFormat: Text.StyledText
                        said: step.place
                        linkColor: Theme.ink
                        Accessible.name: step.text
                    }
                }
            }
        }
    }
    TermArea {
        page: root.page
        terms: root.terms
    }
}
