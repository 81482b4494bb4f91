// What there is to a session: read off the parts of a window and given to them again, with files and models
// that are gone, elsewhere or others now.

#include "window_session.h"

#include "complex_view.h"
#include "data_hashes.h"
#include "demonstration.h"
#include "example_note.h"
#include "example_show.h"
#include "text_views.h"
#include "window_parts.h"

#include <QDir>
#include <QDockWidget>
#include <QSignalSpy>

using namespace attopo;

class WindowSessionTest : public QObject, private OwnSettings {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { parts_.reset(); }
    void bringsBackWhatItIsOf();
    void knowsItsModels();
    void knowsItsFiles();
    void readsFilesAgain();
    void takesFilesFromBesideIt();
    void keepsWhatIsGone();
    void findsWhatIsGone();
    void tellsOfOtherContents();
    void tellsOfOtherContentsThatCannotBeShown();
    void tellsOfModels();

private:
    static WindowChoices of(const QString &file)
    {
        WindowChoices choices;
        choices.a.dataFile = file;
        return choices;
    }
    const std::shared_ptr<const Analysis> &shown() const { return parts_->state->analysis(Side::A); }
    std::size_t points() const { return shown() ? shown()->space->tokens.size() : 0; }
    const std::vector<int> &selected() const { return parts_->state->lockedSelection(Side::A).tokens; }
    void show(const Session &session) { session_->show(session, Cause::Session); }

    std::unique_ptr<WindowParts> parts_;
    ExampleShow *examples_ = nullptr;
    DataHashes *hashes_ = nullptr;
    WindowSession *session_ = nullptr;
};

void WindowSessionTest::init()
{
    parts_ = std::make_unique<WindowParts>();
    examples_ = new ExampleShow(parts_->choices, parts_->awaited, parts_->docks, &parts_->window);
    examples_->note()->setParent(&parts_->window);
    hashes_ = new DataHashes(&parts_->window);
    session_ = new WindowSession({parts_->choices,
                                  parts_->state,
                                  parts_->models,
                                  parts_->docks,
                                  {parts_->views.a->complex(), parts_->views.b->complex()},
                                  examples_,
                                  parts_->awaited,
                                  parts_->wishes,
                                  parts_->files,
                                  hashes_},
                                 &parts_->window);
    parts_->show();
}

void WindowSessionTest::bringsBackWhatItIsOf()
{
    show({.choices = of(writeSquare("square.csv"))});
    QTRY_COMPARE(points(), std::size_t(4));
    QTRY_VERIFY(parts_->views.a->complex()->isLaidOut());
    parts_->state->setSelection(Side::A, {std::nullopt, {1, 3}});
    ComplexSight sight;
    sight.viewport = {2, {0.1, 0.2}};
    parts_->views.a->complex()->setSight(sight);
    parts_->docks->show(View::Attention);
    auto *time = parts_->child<QDockWidget>("time");
    time->close();
    examples_->keepOwn(firstChoices(), View::Heads);
    const Session kept = session_->now();
    QCOMPARE(kept.choices, of(path("square.csv")));
    QCOMPARE(kept.marks[0].tokens, (std::vector{1, 3}));
    QCOMPARE(kept.positions[0].size(), std::size_t(4));
    QCOMPARE(kept.view, View::Attention);
    QCOMPARE(kept.arrangement->closed, (std::vector{View::Alignment, View::Time}));
    QVERIFY((kept.own == Session::Own{firstChoices(), View::Heads}));

    show({.choices = of(write("two.csv", "0,1\n1,0\n"))});
    QTRY_COMPARE(points(), std::size_t(2));
    QVERIFY(session_->now().sights[0] == ComplexSight());
    QCOMPARE(parts_->docks->front(), View::PersistenceDiagram);
    QVERIFY(!examples_->own());
    time->show();

    show(kept);
    QVERIFY(selected().empty()); // until the result is there
    QTRY_COMPARE(points(), std::size_t(4));
    QCOMPARE(selected(), (std::vector{1, 3}));
    const Session again = session_->now();
    QVERIFY(again.sights == kept.sights);
    QVERIFY(again.positions == kept.positions);
    QVERIFY(again.own == kept.own);
    QCOMPARE(again.view, kept.view);
    QCOMPARE(again.arrangement->closed, kept.arrangement->closed);
}

