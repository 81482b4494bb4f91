#include "model_plot.h"

#include "merge_tree_lines.h"
#include "plot_style.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace attopo {

namespace {

constexpr int edge = 15; ///< The least margin, in pixels.

/// From the first layer to the last through hues that those who confuse red and green can tell by lightness.
QColor layerColour(double part, const Style &style)
{
    if (style.grey)
        return mixed(style.text, style.background, 0.15 + 0.6 * part);
    return QColor::fromHslF(static_cast<float>(0.72 - 0.60 * part), 0.70F,
                            static_cast<float>((style.dark ? 0.50 : 0.32) + 0.24 * part));
}

} // namespace

ModelPlot::ModelPlot(QWidget *parent)
    : FollowingView(parent)
    , nothing_(new QCPItemText(this))
{
    setAccessibleName(tr("The heads of the model as points"));
    setMinimumSize(140, 120);
    nothing_->position->setType(QCPItemPosition::ptAxisRectRatio);
    nothing_->position->setCoords(0.5, 0.5);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignTop);
    setStyle(style_);
}

void ModelPlot::catchUp(const ViewState &, OutdatedParts parts)
{
    if (parts.testFlag(Outdated::Looks))
        setStyle(Style::forPalette(palette()));
}

void ModelPlot::setStyle(const Style &style)
{
    style_ = style;
    applyStyle(*this, style);
    nothing_->setColor(style.muted);
    nothing_->setFont(style.font);
    legend->setIconSize(18, QFontMetrics(style.smallFont()).height()); // beside its text
    legend->setRowSpacing(1);
    rebuild();
}

void ModelPlot::setPicture(ModelPicture picture, std::shared_ptr<const ModelSurvey> survey,
                           std::pair<std::size_t, std::size_t> chosen)
{
    picture_ = picture;
    survey_ = std::move(survey);
    chosen_ = chosen;
    rebuild();
}

QColor ModelPlot::colour(const HeadPlace &head) const
{
    std::size_t last = 0;
    for (const HeadPlace &other : survey_->topology.heads)
        if (other.model == head.model)
            last = std::max(last, other.layer);
    return layerColour(last == 0 ? 0 : static_cast<double>(head.layer) / static_cast<double>(last), style_);
}

QString ModelPlot::name(std::size_t point) const
{
    const HeadPlace &head = survey_->topology.heads[point];
    const QString place = QStringLiteral("L%1·H%2").arg(head.layer).arg(head.head);
    return survey_->models.size() > 1
        ? QStringLiteral("%1 %2").arg(QChar(u'A' + static_cast<char16_t>(head.model)), place)
        : place;
}

void ModelPlot::rebuild()
{
    clearPlottables();
    for (int k = itemCount() - 1; k >= 0; --k)
        if (item(k) != nothing_)
            removeItem(item(k));
    rows_.clear();
    names_.clear();
    keyed_.clear();
    axisRect()->setMinimumMargins({edge, edge, edge, edge});
    legend->setVisible(false);
    const bool exists = survey_ && !survey_->topology.heads.empty();
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setVisible(exists && picture_ != ModelPicture::Plane);
        axis->setTicks(true);
        axis->setTickLabels(true);
        axis->setLabel({});
        axis->setRangeReversed(false);
        axis->grid()->setVisible(true);
        axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    }
    nothing_->setVisible(!exists);
    nothing_->setText(survey_ && !survey_->error.isEmpty() ? survey_->error : tr("No text is read yet"));
    if (exists)
        switch (picture_) {
        case ModelPicture::Plane:
            drawPlane();
            break;
        case ModelPicture::Dendrogram:
            drawDendrogram();
            break;
        case ModelPicture::Barcode:
            drawBarcode();
            break;
        }
    replot(QCustomPlot::rpQueuedReplot);
}

void ModelPlot::fitPlane()
{
    // One scale for both axes: lengths mean something.
    constexpr double room = 1.15;
    const QRect area = axisRect()->rect();
    const int key = keyWidth(); // to the right
    const int width = std::max(1, area.width() - key);
    const double side = std::max(1, std::min(width, area.height()));
    xAxis->setRange(-room * width / side, room * (width + 2 * key) / side);
    yAxis->setRange(-room * area.height() / side, room * area.height() / side);
    placeNames();
}

