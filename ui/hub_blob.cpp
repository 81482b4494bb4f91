#include "hub_blob.h"

#include "error.h"
#include "translatable.h"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace attopo {

namespace {

bool isSha256(const HubFile &file) { return file.hash.size() == 64; }

} // namespace

HubBlob::HubBlob(const HubCache &cache, const std::string &id, const HubFile &file,
                 const std::stop_token &stop)
    : file_(file)
    , finalName_(QString::fromStdString(cache.blob(id, file.hash).string()))
    , bytes_(QString::fromStdString(cache.incompleteBlob(id, file.hash).string()))
    , hash_(isSha256(file) ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1)
{
    if (!bytes_.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        fail();
    beginHash();
    constexpr qint64 chunk = 1 << 20;
    while (true) {
        throwIfStopped(stop);
        const QByteArray read = bytes_.read(chunk);
        if (read.isEmpty())
            break;
        hash_.addData(read);
        size_ += read.size();
    }
    continued_ = size_ > 0;
    if (size_ > static_cast<qint64>(file.size))
        clear();
}

void HubBlob::beginHash()
{
    hash_.reset();
    if (!isSha256(file_)) { // as git computes it
        hash_.addData("blob " + QByteArray::number(static_cast<quint64>(file_.size)));
        hash_.addData(QByteArrayView("\0", 1));
    }
}

void HubBlob::clear()
{
    if (!bytes_.resize(0) || !bytes_.seek(0))
        fail();
    size_ = 0;
    continued_ = false;
    beginHash();
}

void HubBlob::append(const QByteArray &bytes)
{
    if (bytes_.write(bytes) != bytes.size())
        fail();
    size_ += bytes.size();
    hash_.addData(bytes);
}

bool HubBlob::isRight() const
{
    return size_ == static_cast<qint64>(file_.size) && hash_.result().toHex().toStdString() == file_.hash;
}

void HubBlob::remove() { bytes_.remove(); }

void HubBlob::keep()
{
    // Onto the disk before its name says that it is whole.
    if (fsync(bytes_.handle()) != 0)
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"),
                    {bytes_.fileName().toStdString(), std::string(std::strerror(errno))});
    bytes_.close();
    std::error_code error;
    std::filesystem::rename(bytes_.fileName().toStdString(), finalName_.toStdString(), error);
    if (error)
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"), {finalName_.toStdString(), error.message()});
}

void HubBlob::fail() const
{
    throw Error(
        TRANSLATABLE("Core",
                     "Cannot write %1: %2. Models are kept in the folder that HF_HUB_CACHE or HF_HOME names"),
        {bytes_.fileName().toStdString(), bytes_.errorString().toStdString()});
}

} // namespace attopo
