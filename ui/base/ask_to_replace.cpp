#include "ask_to_replace.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>

namespace attopo {

namespace {

struct AskToReplace {
    Q_DECLARE_TR_FUNCTIONS(attopo::AskToReplace)
};

} // namespace

bool askToReplace(const QString &file, QWidget *parent)
{
    QMessageBox question(
        QMessageBox::Question, AskToReplace::tr("Replace the file?"),
        AskToReplace::tr("%1 exists already. Replace it?").arg(QDir::toNativeSeparators(file)),
        QMessageBox::Yes | QMessageBox::No, parent);
    question.setTextFormat(Qt::PlainText); // the path is not ours
    return question.exec() == QMessageBox::Yes;
}

} // namespace attopo
