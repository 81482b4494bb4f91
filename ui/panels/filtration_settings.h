#pragma once

#include "metric/metric.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace attopo {

/// How attention becomes a filtration: the metric, the points, and up to which dimension its homology is
/// wanted.
class FiltrationSettings : public QWidget {
    Q_OBJECT
public:
    explicit FiltrationSettings(QWidget *parent = nullptr);

    Metric metric() const;
    void setMetric(Metric metric);
    int maxDimension() const;
    void setMaxDimension(int dimension);
    bool dropsSpecialTokens() const;
    void setDropsSpecialTokens(bool drops);
    bool joinsWords() const;
    void setJoinsWords(bool joins);

Q_SIGNALS:
    void changed();
    void metricChanged(); ///< Distances have another scale; changed() follows.

private:
    void showMetricNote();

    QComboBox *metric_;
    QLabel *metricNote_;
    QComboBox *dimension_;
    QCheckBox *dropSpecial_;
    QCheckBox *joinWords_;
};

} // namespace attopo
