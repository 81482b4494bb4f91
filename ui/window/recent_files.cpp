#include "recent_files.h"

#include "tool_tip.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace attopo {

namespace {

const QString key = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QObject *parent)
    : QObject(parent)
{
}

void RecentFiles::addTo(QMenu *menu)
{
    menu_ = menu->addMenu(tr("Open &recent"));
    menu_->setToolTipsVisible(true);
    fill();
}

void RecentFiles::remember(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    files_.removeAll(path);
    files_.prepend(path);
    constexpr qsizetype most = 10;
    files_ = files_.mid(0, most);
    fill();
}

void RecentFiles::fill()
{
    menu_->clear();
    menu_->setEnabled(!files_.isEmpty());
    for (const QString &file : files_) {
        QString name = QFileInfo(file).fileName();
        menu_
            ->addAction(name.replace(u'&', QStringLiteral("&&")), this, [this, file] { Q_EMIT chosen(file); })
            ->setToolTip(asToolTip(QDir::toNativeSeparators(file)));
    }
    if (files_.isEmpty())
        return;
    menu_->addSeparator();
    menu_->addAction(tr("&Forget these"), this, [this] {
        files_.clear();
        fill();
    });
}

void RecentFiles::restore()
{
    files_ = QSettings().value(key).toStringList();
    fill();
}

void RecentFiles::save() const { QSettings().setValue(key, files_); }

} // namespace attopo
