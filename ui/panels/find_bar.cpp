#include "find_bar.h"

#include "plain_label.h"
#include "text_positions.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace attopo {

namespace {

/// Whose tokens the points are; none for what is no text.
std::optional<QString> textOf(const Analysis &analysis)
{
    const auto *source = std::get_if<TextSource>(&analysis.request.source);
    if (!source)
        return std::nullopt;
    const AttentionPart part = analysis.request.attention.part;
    const bool inText = part == AttentionPart::Text || part == AttentionPart::TextOverTranslation;
    return QString::fromStdString(inText ? source->text : source->translation);
}

bool isWordBoundary(const QString &text, qsizetype at)
{
    return at <= 0 || at >= text.size() || !text[at - 1].isLetterOrNumber() || !text[at].isLetterOrNumber();
}

} // namespace

FindBar::FindBar(ViewState *state, QWidget *parent)
    : QFrame(parent)
    , state_(state)
    , needle_(new QLineEdit)
    , wholeWords_(new QCheckBox(tr("&Whole words")))
    , count_(plainLabel())
{
    setObjectName(QStringLiteral("findBar"));
    setFrameShape(QFrame::StyledPanel);
    layOut();
    needle_->installEventFilter(this);
    connect(needle_, &QLineEdit::textChanged, this, &FindBar::search);
    connect(wholeWords_, &QCheckBox::toggled, this, &FindBar::search);
    connect(state_, &ViewState::analysesChanged, this, &FindBar::look);
    showCount();
    hide();
}

void FindBar::layOut()
{
    needle_->setObjectName(QStringLiteral("needle"));
    needle_->setAccessibleName(tr("Find words and tokens"));
    needle_->setPlaceholderText(tr("Find words and tokens"));
    needle_->setClearButtonEnabled(true);
    wholeWords_->setObjectName(QStringLiteral("wholeWords"));
    count_->setObjectName(QStringLiteral("found"));
    count_->setMinimumWidth(count_->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 6, 4);
    layout->addWidget(needle_, 1);
    layout->addWidget(count_);
    layout->addWidget(wholeWords_);
    moves_ = {button(QStringLiteral("↑"), tr("The place before (Shift+Enter)"), &FindBar::previous),
              button(QStringLiteral("↓"), tr("The next place (Enter)"), &FindBar::next),
              button(tr("All"), tr("Selects all places"), &FindBar::selectAll),
              button(tr("Zoom"), tr("Shows what is selected larger in the complex"), &FindBar::zoom)};
    for (QToolButton *move : moves_)
        layout->addWidget(move);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeFind"));
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Closes the search (Escape)"));
    close->setAccessibleName(tr("Close the search"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    layout->addWidget(close);
}

QToolButton *FindBar::button(const QString &text, const QString &toolTip, void (FindBar::*slot)())
{
    auto *made = new QToolButton;
    made->setText(text);
    made->setToolTip(asToolTip(toolTip));
    made->setAccessibleName(toolTip);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, slot);
    return made;
}

void FindBar::open(const QString &needle)
{
    show();
    if (!needle.isEmpty() && needle != needle_->text())
        needle_->setText(needle);
    else
        look();
    needle_->setFocus(Qt::ShortcutFocusReason);
    needle_->selectAll();
}

std::vector<FindBar::Place> FindBar::placesOf(const QString &needle) const
{
    std::vector<Place> places;
    for (const Side side : bothSides) {
        const auto &analysis = state_->analysis(side);
        if (!analysis || needle.isEmpty())
            continue;
        const std::vector<Token> &tokens = analysis->space->tokens;
        const std::optional<QString> text = textOf(*analysis);
        // What is no part of a text is found by its name.
        for (std::size_t k = 0; k < tokens.size(); ++k)
            if ((!text || tokens[k].special) && tokenLabel(tokens[k]).contains(needle, Qt::CaseInsensitive))
                places.push_back({side, {static_cast<int>(k)}});
        if (!text)
            continue;
        const TextPositions positions(*text);
        for (qsizetype at = text->indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
             at = text->indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
            const bool whole = isWordBoundary(*text, at) && isWordBoundary(*text, at + needle.size());
            if (wholeWords_->isChecked() && !whole)
                continue;
            const Place place{
                side, positions.tokensIn(tokens, static_cast<int>(at), static_cast<int>(at + needle.size()))};
            if (!place.tokens.empty() && (places.empty() || places.back() != place))
                places.push_back(place);
        }
    }
    return places;
}

void FindBar::search()
{
    places_ = placesOf(needle_->text());
    selectAll();
}

void FindBar::look()
{
    if (isHidden())
        return;
    places_ = placesOf(needle_->text());
    if (current_ && *current_ >= places_.size())
        current_.reset();
    showCount();
}

void FindBar::selectAll()
{
    current_.reset();
    for (const Side side : bothSides) {
        std::set<int> tokens;
        for (const Place &place : places_)
            if (place.side == side)
                tokens.insert(place.tokens.begin(), place.tokens.end());
        const std::vector<int> all(tokens.begin(), tokens.end());
        state_->setSelection(side, {std::nullopt, all});
        if (!all.empty())
            Q_EMIT found(side, all);
    }
    showCount();
}

void FindBar::go(int step)
{
    if (isHidden())
        return open();
    if (places_.empty())
        return;
    const std::size_t count = places_.size();
    const std::size_t first = step > 0 ? 0 : count - 1;
    current_ =
        current_ ? (*current_ + static_cast<std::size_t>(static_cast<int>(count) + step)) % count : first;
    const Place &place = places_[*current_];
    for (const Side side : bothSides)
        state_->setSelection(side, side == place.side ? Selection{std::nullopt, place.tokens} : Selection{});
    Q_EMIT found(place.side, place.tokens);
    showCount();
}

void FindBar::zoom()
{
    for (const Side side : bothSides)
        if (const std::vector<int> &tokens = state_->lockedSelection(side).tokens; !tokens.empty())
            Q_EMIT zoomWanted(side, tokens);
}

void FindBar::showCount()
{
    for (QToolButton *move : moves_)
        move->setEnabled(!places_.empty());
    if (needle_->text().isEmpty())
        count_->clear();
    else if (places_.empty())
        count_->setText(tr("not found"));
    else if (current_)
        count_->setText(tr("%1 of %2").arg(*current_ + 1).arg(places_.size()));
    else
        count_->setText(tr("%n place(s)", nullptr, static_cast<int>(places_.size())));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enters && key != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    event->accept(); // not Escape's shortcut in the window
    if (event->type() == QEvent::KeyPress) {
        if (key == Qt::Key_Escape)
            hide();
        else
            go(static_cast<QKeyEvent *>(event)->modifiers() & Qt::ShiftModifier ? -1 : +1);
    }
    return true;
}

} // namespace attopo
