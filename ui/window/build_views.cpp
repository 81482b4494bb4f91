#include "build_views.h"

#include "alignment_plot.h"
#include "barcode_view.h"
#include "bind_choice.h"
#include "complex_menu.h"
#include "complex_view.h"
#include "detail_panel.h"
#include "diagram_plot.h"
#include "filtration_settings.h"
#include "find_bar.h"
#include "gallery_panel.h"
#include "glossary.h"
#include "head_panel.h"
#include "matrix_plot.h"
#include "source_panel.h"
#include "status_line.h"
#include "summary_panel.h"
#include "text_views.h"
#include "threshold_bar.h"
#include "time_bar.h"
#include "time_panel.h"
#include "tool_tip.h"
#include "view_docks.h"

#include <QCheckBox>
#include <QEvent>
#include <QMainWindow>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace attopo {

namespace {

struct Built {
    Q_DECLARE_TR_FUNCTIONS(Built)
};

/// With a bar where there is not room for all of it.
QWidget *scrolled(QWidget *content, int narrowest)
{
    class Area : public QScrollArea {
    public:
        explicit Area(int narrowest)
            : narrowest_(narrowest)
        {
        }
        QSize minimumSizeHint() const override
        {
            const int whole = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
            return {std::min(whole, narrowest_), 80};
        }
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::LayoutRequest)
                updateGeometry();
            return QScrollArea::eventFilter(watched, event);
        }
        const int narrowest_;
    };
    auto *area = new Area(narrowest);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

/// Of two widgets each has half of the room when the second is shown, also if both are out of sight then,
/// until the mouse has moved the border.
QSplitter *both(Qt::Orientation orientation, QWidget *first, QWidget *second)
{
    class Splitter : public QSplitter {
    public:
        using QSplitter::QSplitter;

    private:
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::ShowToParent)
                setSizes({QWIDGETSIZE_MAX / 2, QWIDGETSIZE_MAX / 2});
            return QSplitter::eventFilter(watched, event);
        }
    };
    auto *splitter = new Splitter(orientation);
    splitter->addWidget(first);
    splitter->addWidget(second);
    splitter->setChildrenCollapsible(false);
    second->installEventFilter(splitter);
    QObject::connect(splitter, &QSplitter::splitterMoved, second,
                     [splitter, second] { second->removeEventFilter(splitter); });
    return splitter;
}

QWidget *buildCentre(const WindowViews &views, const std::initializer_list<QWidget *> &above)
{
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QWidget *strip : above)
        layout->addWidget(strip);
    layout->addWidget(views.find);
    layout->addWidget(both(Qt::Horizontal, views.a->complex(), views.b->complex()), 1);
    layout->addWidget(views.threshold);
    layout->addWidget(views.timeBar);
    return centre;
}

