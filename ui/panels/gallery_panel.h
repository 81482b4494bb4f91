#pragma once

#include "choices.h"
#include "following_view.h"
#include "head_gallery_model.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace attopo {

class DimensionChooser;
class HeadGalleryView;

/// All heads of the model as small pictures, each at its own threshold: sorted, filtered, with favourites and
/// what is noted of them. Shown, it wants them; hidden, it costs nothing.
class GalleryPanel : public FollowingView<QWidget> {
    Q_OBJECT
public:
    GalleryPanel(Choices *choices, ViewState *state, QWidget *parent = nullptr);

    void setOverview(std::shared_ptr<const HeadOverview> overview); ///< Null: there is none.
    void setSketches(std::shared_ptr<const HeadSketches> sketches); ///< Likewise.

    /// What the order needs beside the bars of the heads; none: nothing.
    std::optional<DiagramDistance> distance() const;
    int dimension() const;
    const std::vector<std::size_t> &inSight() const; ///< Numbers of heads.
    const HeadGalleryModel &heads() const { return *model_; }

Q_SIGNALS:
    void shown();
    void changed(); ///< What it wants is something else.
    void sightChanged();

protected:
    void catchUp(const ViewState &state, OutdatedParts parts) override;
    void showEvent(QShowEvent *event) override;

private:
    void prepareFields(); ///< Their names and what they offer.
    void layOut();
    void addOrder(const QString &label, const QString &explanation, int value);
    GalleryOrder order() const;
    void showChoices();
    void showOrder();
    void showFilter();
    void showState(); ///< How many there are, or why there are none.
    void choose(std::size_t number);
    void
    changeFavourite(std::size_t number,
                    const std::function<void(std::vector<FavouriteHead> &, const FavouriteHead &)> &function);
    void togglePin(std::size_t number);
    FavouriteHead headOf(std::size_t number) const;

    Choices *choices_;
    HeadGalleryModel *model_;
    std::shared_ptr<const HeadOverview> overview_;
    std::shared_ptr<const HeadSketches> sketches_;
    AttentionPart part_ = AttentionPart::Text; ///< Whose heads they are.
    QComboBox *order_;
    QToolButton *reversed_;
    DimensionChooser *dimension_;
    QComboBox *distance_;
    QLineEdit *filter_;
    QToolButton *favouritesOnly_;
    QStackedWidget *pages_;
    HeadGalleryView *view_;
    QLabel *message_;
    QProgressBar *progress_;
    QLabel *count_;
};

} // namespace attopo
