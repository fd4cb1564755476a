// Choices at the top, and the rows of the one chosen beneath.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property ChoicePage page
    required property Navigation navigation
    required property Reader reader
    property bool letters: false
    property int choiceColumns: 1
    property string rowIcon: ""
    // Of names there is room for two beside each other, where of whole questions there is for one.
    readonly property int columns: scroller.width > Theme.body * (letters ? 32 : 40) ? 2 : 1

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
            width: scroller.width
            spacing: Theme.targetGap

            Repeater {
                model: root.page.choices
                ChoiceButton {
                    required property string key
                    required property string title
                    objectName: "choice-" + key
                    maximumWidth: root.letters ? Infinity : width
                    width: root.letters ? Math.max(Theme.minimumTarget, implicitWidth) : Math.floor((scroller.width - (root.choiceColumns - 1) * Theme.targetGap) / root.choiceColumns)
                    text: title
                    tick: !root.letters
                    chosen: root.page.choice === key
                    onActivated: root.page.choice = key
                }
            }
        }
        Rectangle {
            visible: root.page.note === ""
            width: scroller.width
            height: Theme.stroke
            color: Theme.line
        }
        GridLayout {
            uniformCellWidths: true
            width: scroller.width
            columns: root.columns
            columnSpacing: Theme.gap2
            rowSpacing: Theme.targetGap

            Repeater {
                model: root.page.links
                RowButton {
                    required property string kind
                    required property string id
                    required property string title
                    objectName: "row-" + kind + "-" + id
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    iconName: root.rowIcon
                    text: title
                    onPressed: root.navigation.touch(kind, id)
                    onActivated: root.navigation.open(kind, id)
                }
            }
        }
    }
}
