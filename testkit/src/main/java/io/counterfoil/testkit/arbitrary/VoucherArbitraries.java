package io.counterfoil.testkit.arbitrary;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.money.Money;
import io.counterfoil.pricing.VoucherStanding;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Vouchers that customers bring. */
public final class VoucherArbitraries {
    /** Most vouchers of one customer. */
    public static final int MAX_VOUCHERS = 2;

    private static final long MOST_MINOR_UNITS = 10_000;

    private VoucherArbitraries() {}

    /**
     * Vouchers that can be spent, with what is left of them.
     *
     * @param assortment what they can be spent on
     * @return none to {@value #MAX_VOUCHERS}: gift cards of which something was spent or nothing, amounts that are good once,
     *     percentages; off the dearest line or off all; for everything, or for some products; codes are {@code GIFT-0} and
     *     {@code GIFT-1}
     */
    public static Arbitrary<List<VoucherStanding>> of(Assortment assortment) {
        Currency currency = assortment.shop().currency();
        return Combinators.combine(
                        values(currency), Arbitraries.of(scopes(assortment)), Arbitraries.of(DiscountReach.class))
                .as(Draft::new)
                .list()
                .ofMaxSize(MAX_VOUCHERS)
                .map(VoucherArbitraries::issued);
    }

    /** What the holder of such a voucher types. */
    static VoucherCode code(int number) {
        return VoucherCode.of("GIFT-" + number);
    }

    private static Arbitrary<Value> values(Currency currency) {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(1, MOST_MINOR_UNITS).map(units -> Money.ofMinor(currency, units));
        return Arbitraries.oneOf(
                amounts.map(amount -> new Value(Discount.of(amount), VoucherUses.ONCE, amount)),
                Combinators.combine(amounts, amounts).as(Value::spent),
                MoneyArbitraries.percents(1, 100)
                        .map(percent -> new Value(Discount.of(percent), VoucherUses.UNLIMITED, Money.zero(currency))));
    }

    /** For everything, and for each product alone. */
    private static List<PromotionScope> scopes(Assortment assortment) {
        List<PromotionScope> scopes = new ArrayList<>();
        scopes.add(PromotionScope.EVERYTHING);
        assortment.products().stream().map(Product::id).forEach(id -> scopes.add(PromotionScope.ofProducts(id)));
        return scopes;
    }

    private static List<VoucherStanding> issued(List<Draft> drafts) {
        List<VoucherStanding> issued = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            issued.add(draft.issued(issued.size()));
        }
        return issued;
    }

    /** What a voucher is worth, at first and now. */
    private record Value(Discount discount, VoucherUses uses, Money left) {

        /** A gift card of which the first amount was spent. */
        static Value spent(Money spent, Money left) {
            return new Value(Discount.of(spent.plus(left)), VoucherUses.UNTIL_SPENT, left);
        }

        VoucherStanding standing(Voucher voucher) {
            VoucherStanding unused = VoucherStanding.unused(voucher);
            return unused.amountLeft().isPresent() ? unused.withAmountLeft(left) : unused;
        }
    }

    /** A voucher without its names. */
    private record Draft(Value value, PromotionScope scope, DiscountReach reach) {
        VoucherStanding issued(int number) {
            return value.standing(new Voucher(
                    VoucherId.of("gift-" + number),
                    code(number),
                    "Voucher",
                    value.discount(),
                    value.uses(),
                    Validity.ALWAYS,
                    scope,
                    reach));
        }
    }
}
