#include "last_folder.h"

#include <QDir>
#include <QSettings>

namespace attopo {

namespace {

const QString key = QStringLiteral("exportFolder");

} // namespace

QString lastFolder() { return QSettings().value(key, QDir::homePath()).toString(); }

void setLastFolder(const QString &folder) { QSettings().setValue(key, folder); }

} // namespace attopo
