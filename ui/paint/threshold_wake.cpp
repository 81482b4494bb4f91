#include "threshold_wake.h"

#include <QStyle>
#include <QTimerEvent>
#include <QWidget>

#include <algorithm>

namespace attopo {

namespace {

constexpr qint64 lifetime = 400; // ms
constexpr int frame = 33;        // ms

} // namespace

ThresholdWake::ThresholdWake(double threshold, QWidget *view)
    : QObject(view)
    , view_(view)
    , threshold_(threshold)
{
    clock_.start();
}

void ThresholdWake::moveTo(double threshold)
{
    const double from = threshold_;
    threshold_ = threshold;
    if (threshold <= from) {
        stretches_.clear();
        passedAt_.clear();
        timer_.stop();
        return;
    }
    if (restarting_ || !view_->isVisible()
        || view_->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, view_) <= 0)
        return;
    age();
    stretches_.push_back({from, threshold, 1});
    passedAt_.push_back(clock_.elapsed());
    timer_.start(frame, this);
}

void ThresholdWake::restart()
{
    stretches_.clear();
    passedAt_.clear();
    timer_.stop();
    restarting_ = true;
    QMetaObject::invokeMethod(
        this, [this] { restarting_ = false; }, Qt::QueuedConnection);
}

void ThresholdWake::age()
{
    const qint64 now = clock_.elapsed();
    const auto alive = std::find_if(passedAt_.begin(), passedAt_.end(),
                                    [&](qint64 passed) { return now - passed < lifetime; });
    stretches_.erase(stretches_.begin(), stretches_.begin() + (alive - passedAt_.begin()));
    passedAt_.erase(passedAt_.begin(), alive);
    for (std::size_t k = 0; k < stretches_.size(); ++k)
        stretches_[k].strength = 1 - static_cast<double>(now - passedAt_[k]) / lifetime;
}

void ThresholdWake::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != timer_.timerId())
        return QObject::timerEvent(event);
    age();
    if (stretches_.empty())
        timer_.stop();
    Q_EMIT changed();
}

} // namespace attopo
