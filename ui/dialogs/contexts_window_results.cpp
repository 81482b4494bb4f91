// What a study of contexts has found, in tables.

#include "contexts_window.h"

#include "analysis/context_study_json.h"
#include "analysis/head_barcodes.h"
#include "background_task.h"
#include "core_text.h"
#include "error.h"
#include "filtration_text.h"
#include "heat_table.h"
#include "models/bundled_models.h"
#include "paint_barcode.h"
#include "plain_label.h"
#include "save_file.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace attopo {

namespace {

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    return item;
}

} // namespace

QString ContextsWindow::name(std::size_t text) const
{
    return QString::fromStdString(study_->texts[text].label);
}

void ContextsWindow::showDistances()
{
    QStringList labels;
    for (std::size_t k = 0; k < study_->texts.size(); ++k)
        labels << tr("%1 (n = %2)").arg(name(k)).arg(study_->entries[k].space->tokens.size());
    const DiagramTable &table = study_->table;
    QStringList tips;
    for (std::size_t i = 0; i < study_->texts.size(); ++i)
        for (std::size_t j = 0; j < study_->texts.size(); ++j) {
            QString tip = tr("%1 and %2: %3").arg(name(i), name(j), closeText(table.distances(i, j)));
            if (!std::isnan(table.lengthEffect(i, j)) && i != j)
                tip +=
                    tr("\nOf the longer one and random parts of it as long as the shorter one: %1 ± %2. So "
                       "much makes the difference in length alone.")
                        .arg(filtrationText(table.lengthEffect(i, j)),
                             filtrationText(table.lengthDeviation(i, j)));
            tips << tip;
        }
    distances_->setMatrix(labels, table.distances, tips);
    QString normalisation =
        coreText(diagramNormalisations()[static_cast<std::size_t>(options_.table.normalisation)].label);
    normalisation[0] = normalisation[0].toLower();
    distancesNote_->setText(
        tr("%1, H%2, ground norm %3; %4. Tooltips say how much of a distance the difference in length alone "
           "makes.")
            .arg(toQString(diagramDistances()[static_cast<std::size_t>(options_.table.distance)].label))
            .arg(options_.table.dimension)
            .arg(options_.table.norm == GroundNorm::Infinity ? QStringLiteral("L∞") : QStringLiteral("L2"),
                 normalisation));
}

void ContextsWindow::showPhrases()
{
    const QStringList titles{tr("Text"),
                             tr("Phrase"),
                             tr("Characters"),
                             tr("Tokens"),
                             tr("One component from"),
                             tr("A simplex from"),
                             tr("Joined by others from"),
                             tr("A component of its own")};
    phrases_->clear();
    phrases_->setColumnCount(static_cast<int>(titles.size()));
    phrases_->setHorizontalHeaderLabels(titles);
    phrases_->horizontalHeaderItem(7)->setToolTip(asToolTip(
        tr("From when to when all of the phrase, and nothing else, is one component: a sign that it "
           "is a collocation")));
    phrases_->setRowCount(static_cast<int>(study_->occurrences.size()));
    QStringList labels;
    for (std::size_t k = 0; k < study_->occurrences.size(); ++k) {
        const auto &[text, context] = study_->occurrences[k];
        const auto together = context.together();
        const QStringList values{
            name(text),
            QString::fromStdString(study_->texts[text].phrase),
            tr("%1–%2").arg(context.span.start).arg(context.span.end),
            QString::number(context.points.size()),
            filtrationText(context.connectedFrom),
            filtrationText(context.simplexFrom),
            filtrationText(context.joinedFrom),
            together ? tr("%1 to %2").arg(filtrationText(together->first), filtrationText(together->second))
                     : tr("never")};
        for (int column = 0; column < values.size(); ++column)
            phrases_->setItem(static_cast<int>(k), column, cell(values[column]));
        labels << tr("%1, %2").arg(name(text)).arg(context.span.start);
    }
    phrases_->resizeColumnsToContents();
    QStringList notes;
    for (const auto &[phrase, summary] : study_->summaries())
        notes
            << (summary.contexts == 0
                    ? tr("“%1” stands in none of its texts.").arg(QString::fromStdString(phrase))
                    : tr("“%1” is a component of its own in %2 of %3 contexts; it becomes a simplex at %4 on "
                         "average (%5 to %6).")
                          .arg(QString::fromStdString(phrase))
                          .arg(summary.together)
                          .arg(summary.contexts)
                          .arg(filtrationText(summary.simplexFrom.mean),
                               filtrationText(summary.simplexFrom.smallest),
                               filtrationText(summary.simplexFrom.largest)));
    phrasesNote_->setText(notes.isEmpty()
                              ? tr("No phrase is looked for: write one in the texts' third column.")
                              : notes.join(QLatin1Char('\n')));
    phraseDistances_->setMatrix(labels, *phraseMatrix_);
}

} // namespace attopo
