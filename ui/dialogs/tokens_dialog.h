#pragma once

#include <QDialog>

#include <string>
#include <vector>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace attopo {

/// The tokens in a text that is typed or pasted: one a line; all on one line with spaces between them; or a
/// list in JSON. `expected` of them tell a line of spaces from a token that holds some.
std::vector<std::string> tokensIn(const QString &text, std::size_t expected);

/// Asks what the points of a stack of attention are called, of which its file says nothing.
class TokensDialog : public QDialog {
    Q_OBJECT
public:
    /// `given`: those typed in before; none: points have numbers.
    TokensDialog(const QString &file, std::size_t expected, const std::vector<std::string> &given,
                 QWidget *parent);

    /// As many as are expected, or none.
    std::vector<std::string> tokens() const;

private:
    void count();

    std::size_t expected_;
    QPlainTextEdit *editor_;
    QLabel *counted_;
    QDialogButtonBox *buttons_;
};

} // namespace attopo
