#pragma once

#include "choices.h"
#include "following_view.h"
#include "head_map_view.h"
#include "head_overview.h"
#include "model_plot.h"
#include "paint_head_thumbnail.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace attopo {

class DimensionChooser;
class HeadPreview;
class PinnedHeads;

/// The map of all heads with the heads most like the chosen one, or the heads as points; and the pinned ones.
/// Shown, it wants them; hidden, it costs nothing.
class HeadPanel : public FollowingView<QWidget> {
    Q_OBJECT
public:
    HeadPanel(Choices *choices, ViewState *state, QWidget *parent = nullptr);

    void setOverview(std::shared_ptr<const HeadOverview> overview);
    void setModelSurvey(std::shared_ptr<const ModelSurvey> survey);
    void setPinned(const std::vector<LayerHead> &places); ///< Of those chosen, what the model has.
    /// Of pinned heads, in any order; null ones say nothing.
    void setPinnedAnalyses(const std::vector<std::shared_ptr<const Analysis>> &analyses);
    /// Of the head that setOverview() has and that the mouse rests on.
    void showPreview(const std::shared_ptr<const Analysis> &analysis);

    /// What is chosen; none: the map.
    std::optional<ModelPicture> modelPicture() const;
    HeadDistance headDistance() const;
    const std::shared_ptr<const ModelSurvey> &modelSurvey() const { return survey_; }
    HeadScore score() const;
    DiagramDistance distance() const;
    int dimension() const;
    const std::shared_ptr<const HeadOverview> &overview() const { return overview_; }
    HeadMapPicture picture() const;
    const std::vector<HeadThumbnail> &thumbnails() const;
    QWidget *pinnedView() const;

Q_SIGNALS:
    void shown();
    void changed();                                            ///< What it wants is something else.
    void previewWanted(std::optional<attopo::LayerHead> head); ///< None: no longer.

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showChoices();
    void choose(const LayerHead &head);
    void togglePin(const LayerHead &head);
    void prepareFields(); ///< Their names and what they offer.
    LayerHead place(std::size_t head) const;
    void addScore(HeadScore score);
    void refresh();
    void showSimilar();
    void showModel();
    void showThumbnails();
    void hover(const std::optional<std::size_t> &head);

    Choices *choices_;
    std::shared_ptr<const HeadOverview> overview_;
    std::shared_ptr<const ModelSurvey> survey_;
    LayerHead chosen_;
    std::vector<LayerHead> pinned_;
    std::vector<std::shared_ptr<const Analysis>> pinnedAnalyses_;
    std::optional<std::size_t> hovered_;
    QComboBox *picture_;
    QComboBox *headDistance_;
    QComboBox *score_;
    DimensionChooser *dimension_;
    QComboBox *distance_;
    QStackedWidget *pages_;
    HeadMapView *map_;
    ModelPlot *model_;
    QProgressBar *progress_;
    QLabel *similar_;
    QSplitter *splitter_;
    QScrollArea *scroll_;
    PinnedHeads *pins_;
    HeadPreview *preview_;
};

} // namespace attopo
