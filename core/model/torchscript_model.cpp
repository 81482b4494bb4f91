#include "model/torchscript_model.h"

#include "json_fields.h"
#include "model/available_memory.h"
#include "model/finite.h"
#include "model/inference_threads.h"
#include "model/input_check.h"
#include "model/model_file_text.h"
#include "model/open_tokenizer.h"
#include "model/transformer_config.h"
#include "translatable.h"

#include <caffe2/serialize/read_adapter_interface.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/script.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>
#include <new>
#include <numeric>

namespace attopo {

namespace {

constexpr const char *programFile = "model.pt";
constexpr const char *howToMake =
    TRANSLATABLE("Core", "have attention_topology.trace (From Python) write a program that does");

/// LibTorch's view of a file in memory.
class BytesReader final : public caffe2::serialize::ReadAdapterInterface {
public:
    explicit BytesReader(std::span<const std::byte> bytes)
        : bytes_(bytes)
    {
    }

    std::size_t size() const override { return bytes_.size(); }
    std::size_t read(std::uint64_t position, void *buffer, std::size_t count, const char *) const override
    {
        if (position >= bytes_.size())
            return 0;
        const std::size_t rest = std::min(count, bytes_.size() - position);
        std::memcpy(buffer, bytes_.data() + position, rest);
        return rest;
    }

private:
    std::span<const std::byte> bytes_;
};

/// The line of a message of LibTorch that tells what is wrong: the last one of what a program raises, whose
/// first ones say where, else the first.
Message tellingLine(std::string_view message)
{
    const bool raised = message.find("Traceback of TorchScript") != std::string_view::npos;
    std::string_view telling;
    while (!message.empty() && (raised || telling.empty())) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        const std::string_view line = message.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            telling = line;
        message.remove_prefix(std::min(end + 1, message.size()));
    }
    return telling.empty() ? Message(TRANSLATABLE("Core", "an error without a message")) : Message(telling);
}

/// The result of `work`; what LibTorch throws becomes an Error that begins with `place`.
template <typename Work>
auto withErrorsOf(const Message &place, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const Error &) {
        throw;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const c10::Error &error) {
        throw Error("%1: %2", {place, tellingLine(error.what_without_backtrace())});
    } catch (const std::exception &error) { // of the interpreter
        throw Error("%1: %2", {place, tellingLine(error.what())});
    }
}

using Tensors = std::vector<at::Tensor>;

/// The tuples, lists and dictionaries that consist of tensors, in the order in which they are returned.
void collectGroups(const c10::IValue &value, std::vector<Tensors> &groups)
{
    std::vector<c10::IValue> members;
    if (value.isTuple()) {
        const auto &elements = value.toTupleRef().elements();
        members.assign(elements.begin(), elements.end());
    } else if (value.isList()) {
        const auto elements = value.toListRef();
        members.assign(elements.begin(), elements.end());
    } else if (value.isGenericDict()) {
        for (const auto &entry : value.toGenericDict())
            members.push_back(entry.value());
    }
    Tensors group;
    for (const c10::IValue &member : members) {
        if (member.isTensor())
            group.push_back(member.toTensor());
        else
            collectGroups(member, groups);
    }
    if (!group.empty() && group.size() == members.size())
        groups.push_back(std::move(group));
}

bool isPlain(const at::Tensor &tensor)
{
    return tensor.defined() && tensor.layout() == at::kStrided && tensor.device().is_cpu()
        && at::isFloatingType(tensor.scalar_type());
}

/// Whether the tensors, one per layer, could be attentions among n tokens: [1, heads, n, n] each.
bool areSquare(const Tensors &group, std::int64_t n)
{
    return std::all_of(group.begin(), group.end(), [&](const at::Tensor &tensor) {
        return isPlain(tensor) && tensor.dim() == 4 && tensor.size(0) == 1 && tensor.size(1) > 0
            && tensor.size(1) == group.front().size(1) && tensor.size(2) == n && tensor.size(3) == n;
    });
}

/// Whether they could be hidden states: [1, n, d] each.
bool areStates(const Tensors &group, std::size_t count, std::int64_t n)
{
    return group.size() == count && std::all_of(group.begin(), group.end(), [&](const at::Tensor &tensor) {
               return isPlain(tensor) && tensor.dim() == 3 && tensor.size(0) == 1 && tensor.size(1) == n
                   && tensor.size(2) == group.front().size(2);
           });
}

