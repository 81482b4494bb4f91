#include "outlined_style.h"

#include "style.h"

#include <QPainter>
#include <QStyleOption>

namespace attopo {

namespace {

bool isDark(const QStyleOption &option) { return option.palette.color(QPalette::Window).lightnessF() < 0.5; }

void outline(QPainter *painter, const QStyleOption &option, double radius)
{
    const QPalette &palette = option.palette;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hasFocus ? palette.color(QPalette::Highlight).lighter(130)
                             : mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                                     option.state & QStyle::State_Enabled ? 0.45 : 0.25));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
    setObjectName(QStringLiteral("fusion"));
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!isDark(*option))
        return;
    if (element == PE_IndicatorCheckBox || element == PE_FrameLineEdit || element == PE_FrameGroupBox)
        outline(painter, *option, 2);
    else if (element == PE_IndicatorRadioButton)
        outline(painter, *option, option->rect.height() / 2.0);
    else if (element == PE_PanelButtonCommand)
        outline(painter, *option, 3);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *field = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const bool framed = control == CC_SpinBox || (control == CC_ComboBox && field && field->frame);
    if (framed && isDark(*option))
        outline(painter, *option, 2);
}

} // namespace attopo
