package io.counterfoil.pricing;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.AttributeName;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.LineAttribute;
import io.counterfoil.catalog.Presence;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Printing;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.catalog.Visibility;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.QuantityUnit;
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxRule;
import io.counterfoil.tax.TaxTreatment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Shops to price in: one with products at the prices that a test needs, and the ferry. */
public final class Shops {
    public static final Currency USD = Currency.getInstance("USD");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Situation NOW = Situation.at(Instant.parse("2026-11-20T12:00:00Z"));
    public static final RouteId CROSSING = RouteId.of("isla-a.isla-b");
    public static final AttributeName PLATE = AttributeName.of("vehicle_number");
    public static final AttributeName REMARK = AttributeName.of("remark");
    public static final TaxMethod ADDED =
            new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);

    private Shops() {}

    public static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    /** A shop whose products p0, p1 ... cost the given prices and all owe one tax. */
    public static Assortment selling(TaxMethod method, String rate, String... prices) {
        TaxRule rule = new PercentTax(TaxCode.of("vat"), "VAT", Percent.of(rate));
        List<Product> products = new ArrayList<>();
        for (String price : prices) {
            ProductId id = ProductId.of("p" + products.size());
            products.add(Product.of(id, "Product", Price.fixed(usd(price))).withTaxes(rule.code()));
        }
        return assortment(new TaxProfile(7, method, List.of(rule)), products, List.of());
    }

    /** Cheese at 12.99 a kilogram, untaxed. */
    public static Assortment cheese() {
        Product cheese = Product.of(ProductId.of("cheese"), "Cheese", Price.fixed(usd("12.99")))
                .withUnit(QuantityUnit.KILOGRAM);
        return assortment(new TaxProfile(1, ADDED, List.of()), List.of(cheese), List.of());
    }

    /** Adult 18 + 2, car 163 + 17 with a plate, truck 360 + 40, cabin 150 + 10; from 2026 on, untaxed. */
    public static Assortment ferry() {
        Product adult = Product.of(ProductId.of("adult"), "Adult", Price.byTariff());
        Product car = Product.of(ProductId.of("car"), "Car", Price.byTariff())
                .withAttributes(
                        new LineAttribute(PLATE, "Plate", Presence.REQUIRED, Visibility.PRIVATE, Printing.PRINTED),
                        new LineAttribute(REMARK, "Remark", Presence.OPTIONAL, Visibility.PUBLIC, Printing.PRINTED));
        Product truck = Product.of(ProductId.of("truck"), "Truck", Price.byTariff());
        Product cabin = Product.of(ProductId.of("cabin"), "Cabin", Price.byTariff());
        Tariff tariff = new Tariff(
                CROSSING,
                "Isla A - Isla B",
                List.of(
                        row(adult, "18", "2"),
                        row(car, "163", "17"),
                        row(truck, "360", "40"),
                        row(cabin, "150", "10")));
        return assortment(new TaxProfile(1, ADDED, List.of()), List.of(adult, car, truck, cabin), List.of(tariff));
    }

    public static CartLine line(String product, long quantity) {
        return CartLine.of(ProductId.of(product), quantity);
    }

    public static Cart cart(CartLine... lines) {
        return Cart.of(USD, TODAY, Arrays.asList(lines));
    }

    /** The quote of a cart that is not refused. */
    public static Quote price(Cart cart, Assortment assortment) {
        return Pricer.price(cart, assortment, NOW).orThrow();
    }

    public static ShopProfile profile() {
        return new ShopProfile(
                new Letterhead("Shop", List.of(), ""),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    public static Assortment assortment(TaxProfile taxes, List<Product> products, List<Tariff> tariffs) {
        return Assortment.of(new AssortmentDraft(3, profile(), taxes, products, tariffs))
                .orThrow();
    }

    private static TariffRow row(Product product, String rate, String levy) {
        Levy port = new Levy(LevyCode.of("port"), "Port levy", usd(levy));
        return new TariffRow(product.id(), Validity.from(LocalDate.of(2026, 1, 1)), usd(rate), List.of(port));
    }
}
