#include "exports.h"

#include "alignment_plot.h"
#include "barcode_view.h"
#include "complex_context_menu.h"
#include "complex_view.h"
#include "copy_figure.h"
#include "core_text.h"
#include "detail_panel.h"
#include "diagram_plot.h"
#include "error.h"
#include "export_data.h"
#include "export_dialog.h"
#include "figure_views.h"
#include "head_panel.h"
#include "last_folder.h"
#include "matrix_plot.h"
#include "preferences.h"
#include "summary_panel.h"
#include "text_views.h"
#include "time_panel.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace attopo {

Exports::Exports(const Choices *choices, ViewState *state, const AnalysisLine *line,
                 const Preferences *preferences, const WindowViews &views, QWidget *window)
    : QObject(window)
    , choices_(choices)
    , state_(state)
    , line_(line)
    , preferences_(preferences)
    , views_(views)
    , window_(window)
{
}

FigureData Exports::figureData() const
{
    const auto &a = state_->analysis(Side::A);
    const auto &b = state_->analysis(Side::B);
    FigureData shown;
    shown.a = a ? a : b;
    shown.b = a ? b : nullptr;
    shown.comparison = line_->comparison();
    shown.matching = views_.details->comparison()->chosen();
    shown.threshold = state_->threshold();
    shown.summary = views_.summaries->picture().value_or(SummaryPicture::BettiCurves);
    shown.summaryDimension = views_.summaries->dimension();
    shown.side = views_.summaries->side();
    shown.headMap = views_.heads->picture();
    shown.score = views_.heads->score();
    shown.headComparison = {views_.heads->distance(), choices_->now().groundNorm, views_.heads->dimension()};
    shown.pinned = views_.heads->thumbnails();
    shown.model = views_.heads->modelSurvey();
    shown.modelPicture = views_.heads->modelPicture().value_or(ModelPicture::Plane);
    shown.headDistance = views_.heads->headDistance();
    shown.growth = views_.time->overview();
    shown.growthPicture = views_.time->picture();
    shown.growthDimension = views_.time->dimension();
    shown.selections = {state_->lockedSelection(Side::A), state_->lockedSelection(Side::B)};
    shown.tokenAttention = {state_->tokenAttention(Side::A), state_->tokenAttention(Side::B)};
    shown.look = choices_->now().look;
    shown.places = {views_.a->complex()->places(), views_.b->complex()->places()};
    return shown;
}

std::array<FigureOrigin, 2> Exports::origins() const
{
    const WindowChoices &now = choices_->now();
    const Readers readers = line_->readers();
    const auto originOf = [&](Side side) {
        const auto reader = static_cast<std::size_t>(now.readerOf(side));
        return FigureOrigin{readers.texts[reader].model, now[side].dataFile, now[side].symmetrisation,
                            now[side].stack, preferences_->device()};
    };
    return {originOf(state_->analysis(Side::A) ? Side::A : Side::B), originOf(Side::B)};
}

void Exports::addToFile(QMenu *menu)
{
    exportActions_ << menu->addAction(tr("&Export figure…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                                      &Exports::exportFigure);
    exportActions_ << menu->addAction(tr("Export &data…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                                      this, &Exports::exportData);
}

void Exports::addToEdit(QMenu *menu)
{
    auto *copies = new CopyFigure({[this] { return figureData(); }, [this] { return origins(); }}, this);
    for (const auto &[side, text] : {std::pair(Side::A, views_.a), std::pair(Side::B, views_.b)}) {
        copies->follow(text->complex(), complexFigure, side);
        copies->follow(text->barcode(), barcodeFigure, side);
        copies->follow(text->distances(), distancesFigure, side);
        copies->follow(text->attention(), attentionFigure, side);
    }
    copies->follow(views_.diagram, diagramFigure);
    copies->follow(views_.summaries, summaryFigure);
    copies->follow(views_.heads->pinnedView(), pinnedFigure);
    copies->follow(views_.heads, [this]() -> const FigureView & {
        return views_.heads->modelPicture() ? modelFigure : headsFigure;
    });
    copies->follow(views_.time, timeFigure);
    copies->follow(views_.details->comparison(), compareFigure);
    for (TextViews *text : {views_.a, views_.b})
        text->complex()->setContextMenuPolicy(Qt::CustomContextMenu);
    copies->addActions(menu, exportActions_);
    for (const auto &[side, text] : {std::pair(Side::A, views_.a), std::pair(Side::B, views_.b)})
        offerContextMenu(text->complex(), side, state_, copies->actions());
    connect(copies, &CopyFigure::said, this, &Exports::said);
    connect(copies, &CopyFigure::failed, this, &Exports::failed);
}

void Exports::exportFigure()
{
    const FigureData shown = figureData();
    if (!shown.a)
        return Q_EMIT failed(tr("There is nothing to export yet: type a text first"));
    ExportDialog dialog(shown, origins(), lastFolder(), window_);
    if (dialog.exec() != QDialog::Accepted)
        return;
    setLastFolder(QFileInfo(dialog.file()).absolutePath());
    Q_EMIT said(tr("Wrote %1").arg(QDir::toNativeSeparators(dialog.file())));
}

void Exports::exportData()
{
    const FigureData shown = figureData();
    if (!shown.a)
        return Q_EMIT failed(tr("There is nothing to export yet: type a text first"));
    try {
        QString folder = lastFolder();
        const QString file = exportDataInteractively(shown, folder, window_);
        setLastFolder(folder);
        if (!file.isEmpty())
            Q_EMIT said(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
    } catch (const Error &failure) {
        Q_EMIT failed(errorText(failure));
    }
}

} // namespace attopo
