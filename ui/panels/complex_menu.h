#pragma once

#include "complex_look.h"

#include <QMenu>

class QActionGroup;

namespace attopo {

/// How complexes are drawn: layout, dimensions, colours of edges, outlines.
class ComplexMenu : public QMenu {
    Q_OBJECT
public:
    explicit ComplexMenu(QWidget *parent = nullptr);

    ComplexLook look() const;
    void setLook(const ComplexLook &look); ///< Emits nothing.

Q_SIGNALS:
    void lookChanged(const attopo::ComplexLook &look); ///< By the user.

private:
    QActionGroup *addChoices(const QList<std::pair<QString, QString>> &namesAndToolTips);
    QAction *addSwitch(const QString &name, const QString &toolTip, const QKeySequence &key);
    void showWhatCounts();

    QActionGroup *layouts_;
    QAction *in3D_;
    QActionGroup *edgeColours_;
    QAction *outlines_;
};

} // namespace attopo
