#include "outlined_style.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTest>

using namespace attopo;

namespace {

QPalette paletteOf(const QColor &ground, const QColor &text)
{
    QPalette palette(ground);
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::Button})
        palette.setColor(role, ground);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    return palette;
}

const QPalette light() { return paletteOf(QColor(0xef, 0xef, 0xef), Qt::black); }
const QPalette dark() { return paletteOf(QColor(0x20, 0x22, 0x25), Qt::white); }

QImage pictureOf(QWidget *widget, QStyle *style, const QPalette &palette)
{
    widget->setStyle(style);
    widget->setPalette(palette);
    widget->ensurePolished();
    widget->resize(widget->sizeHint());
    QImage image(widget->size(), QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Window));
    widget->render(&image);
    return image;
}

/// How far a pixel of it stands out from the ground at most.
int contrast(const QImage &image, const QColor &ground)
{
    int most = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, std::abs(qGray(image.pixel(x, y)) - qGray(ground.rgb())));
    return most;
}

} // namespace

class OutlinedStyleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fusion_.reset(QStyleFactory::create(QStringLiteral("fusion"))); }
    void isSeenOnDark_data() { kinds(); }
    void isSeenOnDark();
    void changesNothingOnLight_data() { kinds(); }
    void changesNothingOnLight();
    void isFaintWhenNothingCanBeDone();

private:
    static void kinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"check box", "radio button", "line", "spin box", "combo box", "button"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    static std::unique_ptr<QWidget> made(const QString &kind)
    {
        if (kind == QLatin1String("check box"))
            return std::make_unique<QCheckBox>();
        if (kind == QLatin1String("radio button"))
            return std::make_unique<QRadioButton>();
        if (kind == QLatin1String("line"))
            return std::make_unique<QLineEdit>();
        if (kind == QLatin1String("spin box"))
            return std::make_unique<QSpinBox>();
        if (kind == QLatin1String("combo box"))
            return std::make_unique<QComboBox>();
        return std::make_unique<QPushButton>();
    }

    std::unique_ptr<QStyle> fusion_;
    OutlinedStyle outlined_;
};

void OutlinedStyleTest::isSeenOnDark()
{
    QFETCH(QString, kind);
    const auto widget = made(kind);
    const QImage plain = pictureOf(widget.get(), fusion_.get(), dark());
    const QImage picture = pictureOf(widget.get(), &outlined_, dark());
    QVERIFY(plain != picture);
    const QColor ground = dark().color(QPalette::Window);
    QVERIFY2(contrast(picture, ground) > 60, qPrintable(QString::number(contrast(picture, ground))));
}

void OutlinedStyleTest::changesNothingOnLight()
{
    QFETCH(QString, kind);
    const auto widget = made(kind);
    QCOMPARE(pictureOf(widget.get(), &outlined_, light()), pictureOf(widget.get(), fusion_.get(), light()));
}

void OutlinedStyleTest::isFaintWhenNothingCanBeDone()
{
    QCheckBox box;
    const QColor ground = dark().color(QPalette::Window);
    const int enabled = contrast(pictureOf(&box, &outlined_, dark()), ground);
    box.setEnabled(false);
    const int disabled = contrast(pictureOf(&box, &outlined_, dark()), ground);
    QVERIFY2(disabled < enabled, qPrintable(QStringLiteral("%1 %2").arg(disabled).arg(enabled)));
    QVERIFY(disabled > 15);
}

QTEST_MAIN(OutlinedStyleTest)
#include "outlined_style_test.moc"
