// The gallery without its panel: what clicks and keys ask for, and what is in sight.

#include "head_gallery_view.h"

#include "head_gallery_delegate.h"
#include "head_gallery_model.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace attopo;

class HeadGalleryViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void clicksAskForHeads();
    void aClickEndsWhereItBegan();
    void keysAskForHeads();
    void theMenuHasAllOfIt();
    void theMenuTakesNotes();
    void cardsFillTheirRows();
    void tellsWhatIsInSight();
    void keepsItsPlaceInAnotherOrder();
    void tellsWhatTheStarDoes();

private:
    QRect card(int row) const { return view_->visualRect(heads_->index(row)); }
    QPoint starOf(int row) const { return HeadGalleryDelegate::star(card(row)).center(); }
    void click(const QPoint &at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(view_->viewport(), button, keys, at);
    }
    void openMenu(int row)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, card(row).center(),
                                view_->viewport()->mapToGlobal(card(row).center()));
        QCoreApplication::sendEvent(view_->viewport(), &event);
    }
    QMenu *menu() const { return view_->findChild<QMenu *>(); }
    /// What was asked for since, in order: "chosen 3".
    QStringList asked() { return std::exchange(asked_, {}); }

    std::unique_ptr<HeadGalleryModel> heads_; ///< Five layers of four.
    std::unique_ptr<HeadGalleryView> view_;
    QStringList asked_;
};

void HeadGalleryViewTest::init()
{
    view_.reset();
    heads_ = std::make_unique<HeadGalleryModel>();
    HeadOverview overview;
    overview.layers = 5;
    overview.heads = 4;
    overview.barcodes.resize(20);
    heads_->setOverview(std::make_shared<const HeadOverview>(overview));
    view_ = std::make_unique<HeadGalleryView>(heads_.get());
    view_->resize(460, 420);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    asked_.clear();
    const auto note = [this](const char *what) {
        return [this, what](std::size_t head) {
            asked_ << QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(head);
        };
    };
    connect(view_.get(), &HeadGalleryView::chosen, this, note("chosen"));
    connect(view_.get(), &HeadGalleryView::favouriteToggled, this, note("favourite"));
    connect(view_.get(), &HeadGalleryView::pinToggled, this, note("pin"));
}

void HeadGalleryViewTest::clicksAskForHeads()
{
    for (int row = 0; row < 6; ++row) {
        click(card(row).center());
        click(starOf(row));
        click(card(row).center(), Qt::ControlModifier);
        QCOMPARE(asked(),
                 (QStringList{QStringLiteral("chosen %1").arg(row), QStringLiteral("favourite %1").arg(row),
                              QStringLiteral("pin %1").arg(row)}));
        QCOMPARE(view_->currentIndex().row(), row);
    }
    click(card(0).center(), {}, Qt::RightButton);
    heads_->setFilter(QStringLiteral("L3"), false);
    click(card(1).center()); // numbers are those of heads, not of rows
    QCOMPARE(asked(), QStringList{QStringLiteral("chosen 13")});
    click(view_->viewport()->rect().bottomRight() - QPoint(3, 3)); // beside all cards
    QVERIFY(asked().isEmpty());
}

void HeadGalleryViewTest::aClickEndsWhereItBegan()
{
    QTest::mousePress(view_->viewport(), Qt::LeftButton, {}, card(0).center());
    QTest::mouseRelease(view_->viewport(), Qt::LeftButton, {}, card(1).center());
    QTest::mouseRelease(view_->viewport(), Qt::LeftButton, {}, card(0).center());
    QVERIFY(asked().isEmpty());
}

void HeadGalleryViewTest::keysAskForHeads()
{
    view_->setCurrentIndex(heads_->index(2));
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QTest::keyClick(view_.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(view_.get(), Qt::Key_F);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    QCOMPARE(asked(),
             (QStringList{QStringLiteral("chosen 2"), QStringLiteral("chosen 2"),
                          QStringLiteral("favourite 2"), QStringLiteral("pin 2")}));
    QTest::keyClick(view_.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->currentIndex().row(), 3);
    view_->setCurrentIndex({});
    QTest::keyClick(view_.get(), Qt::Key_F);
    QVERIFY(asked().isEmpty());
}

void HeadGalleryViewTest::theMenuHasAllOfIt()
{
    heads_->setFavourites({{{}, AttentionPart::Text, {0, 1}, {}}});
    for (const int row : {0, 1}) {
        openMenu(row);
        const QList<QAction *> actions = menu()->actions();
        QCOMPARE(actions.size(), qsizetype(4));
        QVERIFY(actions[1]->isCheckable());
        QCOMPARE(actions[1]->isChecked(), row == 1);
        for (const int k : {0, 1, 3})
            actions[k]->trigger();
        QCOMPARE(asked(),
                 (QStringList{QStringLiteral("chosen %1").arg(row), QStringLiteral("favourite %1").arg(row),
                              QStringLiteral("pin %1").arg(row)}));
        delete menu();
    }
    view_->setCurrentIndex(heads_->index(3));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, card(0).center(),
                            view_->viewport()->mapToGlobal(card(0).center()));
    QCoreApplication::sendEvent(view_->viewport(), &byKey);
    menu()->actions().first()->trigger();
    QCOMPARE(asked(), QStringList{QStringLiteral("chosen 3")}); // that with the keyboard
}

