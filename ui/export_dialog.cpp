#include "export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace attopo {

namespace {

QString withSuffix(const QString &file, const QString &suffix)
{
    const QFileInfo info(file);
    return QDir(info.path()).filePath(info.completeBaseName() + QLatin1Char('.') + suffix);
}

} // namespace

ExportDialog::ExportDialog(const FigureData &shown, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , shown_(shown)
    , view_(new QComboBox)
    , side_(new QComboBox)
    , format_(new QComboBox)
    , width_(new QDoubleSpinBox)
    , height_(new QDoubleSpinBox)
    , dpi_(new QSpinBox)
    , withCaption_(new QCheckBox(tr("With a &caption")))
    , caption_(new QPlainTextEdit)
    , file_(new QLineEdit)
{
    setWindowTitle(tr("Export figure"));
    for (const FigureViewInfo &info : figureViews())
        if (canPaint(info.view, shown))
            view_->addItem(QObject::tr(info.label), QLatin1String(info.name));
    if (shown.b)
        view_->setCurrentIndex(view_->count() - 1);
    side_->addItem(tr("Text A"));
    side_->addItem(tr("Text B"));
    side_->setVisible(shown.b != nullptr);
    format_->addItem(tr("PNG: pixels"), QStringLiteral("png"));
    format_->addItem(tr("SVG: vectors, text as text"), QStringLiteral("svg"));
    format_->addItem(tr("PDF: vectors, text as text"), QStringLiteral("pdf"));
    for (QDoubleSpinBox *length : {width_, height_}) {
        length->setRange(20, 1000);
        length->setDecimals(0);
        length->setSuffix(tr(" mm"));
    }
    dpi_->setRange(50, 1200);
    dpi_->setValue(FigureOptions().dpi);
    dpi_->setSuffix(tr(" dpi"));
    withCaption_->setChecked(true);
    caption_->setMaximumHeight(80);
    file_->setText(QDir(folder).filePath(QStringLiteral("figure.png")));
    suggestedName_ = QStringLiteral("figure");
    file_->setMinimumWidth(320);

    view_->setObjectName(QStringLiteral("figureView"));
    format_->setObjectName(QStringLiteral("figureFormat"));
    file_->setObjectName(QStringLiteral("figureFile"));
    side_->setAccessibleName(tr("Text"));
    caption_->setAccessibleName(tr("Caption"));

    auto *form = new QFormLayout(this);
    auto *what = new QHBoxLayout;
    what->addWidget(view_, 1);
    what->addWidget(side_);
    auto *viewLabel = new QLabel(tr("&View"));
    viewLabel->setBuddy(view_);
    form->addRow(viewLabel, what);
    form->addRow(tr("F&ormat"), format_);
    auto *size = new QHBoxLayout;
    size->addWidget(width_);
    size->addWidget(new QLabel(QStringLiteral("×")));
    size->addWidget(height_);
    size->addWidget(dpi_);
    size->addStretch();
    form->addRow(tr("Size"), size);
    form->addRow(withCaption_);
    form->addRow(caption_);
    auto *where = new QHBoxLayout;
    where->addWidget(file_, 1);
    auto *browseButton = new QPushButton(tr("&Browse…"));
    browseButton->setAutoDefault(false);
    where->addWidget(browseButton);
    auto *fileLabel = new QLabel(tr("&File"));
    fileLabel->setBuddy(file_);
    form->addRow(fileLabel, where);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    form->addRow(buttons);

    connect(view_, &QComboBox::currentIndexChanged, this, &ExportDialog::viewChanged);
    connect(side_, &QComboBox::currentIndexChanged, this, &ExportDialog::viewChanged);
    viewChanged();
    connect(format_, &QComboBox::currentIndexChanged, this, [this] {
        const QString suffix = format_->currentData().toString();
        dpi_->setEnabled(suffix == QLatin1String("png"));
        file_->setText(withSuffix(file_->text(), suffix));
    });
    connect(file_, &QLineEdit::editingFinished, this, [this] {
        const int format = format_->findData(QFileInfo(file_->text()).suffix().toLower());
        if (format >= 0)
            format_->setCurrentIndex(format);
        else
            file_->setText(withSuffix(file_->text(), format_->currentData().toString()));
    });
    connect(withCaption_, &QCheckBox::toggled, caption_, &QWidget::setEnabled);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::browse()
{
    const QString suffix = format_->currentData().toString();
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export figure"), file_->text(), suffix.toUpper() + QStringLiteral(" (*.%1)").arg(suffix));
    if (chosen.isEmpty())
        return;
    confirmedFile_ = QFileInfo(chosen).suffix().isEmpty() ? QString() : chosen;
    file_->setText(QFileInfo(chosen).suffix().isEmpty() ? withSuffix(chosen, suffix) : chosen);
}

void ExportDialog::viewChanged()
{
    const FigureView chosen = view();
    constexpr FigureView withoutSide[] = {FigureView::Compare, FigureView::PersistenceDiagram,
                                          FigureView::Heads,   FigureView::PinnedHeads,
                                          FigureView::Model,   FigureView::Time};
    side_->setEnabled(std::find(std::begin(withoutSide), std::end(withoutSide), chosen)
                      == std::end(withoutSide));
    width_->setValue(defaultFigureSize(chosen).width());
    height_->setValue(defaultFigureSize(chosen).height());
    // What the user wrote stays; what was suggested follows.
    FigureData figure = shown_;
    figure.side = side();
    if (caption_->toPlainText() == suggestedCaption_)
        caption_->setPlainText(defaultCaption(chosen, figure));
    suggestedCaption_ = defaultCaption(chosen, figure);
    const QFileInfo info(file_->text());
    if (info.completeBaseName() == suggestedName_) {
        suggestedName_ = view_->currentData().toString();
        if (side_->isEnabled() && side() == Side::B)
            suggestedName_ += QStringLiteral("-b");
        file_->setText(QDir(info.path()).filePath(suggestedName_ + QLatin1Char('.') + info.suffix()));
    }
}

void ExportDialog::accept()
{
    if (QFileInfo::exists(file()) && file() != confirmedFile_
        && QMessageBox::question(this, tr("Replace the file?"),
                                 tr("%1 exists already. Replace it?").arg(QDir::toNativeSeparators(file())))
            != QMessageBox::Yes)
        return;
    QDialog::accept();
}

Side ExportDialog::side() const { return side_->currentIndex() == 1 ? Side::B : Side::A; }

FigureView ExportDialog::view() const
{
    return figureViewByName(view_->currentData().toString()).value_or(FigureView::Complex);
}

FigureOptions ExportDialog::options() const
{
    return {QSizeF(width_->value(), height_->value()), dpi_->value(),
            withCaption_->isChecked() ? caption_->toPlainText() : QString()};
}

QString ExportDialog::file() const { return file_->text(); }

} // namespace attopo
