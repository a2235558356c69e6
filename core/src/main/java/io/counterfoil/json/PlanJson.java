package io.counterfoil.json;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowSale;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.plan.StageWindow;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Price plans as JSON. A row or seat without anything of its own is its name alone: {@code "rows":["A","B"]}.
 *
 * @param currency that of the shop
 */
record PlanJson(Currency currency) {

    PricePlan read(ObjectReader plan) {
        PricePlan.Builder built = PricePlan.builder(plan.text("id", Forms.PLAN), plan.text("name"))
                .composition(plan.findText("composition", Form.oneOf(Composition.class))
                        .orElse(Composition.COMPOUND))
                .excess(plan.findText("excess", Form.oneOf(StageExcess.class)).orElse(StageExcess.REFUSE))
                .zones(plan.objects("zones", this::zone))
                .stages(plan.objects("stages", this::stage));
        plan.findAmount("floor", currency).ifPresent(built::floor);
        return built.build();
    }

    private PlanZone zone(ObjectReader zone) {
        return new PlanZone(
                zone.text("code", Forms.PLACE_ZONE),
                zone.text("name"),
                zone.findAmount("base", currency),
                zone.findNumber("row_percent", Forms.PERCENT).orElse(Percent.ZERO),
                zone.namesOrObjects("rows", Forms.ROW.map(PlanRow::of), PlanJson::row),
                seats(zone),
                zone.findText("row_sale", Form.oneOf(RowSale.class)).orElse(RowSale.BY_SEAT));
    }

    private static PlanRow row(ObjectReader row) {
        return new PlanRow(row.text("name", Forms.ROW), row.findNumber("percent", Forms.PERCENT), seats(row));
    }

    private static List<PlanSeat> seats(ObjectReader beside) {
        return beside.namesOrObjects("seats", Forms.SEAT.map(PlanSeat::of), PlanJson::seat);
    }

    private static PlanSeat seat(ObjectReader seat) {
        return new PlanSeat(
                seat.text("name", Forms.SEAT),
                seat.findNumber("percent", Forms.PERCENT).orElse(Percent.ZERO));
    }

    private PriceStage stage(ObjectReader stage) {
        return new PriceStage(
                stage.text("code", Forms.STAGE),
                stage.text("name"),
                window(stage),
                change(stage),
                stage.findNumber("limit", Forms.UNITS).map(OptionalLong::of).orElse(OptionalLong.empty()),
                stage.findText("zone", Forms.PLACE_ZONE));
    }

    private static StageWindow window(ObjectReader stage) {
        Instant from = stage.findText("from", Forms.INSTANT).orElse(Instant.MIN);
        Instant until = stage.findText("until", Forms.INSTANT).orElse(Instant.MAX);
        if (!until.isAfter(from)) {
            stage.invalid("until", "an instant after from");
            return StageWindow.ALWAYS;
        }
        return new StageWindow(from, until);
    }

    private PriceChange change(ObjectReader stage) {
        Optional<Percent> percent = stage.findNumber("percent", Forms.PERCENT);
        Optional<Money> amount = stage.findAmount("amount", currency);
        if (percent.isPresent() && amount.isPresent()) {
            stage.invalid("amount", "absent beside a percent");
        }
        return percent.map(PriceChange::of)
                .or(() -> amount.map(PriceChange::of))
                .orElse(PriceChange.NONE);
    }

    static CanonicalObject write(PricePlan plan) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("id", plan.id().value())
                .put("name", plan.name())
                .put("composition", plan.composition().name())
                .put("excess", plan.excess().name())
                .put("zones", plan.zones().stream().map(PlanJson::write).toList())
                .put("stages", plan.stages().stream().map(PlanJson::write).toList());
        plan.floor().ifPresent(floor -> written.put("floor", floor.toPlainString()));
        return written.build();
    }

    private static CanonicalObject write(PlanZone zone) {
        CanonicalObject.Builder written = CanonicalObject.builder()
                .put("code", zone.code().value())
                .put("name", zone.name())
                .put("row_percent", zone.rowPercent().toPlainString())
                .put("rows", zone.rows().stream().map(PlanJson::write).toList())
                .put("seats", write(zone.seats()));
        zone.base().ifPresent(base -> written.put("base", base.toPlainString()));
        if (zone.rowSale() != RowSale.BY_SEAT) {
            written.put("row_sale", zone.rowSale().name());
        }
        return written.build();
    }

    private static Object write(PlanRow row) {
        if (row.equals(PlanRow.of(row.name()))) {
            return row.name().value();
        }
        CanonicalObject.Builder written =
                CanonicalObject.builder().put("name", row.name().value()).put("seats", write(row.seats()));
        row.percent().ifPresent(percent -> written.put("percent", percent.toPlainString()));
        return written.build();
    }

    private static List<Object> write(List<PlanSeat> seats) {
        return seats.stream().map(PlanJson::write).toList();
    }

    private static Object write(PlanSeat seat) {
        return seat.equals(PlanSeat.of(seat.name()))
                ? seat.name().value()
                : CanonicalObject.builder()
                        .put("name", seat.name().value())
                        .put("percent", seat.percent().toPlainString())
                        .build();
    }

    private static CanonicalObject write(PriceStage stage) {
        CanonicalObject.Builder written =
                CanonicalObject.builder().put("code", stage.code().value()).put("name", stage.name());
        if (!stage.window().from().equals(Instant.MIN)) {
            written.put("from", stage.window().from().toString());
        }
        if (!stage.window().until().equals(Instant.MAX)) {
            written.put("until", stage.window().until().toString());
        }
        stage.limit().ifPresent(limit -> written.put("limit", limit));
        stage.zone().ifPresent(zone -> written.put("zone", zone.value()));
        return stage.change()
                .fold(
                        percent -> written.put("percent", percent.toPlainString()),
                        amount -> written.put("amount", amount.toPlainString()))
                .build();
    }
}
