package io.counterfoil.ledger;

import io.counterfoil.shop.LocationId;
import io.counterfoil.shop.TenantId;
import io.counterfoil.shop.Till;
import io.counterfoil.shop.TillId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one chain: {@code example.com/store-1/caja-01/0}, that is domain, location, till and epoch. The domain is the
 * tenant's id. A till begins a new epoch, with a new chain and key, after a recovery; epochs count from 0. The store's own chain
 * has an origin as well. Compared byte for byte.
 *
 * @param till whose chain it is
 * @param epoch 0 to 999,999,999
 */
public record Origin(Till till, int epoch) implements Comparable<Origin> {

    /** Most characters of a written origin. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_EPOCH = 999_999_999;
    private static final int ID_LENGTH = 16;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9]([a-z0-9.-]{0,62})(/[a-z0-9][a-z0-9._-]{0,62}){2}/(0|[1-9][0-9]{0,8})");

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if the epoch is out of range or the written form has more than 200 characters
     */
    public Origin {
        if (epoch < 0 || epoch > MAX_EPOCH) {
            throw new IllegalArgumentException("epoch must be 0 to " + MAX_EPOCH + " but was " + epoch);
        }
        int length = written(till, epoch).length();
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "origin must have at most " + MAX_LENGTH + " characters but had " + length);
        }
    }

    /**
     * The chain of a till in one epoch.
     *
     * @param till the till
     * @param epoch 0 for its first chain
     * @return the origin
     * @throws IllegalArgumentException if the epoch is out of range or the written form has more than 200 characters
     */
    public static Origin of(Till till, int epoch) {
        return new Origin(till, epoch);
    }

    /**
     * Reads the written form.
     *
     * @param text for instance {@code example.com/store-1/caja-01/0}
     * @return the origin
     * @throws IllegalArgumentException if the text has another form
     */
    public static Origin parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "origin must match " + FORM + " but had " + text.length() + " characters of another form"));
    }

    static Optional<Origin> find(String text) {
        if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("/", -1);
        Till till = new Till(TenantId.of(parts[0]), LocationId.of(parts[1]), TillId.of(parts[2]));
        return Optional.of(new Origin(till, Integer.parseInt(parts[3])));
    }

    /**
     * The next epoch of the same till.
     *
     * @return the origin with the epoch one higher
     * @throws IllegalArgumentException at the last epoch
     */
    public Origin nextEpoch() {
        return new Origin(till, epoch + 1);
    }

    /**
     * The short form for paper: the first 16 characters of the base32 of a hash of the origin.
     *
     * @return for instance {@code UNJOOB3BNWXVIZD4}
     */
    public String id() {
        Hash hash = Layout.originId(toString().getBytes(StandardCharsets.US_ASCII));
        return Base32.encode(hash.raw()).substring(0, ID_LENGTH);
    }

    @Override
    public int compareTo(Origin other) {
        return toString().compareTo(other.toString());
    }

    private static String written(Till till, int epoch) {
        return till + "/" + epoch;
    }

    /** The written form: {@code example.com/store-1/caja-01/0}. */
    @Override
    public String toString() {
        return written(till, epoch);
    }
}
