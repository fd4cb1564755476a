// A question with its answers; what is chosen has a tick.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

Column {
    id: root

    required property string key
    required property string title
    required property list<string> words
    required property list<bool> chosen
    required property bool several

    signal picked(int choice)

    spacing: Theme.mm(3)
    // Two questions may have the same answers: the group says which is which.
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Label {
        width: parent.width
        text: root.title
        font.weight: Font.DemiBold
    }
    Flow {
        width: parent.width
        spacing: Theme.targetGap

        Repeater {
            model: root.words.length

            ChoiceButton {
                required property int index
                objectName: root.key + "-" + index
                height: Math.max(Theme.actionTarget, implicitHeight)
                maximumWidth: root.width
                text: root.words[index]
                chosen: root.chosen[index]
                Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
                onActivated: root.picked(index)
            }
        }
    }
}