/// All numbers as float32, one tensor after the other.
FloatBuffer numbersOf(const Tensors &group)
{
    FloatBuffer numbers;
    numbers.reserve(group.size() * static_cast<std::size_t>(group.front().numel()));
    for (const at::Tensor &tensor : group) {
        const at::Tensor plain = tensor.to(at::kFloat).contiguous();
        const float *const first = plain.data_ptr<float>();
        numbers.insert(numbers.end(), first, first + plain.numel());
    }
    return numbers;
}

constexpr double sumTolerance = 1e-3;

/// Of [rows, n]: those that sum to less than 1 become distributions; the least sum of all.
double divideBySums(FloatBuffer &attention, std::size_t n)
{
    double least = 1;
    for (std::size_t row = 0; row * n < attention.size(); ++row) {
        const std::span<float> weights = std::span(attention).subspan(row * n, n);
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        least = std::min(least, sum);
        if (sum < 1 - sumTolerance)
            for (float &weight : weights)
                weight = static_cast<float>(static_cast<double>(weight) / sum);
    }
    return least;
}

/// What is wrong with the first row of attention that is none; nullopt when all are. What is left out of it,
/// as the share of a sink that is no token, may be missing.
std::optional<Message> complaintAboutRows(std::span<const float> attention, std::size_t heads, std::size_t n)
{
    for (std::size_t row = 0; row * n < attention.size(); ++row) {
        double sum = 0;
        float least = 0;
        for (const float weight : attention.subspan(row * n, n)) {
            sum += static_cast<double>(weight);
            least = std::min(least, weight);
        }
        if (sum > 0 && sum <= 1 + sumTolerance && least >= 0)
            continue;
        const std::size_t layer = row / n / heads;
        const std::size_t head = row / n % heads;
        if (least < 0)
            return Message(TRANSLATABLE("Core", "row %1 of layer %2, head %3 has a weight of %4"),
                           {row % n, layer, head, std::to_string(least)});
        return Message(TRANSLATABLE("Core", "row %1 of layer %2, head %3 sums to %4"),
                       {row % n, layer, head, std::to_string(sum)});
    }
    return std::nullopt;
}

class TorchScriptModel final : public Model {
public:
    TorchScriptModel(const ModelFiles &files, std::span<const std::byte> program,
                     std::shared_ptr<const Tokenizer> tokenizer);

    /// The least sum of a row of attention among the tokens that were tried, before it was divided by it.
    double leastSum() const { return leastSum_; }
    const ModelInfo &info() const override { return info_; }
    const Tokenizer &tokenizer() const override { return *tokenizer_; }
    Activations forward(std::span<const std::int32_t> ids, std::size_t lastLayer, std::stop_token stop,
                        const Activations *known) const override;

private:
    void load(std::span<const std::byte> bytes);
    void readLimits(const ModelFiles &files);
    void learnSizes();
    c10::IValue call(std::span<const std::int32_t> ids) const;
    /// All layers, whatever their number, and the least sum of a row.
    std::pair<Activations, double> run(std::span<const std::int32_t> ids) const;

    std::string file_; ///< For messages.
    ModelInfo info_;
    std::shared_ptr<const Tokenizer> tokenizer_;
    torch::jit::Module module_;
    bool takesMask_ = false;
    double leastSum_ = 1;
    mutable std::mutex mutex_; ///< Programs may keep a state of their own.
};

TorchScriptModel::TorchScriptModel(const ModelFiles &files, std::span<const std::byte> program,
                                   std::shared_ptr<const Tokenizer> tokenizer)
    : file_(files.describe(programFile))
    , tokenizer_(std::move(tokenizer))
{
    info_.name = files.name();
    readLimits(files);
    load(program);
    learnSizes();
}

