#include "window_session.h"

#include "complex_view.h"
#include "data_files.h"
#include "data_hashes.h"
#include "example_show.h"
#include "model_library.h"
#include "unmet_wishes.h"
#include "view_docks.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace attopo {

namespace {

/// With files from beside the session in the place of those that are gone.
Session relocated(Session session)
{
    for (const Side side : bothSides) {
        QString &path = session.choices[side].dataFile;
        if (path.isEmpty() || session.file.isEmpty() || QFileInfo(path).isFile())
            continue;
        const QString beside = QFileInfo(session.file).dir().filePath(QFileInfo(path).fileName());
        if (!QFileInfo(beside).isFile())
            continue;
        for (SessionData &data : session.data)
            if (data.path == path)
                data.path = beside;
        path = beside;
    }
    return session;
}

} // namespace

WindowSession::WindowSession(const Parts &parts, QObject *parent)
    : QObject(parent)
    , parts_(parts)
{
    connect(parts_.models, &ModelLibrary::fingerprintsFound, this, &WindowSession::checkModels);
    connect(parts_.models, &ModelLibrary::modelChanged, this, [this](Side side) {
        const QString used = parts_.models->used(side);
        for (const SessionModel &expected : expectedModels_)
            if (expected.reference == used && !expected.fingerprint.isEmpty())
                parts_.models->findFingerprints({used});
    });
    connect(parts_.models, &ModelLibrary::modelRefused, this, [this](Side, const QString &reference) {
        const auto expected =
            std::find_if(expectedModels_.begin(), expectedModels_.end(),
                         [&](const SessionModel &model) { return model.reference == reference; });
        if (expected != expectedModels_.end())
            Q_EMIT missingModel(*expected);
    });
    connect(parts_.hashes, &DataHashes::found, this, &WindowSession::checkData);
    connect(parts_.files, &DataFiles::read, this,
            [this](Side side) { parts_.hashes->find({parts_.choices->now()[side].dataFile}); });
    connect(parts_.files, &DataFiles::refused, this, [this](const QString &path) {
        const auto expected = expectedData(path);
        if (expected == expectedData_.end())
            return;
        if (QFileInfo(path).isFile()) // it may hold something else now
            parts_.hashes->find({path});
        else
            Q_EMIT missingData(*expected);
    });
}

std::vector<SessionData>::iterator WindowSession::expectedData(const QString &path)
{
    return std::find_if(expectedData_.begin(), expectedData_.end(),
                        [&](const SessionData &data) { return data.path == path; });
}

void WindowSession::checkData()
{
    const std::vector<SessionData> expected = expectedData_;
    std::erase_if(expectedData_,
                  [this](const SessionData &data) { return !parts_.hashes->hash(data.path).isEmpty(); });
    for (const SessionData &data : expected) {
        const QString found = parts_.hashes->hash(data.path);
        if (data.hash.isEmpty() || found.isEmpty() || found == data.hash)
            continue;
        const bool isShown = std::any_of(std::begin(bothSides), std::end(bothSides), [&](Side side) {
            return parts_.choices->now()[side].dataFile == data.path;
        });
        Q_EMIT anotherData(data, isShown);
    }
}

bool WindowSession::awaitsData(Side side) const
{
    const QString wanted = choices()[side].dataFile;
    return wanted != parts_.choices->now()[side].dataFile && wanted == opened_.choices[side].dataFile;
}

