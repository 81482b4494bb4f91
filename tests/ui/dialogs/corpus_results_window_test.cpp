// Results of a corpus that is made up, looked at.

#include "corpus_results_window.h"

#include "corpus_folder.h"
#include "group_box_plot.h"
#include "group_map_view.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class CorpusResultsWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void showsTexts();
    void sortsNumbersAsNumbers();
    void choosesColumns();
    void showsWhereGroupsDiffer();
    void showsAnotherHead();
    void opensTexts();
    void withoutItsCorpus();
    void withoutGroups();
    void brokenStatistics();
    void noResults();
    void manyTexts();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *found = window_->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return found;
    }
    QTableView *table() const { return child<QTableView>("corpusTable"); }
    QString folder() const { return QString::fromStdString(made_->results.string()); }
    void make(std::uint64_t rows, const BatchSettings &settings = CorpusFolder::settings())
    {
        made_ = std::make_unique<CorpusFolder>(place_->path().toStdString(), rows, settings);
    }
    /// Waits for the features of a head.
    void open()
    {
        QSignalSpy head(window_.get(), &CorpusResultsWindow::headShown);
        window_->open(folder());
        QVERIFY(head.wait(20000));
    }
    QStringList shownColumns() const
    {
        QStringList shown;
        const auto *model = table()->model();
        for (int column = 0; column < model->columnCount(); ++column)
            if (!table()->isColumnHidden(column))
                shown << model->headerData(column, Qt::Horizontal).toString();
        return shown;
    }
    int columnOf(const QString &name) const
    {
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            if (table()->model()->headerData(column, Qt::Horizontal).toString() == name)
                return column;
        qFatal("no column %s", qPrintable(name));
    }
    QString cell(int row, const QString &column) const
    {
        return table()->model()->index(row, columnOf(column)).data().toString();
    }

    QTemporaryDir settings_;
    std::unique_ptr<QTemporaryDir> place_;
    std::unique_ptr<CorpusFolder> made_;
    std::unique_ptr<CorpusResultsWindow> window_;
};

void CorpusResultsWindowTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("corpus-results"));
}

void CorpusResultsWindowTest::init()
{
    QSettings().clear();
    window_.reset();
    place_ = std::make_unique<QTemporaryDir>();
    window_ = std::make_unique<CorpusResultsWindow>();
    window_->show();
}

void CorpusResultsWindowTest::showsTexts()
{
    make(20);
    open();
    QCOMPARE(table()->model()->rowCount(), 19);
    const QStringList shown = shownColumns();
    QVERIFY2(shown.size() < 12, qPrintable(shown.join(u' '))); // of many more
    for (const char *column : {"Row", "id", "label", "Text", "Tokens", "H1_bars"})
        QVERIFY2(shown.contains(QLatin1String(column)), column);
    QCOMPARE(cell(3, QStringLiteral("id")), QStringLiteral("n104"));
    QCOMPARE(cell(3, QStringLiteral("Text")), QStringLiteral("Text number 4"));
    const QString headline = child<QLabel>("corpusHeadline")->text();
    QVERIFY2(headline.contains(QStringLiteral("Texts: 19."))
                 && headline.contains(QStringLiteral("Rows left out: 1;")),
             qPrintable(headline));
    child<QLineEdit>("corpusSearch")->setText(QStringLiteral("number 1"));
    QCOMPARE(table()->model()->rowCount(), 11); // 1 and 10 to 19
}

void CorpusResultsWindowTest::sortsNumbersAsNumbers()
{
    make(20);
    open();
    for (const QString &name : {QStringLiteral("H1_bars"), QStringLiteral("Row"), QStringLiteral("Tokens")}) {
        const int column = columnOf(name);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table()->sortByColumn(column, order);
            double last = order == Qt::AscendingOrder ? -1e300 : 1e300;
            for (int row = 0; row < table()->model()->rowCount(); ++row) {
                const double value = cell(row, name).toDouble();
                QVERIFY(order == Qt::AscendingOrder ? value >= last : value <= last);
                last = value;
            }
        }
    }
}

