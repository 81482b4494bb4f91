#include "file_opening.h"

#include "core_text.h"
#include "data_files.h"
#include "error.h"
#include "last_folder.h"
#include "recent_files.h"
#include "session_file.h"
#include "session_files.h"
#include "text_file.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace attopo {

FileOpening::FileOpening(Choices *choices, DataFiles *files, SessionFiles *sessions, RecentFiles *recent,
                         QWidget *window)
    : QObject(window)
    , choices_(choices)
    , files_(files)
    , sessions_(sessions)
    , recent_(recent)
    , window_(window)
{
}

void FileOpening::open(Side side, const QString &file)
{
    static const QStringList dataEndings{QStringLiteral("npy"),
                                         QStringLiteral("npz"),
                                         QStringLiteral("csv"),
                                         QStringLiteral("pers"),
                                         QStringLiteral("lower_distance_matrix"),
                                         QStringLiteral("safetensors"),
                                         QStringLiteral("pt"),
                                         QStringLiteral("pth"),
                                         QStringLiteral("bin"),
                                         QStringLiteral("h5"),
                                         QStringLiteral("hdf5")};
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String(sessionSuffix))
        sessions_->open(file);
    else if (dataEndings.contains(suffix))
        files_->open(side, file);
    else
        openText(side, file);
}

void FileOpening::choose(Side side)
{
    const QString chosen = QFileDialog::getOpenFileName(
        window_, tr("Open session or text"), lastFolder(),
        tr("Sessions and texts (*.attopo *.txt);;Sessions (*.attopo);;Texts (*.txt);;All files (*)"));
    if (!chosen.isEmpty())
        open(side, chosen);
}

void FileOpening::chooseData(Side side)
{
    const QString chosen = QFileDialog::getOpenFileName(
        window_,
        side == Side::A ? tr("Open attention, matrix or diagram")
                        : tr("Open attention, matrix or diagram instead of text B"),
        lastFolder(),
        tr("Attention, matrices and diagrams (*.npz *.npy *.safetensors *.pt *.pth *.bin *.csv *.txt *.pers "
           "*.lower_distance_matrix);;All files (*)"));
    if (!chosen.isEmpty())
        files_->open(side, chosen);
}

void FileOpening::openText(Side side, const QString &file)
{
    choices_->reclaim();
    constexpr qint64 mostMiB =
        4; // a hundred times of what any model reads; the editor needs fifty bytes for one
    if (QFileInfo(file).size() > (mostMiB << 20)) {
        Q_EMIT failed(
            tr("%1 is larger than %2 MiB, the most that is opened as a text. Open a part of it, or read "
               "texts by the thousand from Tools → Corpus as a table")
                .arg(QDir::toNativeSeparators(file))
                .arg(mostMiB));
        return;
    }
    files_->close(side);
    try {
        const QString text = QString::fromStdString(readTextFile(file.toStdString()));
        choices_->change(Cause::Open, [&](WindowChoices &now) {
            now[side].text = text;
            now[side].span.reset();
        });
        recent_->remember(file);
    } catch (const Error &failure) {
        Q_EMIT failed(errorText(failure));
    }
}

} // namespace attopo
