#pragma once

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
    explicit DetailPanel(ViewState *state, QWidget *parent = nullptr);

    ComparisonTable *comparison() const { return comparison_; }
    void setTwoTexts(bool two);
    void showSelection(); ///< In the results that are shown now.

Q_SIGNALS:
    void helpWanted(const QString &anchor);

private:
    ViewState *state_;
    ComparisonTable *comparison_;
    QLabel *selection_;
    CautionLabel *caution_; ///< Of a selected bar.
    bool twoTexts_ = false;
};

} // namespace attopo