void TorchScriptModel::readLimits(const ModelFiles &files)
{
    info_.family = "torchscript";
    std::uint64_t longest = anyLength;
    const auto withFields = [&](const char *name, auto read) {
        const auto text = findText(files, name);
        if (!text)
            return;
        const std::string file = files.describe(name);
        const nlohmann::json json = parseJson(*text, file);
        read(JsonFields(json, file));
    };
    withFields("config.json", [&](const JsonFields &config) {
        info_.family = config.stringOr("model_type", info_.family);
        if (config.find("vocab_size"))
            info_.vocabularySize = static_cast<std::size_t>(readSize(config, "vocab_size"));
        for (const char *key : {"max_position_embeddings", "n_positions"}) {
            if (config.find(key))
                longest = std::min(longest, config.integer(key, 2, 1 << 30));
        }
    });
    withFields("tokenizer_config.json", [&](const JsonFields &config) {
        // 1e30 stands for no limit.
        if (const double most = config.numberOr("model_max_length", anyLength); most >= 2 && most < anyLength)
            longest = std::min(longest, static_cast<std::uint64_t>(most));
    });
    info_.maxTokens = static_cast<std::size_t>(std::min<std::uint64_t>(longest, mostTokens));
    info_.readsFurther = longest > mostTokens;
}

void TorchScriptModel::load(std::span<const std::byte> bytes)
{
    withErrorsOf(file_, [&] {
        const at::NoGradGuard withoutGradients;
        module_ = torch::jit::load(std::make_shared<BytesReader>(bytes), c10::Device(at::kCPU));
        module_.eval();
    });
    const auto forward = module_.find_method("forward");
    if (!forward)
        throw Error(TRANSLATABLE("Core", "%1: the program has no method \"forward\""), {file_});
    const auto &arguments = forward->function().getSchema().arguments();
    takesMask_ = arguments.size() > 2; // the first is the module itself
    for (std::size_t i = 3; i < arguments.size(); ++i) {
        if (!arguments[i].default_value())
            throw Error(
                TRANSLATABLE(
                    "Core", "%1: \"forward\" needs \"%2\", expected token ids and at most an attention mask"),
                {file_, arguments[i].name()});
    }
}

void TorchScriptModel::learnSizes()
{
    std::vector<std::int32_t> ids;
    for (const Token &token : tokenizer_->tokenize("a b c d", info_.maxTokens).tokens)
        ids.push_back(token.id);
    const auto [tried, leastSum] = run(ids);
    leastSum_ = leastSum;
    const std::size_t n = tried.tokens;
    info_.layers = tried.layers;
    info_.heads = tried.heads;
    info_.hiddenSize = tried.hiddenSize;
    bool looksAhead = false;
    for (std::size_t row = 0; row * n < tried.attention.size(); ++row) {
        const auto weights = std::span(tried.attention).subspan(row * n, n);
        const auto later = weights.subspan(row % n + 1);
        looksAhead |= std::any_of(later.begin(), later.end(), [](float weight) { return weight != 0; });
    }
    info_.causal = n > 1 && !looksAhead;
}

c10::IValue TorchScriptModel::call(std::span<const std::int32_t> ids) const
{
    const Message place(TRANSLATABLE("Core", "%1: the program failed on %2 tokens"), {file_, ids.size()});
    return withErrorsOf(place, [&] {
        const at::NoGradGuard withoutGradients;
        const ThreadsInProducts threads; // how a program runs is its own affair
        // Optimised while it is used, a program would not give the same numbers every time.
        const torch::jit::GraphOptimizerEnabledGuard withoutOptimizer(false);
        const std::vector<std::int64_t> wide(ids.begin(), ids.end());
        const at::Tensor row = at::tensor(wide, at::kLong).unsqueeze(0);
        std::vector<c10::IValue> inputs{row};
        if (takesMask_)
            inputs.emplace_back(at::ones_like(row));
        return module_.get_method("forward")(std::move(inputs));
    });
}

