package io.counterfoil.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyLawsTest {

    @Test
    void all_laws_hold_for_a_shop_that_adds_its_tax() {
        LawReport report = MoneyLaws.check(Plaza.adding());

        assertThat(report.proven())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(MoneyLaw.A_LISTED_PRICE_WITH_TAX_NEVER_MOVES)));
        assertThat(report.carts()).containsEntry(MoneyLaw.ORDER_OF_LINES_CHANGES_NO_TOTAL, MoneyLaws.DEFAULT_TRIES);
    }

    @Test
    void all_laws_hold_for_a_shop_whose_prices_have_their_tax_in_them() {
        assertThat(MoneyLaws.check(Plaza.including()).proven()).isEqualTo(EnumSet.allOf(MoneyLaw.class));
    }

    @ParameterizedTest
    @EnumSource
    void each_law_finds_an_engine_that_breaks_it(MoneyLaw law) {
        Assortment shop = law == MoneyLaw.A_LISTED_PRICE_WITH_TAX_NEVER_MOVES ? Plaza.including() : Plaza.adding();
        MoneyLaws laws = MoneyLaws.of(shop).only(law);

        assertThatThrownBy(laws.pricedBy(BrokenEngine.of(law))::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Money law broken: " + law.sentence())
                .hasMessageContaining(".only(MoneyLaw." + law.name() + ").seed(1L).tries(500)");
        assertThat(laws.check().proven()).containsExactly(law);
    }

    @Test
    void a_failure_shows_the_smallest_cart_and_both_amounts() {
        assertThatThrownBy(MoneyLaws.of(Plaza.adding())
                        .only(MoneyLaw.A_DISCOUNT_NEVER_RAISES_A_TOTAL)
                        .pricedBy(BrokenEngine.of(MoneyLaw.A_DISCOUNT_NEVER_RAISES_A_TOTAL))::check)
                .hasMessageMatching("""
                    Money law broken: a discount never raises a total

                      situation      at 2026-01-02T12:00:00Z
                      cart           on 2026-01-02
                                     1 x coffee
                      compared with  on 2026-01-02
                                     1 x coffee
                                     0 % off the whole
                      expected       total of at most USD 11.98
                      got            total USD 23.97

                    Cart \\d+ of 500 broke it, with \\d lines?; it was made as simple as it can be. To try again:
                      MoneyLaws.of\\(assortment\\).only\\(MoneyLaw.A_DISCOUNT_NEVER_RAISES_A_TOTAL\\)\
                    .seed\\(1L\\).tries\\(500\\).check\\(\\)\
                    """);
    }

    @Test
    void the_same_seed_finds_the_same_cart() {
        assertThat(message(7)).isEqualTo(message(7)).isNotEqualTo(message(8));
    }

    @Test
    void carts_of_ones_own_are_tried_instead() {
        Cart cart = Cart.of(Plaza.USD, LocalDate.of(2026, 11, 20), List.of(CartLine.of(ProductId.of("coffee"), 3)));

        assertThatThrownBy(MoneyLaws.of(Plaza.adding())
                        .carts(Arbitraries.just(cart))
                        .pricedBy(BrokenEngine.of(MoneyLaw.PARTS_SUM_TO_THE_WHOLE))::check)
                .hasMessageContaining("3 x coffee");
    }

    @Test
    void a_shop_in_which_no_cart_has_a_price_proves_nothing() {
        PriceEngine refusing =
                (cart, assortment, situation) -> Outcome.refused(RefusalCode.AMOUNT_OVERFLOW, FieldPath.of("total"));

        assertThatThrownBy(MoneyLaws.of(Plaza.adding())
                        .only(MoneyLaw.PARTS_SUM_TO_THE_WHOLE)
                        .pricedBy(refusing)::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("of 500 carts none has a price");
    }

    @Test
    void a_refusal_that_leads_nowhere_is_found() {
        PriceEngine lost = (cart, assortment, situation) -> Outcome.refused(
                RefusalCode.AMOUNT_OVERFLOW,
                FieldPath.of("lines").index(cart.lines().size()));

        assertThatThrownBy(MoneyLaws.of(Plaza.adding())
                        .only(MoneyLaw.WHATEVER_IS_TYPED_IS_PRICED_OR_REFUSED)
                        .pricedBy(lost)::check)
                .hasMessageContaining("expected       a path into the cart")
                .hasMessageContaining("got            AMOUNT_OVERFLOW at \"lines[0]\"");
    }

    @Test
    void a_report_counts_the_carts_of_each_law() {
        LawReport report = MoneyLaws.of(Plaza.adding())
                .only(MoneyLaw.A_LISTED_PRICE_WITH_TAX_NEVER_MOVES, MoneyLaw.PARTS_SUM_TO_THE_WHOLE)
                .tries(40)
                .check();

        assertThat(report).hasToString("""
            money laws that hold
                 40 carts  the parts of a quote sum to its whole
                  0 carts  a listed price with its tax in it never moves
            """);
    }

    @Test
    void nothing_is_tried_without_a_law_or_a_try() {
        MoneyLaws laws = MoneyLaws.of(Plaza.adding());

        assertThatIllegalArgumentException()
                .isThrownBy(laws::only)
                .withMessage("laws must hold at least one but was empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laws.tries(0))
                .withMessage("tries must be 1 or more but was 0");
    }

    private static String message(long seed) {
        MoneyLaws laws = MoneyLaws.of(Plaza.adding())
                .seed(seed)
                .pricedBy(BrokenEngine.of(MoneyLaw.A_FREE_LINE_NEVER_TAKES_A_CENT));
        return catchThrowableOfType(AssertionError.class, laws::check).getMessage();
    }
}
