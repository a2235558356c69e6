package io.counterfoil.testkit;

import io.counterfoil.payment.PaymentMethod;
import io.counterfoil.payment.PaymentMethods;
import java.util.List;

/** Means of payment in a list. */
final class InMemoryPaymentMethods implements PaymentMethods {

    private final UnitGuard guard;
    private List<PaymentMethod> methods = List.of();

    InMemoryPaymentMethods(UnitGuard guard) {
        this.guard = guard;
    }

    InMemoryPaymentMethods copy(UnitGuard other) {
        InMemoryPaymentMethods copy = new InMemoryPaymentMethods(other);
        copy.methods = methods;
        return copy;
    }

    @Override
    public List<PaymentMethod> all() {
        guard.reading();
        return methods;
    }

    @Override
    public void define(List<PaymentMethod> defined) {
        guard.writing();
        long codes = defined.stream().map(PaymentMethod::code).distinct().count();
        if (codes != defined.size()) {
            throw new IllegalArgumentException(
                    "methods must have distinct codes but " + defined.size() + " methods had " + codes);
        }
        methods = List.copyOf(defined);
    }
}
