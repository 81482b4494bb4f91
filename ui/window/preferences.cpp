#include "preferences.h"

#include "colour_scheme.h"
#include "core_text.h"
#include "language.h"
#include "model/attention_budget.h"
#include "model/available_memory.h"
#include "model/compute_device.h"
#include "model_library.h"
#include "settings_dialog.h"
#include "tool_tip.h"
#include "view_state.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace attopo {

namespace {

/// A choice of two was kept as true or false once.
int valueOf(const QVariant &kept) { return kept.toString() == QStringLiteral("true") ? 1 : kept.toInt(); }

} // namespace

Preferences::Preferences(ViewState *state, ModelLibrary *models, QObject *parent)
    : QObject(parent)
{
    addLoops(state);
    addColours();
    addDevices(models);
    addAttentionMemory();
    addTextSizes();
    addLanguages();
}

QActionGroup *Preferences::add(const QString &key, const QString &menuName, const QString &name,
                               const QString &objectName, const std::function<void(int)> &apply)
{
    auto *group = new QActionGroup(this);
    group->setObjectName(objectName);
    connect(group, &QActionGroup::triggered, this,
            [apply](const QAction *action) { apply(action->data().toInt()); });
    preferences_.append({key, menuName, name, group});
    return group;
}

QAction *Preferences::addValue(QActionGroup *group, const QString &name, int value, const QString &toolTip)
{
    QAction *action = group->addAction(name);
    action->setCheckable(true);
    action->setChecked(group->actions().size() == 1);
    action->setData(value);
    if (!toolTip.isEmpty())
        action->setToolTip(asToolTip(toolTip));
    return action;
}

void Preferences::addLoops(ViewState *state)
{
    QActionGroup *group =
        add(QStringLiteral("loopShown"), tr("Loop sho&wn"), tr("Loop sho&wn"), QStringLiteral("loopShown"),
            [state](int shown) { state->setLoopShown(static_cast<LoopShown>(shown)); });
    addValue(group, tr("&Short"), static_cast<int>(LoopShown::Short),
             tr("Born with the bar: its first edge, and as few older ones as close it. It may run "
                "around older "
                "holes as well."));
    addValue(group, tr("Exact, at &birth"), static_cast<int>(LoopShown::AtBirth),
             tr("A representative of the bar's class: it is filled when the bar ends, not before. Of "
                "bars by "
                "Ripser the short one is shown."));
    addValue(group, tr("Exact, at &death"), static_cast<int>(LoopShown::AtDeath),
             tr("The four edges that the same class goes around just before it is filled."));
}

void Preferences::addColours()
{
    QActionGroup *group =
        add(QStringLiteral("colours"), tr("C&olours"), tr("&Colours"), QStringLiteral("colours"),
            [](int scheme) { applyColourScheme(static_cast<ColourScheme>(scheme)); });
    addValue(group, tr("As the &system"), static_cast<int>(ColourScheme::System));
    addValue(group, tr("&Light"), static_cast<int>(ColourScheme::Light));
    addValue(group, tr("&Dark"), static_cast<int>(ColourScheme::Dark));
}

void Preferences::addDevices(ModelLibrary *models)
{
    devices_ =
        add(QStringLiteral("computeOnCuda"), tr("Comp&ute on"), tr("Comp&ute on"), QStringLiteral("devices"),
            [models](int device) { models->chooseDevice(static_cast<ComputeDevice>(device)); });
    addValue(devices_, tr("&CPU"), static_cast<int>(ComputeDevice::Cpu));
    QAction *cuda = addValue(devices_, tr("C&UDA"), static_cast<int>(ComputeDevice::Cuda),
                             tr("Models run on the graphics processor; TorchScript programs do not."));
    cuda->setObjectName(QStringLiteral("cuda"));
    if (const auto why = whyNoCuda()) {
        cuda->setEnabled(false);
        cuda->setToolTip(asToolTip(messageText(*why)));
    }
    QAction *halves =
        addValue(devices_, tr("CPU, in &bfloat16"), static_cast<int>(ComputeDevice::CpuBfloat16),
                 tr("Weights that are stored in bfloat16 are multiplied in it: sooner done, and right "
                    "to two or three digits."));
    if (const auto why = whyNoBfloat16()) {
        halves->setEnabled(false);
        halves->setToolTip(asToolTip(messageText(*why)));
    }
}

