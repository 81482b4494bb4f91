#include "text_views.h"

#include "barcode_view.h"
#include "complex_view.h"
#include "core_text.h"
#include "describe_head.h"
#include "describe_pattern.h"
#include "describe_source.h"
#include "matrix_plot.h"
#include "paint_attention_arcs.h"
#include "read_as_chooser.h"
#include "source_panel.h"
#include "stack/stack_model.h"
#include "to_qstring.h"
#include "tokens_dialog.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attopo {

constexpr std::size_t manyPoints = 2048;

TextViews::TextViews(Side side, Choices *choices, ViewState *state, QObject *parent)
    : QObject(parent)
    , side_(side)
    , choices_(choices)
    , state_(state)
{
    const QString prefix = side == Side::A ? QStringLiteral("a") : QStringLiteral("b");
    panel_ = new SourcePanel(side == Side::A ? tr("Text A") : tr("Text B"), prefix);
    complex_ = new ComplexView(side, state);
    complex_->setObjectName(prefix + QStringLiteral("Complex"));
    barcode_ = new BarcodeView(side, state);
    barcode_->setObjectName(prefix + QStringLiteral("Barcode"));
    distances_ = new MatrixPlot(MatrixPlot::Content::Distances);
    distances_->setObjectName(prefix + QStringLiteral("Distances"));
    attention_ = new MatrixPlot(MatrixPlot::Content::Attention);
    attention_->setObjectName(prefix + QStringLiteral("Attention"));
    bindPanel();
    bindViews();
    connect(choices_, &Choices::changed, this,
            [this](const WindowChoices &before, const WindowChoices &after, Cause cause) {
                if (before[side_] == after[side_] && before.look == after.look
                    && before.compare == after.compare)
                    return;
                showChoices();
                // Tokens stay where they are until the result of what is typed is there.
                if (cause != Cause::Edit || before.look != after.look)
                    complex_->setMoved(choices_->now()[side_].moved);
            });
    showChoices();
}

void TextViews::bindPanel()
{
    connect(panel_, &SourcePanel::textChanged, this, [this] {
        choices_->change(Cause::Edit, [this](WindowChoices &now) {
            SideChoices &chosen = now[side_];
            chosen.text = panel_->text();
            chosen.translation = panel_->translationEditor()->toPlainText();
            chosen.span = panel_->span();
        });
    });
    connect(panel_->readAs(), &ReadAsChooser::changed, this, [this] {
        choices_->change(Cause::Edit,
                         [this](WindowChoices &now) { now[side_].readAs = panel_->readAs()->choice(); });
    });
    connect(panel_, &SourcePanel::headChosen, this, [this] {
        choices_->change(Cause::Edit,
                         [this](WindowChoices &now) { now[side_].attention = panel_->headChoice(); });
    });
    connect(panel_, &SourcePanel::fileTextChosen, this, [this](int index) {
        choices_->change(Cause::Edit, [&](WindowChoices &now) {
            now[side_].stack.textIndex = static_cast<std::size_t>(index);
            now[side_].stack.tokens.clear(); // of another text
        });
    });
    connect(panel_, &SourcePanel::fileTokensWanted, this, &TextViews::askForTokens);
    connect(panel_, &SourcePanel::modelChosen, this, [this](const QString &reference) {
        choices_->change(Cause::Edit, [&](WindowChoices &now) {
            now[side_].model = reference;
            now[side_].attention = panel_->headChoice();
        });
    });
    const auto preview = [this](const std::vector<int> &tokens) { state_->previewTokens(side_, tokens); };
    // Positions in all tokens; the points are fewer when special tokens are dropped, but those have none.
    connect(panel_, &SourcePanel::tokensSelected, this, [this](const std::vector<int> &selected) {
        state_->setSelection(side_, {std::nullopt, selected});
    });
    connect(panel_, &SourcePanel::tokensHovered, this, preview);
    connect(state_, &ViewState::selectionChanged, this, [this](Side side) {
        if (side != side_)
            return;
        panel_->highlight(state_->selection(side_));
        showShading();
    });
    connect(state_, &ViewState::tokenAttentionChanged, this, &TextViews::showShading);
}

void TextViews::bindViews()
{
    for (MatrixPlot *plot : {distances_, attention_})
        plot->follow(state_, side_);
    connect(state_, &ViewState::analysesChanged, this, &TextViews::showAnalysis);
    connect(complex_, &ComplexView::tokenMoved, this, [this] {
        choices_->change(Cause::Edit, [this](WindowChoices &now) { now[side_].moved = complex_->moved(); });
    });
}

void TextViews::showAnalysis()
{
    if (!looksTheSame(shown_.get(), analysis().get())) {
        shown_ = analysis();
        complex_->setMoved(choices_->now()[side_].moved);
    }
    panel_->highlight(state_->selection(side_));
    showShading();
}

