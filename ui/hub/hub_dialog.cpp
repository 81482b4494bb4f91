#include "hub_dialog.h"

#include "describe_transfer.h"
#include "first_models.h"
#include "hub/hub_cache.h"
#include "model/known_families.h"
#include "plain_label.h"
#include "style.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace attopo {

namespace {

const QString unknown = QStringLiteral("–");

QLabel *makeValue(const char *objectName)
{
    auto *label = plainLabel(unknown);
    label->setObjectName(QLatin1String(objectName));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

HubDialog::HubDialog(HubEnvironment environment, QWidget *parent)
    : QDialog(parent)
    , environment_(std::move(environment))
    , hub_(new HubDownload(environment_, {}, this))
    , first_(new QTreeWidget)
    , name_(new QComboBox)
    , lookUp_(new QPushButton(tr("&Look up")))
    , type_(makeValue("hubType"))
    , license_(makeValue("hubLicense"))
    , size_(makeValue("hubSize"))
    , bar_(new QProgressBar)
    , stop_(new QPushButton(tr("&Stop")))
    , message_(plainLabel())
{
    setWindowTitle(tr("Download from Hugging Face"));
    setMinimumWidth(720);
    name_->setObjectName(QStringLiteral("hubName"));
    name_->setEditable(true);
    name_->setInsertPolicy(QComboBox::NoInsert);
    for (const FirstModel &model : firstModels())
        name_->addItem(QLatin1String(model.id));
    name_->setCurrentIndex(-1);
    name_->lineEdit()->setPlaceholderText(tr("organisation/name"));
    name_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    name_->completer()->setFilterMode(Qt::MatchContains);
    lookUp_->setObjectName(QStringLiteral("hubLookUp"));
    stop_->setObjectName(QStringLiteral("hubStop"));
    stop_->setAutoDefault(false);
    bar_->setObjectName(QStringLiteral("hubBar"));
    bar_->setAccessibleName(tr("Progress of the download"));
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    message_->setObjectName(QStringLiteral("hubMessage"));
    message_->setWordWrap(true);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    message_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    message_->setMinimumHeight(3 * message_->fontMetrics().lineSpacing()); // the rest stays where it is

    listFirstModels();
    auto *form = new QFormLayout(this);
    form->addRow(first_);
    auto *asking = new QHBoxLayout;
    asking->addWidget(name_, 1);
    asking->addWidget(lookUp_);
    auto *nameLabel = plainLabel(tr("&Model"));
    nameLabel->setBuddy(name_);
    form->addRow(nameLabel, asking);
    form->addRow(tr("Type"), type_);
    form->addRow(tr("Licence"), license_);
    form->addRow(tr("Size"), size_);
    auto *progress = new QHBoxLayout;
    progress->addWidget(bar_, 1);
    progress->addWidget(stop_);
    form->addRow(progress);
    form->addRow(message_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    download_ = buttons->addButton(tr("&Download and open"), QDialogButtonBox::AcceptRole);
    download_->setObjectName(QStringLiteral("hubDownload"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    form->addRow(buttons);

    connect(name_, &QComboBox::editTextChanged, this, [this] {
        if (state_ == State::Looking)
            hub_->cancel();
        setState(State::Asking);
        sayWhatToType();
    });
    connect(lookUp_, &QPushButton::clicked, this, &HubDialog::lookUp);
    connect(stop_, &QPushButton::clicked, this, &HubDialog::stop);
    connect(buttons, &QDialogButtonBox::accepted, this, &HubDialog::download);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(hub_, &HubDownload::found, this, &HubDialog::showFound);
    connect(hub_, &HubDownload::progressed, this, &HubDialog::showProgress);
    connect(hub_, &HubDownload::waiting, this, [this](const QString &reason) { say(reason); });
    connect(hub_, &HubDownload::failed, this, [this](const QString &reason) {
        setState(state_ == State::Downloading ? State::Found : State::Asking);
        say(reason, true);
    });
    connect(hub_, &HubDownload::finished, this, [this] {
        Q_EMIT downloaded(name());
        accept();
    });
    setState(State::Asking);
    sayWhatToType();
    name_->setFocus();
}

void HubDialog::listFirstModels()
{
    first_->setObjectName(QStringLiteral("hubFirst"));
    first_->setAccessibleName(tr("Good first models"));
    first_->setRootIsDecorated(false);
    first_->setAlternatingRowColors(true);
    first_->setHeaderLabels(
        {tr("Good first models"), tr("Size, about"), tr("Licence"), tr("Languages"), tr("Good for")});
    const std::vector<std::string> here = HubCache(environment_.cache).models();
    for (const FirstModel &model : firstModels()) {
        const auto said = [](const char *text) { return QCoreApplication::translate("FirstModels", text); };
        const bool isHere = std::find(here.begin(), here.end(), model.id) != here.end();
        const QString name = QLatin1String(model.id);
        auto *row =
            new QTreeWidgetItem(first_,
                                {isHere ? tr("%1  ✓").arg(name) : name, QLatin1String(model.size),
                                 QLatin1String(model.licence), said(model.languages), said(model.goodFor)});
        row->setData(0, Qt::UserRole, name);
        if (isHere)
            row->setToolTip(0, tr("On this machine already"));
        row->setToolTip(4, row->text(4));
    }
    for (int column = 0; column < 4; ++column)
        first_->resizeColumnToContents(column);
    first_->setMinimumHeight(8 * first_->fontMetrics().lineSpacing());
    connect(first_, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *row) {
        if (row && state_ != State::Downloading)
            name_->setEditText(row->data(0, Qt::UserRole).toString());
    });
    connect(first_, &QTreeWidget::itemActivated, this, [this] {
        if (state_ == State::Asking)
            lookUp();
    });
}

QUrl HubDialog::endpoint() const { return QUrl(QString::fromStdString(environment_.endpoint)); }

QString HubDialog::name() const { return name_->currentText().trimmed(); }

void HubDialog::setState(State state)
{
    state_ = state;
    if (state == State::Asking) {
        repository_.reset();
        for (QLabel *value : {type_, license_, size_})
            value->setText(unknown);
        bar_->setValue(0);
    }
    const bool busy = state == State::Looking || state == State::Downloading;
    name_->setEnabled(state != State::Downloading);
    lookUp_->setEnabled(!busy && !name().isEmpty());
    download_->setEnabled(state == State::Found);
    bar_->setEnabled(busy);
    bar_->setMaximum(state == State::Looking ? 0 : 1000); // 0: something is under way
    stop_->setEnabled(busy);
    (state == State::Found ? download_ : lookUp_)->setDefault(true);
}

void HubDialog::lookUp()
{
    setState(State::Asking);
    setState(State::Looking);
    say(tr("Asking %1 …").arg(endpoint().host()));
    hub_->lookUp(name());
}

void HubDialog::showFound(const HubRepository &repository, qint64 held)
{
    repository_ = repository;
    setState(State::Found);
    const auto shown = [](const std::string &text) {
        return text.empty() ? unknown : QString::fromStdString(text);
    };
    type_->setText(shown(repository.modelType));
    license_->setText(repository.license.empty() ? tr("not stated") : shown(repository.license));
    showHeld(held);
    QString text = tr("It will be kept in %1, where Python's transformers finds it too.")
                       .arg(QDir::toNativeSeparators(QString::fromStdString(environment_.cache.string())));
    if (repository.gated)
        text.prepend(
            tr("Its files are for those who have accepted its terms: at %1/%2, with the account that "
               "HF_TOKEN belongs to. ")
                .arg(endpoint().toDisplayString(QUrl::RemoveUserInfo), name()));
    const bool opens = repository.modelType.empty() || isKnownFamily(repository.modelType);
    if (!opens)
        text.prepend(
            tr("This program cannot open models of the family “%1”. ").arg(shown(repository.modelType)));
    say(text, !opens);
    download_->setFocus();
}

void HubDialog::showHeld(qint64 held)
{
    const auto total = static_cast<qint64>(repository_->size());
    size_->setText(
        held == 0 ? describeSize(total)
            : held == total
            ? tr("%1, all of it on this machine already").arg(describeSize(total))
            : tr("%1, of which %2 are on this machine already").arg(describeSize(total), describeSize(held)));
    bar_->setValue(
        total > 0 ? static_cast<int>(1000.0 * static_cast<double>(held) / static_cast<double>(total)) : 0);
}

void HubDialog::download()
{
    if (state_ != State::Found)
        return;
    setState(State::Downloading);
    stop_->setFocus();
    say({});
    hub_->download(*repository_);
}

void HubDialog::showProgress(const HubProgress &progress)
{
    showHeld(progress.done);
    say(progress.file.isEmpty() ? describeTransfer(progress)
                                : tr("%1\n%2").arg(describeTransfer(progress), progress.file));
}

void HubDialog::stop()
{
    hub_->cancel();
    if (state_ == State::Downloading) {
        setState(State::Found);
        say(tr("Stopped. What has come is kept: the next download goes on from there."));
        download_->setFocus();
    } else {
        setState(State::Asking);
        sayWhatToType();
        name_->setFocus();
    }
}

void HubDialog::sayWhatToType()
{
    say(tr("Type the name of a model as it stands at %1, or choose one of the list.")
            .arg(endpoint().toDisplayString(QUrl::RemoveUserInfo)));
}

void HubDialog::say(const QString &text, bool isError)
{
    messageIsError_ = isError;
    message_->setText(text);
    QPalette colours; // what is not set follows the window's
    if (isError)
        colours.setColor(QPalette::WindowText, Style::forPalette(palette()).accent);
    message_->setPalette(colours);
}

void HubDialog::done(int result)
{
    hub_->cancel();
    QDialog::done(result);
}

void HubDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        say(message_->text(), messageIsError_);
    QDialog::changeEvent(event);
}

} // namespace attopo
