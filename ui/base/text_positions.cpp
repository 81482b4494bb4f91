#include "text_positions.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace attopo {

TextPositions::TextPositions(const QString &text)
{
    starts_.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (int i = 0; i < text.size(); ++i) {
        starts_.push_back(i);
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
    }
    starts_.push_back(static_cast<int>(text.size()));
}

int TextPositions::utf16(std::size_t codePoint) const
{
    return starts_[std::min(codePoint, starts_.size() - 1)];
}

std::size_t TextPositions::codePoint(int utf16Unit) const
{
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), utf16Unit);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - starts_.begin() - 1, 0));
}

std::vector<int> TextPositions::tokensIn(const std::vector<Token> &tokens, int begin, int end) const
{
    std::vector<int> found;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens[i].special && utf16(tokens[i].start) < end && begin < utf16(tokens[i].end))
            found.push_back(static_cast<int>(i));
    return found;
}

QString tokenLabel(const Token &token)
{
    QString label;
    for (const QChar c : QString::fromStdString(labelOf(token)))
        label += c.category() == QChar::Other_Control ? QChar(0x2400 + (c.unicode() & 0x1f)) : c;
    constexpr qsizetype longest = 24;
    if (label.size() > longest) { // never within a character that is written with several
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, label);
        characters.setPosition(longest - 1);
        const qsizetype end =
            characters.isAtBoundary() ? longest - 1 : std::max<qsizetype>(characters.toPreviousBoundary(), 1);
        label = label.left(end) + QChar(0x2026);
    }
    return label;
}

} // namespace attopo
