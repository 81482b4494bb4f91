#!/usr/bin/env python3
"""The hashes of tests/core/files/content_hash_test.cpp, by hashlib."""
import hashlib

PIECE = 16 << 20


def content_hash(data):
    pieces = [hashlib.sha256(data[at:at + PIECE]).hexdigest() for at in range(0, len(data), PIECE)]
    return hashlib.sha256(" ".join([str(len(data)), *pieces]).encode()).hexdigest()


size = (40 << 20) + 5
print(content_hash(b""), content_hash(b"abc"), content_hash((bytes(range(251)) * (size // 251 + 1))[:size]), sep="\n")
