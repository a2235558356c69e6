package io.counterfoil.json;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.PromotionTrigger;
import io.counterfoil.catalog.QuantityDiscount;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Price plans and promotions by chance, each as an assortment may have it.
 *
 * @param currency of all amounts
 * @param chance seeded
 */
record RandomOffers(Currency currency, Random chance) {

    PricePlan plan(PlanId id) {
        PricePlan.Builder plan = PricePlan.builder(id, "Plan \u00e9")
                .composition(any(Composition.values()))
                .excess(any(StageExcess.values()))
                .zones(range(1, 3).mapToObj(this::zone).toList())
                .stages(stages());
        return chance.nextBoolean() ? plan.build() : plan.floor(money()).build();
    }

    private PlanZone zone(int n) {
        List<PlanSeat> seats = range(0, 4).mapToObj(this::seat).toList();
        List<PlanRow> rows = range(0, 3)
                .mapToObj(i -> new PlanRow(
                        RowName.of("R " + i),
                        chance.nextBoolean() ? Optional.empty() : Optional.of(percent()),
                        seats.stream()
                                .filter(seat -> chance.nextInt(4) == 0)
                                .map(seat -> new PlanSeat(seat.name(), percent()))
                                .toList()))
                .toList();
        return new PlanZone(
                ZoneCode.of("zone-" + n),
                "Zone",
                Optional.of(money()),
                percent(),
                rows,
                seats,
                chance.nextBoolean() ? RowSale.WHOLE : RowSale.BY_SEAT);
    }

    private PlanSeat seat(int n) {
        SeatName name = SeatName.of("\u05d0" + n);
        return chance.nextBoolean() ? PlanSeat.of(name) : new PlanSeat(name, percent());
    }

    private List<PriceStage> stages() {
        List<PriceStage> stages = new ArrayList<>();
        Instant from = chance.nextBoolean() ? Instant.MIN : Instant.parse("2026-01-01T00:00:00Z");
        Instant until = Instant.parse("2026-02-01T00:00:00.000000001Z");
        for (int i = chance.nextInt(4); i > 0; i--) {
            boolean isLast = i == 1 && chance.nextBoolean();
            stages.add(new PriceStage(
                    StageCode.of("stage-" + i),
                    "Stage",
                    new StageWindow(from, isLast ? Instant.MAX : until),
                    chance.nextBoolean() ? PriceChange.of(percent()) : PriceChange.of(money().negated()),
                    chance.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1 + chance.nextInt(1_000_000)),
                    chance.nextBoolean() ? Optional.empty() : Optional.of(ZoneCode.of("zone-0"))));
            from = until;
            until = until.plusMillis(1 + chance.nextInt(1_000_000_000));
        }
        return stages;
    }

    Promotion promotion(int n, List<Product> products, List<PricePlan> plans) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(1_000));
        PromotionTerms terms = new PromotionTerms(
                PromotionCode.of("P" + n),
                "\u20ac \"quoted\"",
                chance.nextBoolean() ? Validity.ALWAYS : new Validity(from, from.plusDays(1)),
                any(PromotionTrigger.values()));
        List<Product> counted =
                products.stream().filter(product -> product.unit().scale() == 0).toList();
        if (counted.isEmpty() || chance.nextInt(3) == 0) {
            PromotionScope scope = new PromotionScope(
                    products.stream().map(Product::id).toList(),
                    plans.stream().map(PricePlan::id).toList());
            long atLeast = 1L + chance.nextInt(10);
            return new QuantityDiscount(terms, scope, atLeast, discount(), any(DiscountReach.values()));
        }
        if (chance.nextBoolean()) {
            PromotionScope scope =
                    new PromotionScope(counted.stream().map(Product::id).toList(), List.of());
            long of = 2L + chance.nextInt(5);
            return new CheapestFree(terms, scope, of, 1 + chance.nextInt((int) of - 1), share());
        }
        return new Bundle(
                terms,
                counted.stream()
                        .map(product -> new BundlePart(product.id(), 1 + chance.nextInt(3), money()))
                        .toList());
    }

    private Discount discount() {
        return chance.nextBoolean()
                ? Discount.of(share())
                : Discount.of(Money.ofMinor(currency, 1 + chance.nextInt(99)));
    }

    private Percent share() {
        return new Percent(BigDecimal.valueOf(1 + chance.nextInt(1_000_000), 4));
    }

    private Percent percent() {
        return new Percent(BigDecimal.valueOf(chance.nextInt(2_000_000) - 1_000_000L, 4));
    }

    private Money money() {
        return Money.ofMinor(currency, chance.nextLong(1_000_000_000_000L));
    }

    private IntStream range(int fewest, int most) {
        return IntStream.range(0, fewest + chance.nextInt(most - fewest + 1));
    }

    private <E extends Enum<E>> E any(E[] all) {
        return all[chance.nextInt(all.length)];
    }
}
