#include "glossary.h"

#include "tool_tip.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace attopo {

namespace {

constexpr const char *context = "Glossary";

const std::array<GlossaryEntry, 25> table{{
    {Term::Token, "token", QT_TRANSLATE_NOOP("Glossary", "Token"),
     QT_TRANSLATE_NOOP("Glossary",
                       "A piece of text that the model reads as one unit: a word, a part of a word, a "
                       "punctuation mark or a special token. Every token is one point of the complex.")},
    {Term::SpecialTokens, "special-tokens", QT_TRANSLATE_NOOP("Glossary", "Special tokens"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Tokens that are added to the text and stand for none of its words, such as [CLS] at "
                       "the start and [SEP] at the end. Dropping them removes their rows and columns from "
                       "the attention and divides every row by its sum, so that it adds up to 1 again.")},
    {Term::Attention, "attention", QT_TRANSLATE_NOOP("Glossary", "Attention"),
     QT_TRANSLATE_NOOP(
         "Glossary",
         "The weights with which a token gathers information from the tokens it may see: one row per "
         "token, none of its numbers negative, their sum 1. A weight says where a token "
         "looks, not what it takes from there.")},
    {Term::AttentionHead, "attention-head", QT_TRANSLATE_NOOP("Glossary", "Attention head"),
     QT_TRANSLATE_NOOP("Glossary",
                       "One of the units of a layer that work side by side, each with an attention pattern "
                       "of its own. Layers and heads are counted from 0.")},
    {Term::AttentionSink, "attention-sink", QT_TRANSLATE_NOOP("Glossary", "Attention sink"),
     QT_TRANSLATE_NOOP("Glossary",
                       "A token that draws much of the attention of many others whatever the text says, "
                       "often the first token, [SEP] or a full stop. Tokens that look at the same sink have "
                       "similar rows, so they lie close together.")},
    {Term::CausalAttention, "causal-attention", QT_TRANSLATE_NOOP("Glossary", "Causal attention"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Attention that goes only to the token itself and to those before it, as in models "
                       "that predict the next word (GPT). Early tokens have few to look at, so distances "
                       "reflect position as well.")},
    {Term::Distance, "distance", QT_TRANSLATE_NOOP("Glossary", "Distance"),
     QT_TRANSLATE_NOOP("Glossary",
                       "How far apart two tokens are, computed from the attention of one head; the same in "
                       "both directions, and never negative. The triangle inequality, where it holds, says "
                       "that a detour over a third token is never shorter.")},
    {Term::JensenShannonDistance, "jensen-shannon-distance",
     QT_TRANSLATE_NOOP("Glossary", "Jensen–Shannon distance"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Compares the attention rows of two tokens: the square root of their Jensen–Shannon "
                       "divergence with logarithms to base 2, from 0 (they attend alike) to 1 (they attend "
                       "to nothing in common). The triangle inequality holds.")},
    {Term::VietorisRipsComplex, "vietoris-rips-complex",
     QT_TRANSLATE_NOOP("Glossary", "Vietoris–Rips complex"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The shape at a threshold: every token a point, an edge between two tokens that are "
                       "no further apart than the threshold, and a filled triangle, tetrahedron and so on "
                       "wherever all its edges are there.")},
    {Term::Threshold, "threshold", QT_TRANSLATE_NOOP("Glossary", "Threshold (filtration value)"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The distance t up to which tokens are joined. An edge enters when t reaches the "
                       "distance of its two tokens, a triangle together with its longest edge: that t is "
                       "its filtration value.")},
    {Term::H0, "h0", QT_TRANSLATE_NOOP("Glossary", "H0 (components)"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Homology of dimension 0: the separate pieces of the complex. Two tokens are in the "
                       "same piece when a chain of edges leads from one to the other.")},
    {Term::H1, "h1", QT_TRANSLATE_NOOP("Glossary", "H1 (loops)"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Homology of dimension 1: closed chains of edges that are not filled with "
                       "triangles. Two chains count as the same loop when triangles fill what lies between "
                       "them.")},
    {Term::H2, "h2", QT_TRANSLATE_NOOP("Glossary", "H2 (voids)"),
     QT_TRANSLATE_NOOP("Glossary",
                       "Homology of dimension 2: closed surfaces made of triangles, like the skin of a "
                       "bubble, whose inside is not filled with tetrahedra.")},
    {Term::BettiNumber, "betti-number", QT_TRANSLATE_NOOP("Glossary", "Betti number"),
     QT_TRANSLATE_NOOP("Glossary",
                       "βk is the number of independent classes of Hk at a threshold (coefficients in Z/2): "
                       "β0 counts components, β1 unfilled loops, β2 enclosed voids.")},
    {Term::EulerCharacteristic, "euler-characteristic", QT_TRANSLATE_NOOP("Glossary", "Euler characteristic"),
     QT_TRANSLATE_NOOP(
         "Glossary",
         "χ = β0 − β1 + β2, of the dimensions that are computed. Those above are not and count as "
         "0, so it need not be what all simplices with alternating signs add up to.")},
    {Term::Birth, "birth", QT_TRANSLATE_NOOP("Glossary", "Birth"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The threshold at which a component, loop or void first appears: a loop is born with "
                       "the edge that closes it. All components are born at 0, with their tokens.")},
    {Term::Death, "death", QT_TRANSLATE_NOOP("Glossary", "Death"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The threshold at which it is gone: a component merges with another, a loop is "
                       "filled with triangles, or no longer distinct from older loops. As all components are "
                       "equally old, which of two that merge "
                       "is said to end is a convention.")},
    {Term::Bar, "bar", QT_TRANSLATE_NOOP("Glossary", "Bar"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The life of one component, loop or void: a line from its birth to its death. A long "
                       "bar is there at many thresholds; the bar of the last component never ends (∞).")},
    {Term::Barcode, "barcode", QT_TRANSLATE_NOOP("Glossary", "Barcode"),
     QT_TRANSLATE_NOOP("Glossary",
                       "All bars, one line each, over the axis of thresholds. An upright line at t crosses "
                       "as many bars of Hk as the Betti number βk says.")},
    {Term::PersistenceDiagram, "persistence-diagram", QT_TRANSLATE_NOOP("Glossary", "Persistence diagram"),
     QT_TRANSLATE_NOOP("Glossary",
                       "The bars as points: birth across, death up. The further a point is from the "
                       "diagonal, the longer the bar.")},
    {Term::Loop, "loop", QT_TRANSLATE_NOOP("Glossary", "Loop (H1 class)"),
     QT_TRANSLATE_NOOP("Glossary",
                       "A ring of tokens, each close to the next, with a hole that no triangles fill. A bar "
                       "stands for the hole, not for one ring: many rings go around the same hole, and none "
                       "of them is the loop.")},
    {Term::GroundNorm, "ground-norm", QT_TRANSLATE_NOOP("Glossary", "Ground norm"),
     QT_TRANSLATE_NOOP("Glossary",
                       "How far a bar is moved: L∞ takes the larger of the change of birth and the change of "
                       "death, so that a bar left alone costs half its length; L2 the root of the sum of "
                       "their squares, so that it costs its length divided by √2.")},
    {Term::BottleneckDistance, "bottleneck-distance", QT_TRANSLATE_NOOP("Glossary", "Bottleneck distance"),
     QT_TRANSLATE_NOOP("Glossary",
                       "How far apart two diagrams are: match the points of one with points of the other or "
                       "with the diagonal as well as can be, then take the longest step. How long a "
                       "step is, the ground norm says.")},
    {Term::WassersteinDistance, "wasserstein-distance", QT_TRANSLATE_NOOP("Glossary", "Wasserstein distance"),
     QT_TRANSLATE_NOOP("Glossary",
                       "As the bottleneck distance, but all steps of the best matching count: the q-th root "
                       "of the sum of their q-th powers, here for q = 1 and q = 2. Bars that never end are "
                       "matched with each other; if their numbers differ, the distance is ∞.")},
    {Term::RepresentationDivergence, "representation-divergence",
     QT_TRANSLATE_NOOP("Glossary", "Representation topology divergence"),
     QT_TRANSLATE_NOOP(
         "Glossary",
         "How differently two heads or models arrange the same tokens: the total length of the loops "
         "that are in one complex but not in the one of the smaller of both distances, the mean of "
         "both ways round (Barannikov et al. 2022). 0 for equal distances.")},
}};

const GlossaryEntry &entry(Term term)
{
    return *std::find_if(table.begin(), table.end(), [&](const GlossaryEntry &e) { return e.term == term; });
}

} // namespace

std::span<const GlossaryEntry> glossary() { return table; }

QString termName(Term term) { return QCoreApplication::translate(context, entry(term).name); }

QString explain(Term term) { return QCoreApplication::translate(context, entry(term).explanation); }

Term homologyTerm(int dimension)
{
    static constexpr std::array terms{Term::H0, Term::H1, Term::H2};
    return terms.at(static_cast<std::size_t>(dimension));
}

QString explainingToolTip(const QString &plainText, std::initializer_list<Term> terms)
{
    QStringList paragraphs;
    if (!plainText.isEmpty())
        paragraphs << plainText;
    for (const Term term : terms)
        paragraphs << QStringLiteral("%1: %2").arg(termName(term), explain(term));
    return asToolTip(paragraphs.join(QStringLiteral("\n\n")));
}

} // namespace attopo
