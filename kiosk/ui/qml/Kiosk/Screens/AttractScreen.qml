// The attract screen: what a waiting room sees all day. Touch it anywhere to start; its few buttons act at once.
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
    readonly property AttractPage poster: visit.poster
    readonly property bool landscape: width > height
    readonly property bool drawn: poster.pictures.length > 0
    readonly property int edge: Theme.mm(9)

    function showAllLanguages() {
        visit.start();
        navigation.openScreen("language");
    }

    focus: true
    Keys.onPressed: event => poster.staff.typed(event.text)
    Keys.onReturnPressed: visit.start()
    Keys.onEnterPressed: visit.start()
    Keys.onSpacePressed: visit.start()

    Item {
        id: anywhere
        objectName: "anywhere"
        anchors.fill: parent
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.name: start.text
        Accessible.focusable: true
        Accessible.onPressAction: root.visit.start()

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            // The way in for staff: a finger that stays on the title.
            onPressedChanged: root.poster.staff.hold(pressed && title.contains(title.mapFromItem(anywhere, point.position)))
            onTapped: root.visit.start()
        }
    }

    Item {
        // Moved a little now and then: a picture that stands for years must not burn in.
        x: root.edge + Theme.mm(root.visit.driftX)
        y: root.edge + Theme.mm(root.visit.driftY)
        width: root.width - 2 * root.edge
        height: root.height - 2 * root.edge

        Item {
            id: top
            width: parent.width
            height: parent.height - foot.height - Theme.gap3
            // The words come first: drawings take what is left, and beside them only where they fit into a column.
            readonly property int column: Math.round(Math.max(width * 0.44, Theme.body * 11)) - Theme.gap3
            readonly property bool beside: root.landscape && root.drawn && width - column > Theme.mm(110) && probe.implicitHeight + pillProbe.implicitHeight + Theme.gap3 <= height
            readonly property bool below: !root.landscape && root.drawn && height - words.implicitHeight > Theme.mm(80)
            readonly property int least: title.implicitHeight + pill.height + words.spacing
            readonly property int withClinic: least + (clinic.text === "" ? 0 : clinic.implicitHeight + words.spacing)

            // To be read across the room, where there is room for it.
            readonly property int titleSize: Math.round(Math.max(Theme.h1, Math.min(1.35 * Theme.display, (root.landscape ? column : width) / 9)))

            Label {
                id: probe
                visible: false
                width: parent.column
                text: title.text
                size: parent.titleSize
                spacing: title.spacing
                font.weight: title.font.weight
            }
            Label {
                id: pillProbe
                visible: false
                width: parent.column - hand.width - Theme.mm(4) - Theme.gap2 - Theme.gap1
                text: start.text
                size: start.size
                spacing: start.spacing
                font.weight: start.font.weight
            }
            Column {
                id: words
                anchors.left: parent.left
                width: parent.beside ? parent.column : parent.width
                y: root.landscape ? Math.max(0, (parent.height - implicitHeight) / 2) : 0
                spacing: Theme.gap2

                Label {
                    id: clinic
                    objectName: "clinic"
                    visible: text !== "" && top.withClinic <= top.height
                    width: parent.width
                    text: root.poster.clinic
                    spacing: Theme.headingLineHeight
                    color: Theme.ink2
                }
                Label {
                    id: title
                    objectName: "attract-title"
                    width: parent.width
                    text: root.poster.unbroken
                    Accessible.role: Accessible.Heading
                    Accessible.name: root.poster.title
                    size: top.titleSize
                    spacing: 1.2
                    font.weight: Font.DemiBold
                }
                Rectangle {
                    id: pill
                    anchors.left: parent.left
                    width: Math.min(parent.width, start.implicitWidth + hand.width + Theme.mm(4) + 2 * Theme.gap2)
                    height: Math.max(Theme.mm(28), start.implicitHeight + Theme.gap2)
                    radius: Theme.radius
                    color: Theme.action

                    Icon {
                        id: hand
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.gap2
                        anchors.verticalCenter: parent.verticalCenter
                        name: "touch"
                        size: Math.round(Theme.iconSize * 1.3)
                        color: Theme.actionText
                    }
                    Label {
                        id: start
                        objectName: "start"
                        anchors.left: hand.right
                        anchors.leftMargin: Theme.mm(4)
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.gap1
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("Touch anywhere to start")
                        size: Theme.lead
                        spacing: Theme.headingLineHeight
                        font.weight: Font.DemiBold
                        color: Theme.actionText
                        Accessible.ignored: true
                    }
                    Loader {
                        anchors.fill: parent
                        active: anywhere.activeFocus
                        sourceComponent: FocusRing {}
                    }
                }
                Column {
                    width: parent.width
                    spacing: Theme.mm(3)
                    visible: (root.visit.canListen || root.poster.cleanLine !== "") && top.withClinic + implicitHeight + words.spacing <= top.height

                    AttractLine {
                        objectName: "headphones"
                        visible: root.visit.canListen
                        width: parent.width
                        iconName: "headphones"
                        text: qsTr("You can listen with headphones")
                    }
                    AttractLine {
                        id: cleanLine
                        objectName: "clean-line"
                        visible: text !== ""
                        width: parent.width
                        iconName: "cleaning"
                        text: root.poster.cleanLine
                    }
                }
            }
            AttractArt {
                visible: top.beside || top.below
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: root.landscape ? parent.width - parent.column - Theme.gap3 : parent.width
                height: root.landscape ? parent.height : parent.height - words.implicitHeight - Theme.gap3
                pictures: root.poster.pictures
            }
        }
        Column {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.gap2

            Grid {
                id: languages
                visible: root.poster.languages.count > 0
                width: parent.width
                columns: Math.max(1, Math.min(entries.count, Math.floor((width + spacing) / (cell + spacing))))
                spacing: Theme.targetGap
                readonly property int cell: Math.min(width, Theme.body * 7)
                readonly property int share: (width - (columns - 1) * spacing) / columns
                readonly property bool cramped: root.landscape && (Theme.textSize === 2 || (Theme.textSize === 1 && root.height < Theme.mm(230)))
                // If there are more languages than places, the last place leads to all of them.
                readonly property int places: (cramped ? 1 : 2) * columns

                Repeater {
                    id: entries
                    model: root.poster.languages

                    ChoiceButton {
                        required property int index
                        required property string code
                        required property string name
                        readonly property bool leadsToAll: entries.count > languages.places && index === languages.places - 1

                        objectName: leadsToAll ? "all-languages" : "language-" + code
                        visible: index < languages.places
                        width: Math.min(languages.share, Theme.mm(80))
                        height: Theme.actionTarget
                        maximumWidth: width
                        iconName: leadsToAll ? "language" : ""
                        text: leadsToAll ? qsTr("More", "more languages") : name
                        chosen: !leadsToAll && code === root.reader.language
                        onActivated: leadsToAll ? root.showAllLanguages() : root.reader.chooseLanguage(code)
                    }
                }
            }
            AttractBar {
                width: parent.width
                navigation: root.navigation
                reader: root.reader
                visit: root.visit
            }
        }
    }
}
