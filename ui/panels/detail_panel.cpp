#include "detail_panel.h"

#include "caution_label.h"
#include "describe_selection.h"
#include "describe_token.h"
#include "plain_label.h"

#include <QVBoxLayout>

namespace attopo {

DetailPanel::DetailPanel(Choices *choices, ViewState *state, QWidget *parent)
    : QWidget(parent)
    , choices_(choices)
    , state_(state)
    , comparison_(new ComparisonTable)
    , selection_(plainLabel())
    , token_(markupLabel())
    , caution_(new CautionLabel)
{
    connect(comparison_, &ComparisonTable::helpWanted, this, &DetailPanel::helpWanted);
    selection_->setObjectName(QStringLiteral("selection"));
    selection_->setWordWrap(true);
    selection_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    selection_->setContentsMargins(8, 4, 8, 8);
    selection_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    token_->setObjectName(QStringLiteral("token"));
    token_->setAccessibleName(tr("The token that is selected"));
    token_->setWordWrap(true);
    token_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    token_->setContentsMargins(8, 0, 8, 8);
    token_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse
                                    | Qt::LinksAccessibleByKeyboard);
    connect(token_, &QLabel::linkActivated, this, &DetailPanel::follow);
    connect(token_, &QLabel::linkHovered, this, [this](const QString &link) {
        const auto side = sideOfToken();
        const bool toToken = link.startsWith(QLatin1String("token:"));
        if (side)
            state_->previewTokens(*side,
                                  toToken ? std::vector{link.section(u':', 1).toInt()} : std::vector<int>());
    });
    caution_->setContentsMargins(8, 0, 8, 8);
    connect(caution_, &CautionLabel::helpWanted, this, &DetailPanel::helpWanted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(comparison_);
    layout->addWidget(selection_, 1);
    layout->addWidget(token_, 1);
    layout->addWidget(caution_);
    connect(comparison_, &ComparisonTable::normChosen, this, [this] {
        choices_->change(Cause::Edit, [this](WindowChoices &now) { now.groundNorm = comparison_->norm(); });
    });
    connect(choices_, &Choices::changed, this, &DetailPanel::showChoices);
    connect(state_, &ViewState::analysesChanged, this, &DetailPanel::showSelection);
    connect(state_, &ViewState::selectionChanged, this, &DetailPanel::showSelection);
    connect(state_, &ViewState::thresholdChanged, this, &DetailPanel::showToken);
    connect(state_, &ViewState::tokenAttentionChanged, this, &DetailPanel::showToken);
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
    const std::optional<Side> ofToken = sideOfToken();
    token_->setVisible(ofToken.has_value());
    showToken();
    QStringList parts;
    for (const Side side : bothSides)
        if (const auto &analysis = state_->analysis(side); analysis && side != ofToken) {
            // Not of a preview: the layout would jump with its length, and the tooltip says as much.
            const QString text = describeSelection(*analysis, state_->lockedSelection(side));
            if (!text.isEmpty())
                parts << (two ? (side == Side::A ? tr("A: ") : tr("B: ")) + text : text);
        }
    selection_->setVisible(!ofToken || !parts.isEmpty());
    selection_->setForegroundRole(parts.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    selection_->setText(parts.isEmpty()
                            ? tr("Click a bar, a point of the diagram, a token or a cell; or mark "
                                 "characters in the text.")
                            : parts.join(QStringLiteral("\n\n")));
    // Beneath a comparison it stands already.
    caution_->setVisible(!two && state_->lockedSelection(Side::A).bar);
}

std::optional<Side> DetailPanel::sideOfToken() const
{
    for (const Side side : bothSides)
        if (state_->analysis(side) && state_->lockedSelection(side).token())
            return side;
    return std::nullopt;
}

void DetailPanel::showToken()
{
    const auto side = sideOfToken();
    if (!side || !isVisible()) {
        shownToken_.reset();
        return;
    }
    const Shown shown{*side, state_->analysis(*side), *state_->lockedSelection(*side).token(),
                      state_->threshold(), state_->tokenAttention(*side)};
    if (shown == shownToken_)
        return; // a link that is hovered over keeps the mouse
    shownToken_ = shown;
    token_->setText(describeToken(*shown.analysis, shown.token, shown.threshold, shown.heads.get()));
}

void DetailPanel::follow(const QString &link)
{
    const auto side = sideOfToken();
    const QStringList parts = link.split(u':');
    if (!side || parts.size() < 2)
        return;
    if (parts[0] == QLatin1String("token"))
        state_->setSelection(*side, {std::nullopt, {parts[1].toInt()}});
    else if (parts[0] == QLatin1String("bar"))
        state_->selectBar(*side, parts[1].toULongLong());
    else if (parts.size() == 3)
        choices_->change(Cause::Edit, [&](WindowChoices &now) {
            HeadChoice &attention = now[now.readerOf(*side)].attention;
            attention.layer = parts[1].toULongLong();
            attention.head = parts[2].toULongLong();
            attention.combination.reduction = Reduction::OneHead;
        });
}

void DetailPanel::showEvent(QShowEvent *event)
{
    showToken();
    QWidget::showEvent(event);
}

} // namespace attopo
