#pragma once

#include "analysis_worker.h"
#include "unmet_wishes.h"

#include <QObject>

class QMessageBox;
class QWidget;

namespace attopo {

/// Has the files read that are chosen instead of texts, and keeps what they hold. One that cannot be read is
/// a wish that is not granted.
class DataFiles : public QObject {
    Q_OBJECT
public:
    /// Questions appear over `window`.
    DataFiles(Choices *choices, UnmetWishes *wishes, AnalysisWorker *worker, QWidget *window);

    /// Chooses a file; also one that is looked at is read again.
    void open(Side side, const QString &path);
    void close(Side side); ///< Back to the text.
    /// What the file chosen for a text holds; null when none is chosen or it is not read yet.
    const DataSource *content(Side side) const;
    bool isReading() const; ///< A file that is looked at.
    void readAgain();       ///< What is looked at: it may have changed.
    /// Looks at this file as at the one that cannot be had.
    void takeInstead(Side side, const QString &path);

Q_SIGNALS:
    void read(attopo::Side side);
    void refused(const QString &path); ///< Before failed(), if that is said.
    void said(const QString &message); ///< Empty: nothing more to say.
    void failed(const QString &message);

private:
    struct Held {
        DataFile file;
        DataSource content;
    };

    DataFile chosen(Side side) const; ///< With an empty path: none.
    void beginReading(const DataFile &file);
    void refuse(const DataFile &file);
    void askForSymmetry(const DataFile &file, const QString &message);
    void askForSoftmax(const DataFile &file, const QString &message);
    void askForAxes(const DataFile &file, const DataSource &content);
    void hold(const DataFile &file, const DataSource &content);
    /// A question about the file, of which nothing but the refusal is answered yet.
    QMessageBox *ask(const DataFile &file, const QString &title, const QString &text);

    Choices *choices_;
    UnmetWishes *wishes_;
    AnalysisWorker *worker_;
    QWidget *window_;
    std::array<std::optional<Held>, 2> held_; ///< What was read last.
    std::array<bool, 2> isNew_{};             ///< Just opened by the user: what is not sure is asked.
};

} // namespace attopo
