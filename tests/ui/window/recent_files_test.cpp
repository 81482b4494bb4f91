#include "recent_files.h"

#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class RecentFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QStringLiteral("recent_files_test"));
    }
    void init()
    {
        QSettings().clear();
        menu_ = std::make_unique<QMenu>();
        files_ = std::make_unique<RecentFiles>(nullptr);
        files_->addTo(menu_.get());
    }
    void latestComeFirst();
    void noMoreThanTen();
    void areKeptFromStartToStart();
    void canBeForgotten();
    void namesAreNotOurs();

private:
    QMenu *recent() const { return menu_->actions().constFirst()->menu(); }
    QStringList names() const
    {
        QStringList found;
        for (const QAction *action : recent()->actions()) {
            if (action->isSeparator())
                break;
            found << action->text();
        }
        return found;
    }
    QTemporaryDir folder_;
    std::unique_ptr<QMenu> menu_;
    std::unique_ptr<RecentFiles> files_;
};

void RecentFilesTest::latestComeFirst()
{
    QVERIFY(!recent()->isEnabled());
    files_->remember(QStringLiteral("/x/a.txt"));
    files_->remember(QStringLiteral("/x/b.txt"));
    files_->remember(QStringLiteral("/x/a.txt")); // once more, not twice
    QVERIFY(recent()->isEnabled());
    QCOMPARE(names(), (QStringList{QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
    QSignalSpy chosen(files_.get(), &RecentFiles::chosen);
    recent()->actions().at(1)->trigger();
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("/x/b.txt"));
    files_->remember(QStringLiteral("relative.txt"));
    recent()->actions().at(0)->trigger();
    QCOMPARE(chosen[1][0].toString(), QDir::current().absoluteFilePath(QStringLiteral("relative.txt")));
}

void RecentFilesTest::noMoreThanTen()
{
    for (int k = 0; k < 25; ++k)
        files_->remember(QStringLiteral("/x/%1.txt").arg(k));
    QCOMPARE(names().size(), qsizetype(10));
    QCOMPARE(names().first(), QStringLiteral("24.txt"));
    QCOMPARE(names().last(), QStringLiteral("15.txt"));
}

void RecentFilesTest::areKeptFromStartToStart()
{
    files_->remember(QStringLiteral("/x/größe, with a comma.txt"));
    files_->remember(QStringLiteral("/x/b.txt"));
    files_->save();
    const QStringList before = names();
    RecentFiles later(nullptr);
    menu_ = std::make_unique<QMenu>();
    later.addTo(menu_.get());
    QVERIFY(!recent()->isEnabled());
    later.restore();
    QCOMPARE(names(), before);
}

void RecentFilesTest::canBeForgotten()
{
    files_->remember(QStringLiteral("/x/a.txt"));
    recent()->actions().constLast()->trigger();
    QVERIFY(!recent()->isEnabled());
    files_->save();
    files_->restore();
    QVERIFY(names().isEmpty());
}

void RecentFilesTest::namesAreNotOurs()
{
    files_->remember(QStringLiteral("/x/a & b <i>.txt"));
    QCOMPARE(names(), QStringList{QStringLiteral("a && b <i>.txt")}); // no letter to press
    QVERIFY(recent()->actions().constFirst()->toolTip().contains(QStringLiteral("a &amp; b &lt;i&gt;.txt")));
}

QTEST_MAIN(RecentFilesTest)
#include "recent_files_test.moc"
