#pragma once

#include "side.h"
#include "view_state.h"

#include <QFrame>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace attopo {

/// Finds words in the texts and tokens by what they are called, and selects them: all at once, or one place
/// after the other.
class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(ViewState *state, QWidget *parent = nullptr);

    void open(const QString &needle = {}); ///< With the keyboard; empty: as it was.
    void next() { go(+1); }
    void previous() { go(-1); }

Q_SIGNALS:
    void found(attopo::Side side, const std::vector<int> &tokens); ///< They are selected now.
    void zoomWanted(attopo::Side side, const std::vector<int> &tokens);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Where it stands: the tokens that share a character with it.
    struct Place {
        Side side;
        std::vector<int> tokens;

        bool operator==(const Place &) const = default;
    };

    void layOut();
    QToolButton *button(const QString &text, const QString &toolTip, void (FindBar::*slot)());
    std::vector<Place> placesOf(const QString &needle) const;
    void search(); ///< And selects all.
    void look();   ///< Again, after the texts have changed.
    void go(int step);
    void selectAll();
    void zoom();
    void showCount();

    ViewState *state_;
    QLineEdit *needle_;
    QCheckBox *wholeWords_;
    QLabel *count_;
    QList<QToolButton *> moves_; ///< Of no use while nothing is found.
    std::vector<Place> places_;
    std::optional<std::size_t> current_; ///< Of the places; none: all.
};

} // namespace attopo
