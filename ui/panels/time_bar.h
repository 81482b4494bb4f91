#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QSlider;
class QToolButton;

namespace attopo {

/// How far the text is read: a slider over its steps, the last of which is the whole text.
class TimeBar : public QWidget {
    Q_OBJECT
public:
    explicit TimeBar(QWidget *parent = nullptr);

    /// What is read at each step; none while that is not known. As much as before stays read.
    void setSteps(const std::vector<std::size_t> &read);
    /// The step that is looked at; none: the whole text.
    std::optional<std::size_t> step() const;
    void setStep(std::optional<std::size_t> step);

Q_SIGNALS:
    void changed();

private:
    void showStep();

    std::vector<std::size_t> read_;
    std::optional<std::size_t> wanted_; ///< What the user wants read; none: all.
    QSlider *slider_;
    QLabel *text_;
    QToolButton *whole_;
};

} // namespace attopo