void CorpusResultsWindowTest::choosesColumns()
{
    make(8);
    open();
    QVERIFY(!shownColumns().contains(QStringLiteral("H0_bars")));
    child<QPushButton>("corpusColumns")->click();
    auto *list = child<QWidget>("columnDialog")->findChild<QListWidget *>();
    QCOMPARE(list->count(), table()->model()->columnCount());
    const auto check = [&](const char *name, Qt::CheckState state) {
        list->findItems(QLatin1String(name), Qt::MatchExactly).first()->setCheckState(state);
    };
    check("H0_bars", Qt::Checked);
    check("label", Qt::Unchecked);
    QVERIFY(shownColumns().contains(QStringLiteral("H0_bars"))
            && !shownColumns().contains(QStringLiteral("label")));
    // The same in the next window.
    window_ = std::make_unique<CorpusResultsWindow>();
    open();
    QVERIFY(shownColumns().contains(QStringLiteral("H0_bars"))
            && !shownColumns().contains(QStringLiteral("label")));
}

void CorpusResultsWindowTest::showsWhereGroupsDiffer()
{
    make(20);
    open();
    const auto *map = child<GroupMapView>("corpusMap");
    QCOMPARE(map->map().values.size(), std::size_t(6));
    QCOMPARE(map->map().dots, (std::vector<bool>{false, true, false, false, true, false}));
    QVERIFY(map->map().values[1] < -1); // a has less than b
    const QString reach = child<QLabel>("corpusReach")->text();
    QVERIFY2(reach.contains(QStringLiteral("Smallest possible p: 0.01, by 99 permutations")),
             qPrintable(reach));
    const QString difference = child<QLabel>("corpusDifference")->text();
    QVERIFY2(difference.contains(QStringLiteral("head 1. a − b: ")), qPrintable(difference));
    child<QComboBox>("corpusNumber")->setCurrentIndex(1);
    QCOMPARE(map->map().values[1], 0.01);
    const auto *boxes = child<GroupBoxPlot>("corpusBoxes")->boxes();
    QCOMPARE(boxes->data()->size(), 2);
    QVERIFY(boxes->data()->at(0)->median + 2 < boxes->data()->at(1)->median);
}

void CorpusResultsWindowTest::showsAnotherHead()
{
    make(20);
    open();
    auto *map = child<GroupMapView>("corpusMap");
    QSignalSpy shown(window_.get(), &CorpusResultsWindow::headShown);
    QTest::mouseClick(map, Qt::LeftButton, {}, map->placement().cell(5).center().toPoint());
    QVERIFY(shown.wait());
    QCOMPARE(child<QComboBox>("corpusLayer")->currentText(), QStringLiteral("2"));
    QCOMPARE(child<QComboBox>("corpusHead")->currentText(), QStringLiteral("3"));
    const QString feature = child<QComboBox>("corpusFeature")->itemText(0);
    QVERIFY(std::abs(cell(0, feature).toDouble() - CorpusFolder::value(0, 5, 0)) < 1e-3);
    QTest::keyClick(map, Qt::Key_Up);
    QVERIFY(shown.wait());
    QCOMPARE(child<QComboBox>("corpusLayer")->currentText(), QStringLiteral("0"));
    QVERIFY(std::abs(cell(0, feature).toDouble() - CorpusFolder::value(0, 2, 0)) < 1e-3);
    // A feature that is looked at has a column.
    child<QComboBox>("corpusFeature")->setCurrentIndex(0);
    QVERIFY(shownColumns().contains(feature));
}

void CorpusResultsWindowTest::opensTexts()
{
    make(20);
    open();
    QSignalSpy wanted(window_.get(), &CorpusResultsWindow::textWanted);
    table()->sortByColumn(0, Qt::DescendingOrder);
    table()->setCurrentIndex(table()->model()->index(1, 0));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(wanted.wait());
    const auto text = wanted.first().first().value<CorpusText>();
    QCOMPARE(text.text, QStringLiteral("Text number 18"));
    QCOMPARE(text.head, std::size_t(1)); // where the groups differ most
    // The corpus has changed since.
    std::ofstream(made_->corpus, std::ios::app) << "n,more,a\n";
    QTest::keyClick(table(), Qt::Key_Return);
    const auto *message = child<QWidget>("corpusMessage");
    QTRY_VERIFY(message->accessibleName().contains(QStringLiteral("has changed")));
    QCOMPARE(wanted.size(), 1);
}

