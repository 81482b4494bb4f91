#pragma once

#include "choices.h"

#include <QMenu>

class QActionGroup;

namespace attopo {

/// How complexes are drawn: layout, dimensions, colours of edges, attention, outlines.
class ComplexMenu : public QMenu {
    Q_OBJECT
public:
    explicit ComplexMenu(Choices *choices, QWidget *parent = nullptr);

private:
    ComplexLook look() const; ///< As the menu says.
    void choose();
    void showChoices();
    QActionGroup *addChoices(const QList<std::pair<QString, QString>> &namesAndToolTips);
    QAction *addSwitch(const QString &name, const QString &toolTip, const QKeySequence &key);

    Choices *choices_;
    QActionGroup *layouts_;
    QAction *in3D_;
    QActionGroup *edgeColours_;
    QActionGroup *attention_;
    QAction *outlines_;
};

} // namespace attopo