void Preferences::addAttentionMemory()
{
    constexpr std::size_t megabyte = 1'000'000;
    QActionGroup *group =
        add(QStringLiteral("attentionMemory"), tr("&Memory for attention"), tr("&Memory for attention"),
            QStringLiteral("attentionMemory"),
            [](int megabytes) { setAttentionBudget(static_cast<std::size_t>(megabytes) * megabyte); });
    const auto shown = [](std::size_t bytes) { return QString::fromStdString(shownBytes(bytes)); };
    const QString toolTip =
        tr("How much of the attention that was computed is kept. Of a long text in a large "
           "model there is more: its heads are computed again when they are looked at.");
    addValue(group, tr("A &quarter of this machine's (%1)").arg(shown(usualAttentionBudget())), 0, toolTip);
    for (const std::size_t megabytes : {500, 1000, 2000, 4000, 8000, 16000, 32000})
        addValue(group, shown(megabytes * megabyte), static_cast<int>(megabytes), toolTip);
}

void Preferences::addTextSizes()
{
    const QFont usual = QApplication::font();
    textSizes_ = add(QStringLiteral("textSize"), tr("Text si&ze"), tr("&Text size"),
                     QStringLiteral("textSizes"), [usual](int percent) {
                         QFont font = usual;
                         font.setPointSizeF(usual.pointSizeF() * percent / 100);
                         QApplication::setFont(font);
                     });
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        addValue(textSizes_, tr("%1 %").arg(percent), percent)->setChecked(percent == 100);
}

void Preferences::addLanguages()
{
    QActionGroup *group =
        add({}, tr("Lang&uage"), tr("&Language"), QStringLiteral("languages"), [this](int language) {
            chooseLanguage(static_cast<Language>(language));
            Q_EMIT said(tr("The language changes when the program is started again"));
        });
    for (const auto &[name, language] : {std::pair(tr("As the &system"), Language::System),
                                         std::pair(QStringLiteral("&English"), Language::English),
                                         std::pair(QStringLiteral("&Deutsch"), Language::German)})
        addValue(group, name, static_cast<int>(language))->setChecked(language == chosenLanguage());
}

void Preferences::addTo(QMenu *view)
{
    for (const Preference &preference : preferences_) {
        auto *menu = view->addMenu(preference.menuName);
        menu->setToolTipsVisible(true);
        if (preference.group == textSizes_) {
            menu->addAction(tr("&Larger"), QKeySequence::ZoomIn, this, [this] { stepTextSize(+1); });
            menu->addAction(tr("&Smaller"), QKeySequence::ZoomOut, this, [this] { stepTextSize(-1); });
            menu->addSeparator();
        }
        menu->addActions(preference.group->actions());
    }
}

void Preferences::stepTextSize(int step)
{
    const QList<QAction *> sizes = textSizes_->actions();
    const qsizetype wanted = sizes.indexOf(textSizes_->checkedAction()) + step;
    if (wanted >= 0 && wanted < sizes.size())
        sizes[wanted]->trigger();
}

void Preferences::restore()
{
    for (const Preference &preference : preferences_) {
        const QVariant kept = preference.key.isEmpty() ? QVariant() : QSettings().value(preference.key);
        if (!kept.isValid())
            continue;
        const int value = valueOf(kept);
        for (QAction *action : preference.group->actions())
            if (action->isEnabled() && !action->isChecked() && action->data() == value)
                action->trigger();
    }
}

void Preferences::save() const
{
    for (const Preference &preference : preferences_) {
        const QList<QAction *> actions = preference.group->actions();
        if (preference.key.isEmpty())
            continue;
        // What was chosen elsewhere and cannot be chosen here stays, until something else is chosen.
        const int kept = valueOf(QSettings().value(preference.key));
        const bool cannotChoose = std::any_of(actions.begin(), actions.end(), [kept](const QAction *action) {
            return !action->isEnabled() && action->data().toInt() == kept;
        });
        const QAction *chosen = preference.group->checkedAction();
        if (!cannotChoose || chosen != actions.first())
            QSettings().setValue(preference.key, chosen->data());
    }
}

ComputeDevice Preferences::device() const
{
    return static_cast<ComputeDevice>(devices_->checkedAction()->data().toInt());
}

void Preferences::showDialog(QWidget *parent)
{
    QList<std::pair<QString, QActionGroup *>> choices;
    for (const qsizetype index : {5, 1, 4, 2, 3, 0}) // language first
        choices.append({preferences_[index].name, preferences_[index].group});
    auto *settings = new SettingsDialog(choices, parent);
    settings->setAttribute(Qt::WA_DeleteOnClose);
    settings->show();
}

} // namespace attopo
