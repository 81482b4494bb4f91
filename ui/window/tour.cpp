#include "tour.h"

#include "demonstration.h"
#include "filtration_text.h"
#include "paint_barcode.h"
#include "text_positions.h"
#include "threshold_bar.h"
#include "tour_bubble.h"

#include <QApplication>
#include <QPlainTextEdit>

#include <algorithm>

namespace attopo {

namespace {

enum Step { Text, Attention, Distance, Slider, Bars, Loop, steps };

constexpr int typingInterval = 25; // milliseconds a character
constexpr int sweepDuration = 1500;
constexpr int jumpDuration = 500;

/// The demonstration in a window with these choices; what it does not touch stays.
WindowChoices demonstrated(WindowChoices choices)
{
    choices.a = demonstration();
    choices.compare = false;
    choices.metric = Metric::JensenShannon;
    choices.maxDimension = 1;
    choices.dropSpecialTokens = false;
    choices.joinWords = false;
    choices.vocabularySpelling = false;
    choices.threshold = {};
    return choices;
}

QString barcodeText()
{
    return Tour::tr(
        "Every bar is the life of one component (H0) or loop (H1), from the threshold at which it "
        "appears to the one at which it is gone.");
}

} // namespace

Tour::Tour(const Session &before, const TourParts &parts)
    : QObject(parts.window)
    , parts_(parts)
    , before_(before)
    , demonstration_(demonstrated(before_.choices))
    , focusBefore_(QApplication::focusWidget())
    , bubble_(new TourBubble(parts.window))
{
    connect(bubble_, &TourBubble::backWanted, this, [this] { go(step_ - 1); });
    connect(bubble_, &TourBubble::nextWanted, this, [this] { go(step_ + 1); });
    connect(bubble_, &TourBubble::leaveWanted, this, &Tour::leave);
    connect(bubble_, &TourBubble::keepWanted, this, &Tour::keep);
    parts_.choices->lend();
    connect(parts_.choices, &Choices::reclaimed, this, &Tour::leave);
    typing_.setInterval(typingInterval);
    connect(&typing_, &QTimer::timeout, this, &Tour::typeNext);
    sweep_.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&sweep_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { parts_.state->setThreshold(value.toDouble()); });
    connect(parts_.state, &ViewState::thresholdChanged, this, [this](double threshold) {
        if (threshold != sweep_.currentValue().toDouble())
            sweep_.stop(); // someone else moves it
    });
    go(Text);
}

void Tour::go(int step)
{
    stop();
    step_ = std::clamp(step, 0, steps - 1);
    const auto show = [&](QWidget *target, const QList<QWidget *> &alsoSee, const QString &title,
                          const QString &text) {
        bubble_->setStep(step_, steps, title);
        bubble_->setText(text);
        bubble_->pointAt(target, alsoSee);
    };
    for (const View used : {View::Texts, View::Barcode})
        parts_.docks->show(used);
    switch (step_) {
    case Text:
        show(parts_.text, {parts_.complex}, tr("A text"),
             tr("Everything begins with a text. The model cuts it into tokens, words or parts of words, and "
                "the picture "
                "follows while you type."));
        break;
    case Attention:
        parts_.docks->show(View::Attention);
        show(parts_.attention, {parts_.complex}, tr("Attention"),
             tr("One head of the model (layer %1, head %2) lets every token look at the others. Each row "
                "shows where one "
                "token looks: the stronger a cell, the more attention.")
                 .arg(demonstration_.a.attention.layer)
                 .arg(demonstration_.a.attention.head));
        break;
    case Distance:
        parts_.docks->show(View::Distances);
        show(parts_.distances, {parts_.complex}, tr("Distance"),
             tr("Two tokens are close when they look at the same places: their rows are alike. The "
                "Jensen–Shannon distance "
                "says how much they differ, from 0 to 1."));
        break;
    case Slider:
        show(parts_.threshold, {parts_.complex, parts_.barcode, parts_.diagram}, tr("The threshold"),
             tr("Now let the threshold grow. At 0 every token is alone; then those that are close enough are "
                "joined, and "
                "three that are all joined make a filled triangle. Try it yourself."));
        break;
    case Bars:
        show(parts_.barcode, {parts_.complex, parts_.threshold, parts_.diagram}, tr("The barcode"),
             barcodeText());
        break;
    default:
        show(parts_.complex, {parts_.barcode, parts_.threshold, parts_.diagram}, tr("A loop"),
             tr("The longest H1 bar is a ring of tokens."));
        break;
    }
    if (step_ < Bars)
        parts_.state->setSelection(Side::A, {});
    if (step_ == Text) {
        WindowChoices empty = demonstration_;
        empty.a.text.clear();
        parts_.choices->show(Cause::Tour, empty);
        typed_.clear();
        typing_.start();
        return;
    }
    WindowChoices shown = parts_.choices->now();
    shown.threshold = {};
    if (shown != demonstration_)
        parts_.choices->show(Cause::Tour, demonstration_); // act() when its result is there
    else if (ready())
        act();
}

