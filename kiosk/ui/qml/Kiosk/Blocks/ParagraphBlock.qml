// A paragraph; touching it explains the hard words in it.
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property ReadingPage page
    required property string text
    required property string markup
    required property list<string> terms
    required property string place
    property color color: Theme.ink
    property int size: Theme.body

    implicitHeight: terms.length > 0 ? Math.max(label.implicitHeight, Theme.minimumTarget - Theme.mm(5)) : label.implicitHeight

    Label {
        id: label
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        text: root.markup
        textFormat: Text.StyledText
        said: root.place
        size: root.size
        color: root.color
        linkColor: root.color
        Accessible.name: root.text
    }
    TermArea {
        id: area
        page: root.page
        terms: root.terms

        function linkUnder(x: real, y: real): string {
            return label.linkAt(x, y - area.reach - label.y);
        }
    }
}
