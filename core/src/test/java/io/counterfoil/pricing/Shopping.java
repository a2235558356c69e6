package io.counterfoil.pricing;

import static io.counterfoil.pricing.Shops.usd;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Bundle;
import io.counterfoil.catalog.BundlePart;
import io.counterfoil.catalog.CheapestFree;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.QuantityDiscount;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.plan.Composition;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanZone;
import io.counterfoil.plan.PriceChange;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.StageExcess;
import io.counterfoil.plan.StageWindow;
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.tax.Exemption;
import io.counterfoil.tax.FixedTax;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxBase;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Somebody in a shop of every kind: goods, a weighed good, passages with a levy and places of a plan, promotions, vouchers.
 *
 * @param cart what is wanted
 * @param shop where
 * @param situation when and how
 */
record Shopping(Cart cart, Assortment shop, Situation situation) {
    private static final TaxRule FULL = new PercentTax(TaxCode.of("full"), "Full", Percent.of("16"));
    private static final TaxRule LEVIED =
            new PercentTax(TaxCode.of("levied"), "Levied", Percent.of("7.25"), TaxBase.NET_AND_LEVY, Validity.ALWAYS);
    private static final TaxRule FIXED = new FixedTax(TaxCode.of("fixed"), "Fixed", usd("0.03"));
    private static final TaxRule EXEMPT = new Exemption(TaxCode.of("exempt"), "Exempt");
    private static final RowName ROW = RowName.of("A");
    private static final List<String> GOODS = List.of("a", "b", "c", "d", "free");
    private static final PromotionScope SOME = PromotionScope.ofProducts(ProductId.of("a"), ProductId.of("c"));

    Quote quote() {
        return Pricer.price(cart, shop, situation).orThrow();
    }

    Shopping with(List<CartLine> lines) {
        Cart other = Cart.of(cart.currency(), cart.date(), lines)
                .with(cart.vouchers().toArray(new VoucherCode[0]));
        Cart routed = cart.route().map(other::onRoute).orElse(other);
        return new Shopping(cart.discount().map(routed::with).orElse(routed), shop, situation);
    }

    /** Of everything, at usual prices. */
    static Arbitrary<Shopping> usual() {
        return Combinators.combine(shops(Arbitraries.longs().between(0, 5_000)), carts(), situations())
                .as((shop, cart, situation) -> new Shopping(cart, shop, situation.with(VOUCHERS)));
    }

