#include "save_file.h"

#include "error.h"
#include "translatable.h"

#include <QSaveFile>

namespace attopo {

void saveFile(const QString &file, const std::function<bool(QIODevice &target)> &write)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !write(target) || !target.commit())
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"),
                    {file.toStdString(), target.errorString().toStdString()});
}

void saveFile(const QString &file, std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    saveFile(file, [&](QIODevice &target) { return target.write(bytes.data(), size) == size; });
}

} // namespace attopo
