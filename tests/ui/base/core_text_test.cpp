#include "core_text.h"

#include <QTest>
#include <QTranslator>

using namespace attopo;

namespace {

class German final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (QLatin1String(context) != QLatin1String("Core"))
            return {};
        if (QLatin1String(text) == QLatin1String("%1, line %2"))
            return QStringLiteral("%1, Zeile %2");
        if (QLatin1String(text) == QLatin1String("%1: expected %2"))
            return QStringLiteral("%2 fehlt: %1");
        return QLatin1String(text) == QLatin1String("a number") ? QStringLiteral("eine Zahl ü") : QString();
    }
};

} // namespace

class CoreTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void translatesTextsAndDetails();
    void leavesTheRest();
};

void CoreTextTest::translatesTextsAndDetails()
{
    const Error error("%1: expected %2",
                      {Message("%1, line %2", {std::string("größe %2.csv"), 3}), "a number"});
    QCOMPARE(errorText(error), QStringLiteral("größe %2.csv, line 3: expected a number"));
    German german;
    QCoreApplication::installTranslator(&german);
    QCOMPARE(errorText(error), QStringLiteral("eine Zahl ü fehlt: größe %2.csv, Zeile 3"));
    QCOMPARE(std::string(error.what()), std::string("größe %2.csv, line 3: expected a number"));
}

void CoreTextTest::leavesTheRest()
{
    German german;
    QCoreApplication::installTranslator(&german);
    QCOMPARE(errorText(Error(std::string("a number"))), QStringLiteral("a number")); // verbatim
    QCOMPARE(errorText(Error("%1: %2", {std::string("file"), "a list"})), QStringLiteral("file: a list"));
    QCOMPARE(errorText(std::runtime_error("größer")), QStringLiteral("größer"));
}

QTEST_GUILESS_MAIN(CoreTextTest)
#include "core_text_test.moc"
