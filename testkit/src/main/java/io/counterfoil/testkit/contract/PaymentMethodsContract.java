package io.counterfoil.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.payment.PaymentFee;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link io.counterfoil.payment.PaymentMethods} owe: the list as it was defined last. */
public abstract class PaymentMethodsContract extends PortContract {

    private static final PaymentMethod CASH = method("CASH", "Cash", PaymentTrait.CASH, PaymentTrait.GIVES_CHANGE);
    private static final PaymentMethod CARD = method("CARD", "Card", PaymentTrait.ELECTRONIC)
            .withFee(new PaymentFee(Percent.of("3"), Money.of(Currency.getInstance("USD"), "0.50")));
    private static final PaymentMethod TRANSFER =
            method("TRANSFER", "Überweisung", PaymentTrait.NEEDS_REFERENCE, PaymentTrait.INACTIVE);
    private static final PaymentMethod VOUCHER = method("VOUCHER", "Voucher");

    /** For subclasses. */
    protected PaymentMethodsContract() {}

    private static PaymentMethod method(String code, String name, PaymentTrait... traits) {
        return new PaymentMethod(PaymentMethodCode.of(code), name, Set.of(traits));
    }

    private void define(PaymentMethod... methods) {
        books().transact(books -> {
            books.paymentMethods().define(List.of(methods));
            return books;
        });
    }

    private List<PaymentMethod> all() {
        return books().read(books -> books.paymentMethods().all());
    }

    @Test
    void rule_1_a_shop_begins_without_methods() {
        assertThat(all()).isEmpty();
    }

    @Test
    void rule_2_methods_come_back_whole_and_in_their_order() {
        define(TRANSFER, CASH, VOUCHER, CARD);

        assertThat(all())
                .as("If this fails: look at how order, name, traits and fee are stored")
                .containsExactly(TRANSFER, CASH, VOUCHER, CARD);
    }

    @Test
    void rule_3_a_new_list_replaces_the_old_one() {
        define(CASH, CARD, TRANSFER);

        define(CARD, CASH);

        assertThat(all()).as("If this fails: look for rows of the old list").containsExactly(CARD, CASH);
    }

    @Test
    void rule_4_two_methods_of_one_code_are_a_mistake_and_change_nothing() {
        define(CASH);

        assertThatThrownBy(() -> define(CARD, method("CARD", "Another card")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(all()).containsExactly(CASH);
    }

    @Test
    void rule_5_each_tenant_has_methods_of_its_own() {
        define(CASH);

        booksOf(OTHER_TENANT).read(books -> {
            assertThat(books.paymentMethods().all())
                    .as("If this fails: look for a query without the tenant")
                    .isEmpty();
            return books;
        });
    }
}
