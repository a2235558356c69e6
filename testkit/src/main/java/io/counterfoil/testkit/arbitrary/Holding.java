package io.counterfoil.testkit.arbitrary;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Product;
import io.counterfoil.plan.PlanScope;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.PriceStage;
import io.counterfoil.plan.StageCode;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.HeldUnits;
import java.util.List;
import java.util.Optional;

/** Puts units of lines on hold, at any stage that their plan ever had for them. */
record Holding(Assortment assortment) {
    /** One line of so many has units on hold. */
    private static final int SELDOM = 3;

    /** The line with some of its units held as a number means. Unchanged where no plan prices the product. */
    CartLine line(Product product, CartLine line, int number) {
        return number % SELDOM == 1
                ? scope(product, line)
                        .map(scope -> line.holding(held(scope, line, number / SELDOM)))
                        .orElse(line)
                : line;
    }

    private static HeldUnits held(PlanScope scope, CartLine line, int number) {
        List<StageCode> stages = scope.plan().stages().stream()
                .map(PriceStage::code)
                .filter(stage -> scope.held(stage, 1).isPresent())
                .toList();
        int stage = number % (stages.size() + 1);
        long units = 1 + number % line.quantity().longValueExact();
        return stage == 0 ? HeldUnits.beforeAnyStage(units) : HeldUnits.in(stages.get(stage - 1), units);
    }

    private Optional<PlanScope> scope(Product product, CartLine line) {
        Optional<PricePlan> plan = product.price()
                .fold(fixed -> Optional.empty(), Optional::empty, byPlan -> assortment.plan(byPlan.plan()));
        return plan.flatMap(known ->
                line.place().isPresent() ? known.scope(line.place().get().zone()) : Optional.of(known.event()));
    }
}
