// Search: the words, the rows they find, and our own keyboard, which never covers either.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

FocusScope {
    id: root

    focus: true

    required property SearchPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool empty: page.choice.trim().length < 2
    // On the lowest screens the keyboard leaves room for a single line of rows: titles alone, two of them if they fit.
    readonly property bool low: keyboard.visible && scroller.height < 2 * plainRow
    // In the largest text of the smallest one things come as close as they may, so that a whole row is in sight.
    readonly property bool tight: keyboard.visible && height - keyboard.height < 5 * Theme.body
    readonly property int columns: width > Theme.body * (low ? 26 : 34) ? 2 : 1
    // While the keyboard is up there is room for the lines that were found in as many rows as this; without it, in all.
    readonly property int lines: Math.ceil(page.hits.count / columns)
    readonly property real plainRow: 3 * Theme.body + Theme.mm(10) + Theme.targetGap
    readonly property int snippets: keyboard.visible ? columns * Math.floor((scroller.height - lines * plainRow) / (1.5 * Theme.body)) : page.hits.count
    property bool typing: true

    function type(letter: string) {
        if (field.length < field.maximumLength) page.choice = page.choice + letter;
    }

    Rectangle {
        id: box
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(Theme.mm(22.5), field.implicitHeight + Theme.mm(root.tight ? 2 : 8))
        radius: Theme.radius
        color: Theme.card
        border.width: 2 * Theme.stroke
        border.color: Theme.actionLine

        Icon {
            id: glass
            name: "search"
            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(6)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.actionLine
        }
        Label {
            visible: root.page.choice === ""
            anchors.left: field.left
            anchors.right: field.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Type a word")
            size: Theme.lead
            spacing: Theme.headingLineHeight
            color: Theme.ink2
        }
        TextInput {
            id: field
            objectName: "search-field"
            anchors.left: glass.right
            anchors.leftMargin: Theme.mm(5)
            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(6)
            anchors.verticalCenter: parent.verticalCenter
            focus: true
            activeFocusOnTab: true
            clip: true
            text: root.page.choice
            maximumLength: 200
            // Words that a mouse selects go to the clipboard of some systems (P05).
            selectByMouse: false
            horizontalAlignment: TextInput.AlignLeft
            font.family: Theme.fontFamily
            font.pixelSize: Theme.lead
            color: Theme.ink
            selectionColor: Theme.action
            selectedTextColor: Theme.actionText
            cursorVisible: activeFocus
            cursorDelegate: Rectangle {
                width: Theme.mm(0.8)
                color: Theme.accent
                visible: field.cursorVisible
            }
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            // Not only what keys have edited: assistive technology puts words in at once.
            onTextChanged: if (text !== root.page.choice) root.page.choice = text
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Search words")
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: {
                root.typing = true;
                field.forceActiveFocus();
            }
        }
    }

    ScrollPage {
        id: scroller
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: box.bottom
        anchors.topMargin: root.tight ? Theme.mm(3.1) : Theme.gap1
        anchors.bottom: keyboard.visible ? keyboard.top : parent.bottom
        anchors.bottomMargin: !keyboard.visible ? 0 : root.tight ? Theme.mm(3.1) : Theme.gap1
        spacing: Theme.targetGap
        barAllowed: !keyboard.visible
        focus: false

        Label {
            visible: root.page.corrected !== "" && root.page.hits.count > 0
            width: scroller.width
            text: qsTr("Showing pages for: %1").arg(root.page.corrected)
            color: Theme.ink2
        }
        Label {
            visible: root.page.nothingFound
            objectName: "nothing-found"
            width: scroller.width
            text: qsTr("No pages found for “%1”. Try:").arg(root.page.choice)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Label {
            // The bar of reading aloud makes the screen low too; what is being read stays (A08).
            visible: root.empty && (!root.low || root.page.listening.state !== "")
            width: scroller.width
            text: qsTr("Or touch one of these:")
            color: Theme.ink2
        }
        Flow {
            visible: root.empty || root.page.nothingFound
            width: scroller.width
            spacing: Theme.targetGap

            Repeater {
                model: root.empty ? root.page.common : root.page.nothingFound ? root.page.topics : null
                ChoiceButton {
                    required property string key
                    required property string title
                    objectName: (root.empty ? "common-" : "try-") + key
                    maximumWidth: scroller.width
                    text: title
                    choosable: false
                    Accessible.role: Accessible.Button
                    onActivated: root.empty ? root.page.choice = key : root.navigation.open("topic", key)
                }
            }
            ChoiceButton {
                visible: root.page.nothingFound
                objectName: "try-atoz"
                text: qsTr("A to Z")
                choosable: false
                Accessible.role: Accessible.Button
                onActivated: root.navigation.openScreen("atoz")
            }
        }
        GridLayout {
            uniformCellWidths: true
            width: scroller.width
            columns: root.columns
            columnSpacing: Theme.targetGap
            rowSpacing: Theme.targetGap

            Repeater {
                model: root.page.hits
                RowButton {
                    required property int index
                    required property string kind
                    required property string id
                    required property string title
                    required property string titleMarkup
                    required property string what
                    required property string snippet
                    required property string snippetMarkup
                    readonly property bool snippetShown: !root.low && index < root.snippets && snippet !== ""
                    objectName: "hit-" + kind + "-" + id
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    text: title
                    margin: Theme.mm(root.tight ? 0.8 : 5)
                    markup: titleMarkup
                    line: root.low ? "" : what
                    lineMarkup: snippetShown ? what + ": " + snippetMarkup : line
                    Accessible.name: title + ". " + what + (snippetShown ? ": " + snippet : "")
                    onPressed: root.navigation.touch(kind, id)
                    onActivated: root.navigation.open(kind, id)
                }
            }
        }
    }

    Keyboard {
        id: keyboard
        objectName: "keyboard"
        visible: root.typing
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        layouts: root.page.keys
        onTyped: letter => root.type(letter)
        onDeleted: root.page.choice = root.page.choice.slice(0, -1)
        onCleared: root.page.choice = ""
        onHidden: root.typing = false
    }
}
