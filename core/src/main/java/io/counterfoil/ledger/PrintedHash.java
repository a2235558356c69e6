package io.counterfoil.ledger;

import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket carries of its entry: the QR content {@code CF1:<origin id>:<seq>:<hash>[:<signature>]}, in characters of QR's
 * alphanumeric mode. Paper that shows it proves, years later, what the entry was. Immutable.
 *
 * <p>For instance {@code CF1:UNJOOB3BNWXVIZD4:3:DUGRJDYIWJKC2AXP6HPT2PK2QVO2PHRD6W4BFNLUZUKKLBH2S6JQ}.
 */
public final class PrintedHash {

    private static final String PREFIX = "CF1";
    private static final Pattern ORIGIN_ID = Pattern.compile("[A-Z2-7]{16}");
    private static final Pattern SEQ = Pattern.compile("0|[1-9][0-9]{0,15}");
    private static final int HUMAN_LENGTH = 10;
    private static final int FIELDS = 4;

    private final String originCode;
    private final long seq;
    private final Hash hash;
    private final @Nullable SignatureBytes signature;

    private PrintedHash(String originCode, long seq, Hash hash, @Nullable SignatureBytes signature) {
        this.originCode = originCode;
        this.seq = seq;
        this.hash = hash;
        this.signature = signature;
    }

    /**
     * What to print for an entry, with its signature where it has one.
     *
     * @param origin its chain
     * @param entry the entry
     * @return the printed hash
     */
    public static PrintedHash of(Origin origin, Entry entry) {
        PrintedHash unsigned = of(origin, entry.seq(), entry.hash());
        return entry.signature().map(unsigned::withSignature).orElse(unsigned);
    }

    /**
     * What to print for an entry of which only its place and hash are at hand, unsigned.
     *
     * @param origin its chain
     * @param seq its number
     * @param hash its hash
     * @return the printed hash
     */
    public static PrintedHash of(Origin origin, long seq, Hash hash) {
        return new PrintedHash(origin.id(), seq, hash, null);
    }

    /**
     * The same with the entry's signature.
     *
     * @param made the signature over the hash
     * @return a printed hash of five fields
     */
    public PrintedHash withSignature(SignatureBytes made) {
        return new PrintedHash(originCode, seq, hash, made);
    }

    /**
     * The same without its signature: a smaller code that proves less.
     *
     * @return a printed hash of four fields
     */
    public PrintedHash withoutSignature() {
        return new PrintedHash(originCode, seq, hash, null);
    }

    /**
     * Reads a QR content, strictly.
     *
     * @param text what the scanner gave
     * @return the printed hash, or VALUE_INVALID
     */
    public static Outcome<PrintedHash> parse(String text) {
        return find(text)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(
                        RefusalCode.VALUE_INVALID,
                        FieldPath.root(),
                        "rule",
                        "CF1, an origin id, a number, a hash and perhaps a signature"));
    }

    private static Optional<PrintedHash> find(String text) {
        String[] fields = text.split(":", -1);
        boolean hasSignature = fields.length == FIELDS + 1;
        if ((fields.length != FIELDS && !hasSignature)
                || !fields[0].equals(PREFIX)
                || !ORIGIN_ID.matcher(fields[1]).matches()
                || !SEQ.matcher(fields[2]).matches()
                || !Limits.isCount(Long.parseLong(fields[2]))) {
            return Optional.empty();
        }
        Optional<Hash> hash = Base32.decode(fields[FIELDS - 1], Hash.LENGTH).map(Hash::of);
        Optional<SignatureBytes> signature = hasSignature
                ? Base32.decode(fields[FIELDS], SignatureBytes.LENGTH).map(SignatureBytes::of)
                : Optional.empty();
        if (hash.isEmpty() || signature.isPresent() != hasSignature) {
            return Optional.empty();
        }
        return Optional.of(new PrintedHash(fields[1], Long.parseLong(fields[2]), hash.get(), signature.orElse(null)));
    }

    /**
     * Whether it claims to be of that chain.
     *
     * @param origin a chain
     * @return true if the origin's id is the printed one
     */
    public boolean isOf(Origin origin) {
        return origin.id().equals(originCode);
    }

    /**
     * Whether the printed signature covers the printed hash.
     *
     * @param key the key in force for the entry
     * @return false also where no signature is printed
     */
    public boolean isSignedBy(VerifyingKey key) {
        return signature != null && key.verifies(Layout.signedByEntry(hash.raw()), signature);
    }

    /**
     * What the printed signature proves by an enrolment alone, without the books: anyone can check a paper who has the till's
     * public key. Keys are those of the enrolment: its list, or its one key where it has no list.
     *
     * @param enrolment of the chain that the paper should be of
     * @return UNKNOWN where the paper is of another chain
     */
    public PaperSignature signatureBy(Enrolment enrolment) {
        if (signature == null) {
            return PaperSignature.ABSENT;
        }
        if (!isOf(enrolment.origin())) {
            return PaperSignature.UNKNOWN;
        }
        return new KeyRing(enrolment).inForce(seq).filter(this::isSignedBy).isPresent()
                ? PaperSignature.VALID
                : PaperSignature.INVALID;
    }

    /**
     * The number of the entry.
     *
     * @return from 0
     */
    public long seq() {
        return seq;
    }

    /**
     * The hash of the entry when it was printed.
     *
     * @return all 32 bytes
     */
    public Hash hash() {
        return hash;
    }

    /**
     * The signature, where it is printed.
     *
     * @return 64 bytes, or nothing
     */
    public Optional<SignatureBytes> signature() {
        return Optional.ofNullable(signature);
    }

    /**
     * The first characters of the hash, for eyes only: to compare two papers, never to look an entry up.
     *
     * @return for instance {@code 1d0d148f08}
     */
    public String humanCode() {
        return hash.hex().substring(0, HUMAN_LENGTH);
    }

    /**
     * The QR content, which {@link #parse} reads.
     *
     * @return upper-case letters, digits and colons
     */
    public String payload() {
        String unsigned = PREFIX + ":" + originCode + ":" + seq + ":" + Base32.encode(hash.raw());
        return signature == null ? unsigned : unsigned + ":" + Base32.encode(signature.raw());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrintedHash printed && printed.payload().equals(payload());
    }

    @Override
    public int hashCode() {
        return payload().hashCode();
    }

    /** The QR content, as {@link #payload()}. */
    @Override
    public String toString() {
        return payload();
    }
}
