#include "colour_scheme.h"

#include "outlined_style.h"
#include "style.h"

#include <QApplication>
#include <QTest>

using namespace attopo;

class ColourSchemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void schemes();
    void everythingCanBeReadInTheDark();
};

void ColourSchemeTest::schemes()
{
    applyColourScheme(ColourScheme::Dark);
    QVERIFY(Style::forPalette(QApplication::palette()).dark);
    applyColourScheme(ColourScheme::Light);
    QVERIFY(!Style::forPalette(QApplication::palette()).dark);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() > 0.8);
    applyColourScheme(ColourScheme::Dark);
    const QStyle *style = QApplication::style();
    applyColourScheme(ColourScheme::System);
    QCOMPARE(QApplication::style(), style); // one for all
    QApplication::setStyle(QStringLiteral("fusion"));
    applyColourScheme(ColourScheme::Dark);
    QVERIFY(dynamic_cast<OutlinedStyle *>(QApplication::style()));
    QApplication::setStyle(QStringLiteral("windows")); // another style stays what it is
    applyColourScheme(ColourScheme::Light);
    QVERIFY(!dynamic_cast<OutlinedStyle *>(QApplication::style()));
}

void ColourSchemeTest::everythingCanBeReadInTheDark()
{
    applyColourScheme(ColourScheme::Dark);
    const QPalette palette = QApplication::palette();
    const auto apart = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
        return std::abs(qGray(palette.color(text).rgb()) - qGray(palette.color(ground).rgb()));
    };
    QVERIFY(apart(QPalette::WindowText, QPalette::Window) > 120);
    QVERIFY(apart(QPalette::Text, QPalette::Base) > 120);
    QVERIFY(apart(QPalette::ButtonText, QPalette::Button) > 120);
    QVERIFY(apart(QPalette::ToolTipText, QPalette::ToolTipBase) > 120);
    QVERIFY(apart(QPalette::HighlightedText, QPalette::Highlight) > 90);
    QVERIFY(apart(QPalette::PlaceholderText, QPalette::Base) > 90);
    QVERIFY(apart(QPalette::Link, QPalette::Base) > 90);
    QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Text));
}

QTEST_MAIN(ColourSchemeTest)
#include "colour_scheme_test.moc"
