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

QCryptographicHash::Algorithm algorithmOf(const HubFile &file)
{
    return isSha256(file) ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1;
}

/// Before the bytes.
void begin(QCryptographicHash &hash, const HubFile &file)
{
    hash.reset();
    if (!isSha256(file)) { // as git computes it
        hash.addData("blob " + QByteArray::number(static_cast<quint64>(file.size)));
        hash.addData(QByteArrayView("\0", 1));
    }
}

/// Adds what is left of a file, of whose bytes it returns the number.
qint64 addRest(QCryptographicHash &hash, QFile &bytes, const std::stop_token &stop)
{
    constexpr qint64 chunk = 1 << 20;
    qint64 size = 0;
    while (true) {
        throwIfStopped(stop);
        const QByteArray read = bytes.read(chunk);
        if (read.isEmpty())
            return size;
        hash.addData(read);
        size += read.size();
    }
}

} // namespace

bool hasItsHash(const std::filesystem::path &path, const HubFile &file, const std::stop_token &stop)
{
    QFile bytes(path);
    QCryptographicHash hash(algorithmOf(file));
    begin(hash, file);
    return bytes.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && addRest(hash, bytes, stop) >= 0
        && hash.result().toHex().toStdString() == file.hash;
}

HubBlob::HubBlob(const HubCache &cache, const std::string &id, const HubFile &file,
                 const std::stop_token &stop)
    : file_(file)
    , finalName_(cache.blob(id, file.hash))
    , incompleteName_(cache.incompleteBlob(id, file.hash))
    , hash_(algorithmOf(file))
{
    open();
    begin(hash_, file_);
    size_ = addRest(hash_, bytes_, stop);
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

void HubBlob::clear()
{
    if (!bytes_.resize(0) || !bytes_.seek(0))
        fail(bytes_.errorString().toStdString());
    size_ = 0;
    continued_ = false;
    begin(hash_, file_);
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