    /** Lines that are hardly to be told apart, where it matters who gets a cent or is in a set. */
    static Arbitrary<Shopping> alike() {
        Arbitrary<CartLine> lines = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(Percent.of("50"), Percent.of("30")).injectNull(0.5))
                .as((product, percent) -> {
                    CartLine line = CartLine.of(ProductId.of(product), 1);
                    return percent == null ? line : line.with(Discount.of(percent));
                });
        Arbitrary<Cart> carts = Combinators.combine(
                        lines.list().ofMinSize(2).ofMaxSize(5),
                        Arbitraries.longs().between(1, 5))
                .as((all, cost) -> Cart.of(Shops.USD, Shops.TODAY, all).with(Discount.of(cents(cost))));
        Arbitrary<Assortment> shops = Combinators.combine(
                        profiles(),
                        taxProfiles(),
                        Arbitraries.of(100L, 300L).list().ofSize(6),
                        plans())
                .as((profile, taxes, costs, plan) -> shop(
                        profile,
                        taxes,
                        costs,
                        plan,
                        List.of(new CheapestFree(terms("CHEAPEST"), PromotionScope.EVERYTHING, 2, 1))));
        return Combinators.combine(shops, carts)
                .as((shop, cart) -> new Shopping(cart, shop, Situation.at(Concert.BEFORE)));
    }

    /** At prices around what money can hold. */
    static Arbitrary<Shopping> huge() {
        Arbitrary<Long> prices = Arbitraries.of(
                0L, 1L, Long.MAX_VALUE, Long.MAX_VALUE / 2, Long.MAX_VALUE / 3, Long.MAX_VALUE / 100, 1L << 56);
        return Combinators.combine(shops(prices), carts(), situations())
                .as((shop, cart, situation) -> new Shopping(cart, shop, situation.with(VOUCHERS)));
    }

    private static Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(Concert.BEFORE, Concert.EARLY_ON, Concert.REGULAR_ON),
                        Arbitraries.longs().between(0, 12),
                        Arbitraries.of(true, false))
                .as((instant, left, cash) -> {
                    Situation at = Situation.at(instant).with(StagesLeft.NONE.with(Concert.PLAN, Concert.EARLY, left));
                    return cash ? at.payingCash() : at;
                });
    }

    private static Arbitrary<Assortment> shops(Arbitrary<Long> prices) {
        return Combinators.combine(
                        profiles(),
                        taxProfiles(),
                        prices.list().ofSize(6),
                        plans(),
                        promotions().list().ofMaxSize(3))
                .as((profile, taxes, costs, plan, promotions) -> {
                    List<Promotion> distinct = new ArrayList<>();
                    promotions.stream()
                            .filter(promotion -> distinct.stream()
                                    .noneMatch(known -> known.code().equals(promotion.code())))
                            .forEach(distinct::add);
                    return shop(profile, taxes, costs, plan, distinct);
                });
    }

    private static Assortment shop(
            ShopProfile profile, TaxProfile taxes, List<Long> costs, PricePlan plan, List<Promotion> promotions) {
        List<Product> products = List.of(
                product("a", Price.fixed(cents(costs.get(0)))).withTaxes(FULL.code()),
                product("b", Price.fixed(cents(costs.get(1)))).withTaxes(FULL.code(), LEVIED.code()),
                product("c", Price.fixed(cents(costs.get(2)))).withTaxes(EXEMPT.code()),
                product("d", Price.fixed(cents(costs.get(3)))).withTaxes(FIXED.code()),
                product("free", Price.fixed(cents(0))).withTaxes(FULL.code()),
                product("kg", Price.fixed(cents(costs.get(4))))
                        .withUnit(QuantityUnit.KILOGRAM)
                        .withTaxes(FULL.code()),
                product("ride", Price.byTariff()).withTaxes(LEVIED.code()),
                product("seat", Price.byPlan(plan.id())).withTaxes(FULL.code()),
                product("kid", Price.byPlan(plan.id(), cents(costs.get(5) / 2))));
        Levy levy = new Levy(LevyCode.of("port"), "Port", cents(costs.get(5) / 7));
        Tariff tariff = new Tariff(
                Shops.CROSSING,
                "Crossing",
                List.of(new TariffRow(ProductId.of("ride"), Validity.ALWAYS, cents(costs.get(5)), List.of(levy))));
        TaxProfile profileOfPieces = taxes.method().place() == RoundingPlace.PER_UNIT ? perLine(taxes) : taxes;
        return Assortment.of(new AssortmentDraft(1, profile, profileOfPieces, products, List.of(tariff))
                        .withPlans(plan)
                        .withPromotions(promotions.toArray(new Promotion[0])))
                .orThrow();
    }

    /** Weighed goods have no unit to round at. */
    private static TaxProfile perLine(TaxProfile taxes) {
        TaxMethod method = taxes.method();
        return new TaxProfile(
                1, new TaxMethod(method.treatment(), RoundingPlace.PER_LINE, method.rounding()), taxes.rules());
    }

    private static Arbitrary<ShopProfile> profiles() {
        return Combinators.combine(roundings(), roundings(), Arbitraries.of("0.05", "1", "0.01"))
                .as((prices, cash, increment) -> new ShopProfile(
                        new Letterhead("Shop", List.of(), ""),
                        Shops.USD,
                        ZoneId.of("UTC"),
                        Locale.ENGLISH,
                        ShopRounding.of(prices).withCash(Rounding.of(cash.mode(), increment))));
    }

    private static Arbitrary<TaxProfile> taxProfiles() {
        return Combinators.combine(Arbitraries.of(TaxTreatment.class), Arbitraries.of(RoundingPlace.class), roundings())
                .as((treatment, place, rounding) -> new TaxProfile(
                        1, new TaxMethod(treatment, place, rounding), List.of(FULL, LEVIED, FIXED, EXEMPT)));
    }

    /** Those that round no negative amount to another size than the positive one. */
    private static Arbitrary<Rounding> roundings() {
        return Arbitraries.of(
                        RoundingMode.UP,
                        RoundingMode.DOWN,
                        RoundingMode.HALF_UP,
                        RoundingMode.HALF_DOWN,
                        RoundingMode.HALF_EVEN)
                .map(mode -> Rounding.of(mode, "0.01"));
    }

    private static Arbitrary<PricePlan> plans() {
        return Combinators.combine(
                        Arbitraries.of(Composition.class),
                        modifiers(),
                        modifiers(),
                        Arbitraries.longs().between(0, 20_000))
                .as((composition, stage, row, base) -> {
                    PlanZone hall = PlanZone.of(ZoneCode.of("hall"), "Hall")
                            .withBase(cents(base))
                            .withRows(Concert.row("A", row));
                    PriceStage regular = PriceStage.of(
                            Concert.REGULAR,
                            "Regular",
                            StageWindow.from(Concert.REGULAR_ON),
                            PriceChange.of(Percent.of(stage)));
                    return PricePlan.builder(Concert.PLAN, "Plan")
                            .composition(composition)
                            .excess(StageExcess.SPLIT)
                            .zones(List.of(hall))
                            .stages(List.of(Concert.early(), regular))
                            .build();
                });
    }

    private static Arbitrary<String> modifiers() {
        return Arbitraries.of("-100", "-33.333", "-20", "0", "7.5", "15", "120");
    }

    private static Arbitrary<Promotion> promotions() {
        Arbitrary<Promotion> quantity = Combinators.combine(
                        Arbitraries.of(PromotionScope.EVERYTHING, SOME, PromotionScope.ofPlans(Concert.PLAN)),
                        Arbitraries.longs().between(1, 4),
                        discounts(300),
                        Arbitraries.of(DiscountReach.class))
                .as((scope, atLeast, discount, reach) ->
                        new QuantityDiscount(terms("QUANTITY-" + reach), scope, atLeast, discount, reach));
        Arbitrary<Promotion> cheapest = Combinators.combine(
                        Arbitraries.of(PromotionScope.EVERYTHING, SOME),
                        Arbitraries.longs().between(2, 4),
                        percents())
                .as((scope, of, percent) -> new CheapestFree(terms("CHEAPEST"), scope, of, 1, percent));
        Arbitrary<Promotion> bundle = Combinators.combine(
                        Arbitraries.longs().between(1, 3), Arbitraries.longs().between(0, 2_000))
                .as((units, cost) -> new Bundle(
                        terms("BUNDLE"),
                        List.of(
                                new BundlePart(ProductId.of("a"), units, cents(cost)),
                                new BundlePart(ProductId.of("seat"), 1, cents(cost)))));
        return Arbitraries.oneOf(quantity, cheapest, bundle);
    }

    private static PromotionTerms terms(String code) {
        return PromotionTerms.of(PromotionCode.of(code), code);
    }

    private static Arbitrary<Cart> carts() {
        Arbitrary<CartLine> discounted = Combinators.combine(lines(), percents().injectNull(0.7))
                .as((line, percent) -> percent == null ? line : line.with(Discount.of(percent)));
        return Combinators.combine(
                        discounted.list().ofMinSize(1).ofMaxSize(7),
                        percents().injectNull(0.6),
                        Arbitraries.subsetOf(CARD.code(), HALF.code()))
                .as((lines, percent, codes) -> {
                    Cart cart = Cart.of(Shops.USD, Shops.TODAY, lines)
                            .onRoute(Shops.CROSSING)
                            .with(codes.toArray(new VoucherCode[0]));
                    return percent == null ? cart : cart.with(Discount.of(percent));
                });
    }

    private static Arbitrary<CartLine> lines() {
        Arbitrary<CartLine> goods = Combinators.combine(Arbitraries.of(GOODS), quantities())
                .as((product, quantity) -> CartLine.of(ProductId.of(product), quantity));
        Arbitrary<CartLine> weighed = Arbitraries.integers()
                .between(1, 5_000)
                .map(grams -> CartLine.of(ProductId.of("kg"), BigDecimal.valueOf(grams, 3)));
        Arbitrary<CartLine> rides = quantities().map(quantity -> CartLine.of(ProductId.of("ride"), quantity));
        Arbitrary<CartLine> seats = Combinators.combine(Arbitraries.of("seat", "kid"), quantities())
                .as((product, quantity) -> CartLine.of(ProductId.of(product), quantity)
                        .at(Place.in(ZoneCode.of("hall")).row(ROW)));
        return Arbitraries.oneOf(goods, goods, weighed, rides, seats);
    }

    private static Arbitrary<Integer> quantities() {
        return Arbitraries.integers().between(1, 6);
    }

    private static Arbitrary<Discount> discounts(long most) {
        return Arbitraries.oneOf(
                percents().map(Discount::of),
                Arbitraries.longs().between(1, most).map(cost -> Discount.of(cents(cost))));
    }

    static Arbitrary<Percent> percents() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), BigDecimal.valueOf(100))
                .ofScale(3)
                .map(Percent::new);
    }

    private static Product product(String id, Price price) {
        return Product.of(ProductId.of(id), id, price);
    }

    private static Money cents(long count) {
        return Money.ofMinor(Shops.USD, count);
    }

    private static final Voucher CARD = voucher("CARD-0001", Discount.of(usd("12.34")), DiscountReach.DOCUMENT);
    private static final Voucher HALF = voucher("HALF-0001", Discount.of(Percent.of("50")), DiscountReach.LINE);
    private static final VoucherStanding[] VOUCHERS = {VoucherStanding.of(CARD), VoucherStanding.of(HALF)};

    private static Voucher voucher(String code, Discount value, DiscountReach reach) {
        return new Voucher(
                VoucherId.of(code.toLowerCase(Locale.ROOT)),
                VoucherCode.of(code),
                code,
                value,
                VoucherUses.UNLIMITED,
                Validity.ALWAYS,
                PromotionScope.EVERYTHING,
                reach);
    }
}
