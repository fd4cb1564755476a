// Home: one question and a handful of large tiles, all in sight at once.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property HomePage page
    required property Navigation navigation
    required property Reader reader
    readonly property list<color> tints: [Theme.colours.tintTeal, Theme.colours.tintPlum, Theme.colours.tintGold, Theme.colours.tintSky, Theme.colours.tintRose, Theme.colours.tintLeaf]

    readonly property var screens: ({ "questions": "questions", "organisations": "organisations", "a-to-z": "atoz" })

    function touchTile(opens: string, id: string) {
        if (opens === "topics") navigation.touch("topic", id);
        else navigation.touchScreen(screens[opens]);
    }
    function openTile(opens: string, id: string) {
        if (opens === "topics") navigation.open("topic", id);
        else navigation.openScreen(screens[opens]);
    }

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: Theme.gap1
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Item {
            id: top
            width: scroller.width
            height: root.page.easyReads && inLine ? Math.max(heading.height, easyRead.height) : heading.height

            // Beside the question where there is room, so that it costs the tiles nothing; else below them.
            readonly property bool inLine: heading.implicitWidth + Theme.gap1 + easyRead.implicitWidth <= width

            Heading {
                id: heading
                level: 1
                width: parent.width
                text: root.page.title
                // On a low screen a second line of it would cost a row of tiles.
                size: scroller.low && naturalWidth > parent.width ? Theme.h3 : Theme.h1
                anchors.verticalCenter: parent.verticalCenter
            }
            ActionButton {
                id: easyRead
                objectName: "easy-read"
                visible: root.page.easyReads
                parent: top.inLine ? top : below
                // By its margin: an anchor that is taken away again would leave the button without a width.
                anchors.left: parent.left
                anchors.leftMargin: top.inLine ? parent.width - width : 0
                iconName: "easy-read"
                text: qsTr("Easy Read")
                Accessible.name: text + ". " + qsTr("Short words with pictures")
                onActivated: root.navigation.openScreen("easyread")
            }
        }
        TextMetrics {
            id: longest
            font.family: Theme.fontFamily
            font.weight: Font.DemiBold
            font.pixelSize: Theme.h3
            text: root.page.longestWord
        }
        Grid {
            id: grid
            readonly property int wanted: scroller.width > scroller.height * 1.1 ? 3 : 2
            readonly property int tileWidth: Math.floor((scroller.width - (columns - 1) * spacing) / columns)
            readonly property int lines: Math.ceil(root.page.tiles.count / columns)
            // What is left of the screen, so that nothing needs scrolling at the Standard size.
            readonly property int room: Math.floor((scroller.height - top.height - (below.visible ? below.height + scroller.spacing : 0) - Theme.gap1 - Theme.gap2 - (lines - 1) * spacing) / lines)

            // Where there is little room the title alone says enough: all tiles in sight matter more.
            readonly property bool brief: room < Theme.mm([72, 110, 150][Theme.textSize])

            columns: [wanted, 2].find(count => tileWidthFor(count) >= Math.max(Theme.mm(60), widestWord)) ?? 1
            spacing: Theme.mm(5)

            // No word of a title is ever broken: rather fewer tiles beside each other.
            readonly property real widestWord: Math.ceil(longest.advanceWidth) + Theme.gap3
            // On a low screen in large text more tiles in sight matter more than their pictures.
            readonly property bool pictured: !scroller.low || room - words.most >= Theme.mm(22)

            // How much each tile asks for: all are as high, and have as much room for words, as the one that asks for most.
            readonly property Most heights: Most {}
            readonly property Most words: Most {}

            function tileWidthFor(count: int): int {
                return Math.floor((scroller.width - (count - 1) * spacing) / count);
            }

            Repeater {
                model: root.page.tiles

                Tile {
                    id: tile
                    required property string id
                    required property string title
                    required line
                    required property string imageId
                    required property string opens
                    // Where the page must be scrolled anyway the picture is not squeezed.
                    readonly property int needed: wordsHeight + (beside || !grid.pictured ? 0 : grid.room < wordsHeight + Theme.mm(22) ? Theme.mm(44) : Theme.mm(22))

                    objectName: "tile-" + id
                    text: title
                    width: grid.tileWidth
                    height: Math.max(Theme.mm(41), Math.min(grid.room, Theme.mm(195)), grid.heights.most)
                    tint: root.tints[index % root.tints.length]
                    banded: grid.pictured
                    beside: grid.pictured && width > Theme.body * 14 && width > grid.room * 1.9
                    besideWidth: Math.min(Theme.mm(90), width * 0.38)
                    wordsRoom: grid.words
                    brief: grid.brief
                    onNeededChanged: grid.heights.ask(index, needed)
                    onPressed: root.touchTile(opens, id)
                    onActivated: root.openTile(opens, id)

                    Art {
                        anchors.centerIn: parent
                        height: Math.min(parent.height - Theme.mm(3), (parent.width - Theme.mm(4)) * 0.75)
                        width: Math.floor(height * 4 / 3)
                        pictureId: tile.imageId
                    }
                }
            }
        }
        Item {
            id: below
            width: scroller.width
            visible: root.page.easyReads && !top.inLine
            height: visible ? easyRead.height : 0
        }
    }
}
