// What the corpus dialog asks for.

#include "corpus_dialog.h"

#include "background_task.h"
#include "core_text.h"
#include "corpus/corpus_reader.h"
#include "corpus/features.h"
#include "elided_label.h"
#include "error.h"
#include "metric/metric.h"
#include "number_list.h"
#include "plain_label.h"
#include "shell_text.h"
#include "to_qstring.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace attopo {

namespace {

QWidget *withButton(QLineEdit *edit, QPushButton *button)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    layout->addWidget(button);
    return row;
}

} // namespace

QString CorpusDialog::separatorLabel(CsvSeparator separator)
{
    switch (separator) {
    case CsvSeparator::Comma:
        return CorpusDialog::tr("Comma");
    case CsvSeparator::Semicolon:
        return CorpusDialog::tr("Semicolon");
    case CsvSeparator::Tab:
        return CorpusDialog::tr("Tab");
    case CsvSeparator::Pipe:
        return CorpusDialog::tr("Pipe");
    }
    return {};
}

void CorpusDialog::prepareFields()
{
    corpus_->setObjectName(QStringLiteral("corpus"));
    corpus_->setAccessibleName(tr("Texts"));
    corpus_->setPlaceholderText(tr(".txt, .csv, .tsv or .jsonl"));
    separator_->setObjectName(QStringLiteral("separator"));
    separator_->addItem(tr("As the first line has it"));
    for (const CsvSeparatorInfo &info : csvSeparators)
        separator_->addItem(separatorLabel(info.separator), toQString(info.name));
    noHeader_->setObjectName(QStringLiteral("noHeader"));
    textColumn_->setObjectName(QStringLiteral("textColumn"));
    textColumn_->setEditable(true);
    columns_->setObjectName(QStringLiteral("columns"));
    columns_->setPlaceholderText(tr("none; names with commas between them"));
    groupColumn_->setObjectName(QStringLiteral("groupColumn"));
    groupColumn_->setEditable(true);
    readAs_->setObjectName(QStringLiteral("readAs"));
    readAs_->setCurrentIndex(readAs_->findData(static_cast<int>(choices_.a.readAs)));
    readAs_->setToolTip(asToolTip(tr("What a row's text is taken for: a pair is two texts with a line of --- "
                                     "between them; each turn of a chat begins with system:, user: or "
                                     "assistant: on a line")));
    layers_->setPlaceholderText(tr("all, or 0-3, 7"));
    heads_->setPlaceholderText(tr("all, or 0-3, 7"));
    groups_->setObjectName(QStringLiteral("groupSizes"));
    groups_->setForegroundRole(QPalette::PlaceholderText);
    folder_->setObjectName(QStringLiteral("resultFolder"));
    folder_->setAccessibleName(tr("Results"));
    for (const MetricInfo &info : metrics())
        if (info.input != MetricInput::HiddenStates)
            metric_->addItem(coreText(info.label), toQString(info.name));
    metric_->setCurrentIndex(std::max(0, metric_->findData(toQString(metricInfo(choices_.metric).name))));
    dimension_->addItem(tr("components (H0)"), 0);
    dimension_->addItem(tr("and loops (H1)"), 1);
    dimension_->addItem(tr("and voids (H2)"), 2);
    dimension_->setCurrentIndex(choices_.maxDimension);
    dropSpecial_->setChecked(choices_.dropSpecialTokens);
    joinWords_->setChecked(choices_.joinWords);
    diagrams_->setToolTip(asToolTip(tr("All bars as well, in NumPy's format")));
    groupColumn_->setToolTip(asToolTip(
        tr("Permutation tests, false discovery rates and confidence intervals for each layer, head and "
           "feature, and a figure; empty: none")));
}

