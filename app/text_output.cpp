#include "text_output.h"

#include "error.h"

#include <QSaveFile>

#include <iostream>

namespace attopo {

void writeText(const QString &file, const std::string &text)
{
    if (file == QLatin1String("-")) {
        std::cout << text << std::flush;
        if (!std::cout)
            throw Error("Cannot write to standard output");
        return;
    }
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(text.data(), static_cast<qint64>(text.size())) < 0
        || !saved.commit())
        throw Error("Cannot write " + file.toStdString() + ": " + saved.errorString().toStdString());
}

} // namespace attopo