void HeadGalleryViewTest::theMenuTakesNotes()
{
    QSignalSpy edited(heads_.get(), &HeadGalleryModel::noteEdited);
    openMenu(4);
    menu()->actions()[2]->trigger();
    auto *editor = view_->findChild<QLineEdit *>(QStringLiteral("headNote"));
    QVERIFY(editor && card(4).contains(editor->geometry()));
    editor->setText(QStringLiteral("of interest"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].value<std::size_t>(), std::size_t(4));
    QCOMPARE(edited[0][1].toString(), QStringLiteral("of interest"));
}

void HeadGalleryViewTest::cardsFillTheirRows()
{
    int columnsBefore = 0;
    for (const int width : {150, 320, 700}) {
        view_->resize(width, 420);
        view_->doItemsLayout();
        const int columns = view_->viewport()->width() / card(0).width();
        QVERIFY(columns > columnsBefore);
        QVERIFY(card(0).width() > 100); // there is something to be seen on it
        columnsBefore = columns;
        QCOMPARE(card(columns - 1).top(), card(0).top());
        QVERIFY(card(columns).top() > card(0).top());
        QVERIFY(view_->viewport()->width() - card(columns - 1).right() < columns + 2); // no gap to the right
        QCOMPARE(card(0).height(), HeadGalleryDelegate::heightFor(card(0).width()));
    }
    QFont larger = view_->font();
    larger.setPointSizeF(2.5 * larger.pointSizeF());
    view_->setFont(larger);
    view_->doItemsLayout();
    QVERIFY(view_->viewport()->width() / card(0).width() < columnsBefore);
}

void HeadGalleryViewTest::tellsWhatIsInSight()
{
    const auto visible = [this] {
        std::vector<std::size_t> heads;
        for (int row = 0; row < heads_->rowCount(); ++row)
            if (card(row).intersects(view_->viewport()->rect()))
                heads.push_back(static_cast<std::size_t>(
                    heads_->index(row).data(HeadGalleryModel::Number).toULongLong()));
        return heads;
    };
    QTRY_COMPARE(view_->inSight(), visible());
    QVERIFY(view_->inSight().size() < 20);
    QSignalSpy changed(view_.get(), &HeadGalleryView::sightChanged);
    view_->verticalScrollBar()->setValue(view_->verticalScrollBar()->maximum());
    QVERIFY(changed.wait());
    QCOMPARE(view_->inSight().back(), std::size_t(19));
    QCOMPARE(view_->inSight(), visible());
    heads_->setFilter(QStringLiteral("L2"), false);
    QTRY_COMPARE(view_->inSight(), (std::vector<std::size_t>{8, 9, 10, 11}));
    const auto count = changed.size();
    view_->viewport()->repaint();
    QCOMPARE(changed.size(), count);
}

void HeadGalleryViewTest::keepsItsPlaceInAnotherOrder()
{
    heads_->setChosen(LayerHead{1, 1});
    view_->setCurrentIndex(heads_->index(9));
    view_->verticalScrollBar()->setValue(70);
    heads_->setOrder({.leastFirst = true});
    QCOMPARE(view_->currentIndex().row(), 10); // the same head
    QCOMPARE(view_->verticalScrollBar()->value(), 70);
    heads_->setFilter(QStringLiteral("L1"), false);                            // without it
    QCOMPARE(view_->currentIndex().data(HeadGalleryModel::Number).toInt(), 5); // the one that is looked at
}

void HeadGalleryViewTest::tellsWhatTheStarDoes()
{
    heads_->setFavourites({{{}, AttentionPart::Text, {0, 1}, {}}});
    const auto tipAt = [this](const QPoint &at) {
        QHelpEvent help(QEvent::ToolTip, at, view_->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view_->viewport(), &help);
        return QToolTip::text();
    };
    QVERIFY(tipAt(starOf(0)).contains(QStringLiteral("Make it a favourite")));
    QVERIFY(tipAt(starOf(1)).contains(QStringLiteral("No longer a favourite")));
    QVERIFY(tipAt(card(0).center()).contains(QStringLiteral("ayer 0"))); // what is known of the head
}

QTEST_MAIN(HeadGalleryViewTest)
#include "head_gallery_view_test.moc"
