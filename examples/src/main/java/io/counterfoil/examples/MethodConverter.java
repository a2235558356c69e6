package io.counterfoil.examples;

import io.counterfoil.payment.PaymentMethodCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code CASH}. */
final class MethodConverter implements ITypeConverter<PaymentMethodCode> {
    @Override
    public PaymentMethodCode convert(String value) {
        if (!PaymentMethodCode.isValid(value)) {
            throw new TypeConversionException("must be the code of a payment method, such as CASH");
        }
        return PaymentMethodCode.of(value);
    }
}
