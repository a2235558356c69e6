package io.counterfoil.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.refusal.RefusalCode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The engine computes in minor units, the reference plainly in decimals: both must come to the same, to the cent. */
@PropertyDefaults(tries = 1000)
class ReferenceProperties {

    @Property
    void the_engine_equals_the_reference_on_usual_carts(@ForAll("usual") Shopping shopping) {
        PlainPricer.Result plain = new PlainPricer(shopping.cart(), shopping.shop(), shopping.situation())
                .result()
                .orElseThrow();

        assertThat(result(shopping.quote())).isEqualTo(plain);
    }

    @Property
    void the_engine_equals_the_reference_where_amounts_hardly_fit(@ForAll("huge") Shopping shopping) {
        List<?> expected = new PlainPricer(shopping.cart(), shopping.shop(), shopping.situation())
                .result()
                .<List<?>>map(List::of)
                .orElse(List.of(RefusalCode.AMOUNT_OVERFLOW));

        List<?> actual = Pricer.price(shopping.cart(), shopping.shop(), shopping.situation())
                .fold(
                        quote -> List.of(result(quote)),
                        refused -> refused.stream()
                                .map(refusal -> refusal.code())
                                .distinct()
                                .toList());

        assertThat(actual).isEqualTo(expected);
    }

    /** The reference knows no limits of stages, which early birds have. */
    @Provide
    Arbitrary<Shopping> usual() {
        return Shopping.usual()
                .filter(shopping -> !shopping.situation().instant().equals(Concert.EARLY_ON));
    }

    @Provide
    Arbitrary<Shopping> huge() {
        return Shopping.huge()
                .filter(shopping -> !shopping.situation().instant().equals(Concert.EARLY_ON));
    }

    private static PlainPricer.Result result(Quote quote) {
        Totals totals = quote.totals();
        return new PlainPricer.Result(
                quote.lines().stream().map(ReferenceProperties::figures).toList(),
                totals.rounding().amount(),
                totals.total().amount());
    }

    private static PlainPricer.Figures figures(QuoteLine line) {
        LineAmounts amounts = line.amounts();
        return new PlainPricer.Figures(
                line.unitPrice().amount(),
                amounts.subtotal().amount(),
                amounts.lineDiscount().amount(),
                amounts.documentDiscount().amount(),
                amounts.net().amount(),
                line.totals().levy().amount(),
                line.totals().tax().amount());
    }
}
