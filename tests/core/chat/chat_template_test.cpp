#include "chat/chat_template.h"
#include "chat/chat_tokenizer.h"
#include "error.h"
#include "tokenizer/open_tokenizer_files.h"

#include <QTest>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

using namespace attopo;
using nlohmann::json;

namespace {

const std::filesystem::path data = ATTOPO_TEST_DATA_DIR "/chat";

std::string readAll(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Files of a model in memory.
class Files {
public:
    explicit Files(std::map<std::string, std::string> files)
        : files_(std::move(files))
    {
    }

    FindTokenizerFile finder() const
    {
        return [this](std::string_view name) -> std::optional<TokenizerFile> {
            const auto found = files_.find(std::string(name));
            return found == files_.end() ? std::nullopt
                                         : std::optional(TokenizerFile{found->first, found->second});
        };
    }

private:
    std::map<std::string, std::string> files_;
};

std::string configOf(const json &bos, const json &eos)
{
    json config = {{"tokenizer_class", "PreTrainedTokenizerFast"}};
    if (bos.is_string())
        config["bos_token"] = bos;
    config["eos_token"] = eos;
    return config.dump();
}

/// What a template makes of a chat, or what it is refused with.
std::string rendered(const std::string &source, const std::string &chat,
                     const std::string &config = configOf("<s>", "</s>"))
{
    const Files files({{"chat_template.jinja", source}, {"tokenizer_config.json", config}});
    const std::u32string text = decodeUtf8(chat);
    return utf8Of(ChatTemplate::find(files.finder())->render(readChat(text), text));
}

QString complaint(const std::string &source, const std::string &chat = "user: x")
{
    try {
        return QStringLiteral("rendered: ") + QString::fromStdString(rendered(source, chat));
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

class ChatTemplateTest : public QObject {
    Q_OBJECT

private slots:
    void rendersAsTransformers_data();
    void rendersAsTransformers();
    void tokensAsTransformers_data() { rendersAsTransformers_data(); }
    void tokensAsTransformers();
    void snippets_data();
    void snippets();
    void placesInWhatWasTyped();
    void cutTexts();
    void beyond_data();
    void beyond();
    void endless_data();
    void endless();
    void longNames();
    void refusalsAreTranslatable();
    void longRefusalIsCut();
    void whereTheTemplateIs();
    void faultyTemplateDoesNotCloseTheModel();

private:
    static void addLongNames();
};

void ChatTemplateTest::rendersAsTransformers_data()
{
    QTest::addColumn<QString>("name");
    const json expected = json::parse(readAll(data / "chats.json"));
    for (const auto &[name, made] : expected["templates"].items())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void ChatTemplateTest::rendersAsTransformers()
{
    QFETCH(const QString, name);
    const json expected = json::parse(readAll(data / "chats.json"));
    const json &its = expected["templates"][name.toStdString()];
    const std::string source = readAll(data / "templates" / (name.toStdString() + ".jinja"));
    int count = 0;
    for (std::size_t k = 0; k < expected["chats"].size(); ++k) {
        const json &made = its["made"][k];
        const std::string chat = expected["chats"][k];
        if (made.contains("refused")) {
            const QString found = complaint(source, chat);
            QVERIFY2(found.endsWith(QString::fromStdString(made["refused"])), qPrintable(found));
            continue;
        }
        QCOMPARE(rendered(source, chat, configOf(its["bos"], its["eos"])), made["text"].get<std::string>());
        ++count;
    }
    QVERIFY(count >= 20);
}

void ChatTemplateTest::tokensAsTransformers()
{
    QFETCH(const QString, name);
    const json expected = json::parse(readAll(data / "chats.json"));
    const json &its = expected["templates"][name.toStdString()];
    const Files files({{"chat_template.jinja", readAll(data / "templates" / (name.toStdString() + ".jinja"))},
                       {"tokenizer_config.json", configOf(its["bos"], its["eos"])},
                       {"tokenizer.json", readAll(data / "tokenizer.json")}});
    const auto tokenizer = openTokenizerFiles(files.finder());
    QVERIFY(!tokenizer->whyNot(ReadAs::Chat));
    for (std::size_t k = 0; k < expected["chats"].size(); ++k) {
        const json &made = its["made"][k];
        if (made.contains("refused"))
            continue;
        const std::string chat = expected["chats"][k];
        std::vector<std::int32_t> ids;
        for (const Token &token : tokenizer->read(ReadAs::Chat, chat, 100'000).tokens) {
            ids.push_back(token.id);
            QVERIFY(token.special == (token.start == token.end));
            QVERIFY(token.end <= decodeUtf8(chat).size());
        }
        QCOMPARE(ids, made["ids"].get<std::vector<std::int32_t>>());
    }
}

void ChatTemplateTest::snippets_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("chat");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("refused");
    const json expected = json::parse(readAll(data / "snippets.json"));
    int number = 0;
    for (const json &snippet : expected["snippets"])
        QTest::addRow("%d", number++)
            << QString::fromStdString(snippet["template"]) << QString::fromStdString(expected["chat"])
            << QString::fromStdString(snippet.value("text", "")) << snippet.contains("refused");
}

void ChatTemplateTest::snippets()
{
    QFETCH(const QString, source);
    QFETCH(const QString, chat);
    QFETCH(const QString, text);
    QFETCH(const bool, refused);
    try {
        const std::string found = rendered(source.toStdString(), chat.toStdString());
        QVERIFY2(!refused, qPrintable(source + QStringLiteral(" gave ") + QString::fromStdString(found)));
        QCOMPARE(QString::fromStdString(found), text);
    } catch (const Error &error) {
        QVERIFY2(refused, qPrintable(source + QStringLiteral(": ") + QString::fromUtf8(error.what())));
    }
}

void ChatTemplateTest::placesInWhatWasTyped()
{
    const Files files({{"chat_template.jinja", readAll(data / "templates/llama3.jinja")},
                       {"tokenizer_config.json", configOf("<|begin_of_text|>", "<|eot_id|>")},
                       {"tokenizer.json", readAll(data / "tokenizer.json")}});
    const auto tokenizer = openTokenizerFiles(files.finder());
    const std::u32string chat = U"system: You are brief.\nuser:  Größe 👍 \nassistant: Yes.\nuser: Bye";
    std::string typed;
    for (const char32_t c : chat)
        appendUtf8(typed, c);
    const Tokenization read = tokenizer->read(ReadAs::Chat, typed, 1000);
    QVERIFY(!read.cutAt);
    QCOMPARE(read.tokens.front().text, "<|begin_of_text|>");
    QVERIFY(read.tokens.front().special && read.tokens.front().part == TextPart::None);
    std::map<TextPart, std::u32string> said;
    std::size_t reached = 0;
    for (const Token &token : read.tokens) {
        if (token.special)
            continue;
        const std::size_t start = std::max(token.start, reached); // of one character there may be several
        said[token.part] += chat.substr(start, token.end - start);
        reached = token.end;
    }
    QVERIFY(said[TextPart::System] == U"You are brief.");
    QVERIFY(said[TextPart::Assistant] == U"assistantYes.");
    QVERIFY(said[TextPart::User] == U"userGröße 👍userBye");
    QVERIFY(said[TextPart::None].empty());
    const auto isPlain = tokenizer->read(ReadAs::Text, typed, 1000);
    QVERIFY(isPlain.tokens == tokenizer->tokenize(typed, 1000).tokens);
}

void ChatTemplateTest::cutTexts()
{
    const Files files({{"chat_template.jinja", readAll(data / "templates/chatml.jinja")},
                       {"tokenizer_config.json", configOf(nullptr, "<|im_end|>")},
                       {"tokenizer.json", readAll(data / "tokenizer.json")}});
    const auto tokenizer = openTokenizerFiles(files.finder());
    const std::string chat = "user: one two three\nassistant: four";
    const Tokenization whole = tokenizer->read(ReadAs::Chat, chat, 1000);
    for (std::size_t room = 2; room < whole.tokens.size(); ++room) {
        const Tokenization cut = tokenizer->read(ReadAs::Chat, chat, room);
        QVERIFY(std::equal(cut.tokens.begin(), cut.tokens.end(), whole.tokens.begin()));
        QCOMPARE(cut.tokens.size(), room);
        std::size_t next = room;
        while (next < whole.tokens.size() && whole.tokens[next].special)
            ++next;
        QCOMPARE(*cut.cutAt, next == whole.tokens.size() ? chat.size() : whole.tokens[next].start);
    }
}

void ChatTemplateTest::beyond_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *source, const char *named) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(named);
    };
    row("\n{% macro f(x) %}{% endmacro %}", "line 2: {% macro %}");
    row("{% include 'x' %}", "{% include %}");
    row("{% raw %}{{ x }}{% endraw %}", "{% raw %}");
    row("{% filter upper %}x{% endfilter %}", "{% filter %}");
    row("{% for x in messages recursive %}{% endfor %}", "a recursive loop");
    row("{{ messages | unique }}", "the filter unique");
    row("{{ messages\n | tojson(indent=2) }}", "tojson with so many arguments");
    row("{{ 'a' is divisibleby 3 }}", "the test divisibleby");
    row("{{ 'a'.title() }}", "the method title() of a string");
    row("{{ messages.append(1) }}", "the method append() of a list");
    row("{{ strftime_now('%d') }}", "the function strftime_now()");
    row("{{ 1.5 }}", "a number with a fraction");
    row("{{ 1 < 2 < 3 }}", "a chain of comparisons");
    row("{{ 4 / 2 }}", "division to a fraction");
    row("{{ messages }}", "a list as text");
    row("{{ '\\N{BULLET}' }}", "an escape by octal number or name");
    row("{{ f(*messages) }}", "an argument with a star");
    row("{{ 12345678901234567890 }}", "a number of so many digits");
    row("{% set ns = namespace() %}{% set ns.x = ns %}", "a namespace inside something else");
    row("{{ [1, 2, 3][::2] }}", "steps other than 1 and -1");
    row("{{ [1] | selectattr('a', 'in', [1], 2) }}", "selectattr with so many arguments");
    row("{% for i in 5 %}{% endfor %}", "a loop cannot be had of a number");
    row("{% set a, b = none %}", "its items cannot be had of none");
}

void ChatTemplateTest::beyond()
{
    QFETCH(const QString, source);
    QFETCH(const QString, named);
    const QString found = complaint(source.toStdString());
    QVERIFY2(found.startsWith(QLatin1String("chat_template.jinja, line ")), qPrintable(found));
    QVERIFY2(found.contains(named), qPrintable(found));
}

void ChatTemplateTest::endless_data()
{
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const QString &source) { QTest::newRow(name) << source; };
    row("long range", QStringLiteral("{% for i in range(1000000000) %}x{% endfor %}"));
    row("range to the end of numbers",
        QStringLiteral("{% for i in range(0, 999999999999999, 99999999999999) %}{% for j in range(999999999) "
                       "%}{% endfor %}{% endfor %}"));
    row("loops in loops",
        QStringLiteral("{% for a in range(999) %}").repeated(6) + QStringLiteral("{% endfor %}").repeated(6));
    row("a text that doubles",
        QStringLiteral("{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x "
                       "%}{% endfor %}"));
    row("a list that doubles",
        QStringLiteral("{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x "
                       "%}{% endfor %}"));
    row("lists in lists",
        QStringLiteral("{% set ns = namespace(x=[1]) %}{% for i in range(100000) %}{% set ns.x = [ns.x] %}{% "
                       "endfor %}"));
    row("a tree of lists",
        QStringLiteral("{% set ns = namespace(x=[1], y=[1]) %}{% for i in range(14) %}{% set ns.x = [ns.x] * "
                       "1 if false else [ns.x, ns.x, ns.x, ns.x, ns.x, ns.x] %}{% set ns.y = [ns.y, ns.y, "
                       "ns.y, ns.y, ns.y, ns.y] %}{% endfor %}{{ ns.x == ns.y }}"));
    const QString deeperEachTurn = QStringLiteral(
        "{% set ns = namespace(x=[0,0,0,0,0,0,0,0,0]) %}{% for i in range(55000) %}{% for j in ns.x[7:] %}"
        "{% set ns.x = loop.items() %}{% endfor %}{% endfor %}");
    row("items of a loop in items of a loop", deeperEachTurn);
    row("their JSON", deeperEachTurn + QStringLiteral("{{ ns.x | tojson }}"));
    row("they compared", deeperEachTurn + QStringLiteral("{{ ns.x == ns.x[:] }}"));
    row("its JSON",
        QStringLiteral("{% set ns = namespace(x=[1]) %}{% for i in range(14) %}{% set ns.x = [ns.x, ns.x, "
                       "ns.x, ns.x, ns.x, ns.x] %}{% endfor %}{{ ns.x | tojson }}"));
    row("a slow search",
        QStringLiteral("{% set ns = namespace(x='aaaaaaaa') %}{% for i in range(16) %}{% set ns.x = ns.x + "
                       "ns.x %}{% endfor %}{{ ns.x + 'b' in ns.x + ns.x }}"));
    row("brackets", QStringLiteral("{{ ") + QStringLiteral("(").repeated(200000));
    row("square brackets", QStringLiteral("{{ ") + QStringLiteral("[").repeated(200000));
    row("a long sum",
        QStringLiteral("{{ 1") + QStringLiteral(" + 1").repeated(100000) + QStringLiteral(" }}"));
    row("many nots",
        QStringLiteral("{{ ") + QStringLiteral("not ").repeated(100000) + QStringLiteral("1 }}"));
    row("attributes", QStringLiteral("{{ x") + QStringLiteral(".x").repeated(100000) + QStringLiteral(" }}"));
    row("ifs in ifs", QStringLiteral("{% if 1 %}").repeated(50000));
    row("conditions",
        QStringLiteral("{{ 1") + QStringLiteral(" if 1 else 1").repeated(50000) + QStringLiteral(" }}"));
    row("too long", QStringLiteral("x").repeated(2000000));
    row("JSON of what grows in it",
        QStringLiteral("{% set ns = namespace(x='\\x01') %}{% for i in range(24) %}{% set ns.x = ns.x + ns.x "
                       "%}{% endfor %}{% set x = ns.x | tojson %}"));
    row("arguments for each item",
        QStringLiteral("{% set x = range(300000) | selectattr('a', 'defined'")
            + QStringLiteral(",1").repeated(300000) + QStringLiteral(") %}"));
    addLongNames();
}

/// Names and keys count among what a template may take.
void ChatTemplateTest::addLongNames()
{
    const auto row = [](const char *name, const QString &before, const QString &inLoop) {
        QTest::newRow(name) << before + QStringLiteral("{% for i in range(100000) %}") + inLoop
                + QStringLiteral("{% endfor %}");
    };
    const QString name = QStringLiteral("k").repeated(1000);
    const QString map = QStringLiteral("{% set m = {'") + name + QStringLiteral("': 1} %}");
    row("keys", map, QStringLiteral("{% set x = m.keys() %}"));
    row("items", map, QStringLiteral("{% set x = m.items() %}"));
    row("loops over keys", map, QStringLiteral("{% for k in m %}{% endfor %}"));
    row("a key", map, QStringLiteral("{% set x = m['") + name + QStringLiteral("'] %}"));
    row("a key that is not there", {}, QStringLiteral("{% set x = {}['") + name + QStringLiteral("'] %}"));
    row("a name", {}, QStringLiteral("{% if ") + name + QStringLiteral(" %}{% endif %}"));
    row("an attribute", map, QStringLiteral("{% set x = m.") + name + QStringLiteral(" %}"));
    row("a name that is set", {}, QStringLiteral("{% set ") + name + QStringLiteral(" = 1 %}"));
    row("attributes of many", {},
        QStringLiteral("{% endfor %}{% set x = range(100000) | map(attribute='") + name
            + QStringLiteral("') %}{% for i in [] %}"));
    row("a name in many turns", {},
        QStringLiteral("{% endfor %}{% for ") + name + QStringLiteral(" in range(100000) %}"));
    QString entries;
    for (int i = 0; i < 3000; ++i)
        entries += QStringLiteral("'%1': 1,").arg(i);
    row("one of many keys", QStringLiteral("{% set m = {") + entries + QStringLiteral("} %}"),
        QStringLiteral("{% if m.x %}{% endif %}"));
}

void ChatTemplateTest::longNames()
{
    const std::string allowed(1000, 'k');
    const std::string tooLong(1001, 'k');
    QCOMPARE(rendered("{% set " + allowed + " = 1 %}{{ " + allowed + " }}", "user: x"), "1");
    QCOMPARE(rendered("{{ {'" + allowed + "': 1}['" + allowed + "'] }}", "user: x"), "1");
    const auto refused = [](const std::string &source, const char *what) {
        return complaint(source)
            == QStringLiteral(
                   "chat_template.jinja, line 1: %1 of so many characters is not among what is read of "
                   "Jinja")
                   .arg(QLatin1String(what));
    };
    QVERIFY(refused("{{ " + tooLong + " }}", "a name"));
    QVERIFY(refused("{{ messages." + tooLong + " }}", "a name"));
    QVERIFY(refused("{% set x = {'" + tooLong + "': 1} %}", "a key"));
    QVERIFY(refused("{{ {}['" + tooLong + "'] }}", "a key"));
    QVERIFY(refused("{{ {}.get('" + tooLong + "') }}", "a key"));
    QVERIFY(refused("{{ messages | map(attribute='" + tooLong + "') | list }}", "a key"));
    QVERIFY(refused("{{ messages | selectattr('" + tooLong + "') | list }}", "a key"));
}

/// Every text of what is refused is one that the window can translate: it is not put together in English.
void ChatTemplateTest::refusalsAreTranslatable()
{
    const auto construct = [](const std::string &source) -> Message {
        try {
            rendered(source, "user: x");
        } catch (const Error &error) {
            return error.message().details()[1].details()[1].details()[0];
        }
        return std::string("rendered");
    };
    const Message filter = construct("{{ messages | unique }}");
    QCOMPARE(filter.text(), "the filter %1");
    QVERIFY(filter.details()[0].isVerbatim());
    const Message method = construct("{{ 'a'.title() }}");
    QCOMPARE(method.text(), "the method %1() of %2");
    QVERIFY(method.details()[0].isVerbatim());
    QVERIFY(!method.details()[1].isVerbatim());
    QVERIFY(!construct("{{ 4 / 2 }}").isVerbatim());
    QVERIFY(!construct("{% for i in 5 %}{% endfor %}").isVerbatim());
    QVERIFY(construct("{% raw %}").isVerbatim());
}

void ChatTemplateTest::longRefusalIsCut()
{
    const QString found = complaint("{{ raise_exception('" + std::string(100'000, 'x') + "') }}");
    QCOMPARE(found,
             QStringLiteral("The model's chat template refuses this chat: ")
                 + QString(1000, QLatin1Char('x')));
}

