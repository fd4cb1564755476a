// About a page: who answers for it, when it was checked, what it rests on (N15).
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
            color: Theme.accent
        }
        Label {
            width: parent.width
            text: root.page.status
        }
        Facts {
            width: parent.width
            facts: [
                { name: qsTr("Written by"), value: root.page.owner },
                { name: qsTr("Read aloud by"), value: root.page.readers },
                { name: qsTr("Translated by"), value: root.page.translator },
                { name: qsTr("Translation checked by"), value: root.page.translationChecked },
                { name: qsTr("Translated from"), value: root.page.translatedFrom },
                { name: qsTr("Checked by a clinician"), value: root.page.reviewer || qsTr("Not yet") },
                { name: qsTr("Checked against its sources"), value: root.page.checkedOn },
                { name: qsTr("Next check due"), value: root.page.dueOn },
                { name: qsTr("How readers took part"), value: root.page.involvement },
                { name: qsTr("Funding"), value: root.page.funding },
                { name: qsTr("Edition"), value: root.page.edition }
            ]
        }
        Sources {
            width: parent.width
            sources: root.page.sources
        }
        Label {
            width: parent.width
            text: root.page.feedback
            font.weight: Font.DemiBold
        }
        RowButton {
            width: parent.width
            objectName: "edition"
            iconName: "info"
            text: qsTr("About this information")
            line: qsTr("Who publishes it, what it holds and all its sources")
            onActivated: root.navigation.openScreen("edition")
        }
    }
}
