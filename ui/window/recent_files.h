#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace attopo {

/// The files that were opened or saved last, in a menu.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    explicit RecentFiles(QObject *parent);

    void addTo(QMenu *menu);
    void remember(const QString &file);
    void restore(); ///< Those of the last end.
    void save() const;

Q_SIGNALS:
    void chosen(const QString &file);

private:
    void fill();

    QMenu *menu_ = nullptr;
    QStringList files_; ///< Latest first.
};

} // namespace attopo
