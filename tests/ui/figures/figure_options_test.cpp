#include "figure_options.h"

#include <QFontInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class FigureOptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
        QCoreApplication::setApplicationName(QStringLiteral("figure_options_test"));
    }
    void init() { QSettings().clear(); }
    void settingsComeBack();
    void atFirstAsTheFirstPreset();
    void damagedSettingsAreWithinBounds_data();
    void damagedSettingsAreWithinBounds();
    void presetsHaveNames();
    void styleHasOneFontSize();

private:
    QTemporaryDir folder_;
};

void FigureOptionsTest::settingsComeBack()
{
    FigureSettings written;
    written.options = {.size = QSizeF(85.5, 33.25),
                       .dpi = 1200,
                       .caption = QString(),
                       .font = QStringLiteral("Größe, Serif"),
                       .fontSize = 7.5,
                       .background = Background::Dark,
                       .palette = FigurePalette::Grey,
                       .lineWidth = 0.4,
                       .legend = false,
                       .panelLetters = true};
    writeFigureSettings(written);
    const FigureSettings read = readFigureSettings();
    QVERIFY(read.options == written.options);
    QVERIFY(!read.preset);
    for (const FigurePreset &preset : figurePresets()) {
        writeFigureSettings({FigureOptions(), &preset});
        QCOMPARE(readFigureSettings().preset, &preset);
        QVERIFY(readFigureSettings().options == FigureOptions());
    }
}

void FigureOptionsTest::atFirstAsTheFirstPreset()
{
    const FigureSettings first = readFigureSettings();
    QCOMPARE(first.preset, &figurePresets().front());
    QVERIFY(first.options == FigureOptions());
    QCOMPARE(first.options.fontSize, first.preset->fontSize);
}

void FigureOptionsTest::damagedSettingsAreWithinBounds_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"-1", "0", "1e99", "nan", "inf", "-inf", "large", ""})
        QTest::newRow(value) << QString::fromLatin1(value);
}

void FigureOptionsTest::damagedSettingsAreWithinBounds()
{
    QFETCH(QString, value);
    {
        QSettings settings;
        for (const char *key : {"width", "height", "dpi", "fontSize", "lineWidth", "preset", "font", "dark"})
            settings.setValue(QStringLiteral("figure/") + QLatin1String(key), value);
    }
    const FigureOptions read = readFigureSettings().options;
    const auto within = [](double number, double least, double most) {
        return number >= least && number <= most;
    };
    QVERIFY(within(read.size.width(), leastFigureLength, mostFigureLength));
    QVERIFY(within(read.size.height(), leastFigureLength, mostFigureLength));
    QVERIFY(within(read.dpi, leastDpi, mostDpi));
    QVERIFY(within(read.fontSize, leastFontSize, mostFontSize));
    QVERIFY(within(read.lineWidth, leastLineWidth, mostLineWidth));
    QVERIFY(!readFigureSettings().preset); // there is none of that name
}

void FigureOptionsTest::presetsHaveNames()
{
    QStringList names;
    for (const FigurePreset &preset : figurePresets()) {
        QCOMPARE(figurePresetByName(QLatin1String(preset.name)), &preset);
        QVERIFY(preset.fontSize >= leastFontSize && preset.fontSize <= mostFontSize);
        QVERIFY(preset.width == 0 || (preset.width >= leastFigureLength && preset.width <= mostFigureLength));
        names << QLatin1String(preset.name);
    }
    QCOMPARE(names.removeDuplicates(), qsizetype(0));
    QVERIFY(!figurePresetByName(QStringLiteral("Standard")));
    QVERIFY(!figurePresetByName(QString()));
}

void FigureOptionsTest::styleHasOneFontSize()
{
    FigureOptions options;
    for (const double size : {4.0, 10.0, 72.0}) {
        options.fontSize = size;
        QCOMPARE(options.style().font.pixelSize(), figureFontPixels); // scaled as a whole
    }
    options.lineWidth = 2;
    options.background = Background::Dark;
    QCOMPARE(options.style().pen(Qt::red, 1.5).widthF(), 3.0);
    QVERIFY(options.style().dark);
}

QTEST_MAIN(FigureOptionsTest)
#include "figure_options_test.moc"
