#include "describe_application.h"

#include <QCoreApplication>

namespace attopo {

void describe(QCoreApplication &application)
{
    application.setApplicationName(QStringLiteral("attention-topology"));
    application.setOrganizationName(QStringLiteral("attention-topology"));
    application.setApplicationVersion(QStringLiteral(ATTOPO_VERSION));
}

} // namespace attopo
