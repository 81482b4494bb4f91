#include "data_files.h"

#include "stack/stack_model.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace attopo {

DataFiles::DataFiles(Choices *choices, UnmetWishes *wishes, AnalysisWorker *worker, QWidget *window)
    : QObject(window)
    , choices_(choices)
    , wishes_(wishes)
    , worker_(worker)
    , window_(window)
{
    connect(choices_, &Choices::changed, this,
            [this](const WindowChoices &before, const WindowChoices &after, Cause cause) {
                for (const Side side : bothSides) {
                    const bool another = before[side].dataFile != after[side].dataFile
                        || before[side].symmetrisation != after[side].symmetrisation
                        || before[side].stack != after[side].stack;
                    if (after[side].dataFile.isEmpty() || cause == Cause::Session) // it may have changed
                        held_[static_cast<std::size_t>(side)].reset();
                    if (after[side].dataFile.isEmpty() || cause == Cause::Session || cause == Cause::History)
                        isNew_[static_cast<std::size_t>(side)] = false;
                    if (!after[side].dataFile.isEmpty() && (another || cause == Cause::Session)
                        && !content(side))
                        beginReading(chosen(side));
                }
            });
    connect(worker_, &AnalysisWorker::dataRead, this,
            [this](const DataFile &file, const DataSource &content) {
                if (chosen(file.side) != file)
                    return; // given up meanwhile, or another one was asked for
                const auto *text = std::get_if<TextSource>(&content);
                if (std::exchange(isNew_[static_cast<std::size_t>(file.side)], false) && text
                    && stackOf(*text->model)->unsaidAxes())
                    askForAxes(file, content);
                else
                    hold(file, content);
            });
    connect(worker_, &AnalysisWorker::dataFailed, this, [this](const DataFile &file, const QString &message) {
        if (chosen(file.side) == file)
            refuse(file);
        Q_EMIT failed(message);
    });
    connect(worker_, &AnalysisWorker::dataNeedsSymmetry, this, &DataFiles::askForSymmetry);
    connect(worker_, &AnalysisWorker::dataHoldsLogits, this, &DataFiles::askForSoftmax);
}

void DataFiles::hold(const DataFile &file, const DataSource &content)
{
    held_[static_cast<std::size_t>(file.side)] = {file, content};
    Q_EMIT said({});
    Q_EMIT read(file.side);
}

void DataFiles::open(Side side, const QString &path)
{
    const bool again = chosen(side) == DataFile{side, path};
    isNew_[static_cast<std::size_t>(side)] = true;
    choices_->change(Cause::Open, [&](WindowChoices &now) {
        now[side].dataFile = path;
        now[side].symmetrisation.reset();
        now[side].stack = {};
        now.forgetThresholdValue(); // the scale is another one
    });
    if (again)
        beginReading(chosen(side));
}

void DataFiles::readAgain()
{
    for (const Side side : bothSides)
        if (!choices_->now()[side].dataFile.isEmpty()) {
            held_[static_cast<std::size_t>(side)].reset();
            beginReading(chosen(side));
        }
}

void DataFiles::takeInstead(Side side, const QString &path)
{
    SideChoices wanted = wishes_->with(choices_->now())[side];
    wanted.dataFile = path;
    choices_->change(Cause::Open, [&](WindowChoices &now) { now[side] = wanted; });
}

void DataFiles::close(Side side)
{
    choices_->change(Cause::Edit, [&](WindowChoices &now) {
        now[side].dataFile.clear();
        now[side].symmetrisation.reset();
        now[side].stack = {};
        now.forgetThresholdValue();
    });
}

DataFile DataFiles::chosen(Side side) const
{
    const SideChoices &choices = choices_->now()[side];
    return {side, choices.dataFile, choices.symmetrisation, choices.stack};
}

const DataSource *DataFiles::content(Side side) const
{
    const auto &held = held_[static_cast<std::size_t>(side)];
    return held && held->file == chosen(side) ? &held->content : nullptr;
}

bool DataFiles::isReading() const
{
    const WindowChoices &now = choices_->now();
    const auto waits = [&](Side side) { return !now[side].dataFile.isEmpty() && !content(side); };
    return waits(Side::A) || (now.compare && waits(Side::B));
}