std::pair<Activations, double> TorchScriptModel::run(std::span<const std::int32_t> ids) const
{
    const std::scoped_lock lock(
        mutex_); // until all is copied: the next call may write into what this one returns
    std::vector<Tensors> groups;
    collectGroups(call(ids), groups);
    const auto n = static_cast<std::int64_t>(ids.size());

    Activations result;
    result.ids.assign(ids.begin(), ids.end());
    result.tokens = ids.size();
    double leastSum = 1;
    std::optional<Message> complaint;
    for (const Tensors &group : groups) {
        if (!areSquare(group, n))
            continue;
        const auto heads = static_cast<std::size_t>(group.front().size(1));
        FloatBuffer attention = numbersOf(group);
        if (const auto wrong = complaintAboutRows(attention, heads, ids.size())) {
            complaint = complaint.value_or(*wrong);
            continue;
        }
        leastSum = divideBySums(attention, ids.size());
        result.layers = group.size();
        result.heads = heads;
        result.attention = std::move(attention);
        break;
    }
    if (result.layers == 0) {
        if (complaint)
            throw Error(
                TRANSLATABLE("Core",
                             "%1: the program returns no attentions: %2, expected weights that sum to 1; %3"),
                {file_, *complaint, howToMake});
        throw Error(TRANSLATABLE("Core",
                                 "%1: the program returns no attentions, which are a tuple or list of "
                                 "tensors with shape [1, heads, %2, %2] for %2 tokens; %3"),
                    {file_, n, howToMake});
    }
    for (const Tensors &group : groups) {
        if (areStates(group, result.layers + 1, n)) {
            result.hiddenSize = static_cast<std::size_t>(group.front().size(2));
            result.hidden = numbersOf(group);
            break;
        }
    }
    return {std::move(result), leastSum};
}

Activations TorchScriptModel::forward(std::span<const std::int32_t> ids, std::size_t lastLayer,
                                      std::stop_token stop, const Activations *) const
{
    requireReadable(info_, ids);
    requireLayer(info_, lastLayer, info_.layers);
    throwIfStopped(stop);
    const std::size_t n = ids.size();
    requireMemory(
        2 * info_.layers * info_.heads * n * n * sizeof(float),
        {TRANSLATABLE("Core", "%1: the attention of %2 tokens in %3 layers"), {info_.name, n, info_.layers}},
        TRANSLATABLE("Core", "shorten the text"));
    Activations result = run(ids).first;
    throwIfStopped(stop);
    if (result.layers != info_.layers || result.heads != info_.heads
        || result.hiddenSize != info_.hiddenSize) {
        const auto shown = [](std::size_t layers, std::size_t heads, std::size_t hiddenSize) {
            return Message(TRANSLATABLE("Core", "%1 layers, %2 heads and hidden size %3"),
                           {layers, heads, hiddenSize});
        };
        throw Error(
            TRANSLATABLE("Core", "%1: the program returns %2 for %3 tokens, expected %4 as for a short text"),
            {file_, shown(result.layers, result.heads, result.hiddenSize), n,
             shown(info_.layers, info_.heads, info_.hiddenSize)});
    }
    if (firstNonFinite(result.hidden))
        throw Error(TRANSLATABLE("Core", "%1: a hidden state came out infinite or not a number"),
                    {info_.name});
    return result;
}

} // namespace

bool hasTorchScript(const ModelFiles &files) { return files.find(programFile).has_value(); }

std::shared_ptr<const Model> openTorchScript(const ModelFiles &files, const OpenOptions &options)
{
    const std::string file = files.describe(programFile);
    // Only such a program has constants of its own; how a ZIP archive begins and how it names what is in it.
    const std::string_view bytes = *findText(files, programFile);
    const bool isProgram =
        bytes.starts_with("PK\3\4") && bytes.find("/constants.pkl") != std::string_view::npos;
    if (!isProgram)
        throw Error(TRANSLATABLE("Core",
                                 "%1: is no TorchScript program, which has constants.pkl in it; weights are "
                                 "read from model.safetensors or pytorch_model.bin"),
                    {file});
    if (!options.trustCode)
        throw NeedsTrust(TRANSLATABLE("Core",
                                      "%1 is a TorchScript program: it can do what it likes with this "
                                      "machine; open it only if you trust its source"),
                         {file});
    if (options.announce)
        options.announce({bytes.size(), bytes.size()});
    requireMemory(bytes.size(), {TRANSLATABLE("Core", "%1: its program"), {files.name()}},
                  TRANSLATABLE("Core", "close other programs or choose a smaller model"));
    // The bytes that the user was asked about, and not what may have been written over them since.
    const auto found = *files.find(programFile);
    const std::vector<std::byte> program(found.begin(), found.end());
    files.requireUnchanged();
    auto model = std::make_shared<TorchScriptModel>(files, program, openTokenizer(files));
    if (model->leastSum() < 1 - sumTolerance && options.notice)
        options.notice(
            {TRANSLATABLE("Core",
                          "%1: rows of its attention sum to less than 1 (to %2), as where a sink was "
                          "left out: each is divided by its sum"),
             {files.name(), std::to_string(model->leastSum())}});
    return model;
}

} // namespace attopo
