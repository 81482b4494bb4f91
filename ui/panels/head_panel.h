#pragma once

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
class HeadPanel : public QWidget {
    Q_OBJECT
public:
    explicit HeadPanel(QWidget *parent = nullptr);

    void setOverview(std::shared_ptr<const HeadOverview> overview);
    void setModelSurvey(std::shared_ptr<const ModelSurvey> survey);
    void setStyle(const Style &style);
    /// The head of text A that is looked at.
    void setChosen(const LayerHead &head);
    void setPinned(const std::vector<LayerHead> &places);
    /// Of pinned heads, in any order; null ones say nothing.
    void setPinnedAnalyses(const std::vector<std::shared_ptr<const Analysis>> &analyses);
    void setThreshold(double threshold);
    /// Of the head that setOverview() has and that the mouse rests on.
    void showPreview(const std::shared_ptr<const Analysis> &analysis);
    void setTwoTexts(bool two);
    void setMaxDimension(int largest);

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
    void changed(); ///< What it wants is something else.
    void chosen(attopo::LayerHead head);
    void pinToggled(attopo::LayerHead head);
    void previewWanted(std::optional<attopo::LayerHead> head); ///< None: no longer.

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void prepareFields(); ///< Their names and what they offer.
    LayerHead place(std::size_t head) const;
    void addScore(HeadScore score);
    void refresh();
    void showSimilar();
    void showModel();
    void showThumbnails();
    void hover(const std::optional<std::size_t> &head);

    std::shared_ptr<const HeadOverview> overview_;
    std::shared_ptr<const ModelSurvey> survey_;
    LayerHead chosen_;
    std::vector<LayerHead> pinned_;
    std::vector<std::shared_ptr<const Analysis>> pinnedAnalyses_;
    std::optional<std::size_t> hovered_;
    double threshold_ = 0;
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
