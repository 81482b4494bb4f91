#include "time_panel.h"

#include "dimension_chooser.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

TimePanel::TimePanel(ViewState *state, QWidget *parent)
    : QWidget(parent)
    , what_(new QComboBox)
    , dimension_(new DimensionChooser)
    , plot_(new GrowthPlot)
    , progress_(new QProgressBar)
    , note_(plainLabel())
{
    what_->setObjectName(QStringLiteral("growthPicture"));
    what_->setAccessibleName(tr("Picture"));
    what_->setMinimumWidth(60); // the window may be small
    for (const GrowthPictureInfo &info : growthPictures()) {
        what_->addItem(GrowthPlot::tr(info.label), static_cast<int>(info.picture));
        what_->setItemData(what_->count() - 1, asToolTip(GrowthPlot::tr(info.explanation)), Qt::ToolTipRole);
    }
    dimension_->setObjectName(QStringLiteral("growthDimension"));
    plot_->setObjectName(QStringLiteral("growthPlot"));
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(4);
    progress_->hide();
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    auto *choosers = new QHBoxLayout;
    choosers->addWidget(what_, 1);
    choosers->addWidget(dimension_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addLayout(choosers);
    layout->addWidget(plot_, 1);
    layout->addWidget(progress_);
    layout->addWidget(note_);
    plot_->follow(state);
    setOverview(nullptr);
    for (QComboBox *chooser : std::initializer_list<QComboBox *>{what_, dimension_})
        connect(chooser, &QComboBox::currentIndexChanged, this, &TimePanel::refresh);
    connect(plot_, &GrowthPlot::clicked, this, &TimePanel::clicked);
}

GrowthPicture TimePanel::picture() const { return static_cast<GrowthPicture>(what_->currentData().toInt()); }

int TimePanel::dimension() const { return dimension_->dimension(); }

void TimePanel::setOverview(std::shared_ptr<const GrowthOverview> overview)
{
    overview_ = std::move(overview);
    const int largest = overview_ && !overview_->growth.steps.empty()
        ? overview_->growth.steps.back().barcode.maxDimension
        : 1;
    dimension_->setLargest(largest);
    refresh();
}

void TimePanel::refresh()
{
    const GrowthPictureInfo &info = growthPictures()[static_cast<std::size_t>(picture())];
    dimension_->setVisible(info.ofOneDimension);
    plot_->setPicture(picture(), dimension(), overview_);
    const bool running = overview_ && !overview_->complete() && overview_->error.isEmpty();
    progress_->setVisible(running);
    if (overview_) {
        progress_->setRange(0, static_cast<int>(overview_->steps));
        progress_->setValue(static_cast<int>(overview_->growth.steps.size()));
    }
    QStringList notes{GrowthPlot::tr(info.explanation)};
    if (overview_ && !overview_->growth.steps.empty()) {
        notes
            << (overview_->growth.onePass
                    ? tr(
                        "Tokens attend to earlier ones only: one pass of the model tells every step exactly.")
                    : tr("Tokens attend to later ones too: the text up to each token is read anew."));
        if (overview_->stride > 1)
            notes << tr("The text is long: every %1 tokens are one step.").arg(overview_->stride);
    }
    note_->setText(notes.join(QLatin1Char(' ')));
}

void TimePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void TimePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT hidden();
}

} // namespace attopo
