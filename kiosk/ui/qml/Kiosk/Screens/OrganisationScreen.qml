// One organisation: what it does, how to reach it, when, and when the details were checked.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Blocks

Item {
    id: root

    required property OrganisationPage page
    required property Navigation navigation
    required property Reader reader
    readonly property bool wide: scroller.width > Theme.body * 44
    // On a low screen the way to take it home stands beside the number, so that what follows is in sight sooner.
    readonly property bool beside: scroller.low && page.takesHome && scroller.width > Theme.body * 28

    ScrollPage {
        id: scroller
        anchors.fill: parent
        spacing: low ? Theme.gap2 : Theme.gap3
        startAt: root.page.scroll
        onScrollChanged: root.page.scroll = scroll

        Column {
            width: scroller.width
            spacing: Theme.gap1
            Heading {
                level: 1
                width: parent.width
                text: root.page.title
                said: "title"
            }
            Label {
                anchors.left: parent.left
                width: Math.min(parent.width, Theme.readingWidth)
                text: root.page.does
                said: "does"
                size: Theme.lead
            }
            OlderNote {
                anchors.left: parent.left
                visible: root.page.older
                width: Math.min(parent.width, Theme.readingWidth)
            }
        }
        Grid {
            anchors.left: parent.left
            columns: root.wide ? 2 : 1
            columnSpacing: Theme.gap3
            rowSpacing: Theme.gap2

            Rectangle {
                id: reach
                width: root.wide ? Math.floor(scroller.width * 0.46) : scroller.width
                height: ways.implicitHeight + 2 * Theme.gap2
                visible: root.page.contacts.count > 0 || root.page.website !== ""
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
                    id: ways
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.gap2
                    anchors.leftMargin: Theme.mm(10)
                    anchors.rightMargin: Theme.gap2 + (root.beside ? takeHome.width + Theme.gap2 : 0)
                    spacing: scroller.low ? Theme.gap1 : Theme.gap2

                    Repeater {
                        model: root.page.contacts
                        Column {
                            id: way
                            required property int index
                            required property string label
                            required property string display
                            width: ways.width
                            Label {
                                width: parent.width
                                text: way.label
                                color: Theme.ink2
                            }
                            Label {
                                width: parent.width
                                text: way.display
                                said: "contact." + way.index
                                size: Theme.phone
                                spacing: 1.25
                                font.family: Theme.numberFamily
                                font.weight: Font.DemiBold
                            }
                        }
                    }
                    Label {
                        visible: root.page.contacts.count === 0 && root.page.website !== ""
                        width: parent.width
                        text: qsTr("We have no checked phone number to show. The website has the details.")
                        said: "no-phone"
                    }
                    Column {
                        visible: root.page.website !== ""
                        width: parent.width
                        Label {
                            width: parent.width
                            text: qsTr("Website")
                            color: Theme.ink2
                        }
                        Label {
                            width: parent.width
                            text: root.page.website
                            said: "website"
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                            font.weight: Font.DemiBold
                        }
                    }
                    Item {
                        id: below
                        visible: root.page.takesHome && !root.beside
                        width: ways.width
                        height: takeHome.height
                    }
                }
                ActionButton {
                    id: takeHome
                    objectName: "take-home"
                    parent: root.beside ? reach : below
                    // By its margin: an anchor that is taken away again would leave the button without a width.
                    anchors.left: parent.left
                    anchors.leftMargin: root.beside ? reach.width - width - Theme.gap2 : 0
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.page.takesHome
                    maximumWidth: root.beside ? reach.width : below.width
                    iconName: "take-home"
                    text: qsTr("Take this home")
                    onActivated: root.navigation.takeHome("takehome")
                }
            }
            Facts {
                width: reach.visible && root.wide ? scroller.width - reach.width - Theme.gap3 : Math.min(scroller.width, Theme.readingWidth)
                facts: [
                    { name: qsTr("Who it is for"), value: root.page.whoFor, said: "who_for" },
                    { name: qsTr("Where"), value: root.page.area, said: "area" },
                    { name: qsTr("When"), value: root.page.hours, said: "hours" },
                    { name: qsTr("Cost of the call"), value: root.page.cost, said: "cost" },
                    { name: qsTr("Deaf, or cannot speak on the phone?"), value: root.page.deafContact, said: "deaf_contact" },
                    { name: qsTr("Languages"), value: root.page.languages, said: "languages" },
                    { name: qsTr("Good to know"), value: root.page.note, said: "note" }
                ]
            }
        }
        Label {
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            text: root.page.checkedOn === "" ? qsTr("Details not yet checked by phone. They may have changed.") : qsTr("Details checked: %1").arg(root.page.checkedOn)
            color: Theme.ink2
        }
        RowButton {
            anchors.left: parent.left
            width: Math.min(scroller.width, Theme.readingWidth)
            objectName: "about"
            iconName: "info"
            text: qsTr("About this page")
            line: qsTr("Who wrote it, when it was checked, and its sources")
            onActivated: root.navigation.openAbout()
        }
    }
}
