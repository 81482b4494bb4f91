#include "corpus_text_table.h"

#include "corpus_folder.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace attopo;

class CorpusTextTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void whatHasNoNumberComesLast();
    void findsTexts();
    void opensWhatIsInTheRow();
    void aFeatureThatIsLookedAtHasAColumn();
    void columnsAreKept();
    void columnsAsAtFirst();
    void nothingWithoutResults();

private:
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    const QAbstractItemModel *rows() const { return table_->view()->model(); }
    QLineEdit *search() const { return table_->findChild<QLineEdit *>(QStringLiteral("corpusSearch")); }
    QString title(int column) const { return rows()->headerData(column, Qt::Horizontal).toString(); }
    int columnOf(const QString &name) const
    {
        for (int column = 0; column < rows()->columnCount(); ++column)
            if (title(column) == name)
                return column;
        qFatal("no column %s", qPrintable(name));
    }
    QString cell(int row, const QString &column) const
    {
        return rows()->index(row, columnOf(column)).data().toString();
    }
    bool isShown(const QString &column) const { return !table_->view()->isColumnHidden(columnOf(column)); }
    /// What is said beneath the table.
    QString count() const
    {
        return table_->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    QWidget *openColumns() const
    {
        table_->findChild<QPushButton *>(QStringLiteral("corpusColumns"))->click();
        return table_->findChild<QWidget *>(QStringLiteral("columnDialog"));
    }
    static void check(const QWidget *dialog, const QString &column, Qt::CheckState state)
    {
        dialog->findChild<QListWidget *>()->findItems(column, Qt::MatchExactly).first()->setCheckState(state);
    }
    void openTable()
    {
        table_ = std::make_unique<CorpusTextTable>();
        table_->resize(700, 400);
        table_->setResults(results_);
        table_->show();
    }

    QTemporaryDir place_;
    std::shared_ptr<const CorpusResults> results_; ///< Eleven texts.
    std::unique_ptr<CorpusTextTable> table_;
};

void CorpusTextTableTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, place_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attention-topology-test"));
    QCoreApplication::setApplicationName(QStringLiteral("corpus-text-table"));
    const CorpusFolder made(place_.path().toStdString(), 12);
    results_ = readCorpusResults(QString::fromStdString(made.results.string()), {}, {},
                                 [](const QString &, std::size_t, std::size_t) {});
}

void CorpusTextTableTest::init()
{
    QSettings().clear();
    openTable();
}

void CorpusTextTableTest::whatHasNoNumberComesLast()
{
    const std::size_t features = results_->features.size();
    std::vector<double> values(11 * features);
    const std::vector<double> firsts{none, 10, 9, none, -1, 100, 2, 3, none, 5, 1e-3};
    for (std::size_t text = 0; text < firsts.size(); ++text)
        values[text * features] = firsts[text];
    table_->setFeatures(values);
    const QString feature = QString::fromStdString(results_->features[0].name);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table_->view()->sortByColumn(columnOf(feature), order);
        std::vector<double> shown;
        for (int row = 0; row < 8; ++row)
            shown.push_back(cell(row, feature).toDouble());
        std::vector<double> sorted{-1, 1e-3, 2, 3, 5, 9, 10, 100};
        if (order == Qt::DescendingOrder)
            std::reverse(sorted.begin(), sorted.end());
        QCOMPARE(shown, sorted);
    }
}

void CorpusTextTableTest::findsTexts()
{
    QVERIFY(count().startsWith(QStringLiteral("11 texts")));
    search()->setText(QStringLiteral(" N11 ")); // n110 and n111, by the column id
    QCOMPARE(rows()->rowCount(), 2);
    QCOMPARE(count(), QStringLiteral("2 of 11 texts"));
    search()->setText(QStringLiteral("number 7")); // by the beginning of the text
    QCOMPARE(rows()->rowCount(), 1);
    QCOMPARE(cell(0, QStringLiteral("id")), QStringLiteral("n107"));
    table_->setFeatures(std::vector<double>(11 * results_->features.size(), 0.25));
    search()->setText(QStringLiteral("0.25")); // numbers of features are not looked through
    QCOMPARE(rows()->rowCount(), 0);
    search()->clear();
    QCOMPARE(rows()->rowCount(), 11);
}

