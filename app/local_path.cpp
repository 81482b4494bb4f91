#include "local_path.h"

#include "text_file.h"

#include <algorithm>
#include <string_view>

namespace attopo {

namespace {

constexpr char16_t firstByte = 0xDC80; // of byte 0x80
constexpr char16_t lastByte = 0xDCFF;

bool isByte(QChar c) { return c.unicode() >= firstByte && c.unicode() <= lastByte; }

/// At `at` the second half of a character beyond U+FFFF.
bool isHalf(const QString &text, qsizetype at) { return at > 0 && text[at - 1].isHighSurrogate(); }

} // namespace

QString fromLocalBytes(const char *bytes)
{
    QString text;
    std::string_view rest = bytes;
    while (const auto bad = firstInvalidUtf8(rest)) {
        text += QString::fromUtf8(rest.data(), static_cast<qsizetype>(*bad));
        text += QChar(static_cast<char16_t>(firstByte + static_cast<unsigned char>(rest[*bad]) - 0x80));
        rest.remove_prefix(*bad + 1);
    }
    return text + QString::fromUtf8(rest.data(), static_cast<qsizetype>(rest.size()));
}

std::filesystem::path localPath(const QString &argument)
{
    std::string bytes;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < argument.size(); ++at) {
        if (!isByte(argument[at]) || isHalf(argument, at))
            continue;
        bytes += argument.mid(begin, at - begin).toStdString();
        bytes += static_cast<char>(argument[at].unicode() - firstByte + 0x80);
        begin = at + 1;
    }
    return bytes + argument.mid(begin).toStdString();
}

bool isUtf8(const QString &argument)
{
    for (qsizetype at = 0; at < argument.size(); ++at)
        if (isByte(argument[at]) && !isHalf(argument, at))
            return false;
    return true;
}

} // namespace attopo
