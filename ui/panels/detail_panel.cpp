#include "detail_panel.h"

#include "caution_label.h"
#include "describe_selection.h"
#include "plain_label.h"

#include <QVBoxLayout>

namespace attopo {

DetailPanel::DetailPanel(Choices *choices, ViewState *state, QWidget *parent)
    : QWidget(parent)
    , choices_(choices)
    , state_(state)
    , comparison_(new ComparisonTable)
    , selection_(plainLabel())
    , caution_(new CautionLabel)
{
    connect(comparison_, &ComparisonTable::helpWanted, this, &DetailPanel::helpWanted);
    selection_->setObjectName(QStringLiteral("selection"));
    selection_->setWordWrap(true);
    selection_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    selection_->setContentsMargins(8, 4, 8, 8);
    selection_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    caution_->setContentsMargins(8, 0, 8, 8);
    connect(caution_, &CautionLabel::helpWanted, this, &DetailPanel::helpWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(comparison_);
    layout->addWidget(selection_, 1);
    layout->addWidget(caution_);
    connect(comparison_, &ComparisonTable::normChosen, this, [this] {
        choices_->change(Cause::Edit, [this](WindowChoices &now) { now.groundNorm = comparison_->norm(); });
    });
    connect(choices_, &Choices::changed, this, &DetailPanel::showChoices);
    connect(state_, &ViewState::analysesChanged, this, &DetailPanel::showSelection);
    connect(state_, &ViewState::selectionChanged, this, &DetailPanel::showSelection);
    showChoices();
}

void DetailPanel::showChoices()
{
    comparison_->setNorm(choices_->now().groundNorm);
    comparison_->setVisible(choices_->now().compare);
    showSelection();
}

void DetailPanel::showSelection()
{
    const bool two = choices_->now().compare;
    QStringList parts;
    for (const Side side : bothSides)
        if (const auto &analysis = state_->analysis(side)) {
            // Not of a preview: the layout would jump with its length, and the tooltip says as much.
            const QString text = describeSelection(*analysis, state_->lockedSelection(side));
            if (!text.isEmpty())
                parts << (two ? (side == Side::A ? tr("A: ") : tr("B: ")) + text : text);
        }
    selection_->setForegroundRole(parts.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    selection_->setText(parts.isEmpty()
                            ? tr("Click a bar, a point of the diagram, a token or a cell; or mark "
                                 "characters in the text.")
                            : parts.join(QStringLiteral("\n\n")));
    // Beneath a comparison it stands already.
    caution_->setVisible(!two && state_->lockedSelection(Side::A).bar);
}

} // namespace attopo
