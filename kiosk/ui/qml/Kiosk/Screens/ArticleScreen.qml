// A page to read: heading, key points, parts, and what stands about it; contents beside it where there is room.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property ReadingPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool complete: turn.complete
    readonly property int sideWidth: Math.max(Theme.mm(92), Theme.body * 11)
    readonly property bool roomBeside: page.contents.count > 1 && width - sideWidth - Theme.gap3 >= Theme.body * [24, 18, 17][Theme.textSize]
    readonly property bool wide: roomBeside && side.implicitHeight <= height
    readonly property int textWidth: Math.min(Theme.readingWidth, wide ? width - sideWidth - Theme.gap3 : width)
    readonly property int currentPart: {
        let at = 0;
        for (let i = 0; i < parts.count; i++) {
            const item = parts.itemAt(i);
            if (item && item.y <= scroller.flickable.contentY + Theme.gap6) at = i;
        }
        return scroller.moreBelow || !scroller.overflows ? at : parts.count - 1;
    }

    // A part that is asked for before all of them are made has its place only when they have been laid out.
    property int awaitedPart: 0
    property bool awaiting: false

    function goToPart(index: int) {
        awaitedPart = index;
        awaiting = !complete;
        turn.made = turn.count;
        if (!awaiting) moveToPart();
    }
    function moveToPart() {
        awaiting = false;
        scroller.moveTo(awaitedPart === 0 ? 0 : parts.itemAt(awaitedPart).y);
    }

    Connections {
        target: root.Window.window
        enabled: root.awaiting
        function onAfterAnimating() {
            root.moveToPart();
        }
    }

    InTurn {
        id: turn
        count: root.page.parts.count
        made: root.page.scroll > 0 ? count : 1
    }

    ScrollPage {
        id: scroller
        anchors.left: parent.left
        anchors.right: side.visible ? side.left : parent.right
        anchors.rightMargin: side.visible ? Theme.gap3 : 0
        anchors.top: parent.top
        anchors.bottom: panel.visible ? panel.top : parent.bottom
        anchors.bottomMargin: panel.visible ? Theme.gap1 : 0
        columnWidth: root.textWidth
        spacing: low ? Theme.gap2 : Theme.gap3
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll
        barItems: [
            ActionButton {
                objectName: "next-part"
                visible: root.page.fullVersionId === "" && root.currentPart + 1 < parts.count && scroller.moreBelow
                filled: true
                trailingIcon: true
                iconName: mirrored ? "previous" : "next"
                text: qsTr("Next part: %1 of %2").arg(root.currentPart + 2).arg(parts.count)
                Accessible.name: text + ": " + qsTr("go to the next part")
                onActivated: root.goToPart(root.currentPart + 1)
            }
        ]

        Column {
            width: root.textWidth
            spacing: Theme.gap1

            Label {
                visible: text !== ""
                width: parent.width
                text: root.page.question
                said: "question"
                size: Theme.lead
                color: Theme.accent
            }
            Flow {
                id: titleLine
                width: parent.width
                spacing: Theme.gap1

                Item {
                    // The other version stands at the end of the line where there is room.
                    readonly property bool shared: version.visible && title.naturalWidth + titleLine.spacing + version.implicitWidth <= titleLine.width
                    width: titleLine.width - (shared ? version.implicitWidth + titleLine.spacing : 0)
                    height: shared ? Math.max(title.height, version.height) : title.height

                    Heading {
                        id: title
                        level: 1
                        width: parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.page.title
                        said: "title"
                    }
                }
                ActionButton {
                    id: version
                    readonly property string other: root.page.easyReadId || root.page.fullVersionId
                    visible: other !== ""
                    objectName: "version"
                    iconName: root.page.easyReadId === "" ? "document" : "easy-read"
                    text: root.page.easyReadId === "" ? qsTr("Full version") : qsTr("Easy Read version")
                    maximumWidth: titleLine.width
                    onPressed: root.navigation.touch("article", other)
                    onActivated: root.navigation.open("article", other)
                }
            }
            OlderNote {
                visible: root.page.older
                width: parent.width
            }
            Label {
                visible: text !== ""
                width: parent.width
                objectName: "no-voice"
                text: root.page.listening.noVoice
                color: Theme.ink2
            }
            Row {
                anchors.left: parent.left
                visible: root.page.readingTime !== ""
                spacing: Theme.mm(2.5)
                Icon {
                    name: "clock"
                    size: Theme.smallIcon
                    color: Theme.ink2
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    text: root.page.readingTime
                    spacing: Theme.headingLineHeight
                    color: Theme.ink2
                }
            }
        }
        Rectangle {
            visible: root.page.keyPoints.count > 0
            width: root.textWidth
            height: points.implicitHeight + 2 * Theme.gap2
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.stroke
            border.color: Theme.hairline

            Rectangle {
                anchors.left: parent.left
                width: Theme.mm(2.4)
                height: parent.height
                radius: width / 2
                color: Theme.accent
            }
            Column {
                id: points
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.gap2
                anchors.leftMargin: Theme.mm(10)
                spacing: Theme.mm(3)

                Heading {
                    level: 3
                    width: parent.width
                    text: qsTr("In short")
                    said: "in-short"
                }
                ListBlock {
                    width: parent.width
                    page: root.page
                    rows: root.page.keyPoints
                    level: 0
                    terms: root.page.keyTerms
                }
            }
        }
        Column {
            id: contentsInText
            visible: root.page.contents.count > 1 && !root.wide
            width: root.textWidth
            spacing: Theme.targetGap

            Heading {
                level: 3
                width: parent.width
                text: qsTr("In this guide")
            }
            GridLayout {
                width: parent.width
                columns: root.textWidth > Theme.body * 28 ? 2 : 1
                columnSpacing: Theme.targetGap
                rowSpacing: Theme.targetGap
                uniformCellWidths: true

                Repeater {
                    model: contentsInText.visible ? root.page.contents : null
                    RowButton {
                        required property int index
                        required text
                        objectName: "contents-" + index
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        onActivated: root.goToPart(index)
                    }
                }
            }
        }
        Repeater {
            id: parts
            model: root.page.parts

            Loader {
                id: part
                required property int index
                required property string title
                required property RecordListModel blocks
                active: index < turn.made
                width: root.textWidth
                // Before it is made it takes room already, so that the page has its buttons from the first frame.
                height: active ? implicitHeight : Theme.actionTarget
                sourceComponent: Column {
                    spacing: Theme.gap1

                    PartHeading {
                        visible: part.title !== ""
                        width: parent.width
                        text: part.title
                        number: part.index
                        listening: root.page.listening
                    }
                    BlockColumn {
                        // What is marked while all of the part is read in one go.
                        readonly property string said: "part." + part.index
                        width: parent.width
                        page: root.page
                        navigation: root.navigation
                        model: part.blocks
                    }
                }
            }
        }
        Loader {
            active: root.page.reviewed && root.complete
            visible: active
            width: root.textWidth
            sourceComponent: ArticleEnd {
                page: root.page
                navigation: root.navigation
            }
        }
    }

    ContentsList {
        id: side
        visible: root.wide
        anchors.right: parent.right
        anchors.top: parent.top
        width: root.sideWidth
        contents: root.page.contents
        made: root.roomBeside
        current: root.currentPart
        onPicked: index => root.goToPart(index)
    }

    ActionButton {
        objectName: "take-home-beside"
        // Beside the text it is in sight all the time; where there is no room it stands at the end of the page.
        visible: root.wide && root.page.reviewed && side.implicitHeight + height + Theme.gap2 <= side.parent.height && !panel.visible
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.sideWidth
        maximumWidth: root.sideWidth
        iconName: "take-home"
        text: qsTr("Take this home")
        onActivated: root.navigation.takeHome("takehome")
    }

    Loader {
        id: panel
        active: root.page.terms.count > 0
        visible: active
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sourceComponent: TermPanel {
            page: root.page
            limit: root.height * 0.62
        }
    }
}
