#include "hub/hub_repository.h"

#include "error.h"
#include "hub/hub_names.h"
#include "json_fields.h"
#include "translatable.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

namespace attopo {

namespace {

using Files = std::vector<HubFile>;

const HubFile *find(const Files &files, std::string_view name)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const HubFile &file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

/// Everything but the weights, as far as it is there; besides these, SentencePiece models ("*.model").
constexpr std::string_view companions[] = {
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.txt",
    "vocab.json",
    "merges.txt",
    "source.spm",
    "target.spm",
};

/// A way to store weights: in one file, or in shards "<stem>-00001-of-00003.<suffix>" with an index.
struct WeightsFormat {
    std::string_view stem;
    std::string_view suffix;
};

/// The ones that can be opened, the preferred one first.
constexpr WeightsFormat weightsFormats[] = {{"model", ".safetensors"}, {"pytorch_model", ".bin"}};

/// "00002-of-00003" is 3.
std::optional<std::size_t> shardCount(std::string_view text)
{
    constexpr std::string_view of = "-of-";
    const std::size_t middle = text.find(of);
    if (middle == std::string_view::npos)
        return std::nullopt;
    const auto number = [](std::string_view digits) -> std::optional<std::size_t> {
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                            : std::nullopt;
    };
    const auto which = number(text.substr(0, middle));
    const auto count = number(text.substr(middle + of.size()));
    return which && count && *which >= 1 && *which <= *count ? count : std::nullopt;
}

/// The files of this format, an index last; empty when it is not there in full.
Files findWeights(const Files &files, const WeightsFormat &format)
{
    const std::string whole = std::string(format.stem) + std::string(format.suffix);
    if (const HubFile *found = find(files, whole))
        return {*found};
    const HubFile *index = find(files, whole + ".index.json");
    if (!index)
        return {};
    Files shards;
    std::size_t expected = 0;
    const std::string beginning = std::string(format.stem) + '-';
    for (const HubFile &file : files) {
        const std::string &name = file.name;
        if (!name.starts_with(beginning) || !name.ends_with(format.suffix))
            continue;
        const std::string_view numbers(name.data() + beginning.size(),
                                       name.size() - beginning.size() - format.suffix.size());
        if (const auto count = shardCount(numbers)) {
            expected = *count;
            shards.push_back(file);
        }
    }
    if (shards.empty() || shards.size() != expected)
        return {};
    shards.push_back(*index);
    return shards;
}

/// Formats of weights that are there and cannot be opened, for a message.
std::optional<Message> otherFormats(const Files &files)
{
    constexpr std::pair<std::string_view, const char *> known[] = {
        {".h5", "TensorFlow"}, {".msgpack", "Flax"},
        {".gguf", "GGUF"},     {".onnx", "ONNX"},
        {".ot", "Rust"},       {".safetensors", TRANSLATABLE("Core", "safetensors of another name")},
    };
    std::optional<Message> found;
    for (const auto &[suffix, format] : known)
        if (std::any_of(files.begin(), files.end(),
                        [&, end = suffix](const HubFile &file) { return file.name.ends_with(end); }))
            found = found ? Message("%1, %2", {*found, format}) : Message(format);
    return found;
}

Files topFiles(const JsonFields &answer)
{
    constexpr std::uint64_t largest = std::uint64_t(1) << 50;
    Files files;
    const nlohmann::json &siblings = answer.array("siblings");
    for (std::size_t k = 0; k < siblings.size(); ++k) {
        const JsonFields sibling(siblings[k], answer.fileMessage(), "siblings[" + std::to_string(k) + "].");
        const std::string name = sibling.string("rfilename");
        if (!isHubFileName(name))
            continue;
        HubFile file{name, 0, {}};
        const char *hashKey = sibling.find("lfs") ? "sha256" : "blobId";
        const JsonFields stored = sibling.find("lfs") ? sibling.object("lfs") : sibling;
        file.size = stored.integer("size", 0, largest);
        file.hash = stored.string(hashKey);
        if (!isHubHash(file.hash))
            stored.fail(hashKey, TRANSLATABLE("Core", "a hash in hexadecimal digits"));
        if (!find(files, name))
            files.push_back(std::move(file));
    }
    return files;
}

std::string findLicense(const JsonFields &answer)
{
    if (const nlohmann::json *card = answer.find("cardData"); card && card->is_object()) {
        const auto license = card->find("license");
        if (license != card->end() && license->is_string())
            return license->get<std::string>();
    }
    constexpr std::string_view beginning = "license:";
    if (const nlohmann::json *tags = answer.find("tags"); tags && tags->is_array())
        for (const nlohmann::json &tag : *tags)
            if (tag.is_string() && tag.get_ref<const std::string &>().starts_with(beginning))
                return tag.get<std::string>().substr(beginning.size());
    return {};
}

std::vector<HubFile> chooseFiles(const Files &files, const std::string &id)
{
    if (!find(files, "config.json"))
        throw Error(TRANSLATABLE("Core", "%1 holds no config.json: it is no model of transformers"), {id});
    const std::vector<HubFile> weights = chooseWeights(files);
    if (weights.empty()) {
        if (const auto others = otherFormats(files))
            throw Error(TRANSLATABLE("Core",
                                     "%1 holds no weights that can be opened (model.safetensors or "
                                     "pytorch_model.bin), only %2"),
                        {id, *others});
        throw Error(
            TRANSLATABLE("Core",
                         "%1 holds no weights that can be opened (model.safetensors or pytorch_model.bin)"),
            {id});
    }
    std::vector<HubFile> chosen;
    for (const HubFile &file : files)
        if (file.name.ends_with(".model")
            || std::find(std::begin(companions), std::end(companions), file.name) != std::end(companions))
            chosen.push_back(file);
    chosen.insert(chosen.end(), weights.begin(), weights.end());
    return chosen;
}

} // namespace

std::vector<HubFile> chooseWeights(const std::vector<HubFile> &files)
{
    for (const WeightsFormat &format : weightsFormats)
        if (std::vector<HubFile> found = findWeights(files, format); !found.empty())
            return found;
    return {};
}

std::uint64_t HubRepository::size() const
{
    return std::accumulate(files.begin(), files.end(), std::uint64_t(0),
                           [](std::uint64_t sum, const HubFile &file) { return sum + file.size; });
}

HubRepository parseHubRepository(std::string_view json, const std::string &id, const std::string &revision)
{
    const Message place(TRANSLATABLE("Core", "The server's answer about %1"), {id});
    const nlohmann::json parsed = parseJson(json, place);
    const JsonFields answer(parsed, place);
    HubRepository repository;
    repository.id = id;
    repository.revision = revision;
    repository.commit = answer.string("sha");
    if (!isHubCommit(repository.commit))
        answer.fail("sha", TRANSLATABLE("Core", "a commit of 40 hexadecimal digits"));
    repository.license = findLicense(answer);
    if (const nlohmann::json *config = answer.find("config"); config && config->is_object())
        repository.modelType = JsonFields(*config, place, "config.").stringOr("model_type", "");
    // false, "auto" or "manual"
    const nlohmann::json *gated = answer.find("gated");
    repository.gated = gated && (gated->is_string() || (gated->is_boolean() && gated->get<bool>()));
    repository.files = chooseFiles(topFiles(answer), id);
    return repository;
}

} // namespace attopo
