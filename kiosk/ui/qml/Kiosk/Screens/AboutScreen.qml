// About a page: who answers for it, when it was checked, what it rests on (N15).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property AboutPage page
    required property Navigation navigation
    required property Reader reader

    ScrollPage {
        id: scroller
        anchors.fill: parent
        columnWidth: Theme.readingWidth
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Heading {
            level: 1
            width: parent.width
            text: root.page.title
        }
        Label {
            width: parent.width
            text: root.page.trail
            size: Theme.lead
            spacing: 1.3
            color: Theme.accent
        }
        Label {
            width: parent.width
            text: root.page.status
        }
        Repeater {
            model: [
                { name: qsTr("Written by"), value: root.page.owner },
                { name: qsTr("Checked by a clinician"), value: root.page.reviewer || qsTr("Not yet") },
                { name: qsTr("Checked against its sources"), value: root.page.checkedOn },
                { name: qsTr("Next check due"), value: root.page.dueOn },
                { name: qsTr("How readers took part"), value: root.page.involvement },
                { name: qsTr("Funding"), value: root.page.funding },
                { name: qsTr("Edition"), value: root.page.edition }
            ]
            Column {
                id: fact
                required property var modelData
                visible: modelData.value !== ""
                width: Math.min(scroller.width, Theme.readingWidth)
                Label {
                    width: parent.width
                    text: fact.modelData.name
                    color: Theme.ink2
                    spacing: 1.35
                }
                Label {
                    width: parent.width
                    text: fact.modelData.value
                    font.weight: Font.DemiBold
                    spacing: 1.35
                }
            }
        }
        Heading {
            visible: root.page.sources.count > 0
            level: 2
            width: parent.width
            text: qsTr("Sources")
        }
        Repeater {
            model: root.page.sources
            Column {
                id: source
                required property string title
                required property string publisher
                required property string published
                required property string reference
                width: Math.min(scroller.width, Theme.readingWidth)
                Label {
                    width: parent.width
                    text: source.title
                    font.weight: Font.DemiBold
                    spacing: 1.35
                }
                Label {
                    width: parent.width
                    text: [source.publisher, source.published, source.reference].filter(part => part !== "").join(", ")
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    color: Theme.ink2
                    spacing: 1.35
                }
            }
        }
        Label {
            width: parent.width
            text: root.page.feedback
            font.weight: Font.DemiBold
        }
    }
}
