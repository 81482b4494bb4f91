#include "arrangement_json.h"

#include "to_qstring.h"

#include <algorithm>

namespace attopo {

namespace {

constexpr const char *edgeNames[] = {"left", "right", "top", "bottom"}; // by Arrangement::Edge
constexpr Named<bool> directionNames[] = {{"down", false}, {"across", true}};

Json nameJson(View view) { return viewName(view).toStdString(); }

Json sizeJson(const QSize &size) { return Json::array({size.width(), size.height()}); }

Json toJson(const DockPlace &place)
{
    Json json;
    if (place.parts.empty()) {
        json["tabs"] = Json::array();
        for (const View view : place.tabs)
            json["tabs"].push_back(nameJson(view));
        json["front"] = nameJson(place.front);
        if (place.size)
            json["size"] = sizeJson(*place.size);
        return json;
    }
    json["beside"] = nameOf(place.across, directionNames);
    json["parts"] = Json::array();
    for (const DockPlace &part : place.parts)
        json["parts"].push_back(toJson(part));
    return json;
}

class Reader {
public:
    Arrangement read(const SessionField &field)
    {
        Arrangement arrangement;
        field.with("window", [&](const Json &json, const std::string &place) {
            arrangement.window = sizeFrom(json, place);
        });
        for (std::size_t edge = 0; edge < std::size(edgeNames); ++edge)
            field.with(edgeNames[edge], [&](const Json &json, const std::string &place) {
                arrangement.edges[edge] = placeFrom({json, place});
            });
        field.with("floating", [&](const Json &json, const std::string &place) {
            for (const auto &[entry, where] : SessionField::entries(json, place))
                arrangement.floating.push_back(floatingFrom({*entry, where}));
        });
        field.with("closed", [&](const Json &json, const std::string &place) {
            for (const auto &[entry, where] : SessionField::entries(json, place))
                arrangement.closed.push_back(viewFrom(*entry, where));
        });
        return arrangement;
    }

private:
    static View viewFrom(const Json &json, const std::string &place)
    {
        const auto view =
            json.is_string() ? viewByName(QString::fromStdString(json.get<std::string>())) : std::nullopt;
        if (!view)
            SessionField::refuse(json, place,
                                 {TRANSLATABLE("Core", "one of %1"), {viewNames().toStdString()}});
        return *view;
    }

    /// The place of a view, of which each has one.
    View placedFrom(const Json &json, const std::string &place)
    {
        const View view = viewFrom(json, place);
        if (std::find(placed_.begin(), placed_.end(), view) != placed_.end())
            SessionField::refuse(json, place, TRANSLATABLE("Core", "a view that stands nowhere else"));
        placed_.push_back(view);
        return view;
    }

    static QSize sizeFrom(const Json &json, const std::string &place)
    {
        const auto [width, height] = SessionField::numbers<2>(json, place, Arrangement::mostPixels);
        if (width < 1 || height < 1)
            SessionField::refuse(json, place, TRANSLATABLE("Core", "a width and a height in pixels"));
        return {static_cast<int>(width), static_cast<int>(height)};
    }

    DockPlace placeFrom(const SessionField &field)
    {
        DockPlace place;
        field.with("parts", [&](const Json &json, const std::string &where) {
            for (const auto &[entry, there] : SessionField::entries(json, where))
                place.parts.push_back(placeFrom({*entry, there}));
            if (place.parts.size() < 2)
                SessionField::refuse(json, where, TRANSLATABLE("Core", "a list of two parts or more"));
        });
        if (!place.parts.empty()) {
            field.read("beside", place.across, directionNames);
            return place;
        }
        field.with("tabs", [&](const Json &json, const std::string &where) {
            for (const auto &[entry, there] : SessionField::entries(json, where))
                place.tabs.push_back(placedFrom(*entry, there));
        });
        if (place.tabs.empty())
            field.refuse(TRANSLATABLE("Core", "tabs or parts"));
        place.front = place.tabs[0];
        field.with("front", [&](const Json &json, const std::string &where) {
            place.front = viewFrom(json, where);
            if (std::find(place.tabs.begin(), place.tabs.end(), place.front) == place.tabs.end())
                SessionField::refuse(json, where, TRANSLATABLE("Core", "one of its tabs"));
        });
        field.with("size",
                   [&](const Json &json, const std::string &where) { place.size = sizeFrom(json, where); });
        return place;
    }

    Arrangement::Floating floatingFrom(const SessionField &field)
    {
        std::optional<View> view;
        field.with("view",
                   [&](const Json &json, const std::string &where) { view = placedFrom(json, where); });
        if (!view)
            field.refuse(TRANSLATABLE("Core", "a view and its frame"));
        QRect frame;
        field.with("frame", [&](const Json &json, const std::string &where) {
            const auto numbers = SessionField::numbers<4>(json, where, Arrangement::mostPixels);
            if (numbers[2] < 1 || numbers[3] < 1)
                SessionField::refuse(json, where, TRANSLATABLE("Core", "a width and a height in pixels"));
            frame = {static_cast<int>(numbers[0]), static_cast<int>(numbers[1]), static_cast<int>(numbers[2]),
                     static_cast<int>(numbers[3])};
        });
        return {*view, frame};
    }

    std::vector<View> placed_;
};

} // namespace

Json toJson(const Arrangement &arrangement)
{
    Json json;
    json["window"] = sizeJson(arrangement.window);
    for (std::size_t edge = 0; edge < std::size(edgeNames); ++edge)
        if (arrangement.edges[edge])
            json[edgeNames[edge]] = toJson(*arrangement.edges[edge]);
    json["floating"] = Json::array();
    for (const Arrangement::Floating &each : arrangement.floating)
        json["floating"].push_back(
            {{"view", nameJson(each.view)},
             {"frame",
              Json::array({each.frame.x(), each.frame.y(), each.frame.width(), each.frame.height()})}});
    json["closed"] = Json::array();
    for (const View view : arrangement.closed)
        json["closed"].push_back(nameJson(view));
    return json;
}

Arrangement arrangementFrom(const SessionField &field) { return Reader().read(field); }

} // namespace attopo
