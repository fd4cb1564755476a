// Makes a whole text block one target that explains its underlined words: a word alone is too small to hit (T01).
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Pressable {
    id: root

    required property ReadingPage page
    required property list<string> terms

    // The word that was touched comes first.
    function ordered(link: string): list<string> {
        const touched = link.replace("glossary:", "");
        return terms.filter(term => term === touched).concat(terms.filter(term => term !== touched));
    }

    // What link is at a place of this area, in its own pixels; a block of one text says which.
    function linkUnder(x: real, y: real): string {
        return "";
    }

    // A short text is not high enough for a finger: the target reaches a little way into the room around it.
    readonly property int reach: Math.max(0, Math.ceil((Theme.minimumTarget - parent.height) / 2))

    objectName: "terms"
    anchors.fill: parent
    anchors.topMargin: -reach
    anchors.bottomMargin: -reach
    role: "row"
    visible: terms.length > 0
    text: qsTr("Explain the underlined words")
    onActivated: page.explain(ordered(linkUnder(pressX, pressY)))

}
