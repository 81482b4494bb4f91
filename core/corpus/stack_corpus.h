#pragma once

#include "corpus/corpus_reader.h"

namespace attopo {

/// The texts of a file, or, with CorpusColumns::stacks, stacks of attention (attention_stack.h) as texts: of
/// a file that lists them, relative to its folder, or of all that lie in a folder, in the order of their
/// names. Those of a folder have one column, their names, called as CorpusColumns::text, or the columns of a
/// table that has such a one (CorpusColumns::labels); a file that the table does not name is left out. The
/// text of a row is the path. Throws as CorpusReader::open().
std::unique_ptr<CorpusReader> openCorpus(const std::filesystem::path &corpus, const CorpusColumns &columns);

/// What the columns of a folder's files are called where nothing else is said.
inline constexpr const char *stackFileColumn = "file";

/// What tells one folder of stacks from another, whatever the files hold: their names.
std::string stackNames(const std::filesystem::path &folder);

} // namespace attopo
