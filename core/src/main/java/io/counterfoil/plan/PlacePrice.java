package io.counterfoil.plan;

import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one unit costs at a place, and how that came about: base 100.00, stage +15 %, row +20 %, so 138.00.
 *
 * @param base before stage, row and seat
 * @param composition how the percents come together
 * @param modifiers what changed the base, in that order; none where the base is the price
 * @param perUnit the price of one unit, rounded once
 */
public record PlacePrice(Money base, Composition composition, List<PriceModifier> modifiers, Money perUnit) {

    /** Copies the modifiers. */
    public PlacePrice {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(composition, "composition");
        modifiers = List.copyOf(modifiers);
        Objects.requireNonNull(perUnit, "perUnit");
    }

    /**
     * The way from the base to the price, for people. Computed on demand.
     *
     * @return one step per modifier, such as 115 after +15 % and 138 after +20 %
     */
    public List<PriceStep> steps() {
        List<PriceStep> steps = new ArrayList<>(modifiers.size());
        BigDecimal start = base.amount();
        BigDecimal price = start;
        for (PriceModifier modifier : modifiers) {
            BigDecimal before = price;
            BigDecimal shareOf = composition == Composition.COMPOUND ? price : start;
            price = switch (modifier.kind()) {
                case STAGE, ROW, SEAT ->
                    modifier.change()
                            .fold(
                                    percent -> before.add(share(percent, shareOf)),
                                    amount -> before.add(amount.amount()).max(BigDecimal.ZERO));
                case FLOOR -> perUnit.amount();
            };
            if (modifier.kind() == ModifierKind.STAGE) {
                BigDecimal staged = price;
                start = modifier.change().fold(percent -> base.amount(), amount -> staged);
            }
            steps.add(new PriceStep(modifier, price));
        }
        return List.copyOf(steps);
    }

    private static BigDecimal share(Percent percent, BigDecimal of) {
        return of.multiply(percent.fraction());
    }
}
