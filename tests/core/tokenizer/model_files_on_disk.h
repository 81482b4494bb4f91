#pragma once

#include "core/tokenizer/tokenizer_test_tools.h"
#include "tokenizer/open_tokenizer_files.h"

#include <QDir>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <string>

// The small tokenizers among the data of the tests.

namespace attopo {

/// The names of the small tokenizers that make_pipeline_reference.py has written.
inline QStringList pipelineNames()
{
    QStringList names;
    const QString suffix = QStringLiteral(".tokenizer.json");
    const QDir folder(QStringLiteral(ATTOPO_TEST_DATA_DIR "/tokenizer/pipelines"));
    for (const QString &file : folder.entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Name))
        names.push_back(file.chopped(suffix.size()));
    return names;
}

/// The names of the tokenizers that make_older_reference.py has written, each a folder.
inline QStringList variantNames()
{
    return QDir(QStringLiteral(ATTOPO_TEST_DATA_DIR "/tokenizer/older"))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

/// Files by their names.
using Files = std::map<std::string, std::string, std::less<>>;

inline Files readVariant(const QString &name)
{
    Files files;
    const QDir folder(QStringLiteral(ATTOPO_TEST_DATA_DIR "/tokenizer/older/") + name);
    for (const QString &file : folder.entryList(QDir::Files))
        files[file.toStdString()] = readFile(folder.filePath(file)).toStdString();
    return files;
}

inline std::shared_ptr<const Tokenizer> openFiles(const Files &files)
{
    return openTokenizerFiles([&](std::string_view name) {
        const auto file = files.find(name);
        return file == files.end() ? std::nullopt
                                   : std::optional(TokenizerFile{"folder/" + file->first, file->second});
    });
}

} // namespace attopo
