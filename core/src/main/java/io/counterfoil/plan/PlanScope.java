package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one zone of a plan, or of the event where nothing names a zone. A zone's own stages go before those of the
 * event from the first on that has started. Immutable; made by its {@link PricePlan}.
 */
public final class PlanScope {
    private final PricePlan plan;
    private final @Nullable PlanZone zone;
    private final StageLine ofZone;
    private final StageLine ofEvent;
    private final ZonePrices places;

    PlanScope(PricePlan plan, @Nullable PlanZone zone, StageLine ofZone, StageLine ofEvent) {
        this.plan = plan;
        this.zone = zone;
        this.ofZone = ofZone;
        this.ofEvent = ofEvent;
        this.places = ZonePrices.of(this, zone);
    }

    /**
     * The plan.
     *
     * @return whose scope this is
     */
    public PricePlan plan() {
        return plan;
    }

    /**
     * The zone.
     *
     * @return nothing for the event as a whole
     */
    public Optional<PlanZone> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * The base of the zone.
     *
     * @return such as {@code USD 100.00}; nothing where each product brings its own
     */
    public Optional<Money> base() {
        return zone == null ? Optional.empty() : zone.base();
    }

    /**
     * What is wrong with a place of this zone.
     *
     * @param place whose zone is this one
     * @return nothing if it has a price; else a row or seat that is missing or unknown
     */
    public List<PlaceFault> faults(Place place) {
        return places.faults(place);
    }

    /**
     * At which stages a request is sold at an instant. One run where one stage fills it; with {@link StageExcess#SPLIT}
     * possibly several; a denial where the request is larger than what may be sold, or a count is not known.
     *
     * @param instant of the request
     * @param units how many are asked for, 1 or more
     * @param left how many the limited stages have left
     * @return the runs, or the reason
     * @throws IllegalArgumentException if the units are below 1
     */
    public StageGrant grant(Instant instant, long units, StageCounts left) {
        int index = ofZone.startedAt(instant);
        if (index != StageLine.BASE) {
            return ofZone.grant(index, units, left, plan.excess());
        }
        index = ofEvent.startedAt(instant);
        return index != StageLine.BASE
                ? ofEvent.grant(index, units, left, plan.excess())
                : new StageGrant.Granted(List.of(StageRun.atBase(units)));
    }

    /**
     * Units whose stage was fixed when they were held.
     *
     * @param stage in which they were held
     * @param units how many
     * @return their run, whatever the instant and the count; nothing if neither this zone nor the event has such a stage
     * @throws IllegalArgumentException if the units are below 1
     */
    public Optional<StageRun> held(StageCode stage, long units) {
        return plan.held(stage, units).filter(run -> isSoldHere(run.stage().orElseThrow()));
    }

    private boolean isSoldHere(PriceStage stage) {
        return stage.zone().isEmpty() || stage.zone().equals(zone().map(PlanZone::code));
    }

    /**
     * Which stage is in force at an instant, how many it has left, and what comes next.
     *
     * @param instant such as now
     * @param left how many the limited stages have left
     * @return the standing, or STAGE_SOLD_OUT or STAGE_COUNT_MISSING
     */
    public Outcome<StageStanding> standing(Instant instant, StageCounts left) {
        return grant(instant, 1, left)
                .fold(
                        runs -> Outcome.accepted(standing(runs.get(0).price(), left)),
                        shortage -> Outcome.refused(List.of(shortage.at(FieldPath.root()))));
    }

    private StageStanding standing(@Nullable StagePrice inForce, StageCounts left) {
        if (inForce == null) {
            return new StageStanding(
                    Optional.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    changesAt(StageLine.BASE, StageLine.BASE),
                    byDate(changesAt(StageLine.BASE, StageLine.BASE), left));
        }
        PriceStage stage = inForce.stage();
        boolean isZones = stage.zone().isPresent();
        StageLine line = isZones ? ofZone : ofEvent;
        int index = line.indexOf(inForce);
        Optional<Instant> changesAt = isZones ? line.nextFrom(index) : changesAt(StageLine.BASE, index);
        return new StageStanding(
                Optional.of(stage),
                stage.limit().isPresent() ? left.left(plan.id(), stage.code()) : OptionalLong.empty(),
                stage.limit().isPresent() ? line.firstOpen(index + 1, left) : Optional.empty(),
                changesAt,
                byDate(changesAt, left));
    }

    /** The sooner of the two lines. */
    private Optional<Instant> changesAt(int zoneIndex, int eventIndex) {
        Optional<Instant> zones = ofZone.nextFrom(zoneIndex);
        Optional<Instant> events = ofEvent.nextFrom(eventIndex);
        return zones.isPresent() && events.isPresent() && events.get().isBefore(zones.get())
                ? events
                : zones.or(() -> events);
    }

    private Optional<PriceStage> byDate(Optional<Instant> changesAt, StageCounts left) {
        return changesAt.flatMap(instant -> {
            int index = ofZone.startedAt(instant);
            return index != StageLine.BASE
                    ? ofZone.firstOpen(index, left)
                    : ofEvent.firstOpen(ofEvent.startedAt(instant), left);
        });
    }

    /**
     * The prices of a place of this zone.
     *
     * @param place whose zone is this one
     * @return its prices, or nothing where the place has {@linkplain #faults faults}
     */
    public Optional<PlacePrices> prices(Place place) {
        return places.find(place);
    }

    /**
     * The prices where nothing names a row or seat.
     *
     * @return those of the whole zone, or of the event
     */
    public PlacePrices prices() {
        return places.anywhere();
    }

    /** The zone's code, or the plan's where it is the event. */
    @Override
    public String toString() {
        return zone == null ? "PlanScope[" + plan.id() + "]" : "PlanScope[" + plan.id() + "/" + zone.code() + "]";
    }
}
