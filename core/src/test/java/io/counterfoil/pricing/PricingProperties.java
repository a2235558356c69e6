package io.counterfoil.pricing;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.testkit.arbitrary.AssortmentArbitraries;
import io.counterfoil.testkit.law.MoneyLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that embedding products prove their prices by hold in any shop, not in theirs alone. */
class PricingProperties {

    @Property(tries = 60)
    void the_laws_of_money_hold_in_any_shop(@ForAll("shops") Assortment shop) {
        MoneyLaws.of(shop).tries(25).check();
    }

    @Provide
    Arbitrary<Assortment> shops() {
        return AssortmentArbitraries.any();
    }
}
