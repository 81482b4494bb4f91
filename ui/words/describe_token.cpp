#include "describe_token.h"

#include "analysis/attended_places.h"
#include "analysis/selection.h"
#include "describe_head.h"
#include "filtration_text.h"
#include "part_names.h"
#include "text_positions.h"
#include "token_names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace attopo {

namespace {

struct TokenWords {
    Q_DECLARE_TR_FUNCTIONS(TokenWords)
};

constexpr std::size_t mostListed = 5;

QString percent(double share) { return TokenWords::tr("%1 %").arg(shownNumber(100 * share, 2)); }

QString link(const QString &to, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(to, text.toHtmlEscaped());
}

/// The greatest first, or the least; equal ones by number.
std::vector<std::size_t> firstOf(const std::vector<double> &values, std::size_t count, bool greatest = true)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return greatest ? values[a] > values[b] : values[a] < values[b];
    });
    order.resize(std::min(order.size(), count));
    return order;
}

class TokenText {
public:
    TokenText(const Analysis &analysis, int token)
        : space_(*analysis.space)
        , analysis_(analysis)
        , token_(static_cast<std::size_t>(token))
        , labels_(tokenLabels(space_.tokens))
        , names_(tokenNames(space_.tokens))
        , attendedNames_(tokenNames(space_.attended))
        , places_(placesAmongAttended(space_))
    {
    }

    QString head() const;
    QString attention() const;
    QString overHeads(const TokenAttention &heads) const;
    QString ranks(const TokenAttention &heads) const;
    QString nearest() const;
    QString component(double threshold) const;
    QString bars() const;

private:
    QString tokenLink(std::size_t token) const
    {
        return link(QStringLiteral("token:%1").arg(token), names_[static_cast<qsizetype>(token)]);
    }
    /// One of what the points attend to: a link if it is a point.
    QString attendedLink(std::size_t place) const
    {
        const auto at = std::find(places_.begin(), places_.end(), place);
        return at == places_.end() ? attendedNames_[static_cast<qsizetype>(place)].toHtmlEscaped()
                                   : tokenLink(static_cast<std::size_t>(at - places_.begin()));
    }
    QString lookingAt(const std::vector<double> &row) const;
    QString lookedAtBy(const std::vector<double> &column) const;
    QString asTable(const QString &title, const std::vector<double> &row,
                    const std::vector<double> &column) const;

    const TokenSpace &space_;
    const Analysis &analysis_;
    const std::size_t token_;
    const QStringList labels_;
    const QStringList names_;
    const QStringList attendedNames_;
    const std::vector<std::size_t> places_;
};

QString TokenText::head() const
{
    const Token &token = space_.tokens[token_];
    QStringList facts{TokenWords::tr("token %1 of %2, counted from 0").arg(token_).arg(space_.tokens.size())};
    const auto *source = std::get_if<TextSource>(&analysis_.request.source);
    if (token.special)
        facts << (source && source->readAs == ReadAs::Chat
                      ? TokenWords::tr("added by the chat template: no part of the text")
                      : TokenWords::tr("special: no part of the text"));
    else if (token.end > token.start)
        facts << (token.end == token.start + 1
                      ? TokenWords::tr("character %1").arg(token.start)
                      : TokenWords::tr("characters %1 to %2").arg(token.start).arg(token.end - 1));
    if (const QString part = partName(token.part); !part.isEmpty())
        facts << TokenWords::tr("of the part “%1”").arg(part);
    if (source) {
        facts << TokenWords::tr("“%1” in the vocabulary, number %2")
                     .arg(QString::fromStdString(token.text).toHtmlEscaped())
                     .arg(token.id);
        if (token.unknown)
            facts << TokenWords::tr("unknown to the model");
    }
    QString text =
        QStringLiteral("<b>%1</b>: %2")
            .arg(labels_[static_cast<qsizetype>(token_)].toHtmlEscaped(), facts.join(QStringLiteral(", ")));
    QStringList others;
    for (qsizetype other = 0; other < labels_.size(); ++other)
        if (labels_[other] == labels_[static_cast<qsizetype>(token_)])
            others << (other == static_cast<qsizetype>(token_)
                           ? QString::number(other)
                           : link(QStringLiteral("token:%1").arg(other), QString::number(other)));
    if (others.size() < 2)
        return text;
    const auto count = static_cast<int>(others.size());
    constexpr qsizetype most = 20;
    if (others.size() > most)
        others = others.mid(0, most) << QStringLiteral("…");
    return text + QStringLiteral("<br>")
        + TokenWords::tr("The same in %n place(s): tokens %1", nullptr, count)
              .arg(others.join(QStringLiteral(" · ")));
}

