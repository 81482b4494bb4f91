#include "threshold_bar.h"

#include "glossary.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr int sliderSteps = 10000;
constexpr double sweepSeconds = 6;

/// A play triangle or two bars in the colour of the palette's text.
QIcon sweepIcon(bool playing, const QPalette &palette)
{
    constexpr int size = 32;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::ButtonText));
    if (playing) {
        painter.drawRect(7, 5, 6, 22);
        painter.drawRect(19, 5, 6, 22);
    } else {
        const std::array<QPointF, 3> triangle{QPointF(8, 4), QPointF(27, 16), QPointF(8, 28)};
        painter.drawConvexPolygon(triangle.data(), 3);
    }
    return pixmap;
}

/// A click in its groove moves the handle there, and takes hold of it.
class ThresholdSlider : public QSlider {
public:
    ThresholdSlider()
        : QSlider(Qt::Horizontal)
    {
    }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const auto partOf = [&](QStyle::SubControl part) {
            return style()->subControlRect(QStyle::CC_Slider, &option, part, this);
        };
        const QRect handle = partOf(QStyle::SC_SliderHandle);
        if (event->button() == Qt::LeftButton && !handle.contains(event->pos())) {
            const QRect groove = partOf(QStyle::SC_SliderGroove);
            setValue(QStyle::sliderValueFromPosition(minimum(), maximum(),
                                                     event->pos().x() - groove.left() - handle.width() / 2,
                                                     groove.width() - handle.width(), option.upsideDown));
        }
        QSlider::mousePressEvent(event);
    }
};

} // namespace

ThresholdBar::ThresholdBar(Choices *choices, ViewState *state, QWidget *parent)
    : QWidget(parent)
    , choices_(choices)
    , state_(state)
    , mode_(new QComboBox)
    , components_(new QSpinBox)
    , play_(new QToolButton)
    , slider_(new ThresholdSlider)
    , number_(new QDoubleSpinBox)
{
    const QString explanation =
        explainingToolTip(tr("Arrow keys go to the next value at which the shape changes"),
                          {Term::Threshold, Term::VietorisRipsComplex});
    play_->setObjectName(QStringLiteral("sweep"));
    play_->setCheckable(true);
    play_->setAutoRaise(true);
    play_->setIcon(sweepIcon(false, palette()));
    play_->setToolTip(tr("Sweep the threshold from here to the end (Space)"));
    play_->setAccessibleName(tr("Sweep the threshold"));
    slider_->setObjectName(QStringLiteral("threshold"));
    slider_->setRange(0, sliderSteps);
    slider_->setSingleStep(sliderSteps / 200); // a notch of the wheel are three
    slider_->setPageStep(sliderSteps / 20);
    slider_->setMinimumWidth(60); // the window may be small
    slider_->setToolTip(explanation);
    slider_->setAccessibleName(tr("Threshold"));
    slider_->installEventFilter(this);
    number_->setObjectName(QStringLiteral("thresholdNumber"));
    number_->setDecimals(4);
    number_->setToolTip(explanation);
    number_->setAccessibleName(tr("Threshold as a number"));
    number_->setKeyboardTracking(false);
    buildMode();
    auto *label = plainLabel(tr("&Threshold"));
    label->setBuddy(slider_);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->addWidget(play_);
    layout->addWidget(label);
    layout->addWidget(slider_, 1);
    layout->addWidget(number_);
    layout->addWidget(mode_);
    layout->addWidget(components_);

    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        if (!showing_)
            state_->setThreshold(range_ * value / sliderSteps);
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!showing_)
            state_->setThreshold(value);
    });
    connect(state_, &ViewState::thresholdChanged, this, &ThresholdBar::showThreshold);
    connect(state_, &ViewState::thresholdChosen, this, &ThresholdBar::keep);
    connect(choices_, &Choices::changed, this, &ThresholdBar::showChoices);
    connect(play_, &QToolButton::toggled, this, &ThresholdBar::setPlaying);
    frames_.setInterval(16);
    connect(&frames_, &QTimer::timeout, this, &ThresholdBar::advance);
    connect(state_, &ViewState::analysesChanged, this, &ThresholdBar::showFiltration);
    showFiltration();
    showChoices();
}

void ThresholdBar::buildMode()
{
    const auto add = [this](ThresholdMode mode, const QString &name, const QString &toolTip) {
        mode_->addItem(name, static_cast<int>(mode));
        mode_->setItemData(mode_->count() - 1, asToolTip(toolTip), Qt::ToolTipRole);
    };
    add(ThresholdMode::Automatic, tr("automatic"),
        tr("In the middle of the longest bar of the highest dimension that has one: where there is most to "
           "see."));
    add(ThresholdMode::Value, tr("this value"), tr("The same filtration value in whatever is shown next."));
    add(ThresholdMode::Share, tr("this share"),
        tr("The same share of the range, from 0 to the end of the filtration: metrics, models and texts of "
           "different scales can be compared."));
    add(ThresholdMode::LongestLoop, tr("longest loop"),
        tr("In the middle of the longest bar of H1; where there is none, as “automatic”."));
    add(ThresholdMode::Components, tr("components:"),
        tr("The least filtration value at which no more components are left than these."));
    mode_->setObjectName(QStringLiteral("thresholdMode"));
    mode_->setAccessibleName(tr("By what the threshold is chosen"));
    mode_->setToolTip(
        asToolTip(tr("By what the threshold is chosen when another head, text or model is shown. Moving the "
                     "slider chooses the value, or the share, that it is moved to.")));
    mode_->setMinimumWidth(50); // the window may be small
    components_->setObjectName(QStringLiteral("thresholdComponents"));
    components_->setAccessibleName(tr("Components at the threshold"));
    components_->setRange(1, static_cast<int>(mostComponents));
    components_->setMaximumWidth(components_->fontMetrics().horizontalAdvance(QLatin1Char('0')) * 8);
    components_->setKeyboardTracking(false);
    connect(mode_, &QComboBox::activated, this,
            [this] { chooseMode(static_cast<ThresholdMode>(mode_->currentData().toInt())); });
    connect(components_, &QSpinBox::valueChanged, this, [this](int count) {
        choices_->change(Cause::Edit, [&](WindowChoices &now) {
            now.threshold = {.mode = ThresholdMode::Components,
                             .components = static_cast<std::size_t>(count)};
        });
    });
}

