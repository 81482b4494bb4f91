#pragma once

#include "analysis_worker.h"
#include "background_task.h"
#include "model/model.h"
#include "side.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <array>
#include <memory>
#include <utility>

class QWidget;

namespace attopo {

class HubDialog;

/// The models there are to choose from, those that are open, and which of them each text is read by. A model
/// is called by its reference: the name of a bundled or a downloaded one, or a folder.
class ModelLibrary : public QObject {
    Q_OBJECT
public:
    /// Questions appear over `window`.
    ModelLibrary(AnalysisWorker *worker, QWidget *window);

    std::shared_ptr<const Model> open(const QString &reference) const; ///< Null unless it is open.
    QString used(Side side) const;                                     ///< The reference of the one in use.
    QString wanted(Side side) const; ///< That of the one being opened for it, else of the one in use.
    bool isWaiting(Side side) const; ///< A model is being opened for it.
    std::shared_ptr<const Model> model(Side side) const { return open(used(side)); }

    /// Uses it once it is open: at once if it is already.
    void choose(Side side, const QString &reference);
    void chooseFolder(Side side); ///< Asks for one.
    void download(Side side);     ///< Asks for a name at the Hub.
    /// Models in use serve until they are open there.
    void chooseDevice(ComputeDevice device);

    /// References and names: bundled ones, those used last, other downloaded ones.
    QList<std::pair<QString, QString>> choices() const;
    QStringList recent() const { return recent_; } ///< Folders and names of downloaded models, latest first.
    void setRecent(const QStringList &recent);
    void findDownloaded(); ///< Looks again: other programs download models too.

    /// Has these fingerprints (model_fingerprint.h) found; fingerprintsFound() says when, at once if they
    /// are.
    void findFingerprints(const QStringList &references);
    QString fingerprint(const QString &reference) const; ///< Empty: not known, or the files cannot be read.

Q_SIGNALS:
    void chosenByHand(attopo::Side side, const QString &reference); ///< In a dialog, and to be used.
    void modelChanged(attopo::Side side); ///< Another one is in use, or the same was opened again.
    /// The one it waited for cannot be used, `instead` is.
    void modelRefused(attopo::Side side, const QString &reference, const QString &instead);
    void fingerprintsFound();
    void choicesChanged();             ///< choices() or used() are others.
    void said(const QString &message); ///< Empty: nothing more to say.
    void failed(const QString &message);

private:
    struct Use {
        QString used;
        QString wanted; ///< Empty: none is being opened for it.
    };
    Use &use(Side side) { return uses_[static_cast<std::size_t>(side)]; }
    const Use &use(Side side) const { return uses_[static_cast<std::size_t>(side)]; }
    bool isWanted(const QString &reference) const;
    bool hasChanged(const QString &reference) const; ///< It is open, but its files are no longer the same.
    void hashWanted();
    void beginOpening(const QString &reference);
    void opened(const QString &reference, const std::shared_ptr<const Model> &model);
    void giveUp(const QString &reference, const QString &message);
    void askForTrust(const QString &reference, const QString &message,
                     const std::shared_ptr<const ModelFiles> &files);
    void stopWaitingFor(const QString &reference); ///< Back to what is open.

    AnalysisWorker *worker_;
    QWidget *window_;
    std::array<Use, 2> uses_;
    QMap<QString, std::shared_ptr<const Model>> models_;
    QStringList recent_;
    QStringList downloaded_; ///< By their names; also those that other programs have downloaded.
    /// Models that are programs and may run, until the window is closed: those very files.
    QMap<QString, std::shared_ptr<const ModelFiles>> trustedPrograms_;
    ComputeDevice device_ = ComputeDevice::Cpu;
    QMap<QString, QString> fingerprints_;
    QStringList toHash_; ///< Next.
    BackgroundTask hashing_;
    QPointer<HubDialog> hub_; ///< While it is open.
    Side hubSide_ = Side::A;  ///< For which it was asked.
};

} // namespace attopo
