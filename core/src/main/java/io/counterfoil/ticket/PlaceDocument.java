package io.counterfoil.ticket;

import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.money.Percent;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.ModifierKind;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlacePrice;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PriceModifier;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.SeatName;
import io.counterfoil.plan.SoldPlace;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.ZoneCode;

/** What of an event a line sells and how its price came about, within the line's document. */
final class PlaceDocument {

    private PlaceDocument() {}

    static CanonicalObject of(SoldPlace sold) {
        CanonicalObject.Builder written =
                CanonicalObject.builder().put("plan", sold.plan().value()).put("event", sold.event());
        sold.stage().ifPresent(stage -> written.put("stage", stage.value()));
        sold.place().ifPresent(place -> {
            written.put("zone", place.zone().value()).put("zone_name", sold.zone());
            place.row().ifPresent(row -> written.put("row", row.value()));
            place.seat().ifPresent(seat -> written.put("seat", seat.value()));
        });
        return written.build();
    }

    static SoldPlace read(CanonicalObject sold) {
        return new SoldPlace(
                PlanId.of(sold.string("plan")),
                sold.string("event"),
                sold.findString("stage").map(StageCode::of),
                sold.findString("zone")
                        .map(zone -> new Place(
                                ZoneCode.of(zone),
                                sold.findString("row").map(RowName::of),
                                sold.findString("seat").map(SeatName::of))),
                sold.findString("zone_name").orElse(""));
    }

    static CanonicalObject of(PlacePrice price) {
        return CanonicalObject.builder()
                .put("base", price.base().toPlainString())
                .put("composition", price.composition().name())
                .put(
                        "modifiers",
                        price.modifiers().stream().map(PlaceDocument::modifier).toList())
                .build();
    }

    /** The price of one unit stands in the line itself. */
    static PlacePrice read(CanonicalObject price, CanonicalObject line, Amounts amounts) {
        return new PlacePrice(
                amounts.read(price, "base"),
                Composition.valueOf(price.string("composition")),
                price.objects("modifiers").stream()
                        .map(modifier -> readModifier(modifier, amounts))
                        .toList(),
                amounts.read(line, "unit_price"));
    }

    private static CanonicalObject modifier(PriceModifier modifier) {
        CanonicalObject.Builder written =
                CanonicalObject.builder().put("kind", modifier.kind().name()).put("name", modifier.name());
        return modifier.change()
                .fold(
                        percent -> written.put("percent", RateForm.of(percent)),
                        amount -> written.put("amount", amount.toPlainString()))
                .build();
    }

    private static PriceModifier readModifier(CanonicalObject modifier, Amounts amounts) {
        PriceChange change = modifier.findString("percent")
                .map(percent -> PriceChange.of(Percent.of(percent)))
                .orElseGet(() -> PriceChange.of(amounts.read(modifier, "amount")));
        return new PriceModifier(ModifierKind.valueOf(modifier.string("kind")), modifier.string("name"), change);
    }
}
