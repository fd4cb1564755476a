"""The Qt Quick front: view models that hand records to QML, and the QML that draws them."""