void ChatTemplateTest::endless()
{
    QFETCH(const QString, source);
    const QString found = complaint(source.toStdString());
    QVERIFY2(found.startsWith(QLatin1String("chat_template.jinja")), qPrintable(found.left(200)));
}

void ChatTemplateTest::whereTheTemplateIs()
{
    const auto found = [](std::map<std::string, std::string> contents) -> std::string {
        const Files files(std::move(contents));
        const auto chat = ChatTemplate::find(files.finder());
        return chat ? utf8Of(chat->render(readChat(U"user: x"), U"user: x")) : "none";
    };
    QCOMPARE(found({}), "none");
    QCOMPARE(found({{"tokenizer_config.json", "{}"}}), "none");
    QCOMPARE(found({{"tokenizer_config.json", R"({"chat_template": null})"}}), "none");
    QCOMPARE(found({{"tokenizer_config.json", R"({"chat_template": "one"})"}}), "one");
    QCOMPARE(
        found(
            {{"tokenizer_config.json",
              R"({"chat_template": [{"name": "rag", "template": "rag"}, {"name": "default", "template": "two"}]})"}}),
        "two");
    QCOMPARE(
        found({{"chat_template.jinja", "file"}, {"tokenizer_config.json", R"({"chat_template": "one"})"}}),
        "file");
    QCOMPARE(
        found(
            {{"chat_template.jinja", "{{ eos_token }}"},
             {"special_tokens_map.json",
              R"({"eos_token": {"content": "</s>", "lstrip": false, "normalized": false, "rstrip": false, "single_word": false}})"}}),
        "</s>");
    QVERIFY_THROWS_EXCEPTION(Error, found({{"tokenizer_config.json", R"({"chat_template": 5})"}}));
    QVERIFY_THROWS_EXCEPTION(
        Error,
        found({{"tokenizer_config.json", R"({"chat_template": [{"name": "rag", "template": "rag"}]})"}}));
}

