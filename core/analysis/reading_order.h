#pragma once

#include "analysis/layout_3d.h"
#include "tokenizer/token.h"

namespace attopo {

/// A layout turned and, where it helps, mirrored so that it runs with the text: from left to right as tokens
/// follow each other, the ends above the middle; in space, what comes after that in depth. A rule that
/// depends on positions and order alone, whatever was shown before: heads and texts laid out by it can be
/// compared by eye. (Orthogonal Procrustes problem, Schönemann 1966, with the first Legendre polynomials over
/// the order of the tokens, each half as heavy as the one before, as what they are brought onto.)
Layout inReadingOrder(const Layout &layout);
Layout3D inReadingOrder(const Layout3D &layout);

/// `layout` of these tokens turned and mirrored so that those it shares with another text lie as near as can
/// be to where they are in that one's, if the texts share three tokens and half of the shorter one. Equal
/// tokens belong together in the order in which they come.
Layout3D laidBeside(const Layout3D &layout, const std::vector<Token> &tokens, const Layout3D &other,
                    const std::vector<Token> &otherTokens);

} // namespace attopo
