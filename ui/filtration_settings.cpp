#include "filtration_settings.h"

#include "core_text.h"
#include "glossary.h"
#include "plain_label.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

namespace attopo {

FiltrationSettings::FiltrationSettings(QWidget *parent)
    : QWidget(parent)
    , metric_(new QComboBox)
    , metricNote_(plainLabel())
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
    metricNote_->setWordWrap(true);
    metricNote_->setForegroundRole(QPalette::PlaceholderText);
    dimension_->setObjectName(QStringLiteral("dimension"));
    dimension_->addItem(tr("components (H0)"), 0);
    dimension_->addItem(tr("and loops (H1)"), 1);
    dimension_->addItem(tr("and voids (H2)"), 2);
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

    connect(metric_, &QComboBox::currentIndexChanged, this, [this] {
        showMetricNote();
        Q_EMIT metricChanged();
        Q_EMIT changed();
    });
    connect(dimension_, &QComboBox::currentIndexChanged, this, &FiltrationSettings::changed);
    connect(dropSpecial_, &QCheckBox::toggled, this, &FiltrationSettings::changed);
    connect(joinWords_, &QCheckBox::toggled, this, &FiltrationSettings::changed);
    showMetricNote();
}

Metric FiltrationSettings::metric() const { return static_cast<Metric>(metric_->currentData().toInt()); }

void FiltrationSettings::setMetric(Metric metric)
{
    metric_->setCurrentIndex(metric_->findData(static_cast<int>(metric)));
}

int FiltrationSettings::maxDimension() const { return dimension_->currentData().toInt(); }

void FiltrationSettings::setMaxDimension(int dimension)
{
    dimension_->setCurrentIndex(dimension_->findData(dimension));
}

bool FiltrationSettings::dropsSpecialTokens() const { return dropSpecial_->isChecked(); }

void FiltrationSettings::setDropsSpecialTokens(bool drops) { dropSpecial_->setChecked(drops); }

bool FiltrationSettings::joinsWords() const { return joinWords_->isChecked(); }

void FiltrationSettings::setJoinsWords(bool joins) { joinWords_->setChecked(joins); }

void FiltrationSettings::showMetricNote()
{
    const MetricInfo &info = metricInfo(metric());
    metric_->setToolTip(explainingToolTip(coreText(info.definition), {Term::Distance}));
    metricNote_->setText(info.triangleInequality ? tr("A metric: the triangle inequality holds.")
                                                 : tr("Not a metric: the triangle inequality may fail."));
    if (info.forComparison)
        metricNote_->setText(
            tr("Only for comparing with published figures: the second softmax makes distances "
               "shrink as the text grows."));
    metricNote_->setToolTip(asToolTip(coreText(info.definition)));
}

} // namespace attopo
