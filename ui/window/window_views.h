#pragma once

namespace attopo {

class AlignmentPlot;
class ComplexMenu;
class DetailPanel;
class DiagramPlot;
class FindBar;
class GalleryPanel;
class HeadPanel;
class StatusLine;
class SummaryPanel;
class TextViews;
class ThresholdBar;
class TimeBar;
class TimePanel;
class ViewDocks;

/// All that asks and shows in the window.
struct WindowViews {
    TextViews *a = nullptr;
    TextViews *b = nullptr;
    FindBar *find = nullptr; ///< Hidden until it is asked for.
    ThresholdBar *threshold = nullptr;
    TimeBar *timeBar = nullptr; ///< Shown with the time panel.
    DiagramPlot *diagram = nullptr;
    AlignmentPlot *alignment = nullptr;
    SummaryPanel *summaries = nullptr;
    HeadPanel *heads = nullptr;
    TimePanel *time = nullptr;
    GalleryPanel *gallery = nullptr;
    DetailPanel *details = nullptr;
    ComplexMenu *complexMenu = nullptr;
    StatusLine *status = nullptr;
    ViewDocks *docks = nullptr;
};

} // namespace attopo
