#include "tokens_dialog.h"

#include "plain_label.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace attopo {

namespace {

QStringList listedIn(const QString &text)
{
    QStringList listed;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    for (const QJsonValue &value : json.isArray() ? json.array() : QJsonArray()) {
        if (!value.isString())
            return {};
        listed << value.toString();
    }
    return listed;
}

} // namespace

std::vector<std::string> tokensIn(const QString &text, std::size_t expected)
{
    QStringList found = listedIn(text);
    if (found.isEmpty()) {
        found = text.split(u'\n');
        while (!found.isEmpty() && found.constLast().trimmed().isEmpty()) // behind the last one
            found.removeLast();
        if (found.size() == 1 && expected != 1)
            found = found.constFirst().split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    }
    std::vector<std::string> tokens;
    for (const QString &token : found)
        tokens.push_back(token.toStdString());
    return tokens;
}

TokensDialog::TokensDialog(const QString &file, std::size_t expected, const std::vector<std::string> &given,
                           QWidget *parent)
    : QDialog(parent)
    , expected_(expected)
    , editor_(new QPlainTextEdit)
    , counted_(plainLabel())
    , buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("tokensDialog"));
    setWindowTitle(tr("Tokens"));
    auto *explanation =
        plainLabel(tr("%1 does not say what its %n token(s) are. Type or paste them: one a line, or all on "
                      "one line with "
                      "spaces between them, or a list as JSON has it. Without any they have numbers.",
                      nullptr, static_cast<int>(expected))
                       .arg(file));
    explanation->setWordWrap(true);
    editor_->setObjectName(QStringLiteral("tokensEditor"));
    editor_->setAccessibleName(tr("Tokens"));
    editor_->setTabChangesFocus(true);
    counted_->setObjectName(QStringLiteral("tokensCounted"));
    QStringList lines;
    for (const std::string &token : given)
        lines << QString::fromStdString(token);
    editor_->setPlainText(lines.join(u'\n'));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(editor_, 1);
    layout->addWidget(counted_);
    layout->addWidget(buttons_);
    resize(60 * fontMetrics().averageCharWidth(), 24 * fontMetrics().lineSpacing());
    connect(editor_, &QPlainTextEdit::textChanged, this, &TokensDialog::count);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    count();
    editor_->setFocus();
}

std::vector<std::string> TokensDialog::tokens() const { return tokensIn(editor_->toPlainText(), expected_); }

void TokensDialog::count()
{
    const std::size_t given = tokens().size();
    counted_->setText(tr("%1 expected, %2 given").arg(expected_).arg(given));
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(given == expected_ || given == 0);
}

} // namespace attopo
