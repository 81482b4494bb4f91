#pragma once

#include "choices.h"
#include "comparison_table.h"
#include "view_state.h"

#include <QWidget>

class QLabel;

namespace attopo {

class CautionLabel;

/// What is selected, in words, and of one token all that is known; of two texts, how far apart their diagrams
/// are.
class DetailPanel : public QWidget {
    Q_OBJECT
public:
    DetailPanel(Choices *choices, ViewState *state, QWidget *parent = nullptr);

    ComparisonTable *comparison() const { return comparison_; }

Q_SIGNALS:
    void helpWanted(const QString &anchor);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Shown {
        Side side;
        std::shared_ptr<const Analysis> analysis;
        int token;
        double threshold;
        std::shared_ptr<const TokenAttention> heads;

        bool operator==(const Shown &) const = default;
    };

    void showChoices();
    void showSelection();
    void showToken();
    void follow(const QString &link);
    std::optional<Side> sideOfToken() const; ///< In which one token is selected.

    Choices *choices_;
    ViewState *state_;
    ComparisonTable *comparison_;
    QLabel *selection_;
    QLabel *token_; ///< Instead of it, of one token.
    std::optional<Shown> shownToken_;
    CautionLabel *caution_; ///< Of a selected bar.
};

} // namespace attopo
