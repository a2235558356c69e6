package io.counterfoil.catalog;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A set of products at prices of their own: two adults at 40.00 and a child at 0.00 make a family.
 *
 * @param terms code, name, validity and trigger
 * @param parts what makes one set, each product once, at most {@value #MAX_PARTS}
 */
public record Bundle(PromotionTerms terms, List<BundlePart> parts) implements Promotion {
    /** Most parts of a bundle. */
    public static final int MAX_PARTS = 16;

    /** Copies the parts. */
    public Bundle {
        Objects.requireNonNull(terms, "terms");
        parts = List.copyOf(parts);
    }

    @Override
    public PromotionScope scope() {
        return new PromotionScope(parts.stream().map(BundlePart::product).toList(), List.of());
    }

    @Override
    public <R> R fold(
            Function<? super QuantityDiscount, ? extends R> onQuantity,
            Function<? super CheapestFree, ? extends R> onCheapest,
            Function<? super Bundle, ? extends R> onBundle) {
        return onBundle.apply(this);
    }
}
