#include "corpus/model_fingerprint.h"

#include "corpus/sha256.h"
#include "model/checkpoint.h"
#include "model/model_files.h"

#include <iterator>

namespace attopo {

std::string modelFingerprint(const ModelFiles &files)
{
    constexpr const char *small[] = {"config.json",
                                     "tokenizer.json",
                                     "tokenizer_config.json",
                                     "special_tokens_map.json",
                                     "added_tokens.json",
                                     "vocab.txt",
                                     "vocab.json",
                                     "target_vocab.json",
                                     "merges.txt",
                                     "tokenizer.model",
                                     "spiece.model",
                                     "spm.model",
                                     "sentencepiece.bpe.model",
                                     "source.spm",
                                     "target.spm",
                                     "model.pt"};
    std::vector<std::string> names(std::begin(small), std::end(small));
    for (std::string &name : checkpointFiles(files))
        names.push_back(std::move(name));
    Sha256 hash;
    for (const std::string &name : names)
        if (const auto bytes = files.find(name)) {
            const std::string head = name + ' ' + std::to_string(bytes->size()) + '\n';
            hash.add(std::as_bytes(std::span(head)));
            hash.add(*bytes);
        }
    return hash.hex();
}

} // namespace attopo
