#include "language.h"

#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QStringLiteral("language_test"));
    }
    void isKept();
    void damagedSettingsAreALanguage();
    void speaksIt();

private:
    QTemporaryDir folder_;
};

void LanguageTest::isKept()
{
    QCOMPARE(chosenLanguage(), Language::System);
    for (const Language language : {Language::German, Language::English, Language::System}) {
        chooseLanguage(language);
        QCOMPARE(chosenLanguage(), language);
    }
}

void LanguageTest::damagedSettingsAreALanguage()
{
    for (const QVariant &value : {QVariant(99), QVariant(-4), QVariant(QStringLiteral("nonsense"))}) {
        QSettings().setValue(QStringLiteral("language"), value);
        const int chosen = static_cast<int>(chosenLanguage());
        QVERIFY(chosen >= 0 && chosen <= 2);
    }
}

void LanguageTest::speaksIt()
{
    const auto said = [](int n) { return QCoreApplication::translate("QObject", "%n edge(s)", nullptr, n); };
    chooseLanguage(Language::English);
    installTranslations();
    QCOMPARE(said(1), QStringLiteral("1 edge"));
    QCOMPARE(said(2), QStringLiteral("2 edges"));
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral("."));
    chooseLanguage(Language::German);
    installTranslations();
    QCOMPARE(said(1), QStringLiteral("1 Kante"));
    QCOMPARE(said(2), QStringLiteral("2 Kanten"));
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
