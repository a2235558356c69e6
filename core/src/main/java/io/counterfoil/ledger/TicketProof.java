package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves one ticket without the books: the entry, its path to the root of a signed note, and the note. A canonical JSON object of at
 * most 2 MiB that travels with the ticket; judged by the till's enrolment. Immutable.
 *
 * <p>Source: {@code docs/ledger-format.md}, section 4; the path as in RFC 9162 section 2.1.3.
 */
public final class TicketProof {

    /** Most hashes of a path: a tree cannot be higher. */
    public static final int MAX_PATH = 64;

    private static final Set<String> REQUIRED =
            Set.of("v", "header", "canonical", "alg", "index", "path", "checkpoint");
    private static final String SIGNATURE = "sig";
    private static final int PREV_AT = 32;
    private static final int DIGEST_AT = 64;

    private final StoredEntry row;
    private final List<Hash> path;
    private final Note note;

    private TicketProof(StoredEntry row, List<Hash> path, Note note) {
        this.row = row;
        this.path = path;
        this.note = note;
    }

    /**
     * The proof of an entry.
     *
     * @param entry the ticket's entry
     * @param path from {@link Merkle#inclusion} for the entry's number and the note's size
     * @param note of a size above the entry's number
     * @return the proof
     * @throws IllegalArgumentException if the path does not lead to the note's root
     */
    public static TicketProof of(Entry entry, List<Hash> path, Note note) {
        boolean leadsToRoot = Merkle.rootOf(entry.leaf(), entry.seq(), note.size(), path)
                .filter(note.root()::equals)
                .isPresent();
        if (!leadsToRoot) {
            throw new IllegalArgumentException("path must lead to the root of the note but did not");
        }
        return new TicketProof(entry.toRow(), List.copyOf(path), note);
    }

    /**
     * The proof of a row of a chain, its path computed while the chain goes by once.
     *
     * @param rows the whole chain
     * @param seq the ticket's number
     * @param note a checkpoint of that chain, of a size above the number
     * @return the proof, or PROOF_INVALID where the row is missing, broken, or not one that the note vouches for
     */
    public static Outcome<TicketProof> of(StoredEntries rows, long seq, Note note) {
        if (seq < 0 || seq >= note.size()) {
            return refused("the entry is not below the checkpoint");
        }
        ProofBuilder path = Merkle.inclusion(seq, note.size());
        StoredEntry[] found = new StoredEntry[1];
        boolean isWhole = path.addRows(
                visitor -> rows.read(row -> {
                    if (row.seq() == seq) {
                        found[0] = row;
                    }
                    return visitor.visit(row);
                }),
                note.size());
        StoredEntry entry = found[0];
        if (!isWhole || entry == null) {
            return refused("entries below the checkpoint are missing");
        }
        if (!isSound(entry)) {
            return refused("the entry is broken");
        }
        TicketProof proof = new TicketProof(entry, path.path(), note);
        return proof.leadsToCheckpoint()
                ? Outcome.accepted(proof)
                : refused("the path does not lead to the checkpoint");
    }

    /**
     * The proof of an entry of a stored chain: by its tiles where they lead to the checkpoint, which among a million entries takes less
     * than a thousandth of a second, else by its entries.
     *
     * @param ledger the stored chains, within a unit of work
     * @param seq the ticket's number
     * @param note a checkpoint of its chain, of a size above the number
     * @return the proof, or PROOF_INVALID where the row is missing, broken, or not one that the note vouches for
     */
    public static Outcome<TicketProof> of(Ledger ledger, long seq, Note note) {
        if (seq >= 0 && seq < note.size()) {
            StoredEntry[] found = new StoredEntry[1];
            ledger.entries(note.origin(), seq, row -> {
                found[0] = row;
                return false;
            });
            StoredEntry entry = found[0];
            if (entry != null && entry.seq() == seq && isSound(entry)) {
                TileTree tree = new TileTree(ledger, note.origin(), note.size());
                List<Hash> path = tree.hashes(Merkle.inclusion(seq, note.size()));
                TicketProof proof = new TicketProof(entry, path, note);
                if (proof.leadsToCheckpoint()) {
                    return Outcome.accepted(proof);
                }
            }
        }
        return of(StoredEntries.of(ledger, note.origin()), seq, note);
    }

    private static boolean isSound(StoredEntry entry) {
        return Layout.headerHash(entry.header()).matches(entry.rawHash())
                && Layout.digest(entry.rawCanonical()).matches(entry.rawDigest());
    }

    private boolean leadsToCheckpoint() {
        return Merkle.rootOf(Layout.leaf(row.header()), row.seq(), note.size(), path)
                .filter(note.root()::equals)
                .isPresent();
    }

    /**
     * The written form.
     *
     * @return canonical JSON, UTF-8
     */
    public byte[] toBytes() {
        CanonicalObject.Builder proof = CanonicalObject.builder()
                .put("v", 1)
                .put("header", Hex.format(row.header()))
                .put("canonical", Utf8.decode(row.rawCanonical()).orElseThrow())
                .put("alg", row.alg())
                .put("index", row.seq())
                .put("path", path.stream().map(Hash::hex).toList())
                .put("checkpoint", note.text());
        if (row.alg() != StoredEntry.UNSIGNED) {
            proof.put(SIGNATURE, Hex.format(row.rawSig()));
        }
        return proof.build().canonicalBytes();
    }

