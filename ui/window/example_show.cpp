#include "example_show.h"

#include "example_note.h"
#include "text_positions.h"
#include "tool_tip.h"
#include "view_docks.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace attopo {

namespace {

/// What an example has selected in one of its texts; null: nothing.
AwaitedSelections::Select selectionIn(const Example &example, Side side)
{
    if (side == Side::A && example.longestBar)
        return [dimension = *example.longestBar](const Analysis &analysis) {
            const auto longest = analysis.barcode->longestFiniteBar(dimension);
            return longest ? selectBar(analysis, *longest, LoopShown::Short) : Selection{};
        };
    const QString text = example.choices[side].text;
    const qsizetype start =
        example.phrase.isEmpty() ? -1 : text.indexOf(example.phrase, 0, Qt::CaseInsensitive);
    if (start < 0)
        return nullptr;
    return [text, start, end = start + example.phrase.size()](const Analysis &analysis) -> Selection {
        return {std::nullopt,
                TextPositions(text).tokensIn(analysis.space->tokens, static_cast<int>(start),
                                             static_cast<int>(end))};
    };
}

} // namespace

ExampleShow::ExampleShow(Choices *choices, AwaitedSelections *awaited, ViewDocks *docks, QObject *parent)
    : QObject(parent)
    , choices_(choices)
    , awaited_(awaited)
    , docks_(docks)
    , note_(new ExampleNote)
    , wayBack_(new QAction(tr("&Back to my text"), this))
{
    wayBack_->setEnabled(false);
    connect(wayBack_, &QAction::triggered, this, &ExampleShow::showOwn);
    connect(note_, &ExampleNote::wayBackWanted, this, &ExampleShow::showOwn);
    connect(choices_, &Choices::changed, this, [this] {
        if (!isShown())
            note_->hide();
    });
}

void ExampleShow::addTo(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    for (const Example &example : examples())
        menu->addAction(example.title, this, [this, example] { show(example); })
            ->setToolTip(asToolTip(example.explanation));
    menu->addSeparator();
    menu->addAction(wayBack_);
}

void ExampleShow::show(const Example &example)
{
    choices_->reclaim();
    keepOwn(choices_->now(), docks_->front());
    example_ = example;
    choices_->show(Cause::Example, example.choices);
    docks_->show(example.showsAttention ? View::Attention : View::PersistenceDiagram);
    note_->setExample(example.title, example.explanation);
    awaited_->await(example.choices, {selectionIn(example, Side::A), selectionIn(example, Side::B)});
}

bool ExampleShow::isShown() const
{
    if (!example_)
        return false;
    const auto isAsItWas = [this](Side side) {
        const SideChoices &now = choices_->now()[side];
        return now.text == example_->choices[side].text && now.dataFile.isEmpty();
    };
    return isAsItWas(Side::A) && (!example_->choices.compare || isAsItWas(Side::B));
}

void ExampleShow::keepOwn(const WindowChoices &choices, View view)
{
    if (!own_)
        own_ = {choices, view};
    wayBack_->setEnabled(true);
}

void ExampleShow::setOwn(const std::optional<Session::Own> &own)
{
    own_ = own;
    wayBack_->setEnabled(own_.has_value());
}

void ExampleShow::showOwn()
{
    choices_->reclaim();
    note_->hide();
    example_.reset();
    const auto own = own_;
    setOwn(std::nullopt);
    if (!own)
        return;
    choices_->show(Cause::Example, own->choices);
    docks_->show(own->view);
}

} // namespace attopo
