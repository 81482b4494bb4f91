#pragma once

#include "following_view.h"
#include "growth_overview.h"
#include "growth_picture.h"

#include <qcustomplot.h>

#include <memory>

namespace attopo {

class ColourBar;

/// Draws one of them, time from left to right.
class GrowthPlot : public FollowingView<QCustomPlot> {
    Q_OBJECT
public:
    explicit GrowthPlot(QWidget *parent = nullptr);

    void setStyle(const Style &style);
    void setPicture(GrowthPicture picture, int dimension, std::shared_ptr<const GrowthOverview> overview);
    void setThreshold(double threshold);
    /// The step that is looked at; marked by a line.
    void setStep(std::optional<std::size_t> step);

Q_SIGNALS:
    void clicked(std::size_t step, std::optional<double> threshold); ///< The latter on the surface only.

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void rebuild();
    void drawSurface();
    void drawVines();
    void drawNumbers();
    void nameSteps();
    void showScale(bool shown);
    void moveLines();

    Style style_ = Style::forPaper();
    GrowthPicture picture_ = GrowthPicture::BettiSurface;
    int dimension_ = 1;
    std::shared_ptr<const GrowthOverview> overview_;
    double threshold_ = 0;
    std::optional<std::size_t> step_;
    QCPItemLine *thresholdLine_;
    QCPItemLine *stepLine_;
    QCPItemText *nothing_;
    ColourBar *colourBar_;
};

} // namespace attopo