void TextViews::showShading()
{
    const auto &shown = analysis();
    const auto token = state_->selection(side_).token();
    const auto *source = shown ? std::get_if<TextSource>(&shown->request.source) : nullptr;
    if (!source || !token)
        return panel_->setShading(SourcePanel::Of::Text, {}, {});
    const std::vector<double> weights =
        attentionOf(*shown, *token, choices_->now().look.attention, state_->tokenAttention(side_).get());
    const double greatest = weights.empty() ? 0 : *std::max_element(weights.begin(), weights.end());
    std::vector<SourcePanel::Shade> shades;
    for (std::size_t k = 0; k < weights.size(); ++k)
        if (const Token &to = shown->space->attended[k];
            weights[k] >= leastDrawnAttention && to.start < to.end)
            shades.push_back({to.start, to.end, weights[k] / greatest});
    const AttentionPart part = shown->request.attention.part;
    if (stack_)
        return panel_->setShading(SourcePanel::Of::File, stackOf(*stack_)->text().text,
                                  attendsAcross(part) ? std::vector<SourcePanel::Shade>() : shades);
    const bool inText = part == AttentionPart::Text || part == AttentionPart::TranslationOverText;
    panel_->setShading(inText ? SourcePanel::Of::Text : SourcePanel::Of::Translation,
                       inText ? source->text : source->translation, shades);
}

void TextViews::showChoices()
{
    const SideChoices chosen = choices_->now()[side_];
    const QSignalBlocker blocker(panel_); // it shows what is chosen
    panel_->setText(chosen.text);
    panel_->setTranslation(chosen.translation);
    panel_->readAs()->setChoice(chosen.readAs);
    if (panel_->span() != chosen.span)
        panel_->setSpan(chosen.span);
    if (chosen.dataFile.isEmpty() && std::exchange(stack_, nullptr))
        panel_->setModel(reader_.open ? &reader_.open->info() : nullptr);
    if (chosen.dataFile.isEmpty())
        panel_->setFile({});
    showHead();
    complex_->setLook(choices_->now().look);
    showShading();
    const bool two = choices_->now().compare;
    panel_->setTitleVisible(two);
    if (side_ == Side::B)
        for (QWidget *widget :
             std::initializer_list<QWidget *>{panel_, complex_, barcode_, distances_, attention_})
            widget->setVisible(two);
    // An editor does not hold every character, nor a text what is beyond its end.
    choices_->change(Cause::Ungranted, [this](WindowChoices &now) {
        now[side_].text = panel_->text();
        now[side_].span = panel_->span();
    });
}

void TextViews::showHead()
{
    // While another model is being opened, what reads the text is the head of the one before.
    const SideChoices &chosen = choices_->now()[side_];
    if (stack_)
        panel_->setHeadChoice(held(*stack_, within(chosen.attention, stack_->info())));
    else
        panel_->setHeadChoice(chosen.model == reader_.model ? chosen.attention : reader_.head);
}

void TextViews::showModel(const Reader &reader, bool readsTranslation)
{
    const QSignalBlocker blocker(panel_);
    reader_ = reader;
    const Model *read = stack_ ? stack_.get() : reader.open.get();
    panel_->setModel(read ? &read->info() : nullptr);
    panel_->setTranslationVisible(readsTranslation);
    const auto whyNot = [&](ReadAs as) {
        const auto why = reader.open ? reader.open->tokenizer().whyNot(as) : std::nullopt;
        return why ? messageText(*why) : QString();
    };
    panel_->readAs()->setReadable(whyNot(ReadAs::Pair), whyNot(ReadAs::Chat));
    showHead();
}

void TextViews::showFile(const DataSource &content)
{
    const QSignalBlocker blocker(panel_);
    SourcePanel::ShownFile file{QFileInfo(choices_->now()[side_].dataFile).fileName(), describeData(content)};
    const auto *source = std::get_if<TextSource>(&content);
    stack_ = source ? source->model : nullptr;
    if (stack_) {
        file.text = QString::fromStdString(stackOf(*stack_)->text().text);
        file.texts = static_cast<int>(stackOf(*stack_)->texts());
        file.textIndex = static_cast<int>(choices_->now()[side_].stack.textIndex);
        file.lacksTokens = stackOf(*stack_)->lacksTokens();
        panel_->setModel(&stack_->info());
    }
    panel_->setFile(file);
    showHead();
}

