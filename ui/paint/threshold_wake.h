#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <vector>

class QWidget;

namespace attopo {

/// What the threshold has just passed on its way up, for views that mark it for a moment. Nothing where
/// animations are switched off, and no timer runs once all has faded.
class ThresholdWake : public QObject {
    Q_OBJECT
public:
    ThresholdWake(double threshold, QWidget *view);

    /// On its way down nothing is marked, and what was is forgotten.
    void moveTo(double threshold);
    /// Another result is shown: where it puts the threshold before the event loop runs again is no move.
    void restart();

    /// Filtration values over `from`, up to `to`.
    struct Stretch {
        double from = 0;
        double to = 0;
        double strength = 0; ///< From 1 down to 0 in a moment.
    };
    const std::vector<Stretch> &stretches() const { return stretches_; } ///< Ascending.

Q_SIGNALS:
    void changed(); ///< stretches() have faded somewhat.

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void age();

    QWidget *view_;
    double threshold_;
    bool restarting_ = false;
    std::vector<Stretch> stretches_;
    std::vector<qint64> passedAt_; ///< One per stretch, in milliseconds.
    QElapsedTimer clock_;
    QBasicTimer timer_;
};

} // namespace attopo
