#pragma once

#include "following_view.h"
#include "model_picture.h"
#include "model_survey.h"

#include <qcustomplot.h>

#include <memory>
#include <optional>
#include <set>

namespace attopo {

/// Draws one of them. Heads are called layer.head and coloured by layer; a click chooses one.
class ModelPlot : public FollowingView<QCustomPlot> {
    Q_OBJECT
public:
    explicit ModelPlot(QWidget *parent = nullptr);

    void setStyle(const Style &style);
    /// `chosen`: the layer and head of the first model that are looked at.
    void setPicture(ModelPicture picture, std::shared_ptr<const ModelSurvey> survey,
                    std::pair<std::size_t, std::size_t> chosen);

Q_SIGNALS:
    void headChosen(std::size_t layer, std::size_t head); ///< Of the first model.

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void rebuild();
    void drawPlane();
    void drawDendrogram();
    /// Of its leaves, which stand in rows of this height, in pixels: beside each other in so many columns
    /// that each can be read.
    void nameLeaves(double rowHeight);
    void keyLayer(QCPGraph *head, const HeadPlace &place); ///< If it is the first of its layer.
    int keyWidth() const;                                  ///< Of the key, in pixels; 0: there is none.
    void drawBarcode();
    void fitPlane();
    void placeNames(); ///< Of the plane.
    QColor colour(const HeadPlace &head) const;
    QString name(std::size_t point) const;
    std::optional<std::size_t> headAt(const QPoint &point) const;

    Style style_ = Style::forPaper();
    ModelPicture picture_ = ModelPicture::Plane;
    std::shared_ptr<const ModelSurvey> survey_;
    std::pair<std::size_t, std::size_t> chosen_;
    std::vector<double> rows_;         ///< Of the dendrogram's leaves.
    std::set<std::size_t> keyed_;      ///< Layers that the key tells.
    std::vector<QCPItemText *> names_; ///< Of the plane; the chosen head first.
    QCPItemText *nothing_;
};

} // namespace attopo
