// Files that are chosen instead of texts: read off the GUI thread, kept, asked about, or refused.

#include "data_files.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace attopo;

class DataFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { window_.reset(); }
    void readsWhatIsChosen();
    void readsAgainWhatIsOpenedAgain();
    void whatCannotBeReadIsAnUnmetWish();
    void asksHowDistancesBecomeSymmetric_data();
    void asksHowDistancesBecomeSymmetric();
    void aTextTakesItsPlace();

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    const MatrixSource *matrix() const
    {
        const DataSource *content = files_->content(Side::A);
        return content ? std::get_if<MatrixSource>(content) : nullptr;
    }

    QTemporaryDir folder_;
    std::unique_ptr<QWidget> window_;
    Choices *choices_ = nullptr;
    UnmetWishes *wishes_ = nullptr;
    DataFiles *files_ = nullptr;
};

void DataFilesTest::init()
{
    window_ = std::make_unique<QWidget>();
    choices_ = new Choices({}, window_.get());
    wishes_ = new UnmetWishes(choices_);
    files_ = new DataFiles(choices_, wishes_, new AnalysisWorker(window_.get()), window_.get());
}

void DataFilesTest::readsWhatIsChosen()
{
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.threshold = {ThresholdMode::Value, 0.5}; });
    QSignalSpy read(files_, &DataFiles::read);
    files_->open(Side::A, write("two.csv", "0,1\n1,0\n"));
    QVERIFY(files_->isReading());
    QVERIFY(!matrix());
    QVERIFY(choices_->now().threshold == ThresholdChoice{}); // the scale is another one
    QVERIFY(read.wait());
    QVERIFY(!files_->isReading());
    QCOMPARE(matrix()->matrix->n(), std::size_t(2));
    // Text B is looked at only beside it.
    choices_->change(Cause::Edit, [this](WindowChoices &now) {
        now.b.dataFile = folder_.filePath(QStringLiteral("two.csv"));
    });
    QVERIFY(!files_->isReading());
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.compare = true; });
    QVERIFY(files_->isReading());
    QVERIFY(read.wait());
    QVERIFY(files_->content(Side::B));
}

void DataFilesTest::readsAgainWhatIsOpenedAgain()
{
    QSignalSpy read(files_, &DataFiles::read);
    const QString file = write("grows.csv", "0,1\n1,0\n");
    files_->open(Side::A, file);
    QVERIFY(read.wait());
    write("grows.csv", "0,1,1\n1,0,1\n1,1,0\n");
    files_->open(Side::A, file);
    QVERIFY(read.wait());
    QCOMPARE(matrix()->matrix->n(), std::size_t(3));
}

void DataFilesTest::whatCannotBeReadIsAnUnmetWish()
{
    QSignalSpy read(files_, &DataFiles::read);
    QSignalSpy failed(files_, &DataFiles::failed);
    const QString good = write("good.csv", "0,1\n1,0\n");
    files_->open(Side::A, good);
    QVERIFY(read.wait());
    const QString bad = write("bad.csv", "0,1\nx,0\n");
    files_->open(Side::A, bad);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(failed.last()[0].toString().contains(QStringLiteral("line 2")));
    QCOMPARE(choices_->now().a.dataFile, good); // as before
    QVERIFY(matrix());
    QCOMPARE(wishes_->with(choices_->now()).a.dataFile, bad); // the next start tries again
    const QString gone = folder_.filePath(QStringLiteral("gone.csv"));
    files_->open(Side::A, gone);
    QVERIFY(failed.last()[0].toString().contains(QStringLiteral("no file")));
    QCOMPARE(choices_->now().a.dataFile, good);
}

void DataFilesTest::asksHowDistancesBecomeSymmetric_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<double>("distance"); // 0: no longer looked at
    QTest::newRow("larger") << "larger" << 3.0;
    QTest::newRow("mean") << "mean" << 2.0;
    QTest::newRow("smaller") << "smaller" << 1.0;
    QTest::newRow("cancelled") << "Cancel" << 0.0;
}

void DataFilesTest::asksHowDistancesBecomeSymmetric()
{
    QFETCH(QString, answer);
    QFETCH(double, distance);
    files_->open(Side::A, write("directed.csv", "0,1\n3,0\n"));
    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = window_->findChild<QMessageBox *>(QStringLiteral("symmetryQuestion"))));
    for (QAbstractButton *button : question->buttons())
        if (button->text().remove(QLatin1Char('&')).contains(answer))
            button->click();
    if (distance == 0) {
        QTRY_VERIFY(choices_->now().a.dataFile.isEmpty());
        return;
    }
    QTRY_VERIFY(matrix());
    QCOMPARE((*matrix()->matrix)(0, 1), distance);
}

void DataFilesTest::aTextTakesItsPlace()
{
    QSignalSpy read(files_, &DataFiles::read);
    files_->open(Side::A, write("two.csv", "0,1\n1,0\n"));
    QVERIFY(read.wait());
    files_->close(Side::A);
    QVERIFY(choices_->now().a.dataFile.isEmpty());
    QVERIFY(!files_->content(Side::A));
    QVERIFY(!files_->isReading());
}

QTEST_MAIN(DataFilesTest)
#include "data_files_test.moc"