int ModelPlot::keyWidth() const { return legend->visible() ? legend->minimumOuterSizeHint().width() + 4 : 0; }

void ModelPlot::keyLayer(QCPGraph *head, const HeadPlace &place)
{
    std::size_t layers = 0;
    for (const HeadPlace &other : survey_->topology.heads)
        layers = std::max(layers, other.layer + 1);
    constexpr std::size_t mostLayers = 12;
    const std::size_t every = (layers + mostLayers - 1) / mostLayers;
    const bool isChosen = std::pair(place.layer, place.head) == chosen_;
    if (place.model == 0 && !isChosen && place.layer % every == 0 && keyed_.insert(place.layer).second)
        head->setName(tr("layer %1").arg(place.layer));
    else
        head->removeFromLegend();
    legend->setVisible(layers > 1);
}

void ModelPlot::placeNames()
{
    // The chosen head first, each beside its point where it covers no point and no other name and is
    // not cut off, or not at all.
    const QFontMetricsF metrics(style_.smallFont());
    const auto pointOf = [this](const QCPItemText *text) {
        return QPointF(xAxis->coordToPixel(text->position->key()),
                       yAxis->coordToPixel(text->position->value()));
    };
    constexpr double radius = 5;
    std::vector<QRectF> taken;
    for (int k = 0; k < graphCount(); ++k) {
        const QCPGraph *point = graph(k);
        const QPointF at(xAxis->coordToPixel(point->dataMainKey(0)),
                         yAxis->coordToPixel(point->dataMainValue(0)));
        taken.emplace_back(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }
    for (QCPItemText *text : names_) {
        const QPointF at = pointOf(text);
        const double w = metrics.horizontalAdvance(text->text()) + 2;
        const double h = metrics.height() - 2;
        struct Place {
            QRectF rect;
            Qt::Alignment alignment;
            QMargins padding;
        };
        const std::array<Place, 4> places{
            {{{at.x() + 7, at.y() - h / 2, w, h}, Qt::AlignLeft | Qt::AlignVCenter, {8, 0, 0, 0}},
             {{at.x() - 7 - w, at.y() - h / 2, w, h}, Qt::AlignRight | Qt::AlignVCenter, {0, 0, 8, 0}},
             {{at.x() - w / 2, at.y() - 6 - h, w, h}, Qt::AlignHCenter | Qt::AlignBottom, {0, 0, 0, 6}},
             {{at.x() - w / 2, at.y() + 6, w, h}, Qt::AlignHCenter | Qt::AlignTop, {0, 6, 0, 0}}}};
        const auto free = std::find_if(places.begin(), places.end(), [&](const Place &place) {
            return QRectF(viewport()).contains(place.rect)
                && std::none_of(taken.begin(), taken.end(),
                                [&](const QRectF &other) { return other.intersects(place.rect); });
        });
        text->setVisible(free != places.end());
        if (free == places.end())
            continue;
        text->setPositionAlignment(free->alignment);
        text->setPadding(free->padding);
        taken.push_back(free->rect);
    }
}

void ModelPlot::drawPlane()
{
    const ModelTopology &topology = survey_->topology;
    for (std::size_t k = 0; k < topology.heads.size(); ++k) {
        const HeadPlace &head = topology.heads[k];
        const bool isChosen = head.model == 0 && std::pair(head.layer, head.head) == chosen_;
        auto *point = addGraph();
        const QColor fill = colour(head);
        QCPScatterStyle scatter(
            head.model == 0 ? QCPScatterStyle::ssCircle : QCPScatterStyle::ssSquare,
            style_.pen(isChosen ? style_.highlight : style_.background, isChosen ? 2.4 : 1), fill,
            isChosen ? 13 : 9);
        point->setScatterStyle(scatter);
        point->setLineStyle(QCPGraph::lsNone);
        point->addData(topology.layout[k][0], topology.layout[k][1]);
        keyLayer(point, head);
        auto *label = new QCPItemText(this);
        label->position->setCoords(topology.layout[k][0], topology.layout[k][1]);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setPadding(QMargins(8, 0, 0, 0));
        label->setFont(style_.smallFont());
        label->setColor(style_.text);
        label->setText(name(k));
        label->setClipToAxisRect(false);
        names_.insert(isChosen ? names_.begin() : names_.end(), label);
    }
    fitPlane();
}

void ModelPlot::drawDendrogram()
{
    const ModelTopology &topology = survey_->topology;
    const double largest = topology.mergeTree.merges.empty() ? 1 : topology.mergeTree.merges.back().height;
    const MergeTreeLines lines = mergeTreeLines(topology.mergeTree, 1.04 * largest);
    rows_ = lines.rows;
    const auto n = static_cast<double>(topology.heads.size());
    xAxis->setLabel(tr("distance of heads"));
    yAxis->setRange(-0.5, n - 0.5);
    yAxis->setRangeReversed(true);
    yAxis->grid()->setVisible(false);
    yAxis->setTicks(false);
    yAxis->setTickLabels(false);
    nameLeaves(std::max(100, height() - 60) / n);
    for (std::size_t head = 0; head < topology.heads.size(); ++head) { // in the order of the key
        const HeadPlace &place = topology.heads[head];
        const bool isChosen = place.model == 0 && std::pair(place.layer, place.head) == chosen_;
        auto *leaf = addGraph();
        leaf->setScatterStyle(QCPScatterStyle(
            QCPScatterStyle::ssDisc, isChosen ? style_.highlight : colour(place), isChosen ? 10 : 6));
        leaf->setLineStyle(QCPGraph::lsNone);
        leaf->addData(0, rows_[head]);
        keyLayer(leaf, place);
    }
    // With room for the leaves, and to the right for the key.
    const int left = axisRect()->minimumMargins().left();
    const double plot = std::max(60, width() - left - 40);
    xAxis->setRange(-0.02 * largest, 1.05 * largest * plot / std::max(0.4 * plot, plot - keyWidth()));
    auto *curve = new QCPCurve(xAxis, yAxis);
    curve->setPen(style_.pen(style_.homology[0], 1.3));
    curve->setData(lines.x, lines.y);
    curve->removeFromLegend();
}

void ModelPlot::nameLeaves(double rowHeight)
{
    const std::vector<int> &leaves = survey_->topology.mergeTree.leafOrder;
    const QFontMetrics metrics(style_.smallFont());
    int widest = 0;
    for (const int leaf : leaves)
        widest = std::max(widest, metrics.horizontalAdvance(name(static_cast<std::size_t>(leaf))));
    constexpr int gap = 8;
    const int column = widest + gap;
    const double line = metrics.height() - 2;
    const auto needed = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(line / rowHeight)));
    // No more than leave room for the tree; where they do not suffice, some of the names.
    const auto room = std::max<std::size_t>(1, static_cast<std::size_t>(width() / 2 / std::max(1, column)));
    const std::size_t columns = std::min(needed, room);
    const std::size_t every = (needed + columns - 1) / columns;
    const int margin = static_cast<int>(columns) * column + gap;
    axisRect()->setMinimumMargins({margin, edge, edge, edge});
    struct Name {
        double row;
        double right; ///< Pixels.
        std::size_t head;
    };
    std::vector<Name> names;
    for (std::size_t k = 0; k < leaves.size(); k += every)
        names.push_back({static_cast<double>(k),
                         static_cast<double>(margin - gap - static_cast<int>(k / every % columns) * column),
                         static_cast<std::size_t>(leaves[k])});
    for (const Name &each : names) {
        if (each.right + gap >= margin)
            continue; // it is beside its leaf
        auto *leader = new QCPItemLine(this);
        leader->setClipToAxisRect(false);
        for (QCPItemPosition *end : {leader->start, leader->end})
            end->setTypeX(QCPItemPosition::ptAbsolute);
        leader->start->setCoords(each.right, each.row);
        leader->end->setCoords(margin - 2, each.row);
        leader->setPen(style_.pen(style_.faint, 1));
    }
    for (const Name &each : names) {
        const HeadPlace &place = survey_->topology.heads[each.head];
        auto *label = new QCPItemText(this);
        label->setClipToAxisRect(false);
        label->position->setTypeX(QCPItemPosition::ptAbsolute);
        label->position->setCoords(each.right, each.row);
        label->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setFont(style_.smallFont());
        const bool isChosen = place.model == 0 && std::pair(place.layer, place.head) == chosen_;
        label->setColor(isChosen ? style_.highlight : style_.text);
        label->setBrush(style_.background);
        label->setText(name(each.head));
    }
}

