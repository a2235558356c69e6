package io.counterfoil.pricing;

import io.counterfoil.catalog.ExchangeRate;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.plan.StagesLeft;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides a price beside the cart and the assortment and what a pure function cannot know: the instant, what limited
 * stages and vouchers have left, whether it is paid in cash, and in which currency the total is shown as well.
 *
 * <p>What limited things have left is never guessed: a stage or voucher whose count is not given is refused.
 */
public final class Situation {
    private final Instant instant;
    private final StagesLeft stagesLeft;
    private final Map<VoucherCode, VoucherStanding> vouchers;
    private final Tender tender;
    private final Attributes attributes;
    private final @Nullable ExchangeRate shown;

    /** How it is going to be paid, as far as that changes what is paid. */
    private enum Tender {
        ANY,
        CASH
    }

    /** Whether what a product asks for must have been typed. */
    private enum Attributes {
        REQUIRED,
        LATER
    }

    private Situation(
            Instant instant,
            StagesLeft stagesLeft,
            Map<VoucherCode, VoucherStanding> vouchers,
            Tender tender,
            Attributes attributes,
            @Nullable ExchangeRate shown) {
        this.instant = instant;
        this.stagesLeft = stagesLeft;
        this.vouchers = vouchers;
        this.tender = tender;
        this.attributes = attributes;
        this.shown = shown;
    }

    /**
     * An instant, without counts and vouchers, not paid in cash and shown as the shop does.
     *
     * @param instant which decides the stages of price plans
     * @return the situation
     */
    public static Situation at(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return new Situation(instant, StagesLeft.NONE, Map.of(), Tender.ANY, Attributes.REQUIRED, null);
    }

    /**
     * The situation with what limited stages have left.
     *
     * @param counted neither sold nor held by somebody else; what this cart holds itself is not counted
     * @return a changed copy
     */
    public Situation with(StagesLeft counted) {
        Objects.requireNonNull(counted, "stagesLeft");
        return new Situation(instant, counted, vouchers, tender, attributes, shown);
    }

    /**
     * The situation with the vouchers of the cart and what they have left.
     *
     * @param standings one for each of them; a later one of the same code replaces an earlier one
     * @return a changed copy
     */
    public Situation with(VoucherStanding... standings) {
        Map<VoucherCode, VoucherStanding> more = new HashMap<>(vouchers);
        for (VoucherStanding standing : standings) {
            more.put(standing.voucher().code(), standing);
        }
        return new Situation(instant, stagesLeft, Map.copyOf(more), tender, attributes, shown);
    }

    /**
     * The situation of a customer who pays all in cash, so that the shop's cash rounding applies.
     *
     * @return a changed copy
     */
    public Situation payingCash() {
        return new Situation(instant, stagesLeft, vouchers, Tender.CASH, attributes, shown);
    }

    /**
     * The situation of a customer who is still choosing: what a product asks for, such as the number of a vehicle, may be missing.
     *
     * @return a changed copy
     */
    public Situation choosing() {
        return new Situation(instant, stagesLeft, vouchers, tender, Attributes.LATER, shown);
    }

    /**
     * The situation in which the total is shown in another currency as well, instead of the one that the shop shows.
     *
     * @param rate between the shop's currency and another
     * @return a changed copy
     */
    public Situation showing(ExchangeRate rate) {
        return new Situation(instant, stagesLeft, vouchers, tender, attributes, Objects.requireNonNull(rate, "rate"));
    }

    /**
     * When it is priced.
     *
     * @return the instant
     */
    public Instant instant() {
        return instant;
    }

    /**
     * What limited stages have left.
     *
     * @return the counts that were given
     */
    public StagesLeft stagesLeft() {
        return stagesLeft;
    }

    /**
     * The voucher of a code, with what it has left.
     *
     * @param voucher as its holder typed it
     * @return its standing, or nothing if it was not given
     */
    public Optional<VoucherStanding> voucher(VoucherCode voucher) {
        return Optional.ofNullable(vouchers.get(voucher));
    }

    /**
     * Whether all is paid in cash.
     *
     * @return true if the shop's cash rounding applies
     */
    public boolean isPaidInCash() {
        return tender == Tender.CASH;
    }

    /**
     * Whether the customer is still choosing.
     *
     * @return true if attributes may be missing
     */
    public boolean isChoosing() {
        return attributes == Attributes.LATER;
    }

    /**
     * In which other currency the total is shown.
     *
     * @return the rate, or nothing where it is left to the shop
     */
    public Optional<ExchangeRate> shown() {
        return Optional.ofNullable(shown);
    }

    /** The instant and whether it is paid in cash. */
    @Override
    public String toString() {
        return "Situation[" + instant + ", " + tender + "]";
    }
}
