#include "replace_text.h"

#include <QPlainTextEdit>
#include <QTextCursor>

#include <algorithm>

namespace attopo {

void replaceText(QPlainTextEdit *editor, const QString &text)
{
    const QString old = editor->toPlainText();
    if (text == old)
        return;
    const qsizetype shorter = std::min(text.size(), old.size());
    qsizetype begin = 0;
    while (begin < shorter && text[begin] == old[begin])
        ++begin;
    qsizetype end = 0; // from behind
    while (end < shorter - begin && text[text.size() - 1 - end] == old[old.size() - 1 - end])
        ++end;
    // Not between the halves of a surrogate pair.
    if (begin > 0 && old[begin - 1].isHighSurrogate())
        --begin;
    if (end > 0 && old[old.size() - end].isLowSurrogate())
        --end;
    QTextCursor cursor(editor->document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(old.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - end - begin));
    editor->setTextCursor(cursor);
}

} // namespace attopo
