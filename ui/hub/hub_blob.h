#pragma once

#include "hub/hub_cache.h"
#include "hub_get.h"
#include "message.h"

#include <QCryptographicHash>
#include <QFile>

#include <filesystem>
#include <stop_token>

namespace attopo {

/// Whether the bytes of a file in the cache have the hash that its repository lists. Throws Cancelled when a
/// stop is requested; a file that cannot be read has not.
bool hasItsHash(const std::filesystem::path &path, const HubFile &file, const std::stop_token &stop);

/// A file of a repository while it is being downloaded: what has come of it lies in the cache and is
/// continued by the next download, also of another session.
class HubBlob final : public HubSink {
public:
    /// Reads what is there already. Throws Error, and Cancelled when a stop is requested.
    HubBlob(const HubCache &cache, const std::string &id, const HubFile &file, const std::stop_token &stop);

    qint64 size() const override { return size_; }
    void clear() override;
    void append(const QByteArray &bytes) override;

    bool continued() const { return continued_; } ///< Holds bytes of an earlier download.
    bool isRight() const;                         ///< Its size and hash are those that were announced.
    void remove();
    /// What is right becomes part of the cache. Throws Error.
    void keep();

private:
    void open();
    [[noreturn]] void fail(const Message &problem) const;

    HubFile file_;
    std::filesystem::path finalName_;
    std::filesystem::path incompleteName_;
    QFile bytes_;
    qint64 size_ = 0;
    bool continued_ = false;
    QCryptographicHash hash_;
};

} // namespace attopo