QWidget *CorpusDialog::buildFeatures()
{
    const QStringList featureLabels{tr("&bars"), tr("ba&rcode"), tr("gra&ph"), tr("patter&ns")};
    const QStringList featureTips{tr("Of each dimension: numbers of bars, sums, longest, mean and deviation "
                                     "of lengths, persistent entropy"),
                                  tr("The 14 barcode features of attention (Kushnareva et al. 2021)"),
                                  tr("Their 6 features of the attention graph at 6 thresholds"),
                                  tr("Distances to 7 patterns of attention")};
    auto *features = new QWidget;
    auto *featureRow = new QHBoxLayout(features);
    featureRow->setContentsMargins(0, 0, 0, 0);
    for (std::size_t k = 0; k < featureSets().size(); ++k) {
        auto *box = new QCheckBox(featureLabels[static_cast<qsizetype>(k)]);
        box->setChecked(true);
        box->setToolTip(asToolTip(featureTips[static_cast<qsizetype>(k)]));
        features_ << box;
        featureRow->addWidget(box);
    }
    featureRow->addStretch(1);
    return features;
}

QWidget *CorpusDialog::buildFields()
{
    prepareFields();
    QWidget *features = buildFeatures();
    auto *browseCorpus = new QPushButton(tr("Choose…"));
    auto *browseFolder = new QPushButton(tr("Choose…"));
    for (QPushButton *button : {browseCorpus, browseFolder})
        button->setAutoDefault(false); // Enter starts
    connect(browseCorpus, &QPushButton::clicked, this, &CorpusDialog::chooseCorpus);
    connect(browseFolder, &QPushButton::clicked, this, &CorpusDialog::chooseFolder);

    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Corpus"), withButton(corpus_, browseCorpus));
    form->addRow(tr("Separator of col&umns"), separator_);
    form->addRow(noHeader_);
    form->addRow(tr("Column of the &texts"), textColumn_);
    form->addRow(tr("Columns to &keep"), columns_);
    form->addRow(tr("Groups to compa&re, by column"), groupColumn_);
    form->addRow(QString(), groups_);
    form->addRow(tr("&Model"), model_);
    form->addRow(tr("Read te&xts as"), readAs_);
    form->addRow(tr("&Layers"), layers_);
    form->addRow(tr("&Heads"), heads_);
    form->addRow(tr("M&etric"), metric_);
    form->addRow(tr("H&omology"), dimension_);
    form->addRow(tr("Features"), features);
    auto *switches = new QWidget;
    auto *switchRow = new QHBoxLayout(switches);
    switchRow->setContentsMargins(0, 0, 0, 0);
    for (QCheckBox *box : {dropSpecial_, joinWords_, diagrams_})
        switchRow->addWidget(box);
    switchRow->addStretch(1);
    form->addRow(switches);
    form->addRow(tr("Results in &folder"), withButton(folder_, browseFolder));
    connectFields();
    return fields;
}

void CorpusDialog::connectFields()
{
    connect(corpus_, &QLineEdit::textChanged, this, [this] {
        readColumns();
        suggestFolder();
        countGroups();
    });
    const auto readAgain = [this] {
        readColumns();
        countGroups();
    };
    connect(separator_, &QComboBox::currentIndexChanged, this, readAgain);
    connect(noHeader_, &QCheckBox::toggled, this, readAgain);
    connect(counting_, &BackgroundTask::failed, this,
            [this](const QString &message) { showGroups(message, true); });
    for (QLineEdit *edit : {columns_, layers_, heads_, folder_})
        connect(edit, &QLineEdit::textChanged, this, &CorpusDialog::validate);
    connect(folder_, &QLineEdit::textChanged, this, [this] { showRunning(isRunning()); });
    for (QComboBox *box : {textColumn_, groupColumn_})
        connect(box, &QComboBox::editTextChanged, this, &CorpusDialog::countGroups);
    for (QComboBox *box : {model_, readAs_, metric_, dimension_})
        connect(box, &QComboBox::currentIndexChanged, this, &CorpusDialog::validate);
    for (QCheckBox *box : features_ + QList<QCheckBox *>{dropSpecial_, joinWords_, diagrams_})
        connect(box, &QCheckBox::toggled, this, &CorpusDialog::validate);
}

} // namespace attopo