void WindowSessionTest::knowsItsModels()
{
    parts_->choices->show(Cause::Session, firstChoices());
    QCOMPARE(session_->now().models.size(), std::size_t(1)); // both texts have the same
    QVERIFY(session_->now().models[0].family.isEmpty());     // it is being opened
    QTRY_VERIFY_WITH_TIMEOUT(parts_->models->model(Side::A), 20000);
    const SessionModel model = session_->now().models[0];
    QCOMPARE(model.reference, demonstration().model);
    QCOMPARE(model.layers, parts_->models->model(Side::A)->info().layers);
    QCOMPARE(model.family.toStdString(), parts_->models->model(Side::A)->info().family);
    QVERIFY(model.fingerprint.isEmpty());
    QSignalSpy found(session_, &WindowSession::hashesFound);
    session_->findHashes();
    QVERIFY(found.wait(20000));
    QCOMPARE(session_->now().models[0].fingerprint.size(), qsizetype(64));
    parts_->choices->change(Cause::Edit,
                            [](WindowChoices &now) { now.b.model = QStringLiteral("small-gpt"); });
    QCOMPARE(session_->now().models.size(), std::size_t(2));
}

void WindowSessionTest::knowsItsFiles()
{
    WindowChoices both = of(writeSquare("square.csv"));
    both.b.dataFile = both.a.dataFile;
    both.compare = true;
    show({.choices = both});
    QSignalSpy found(session_, &WindowSession::hashesFound);
    session_->findHashes();
    QTRY_COMPARE(found.size(), qsizetype(1));
    const std::vector<SessionData> data = session_->now().data;
    QCOMPARE(data.size(), std::size_t(1)); // one file for both
    QCOMPARE(data[0].path, both.a.dataFile);
    QCOMPARE(data[0].hash.size(), qsizetype(64));
    session_->findHashes(); // each time it is asked for
    QTRY_COMPARE(found.size(), qsizetype(2));
}

void WindowSessionTest::readsFilesAgain()
{
    const Session session{.choices = of(write("grows.csv", "0,1\n1,0\n"))};
    show(session);
    QTRY_COMPARE(points(), std::size_t(2));
    writeSquare("grows.csv");
    show(session); // by its choices there is no change
    QTRY_COMPARE(points(), std::size_t(4));
}

void WindowSessionTest::takesFilesFromBesideIt()
{
    QVERIFY(QDir(settings_.path()).mkpath(QStringLiteral("away")));
    const QString beside = writeSquare("away/moved.csv");
    QSignalSpy moved(session_, &WindowSession::movedData);
    Session session{.choices = of(path("moved.csv"))};
    session.data = {{path("moved.csv"), QString(64, u'0')}};
    session.file = path("away/session.attopo");
    QSignalSpy another(session_, &WindowSession::anotherData);
    show(session);
    QCOMPARE(parts_->choices->now().a.dataFile, beside);
    QCOMPARE(moved, (QList<QVariantList>{{path("moved.csv"), beside}}));
    QTRY_COMPARE(another.size(), qsizetype(1)); // what it is to hold goes with it
    QCOMPARE(another[0][0].value<SessionData>().path, beside);
    writeSquare("moved.csv"); // back where it was
    moved.clear();
    show(session);
    QCOMPARE(parts_->choices->now().a.dataFile, path("moved.csv"));
    QVERIFY(moved.isEmpty());
    QVERIFY(QFile::remove(path("moved.csv")));
}

void WindowSessionTest::keepsWhatIsGone()
{
    Session session{.choices = of(path("gone.csv"))};
    session.data = {{path("gone.csv"), QString(64, u'1')}};
    session.marks[0].tokens = {2};
    session.positions[0] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
    QSignalSpy missing(session_, &WindowSession::missingData);
    show(session);
    QCOMPARE(missing.size(), qsizetype(1));
    QVERIFY((missing[0][0].value<SessionData>() == session.data[0]));
    QVERIFY(parts_->choices->now().a.dataFile.isEmpty());
    const Session kept = session_->now();
    QCOMPARE(kept.choices.a.dataFile, path("gone.csv"));
    QVERIFY(kept.data == session.data);
    QVERIFY(kept.marks[0] == session.marks[0]);
    QVERIFY(kept.positions[0] == session.positions[0]);
    QCOMPARE(session_->choices(), kept.choices);
    parts_->choices->change(Cause::Open, [this](WindowChoices &now) {
        now.a.dataFile = writeSquare("square.csv"); // the user looks at something else
    });
    QVERIFY(session_->now().marks[0].tokens.empty());
    QCOMPARE(session_->now().choices.a.dataFile, path("square.csv"));
}

