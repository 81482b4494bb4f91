#pragma once

#include <QString>

#include <span>

namespace attopo {

/// The terms of the field that the window uses.
enum class Term {
    Token,
    SpecialTokens,
    Attention,
    AttentionHead,
    AttentionSink,
    CausalAttention,
    Distance,
    JensenShannonDistance,
    VietorisRipsComplex,
    Threshold,
    H0,
    H1,
    H2,
    BettiNumber,
    EulerCharacteristic,
    Birth,
    Death,
    Bar,
    Barcode,
    PersistenceDiagram,
    Loop,
    GroundNorm,
    BottleneckDistance,
    WassersteinDistance,
    RepresentationDivergence,
};

struct GlossaryEntry {
    Term term;
    const char *anchor; ///< In the help page.
    const char *name;
    const char *explanation;
};

/// All terms, each before those that build on it.
std::span<const GlossaryEntry> glossary();

/// In the language of the window.
QString termName(Term term);
QString explain(Term term);

Term homologyTerm(int dimension); ///< 0 … 2

/// A tooltip of several paragraphs, for a widget: what it does, then the terms it is about.
QString explainingToolTip(const QString &plainText, std::initializer_list<Term> terms);

} // namespace attopo
