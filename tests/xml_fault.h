#pragma once

#include <QByteArray>
#include <QXmlStreamReader>

namespace attopo {

/// What makes it no well-formed XML, and where; empty when it is.
inline QByteArray xmlFault(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
        ? "line " + QByteArray::number(reader.lineNumber()) + ": " + reader.errorString().toUtf8()
        : QByteArray();
}

/// What stands in its first element of this name.
inline QString xmlText(const QByteArray &xml, const QString &element)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            return reader.readElementText(QXmlStreamReader::IncludeChildElements);
    return {};
}

} // namespace attopo
