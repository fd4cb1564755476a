// Help now: tell a member of staff first, then when to call 999, then the rest. Readable in ten seconds.
pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.qmlmodels
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property HelpPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool complete: turn.complete
    readonly property int columns: scroller.width > Theme.body * 44 ? 2 : 1
    readonly property int cell: Math.floor((scroller.width - (columns - 1) * Theme.gap2) / columns)

    InTurn {
        id: turn
        count: root.page.parts.count
        made: root.page.scroll > 0 ? count : 1
    }

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: Theme.gap2
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Rectangle {
            width: scroller.width
            height: Math.max(Theme.actionTarget, call.implicitHeight + 2 * Theme.mm(5))
            radius: Theme.radius
            color: Theme.action
            border.width: Theme.stroke
            border.color: Theme.actionLine

            Row {
                anchors.centerIn: parent
                spacing: Theme.gap1
                Icon {
                    id: hand
                    name: "hand-wave"
                    size: Theme.largeIcon
                    color: Theme.actionText
                    anchors.verticalCenter: parent.verticalCenter
                }
                Heading {
                    id: call
                    level: 1
                    whole: false
                    width: Math.min(implicitWidth, scroller.width - hand.width - Theme.gap6)
                    text: qsTr("Tell a member of staff now")
                    said: "title"
                    color: Theme.actionText
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
        HelpNumbers {
            visible: root.page.own.count > 0
            width: scroller.width
            title: root.page.ownTitle
            numbers: root.page.own
        }
        // The first part holds the cards; the others become cards themselves.
        Repeater {
            model: root.page.parts
            Flow {
                id: part
                required property string title
                required property RecordListModel blocks
                required property int index
                visible: title === ""
                width: scroller.width
                spacing: Theme.gap2

                Repeater {
                    model: part.visible ? part.blocks : null
                    delegate: DelegateChooser {
                        role: "name"
                        DelegateChoice { roleValue: "emergency"; CareBlock { width: scroller.width; page: root.page } }
                        DelegateChoice { roleValue: "urgent"; CareBlock { width: root.cell; page: root.page } }
                        DelegateChoice { CalloutBlock { width: root.cell; page: root.page } }
                    }
                }
            }
        }
        Flow {
            width: scroller.width
            spacing: Theme.gap2

            Repeater {
                model: root.page.parts
                Loader {
                    id: card
                    required property int index
                    required property string title
                    required property RecordListModel blocks
                    active: visible && index < turn.made
                    visible: title !== ""
                    width: root.cell
                    // It takes room before it is made, so that the page has its buttons from the first frame.
                    height: active ? implicitHeight : Theme.actionTarget
                    sourceComponent: Rectangle {
                        implicitHeight: cardText.implicitHeight + 2 * Theme.gap2
                        radius: Theme.radius
                        color: Theme.card
                        border.width: Theme.stroke
                        border.color: Theme.hairline

                        Column {
                            id: cardText
                            anchors.left: parent.left
                            anchors.right: parent.right
                            anchors.top: parent.top
                            anchors.margins: Theme.gap2
                            spacing: Theme.mm(3)

                            Heading {
                                level: 3
                                width: parent.width
                                text: card.title
                                said: card.index.toString()
                            }
                            CardColumn {
                                width: parent.width
                                page: root.page
                                model: card.blocks
                            }
                        }
                    }
                }
            }
        }
        RowButton {
            visible: root.page.easyReadId !== ""
            width: scroller.width
            objectName: "easy-read"
            iconName: "easy-read"
            text: qsTr("Easy Read version")
            onActivated: root.navigation.open("article", root.page.easyReadId)
        }
    }
}
