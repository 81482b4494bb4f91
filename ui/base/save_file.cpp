#include "save_file.h"

#include "error.h"
#include "translatable.h"

#include <QSaveFile>

namespace attopo {

namespace {

void save(const QString &file, const std::function<bool(QIODevice &target)> &write, bool forAll)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)
        || (!forAll && !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        || !write(target) || !target.commit())
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"),
                    {file.toStdString(), target.errorString().toStdString()});
}

bool writeAll(QIODevice &target, std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    return target.write(bytes.data(), size) == size;
}

} // namespace

void saveFile(const QString &file, const std::function<bool(QIODevice &target)> &write)
{
    save(file, write, true);
}

void saveFile(const QString &file, std::string_view bytes)
{
    save(
        file, [&](QIODevice &target) { return writeAll(target, bytes); }, true);
}

void savePrivateFile(const QString &file, std::string_view bytes)
{
    save(
        file, [&](QIODevice &target) { return writeAll(target, bytes); }, false);
}

} // namespace attopo