    /**
     * Reads a proof, strictly. Whether it holds is for {@link #verify} to say.
     *
     * @param bytes canonical JSON of at most 2 MiB
     * @return the proof, or NOT_CANONICAL or PROOF_INVALID
     */
    public static Outcome<TicketProof> parse(byte[] bytes) {
        return CanonicalReader.read(bytes, Limits.MAX_PROOF_BYTES).flatMap(proof -> {
            try {
                return Outcome.accepted(read(proof));
            } catch (Malformed malformed) {
                return refused(malformed.rule());
            } catch (RefusedException wrongKind) {
                return refused("a member is missing or of another kind");
            }
        });
    }

    private static TicketProof read(CanonicalObject proof) {
        int members = REQUIRED.size() + (proof.has(SIGNATURE) ? 1 : 0);
        if (!proof.names().containsAll(REQUIRED) || proof.names().size() != members || proof.integer("v") != 1) {
            throw new Malformed("its members are not those of version 1", 0);
        }
        List<Hash> path = proof.strings("path").stream()
                .map(hex -> Hash.find(hex).orElseThrow(() -> new Malformed("the path has a malformed hash", 0)))
                .toList();
        if (path.size() > MAX_PATH) {
            throw new Malformed("the path is too long", 0);
        }
        StoredEntry row = row(proof);
        if (proof.integer("index") != row.seq()) {
            throw new Malformed("the index is not the number of the entry", 0);
        }
        Note note = Note.parse(proof.string("checkpoint")).fold(read -> read, refused -> {
            throw new Malformed("the checkpoint cannot be read", 0);
        });
        return new TicketProof(row, path, note);
    }

    private static StoredEntry row(CanonicalObject proof) {
        byte[] header = Hex.parse(proof.string("header"), Layout.HEADER_BYTES)
                .orElseThrow(() -> new Malformed("the header is malformed", 0));
        ByteBuffer fields = ByteBuffer.wrap(header, 1 + Layout.CONTEXT.length, Long.BYTES + 1 + Long.BYTES);
        long seq = fields.getLong();
        int type = Byte.toUnsignedInt(fields.get());
        long ms = fields.getLong();
        long alg = proof.integer("alg");
        byte[] sig = proof.findString(SIGNATURE)
                .map(hex -> Hex.parse(hex, SignatureBytes.LENGTH)
                        .orElseThrow(() -> new Malformed("the signature is malformed", 0)))
                .orElseGet(() -> new byte[0]);
        if (alg < 0 || alg > 255 || (alg == StoredEntry.UNSIGNED) != (sig.length == 0)) {
            throw new Malformed("alg and signature contradict each other", 0);
        }
        StoredEntry row = StoredEntry.builder()
                .seq(seq)
                .type(type)
                .ms(ms)
                .prev(Arrays.copyOfRange(header, PREV_AT, DIGEST_AT))
                .canonical(Utf8.encode(proof.string("canonical")))
                .digest(Arrays.copyOfRange(header, DIGEST_AT, Layout.HEADER_BYTES))
                .hash(Layout.headerHash(header).bytes())
                .alg((int) alg)
                .sig(sig)
                .build();
        if (!Arrays.equals(row.header(), header) || !Limits.isCount(seq) || !Limits.isCount(ms)) {
            throw new Malformed("the header is malformed", 0);
        }
        return row;
    }

    /**
     * Verifies the proof by the till's enrolment. Keys are those of the enrolment: its list, or its one key where it has no list.
     *
     * @param enrolment pinned outside
     * @return the document that is proved, or PROOF_INVALID with the first step that failed
     */
    public Outcome<CanonicalObject> verify(Enrolment enrolment) {
        KeyRing keys = new KeyRing(enrolment);
        String[] fault = new String[1];
        CanonicalObject document = RowRules.document(
                        row, enrolment.chain(), (kind, expected, actual) -> fault[0] = kind.name())
                .orElse(null);
        if (document == null) {
            return refused(String.valueOf(fault[0]));
        }
        String entryFault = entryFault(enrolment, keys);
        if (entryFault != null) {
            return refused(entryFault);
        }
        if (!note.origin().equals(enrolment.origin()) || !keys.isSignedBy(note, note.size() - 1)) {
            return refused("the checkpoint is not signed by the till");
        }
        return leadsToCheckpoint() ? Outcome.accepted(document) : refused("the path does not lead to the checkpoint");
    }

    private @Nullable String entryFault(Enrolment enrolment, KeyRing keys) {
        if (!ChainWalk.isAlgAllowed(enrolment.signing(), row)) {
            return "the entry is not signed as the policy says";
        }
        boolean isSigned = row.alg() == StoredEntry.UNSIGNED
                || keys.inForce(row.seq())
                        .filter(key ->
                                key.verifies(Layout.signedByEntry(row.rawHash()), SignatureBytes.of(row.rawSig())))
                        .isPresent();
        return isSigned ? null : "the entry is not signed by the till";
    }

    /**
     * The entry that is proved, as the proof has it.
     *
     * @return number, type and time among its fields
     */
    public StoredEntry entry() {
        return row;
    }

    /**
     * The checkpoint that it leads to.
     *
     * @return the note
     */
    public Note note() {
        return note;
    }

    private static <T> Outcome<T> refused(String why) {
        return Outcome.refused(RefusalCode.PROOF_INVALID, FieldPath.root(), "why", why);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TicketProof proof && Arrays.equals(proof.toBytes(), toBytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(row.seq(), note);
    }

    /** The number of the entry and the note: {@code TicketProof[3 in Note[...]]}. */
    @Override
    public String toString() {
        return "TicketProof[" + row.seq() + " in " + note + "]";
    }
}
