// A page that may be longer than the screen: it moves by touch, by keys, and by two large buttons (T07).
import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

FocusScope {
    id: root

    // A new page listens to Page Up and Page Down before anything in it is chosen.
    focus: true

    default property alias content: column.data
    property alias flickable: flickable
    property alias spacing: column.spacing
    property alias barItems: trailing.data
    property real scroll: 0
    // Where a reader left the page (M05). It is gone to when the page has been laid out, just before it is drawn.
    property real startAt: 0
    property int framesToPlace: 2
    property int columnWidth: width
    // On a screen as low as the smallest one things stand closer, so that more of them are in sight.
    readonly property bool low: height < Theme.mm(175)
    readonly property int ringRoom: 2 * Theme.ring
    property bool barAllowed: true
    // While it is read aloud the page moves with the reading, and the room of its buttons is needed for the text.
    property bool followed: false
    readonly property bool overflows: flickable.contentHeight - ringRoom > height + 1
    readonly property bool barShown: overflows && barAllowed && !followed
    readonly property real lowest: Math.max(0, flickable.contentHeight - flickable.height)
    readonly property bool moreBelow: flickable.contentY < lowest - 2
    readonly property bool moreAbove: flickable.contentY > 2

    function moveTo(y: real) {
        glide.from = flickable.contentY;
        glide.to = Math.max(0, Math.min(lowest, y));
        Theme.movement ? glide.restart() : flickable.contentY = glide.to;
    }
    function turn(direction: int) {
        moveTo(flickable.contentY + direction * 0.8 * flickable.height);
    }
    function reveal(item: Item) {
        const at = item.mapToItem(column, 0, 0).y + root.ringRoom - Theme.gap2;
        if (at < flickable.contentY) moveTo(at);
        else if (at + item.height + 2 * Theme.gap2 > flickable.contentY + flickable.height) moveTo(Math.min(at, at + item.height + 2 * Theme.gap2 - flickable.height));
    }
    // What a finger touched is in sight already; what Tab reached may not be.
    function revealFocus(byKeysOnly: bool) {
        const item = root.Window.activeFocusItem;
        if (item && holds(item) && (!byKeysOnly || (item as T.Control)?.visualFocus)) reveal(item);
    }
    function holds(item: Item): bool {
        let at = item;
        while (at && at !== column) at = at.parent;
        return at === column;
    }

    Keys.onPressed: event => {
        const step = {
            [Qt.Key_PageDown]: 0.8 * flickable.height,
            [Qt.Key_PageUp]: -0.8 * flickable.height,
            [Qt.Key_Down]: 3 * Theme.body,
            [Qt.Key_Up]: -3 * Theme.body
        }[event.key];
        if (step) moveTo(flickable.contentY + step);
        event.accepted = Boolean(step);
    }

    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged() {
            root.revealFocus(true);
        }
    }

    Flickable {
        id: flickable
        objectName: "page-flickable"
        // A little wider than the page, so that the ring around a focused row is not cut off (L03).
        anchors.left: parent.left
        anchors.leftMargin: -root.ringRoom
        anchors.right: parent.right
        anchors.rightMargin: -root.ringRoom
        anchors.top: parent.top
        anchors.topMargin: -root.ringRoom
        anchors.bottom: root.barShown ? bar.top : parent.bottom
        anchors.bottomMargin: root.barShown ? Theme.mm(3) : 0
        clip: true
        interactive: root.overflows && !Theme.steadyTouch
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        pixelAligned: true
        contentWidth: width
        contentHeight: column.implicitHeight + root.ringRoom + Theme.gap2
        onContentYChanged: if (root.framesToPlace === 0) root.scroll = contentY
        // The panel of hard words takes room away: the block that asked for it stays in sight.
        onHeightChanged: root.revealFocus(false)

        Column {
            id: column
            anchors.left: parent.left
            anchors.leftMargin: root.ringRoom
            anchors.top: parent.top
            anchors.topMargin: root.ringRoom
            width: Math.min(root.columnWidth, root.width)
            spacing: root.low ? Theme.gap1 : Theme.gap2
        }
    }

    Connections {
        target: root.Window.window
        enabled: root.framesToPlace > 0
        function onAfterAnimating() {
            root.framesToPlace -= 1;
            if (root.startAt > 0) flickable.contentY = Math.min(root.startAt, root.lowest);
            if (root.framesToPlace === 0) root.scroll = flickable.contentY;
        }
    }

    NumberAnimation {
        id: glide
        target: flickable
        property: "contentY"
        duration: Theme.glide
        easing.type: Easing.OutCubic
    }

    Item {
        id: bar
        visible: root.barShown
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        // As wide as the text, so that its last button ends where the lines end.
        width: column.width
        height: downButton.implicitHeight

        Rectangle {
            visible: root.moreBelow
            anchors.bottom: parent.top
            anchors.bottomMargin: Theme.mm(3)
            width: parent.width
            height: Theme.stroke
            color: Theme.hairline
        }
        ActionButton {
            id: downButton
            objectName: "page-down"
            visible: root.moreBelow
            anchors.left: parent.left
            anchors.leftMargin: Theme.buttonsAtEnd ? bar.width - width : 0
            iconName: "down"
            text: qsTr("More below")
            onActivated: root.turn(1)
        }
        ActionButton {
            id: upButton
            objectName: "page-up"
            visible: root.moreAbove
            anchors.left: parent.left
            anchors.leftMargin: Theme.buttonsAtEnd ? bar.width - width - beside : beside
            readonly property int beside: downButton.implicitWidth + Theme.targetGap
            iconName: "up"
            text: qsTr("Up")
            onActivated: root.turn(-1)
        }
        Row {
            id: trailing
            objectName: "page-bar-trailing"
            anchors.right: parent.right
            anchors.rightMargin: Theme.buttonsAtEnd ? bar.width - width : 0
            spacing: Theme.targetGap
            visible: implicitWidth < bar.width - downButton.implicitWidth - upButton.implicitWidth - 3 * Theme.targetGap
        }
    }
}
