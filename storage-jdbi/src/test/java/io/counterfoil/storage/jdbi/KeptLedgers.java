package io.counterfoil.storage.jdbi;

import io.counterfoil.BoxOffice;
import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.Anchor;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.CanonicalReader;
import io.counterfoil.ledger.ClockReading;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.Entry;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.Genesis;
import io.counterfoil.ledger.Hash;
import io.counterfoil.ledger.Head;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.HighWaterMarkFile;
import io.counterfoil.ledger.KeyChange;
import io.counterfoil.ledger.LedgerExport;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.PinnedKey;
import io.counterfoil.ledger.Sealer;
import io.counterfoil.ledger.Sealing;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.SigningPolicy;
import io.counterfoil.ledger.StoredEntries;
import io.counterfoil.ledger.TicketProof;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verification;
import io.counterfoil.sale.Surroundings;
import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.ticket.RecordedTicket;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ledgers that a version wrote and that every later one must find intact, byte for byte in its reports: one folder for each version and
 * signing policy under {@code kept}. A folder is never written again; a version that writes something new adds folders of its own:
 *
 * <pre>{@code
 * KeptLedgers write src/test/resources/io/counterfoil/storage/jdbi/kept 0.2.0
 * KeptLedgers report src/test/resources/io/counterfoil/storage/jdbi/kept/0.1.0-every_entry [LANGUAGE-TAG]
 * }</pre>
 *
 * <p>In a folder: {@code shop.sqlite}; {@code chain.jsonl}, what was exported of it; {@code enrolment.json}; {@code SIZE.note}, the notes;
 * {@code safe}, the high-water mark; {@code SEQ.proof.json}, proofs of entries; {@code printed.txt}, the content of printed QR codes;
 * {@code chain.report.json} and {@code books.report.json}, the reports. Of the unsigned chain, which no desk writes, there is no more than the
 * export and what vouches for it.
 */
final class KeptLedgers {

    private static final InstantSource CLOSING = InstantSource.fixed(Instant.parse("2026-11-21T03:00:00Z"));

    private KeptLedgers() {}

    /** Writes folders, or prints what is found in one: for a process of its own. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            for (SigningPolicy policy : SigningPolicy.values()) {
                if (policy != SigningPolicy.NONE) {
                    new Writing(folder(arguments, policy), policy).write();
                }
            }
            new UnsignedCopy(folder(arguments, SigningPolicy.NONE)).write(folder(arguments, SigningPolicy.EVERY_ENTRY));
            return;
        }
        if (arguments.length > 2) {
            Locale.setDefault(Locale.forLanguageTag(arguments[2]));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.write(chainReport(folder));
        out.println();
        if (hasBooks(folder)) {
            out.write(booksReport(folder));
            out.println();
        }
    }

    /** Desks sign; the unsigned chain is a file alone. */
    static boolean hasBooks(Path folder) {
        return Files.exists(folder.resolve("shop.sqlite"));
    }

    private static Path folder(String[] arguments, SigningPolicy policy) throws IOException {
        String name = arguments[2] + "-" + policy.name().toLowerCase(Locale.ROOT);
        return Files.createDirectories(Path.of(arguments[1]).resolve(name));
    }

    /** What somebody finds who has the export, the enrolment, the notes, the mark and the papers. */
    static byte[] chainReport(Path folder) {
        List<Anchor> anchors =
                new ArrayList<>(notes(folder).stream().map(Anchor::note).toList());
        Origin origin = enrolment(folder).origin();
        marks(folder).read(origin).map(Anchor::mark).ifPresent(anchors::add);
        text(folder.resolve("printed.txt")).lines().map(Anchor::printed).forEach(anchors::add);
        return Verification.of(LedgerExport.rows(folder.resolve("chain.jsonl")))
                .enrolledAs(enrolment(folder))
                .withAnchors(anchors)
                .asOf(CLOSING)
                .run()
                .toCanonical()
                .canonicalBytes();
    }

