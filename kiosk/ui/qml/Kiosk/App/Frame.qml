// What stays the same on every screen: the rail (or bottom bar), the strip at the top, and the room between (M07).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls

FocusScope {
    id: root

    required property Navigation navigation
    required property Reader reader
    required property Visit visit
    required property Staff staff
    required property Listening listening
    required property bool offersLanguages
    readonly property bool landscape: width > height
    readonly property Page page: navigation.page
    readonly property string screen: page ? page.screen : ""
    readonly property list<RailButton> railButtons: [backButton, homeButton, searchButton, listenButton, textButton, lowerButton, landscape ? helpButton : helpInGrid].filter(button => button === backButton || button.visible)
    readonly property list<real> wanted: railButtons.map(button => Math.max(button.wantedWidth, Theme.actionTarget))
    readonly property real widestWord: Math.max(...wanted)
    // Portrait: one row where all words fit, each button as wide as its word asks; else as many in a row as the longest allows.
    readonly property real spare: width - 2 * Theme.margin - wanted.reduce((sum, width) => sum + width + Theme.targetGap, -Theme.targetGap)
    readonly property int barColumns: spare >= 0 ? wanted.length : ([Math.ceil(wanted.length / 2), 3, 2].find(count => count * (widestWord + Theme.targetGap) - Theme.targetGap <= width - 2 * Theme.margin) ?? 1)
    // Landscape: on the smallest screen six bigger buttons fit one under another only closely, and a little lower.
    readonly property bool tight: wanted.length * (helpButton.implicitHeight + Theme.targetGap) + Theme.mm(8) > height
    readonly property int railGap: tight ? Theme.mm(3.1) : Theme.targetGap
    readonly property int railEdge: Theme.mm(tight ? 5.1 : 6)
    readonly property int railHeight: Math.min(helpButton.implicitHeight, Math.floor((height - 2 * railEdge + railGap) / wanted.length - railGap))
    readonly property real railWidth: Math.max(Theme.mm(44), widestWord)
    // The rail and the buttons below a page on the side of the hand that presses them (T15).
    readonly property bool atEnd: landscape && Theme.buttonsAtEnd
    readonly property real startInset: Theme.margin + (landscape && !atEnd ? rail.width : 0)
    readonly property real endInset: Theme.margin + (atEnd ? rail.width : 0)
    // A screen much taller than what everybody reaches can bring all it holds down into that reach (T11).
    readonly property bool tall: !landscape && height > Theme.reach + Theme.mm(50)
    readonly property real lowered: tall && reader.lowered ? height - Theme.reach : 0

    function given(page: Page): var {
        return { page: page, navigation: navigation, reader: reader };
    }
    function load() {
        navigation.keep();
        host.show(screen, given(page));
        // Behind the attract screen it takes no keys from that.
        if (visit.state === "using") host.forceActiveFocus();
    }

    Component.onCompleted: load()
    Keys.onEscapePressed: navigation.back()

    Connections {
        target: root.navigation
        function onPageChanged() {
            root.load();
        }
        function onExpected(page: Page) {
            page ? host.prepare(page.screen, root.given(page)) : host.dismiss();
        }
    }

    Host {
        id: host
        objectName: "screen-host"
        focus: true
        anchors.left: parent.left
        anchors.leftMargin: root.startInset
        anchors.right: parent.right
        anchors.rightMargin: root.endInset
        anchors.top: strip.bottom
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: readingBar.visible ? readingBar.top : readingBar.bottom
        anchors.bottomMargin: readingBar.visible ? Theme.mm(3) : 0
        onLoaded: root.listening.shownOn(host.item)
        onCleared: root.navigation.letGo()
    }

    ReadingBar {
        id: readingBar
        listening: root.listening
        anchors.left: host.left
        anchors.right: host.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(6) + (root.landscape ? 0 : rail.height)
    }
    ReadingMark {
        listening: root.listening
    }

    Rectangle {
        visible: root.lowered > 0
        width: parent.width
        height: root.lowered
        color: Theme.page

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.stroke
            color: Theme.hairline
        }
    }

    // After the page in the order of Tab, as the rail is: what a reader came for is reached first.
    Strip {
        id: strip
        z: 1 // the focus ring of its buttons is never covered by the page (L03)
        anchors.left: parent.left
        anchors.leftMargin: root.startInset
        anchors.right: parent.right
        anchors.rightMargin: root.endInset
        anchors.top: parent.top
        anchors.topMargin: root.lowered
        navigation: root.navigation
        visit: root.visit
        staff: root.staff
        page: root.page
        offersLanguages: root.offersLanguages
    }

    // The rail or the bar. One grid serves both, so that order and meaning never differ.
    Item {
        id: rail
        anchors.left: parent.left
        anchors.leftMargin: root.atEnd ? parent.width - width : 0
        anchors.bottom: parent.bottom
        width: root.landscape ? buttons.implicitWidth + Theme.margin + Theme.mm(6) : parent.width
        height: root.landscape ? parent.height : buttons.implicitHeight + Theme.mm(6) + Theme.mm(6)

        Rectangle {
            color: Theme.hairline
            anchors.right: parent.right
            anchors.rightMargin: root.atEnd ? parent.width - width : 0
            anchors.top: parent.top
            width: root.landscape ? Theme.stroke : parent.width
            height: root.landscape ? parent.height : Theme.stroke
        }

        Grid {
            id: buttons
            anchors.left: parent.left
            anchors.leftMargin: root.landscape && !root.atEnd ? Theme.mm(6) : Theme.margin
            anchors.top: parent.top
            anchors.topMargin: root.landscape ? root.railEdge : Theme.mm(6)
            columns: root.landscape ? 1 : root.barColumns
            spacing: root.landscape ? root.railGap : Theme.targetGap
            readonly property real cell: root.landscape ? root.railWidth : (root.width - 2 * Theme.margin - (root.barColumns - 1) * Theme.targetGap) / root.barColumns

            function widthOf(wanted: real): real {
                return root.landscape || root.spare < 0 ? cell : Math.floor(Math.max(wanted, Theme.actionTarget) + root.spare / root.wanted.length);
            }

            RailButton {
                id: backButton
                objectName: "rail-back"
                width: buttons.widthOf(wantedWidth)
                height: root.landscape ? root.railHeight : implicitHeight
                stacked: !root.landscape
                opacity: root.navigation.canGoBack ? 1 : 0
                enabled: root.navigation.canGoBack
                iconName: mirrored ? "next" : "back"
                text: qsTr("Back")
                onPressed: root.navigation.touchBack()
                onActivated: root.navigation.back()
            }
            RailButton {
                id: homeButton
                objectName: "rail-home"
                width: buttons.widthOf(wantedWidth)
                height: root.landscape ? root.railHeight : implicitHeight
                stacked: !root.landscape
                chosen: root.screen === "home"
                iconName: "home"
                text: qsTr("Home")
                onPressed: root.navigation.touchScreen("home")
                onActivated: root.navigation.openScreen("home")
            }
            RailButton {
                id: searchButton
                objectName: "rail-search"
                width: buttons.widthOf(wantedWidth)
                height: root.landscape ? root.railHeight : implicitHeight
                stacked: !root.landscape
                chosen: root.screen === "search"
                iconName: "search"
                text: qsTr("Search")
                onPressed: root.navigation.touchScreen("search")
                onActivated: root.navigation.openScreen("search")
            }
            RailButton {
                id: listenButton
                objectName: "rail-listen"
                visible: root.listening.available
                width: buttons.widthOf(wantedWidth)
                height: root.landscape ? root.railHeight : implicitHeight
                stacked: !root.landscape
                chosen: root.listening.state !== ""
                iconName: "listen"
                text: qsTr("Listen")
                onActivated: root.listening.listen()
            }
            RailButton {
                id: textButton
                objectName: "rail-text"
                width: buttons.widthOf(wantedWidth)
                height: root.landscape ? root.railHeight : implicitHeight
                stacked: !root.landscape
                chosen: root.screen === "settings"
                iconName: "text-colours"
                text: qsTr("Text size")
                onPressed: root.navigation.touchScreen("settings")
                onActivated: root.navigation.openScreen("settings")
            }
            RailButton {
                id: lowerButton
                visible: root.tall
                objectName: "rail-lower"
                width: buttons.widthOf(wantedWidth)
                stacked: true
                iconName: root.lowered > 0 ? "up" : "down"
                text: root.lowered > 0 ? qsTr("Move up") : qsTr("Move down")
                Accessible.name: text + ": " + (root.lowered > 0 ? qsTr("use the whole screen") : qsTr("everything within reach"))
                onActivated: root.reader.chooseLowered(!root.reader.lowered)
            }
            RailButton {
                id: helpInGrid
                visible: !root.landscape
                objectName: root.landscape ? "" : "rail-help"
                width: buttons.widthOf(wantedWidth)
                height: root.landscape ? root.railHeight : implicitHeight
                stacked: true
                urgent: true
                atOnce: true
                iconName: "help"
                text: qsTr("Help now")
                onPressed: root.navigation.touchScreen("help")
                onActivated: root.navigation.openScreen("help")
            }
        }

        RailButton {
            id: helpButton
            visible: root.landscape
            objectName: root.landscape ? "rail-help" : ""
            anchors.left: parent.left
            anchors.leftMargin: root.atEnd ? Theme.margin : Theme.mm(6)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.railEdge
            width: root.railWidth
            height: root.railHeight
            urgent: true
            atOnce: true
            iconName: "help"
            text: qsTr("Help now")
            onPressed: root.navigation.touchScreen("help")
            onActivated: root.navigation.openScreen("help")
        }
    }
}
