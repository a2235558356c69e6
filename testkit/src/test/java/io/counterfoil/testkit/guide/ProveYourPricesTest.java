package io.counterfoil.testkit.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Discount;
import io.counterfoil.money.Percent;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Situation;
import io.counterfoil.testkit.arbitrary.CartArbitraries;
import io.counterfoil.testkit.arbitrary.SituationArbitraries;
import io.counterfoil.testkit.arbitrary.Visit;
import io.counterfoil.testkit.law.LawReport;
import io.counterfoil.testkit.law.MoneyLaw;
import io.counterfoil.testkit.law.MoneyLaws;
import io.counterfoil.testkit.law.PriceEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProveYourPricesTest {

    // region check
    @Test
    void our_prices_keep_the_laws_of_money() {
        MoneyLaws.check(Concert.assortment());
    }
    // endregion

    @Test
    void what_was_proven_can_be_read() {
        // region report
        LawReport report = MoneyLaws.of(Concert.assortment()).tries(2_000).check();
        assertThat(report.proven()).contains(MoneyLaw.SPLITTING_A_LINE_CHANGES_NO_TOTAL);
        // endregion
    }

    @Test
    void one_situation_can_be_tried_alone() {
        // region situation
        Situation lastMinute =
                Situation.at(Instant.parse("2026-06-30T21:59:00Z")).payingCash();
        MoneyLaws.of(Concert.assortment()).in(lastMinute).check();
        // endregion
        assertThat(lastMinute.isPaidInCash()).isTrue();
    }

    @Test
    void a_price_of_our_own_is_examined_as_well() throws IOException {
        // region wrapped
        PriceEngine happyHour = (cart, assortment, situation) ->
                PriceEngine.counterfoil().price(tenPercentOffTheFirstLine(cart), assortment, situation);
        MoneyLaws laws = MoneyLaws.of(Concert.assortment()).pricedBy(happyHour);
        // endregion

        AssertionError found = catchThrowableOfType(AssertionError.class, laws::check);

        assertThat(guide()).contains(found.getMessage());
    }

    // region own-property
    @Property
    void a_visitor_never_pays_less_than_nothing(@ForAll("visits") Visit visit) {
        PriceEngine.counterfoil()
                .price(visit.cart(), Concert.assortment(), visit.situation())
                .map(quote -> assertThat(quote.total().isNegative()).isFalse());
    }

    @Provide
    Arbitrary<Visit> visits() {
        Assortment concert = Concert.assortment();
        return CartArbitraries.visits(concert, SituationArbitraries.of(concert));
    }
    // endregion

    // region mistake
    private static Cart tenPercentOffTheFirstLine(Cart cart) {
        List<CartLine> lines = new ArrayList<>(cart.lines());
        lines.set(0, lines.get(0).with(Discount.of(Percent.of("10"))));
        return Cart.of(cart.currency(), cart.date(), lines);
    }
    // endregion

    private static String guide() throws IOException {
        Path root = Path.of(System.getProperty("counterfoil.root", ".."));
        return Files.readString(root.resolve("docs/guide/prove-your-prices.md"));
    }
}
