// A code for the camera of a phone, always black on white, with what to do beside it and the address in words.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property ScanPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool beside: scroller.width > code.width + Theme.gap3 + Theme.body * 12
    readonly property bool roomy: Theme.textSize === 0 && !scroller.low

    Binding {
        target: root.page.code
        property: "pxPerMm"
        value: Theme.pxPerMm
    }

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: root.roomy ? Theme.gap3 : Theme.gap1
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Column {
            width: scroller.width
            spacing: Theme.mm(2)
            Heading {
                level: 1
                width: parent.width
                text: root.page.title
            }
            Label {
                width: parent.width
                text: root.page.subject
                size: Theme.lead
                color: Theme.accent
            }
        }
        Grid {
            anchors.left: parent.left
            columns: root.beside ? 2 : 1
            columnSpacing: Theme.gap3
            rowSpacing: Theme.gap2

            Column {
                id: patch
                spacing: Theme.gap1

                Item {
                    id: code
                    anchors.left: parent.left
                    objectName: "qr"
                    width: root.page.code.side
                    height: root.page.code.side
                    children: [root.page.code]
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("A square code for the camera of a phone: %1").arg(root.page.subject)
                }
                Label {
                    visible: text !== ""
                    objectName: "address"
                    anchors.left: parent.left
                    width: Math.min(implicitWidth, root.beside ? Math.max(code.width, scroller.width * 0.4) : scroller.width)
                    text: root.page.address
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    font.weight: Font.DemiBold
                }
            }
            Column {
                id: steps
                width: root.beside ? scroller.width - patch.width - Theme.gap3 : scroller.width
                spacing: root.roomy ? Theme.gap3 : Theme.gap1

                Repeater {
                    model: [
                        qsTr("Open the camera of your phone."),
                        qsTr("Point it at the square, a hand’s length away."),
                        root.page.gives
                    ]
                    Row {
                        id: step
                        required property int index
                        required property string modelData
                        width: steps.width
                        spacing: Theme.gap1

                        Rectangle {
                            id: badge
                            width: Math.round(Theme.body * 1.9)
                            height: width
                            radius: width / 2
                            color: Theme.action
                            border.width: Theme.stroke
                            border.color: Theme.actionLine

                            Label {
                                anchors.centerIn: parent
                                text: step.index + 1
                                spacing: 1.2
                                font.weight: Font.DemiBold
                                color: Theme.actionText
                                Accessible.name: qsTr("Step %1").arg(step.index + 1)
                            }
                        }
                        Label {
                            width: parent.width - badge.width - parent.spacing
                            y: Math.max(0, (badge.height - implicitHeight) / 2)
                            text: step.modelData
                            size: root.roomy ? Theme.lead : Theme.body
                        }
                    }
                }
            }
        }
        Column {
            width: scroller.width
            spacing: Theme.gap1

            Label {
                visible: root.page.others.length > 0 && Theme.textSize === 0
                width: scroller.width
                text: qsTr("If your phone cannot do this:")
                color: Theme.ink2
            }
            Flow {
                width: scroller.width
                spacing: Theme.targetGap

                Repeater {
                    model: root.page.others

                    ActionButton {
                        required property string modelData
                        objectName: "other-" + modelData
                        maximumWidth: scroller.width
                        iconName: modelData === "print" ? "print" : "write"
                        text: modelData === "print" ? qsTr("Print it") : qsTr("Write it down")
                        onActivated: root.navigation.takeHome(modelData)
                    }
                }
            }
        }
    }
}
