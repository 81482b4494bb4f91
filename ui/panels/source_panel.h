#pragma once

#include "analysis/analysis.h"
#include "head_chooser.h"
#include "model/model.h"
#include "text_positions.h"
#include "view_state.h"

#include <QStringList>
#include <QTextCursor>
#include <QTextEdit>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace attopo {

class ReadAsChooser;

/// One text with the model, layer and head that read it. Shows the tokens that are selected elsewhere, and
/// reports those that the user selects.
class SourcePanel : public QWidget {
    Q_OBJECT
public:
    SourcePanel(const QString &title, const QString &prefix, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    QString translation() const; ///< Empty unless a translation model is open.
    void setTranslation(const QString &translation);
    ReadAsChooser *readAs() const { return readAs_; }
    HeadChoice headChoice() const;
    void setHeadChoice(const HeadChoice &choice);

    /// Entries of the model chooser: reference and shown name; the last entries get another model.
    void setModelChoices(const QList<std::pair<QString, QString>> &choices, const QString &chosen);
    /// Bounds of the selectors; null while no model is open.
    void setModel(const ModelInfo *info);
    /// Whether the model that reads the text reads a translation too.
    void setTranslationVisible(bool visible);
    /// Shows that a file is looked at instead of the text: what it is called and what it holds; of a stack of
    /// attention also the text that was read, and heads to choose. Without a name: the text.
    struct ShownFile {
        QString name;
        QString content;
        std::optional<QString> text{};
        int texts = 1; ///< Of the batch in the file, of which this is one:
        int textIndex = 0;
        bool lacksTokens = false; ///< The file does not say what they are.
    };
    void setFile(const ShownFile &file);
    /// Only these characters of the text are looked at; they move with it when it is edited.
    std::optional<CharacterSpan> span() const;
    void setSpan(const std::optional<CharacterSpan> &span);
    /// The characters that are marked become the span.
    void takeSpan();
    /// Hides the own selectors (the other panel's are used) and says so.
    void setLinked(bool linked);
    void setTitleVisible(bool visible);

    /// Whose tokens are the points.
    enum class Of { Text, Translation, File };
    /// The tokens of what is shown, for highlighting; ignored while the text is another one.
    void setTokens(Of of, const std::string &analysedText, const std::vector<Token> &tokens,
                   std::optional<std::size_t> cutAt);
    void highlight(const Selection &selection);
    void reveal(int token); ///< Scrolls to it.
    /// A token of either text, and how deep its characters are shaded, 0 … 1.
    struct Shade {
        std::size_t start = 0; ///< In code points, as Token::start and end.
        std::size_t end = 0;
        double depth = 0;
    };
    /// Ignored while the text is another one; none: no shading.
    void setShading(Of of, const std::string &analysedText, const std::vector<Shade> &shades);
    /// What the head does in this text, under its selector.
    void setPattern(const QString &pattern);
    /// A notice under the text, in place: an error, or that the text was cut. Empty hides it.
    void setNotice(const QString &notice, bool isError);

    QPlainTextEdit *editor() const { return editor_; }
    QPlainTextEdit *translationEditor() const { return translation_; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void textChanged(); ///< Text, span or translation.
    void headChosen();
    void fileClosed();
    void fileTextChosen(int index); ///< Of a batch.
    void fileTokensWanted();        ///< To be typed in.
    void modelChosen(const QString &reference);
    void folderWanted();
    void downloadWanted();
    void tokensSelected(std::vector<int> tokens);
    void tokensHovered(std::vector<int> tokens); ///< Under the mouse; none: no longer.

private:
    void layOut(const QString &prefix);
    void prepareEditor(QPlainTextEdit *editor, const QString &objectName);
    void showMarks();
    QList<QTextEdit::ExtraSelection> shading() const; ///< In the editor of shadedOf_.
    QPlainTextEdit *editorOf(Of of) const;
    void showSpan();
    void showSelectors();
    bool tokensAreCurrent() const;
    void hover(const std::vector<int> &tokens);
    QPlainTextEdit *pointsEditor() const; ///< The one whose tokens are the points.

    QLabel *title_;
    QFrame *file_; ///< Instead of the reader.
    QLabel *fileText_;
    QPlainTextEdit *fileEditor_; ///< The text that was read.
    QSpinBox *fileTexts_;        ///< Which of a batch.
    QPushButton *fileTokens_;    ///< To type them in.
    QWidget *reader_;            ///< The text.
    ReadAsChooser *readAs_;
    QPlainTextEdit *editor_;
    QTextCursor span_; ///< In the editor's document; without a selection there is none.
    QLabel *spanText_;
    QLabel *translationTitle_;
    QPlainTextEdit *translation_;
    QLabel *notice_;
    QWidget *selectors_;
    QFormLayout *selectorRows_;
    QLabel *linkedNote_;
    QComboBox *model_;
    HeadChooser *headChooser_;
    QLabel *pattern_;
    Of tokensOf_ = Of::Text;
    std::string analysedText_;
    std::vector<Token> tokens_;
    std::optional<std::size_t> cutAt_;
    TextPositions positions_;
    Selection highlighted_;
    Of shadedOf_ = Of::Text;
    std::string shadedText_;
    std::vector<Shade> shades_;
    std::vector<int> hovered_;
    bool marking_ = false;
    bool linked_ = false;  ///< Its heads are those of the other panel.
    bool hasHeads_ = true; ///< Of what is looked at there are heads to choose.
    bool noticeIsError_ = false;
};

} // namespace attopo
