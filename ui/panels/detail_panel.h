#pragma once

#include "choices.h"
#include "comparison_table.h"
#include "view_state.h"

#include <QWidget>

class QLabel;

namespace attopo {

class CautionLabel;

/// What is selected, in words; of two texts, how far apart their diagrams are.
class DetailPanel : public QWidget {
    Q_OBJECT
public:
    DetailPanel(Choices *choices, ViewState *state, QWidget *parent = nullptr);

    ComparisonTable *comparison() const { return comparison_; }

Q_SIGNALS:
    void helpWanted(const QString &anchor);

private:
    void showChoices();
    void showSelection();

    Choices *choices_;
    ViewState *state_;
    ComparisonTable *comparison_;
    QLabel *selection_;
    CautionLabel *caution_; ///< Of a selected bar.
};

} // namespace attopo