void DataFiles::beginReading(const DataFile &file)
{
    if (!QFileInfo(file.path).isFile()) {
        refuse(file);
        Q_EMIT failed(tr("There is no file %1").arg(QDir::toNativeSeparators(file.path)));
        return;
    }
    Q_EMIT said(tr("Reading %1…").arg(QDir::toNativeSeparators(file.path)));
    worker_->readDataFile(file);
}

void DataFiles::refuse(const DataFile &file)
{
    const auto &held = held_[static_cast<std::size_t>(file.side)];
    SideChoices instead = choices_->now()[file.side];
    instead.dataFile = held ? held->file.path : QString();
    instead.symmetrisation = held ? held->file.symmetrisation : std::nullopt;
    instead.stack = held ? held->file.stack : StackOptions();
    isNew_[static_cast<std::size_t>(file.side)] = false;
    wishes_->replace(file.side, instead);
    Q_EMIT refused(file.path);
}

QMessageBox *DataFiles::ask(const DataFile &file, const QString &title, const QString &text)
{
    auto *question = new QMessageBox(QMessageBox::Question, title, QString(), QMessageBox::Cancel, window_);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText); // the path is not ours
    question->setText(text);
    connect(question, &QMessageBox::finished, this, [this] { Q_EMIT said({}); });
    connect(question, &QMessageBox::rejected, this, [this, file] {
        if (chosen(file.side) == file)
            refuse(file);
    });
    return question;
}

void DataFiles::askForSoftmax(const DataFile &file, const QString &message)
{
    if (chosen(file.side) != file)
        return;
    QMessageBox *question = ask(file, tr("Not weights of attention"), message + QLatin1Char('.'));
    question->setObjectName(QStringLiteral("softmaxQuestion"));
    connect(question->addButton(tr("Take the &softmax of each row"), QMessageBox::ActionRole),
            &QPushButton::clicked, this, [this, file] {
                if (chosen(file.side) == file)
                    choices_->change(Cause::Open,
                                     [&](WindowChoices &now) { now[file.side].stack.softmax = true; });
            });
    question->open();
}

void DataFiles::askForAxes(const DataFile &file, const DataSource &content)
{
    const auto [first, second] = *stackOf(*std::get<TextSource>(content).model)->unsaidAxes();
    QMessageBox *question = ask(file, tr("Layers or texts first"),
                                tr("%1 has five axes, the first two of %2 and %3. Which of them are layers "
                                   "and which are texts, the file does not say.")
                                    .arg(QFileInfo(file.path).fileName())
                                    .arg(first)
                                    .arg(second));
    question->setObjectName(QStringLiteral("axesQuestion"));
    connect(question->addButton(tr("%1 &layers of %2 texts").arg(first).arg(second), QMessageBox::ActionRole),
            &QPushButton::clicked, this, [this, file, content] {
                if (chosen(file.side) == file)
                    hold(file, content); // it was read like this
            });
    connect(question->addButton(tr("%1 &texts of %2 layers").arg(first).arg(second), QMessageBox::ActionRole),
            &QPushButton::clicked, this, [this, file] {
                if (chosen(file.side) == file)
                    choices_->change(Cause::Open,
                                     [&](WindowChoices &now) { now[file.side].stack.textFirst = true; });
            });
    question->open();
}

void DataFiles::askForSymmetry(const DataFile &file, const QString &message)
{
    if (chosen(file.side) != file)
        return;
    QMessageBox *question =
        ask(file, tr("Distances that are not symmetric"),
            message + tr(".\n\nOf d(i, j) and d(j, i), which is the distance of i and j?"));
    question->setObjectName(QStringLiteral("symmetryQuestion"));
    for (const auto &[name, symmetrisation] : {std::pair(tr("The &larger"), Symmetrisation::Maximum),
                                               std::pair(tr("The &mean"), Symmetrisation::Mean),
                                               std::pair(tr("The &smaller"), Symmetrisation::Minimum)})
        connect(question->addButton(name, QMessageBox::ActionRole), &QPushButton::clicked, this,
                [this, file, symmetrisation] {
                    if (chosen(file.side) == file)
                        choices_->change(Cause::Open, [&](WindowChoices &now) {
                            now[file.side].symmetrisation = symmetrisation;
                        });
                });
    question->open();
}

} // namespace attopo