void CorpusResultsWindowTest::withoutItsCorpus()
{
    make(8);
    std::filesystem::rename(made_->corpus, made_->corpus.parent_path() / "elsewhere.csv");
    open();
    QVERIFY(!shownColumns().contains(QStringLiteral("Text")));
    QVERIFY(child<QPushButton>("findCorpus")->isVisible());
    QVERIFY(child<QWidget>("corpusMessage")->accessibleName().contains(QStringLiteral("texts.csv")));
    QSignalSpy head(window_.get(), &CorpusResultsWindow::headShown);
    window_->open(folder(), place_->filePath(QStringLiteral("elsewhere.csv")));
    QVERIFY(head.wait());
    QVERIFY(shownColumns().contains(QStringLiteral("Text")));
    QVERIFY(!child<QPushButton>("findCorpus")->isVisible());
    // Another file is none of it.
    std::ofstream(place_->filePath(QStringLiteral("other.csv")).toStdString()) << "id,text,label\n";
    window_->open(folder(), place_->filePath(QStringLiteral("other.csv")));
    QVERIFY(head.wait());
    QVERIFY(child<QWidget>("corpusMessage")->accessibleName().contains(QStringLiteral("is not the corpus")));
}

void CorpusResultsWindowTest::withoutGroups()
{
    BatchSettings settings = CorpusFolder::settings();
    settings.groupColumns.clear();
    make(8, settings);
    open();
    const auto *map = child<GroupMapView>("corpusMap");
    QVERIFY2(map->message().contains(QStringLiteral("No groups were compared")), qPrintable(map->message()));
    QCOMPARE(child<GroupBoxPlot>("corpusBoxes")->boxes()->data()->size(), 1);
    QVERIFY(!child<QComboBox>("corpusGroups")->isEnabled());
}

void CorpusResultsWindowTest::brokenStatistics()
{
    make(8);
    const std::filesystem::path file = made_->results / result_files::groups;
    std::ofstream(file, std::ios::app) << "label,0\n";
    open();
    const auto *map = child<GroupMapView>("corpusMap");
    QVERIFY2(map->message().contains(QStringLiteral("group_statistics.csv, line")),
             qPrintable(map->message()));
    QCOMPARE(table()->model()->rowCount(), 7); // what is whole is shown
    std::filesystem::remove(file);
    open();
    QVERIFY2(map->message().contains(QStringLiteral("There is no group_statistics.csv")),
             qPrintable(map->message()));
}

void CorpusResultsWindowTest::noResults()
{
    window_->open(place_->path());
    const auto *empty = child<QLabel>("corpusEmpty");
    QTRY_VERIFY2(empty->text().contains(QStringLiteral("there is no manifest.json in it")),
                 qPrintable(empty->text()));
    QVERIFY(empty->isVisible() && !table()->isVisible());
    make(4, [] {
        BatchSettings settings = CorpusFolder::settings();
        settings.groupColumns.clear();
        return settings;
    }());
    std::filesystem::resize_file(made_->results / result_files::rows, 8);
    QSignalSpy opened(window_.get(), &CorpusResultsWindow::opened);
    window_->open(folder());
    QTRY_COMPARE(opened.size(), 2);
    QVERIFY2(empty->text().contains(QStringLiteral("Rows still to come, or lost: 4")),
             qPrintable(empty->text()));
}

void CorpusResultsWindowTest::manyTexts()
{
    BatchSettings settings = CorpusFolder::settings();
    settings.permutations = 9;
    settings.features = {FeatureSet::Bars, FeatureSet::Barcode, FeatureSet::Graph, FeatureSet::Patterns};
    make(10000, settings);
    QSignalSpy head(window_.get(), &CorpusResultsWindow::headShown);
    QElapsedTimer timer;
    timer.start();
    window_->open(folder());
    QVERIFY(timer.elapsed() < 1000); // the GUI thread does not wait for it
    QVERIFY(head.wait(60000));
    QCOMPARE(table()->model()->rowCount(), 9999);
    timer.restart();
    table()->sortByColumn(columnOf(QStringLiteral("H1_bars")), Qt::DescendingOrder);
    QVERIFY(timer.elapsed() < 5000);
    // Cancelled at once, and opened again.
    window_->open(folder());
    child<QPushButton>("corpusCancel")->click();
    const auto *empty = child<QLabel>("corpusEmpty");
    QTRY_COMPARE_WITH_TIMEOUT(empty->text(), QStringLiteral("Cancelled"), 20000);
    open();
}

QTEST_MAIN(CorpusResultsWindowTest)
#include "corpus_results_window_test.moc"
