package io.counterfoil.testkit.arbitrary;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.RowSale;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.ZoneCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Prices of the places of events that never took place. */
public final class PlanArbitraries {
    /** Most zones of a plan. */
    public static final int MAX_ZONES = 3;

    /** Most stages of a plan. */
    public static final int MAX_STAGES = 4;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MAX_ROWS = 3;
    private static final int MAX_SEATS = 3;
    private static final int MAX_DAYS = 60;
    private static final int MAX_GAP_DAYS = 2;
    private static final int MAX_LIMIT = 40;

    private PlanArbitraries() {}

    /**
     * Plans of every composition: zones with and without rows and numbered seats, modifiers up and down, stages that follow each
     * other from 2026-01-01 on with and without gaps, limits, fixed amounts and zones of their own, with and without a floor.
     *
     * @param id by what products name it
     * @param currency of the shop
     * @return such as stalls at 100.00, row A +20 %, early birds -15 % until 2026-01-31; each zone has a base
     */
    public static Arbitrary<PricePlan> of(PlanId id, Currency currency) {
        return zones(currency)
                .flatMap(zones -> of(PricePlan.builder(id, "Event").zones(zones), zones, currency));
    }

    private static Arbitrary<PricePlan> of(PricePlan.Builder plan, List<PlanZone> zones, Currency currency) {
        Arbitrary<Optional<Money>> floors = MoneyArbitraries.maybe(MoneyArbitraries.prices(currency));
        return Combinators.combine(
                        Arbitraries.of(Composition.class),
                        Arbitraries.of(StageExcess.class),
                        floors,
                        stages(zones, currency))
                .as((composition, excess, floor, stages) -> {
                    plan.composition(composition).excess(excess).stages(stages);
                    floor.ifPresent(plan::floor);
                    return plan.build();
                });
    }

    private static Arbitrary<List<PlanZone>> zones(Currency currency) {
        return Combinators.combine(MoneyArbitraries.prices(currency), modifiers(), rows(), seats())
                .as((base, percent, rows, seats) -> new PlanZone(
                        ZoneCode.of("zone"),
                        "Zone",
                        Optional.of(base),
                        percent,
                        overriding(rows, seats),
                        seats,
                        RowSale.BY_SEAT))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MAX_ZONES)
                .map(PlanArbitraries::numbered);
    }

    private static List<PlanZone> numbered(List<PlanZone> zones) {
        List<PlanZone> numbered = new ArrayList<>(zones.size());
        for (PlanZone zone : zones) {
            ZoneCode code = ZoneCode.of("zone-" + (numbered.size() + 1));
            numbered.add(new PlanZone(
                    code, zone.name(), zone.base(), zone.rowPercent(), zone.rows(), zone.seats(), zone.rowSale()));
        }
        return numbered;
    }

    private static Arbitrary<List<PlanRow>> rows() {
        return MoneyArbitraries.maybe(modifiers()).list().ofMaxSize(MAX_ROWS).map(percents -> {
            List<PlanRow> rows = new ArrayList<>(percents.size());
            for (Optional<Percent> percent : percents) {
                RowName name = RowName.of(Character.toString('A' + rows.size()));
                rows.add(new PlanRow(name, percent, List.of()));
            }
            return rows;
        });
    }

    private static Arbitrary<List<PlanSeat>> seats() {
        return modifiers().list().ofMaxSize(MAX_SEATS).map(percents -> {
            List<PlanSeat> seats = new ArrayList<>(percents.size());
            for (Percent percent : percents) {
                seats.add(new PlanSeat(SeatName.of(Integer.toString(seats.size() + 1)), percent));
            }
            return seats;
        });
    }

    /** In the last row the last seat is on the aisle, and costs half. */
    private static List<PlanRow> overriding(List<PlanRow> rows, List<PlanSeat> seats) {
        if (rows.isEmpty() || seats.isEmpty()) {
            return rows;
        }
        List<PlanRow> overriding = new ArrayList<>(rows);
        int last = rows.size() - 1;
        SeatName aisle = seats.get(seats.size() - 1).name();
        overriding.set(last, rows.get(last).withSeats(new PlanSeat(aisle, Percent.of("-50"))));
        return overriding;
    }

    private static Arbitrary<Percent> modifiers() {
        return MoneyArbitraries.percents(-100, 100);
    }

    private static Arbitrary<List<PriceStage>> stages(List<PlanZone> zones, Currency currency) {
        Arbitrary<Optional<ZoneCode>> scopes =
                MoneyArbitraries.maybe(Arbitraries.of(zones).map(PlanZone::code));
        Arbitrary<OptionalLong> limits = MoneyArbitraries.maybe(
                        Arbitraries.longs().between(1, MAX_LIMIT))
                .map(limit -> limit.map(OptionalLong::of).orElse(OptionalLong.empty()));
        return Combinators.combine(periods(), changes(currency), limits, scopes)
                .as(Part::new)
                .list()
                .ofMaxSize(MAX_STAGES)
                .map(PlanArbitraries::following);
    }

    private static Arbitrary<PriceChange> changes(Currency currency) {
        Arbitrary<PriceChange> percents = modifiers().map(PriceChange::of);
        Arbitrary<PriceChange> amounts = Arbitraries.longs()
                .between(-2_000, 5_000)
                .map(minorUnits -> PriceChange.of(Money.ofMinor(currency, minorUnits)));
        return Arbitraries.oneOf(percents, percents, amounts);
    }

    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, MAX_DAYS),
                        Arbitraries.integers().between(0, MAX_GAP_DAYS))
                .as(Period::new);
    }

    private static List<PriceStage> following(List<Part> parts) {
        List<PriceStage> stages = new ArrayList<>(parts.size());
        Instant from = START;
        for (Part part : parts) {
            Instant until = from.plus(Duration.ofDays(part.period().days()));
            StageCode code = StageCode.of("stage-" + (stages.size() + 1));
            StageWindow window = new StageWindow(from, until);
            stages.add(new PriceStage(code, "Stage", window, part.change(), part.limit(), part.zone()));
            from = until.plus(Duration.ofDays(part.period().gapDays()));
        }
        return stages;
    }

    /** How long a stage lasts, and how long it is until the next. */
    private record Period(int days, int gapDays) {}

    /** A stage that does not know yet when it begins. */
    private record Part(Period period, PriceChange change, OptionalLong limit, Optional<ZoneCode> zone) {}
}
