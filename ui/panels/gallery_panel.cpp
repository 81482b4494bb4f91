#include "gallery_panel.h"

#include "core_text.h"
#include "describe_pattern.h"
#include "dimension_chooser.h"
#include "head_gallery_view.h"
#include "plain_label.h"
#include "summary_explanation.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

namespace {

// In the chooser of orders: scores and targets by their numbers from here on.
constexpr int byPlace = -1;
constexpr int firstTarget = 100;
constexpr int narrowChooser = 50; ///< A chooser: the window may be small.

bool isDistance(HeadScore score)
{
    return score == HeadScore::DistanceToHead || score == HeadScore::DistanceOfTwoTexts;
}

/// Whose heads they are: of a model or a stack.
const QString &readerName(const SideChoices &side)
{
    return side.dataFile.isEmpty() ? side.model : side.dataFile;
}

} // namespace

GalleryPanel::GalleryPanel(Choices *choices, ViewState *state, QWidget *parent)
    : FollowingView(parent)
    , choices_(choices)
    , model_(new HeadGalleryModel(this))
    , order_(new QComboBox)
    , reversed_(new QToolButton)
    , dimension_(new DimensionChooser)
    , distance_(new QComboBox)
    , filter_(new QLineEdit)
    , favouritesOnly_(new QToolButton)
    , pages_(new QStackedWidget)
    , view_(new HeadGalleryView(model_))
    , message_(plainLabel())
    , progress_(new QProgressBar)
    , count_(plainLabel())
{
    prepareFields();
    layOut();
    follow(state);
    setFocusProxy(view_);
    connect(order_, &QComboBox::currentIndexChanged, this, [this] {
        reversed_->setChecked(false);
        showOrder();
        view_->scrollToTop();
        Q_EMIT changed();
    });
    for (QComboBox *chooser : std::initializer_list<QComboBox *>{dimension_, distance_})
        connect(chooser, &QComboBox::currentIndexChanged, this, [this] {
            showOrder();
            Q_EMIT changed();
        });
    connect(reversed_, &QToolButton::toggled, this, [this] {
        showOrder();
        view_->scrollToTop();
    });
    connect(filter_, &QLineEdit::textChanged, this, &GalleryPanel::showFilter);
    connect(favouritesOnly_, &QToolButton::toggled, this, &GalleryPanel::showFilter);
    connect(view_, &HeadGalleryView::chosen, this, &GalleryPanel::choose);
    connect(view_, &HeadGalleryView::pinToggled, this, &GalleryPanel::togglePin);
    connect(view_, &HeadGalleryView::sightChanged, this, &GalleryPanel::sightChanged);
    connect(view_, &HeadGalleryView::favouriteToggled, this, [this](std::size_t number) {
        changeFavourite(number, [](std::vector<FavouriteHead> &all, const FavouriteHead &head) {
            const auto known = favouriteAmong(all, head);
            known == all.end() ? all.push_back(head) : void(all.erase(known));
        });
    });
    connect(model_, &HeadGalleryModel::noteEdited, this, [this](std::size_t number, const QString &note) {
        changeFavourite(number, [&](std::vector<FavouriteHead> &all, const FavouriteHead &head) {
            auto known = favouriteAmong(all, head);
            if (known == all.end())
                known = all.insert(known, head);
            known->note = note;
        });
    });
    connect(choices_, &Choices::changed, this, &GalleryPanel::showChoices);
    showChoices();
    showState();
}

