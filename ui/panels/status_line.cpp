#include "status_line.h"

#include "elided_label.h"
#include "glossary.h"
#include "plain_label.h"
#include "style.h"
#include "tool_tip.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace attopo {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , numbers_(new ElidedLabel)
    , message_(new ElidedLabel)
    , busyText_(plainLabel())
    , busyBar_(new QProgressBar)
    , cancel_(new QPushButton(tr("Cancel")))
{
    numbers_->setObjectName(QStringLiteral("numbers"));
    numbers_->setToolTip(
        explainingToolTip(tr("The complex at the threshold: n tokens, its edges and triangles"),
                          {Term::BettiNumber, Term::EulerCharacteristic}));
    message_->setObjectName(QStringLiteral("message"));
    busyBar_->setMaximumWidth(140);
    busyBar_->setTextVisible(false);
    busyBar_->setAccessibleName(tr("Progress"));
    cancel_->setObjectName(QStringLiteral("cancel"));
    addWidget(numbers_, 3);
    addWidget(message_, 2);
    addPermanentWidget(busyText_);
    addPermanentWidget(busyBar_);
    addPermanentWidget(cancel_);
    connect(cancel_, &QPushButton::clicked, this, &StatusLine::cancelled);
    busyTimer_.setSingleShot(true);
    busyTimer_.setInterval(400);
    connect(&busyTimer_, &QTimer::timeout, this, [this] {
        busyText_->show();
        busyBar_->show();
        cancel_->show();
    });
    end();
}

void StatusLine::setNumbers(const QString &numbers) { numbers_->setText(numbers); }

void StatusLine::inform(const QString &message) { notice(message, false); }

void StatusLine::complain(const QString &message) { notice(message, true); }

void StatusLine::notice(const QString &message, bool isError)
{
    messageIsError_ = isError;
    sinceMessage_.start();
    message_->setPalette(colours());
    message_->setText(message);
    message_->setToolTip(asToolTip(message));
}

QPalette StatusLine::colours() const
{
    QPalette colours; // what is not set follows the window's
    if (messageIsError_)
        colours.setColor(QPalette::WindowText, Style::forPalette(palette()).accent);
    return colours;
}

void StatusLine::clearNotice()
{
    constexpr qint64 leastSeen = 5000; // ms: long enough to be read
    if (!messageIsError_ || sinceMessage_.elapsed() > leastSeen)
        notice({}, false);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && messageIsError_)
        message_->setPalette(colours());
    QStatusBar::changeEvent(event);
}

void StatusLine::begin()
{
    busyText_->setText(tr("Reading the text…"));
    busyBar_->setRange(0, 0);
    busyTimer_.start();
    sinceStage_.invalidate();
}

void StatusLine::setProgress(const AnalysisProgress &progress)
{
    QString text;
    switch (progress.stage) {
    case Stage::Tokens:
    case Stage::Attention:
        text = tr("Reading the text…");
        break;
    case Stage::Distances:
        text = tr("Distances…");
        break;
    case Stage::Persistence:
        text = tr("Persistent homology, H%1…").arg(progress.dimension);
        break;
    case Stage::Placement:
        text = tr("Placing the tokens…");
        break;
    }
    const std::pair stage(progress.stage, progress.dimension);
    if (stage != stage_ || !sinceStage_.isValid()) {
        stage_ = stage;
        sinceStage_.start();
        expectedSeconds_ = 0;
    }
    expectedSeconds_ = std::max(expectedSeconds_, progress.expectedSeconds);
    // What was expected, until how far it has come tells more.
    constexpr qint64 soonest = 1000;
    constexpr double least = 0.02;
    double left = expectedSeconds_;
    if (progress.fraction > least && sinceStage_.elapsed() > soonest)
        left =
            static_cast<double>(sinceStage_.elapsed()) * (1 - progress.fraction) / progress.fraction / 1000;
    if (left >= 1)
        text += tr(" about %1 s left").arg(std::lround(left));
    busyText_->setText(text);
    busyBar_->setRange(0, progress.fraction < 0 ? 0 : 1000);
    busyBar_->setValue(static_cast<int>(1000 * progress.fraction));
}

void StatusLine::end()
{
    busyTimer_.stop();
    busyText_->hide();
    busyBar_->hide();
    cancel_->hide();
}

} // namespace attopo
