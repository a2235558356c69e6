package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.shop.PlainText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the places of an event cost, and when: zones with a base and rows and seats, stages by date and by quantity.
 *
 * <p>As it stands in a shop file: that codes stand once, stages do not overlap and zones are known is checked with the rest of
 * the assortment, where all faults are reported together. Looked up by hash in zones, rows and seats and by halves in stages.
 * Immutable.
 */
public final class PricePlan {
    /** Most zones of a plan. */
    public static final int MAX_ZONES = 1_000;

    /** Most stages of a plan. */
    public static final int MAX_STAGES = 1_000;

    private final PlanId id;
    private final String name;
    private final Composition composition;
    private final StageExcess excess;
    private final @Nullable Money floor;
    private final List<PlanZone> zones;
    private final List<PriceStage> stages;

    private final Map<StageCode, StagePrice> byStage = new HashMap<>();
    /** The answers to who looks up a zone. They stand ready: one is given for every line that is priced. */
    private final Map<ZoneCode, Optional<PlanScope>> byZone = new HashMap<>();

    private final PlanScope event;

    private PricePlan(Builder parts) {
        this.id = parts.id;
        this.name = parts.name;
        this.composition = parts.composition;
        this.excess = parts.excess;
        this.floor = parts.floor;
        this.zones = parts.zones;
        this.stages = parts.stages;
        Map<Optional<ZoneCode>, List<StagePrice>> byScope = new HashMap<>();
        stages.stream().map(StagePrice::new).forEach(price -> {
            if (byStage.putIfAbsent(price.stage().code(), price) == null) {
                byScope.computeIfAbsent(price.stage().zone(), scope -> new ArrayList<>())
                        .add(price);
            }
        });
        StageLine ofEvent = new StageLine(id, byScope.getOrDefault(Optional.<ZoneCode>empty(), List.of()));
        this.event = new PlanScope(this, null, new StageLine(id, List.of()), ofEvent);
        zones.forEach(zone -> byZone.computeIfAbsent(zone.code(), code -> {
            StageLine ofZone = new StageLine(id, byScope.getOrDefault(Optional.of(code), List.of()));
            return Optional.of(new PlanScope(this, zone, ofZone, ofEvent));
        }));
    }

    /**
     * Begins a plan: COMPOUND, REFUSE, floor 0, without zones and stages.
     *
     * @param id the shop's own key
     * @param name what people call it
     * @return a builder
     */
    public static Builder builder(PlanId id, String name) {
        return new Builder(id, name);
    }

    /**
     * The shop's own key.
     *
     * @return such as {@code concert-2026}
     */
    public PlanId id() {
        return id;
    }

    /**
     * What people call it.
     *
     * @return such as {@code Summer concert}
     */
    public String name() {
        return name;
    }

    /**
     * How percents come together.
     *
     * @return COMPOUND unless chosen otherwise
     */
    public Composition composition() {
        return composition;
    }

    /**
     * What happens to a request for more than a stage has left.
     *
     * @return REFUSE unless chosen otherwise
     */
    public StageExcess excess() {
        return excess;
    }

    /**
     * The lowest price of any place.
     *
     * @return such as {@code USD 5.00}; nothing for 0
     */
    public Optional<Money> floor() {
        return Optional.ofNullable(floor);
    }

    /**
     * Its zones.
     *
     * @return in the order of the draft, unmodifiable
     */
    public List<PlanZone> zones() {
        return zones;
    }

    /**
     * Its stages.
     *
     * @return in the order of the draft, unmodifiable
     */
    public List<PriceStage> stages() {
        return stages;
    }

    /**
     * The prices where nothing names a zone.
     *
     * @return the scope of the event
     */
    public PlanScope event() {
        return event;
    }

    /**
     * The prices of a zone.
     *
     * @param zone such as {@code stalls}
     * @return its scope, or nothing if the plan has no such zone
     */
    public Optional<PlanScope> scope(ZoneCode zone) {
        return byZone.getOrDefault(zone, Optional.empty());
    }

    /** Units that were held in a stage, of whatever scope; nothing if the plan has no such stage. */
    Optional<StageRun> held(StageCode stage, long units) {
        return Optional.ofNullable(byStage.get(stage)).map(price -> StageRun.of(price, units));
    }

    /** Whether a price is not below the lowest. */
    boolean isAboveFloor(Money price) {
        return floor == null ? !price.isNegative() : price.compareTo(floor) >= 0;
    }

    /** The lowest price as an amount, for prices of the plan's currency. */
    Money floorOf(Currency currency) {
        return floor == null ? Money.zero(currency) : floor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricePlan that
                && id.equals(that.id)
                && name.equals(that.name)
                && composition == that.composition
                && excess == that.excess
                && Objects.equals(floor, that.floor)
                && zones.equals(that.zones)
                && stages.equals(that.stages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, composition, excess, floor, zones, stages);
    }

    /** The id and how much there is. */
    @Override
    public String toString() {
        return "PricePlan[" + id + ", " + zones.size() + " zones, " + stages.size() + " stages]";
    }

    /** Collects the parts of a plan, each at most once. For one thread. */
    public static final class Builder {
        private final PlanId id;
        private final String name;
        private Composition composition = Composition.COMPOUND;
        private StageExcess excess = StageExcess.REFUSE;
        private @Nullable Money floor;
        private List<PlanZone> zones = List.of();
        private List<PriceStage> stages = List.of();

        private Builder(PlanId id, String name) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = PlainText.composed(name);
        }

        /**
         * How percents come together.
         *
         * @param chosen such as ADDITIVE
         * @return this
         */
        public Builder composition(Composition chosen) {
            this.composition = Objects.requireNonNull(chosen, "composition");
            return this;
        }

        /**
         * What happens to a request for more than a stage has left.
         *
         * @param chosen such as SPLIT
         * @return this
         */
        public Builder excess(StageExcess chosen) {
            this.excess = Objects.requireNonNull(chosen, "excess");
            return this;
        }

        /**
         * The lowest price of any place.
         *
         * @param lowest such as {@code USD 5.00}
         * @return this
         */
        public Builder floor(Money lowest) {
            this.floor = Objects.requireNonNull(lowest, "floor");
            return this;
        }

        /**
         * The zones.
         *
         * @param all in the order in which they are offered
         * @return this
         */
        public Builder zones(List<PlanZone> all) {
            this.zones = List.copyOf(all);
            return this;
        }

        /**
         * The stages.
         *
         * @param all in any order
         * @return this
         */
        public Builder stages(List<PriceStage> all) {
            this.stages = List.copyOf(all);
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the plan
         */
        public PricePlan build() {
            return new PricePlan(this);
        }
    }
}