QString TokenText::lookingAt(const std::vector<double> &row) const
{
    QStringList lines;
    for (const std::size_t place : firstOf(row, mostListed))
        if (row[place] > 0)
            lines << QStringLiteral("%1 %2").arg(attendedLink(place), percent(row[place]));
    return lines.join(QStringLiteral("<br>"));
}

QString TokenText::lookedAtBy(const std::vector<double> &column) const
{
    QStringList lines;
    for (const std::size_t other : firstOf(column, mostListed))
        if (column[other] > 0)
            lines << QStringLiteral("%1 %2").arg(tokenLink(other), percent(column[other]));
    return lines.join(QStringLiteral("<br>"));
}

QString TokenText::asTable(const QString &title, const std::vector<double> &row,
                           const std::vector<double> &column) const
{
    QString cells =
        QStringLiteral("<td><i>%1</i><br>%2</td>").arg(TokenWords::tr("attends to"), lookingAt(row));
    if (!column.empty())
        cells += QStringLiteral("<td style=\"padding-left:16px\"><i>%1</i><br>%2</td>")
                     .arg(TokenWords::tr("is attended to by"), lookedAtBy(column));
    return QStringLiteral("<b>%1</b><table><tr>%2</tr></table>").arg(title, cells);
}

QString TokenText::attention() const
{
    const Matrix &attention = space_.attention;
    if (attention.values.empty())
        return {};
    const std::vector<double> row(attention.row(token_), attention.row(token_) + attention.columns);
    std::vector<double> column;
    if (!places_.empty())
        for (std::size_t i = 0; i < attention.rows; ++i)
            column.push_back(attention(i, places_[token_]));
    const QString title = std::holds_alternative<TextSource>(analysis_.request.source)
        ? TokenWords::tr("In this head (%1)").arg(describeHeadChoice(analysis_.request.attention))
        : TokenWords::tr("In this matrix");
    return asTable(title, row, column);
}

QString TokenText::overHeads(const TokenAttention &heads) const
{
    // Of a text that is read up to a time what follows is no point.
    std::vector<double> column = heads.meanTo();
    column.resize(std::min(column.size(), space_.tokens.size()));
    std::vector<double> row = heads.meanFrom();
    row.resize(std::min(row.size(), space_.attended.size()));
    return asTable(TokenWords::tr("Mean of all %1 heads").arg(heads.layers * heads.heads - heads.missing),
                   row, column);
}

QString TokenText::ranks(const TokenAttention &heads) const
{
    if (heads.rank.empty())
        return {};
    std::vector<double> received;
    for (std::size_t head = 0; head < heads.rank.size(); ++head)
        received.push_back(heads.received(head));
    QStringList most;
    for (const std::size_t head : firstOf(received, mostListed)) {
        const std::size_t layer = head / heads.heads;
        most << TokenWords::tr("%1 %2, rank %3")
                    .arg(link(QStringLiteral("head:%1:%2").arg(layer).arg(head % heads.heads),
                              QStringLiteral("L%1·H%2").arg(layer).arg(head % heads.heads)),
                         percent(received[head]))
                    .arg(heads.rank[head]);
    }
    const auto first = std::count(heads.rank.begin(), heads.rank.end(), std::size_t{1});
    return QStringLiteral("<b>%1</b><br>%2<br>%3")
        .arg(TokenWords::tr("Attention it gets, on average over the tokens"),
             TokenWords::tr("more than any other token in %1 of %2 heads")
                 .arg(first)
                 .arg(heads.rank.size() - heads.missing),
             most.join(QStringLiteral("<br>")));
}

