#include "head_chooser.h"

#include "describe_head.h"
#include "glossary.h"
#include "number_list.h"
#include "plain_label.h"
#include "style.h"
#include "tool_tip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>

namespace attopo {

namespace {

/// One of two widgets in the same place.
QStackedWidget *stackOf(QWidget *first, QWidget *second)
{
    auto *stack = new QStackedWidget;
    stack->addWidget(first);
    stack->addWidget(second);
    stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return stack;
}

} // namespace

HeadChooser::HeadChooser(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , form_(new QFormLayout(this))
    , part_(new QComboBox)
    , layer_(new QSpinBox)
    , head_(new QSpinBox)
    , reduction_(new QComboBox)
    , layers_(new QLineEdit)
    , heads_(new QLineEdit)
    , layerStack_(stackOf(layer_, layers_))
    , headStack_(stackOf(head_, heads_))
    , layerLabel_(plainLabel())
    , headLabel_(plainLabel())
    , valueWeighted_(new QCheckBox(tr("× value &norms")))
{
    prepareFields(prefix);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->addRow(tr("Attent&ion"), part_);
    auto *pair = new QHBoxLayout;
    pair->addWidget(layerStack_, 1);
    headLabel_->setBuddy(headStack_);
    pair->addWidget(headLabel_);
    pair->addWidget(headStack_, 1);
    layerLabel_->setBuddy(layerStack_);
    // With one word or the other, the rest stays where it is.
    for (const auto &[label, one, several] : {std::tuple(layerLabel_, tr("&Layer"), tr("&Layers")),
                                              std::tuple(headLabel_, tr("He&ad"), tr("He&ads"))}) {
        label->setText(one);
        const int width = label->sizeHint().width();
        label->setText(several);
        label->setMinimumWidth(std::max(width, label->sizeHint().width()));
    }
    form_->addRow(layerLabel_, pair);
    auto *how = new QWidget;
    auto *howLayout = new QHBoxLayout(how);
    howLayout->setContentsMargins(0, 0, 0, 0);
    howLayout->addWidget(reduction_, 1);
    howLayout->addWidget(valueWeighted_);
    auto *howLabel = plainLabel(tr("&Combine"));
    howLabel->setBuddy(reduction_);
    form_->addRow(howLabel, how);

    connect(layer_, &QSpinBox::valueChanged, this, &HeadChooser::changed);
    connect(head_, &QSpinBox::valueChanged, this, &HeadChooser::changed);
    connect(part_, &QComboBox::currentIndexChanged, this, [this] {
        setBounds();
        arrange();
        Q_EMIT changed();
    });
    connect(reduction_, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        Q_EMIT changed();
    });
    connect(valueWeighted_, &QCheckBox::toggled, this, &HeadChooser::changed);
    connect(layers_, &QLineEdit::textChanged, this, [this] { readNumbers(layers_, combination_.layers); });
    connect(heads_, &QLineEdit::textChanged, this, [this] { readNumbers(heads_, combination_.heads); });
    setModel(nullptr);
}

void HeadChooser::prepareFields(const QString &prefix)
{
    const auto addItem = [](QComboBox *box, const QString &text, int value, const QString &toolTip) {
        box->addItem(text, value);
        box->setItemData(box->count() - 1, asToolTip(toolTip), Qt::ToolTipRole);
    };
    part_->setObjectName(prefix + QStringLiteral("Part"));
    part_->setAccessibleName(tr("Attention"));
    part_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    part_->setMinimumContentsLength(12);
    for (const auto &[text, part] :
         {std::pair(tr("Text (encoder)"), AttentionPart::Text),
          std::pair(tr("Translation (decoder)"), AttentionPart::Translation),
          std::pair(tr("Translation over text"), AttentionPart::TranslationOverText),
          std::pair(tr("Text over translation"), AttentionPart::TextOverTranslation)})
        addItem(part_, text, int(part),
                attendsAcross(part) ? tr("Cross-attention. %1").arg(describePoints(part))
                                    : describePoints(part));
    layer_->setObjectName(prefix + QStringLiteral("Layer"));
    layer_->setToolTip(
        explainingToolTip(tr("Layer of the transformer, counted from 0"), {Term::AttentionHead}));
    layer_->setAccessibleName(tr("Layer"));
    head_->setObjectName(prefix + QStringLiteral("Head"));
    head_->setToolTip(
        explainingToolTip(tr("Attention head of the layer, counted from 0"), {Term::AttentionHead}));
    head_->setAccessibleName(tr("Attention head"));
    reduction_->setObjectName(prefix + QStringLiteral("Reduction"));
    reduction_->setAccessibleName(tr("How heads become one"));
    reduction_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    reduction_->setMinimumContentsLength(8);
    addItem(reduction_, tr("One head"), int(Reduction::OneHead), tr("The attention of one head as it is."));
    addItem(reduction_, tr("Mean"), int(Reduction::Mean), tr("The mean over heads and layers."));
    addItem(reduction_, tr("Maximum"), int(Reduction::Maximum),
            tr("The largest weight over heads and layers, each row divided by its sum."));
    addItem(reduction_, tr("Rollout"), int(Reduction::Rollout),
            tr("Attention followed from the first layer up: the product of the layers' mean attention, each "
               "mixed half and half with the token itself for the residual connection (Abnar & Zuidema "
               "2020)."));
    for (QLineEdit *edit : {layers_, heads_}) {
        edit->setPlaceholderText(tr("all"));
        edit->setToolTip(asToolTip(tr("“all”, or numbers and ranges such as 0-3, 7")));
    }
    layers_->setObjectName(prefix + QStringLiteral("Layers"));
    layers_->setAccessibleName(tr("Layers combined"));
    heads_->setObjectName(prefix + QStringLiteral("Heads"));
    heads_->setAccessibleName(tr("Heads combined"));
    valueWeighted_->setObjectName(prefix + QStringLiteral("ValueWeighted"));
    valueWeighted_->setToolTip(asToolTip(
        tr("Each weight times how long the vector is that the token attended to adds to the head's output, "
           "each row divided by its sum (Kobayashi et al. 2020): a token that much attention goes to may "
           "still add next to nothing.")));
}

/// What is no list of numbers is shown as wrong and changes nothing.
void HeadChooser::readNumbers(QLineEdit *edit, std::vector<std::size_t> &numbers)
{
    const auto found = parseNumberList(edit->text());
    QPalette colours;
    if (!found)
        colours.setColor(QPalette::Text, Style::forPalette(palette()).accent);
    edit->setPalette(colours);
    if (!found || *found == numbers)
        return;
    numbers = *found;
    Q_EMIT changed();
}

HeadChoice HeadChooser::choice() const
{
    HeadChoice choice;
    if (info_ && info_->decoder.layers > 0)
        choice.part = static_cast<AttentionPart>(part_->currentData().toInt());
    choice.layer = static_cast<std::size_t>(layer_->value());
    choice.head = static_cast<std::size_t>(head_->value());
    choice.combination.reduction = static_cast<Reduction>(reduction_->currentData().toInt());
    // What is hidden plays no part.
    if (layerStack_->currentWidget() == layers_)
        choice.combination.layers = combination_.layers;
    if (headStack_->currentWidget() == heads_)
        choice.combination.heads = combination_.heads;
    choice.combination.valueWeighted = valueWeighted_->isChecked() && !attendsAcross(choice.part);
    return choice;
}

void HeadChooser::setChoice(const HeadChoice &choice)
{
    if (choice == this->choice())
        return;
    {
        const QSignalBlocker blocker(this);
        part_->setCurrentIndex(part_->findData(int(choice.part)));
        reduction_->setCurrentIndex(reduction_->findData(int(choice.combination.reduction)));
        layer_->setValue(static_cast<int>(choice.layer));
        head_->setValue(static_cast<int>(choice.head));
        layers_->setText(choice.combination.layers.empty() ? QString()
                                                           : numberListText(choice.combination.layers));
        heads_->setText(choice.combination.heads.empty() ? QString()
                                                         : numberListText(choice.combination.heads));
        valueWeighted_->setChecked(choice.combination.valueWeighted);
    }
    Q_EMIT changed();
}

void HeadChooser::setModel(const ModelInfo *info)
{
    info_ = info ? std::optional(*info) : std::nullopt;
    setEnabled(info);
    setBounds();
    arrange();
}

void HeadChooser::setBounds()
{
    // Without an analysis of its own for a value beyond the bounds that is cut.
    const QSignalBlocker blocker(this);
    std::size_t layers = 0x10000; // no model open: whatever was remembered stays
    std::size_t heads = 0x10000;
    if (info_) {
        const bool decoder = choice().part != AttentionPart::Text;
        layers = decoder ? info_->decoder.layers : info_->layers;
        heads = decoder ? info_->decoder.heads : info_->heads;
    }
    layer_->setRange(0, static_cast<int>(layers) - 1);
    head_->setRange(0, static_cast<int>(heads) - 1);
    layer_->setSuffix(info_ ? tr("  (0–%1)").arg(layers - 1) : QString());
    head_->setSuffix(info_ ? tr("  (0–%1)").arg(heads - 1) : QString());
}

void HeadChooser::arrange()
{
    const auto reduction = static_cast<Reduction>(reduction_->currentData().toInt());
    const bool severalLayers = reduction == Reduction::Mean || reduction == Reduction::Maximum;
    const bool severalHeads = reduction != Reduction::OneHead;
    form_->setRowVisible(part_, info_ && info_->decoder.layers > 0);
    layerStack_->setCurrentIndex(severalLayers);
    headStack_->setCurrentIndex(severalHeads);
    layerStack_->setFocusProxy(layerStack_->currentWidget());
    headStack_->setFocusProxy(headStack_->currentWidget());
    layerLabel_->setText(severalLayers ? tr("&Layers") : tr("&Layer"));
    headLabel_->setText(severalHeads ? tr("He&ads") : tr("He&ad"));
    valueWeighted_->setEnabled(!attendsAcross(choice().part));
}

} // namespace attopo
