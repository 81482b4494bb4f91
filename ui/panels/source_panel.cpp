#include "source_panel.h"

#include "glossary.h"
#include "plain_label.h"
#include "read_as_chooser.h"
#include "replace_text.h"
#include "style.h"
#include "tool_tip.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFormLayout>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace attopo {

namespace {

/// Over [begin, end) of what an editor holds, but for white space at its beginning: many vocabularies keep
/// the space before a word in its token.
QTextCursor overWord(const QPlainTextEdit *editor, int begin, int end)
{
    int word = begin;
    while (word < end && editor->document()->characterAt(word).isSpace())
        ++word;
    QTextCursor cursor(editor->document());
    cursor.setPosition(word < end ? word : begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

SourcePanel::SourcePanel(const QString &title, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , title_(markupLabel(QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped())))
    , file_(new QFrame)
    , fileText_(plainLabel())
    , fileEditor_(new QPlainTextEdit)
    , fileTexts_(new QSpinBox)
    , fileTokens_(new QPushButton(tr("Type in to&kens…")))
    , reader_(new QWidget)
    , readAs_(new ReadAsChooser(prefix))
    , editor_(new QPlainTextEdit)
    , span_(editor_->document())
    , spanText_(markupLabel())
    , translationTitle_(plainLabel(tr("Translation")))
    , translation_(new QPlainTextEdit)
    , notice_(plainLabel())
    , selectors_(new QWidget)
    , selectorRows_(new QFormLayout(selectors_))
    , linkedNote_(plainLabel(tr("Model, layer and head as for text A")))
    , model_(new QComboBox)
    , headChooser_(new HeadChooser(prefix))
    , pattern_(plainLabel())
{
    prepareEditor(editor_, prefix + QStringLiteral("Text"));
    editor_->setAccessibleName(title);
    editor_->setPlaceholderText(tr("Type or paste a text here"));
    prepareEditor(translation_, prefix + QStringLiteral("Translation"));
    prepareEditor(fileEditor_, prefix + QStringLiteral("FileEditor"));
    fileEditor_->setAccessibleName(tr("The text that was read"));
    fileEditor_->setReadOnly(true);
    fileTexts_->setObjectName(prefix + QStringLiteral("FileTexts"));
    fileTexts_->setAccessibleName(tr("Text of the batch"));
    fileTexts_->setPrefix(tr("Text "));
    fileTexts_->setToolTip(asToolTip(tr("Which text of the batch that the file holds, from 0")));
    translation_->setAccessibleName(tr("Translation"));
    translation_->setPlaceholderText(tr("Type or paste its translation here"));
    translationTitle_->setBuddy(translation_);
    translationTitle_->hide();
    translation_->hide();
    notice_->setObjectName(prefix + QStringLiteral("Notice"));
    notice_->setWordWrap(true);
    notice_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    notice_->hide();
    linkedNote_->setForegroundRole(QPalette::PlaceholderText);
    linkedNote_->hide();
    model_->setObjectName(prefix + QStringLiteral("Model"));
    model_->setAccessibleName(tr("Model"));
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    model_->setMinimumContentsLength(12);
    model_->setToolTip(tr("The transformer that reads the text"));
    pattern_->setObjectName(prefix + QStringLiteral("Pattern"));
    pattern_->setWordWrap(true);
    pattern_->setForegroundRole(QPalette::PlaceholderText);
    pattern_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    pattern_->setMinimumHeight(3 * pattern_->fontMetrics().lineSpacing()); // the rest stays where it is
    pattern_->setToolTip(asToolTip(tr(
        "Of the attention that the words of this text give, how much goes where, on average over the words "
        "to which it applies: a repeated token, for example, for “the same token elsewhere”. It says where "
        "the head looks here, not what it is for.")));

    layOut(prefix);
    showSpan();

    connect(headChooser_, &HeadChooser::changed, this, &SourcePanel::headChosen);
    connect(fileTexts_, &QSpinBox::valueChanged, this, &SourcePanel::fileTextChosen);
    connect(fileTokens_, &QPushButton::clicked, this, &SourcePanel::fileTokensWanted);
    connect(model_, &QComboBox::activated, this, [this](int index) {
        const QString reference = model_->itemData(index).toString();
        if (!reference.isEmpty())
            Q_EMIT modelChosen(reference);
        else if (index == model_->count() - 1)
            Q_EMIT downloadWanted();
        else
            Q_EMIT folderWanted();
    });
    setModel(nullptr);
}

void SourcePanel::layOut(const QString &prefix)
{
    selectorRows_->setContentsMargins(0, 0, 0, 0);
    selectorRows_->addRow(tr("M&odel"), model_);
    selectorRows_->addRow(headChooser_);

    span_.setKeepPositionOnInsert(false);
    spanText_->setObjectName(prefix + QStringLiteral("Span"));
    spanText_->setWordWrap(true);
    spanText_->setToolTip(
        asToolTip(tr("Only the tokens of these characters are points. They are as far apart as in the whole "
                     "text, which the model still reads.")));
    connect(spanText_, &QLabel::linkActivated, this, [this] { setSpan(std::nullopt); });
    fileText_->setObjectName(prefix + QStringLiteral("File"));
    fileTokens_->setObjectName(prefix + QStringLiteral("FileTokens"));
    fileText_->setWordWrap(true);
    auto *back = new QPushButton(tr("Back to the text"));
    back->setObjectName(prefix + QStringLiteral("CloseFile"));
    connect(back, &QPushButton::clicked, this, &SourcePanel::fileClosed);
    file_->setFrameShape(QFrame::StyledPanel);
    auto *fileLayout = new QVBoxLayout(file_);
    fileLayout->addWidget(fileText_);
    fileLayout->addWidget(fileTexts_);
    fileLayout->addWidget(fileEditor_, 1);
    fileLayout->addWidget(fileTokens_, 0, Qt::AlignLeft);
    fileLayout->addWidget(back, 0, Qt::AlignLeft);
    fileLayout->addStretch(0);
    file_->hide();

    auto *readerLayout = new QVBoxLayout(reader_);
    readerLayout->setContentsMargins(0, 0, 0, 0);
    readerLayout->addWidget(readAs_);
    readerLayout->addWidget(editor_, 1);
    readerLayout->addWidget(spanText_);
    readerLayout->addWidget(translationTitle_);
    readerLayout->addWidget(translation_, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(title_);
    layout->addWidget(file_, 1);
    layout->addWidget(reader_, 1);
    for (QWidget *beneath : std::initializer_list<QWidget *>{notice_, selectors_, linkedNote_, pattern_})
        layout->addWidget(beneath);
}

void SourcePanel::prepareEditor(QPlainTextEdit *editor, const QString &objectName)
{
    editor->setObjectName(objectName);
    editor->setTabChangesFocus(true);
    editor->setInputMethodHints(Qt::ImhNoPredictiveText); // no spelling marks
    editor->setMinimumHeight(70);
    editor->setUndoRedoEnabled(false); // the window undoes typing together with all else
    editor->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(editor, &QPlainTextEdit::customContextMenuRequested, this, [editor](const QPoint &at) {
        QMenu *menu = editor->createStandardContextMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        // It begins with the undo of the editor, which has none, and a line.
        for (QAction *action : menu->actions().mid(0, 3))
            menu->removeAction(action);
        menu->popup(editor->viewport()->mapToGlobal(at));
    });
    editor->viewport()->installEventFilter(this);
    editor->viewport()->setMouseTracking(true);
    connect(editor, &QPlainTextEdit::textChanged, this, [this, editor] {
        if (marking_ || editor == fileEditor_)
            return;
        showSpan();
        showMarks();
        Q_EMIT textChanged();
    });
    connect(editor, &QPlainTextEdit::selectionChanged, this, [this, editor] {
        if (editor != pointsEditor() || !tokensAreCurrent())
            return;
        const QTextCursor cursor = editor->textCursor();
        if (cursor.hasSelection())
            Q_EMIT tokensSelected(
                positions_.tokensIn(tokens_, cursor.selectionStart(), cursor.selectionEnd()));
    });
}

QString SourcePanel::text() const { return editor_->toPlainText(); }

void SourcePanel::setText(const QString &text) { replaceText(editor_, text); }

QString SourcePanel::translation() const
{
    return translation_->isHidden() ? QString() : translation_->toPlainText();
}

void SourcePanel::setTranslation(const QString &translation) { replaceText(translation_, translation); }

void SourcePanel::setFile(const ShownFile &file)
{
    const bool isText = file.name.isEmpty();
    fileText_->setText(file.name + QLatin1Char('\n') + file.content);
    file_->setVisible(!isText);
    fileEditor_->setVisible(file.text.has_value());
    replaceText(fileEditor_, file.text.value_or(QString()));
    const QSignalBlocker blocker(fileTexts_);
    fileTexts_->setRange(0, file.texts - 1);
    fileTexts_->setValue(file.textIndex);
    fileTexts_->setSuffix(tr(" of %1").arg(file.texts));
    fileTexts_->setVisible(file.texts > 1);
    fileTokens_->setVisible(file.lacksTokens);
    reader_->setVisible(isText);
    selectorRows_->setRowVisible(model_, isText);
    hasHeads_ = isText || file.text.has_value();
    pattern_->setVisible(hasHeads_);
    showSelectors();
}

std::optional<CharacterSpan> SourcePanel::span() const
{
    if (!span_.hasSelection())
        return std::nullopt;
    const TextPositions positions(text());
    return CharacterSpan{positions.codePoint(span_.selectionStart()),
                         positions.codePoint(span_.selectionEnd())};
}

void SourcePanel::setSpan(const std::optional<CharacterSpan> &span)
{
    span_.clearSelection();
    if (span) {
        const TextPositions positions(text());
        span_.setPosition(positions.utf16(span->start));
        span_.setPosition(positions.utf16(span->end), QTextCursor::KeepAnchor);
    }
    showSpan();
    showMarks();
    Q_EMIT textChanged();
}

void SourcePanel::takeSpan()
{
    const QTextCursor marked = editor_->textCursor();
    if (!marked.hasSelection())
        return;
    const TextPositions positions(text());
    setSpan(CharacterSpan{positions.codePoint(marked.selectionStart()),
                          positions.codePoint(marked.selectionEnd() - 1) + 1});
}

void SourcePanel::showSpan()
{
    spanText_->setVisible(span_.hasSelection());
    if (!span_.hasSelection())
        return;
    constexpr qsizetype longest = 40;
    QString shown = span_.selectedText();
    if (shown.size() > longest)
        shown = shown.left(longest - 1) + QStringLiteral("…");
    spanText_->setText(tr("Only “%1” is looked at. <a href=\"#\">Whole text</a>").arg(shown.toHtmlEscaped()));
}

HeadChoice SourcePanel::headChoice() const { return headChooser_->choice(); }

void SourcePanel::setHeadChoice(const HeadChoice &choice) { headChooser_->setChoice(choice); }

void SourcePanel::setModelChoices(const QList<std::pair<QString, QString>> &choices, const QString &chosen)
{
    const QSignalBlocker blocker(model_);
    model_->clear();
    for (const auto &[reference, name] : choices) {
        model_->addItem(name, reference);
        model_->setItemData(model_->count() - 1, asToolTip(reference), Qt::ToolTipRole);
    }
    model_->insertSeparator(model_->count());
    model_->addItem(tr("Open folder…"), QString());
    model_->addItem(tr("Download from Hugging Face…"), QString());
    model_->setCurrentIndex(std::max(0, model_->findData(chosen)));
}

void SourcePanel::setModel(const ModelInfo *info)
{
    headChooser_->setModel(info);
    model_->setToolTip(explainingToolTip(
        tr("The transformer that reads the text"),
        info && info->causal ? std::initializer_list<Term>{Term::CausalAttention, Term::AttentionSink}
                             : std::initializer_list<Term>{}));
}

void SourcePanel::setTranslationVisible(bool visible)
{
    translationTitle_->setVisible(visible);
    translation_->setVisible(visible);
}

void SourcePanel::setLinked(bool linked)
{
    linked_ = linked;
    showSelectors();
}

void SourcePanel::showSelectors()
{
    selectors_->setVisible(hasHeads_ && !linked_);
    linkedNote_->setVisible(hasHeads_ && linked_);
}

void SourcePanel::setTitleVisible(bool visible) { title_->setVisible(visible); }

void SourcePanel::setTokens(Of of, const std::string &analysedText, const std::vector<Token> &tokens,
                            std::optional<std::size_t> cutAt)
{
    tokensOf_ = of;
    analysedText_ = analysedText;
    tokens_ = tokens;
    cutAt_ = cutAt;
    positions_ = TextPositions(QString::fromStdString(analysedText));
    showMarks();
}

QPlainTextEdit *SourcePanel::editorOf(Of of) const
{
    return of == Of::Translation ? translation_ : of == Of::File ? fileEditor_ : editor_;
}

QPlainTextEdit *SourcePanel::pointsEditor() const { return editorOf(tokensOf_); }

void SourcePanel::highlight(const Selection &selection)
{
    highlighted_ = selection;
    showMarks();
}

void SourcePanel::reveal(int token)
{
    const auto index = static_cast<std::size_t>(token);
    if (!tokensAreCurrent() || index >= tokens_.size() || tokens_[index].start >= tokens_[index].end)
        return;
    QPlainTextEdit *editor = pointsEditor();
    const QSignalBlocker blocker(editor); // it is selected already
    QTextCursor cursor(editor->document());
    cursor.setPosition(positions_.utf16(tokens_[index].start));
    editor->setTextCursor(cursor);
    editor->ensureCursorVisible();
}

void SourcePanel::setShading(Of of, const std::string &analysedText, const std::vector<Shade> &shades)
{
    if (shades_.empty() && shades.empty())
        return;
    shadedOf_ = of;
    shadedText_ = analysedText;
    shades_ = shades;
    showMarks();
}

QList<QTextEdit::ExtraSelection> SourcePanel::shading() const
{
    QPlainTextEdit *editor = editorOf(shadedOf_);
    QList<QTextEdit::ExtraSelection> marks;
    if (shades_.empty() || editor->toPlainText().toStdString() != shadedText_)
        return marks;
    const TextPositions positions(editor->toPlainText());
    for (const Shade &shade : shades_) {
        QColor colour = Style::forPalette(palette()).accent;
        colour.setAlphaF(static_cast<float>(0.08 + 0.6 * shade.depth));
        QTextEdit::ExtraSelection mark;
        mark.cursor = overWord(editor, positions.utf16(shade.start), positions.utf16(shade.end));
        mark.format.setBackground(colour);
        marks.append(mark);
    }
    return marks;
}

void SourcePanel::setPattern(const QString &pattern) { pattern_->setText(pattern); }

bool SourcePanel::tokensAreCurrent() const
{
    return pointsEditor()->toPlainText().toStdString() == analysedText_;
}

void SourcePanel::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (tokensAreCurrent()) {
        const Style style = Style::forPalette(palette());
        const auto mark = [&](int begin, int end, const QTextCharFormat &format) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = overWord(pointsEditor(), begin, end);
            selection.format = format;
            marks.append(selection);
        };
        QTextCharFormat selected;
        QColor background = style.highlight;
        background.setAlpha(style.dark ? 130 : 110);
        selected.setBackground(background);
        for (const int token : highlighted_.tokens) {
            const auto index = static_cast<std::size_t>(token);
            if (index < tokens_.size() && tokens_[index].start < tokens_[index].end)
                mark(positions_.utf16(tokens_[index].start), positions_.utf16(tokens_[index].end), selected);
        }
        if (span_.hasSelection() && pointsEditor() == editor_) {
            QTextCharFormat aside;
            aside.setForeground(style.muted);
            mark(0, span_.selectionStart(), aside);
            mark(span_.selectionEnd(), static_cast<int>(editor_->toPlainText().size()), aside);
        }
        if (cutAt_) {
            QTextCharFormat left;
            left.setForeground(style.muted);
            left.setFontStrikeOut(true);
            const int end = static_cast<int>(pointsEditor()->toPlainText().size());
            mark(positions_.utf16(*cutAt_), end, left);
        }
    }
    marking_ = true;
    const QList<QTextEdit::ExtraSelection> shaded = shading(); // beneath
    for (QPlainTextEdit *editor : {editor_, translation_, fileEditor_})
        editor->setExtraSelections(
            (editor == editorOf(shadedOf_) ? shaded : QList<QTextEdit::ExtraSelection>())
            + (editor == pointsEditor() ? marks : QList<QTextEdit::ExtraSelection>()));
    marking_ = false;
}

void SourcePanel::hover(const std::vector<int> &tokens)
{
    if (std::exchange(hovered_, tokens) != tokens)
        Q_EMIT tokensHovered(tokens);
}

void SourcePanel::setNotice(const QString &notice, bool isError)
{
    noticeIsError_ = isError;
    notice_->setVisible(!notice.isEmpty());
    notice_->setText(notice);
    QPalette colours; // what is not set follows the window's
    if (isError)
        colours.setColor(QPalette::WindowText, Style::forPalette(palette()).accent);
    notice_->setPalette(colours);
}

void SourcePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showMarks();
        setNotice(notice_->text(), noticeIsError_);
    }
    QWidget::changeEvent(event);
}

bool SourcePanel::eventFilter(QObject *watched, QEvent *event)
{
    // Files dropped on the editor go to the window; text is the editor's.
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::Drop)
        if (auto *drop = static_cast<QDropEvent *>(event); drop->mimeData()->hasUrls()) {
            drop->ignore();
            return true;
        }
    if (QPlainTextEdit *editor = pointsEditor(); watched == editor->viewport() && tokensAreCurrent()) {
        if (event->type() == QEvent::MouseMove) {
            const auto *move = static_cast<QMouseEvent *>(event);
            const QTextCursor under = editor->cursorForPosition(move->pos());
            // Beside the text the nearest place is meant by nobody.
            const bool onText = move->buttons() == Qt::NoButton
                && editor->cursorRect(under).adjusted(-12, 0, 12, 0).contains(move->pos());
            const int at = under.position();
            hover(onText ? positions_.tokensIn(tokens_, at, at + 1) : std::vector<int>());
        } else if (event->type() == QEvent::Leave) {
            hover({});
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attopo
