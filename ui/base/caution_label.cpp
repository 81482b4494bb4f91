#include "caution_label.h"

#include "style.h"

#include <QEvent>

namespace attopo {

CautionLabel::CautionLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, &CautionLabel::helpWanted);
    write();
}

void CautionLabel::write()
{
    // Of the link, Qt would keep the colour that it was made with.
    setText(tr("Attention is not an explanation (%1)")
                .arg(QStringLiteral("<a href='not-an-explanation' style='color:%1'>%2</a>")
                         .arg(Style::forPalette(palette()).homology[0].name(), tr("why?"))));
}

void CautionLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        write();
    QLabel::changeEvent(event);
}

} // namespace attopo