void CorpusTextTableTest::opensWhatIsInTheRow()
{
    QSignalSpy opened(table_.get(), &CorpusTextTable::opened);
    table_->view()->sortByColumn(columnOf(QStringLiteral("Row")), Qt::DescendingOrder);
    search()->setText(QStringLiteral("number 1")); // 1, 10 and 11
    table_->view()->setCurrentIndex(rows()->index(1, 0));
    QTest::keyClick(table_->view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    const auto text = opened[0][0].value<std::size_t>();
    QCOMPARE(results_->texts.texts()[text].row, std::uint64_t(10));
}

void CorpusTextTableTest::aFeatureThatIsLookedAtHasAColumn()
{
    const auto name = [this](std::size_t feature) {
        return QString::fromStdString(results_->features[feature].name);
    };
    std::size_t hidden = 1;
    while (isShown(name(hidden)))
        ++hidden;
    table_->setFeature(hidden);
    QVERIFY(isShown(name(hidden)));
    const QHeaderView *header = table_->view()->horizontalHeader();
    const int first = columnOf(name(0));
    QCOMPARE(header->visualIndex(columnOf(name(hidden))), first); // before all others
    table_->setFeature(0);
    QVERIFY(!isShown(name(hidden)));
    QCOMPARE(header->visualIndex(first), first);
}

void CorpusTextTableTest::columnsAreKept()
{
    QWidget *dialog = openColumns();
    QCOMPARE(dialog->findChild<QListWidget *>()->count(), rows()->columnCount());
    QVERIFY(!isShown(QStringLiteral("H1_mean_persistence")) && isShown(QStringLiteral("label")));
    check(dialog, QStringLiteral("H1_mean_persistence"), Qt::Checked);
    check(dialog, QStringLiteral("label"), Qt::Unchecked);
    for (const bool again : {false, true}) {
        if (again)
            openTable(); // the next time
        QVERIFY(isShown(QStringLiteral("H1_mean_persistence")) && !isShown(QStringLiteral("label")));
    }
    dialog = openColumns();
    check(dialog, QStringLiteral("H1_mean_persistence"), Qt::Unchecked);
    check(dialog, QStringLiteral("label"), Qt::Checked);
    openTable();
    QVERIFY(!isShown(QStringLiteral("H1_mean_persistence")) && isShown(QStringLiteral("label")));
}

void CorpusTextTableTest::columnsAsAtFirst()
{
    QWidget *dialog = openColumns();
    check(dialog, QStringLiteral("H1_mean_persistence"), Qt::Checked);
    check(dialog, QStringLiteral("label"), Qt::Unchecked);
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text().contains(QStringLiteral("s at first")))
            button->click();
    QVERIFY(!isShown(QStringLiteral("H1_mean_persistence")) && isShown(QStringLiteral("label")));
    const auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->findItems(QStringLiteral("label"), Qt::MatchExactly).first()->checkState(), Qt::Checked);
    openTable();
    QVERIFY(!isShown(QStringLiteral("H1_mean_persistence")) && isShown(QStringLiteral("label")));
}

void CorpusTextTableTest::nothingWithoutResults()
{
    table_->setResults(nullptr);
    QCOMPARE(rows()->rowCount(), 0);
    QVERIFY(count().isEmpty());
    QVERIFY(!table_->findChild<QPushButton *>(QStringLiteral("corpusColumns"))->isEnabled());
    search()->setText(QStringLiteral("number 7"));
    table_->setResults(results_); // what was looked for still is
    QCOMPARE(count(), QStringLiteral("1 of 11 texts"));
}

QTEST_MAIN(CorpusTextTableTest)
#include "corpus_text_table_test.moc"
