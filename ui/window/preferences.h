#pragma once

#include "model/compute_device.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace attopo {

class ModelLibrary;
class ViewState;

/// What holds for the program, whatever it shows: choices in the menu View and in the dialog of settings,
/// remembered from start to start.
class Preferences : public QObject {
    Q_OBJECT
public:
    Preferences(ViewState *state, ModelLibrary *models, QObject *parent);

    void addTo(QMenu *view);
    void restore(); ///< As they were at the last end.
    void save() const;
    void showDialog(QWidget *parent);
    ComputeDevice device() const;

Q_SIGNALS:
    void said(const QString &message);

private:
    /// One choice of several: the value of each is its action's data.
    struct Preference {
        QString key;      ///< In the settings; empty: remembered elsewhere.
        QString menuName; ///< Where it stands among other menus,
        QString name;     ///< and among other settings.
        QActionGroup *group;
    };

    QActionGroup *add(const QString &key, const QString &menuName, const QString &name,
                      const QString &objectName, const std::function<void(int)> &apply);
    static QAction *addValue(QActionGroup *group, const QString &name, int value,
                             const QString &toolTip = {});
    void addLoops(ViewState *state);
    void addColours();
    void addDevices(ModelLibrary *models);
    void addAttentionMemory();
    void addTextSizes();
    void addLanguages();
    void stepTextSize(int step);

    QList<Preference> preferences_; ///< In the order of the menu.
    QActionGroup *devices_ = nullptr;
    QActionGroup *textSizes_ = nullptr;
};

} // namespace attopo
