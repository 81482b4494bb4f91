// What a model is called whose folder's name tells nothing.

#include "model/model_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace attopo;

class ModelFolderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
};

void ModelFolderTest::names_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("name");
    const QString hash(40, u'a');
    QTest::newRow("its own") << "bert"
                             << R"({"_name_or_path": "org/other"})"
                             << ""
                             << "bert";
    QTest::newRow("config") << "x/model"
                            << R"({"_name_or_path": "org/name"})"
                            << "# Card"
                            << "org/name";
    QTest::newRow("a path of another machine") << "x/model"
                                               << R"({"_name_or_path": "/home/me/model"})"
                                               << ""
                                               << "x";
    QTest::newRow("card") << "x/model"
                          << "{}"
                          << "---\nlicense: mit\n---\n# A small model\n"
                          << "A small model";
    QTest::newRow("above it") << "run-7/checkpoint"
                              << "no json"
                              << ""
                              << "run-7";
    QTest::newRow("cache") << QStringLiteral("models--org--some--name/snapshots/") + hash
                           << R"({"_name_or_path": "x/y"})"
                           << ""
                           << "org/some--name";
    QTest::newRow("a hash elsewhere") << QStringLiteral("mine/") + hash << "{}"
                                      << ""
                                      << "mine";
}

void ModelFolderTest::names()
{
    QFETCH(QString, folder);
    QFETCH(QString, config);
    QFETCH(QString, card);
    QFETCH(QString, name);
    const QTemporaryDir root;
    const std::filesystem::path path = root.filePath(folder).toStdString();
    std::filesystem::create_directories(path);
    std::ofstream(path / "config.json") << config.toStdString();
    if (!card.isEmpty())
        std::ofstream(path / "README.md") << card.toStdString();
    QCOMPARE(QString::fromStdString(modelFolder(path)->name()), name);
}

QTEST_GUILESS_MAIN(ModelFolderTest)
#include "model_folder_test.moc"
