package io.counterfoil.testkit.law;

import io.counterfoil.money.Percent;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import java.util.List;

/** The percentages of a price plan that can be higher: those of all stages, of all rows or of all seats. */
enum HigherPlan {
    STAGES("stages") {
        @Override
        PricePlan of(PricePlan plan, Percent by) {
            return like(plan)
                    .zones(plan.zones())
                    .stages(plan.stages().stream()
                            .map(stage -> stage(stage, by))
                            .toList())
                    .build();
        }
    },

    ROWS("rows") {
        @Override
        PricePlan of(PricePlan plan, Percent by) {
            return like(plan)
                    .zones(plan.zones().stream().map(zone -> rows(zone, by)).toList())
                    .stages(plan.stages())
                    .build();
        }
    },

    SEATS("seats") {
        @Override
        PricePlan of(PricePlan plan, Percent by) {
            return like(plan)
                    .zones(plan.zones().stream().map(zone -> seats(zone, by)).toList())
                    .stages(plan.stages())
                    .build();
        }
    };

    private final String what;

    HigherPlan(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** The plan with so many percent more. */
    abstract PricePlan of(PricePlan plan, Percent by);

    private static PricePlan.Builder like(PricePlan plan) {
        PricePlan.Builder builder = PricePlan.builder(plan.id(), plan.name())
                .composition(plan.composition())
                .excess(plan.excess());
        plan.floor().ifPresent(builder::floor);
        return builder;
    }

    private static PriceStage stage(PriceStage stage, Percent by) {
        PriceChange change =
                stage.change().fold(percent -> PriceChange.of(raised(percent, by)), amount -> stage.change());
        return new PriceStage(stage.code(), stage.name(), stage.window(), change, stage.limit(), stage.zone());
    }

    private static PlanZone rows(PlanZone zone, Percent by) {
        List<PlanRow> rows = zone.rows().stream()
                .map(row -> new PlanRow(row.name(), row.percent().map(percent -> raised(percent, by)), row.seats()))
                .toList();
        return new PlanZone(
                zone.code(),
                zone.name(),
                zone.base(),
                raised(zone.rowPercent(), by),
                rows,
                zone.seats(),
                zone.rowSale());
    }

    private static PlanZone seats(PlanZone zone, Percent by) {
        List<PlanRow> rows = zone.rows().stream()
                .map(row -> new PlanRow(row.name(), row.percent(), seats(row.seats(), by)))
                .toList();
        return new PlanZone(
                zone.code(),
                zone.name(),
                zone.base(),
                zone.rowPercent(),
                rows,
                seats(zone.seats(), by),
                zone.rowSale());
    }

    private static List<PlanSeat> seats(List<PlanSeat> seats, Percent by) {
        return seats.stream()
                .map(seat -> new PlanSeat(seat.name(), raised(seat.percent(), by)))
                .toList();
    }

    private static Percent raised(Percent percent, Percent by) {
        return new Percent(percent.value().add(by.value()));
    }
}
