#include "part_names.h"

#include <QTest>
#include <QTranslator>

using namespace attopo;

namespace {

constexpr TextPart parts[] = {TextPart::First, TextPart::Second, TextPart::System, TextPart::User,
                              TextPart::Assistant};

/// Says of every text where it is from.
class Echo : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QStringLiteral("%1/%2").arg(QLatin1String(context), QLatin1String(text));
    }
};

} // namespace

class PartNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPartHasAName();
    void namesAreTranslated();
};

void PartNamesTest::everyPartHasAName()
{
    QVERIFY(partName(TextPart::None).isEmpty());
    QStringList names;
    for (const TextPart part : parts)
        names << partName(part);
    QCOMPARE(names.join(u'|'), QStringLiteral("first text|second text|system|user|assistant"));
}

void PartNamesTest::namesAreTranslated()
{
    QStringList names;
    for (const TextPart part : parts)
        names << QStringLiteral("TextPart/") + partName(part);
    Echo echo;
    QVERIFY(QCoreApplication::installTranslator(&echo));
    for (qsizetype k = 0; k < names.size(); ++k)
        QCOMPARE(partName(parts[k]), names[k]);
    QVERIFY(partName(TextPart::None).isEmpty());
}

QTEST_GUILESS_MAIN(PartNamesTest)
#include "part_names_test.moc"
