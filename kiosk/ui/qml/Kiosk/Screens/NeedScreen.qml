// The organisations that meet a need, in the nations chosen; never ranked.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property NeedPage page
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
            visible: root.page.note !== ""
            width: scroller.width
            text: root.page.note
        }
        Flow {
            visible: root.page.note === ""
            width: scroller.width
            spacing: Theme.targetGap

            ChoiceButton {
                objectName: "nation-all"
                maximumWidth: scroller.width
                text: qsTr("All of the UK")
                chosen: root.page.choice === ""
                onActivated: root.page.choice = ""
            }
            Repeater {
                model: root.page.nations
                ChoiceButton {
                    required property string key
                    required property string title
                    objectName: "nation-" + key
                    maximumWidth: scroller.width
                    text: title
                    chosen: root.page.choice === key
                    onActivated: root.page.choice = key
                }
            }
        }
        Label {
            visible: root.page.note === ""
            width: scroller.width
            objectName: "count"
            text: qsTr("%n organisation(s)", "", root.page.organisations.count)
            color: Theme.ink2
        }
        GridLayout {
            uniformCellWidths: true
            width: scroller.width
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
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    text: name
                    titleSize: Theme.lead
                    line: does
                    strong: phone
                    onPressed: root.navigation.touch("organisation", id)
                    onActivated: root.navigation.open("organisation", id)
                }
            }
        }
    }
}
