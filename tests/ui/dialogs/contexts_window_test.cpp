// Texts and phrases side by side, in their window.

#include "contexts_window.h"

#include "fake_model.h"
#include "heat_table.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attopo;

class ContextsWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void computesWhatCoreDoes();
    void saysWhatIsWrong();
    void filesAreRead();

private:
    ContextsWindow::Lender lender() const
    {
        return {
            [this] { return request_; }, [] { return QStringLiteral("marked"); },
            [] {
                return QList<std::pair<QString, QString>>{{QStringLiteral("fake"), QStringLiteral("fake")}};
            },
            [this](const QString &) { return model_; }};
    }
    static AnalysisRequest requestOf(const std::shared_ptr<const Model> &model)
    {
        AnalysisRequest request;
        request.source = TextSource{model, "ignored"};
        return request;
    }
    static bool says(const ContextsWindow &window, const QString &text)
    {
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisibleTo(&window) && label->text().contains(text))
                return true;
        return false;
    }

    std::shared_ptr<const Model> model_ = std::make_shared<FakeModel>();
    std::optional<AnalysisRequest> request_ = requestOf(model_);
};

void ContextsWindowTest::computesWhatCoreDoes()
{
    ContextsWindow window(lender());
    window.addText({"one", "a small text", "small", {}, {}, {}, {}});
    window.addText({"two", "a text that is not so small, small", "small", "fake", 1, 1, {}});
    window.show();
    QSignalSpy studied(&window, &ContextsWindow::studied);
    window.findChild<QPushButton *>(QStringLiteral("computeContexts"))->click();
    QVERIFY(studied.wait(10000));

    std::vector<StudiedText> texts{{"one", *request_, "small"}, {"two", *request_, "small"}};
    texts[0].request.source = TextSource{model_, "a small text"};
    texts[1].request.source = TextSource{model_, "a text that is not so small, small"};
    texts[1].request.attention.layer = texts[1].request.attention.head = 1;
    const ContextStudy expected = studyContexts(texts, {});
    QVERIFY(window.study()->table.distances.values == expected.table.distances.values);
    QCOMPARE(window.study()->occurrences.size(), std::size_t(3));
    const auto *table = window.findChild<HeatTable *>(QStringLiteral("contextDistances"));
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("0"));
    QVERIFY(table->item(0, 1)->toolTip().contains(QStringLiteral("length")));
    QCOMPARE(window.findChild<QTableWidget *>(QStringLiteral("phrases"))->rowCount(), 3);
}

void ContextsWindowTest::saysWhatIsWrong()
{
    ContextsWindow window(lender());
    window.show();
    auto *compute = window.findChild<QPushButton *>(QStringLiteral("computeContexts"));
    compute->click();
    QVERIFY(says(window, QStringLiteral("There is no text")));
    window.addText({"far", "text", "", {}, 99, {}, {}});
    compute->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(window, QStringLiteral("far: There is no layer 99")), 5000);
    QVERIFY(compute->isEnabled());
    window.findChild<QTableWidget *>(QStringLiteral("contexts"))->item(0, 4)->setText(QStringLiteral("x"));
    compute->click();
    QVERIFY(says(window, QStringLiteral("“x” is no number")));
}

void ContextsWindowTest::filesAreRead()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("texts.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"text\": \"one\"}\n{\"text\": \"two\", \"phrase\": \"t\", \"layer\": 1}\n{\"txt\": 1}\n");
    file.close();
    ContextsWindow window(lender());
    window.show();
    window.openFile(file.fileName());
    QVERIFY(says(window, QStringLiteral("line 3")));
    const auto *texts = window.findChild<QTableWidget *>(QStringLiteral("contexts"));
    QCOMPARE(texts->rowCount(), 0); // all or nothing
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"text\": \"one\"}\n{\"text\": \"two\", \"phrase\": \"t\", \"layer\": 1}\n");
    file.close();
    window.openFile(file.fileName());
    QCOMPARE(texts->rowCount(), 2);
    QCOMPARE(texts->item(1, 4)->text(), QStringLiteral("1"));
}

QTEST_MAIN(ContextsWindowTest)
#include "contexts_window_test.moc"
