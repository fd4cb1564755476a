// Blocks one under another, each drawn by the delegate of its kind.
pragma ComponentBehavior: Bound
import QtQuick
import Qt.labs.qmlmodels
import Kiosk.Models
import Kiosk.Theme

Column {
    id: root

    required property ReadingPage page
    property Navigation navigation: null
    property alias model: repeater.model
    property color color: Theme.ink
    property color markColor: Theme.accent

    spacing: Theme.paragraphGap

    Repeater {
        id: repeater
        delegate: DelegateChooser {
            role: "kind"
            DelegateChoice { roleValue: "paragraph"; ParagraphBlock { width: root.width; page: root.page; color: root.color } }
            DelegateChoice { roleValue: "heading"; HeadingBlock { width: root.width } }
            DelegateChoice { roleValue: "list"; ListBlock { width: root.width; page: root.page; color: root.color; markColor: root.markColor } }
            DelegateChoice { roleValue: "table"; TableBlock { width: root.width; page: root.page } }
            DelegateChoice { roleValue: "picture"; PictureBlock { width: root.width } }
            DelegateChoice { roleValue: "care"; CareBlock { width: root.width; page: root.page } }
            DelegateChoice { roleValue: "callout"; CalloutBlock { width: root.width; page: root.page } }
            DelegateChoice { roleValue: "dodont"; DoDontBlock { width: root.width } }
            DelegateChoice { roleValue: "expander"; ExpanderBlock { width: root.width; page: root.page } }
            DelegateChoice { roleValue: "chance"; ChanceBlock { width: root.width; page: root.page } }
            DelegateChoice { roleValue: "steps"; StepsBlock { width: root.width; page: root.page } }
            DelegateChoice { roleValue: "questions"; QuestionsBlock { width: root.width } }
            DelegateChoice { roleValue: "link"; LinkBlock { width: root.width; navigation: root.navigation } }
            DelegateChoice { roleValue: "easyread"; EasyReadBlock { width: root.width } }
        }
    }
}
