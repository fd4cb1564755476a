// Support organisations: by need and by nation, never ranked.
pragma ComponentBehavior: Bound
import QtQuick
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
        Component.onCompleted: flickable.contentY = root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Heading {
            level: 1
            width: scroller.width
            text: root.page.title
        }
        FilterRow {
            width: scroller.width
            title: qsTr("What do you need?")
            all: qsTr("Everything")
            model: root.page.needs
            chosen: root.page.need
            onPicked: key => root.page.choice = key + "/" + root.page.nation
        }
        FilterRow {
            width: scroller.width
            title: qsTr("Where do you live?")
            all: qsTr("All of the UK")
            model: root.page.nations
            chosen: root.page.nation
            onPicked: key => root.page.choice = root.page.need + "/" + key
        }
        Label {
            width: scroller.width
            objectName: "count"
            text: root.page.organisations.count === 1 ? qsTr("1 organisation") : qsTr("%1 organisations").arg(root.page.organisations.count)
            color: Theme.ink2
        }
        Grid {
            columns: root.columns
            columnSpacing: Theme.gap2
            rowSpacing: Theme.targetGap

            Repeater {
                model: root.page.organisations
                RowButton {
                    required property string id
                    required property string name
                    required property string does
                    required property string phone
                    objectName: "row-organisation-" + id
                    width: Math.floor((scroller.width - (root.columns - 1) * Theme.gap2) / root.columns)
                    height: implicitHeight
                    text: name
                    titleSize: Theme.lead
                    line: does
                    strong: phone
                    onActivated: root.navigation.open("organisation", id)
                }
            }
        }
    }
}
