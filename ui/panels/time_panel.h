#pragma once

#include "growth_plot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;

namespace attopo {

class DimensionChooser;

/// Text A read token by token, in pictures. Shown, it wants them; hidden, it costs nothing.
class TimePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimePanel(ViewState *state, QWidget *parent = nullptr);

    void setOverview(std::shared_ptr<const GrowthOverview> overview);
    const std::shared_ptr<const GrowthOverview> &overview() const { return overview_; }
    void setStep(std::optional<std::size_t> step) { plot_->setStep(step); }
    GrowthPicture picture() const;
    int dimension() const;

Q_SIGNALS:
    void shown();
    void hidden();
    void clicked(std::size_t step, std::optional<double> threshold);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    std::shared_ptr<const GrowthOverview> overview_;
    QComboBox *what_;
    DimensionChooser *dimension_;
    GrowthPlot *plot_;
    QProgressBar *progress_;
    QLabel *note_;
};

} // namespace attopo
