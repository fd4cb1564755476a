// The ring around a group that scanning offers; it goes with the page and brings the group into view.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: root

    required property Talking talking
    readonly property rect frame: talking.pointer.frame
    readonly property Item first: talking.pointer.first
    readonly property ScrollPage page: pageOf(first)

    function pageOf(item: Item): ScrollPage {
        let at = item;
        while (at && !(at instanceof ScrollPage)) at = at.parent;
        return at as ScrollPage;
    }

    objectName: "group-mark"
    visible: first !== null && frame.width > 0
    z: 1
    x: frame.x
    y: frame.y
    width: frame.width
    height: frame.height
    onFirstChanged: if (first) page?.reveal(first)

    FocusRing {}
}
