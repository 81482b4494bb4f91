// Bytes one by one, and all at once.

#include "files/sha256.h"

#include <QTest>

using namespace attopo;

class Sha256Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashes();
};

void Sha256Test::hashes()
{
    const auto hash = [](const std::string &text) {
        Sha256 sha;
        for (const char c : text)
            sha.add(std::as_bytes(std::span(&c, 1)));
        Sha256 atOnce;
        atOnce.add(std::as_bytes(std::span(text)));
        const std::string hex = atOnce.hex();
        return sha.hex() == hex ? hex : "";
    };
    // FIPS 180-4's examples, and a million letters.
    QCOMPARE(hash(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(hash("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(hash(std::string(1'000'000, 'a')),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

QTEST_GUILESS_MAIN(Sha256Test)
#include "sha256_test.moc"
