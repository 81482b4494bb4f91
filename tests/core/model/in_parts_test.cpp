#include "model/in_parts.h"

#include "error.h"
#include "model/inference_threads.h"
#include "model/model.h"
#include "models/bundled_models.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <mutex>
#include <set>
#include <thread>

using namespace attopo;

namespace {

constexpr std::int64_t much = 1'000'000'000; // multiplications: worth a thread

} // namespace

class InPartsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { setInferenceThreads(4); }
    void partsMakeUpTheWhole_data();
    void partsMakeUpTheWhole();
    void severalThreads();
    void onePartElsewhere();
    void littleIsOnePart();
    void errorsArrive();
    void moreThreadsThanHeads();
};

void InPartsTest::partsMakeUpTheWhole_data()
{
    QTest::addColumn<int>("total");
    for (const int total : {0, 1, 3, 4, 5, 100})
        QTest::addRow("%d", total) << total;
}

void InPartsTest::partsMakeUpTheWhole()
{
    QFETCH(const int, total);
    std::vector<std::atomic<int>> visits(static_cast<std::size_t>(total));
    inParts(true, total, much, [&](std::int64_t first, std::int64_t count) {
        for (std::int64_t i = first; i < first + count; ++i)
            ++visits[static_cast<std::size_t>(i)];
    });
    for (const auto &visit : visits)
        QCOMPARE(visit.load(), 1);
}

void InPartsTest::severalThreads()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("one thread, as OpenMP is unknown to the thread sanitizer");
#endif
    std::mutex mutex;
    std::set<std::thread::id> threads;
    inParts(true, 4, much, [&](std::int64_t, std::int64_t count) {
        QCOMPARE(count, 1);
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
    });
    QCOMPARE(threads.size(), std::size_t(4));
}

void InPartsTest::onePartElsewhere()
{
    int parts = 0;
    inParts(false, 100, much, [&](std::int64_t first, std::int64_t count) {
        ++parts;
        QCOMPARE(first, 0);
        QCOMPARE(count, 100);
    });
    QCOMPARE(parts, 1);
}

void InPartsTest::littleIsOnePart()
{
    int parts = 0;
    inParts(true, 100, 1, [&](std::int64_t first, std::int64_t count) {
        ++parts;
        QCOMPARE(first, 0);
        QCOMPARE(count, 100);
    });
    QCOMPARE(parts, 1);
}

void InPartsTest::errorsArrive()
{
    const auto fail = [](std::int64_t first, std::int64_t) {
        if (first > 0)
            throw Error("part " + std::to_string(first));
    };
    QVERIFY_EXCEPTION_THROWN(inParts(true, 2, much, fail), Error);
}

void InPartsTest::moreThreadsThanHeads()
{
    const auto model = openModel(modelFiles("small-bert")); // six heads
    std::vector<std::int32_t> ids;                          // enough for several parts
    for (std::int32_t id = 0; id < 120; ++id)
        ids.push_back(7 * id % 500);
    setInferenceThreads(1);
    const Activations alone = model->forward(ids, 1, {});
    const std::vector<float> norms = model->valueNorms(alone, 1);
    setInferenceThreads(8);
    const Activations together = model->forward(ids, 1, {});
    // Not to the bit: how a matrix product is cut into blocks depends on its size, and each thread has a
    // part. As of other references of attention (families_test).
    constexpr float tolerance = 1e-5F;
    float largest = 0;
    for (std::size_t i = 0; i < alone.attention.size(); ++i)
        largest = std::max(largest, std::abs(together.attention[i] - alone.attention[i]));
    QVERIFY2(largest < tolerance, qPrintable(QString::number(largest)));
    const std::vector<float> normsTogether = model->valueNorms(alone, 1);
    for (std::size_t i = 0; i < norms.size(); ++i)
        QVERIFY(std::abs(normsTogether[i] - norms[i]) < tolerance * std::max(norms[i], 1.0F));
}

QTEST_GUILESS_MAIN(InPartsTest)
#include "in_parts_test.moc"