void ModelPlot::drawBarcode()
{
    const Barcode &barcode = survey_->topology.barcode;
    const double largest = std::max(barcode.largestValue(), 1e-12);
    xAxis->setLabel(tr("distance of heads"));
    xAxis->setRange(0, 1.05 * largest);
    yAxis->setTickLabels(false);
    yAxis->grid()->setVisible(false);
    double row = 0;
    for (int dimension = 0; dimension <= barcode.maxDimension; ++dimension) {
        std::vector<const Bar *> bars;
        for (const Bar &bar : barcode.bars)
            if (bar.dimension == dimension)
                bars.push_back(&bar);
        std::stable_sort(bars.begin(), bars.end(), [&](const Bar *a, const Bar *b) {
            return dimension == 0 ? a->death < b->death : a->birth < b->birth;
        });
        auto *curve = new QCPCurve(xAxis, yAxis);
        curve->setName(QStringLiteral("H%1").arg(dimension));
        curve->setPen(style_.pen(style_.homology[static_cast<std::size_t>(dimension)], 2.2, Qt::SolidLine,
                                 Qt::FlatCap));
        QVector<double> x, y;
        for (const Bar *bar : bars) {
            x << bar->birth << std::min(bar->death, 2 * largest) << qQNaN();
            y << row << row << qQNaN();
            row += 1;
        }
        curve->setData(x, y);
        row += 2;
    }
    yAxis->setRange(-1, std::max(row - 1, 1.0));
    yAxis->setRangeReversed(true);
    legend->setVisible(true);
}

