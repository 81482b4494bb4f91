#include "model_library.h"

#include "core_text.h"
#include "corpus/model_fingerprint.h"
#include "error.h"
#include "hub/hub_cache.h"
#include "hub_dialog.h"
#include "model/available_memory.h"
#include "models/bundled_models.h"
#include "to_qstring.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QSet>

#include <algorithm>

namespace attopo {

namespace {

QString defaultModel() { return toQString(bundledModels().front().name); }

bool isBundled(const QString &reference)
{
    const std::string name = reference.toStdString();
    return std::any_of(bundledModels().begin(), bundledModels().end(),
                       [&](const BundledModel &model) { return model.name == name; });
}

} // namespace

ModelLibrary::ModelLibrary(AnalysisWorker *worker, QWidget *window)
    : QObject(window)
    , worker_(worker)
    , window_(window)
    , uses_{Use{defaultModel(), {}}, Use{defaultModel(), {}}}
{
    connect(worker_, &AnalysisWorker::modelSized, this, [this](const QString &reference, WeightSizes sizes) {
        const auto shown = [](std::size_t bytes) { return QString::fromStdString(shownBytes(bytes)); };
        const std::size_t free = availableMemory();
        if (free > 0 && sizes.stored > free) {
            Q_EMIT said(
                tr("Opening %1: %2 of weights, more than the memory that is free (%3): they are read from "
                   "the disk again for every text, which takes long…")
                    .arg(reference, shown(sizes.stored), shown(free)));
            return;
        }
        Q_EMIT said(sizes.copied > 0 ? tr("Opening %1: %2 of weights, %3 of memory…")
                                           .arg(reference, shown(sizes.stored), shown(sizes.copied))
                                     : tr("Opening %1: %2 of weights, used where they lie in the file…")
                                           .arg(reference, shown(sizes.stored)));
    });
    connect(worker_, &AnalysisWorker::modelOpened, this, &ModelLibrary::opened);
    connect(&hashing_, &BackgroundTask::finished, this, &ModelLibrary::hashWanted);
    connect(&hashing_, &BackgroundTask::failed, this, &ModelLibrary::fingerprintsFound);
    connect(worker_, &AnalysisWorker::modelFailed, this, &ModelLibrary::giveUp);
    connect(worker_, &AnalysisWorker::modelNeedsTrust, this, &ModelLibrary::askForTrust);
}

std::shared_ptr<const Model> ModelLibrary::open(const QString &reference) const
{
    return models_.value(reference);
}

QString ModelLibrary::used(Side side) const { return use(side).used; }

QString ModelLibrary::wanted(Side side) const { return isWaiting(side) ? use(side).wanted : used(side); }

bool ModelLibrary::isWaiting(Side side) const { return !use(side).wanted.isEmpty(); }

void ModelLibrary::choose(Side side, const QString &reference)
{
    Use &its = use(side);
    if (models_.contains(reference) && !hasChanged(reference)) {
        its = {reference, {}};
        Q_EMIT modelChanged(side);
        Q_EMIT choicesChanged();
        return;
    }
    const bool beingOpened = isWanted(reference);
    fingerprints_.remove(reference); // its files may be others now
    Q_EMIT said(tr("Opening %1…").arg(reference));
    its.wanted = reference;
    if (!beingOpened)
        beginOpening(reference);
}

bool ModelLibrary::hasChanged(const QString &reference) const
{
    try {
        if (const auto model = open(reference))
            model->requireUnchanged();
        return false;
    } catch (const Error &) {
        return true;
    }
}

void ModelLibrary::chooseFolder(Side side)
{
    const QString start = recent_.isEmpty() ? QDir::homePath() : recent_.first();
    const QString folder =
        QFileDialog::getExistingDirectory(window_, tr("Open a model folder in Hugging Face layout"), start);
    if (folder.isEmpty()) {
        Q_EMIT choicesChanged(); // back to the model that is open
        return;
    }
    Q_EMIT chosenByHand(side, folder);
}

void ModelLibrary::download(Side side)
{
    Q_EMIT choicesChanged(); // back to the model that is open
    hubSide_ = side;
    if (!hub_) {
        try {
            hub_ = new HubDialog(hubEnvironment(), window_);
        } catch (const Error &failure) {
            Q_EMIT failed(errorText(failure));
            return;
        }
        hub_->setAttribute(Qt::WA_DeleteOnClose);
        connect(hub_, &HubDialog::downloaded, this, [this](const QString &id) {
            models_.remove(id); // it may be a newer one
            trustedPrograms_.remove(id);
            fingerprints_.remove(id);
            findDownloaded();
            Q_EMIT chosenByHand(hubSide_, id);
        });
    }
    hub_->show();
    hub_->activateWindow();
}

void ModelLibrary::chooseDevice(ComputeDevice device)
{
    if (device == std::exchange(device_, device))
        return;
    worker_->forget();
    QSet<QString> shown;
    for (const Use &each : uses_)
        for (const QString &reference : {each.used, each.wanted})
            if (!reference.isEmpty())
                shown.insert(reference);
    models_.removeIf([&](const auto &model) { return !shown.contains(model.key()); });
    for (const QString &reference : shown)
        beginOpening(reference);
}

QList<std::pair<QString, QString>> ModelLibrary::choices() const
{
    QList<std::pair<QString, QString>> choices;
    for (const BundledModel &model : bundledModels())
        choices.append({toQString(model.name), coreText(model.title)});
    for (const QString &reference : recent_)
        choices.append({reference, downloaded_.contains(reference) ? reference : QDir(reference).dirName()});
    for (const QString &id : downloaded_)
        if (!recent_.contains(id))
            choices.append({id, id});
    return choices;
}

void ModelLibrary::setRecent(const QStringList &recent)
{
    recent_ = recent;
    Q_EMIT choicesChanged();
}

void ModelLibrary::findDownloaded()
{
    QStringList found;
    for (const std::string &id : HubCache(hubCacheFolder()).models())
        found << QString::fromStdString(id);
    if (found == downloaded_)
        return;
    downloaded_ = found;
    Q_EMIT choicesChanged();
}

QString ModelLibrary::fingerprint(const QString &reference) const { return fingerprints_.value(reference); }

void ModelLibrary::findFingerprints(const QStringList &references)
{
    toHash_ += references;
    if (!hashing_.isRunning()) // else when that has ended
        hashWanted();
}

void ModelLibrary::hashWanted()
{
    QStringList unknown;
    for (const QString &reference : std::exchange(toHash_, {}))
        if (!fingerprints_.contains(reference) && !unknown.contains(reference))
            unknown << reference;
    if (unknown.isEmpty()) {
        Q_EMIT fingerprintsFound();
        return;
    }
    hashing_.start([this, unknown](const std::stop_token &stop, const BackgroundTask::Report &) {
        QMap<QString, QString> found;
        for (const QString &reference : unknown)
            try {
                found[reference] =
                    QString::fromStdString(modelFingerprint(*modelFiles(reference.toStdString()), stop));
            } catch (const Cancelled &) {
                throw;
            } catch (const std::exception &) {
                found[reference] = QString(); // opening it tells why
            }
        return [this, found] { fingerprints_.insert(found); };
    });
}

bool ModelLibrary::isWanted(const QString &reference) const
{
    return std::any_of(uses_.begin(), uses_.end(), [&](const Use &each) { return each.wanted == reference; });
}

void ModelLibrary::beginOpening(const QString &reference)
{
    OpenOptions options;
    options.device = device_;
    const auto trusted = trustedPrograms_.value(reference);
    options.trustCode = trusted != nullptr;
    worker_->openModel(
        reference, [reference, trusted] { return trusted ? trusted : modelFiles(reference.toStdString()); },
        options);
}

void ModelLibrary::opened(const QString &reference, const std::shared_ptr<const Model> &model)
{
    models_[reference] = model;
    Q_EMIT said({});
    if (isWanted(reference) && !isBundled(reference)) {
        recent_.removeAll(reference);
        recent_.prepend(reference);
        constexpr qsizetype mostRecent = 8;
        recent_ = recent_.mid(0, mostRecent);
    }
    for (const Side side : bothSides)
        if (use(side).wanted == reference)
            choose(side, reference);
        else if (use(side).used == reference) // opened again
            Q_EMIT modelChanged(side);
    Q_EMIT choicesChanged();
}

void ModelLibrary::giveUp(const QString &reference, const QString &message)
{
    if (isWanted(reference))
        recent_.removeAll(reference);
    if (hasChanged(reference))
        models_.remove(reference); // it is no use any more
    stopWaitingFor(reference);
    Q_EMIT failed(message);
    Q_EMIT choicesChanged();
}

void ModelLibrary::askForTrust(const QString &reference, const QString &message,
                               const std::shared_ptr<const ModelFiles> &files)
{
    if (!isWanted(reference))
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Run a program?"), QString(),
                                     QMessageBox::Yes | QMessageBox::No, window_);
    question->setObjectName(QStringLiteral("trustQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(
        Qt::PlainText); // the path is not ours; an informative text would be taken as HTML
    question->setText(tr("%1 is a program. Run it?").arg(QDir(reference).dirName()) + QStringLiteral("\n\n")
                      + message + tr(".\nA yes holds until this window is closed."));
    question->setDefaultButton(QMessageBox::No);
    question->setEscapeButton(QMessageBox::No);
    connect(question, &QMessageBox::finished, this, [this, reference, message, files](int answer) {
        if (!isWanted(reference))
            return;
        if (answer == QMessageBox::Yes) {
            trustedPrograms_[reference] = files;
            beginOpening(reference);
            return;
        }
        stopWaitingFor(reference);
        Q_EMIT failed(message);
    });
    question->open();
}

void ModelLibrary::stopWaitingFor(const QString &reference)
{
    for (const Side side : bothSides)
        if (Use &its = use(side); its.wanted == reference) {
            its.wanted.clear();
            // Back to what is open, or the last session's model is gone.
            const QString instead =
                models_.contains(its.used) || reference == defaultModel() ? its.used : defaultModel();
            Q_EMIT modelRefused(side, reference, instead);
            if (reference != defaultModel())
                choose(side, instead);
        }
}

} // namespace attopo
