#pragma once

#include "tokenizer/token.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace attopo {

/// Between core's character positions (Unicode code points) and Qt's (UTF-16 units) in one text.
class TextPositions {
public:
    explicit TextPositions(const QString &text = {});

    int utf16(std::size_t codePoint) const;     ///< Positions past the end give the end.
    std::size_t codePoint(int utf16Unit) const; ///< Of the character that the unit belongs to.

    /// Tokens that share a character with [begin, end) (UTF-16); with begin == end, none.
    std::vector<int> tokensIn(const std::vector<Token> &tokens, int begin, int end) const;

private:
    std::vector<int> starts_; ///< UTF-16 position of every code point, and the length at the end.
};

/// A token as a label: control characters and line breaks made visible, at most 24 characters.
QString tokenLabel(const Token &token);
/// Those of tokens that follow each other in a text. A piece that goes on with the word of the one before has
/// a hyphen: “‑ed”; not where the vocabulary's own spelling is shown, which tells by itself.
QStringList tokenLabels(const std::vector<Token> &tokens);

} // namespace attopo