std::optional<std::size_t> ModelPlot::headAt(const QPoint &point) const
{
    if (!survey_ || survey_->topology.heads.empty())
        return std::nullopt;
    const ModelTopology &topology = survey_->topology;
    std::optional<std::size_t> nearest;
    double least = 12; // pixels
    for (std::size_t k = 0; k < topology.heads.size(); ++k) {
        double distance = 0;
        if (picture_ == ModelPicture::Plane)
            distance = std::hypot(xAxis->coordToPixel(topology.layout[k][0]) - point.x(),
                                  yAxis->coordToPixel(topology.layout[k][1]) - point.y());
        else if (picture_ == ModelPicture::Dendrogram && k < rows_.size())
            distance = std::abs(yAxis->coordToPixel(rows_[k]) - point.y());
        else
            return std::nullopt;
        if (distance < least) {
            least = distance;
            nearest = k;
        }
    }
    return nearest;
}

void ModelPlot::mousePressEvent(QMouseEvent *event)
{
    if (const auto head = headAt(event->pos()); head && event->button() == Qt::LeftButton) {
        const HeadPlace place = survey_->topology.heads[*head];
        if (place.model == 0)
            Q_EMIT headChosen(place.layer, place.head);
    }
    FollowingView::mousePressEvent(event);
}

void ModelPlot::resizeEvent(QResizeEvent *event)
{
    FollowingView::resizeEvent(event);
    if (survey_ && picture_ == ModelPicture::Plane)
        fitPlane();
    else if (picture_ == ModelPicture::Dendrogram)
        rebuild();
}

bool ModelPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto head = headAt(help->pos())) {
            const HeadPlace &place = survey_->topology.heads[*head];
            QString text = tr("layer %1, head %2").arg(place.layer).arg(place.head);
            if (survey_->models.size() > 1)
                text += tr(" of %1").arg(survey_->models.value(static_cast<qsizetype>(place.model)));
            QToolTip::showText(help->globalPos(), asToolTip(text), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return FollowingView::event(event);
}

} // namespace attopo
