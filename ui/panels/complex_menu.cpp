#include "complex_menu.h"

#include "glossary.h"
#include "tool_tip.h"

#include <QActionGroup>

namespace attopo {

namespace {

qsizetype chosen(const QActionGroup *group) { return group->actions().indexOf(group->checkedAction()); }

} // namespace

ComplexMenu::ComplexMenu(Choices *choices, QWidget *parent)
    : QMenu(tr("Comple&x"), parent)
    , choices_(choices)
{
    setToolTipsVisible(true);
    addSection(tr("Tokens placed"));
    layouts_ = addChoices(
        {{tr("By &distance"),
          asToolTip(tr("Multidimensional scaling: tokens lie as far apart as their distances say, as well as "
                       "the picture has room for it."))},
         {tr("By &forces"),
          asToolTip(tr("Tokens push each other away and near ones pull: clusters stand out."))},
         {tr("On a &circle, as in the text"),
          asToolTip(tr("Clockwise from the top, whatever their distances are."))},
         {tr("On a circle, as they &merge"),
          asToolTip(
              tr("In the order of the dendrogram of H0: tokens that merge early are neighbours, and the "
                 "later neighbours merge, the further apart they stand."))}});
    in3D_ =
        addSwitch(tr("In &three dimensions"),
                  tr("Drag the picture or press the arrow keys to turn it, with Shift to move it. Circles "
                     "stay flat."),
                  QKeySequence(Qt::CTRL | Qt::Key_D));
    in3D_->setObjectName(QStringLiteral("in3D"));
    addSection(tr("Edge colour"));
    edgeColours_ = addChoices(
        {{tr("&Plain"), asToolTip(tr("The more edges are shorter than an edge, the fainter it is."))},
         {tr("Filtration &value"),
          explainingToolTip(tr("The threshold at which the edge enters."), {Term::Threshold})},
         {tr("&Attention weight"),
          explainingToolTip(tr("The larger of the two weights with which its tokens attend to each other. "
                               "Distances of rows compare where two tokens look, so near ones need not look "
                               "at each other."),
                            {Term::Attention})}});
    addSection(tr("Attention of the token that is selected"));
    attention_ = addChoices(
        {{tr("&Not drawn"), asToolTip(tr("Only what is selected is marked."))},
         {tr("In this &head"),
          asToolTip(tr("An arrow to each token that it attends to, the wider the more, and shading on the "
                       "text. Weights under 1 % are left out."))},
         {tr("In each head of the la&yer"),
          asToolTip(tr("Likewise, one arrow for each head, by colour; the text is shaded by their mean."))}});
    addSeparator();
    outlines_ = addSwitch(tr("&Outlines of components"),
                          tr("A line around the tokens of each component of two tokens or more."),
                          QKeySequence(Qt::CTRL | Qt::Key_U));
    outlines_->setObjectName(QStringLiteral("outlines"));
    connect(choices_, &Choices::changed, this, &ComplexMenu::showChoices);
    showChoices();
}

QActionGroup *ComplexMenu::addChoices(const QList<std::pair<QString, QString>> &namesAndToolTips)
{
    auto *group = new QActionGroup(this);
    for (const auto &[name, toolTip] : namesAndToolTips) {
        QAction *action = addAction(name);
        action->setCheckable(true);
        action->setToolTip(toolTip);
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this, &ComplexMenu::choose);
    return group;
}

QAction *ComplexMenu::addSwitch(const QString &name, const QString &toolTip, const QKeySequence &key)
{
    QAction *action = addAction(name);
    action->setCheckable(true);
    action->setToolTip(asToolTip(toolTip));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, &ComplexMenu::choose);
    return action;
}

void ComplexMenu::choose()
{
    choices_->change(Cause::Edit, [this](WindowChoices &now) { now.look = look(); });
}

ComplexLook ComplexMenu::look() const
{
    return {static_cast<TokenLayout>(chosen(layouts_)), in3D_->isChecked(),
            static_cast<EdgeColour>(chosen(edgeColours_)), outlines_->isChecked(),
            static_cast<DrawnAttention>(chosen(attention_))};
}

void ComplexMenu::showChoices()
{
    const ComplexLook &look = choices_->now().look;
    layouts_->actions().at(static_cast<int>(look.layout))->setChecked(true);
    in3D_->setChecked(look.in3D);
    edgeColours_->actions().at(static_cast<int>(look.edgeColour))->setChecked(true);
    outlines_->setChecked(look.outlines);
    attention_->actions().at(static_cast<int>(look.attention))->setChecked(true);
    in3D_->setEnabled(hasDepth(look.layout));
}

} // namespace attopo
