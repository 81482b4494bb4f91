#include "filtration_settings.h"

#include "core_text.h"
#include "elided_label.h"
#include "glossary.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

namespace attopo {

FiltrationSettings::FiltrationSettings(Choices *choices, QWidget *parent)
    : QWidget(parent)
    , choices_(choices)
    , metric_(new QComboBox)
    , metricNote_(new ElidedLabel)
    , dimension_(new QComboBox)
    , dropSpecial_(new QCheckBox(tr("&Drop special tokens")))
    , joinWords_(new QCheckBox(tr("&Join pieces of words")))
{
    metric_->setObjectName(QStringLiteral("metric"));
    metric_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    metric_->setMinimumContentsLength(12);
    for (const MetricInfo &info : metrics()) {
        metric_->addItem(coreText(info.label), static_cast<int>(info.metric));
        metric_->setItemData(metric_->count() - 1, asToolTip(coreText(info.definition)), Qt::ToolTipRole);
    }
    metricNote_->setObjectName(QStringLiteral("metricNote"));
    metricNote_->setForegroundRole(QPalette::PlaceholderText);
    dimension_->setObjectName(QStringLiteral("dimension"));
    dimension_->addItem(tr("components (H0)"), 0);
    dimension_->addItem(tr("up to loops (H1)"), 1);
    dimension_->addItem(tr("up to voids (H2)"), 2);
    dimension_->setCurrentIndex(1);
    for (int row = 0; row < dimension_->count(); ++row)
        dimension_->setItemData(row, explainingToolTip({}, {homologyTerm(row)}), Qt::ToolTipRole);
    dimension_->setToolTip(explainingToolTip(tr("Homology up to which dimension. Voids take longer."),
                                             {Term::H0, Term::H1, Term::H2}));
    dropSpecial_->setObjectName(QStringLiteral("dropSpecial"));
    dropSpecial_->setToolTip(explainingToolTip({}, {Term::SpecialTokens}));
    joinWords_->setObjectName(QStringLiteral("joinWords"));
    joinWords_->setToolTip(
        asToolTip(tr("Tokens of one word become one point: attention to them is added up, attention from "
                     "them averaged. Words are those of Unicode's text segmentation.")));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Met&ric"), metric_);
    form->addRow(metricNote_);
    form->addRow(tr("Ho&mology"), dimension_);
    form->addRow(dropSpecial_);
    form->addRow(joinWords_);

    showChoices();
    connect(metric_, &QComboBox::currentIndexChanged, this, &FiltrationSettings::choose);
    connect(dimension_, &QComboBox::currentIndexChanged, this, &FiltrationSettings::choose);
    connect(dropSpecial_, &QCheckBox::toggled, this, &FiltrationSettings::choose);
    connect(joinWords_, &QCheckBox::toggled, this, &FiltrationSettings::choose);
    connect(choices_, &Choices::changed, this, &FiltrationSettings::showChoices);
}

void FiltrationSettings::choose()
{
    choices_->change(Cause::Edit, [this](WindowChoices &now) {
        const auto metric = static_cast<Metric>(metric_->currentData().toInt());
        if (metric != now.metric)
            now.forgetThresholdValue(); // distances have another scale
        now.metric = metric;
        now.maxDimension = dimension_->currentData().toInt();
        now.dropSpecialTokens = dropSpecial_->isChecked();
        now.joinWords = joinWords_->isChecked();
    });
}

void FiltrationSettings::showChoices()
{
    const WindowChoices &now = choices_->now();
    const QSignalBlocker blockers[] = {QSignalBlocker(metric_), QSignalBlocker(dimension_),
                                       QSignalBlocker(dropSpecial_), QSignalBlocker(joinWords_)};
    metric_->setCurrentIndex(metric_->findData(static_cast<int>(now.metric)));
    dimension_->setCurrentIndex(dimension_->findData(now.maxDimension));
    dropSpecial_->setChecked(now.dropSpecialTokens);
    joinWords_->setChecked(now.joinWords);
    showMetricNote(now.metric);
}

void FiltrationSettings::showMetricNote(Metric metric)
{
    const MetricInfo &info = metricInfo(metric);
    metric_->setToolTip(explainingToolTip(coreText(info.definition), {Term::Distance}));
    metricNote_->setText(info.triangleInequality ? tr("A metric: the triangle inequality holds.")
                                                 : tr("Not a metric: the triangle inequality may fail."));
    QString more = coreText(info.definition);
    if (info.forComparison) {
        metricNote_->setText(tr("Only for comparing with published figures."));
        more = tr("The second softmax makes distances shrink as the text grows.") + u'\n' + more;
    }
    metricNote_->setToolTip(asToolTip(metricNote_->text() + u'\n' + more));
}

} // namespace attopo