void WindowSessionTest::findsWhatIsGone()
{
    const QString elsewhere = writeSquare("renamed.csv");
    Session session{.choices = of(path("gone.csv"))};
    session.choices.maxDimension = 0;
    session.data = {{path("gone.csv"), QString(64, u'1')}};
    session.marks[0].tokens = {2};
    show(session);
    QSignalSpy another(session_, &WindowSession::anotherData);
    session_->find(session.data[0], elsewhere);
    QTRY_COMPARE(points(), std::size_t(4));
    QCOMPARE(parts_->choices->now().a.dataFile, elsewhere);
    QCOMPARE(parts_->choices->now().maxDimension, 0);
    QCOMPARE(selected(), std::vector{2});
    QTRY_COMPARE(another.size(), qsizetype(1)); // than what it held
    QCOMPARE(another[0][0].value<SessionData>().path, elsewhere);
    QCOMPARE(another[0][1].toBool(), true);
}

void WindowSessionTest::tellsOfOtherContents()
{
    Session session{.choices = of(writeSquare("square.csv"))};
    QSignalSpy found(hashes_, &DataHashes::found);
    hashes_->find({path("square.csv")});
    QTRY_VERIFY(!hashes_->hash(path("square.csv")).isEmpty());
    session.data = {{path("square.csv"), hashes_->hash(path("square.csv"))}};
    QSignalSpy another(session_, &WindowSession::anotherData);
    found.clear();
    show(session);
    QTRY_VERIFY(!found.isEmpty());
    QVERIFY(another.isEmpty()); // it is the same
    session.data[0].hash = QString(64, u'1');
    show(session);
    QTRY_COMPARE(another.size(), qsizetype(1));
    QVERIFY((another[0][0].value<SessionData>() == session.data[0]));
    QCOMPARE(another[0][1].toBool(), true);
    session.data[0].hash.clear(); // it is not known what it held
    found.clear();
    show(session);
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(another.size(), qsizetype(1));
}

void WindowSessionTest::tellsOfOtherContentsThatCannotBeShown()
{
    Session session{.choices = of(write("broken.csv", "0,1\nx,0\n"))};
    session.data = {{path("broken.csv"), QString(64, u'1')}};
    QSignalSpy another(session_, &WindowSession::anotherData);
    QSignalSpy missing(session_, &WindowSession::missingData);
    show(session);
    QTRY_COMPARE(another.size(), qsizetype(1));
    QCOMPARE(another[0][1].toBool(), false);
    QVERIFY(missing.isEmpty());
    QCOMPARE(session_->now().choices.a.dataFile, path("broken.csv"));
}

void WindowSessionTest::tellsOfModels()
{
    Session session{.choices = firstChoices()};
    const QString name = demonstration().model;
    session.models = {{name, QStringLiteral("bert"), 1, 1, QString(64, u'0')}};
    QSignalSpy another(session_, &WindowSession::anotherModel);
    show(session);
    QTRY_COMPARE_WITH_TIMEOUT(another.size(), qsizetype(1), 20000);
    QVERIFY((another[0][0].value<SessionModel>() == session.models[0]));
    session.models[0].fingerprint = parts_->models->fingerprint(name);
    show(session);
    QSignalSpy found(session_, &WindowSession::hashesFound);
    session_->findHashes();
    QTRY_COMPARE(found.size(), qsizetype(1));
    QCOMPARE(another.size(), qsizetype(1)); // the same
    QSignalSpy missing(session_, &WindowSession::missingModel);
    session.choices.a.model = session.models[0].reference = QStringLiteral("/nowhere");
    show(session);
    QTRY_COMPARE(missing.size(), qsizetype(1));
    QVERIFY((missing[0][0].value<SessionModel>() == session.models[0]));
    QCOMPARE(parts_->choices->now().a.model, name);
}

QTEST_MAIN(WindowSessionTest)
#include "window_session_test.moc"
