package io.counterfoil.testkit.contract;

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
import io.counterfoil.money.Rounding;
import io.counterfoil.tax.Levy;
import io.counterfoil.tax.LevyCode;
import io.counterfoil.tax.PercentTax;
import io.counterfoil.tax.RoundingPlace;
import io.counterfoil.tax.TaxCode;
import io.counterfoil.tax.TaxMethod;
import io.counterfoil.tax.TaxProfile;
import io.counterfoil.tax.TaxTreatment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A jetty that sells crossings by tariff and coffee at 50.00, with 16 % on top of the coffee. */
final class SampleShop {

    static final Currency USD = Currency.getInstance("USD");
    static final ProductId COFFEE = ProductId.of("coffee");
    static final RouteId ISLAND = RouteId.of("island");
    static final AttributeName VEHICLE = AttributeName.of("vehicle_number");

    private static final TaxCode VAT = TaxCode.of("vat");
    private static final ProductId CAR = ProductId.of("car");

    private SampleShop() {}

    static Assortment version(int version) {
        TaxProfile taxes = new TaxProfile(
                1,
                new TaxMethod(TaxTreatment.EXCLUSIVE, RoundingPlace.PER_RATE, Rounding.HALF_UP_CENT),
                List.of(new PercentTax(VAT, "VAT", Percent.of("16"))));
        Product coffee = Product.of(COFFEE, "Coffee, version " + version, Price.fixed(usd("50.00")))
                .withTaxes(VAT);
        Product car = Product.of(CAR, "Car", Price.byTariff())
                .withAttributes(
                        new LineAttribute(VEHICLE, "Vehicle", Presence.REQUIRED, Visibility.PRIVATE, Printing.PRINTED));
        return Assortment.of(new AssortmentDraft(version, shop(), taxes, List.of(coffee, car), List.of(tariff())))
                .orThrow();
    }

    private static ShopProfile shop() {
        return new ShopProfile(
                new Letterhead("Island Ferries", List.of("Pier 3", "Ünter den Möwen"), "J-12345678-9"),
                USD,
                ZoneId.of("America/Caracas"),
                Locale.forLanguageTag("es-VE"),
                ShopRounding.of(Rounding.HALF_UP_CENT));
    }

    private static Tariff tariff() {
        Levy port = new Levy(LevyCode.of("port"), "Port levy", usd("17.00"));
        Validity thisYear = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        return new Tariff(
                ISLAND,
                "Mainland - Island",
                List.of(
                        new TariffRow(CAR, thisYear, usd("163.00"), List.of(port)),
                        new TariffRow(CAR, Validity.from(LocalDate.of(2027, 1, 1)), usd("170.00"), List.of())));
    }

    static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
