#include "head_panel.h"

#include "core_text.h"
#include "dimension_chooser.h"
#include "filtration_text.h"
#include "head_preview.h"
#include "paint_barcode.h"
#include "pinned_heads.h"
#include "plain_label.h"
#include "summary_explanation.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QCursor>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

namespace {

constexpr std::size_t similarShown = 6;
constexpr int narrow = 50; ///< A chooser: the window may be small.
constexpr int map = -1;    ///< In the chooser of pictures.

} // namespace

HeadPanel::HeadPanel(Choices *choices, ViewState *state, QWidget *parent)
    : FollowingView(parent)
    , choices_(choices)
    , picture_(new QComboBox)
    , headDistance_(new QComboBox)
    , score_(new QComboBox)
    , dimension_(new DimensionChooser)
    , distance_(new QComboBox)
    , pages_(new QStackedWidget)
    , map_(new HeadMapView)
    , model_(new ModelPlot)
    , progress_(new QProgressBar)
    , similar_(markupLabel())
    , splitter_(new QSplitter(Qt::Vertical))
    , scroll_(new QScrollArea)
    , pins_(new PinnedHeads)
    , preview_(new HeadPreview(this))
{
    follow(state);
    model_->follow(state);
    prepareFields();
    auto *choosers = new QHBoxLayout;
    choosers->addWidget(picture_, 1);
    choosers->addWidget(score_, 1);
    choosers->addWidget(headDistance_, 1);
    choosers->addWidget(dimension_);
    auto *above = new QWidget;
    auto *aboveLayout = new QVBoxLayout(above);
    aboveLayout->setContentsMargins(0, 0, 0, 0);
    pages_->addWidget(map_);
    pages_->addWidget(model_);
    aboveLayout->addWidget(pages_, 1);
    aboveLayout->addWidget(progress_);
    auto *similarRow = new QHBoxLayout;
    similarRow->addWidget(similar_, 1);
    similarRow->addWidget(distance_, 0, Qt::AlignTop);
    aboveLayout->addLayout(similarRow);
    splitter_->addWidget(above);
    splitter_->addWidget(scroll_);
    splitter_->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addLayout(choosers);
    layout->addWidget(splitter_, 1);

    connect(score_, &QComboBox::currentIndexChanged, this, &HeadPanel::refresh);
    for (QComboBox *chooser :
         std::initializer_list<QComboBox *>{dimension_, distance_, picture_, headDistance_})
        connect(chooser, &QComboBox::currentIndexChanged, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    connect(map_, &HeadMapView::chosen, this, [this](std::size_t head) { choose(place(head)); });
    connect(map_, &HeadMapView::pinToggled, this, [this](std::size_t head) { togglePin(place(head)); });
    connect(map_, &HeadMapView::hovered, this, &HeadPanel::hover);
    connect(model_, &ModelPlot::headChosen, this, [this](std::size_t layer, std::size_t head) {
        choose({layer, head});
    });
    connect(similar_, &QLabel::linkActivated, this,
            [this](const QString &head) { choose(place(head.toULongLong())); });
    connect(pins_, &PinnedHeads::chosen, this, [this](std::size_t k) { choose(pinned_[k]); });
    // By value: the pinned heads are others afterwards.
    connect(pins_, &PinnedHeads::removed, this, [this](std::size_t k) { togglePin(LayerHead(pinned_[k])); });
    connect(choices_, &Choices::changed, this, &HeadPanel::showChoices);
    showChoices();
    refresh();
}

void HeadPanel::showChoices()
{
    const WindowChoices &now = choices_->now();
    dimension_->setLargest(now.maxDimension);
    const int row = score_->findData(static_cast<int>(HeadScore::DistanceOfTwoTexts));
    if (now.compare && row < 0)
        addScore(HeadScore::DistanceOfTwoTexts);
    else if (!now.compare && row >= 0)
        score_->removeItem(row);
}

void HeadPanel::choose(const LayerHead &head)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        now.a.attention.layer = head.layer;
        now.a.attention.head = head.head;
        now.a.attention.combination.reduction = Reduction::OneHead;
    });
}

