#pragma once

#include <QLabel>

namespace attopo {

/// A label that shows what it is given as it is. Qt's own takes what looks like markup for markup, and names
/// of files and models are not ours.
inline QLabel *plainLabel(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// One whose text is markup; what is not ours in it is escaped.
inline QLabel *markupLabel(const QString &markup = {})
{
    auto *label = new QLabel(markup);
    label->setTextFormat(Qt::RichText);
    return label;
}

} // namespace attopo
