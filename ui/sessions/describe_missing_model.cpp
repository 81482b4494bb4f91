#include "describe_missing_model.h"

#include <QDir>
#include <QObject>

namespace attopo {

QString describeMissingModel(const SessionModel &model)
{
    const bool isFolder = QDir::isAbsolutePath(model.reference);
    QString text = isFolder
        ? QObject::tr(
            "This session reads its texts by a model that was in %1 and cannot be opened from there.")
        : QObject::tr("This session reads its texts by the model %1, which cannot be opened here.");
    text = text.arg(QDir::toNativeSeparators(model.reference));
    if (!model.family.isEmpty())
        text += QLatin1Char(' ')
            + QObject::tr("It is of the family %1 with %2 layers of %3 heads.")
                  .arg(model.family, QString::number(model.layers), QString::number(model.heads));
    text += QLatin1Char(' ')
        + (isFolder ? QObject::tr("Copy that folder here and open it.")
                    : QObject::tr("Download it from Hugging Face, or open a folder with its files."));
    return text;
}

} // namespace attopo
