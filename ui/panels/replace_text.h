#pragma once

class QPlainTextEdit;
class QString;

namespace attopo {

/// Puts a text into an editor, but only what differs, so that cursor and view stay where something happens.
void replaceText(QPlainTextEdit *editor, const QString &text);

} // namespace attopo
