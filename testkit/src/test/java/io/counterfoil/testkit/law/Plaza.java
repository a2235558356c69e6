package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A café with a price for everything but water, and its like under other taxes. */
final class Plaza {
    static final Currency USD = Currency.getInstance("USD");

    private Plaza() {}

    /** Tax is added per rate: 16 % on coffee and croissants, 7.25 % on cheese by the kilogram, none on water. */
    static Assortment adding() {
        return under(new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT));
    }

    static Assortment including() {
        return under(new TaxMethod(TaxTreatment.INCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT));
    }

    static Assortment under(TaxMethod method) {
        TaxRule full = new PercentTax(TaxCode.of("vat16"), "VAT", Percent.of("16"));
        TaxRule reduced = new PercentTax(TaxCode.of("vat7"), "VAT", Percent.of("7.25"));
        List<Product> products = List.of(
                product("coffee", "10.33").withTaxes(full.code()),
                product("croissant", "3.47").withTaxes(full.code()),
                product("cheese", "12.99").withTaxes(reduced.code()).withUnit(QuantityUnit.KILOGRAM),
                product("water", "0").withTaxes(full.code()));
        ShopProfile shop = new ShopProfile(
                new Letterhead("Plaza", List.of(), ""),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT).withCash(Rounding.of(RoundingMode.HALF_UP, "0.05")));
        TaxProfile taxes = new TaxProfile(1, method, List.of(full, reduced));
        return Assortment.of(new AssortmentDraft(1, shop, taxes, products, List.of()))
                .orThrow();
    }

    /** The same shop with another tax profile. */
    static Assortment with(Assortment shop, UnaryOperator<TaxProfile> change) {
        AssortmentDraft draft = shop.draft();
        return Assortment.of(new AssortmentDraft(
                        draft.version(), draft.shop(), change.apply(draft.taxes()), draft.products(), draft.tariffs()))
                .orThrow();
    }

    private static Product product(String id, String price) {
        return Product.of(ProductId.of(id), "Product", Price.fixed(Money.of(USD, price)));
    }
}
