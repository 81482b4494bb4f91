#include "model/open_tokenizer.h"

#include "error.h"
#include "model/model_file_text.h"
#include "tokenizer/wordpiece_files.h"

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
    if (const auto json = findFile(files, "tokenizer.json"))
        return std::make_shared<WordPieceTokenizer>(readTokenizerJson(*json));
    if (const auto vocabulary = findFile(files, "vocab.txt")) {
        return std::make_shared<WordPieceTokenizer>(
            readVocabTxt(*vocabulary, findFile(files, "tokenizer_config.json")));
    }
    throw Error(files.describe("tokenizer.json")
                + ": there is no such file, nor vocab.txt beside it; one of them is needed to read text");
}

} // namespace attopo
