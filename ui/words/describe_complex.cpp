#include "describe_complex.h"

#include "filtration_text.h"

#include <QObject>
#include <QStringList>

#include <algorithm>

namespace attopo {

QString describeComplex(const Analysis &analysis, const RipsComplex &complex, std::size_t edgesDrawn,
                        std::size_t trianglesDrawn)
{
    const bool ofPoints = !std::holds_alternative<DiagramSource>(analysis.request.source);
    QString text = !ofPoints
        ? QObject::tr("%n bar(s)", nullptr, static_cast<int>(analysis.barcode->bars.size()))
        : QStringList{QObject::tr("n = %1").arg(complex.vertices),
                      QObject::tr("%n edge(s)", nullptr, static_cast<int>(complex.edges)),
                      QObject::tr("%1 triangle(s)", nullptr,
                                  static_cast<int>(std::min<std::uint64_t>(complex.triangleCount, 1000)))
                          .arg(complex.triangleCount)} // there may be more than an int holds
              .join(QStringLiteral(" · "));
    std::int64_t euler = 0; // as the Euler curve has it at the threshold
    for (std::size_t k = 0; k < complex.betti.size(); ++k) {
        text += QStringLiteral(" · β%1 = %2").arg(k).arg(complex.betti[k]);
        euler += (k % 2 == 0 ? 1 : -1) * static_cast<std::int64_t>(complex.betti[k]);
    }
    text += QStringLiteral(" · χ = %1").arg(euler);
    QStringList thinned;
    if (edgesDrawn < complex.edges)
        thinned << QObject::tr("the %1 shortest edges").arg(edgesDrawn);
    if (trianglesDrawn < complex.triangleCount)
        thinned << QObject::tr("%1 triangles spread over them").arg(trianglesDrawn);
    if (analysis.space->shortenedFrom < infinity)
        thinned
            << QObject::tr("distances beyond %1 shorter").arg(filtrationText(analysis.space->shortenedFrom));
    if (!thinned.isEmpty())
        text += QObject::tr(" (drawn: %1)").arg(thinned.join(QObject::tr(" and ")));
    return text;
}

} // namespace attopo
