#include "export_dialog.h"

#include "test_analysis.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class ExportDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void presetsSetSizes();
    void showsThePicture();
    void saysWhatIsWrong();
    void writesAndRemembers();
    void keepsItsSizes();
    void writesSweeps();
    void copiesTheCommand();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *found = dialog_->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    void choose(const char *box, const QString &data)
    {
        auto *combo = child<QComboBox>(box);
        const int index = combo->findData(data);
        QVERIFY2(index >= 0, qPrintable(data));
        combo->setCurrentIndex(index);
    }
    QPushButton *save() const
    {
        return dialog_->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    void open()
    {
        dialog_ = std::make_unique<ExportDialog>(
            data_, std::array{FigureOrigin{QStringLiteral("small-bert"), {}}, FigureOrigin{}},
            folder_.path());
        dialog_->show();
    }

    QTemporaryDir folder_;
    FigureData data_;
    std::unique_ptr<ExportDialog> dialog_;
};

void ExportDialogTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("export-dialog"));
    data_.a = testAnalysis("some words");
    data_.threshold = 0.2;
}

void ExportDialogTest::init()
{
    QSettings().clear();
    open();
}

void ExportDialogTest::presetsSetSizes()
{
    QCOMPARE(dialog_->options(), FigureOptions());
    choose("figurePreset", QStringLiteral("single-column"));
    QCOMPARE(dialog_->options().size, QSizeF(85, 64));
    QCOMPARE(dialog_->options().fontSize, 8.0);
    child<QDoubleSpinBox>("figureWidth")->setValue(90);
    QVERIFY(child<QComboBox>("figurePreset")->currentData().isNull()); // a size of one's own
    choose("figureView", QStringLiteral("barcode"));
    QCOMPARE(dialog_->options().size, QSizeF(90, 64)); // which stays
}

void ExportDialogTest::showsThePicture()
{
    auto *preview = child<QLabel>("figurePreview");
    QTRY_VERIFY(!preview->pixmap().isNull());
    QVERIFY(preview->pixmap().width() <= preview->width() && preview->pixmap().height() <= preview->height());
    QCOMPARE(preview->pixmap().toImage().pixelColor(0, 0), QColor(Qt::white));
    child<QComboBox>("figureBackground")->setCurrentIndex(1);
    QTRY_VERIFY(preview->pixmap().toImage().pixelColor(0, 0).lightness() < 60);
}

void ExportDialogTest::saysWhatIsWrong()
{
    auto *file = child<QLineEdit>("figureFile");
    auto *message = child<QLabel>("figureMessage");
    QVERIFY(save()->isEnabled() && message->text().isEmpty());
    file->setText(QStringLiteral("/nowhere/at/all.png"));
    QVERIFY(!save()->isEnabled());
    QVERIFY(message->text().contains(QStringLiteral("There is no folder /nowhere/at")));
    file->setText(folder_.filePath(QStringLiteral("a.png")));
    QVERIFY(save()->isEnabled() && message->text().isEmpty());
    choose("figureFormat", QStringLiteral("apng"));
    QVERIFY(save()->isEnabled());
    choose("figureView", QStringLiteral("distances"));
    QVERIFY(!save()->isEnabled());
    QVERIFY(message->text().contains(QStringLiteral("nothing to sweep")));
}

void ExportDialogTest::writesAndRemembers()
{
    choose("figurePreset", QStringLiteral("double-column"));
    child<QComboBox>("figureFont")->setCurrentText(QStringLiteral("serif"));
    child<QComboBox>("figurePalette")->setCurrentIndex(1);
    child<QDoubleSpinBox>("figureLineWidth")->setValue(1.5);
    child<QPlainTextEdit>("figureCaption")->selectAll();
    QTest::keyClicks(child<QPlainTextEdit>("figureCaption"), QStringLiteral("Only of this one"));
    const FigureOptions chosen = dialog_->options();
    QCOMPARE(*chosen.caption, QStringLiteral("Only of this one"));
    save()->click();
    QCOMPARE(dialog_->result(), int(QDialog::Accepted));
    QCOMPARE(QImage(folder_.filePath(QStringLiteral("complex.png"))).width(), 1339); // 170 mm at 200 dpi
    open();
    FigureOptions expected = chosen;
    expected.caption.reset(); // another figure has another
    QCOMPARE(dialog_->options(), expected);
}

void ExportDialogTest::keepsItsSizes()
{
    QVERIFY(QTest::qWaitForWindowExposed(dialog_.get()));
    const auto *preview = child<QLabel>("figurePreview");
    const QRect before(preview->mapTo(dialog_.get(), QPoint()), preview->size());
    const QSize whole = dialog_->size();
    const auto stands = [&] {
        QCoreApplication::processEvents();
        dialog_->layout()->activate();
        return QRect(preview->mapTo(dialog_.get(), QPoint()), preview->size()) == before
            && dialog_->size() == whole;
    };
    QVERIFY(stands());
    for (const char *box :
         {"figureView", "figureFormat", "figurePreset", "figurePalette", "figureBackground"})
        for (int k = child<QComboBox>(box)->count() - 1; k >= 0; --k) {
            child<QComboBox>(box)->setCurrentIndex(k);
            QVERIFY2(stands(), qPrintable(QLatin1String(box) + u' ' + child<QComboBox>(box)->currentText()));
        }
    child<QLineEdit>("figureFile")
        ->setText(QStringLiteral("/nowhere/at all/figure.png")); // it says so beneath
    QVERIFY(!child<QLabel>("figureMessage")->text().isEmpty());
    QVERIFY(stands());
}

void ExportDialogTest::writesSweeps()
{
    choose("figureFormat", QStringLiteral("apng"));
    child<QDoubleSpinBox>("sweepSeconds")->setValue(0.2);
    save()->click();
    QCOMPARE(dialog_->result(), int(QDialog::Accepted));
    QFile file(folder_.filePath(QStringLiteral("complex.apng")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("fcTL"), 4);
}

void ExportDialogTest::copiesTheCommand()
{
    child<QPushButton>("figureCommandLine")->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("attention-topology figure --view complex --text 'some words' --model small-bert ")));
    QVERIFY(child<QLabel>("figureMessage")->text().startsWith(QStringLiteral("Copied the command")));
}

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
