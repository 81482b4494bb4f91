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

namespace {

/// Of a word in a script that puts spaces between words.
bool isOfSpacedWord(QChar c)
{
    if (!c.isLetterOrNumber() && !c.isMark())
        return false;
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

bool goesOn(const Token &token, const Token &before)
{
    if (token.special || before.special || token.label.empty() || before.end != token.start
        || token.start == token.end)
        return false;
    // A vocabulary may count the space before a word to its first token.
    for (const char *space : {" ", "\u0120", "\u2581"})
        if (token.text.starts_with(space))
            return false;
    const QString label = QString::fromStdString(token.label);
    const QString last = QString::fromStdString(labelOf(before));
    return !label.isEmpty() && !last.isEmpty() && isOfSpacedWord(label.front())
        && isOfSpacedWord(last.back());
}

} // namespace

QStringList tokenLabels(const std::vector<Token> &tokens)
{
    QStringList labels;
    for (std::size_t k = 0; k < tokens.size(); ++k)
        labels << (k > 0 && goesOn(tokens[k], tokens[k - 1]) ? QStringLiteral("\u2011") : QString())
                + tokenLabel(tokens[k]);
    return labels;
}

} // namespace attopo
