package io.counterfoil.inventory;

import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which thing runs out: {@code seat:concert-2026/stalls/A/7}. The kind stands before the colon and the parts of the name behind
 * it; a slash or percent sign within a part is written {@code %2F} or {@code %25}, and a part that a place does not have is empty.
 *
 * @param value at most {@value #MAX_LENGTH} characters
 */
public record PoolKey(String value) implements Comparable<PoolKey> {

    /** Wide enough for a plan, a zone, a row and a seat, each character of which may be escaped. */
    public static final int MAX_LENGTH = 330;

    private static final Pattern FORM = Pattern.compile("(" + String.join("|", words()) + "):[^/]+(/[^/]*){0,3}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public PoolKey {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("pool must be a kind, a colon and a name but had " + value.length()
                    + " characters of another form");
        }
    }

    /**
     * The key of that value.
     *
     * @param value for instance {@code stock:poster}
     * @return the key
     * @throws IllegalArgumentException if the value has another form
     */
    public static PoolKey of(String value) {
        return new PoolKey(value);
    }

    /**
     * A product on the shelf.
     *
     * @param product such as {@code poster}
     * @return {@code stock:poster}
     */
    public static PoolKey stock(ProductId product) {
        return key(PoolKind.STOCK, product.value());
    }

    /**
     * An event that is sold without places.
     *
     * @param plan such as {@code concert-2026}
     * @return {@code event:concert-2026}
     */
    public static PoolKey event(PlanId plan) {
        return key(PoolKind.EVENT, plan.value());
    }

    /**
     * A zone whose seats are not numbered.
     *
     * @param plan such as {@code concert-2026}
     * @param zone such as {@code lawn}
     * @return {@code zone:concert-2026/lawn}
     */
    public static PoolKey zone(PlanId plan, ZoneCode zone) {
        return key(PoolKind.ZONE, plan.value(), zone.value());
    }

    /**
     * What a place is counted as where nothing else names it: its seat, else its row, else its zone.
     *
     * @param plan such as {@code concert-2026}
     * @param place such as {@code stalls/A/7}
     * @return {@code seat:concert-2026/stalls/A/7}; an absent row is an empty part
     */
    public static PoolKey place(PlanId plan, Place place) {
        String row = place.row().map(name -> escaped(name.value())).orElse("");
        if (place.seat().isPresent()) {
            String seat = escaped(place.seat().get().value());
            return key(PoolKind.SEAT, plan.value(), place.zone().value(), row, seat);
        }
        return row.isEmpty()
                ? zone(plan, place.zone())
                : key(PoolKind.ROW, plan.value(), place.zone().value(), row);
    }

    /**
     * What a price stage may sell.
     *
     * @param plan such as {@code concert-2026}
     * @param stage such as {@code early}
     * @return {@code stage:concert-2026/early}
     */
    public static PoolKey stage(PlanId plan, StageCode stage) {
        return key(PoolKind.STAGE, plan.value(), stage.value());
    }

    /**
     * How often a voucher may be used.
     *
     * @param voucher such as {@code gift-17}
     * @return {@code uses:gift-17}
     */
    public static PoolKey uses(VoucherId voucher) {
        return key(PoolKind.USES, voucher.value());
    }

    /**
     * What a voucher is worth.
     *
     * @param voucher such as {@code gift-17}
     * @return {@code value:gift-17}
     */
    public static PoolKey value(VoucherId voucher) {
        return key(PoolKind.VALUE, voucher.value());
    }

    /**
     * What all seats of a zone begin with, and nothing else.
     *
     * @param plan such as {@code concert-2026}
     * @param zone such as {@code stalls}
     * @return {@code seat:concert-2026/stalls/}
     */
    public static String seatsOf(PlanId plan, ZoneCode zone) {
        return key(PoolKind.SEAT, plan.value(), zone.value()).value() + "/";
    }

    /**
     * The kind.
     *
     * @return such as SEAT
     */
    public PoolKind kind() {
        return PoolKind.valueOf(value.substring(0, value.indexOf(':')).toUpperCase(Locale.ROOT));
    }

    /** In the order in which every store takes them, so that no two units of work wait for each other: by UTF-16 units. */
    @Override
    public int compareTo(PoolKey other) {
        return value.compareTo(other.value);
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value;
    }

    private static PoolKey key(PoolKind kind, String... parts) {
        return new PoolKey(kind.word() + ":" + String.join("/", parts));
    }

    private static String escaped(String label) {
        return label.replace("%", "%25").replace("/", "%2F");
    }

    private static String[] words() {
        return Arrays.stream(PoolKind.values()).map(PoolKind::word).toArray(String[]::new);
    }
}
