#include "settings_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace attopo;

class SettingsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void offersWhatTheMenusDo();
    void aChoiceIsThatOfTheMenu();
    void theMenuIsFollowed();
    void closes();

private:
    QComboBox *box(const char *name) const { return dialog_->findChild<QComboBox *>(QLatin1String(name)); }
    static void choose(QComboBox *box, int index)
    {
        box->setFocus();
        while (box->currentIndex() < index) // as a user does
            QTest::keyClick(box, Qt::Key_Down);
    }

    std::unique_ptr<QActionGroup> language_;
    std::unique_ptr<QActionGroup> scheme_;
    std::unique_ptr<SettingsDialog> dialog_;
};

void SettingsDialogTest::init()
{
    dialog_.reset();
    const auto group = [](const char *name, const QStringList &texts, int checked) {
        auto made = std::make_unique<QActionGroup>(nullptr);
        made->setObjectName(QLatin1String(name));
        for (const QString &text : texts)
            made->addAction(text)->setCheckable(true);
        made->actions()[checked]->setChecked(true);
        return made;
    };
    language_ = group("language", {QStringLiteral("&English"), QStringLiteral("&Deutsch")}, 1);
    scheme_ =
        group("scheme", {QStringLiteral("&Light"), QStringLiteral("&Dark"), QStringLiteral("&System")}, 0);
    scheme_->actions()[2]->setEnabled(false);
    scheme_->actions()[1]->setToolTip(QStringLiteral("for the night"));
    dialog_ = std::make_unique<SettingsDialog>(
        QList<std::pair<QString, QActionGroup *>>{{QStringLiteral("Language"), language_.get()},
                                                  {QStringLiteral("Colours"), scheme_.get()}},
        nullptr);
    dialog_->show();
}

void SettingsDialogTest::offersWhatTheMenusDo()
{
    QCOMPARE(box("language")->count(), 2);
    QCOMPARE(box("language")->currentText(), QStringLiteral("Deutsch"));
    const QComboBox *scheme = box("scheme");
    QCOMPARE(scheme->count(), 3);
    QCOMPARE(scheme->currentText(), QStringLiteral("Light"));
    QCOMPARE(scheme->itemData(1, Qt::ToolTipRole).toString(), QStringLiteral("for the night"));
    const auto *model = qobject_cast<QStandardItemModel *>(scheme->model());
    for (int k = 0; k < 3; ++k)
        QCOMPARE(model->item(k)->isEnabled(), k != 2);
    const auto *form = dialog_->findChild<QFormLayout *>();
    QCOMPARE(qobject_cast<QLabel *>(form->labelForField(box("scheme")))->text(), QStringLiteral("Colours"));
}

void SettingsDialogTest::aChoiceIsThatOfTheMenu()
{
    QSignalSpy triggered(scheme_.get(), &QActionGroup::triggered);
    choose(box("scheme"), 1);
    QCOMPARE(triggered.size(), 1); // at once
    QCOMPARE(scheme_->checkedAction(), scheme_->actions()[1]);
    QCOMPARE(language_->checkedAction(), language_->actions()[1]);
}

void SettingsDialogTest::theMenuIsFollowed()
{
    QSignalSpy triggered(language_.get(), &QActionGroup::triggered);
    language_->actions()[0]->trigger();
    QCOMPARE(box("language")->currentText(), QStringLiteral("English"));
    QCOMPARE(triggered.size(), 1); // not once more by the dialog
    dialog_.reset();
    language_->actions()[1]->trigger(); // nobody listens
    QCOMPARE(language_->checkedAction()->text(), QStringLiteral("&Deutsch"));
}

void SettingsDialogTest::closes()
{
    dialog_->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
    QVERIFY(!dialog_->isVisible());
}

QTEST_MAIN(SettingsDialogTest)
#include "settings_dialog_test.moc"
