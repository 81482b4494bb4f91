#include "left_texts_dialog.h"

#include "autosave.h"
#include "session_file.h"

#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <memory>

using namespace attopo;

class LeftTextsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsHowTextsBegin();
    void opensOneOrAll();
    void enterOpensTheRow();
    void deletesForGoodOnlyWhenToldSo();
    void nothingIsLeftOver();

private:
    /// A window with these choices whose program was ended by the system.
    QString leave(const WindowChoices &choices)
    {
        windows_.push_back(std::make_unique<Autosave>()); // open until all are left
        windows_.back()->setSystemEnds(true);
        writeSession(windows_.back()->file(), {.choices = choices});
        return windows_.back()->file();
    }
    static WindowChoices choicesOf(const QString &text)
    {
        WindowChoices choices;
        choices.a.text = text;
        choices.a.model = QStringLiteral("/models/some-bert");
        return choices;
    }
    void open()
    {
        windows_.clear();
        dialog_ = std::make_unique<LeftTextsDialog>();
        dialog_->show();
        wanted_.clear();
        connect(dialog_.get(), &LeftTextsDialog::windowWanted, this,
                [this](const QString &file) { wanted_ << file; });
    }
    QTreeWidget *list() const { return dialog_->findChild<QTreeWidget *>(QStringLiteral("leftTexts")); }
    QString cell(int row, int column) const { return list()->topLevelItem(row)->text(column); }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *button : dialog_->findChildren<QPushButton *>())
            if (button->text() == QString::fromUtf8(text))
                return button;
        qFatal("no button %s", text);
    }
    QString explanation() const
    {
        return dialog_->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    /// Clicks Delete and, where it asks whether it should, the button of this role.
    void remove(QMessageBox::ButtonRole answer)
    {
        bool asked = false;
        QTimer::singleShot(0, this, [&asked, answer] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(question);
            asked = true;
            for (QAbstractButton *button : question->buttons())
                if (question->buttonRole(button) == answer)
                    return button->click();
        });
        button("&Delete…")->click();
        QVERIFY(asked);
    }

    std::unique_ptr<QTemporaryDir> home_;
    std::vector<std::unique_ptr<Autosave>> windows_;
    std::unique_ptr<LeftTextsDialog> dialog_;
    QStringList wanted_;
};

void LeftTextsDialogTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("left-texts-dialog"));
}

void LeftTextsDialogTest::init()
{
    dialog_.reset();
    home_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_->path());
}

void LeftTextsDialogTest::tellsHowTextsBegin()
{
    leave(choicesOf(QStringLiteral("  One\n  text ")));
    WindowChoices two = choicesOf(QString(300, u'x'));
    two.compare = true;
    two.b.text = QStringLiteral("beside it");
    leave(two);
    WindowChoices data;
    data.a.dataFile = QStringLiteral("/somewhere/attention.npz");
    leave(data);
    const QString broken = leave({});
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    open();
    QCOMPARE(list()->topLevelItemCount(), 4);
    QCOMPARE(cell(0, 0), QStringLiteral("One text"));
    QCOMPARE(cell(0, 1), QStringLiteral("some-bert"));
    QVERIFY(!cell(0, 2).isEmpty());
    QCOMPARE(cell(1, 0), QString(120, u'x') + QStringLiteral("…  |  beside it"));
    QCOMPARE(cell(2, 0), QStringLiteral("attention.npz"));
    QVERIFY(cell(3, 0).startsWith(QStringLiteral("It cannot be read: ")));
    QVERIFY(list()->topLevelItem(0)->isSelected());
}

void LeftTextsDialogTest::opensOneOrAll()
{
    const QStringList files{leave(choicesOf(QStringLiteral("one"))), leave(choicesOf(QStringLiteral("two"))),
                            leave(choicesOf(QStringLiteral("three")))};
    open();
    list()->setCurrentItem(list()->topLevelItem(1));
    button("&Open")->click();
    QCOMPARE(wanted_, QStringList{files[1]});
    QCOMPARE(list()->topLevelItemCount(), 2); // that it opened is no longer left over
    QVERIFY(dialog_->isVisible());
    list()->clearSelection();
    QVERIFY(!button("&Open")->isEnabled() && !button("&Delete…")->isEnabled());
    QVERIFY(button("Open &all")->isEnabled());
    button("Open &all")->click();
    QCOMPARE(wanted_, (QStringList{files[1], files[0], files[2]}));
    QVERIFY(!dialog_->isVisible()); // there is nothing more to do
}

void LeftTextsDialogTest::enterOpensTheRow()
{
    const QString file = leave(choicesOf(QStringLiteral("one")));
    leave(choicesOf(QStringLiteral("two")));
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(wanted_, QStringList{file});
}

void LeftTextsDialogTest::deletesForGoodOnlyWhenToldSo()
{
    const QString one = leave(choicesOf(QStringLiteral("one")));
    const QString two = leave(choicesOf(QStringLiteral("two")));
    open();
    remove(QMessageBox::RejectRole);
    QVERIFY(QFile::exists(one));
    QCOMPARE(list()->topLevelItemCount(), 2);
    remove(QMessageBox::DestructiveRole);
    QVERIFY(!QFile::exists(one) && QFile::exists(two));
    QCOMPARE(list()->topLevelItemCount(), 1);
    QCOMPARE(cell(0, 0), QStringLiteral("two"));
    list()->selectAll();
    remove(QMessageBox::DestructiveRole);
    QVERIFY(!QFile::exists(two) && !dialog_->isVisible());
    QVERIFY(wanted_.isEmpty());
}

void LeftTextsDialogTest::nothingIsLeftOver()
{
    leave(choicesOf(QStringLiteral("one")));
    windows_.back()->setSystemEnds(false);
    windows_.back()->close(); // by the user
    open();
    QCOMPARE(list()->topLevelItemCount(), 0);
    QVERIFY(explanation().startsWith(QStringLiteral("Nothing is left over")));
    for (const char *name : {"&Open", "Open &all", "&Delete…"})
        QVERIFY(!button(name)->isEnabled());
}

QTEST_MAIN(LeftTextsDialogTest)
#include "left_texts_dialog_test.moc"