Session WindowSession::now() const
{
    Session now;
    now.choices = choices();
    for (const Side side : bothSides)
        if (const QString &path = now.choices[side].dataFile; !path.isEmpty()) {
            SessionData data{path, parts_.hashes->hash(path)};
            if (const auto expected = std::find_if(expectedData_.begin(), expectedData_.end(),
                                                   [&](const SessionData &one) { return one.path == path; });
                expected != expectedData_.end()) // not looked at yet, or gone
                data = *expected;
            if (std::find(now.data.begin(), now.data.end(), data) == now.data.end())
                now.data.push_back(data);
        }
    const WindowChoices &shown = parts_.choices->now();
    QStringList references{shown.a.model, shown.b.model};
    references.removeDuplicates();
    for (const QString &reference : references) {
        SessionModel model{reference};
        if (const auto open = parts_.models->open(reference)) {
            model.family = QString::fromStdString(open->info().family);
            model.layers = open->info().layers;
            model.heads = open->info().heads;
        }
        model.fingerprint = parts_.models->fingerprint(reference);
        now.models.push_back(model);
    }
    for (const Side side : bothSides)
        now.marks[static_cast<std::size_t>(side)] =
            marksOf(parts_.state->analysis(side).get(), parts_.state->lockedSelection(side));
    for (const std::size_t side : {0, 1})
        if (!parts_.complexes[side]->places().depth.size() && parts_.complexes[side]->isLaidOut())
            now.positions[side] = parts_.complexes[side]->places().frame;
    now.sights = {parts_.complexes[0]->sight(), parts_.complexes[1]->sight()};
    for (const Side side : bothSides)
        if (const auto number = static_cast<std::size_t>(side); awaitsData(side)) { // kept until it is found
            now.marks[number] = opened_.marks[number];
            now.positions[number] = opened_.positions[number];
        }
    now.view = parts_.docks->front();
    now.arrangement = parts_.docks->arrangement();
    now.own = parts_.examples->own();
    return now;
}

void WindowSession::show(const Session &kept, Cause cause)
{
    const Session session = relocated(kept);
    opened_ = session;
    expectedModels_ = session.models;
    expectedData_ = session.data;
    const bool isShown = parts_.choices->now() == session.choices;
    parts_.choices->show(cause, session.choices);
    if (isShown) // there is no change, but what files hold may be another
        parts_.files->readAgain();
    for (const Side side : bothSides)
        parts_.complexes[static_cast<std::size_t>(side)]->setSight(
            session.sights[static_cast<std::size_t>(side)]);
    parts_.examples->setOwn(session.own);
    if (session.arrangement)
        parts_.docks->setArrangement(*session.arrangement);
    parts_.docks->show(session.view);
    await(session);
    for (const Side side : bothSides)
        if (kept.choices[side].dataFile != session.choices[side].dataFile)
            Q_EMIT movedData(kept.choices[side].dataFile, session.choices[side].dataFile);
}

void WindowSession::await(const Session &session)
{
    const auto marked = [&](Side side) -> AwaitedSelections::Select {
        ComplexView *complex = parts_.complexes[static_cast<std::size_t>(side)];
        return [marks = session.marks[static_cast<std::size_t>(side)], complex,
                positions = session.positions[static_cast<std::size_t>(side)]](const Analysis &analysis) {
            complex->putTokens(positions);
            return selectionOf(analysis, marks);
        };
    };
    parts_.awaited->await(session.choices, {marked(Side::A), marked(Side::B)});
}

void WindowSession::find(const SessionData &missing, const QString &path)
{
    std::erase(expectedData_, missing);
    expectedData_.push_back({path, missing.hash});
    for (const Side side : bothSides)
        if (choices()[side].dataFile == missing.path) {
            opened_.choices[side].dataFile = path;
            parts_.files->takeInstead(side, path);
        }
    await(opened_);
}

WindowChoices WindowSession::choices() const
{
    WindowChoices chosen = parts_.choices->now();
    const WindowChoices wanted = parts_.wishes->with(chosen);
    for (const Side side : bothSides)
        if (wanted[side].dataFile != chosen[side].dataFile)
            chosen[side] = wanted[side];
    return chosen;
}

void WindowSession::findHashes()
{
    const auto findData = [this] {
        connect(parts_.hashes, &DataHashes::found, this, &WindowSession::hashesFound,
                Qt::SingleShotConnection);
        parts_.hashes->find({choices().a.dataFile, choices().b.dataFile});
    };
    connect(parts_.models, &ModelLibrary::fingerprintsFound, this, findData, Qt::SingleShotConnection);
    parts_.models->findFingerprints({parts_.models->used(Side::A), parts_.models->used(Side::B)});
}

void WindowSession::checkModels()
{
    for (const SessionModel &expected : expectedModels_) {
        const QString found = parts_.models->fingerprint(expected.reference);
        if (!expected.fingerprint.isEmpty() && !found.isEmpty() && found != expected.fingerprint)
            Q_EMIT anotherModel(expected);
    }
    std::erase_if(expectedModels_, [this](const SessionModel &expected) {
        return !parts_.models->fingerprint(expected.reference).isEmpty();
    });
}

} // namespace attopo
