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
    readonly property int columns: scroller.width > Theme.body * 32 ? 2 : 1
    // On a low screen the rows are closer, and the question stands beside the heading: more needs in sight at once.
    readonly property int rowHeight: scroller.low ? Theme.rowTarget : Theme.actionTarget + Theme.gap1

    ScrollPage {
        id: scroller
        anchors.fill: parent
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Flow {
            width: scroller.width
            spacing: scroller.low ? Theme.gap2 : scroller.spacing

            Heading {
                id: heading
                level: 1
                whole: !scroller.low
                width: scroller.low ? Math.min(implicitWidth, parent.width) : parent.width
                text: root.page.title
            }
            Label {
                width: scroller.low ? Math.min(implicitWidth, parent.width) : parent.width
                height: scroller.low ? Math.max(implicitHeight, heading.implicitHeight) : implicitHeight
                verticalAlignment: Text.AlignVCenter
                text: qsTr("What do you need?")
                size: Theme.lead
            }
        }
        GridLayout {
            width: scroller.width
            columns: root.columns
            uniformCellWidths: true
            columnSpacing: scroller.low ? Theme.targetGap : Theme.gap2
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
                    Layout.minimumHeight: root.rowHeight
                    text: title
                    titleSize: scroller.low ? Theme.body : Theme.lead
                    onPressed: root.navigation.touch("need", key)
                    onActivated: root.navigation.open("need", key)
                }
            }
            RowButton {
                objectName: "need-all"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: root.rowHeight
                iconName: "list"
                text: qsTr("All organisations")
                titleSize: scroller.low ? Theme.body : Theme.lead
                onPressed: root.navigation.touch("need", "all")
                onActivated: root.navigation.open("need", "all")
            }
        }
    }
}
