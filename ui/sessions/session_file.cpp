#include "session_file.h"

#include "arrangement_json.h"
#include "error.h"
#include "json_text.h"
#include "save_file.h"
#include "session_field.h"
#include "text_file.h"
#include "to_qstring.h"
#include "topology/persistence.h"
#include "translatable.h"

#include <cmath>
#include <limits>

namespace attopo {

namespace {

constexpr const char *format = "attention-topology session";
constexpr int version = 2;

constexpr Named<LoopShown> loopNames[] = {
    {"short", LoopShown::Short}, {"birth", LoopShown::AtBirth}, {"death", LoopShown::AtDeath}};

// Writing

Json pairJson(double x, double y) { return Json::array({x, y}); }

Json spanJson(const std::optional<CharacterSpan> &span)
{
    return span ? Json::array({span->start, span->end}) : Json();
}

Json toJson(const SideChoices &side)
{
    Json json;
    json["text"] = side.text.toStdString();
    json["translation"] = side.translation.toStdString();
    if (side.readAs != ReadAs::Text)
        json["read_as"] = nameOf(side.readAs, readAsNames);
    json["characters"] = spanJson(side.span);
    json["file"] = nullptr;
    if (!side.dataFile.isEmpty()) {
        json["file"] = {{"path", side.dataFile.toStdString()}, {"symmetrise", nullptr}};
        if (side.symmetrisation)
            json["file"]["symmetrise"] = nameOf(*side.symmetrisation, symmetrisationNames);
        if (side.stack != StackOptions())
            json["file"]["stack"] = {{"text_index", side.stack.textIndex},
                                     {"text_first", side.stack.textFirst},
                                     {"softmax", side.stack.softmax},
                                     {"tokens", side.stack.tokens}};
    }
    json["model"] = side.model.toStdString();
    json["attention"] = nameOf(side.attention.part, attentionPartNames);
    json["layer"] = side.attention.layer;
    json["head"] = side.attention.head;
    json["combine"] = nameOf(side.attention.combination.reduction, reductionNames);
    json["layers"] = side.attention.combination.layers;
    json["heads"] = side.attention.combination.heads;
    json["value_norms"] = side.attention.combination.valueWeighted;
    json["moved_tokens"] = Json::array();
    for (const MovedToken &moved : side.moved)
        json["moved_tokens"].push_back(
            {{"token", moved.token}, {"place", pairJson(moved.place[0], moved.place[1])}});
    return json;
}

Json toJson(const WindowChoices &choices)
{
    Json json;
    json["a"] = toJson(choices.a);
    json["b"] = toJson(choices.b);
    json["compare"] = choices.compare;
    json["same_model_and_head"] = choices.linked;
    json["metric"] = metricInfo(choices.metric).name;
    json["max_dimension"] = choices.maxDimension;
    json["engine"] = nameOf(choices.engine, engineNames);
    json["ground_norm"] = nameOf(choices.groundNorm, groundNormNames);
    json["drop_special_tokens"] = choices.dropSpecialTokens;
    json["join_words"] = choices.joinWords;
    json["vocabulary_spelling"] = choices.vocabularySpelling;
    const ThresholdChoice &threshold = choices.threshold;
    json["threshold"] = threshold.mode == ThresholdMode::Automatic ? Json()
        : threshold.mode == ThresholdMode::Value                   ? Json(threshold.value)
                                                                   : Json(thresholdText(threshold));
    json["pinned_heads"] = Json::array();
    for (const LayerHead &place : choices.pinned)
        json["pinned_heads"].push_back(Json::array({place.layer, place.head}));
    for (const FavouriteHead &favourite : choices.favourites)
        json["favourite_heads"].push_back({{"model", favourite.model.toStdString()},
                                           {"attention", nameOf(favourite.part, attentionPartNames)},
                                           {"layer", favourite.place.layer},
                                           {"head", favourite.place.head},
                                           {"note", favourite.note.toStdString()}});
    json["complex"] = {{"layout", nameOf(choices.look.layout, tokenLayoutNames)},
                       {"in_3d", choices.look.in3D},
                       {"edge_colour", nameOf(choices.look.edgeColour, edgeColourNames)},
                       {"outlines", choices.look.outlines}};
    if (choices.look.attention != DrawnAttention::None)
        json["complex"]["token_attention"] = nameOf(choices.look.attention, drawnAttentionNames);
    return json;
}

Json toJson(const Marks &marks)
{
    Json json;
    json["tokens"] = marks.tokens;
    json["edge"] = marks.edge ? Json::array({marks.edge->first, marks.edge->second}) : Json();
    json["bars"] = Json::array();
    for (const Bar &bar : marks.bars)
        json["bars"].push_back(
            {{"dim", bar.dimension}, {"birth", bar.birth}, {"death", finiteOrNull(bar.death)}});
    json["loop"] = nameOf(marks.shown, loopNames);
    return json;
}

Json toJson(const ComplexSight &sight)
{
    const QQuaternion &turn = sight.turn;
    return {{"zoom", sight.viewport.zoom},
            {"pan", pairJson(sight.viewport.pan.x(), sight.viewport.pan.y())},
            {"turn", Json::array({turn.scalar(), turn.x(), turn.y(), turn.z()})}};
}

Json toJson(const SessionModel &model)
{
    return {{"name", model.reference.toStdString()},
            {"family", model.family.toStdString()},
            {"layers", model.layers},
            {"heads", model.heads},
            {"fingerprint", model.fingerprint.toStdString()}};
}

// Reading

SideChoices sideFrom(const SessionField &field, SideChoices side)
{
    field.read("text", side.text);
    field.read("translation", side.translation);
    field.read("read_as", side.readAs, readAsNames);
    field.with("characters", [&](const Json &json, const std::string &place) {
        const auto ends = SessionField::pairOf(json, place);
        if (ends && ends->first >= ends->second)
            SessionField::refuse(json, place,
                                 TRANSLATABLE("Core", "the first character and the one after the last"));
        side.span = ends ? std::optional(CharacterSpan{ends->first, ends->second}) : std::nullopt;
    });
    field.with("file", [&](const Json &json, const std::string &place) {
        side.dataFile.clear();
        side.symmetrisation.reset();
        side.stack = {};
        if (json.is_null())
            return;
        const SessionField file(json, place);
        file.read("path", side.dataFile);
        file.with("symmetrise", [&](const Json &name, const std::string &where) {
            if (!name.is_null())
                side.symmetrisation = SessionField::named(name, where, symmetrisationNames);
        });
        file.with("stack", [&](const Json &options, const std::string &where) {
            const SessionField stack(options, where);
            stack.read("text_index", side.stack.textIndex);
            stack.read("text_first", side.stack.textFirst);
            stack.read("softmax", side.stack.softmax);
            stack.read("tokens", side.stack.tokens);
        });
    });
    field.read("model", side.model);
    field.read("attention", side.attention.part, attentionPartNames);
    field.read("layer", side.attention.layer);
    field.read("head", side.attention.head);
    field.read("combine", side.attention.combination.reduction, reductionNames);
    field.read("layers", side.attention.combination.layers);
    field.read("heads", side.attention.combination.heads);
    field.read("value_norms", side.attention.combination.valueWeighted);
    field.with("moved_tokens", [&](const Json &json, const std::string &place) {
        side.moved.clear();
        for (const auto &[entry, where] : SessionField::entries(json, place)) {
            const SessionField fields(*entry, where);
            MovedToken moved;
            std::size_t token = 0;
            fields.read("token", token);
            moved.token = static_cast<int>(token);
            if (!side.moved.empty() && moved.token <= side.moved.back().token)
                SessionField::refuse(*entry, where, TRANSLATABLE("Core", "tokens in ascending order"));
            fields.with("place", [&](const Json &numbers, const std::string &there) {
                moved.place = SessionField::numbers<2>(numbers, there, farthest);
            });
            side.moved.push_back(moved);
        }
    });
    return side;
}

FavouriteHead favouriteFrom(const SessionField &field)
{
    FavouriteHead favourite;
    field.read("model", favourite.model);
    field.read("attention", favourite.part, attentionPartNames);
    field.read("layer", favourite.place.layer);
    field.read("head", favourite.place.head);
    field.read("note", favourite.note);
    favourite.note.truncate(mostNoteCharacters);
    return favourite;
}

WindowChoices choicesFrom(const SessionField &field, WindowChoices choices)
{
    field.with("a", [&](const Json &json, const std::string &place) {
        choices.a = sideFrom({json, place}, choices.a);
    });
    field.with("b", [&](const Json &json, const std::string &place) {
        choices.b = sideFrom({json, place}, choices.b);
    });
    field.read("compare", choices.compare);
    field.read("same_model_and_head", choices.linked);
    field.with("metric", [&](const Json &json, const std::string &place) {
        const auto metric = json.is_string() ? metricByName(json.get<std::string>()) : std::nullopt;
        if (!metric)
            SessionField::refuse(json, place, TRANSLATABLE("Core", "the name of a metric, such as js"));
        choices.metric = *metric;
    });
    field.with("max_dimension", [&](const Json &json, const std::string &place) {
        if (SessionField::wholeNumber(json, place) > largestDimension)
            SessionField::refuse(json, place, {TRANSLATABLE("Core", "at most %1"), {largestDimension}});
        choices.maxDimension = json.get<int>();
    });
    field.read("engine", choices.engine, engineNames);
    field.read("ground_norm", choices.groundNorm, groundNormNames);
    field.read("drop_special_tokens", choices.dropSpecialTokens);
    field.read("join_words", choices.joinWords);
    field.read("vocabulary_spelling", choices.vocabularySpelling);
    field.with("threshold", [&](const Json &json, const std::string &place) {
        choices.threshold = {};
        const auto said =
            json.is_string() ? thresholdChoice(json.get<std::string>()) : std::optional<ThresholdChoice>();
        if (said)
            choices.threshold = *said;
        else if (json.is_number() && std::isfinite(json.get<double>()))
            choices.threshold = {ThresholdMode::Value, std::clamp(json.get<double>(), 0.0, largestThreshold)};
        else if (!json.is_null())
            SessionField::refuse(
                json, place, TRANSLATABLE("Core", "a number, null, share:S, longest-loop or components:K"));
    });
    field.with("pinned_heads", [&](const Json &json, const std::string &place) {
        choices.pinned.clear();
        for (const auto &[entry, where] : SessionField::entries(json, place)) {
            const auto head = SessionField::pairOf(*entry, where);
            if (!head)
                SessionField::refuse(*entry, where, TRANSLATABLE("Core", "a layer and a head"));
            choices.pinned.push_back({head->first, head->second});
        }
    });
    field.with("favourite_heads", [&](const Json &json, const std::string &place) {
        choices.favourites.clear();
        for (const auto &[entry, where] : SessionField::entries(json, place))
            if (const FavouriteHead one = favouriteFrom({*entry, where});
                favouriteAmong(choices.favourites, one) == choices.favourites.end())
                choices.favourites.push_back(one);
    });
    field.with("complex", [&](const Json &json, const std::string &place) {
        const SessionField look(json, place);
        look.read("layout", choices.look.layout, tokenLayoutNames);
        look.read("in_3d", choices.look.in3D);
        look.read("edge_colour", choices.look.edgeColour, edgeColourNames);
        look.read("outlines", choices.look.outlines);
        look.read("token_attention", choices.look.attention, drawnAttentionNames);
    });
    return choices;
}

Marks marksFrom(const SessionField &field)
{
    Marks marks;
    std::vector<std::size_t> tokens;
    field.read("tokens", tokens);
    marks.tokens.assign(tokens.begin(), tokens.end());
    field.with("edge", [&](const Json &json, const std::string &place) {
        if (const auto ends = SessionField::pairOf(json, place))
            marks.edge = {static_cast<int>(ends->first), static_cast<int>(ends->second)};
    });
    field.with("bars", [&](const Json &json, const std::string &place) {
        for (const auto &[entry, where] : SessionField::entries(json, place)) {
            const SessionField fields(*entry, where);
            std::size_t dimension = 0;
            std::optional<double> birth;
            std::optional<double> death;
            fields.read("dim", dimension);
            fields.read("birth", birth);
            fields.read("death", death);
            marks.bars.push_back(
                {static_cast<int>(dimension), birth.value_or(0), death.value_or(infinity), {}, {}});
        }
    });
    field.read("loop", marks.shown, loopNames);
    return marks;
}

ComplexSight sightFrom(const SessionField &field)
{
    ComplexSight sight;
    field.with("zoom", [&](const Json &json, const std::string &place) {
        sight.viewport.zoom = SessionField::number(json, place);
        if (sight.viewport.zoom < leastZoom || sight.viewport.zoom > largestZoom)
            SessionField::refuse(json, place, SessionField::numberFrom(leastZoom, largestZoom));
    });
    field.with("pan", [&](const Json &json, const std::string &place) {
        const auto [x, y] = SessionField::numbers<2>(json, place, farthest);
        sight.viewport.pan = {x, y};
    });
    field.with("turn", [&](const Json &json, const std::string &place) {
        const auto turn = SessionField::numbers<4>(json, place, farthest);
        sight.turn = QQuaternion(static_cast<float>(turn[0]), static_cast<float>(turn[1]),
                                 static_cast<float>(turn[2]), static_cast<float>(turn[3]));
        if (std::abs(sight.turn.lengthSquared() - 1) > 1e-3F)
            SessionField::refuse(json, place, TRANSLATABLE("Core", "a quaternion of length 1"));
    });
    return sight;
}

Layout positionsFrom(const Json &json, const std::string &place)
{
    Layout positions;
    for (const auto &[entry, where] : SessionField::entries(json, place))
        positions.push_back(SessionField::numbers<2>(*entry, where, farthest));
    return positions;
}

void readModels(const SessionField &session, std::vector<SessionModel> &models)
{
    session.with("models", [&](const Json &list, const std::string &place) {
        for (const auto &[entry, where] : SessionField::entries(list, place)) {
            const SessionField fields(*entry, where);
            SessionModel &model = models.emplace_back();
            fields.read("name", model.reference);
            fields.read("family", model.family);
            fields.read("layers", model.layers);
            fields.read("heads", model.heads);
            fields.read("fingerprint", model.fingerprint);
        }
    });
}

void readData(const SessionField &session, std::vector<SessionData> &data)
{
    session.with("data", [&](const Json &list, const std::string &place) {
        for (const auto &[entry, where] : SessionField::entries(list, place)) {
            const SessionField fields(*entry, where);
            SessionData &file = data.emplace_back();
            fields.read("path", file.path);
            fields.read("hash", file.hash);
        }
    });
}

Session sessionFrom(const Json &json, const WindowChoices &otherwise)
{
    const SessionField field(json, {});
    QString kind;
    field.read("format", kind);
    if (kind != QLatin1String(format))
        throw Error(TRANSLATABLE("Core", "it is no session: at format, expected “%1”"),
                    {std::string(format)});
    std::size_t written = version;
    field.read("version", written);
    if (written > version)
        throw Error(TRANSLATABLE(
                        "Core",
                        "it was written by a newer version of this program: at version, expected at most %1, "
                        "found %2"),
                    {version, written});
    Session session;
    session.choices = otherwise;
    field.with("choices", [&](const Json &choices, const std::string &place) {
        session.choices = choicesFrom({choices, place}, otherwise);
    });
    readModels(field, session.models);
    readData(field, session.data);
    const auto ofBothTexts = [&](const char *key, auto &values, auto from) {
        field.with(key, [&](const Json &both, const std::string &place) {
            const SessionField sides(both, place);
            for (const auto &[side, name] : {std::pair(0, "a"), std::pair(1, "b")})
                sides.with(name, [&, to = side](const Json &value, const std::string &where) {
                    values[to] = from({value, where});
                });
        });
    };
    ofBothTexts("selected", session.marks, marksFrom);
    ofBothTexts("sight", session.sights, sightFrom);
    field.with("positions", [&](const Json &positions, const std::string &place) {
        const SessionField both(positions, place);
        for (const Side side : bothSides)
            both.with(side == Side::A ? "a" : "b", [&](const Json &list, const std::string &where) {
                session.positions[static_cast<std::size_t>(side)] = positionsFrom(list, where);
            });
    });
    const auto view = [](const SessionField &fields, View &value) {
        QString name = viewName(value);
        fields.read("view", name);
        value = viewByName(name).value_or(View::PersistenceDiagram);
    };
    view(field, session.view);
    if (written >= 2) // before, it was bytes of Qt's, which end the program when one of them is wrong
        field.with("arrangement", [&](const Json &arrangement, const std::string &place) {
            session.arrangement = arrangementFrom({arrangement, place});
        });
    field.with("own", [&](const Json &own, const std::string &place) {
        const SessionField fields(own, place);
        session.own = Session::Own();
        session.own->choices = otherwise;
        fields.with("choices", [&](const Json &choices, const std::string &where) {
            session.own->choices = choicesFrom({choices, where}, otherwise);
        });
        view(fields, session.own->view);
    });
    field.read("file", session.file);
    field.with("saved", [&](const Json &saved, const std::string &place) {
        session.saved = choicesFrom({saved, place}, otherwise);
    });
    return session;
}

std::string sessionText(const Session &session)
{
    Json json;
    json["format"] = format;
    json["version"] = version;
    json["choices"] = toJson(session.choices);
    json["models"] = Json::array();
    for (const SessionModel &model : session.models)
        json["models"].push_back(toJson(model));
    for (const SessionData &data : session.data)
        json["data"].push_back({{"path", data.path.toStdString()}, {"hash", data.hash.toStdString()}});
    json["selected"] = {{"a", toJson(session.marks[0])}, {"b", toJson(session.marks[1])}};
    json["sight"] = {{"a", toJson(session.sights[0])}, {"b", toJson(session.sights[1])}};
    json["positions"] = {{"a", session.positions[0]}, {"b", session.positions[1]}};
    json["view"] = viewName(session.view).toStdString();
    if (session.arrangement)
        json["arrangement"] = toJson(*session.arrangement);
    if (session.own)
        json["own"] = {{"choices", toJson(session.own->choices)},
                       {"view", viewName(session.own->view).toStdString()}};
    if (!session.file.isEmpty())
        json["file"] = session.file.toStdString();
    if (session.saved)
        json["saved"] = toJson(*session.saved);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

void writeSession(const QString &file, const Session &session) { saveFile(file, sessionText(session)); }

void keepSession(const QString &file, const Session &session) { savePrivateFile(file, sessionText(session)); }

Session readSession(const QString &file, const WindowChoices &otherwise)
{
    const std::string name = file.toStdString();
    const std::string bytes = readTextFile(name);
    try {
        return sessionFrom(parseJsonText<Json>(bytes), otherwise);
    } catch (const Error &failure) {
        throw Error("%1: %2", {name, failure.message()});
    }
}

} // namespace attopo
