#include "token_names.h"

#include "text_positions.h"

#include <QCoreApplication>
#include <QHash>

namespace attopo {

namespace {

struct TokenNames {
    Q_DECLARE_TR_FUNCTIONS(TokenNames)
};

} // namespace

QStringList tokenNames(const std::vector<Token> &tokens)
{
    QStringList names = tokenLabels(tokens);
    QHash<QString, int> counts;
    for (const QString &name : std::as_const(names))
        ++counts[name];
    for (qsizetype k = 0; k < names.size(); ++k)
        if (counts.value(names[k]) > 1)
            names[k] =
                TokenNames::tr("%1 (token %2)").arg(names[k], QString::number(k)); // of a name “%1” too
    return names;
}

} // namespace attopo
