#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <utility>

class QActionGroup;

namespace attopo {

/// What holds for the program, whatever it shows: choices that stand in the menus too. They take effect at
/// once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// Names of choices, and what there is to choose from.
    SettingsDialog(const QList<std::pair<QString, QActionGroup *>> &choices, QWidget *parent);
};

} // namespace attopo
