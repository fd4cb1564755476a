// Find support, first step: what do you need?
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property OrganisationsPage page
    required property Navigation navigation
    required property Reader reader
    readonly property int columns: scroller.width > Theme.body * 40 ? 2 : 1

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
        Label {
            width: scroller.width
            text: qsTr("What do you need?")
            size: Theme.lead
        }
        GridLayout {
            width: scroller.width
            columns: root.columns
            uniformCellWidths: true
            columnSpacing: Theme.gap2
            rowSpacing: Theme.targetGap

            Repeater {
                model: root.page.needs
                RowButton {
                    required property string key
                    required property string title
                    required iconName
                    objectName: "need-" + key
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Theme.actionTarget + Theme.gap1
                    text: title
                    titleSize: Theme.lead
                    onActivated: root.navigation.open("need", key)
                }
            }
            RowButton {
                objectName: "need-all"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.actionTarget + Theme.gap1
                iconName: "list"
                text: qsTr("All organisations")
                titleSize: Theme.lead
                onActivated: root.navigation.open("need", "all")
            }
        }
    }
}
