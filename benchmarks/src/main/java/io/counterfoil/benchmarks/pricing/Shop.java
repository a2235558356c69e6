package io.counterfoil.benchmarks.pricing;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.AssortmentDraft;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Letterhead;
import io.counterfoil.catalog.Price;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.ShopProfile;
import io.counterfoil.catalog.ShopRounding;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.money.Money;
import io.counterfoil.money.Percent;
import io.counterfoil.money.Rounding;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The shop in which the library prices an order: its rules, and the cart. */
record Shop(Assortment assortment, Cart cart) {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final RouteId ROUTE = RouteId.of("plaza");

    static Shop of(Order order, TaxTreatment treatment) {
        PercentTax tax = new PercentTax(TaxCode.of("vat"), "VAT", percent(order.tax()));
        List<Product> products = new ArrayList<>();
        List<TariffRow> rows = new ArrayList<>();
        List<CartLine> lines = new ArrayList<>();
        for (Order.Line line : order.lines()) {
            ProductId id = ProductId.of("zone-" + line.base());
            lines.add(CartLine.of(id, line.quantity()));
            if (products.stream().noneMatch(known -> known.id().equals(id))) {
                products.add(Product.of(id, "Zone", Price.byTariff()).withTaxes(tax.code()));
                Levy levy = new Levy(LevyCode.of("port"), "Port levy", usd(line.levy()));
                rows.add(new TariffRow(id, Validity.ALWAYS, unitPrice(line), List.of(levy)));
            }
        }
        TaxMethod method = new TaxMethod(treatment, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT);
        ShopProfile profile = new ShopProfile(
                new Letterhead("Shop", List.of(), ""),
                USD,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopRounding.of(Rounding.HALF_UP_CENT));
        AssortmentDraft draft = new AssortmentDraft(
                1,
                profile,
                new TaxProfile(1, method, List.of(tax)),
                products,
                List.of(new Tariff(ROUTE, "Plaza", rows)));
        Cart cart = Cart.of(USD, TODAY, lines).onRoute(ROUTE).with(Discount.of(percent(order.discount())));
        return new Shop(Assortment.of(draft).orThrow(), cart);
    }

    Quote price() {
        return Pricer.price(cart, assortment, Situation.at(Instant.EPOCH)).orThrow();
    }

    private static Money unitPrice(Order.Line line) {
        BigDecimal factor = Order.onePlus(line.stage()).multiply(Order.onePlus(line.row()));
        return usd(line.base()).times(factor, Rounding.HALF_UP_CENT);
    }

    private static Money usd(BigDecimal amount) {
        return Money.of(USD, amount);
    }

    private static Percent percent(BigDecimal fraction) {
        return new Percent(fraction.movePointRight(2));
    }
}
