// What the export dialog asks for.

#include "export_dialog.h"

#include "ask_to_replace.h"
#include "core_text.h"
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

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

} // namespace

QGroupBox *ExportDialog::buildWhat()
{
    for (const FigureView *view : figureViews())
        if (view->canPaint(shown_))
            view_->addItem(QObject::tr(view->label), QLatin1String(view->name));
    side_->addItem(tr("Text A"));
    side_->addItem(tr("Text B"));
    side_->setVisible(shown_.b != nullptr);
    side_->setAccessibleName(tr("Text"));
    format_->addItem(tr("PNG: pixels"), QStringLiteral("png"));
    format_->addItem(tr("SVG: vectors, text as text"), QStringLiteral("svg"));
    format_->addItem(tr("PDF: vectors, text as text"), QStringLiteral("pdf"));
    format_->addItem(tr("Animated PNG of the sweep"), animated);
    view_->setObjectName(QStringLiteral("figureView"));
    format_->setObjectName(QStringLiteral("figureFormat"));
    auto *group = new QGroupBox(tr("Picture"));
    auto *form = new QFormLayout(group);
    form->addRow(tr("&View"), row({view_, side_}));
    qobject_cast<QLabel *>(form->itemAt(0, QFormLayout::LabelRole)->widget())->setBuddy(view_);
    form->addRow(tr("F&ormat"), format_);
    return group;
}

QGroupBox *ExportDialog::buildSize()
{
    for (const FigurePreset &preset : figurePresets())
        preset_->addItem(QCoreApplication::translate("FigureOptions", preset.label),
                         QLatin1String(preset.name));
    preset_->addItem(tr("Own size"));
    preset_->setObjectName(QStringLiteral("figurePreset"));
    preset_->setToolTip(
        tr("A column of a journal is 85 mm wide, two are 170 mm; a slide is 254 mm × 143 mm."));
    width_->setObjectName(QStringLiteral("figureWidth"));
    width_->setAccessibleName(tr("Width"));
    height_->setObjectName(QStringLiteral("figureHeight"));
    height_->setAccessibleName(tr("Height"));
    dpi_->setRange(leastDpi, mostDpi);
    dpi_->setSuffix(tr(" dpi"));
    dpi_->setAccessibleName(tr("Dots per inch"));
    auto *group = new QGroupBox(tr("Size"));
    auto *form = new QFormLayout(group);
    form->addRow(tr("&Preset"), preset_);
    auto *sizes = row({width_, plainLabel(QStringLiteral("×")), height_, dpi_});
    form->addRow(tr("&Width × height"), sizes);
    qobject_cast<QLabel *>(form->itemAt(1, QFormLayout::LabelRole)->widget())->setBuddy(width_);
    return group;
}

QGroupBox *ExportDialog::buildLook()
{
    // Those that every machine has something for come first.
    font_->setEditable(true);
    font_->addItems({QStringLiteral("sans-serif"), QStringLiteral("serif"), QStringLiteral("monospace")});
    font_->insertSeparator(font_->count());
    font_->addItems(QFontDatabase::families());
    font_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    font_->setMinimumContentsLength(14);
    font_->setObjectName(QStringLiteral("figureFont"));
    fontSize_->setObjectName(QStringLiteral("figureFontSize"));
    fontSize_->setAccessibleName(tr("Font size"));
    fontSize_->setToolTip(
        tr("Of caption and axes; numbers and tokens are 15 % smaller. Marks and margins grow "
           "with it."));
    palette_->addItem(tr("Colours, safe for the colour-blind"), static_cast<int>(FigurePalette::Colour));
    palette_->addItem(tr("Greys, for print"), static_cast<int>(FigurePalette::Grey));
    palette_->setObjectName(QStringLiteral("figurePalette"));
    background_->addItem(tr("Light"), static_cast<int>(Background::Light));
    background_->addItem(tr("Dark"), static_cast<int>(Background::Dark));
    background_->setObjectName(QStringLiteral("figureBackground"));
    lineWidth_->setObjectName(QStringLiteral("figureLineWidth"));
    lineWidth_->setToolTip(tr("Of edges, curves and axes."));
    auto *group = new QGroupBox(tr("Look"));
    auto *form = new QFormLayout(group);
    form->addRow(tr("Fo&nt"), row({font_, fontSize_}));
    qobject_cast<QLabel *>(form->itemAt(0, QFormLayout::LabelRole)->widget())->setBuddy(font_);
    form->addRow(tr("Pale&tte"), palette_);
    form->addRow(tr("Bac&kground"), background_);
    form->addRow(tr("L&ines"), lineWidth_);
    form->addRow(row({legend_, panelLetters_}));
    return group;
}

QGroupBox *ExportDialog::buildCaption()
{
    caption_->setMaximumHeight(70);
    caption_->setTabChangesFocus(true);
    caption_->setObjectName(QStringLiteral("figureCaption"));
    caption_->setAccessibleName(tr("Caption"));
    auto *group = new QGroupBox(tr("Caption"));
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(withCaption_);
    layout->addWidget(caption_);
    return group;
}

QGroupBox *ExportDialog::buildSweep()
{
    const Sweep usual;
    seconds_->setValue(usual.seconds);
    seconds_->setObjectName(QStringLiteral("sweepSeconds"));
    framesPerSecond_->setRange(1, mostFramesPerSecond);
    framesPerSecond_->setValue(usual.framesPerSecond);
    framesPerSecond_->setAccessibleName(tr("Frames per second"));
    framesPerSecond_->setSuffix(tr(" frames a second"));
    auto *group = new QGroupBox(tr("Sweep from 0 to the end of the filtration"));
    QSizePolicy policy = group->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // of other formats, so that the preview keeps its size
    group->setSizePolicy(policy);
    auto *form = new QFormLayout(group);
    form->addRow(tr("&Duration"), row({seconds_, framesPerSecond_}));
    qobject_cast<QLabel *>(form->itemAt(0, QFormLayout::LabelRole)->widget())->setBuddy(seconds_);
    return group;
}

QWidget *ExportDialog::buildPreview()
{
    preview_->setObjectName(QStringLiteral("figurePreview"));
    preview_->setAccessibleName(tr("Preview"));
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setMinimumSize(440, 360);
    preview_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *group = new QGroupBox(tr("Preview"));
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(preview_);
    return group;
}

} // namespace attopo
