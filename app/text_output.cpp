#include "text_output.h"

#include "error.h"
#include "save_file.h"

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
    saveFile(file, text);
}

} // namespace attopo
