#include "model/open_tokenizer.h"

#include "error.h"
#include "model/model_file_text.h"
#include "tokenizer/open_tokenizer_files.h"
#include "translatable.h"

namespace attopo {

namespace {

std::optional<TokenizerFile> findFile(const ModelFiles &files, std::string_view name)
{
    const auto text = findText(files, name);
    return text ? std::optional(TokenizerFile{files.describe(name), *text}) : std::nullopt;
}

} // namespace

std::shared_ptr<const Tokenizer> openTokenizer(const ModelFiles &files)
{
    auto tokenizer = openTokenizerFiles([&](std::string_view name) { return findFile(files, name); });
    if (!tokenizer) {
        throw Error(TRANSLATABLE("Core",
                                 "%1: there is no such file, nor vocab.txt, vocab.json with merges.txt or a "
                                 "model of sentencepiece beside it; one of them is needed to read text"),
                    {files.describe("tokenizer.json")});
    }
    return tokenizer;
}

} // namespace attopo
