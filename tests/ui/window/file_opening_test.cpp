#include "file_opening.h"

#include "data_files.h"
#include "recent_files.h"
#include "unmet_wishes.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class FileOpeningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { window_.reset(); }
    void textsByDefault_data();
    void textsByDefault();
    void dataByItsEnding_data();
    void dataByItsEnding();
    void aTextTakesThePlaceOfAFile();
    void whatIsTooLargeIsRefused();
    void whatCannotBeReadChangesNothing();
    void borrowedChoicesAreReclaimed();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    QStringList recent() const
    {
        QStringList names;
        for (const QAction *action : menu_->actions().constFirst()->menu()->actions())
            names << action->text();
        return names;
    }
    QTemporaryDir folder_;
    std::unique_ptr<QWidget> window_;
    Choices *choices_ = nullptr;
    DataFiles *files_ = nullptr;
    QMenu *menu_ = nullptr;
    FileOpening *opening_ = nullptr;
};

void FileOpeningTest::init()
{
    window_ = std::make_unique<QWidget>();
    choices_ = new Choices({}, window_.get());
    files_ =
        new DataFiles(choices_, new UnmetWishes(choices_), new AnalysisWorker(window_.get()), window_.get());
    menu_ = new QMenu(window_.get());
    auto *recent = new RecentFiles(window_.get());
    recent->addTo(menu_);
    opening_ = new FileOpening(choices_, files_, nullptr, recent, window_.get());
}

void FileOpeningTest::textsByDefault_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.txt", "a", "a.md", "größe.TXT", "csv"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void FileOpeningTest::textsByDefault()
{
    QFETCH(QString, name);
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.b.span = CharacterSpan{1, 2}; });
    std::vector<Cause> causes;
    connect(choices_, &Choices::changed, this,
            [&](const WindowChoices &, const WindowChoices &, Cause cause) { causes.push_back(cause); });
    opening_->open(Side::B, write(name, QStringLiteral("Größe 😀\n").toUtf8()));
    QVERIFY(choices_->now().b.text.startsWith(QStringLiteral("Größe 😀")));
    QVERIFY(!choices_->now().b.span); // of the text before
    QVERIFY(choices_->now().a.text.isEmpty());
    QCOMPARE(causes.back(), Cause::Open);
    QCOMPARE(recent().first(), name);
}

void FileOpeningTest::dataByItsEnding_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"d.csv", "d.NPY", "d.npz", "d.pers", "d.lower_distance_matrix", "d.safetensors", "d.pt"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void FileOpeningTest::dataByItsEnding()
{
    QFETCH(QString, name);
    const QString file = write(name, "0,1\n1,0\n");
    opening_->open(Side::A, file);
    QCOMPARE(choices_->now().a.dataFile, file);
    QVERIFY(choices_->now().a.text.isEmpty());
}

void FileOpeningTest::aTextTakesThePlaceOfAFile()
{
    opening_->open(Side::A, write(QStringLiteral("d.csv"), "0,1\n1,0\n"));
    QTRY_VERIFY(files_->content(Side::A));
    opening_->open(Side::A, write(QStringLiteral("a.txt"), "text"));
    QVERIFY(choices_->now().a.dataFile.isEmpty());
    QCOMPARE(choices_->now().a.text, QStringLiteral("text"));
}

void FileOpeningTest::whatIsTooLargeIsRefused()
{
    QSignalSpy failed(opening_, &FileOpening::failed);
    const QByteArray mebibyte(1 << 20, 'x');
    opening_->open(Side::A, write(QStringLiteral("large.txt"), mebibyte.repeated(4) + 'x'));
    QCOMPARE(failed.size(), qsizetype(1));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("large.txt")));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("4 MiB")));
    QVERIFY(choices_->now().a.text.isEmpty());
}

void FileOpeningTest::whatCannotBeReadChangesNothing()
{
    QSignalSpy failed(opening_, &FileOpening::failed);
    choices_->change(Cause::Edit, [](WindowChoices &now) { now.a.text = QStringLiteral("mine"); });
    const QString missing = folder_.filePath(QStringLiteral("missing.txt"));
    opening_->open(Side::A, missing);
    QCOMPARE(failed.size(), qsizetype(1));
    QVERIFY(failed[0][0].toString().contains(missing));
    QCOMPARE(choices_->now().a.text, QStringLiteral("mine"));
    opening_->open(Side::A, write(QStringLiteral("bad.txt"), "\xff\xfe\xfa"));
    QCOMPARE(failed.size(), qsizetype(2)); // no UTF-8
    QCOMPARE(choices_->now().a.text, QStringLiteral("mine"));
    QVERIFY(recent().isEmpty());
}

void FileOpeningTest::borrowedChoicesAreReclaimed()
{
    QSignalSpy reclaimed(choices_, &Choices::reclaimed);
    connect(choices_, &Choices::reclaimed, choices_, &Choices::giveBack);
    choices_->lend(); // the tour shows something
    opening_->open(Side::A, write(QStringLiteral("a.txt"), "text"));
    QCOMPARE(reclaimed.size(), qsizetype(1));
    QCOMPARE(choices_->now().a.text, QStringLiteral("text"));
}

QTEST_MAIN(FileOpeningTest)
#include "file_opening_test.moc"
