#include "corpus/model_fingerprint.h"

#include "analysis/parallel_each.h"
#include "files/sha256.h"
#include "model/checkpoint.h"
#include "model/model_files.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace attopo {

namespace {

/// SHA-256 of each 16 MiB, in parallel.
std::string hashesOfPieces(std::span<const std::byte> bytes, const std::stop_token &stop)
{
    constexpr std::size_t pieceSize = std::size_t(16) << 20;
    std::vector<std::string> hashes((bytes.size() + pieceSize - 1) / pieceSize);
    parallelEach(
        hashes.size(),
        [&](std::size_t k) {
            const std::size_t begin = k * pieceSize;
            Sha256 hash;
            hash.add(bytes.subspan(begin, std::min(pieceSize, bytes.size() - begin)));
            hashes[k] = hash.hex();
        },
        stop);
    std::string text;
    for (const std::string &hash : hashes)
        text += ' ' + hash;
    return text;
}

} // namespace

std::string modelFingerprint(const ModelFiles &files, const std::stop_token &stop)
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
    std::string list;
    for (const std::string &name : names)
        if (const auto bytes = files.find(name))
            list += name + ' ' + std::to_string(bytes->size()) + hashesOfPieces(*bytes, stop) + '\n';
    return sha256Of(list);
}

} // namespace attopo
