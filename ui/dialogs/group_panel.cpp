#include "group_panel.h"

#include "core_text.h"
#include "describe_groups.h"
#include "group_box_plot.h"
#include "group_map_view.h"
#include "plain_label.h"
#include "statistics/smallest_p.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

constexpr double levelOfDots = 0.05;

std::vector<std::size_t> sizesOf(const CorpusResults &results, const GroupComparison &comparison)
{
    std::vector<std::size_t> sizes;
    for (const auto &[name, texts] : results.groups(comparison.column))
        if (comparison.groups.empty()
            || std::find(comparison.groups.begin(), comparison.groups.end(), name) != comparison.groups.end())
            sizes.push_back(texts.size());
    return sizes;
}

/// How many tests the false discovery rate of a comparison is over: all for two groups of its column
/// together.
std::uint64_t testsOf(const CorpusResults &results, const GroupComparison &comparison)
{
    std::uint64_t tests = 0;
    for (const GroupComparison &other : results.comparisons)
        if (other.column == comparison.column && other.groups.empty() == comparison.groups.empty())
            tests += other.differences.size();
    return tests;
}

QLabel *labelOf(const QString &text, QWidget *buddy)
{
    auto *label = plainLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

GroupPanel::GroupPanel(QWidget *parent)
    : QWidget(parent)
    , feature_(new QComboBox)
    , layer_(new QComboBox)
    , headOfLayer_(new QComboBox)
    , groups_(new QComboBox)
    , number_(new QComboBox)
    , map_(new GroupMapView)
    , reach_(plainLabel())
    , difference_(plainLabel())
    , boxes_(new GroupBoxPlot)
{
    prepareFields();
    auto *fields = new QGridLayout;
    const auto add = [fields](int row, int column, const QString &text, QComboBox *box) {
        fields->addWidget(labelOf(text, box), row, column);
        fields->addWidget(box, row, column + 1);
    };
    add(0, 0, tr("&Feature"), feature_);
    add(0, 2, tr("&Layer"), layer_);
    add(0, 4, tr("&Head"), headOfLayer_);
    add(1, 0, tr("&Groups"), groups_);
    add(1, 2, tr("&Colour"), number_);
    fields->setColumnStretch(1, 3);
    fields->setColumnStretch(3, 1);
    fields->setColumnStretch(5, 1);
    reach_->setObjectName(QStringLiteral("corpusReach"));
    difference_->setObjectName(QStringLiteral("corpusDifference"));
    for (QLabel *label : {reach_, difference_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setMinimumHeight(4 * label->fontMetrics().lineSpacing()); // the rest stays where it is
    }
    difference_->setMinimumHeight(2 * difference_->fontMetrics().lineSpacing());
    reach_->setForegroundRole(QPalette::PlaceholderText);
    map_->setObjectName(QStringLiteral("corpusMap"));
    map_->setDescription([this](std::size_t head) { return describe(head); });
    boxes_->setObjectName(QStringLiteral("corpusBoxes"));

    auto *above = new QWidget;
    auto *aboveLayout = new QVBoxLayout(above);
    aboveLayout->setContentsMargins(0, 0, 0, 0);
    aboveLayout->addWidget(map_, 1);
    aboveLayout->addWidget(reach_);
    auto *below = new QWidget;
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(difference_);
    belowLayout->addWidget(boxes_, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(below);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(fields);
    layout->addWidget(splitter, 1);

    connect(map_, &GroupMapView::chosen, this, &GroupPanel::setHead);
    connect(feature_, &QComboBox::currentIndexChanged, this, [this] {
        showAll();
        Q_EMIT featureChosen();
    });
    for (QComboBox *box : {layer_, headOfLayer_})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            setHead(static_cast<std::size_t>(layer_->currentIndex()) * results_->heads()
                    + static_cast<std::size_t>(headOfLayer_->currentIndex()));
        });
    for (QComboBox *box : {groups_, number_})
        connect(box, &QComboBox::currentIndexChanged, this, &GroupPanel::showAll);
    setResults(nullptr);
}

/// Their names and what they offer.
void GroupPanel::prepareFields()
{
    feature_->setObjectName(QStringLiteral("corpusFeature"));
    feature_->setMaxVisibleItems(20);
    layer_->setObjectName(QStringLiteral("corpusLayer"));
    headOfLayer_->setObjectName(QStringLiteral("corpusHead"));
    groups_->setObjectName(QStringLiteral("corpusGroups"));
    number_->setObjectName(QStringLiteral("corpusNumber"));
    for (QComboBox *box : {feature_, groups_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    number_->addItem(tr("Effect"));
    number_->addItem(tr("p"));
    number_->addItem(tr("q"));
    number_->setItemData(
        0,
        asToolTip(tr("Cohen's d: the difference in standard deviations; of more than two groups η², "
                     "the share of the variance that lies between them")),
        Qt::ToolTipRole);
    number_->setItemData(1, asToolTip(tr("Of the permutation test")), Qt::ToolTipRole);
    number_->setItemData(2, asToolTip(tr("The false discovery rate (Benjamini & Hochberg 1995)")),
                         Qt::ToolTipRole);
}

std::size_t GroupPanel::feature() const
{
    return static_cast<std::size_t>(std::max(0, feature_->currentIndex()));
}

void GroupPanel::setResults(const std::shared_ptr<const CorpusResults> &results)
{
    results_ = results;
    features_.clear();
    head_ = 0;
    fillFields();
    if (results_)
        chooseWhatTellsMost();
    showAll();
}

void GroupPanel::fillFields()
{
    const QSignalBlocker blockers[]{QSignalBlocker(feature_), QSignalBlocker(layer_),
                                    QSignalBlocker(headOfLayer_), QSignalBlocker(groups_)};
    for (QComboBox *box : {feature_, layer_, headOfLayer_, groups_})
        box->clear();
    setEnabled(results_ != nullptr);
    if (!results_)
        return;
    for (const FeatureColumn &column : results_->features) {
        feature_->addItem(QString::fromStdString(column.name));
        feature_->setItemData(feature_->count() - 1, asToolTip(coreText(column.info.definition)),
                              Qt::ToolTipRole);
    }
    const BatchSettings &settings = results_->texts.manifest().settings;
    for (const std::size_t layer : settings.layers)
        layer_->addItem(QString::number(layer));
    for (const std::size_t head : settings.heads)
        headOfLayer_->addItem(QString::number(head));
    for (const GroupComparison &comparison : results_->comparisons)
        groups_->addItem(
            tr("%1: %2").arg(QString::fromStdString(comparison.column), describeGroups(comparison.groups)));
    for (QComboBox *box : {groups_, number_})
        box->setEnabled(!results_->comparisons.empty());
}

void GroupPanel::chooseWhatTellsMost()
{
    if (!comparison() || comparison()->differences.empty())
        return;
    std::vector<double> effect;
    std::vector<double> q;
    for (const GroupDifference &one : comparison()->differences) {
        effect.push_back(one.effect);
        q.push_back(one.q);
    }
    const std::size_t features = results_->features.size();
    const std::size_t feature = featureThatTellsMost(effect, q, features);
    const auto strength = [&](std::size_t head) {
        const std::size_t k = head * features + feature;
        return std::pair(-q[k], std::isfinite(effect[k]) ? std::abs(effect[k]) : 0);
    };
    for (std::size_t head = 1; head < effect.size() / features; ++head)
        if (strength(head) > strength(head_))
            head_ = head;
    const QSignalBlocker blocker(feature_);
    feature_->setCurrentIndex(static_cast<int>(feature));
}

const GroupComparison *GroupPanel::comparison() const
{
    if (!results_ || groups_->currentIndex() < 0)
        return nullptr;
    return &results_->comparisons[static_cast<std::size_t>(groups_->currentIndex())];
}

const GroupDifference &GroupPanel::difference(std::size_t head) const
{
    return comparison()->differences[head * results_->features.size() + feature()];
}

QString GroupPanel::describe(std::size_t head) const
{
    const BatchSettings &settings = results_->texts.manifest().settings;
    const QString name = tr("Layer %1, head %2")
                             .arg(settings.layers[head / settings.heads.size()])
                             .arg(settings.heads[head % settings.heads.size()]);
    return comparison() ? tr("%1. %2").arg(name, describeDifference(difference(head), comparison()->groups))
                        : name;
}

void GroupPanel::setHead(std::size_t head)
{
    if (!results_ || head == head_ || head >= results_->layers() * results_->heads())
        return;
    head_ = head;
    features_.clear();
    showHead();
    showBoxes();
    Q_EMIT headChosen();
}

void GroupPanel::setFeatures(const std::vector<double> &features)
{
    features_ = features;
    showBoxes();
}

void GroupPanel::showAll()
{
    showMap();
    showHead();
    showBoxes();
}

void GroupPanel::showMap()
{
    reach_->clear();
    if (!comparison()) {
        map_->setMessage(results_ ? results_->whyNoGroups : QString());
        return;
    }
    const BatchManifest &manifest = results_->texts.manifest();
    const std::vector<std::size_t> sizes = sizesOf(*results_, *comparison());
    const auto number = static_cast<Number>(number_->currentIndex());
    GroupMap map{manifest.settings.layers, manifest.settings.heads, {}, {}, {}};
    for (std::size_t head = 0; head < results_->layers() * results_->heads(); ++head) {
        const GroupDifference &one = difference(head);
        map.values.push_back(number == Number::Effect ? one.effect : number == Number::P ? one.p : one.q);
        map.dots.push_back(one.q <= levelOfDots);
    }
    map.scale = number == Number::Effect
        ? GroupScale::ofEffects(map.values, !comparison()->groups.empty())
        : GroupScale::ofProbabilities(smallestP(sizes, manifest.settings.permutations));
    map_->setMap(map);
    reach_->setText(
        tr("Dots: q ≤ 0.05.") + u' '
        + describeReach(sizes, manifest.settings.permutations, testsOf(*results_, *comparison())));
}

void GroupPanel::showHead()
{
    if (!results_)
        return difference_->clear();
    const QSignalBlocker blockers[]{QSignalBlocker(layer_), QSignalBlocker(headOfLayer_)};
    layer_->setCurrentIndex(static_cast<int>(head_ / results_->heads()));
    headOfLayer_->setCurrentIndex(static_cast<int>(head_ % results_->heads()));
    map_->setChosen(head_);
    difference_->setText(describe(head_));
}

void GroupPanel::showBoxes()
{
    if (!results_)
        return boxes_->setGroups({}, {});
    std::map<std::string, std::vector<std::size_t>> groups;
    if (comparison())
        groups = results_->groups(comparison()->column);
    else
        for (std::size_t k = 0; k < results_->texts.texts().size(); ++k)
            groups[tr("all texts").toStdString()].push_back(k);
    std::vector<GroupBoxPlot::Group> shown;
    for (const auto &[name, texts] : groups) {
        GroupBoxPlot::Group group{QString::fromStdString(name), {}};
        for (const std::size_t text : texts)
            if (const std::size_t k = text * results_->features.size() + feature();
                k < features_.size() && std::isfinite(features_[k]))
                group.values.push_back(features_[k]);
        shown.push_back(std::move(group));
    }
    boxes_->setGroups(feature_->currentText(), shown);
}

} // namespace attopo