void ThresholdBar::chooseMode(ThresholdMode mode)
{
    setPlaying(false);
    ThresholdChoice choice{.mode = mode};
    if (mode == ThresholdMode::Value)
        choice.value = state_->threshold();
    else if (mode == ThresholdMode::Share)
        choice.value = std::clamp(state_->threshold() / range_, 0.0, 1.0);
    else if (mode == ThresholdMode::Components) {
        const auto &a = state_->analysis(Side::A);
        const auto &first = a ? a : state_->analysis(Side::B);
        choice.components =
            first ? std::max<std::size_t>(1, componentsAt(*first->barcode, state_->threshold())) : 2;
    }
    choices_->change(Cause::Edit, [&](WindowChoices &now) { now.threshold = choice; });
}

void ThresholdBar::keep(double threshold)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        if (now.threshold.mode == ThresholdMode::Share)
            now.threshold.value = std::clamp(threshold / range_, 0.0, 1.0);
        else
            now.threshold = {ThresholdMode::Value, threshold};
    });
}

void ThresholdBar::showChoices()
{
    const ThresholdChoice &choice = choices_->now().threshold;
    mode_->setCurrentIndex(mode_->findData(static_cast<int>(choice.mode)));
    const bool ofComponents = choice.mode == ThresholdMode::Components;
    if (ofComponents) {
        const QSignalBlocker blocker(components_);
        components_->setValue(static_cast<int>(choice.components));
    }
    components_->setVisible(ofComponents);
}

void ThresholdBar::showFiltration()
{
    range_ = state_->range() > 0 ? state_->range() : 1;
    criticalValues_.clear();
    for (const Side side : bothSides)
        if (const auto &analysis = state_->analysis(side)) {
            const std::vector<double> values = analysis->barcode->criticalValues();
            criticalValues_.insert(criticalValues_.end(), values.begin(), values.end());
        }
    std::sort(criticalValues_.begin(), criticalValues_.end());
    criticalValues_.erase(std::unique(criticalValues_.begin(), criticalValues_.end()), criticalValues_.end());
    // As many decimals as a thousandth of the range needs.
    const int decimals = std::clamp(4 - static_cast<int>(std::floor(std::log10(range_))) - 1, 0, 12);
    showing_ = true;
    number_->setDecimals(decimals);
    number_->setRange(0, range_);
    number_->setSingleStep(range_ / 100);
    showing_ = false;
    showThreshold(state_->threshold());
}

void ThresholdBar::showThreshold(double threshold)
{
    showing_ = true;
    slider_->setValue(static_cast<int>(std::lround(sliderSteps * std::clamp(threshold / range_, 0.0, 1.0))));
    number_->setValue(threshold);
    showing_ = false;
}

void ThresholdBar::step(int direction)
{
    const double now = state_->threshold();
    double target = direction > 0 ? range_ : 0;
    if (direction > 0) {
        const auto next = std::upper_bound(criticalValues_.begin(), criticalValues_.end(), now);
        if (next != criticalValues_.end())
            target = *next;
    } else {
        const auto next = std::lower_bound(criticalValues_.begin(), criticalValues_.end(), now);
        if (next != criticalValues_.begin())
            target = *std::prev(next);
    }
    state_->setThreshold(std::clamp(target, 0.0, range_));
}

void ThresholdBar::setPlaying(bool playing)
{
    play_->setChecked(playing);
    play_->setIcon(sweepIcon(playing, palette()));
    if (!playing)
        return frames_.stop();
    if (state_->threshold() >= range_)
        state_->setThreshold(0);
    sinceFrame_.start();
    frames_.start();
}

void ThresholdBar::toggle() { setPlaying(!frames_.isActive()); }

void ThresholdBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        play_->setIcon(sweepIcon(frames_.isActive(), palette()));
    QWidget::changeEvent(event);
}

void ThresholdBar::advance()
{
    const double seconds = static_cast<double>(sinceFrame_.restart()) / 1000;
    const double next = state_->threshold() + range_ * seconds / sweepSeconds;
    state_->setThreshold(std::min(next, range_));
    if (next >= range_)
        setPlaying(false);
}

bool ThresholdBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == slider_ && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Right:
        case Qt::Key_Up:
            step(+1);
            return true;
        case Qt::Key_Left:
        case Qt::Key_Down:
            step(-1);
            return true;
        case Qt::Key_Space:
            toggle();
            return true;
        default:
            break;
        }
    }
    if (watched == slider_ && event->type() == QEvent::MouseButtonPress)
        setPlaying(false);
    return QWidget::eventFilter(watched, event);
}

} // namespace attopo
