#pragma once

#include "analysis/analysis.h"
#include "choices.h"
#include "session.h"
#include "view_docks.h"
#include "view_state.h"

#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

class QPlainTextEdit;

namespace attopo {

class ThresholdBar;
class TourBubble;

/// The parts of the window that the tour points at and uses.
struct TourParts {
    QWidget *window = nullptr;
    Choices *choices = nullptr;
    QPlainTextEdit *text = nullptr;
    ViewDocks *docks = nullptr;
    QWidget *attention = nullptr;
    QWidget *distances = nullptr;
    ThresholdBar *threshold = nullptr;
    QWidget *barcode = nullptr;
    QWidget *complex = nullptr;
    QWidget *diagram = nullptr;
    ViewState *state = nullptr;
};

/// The first-minute tour: from the text to a loop in six steps, each of which points at a part of the window
/// and uses it. Begins when it is made. Whoever leaves it has everything as before, or keeps what it shows.
class Tour : public QObject {
    Q_OBJECT
public:
    /// `before` is what the user has now.
    Tour(const Session &before, const TourParts &parts);

    const Session &before() const { return before_; } ///< What the user had.
    void leave();
    void keep();
    void showResult(); ///< The window shows another one.

Q_SIGNALS:
    void left(bool kept);

private:
    void go(int step);
    void typeNext();
    bool ready() const; ///< The window shows the demonstration.
    void act();
    void showBarcode(const Analysis &analysis);
    void showLoop(const Analysis &analysis);
    void moveThreshold(double from, double to, int milliseconds);
    void stop();
    void finish(bool kept);

    const TourParts parts_;
    const Session before_;
    const WindowChoices demonstration_;
    QPointer<QWidget> focusBefore_;
    TourBubble *bubble_;
    int step_ = 0;
    QTimer typing_;
    QString typed_; ///< So far.
    QVariantAnimation sweep_;
};

} // namespace attopo
