#pragma once

#include "analysis/pipeline.h"

#include <QElapsedTimer>
#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace attopo {

class ElidedLabel;

/// The line at the bottom: numbers of what is shown, a message, and what is under way, which can be
/// cancelled.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setNumbers(const QString &numbers);
    // Either stays until there is another one or clearNotice() is called; a complaint at least for some
    // seconds.
    void inform(const QString &message);
    void complain(const QString &message); ///< Something went wrong.
    void clearNotice();
    bool showsError() const { return messageIsError_; }

    void begin(); ///< Something is under way; only what takes a while is announced.
    void setProgress(const AnalysisProgress &progress);
    void end();

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void notice(const QString &message, bool isError);
    QPalette colours() const; ///< Of the message.

    ElidedLabel *numbers_;
    ElidedLabel *message_;
    QLabel *busyText_;
    QProgressBar *busyBar_;
    QPushButton *cancel_;
    bool messageIsError_ = false;
    QElapsedTimer sinceMessage_;
    QElapsedTimer sinceStage_;      ///< Of what is under way,
    std::pair<Stage, int> stage_{}; ///< which is this, with its dimension,
    double expectedSeconds_ = 0;    ///< and was to take so long.
    QTimer busyTimer_;
};

} // namespace attopo
