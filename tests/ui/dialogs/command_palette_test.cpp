#include "command_palette.h"

#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace attopo;

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ranks();
    void namesChoices();
    void theBestComesFirst();
    void saysThatNothingIsFound();
    void runsByKeys();

private:
    /// Menus like those of the window.
    struct Menus {
        Menus()
        {
            auto *file = window.menuBar()->addMenu(QStringLiteral("&File"));
            save = file->addAction(QStringLiteral("&Save session"), QKeySequence::Save, &window, [] {});
            file->addAction(QStringLiteral("Export &figure…"));
            auto *view = window.menuBar()->addMenu(QStringLiteral("&View"));
            auto *complex = view->addMenu(QStringLiteral("Comple&x"));
            complex->addSection(QStringLiteral("Edge colour"));
            auto *group = new QActionGroup(&window);
            for (const char *name : {"&Plain", "Filtration &value"}) {
                QAction *action = complex->addAction(QLatin1String(name));
                action->setCheckable(true);
                group->addAction(action);
            }
            group->actions().first()->setChecked(true);
            complex->addAction(QStringLiteral("&Outlines"));
            view->addAction(QStringLiteral("Not now"))->setEnabled(false);
            palette = new CommandPalette(window.menuBar(), &window);
            palette->show();
            list = palette->findChild<QTreeWidget *>();
            search = palette->findChild<QLineEdit *>();
        }
        QStringList names() const
        {
            QStringList names;
            for (int row = 0; row < list->topLevelItemCount(); ++row)
                names << list->topLevelItem(row)->text(0);
            return names;
        }
        QMainWindow window;
        QAction *save;
        CommandPalette *palette;
        QTreeWidget *list;
        QLineEdit *search;
    };
};

void CommandPaletteTest::ranks()
{
    const auto rank = [](const char *name, const char *menu, const char *wanted) {
        return commandRank(QLatin1String(name), QString::fromUtf8(menu), QLatin1String(wanted));
    };
    QCOMPARE(rank("Dark", "View › Colours", "dark"), 0);
    QCOMPARE(rank("Fit the complex", "View", "fit the"), 0);
    QCOMPARE(rank("Dark", "View › Colours", "light"), -1);
    // The beginning of the name, of a word, of a menu, within a word, letters in this order.
    const std::vector<int> falling{
        rank("Compare two texts", "View", "com"), rank("Fit the complex", "View", "com"),
        rank("Outlines", "View › Complex", "com"), rank("Recompute", "View", "com"),
        rank("Clear selection of many", "View", "com")};
    for (std::size_t k = 1; k < falling.size(); ++k)
        QVERIFY2(falling[k - 1] >= 0 && falling[k - 1] < falling[k], QByteArray::number(int(k)).constData());
    // Letters that stand closer together are better.
    QVERIFY(rank("xaxbx", "", "ab") < rank("xaxxxbx", "", "ab"));
    QVERIFY(rank("Dark", "View › Colours", "col dar") < rank("Dark", "View › Colours", "ours ark"));
}

void CommandPaletteTest::namesChoices()
{
    const Menus menus;
    QCOMPARE(menus.names(),
             (QStringList{QStringLiteral("Save session"), QStringLiteral("Export figure"),
                          QStringLiteral("Edge colour: plain  ✓"),
                          QStringLiteral("Edge colour: filtration value"), QStringLiteral("Outlines")}));
    QCOMPARE(menus.list->topLevelItem(0)->text(1), QStringLiteral("File"));
    QCOMPARE(menus.list->topLevelItem(0)->text(2), menus.save->shortcut().toString(QKeySequence::NativeText));
    QCOMPARE(menus.list->topLevelItem(2)->text(1), QStringLiteral("View › Complex"));
}

void CommandPaletteTest::theBestComesFirst()
{
    const Menus menus;
    menus.search->setText(QStringLiteral("fi"));
    // A word of the name before the name of the menu.
    QCOMPARE(menus.names().mid(0, 3),
             (QStringList{QStringLiteral("Export figure"), QStringLiteral("Edge colour: filtration value"),
                          QStringLiteral("Save session")}));
    menus.search->setText(QStringLiteral("edge plain"));
    QCOMPARE(menus.names().first(), QStringLiteral("Edge colour: plain  ✓"));
}

void CommandPaletteTest::saysThatNothingIsFound()
{
    const Menus menus;
    const auto *nothing = menus.palette->findChild<QLabel *>(QStringLiteral("noCommand"));
    const QSize size = menus.palette->size();
    QVERIFY(!nothing->isVisible());
    menus.search->setText(QStringLiteral("qqq"));
    QVERIFY(nothing->isVisible() && nothing->text().contains(QStringLiteral("qqq")));
    QCOMPARE(menus.palette->size(), size);
    QTest::keyClick(menus.search, Qt::Key_Return); // nothing happens
    QVERIFY(menus.palette->isVisible());
    menus.search->clear();
    QVERIFY(!nothing->isVisible() && menus.list->isVisible());
}

void CommandPaletteTest::runsByKeys()
{
    const Menus menus;
    QSignalSpy saved(menus.save, &QAction::triggered);
    QTest::keyClick(menus.search, Qt::Key_Down);
    QCOMPARE(menus.list->indexOfTopLevelItem(menus.list->currentItem()), 1);
    QTest::keyClick(menus.search, Qt::Key_Up);
    QTest::keyClick(menus.search, Qt::Key_Up);
    QTest::keyClick(menus.search, Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!menus.palette->isVisible());
}

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
