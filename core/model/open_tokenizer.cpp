#include "model/open_tokenizer.h"

#include "error.h"
#include "model/model_file_text.h"
#include "tokenizer/tokenizer_json.h"
#include "tokenizer/vocab_txt.h"

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
    const auto find = [&](std::string_view name) { return findFile(files, name); };
    if (const auto json = find("tokenizer.json"))
        return std::make_shared<PipelineTokenizer>(readTokenizerJson(*json));
    if (const auto vocabulary = find("vocab.txt"))
        return std::make_shared<PipelineTokenizer>(readVocabTxt(*vocabulary, find));
    throw Error(files.describe("tokenizer.json")
                + ": there is no such file, nor vocab.txt beside it; one of them is needed to read text");
}

} // namespace attopo
