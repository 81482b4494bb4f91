#pragma once

#include "style.h"
#include "tokenizer/token.h"

#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace attopo {

// The parts of a pair or a chat in the picture: each has a shape of its own, which needs no colour.

/// Whether there are such parts.
bool haveParts(const std::vector<Token> &tokens);

/// Of this radius, with the painter's pen and brush. What is of no part is round, as are all where there are
/// no parts.
void paintTokenShape(QPainter &painter, const QPointF &centre, double radius, TextPart part);

/// What the shapes mean that there are, in one line; hollow ones are of no part.
void paintPartLegend(QPainter &painter, const QRectF &line, const std::vector<Token> &tokens,
                     const Style &style);

} // namespace attopo
