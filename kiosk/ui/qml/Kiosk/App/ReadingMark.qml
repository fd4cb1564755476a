// Marks the sentence being read, where its words stand, and keeps it in view (A08).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property Listening listening
    readonly property Item target: listening.item
    readonly property Label words: target as Label
    readonly property bool inText: words !== null && listening.lines.length > 0
    readonly property rect first: inText ? listening.lines[0] : Qt.rect(0, 0, 0, 0)
    readonly property rect last: inText ? listening.lines[listening.lines.length - 1] : first
    readonly property int around: Theme.mm(1)
    // What has just been opened to show the sentence is laid out with the next frames only.
    property int framesToFollow: 0

    readonly property ScrollPage page: pageOf(target)

    function pageOf(item: Item): ScrollPage {
        let at = item;
        while (at && !(at instanceof ScrollPage)) at = at.parent;
        return at as ScrollPage;
    }
    function keepInView() {
        page?.reveal(root);
    }

    objectName: "reading-mark"
    parent: target
    visible: target !== null
    z: 1
    y: inText ? first.y : 0
    width: target ? target.width : 0
    height: inText ? last.y + last.height - first.y : target ? target.height : 0

    Connections {
        target: root.listening
        function onSentenceChanged() {
            root.framesToFollow = 3;
            Qt.callLater(root.keepInView);
        }
    }
    Connections {
        target: root.Window.window
        enabled: root.framesToFollow > 0
        function onAfterAnimating() {
            root.framesToFollow -= 1;
            root.keepInView();
        }
    }
    Connections {
        target: root.target
        function onWidthChanged() {
            root.listening.measure();
        }
    }

    Binding {
        target: root.page
        when: root.page !== null
        property: "followed"
        value: true
    }

    // The very words once more, on the colour of what is being read: whatever their own colours are, these are read.
    Repeater {
        model: root.inText ? root.listening.lines : []

        Rectangle {
            id: line
            required property rect modelData
            objectName: "reading-line"
            x: modelData.x - root.around
            y: modelData.y - root.y
            width: modelData.width + 2 * root.around
            height: modelData.height
            color: Theme.colours.read
            clip: true

            Label {
                x: -line.x
                y: -line.modelData.y
                width: root.words.width
                height: root.words.height
                topPadding: root.words.topPadding
                verticalAlignment: root.words.verticalAlignment
                text: root.words.text
                textFormat: root.words.textFormat
                wrapMode: root.words.wrapMode
                size: root.words.size
                spacing: root.words.spacing
                font.family: root.words.font.family
                font.weight: root.words.font.weight
                linkColor: Theme.ink
                Accessible.ignored: true
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 2 * Theme.stroke
                color: Theme.accent
            }
        }
    }
    Rectangle {
        visible: root.target !== null && !root.inText
        anchors.fill: parent
        anchors.margins: -border.width
        radius: Theme.radius
        color: "transparent"
        border.width: Theme.thickStroke
        border.color: Theme.accent

        Rectangle {
            anchors.fill: parent
            anchors.margins: parent.border.width
            radius: parent.radius
            color: "transparent"
            border.width: Theme.thickStroke
            border.color: Theme.colours.read
        }
    }
}
