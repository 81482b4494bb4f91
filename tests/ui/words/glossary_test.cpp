#include "glossary.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextDocument>

using namespace attopo;

class GlossaryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTermIsExplained();
    void anchorsAreAnchors();
    void homology();
    void toolTips();
};

void GlossaryTest::everyTermIsExplained()
{
    QSet<QString> names;
    QSet<QString> anchors;
    for (int k = 0; k <= static_cast<int>(Term::RepresentationDivergence); ++k) {
        const auto term = static_cast<Term>(k);
        const auto found = std::find_if(glossary().begin(), glossary().end(),
                                        [&](const GlossaryEntry &entry) { return entry.term == term; });
        QVERIFY2(found != glossary().end(), qPrintable(QString::number(k)));
        QCOMPARE(termName(term), QString::fromUtf8(found->name));
        QVERIFY2(explain(term).size() > 40 && explain(term).endsWith(u'.'), found->name);
        names << termName(term);
        anchors << QLatin1String(found->anchor);
    }
    QCOMPARE(static_cast<std::size_t>(names.size()), glossary().size());
    QCOMPARE(static_cast<std::size_t>(anchors.size()), glossary().size());
}

void GlossaryTest::anchorsAreAnchors()
{
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(QStringLiteral("[a-z][a-z0-9-]*")));
    for (const GlossaryEntry &entry : glossary())
        QVERIFY2(plain.match(QLatin1String(entry.anchor)).hasMatch(), entry.anchor);
}

void GlossaryTest::homology()
{
    QCOMPARE(homologyTerm(0), Term::H0);
    QCOMPARE(homologyTerm(1), Term::H1);
    QCOMPARE(homologyTerm(2), Term::H2);
}

void GlossaryTest::toolTips()
{
    QTextDocument document;
    document.setHtml(explainingToolTip(QStringLiteral("What <it> does."), {Term::Birth, Term::Death}));
    const QStringList paragraphs = document.toPlainText().split(QStringLiteral("\n\n"));
    QCOMPARE(paragraphs.size(), qsizetype(3));
    QCOMPARE(paragraphs[0], QStringLiteral("What <it> does."));
    QCOMPARE(paragraphs[1], termName(Term::Birth) + QStringLiteral(": ") + explain(Term::Birth));
    document.setHtml(explainingToolTip({}, {Term::Bar}));
    QVERIFY(document.toPlainText().startsWith(termName(Term::Bar)));
}

QTEST_MAIN(GlossaryTest)
#include "glossary_test.moc"
