// About the whole edition: who publishes it, how far it has been checked, and everything it rests on.
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property EditionPage page
    required property Navigation navigation
    required property Reader reader

    ScrollPage {
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
            text: root.page.edition
            size: Theme.lead
            color: Theme.accent
        }
        Label {
            width: parent.width
            text: root.page.status
        }
        Facts {
            width: parent.width
            facts: [
                { name: qsTr("Published by"), value: root.page.publisher },
                { name: qsTr("Signed by a doctor or nurse"), value: root.page.signed },
                { name: qsTr("Organisations we have phoned"), value: root.page.rung },
                { name: qsTr("Next check due"), value: root.page.nextDue },
                { name: qsTr("Due to be checked again"), value: root.page.overdue },
                { name: qsTr("What is in it"), value: root.page.holds },
                { name: qsTr("Languages"), value: root.page.languages },
                { name: qsTr("Funding"), value: root.page.funding }
            ]
        }
        Label {
            width: parent.width
            text: root.page.feedback
            font.weight: Font.DemiBold
        }
        Sources {
            width: parent.width
            title: qsTr("All sources")
            sources: root.page.sources
        }
    }
}