void HeadPanel::togglePin(const LayerHead &head)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        if (std::erase(now.pinned, head) == 0)
            now.pinned.push_back(head);
    });
}

void HeadPanel::catchUp(const ViewState &state, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Analyses)) {
        if (const auto &analysis = state.analysis(Side::A))
            chosen_ = {analysis->request.attention.layer, analysis->request.attention.head};
        showModel();
    }
    if (parts.testFlag(Outdated::Threshold)) {
        if (score() == HeadScore::BettiNumber)
            map_->setPicture(picture());
        pins_->setThreshold(state.threshold());
    }
}

void HeadPanel::prepareFields()
{
    picture_->setObjectName(QStringLiteral("headPicture"));
    picture_->setAccessibleName(tr("Picture of the heads"));
    picture_->addItem(tr("Map"), map);
    picture_->setItemData(0, asToolTip(tr("A row per layer, a column per head, coloured by a number")),
                          Qt::ToolTipRole);
    for (const ModelPictureInfo &info : modelPictures()) {
        picture_->addItem(ModelPlot::tr(info.label), static_cast<int>(info.picture));
        picture_->setItemData(picture_->count() - 1, asToolTip(ModelPlot::tr(info.explanation)),
                              Qt::ToolTipRole);
    }
    picture_->setMinimumWidth(narrow);
    headDistance_->setObjectName(QStringLiteral("distanceOfHeads"));
    headDistance_->setAccessibleName(tr("Distance of heads"));
    headDistance_->setMinimumWidth(narrow);
    headDistance_->setToolTip(asToolTip(
        tr("How far apart two heads are: the Jensen–Shannon distances of the attention of each token in "
           "both, added up or averaged over the tokens")));
    for (const HeadDistanceInfo &info : headDistanceKinds())
        headDistance_->addItem(coreText(info.label), static_cast<int>(info.distance));
    model_->setObjectName(QStringLiteral("modelPlot"));
    score_->setObjectName(QStringLiteral("headScore"));
    score_->setAccessibleName(tr("Score of heads"));
    score_->setMinimumWidth(narrow);
    for (std::size_t k = 0; k < headScoreCount; ++k)
        addScore(static_cast<HeadScore>(k));
    dimension_->setObjectName(QStringLiteral("headDimension"));
    distance_->setObjectName(QStringLiteral("headDistance"));
    distance_->setAccessibleName(tr("Distance of diagrams"));
    distance_->setMinimumWidth(narrow);
    distance_->setToolTip(asToolTip(tr("How diagrams of heads are compared, in the ground norm that is "
                                       "chosen where two texts are compared")));
    for (const DiagramDistanceInfo &info : diagramDistances())
        distance_->addItem(toQString(info.label), static_cast<int>(info.distance));
    distance_->setCurrentIndex(static_cast<int>(DiagramDistance::Wasserstein1));
    map_->setObjectName(QStringLiteral("headMap"));
    setFocusProxy(map_);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(4);
    progress_->hide();
    similar_->setObjectName(QStringLiteral("similarHeads"));
    similar_->setAccessibleName(tr("Similar heads"));
    similar_->setWordWrap(true);
    similar_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    pins_->setObjectName(QStringLiteral("pinnedHeads"));
    scroll_->setWidget(pins_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setMinimumHeight(60);
    scroll_->hide();
}

LayerHead HeadPanel::place(std::size_t head) const
{
    const std::size_t heads = overview_ ? std::max<std::size_t>(overview_->heads, 1) : 1;
    return {head / heads, head % heads};
}

std::optional<ModelPicture> HeadPanel::modelPicture() const
{
    const int chosen = picture_->currentData().toInt();
    return chosen == map ? std::nullopt : std::optional(static_cast<ModelPicture>(chosen));
}

HeadDistance HeadPanel::headDistance() const
{
    return static_cast<HeadDistance>(headDistance_->currentData().toInt());
}

QWidget *HeadPanel::pinnedView() const { return pins_; }

const std::vector<HeadThumbnail> &HeadPanel::thumbnails() const { return pins_->thumbnails(); }

void HeadPanel::setModelSurvey(std::shared_ptr<const ModelSurvey> survey)
{
    survey_ = std::move(survey);
    showModel();
}

void HeadPanel::showModel()
{
    const auto chosen = modelPicture();
    if (!chosen || !isVisible()) // shown, it is made up to date
        return;
    model_->setPicture(*chosen, survey_, {chosen_.layer, chosen_.head});
    QString text = ModelPlot::tr(modelPictures()[static_cast<std::size_t>(*chosen)].explanation);
    if (survey_ && survey_->models.size() > 1) {
        text += tr(" A (round): %1, B (square): %2.").arg(survey_->models[0], survey_->models[1]);
        QStringList distances;
        for (const DiagramComparison &compared : survey_->comparison->diagrams)
            if (compared.dimension)
                distances << QStringLiteral("H%1 %2")
                                 .arg(*compared.dimension)
                                 .arg(filtrationText(compared[DiagramDistance::Bottleneck].distance));
        text += tr(" Bottleneck distance of the barcodes of their heads: %1.")
                    .arg(distances.join(QStringLiteral(", ")));
    }
    similar_->setForegroundRole(QPalette::PlaceholderText);
    similar_->setText(text.toHtmlEscaped());
}

HeadScore HeadPanel::score() const { return static_cast<HeadScore>(score_->currentData().toInt()); }

DiagramDistance HeadPanel::distance() const
{
    return static_cast<DiagramDistance>(distance_->currentData().toInt());
}

int HeadPanel::dimension() const { return dimension_->dimension(); }

void HeadPanel::addScore(HeadScore score)
{
    const SummaryInfo &info = headScores()[static_cast<std::size_t>(score)];
    score_->addItem(coreText(info.label), static_cast<int>(score));
    score_->setItemData(score_->count() - 1, asToolTip(explanationOf(info)), Qt::ToolTipRole);
}

void HeadPanel::setOverview(std::shared_ptr<const HeadOverview> overview)
{
    overview_ = std::move(overview);
    refresh();
}

HeadMapPicture HeadPanel::picture() const
{
    if (!overview_ || overview_->barcodes.empty())
        return {};
    HeadMapPicture picture;
    picture.layers = overview_->layers;
    picture.heads = overview_->heads;
    picture.chosen = overview_->chosen;
    picture.dimension = dimension();
    picture.name = QStringLiteral("%1, H%2").arg(score_->currentText()).arg(dimension());
    switch (score()) {
    case HeadScore::DistanceToHead:
        picture.values = overview_->toChosen;
        break;
    case HeadScore::DistanceOfTwoTexts:
        picture.values = overview_->betweenTexts;
        break;
    default:
        picture.values = headValues(score(), overview_->barcodes, dimension(), state()->threshold());
    }
    picture.values.resize(overview_->barcodes.size());
    for (const LayerHead &pinned : pinned_)
        if (pinned.head < picture.heads)
            picture.pinned.insert(pinned.layer * picture.heads + pinned.head);
    return picture;
}

void HeadPanel::refresh()
{
    map_->setMessage(overview_ && !overview_->error.isEmpty() ? overview_->error
                                                              : tr("Type a text to see all heads."));
    map_->setPicture(picture());
    const bool exists = overview_ && !overview_->barcodes.empty();
    const auto known = !exists ? 0
                               : std::count_if(overview_->barcodes.begin(), overview_->barcodes.end(),
                                               [](const auto &barcode) { return barcode != nullptr; });
    progress_->setVisible(exists && !overview_->complete);
    if (exists) {
        progress_->setRange(0, static_cast<int>(overview_->barcodes.size()));
        progress_->setValue(static_cast<int>(known));
    }
    const bool isMap = !modelPicture();
    score_->setVisible(isMap);
    dimension_->setVisible(isMap);
    distance_->setVisible(isMap);
    headDistance_->setVisible(!isMap);
    pages_->setCurrentWidget(isMap ? static_cast<QWidget *>(map_) : model_);
    if (isMap)
        showSimilar();
    else
        showModel();
    showThumbnails();
    if (hovered_)
        hover(hovered_);
}

void HeadPanel::showSimilar()
{
    if (!overview_ || overview_->barcodes.empty()) {
        similar_->clear();
        return;
    }
    similar_->setForegroundRole(QPalette::WindowText);
    const QString chosen = headName(overview_->chosen, overview_->heads);
    if (overview_->toChosen.empty()) {
        similar_->setText(tr("Most similar to %1: …").arg(chosen));
        return;
    }
    const auto hasBars = [this](std::size_t head) {
        const auto &barcode = overview_->barcodes[head];
        return barcode && barcode->longestFiniteBar(dimension());
    };
    if (!hasBars(overview_->chosen)) {
        similar_->setText(tr("%1 has no bars of H%2 that end: no head can be said to be like it.")
                              .arg(chosen)
                              .arg(dimension()));
        return;
    }
    HeadValues toChosen = overview_->toChosen;
    for (std::size_t k = 0; k < toChosen.size(); ++k)
        if (!hasBars(k))
            toChosen[k].reset();
    QStringList links;
    for (const std::size_t k : mostSimilarHeads(toChosen, overview_->chosen, similarShown))
        links << QStringLiteral("<a href=\"%1\">%2</a>&nbsp;(%3)")
                     .arg(k)
                     .arg(headName(k, overview_->heads), filtrationText(*toChosen[k]));
    similar_->setText(links.isEmpty() ? tr("No other head has bars of H%1 that end.").arg(dimension())
                                      : tr("Most similar to %1 in H%2: %3")
                                            .arg(chosen)
                                            .arg(dimension())
                                            .arg(links.join(QStringLiteral(", "))));
}

void HeadPanel::setPinned(const std::vector<LayerHead> &places)
{
    if (places == pinned_)
        return;
    pinned_ = places;
    map_->setPicture(picture());
    showThumbnails();
}

void HeadPanel::setPinnedAnalyses(const std::vector<std::shared_ptr<const Analysis>> &analyses)
{
    pinnedAnalyses_ = analyses;
    showThumbnails();
}

void HeadPanel::showThumbnails()
{
    std::vector<HeadThumbnail> thumbnails = headThumbnails(pinned_, pinnedAnalyses_);
    for (std::size_t k = 0; k < thumbnails.size(); ++k) {
        thumbnails[k].threshold = state()->threshold();
        thumbnails[k].chosen = overview_ && overview_->heads > 0 && place(overview_->chosen) == pinned_[k];
    }
    if (scroll_->isHidden() && !thumbnails.empty())
        splitter_->setSizes({height() * 3 / 5, height() * 2 / 5});
    scroll_->setVisible(!thumbnails.empty());
    pins_->setThumbnails(std::move(thumbnails));
}

void HeadPanel::hover(const std::optional<std::size_t> &head)
{
    const bool other = head != hovered_;
    hovered_ = head;
    if (!head || !overview_ || *head >= overview_->barcodes.size()) {
        preview_->hide();
        Q_EMIT previewWanted(std::nullopt);
        return;
    }
    if (!other)
        return;
    showPreview(nullptr);
    Q_EMIT previewWanted(place(*head));
}

void HeadPanel::showPreview(const std::shared_ptr<const Analysis> &analysis)
{
    if (!hovered_ || !isVisible())
        return;
    HeadThumbnail thumbnail;
    const LayerHead head = place(*hovered_);
    const HeadMapPicture shown = picture();
    thumbnail.title = tr("layer %1, head %2").arg(head.layer).arg(head.head);
    if (shown.values[*hovered_])
        thumbnail.title += QStringLiteral(": %1").arg(filtrationText(*shown.values[*hovered_]));
    thumbnail.barcode = overview_->barcodes[*hovered_];
    thumbnail.analysis = analysis;
    thumbnail.threshold = state()->threshold();
    preview_->showAt(QCursor::pos(), thumbnail);
}

void HeadPanel::showEvent(QShowEvent *event)
{
    FollowingView::showEvent(event);
    refresh();
    Q_EMIT shown();
}

void HeadPanel::hideEvent(QHideEvent *event)
{
    hover(std::nullopt);
    QWidget::hideEvent(event);
}

} // namespace attopo
