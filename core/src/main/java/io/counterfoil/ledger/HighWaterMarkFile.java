package io.counterfoil.ledger;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps high-water marks as small files in a folder, best on another disk than the database: one file per chain, named by
 * {@link Origin#id()}. A file holds a canonical JSON line and its SHA-256, so that damage is told from absence. A lock file beside it keeps
 * the threads and processes of one till in turn.
 */
public final class HighWaterMarkFile implements HighWaterMark {

    private final Path folder;

    private HighWaterMarkFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Marks in a folder.
     *
     * @param folder an existing folder
     * @return the keeper of its marks
     */
    public static HighWaterMarkFile in(Path folder) {
        return new HighWaterMarkFile(Objects.requireNonNull(folder, "folder"));
    }

    @Override
    public Optional<Mark> read(Origin origin) {
        try {
            return Optional.of(parse(Files.readAllBytes(file(origin)), origin));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException | RefusedException | IllegalArgumentException unreadable) {
            throw new CounterfoilException(FailureCode.MARK_UNREADABLE, unreadable);
        }
    }

    @Override
    public void advance(Mark mark) {
        Path file = file(mark.origin());
        boolean interrupted = Thread.interrupted(); // would end the file's operations: the mark of a commit comes first
        try {
            DurableFile.exclusively(file.resolveSibling(file.getFileName() + ".lock"), () -> {
                Optional<Mark> kept = read(mark.origin());
                if (kept.isEmpty() || kept.get().size() < mark.size()) {
                    DurableFile.replace(file, format(mark));
                }
            });
        } catch (IOException failed) {
            throw new CounterfoilException(FailureCode.MARK_UNWRITABLE, failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Path file(Origin origin) {
        return folder.resolve(origin.id() + ".mark");
    }

    private static byte[] format(Mark mark) {
        byte[] line = CanonicalObject.builder()
                .put("v", 1)
                .put("type", "MARK")
                .put("origin", mark.origin().toString())
                .put("size", mark.size())
                .put("hash", mark.last().hex())
                .put("root", mark.root().hex())
                .put("range", mark.range().hashes().stream().map(Hash::hex).toList())
                .build()
                .canonicalBytes();
        byte[] check = Utf8.encode("\n" + Sha256.of(line) + "\n");
        byte[] content = Arrays.copyOf(line, line.length + check.length);
        System.arraycopy(check, 0, content, line.length, check.length);
        return content;
    }

    private static Mark parse(byte[] content, Origin origin) {
        int end = content.length - (2 * Hash.LENGTH + 2);
        byte[] line = Arrays.copyOf(content, Math.max(end, 0));
        CanonicalObject mark = CanonicalReader.read(line).orThrow();
        List<Hash> range = mark.strings("range").stream().map(Hash::parse).toList();
        Mark read = new Mark(
                Origin.parse(mark.string("origin")),
                Hash.parse(mark.string("hash")),
                new CompactRange(mark.integer("size"), range));
        if (!read.origin().equals(origin) || !Arrays.equals(format(read), content)) {
            throw new IllegalArgumentException("mark must be of this chain and undamaged but was not");
        }
        return read;
    }
}
