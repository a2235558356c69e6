package io.counterfoil.payment;

import io.counterfoil.shop.PlainText;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A means of payment that the shop takes, or took: {@code CARD}, "Card", electronic, at a fee of 3 % and 0.50.
 *
 * @param code the shop's key, {@code CASH}
 * @param name as printed on receipts, {@code Cash}
 * @param traits what sets it apart
 * @param fee what each payment costs the shop; nothing for most
 */
public record PaymentMethod(PaymentMethodCode code, String name, Set<PaymentTrait> traits, Optional<PaymentFee> fee) {

    /** The longest name, in characters: what a line of a 58 mm receipt holds. */
    public static final int MAX_NAME_LENGTH = 32;

    /**
     * Composes and checks the name and copies the traits.
     *
     * @throws IllegalArgumentException if the name is blank, too long or not plain
     */
    public PaymentMethod {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH || !PlainText.isPlain(name)) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + MAX_NAME_LENGTH + " plain characters but had " + name.length());
        }
        traits = Set.copyOf(traits);
        Objects.requireNonNull(fee, "fee");
    }

    /**
     * A means of payment without a fee.
     *
     * @param code the shop's key
     * @param name as printed on receipts
     * @param traits what sets it apart
     * @throws IllegalArgumentException if the name is blank, too long or not plain
     */
    public PaymentMethod(PaymentMethodCode code, String name, Set<PaymentTrait> traits) {
        this(code, name, traits, Optional.empty());
    }

    /**
     * The means of payment at a fee.
     *
     * @param costs such as 3 % and 0.50
     * @return a changed copy
     */
    public PaymentMethod withFee(PaymentFee costs) {
        return new PaymentMethod(code, name, traits, Optional.of(costs));
    }

    /**
     * Whether the method has a trait.
     *
     * @param trait the trait
     * @return true if it has
     */
    public boolean has(PaymentTrait trait) {
        return traits.contains(trait);
    }
}