void TextViews::askForTokens()
{
    const SideChoices &chosen = choices_->now()[side_];
    auto *dialog =
        new TokensDialog(QFileInfo(chosen.dataFile).fileName(), stackOf(*stack_)->text().tokens.size(),
                         chosen.stack.tokens, panel_->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file = chosen.dataFile] {
        choices_->change(Cause::Edit, [&](WindowChoices &now) {
            if (now[side_].dataFile == file)
                now[side_].stack.tokens = dialog->tokens();
        });
    });
    dialog->open();
}

void TextViews::showMessage(const QString &message) { complex_->setMessage(message); }

QString TextViews::whyNothing(const std::shared_ptr<const Analysis> &analysis, const QString &error) const
{
    const SideChoices &chosen = choices_->now()[side_];
    if (chosen.dataFile.isEmpty() && chosen.text.trimmed().isEmpty())
        return tr("Type a text on the left to see the shape of its attention.");
    if (!error.isEmpty())
        return error;
    if (!analysis)
        return tr("Opening the model…");
    if (std::holds_alternative<DiagramSource>(analysis->request.source))
        return tr("A diagram holds bars only: there is no complex to draw.");
    if (std::holds_alternative<MatrixSource>(analysis->request.source))
        return tr("The matrix is empty.");
    return tr("There are no tokens in this text but special ones, and those are dropped.");
}

/// Of a head, by measurement: ten seconds of a processor for as many as are many, growing with their cube.
QString TextViews::timeOfHomology(std::size_t points)
{
    constexpr double step = 10, minute = 60, mostInSeconds = 100;
    const double seconds = step * std::pow(static_cast<double>(points) / manyPoints, 3);
    return seconds < mostInSeconds ? tr("%L1 seconds").arg(step * std::round(seconds / step))
                                   : tr("%L1 minutes").arg(std::round(seconds / minute));
}

QStringList TextViews::whatIsWrong(const Analysis &analysis, const TextSource &source) const
{
    QStringList faults;
    const ModelInfo &info = source.model->info();
    const auto tell = [&](const QString &sentence, const std::optional<std::size_t> &cutAt) {
        if (cutAt)
            faults << sentence.arg(info.maxTokens).arg(*cutAt);
    };
    tell(info.readsFurther
             ? tr("%1 tokens are read at most, though the model could read more: the text after character %2 "
                  "is left out.")
             : tr("The model reads %1 tokens at most: the text after character %2 is left out."),
         analysis.space->textCutAt);
    tell(info.readsFurther
             ? tr("%1 tokens are read at most, though the model could read more: the translation after "
                  "character %2 is left out.")
             : tr("The model reads %1 tokens at most: the translation after character %2 is left out."),
         analysis.space->translationCutAt);
    if (const std::size_t points = analysis.space->tokens.size(); points > manyPoints)
        faults << tr("%1 points: the homology of a head takes about %2. It takes less with words as points "
                     "or with a shorter text.")
                      .arg(points)
                      .arg(timeOfHomology(points));
    if (const QString unknown = describeUnknown(analysis); !unknown.isEmpty())
        faults << unknown;
    return faults;
}

void TextViews::showTokens(const Analysis &analysis, const TextSource &source,
                           const std::optional<ReadSoFar> &read)
{
    const TokenSpace &space = *analysis.space;
    const AttentionPart part = analysis.request.attention.part;
    if (stack_) // of which the points are its own
        return panel_->setTokens(SourcePanel::Of::File, stackOf(*stack_)->text().text, space.tokens,
                                 std::nullopt);
    const auto show = [&](SourcePanel::Of of, const std::string &text, const QString &typed,
                          const std::optional<std::size_t> &cutAt) {
        // Of a text that is read up to a time the rest is struck through, as what is too long is.
        if (read && typed.startsWith(toQString(text)))
            panel_->setTokens(of, typed.toStdString(), space.tokens, read->characters);
        else
            panel_->setTokens(of, text, space.tokens, cutAt);
    };
    if (part == AttentionPart::Text || part == AttentionPart::TextOverTranslation)
        show(SourcePanel::Of::Text, source.text, panel_->text(), space.textCutAt);
    else
        show(SourcePanel::Of::Translation, source.translation, panel_->translation(), space.translationCutAt);
}

void TextViews::show(const std::shared_ptr<const Analysis> &analysis, const QString &error,
                     const std::optional<ReadSoFar> &read)
{
    complex_->setMessage(whyNothing(analysis, error));
    panel_->setPattern(analysis ? describeAttention(*analysis) : QString());
    const auto *source = analysis ? std::get_if<TextSource>(&analysis->request.source) : nullptr;
    if (source) {
        showTokens(*analysis, *source, read);
        panel_->setNotice(whatIsWrong(*analysis, *source).join(u'\n'), false);
    } else {
        panel_->setTokens(SourcePanel::Of::Text, {}, {}, {});
        panel_->setNotice(error, true);
    }
}

} // namespace attopo
