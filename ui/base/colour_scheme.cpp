#include "colour_scheme.h"

#include "outlined_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace attopo {

namespace {

QPalette darkPalette()
{
    const QColor window(0x26, 0x29, 0x2e);
    const QColor base(0x1b, 0x1d, 0x21);
    const QColor text(0xe6, 0xe8, 0xeb);
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, QColor(0x33, 0x37, 0x3d));
    palette.setColor(QPalette::ToolTipBase, QColor(0x33, 0x37, 0x3d));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::BrightText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x86, 0x8f));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(0x94, 0x9b, 0xa4));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xc4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xa6, 0xf0));
    return palette;
}

} // namespace

void applyColourScheme(ColourScheme scheme)
{
    const QString style = QApplication::style()->objectName();
    if (style == QLatin1String("fusion") && !dynamic_cast<OutlinedStyle *>(QApplication::style()))
        QApplication::setStyle(new OutlinedStyle);
    switch (scheme) {
    case ColourScheme::System:
        return QApplication::setPalette(QPalette());
    case ColourScheme::Light:
        return QApplication::setPalette(QPalette(QColor(0xef, 0xef, 0xef)));
    case ColourScheme::Dark:
        return QApplication::setPalette(darkPalette());
    }
}

} // namespace attopo
