#include "last_folder.h"

#include <QDir>
#include <QSettings>

namespace attopo {

namespace {

const QString folderKey = QStringLiteral("exportFolder");

} // namespace

QString lastFolder() { return QSettings().value(folderKey, QDir::homePath()).toString(); }

void setLastFolder(const QString &folder) { QSettings().setValue(folderKey, folder); }

} // namespace attopo
