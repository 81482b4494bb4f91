#include "time_bar.h"

#include "plain_label.h"
#include "tool_tip.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace attopo {

TimeBar::TimeBar(QWidget *parent)
    : QWidget(parent)
    , slider_(new QSlider(Qt::Horizontal))
    , text_(plainLabel())
    , whole_(new QToolButton)
{
    slider_->setObjectName(QStringLiteral("time"));
    slider_->setAccessibleName(tr("How far the text is read"));
    slider_->setToolTip(
        asToolTip(tr("How far the text is read: complex, barcode and diagram are those of the "
                     "text up to there")));
    slider_->setMinimumWidth(100);
    whole_->setObjectName(QStringLiteral("wholeText"));
    whole_->setText(tr("Whole text"));
    whole_->setAutoRaise(true);
    auto *label = plainLabel(tr("T&ime"));
    label->setBuddy(slider_);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 2);
    layout->addWidget(label);
    layout->addWidget(slider_, 1);
    layout->addWidget(text_);
    layout->addWidget(whole_);
    connect(slider_, &QSlider::valueChanged, this, [this] {
        wanted_ = step() ? std::optional(read_[*step()]) : std::nullopt;
        showStep();
        Q_EMIT changed();
    });
    connect(whole_, &QToolButton::clicked, this, [this] { setStep(std::nullopt); });
    setSteps({});
}

void TimeBar::setSteps(const std::vector<std::size_t> &read)
{
    if (read == read_ && isEnabled() == !read.empty())
        return;
    read_ = read;
    setEnabled(!read_.empty());
    const QSignalBlocker blocker(slider_);
    const int last = static_cast<int>(read_.empty() ? 0 : read_.size() - 1);
    slider_->setRange(0, last);
    slider_->setPageStep(std::max(1, last / 10));
    const auto reached = wanted_ ? std::lower_bound(read_.begin(), read_.end(), *wanted_) : read_.end();
    slider_->setValue(std::min(last, static_cast<int>(reached - read_.begin())));
    showStep();
}

std::optional<std::size_t> TimeBar::step() const
{
    if (read_.empty() || slider_->value() == slider_->maximum())
        return std::nullopt;
    return static_cast<std::size_t>(slider_->value());
}

void TimeBar::setStep(std::optional<std::size_t> step)
{
    if (!step)
        wanted_.reset();
    slider_->setValue(step ? static_cast<int>(*step) : slider_->maximum());
}

void TimeBar::showStep()
{
    whole_->setEnabled(step().has_value());
    text_->setText(
        read_.empty()
            ? tr("being read…")
            : tr("%1 of %2").arg(read_[static_cast<std::size_t>(slider_->value())]).arg(read_.back()));
}

} // namespace attopo
