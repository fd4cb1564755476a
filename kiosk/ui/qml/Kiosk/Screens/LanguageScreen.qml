// The languages of the edition, each by its own name in its own script (G01).
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property LanguagePage page
    required property Navigation navigation
    required property Reader reader

    function choose(code: string) {
        if (code === reader.language) navigation.back();
        else reader.chooseLanguage(code);
    }

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
        GridLayout {
            uniformCellWidths: true
            width: scroller.width
            columns: scroller.width > Theme.body * 30 ? 2 : 1
            columnSpacing: Theme.gap2
            rowSpacing: Theme.targetGap

            Repeater {
                model: root.page.languages
                RowButton {
                    required property string code
                    required property string name
                    readonly property bool here: code === root.reader.language
                    objectName: "language-" + code
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Theme.actionTarget
                    iconName: here ? "tick" : "language"
                    arrow: !here
                    text: name
                    titleSize: Theme.lead
                    Accessible.role: Accessible.RadioButton
                    choosable: true
                    marked: here
                    onActivated: root.choose(code)
                }
            }
        }
    }
}
