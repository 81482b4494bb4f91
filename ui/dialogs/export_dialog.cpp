#include "export_dialog.h"

#include "ask_to_replace.h"
#include "core_text.h"
#include "error.h"
#include "figure.h"
#include "figure_views.h"
#include "plain_label.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace attopo {

namespace {

QString withSuffix(const QString &file, const QString &suffix)
{
    const QFileInfo info(file);
    return QDir(info.path()).filePath(info.completeBaseName() + QLatin1Char('.') + suffix);
}

QDoubleSpinBox *numberBox(double least, double most, int decimals, double step, const QString &suffix)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setDecimals(decimals);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const FigureData &shown, const std::array<FigureOrigin, 2> &origins,
                           const QString &folder, QWidget *parent)
    : QDialog(parent)
    , shown_(shown)
    , origins_(origins)
    , view_(new QComboBox)
    , side_(new QComboBox)
    , format_(new QComboBox)
    , preset_(new QComboBox)
    , width_(numberBox(leastFigureLength, mostFigureLength, 0, 1, tr(" mm")))
    , height_(numberBox(leastFigureLength, mostFigureLength, 0, 1, tr(" mm")))
    , dpi_(new QSpinBox)
    , font_(new QComboBox)
    , fontSize_(numberBox(leastFontSize, mostFontSize, 1, 0.5, tr(" pt")))
    , palette_(new QComboBox)
    , background_(new QComboBox)
    , lineWidth_(numberBox(leastLineWidth, mostLineWidth, 2, 0.25, tr(" ×", "factor")))
    , legend_(new QCheckBox(tr("&Legend")))
    , panelLetters_(new QCheckBox(tr("Panel letters (&a), (b), …")))
    , withCaption_(new QCheckBox(tr("With a &caption")))
    , caption_(new QPlainTextEdit)
    , seconds_(numberBox(leastSweepSeconds, mostSweepSeconds, 1, 1, tr(" s")))
    , framesPerSecond_(new QSpinBox)
    , sweepGroup_(nullptr)
    , file_(new QLineEdit)
    , preview_(plainLabel())
    , message_(plainLabel())
    , save_(nullptr)
{
    setWindowTitle(tr("Export figure"));
    file_->setObjectName(QStringLiteral("figureFile"));
    file_->setText(QDir(folder).filePath(QStringLiteral("figure.png")));
    suggestedName_ = QStringLiteral("figure");
    message_->setObjectName(QStringLiteral("figureMessage"));
    message_->setWordWrap(true);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    message_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    message_->setMinimumHeight(2 * message_->fontMetrics().lineSpacing()); // the preview keeps its size

    auto *choices = new QVBoxLayout;
    sweepGroup_ = buildSweep();
    for (QGroupBox *group : {buildWhat(), buildSize(), buildLook(), buildCaption(), sweepGroup_})
        choices->addWidget(group);
    choices->addStretch();

    auto *fileLabel = plainLabel(tr("&File"));
    fileLabel->setBuddy(file_);
    auto *browseButton = new QPushButton(tr("&Browse…"));
    browseButton->setAutoDefault(false);
    auto *where = new QHBoxLayout;
    where->addWidget(fileLabel);
    where->addWidget(file_, 1);
    where->addWidget(browseButton);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    save_ = buttons->button(QDialogButtonBox::Save);
    auto *copy = buttons->addButton(tr("Copy as co&mmand line"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    copy->setObjectName(QStringLiteral("figureCommandLine"));

    auto *layout = new QGridLayout(this);
    layout->addLayout(choices, 0, 0);
    layout->addWidget(buildPreview(), 0, 1);
    layout->setColumnStretch(1, 1);
    layout->addLayout(where, 1, 0, 1, 2);
    layout->addWidget(message_, 2, 0, 1, 2);
    layout->addWidget(buttons, 3, 0, 1, 2);

    restore();
    if (shown.b)
        view_->setCurrentIndex(view_->findData(QLatin1String(compareFigure.name)));
    viewChanged();
    connectAll();
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(copy, &QPushButton::clicked, this, &ExportDialog::copyCommandLine);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    previewTimer_.setSingleShot(true);
    previewTimer_.setInterval(60);
    connect(&previewTimer_, &QTimer::timeout, this, &ExportDialog::showPreview);
}

void ExportDialog::restore()
{
    const FigureSettings settings = readFigureSettings();
    const FigureOptions &options = settings.options;
    width_->setValue(options.size.width());
    height_->setValue(options.size.height());
    dpi_->setValue(options.dpi);
    font_->setCurrentText(options.font);
    fontSize_->setValue(options.fontSize);
    palette_->setCurrentIndex(palette_->findData(static_cast<int>(options.palette)));
    background_->setCurrentIndex(background_->findData(static_cast<int>(options.background)));
    lineWidth_->setValue(options.lineWidth);
    legend_->setChecked(options.legend);
    panelLetters_->setChecked(options.panelLetters);
    withCaption_->setChecked(!options.caption);
    caption_->setEnabled(!options.caption);
    preset_->setCurrentIndex(settings.preset ? preset_->findData(QLatin1String(settings.preset->name))
                                             : preset_->count() - 1);
    sweepGroup_->hide();
}

void ExportDialog::connectAll()
{
    connect(view_, &QComboBox::currentIndexChanged, this, &ExportDialog::viewChanged);
    connect(side_, &QComboBox::currentIndexChanged, this, &ExportDialog::viewChanged);
    connect(preset_, &QComboBox::currentIndexChanged, this, &ExportDialog::presetChanged);
    connect(format_, &QComboBox::currentIndexChanged, this, [this] {
        file_->setText(withSuffix(file_->text(), format_->currentData().toString()));
        refresh();
    });
    connect(file_, &QLineEdit::editingFinished, this, [this] {
        const int format = format_->findData(QFileInfo(file_->text()).suffix().toLower());
        if (format >= 0)
            format_->setCurrentIndex(format);
        else if (!file_->text().isEmpty())
            file_->setText(withSuffix(file_->text(), format_->currentData().toString()));
    });
    connect(file_, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    for (QDoubleSpinBox *size : {width_, height_, fontSize_})
        connect(size, &QDoubleSpinBox::valueChanged, this, &ExportDialog::sizeEdited);
    for (QDoubleSpinBox *number : {lineWidth_, seconds_})
        connect(number, &QDoubleSpinBox::valueChanged, this, &ExportDialog::refresh);
    for (QSpinBox *number : {dpi_, framesPerSecond_})
        connect(number, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(font_, &QComboBox::currentTextChanged, this, &ExportDialog::refresh);
    for (QComboBox *choice : {palette_, background_})
        connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(withCaption_, &QCheckBox::toggled, caption_, &QWidget::setEnabled);
    for (QCheckBox *choice : {legend_, panelLetters_, withCaption_})
        connect(choice, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(caption_, &QPlainTextEdit::textChanged, this, &ExportDialog::refresh);
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
    const FigureView &chosen = view();
    side_->setEnabled(chosen.ofOneText);
    panelLetters_->setEnabled(chosen.hasPanels);
    legend_->setEnabled(chosen.hasLegend);
    presetChanged();
    // What the user wrote stays; what was suggested follows.
    if (!caption_->document()->isModified())
        caption_->setPlainText(defaultCaption(chosen, figure()));
    const QFileInfo info(file_->text());
    if (info.completeBaseName() == suggestedName_) {
        suggestedName_ = view_->currentData().toString();
        if (side_->isEnabled() && side() == Side::B)
            suggestedName_ += QStringLiteral("-b");
        file_->setText(QDir(info.path()).filePath(suggestedName_ + QLatin1Char('.') + info.suffix()));
    }
    refresh();
}

void ExportDialog::presetChanged()
{
    if (const FigurePreset *chosen = preset()) {
        settingSize_ = true;
        const QSizeF size = figureSize(*chosen, view());
        width_->setValue(size.width());
        height_->setValue(size.height());
        fontSize_->setValue(chosen->fontSize);
        settingSize_ = false;
    }
    refresh();
}

void ExportDialog::sizeEdited()
{
    if (settingSize_)
        return;
    preset_->setCurrentIndex(preset_->count() - 1);
    refresh();
}

void ExportDialog::refresh()
{
    const bool isSweep = sweep().has_value();
    dpi_->setEnabled(isSweep || format_->currentData() == QLatin1String("png"));
    sweepGroup_->setVisible(isSweep);
    const QString wrong = whatIsWrong();
    message_->setText(wrong);
    save_->setEnabled(wrong.isEmpty());
    previewTimer_.start();
}

QString ExportDialog::whatIsWrong() const
{
    const QFileInfo info(file());
    if (file().isEmpty() || info.isDir())
        return tr("Say which file to write.");
    if (!QFileInfo(info.absolutePath()).isDir())
        return tr("There is no folder %1.").arg(QDir::toNativeSeparators(info.absolutePath()));
    if (sweep() && !view().sweeps)
        return tr("The threshold makes no difference to this view: there is nothing to sweep.");
    if (const QString why = whyTooSmall(view(), figure(), options()); !why.isEmpty())
        return why;
    constexpr double mostPixels = 32767;
    if (dpi_->isEnabled() && std::max(width_->value(), height_->value()) / 25.4 * dpi_->value() > mostPixels)
        return tr("This is more than %L1 pixels: choose fewer millimetres or fewer dots per inch.")
            .arg(static_cast<int>(mostPixels));
    return {};
}

void ExportDialog::showPreview()
{
    FigureOptions options = this->options();
    const double ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(preview_->size()) * ratio;
    const double dpi =
        std::min(room.width() / options.size.width(), room.height() / options.size.height()) * 25.4;
    options.dpi = std::max(1, static_cast<int>(std::floor(dpi)));
    if (!whyTooSmall(view(), figure(), options).isEmpty())
        return preview_->setPixmap({}); // the message says why
    QImage image = figureImage(view(), figure(), options);
    image.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(image));
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    previewTimer_.start();
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    previewTimer_.start();
}

bool ExportDialog::write()
{
    const auto wanted = sweep();
    if (!wanted) {
        exportFigure(file(), view(), figure(), options());
        return true;
    }
    QProgressDialog progress(tr("Painting the sweep…"), tr("Cancel"), 0, wanted->frames(), this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(0);
    progress.setValue(0);
    std::stop_source stop;
    connect(&progress, &QProgressDialog::canceled, this, [&stop] { stop.request_stop(); });
    try {
        exportSweep(file(), view(), figure(), options(), *wanted,
                    {[&](int done, int) { progress.setValue(done); }, stop.get_token()});
    } catch (const Cancelled &) {
        return false;
    }
    return true;
}

void ExportDialog::accept()
{
    if (QFileInfo::exists(file()) && file() != confirmedFile_ && !askToReplace(file(), this))
        return;
    FigureOptions kept = options();
    if (kept.caption && !kept.caption->isEmpty())
        kept.caption.reset(); // it is of this figure
    writeFigureSettings({kept, preset()});
    try {
        if (write())
            QDialog::accept();
        else
            message_->setText(tr("Cancelled: nothing was written."));
    } catch (const Error &failure) {
        message_->setText(errorText(failure));
    }
}

void ExportDialog::copyCommandLine()
{
    const FigureCommandLine command =
        figureCommandLine(file(), view(), figure(), options(), origins_, sweep());
    QGuiApplication::clipboard()->setText(command.text());
    message_->setText(command.obstacles.isEmpty()
                          ? tr("Copied the command that makes this figure.")
                          : tr("Copied a command, which does not make the very same figure: %1")
                                .arg(command.obstacles.join(u' ')));
}

Side ExportDialog::side() const { return side_->currentIndex() == 1 ? Side::B : Side::A; }

FigureData ExportDialog::figure() const
{
    FigureData figure = shown_;
    figure.side = side();
    return figure;
}

const FigurePreset *ExportDialog::preset() const
{
    return figurePresetByName(preset_->currentData().toString());
}

const FigureView &ExportDialog::view() const { return *figureViewByName(view_->currentData().toString()); }

FigureOptions ExportDialog::options() const
{
    FigureOptions options;
    options.size = QSizeF(width_->value(), height_->value());
    options.dpi = dpi_->value();
    if (!withCaption_->isChecked())
        options.caption = QString();
    else if (caption_->document()->isModified())
        options.caption = caption_->toPlainText();
    options.font = font_->currentText();
    options.fontSize = fontSize_->value();
    options.palette = static_cast<FigurePalette>(palette_->currentData().toInt());
    options.background = static_cast<Background>(background_->currentData().toInt());
    options.lineWidth = lineWidth_->value();
    options.legend = legend_->isChecked();
    options.panelLetters = panelLetters_->isEnabled() && panelLetters_->isChecked();
    return options;
}

std::optional<Sweep> ExportDialog::sweep() const
{
    if (format_->currentData() != animated)
        return std::nullopt;
    return Sweep{seconds_->value(), framesPerSecond_->value()};
}

QString ExportDialog::file() const { return file_->text(); }

} // namespace attopo