void Tour::typeNext()
{
    const QString &text = demonstration_.a.text;
    // Whoever types himself is not interrupted.
    if (parts_.text->toPlainText() != typed_ || typed_ == text)
        return typing_.stop();
    const QChar next = text.at(typed_.size());
    typed_ += next;
    QTextCursor cursor(parts_.text->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(next);
}

bool Tour::ready() const
{
    const auto shown = parts_.state->analysis(Side::A);
    return isAnalysisOf(shown.get(), demonstration_.a) && shown->request.metric == demonstration_.metric
        && shown->request.maxDimension == demonstration_.maxDimension
        && shown->request.dropSpecialTokens == demonstration_.dropSpecialTokens;
}

void Tour::showResult()
{
    if (ready())
        act();
}

void Tour::act()
{
    const std::shared_ptr<const Analysis> analysis = parts_.state->analysis(Side::A);
    switch (step_) {
    case Slider: {
        const double richest = analysis->barcode->suggestedThreshold();
        moveThreshold(0, richest > 0 ? richest : parts_.state->range(), sweepDuration);
        break;
    }
    case Bars:
        showBarcode(*analysis);
        break;
    case Loop:
        showLoop(*analysis);
        break;
    default:
        break;
    }
}

void Tour::showBarcode(const Analysis &analysis)
{
    const auto longest = analysis.barcode->longestFiniteBar(0);
    if (!longest)
        return;
    const Bar &bar = analysis.barcode->bars[*longest];
    parts_.state->setSelection(Side::A, selectBar(analysis, *longest, LoopShown::Short));
    moveThreshold(parts_.state->threshold(), bar.death, jumpDuration);
    const Token &token = analysis.space->tokens[static_cast<std::size_t>(bar.birthSimplex.front())];
    bubble_->setText(
        barcodeText()
        + tr(" The longest H0 bar that ends is selected: the piece with “%1” stays apart from the "
             "rest until %2.")
              .arg(tokenLabel(token), filtrationText(bar.death)));
}

void Tour::showLoop(const Analysis &analysis)
{
    const auto longest = analysis.barcode->longestFiniteBar(1);
    if (!longest) {
        parts_.state->setSelection(Side::A, {});
        bubble_->setText(
            tr("A ring of tokens, each close to the next, would be an H1 bar. In this text, under this head, "
               "there is none: no ring stays open. That is a result too."));
        return;
    }
    const Bar &bar = analysis.barcode->bars[*longest];
    parts_.state->setSelection(Side::A, selectBar(analysis, *longest, LoopShown::Short));
    moveThreshold(parts_.state->threshold(), (bar.birth + bar.death) / 2, jumpDuration);
    bubble_->setText(tr("The longest H1 bar is a hole in the complex. It appears at %1, when the short ring "
                        "of tokens that is lit up "
                        "closes, and is filled at %2. This is how the head looks at the text, not why the "
                        "model answers as it does.")
                         .arg(filtrationText(bar.birth), filtrationText(bar.death)));
}

void Tour::moveThreshold(double from, double to, int milliseconds)
{
    sweep_.stop();
    sweep_.setDuration(milliseconds);
    sweep_.setStartValue(from);
    sweep_.setEndValue(to);
    sweep_.start();
}

void Tour::stop()
{
    typing_.stop();
    sweep_.stop();
    parts_.threshold->setPlaying(false);
}

void Tour::leave()
{
    stop();
    finish(false);
}

void Tour::keep()
{
    if (sweep_.state() == QAbstractAnimation::Running)
        sweep_.setCurrentTime(sweep_.duration()); // what it was about to show
    stop();
    finish(true);
}

void Tour::finish(bool kept)
{
    bubble_->deleteLater(); // its button may be what was pressed
    Q_EMIT left(kept);
    if (focusBefore_) // once the views are where they were
        focusBefore_->setFocus();
}

} // namespace attopo