QString TokenText::nearest() const
{
    const std::size_t n = space_.tokens.size();
    if (n < 2)
        return {};
    std::vector<double> distances(space_.distances.row(token_), space_.distances.row(token_) + n);
    distances[token_] = infinity;
    QStringList near;
    for (const std::size_t other : firstOf(distances, mostListed, false))
        if (distances[other] < infinity)
            near << QStringLiteral("%1 %2").arg(tokenLink(other), filtrationText(distances[other]));
    return QStringLiteral("<b>%1</b><br>%2")
        .arg(TokenWords::tr("Nearest tokens"), near.join(QStringLiteral("<br>")));
}

QString TokenText::component(double threshold) const
{
    const RipsComplex complex = ripsComplexAt(threshold, space_.edges, *analysis_.barcode);
    QStringList members;
    constexpr qsizetype most = 12;
    int size = 0;
    for (std::size_t other = 0; other < complex.component.size(); ++other) {
        if (complex.component[other] != complex.component[token_])
            continue;
        ++size;
        if (other != token_ && members.size() < most)
            members << tokenLink(other);
    }
    const QString title =
        QStringLiteral("<b>%1</b>")
            .arg(TokenWords::tr("Component at threshold %1").arg(filtrationText(threshold)));
    if (size == 1)
        return title + QStringLiteral("<br>") + TokenWords::tr("it stands alone");
    if (size - 1 > members.size())
        members << QStringLiteral("…");
    return title + QStringLiteral("<br>")
        + TokenWords::tr("%n token(s), with %1", nullptr, size).arg(members.join(QStringLiteral(" · ")));
}

QString TokenText::bars() const
{
    const std::vector<Bar> &bars = analysis_.barcode->bars;
    Selection selection;
    selection.tokens = {static_cast<int>(token_)};
    std::vector<std::size_t> its;
    for (std::size_t k = 0; k < bars.size(); ++k)
        if (selection.marks(k, bars[k]))
            its.push_back(k);
    std::stable_sort(its.begin(), its.end(), [&](std::size_t a, std::size_t b) {
        return bars[a].death - bars[a].birth > bars[b].death - bars[b].birth;
    });
    const QString title =
        QStringLiteral("<b>%1</b><br>").arg(TokenWords::tr("Bars it takes part in: %1").arg(its.size()));
    QStringList lines;
    for (std::size_t k = 0; k < std::min(its.size(), mostListed); ++k) {
        const Bar &bar = bars[its[k]];
        const QString death = bar.essential() ? QStringLiteral("∞") : filtrationText(bar.death);
        lines << link(
            QStringLiteral("bar:%1").arg(its[k]),
            QStringLiteral("H%1: %2 – %3").arg(bar.dimension).arg(filtrationText(bar.birth), death));
    }
    if (its.size() > mostListed)
        lines << QStringLiteral("…");
    return title + lines.join(QStringLiteral("<br>"));
}

} // namespace

QString describeToken(const Analysis &analysis, int token, double threshold, const TokenAttention *heads)
{
    const TokenText text(analysis, token);
    QStringList parts{text.head(), text.attention()};
    if (heads && heads->layers * heads->heads > 1)
        parts << text.overHeads(*heads) << text.ranks(*heads);
    parts << text.nearest() << text.component(threshold) << text.bars();
    parts.removeAll(QString());
    return QStringLiteral("<p>") + parts.join(QStringLiteral("</p><p>")) + QStringLiteral("</p>");
}

} // namespace attopo
