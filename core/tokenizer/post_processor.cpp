#include "tokenizer/post_processor.h"

namespace attopo {

void addPair(PostProcessor &processor, bool separatorTwice, std::int32_t segmentOfSecond)
{
    const auto put = [&](const std::vector<SpecialToken> &tokens, std::int32_t segment) {
        for (const SpecialToken &token : tokens)
            processor.pair.push_back({PairPiece::Kind::Special, token, segment});
    };
    put(processor.before, 0);
    processor.pair.push_back({PairPiece::Kind::First, {}, 0});
    put(processor.after, 0);
    if (separatorTwice)
        put(processor.after, 0);
    processor.pair.push_back({PairPiece::Kind::Second, {}, segmentOfSecond});
    put(processor.after, segmentOfSecond);
}

} // namespace attopo
