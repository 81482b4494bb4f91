// What holds for the program is remembered, also as earlier versions wrote it.

#include "model/attention_budget.h"
#include "model_library.h"
#include "preferences.h"
#include "recent_files.h"
#include "view_state.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace attopo;

class PreferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void areAsTheyWereLeft();
    void areReadAsTheyWereWritten();
    void nonsenseChangesNothing();
    void whatIsNoChoiceHereStays();
    void textSizesGoByStep();
    void recentFilesAreRemembered();

private:
    struct Window {
        QWidget widget;
        ViewState state;
        ModelLibrary models{new AnalysisWorker(&widget), &widget};
        Preferences preferences{&state, &models, &widget};

        QActionGroup *group(const char *name) const
        {
            return widget.findChild<QActionGroup *>(QLatin1String(name));
        }
        int chosen(const char *name) const { return group(name)->checkedAction()->data().toInt(); }
    };

    QTemporaryDir folder_;
};

void PreferencesTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("preferences"));
}

void PreferencesTest::areAsTheyWereLeft()
{
    {
        Window before;
        before.group("loopShown")->actions().at(2)->trigger();
        QCOMPARE(before.state.loopShown(), LoopShown::AtDeath);
        before.group("textSizes")->actions().last()->trigger();
        before.group("attentionMemory")->actions().at(2)->trigger();
        QCOMPARE(attentionBudget(), 1'000'000'000U);
        before.preferences.save();
        before.group("attentionMemory")->actions().at(0)->trigger();
        QCOMPARE(attentionBudget(), usualAttentionBudget());
    }
    Window after;
    QCOMPARE(after.chosen("loopShown"), 0);
    after.preferences.restore();
    QCOMPARE(after.state.loopShown(), LoopShown::AtDeath);
    QCOMPARE(after.chosen("textSizes"), 200);
    QCOMPARE(attentionBudget(), 1'000'000'000U);
    after.group("textSizes")->actions().at(2)->trigger(); // the application's font
}

void PreferencesTest::areReadAsTheyWereWritten()
{
    // By the versions before: numbers, and true or false where there were two to choose from.
    QSettings().setValue(QStringLiteral("loopShown"), 1);
    QSettings().setValue(QStringLiteral("textSize"), 100);
    QSettings().setValue(QStringLiteral("colours"), 0);
    QSettings().setValue(QStringLiteral("computeOnCuda"), false);
    Window window;
    window.preferences.restore();
    QCOMPARE(window.state.loopShown(), LoopShown::AtBirth);
    QCOMPARE(window.preferences.device(), ComputeDevice::Cpu);
}

void PreferencesTest::nonsenseChangesNothing()
{
    for (const char *key : {"loopShown", "textSize", "colours", "computeOnCuda"})
        QSettings().setValue(QLatin1String(key), QStringLiteral("-17 apples"));
    Window window;
    window.preferences.restore();
    QCOMPARE(window.state.loopShown(), LoopShown::Short);
    QCOMPARE(window.chosen("textSizes"), 100);
}

void PreferencesTest::whatIsNoChoiceHereStays()
{
    Window window;
    if (window.group("devices")->actions().at(1)->isEnabled())
        QSKIP("there is a graphics processor");
    QSettings().setValue(QStringLiteral("computeOnCuda"), true);
    window.preferences.restore();
    QCOMPARE(window.preferences.device(), ComputeDevice::Cpu);
    window.preferences.save();
    QCOMPARE(QSettings().value(QStringLiteral("computeOnCuda")).toBool(), true);

    QAction *bfloat16 = window.group("devices")->actions().at(2);
    if (!bfloat16->isEnabled())
        QSKIP("this processor has no products in bfloat16");
    bfloat16->trigger();
    QCOMPARE(window.preferences.device(), ComputeDevice::CpuBfloat16);
    window.preferences.save();
    Window after;
    after.preferences.restore();
    QCOMPARE(after.preferences.device(), ComputeDevice::CpuBfloat16);
}

void PreferencesTest::textSizesGoByStep()
{
    Window window;
    QMenu view;
    window.preferences.addTo(&view);
    const auto size = [&](const QString &text) -> QAction * {
        for (QAction *menu : view.actions())
            for (QAction *action : menu->menu()->actions())
                if (action->text() == text)
                    return action;
        return nullptr;
    };
    size(QStringLiteral("&Larger"))->trigger();
    QCOMPARE(window.chosen("textSizes"), 110);
    for (int k = 0; k < 10; ++k)
        size(QStringLiteral("&Smaller"))->trigger();
    QCOMPARE(window.chosen("textSizes"), 80); // not beyond the end
    window.group("textSizes")->actions().at(2)->trigger();
}

void PreferencesTest::recentFilesAreRemembered()
{
    QWidget owner;
    QMenu file;
    RecentFiles recent(&owner);
    recent.addTo(&file);
    QMenu *menu = file.actions().first()->menu();
    QVERIFY(!menu->isEnabled());
    for (int k = 0; k < 12; ++k)
        recent.remember(QStringLiteral("/tmp/%1 & more.txt").arg(k));
    recent.remember(QStringLiteral("/tmp/5 & more.txt"));
    QCOMPARE(menu->actions().size(), 10 + 2); // the last ones, a line, and the way to forget them
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("5 && more.txt"));
    recent.save();
    QMenu next;
    RecentFiles again(&owner);
    again.addTo(&next);
    again.restore();
    QSignalSpy chosen(&again, &RecentFiles::chosen);
    next.actions().first()->menu()->actions().first()->trigger();
    QCOMPARE(chosen.last()[0].toString(), QStringLiteral("/tmp/5 & more.txt"));
    next.actions().first()->menu()->actions().last()->trigger();
    QVERIFY(!next.actions().first()->menu()->isEnabled());
}

QTEST_MAIN(PreferencesTest)
#include "preferences_test.moc"
