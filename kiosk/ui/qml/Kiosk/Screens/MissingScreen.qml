// A page that is not here: said in the reader's language, with what there is instead (G04).
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property MissingPage page
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
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            text: root.page.title
        }
        Label {
            visible: root.page.languages.count > 0
            width: scroller.width
            text: qsTr("You can read it in:")
        }
        GridLayout {
            visible: root.page.languages.count > 0
            uniformCellWidths: true
            width: scroller.width
            columns: root.columns
            columnSpacing: Theme.gap2
            rowSpacing: Theme.targetGap

            Repeater {
                model: root.page.languages
                RowButton {
                    required property string code
                    required property string name
                    objectName: "language-" + code
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.actionTarget
                    iconName: "language"
                    text: name
                    titleSize: Theme.lead
                    onActivated: root.reader.chooseLanguage(code)
                }
            }
        }
        Label {
            visible: root.page.links.count > 0
            width: scroller.width
            text: qsTr("Pages in this language:")
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
                    required line
                    required detail
                    objectName: "row-" + kind + "-" + id
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    text: title
                    onPressed: root.navigation.touch(kind, id)
                    onActivated: root.navigation.open(kind, id)
                }
            }
        }
    }
}