    /** What an audit finds of the database, which is copied first: opening it may bring it up to date. */
    static byte[] booksReport(Path folder) throws IOException {
        Path copy = Files.createTempDirectory("kept").resolve("shop.sqlite");
        Files.copy(folder.resolve("shop.sqlite"), copy);
        try (JdbiStore store = JdbiStore.openSqlite(copy)) {
            BoxOffice office = BoxOffice.over(store, new Surroundings(CLOSING, byte[]::new, AccessPolicy.allowAll()));
            return office.audit(Kiosk.TILL.tenant())
                    .audit(new Pins(List.of(enrolment(folder)), marks(folder), notes(folder)))
                    .get(0)
                    .toCanonical()
                    .canonicalBytes();
        } finally {
            try (Stream<Path> files = Files.list(copy.getParent())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(copy.getParent());
        }
    }

    static Enrolment enrolment(Path folder) {
        return Enrolment.parse(bytes(folder.resolve("enrolment.json"))).orThrow();
    }

    static HighWaterMark marks(Path folder) {
        return HighWaterMarkFile.in(folder.resolve("safe"));
    }

    /** The notes by name. */
    static List<String> notes(Path folder) {
        return files(folder, ".note").stream().map(KeptLedgers::text).toList();
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** A day of the kiosk under one policy. */
    private static final class Writing {

        private final Path folder;
        private final SigningPolicy policy;
        private final HighWaterMark marks;

        Writing(Path folder, SigningPolicy policy) throws IOException {
            this.folder = folder;
            this.policy = policy;
            this.marks = HighWaterMarkFile.in(Files.createDirectories(folder.resolve("safe")));
        }

        /** 0 genesis, 1 to 3 tickets, 4 a cancellation, 5 a copy, 6 and 7 erasures, 8 a new key, 9 a ticket. */
        void write() throws IOException {
            Signer first = Ed25519Signer.ofSeed(seed(1));
            Enrolment enrolment = Enrolment.of(Kiosk.ORIGIN, first.publicKey()).withSigning(policy);
            List<RecordedTicket> tickets = new ArrayList<>();
            try (Kiosk kiosk = Kiosk.create(folder.resolve("shop.sqlite"), new TillSafe(enrolment, first, marks))) {
                for (String name : List.of("Ana Ñandú", "Eva Ninguna", "İsmet Işık")) {
                    kiosk.clock.move(Duration.ofMinutes(7));
                    tickets.add(kiosk.sellTo(name));
                }
                kiosk.seenFrom("192.0.2.7")
                        .cancellations()
                        .cancel(tickets.get(1).ticket().id(), "una taza de más: ☕")
                        .orThrow();
                kiosk.desk().printing().take(tickets.get(0).ticket().id()).orThrow();
                kiosk.seenFrom("2001:db8::7")
                        .printing()
                        .take(tickets.get(0).ticket().id(), "the paper was jammed")
                        .orThrow();
                kiosk.desk()
                        .erasures()
                        .erase(tickets.get(1).ticket().id(), "asked for by letter")
                        .orThrow();
                kiosk.desk()
                        .erasures()
                        .eraseHost(Kiosk.ORIGIN, 4, "a year is over")
                        .orThrow();
                NextKey next = new NextKey(pinned(kiosk, enrolment), marks);
                enrolment = kiosk.desk().keys().change(next, "yearly").orThrow().enrolment();
            }
            finish(enrolment, tickets);
        }

        /** With the genesis that is there now. */
        private static Enrolment pinned(Kiosk kiosk, Enrolment enrolment) {
            List<Hash> hashes = new ArrayList<>();
            kiosk.store.forTenant(Kiosk.TILL.tenant()).read(books -> {
                books.ledger().entries(Kiosk.ORIGIN, 0, row -> {
                    hashes.add(Hash.of(row.hash()));
                    return false;
                });
                return hashes;
            });
            return enrolment.withGenesis(hashes.get(0));
        }

        /** The last ticket, by the new key, and all that is handed out. */
        private void finish(Enrolment enrolment, List<RecordedTicket> tickets) throws IOException {
            Signer signer = Ed25519Signer.ofSeed(seed(2));
            try (Kiosk kiosk = Kiosk.open(folder.resolve("shop.sqlite"), new TillSafe(enrolment, signer, marks))) {
                kiosk.clock.move(Duration.ofHours(2));
                tickets.add(kiosk.sell());
                kiosk.desk().checkpoints().sign().orThrow();
                Files.write(
                        folder.resolve("enrolment.json"),
                        enrolment.toCanonical().canonicalBytes());
                try (OutputStream out = Files.newOutputStream(folder.resolve("chain.jsonl"))) {
                    kiosk.office.audit(Kiosk.TILL.tenant()).export(Kiosk.ORIGIN, out);
                }
                List<String> notes = kiosk.office.audit(Kiosk.TILL.tenant()).notes(Kiosk.ORIGIN);
                for (String note : notes) {
                    Files.writeString(folder.resolve(note.split("\n", -1)[1] + ".note"), note);
                }
                for (RecordedTicket ticket : tickets) {
                    TicketProof proof = kiosk.office
                            .audit(Kiosk.TILL.tenant())
                            .prove(Kiosk.ORIGIN, ticket.entry().seq())
                            .orThrow();
                    Files.write(folder.resolve(ticket.entry().seq() + ".proof.json"), proof.toBytes());
                }
            }
            removeLocks(folder.resolve("safe"));
            Files.writeString(
                    folder.resolve("printed.txt"),
                    tickets.stream()
                            .map(ticket -> ticket.entry().printedHash().payload() + "\n")
                            .reduce("", String::concat));
            Files.write(folder.resolve("chain.report.json"), chainReport(folder));
            Files.write(folder.resolve("books.report.json"), booksReport(folder));
        }
    }

    /** The same documents in a chain that nothing signs and only its pinned genesis vouches for. */
    private static final class UnsignedCopy {

        private final Path folder;
        private final List<Entry> entries = new ArrayList<>();
        private Head head = Head.empty(Kiosk.ORIGIN);

        UnsignedCopy(Path folder) {
            this.folder = folder;
        }

        void write(Path signed) throws IOException {
            LedgerExport.rows(signed.resolve("chain.jsonl")).read(row -> {
                CanonicalObject document = CanonicalReader.read(row.canonical()).orThrow();
                if (row.type() != EntryType.KEY_ROTATE.code()) {
                    seal(EntryType.ofCode(row.type()).orElseThrow(), document);
                }
                return true;
            });
            Enrolment enrolment =
                    Enrolment.unsigned(Kiosk.ORIGIN, entries.get(0).hash());
            Files.write(
                    folder.resolve("enrolment.json"), enrolment.toCanonical().canonicalBytes());
            Files.writeString(folder.resolve("printed.txt"), "");
            try (OutputStream out = Files.newOutputStream(folder.resolve("chain.jsonl"))) {
                LedgerExport.write(
                        StoredEntries.of(entries.stream().map(Entry::toRow).toList()), out);
            }
            HighWaterMarkFile.in(Files.createDirectories(folder.resolve("safe")))
                    .advance(head.mark());
            removeLocks(folder.resolve("safe"));
            Files.write(folder.resolve("chain.report.json"), chainReport(folder));
        }

        private void seal(EntryType type, CanonicalObject document) {
            ClockReading reading = new ClockReading(
                    Instant.parse(document.string("clock")), ZoneOffset.of(document.string("utc_offset")));
            CanonicalObject sealed = type == EntryType.GENESIS
                    ? Genesis.first(
                            Enrolment.unsigned(Kiosk.ORIGIN, Hash.ZERO), reading, new byte[Genesis.NONCE_LENGTH])
                    : document;
            Sealing sealing = Sealer.unsigned().begin(head, reading);
            entries.add(sealing.seal(type, sealed).orThrow());
            head = sealing.end().after();
        }
    }

    private static void removeLocks(Path safe) throws IOException {
        for (Path lock : files(safe, ".lock")) {
            Files.delete(lock);
        }
    }

    private static byte[] seed(int n) {
        byte[] seed = new byte[Ed25519Signer.SEED_LENGTH];
        seed[0] = (byte) n;
        return seed;
    }

    /** A safe whose next key anybody may know. */
    private record NextKey(Enrolment enrolment, HighWaterMark marks) implements KeyChange {
        @Override
        public Signer successor() {
            return Ed25519Signer.ofSeed(seed(2));
        }

        @Override
        public TillSafe complete(long rotationSeq) {
            PinnedKey pinned = new PinnedKey(rotationSeq + 1, successor().publicKey());
            return new TillSafe(enrolment.withKeys(List.of(pinned)), successor(), marks);
        }
    }
}
