#include "last_folder.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class LastFolderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRememberedInTheSettings();
};

void LastFolderTest::isRememberedInTheSettings()
{
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("last_folder_test"));
    QCOMPARE(lastFolder(), QDir::homePath());
    const QString folder = QStringLiteral("/somewhere, with a comma/größe");
    setLastFolder(folder);
    QCOMPARE(lastFolder(), folder);
    QSettings().sync();
    QCOMPARE(QSettings(QSettings().fileName(), QSettings::IniFormat)
                 .value(QStringLiteral("exportFolder"))
                 .toString(),
             folder);
}

QTEST_GUILESS_MAIN(LastFolderTest)
#include "last_folder_test.moc"
