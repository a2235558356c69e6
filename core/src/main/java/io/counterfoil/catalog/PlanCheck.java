package io.counterfoil.catalog;

import io.counterfoil.plan.PlanRow;
import io.counterfoil.plan.PlanSeat;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the faults of one price plan. */
final class PlanCheck {
    private final Findings findings;

    PlanCheck(Findings findings) {
        this.findings = findings;
    }

    void run(PricePlan plan, FieldPath here) {
        findings.name(plan.name(), here.at("name"));
        plan.floor().ifPresent(floor -> findings.amount(floor, here.at("floor")));
        checkZones(plan.zones(), here.at("zones"));
        checkStages(plan, here.at("stages"));
    }

    private void checkZones(List<PlanZone> zones, FieldPath here) {
        findings.atMost(PricePlan.MAX_ZONES, zones, here);
        findings.distinct(zones, PlanZone::code, i -> here.index(i).at("code"));
        for (int i = 0; i < zones.size(); i++) {
            checkZone(zones.get(i), here.index(i));
        }
    }

    private void checkZone(PlanZone zone, FieldPath here) {
        findings.name(zone.name(), here.at("name"));
        zone.base().ifPresent(base -> findings.amount(base, here.at("base")));
        findings.change(zone.rowPercent(), here.at("row_percent"));
        checkSeats(zone.seats(), here.at("seats"));
        List<PlanRow> rows = zone.rows();
        findings.atMost(PlanZone.MAX_ROWS, rows, here.at("rows"));
        findings.distinct(rows, PlanRow::name, i -> here.at("rows").index(i).at("name"));
        Set<SeatName> seats = zone.seats().stream().map(PlanSeat::name).collect(Collectors.toSet());
        for (int i = 0; i < rows.size(); i++) {
            checkRow(rows.get(i), seats, here.at("rows").index(i));
        }
    }

    private void checkRow(PlanRow row, Set<SeatName> seats, FieldPath here) {
        row.percent().ifPresent(percent -> findings.change(percent, here.at("percent")));
        checkSeats(row.seats(), here.at("seats"));
        for (int i = 0; i < row.seats().size(); i++) {
            if (!seats.contains(row.seats().get(i).name())) {
                findings.add(RefusalCode.UNKNOWN_SEAT, here.at("seats").index(i).at("name"));
            }
        }
    }

    private void checkSeats(List<PlanSeat> seats, FieldPath here) {
        findings.atMost(PlanZone.MAX_SEATS, seats, here);
        findings.distinct(seats, PlanSeat::name, i -> here.index(i).at("name"));
        for (int i = 0; i < seats.size(); i++) {
            findings.change(seats.get(i).percent(), here.index(i).at("percent"));
        }
    }

    private void checkStages(PricePlan plan, FieldPath here) {
        List<PriceStage> stages = plan.stages();
        findings.atMost(PricePlan.MAX_STAGES, stages, here);
        findings.distinct(stages, PriceStage::code, i -> here.index(i).at("code"));
        Set<ZoneCode> zones = plan.zones().stream().map(PlanZone::code).collect(Collectors.toSet());
        for (int i = 0; i < stages.size(); i++) {
            checkStage(stages.get(i), zones, here.index(i));
        }
        checkOverlaps(stages, here);
    }

    private void checkStage(PriceStage stage, Set<ZoneCode> zones, FieldPath here) {
        findings.name(stage.name(), here.at("name"));
        stage.limit().ifPresent(limit -> findings.positive(limit, here.at("limit")));
        stage.zone()
                .filter(zone -> !zones.contains(zone))
                .ifPresent(zone -> findings.add(RefusalCode.UNKNOWN_ZONE, here.at("zone")));
        stage.change()
                .fold(
                        percent -> {
                            findings.change(percent, here.at("percent"));
                            return stage;
                        },
                        amount -> {
                            findings.currency(amount, here.at("amount"));
                            return stage;
                        });
    }

    /** Goes through the stages of each scope by beginning, keeping the one that lasts longest so far. */
    private void checkOverlaps(List<PriceStage> stages, FieldPath here) {
        Map<Optional<ZoneCode>, Integer> lasting = new HashMap<>();
        IntStream.range(0, stages.size())
                .boxed()
                .sorted(Comparator.comparing(i -> stages.get(i).window().from()))
                .forEach(i -> {
                    PriceStage stage = stages.get(i);
                    Integer earlier = lasting.get(stage.zone());
                    if (earlier != null && stages.get(earlier).window().overlaps(stage.window())) {
                        String other = here.index(earlier).toString();
                        findings.add(RefusalCode.PERIODS_OVERLAP, here.index(i).at("from"), "other", other);
                    }
                    if (earlier == null || endsLater(stage, stages.get(earlier))) {
                        lasting.put(stage.zone(), i);
                    }
                });
    }

    private static boolean endsLater(PriceStage stage, PriceStage than) {
        return stage.window().until().isAfter(than.window().until());
    }
}
