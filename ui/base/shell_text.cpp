#include "shell_text.h"

#include <QRegularExpression>

namespace attopo {

QString shellText(const QStringList &arguments)
{
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9_@%+=:,./-]+")));
    QStringList words;
    for (const QString &argument : arguments)
        words << (plain.match(argument).hasMatch() ? argument
                                                   : QStringLiteral("'%1'").arg(QString(argument).replace(
                                                       u'\'', QStringLiteral("'\\''"))));
    return words.join(u' ');
}

} // namespace attopo
