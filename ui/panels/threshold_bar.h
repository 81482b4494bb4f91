#pragma once

#include "choices.h"
#include "view_state.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QSlider;
class QSpinBox;
class QToolButton;

namespace attopo {

/// The threshold: a slider from 0 to the end of the filtration, a number field, a button that sweeps it, and
/// by what it is chosen where another head, text or model comes. Arrow keys on the slider go to the next
/// filtration value at which a Betti number changes; a click in its groove goes there.
class ThresholdBar : public QWidget {
    Q_OBJECT
public:
    ThresholdBar(Choices *choices, ViewState *state, QWidget *parent = nullptr);

public Q_SLOTS:
    /// To the next critical value above (+1) or below (−1), the ends of the range included.
    void step(int direction);
    void setPlaying(bool playing);
    void toggle(); ///< Starts or stops the sweep.

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMode();
    void chooseMode(ThresholdMode mode); ///< At the threshold there is now.
    void keep(double threshold);         ///< What the user has set is chosen.
    void showChoices();
    void showFiltration(); ///< That of both results together.
    void showThreshold(double threshold);
    void advance();

    Choices *choices_;
    ViewState *state_;
    QComboBox *mode_;
    QSpinBox *components_; ///< Shown with the mode of that name.
    QToolButton *play_;
    QSlider *slider_;
    QDoubleSpinBox *number_;
    double range_ = 1;
    std::vector<double> criticalValues_; ///< Ascending.
    QTimer frames_;
    QElapsedTimer sinceFrame_;
    bool showing_ = false; ///< The widgets are being set from the state.
};

} // namespace attopo
