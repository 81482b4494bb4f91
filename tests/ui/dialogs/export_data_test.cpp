// Numbers of what is shown, through the dialog that asks for them.

#include "export_data.h"

#include "analysis/data_source.h"
#include "test_analysis.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace attopo;

class ExportDataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void offersWhatThereIs();
    void writesWhatIsChosen();
    void writesAllLayersAndHeads();
    void theChoiceDecidesTheEnding();
    void asksBeforeItReplaces();
    void cancelled();

private:
    /// Answers the file dialog once it is there.
    void answer(const std::function<void(QFileDialog *)> &with)
    {
        QTimer::singleShot(0, this, [this, with] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return answer(with);
            with(dialog);
        });
    }
    static void choose(QFileDialog *dialog, const QString &filter, const QString &file)
    {
        dialog->selectNameFilter(filter);
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
        QMetaObject::invokeMethod(dialog, "accept");
    }
    QByteArray read(const char *name) const
    {
        QFile file(folder_->filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString where_;
    FigureData data_;
};

void ExportDataTest::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    data_.a = testAnalysis("some words");
}

void ExportDataTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    where_ = folder_->path();
    data_.b.reset();
}

void ExportDataTest::offersWhatThereIs()
{
    QStringList one;
    answer([&](QFileDialog *dialog) {
        one = dialog->nameFilters();
        dialog->reject();
    });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr), QString());
    QVERIFY(one.contains(QStringLiteral("distances, CSV (*.csv)")));
    QVERIFY(one.contains(QStringLiteral("attention, JSON (*.json)")));
    data_.b = testAnalysis("other words");
    QStringList two;
    answer([&](QFileDialog *dialog) {
        two = dialog->nameFilters();
        dialog->reject();
    });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr), QString());
    QCOMPARE(two.size(), 2 * one.size());
    QVERIFY(two.contains(QStringLiteral("text B: distances, CSV (*.csv)")));
}

void ExportDataTest::writesWhatIsChosen()
{
    QDir(where_).mkdir(QStringLiteral("below"));
    const QString wanted = folder_->filePath(QStringLiteral("below/numbers.csv"));
    answer([&](QFileDialog *dialog) { choose(dialog, QStringLiteral("distances, CSV (*.csv)"), wanted); });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr), wanted);
    QCOMPARE(where_, folder_->filePath(QStringLiteral("below"))); // where the next one begins
    QVERIFY(!read("below/numbers.csv").isEmpty());
}

void ExportDataTest::writesAllLayersAndHeads()
{
    const QString wanted = folder_->filePath(QStringLiteral("all.safetensors"));
    answer([&](QFileDialog *dialog) {
        choose(dialog, QStringLiteral("attention of all layers and heads (*.safetensors)"), wanted);
    });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr), wanted);
    AnalysisRequest request = data_.a->request;
    request.source = readStackSource(wanted.toStdString());
    QVERIFY(Pipeline().run(request).space->attention == data_.a->space->attention);
    QCOMPARE(std::get<TextSource>(request.source).text, std::string("some words"));
}

void ExportDataTest::theChoiceDecidesTheEnding()
{
    const QString file = folder_->filePath(QStringLiteral("numbers.csv"));
    answer([&](QFileDialog *dialog) { choose(dialog, QStringLiteral("attention, JSON (*.json)"), file); });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr),
             folder_->filePath(QStringLiteral("numbers.json")));
    QVERIFY(read("numbers.json").startsWith("{"));
    QVERIFY(read("numbers.csv").isEmpty());
}

void ExportDataTest::asksBeforeItReplaces()
{
    QFile there(folder_->filePath(QStringLiteral("numbers.json")));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    QTimer no;
    connect(&no, &QTimer::timeout, this, [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            box->reject();
    });
    no.start(10);
    answer([&](QFileDialog *dialog) {
        choose(dialog, QStringLiteral("attention, JSON (*.json)"),
               folder_->filePath(QStringLiteral("numbers.csv")));
    });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr), QString());
    QCOMPARE(read("numbers.json"), QByteArray("mine"));
}

void ExportDataTest::cancelled()
{
    answer([](QFileDialog *dialog) { dialog->reject(); });
    QCOMPARE(exportDataInteractively(data_, where_, nullptr), QString());
    QCOMPARE(where_, folder_->path());
    QVERIFY(QDir(where_).entryList(QDir::Files).isEmpty());
}

QTEST_MAIN(ExportDataTest)
#include "export_data_test.moc"
