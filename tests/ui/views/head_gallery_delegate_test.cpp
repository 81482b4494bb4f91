#include "head_gallery_delegate.h"

#include "head_gallery_view.h"
#include "test_heads.h"
#include "text_boxes.h"

#include <QLineEdit>
#include <QPainter>
#include <QTest>

using namespace attopo;

class HeadGalleryDelegateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void thePartsHaveRoom();
    void saysWhatIsKnown();
    void starsAndFramesTellStates();
    void picturesArePaintedWhereTheyAreSeen();
    void picturesStayUntilThereAreNewOnes();
    void notesAreEditedWhereTheyStand();

private:
    static constexpr QRect item = {10, 20, 170, 220};

    QStyleOptionViewItem option(QStyle::State state = QStyle::State_Enabled) const
    {
        QStyleOptionViewItem option;
        option.initFrom(view_.get());
        option.rect = item;
        option.state = state;
        return option;
    }
    QStringList texts(int row) const
    {
        TextBoxes boxes({200, 260});
        QPainter painter(&boxes);
        delegate_->paint(&painter, option(), heads_->index(row));
        painter.end();
        QStringList texts;
        for (const TextBoxes::Box &box : boxes.boxes())
            texts << box.text;
        return texts;
    }
    QImage painted(int row, QStyle::State state = QStyle::State_Enabled) const
    {
        QImage image(200, 260, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        delegate_->paint(&painter, option(state), heads_->index(row));
        return image;
    }
    /// Where a head's complex and bars are.
    QImage pictureOnScreen(int row) const
    {
        const QRect card = view_->visualRect(heads_->index(row));
        return view_->viewport()->grab(card.adjusted(10, 40, -10, -40)).toImage();
    }
    static int colours(const QImage &image)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colours << image.pixel(x, y);
        return static_cast<int>(colours.size());
    }

    std::shared_ptr<const HeadOverview> overview_; ///< Of a model with three layers of two heads.
    std::shared_ptr<const HeadSketches> sketches_;
    std::unique_ptr<HeadGalleryModel> heads_;
    std::unique_ptr<HeadGalleryView> view_;
    HeadGalleryDelegate *delegate_ = nullptr;
};

void HeadGalleryDelegateTest::initTestCase()
{
    overview_ = std::make_shared<const HeadOverview>(testHeadOverview());
    sketches_ = testHeadSketches();
}

void HeadGalleryDelegateTest::init()
{
    view_.reset();
    heads_ = std::make_unique<HeadGalleryModel>();
    heads_->setOverview(overview_);
    view_ = std::make_unique<HeadGalleryView>(heads_.get());
    view_->resize(300, 240); // two of six are in sight, and a bit of two more
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    delegate_ = view_->findChild<HeadGalleryDelegate *>();
}

void HeadGalleryDelegateTest::thePartsHaveRoom()
{
    for (const int width : {60, 132, 400}) {
        const QRect card(5, 7, width, HeadGalleryDelegate::heightFor(width));
        const QRect star = HeadGalleryDelegate::star(card);
        const QRect note = delegate_->note(card);
        QVERIFY(card.contains(star) && card.contains(note));
        QVERIFY(!star.intersects(note));
        QVERIFY(star.right() > card.center().x() && note.top() > card.center().y());
        const int between = note.top() - star.bottom(); // for a picture as high as it is wide
        QVERIFY(std::abs(between - width) < 20);
    }
}

void HeadGalleryDelegateTest::saysWhatIsKnown()
{
    QVERIFY(texts(1).contains(QStringLiteral("L0·H1")));
    QVERIFY(texts(1).contains(QStringLiteral("…"))); // its picture is still to come
    heads_->setOrder({.by = HeadScore::TotalPersistence, .dimension = 0});
    const QString value = heads_->index(0).data(HeadGalleryModel::Value).toString();
    QVERIFY(!value.isEmpty() && texts(0).contains(value));
    heads_->setOrder({});
    heads_->setFavourites({{{}, AttentionPart::Text, {0, 1}, QStringLiteral("Note")}});
    QVERIFY(texts(1).contains(QStringLiteral("Note")));
    HeadOverview partly = *overview_;
    partly.barcodes[3].reset();
    heads_->setOverview(std::make_shared<const HeadOverview>(partly));
    QVERIFY(texts(3).contains(QStringLiteral("–"))); // there is nothing to come
}

