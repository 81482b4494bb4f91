#include "choices_history.h"

#include <QAction>
#include <QGuiApplication>
#include <QUndoCommand>

#include <utility>

namespace attopo {

/// Things of which several changes one after the other may be one step.
enum class Subject { TextA, TextB, TranslationA, TranslationB, Threshold, Head, Other };

namespace {

/// What alone differs; Other when it is something else or several things.
Subject subjectOf(const WindowChoices &before, const WindowChoices &after)
{
    const auto only = [&](auto copy) {
        WindowChoices changed = before;
        copy(changed);
        if (changed == before)
            return false;
        // Tokens that were moved go back with another layout.
        for (const auto &[side, now] : {std::pair(&changed.a, &after.a), std::pair(&changed.b, &after.b)})
            if (now->moved.empty())
                side->moved.clear();
        return changed == after;
    };
    // A span moves with the text that is edited.
    if (only([&](WindowChoices &to) { to.a.text = after.a.text, to.a.span = after.a.span; })
        && before.a.text != after.a.text)
        return Subject::TextA;
    if (only([&](WindowChoices &to) { to.b.text = after.b.text, to.b.span = after.b.span; })
        && before.b.text != after.b.text)
        return Subject::TextB;
    if (only([&](WindowChoices &to) { to.a.translation = after.a.translation; }))
        return Subject::TranslationA;
    if (only([&](WindowChoices &to) { to.b.translation = after.b.translation; }))
        return Subject::TranslationB;
    if (only([&](WindowChoices &to) { to.threshold = after.threshold; }))
        return Subject::Threshold;
    if (only([&](WindowChoices &to) {
            to.a.attention.layer = after.a.attention.layer, to.a.attention.head = after.a.attention.head;
        })
        || only([&](WindowChoices &to) {
               to.b.attention.layer = after.b.attention.layer, to.b.attention.head = after.b.attention.head;
           }))
        return Subject::Head;
    return Subject::Other;
}

} // namespace

QString describeChange(const WindowChoices &before, const WindowChoices &after)
{
    switch (subjectOf(before, after)) {
    case Subject::TextA:
    case Subject::TextB:
    case Subject::TranslationA:
    case Subject::TranslationB:
        return ChoicesHistory::tr("typing");
    case Subject::Threshold:
        return ChoicesHistory::tr("threshold");
    case Subject::Head:
        return ChoicesHistory::tr("layer and head");
    case Subject::Other:
        break;
    }
    if (before == after)
        return ChoicesHistory::tr("another session");
    if (before.compare != after.compare)
        return ChoicesHistory::tr("comparing");
    if (before.a.model != after.a.model || before.b.model != after.b.model)
        return ChoicesHistory::tr("model");
    if (before.metric != after.metric)
        return ChoicesHistory::tr("metric");
    if (before.maxDimension != after.maxDimension)
        return ChoicesHistory::tr("homology");
    if (before.look != after.look)
        return ChoicesHistory::tr("look of the complex");
    if (before.pinned != after.pinned)
        return ChoicesHistory::tr("pinned heads");
    if (before.favourites != after.favourites)
        return ChoicesHistory::tr("favourite heads");
    if (before.a.span != after.a.span || before.b.span != after.b.span)
        return ChoicesHistory::tr("part of the text");
    if (before.a.readAs != after.a.readAs || before.b.readAs != after.b.readAs)
        return ChoicesHistory::tr("what the text is read as");
    if (before.a.dataFile != after.a.dataFile || before.b.dataFile != after.b.dataFile)
        return ChoicesHistory::tr("file");
    if (before.a.stack.tokens != after.a.stack.tokens || before.b.stack.tokens != after.b.stack.tokens)
        return ChoicesHistory::tr("tokens");
    if (before.a.moved != after.a.moved || before.b.moved != after.b.moved)
        return ChoicesHistory::tr("place of a token");
    return ChoicesHistory::tr("change");
}

class ChoicesHistory::Step : public QUndoCommand {
public:
    Step(ChoicesHistory *history, HistoryPoint before, HistoryPoint after)
        : history_(history)
        , before_(std::move(before))
        , after_(std::move(after))
        , subject_(subjectOf(before_.choices, after_.choices))
    {
        setText(describeChange(before_.choices, after_.choices));
    }

    void undo() override
    {
        if (!isObsolete())
            history_->show(before_);
    }
    void redo() override
    {
        if (std::exchange(isNew_, false))
            return; // it is shown already
        history_->show(after_);
    }
    const HistoryPoint &before() const { return before_; }
    int id() const override { return subject_ == Subject::Other ? -1 : static_cast<int>(subject_); }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *step = static_cast<const Step *>(next);
        if (!step->continues_)
            return false;
        after_ = step->after_;
        return true;
    }
    void setContinues(bool continues) { continues_ = continues; }

private:
    ChoicesHistory *history_;
    HistoryPoint before_;
    HistoryPoint after_;
    Subject subject_;
    bool isNew_ = true;
    bool continues_ = false; ///< It goes on with what the step before did.
};

ChoicesHistory::ChoicesHistory(Choices *choices)
    : QObject(choices)
    , choices_(choices)
    , now_{choices->now(), 0}
{
    constexpr int mostSteps = 500;
    stack_.setUndoLimit(mostSteps);
    turn_.setSingleShot(true);
    turn_.setInterval(0);
    connect(&turn_, &QTimer::timeout, this, &ChoicesHistory::record);
    connect(choices_, &Choices::changed, this,
            [this](const WindowChoices &, const WindowChoices &, Cause cause) {
                if (cause == Cause::Ungranted)
                    adopt();
                else
                    turn_.start();
            });
}

void ChoicesHistory::begin()
{
    turn_.stop();
    stack_.clear();
    now_ = {choices_->now(), session_};
    sinceRecord_.invalidate();
}

void ChoicesHistory::record()
{
    turn_.stop();
    const HistoryPoint now{choices_->now(), session_};
    if (choices_->areLent() || now == now_)
        return;
    constexpr qint64 pause = 1000; // milliseconds, after which it is a step of its own
    const bool held = QGuiApplication::mouseButtons() != Qt::NoButton;
    auto *step = new Step(this, now_, now);
    step->setContinues(now.session == now_.session && sinceRecord_.isValid()
                       && (sinceRecord_.elapsed() < pause || (held && heldAtRecord_)));
    now_ = now;
    heldAtRecord_ = held;
    sinceRecord_.start();
    stack_.push(step);
    Q_EMIT recorded();
}

void ChoicesHistory::adopt()
{
    if (choices_->areLent())
        return;
    turn_.stop();
    now_ = {choices_->now(), session_};
    // A wish that came to nothing is no step either.
    const int last = stack_.index() - 1;
    if (last >= 0 && last == stack_.count() - 1)
        if (const auto *step = static_cast<const Step *>(stack_.command(last)); step->before() == now_) {
            const_cast<Step *>(step)->setObsolete(true);
            stack_.undo();
        }
    Q_EMIT recorded();
}

void ChoicesHistory::show(const HistoryPoint &point)
{
    Q_EMIT aboutToShow();
    turn_.stop();
    now_ = point;
    session_ = point.session;
    sinceRecord_.invalidate();
    choices_->show(Cause::History, point.choices);
    Q_EMIT recorded();
}

QAction *ChoicesHistory::createUndoAction(QObject *parent)
{
    return stack_.createUndoAction(parent, tr("&Undo"));
}

QAction *ChoicesHistory::createRedoAction(QObject *parent)
{
    return stack_.createRedoAction(parent, tr("&Redo"));
}

} // namespace attopo
