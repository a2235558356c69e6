package io.counterfoil.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.counterfoil.money.Money;
import io.counterfoil.money.QuantityUnit;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Coffee", "-coffee", "coffee cup", "café", "../coffee"})
    void an_id_is_lower_case_and_safe_in_any_file_name(String text) {
        assertThat(ProductId.isValid(text)).isFalse();
        assertThat(RouteId.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ProductId.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> RouteId.of(text));
    }

    @Test
    void an_id_has_63_characters_at_most() {
        assertThat(ProductId.of("a".repeat(63))).hasToString("a".repeat(63)).isLessThan(ProductId.of("b"));
        assertThat(RouteId.of("a".repeat(63))).hasToString("a".repeat(63)).isLessThan(RouteId.of("b"));
        assertThat(ProductId.isValid("a".repeat(64))).isFalse();
        assertThat(RouteId.isValid("a".repeat(64))).isFalse();
    }

    @Test
    void an_attribute_name_is_one_that_the_ledger_can_hold() {
        assertThat(AttributeName.of("vehicle_number"))
                .hasToString("vehicle_number")
                .isLessThan(AttributeName.of("w"));
        assertThat(AttributeName.isValid("a".repeat(32))).isTrue();
        assertThat(AttributeName.isValid("a".repeat(33))).isFalse();
        assertThat(AttributeName.isValid("9a")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> AttributeName.of("vehicle-number"));
    }

    @Test
    void what_is_public_is_printed_and_what_is_private_only_if_marked() {
        assertThat(attribute(Visibility.PUBLIC, Printing.NOT_PRINTED).isPrinted())
                .isTrue();
        assertThat(attribute(Visibility.PRIVATE, Printing.PRINTED).isPrinted()).isTrue();
        assertThat(attribute(Visibility.PRIVATE, Printing.NOT_PRINTED).isPrinted())
                .isFalse();
    }

    @Test
    void a_product_is_sold_by_the_piece_unless_it_says_otherwise() {
        Product cheese = Product.of(ProductId.of("cheese"), "Cheese", Price.byTariff());

        assertThat(cheese.unit()).isEqualTo(QuantityUnit.PIECE);
        assertThat(cheese.shortName()).isEqualTo("Cheese");
        assertThat(cheese.withUnit(QuantityUnit.KILOGRAM).unit()).isEqualTo(QuantityUnit.KILOGRAM);
    }

    @Test
    void a_price_is_either_fixed_or_by_tariff() {
        Money dollar = Money.of(Currency.getInstance("USD"), "1");

        assertThat(Price.fixed(dollar)
                        .<String>fold(
                                Money::toString,
                                () -> "by tariff",
                                by -> by.plan().value()))
                .isEqualTo("USD 1.00");
        assertThat(Price.byTariff()
                        .<String>fold(
                                Money::toString,
                                () -> "by tariff",
                                by -> by.plan().value()))
                .isEqualTo("by tariff");
    }

    private static LineAttribute attribute(Visibility visibility, Printing printing) {
        return new LineAttribute(AttributeName.of("name"), "Name", Presence.OPTIONAL, visibility, printing);
    }
}