void HeadGalleryDelegateTest::starsAndFramesTellStates()
{
    const Style style = Style::forPalette(view_->palette());
    heads_->setFavourites({{{}, AttentionPart::Text, {0, 1}, {}}});
    heads_->setChosen(LayerHead{1, 0});
    const QPoint star = HeadGalleryDelegate::star(item).center();
    const auto hasStar = [&](const QImage &image) { // its outline or its inside
        return colours(image.copy(HeadGalleryDelegate::star(item))) > 1;
    };
    QCOMPARE(painted(1).pixelColor(star), style.accent);
    QVERIFY(!hasStar(painted(0)));
    for (const QStyle::State state :
         {QStyle::State_Enabled | QStyle::State_MouseOver, QStyle::State_Enabled | QStyle::State_HasFocus}) {
        QVERIFY(hasStar(painted(0, state))); // to be clicked
        QCOMPARE(painted(0, state).pixelColor(star), style.background);
    }
    const auto hasFrame = [&](int row) {
        const QImage image = painted(row);
        for (int x = item.left(); x < item.left() + 10; ++x)
            if (image.pixelColor(x, item.center().y()) == style.highlight)
                return true;
        return false;
    };
    QVERIFY(hasFrame(2) && !hasFrame(0));
}

void HeadGalleryDelegateTest::picturesArePaintedWhereTheyAreSeen()
{
    QVERIFY(!delegate_->isPainting()); // nothing is known to paint
    const int before = colours(pictureOnScreen(0));
    heads_->setSketches(sketches_);
    QTRY_VERIFY(colours(pictureOnScreen(0)) > before + 20);
    QTRY_VERIFY(!delegate_->isPainting());
    QVERIFY(!texts(0).contains(QStringLiteral("…")));
    QVERIFY(texts(5).contains(QStringLiteral("…"))); // out of sight
    view_->scrollToBottom();
    QTRY_VERIFY(!texts(5).contains(QStringLiteral("…")));
}

void HeadGalleryDelegateTest::picturesStayUntilThereAreNewOnes()
{
    heads_->setSketches(sketches_);
    QTRY_VERIFY(!texts(0).contains(QStringLiteral("…")));
    QTRY_VERIFY(!delegate_->isPainting());
    const QImage picture = pictureOnScreen(0);
    QCOMPARE(pictureOnScreen(0), picture);
    heads_->setSketches(nullptr); // of the next text they are still to come
    QVERIFY(!texts(0).contains(QStringLiteral("…")));
    const QImage faded = pictureOnScreen(0);
    QVERIFY(faded != picture);
    const auto darkest = [](const QImage &image) {
        int grey = 255;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                grey = std::min(grey, qGray(image.pixel(x, y)));
        return grey;
    };
    QVERIFY(darkest(faded) > darkest(picture));
    heads_->setSketches(sketches_);
    QTRY_COMPARE(pictureOnScreen(0), picture);
    QPalette dark = view_->palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    view_->setPalette(dark);
    QTRY_VERIFY(qGray(pictureOnScreen(0).pixel(0, 0)) < 80);
}

void HeadGalleryDelegateTest::notesAreEditedWhereTheyStand()
{
    std::unique_ptr<QWidget> editor(delegate_->createEditor(view_->viewport(), option(), heads_->index(0)));
    delegate_->updateEditorGeometry(editor.get(), option(), heads_->index(0));
    QCOMPARE(editor->geometry().bottom(), delegate_->note(item).bottom());
    QCOMPARE(editor->width(), delegate_->note(item).width());
    QVERIFY(editor->height() >= editor->sizeHint().height());
    QCOMPARE(qobject_cast<QLineEdit *>(editor.get())->maxLength(), mostNoteCharacters);
}

QTEST_MAIN(HeadGalleryDelegateTest)
#include "head_gallery_delegate_test.moc"
