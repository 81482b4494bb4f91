#include "hub_blob.h"

#include "error.h"
#include "translatable.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attopo {

namespace {

bool isSha256(const HubFile &file) { return file.hash.size() == 64; }

} // namespace

HubBlob::HubBlob(const HubCache &cache, const std::string &id, const HubFile &file,
                 const std::stop_token &stop)
    : file_(file)
    , finalName_(cache.blob(id, file.hash))
    , incompleteName_(cache.incompleteBlob(id, file.hash))
    , hash_(isSha256(file) ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1)
{
    open();
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

/// Of a folder that others can write to: a link that leads elsewhere, or a pipe, is not followed.
void HubBlob::open()
{
    const int descriptor =
        ::open(incompleteName_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
    if (descriptor < 0)
        fail(std::string(std::strerror(errno)));
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(descriptor);
        fail(TRANSLATABLE("Core", "it is no regular file"));
    }
    if (!bytes_.open(descriptor, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        fail(bytes_.errorString().toStdString());
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
        fail(bytes_.errorString().toStdString());
    size_ = 0;
    continued_ = false;
    beginHash();
}

void HubBlob::append(const QByteArray &bytes)
{
    if (bytes_.write(bytes) != bytes.size())
        fail(bytes_.errorString().toStdString());
    size_ += bytes.size();
    hash_.addData(bytes);
}

bool HubBlob::isRight() const
{
    return size_ == static_cast<qint64>(file_.size) && hash_.result().toHex().toStdString() == file_.hash;
}

void HubBlob::remove()
{
    bytes_.close();
    std::error_code ignored;
    std::filesystem::remove(incompleteName_, ignored);
}

void HubBlob::keep()
{
    // Onto the disk before its name says that it is whole.
    if (fsync(bytes_.handle()) != 0)
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"),
                    {incompleteName_.string(), std::string(std::strerror(errno))});
    bytes_.close();
    std::error_code error;
    std::filesystem::rename(incompleteName_, finalName_, error);
    if (error)
        throw Error(TRANSLATABLE("Core", "Cannot write %1: %2"), {finalName_.string(), error.message()});
}

void HubBlob::fail(const Message &problem) const
{
    throw Error(
        TRANSLATABLE("Core",
                     "Cannot write %1: %2. Models are kept in the folder that HF_HUB_CACHE or HF_HOME names"),
        {incompleteName_.string(), problem});
}

} // namespace attopo
