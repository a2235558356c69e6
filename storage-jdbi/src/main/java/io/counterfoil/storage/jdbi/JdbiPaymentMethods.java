package io.counterfoil.storage.jdbi;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.payment.PaymentFee;
import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentMethods;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.shop.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The means of payment of one tenant in the table {@code payment_methods}. */
final class JdbiPaymentMethods implements PaymentMethods {

    private static final String ALL =
            "SELECT method, name, traits, fee_percent, fee_fixed FROM payment_methods WHERE tenant = ? ORDER BY position";

    private static final String FORGET = "DELETE FROM payment_methods WHERE tenant = ?";

    private static final String DEFINE =
            "INSERT INTO payment_methods (tenant, position, method, name, traits, fee_percent, fee_fixed)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final TenantId tenant;

    JdbiPaymentMethods(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public List<PaymentMethod> all() {
        return sql.list(
                ALL,
                (row, context) -> new PaymentMethod(
                        PaymentMethodCode.of(row.getString(1)),
                        row.getString(2),
                        traits(row.getString(3)),
                        fee(row.getString(4), row.getString(5))),
                tenant.value());
    }

    @Override
    public void define(List<PaymentMethod> methods) {
        requireDistinct(methods);
        sql.write(FORGET, tenant.value());
        sql.writeAll(
                DEFINE,
                IntStream.range(0, methods.size())
                        .mapToObj(position -> row(position, methods.get(position)))
                        .toList());
    }

    private Object[] row(int position, PaymentMethod method) {
        return new Object[] {
            tenant.value(),
            position,
            method.code().value(),
            method.name(),
            text(method.traits()),
            method.fee().map(fee -> fee.percent().toPlainString()).orElse(null),
            method.fee().map(fee -> fee.fixed().toString()).orElse(null)
        };
    }

    private static Optional<PaymentFee> fee(@Nullable String percent, @Nullable String fixed) {
        return percent == null || fixed == null
                ? Optional.empty()
                : Optional.of(new PaymentFee(Percent.of(percent), Money.parse(fixed)));
    }

    private static void requireDistinct(List<PaymentMethod> methods) {
        long codes = methods.stream().map(PaymentMethod::code).distinct().count();
        if (codes != methods.size()) {
            throw new IllegalArgumentException(
                    "methods must have distinct codes but " + methods.size() + " methods had " + codes);
        }
    }

    /** In the order of their names, so that equal sets look equal to whoever reads the table. */
    private static String text(Set<PaymentTrait> traits) {
        return traits.stream().map(PaymentTrait::name).sorted().collect(Collectors.joining(" "));
    }

    private static Set<PaymentTrait> traits(String text) {
        return Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .map(PaymentTrait::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