void GalleryPanel::prepareFields()
{
    order_->setObjectName(QStringLiteral("galleryOrder"));
    order_->setAccessibleName(tr("Order of heads"));
    order_->setMinimumWidth(narrowChooser);
    addOrder(tr("Layer and head"), {}, byPlace);
    order_->insertSeparator(order_->count());
    for (std::size_t k = 0; k < headScoreCount; ++k)
        if (const auto score = static_cast<HeadScore>(k); score != HeadScore::DistanceOfTwoTexts) {
            const SummaryInfo &info = headScores()[k];
            QString label = coreText(info.label);
            QString explanation = explanationOf(info);
            if (score == HeadScore::BettiNumber) {
                label = tr("Betti number at its own threshold");
                explanation = tr("How many bars are alive at the threshold at which the head is drawn.");
            }
            addOrder(label, explanation, static_cast<int>(k));
        }
    order_->insertSeparator(order_->count());
    for (const AttentionTargetInfo &info : attentionTargets())
        addOrder(tr("Attention to: %1").arg(targetName(info.target)),
                 tr("How much of the attention of a token goes there, on average over the tokens that have "
                    "such a token to look at"),
                 firstTarget + static_cast<int>(info.target));
    reversed_->setObjectName(QStringLiteral("galleryReversed"));
    reversed_->setCheckable(true);
    reversed_->setAutoRaise(true);
    dimension_->setObjectName(QStringLiteral("galleryDimension"));
    distance_->setObjectName(QStringLiteral("galleryDistance"));
    distance_->setAccessibleName(tr("Distance of diagrams"));
    distance_->setMinimumWidth(narrowChooser);
    for (const DiagramDistanceInfo &info : diagramDistances())
        distance_->addItem(toQString(info.label), static_cast<int>(info.distance));
    distance_->setCurrentIndex(static_cast<int>(DiagramDistance::Wasserstein1));
    filter_->setObjectName(QStringLiteral("galleryFilter"));
    filter_->setAccessibleName(tr("Filter of heads"));
    filter_->setPlaceholderText(tr("Filter: L3, a pattern, a note"));
    filter_->setToolTip(asToolTip(
        tr("Heads of which every word is said: L3 or H7 is their layer or head, L3·H7 both; other words are "
           "looked for in what a head looks at most and in its note")));
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumWidth(narrowChooser);
    favouritesOnly_->setObjectName(QStringLiteral("favouritesOnly"));
    favouritesOnly_->setText(tr("★ Favourites"));
    favouritesOnly_->setAccessibleName(tr("Favourites only"));
    favouritesOnly_->setToolTip(asToolTip(tr("Only the heads that are favourites: the star on a card, or F, "
                                             "makes a head one, F2 notes something of it")));
    favouritesOnly_->setCheckable(true);
    message_->setObjectName(QStringLiteral("galleryMessage"));
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setForegroundRole(QPalette::PlaceholderText);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(4);
    QSizePolicy whetherShownOrNot = progress_->sizePolicy();
    whetherShownOrNot.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(whetherShownOrNot);
    count_->setObjectName(QStringLiteral("galleryCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
}

void GalleryPanel::addOrder(const QString &label, const QString &explanation, int value)
{
    order_->addItem(label, value);
    order_->setItemData(order_->count() - 1, asToolTip(explanation), Qt::ToolTipRole);
}

void GalleryPanel::layOut()
{
    auto *sorting = new QHBoxLayout;
    sorting->addWidget(order_, 1);
    sorting->addWidget(reversed_);
    sorting->addWidget(dimension_);
    sorting->addWidget(distance_);
    auto *filtering = new QHBoxLayout;
    filtering->addWidget(filter_, 1);
    filtering->addWidget(favouritesOnly_);
    pages_->addWidget(view_);
    pages_->addWidget(message_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addLayout(sorting);
    layout->addLayout(filtering);
    layout->addWidget(pages_, 1);
    layout->addWidget(progress_);
    layout->addWidget(count_);
}

void GalleryPanel::setOverview(std::shared_ptr<const HeadOverview> overview)
{
    overview_ = std::move(overview);
    model_->setOverview(overview_);
    showState();
}

void GalleryPanel::setSketches(std::shared_ptr<const HeadSketches> sketches)
{
    sketches_ = std::move(sketches);
    model_->setSketches(sketches_);
    showState();
}

GalleryOrder GalleryPanel::order() const
{
    const int chosen = order_->currentData().toInt();
    GalleryOrder order{.name = order_->currentText(), .threshold = ownThreshold(choices_->now().threshold)};
    if (chosen >= firstTarget) {
        order.by = static_cast<AttentionTarget>(chosen - firstTarget);
    } else if (chosen != byPlace) {
        order.by = static_cast<HeadScore>(chosen);
        order.dimension = dimension();
        order.name += QStringLiteral(", H%1").arg(dimension());
    }
    const auto *score = std::get_if<HeadScore>(&order.by);
    order.leastFirst = (score && *score == HeadScore::DistanceToHead) != reversed_->isChecked();
    return order;
}

std::optional<DiagramDistance> GalleryPanel::distance() const
{
    const GalleryOrder now = order();
    const auto *score = std::get_if<HeadScore>(&now.by);
    return score && isDistance(*score)
        ? std::optional(static_cast<DiagramDistance>(distance_->currentData().toInt()))
        : std::nullopt;
}

int GalleryPanel::dimension() const { return dimension_->dimension(); }

const std::vector<std::size_t> &GalleryPanel::inSight() const { return view_->inSight(); }

void GalleryPanel::showChoices()
{
    const WindowChoices &now = choices_->now();
    dimension_->setLargest(now.maxDimension);
    const int betweenTexts = static_cast<int>(HeadScore::DistanceOfTwoTexts);
    const int row = order_->findData(betweenTexts);
    if (now.compare && row < 0) {
        const SummaryInfo &info = headScores()[static_cast<std::size_t>(betweenTexts)];
        const int before = order_->findData(betweenTexts - 1) + 1;
        order_->insertItem(before, coreText(info.label), betweenTexts);
        order_->setItemData(before, asToolTip(explanationOf(info)), Qt::ToolTipRole);
    } else if (!now.compare && row >= 0) {
        order_->removeItem(row);
    }
    std::vector<FavouriteHead> favourites;
    std::copy_if(
        now.favourites.begin(), now.favourites.end(), std::back_inserter(favourites),
        [&](const FavouriteHead &one) { return one.model == readerName(now.a) && one.part == part_; });
    model_->setFavourites(std::move(favourites));
    showOrder();
    showState();
}

void GalleryPanel::showOrder()
{
    const GalleryOrder now = order();
    const bool ofBars = std::holds_alternative<HeadScore>(now.by);
    dimension_->setVisible(ofBars);
    distance_->setVisible(distance().has_value());
    const bool byHead = std::holds_alternative<GalleryOrder::Place>(now.by);
    reversed_->setArrowType(now.leastFirst != byHead ? Qt::UpArrow : Qt::DownArrow);
    const QString says = byHead ? (now.leastFirst ? tr("Last layer first") : tr("First layer first"))
                                : (now.leastFirst ? tr("Least first") : tr("Most first"));
    reversed_->setToolTip(asToolTip(says));
    reversed_->setAccessibleName(says);
    model_->setOrder(now);
}

void GalleryPanel::showFilter()
{
    model_->setFilter(filter_->text(), favouritesOnly_->isChecked());
    showState();
}

void GalleryPanel::showState()
{
    const std::size_t all = model_->headCount();
    const int shown = model_->rowCount();
    QString message;
    if (overview_ && !overview_->error.isEmpty())
        message = overview_->error;
    else if (all == 0)
        message = tr("Type a text to see all heads.");
    else if (shown == 0)
        message = favouritesOnly_->isChecked() && filter_->text().trimmed().isEmpty()
            ? tr("No favourites of this model yet: the star on a card, or F, makes a head one.")
            : tr("No head is like “%1”.").arg(filter_->text().trimmed());
    message_->setText(message);
    pages_->setCurrentWidget(message.isEmpty() ? static_cast<QWidget *>(view_) : message_);
    count_->setText(all == 0 || !message.isEmpty()               ? QString()
                        : static_cast<std::size_t>(shown) == all ? tr("%n heads", nullptr, shown)
                                                                 : tr("%1 of %2 heads").arg(shown).arg(all));
    const auto known = sketches_
        ? std::count_if(sketches_->sketches.begin(), sketches_->sketches.end(),
                        [](const HeadSketch &one) { return one.analysis != nullptr; })
        : 0;
    const bool ended = (overview_ && !overview_->error.isEmpty())
        || (sketches_ && (sketches_->complete || !sketches_->error.isEmpty()));
    progress_->setVisible(all > 0 && !ended);
    progress_->setRange(0, static_cast<int>(all));
    progress_->setValue(static_cast<int>(known));
}

void GalleryPanel::catchUp(const ViewState &state, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Analyses)) {
        const auto &analysis = state.analysis(Side::A);
        const HeadChoice *shown = analysis ? &analysis->request.attention : nullptr;
        part_ = shown ? shown->part : AttentionPart::Text;
        model_->setChosen(shown && shown->combination.reduction == Reduction::OneHead
                              ? std::optional(LayerHead{shown->layer, shown->head})
                              : std::nullopt);
        showChoices();
    }
}

void GalleryPanel::showEvent(QShowEvent *event)
{
    FollowingView::showEvent(event);
    Q_EMIT shown();
}

FavouriteHead GalleryPanel::headOf(std::size_t number) const
{
    return {readerName(choices_->now().a), part_, model_->place(number)};
}

void GalleryPanel::choose(std::size_t number)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        const LayerHead head = model_->place(number);
        now.a.attention.layer = head.layer;
        now.a.attention.head = head.head;
        now.a.attention.combination.reduction = Reduction::OneHead;
    });
}

void GalleryPanel::changeFavourite(
    std::size_t number,
    const std::function<void(std::vector<FavouriteHead> &, const FavouriteHead &)> &function)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) { function(now.favourites, headOf(number)); });
}

void GalleryPanel::togglePin(std::size_t number)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        if (const LayerHead head = model_->place(number); std::erase(now.pinned, head) == 0)
            now.pinned.push_back(head);
    });
}

} // namespace attopo
