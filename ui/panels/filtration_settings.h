#pragma once

#include "choices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace attopo {

class ElidedLabel;

/// How attention becomes a filtration: the metric, the points, and up to which dimension its homology is
/// wanted.
class FiltrationSettings : public QWidget {
    Q_OBJECT
public:
    explicit FiltrationSettings(Choices *choices, QWidget *parent = nullptr);

private:
    void choose();
    void showChoices();
    void showMetricNote(Metric metric);

    Choices *choices_;
    QComboBox *metric_;
    ElidedLabel *metricNote_;
    QComboBox *dimension_;
    QCheckBox *dropSpecial_;
    QCheckBox *joinWords_;
};

} // namespace attopo