void ChatTemplateTest::faultyTemplateDoesNotCloseTheModel()
{
    const Files files(
        {{"chat_template.jinja", "{% macro x() %}"}, {"tokenizer.json", readAll(data / "tokenizer.json")}});
    const auto tokenizer = openTokenizerFiles(files.finder());
    QVERIFY(!tokenizer->tokenize("some text", 10).tokens.empty());
    QVERIFY(QString::fromStdString(tokenizer->whyNot(ReadAs::Chat)->english())
                .contains(QLatin1String("{% macro %}")));
    QVERIFY_THROWS_EXCEPTION(Error, tokenizer->read(ReadAs::Chat, "user: x", 10));
    const Files none({{"tokenizer.json", readAll(data / "tokenizer.json")}});
    const auto plain = openTokenizerFiles(none.finder());
    QVERIFY(QString::fromStdString(plain->whyNot(ReadAs::Chat)->english())
                .contains(QLatin1String("no chat template")));
    QVERIFY(plain->whyNot(ReadAs::Pair)); // <s> before each text tells none apart
    QVERIFY_THROWS_EXCEPTION(Error, plain->read(ReadAs::Pair, "a\n---\nb", 10));
}

QTEST_APPLESS_MAIN(ChatTemplateTest)
#include "chat_template_test.moc"