QWidget *buildTexts(const WindowViews &views, Choices *choices)
{
    auto *link = new QCheckBox(Built::tr("&Same model and head for both texts"));
    link->setObjectName(QStringLiteral("link"));
    bindChoice(link, choices, &WindowChoices::linked);
    const auto arrange = [choices, link, views] {
        const WindowChoices &now = choices->now();
        link->setVisible(now.compare);
        views.b->panel()->setLinked(now.linked);
    };
    QObject::connect(choices, &Choices::changed, link, arrange);
    auto *settings = new QVBoxLayout;
    settings->setContentsMargins(6, 0, 6, 6);
    settings->addWidget(link);
    settings->addWidget(new FiltrationSettings(choices));
    auto *texts = new QWidget;
    auto *layout = new QVBoxLayout(texts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(both(Qt::Vertical, views.a->panel(), views.b->panel()), 1);
    layout->addLayout(settings);
    arrange();
    return scrolled(texts, QWIDGETSIZE_MAX);
}

void addDocks(const WindowViews &views, Choices *choices)
{
    ViewDocks *docks = views.docks;
    docks->add({View::Texts, Built::tr("Texts"), ViewPlace::Left}, buildTexts(views, choices));
    docks->add({View::Barcode, Built::tr("Barcode"), ViewPlace::BelowComplex,
                explainingToolTip({}, {Term::Barcode})},
               both(Qt::Horizontal, views.a->barcode(), views.b->barcode()));
    docks->add({View::PersistenceDiagram, Built::tr("Diagram"), ViewPlace::RightTab,
                explainingToolTip({}, {Term::PersistenceDiagram})},
               views.diagram);
    docks->add({View::Distances, Built::tr("Distances"), ViewPlace::RightTab,
                explainingToolTip(Built::tr("The distance of every pair of tokens under the chosen metric"),
                                  {Term::Distance})},
               both(Qt::Vertical, views.a->distances(), views.b->distances()));
    docks->add({View::Attention, Built::tr("Attention"), ViewPlace::RightTab,
                explainingToolTip(
                    Built::tr("How much each token (row) attends to each other (column) in the chosen head. "
                              "Attention is not an explanation of what a model does."),
                    {Term::Attention})},
               both(Qt::Vertical, views.a->attention(), views.b->attention()));
    docks->add(
        {View::Alignment, Built::tr("Alignment"), ViewPlace::RightTab,
         asToolTip(Built::tr("Of a text beside its translation: how much each token of the translation (row) "
                             "attends to each of the text (column), in the layer and head of the "
                             "translation"))},
        views.alignment);
    docks->setAvailable(View::Alignment, false);
    docks->add({View::Summaries, Built::tr("Summaries"), ViewPlace::RightTab,
                asToolTip(Built::tr("Numbers and curves that sum up the barcode and the attention, as the "
                                    "literature has them"))},
               views.summaries);
    docks->add({View::Heads, Built::tr("Heads"), ViewPlace::RightTab,
                explainingToolTip(Built::tr("All heads of the model at once, and which are alike"),
                                  {Term::AttentionHead})},
               views.heads);
    docks->add({View::Time, Built::tr("Time"), ViewPlace::RightTab,
                asToolTip(Built::tr("Text A read token by token: how its shape grows"))},
               views.time);
    docks->add(
        {View::Details, Built::tr("Details"), ViewPlace::RightBelow,
         asToolTip(Built::tr("What is selected, in words; of two texts, how far apart their diagrams are"))},
        scrolled(views.details, 200));
    docks->add({View::Gallery, Built::tr("Gallery"), ViewPlace::RightTab,
                explainingToolTip(Built::tr("All heads of the model as small pictures, each at its own "
                                            "threshold: sort, filter, note favourites"),
                                  {Term::AttentionHead})},
               views.gallery);
    docks->arrange();
}

} // namespace

WindowViews buildViews(QMainWindow *window, ViewDocks *docks, Choices *choices, ViewState *state,
                       const std::initializer_list<QWidget *> &above)
{
    WindowViews views;
    views.a = new TextViews(Side::A, choices, state, window);
    views.b = new TextViews(Side::B, choices, state, window);
    views.find = new FindBar(state);
    views.threshold = new ThresholdBar(choices, state);
    views.timeBar = new TimeBar;
    views.timeBar->hide();
    views.diagram = new DiagramPlot;
    views.diagram->follow(state);
    views.alignment = new AlignmentPlot(state);
    views.summaries = new SummaryPanel(state);
    views.heads = new HeadPanel(choices, state);
    views.time = new TimePanel(state);
    views.gallery = new GalleryPanel(choices, state);
    views.details = new DetailPanel(choices, state);
    views.complexMenu = new ComplexMenu(choices, window);
    views.status = new StatusLine;
    views.docks = docks;
    for (const TextViews *text : {views.a, views.b})
        QObject::connect(text->barcode(), &BarcodeView::stepRequested, views.threshold, &ThresholdBar::step);
    const auto at = [views](Side side) { return side == Side::A ? views.a : views.b; };
    QObject::connect(
        views.find, &FindBar::zoomWanted, window,
        [at](Side side, const std::vector<int> &tokens) { at(side)->complex()->zoomTo(tokens); });
    QObject::connect(views.find, &FindBar::found, window, [at](Side side, const std::vector<int> &tokens) {
        at(side)->panel()->reveal(tokens.front());
    });
    window->setStatusBar(views.status);
    window->setCentralWidget(buildCentre(views, above));
    addDocks(views, choices);
    return views;
}

} // namespace attopo
