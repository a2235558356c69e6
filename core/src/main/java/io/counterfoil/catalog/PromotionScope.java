package io.counterfoil.catalog;

import io.counterfoil.plan.PlanId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For what a promotion or a voucher is good: some products, all that some plans price, or everything. Immutable. */
public final class PromotionScope {
    /** All products. */
    public static final PromotionScope EVERYTHING = new PromotionScope(List.of(), List.of());

    /** Most products of a scope. */
    public static final int MAX_PRODUCTS = 1_000;

    /** Most plans of a scope. */
    public static final int MAX_PLANS = 1_000;

    private final List<ProductId> products;
    private final List<PlanId> plans;
    private final Set<ProductId> productSet;
    private final Set<PlanId> planSet;

    /**
     * Some products and all that some plans price.
     *
     * @param products whose lines are in it
     * @param plans whose products are in it, whichever zone is sold: the way to name an event
     */
    public PromotionScope(List<ProductId> products, List<PlanId> plans) {
        this.products = List.copyOf(products);
        this.plans = List.copyOf(plans);
        this.productSet = new HashSet<>(products);
        this.planSet = new HashSet<>(plans);
    }

    /**
     * Some products.
     *
     * @param products such as {@code coffee}
     * @return the scope; everything if there are none
     */
    public static PromotionScope ofProducts(ProductId... products) {
        return new PromotionScope(List.of(products), List.of());
    }

    /**
     * All that some plans price.
     *
     * @param plans such as {@code concert-2026}
     * @return the scope; everything if there are none
     */
    public static PromotionScope ofPlans(PlanId... plans) {
        return new PromotionScope(List.of(), List.of(plans));
    }

    /**
     * Its products.
     *
     * @return as they were given, unmodifiable
     */
    public List<ProductId> products() {
        return products;
    }

    /**
     * Its plans.
     *
     * @return as they were given, unmodifiable
     */
    public List<PlanId> plans() {
        return plans;
    }

    /**
     * Whether it is for all products.
     *
     * @return true if it names neither products nor plans
     */
    public boolean isEverything() {
        return products.isEmpty() && plans.isEmpty();
    }

    /**
     * Whether a product is in it.
     *
     * @param product of the assortment
     * @return true for a product that it names, and for one priced by a plan that it names
     */
    public boolean contains(Product product) {
        return isEverything()
                || productSet.contains(product.id())
                || product.price().<Boolean>fold(fixed -> false, () -> false, by -> planSet.contains(by.plan()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PromotionScope that && products.equals(that.products) && plans.equals(that.plans);
    }

    @Override
    public int hashCode() {
        return products.hashCode() * 31 + plans.hashCode();
    }

    /** What it names. */
    @Override
    public String toString() {
        return isEverything() ? "everything" : "products " + products + ", plans " + plans;
    }
}
