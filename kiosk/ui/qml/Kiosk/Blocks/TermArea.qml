// Makes a whole text block one target that explains its underlined words: a word alone is too small to hit (T01).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

Item {
    id: root

    required property ReadingPage page
    required property list<string> terms

    // A short text is not high enough for a finger: the target reaches a little way into the room around it.
    readonly property int reach: Math.max(0, Math.ceil((Theme.minimumTarget - height) / 2))

    // The word that was touched comes first.
    function ordered(link: string): list<string> {
        const touched = link.replace("glossary:", "");
        return terms.filter(term => term === touched).concat(terms.filter(term => term !== touched));
    }

    // What link is at a place of the target, in its own pixels; a block of one text says which.
    function linkUnder(x: real, y: real): string {
        return "";
    }

    anchors.fill: parent

    // Most blocks have no hard words, and a button costs more than their text.
    Loader {
        active: root.terms.length > 0
        y: -root.reach
        sourceComponent: Pressable {
            objectName: "terms"
            width: root.width
            height: root.height + 2 * root.reach
            role: "row"
            text: qsTr("Explain the underlined words")
            onActivated: root.page.explain(root.ordered(root.linkUnder(pressX, pressY)))
        }
    }
}
